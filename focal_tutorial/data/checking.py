"""What every reader of somebody else's data shares: boxes judged, images decoded, defects collected.

A reader (`voc`, `coco`, `yolo`) says what its files claim; this module decides what can be used, so that all formats
have the same defects, with the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import torch

from .pictures import decode
from .sample import DataError, Defect, Report, Sample, to_tensor

LEAST_SIDE = 0.01  # pixels; thinner boxes could vanish in float32
ROUNDING = 0.01  # pixels by which a box may leave its image without a word: noise of percentages and six decimals
SLIGHT = 1.0  # pixels by which it may leave it with a remark
FROM_ZERO = "it begins at 0, and VOC counts from 1"
MOST_LISTED = 20  # causes in one error message
MANY = 20  # boxes, and more, that lie in the corner of their images do so for a reason
Box = tuple[float, float, float, float]


class Object(NamedTuple):
    """What a file says of one object.

    Its class, its corners before any shift (None: no numbers), two words on it, and what to do where it is wrong;
    `if_corners` is the advice where the file's x, y, width, height would fit the image as corners.
    """

    label: str
    corners: Box | None
    difficult: bool
    item: str
    advice: str = "correct the box"
    if_corners: str = ""


class Note(NamedTuple):
    """A defect, the file that has it, and what to do about it."""

    defect: Defect
    where: str | Path
    remedy: str = ""


class Entry(NamedTuple):
    """What the files claim of one image: its name, picture, size (width, height) if they say it, and objects."""

    name: str
    picture: Path
    said: tuple[int, int] | None
    objects: list[Object]
    where: str | Path
    remedy: str = "repair the image or its entry"
    fractions: bool = False  # corners are fractions of the image, as YOLO's


@dataclass
class Part:
    """The images of one split, or of a whole folder, and what was found wrong before any image was opened."""

    entries: list[Entry] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def note(self, defect: Defect, where: str | Path, remedy: str = "") -> None:
        """Add a defect: `where` is the path of the file, `remedy` what to do."""
        self.notes.append(Note(defect, where, remedy))


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
            wrong = Report(tuple(defect for defect in self.defects if defect.action != "kept"))
            (_, *others), *rest = wrong.causes()
            lines = [f"\n{len(others)} more of the same cause: {_few(others)}"] if others else []
            lines += [f"\n  {_line(cause)}" for cause in rest[:MOST_LISTED]]
            if rest:
                number = sum(map(len, rest))
                lines.insert(bool(others), f"\n{number} other defect{'s' if number > 1 else ''}:")
            if len(rest) > MOST_LISTED:
                lines.append(f"\n  ... and {len(rest) - MOST_LISTED} more causes in the error's report")
            raise DataError(self.first, report, advice='open with on_defect="drop"', rest="".join(lines))
        return report


def _line(cause: Sequence[Defect]) -> str:
    first, *others = cause
    more = f" (and {len(others)} more of this cause: {_few(others)})" if others else ""
    return f"{first.file}: {f'{first.item} {first.problem}'.strip()}{more}"


def _few(defects: Sequence[Defect]) -> str:
    files = list(dict.fromkeys(defect.file for defect in defects))
    return ", ".join(files[:3]) + (", ..." if len(files) > 3 else "")


def judge(corners: Sequence[float] | None, origin: int, size: tuple[int, int]) -> tuple[Box | None, str, bool]:
    """The box in 0-based half-open pixels (None: unusable), what is wrong with it ("": nothing), is it a remark only?

    `corners`: x1, y1, x2, y2 as the file has them, counted from `origin` (then x2, y2 are the last pixels inside).
    `size`: (width, height) of the image.
    """
    if corners is None:
        return None, "has corners that are missing or no numbers", False
    x1, y1, x2, y2 = corners
    if x2 - x1 < LEAST_SIDE or y2 - y1 < LEAST_SIDE:
        return None, "has no area", False
    if min(x1, y1) >= -ROUNDING and max(x2, y2) <= 1 < min(size):
        return None, "lies within the first pixel: are these fractions of the image? Pixels are expected", False
    box = (x1 - origin, y1 - origin, x2, y2)
    width, height = size
    clipped = (max(box[0], 0), max(box[1], 0), min(x2, width), min(y2, height))
    if clipped[2] - clipped[0] < LEAST_SIDE or clipped[3] - clipped[1] < LEAST_SIDE:
        return None, f"lies outside the image of {width} x {height}", False
    beyond = max(abs(inside - outside) for inside, outside in zip(clipped, box))
    if beyond <= ROUNDING:
        return clipped, "", True
    zero = origin and min(box[:2]) <= -1  # a corner at 0 where the first pixel should be 1
    if zero and beyond <= SLIGHT:
        return clipped, f"leaves the image of {width} x {height}: {FROM_ZERO}", False
    if beyond <= SLIGHT:
        return clipped, f"leaves the image of {width} x {height} by {beyond:.2g} of a pixel, and is cut there", True
    return clipped, f"leaves the image of {width} x {height}", False


def sample(
    entry: Entry,
    classes: Sequence[str],
    size: tuple[int, int] | int | None,
    origin: int,
    collector: Collector,
) -> Sample | None:
    """The sample of one image, or None: its objects judged one by one, defects noted, everything brought to `size`."""
    name, where = entry.name, entry.where
    try:
        picture, remark = decode(entry.picture, entry.said)
    except DataError as error:
        collector.note(Defect(name, "", str(error), "dropped"), where, entry.remedy)
        return None
    if remark:
        collector.note(Defect(name, "", remark, "kept"), where)
    boxes, labels, difficult = [], [], []
    places = {label: place for place, label in enumerate(classes)}
    for claim in entry.objects:
        if claim.label not in places:
            known = ", ".join(classes)
            problem = f"is of no known class ({known})"
            collector.note(Defect(name, claim.item, problem, "dropped"), where, "add the class or correct its name")
            continue
        corners = claim.corners
        if entry.fractions and corners:
            corners = tuple(side * length for side, length in zip(corners, picture.size * 2))
        box, problem, slight = judge(corners, origin, picture.size)
        if problem:
            hint = " (origin=0 reads corners that count from 0)" if "the image of" in problem and origin else ""
            action = "dropped" if box is None else "kept" if slight else "clipped"
            collector.note(Defect(name, claim.item, problem, action), where, _advised(claim, picture.size) + hint)
        if box is not None:
            boxes.append(box)
            labels.append(places[claim.label])
            difficult.append(claim.difficult)
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


def _advised(claim: Object, size: tuple[int, int]) -> str:
    """The object's advice, or the other one where x, y, width and height would fit the image as corners."""
    if claim.corners is None or not claim.if_corners:
        return claim.advice
    x, y, right, bottom = claim.corners
    wide, high = right - x, bottom - y
    misread = (right > size[0] or bottom > size[1]) and x < wide <= size[0] and y < high <= size[1]
    return claim.if_corners if misread else claim.advice


def percentages(entries: Sequence[Entry]) -> bool:
    """Do all boxes end before 100, in images of twice that and more?"""
    boxes = [claim.corners for entry in entries if not entry.fractions for claim in entry.objects if claim.corners]
    sizes = [entry.said for entry in entries]
    if len(boxes) < MANY or None in sizes or min(map(min, sizes)) < 200:
        return False
    return max(max(box) for box in boxes) <= 100


def in_words(label: str, corners: Sequence[float] | None) -> str:
    """An object for a message: "RBC, 3, 4, 20, 21"."""
    place = "no box" if corners is None else ", ".join(f"{round(corner, 2):g}" for corner in corners)
    return f"{label or 'without a name'}, {place}"
