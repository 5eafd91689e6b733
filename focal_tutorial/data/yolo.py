"""YOLO: one text file for each image, a line for each object: its class and its box as fractions of the image.

    0 0.5125 0.3333 0.1250 0.2000        class, centre x and y, width and height
    0 0.45 0.2333 0.575 0.2333 0.575 0.4333      class, and an outline of three points or more: its box is taken

The names of the classes stand in `data.yaml`, in `classes.txt` or in `obj.names`. The labels of `images/a.jpg` are
`labels/a.txt`; where there is no such folder they lie beside the image. An image without a file shows no object.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import yaml

from . import lists
from .checking import Entry, Note, Object, Part, in_words
from .pictures import SUFFIXES, short
from .sample import DataError, Defect
from .tree import Tree, folder_role, read_text, short_names

NAMES = ("classes.txt", "obj.names", "labels.txt", "class_names.txt", "_darknet.labels", "classes.names")
ROLES = ("train", "val", "test")


class Description(NamedTuple):
    """What `data.yaml` says: names of the classes, where the images of each split are, values of each key point."""

    path: Path | None
    names: tuple[str, ...]
    splits: dict[str, list[str]]
    keypoints: int


def labels(tree: Tree) -> dict[Path, Path]:
    """The label file of each picture that has one."""
    texts = set(tree["txt"])
    found = {}
    for picture in tree["pictures"]:
        for place in _label_places(picture, tree.root):
            if place in texts and place.name not in NAMES:
                found[picture] = place
                break
    return found


def _label_places(picture: Path, root: Path) -> Iterable[Path]:
    """Where a picture's labels may lie: in `labels` in the place of its last folder `images`, or beside it."""
    parts = picture.relative_to(root).with_suffix(".txt").parts
    for place in range(len(parts) - 2, -1, -1):
        if parts[place].lower() in ("images", "image", "img", "imgs", "jpegimages"):
            yield root.joinpath(*parts[:place], "labels", *parts[place + 1 :])
    yield picture.with_suffix(".txt")
    yield root.joinpath("labels", parts[-1])
    yield root.joinpath(parts[-1])
    if len(parts) > 1:
        yield root.joinpath(*parts[:-2], "labels", parts[-1])


def describes(path: Path) -> bool:
    """Is this YAML file a description of a YOLO folder? It has names of classes and says where images are."""
    try:
        content = yaml.safe_load(read_text(path))
    except (yaml.YAMLError, DataError, OSError):
        return False
    return isinstance(content, dict) and "names" in content and any(key in content for key in (*ROLES, "nc"))


def looks_like(path: Path) -> bool:
    """Does the first line that is not empty hold a class number and four numbers or more?"""
    try:
        line = next((line for line in read_text(path).splitlines() if line.strip()), "")
    except (DataError, OSError):
        return False
    values = line.split()
    return len(values) >= 5 and values[0].removesuffix(".0").isdigit() and all(map(_is_number, values[1:]))


def description(tree: Tree, file: Path | None = None) -> Description:
    """The description of a folder, from its YAML file (`file`, or the only one) or from a list of class names.

    Raises `DataError` where there are two, or none of either, and for names that cannot be read.
    """
    files = [file] if file else [path for path in tree["yaml"] if describes(path)]
    if len(files) > 1:
        raise DataError(f"{tree.root} holds {len(files)} descriptions, {_listed(files, tree)}: give the one you mean")
    if files:
        return _read(files[0])
    texts = [path for path in tree["txt"] + tree["names"] + tree["other"] if path.name.lower() in NAMES]
    contents = {tuple(line.strip() for line in read_text(path).splitlines() if line.strip()) for path in texts}
    if len(contents) > 1:
        raise DataError(f"{_listed(texts, tree)} disagree on the names of the classes: keep one of them")
    if not contents or not (names := contents.pop()):
        raise DataError(
            f"{tree.root} looks like YOLO, but nothing names its classes: add a classes.txt, one name a line, that of"
            " class 0 first"
        )
    return Description(None, _checked(names, texts[0]), {}, 0)


def _read(path: Path) -> Description:
    try:
        content = yaml.safe_load(read_text(path))
    except (yaml.YAMLError, OSError) as error:
        raise DataError(f"{path} is not readable as YAML ({' '.join(str(error).split())})") from None
    names = content.get("names") if isinstance(content, dict) else None
    if isinstance(names, dict):
        if sorted(names) != list(range(len(names))):
            raise DataError(f"{path}: names must be numbered 0, 1, 2 without gaps, got {short(sorted(names, key=str))}")
        names = [names[number] for number in range(len(names))]
    if not isinstance(names, list) or not names:
        raise DataError(f"{path} has no list of names: nothing says what the labels mean")
    shape = content.get("kpt_shape")
    keypoints = math.prod(shape) if isinstance(shape, list) and all(isinstance(side, int) for side in shape) else 0
    places = {key: content[key] for key in ROLES if content.get(key)}
    places = {key: value if isinstance(value, list) else [value] for key, value in places.items()}
    base = str(content.get("path") or "")
    splits = {key: [f"{base}/{value}" if base else str(value) for value in values] for key, values in places.items()}
    return Description(path, _checked([str(name).strip() for name in names], path), splits, keypoints)


def _checked(names: Sequence[str], path: Path) -> tuple[str, ...]:
    twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
    if twice is not None:
        raise DataError(f"{path}: two classes are called {twice!r}; rename one")
    return tuple(names)


def read(tree: Tree, about: Description) -> tuple[dict[str, Part], Part]:
    """The splits of a folder by name, and the images that are in none."""
    files, images = labels(tree), tree["pictures"]
    relative = [tree.relative(path) for path in images]
    names = short_names(relative)
    parts = {}
    for split, (members, notes) in _groups(tree, about, relative, names).items():
        part = parts[split] = Part(notes=list(notes))
        for place in members:
            _add(part, names[place], images[place], files.get(images[place]), about)
        without = [names[place] for place in members if images[place] not in files]
        if without:
            share = f"{len(without)} of its {len(members)} images" if len(without) < len(members) else "all its images"
            problem = f"{share} without a label file: background, as YOLO takes them"
            part.note(Defect(split or tree.root.name, "", problem, "kept"), tree.root)
    rest = parts.pop("", Part())
    _orphans(tree, files, rest)
    return parts, rest


def _groups(
    tree: Tree, about: Description, relative: Sequence[Path], names: Sequence[str]
) -> dict[str, tuple[list[int], list[Note]]]:
    """Which images belong to which split ("": none), and what is wrong: by the description, by lists, or by folders."""
    known = lists.Names((name, [path]) for name, path in zip(names, relative))
    groups: dict[str, tuple[list[int], list[Note]]] = {}
    for split, places in about.splits.items():
        members, notes = [], []
        for said in places:
            found = _members(said, tree, about, relative, known, notes)
            if found is None:
                problem = f"{split}: {short(said, 120)} is not there"
                notes.append(Note(Defect(about.path.name, "", problem, "dropped"), about.path, "correct the path"))
            members += found or ()
        groups[split] = list(dict.fromkeys(members)), notes
    for split in ("val", "test"):
        if split in groups and groups[split][0] and groups[split][0] == groups.get("train", ([],))[0]:
            problem = f"gives the same images for train and {split}: they are taken once, and some are held out"
            groups["train"][1].append(Note(Defect(about.path.name, "", problem, "kept"), about.path))
            del groups[split]
    if not groups:
        listed = lists.splits(tree, known)
        groups = {name: (found.places, found.notes) for name, found in listed.items()}
    if not groups:
        folders = [folder_role(path)[1] for path in relative]
        groups = {
            name: ([place for place, folder in enumerate(folders) if folder == name], [])
            for name in sorted(set(folders))
        }
    used = {place for members, _ in groups.values() for place in members}
    rest = [place for place in range(len(relative)) if place not in used]
    return {**groups, "": (rest, [])} if rest else groups


def _members(
    said: str, tree: Tree, about: Description, relative: Sequence[Path], known: lists.Names, notes: list[Note]
) -> list[int] | None:
    """The images that a path in the description stands for: a folder or a list; None where it is not there.

    Tools write paths of another machine, or with one "../" too many: as many of the last parts count as are there.
    """
    parts = [
        part
        for part in PurePosixPath(said.replace("\\", "/")).parts
        if part not in ("/", ".", "..") and ":" not in part
    ]
    bases = list(dict.fromkeys((tree.relative(about.path.parent), Path())))
    for start in range(len(parts) + 1):
        for base in bases:
            place = base.joinpath(*parts[start:])
            full = tree.root / place
            if full.is_file() and full.suffix.lower() == ".txt":
                listing = lists.read(full, known)
                notes += listing.notes
                return listing.places
            members = [number for number, path in enumerate(relative) if place in path.parents]
            if members and (start < len(parts) or not parts):
                return members
    return None


def _add(part: Part, name: str, picture: Path, file: Path | None, about: Description) -> None:
    where, objects = file or picture, []
    lines: Sequence[str] = ()
    if file:
        try:
            lines = read_text(file).splitlines()
        except (DataError, OSError) as error:
            part.note(Defect(name, "", str(error), "dropped"), file, "repair or remove it")
            return
    outlines = 0
    for number, line in enumerate(lines, start=1):
        if line.strip():
            label, fractions, outline, problem = _line(line, about)
            if problem:
                part.note(Defect(name, f"line {number}", problem, "dropped"), where, "correct the line")
                continue
            outlines += outline
            objects.append((number, label, fractions))
    if outlines:
        part.note(Defect(name, "", "has outlines; only their boxes are used", "kept"), where)
    part.entries.append(Entry(name, picture, None, [_object(*each) for each in objects], where, fractions=True))


def _object(number: int, label: str, box: tuple[float, float, float, float]) -> Object:
    return Object(label, box, False, f"line {number} ({in_words(label, box)})")


def _line(line: str, about: Description) -> tuple[str, tuple[float, float, float, float], bool, str]:
    """Class, corners as fractions, is it an outline, and what is wrong ("": nothing)."""
    values, nothing = line.split(), (0.0, 0.0, 0.0, 0.0)
    if not all(map(_is_number, values)):
        return "", nothing, False, f"{short(line, 60)!r} is not a row of numbers"
    number, *place = map(float, values)
    if not number.is_integer() or not 0 <= number < len(about.names):
        return "", nothing, False, f"class {values[0]} has no name (there are {len(about.names)})"
    if about.keypoints and len(place) == 4 + about.keypoints:
        place = place[:4]
    if len(place) == 4:
        x, y, wide, high = place
        box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    elif len(place) >= 6 and len(place) % 2 == 0:
        box = (min(place[::2]), min(place[1::2]), max(place[::2]), max(place[1::2]))
    else:
        return (
            "",
            nothing,
            False,
            (
                f"has {len(values)} numbers: 5 are a box, 7, 9, 11 ... an outline"
                + (" (is the sixth a score? Labels have none)" if len(values) == 6 else "")
            ),
        )
    if max(place) > 2:
        return "", nothing, False, "has numbers above 1: are these pixels? YOLO's are fractions of the image"
    return about.names[int(number)], box, len(place) > 4, ""


def _orphans(tree: Tree, files: dict[Path, Path], part: Part) -> None:
    """Label files without an image: their objects would be lost without a word."""
    used = set(files.values())
    folders = {file.parent for file in used}
    for file in tree["txt"]:
        if file not in used and file.parent in folders and file.name not in NAMES and looks_like(file):
            problem = f"has labels, but there is no image {file.stem}{SUFFIXES[0]}, or with another ending"
            part.note(Defect(file.name, "", problem, "dropped"), file, "add the image, or remove the file")


def _listed(paths: Sequence[Path], tree: Tree) -> str:
    return ", ".join(tree.relative(path).as_posix() for path in paths)


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
