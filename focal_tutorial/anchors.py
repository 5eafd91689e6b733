"""Anchors: the boxes from which RetinaNet starts, nine at each cell of five pyramid levels (paper, section 4).

Order everywhere: levels from fine to coarse, cells row by row, and within a cell the
ratios in turn, each with all its sizes. A ratio is height / width. Anchors are xyxy in
pixels [N, 4] and may reach beyond the image.
"""

import math
from dataclasses import dataclass

import torch

from . import checks


def level_anchors(
    height,
    width,
    stride,
    sizes,
    ratios,
    *,
    centres="half",
    rounding="none",
    dtype=torch.float32,
    device=None,
):
    """The anchors [height * width * A, 4] of one level (chapter 9).

    A = len(ratios) * len(sizes), height and width in cells.

    stride: pixels between cells, one number or (vertical, horizontal). sizes: square
    roots of the anchors' areas in pixels; ratio r gives height size * sqrt(r) and
    width size / sqrt(r), so that the area stays size^2. centres: "half", the middle
    of the cell at (i + .5) stride, so that a mirrored image has mirrored anchors; or
    "corner", the cell's corner at i * stride (torchvision). rounding: "none", or
    "integer": half widths and heights rounded to whole pixels, halves to even
    (torchvision).
    """
    if centres not in ("half", "corner"):
        raise ValueError(f"unknown centres {centres!r}; known: half, corner")
    if rounding not in ("none", "integer"):
        raise ValueError(f"unknown rounding {rounding!r}; known: none, integer")
    checks.numbers(sizes=sizes, ratios=ratios)
    stride_y, stride_x = stride if isinstance(stride, tuple) else (stride, stride)
    halves = [
        (size / math.sqrt(ratio) / 2, size * math.sqrt(ratio) / 2)
        for ratio in ratios
        for size in sizes
    ]
    half = torch.tensor(halves, dtype=dtype, device=device)  # [A, 2]
    if rounding == "integer":
        half = half.round()
    shift = 0.5 if centres == "half" else 0.0
    y = (torch.arange(height, dtype=dtype, device=device) + shift) * stride_y
    x = (torch.arange(width, dtype=dtype, device=device) + shift) * stride_x
    cells = [x.expand(height, width), y[:, None].expand(height, width)]
    centre = torch.stack(cells, -1)[:, :, None]  # [height, width, 1, 2]
    return torch.cat([centre - half, centre + half], -1).reshape(-1, 4)


@dataclass(frozen=True)
class Anchors:
    """Where the anchors lie on all levels. The defaults are the paper's (section 4).

    levels: level l has stride 2^l pixels. base: side of the anchor of scale 1, in
    strides (4 gives 32 to 512 px on P3 to P7). scales: 2^0, 2^(1/3), 2^(2/3), which
    divide an octave in three. ratios: height / width. centres and rounding: see
    `level_anchors`. strides: "level", 2^l exactly; or "image", image side // cells
    (torchvision; the same where the image is a multiple of the coarsest stride).

    Raises ValueError for names that are unknown, and for numbers that are none.

    Chapter 9 explains it.
    """

    levels: tuple = (3, 4, 5, 6, 7)
    base: float = 4.0
    scales: tuple = (1.0, 2 ** (1 / 3), 2 ** (2 / 3))
    ratios: tuple = (0.5, 1.0, 2.0)
    centres: str = "half"
    rounding: str = "none"
    strides: str = "level"

    def __post_init__(self):
        for name in ("levels", "scales", "ratios"):
            above = -1 if name == "levels" else 0
            checks.numbers(**{name: getattr(self, name)}, above=above)
            object.__setattr__(self, name, tuple(getattr(self, name)))
        if not 0 < checks.number(self.base, "base") < math.inf:
            raise ValueError(f"base must be above 0, got {self.base}")
        for name, known in (
            ("centres", ("half", "corner")),
            ("rounding", ("none", "integer")),
            ("strides", ("level", "image")),
        ):
            if getattr(self, name) not in known:
                raise ValueError(
                    f"unknown {name} {getattr(self, name)!r}; known: {', '.join(known)}"
                )

    @classmethod
    def torchvision(cls):
        """The anchors of torchvision's `retinanet_resnet50_fpn`.

        Corner centres, whole pixels, image strides.
        """
        return cls(centres="corner", rounding="integer", strides="image")

    @property
    def per_cell(self):
        """A, the number of anchors at one cell."""
        return len(self.scales) * len(self.ratios)

    def sizes(self, level):
        """Square roots of the anchor areas on one level, in pixels.

        With integer rounding cut to whole pixels.
        """
        sizes = [self.base * 2**level * scale for scale in self.scales]
        return [int(size) for size in sizes] if self.rounding == "integer" else sizes

    def shapes(self, height, width):
        """(rows, columns) of cells on each level of an image: size / stride, rounded up."""
        return [
            (math.ceil(height / 2**level), math.ceil(width / 2**level))
            for level in self.levels
        ]

    def for_shapes(self, shapes, image_size, device=None):
        """One tensor [rows * columns * A, 4] per level, for feature maps of the given (rows, columns).

        image_size: (height, width) in pixels of the image (or padded batch) that the
        maps come from.
        """
        if len(shapes) != len(self.levels):
            raise ValueError(
                f"{len(shapes)} feature maps for {len(self.levels)} anchor levels"
                f" {self.levels}"
            )
        checks.pair(image_size, "image_size")
        result = []
        for level, (rows, columns) in zip(self.levels, shapes):
            stride = 2**level
            if self.strides == "image":
                stride = (image_size[0] // rows, image_size[1] // columns)
            result.append(
                level_anchors(
                    rows,
                    columns,
                    stride,
                    self.sizes(level),
                    self.ratios,
                    centres=self.centres,
                    rounding=self.rounding,
                    device=device,
                )
            )
        return result


def paper_anchors(height, width):
    """All anchors [N, 4] of the paper on P3 to P7: 67,995 for 600 x 600 pixels.

    Chapter 9 explains it.
    """
    anchors = Anchors()
    return torch.cat(anchors.for_shapes(anchors.shapes(height, width), (height, width)))
