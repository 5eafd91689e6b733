"""A COCO JSON becomes samples.

One file holds three lists: `images` (id, file_name, width, height), `categories` (id, name) and `annotations`
(id, image_id, category_id, bbox = x, y, width, height in pixels counted from 0). It is somebody else's data: whatever
it says is checked, and what cannot be used is reported by the name of its image.

Category numbers may start anywhere and have gaps (COCO's own run from 1 to 90 for 80 classes). Label k is the k-th
category in the order of the numbers; `Dataset.category_ids[k]` is its number, the way back. Polygons and masks are
not used.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from . import checking
from .checking import Box, Collector, Object, in_words
from .sample import DataError, Defect, Sample

LISTS = ("images", "categories", "annotations")


class Content(NamedTuple):
    """A JSON file that has the three lists, with its categories checked: name by id."""

    path: Path
    images: list
    categories: dict[int | str, str]
    annotations: list


def read(path: Path) -> Content:
    """Read a COCO JSON and check its categories. Raises `DataError` for anything that is not one.

    Two categories of one number, or of one name, make every label doubtful: such a file is refused as a whole.
    """
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:  # RecursionError: ten thousand brackets, one in another
        raise DataError(f"{path} is not readable as JSON ({error})") from None
    if not isinstance(content, dict):
        raise DataError(
            f"{path} is not COCO: it holds a {type(content).__name__}, not an object with {', '.join(LISTS)}"
        )
    missing = [key for key in LISTS if not isinstance(content.get(key), list)]
    if missing:
        raise DataError(f"{path} is not COCO: it has no list of {' and none of '.join(missing)}")
    categories: dict[int | str, str] = {}
    for place, entry in enumerate(content["categories"]):
        number, name = _key(_get(entry, "id")), _get(entry, "name")
        if number is None or not isinstance(name, str) or not name.strip():
            raise DataError(f"{path}: categories[{place}] has no id or no name; give it both")
        if number in categories:
            raise DataError(
                f"{path}: category {number} is both {categories[number]!r} and {name!r}; give one another number"
            )
        if name.strip() in categories.values():
            raise DataError(f"{path}: two categories are called {name.strip()!r}; make them one, or rename one")
        categories[number] = name.strip()
    if not categories:
        raise DataError(f"{path} has no categories: nothing says what the labels mean")
    return Content(path, content["images"], categories, content["annotations"])


def class_names(contents: Sequence[Content]) -> tuple[tuple[str, ...], tuple[int | str, ...] | None]:
    """The classes of several files, in the order of their numbers, and the numbers (None where the files disagree)."""
    numbers: dict[str, set] = {}
    for content in contents:
        for number, name in content.categories.items():
            numbers.setdefault(name, set()).add(number)
    order = sorted(numbers, key=lambda name: min((isinstance(number, str), number) for number in numbers[name]))
    ids = [number for name in order for number in numbers[name]]
    return tuple(order), tuple(ids) if len(ids) == len(set(ids)) == len(order) else None


def read_samples(
    content: Content, classes: Sequence[str], size: tuple[int, int] | int | None, collector: Collector
) -> list[Sample]:
    """The samples of one file, called by their file_name; what is wrong goes to `collector`."""
    images, passed = _images(content, collector)
    objects = _objects(content, images, passed, collector)
    folders = _image_folders(content.path)
    samples = []
    for number, entry in images.items():
        name = entry["file_name"]
        try:
            picture, remark = checking.decode(_find(name, folders), _size(entry))
        except DataError as error:
            collector.note(
                Defect(name, "", str(error), "dropped"), f"{content.path}: {name}", "repair the image or its entry"
            )
            continue
        if remark:
            collector.note(Defect(name, "", remark, "kept"), content.path)
        own = [_advised(entry, picture.size) for entry in objects[number]]
        samples.append(checking.sample(name, picture, own, classes, size, 0, collector, f"{content.path}: {name}"))
    return samples


def _images(content: Content, collector: Collector) -> tuple[dict[Any, dict], set]:
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
            collector.note(Defect(file, f"images[{place}]", problem, "dropped"), content.path, "correct its entry")
            continue
        images[number], owners[name] = entry, number
        if _size(entry) is None:
            collector.note(Defect(name, "", "has no width and height to compare with the image", "kept"), content.path)
    return images, passed


def _objects(content: Content, images: dict[Any, dict], passed: set, collector: Collector) -> dict[Any, list[Object]]:
    """Per image id what the annotations say, as corners. Crowds and ignored objects become difficult ones."""
    objects: dict[Any, list[Object]] = {number: [] for number in images}
    seen: dict[Any, tuple] = {}
    outlines = 0
    for place, entry in enumerate(content.annotations):
        number, owner, category = (_key(_get(entry, key)) for key in ("id", "image_id", "category_id"))
        item = f"annotation {number}" if number is not None else f"annotations[{place}]"
        if owner not in images:
            if owner not in passed:
                problem = f"belongs to image {_short(_get(entry, 'image_id'))}, which the file does not list"
                collector.note(
                    Defect(content.path.name, item, problem, "dropped"),
                    content.path,
                    "list the image or remove the annotation",
                )
            continue
        file, corners = images[owner]["file_name"], _corners(_get(entry, "bbox"))
        label = content.categories.get(category, f"category {_short(_get(entry, 'category_id'))}")
        said = (owner, category, corners)
        if number is not None and number in seen:
            again = seen[number] == said
            problem = "stands there twice" if again else "has an id that another annotation has too"
            action = "dropped" if again else "kept"
            collector.note(
                Defect(file, f"{item} ({in_words(label, corners)})", problem, action),
                f"{content.path}: {file}",
                "remove the second",
            )
            if again:
                continue
        seen[number] = said
        outlines += any(bool(_get(entry, key)) for key in ("segmentation", "keypoints"))
        difficult = any(_get(entry, key) in (1, True) for key in ("iscrowd", "ignore"))
        objects[owner].append(Object(label, corners, difficult, f"{item} ({in_words(label, corners)})"))
    if outlines:
        remark = (
            f"{outlines} annotation{'s carry' if outlines > 1 else ' carries'} outlines, masks or keypoints; only the"
            " boxes are used"
        )
        collector.note(Defect(content.path.name, "", remark, "kept"), content.path)
    return objects


def _advised(entry: Object, size: tuple[int, int]) -> Object:
    """The same object; where its four numbers would fit the image as corners, the advice says so."""
    if entry.corners is None or (entry.corners[2] <= size[0] and entry.corners[3] <= size[1]):
        return entry
    x, y, right, bottom = entry.corners
    wide, high = right - x, bottom - y
    if not (x < wide <= size[0] and y < high <= size[1]):
        return entry
    return entry._replace(advice="correct the box (COCO's is x, y, width, height; are these x1, y1, x2, y2?)")


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


def _image_folders(path: Path) -> list[Path]:
    """Where the images of a file may lie: beside it, in `images/`, or in a folder with the split's name."""
    name = split_name(path)
    roots = [path.parent] + ([path.parent.parent] if path.parent.name.lower() == "annotations" else [])
    return [folder for root in roots for folder in (root, root / name, root / "images", root / "images" / name)]


def _find(name: str, folders: Sequence[Path]) -> Path:
    """The image called `name` in one of the folders, and never outside them.

    "..", drives and leading slashes are cut off.
    """
    parts = [
        part
        for part in PurePosixPath(name.replace("\\", "/")).parts
        if part not in ("/", "..") and not part.endswith(":")
    ]
    for folder in folders:
        for tail in (parts, parts[-1:]):
            # False, and no error, for names that no disk could hold.
            if tail and os.path.isfile(folder.joinpath(*tail)):
                return folder.joinpath(*tail)
    places = ", ".join(dict.fromkeys(f"{folder.name}/" for folder in folders if folder.is_dir()))
    raise DataError(f"has no file {_short(name, 120)} (looked in {places})")


def split_name(path: Path) -> str:
    """The split that a file's name says: "train2017" for instances_train2017.json.

    For _annotations.coco.json the folder's.
    """
    if path.name == "_annotations.coco.json":
        return path.parent.name
    return path.stem.removeprefix("instances_")


def _get(entry: Any, key: str) -> Any:
    return entry.get(key) if isinstance(entry, dict) else None


def _key(value: Any) -> int | str | None:
    """An id: a whole number or a text; None for anything else."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, (int, str)) and not isinstance(value, bool) else None


def _short(value: Any, most: int = 40) -> str:
    """A value for a message, cut off where it is long."""
    try:
        text = value if isinstance(value, str) else repr(value)
    except (RecursionError, ValueError):  # nested too deeply; more digits than Python prints
        text = type(value).__name__
    return text if len(text) <= most else text[:most] + "..."
