"""A folder in Pascal VOC's layout becomes a dataset.

``Annotations/NAME.xml``, ``JPEGImages/NAME.jpg`` and, for splits, ``ImageSets/Main/SPLIT.txt``. The folder is somebody
else's data, so everything is checked when it is opened: once a :class:`Dataset` exists, no epoch can fail on a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

import torch
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import parse
from PIL import Image

from focal_tutorial.data.sample import DataError, Dataset, Defect, Report, Sample, to_tensor

LEAST_SIDE = 0.01  # pixels; thinner boxes could vanish in float32
SUFFIXES = (".jpg", ".jpeg", ".png", ".JPG", ".JPEG", ".PNG")


class Annotation(NamedTuple):
    """What one XML file says, before it is judged: size in pixels, and per object its class, corners and flag."""

    width: int
    height: int
    objects: list[tuple[str, tuple[float, float, float, float] | None, bool]]


def read_annotation(path: Path) -> Annotation:
    """Read one VOC annotation with defusedxml, which refuses entity bombs and outside references.

    Corners stay as written (no shift); those of an object are None when they are missing or not numbers.
    Raises :class:`DataError` for anything that is not a VOC annotation.
    """
    try:
        root = parse(path, forbid_dtd=True).getroot()
    except DefusedXmlException as error:
        raise DataError(f"refused: the XML declares a document type or entities ({type(error).__name__}); VOC files need none") from error
    except (ParseError, UnicodeDecodeError, LookupError, ValueError) as error:
        raise DataError(f"is not readable as XML ({error})") from error
    if root.tag != "annotation":
        raise DataError(f"is not a VOC annotation: its first element is <{root.tag}>, not <annotation>")
    size = [_number(root.find(f"size/{side}")) for side in ("width", "height")]
    if any(side is None or side < 1 for side in size):
        raise DataError("is not a VOC annotation: <size> with <width> and <height> is missing or not positive")
    objects = []
    for node in root.findall("object"):
        corners = tuple(_number(node.find(f"bndbox/{corner}")) for corner in ("xmin", "ymin", "xmax", "ymax"))
        objects.append(((node.findtext("name") or "").strip(), None if None in corners else corners, bool(_number(node.find("difficult")))))
    return Annotation(int(size[0]), int(size[1]), objects)


def open_voc(
    path: str | Path,
    *,
    split: str | None = None,
    classes: Sequence[str] | None = None,
    size: tuple[int, int] | None = None,
    origin: int = 1,
    on_defect: str = "raise",
) -> Dataset:
    """Open a VOC folder: read, check and decode everything, and keep the images in memory as uint8.

    - ``split``: name of a list in ``ImageSets/Main``; None takes every image and annotation in the folder.
    - ``classes``: their order gives the labels; None takes the names in the folder's annotations, sorted.
    - ``size``: ``(height, width)`` to resize every image to, each axis by its own ratio; None keeps them.
    - ``origin``: 1 where the file counts pixels from 1 and includes the last one, as VOC does: ``(1, 1, W, H)`` becomes
      ``(0, 0, W, H)``. 0 where corners are 0-based and half open already.
    - ``on_defect``: "raise" stops at the first defect with a :class:`DataError` that names file, object and remedy;
      "drop" leaves out the object or the image, and says so in ``dataset.report``.

    Defects of an image: XML that is missing, broken, hostile or not VOC; image that is missing, cannot be decoded, or has
    another size than its XML says. Defects of an object: unknown class, corners that are no numbers, max not greater
    than min in the file's own numbers (a click without a drag), a box outside the image. A box that is partly outside is
    clipped under "drop". An image without objects is no defect: it is kept, as all background, and reported as kept.
    """
    if on_defect not in ("raise", "drop"):
        raise ValueError(f'on_defect must be "raise" or "drop", got {on_defect!r}')
    if origin not in (0, 1):
        raise ValueError(f"origin must be 0 or 1, got {origin!r}")
    path = Path(path)
    for folder in ("Annotations", "JPEGImages"):
        if not (path / folder).is_dir():
            raise DataError(f"{path} is not a VOC folder: it has no {folder}/")
    if classes is None:
        classes = _class_names(path / "Annotations")
    defects: list[Defect] = []

    def note(defect: Defect, remedy: str) -> None:
        if on_defect == "raise" and defect.action != "kept":
            what = f"{defect.item} {defect.problem}".strip()
            raise DataError(f'{path / "Annotations" / defect.file}.xml: {what}; {remedy}, or open with on_defect="drop"')
        defects.append(defect)

    samples: list[Sample] = []
    for name in _names(path, split):
        try:
            annotation = read_annotation(_existing(path / "Annotations", name, (".xml",)))
            picture = _picture(_existing(path / "JPEGImages", name, SUFFIXES))
            said, true = (annotation.width, annotation.height), picture.size
            if said != true:
                raise DataError("says {} x {} pixels, but the image has {} x {}".format(*said, *true))
        except DataError as error:
            note(Defect(name, "", str(error), "dropped"), "repair or remove the pair of files")
            continue
        boxes, labels, difficult = [], [], []
        for index, (label, corners, hard) in enumerate(annotation.objects):
            place = "no box" if corners is None else ", ".join(f"{corner:g}" for corner in corners)
            item = f"object {index} ({label or 'without a name'}, {place})"
            if label not in classes:
                note(Defect(name, item, f"is of no known class ({', '.join(classes)})", "dropped"), "add the class or correct its name")
                continue
            box, problem = _judge(corners, origin, picture.size)
            if problem:
                action = "dropped" if box is None else "clipped"
                hint = " (origin=0 reads corners that count from 0)" if "the image" in problem and origin else ""
                note(Defect(name, item, problem, action), "correct the box" + hint)
            if box is not None:
                boxes.append(box)
                labels.append(list(classes).index(label))
                difficult.append(hard)
        if not boxes:
            note(Defect(name, "", "has no objects", "kept"), "")
        sample = Sample(
            to_tensor(picture),
            torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4),
            torch.tensor(labels, dtype=torch.int64),
            name,
            torch.tensor(difficult, dtype=torch.bool),
        )
        samples.append(sample.resized(*size) if size else sample)
    if not samples:
        raise DataError(f"{path}: not one image can be used. {Report(tuple(defects))}")
    return Dataset(samples, classes, Report(tuple(defects)))


def _judge(corners: tuple[float, ...] | None, origin: int, size: tuple[int, int]) -> tuple[tuple[float, ...] | None, str]:
    """The box in 0-based half-open pixels (None: unusable) and what is wrong with it ("": nothing)."""
    if corners is None:
        return None, "has corners that are missing or no numbers"
    x1, y1, x2, y2 = corners
    if x2 - x1 < LEAST_SIDE or y2 - y1 < LEAST_SIDE:
        return None, "has no area"
    box = (x1 - origin, y1 - origin, x2, y2)
    width, height = size
    clipped = (max(box[0], 0), max(box[1], 0), min(x2, width), min(y2, height))
    if clipped[2] - clipped[0] < LEAST_SIDE or clipped[3] - clipped[1] < LEAST_SIDE:
        return None, f"lies outside the image of {width} x {height}"
    return clipped, "" if clipped == box else f"leaves the image of {width} x {height}"


def _picture(path: Path) -> Image.Image:
    try:
        with Image.open(path) as picture:
            return picture.convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise DataError(f"belongs to an image that cannot be decoded, {path.name} ({error})") from error


def _number(node: Element | None) -> float | None:
    try:
        value = float(node.text)  # type: ignore[union-attr, arg-type]
    except (AttributeError, TypeError, ValueError):
        return None
    return value if abs(value) < float("inf") else None  # NaN and infinity are no coordinates


def _existing(folder: Path, name: str, suffixes: Sequence[str]) -> Path:
    for suffix in suffixes:
        if (folder / f"{name}{suffix}").is_file():
            return folder / f"{name}{suffix}"
    raise DataError(f"has no file {folder.name}/{name}{suffixes[0]}")


def _names(path: Path, split: str | None) -> list[str]:
    if split is None:
        files = [*(path / "Annotations").glob("*.xml"), *(file for file in (path / "JPEGImages").iterdir() if file.suffix in SUFFIXES)]
        names = sorted({file.stem for file in files})
    else:
        listing = path / "ImageSets" / "Main" / f"{split}.txt"
        if not listing.is_file():
            known = sorted(file.stem for file in listing.parent.glob("*.txt"))
            raise DataError(f"{path} has no split {split!r}; it has {', '.join(known) or 'none'}")
        names = [line.split()[0] for line in listing.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not names:
        raise DataError(f"{path} holds no images" + (f" in split {split!r}" if split else ""))
    return names


def _class_names(folder: Path) -> list[str]:
    """The class names in every readable annotation, whatever the split, so that all splits share their labels."""
    names = set()
    for file in folder.glob("*.xml"):
        try:
            names |= {label for label, _, _ in read_annotation(file).objects if label}
        except DataError:
            continue  # reported when the file itself is opened
    return sorted(names)
