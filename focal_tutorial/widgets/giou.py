"""The live figure of chapter 6: GIoU with the enclosing box, and boxes that slide at one L1 or L2 distance."""

from pathlib import Path

import traitlets

from .ground import Ground
from .iou import SCENE
from .traits import Box, OneOf, Within

SLIDES = ("free", "corners, L2", "centre-size, L1")


class GeneralisedOverlap(Ground):
    """Two boxes with the smallest box around both, IoU and GIoU (Rezatofighi et al. 2019).

    Made on a photograph by `on`, else on a grid. Under a kernel every trait is in sync with the figure both ways, and
    links with ipywidgets. A value out of range raises `traitlets.TraitError` with a sentence that says what is allowed.

    slide: "free": a and b are moved by hand. "corners, L2" and "centre-size, L1": b slides on a path of equal distance
        from a fixed box: our reconstruction of panels (a) and (b) of that paper's Figure 1.
    angle: where b is on the path, 0 to 360 degrees, clockwise from the right.
    a, b: boxes [x1, y1, x2, y2] in a scene of 480 by 240 pixels, at least 16 pixels wide and high; used when "free".
    gradient: draw the slopes of GIoU in the four numbers of b.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("slide", "angle", "a", "b", "gradient")

    slide = OneOf(*SLIDES)
    angle = Within(0, 360, 279.3)
    a = Box(*SCENE, [168.0, 57.0, 291.0, 168.0])
    b = Box(*SCENE, [350.0, 93.0, 446.0, 201.0])
    gradient = traitlets.Bool(False).tag(sync=True)
