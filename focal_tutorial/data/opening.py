"""Open your own photographs, whichever of the two common formats their boxes are in.

What `open` recognises, in this order:

1. a file: COCO JSON, its images beside it, in `images/` or in a folder of the split's name;
2. a VOC folder: `Annotations/*.xml` and `JPEGImages/` (or `images/`), with `ImageSets/Main/*.txt` for splits;
3. `_annotations.coco.json` beside the images;
4. `annotations/*.json`, one file per split; where some are called `instances_*.json`, as COCO's, only those;
5. `*.xml` beside the images; 6. `*.json` beside the images;
7. folders like `train/`, `valid/`, `test/` that each look like 3 or 5: the splits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from . import coco, voc
from .checking import Collector
from .dataset import Dataset
from .sample import DataError

CALLED = "_annotations.coco.json"


class Source(NamedTuple):
    """Where one split lies: `kind` "voc" or "coco", the folder or file, and the list in ImageSets/Main (VOC only)."""

    kind: str
    path: Path
    listing: str | None = None


def open(
    path: str | Path,
    *,
    split: str | None = None,
    classes: Sequence[str] | None = None,
    size: tuple[int, int] | int | None = None,
    origin: int | None = None,
    on_defect: str = "raise",
) -> Dataset:
    """Open a folder or file of photographs with boxes: read, check and decode everything, kept in memory as uint8.

    split       one of `data.splits(path)`; None takes all images. All splits of a folder share their classes.
    classes     their order gives the labels; None takes the names found: for VOC sorted, for COCO by their numbers.
    size        `(height, width)` to resize every image to, each axis by its own ratio; or one number, the longer side,
                which keeps the proportions (a batch is then padded); None keeps the images.
    origin      VOC only. 1 (the default): pixels are counted from 1, the last one included; 0: from 0, half open. COCO
                always counts from 0.
    on_defect   "raise" checks everything, then stops with one `DataError` that lists every defect by file
                (`error.report` holds them); "drop" leaves out the object or the image, and says so in `dataset.report`.

    Defects of an image: annotation or image missing, broken, or not of the size that is said; two of one id. Of an
    object: an unknown class or image, corners that are no numbers, no area, a box outside the image; partly outside, it
    is clipped under "drop". Kept with a remark: an image without objects, outlines and masks (only boxes are used),
    photographs that a camera's note asks to turn. Objects marked difficult (VOC), iscrowd or ignore (COCO) are ignored
    in training and evaluation. Raises `ValueError` for options out of range.

    Chapter 14 explains it.
    """
    if origin not in (None, 0, 1):
        raise ValueError(f"origin must be 0 or 1, got {origin!r}")
    if size is not None and min((size,) if isinstance(size, int) else size) < 1:
        raise ValueError(f"size must be positive, got {size!r}")
    if isinstance(classes, str):
        raise ValueError(f"classes must be a list of names, got the text {classes!r}")
    path, collector = Path(path), Collector(on_defect)
    sources = find(path)
    kind = next(iter(sources.values())).kind
    if split is None:
        chosen = {"": sources[""]} if "" in sources else sources
    elif kind == "voc" and "" in sources:
        chosen = {split: Source("voc", path, split)}  # its lists are more than `splits` names: VOC has one per class
    elif split in sources:
        chosen = {split: sources[split]}
    else:
        known = ", ".join(name for name in sources if name) or "none"
        raise DataError(f"{path} has no split {split!r}; it has {known}")
    parts, ids = {}, None
    if kind == "voc":
        if classes is None:
            classes = voc.class_names(list(dict.fromkeys(source.path for source in sources.values())))
        for name, source in chosen.items():
            parts[name] = voc.read_folder(
                source.path, source.listing, classes, size, 1 if origin is None else origin, collector
            )
    else:
        if origin == 1:
            raise ValueError("COCO counts pixels from 0: leave origin out")
        contents = {name: coco.read(source.path) for name, source in sources.items()}
        found, ids = coco.class_names(list(contents.values()))
        if classes is not None:
            numbers = dict(zip(found, ids or ()))
            ids = tuple(numbers[name] for name in classes) if set(classes) <= set(numbers) else None
        classes = found if classes is None else classes
        for name in chosen:
            parts[name] = coco.read_samples(contents[name], classes, size, collector)
    report = collector.report()
    if len(parts) > 1:  # two folders may each have a 1.jpg
        parts = {
            name: [replace(sample, name=f"{name}/{sample.name}") for sample in part] for name, part in parts.items()
        }
    samples = [sample for part in parts.values() for sample in part]
    if not samples:
        raise DataError(f"{path}: not one image can be used. {report}", report)
    return Dataset(samples, classes, report, category_ids=ids)


def splits(path: str | Path) -> tuple[str, ...]:
    """The names of the splits that a folder brings along; empty where it is one heap (then see `Dataset.split`).

    Chapter 14 explains it.
    """
    return tuple(name for name in find(Path(path)) if name)


def find(path: Path) -> dict[str, Source]:
    """The splits of a folder or file and where each lies; "" is the name of all images where they are in one place.

    Raises `DataError` that says what was looked for.
    """
    if path.is_file():
        if path.suffix.lower() == ".json":
            return {"": Source("coco", path)}
        raise DataError(
            f"{path} is neither a folder nor a COCO JSON; for VOC give the folder that holds the .xml files"
        )
    if not path.is_dir():
        raise DataError(f"there is no {path}")
    one = _one(path)
    if one is not None:
        return one
    parts = {folder.name: _one(folder) for folder in sorted(path.iterdir()) if folder.is_dir()}
    parts = {name: next(iter(found.values())) for name, found in parts.items() if found and len(found) == 1}
    if not parts:
        raise DataError(
            f"{path} is not a VOC folder: it has no Annotations/, and no .xml beside images; nor is there a COCO JSON "
            f"({CALLED}, annotations/*.json or *.json), here or in folders like train/"
        )
    if len({source.kind for source in parts.values()}) > 1:
        raise DataError(f"{path} holds both VOC and COCO: {', '.join(parts)}; open the folders one by one")
    return parts


def _one(path: Path) -> dict[str, Source] | None:
    """The sources in one folder itself, not in folders like train/; None if there are none."""
    if any((path / name).is_dir() for name in ("JPEGImages", "Annotations")) or (
        (path / "annotations").is_dir() and voc.is_voc(path)
    ):
        return {"": Source("voc", path), **{name: Source("voc", path, name) for name in voc.splits(path)}}
    if (path / CALLED).is_file():
        return {"": Source("coco", path / CALLED)}
    files = sorted((path / "annotations").glob("*.json"))
    files = [file for file in files if file.name.startswith("instances_")] or files
    if not files and voc.is_voc(path):
        return {"": Source("voc", path)}
    files = files or sorted(path.glob("*.json"))
    if len(files) == 1:
        return {"": Source("coco", files[0])}
    return {coco.split_name(file): Source("coco", file) for file in files} or None
