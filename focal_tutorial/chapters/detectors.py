"""Chapter 1: how many boxes a detector considers, and how many its last stage classifies.

Counted where a formula gives the number, otherwise quoted with the source. None of the quoted numbers was measured by
us.
"""

from dataclasses import dataclass

from ..anchors import Anchors


def default_boxes(sides, per_cell):
    """Boxes of square maps of the given sides (cells), with so many boxes in each cell of each map."""
    return sum(side * side * boxes for side, boxes in zip(sides, per_cell, strict=True))


def retinanet_anchors(height, width):
    """RetinaNet's anchors in an image of this size: nine to a cell, P3 to P7."""
    anchors = Anchors()
    return anchors.per_cell * sum(rows * columns for rows, columns in anchors.shapes(height, width))


SSD300 = ((38, 19, 10, 5, 3, 1), (4, 6, 6, 6, 4, 4))
SSD512 = ((64, 32, 16, 8, 4, 2, 1), (4, 6, 6, 6, 6, 4, 4))
"""SSD: the sides of its maps, and the default boxes in a cell of each (Liu et al. 2016)."""

DSSD513 = ((64, 32, 16, 8, 4, 2, 1), (8,) * 7)
"""DSSD: eight default boxes in every cell, two squares and three ratios both ways (Fu et al. 2017). The sides are our
reading: 513 pixels at stride 8, halved down to one cell."""

RPN_CELLS = (40, 60)
"""Cells of the map on which Faster R-CNN's first stage works, for an image of about 600 x 1000 pixels (stride 16)."""

PROPOSERS = {
    "Selective Search": (2000, "around 2000 in R-CNN (Girshick et al. 2014)"),
    "EdgeBoxes": (1000, "at 96 % recall, IoU .5, says its abstract (Zitnick and Dollár 2014)"),
    "DeepMask": (1000, "in its authors' published files (facebookresearch/deepmask)"),
    "RPN": (300, "when testing; 2000 when training (Ren et al. 2015; py-faster-rcnn's settings)"),
}
"""Proposals for an image, by what proposes them, with the source."""


DETECTRON = {(50, 800): 35.7, (101, 800): 37.7}
"""AP of Detectron's own RetinaNet by (depth, scale), in the table of maskrcnn-benchmark #102: the same images as
`paper.TITAN_X`, which is the next column of that table."""


@dataclass(frozen=True)
class Method:
    """A detector as a way from an image to boxes.

    stages: 1 or 2. considered: boxes that are scored all over the image by a network, None where no network does that.
    classified: boxes that the stage which names the class sees when testing. parts: (picture, words) from left to
    right, as `detector_drawings.drawing` draws them. counted: how the numbers come about. words: what the drawing
    shows, in a sentence.
    """

    name: str
    stages: int
    considered: int | None
    classified: int
    parts: tuple
    counted: str
    words: str


METHODS = (
    Method(
        "R-CNN",
        2,
        None,
        PROPOSERS["Selective Search"][0],
        (
            ("image", "image"),
            ("sparse", "Selective Search"),
            ("crops", "cut out"),
            ("network", "CNN per box"),
            ("found", "class, box"),
        ),
        "The 2,000 are quoted.",
        "Selective Search, which is no network, proposes boxes; each is cut out, warped to one size, and goes through"
        " the whole network alone.",
    ),
    Method(
        "Fast R-CNN",
        2,
        None,
        PROPOSERS["Selective Search"][0],
        (
            ("image", "image"),
            ("network", "CNN, once"),
            ("sparse", "Selective Search"),
            ("crops", "RoI pooling"),
            ("found", "class, box"),
        ),
        "The 2,000 are quoted.",
        "The network runs once over the image. RoI pooling cuts the features of each proposed box from its map.",
    ),
    Method(
        "Faster R-CNN",
        2,
        RPN_CELLS[0] * RPN_CELLS[1] * 9,
        PROPOSERS["RPN"][0],
        (
            ("image", "image"),
            ("network", "CNN, once"),
            ("sparse", "RPN: object?"),
            ("crops", "RoI pooling"),
            ("found", "class, box"),
        ),
        "Computed: 40 × 60 cells × 9 anchors. The 300 are quoted.",
        "The proposals come from a small network, the RPN, on the same feature map: of each anchor it says whether"
        " there is an object.",
    ),
    Method(
        "YOLO",
        1,
        7 * 7 * 2,
        7 * 7 * 2,
        (("image", "image"), ("network", "CNN, once"), ("coarse", "7 × 7 cells"), ("found", "class, box")),
        "Computed: 7 × 7 cells × 2 boxes.",
        "The network ends in a grid of 7 by 7 cells; each predicts two boxes and one class.",
    ),
    Method(
        "SSD",
        1,
        default_boxes(*SSD300),
        default_boxes(*SSD300),
        (("image", "image"), ("network", "CNN, once"), ("dense", "6 maps"), ("found", "class, box")),
        "Computed for SSD300: maps of 38² to 1² cells × 4 or 6 boxes.",
        "Maps of six sizes within one network predict class and box for every default box, each map for its own size of"
        " objects.",
    ),
    Method(
        "DSSD",
        1,
        default_boxes(*DSSD513),
        default_boxes(*DSSD513),
        (("image", "image"), ("hourglass", "CNN and decoder"), ("dense", "7 maps"), ("found", "class, box")),
        "Our count for DSSD513: maps of 64² to 1² cells × 8 boxes.",
        "As SSD, with a deeper network and a way back up, by deconvolution, that brings meaning to the fine maps.",
    ),
    Method(
        "RetinaNet",
        1,
        retinanet_anchors(600, 600),
        retinanet_anchors(600, 600),
        (("image", "image"), ("hourglass", "CNN and pyramid"), ("dense", "P3 to P7"), ("found", "class, box")),
        "Computed for 600 × 600 pixels: cells of P3 to P7 × 9 anchors.",
        "A feature pyramid; one head, the same on each of five levels, says class and box for every anchor.",
    ),
)
"""The seven detectors of chapter 1, in the order of their years."""
