"""A folder in Pascal VOC's layout becomes a dataset.

`Annotations/NAME.xml` and `JPEGImages/NAME.jpg`, with `ImageSets/Main/SPLIT.txt` for splits; or, as labelling
tools write it, every `NAME.xml` beside its image. The folder is somebody else's data, so everything is checked when
it is opened: once a `Dataset` exists, no epoch can fail on a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import parse

from . import checking
from .checking import SUFFIXES, Collector, Object, in_words
from .dataset import Dataset
from .sample import DataError, Defect, Sample


class Annotation(NamedTuple):
    """What one XML file says, before it is judged: size in pixels, and per object its class, corners and flag."""

    width: int
    height: int
    objects: list[tuple[str, tuple[float, float, float, float] | None, bool]]


def read_annotation(path: Path) -> Annotation:
    """Read one VOC annotation with defusedxml, which refuses entity bombs and outside references.

    Corners stay as written (no shift); those of an object are None when they are missing or not numbers.
    Raises `DataError` for anything that is not a VOC annotation.
    """
    try:
        root = parse(path, forbid_dtd=True).getroot()
    except DefusedXmlException as error:
        raise DataError(
            f"refused: the XML declares a document type or entities ({type(error).__name__}); VOC files need none"
        ) from None
    except (ParseError, OSError, LookupError, ValueError) as error:  # LookupError: an encoding that nobody knows
        raise DataError(f"is not readable as XML ({error})") from None
    if root.tag != "annotation":
        raise DataError(f"is not a VOC annotation: its first element is <{root.tag}>, not <annotation>")
    size = [_number(root.find(f"size/{side}")) for side in ("width", "height")]
    if any(side is None or side < 1 for side in size):
        raise DataError("is not a VOC annotation: <size> with <width> and <height> is missing or not positive")
    objects = []
    for node in root.findall("object"):
        corners = tuple(_number(node.find(f"bndbox/{corner}")) for corner in ("xmin", "ymin", "xmax", "ymax"))
        objects.append(
            (
                (node.findtext("name") or "").strip(),
                None if None in corners else corners,
                bool(_number(node.find("difficult"))),
            )
        )
    return Annotation(int(size[0]), int(size[1]), objects)


def open_voc(
    path: str | Path,
    *,
    split: str | None = None,
    classes: Sequence[str] | None = None,
    size: tuple[int, int] | int | None = None,
    origin: int = 1,
    on_defect: str = "raise",
) -> Dataset:
    """Open a VOC folder: read, check and decode everything, and keep the images in memory as uint8.

    split             name of a list in `ImageSets/Main`; None takes every image and annotation in the folder.
    classes           their order gives the labels; None takes the names in the folder's annotations, sorted.
    size, on_defect   see `data.open`.
    origin            1 where the file counts pixels from 1 and includes the last one, as VOC does: `(1, 1, W, H)`
                      becomes `(0, 0, W, H)`. 0 where corners are 0-based and half open already.

    Defects of an image: XML that is missing, broken, hostile or not VOC; image that is missing, cannot be decoded, or
    has another size than its XML says. Defects of an object: unknown class, corners that are no numbers, max not
    greater than min in the file's own numbers (a click without a drag), a box outside the image. A box that is partly
    outside is clipped under "drop". An image without objects is no defect: it is kept, as all background, and reported
    as kept.
    """
    collector, path = Collector(on_defect), Path(path)
    classes = class_names([path]) if classes is None else tuple(classes)
    samples = read_folder(path, split, classes, size, origin, collector)
    report = collector.report()
    if not samples:
        raise DataError(f"{path}: not one image can be used. {report}", report)
    return Dataset(samples, classes, report)


def read_folder(
    path: Path,
    split: str | None,
    classes: Sequence[str],
    size: tuple[int, int] | int | None,
    origin: int,
    collector: Collector,
) -> list[Sample]:
    """The samples of one VOC folder; what is wrong goes to `collector`."""
    if origin not in (0, 1):
        raise ValueError(f"origin must be 0 or 1, got {origin!r}")
    annotations, images = _folders(path)
    texts, pictures = _files(annotations, (".xml",)), _files(images, SUFFIXES)
    samples = []
    for name in _names(path, split, texts.keys() | pictures.keys()):
        where = annotations / f"{name}.xml"
        try:
            annotation = read_annotation(_existing(texts, annotations, name, ".xml"))
            picture, remark = checking.decode(
                _existing(pictures, images, name, ".jpg"), (annotation.width, annotation.height)
            )
        except DataError as error:
            collector.note(Defect(name, "", str(error), "dropped"), where, "repair or remove the pair of files")
            continue
        if remark:
            collector.note(Defect(name, "", remark, "kept"), where)
        objects = [
            Object(label, corners, difficult, f"object {index} ({in_words(label, corners)})")
            for index, (label, corners, difficult) in enumerate(annotation.objects)
        ]
        samples.append(checking.sample(name, picture, objects, classes, size, origin, collector, where))
    return samples


def class_names(folders: Sequence[Path]) -> tuple[str, ...]:
    """The class names in every readable annotation, sorted: those of all splits, so that splits share their labels."""
    names = set()
    for folder in folders:
        for file in _files(_folders(folder)[0], (".xml",)).values():
            try:
                names |= {label for label, _, _ in read_annotation(file).objects if label}
            except DataError:
                continue  # reported when the file itself is opened
    return tuple(sorted(names))


def is_voc(path: Path) -> bool:
    """Does a folder look like VOC: `Annotations/` with `JPEGImages/` (or `images/`), or XML beside images?"""
    try:
        return bool(_files(_folders(path)[0], (".xml",)))
    except DataError:
        return False


def splits(path: Path) -> tuple[str, ...]:
    """The names of the lists in `ImageSets/Main`, sorted, without VOC's lists of single classes (cat_train.txt)."""
    names = {file.stem for file in (path / "ImageSets" / "Main").glob("*.txt")}
    return tuple(sorted(name for name in names if "_" not in name or name.rpartition("_")[2] not in names))


def _folders(path: Path) -> tuple[Path, Path]:
    """Where annotations and images lie."""
    texts = next((path / name for name in ("Annotations", "annotations") if (path / name).is_dir()), None)
    if texts is None:
        if next(path.glob("*.xml"), None):
            return path, path
        raise DataError(f"{path} is not a VOC folder: it has no Annotations/, and no .xml beside images")
    images = next((path / name for name in ("JPEGImages", "images", "Images") if (path / name).is_dir()), None)
    if images is None:
        raise DataError(f"{path} is not a VOC folder: it has no JPEGImages/ (nor images/)")
    return texts, images


def _files(folder: Path, suffixes: Sequence[str]) -> dict[str, Path]:
    """The files of a folder by their names without ending; hidden ones are left out."""
    files = sorted(
        (file for file in folder.iterdir() if file.suffix.lower() in suffixes and file.name[0] != "."), reverse=True
    )
    return {file.stem: file for file in files}


def _number(node: Element | None) -> float | None:
    try:
        value = float(node.text)  # type: ignore[union-attr, arg-type]
    except (AttributeError, TypeError, ValueError):
        return None
    return value if abs(value) < float("inf") else None  # NaN and infinity are no coordinates


def _existing(files: dict[str, Path], folder: Path, name: str, suffix: str) -> Path:
    if name in files:
        return files[name]
    other = f" (nor {', '.join(SUFFIXES[1:])})" if suffix in SUFFIXES else ""
    raise DataError(f"has no file {folder.name}/{name}{suffix}{other}")


def _names(path: Path, split: str | None, found: set[str]) -> list[str]:
    names = sorted(found)
    if split is not None:
        listing = path / "ImageSets" / "Main" / f"{split}.txt"
        if not listing.is_file():
            raise DataError(f"{path} has no split {split!r}; it has {', '.join(splits(path)) or 'none'}")
        names = [line.split()[0] for line in listing.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not names:
        raise DataError(f"{path} holds no images" + (f" in split {split!r}" if split else ""))
    return names
