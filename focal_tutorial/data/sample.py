"""One image with its objects, and a sequence of such samples.

Everything that reads or makes data ends here: boxes are float `xyxy` in pixels, 0-based and half open (a box that
covers a whole image is `(0, 0, width, height)`), labels count from 0 and there is no background class.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from PIL import Image


class DataError(ValueError):
    """Data that cannot be used. The message names the file or image, the object, and what to do.

    `report`: the `Report` of everything that was found wrong, where a whole folder or file was checked; else
    None. `advice`: what the caller of a function can do instead of mending the data, or ""; `rest` are lines that
    follow.
    """

    def __init__(self, message: str, report: Report | None = None, *, advice: str = "", rest: str = "") -> None:
        super().__init__(message + (f", or {advice}" if advice else "") + rest)
        self.message, self.report, self.advice, self.rest = message, report, advice, rest

    def with_advice(self, advice: str) -> DataError:
        """The same error with other advice in the place of its own: what a command, not a function, would do."""
        return DataError(self.message, self.report, advice=advice, rest=self.rest)


@dataclass(frozen=True)
class Defect:
    """One thing that was found wrong (or worth saying) while data was opened."""

    file: str  # name of the image or file
    item: str  # the object in words, or "" for the whole image
    problem: str  # what is wrong
    action: str  # "dropped" (object or whole image left out), "clipped" (box cut at the image's edge) or "kept"

    @property
    def cause(self) -> str:
        """The problem without what differs from one file to the next: numbers, and the names of files."""
        return re.sub(r"\S*\.[a-zA-Z]{3,4}\b|\d+(\.\d+)?(e-?\d+)?", "#", self.problem)

    def __str__(self) -> str:
        return f"{self.file}: {self.item + ' ' if self.item else ''}{self.problem} ({self.action})"


@dataclass(frozen=True)
class Report:
    """What happened while a dataset was opened: a sequence of `Defect`; `print` it to read it."""

    defects: tuple[Defect, ...] = ()

    def __len__(self) -> int:
        return len(self.defects)

    def __iter__(self) -> Iterator[Defect]:
        return iter(self.defects)

    def count(self, action: str) -> int:
        """Number of defects that ended in `action` ("dropped", "clipped" or "kept")."""
        return sum(defect.action == action for defect in self.defects)

    def causes(self) -> list[list[Defect]]:
        """Those of one cause together, in the order of their first ones: the same words but for numbers and names."""
        groups: dict[tuple[str, str], list[Defect]] = {}
        for defect in self.defects:
            groups.setdefault((defect.cause, defect.action), []).append(defect)
        return list(groups.values())

    def __str__(self) -> str:
        """A line for each defect; of more than three of one cause the first one, and how many more there are."""
        if not self.defects:
            return "nothing was dropped"
        totals = Counter(defect.action for defect in self.defects)
        lines = [", ".join(f"{number} {action}" for action, number in sorted(totals.items()))]
        for first, *others in self.causes():
            if len(others) < 3:
                lines += [f"  {defect}" for defect in (first, *others)]
            else:
                lines.append(f"  {first}, and {len(others)} more of this cause")
        return "\n".join(lines)


@dataclass(frozen=True, eq=False)
class Sample:
    """An image and its objects, checked when it is made (chapter 14).

    Raises `DataError` when a shape, a type or a box is wrong.
    """

    image: torch.Tensor  # uint8 [3, H, W], RGB
    boxes: torch.Tensor  # float32 [M, 4], xyxy pixels, half open, inside the image, of positive width and height
    labels: torch.Tensor  # int64 [M], class index from 0
    name: str = ""  # what to call it in messages
    # bool [M]; such objects are not trained on and are ignored by the evaluation. Default: none
    difficult: torch.Tensor = field(default=None)  # type: ignore[assignment]

    def __post_init__(self) -> None:
        if self.difficult is None:
            object.__setattr__(self, "difficult", torch.zeros(len(self.labels), dtype=torch.bool))
        count = len(self.labels)
        expected = {
            "image": (self.image, torch.uint8, "[3, H, W]", self.image.ndim == 3 and self.image.shape[0] == 3),
            "boxes": (self.boxes, torch.float32, f"[{count}, 4]", tuple(self.boxes.shape) == (count, 4)),
            "labels": (self.labels, torch.int64, "[M]", self.labels.ndim == 1),
            "difficult": (self.difficult, torch.bool, f"[{count}]", tuple(self.difficult.shape) == (count,)),
        }
        for what, (tensor, dtype, shape, fits) in expected.items():
            if tensor.dtype != dtype or not fits:
                raise DataError(
                    f"{self.name or 'sample'}: {what} must be {dtype} of shape {shape}, got {tensor.dtype}"
                    f" {list(tensor.shape)}"
                )
        if count == 0:
            return
        if int(self.labels.min()) < 0:
            raise DataError(f"{self.name or 'sample'}: labels count from 0, got {int(self.labels.min())}")
        height, width = self.size
        x1, y1, x2, y2 = self.boxes.unbind(1)
        good = (x1 >= 0) & (y1 >= 0) & (x2 <= width) & (y2 <= height) & (x2 > x1) & (y2 > y1)  # False for NaN
        if not bool(good.all()):
            first = int((~good).nonzero()[0])
            raise DataError(
                f"{self.name or 'sample'}: box {first} {self.boxes[first].tolist()} is empty or leaves the image of"
                f" {width} x {height}; boxes are (x1, y1, x2, y2) with x1 < x2 and y1 < y2: convert (x, y, width,"
                " height) or clip first"
            )

    @property
    def size(self) -> tuple[int, int]:
        """`(height, width)` in pixels."""
        return self.image.shape[-2], self.image.shape[-1]

    @property
    def target(self) -> dict[str, torch.Tensor]:
        """Every object as the evaluation wants it: `{"boxes", "labels", "difficult"}`."""
        return {"boxes": self.boxes, "labels": self.labels, "difficult": self.difficult}

    def resized(self, height: int, width: int) -> Sample:
        """The sample at another size; boxes scale by the two ratios really used, width'/width and height'/height."""
        if (height, width) == self.size:
            return self
        picture = Image.fromarray(self.image.permute(1, 2, 0).numpy()).resize(
            (width, height), Image.Resampling.BILINEAR
        )
        scale = torch.tensor([width / self.size[1], height / self.size[0]] * 2)
        limit = torch.tensor([width, height] * 2, dtype=torch.float32)
        return replace(self, image=to_tensor(picture), boxes=torch.minimum(self.boxes * scale, limit))

    def at(self, size: tuple[int, int] | int | None) -> Sample:
        """The sample at `(height, width)`.

        With one number for its longer side, the other in proportion; or as it is (None).
        """
        if size is None:
            return self
        if isinstance(size, int):
            ratio = size / max(self.size)
            size = tuple(max(1, round(side * ratio)) for side in self.size)
        return self.resized(*size)


def to_tensor(picture: Image.Image) -> torch.Tensor:
    """A PIL picture as uint8 `[3, H, W]`, RGB; other modes (grey, palette, CMYK, alpha) are converted."""
    return torch.from_numpy(np.array(picture.convert("RGB"))).permute(2, 0, 1).contiguous()
