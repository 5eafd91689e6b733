"""Open your own photographs, in whichever of the three common formats their boxes are.

What the files say decides, not where they lie. Below the folder that is given

- XML whose first element is `<annotation>` is Pascal VOC, one file for each image;
- JSON with `images`, `annotations` and `categories` is COCO, one file for each split, or for all;
- text files of numbers beside pictures, or in `labels/` beside `images/`, are YOLO, with their classes in `data.yaml`,
  `classes.txt` or `obj.names`.

Splits are what the files call so: lists (`ImageSets/Main/train.txt`), folders (`train/`, `valid/`), files
(`instances_val2017.json`), or the entries of `data.yaml`. Hidden files and those of other programs are passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import checking, coco, foreign, voc, yolo
from .checking import Collector, Entry, Part
from .dataset import Dataset
from .pictures import Pictures
from .sample import DataError, Defect
from .tree import Tree, role

FORMATS = ("voc", "coco", "yolo")
APART = (("train", "val"), ("train", "test"), ("trainval", "test"), ("val", "test"))
"""Roles whose splits share no image: what is learnt from or chosen by is not what is measured by."""


@dataclass
class Found:
    """What a folder was taken for: its format, its splits by name, the images in none of them, its classes.

    `unread`: what else is there that looks like annotations, in words.
    """

    format: str
    parts: dict[str, Part]
    rest: Part
    classes: tuple[str, ...]
    category_ids: tuple[int | str, ...] | None = None
    unread: tuple[str, ...] = ()

    def of_role(self, *roles: str | None) -> list[str]:
        """The names of the splits with one of these roles, see `tree.role`."""
        return [name for name in self.parts if role(name) in roles]

    def __str__(self) -> str:
        count = len(self.parts)
        sizes = [f"{name}: {len(part.entries)} images" for name, part in self.parts.items()]
        if self.rest.entries or not sizes:
            sizes.append(f"{len(self.rest.entries)} images" + (" in none of them" if sizes else ""))
        words = f"{count} split{'s' if count != 1 else ''}" if count else "no splits"
        number = len(self.classes)
        classes = f"{number} class{'es' if number != 1 else ''}"
        lines = [f"{self.format.upper()}, {words}, {classes}", f"  {', '.join(sizes)}", f"  {', '.join(self.classes)}"]
        return "\n".join(lines + [f"  not read: {words}" for words in self.unread])


def open(
    path: str | Path,
    *,
    split: str | Sequence[str] | None = None,
    without: Sequence[str] = (),
    classes: Sequence[str] | None = None,
    size: tuple[int, int] | int | None = None,
    origin: int | None = None,
    on_defect: str = "raise",
    format: str | None = None,
) -> Dataset:
    """Open a folder or file of photographs with boxes: read, check and decode everything, kept in memory as uint8.

    split       one of `data.splits(path)`, or several; None takes all images. All splits share their classes.
    without     splits whose images are left out, such as `("test",)`.
    classes     their order gives the labels; None takes the names found: for VOC sorted, else by their numbers.
    size        `(height, width)` to resize every image to, each axis by its own ratio; or one number, the longer side,
                which keeps the proportions (a batch is then padded); None keeps the images.
    origin      VOC only. 1 (the default): pixels are counted from 1, the last one included; 0: from 0, half open. COCO
                and YOLO always count from 0.
    on_defect   "raise" checks everything, then stops with one `DataError` that lists every defect by file
                (`error.report` holds them); "drop" leaves out the object or the image, and says so in `dataset.report`.
    format      "voc", "coco" or "yolo" where a folder holds several; None takes the one that is there.

    Defects of an image: annotation or image missing, broken, or not of the size that is said; two of one id; one
    picture for two entries, or two pictures for one; an image to train on that is also one to measure by. Of an object:
    an unknown class or image, corners that are no numbers, no area, a box outside the image; more than a pixel outside,
    it is clipped under "drop". Kept with a remark: less than that; an image without objects, outlines and masks (only
    boxes are used), photographs that a camera's note asks to turn. Objects marked difficult (VOC), iscrowd or ignore
    (COCO) are ignored in training and evaluation. Raises `ValueError` for options out of range.

    Chapter 14 explains it.
    """
    if origin not in (None, 0, 1):
        raise ValueError(f"origin must be 0 or 1, got {origin!r}")
    if size is not None and min((size,) if isinstance(size, int) else size) < 1:
        raise ValueError(f"size must be positive, got {size!r}")
    if isinstance(classes, str):
        raise ValueError(f"classes must be a list of names, got the text {classes!r}")
    path, collector = Path(path), Collector(on_defect)
    asked = (split,) if isinstance(split, str) else tuple(split or ())
    found = find(path, format=format, asked=asked)
    if found.format != "voc" and origin == 1:
        raise ValueError(f"{found.format.upper()} counts pixels from 0: leave origin out")
    entries = _chosen(found, path, asked, without, collector)
    if not entries and not collector.defects:
        raise DataError(f"{path} holds no images" + (f" in split {', '.join(map(repr, asked))}" if asked else ""))
    if classes is None and not found.classes:
        raise DataError(f"{path}: not one object, so there is no class to learn. {collector.report()}")
    ids = _ids(found, classes)
    classes = found.classes if classes is None else tuple(classes)
    start = 0 if found.format != "voc" else 1 if origin is None else origin
    samples = [checking.sample(entry, classes, size, start, collector) for entry in entries]
    samples = [sample for sample in samples if sample is not None]
    if checking.percentages(entries):
        problem = "all boxes lie within 100 x 100 pixels at the top left: are these percentages?"
        collector.note(Defect(path.name, "", problem, "kept"), path)
    report = collector.report()
    if not samples:
        raise DataError(f"{path}: not one image can be used. {report}", report)
    if any(entry.objects for entry in entries) and not any(len(sample.labels) for sample in samples):
        raise DataError(f"{path}: not one object can be used. {report}", report)
    return Dataset(samples, classes, report, category_ids=ids)


def splits(path: str | Path) -> tuple[str, ...]:
    """The names of the splits that a folder brings along; empty where it is one heap (then see `Dataset.split`).

    Chapter 14 explains it.
    """
    return tuple(find(Path(path)).parts)


def find(path: Path, *, format: str | None = None, asked: Sequence[str] = ()) -> Found:
    """What a folder or file is, without opening one image. Raises `DataError` that says what is there instead.

    format   see `open`. asked   names of splits that are wanted: lists of a single class count only then.
    """
    if format not in (None, *FORMATS):
        raise ValueError(f"format must be one of {', '.join(FORMATS)}, got {format!r}")
    if not path.exists():
        raise DataError(f"there is no {path}")
    if path.is_file():
        return _apart(_file(path))
    tree = Tree(path)
    xml, (json, others) = voc.annotations(tree), _json(tree)
    numbers = [text for text in yolo.labels(tree).values() if yolo.looks_like(text)]
    described = [file for file in tree["yaml"] if yolo.describes(file)]
    there = {
        "voc": f"VOC ({len(xml)} XML files)" if xml else "",
        "coco": f"COCO ({', '.join(tree.relative(file).as_posix() for file in list(json)[:3])})" if json else "",
        "yolo": f"YOLO ({len(numbers)} label files)" if numbers or described else "",
    }
    kinds = [kind for kind, words in there.items() if words]
    if format is None and len(kinds) > 1:
        words = " and ".join(there[kind] for kind in kinds)
        raise DataError(f'{path} holds {words}: say which, such as format="{kinds[0]}", or give the folder of one')
    kind = format or (kinds[0] if kinds else "")
    if not there.get(kind):
        raise DataError(_nothing(tree, others, format))
    if kind == "voc":
        found = Found(kind, *voc.read(tree, xml, asked))
    elif kind == "coco":
        found = _coco({name: (file, json[file]) for name, file in coco.choose(list(json), tree).items()}, tree)
    else:
        found = _yolo(tree)
    found.unread += tuple(foreign.in_words(others, tree.root))
    return _apart(found)


def _file(path: Path) -> Found:
    """A single file: COCO JSON, or the description of a YOLO folder."""
    ending = path.suffix.lower()
    if ending == ".json":
        root = path.parent.parent if path.parent.name.lower().startswith("annot") else path.parent
        return _coco({"": (path, coco.load(path))}, Tree(root))
    if ending in (".yaml", ".yml"):
        return _yolo(Tree(path.parent), path)
    kind = foreign.xml_kind(path) if ending == ".xml" else "CSV" if ending == ".csv" else ""
    if kind in foreign.ADVICE:
        raise DataError(f"{path} is {foreign.ADVICE[kind]}")
    if ending in (".zip", ".tar", ".gz", ".7z", ".rar"):
        raise DataError(f"{path} is packed: unpack it, and give the folder")
    raise DataError(f"{path} is neither a folder, nor a COCO JSON or a data.yaml: give the folder that holds it")


def _coco(files: dict[str, tuple[Path, Any]], tree: Tree) -> Found:
    contents = {name: coco.read(file, content) for name, (file, content) in files.items()}
    classes, ids = coco.class_names(list(contents.values()))
    pictures = Pictures(tree.root, tree["pictures"], tree["unreadable"])
    parts = {name: coco.part(each, tree, pictures) for name, each in contents.items()}
    rest = parts.pop("", Part())
    used = {entry.picture for part in (rest, *parts.values()) for entry in part.entries}
    unlisted = [picture for picture in tree["pictures"] if picture not in used]
    lost = [tree.relative(picture).as_posix() for picture in unlisted]
    unread = (f"{len(lost)} pictures that no JSON lists ({', '.join(lost[:3])})",) if lost else ()
    return Found("coco", parts, rest, classes, ids, unread)


def _yolo(tree: Tree, file: Path | None = None) -> Found:
    about = yolo.description(tree, file)
    return Found("yolo", *yolo.read(tree, about), about.names)


def _json(tree: Tree) -> tuple[dict[Path, Any], dict[str, list[Path]]]:
    """The COCO files of a folder with their contents, and other tools' own files by kind."""
    contents, others = {}, {}
    for path in tree["json"]:
        try:
            content = coco.load(path)
            kind = foreign.json_kind(content)
        except DataError:
            if len(tree["json"]) == 1 or role(path.stem):  # it was meant to be read
                raise
            kind = ""
        if kind == "COCO":
            contents[path] = content
        else:
            others.setdefault(kind, []).append(path)
    for path in tree["xml"]:
        if (kind := foreign.xml_kind(path)) in foreign.ADVICE:
            others.setdefault(kind, []).append(path)
    tables = [path for path in tree["other"] if path.suffix.lower() == ".csv"]
    if tables:
        others["CSV"] = tables
    return contents, others


def _nothing(tree: Tree, others: dict[str, list[Path]], format: str | None) -> str:
    """What is there instead of annotations, and what to do."""
    known = [(kind, paths) for kind, paths in others.items() if kind in foreign.ADVICE]
    if known:
        kind, paths = known[0]
        more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        return f"{paths[0]}{more}: {foreign.ADVICE[kind]}"
    for path in others.get("", ()):
        try:
            coco.read(path, coco.load(path))
        except DataError as error:
            return str(error)
    wanted = format.upper() if format else "VOC (.xml), COCO (.json) or YOLO (.txt)"
    pictures = len(tree["pictures"])
    there = f"{pictures} picture{'s' if pictures != 1 else ''}, but no annotations" if pictures else "no annotations"
    return f"{tree.root} holds {there} in the form of {wanted}: export them from your labelling tool into this folder"


def _apart(found: Found) -> Found:
    """The same, without images to learn from that are also to measure by: each one is a defect."""
    for one, other in APART:
        for left in found.of_role(one):
            for right in found.of_role(other):
                held = {entry.picture for entry in found.parts[right].entries}
                part = found.parts[left]
                for entry in [entry for entry in part.entries if entry.picture in held]:
                    part.entries.remove(entry)
                    problem = f"is in two splits, {left} and {right}"
                    part.note(Defect(entry.name, "", problem, "dropped"), entry.where, f"take it out of {left}")
    return found


def _chosen(
    found: Found, path: Path, asked: Sequence[str], without: Sequence[str], collector: Collector
) -> list[Entry]:
    """The images of the splits that are asked for, or all, each once; with their notes for the collector."""
    unknown = [name for name in (*asked, *without) if name not in found.parts]
    if unknown:
        known = ", ".join(found.parts) or "none"
        raise DataError(f"{path} has no split {unknown[0]!r}; it has {known}")
    if not asked and not without and found.of_role("val", "test"):
        problem = f"its splits ({', '.join(found.parts)}) are taken together: open them by name"
        collector.note(Defect(path.name, "", problem, "kept"), path)
    names = asked or [name for name in found.parts if name not in without]
    parts = [found.parts[name] for name in names] + ([] if asked else [found.rest])
    left_out = {entry.picture for name in without for entry in found.parts[name].entries}
    entries, said = {}, set()
    for part in parts:
        for note in part.notes:
            if (note.defect.file, note.defect.item, note.defect.problem) not in said:
                said.add((note.defect.file, note.defect.item, note.defect.problem))
                collector.note(*note)
        for entry in part.entries:
            if entry.picture not in left_out:
                entries.setdefault(entry.picture, entry)
    chosen = list(entries.values())
    if found.format == "voc" and not asked:
        chosen.sort(key=lambda entry: entry.name)
    twice = {name for name, count in Counter(entry.name for entry in chosen).items() if count > 1}
    if twice:  # two files may each list a 1.jpg
        owner = {entry.picture: name for name, part in found.parts.items() for entry in part.entries}
        chosen = [
            entry._replace(name=f"{owner.get(entry.picture, path.name)}/{entry.name}") if entry.name in twice else entry
            for entry in chosen
        ]
    return chosen


def _ids(found: Found, classes: Sequence[str] | None) -> tuple[int | str, ...] | None:
    """The category numbers in the order of the classes; None where there are none, or not for all of them."""
    if classes is None or found.category_ids is None:
        return found.category_ids
    numbers = dict(zip(found.classes, found.category_ids))
    return tuple(numbers[name] for name in classes) if set(classes) <= set(numbers) else None
