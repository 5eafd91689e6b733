"""What every reader of somebody else's data shares: boxes judged, images decoded, defects collected.

A reader (`voc`, `coco`) says what its files claim; this module decides what can be used, so that both formats have
the same defects, with the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from PIL import Image, ImageOps

from .sample import DataError, Defect, Report, Sample, to_tensor

LEAST_SIDE = 0.01  # pixels; thinner boxes could vanish in float32
SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff")
MOST_LISTED = 20  # defects in one error message
ORIENTATION = 0x0112  # the EXIF tag by which a camera says how it was held
Box = tuple[float, float, float, float]


class Object(NamedTuple):
    """What a file says of one object.

    Its class, its corners before any shift (None: no numbers), and two words on it.
    """

    label: str
    corners: Box | None
    difficult: bool
    item: str
    advice: str = "correct the box"


class Collector:
    """Defects, collected over all files: in the end a `Report` or one `DataError` with all of them.

    `on_defect`: "raise" or "drop", see `data.open`.
    """

    def __init__(self, on_defect: str) -> None:
        if on_defect not in ("raise", "drop"):
            raise ValueError(f'on_defect must be "raise" or "drop", got {on_defect!r}')
        self.on_defect, self.defects, self.first = on_defect, [], ""

    def note(self, defect: Defect, where: str | Path, remedy: str = "") -> None:
        """Add a defect. `where` (path of the file) and `remedy` go into the message if it becomes an error."""
        if not self.first and defect.action != "kept":
            self.first = f"{where}: {f'{defect.item} {defect.problem}'.strip()}; {remedy}"
        self.defects.append(defect)

    def report(self) -> Report:
        """All of them. Under "raise" a `DataError` if one is more than a remark, its report beside it."""
        report = Report(tuple(self.defects))
        if self.on_defect == "raise" and self.first:
            rest = [defect for defect in self.defects if defect.action != "kept"][1:]
            lines = [f"\n  {defect.file}: {f'{defect.item} {defect.problem}'.strip()}" for defect in rest[:MOST_LISTED]]
            if len(rest) > MOST_LISTED:
                lines.append(f"\n  ... and {len(rest) - MOST_LISTED} more in the error's report")
            head = f"\n{len(rest)} more defect{'s' if len(rest) > 1 else ''}:" if rest else ""
            raise DataError(self.first, report, advice='open with on_defect="drop"', rest=head + "".join(lines))
        return report


def judge(corners: Sequence[float] | None, origin: int, size: tuple[int, int]) -> tuple[Box | None, str]:
    """The box in 0-based half-open pixels (None: unusable) and what is wrong with it ("": nothing).

    `corners`: x1, y1, x2, y2 as the file has them, counted from `origin` (then x2, y2 are the last pixels inside).
    `size`: (width, height) of the image.
    """
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


def decode(path: Path, said: tuple[int, int] | None) -> tuple[Image.Image, str]:
    """The image at `path` in RGB, and a remark on how it lies ("": none). `DataError` if it cannot be used.

    `said`: the (width, height) that the annotation names; the image must have it. Phones store photographs as the
    sensor read them and add a note (EXIF) to turn them; some tools draw boxes on the turned photograph, some not. Where
    only the turned one has the size that is said, it is turned; otherwise it is left, with a remark.
    """
    try:
        picture, turned = _read(path)
    except DataError as error:
        raise DataError(f"belongs to an image that {error}") from None
    remark = "its camera's note (EXIF) to turn or mirror it was not followed: look at its boxes" if turned else ""
    if said in (None, picture.size):
        return picture, remark
    if turned and said == turned.size:
        return turned, "was turned as its camera's note (EXIF) asks, which gives the size that is said"
    raise DataError("says {} x {} pixels, but the image has {} x {}".format(*said, *picture.size))


def read_image(path: str | Path) -> torch.Tensor:
    """A photograph as uint8 [3, H, W], upright: turned as its camera's note (EXIF) asks.

    `DataError` if unreadable.
    """
    picture, turned = _read(Path(path))
    return to_tensor(turned or picture)


def _read(path: Path) -> tuple[Image.Image, Image.Image | None]:
    """The image as it is stored and, where a note (EXIF) asks to turn or mirror it, the turned one; both RGB."""
    try:
        with Image.open(path) as file:
            file.load()
            turn = file.getexif().get(ORIENTATION, 1) in range(2, 9)
            picture, turned = file.convert("RGB"), ImageOps.exif_transpose(file).convert("RGB") if turn else None
            deep = file.mode.startswith(("I", "F"))
    except (
        Exception
    ) as error:  # a decoder given damaged bytes raises what it likes: OSError, SyntaxError, struct.error, ...
        raise DataError(f"cannot be decoded, {path.name} ({error})") from None
    if deep:
        raise DataError(f"has more than 8 bits, {path.name}, which would be cut off: convert it to 8 bits first")
    return picture, turned


def sample(
    name: str,
    picture: Image.Image,
    objects: Sequence[Object],
    classes: Sequence[str],
    size: tuple[int, int] | int | None,
    origin: int,
    collector: Collector,
    where: str | Path,
) -> Sample:
    """The sample of one image: its objects judged one by one, defects noted, everything brought to `size`."""
    boxes, labels, difficult = [], [], []
    places = {label: place for place, label in enumerate(classes)}
    for entry in objects:
        if entry.label not in places:
            known = ", ".join(classes)
            problem = f"is of no known class ({known})"
            collector.note(Defect(name, entry.item, problem, "dropped"), where, "add the class or correct its name")
            continue
        box, problem = judge(entry.corners, origin, picture.size)
        if problem:
            hint = " (origin=0 reads corners that count from 0)" if "the image" in problem and origin else ""
            action = "dropped" if box is None else "clipped"
            collector.note(Defect(name, entry.item, problem, action), where, entry.advice + hint)
        if box is not None:
            boxes.append(box)
            labels.append(places[entry.label])
            difficult.append(entry.difficult)
    if not boxes:
        collector.note(Defect(name, "", "has no objects", "kept"), where)
    whole = Sample(
        to_tensor(picture),
        torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4),
        torch.tensor(labels, dtype=torch.int64),
        name,
        torch.tensor(difficult, dtype=torch.bool),
    )
    return whole.at(size)


def in_words(label: str, corners: Sequence[float] | None) -> str:
    """An object for a message: "RBC, 3, 4, 20, 21"."""
    place = "no box" if corners is None else ", ".join(f"{round(corner, 2):g}" for corner in corners)
    return f"{label or 'without a name'}, {place}"
