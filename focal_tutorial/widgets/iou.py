"""The live figure of chapter 5: two boxes moved by hand, what they share, and IoU."""

from pathlib import Path

import traitlets

from .figure import Figure
from .traits import Box

SCENE = (240, 120, 8)  # width, height, and the least side of a box in it, in pixels


class Overlap(Figure):
    """Two boxes in an image of 240 by 120 pixels, with intersection, union, IoU and IoU along a shift of b.

    Under a kernel every trait is in sync with the figure both ways, and links with ipywidgets.
    A value out of range raises `traitlets.TraitError` with a sentence that says what is allowed.

    a, b: boxes [x1, y1, x2, y2] in pixels, half open, inside the scene and at least 8 pixels wide and high.
    gradient: draw the slopes of IoU in the four numbers of b.
    misread: take b's x, y, width, height for two corners, a bug of real loaders.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("a", "b", "gradient", "misread")

    a = Box(*SCENE, [50.0, 30.0, 130.0, 90.0])
    b = Box(*SCENE, [90.0, 40.0, 170.0, 110.0])
    gradient = traitlets.Bool(False).tag(sync=True)
    misread = traitlets.Bool(False).tag(sync=True)
