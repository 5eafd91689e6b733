"""A COCO JSON becomes samples.

One file holds three lists: `images` (id, file_name, width, height), `categories` (id, name) and `annotations`
(id, image_id, category_id, bbox = x, y, width, height in pixels counted from 0). It is somebody else's data: whatever
it says is checked, and what cannot be used is reported by the name of its image.

Tools differ in what they write: numbers as texts, a category once for each object, a root category that no object
has, names of images with folders of another machine. What can mean one thing only is taken so, with a remark.

Category numbers may start anywhere and have gaps (COCO's own run from 1 to 90 for 80 classes). Label k is the k-th
category in the order of the numbers; `Dataset.category_ids[k]` is its number, the way back. Polygons and masks are
not used.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from . import foreign
from .checking import Box, Entry, Object, Part, in_words
from .pictures import Pictures, short
from .sample import DataError, Defect
from .tree import IMAGE_FOLDERS, Tree, folder_role, role

LISTS = ("images", "categories", "annotations")
ROOT_NAMES = ("_background_", "background", "__background__", "__ignore__")


class Content(NamedTuple):
    """A JSON file that has the three lists, with its categories checked: name by id."""

    path: Path
    images: list
    categories: dict[int | str, str]
    annotations: list
    roots: tuple[str, ...]


def load(path: Path) -> Any:
    """The content of a JSON file. Raises `DataError` if it is none."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:  # RecursionError: ten thousand brackets, one in another
        raise DataError(f"{path} is not readable as JSON ({error})") from None


def read(path: Path, content: Any) -> Content:
    """Check the lists and the categories of a COCO JSON. Raises `DataError` for anything that is not one.

    Two categories of one number, or of one name, make every label doubtful: such a file is refused as a whole. A
    category that no object has and that others name as their `supercategory`, or that is called background, is a root
    and no class.
    """
    kind = foreign.json_kind(content)
    if kind in foreign.ADVICE:
        raise DataError(f"{path} is {foreign.ADVICE[kind]}")
    if not isinstance(content, dict):
        raise DataError(
            f"{path} is not COCO: it holds a {type(content).__name__}, not an object with {', '.join(LISTS)}"
        )
    missing = [key for key in LISTS if not isinstance(content.get(key), list)]
    if missing:
        raise DataError(f"{path} is not COCO: it has no list of {' and none of '.join(missing)}")
    entries = content["categories"]
    used = {_key(_get(entry, "category_id")) for entry in content["annotations"]}
    above = {_get(entry, "supercategory") for entry in entries}
    categories: dict[int | str, str] = {}
    roots = []
    for place, entry in enumerate(entries):
        number, name = _key(_get(entry, "id")), _get(entry, "name")
        if number is None or not isinstance(name, str) or not name.strip():
            raise DataError(f"{path}: categories[{place}] has no id or no name; give it both")
        name = name.strip()
        heads = name in above and _get(entry, "supercategory") in (None, "", "none")
        if len(entries) > 1 and not used & {number, str(number)} and (heads or name in ROOT_NAMES):
            roots.append(name)
            continue
        if categories.get(number) == name:
            continue  # VIA writes a category once for each attribute that has it
        if number in categories:
            raise DataError(
                f"{path}: category {number} is both {categories[number]!r} and {name!r}; give one another number"
            )
        if name in categories.values():
            raise DataError(f"{path}: two categories are called {name!r}; make them one, or rename one")
        categories[number] = name
    if not categories:
        raise DataError(f"{path} has no categories: nothing says what the labels mean")
    return Content(path, content["images"], categories, content["annotations"], tuple(roots))


def class_names(contents: Sequence[Content]) -> tuple[tuple[str, ...], tuple[int | str, ...] | None]:
    """The classes of several files, in the order of their numbers, and the numbers (None where the files disagree)."""
    numbers: dict[str, set] = {}
    for content in contents:
        for number, name in content.categories.items():
            numbers.setdefault(name, set()).add(number)
    order = sorted(numbers, key=lambda name: min((isinstance(number, str), number) for number in numbers[name]))
    ids = [number for name in order for number in numbers[name]]
    return tuple(order), tuple(ids) if len(ids) == len(set(ids)) == len(order) else None


def part(content: Content, tree: Tree, pictures: Pictures) -> Part:
    """What one file claims of its images, called by their file_name, and what is wrong in it."""
    found = Part()
    images, passed = _images(content, found)
    objects = _objects(content, images, passed, found)
    near, owners = _near(content.path, tree), {}
    for number, entry in images.items():
        name = entry["file_name"]
        where = f"{content.path}: {name}"
        try:
            picture = pictures.find(name, near)
        except DataError as error:
            found.note(Defect(name, "", str(error), "dropped"), where, "repair the image or its entry")
            continue
        owners.setdefault(picture, []).append(name)
        found.entries.append(Entry(name, picture, _size(entry), objects[number], where))
    shared = {name for names in owners.values() if len(names) > 1 for name in names}
    for entry in [entry for entry in found.entries if entry.name in shared]:
        other = next(name for name in owners[entry.picture] if name != entry.name)
        problem = f"and {other} would both be {tree.relative(entry.picture).as_posix()}, the only picture of that name"
        found.note(Defect(entry.name, "", problem, "dropped"), entry.where, "keep the folders that the file names")
        found.entries.remove(entry)
    if content.roots:
        names = " and ".join(map(repr, content.roots))
        found.note(
            Defect(content.path.name, "", f"has {names} above its categories, without an object: no class", "kept"),
            content.path,
        )
    return found


def _near(path: Path, tree: Tree) -> list[Path]:
    """Where the images of a file may lie, as their names say: beside it, in `images/`, in a folder of its split."""
    own = role(split_name(path, tree))
    roots = [path.parent] + ([path.parent.parent] if path.parent.name.lower().startswith("annot") else [])
    roots = [root for root in roots if tree.root in (root, *root.parents)] or [tree.root]
    inside = [folder for root in roots for folder in (root, *(root / name for name in IMAGE_FOLDERS))]
    names = {picture.parent.name for picture in tree["pictures"]}
    same = sorted(name for name in names if own and role(name) == own)
    named = [folder / name for folder in inside for name in dict.fromkeys((split_name(path, tree), *same))]
    return [folder for folder in dict.fromkeys(inside + named) if folder.is_dir()]


def _images(content: Content, part: Part) -> tuple[dict[Any, dict], set]:
    """The usable entries by id, and the ids of entries that were left out (whose annotations need no second word)."""
    images: dict[Any, dict] = {}
    passed, owners = set(), {}
    for place, entry in enumerate(content.images):
        number, name = _key(_get(entry, "id")), _get(entry, "file_name")
        problem = ""
        if number is None or not isinstance(name, str) or not name:
            problem = "has no id or no file_name"
        elif number in images:
            problem = f"has the id of another image, {number} ({images[number]['file_name']})"
        elif name in owners:
            problem = f"is listed twice, as image {owners[name]} and as {number}"
            passed.add(number)
        if problem:
            file = name if isinstance(name, str) and name else content.path.name
            part.note(Defect(file, f"images[{place}]", problem, "dropped"), content.path, "correct its entry")
            continue
        images[number], owners[name] = entry, number
        if _size(entry) is None:
            part.note(Defect(name, "", "has no width and height to compare with the image", "kept"), content.path)
    return images, passed


def _objects(content: Content, images: dict[Any, dict], passed: set, part: Part) -> dict[Any, list[Object]]:
    """Per image id what the annotations say, as corners. Crowds and ignored objects become difficult ones."""
    objects: dict[Any, list[Object]] = {number: [] for number in images}
    seen: dict[Any, tuple] = {}
    outlines = 0
    for place, entry in enumerate(content.annotations):
        number = _key(_get(entry, "id"))
        owner = _twin(_key(_get(entry, "image_id")), images, passed)
        category = _twin(_key(_get(entry, "category_id")), content.categories)
        item = f"annotation {number}" if number is not None else f"annotations[{place}]"
        if owner not in images:
            if owner not in passed:
                problem = f"belongs to image {short(_get(entry, 'image_id'))}, which the file does not list"
                part.note(
                    Defect(content.path.name, item, problem, "dropped"),
                    content.path,
                    "list the image or remove the annotation",
                )
            continue
        file, corners = images[owner]["file_name"], _corners(_get(entry, "bbox"))
        label = content.categories.get(category, f"category {short(_get(entry, 'category_id'))}")
        said = (owner, category, corners)
        if number is not None and number in seen:
            again = seen[number] == said
            problem = "stands there twice" if again else "has an id that another annotation has too"
            action = "dropped" if again else "kept"
            part.note(
                Defect(file, f"{item} ({in_words(label, corners)})", problem, action),
                f"{content.path}: {file}",
                "remove the second",
            )
            if again:
                continue
        seen[number] = said
        outlines += any(bool(_get(entry, key)) for key in ("segmentation", "keypoints"))
        difficult = any(_get(entry, key) in (1, True) for key in ("iscrowd", "ignore"))
        hint = "correct the box (COCO's is x, y, width, height; are these x1, y1, x2, y2?)"
        objects[owner].append(
            Object(label, corners, difficult, f"{item} ({in_words(label, corners)})", if_corners=hint)
        )
    if outlines:
        remark = (
            f"{outlines} annotation{'s carry' if outlines > 1 else ' carries'} outlines, masks or keypoints; only the"
            " boxes are used"
        )
        part.note(Defect(content.path.name, "", remark, "kept"), content.path)
    return objects


def _twin(key: int | str | None, *known: Any) -> int | str | None:
    """The key as it is known: 7 for "7", or "7" for 7, where the file writes it in both ways."""
    if any(key in keys for keys in known):
        return key
    other = str(key) if isinstance(key, int) else int(key) if isinstance(key, str) and key.strip().isdecimal() else None
    return other if any(other in keys for keys in known) else key


def _corners(bbox: Any) -> Box | None:
    """x, y, width, height -> x1, y1, x2, y2; None unless there are four finite numbers."""
    if (
        not isinstance(bbox, list)
        or len(bbox) != 4
        or any(isinstance(value, bool) or not isinstance(value, (int, float)) for value in bbox)
    ):
        return None
    try:
        x, y, wide, high = map(float, bbox)
    except OverflowError:  # a whole number of more than 308 digits
        return None
    corners = (x, y, x + wide, y + high)
    return corners if all(map(math.isfinite, corners)) else None


def _size(entry: dict) -> tuple[int, int] | None:
    """(width, height) as the file says, or None where it does not say."""
    width, height = entry.get("width"), entry.get("height")
    known = all(
        isinstance(side, (int, float)) and not isinstance(side, bool) and 0 < side < math.inf
        for side in (width, height)
    )
    return (int(width), int(height)) if known else None


def split_name(path: Path, tree: Tree) -> str:
    """The split that a file's name says ("train2017" for instances_train2017.json), or else its folder's."""
    own = path.stem.removeprefix("instances_")
    return own if role(own) else folder_role(tree.relative(path))[1] or own


def choose(paths: Sequence[Path], tree: Tree) -> dict[str, Path]:
    """The files of a folder by the name of their split, "" for a single one.

    Of files beside one another some of which are called `instances_*`, as COCO's, only those. Raises `DataError`
    where two say the same split.
    """
    instances = {path.parent for path in paths if path.name.startswith("instances_")}
    paths = [path for path in paths if path.parent not in instances or path.name.startswith("instances_")]
    names = [split_name(path, tree) for path in paths]
    if len(paths) == 1:
        named = folder_role(tree.relative(paths[0]))[0] or role(names[0]) == "test"
        return {names[0] if named else "": paths[0]}
    names = [
        name if names.count(name) == 1 or role(name) else tree.relative(path).with_suffix("").as_posix()
        for name, path in zip(names, paths)
    ]
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        both = " and ".join(tree.relative(path).as_posix() for path, name in zip(paths, names) if name == twice[0])
        raise DataError(f"{tree.root}: {both} are both split {twice[0]!r}: move all but one of them away")
    return dict(zip(names, paths))


def _get(entry: Any, key: str) -> Any:
    return entry.get(key) if isinstance(entry, dict) else None


def _key(value: Any) -> int | str | None:
    """An id: a whole number or a text; None for anything else."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, (int, str)) and not isinstance(value, bool) else None
