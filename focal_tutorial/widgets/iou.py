"""The live figure of chapter 5: two boxes moved by hand, what they share, and IoU."""

from pathlib import Path

import traitlets

from .ground import Ground
from .traits import Box

SCENE = (Ground.WIDTH, Ground.HEIGHT, 16)  # width, height, and the least side of a box in it, in pixels


class Overlap(Ground):
    """Two boxes in an image of 480 by 240 pixels, with intersection, union, IoU and IoU along a shift of b.

    Made on a photograph by `on`, else on a grid. Under a kernel every trait is in sync with the figure both ways, and
    links with ipywidgets. A value out of range raises `traitlets.TraitError` with a sentence that says what is allowed.

    a, b: boxes [x1, y1, x2, y2] in pixels, half open, inside the scene and at least 16 pixels wide and high.
    gradient: draw the slopes of IoU in the four numbers of b.
    misread: take b's x, y, width, height for two corners, a bug of real loaders.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("a", "b", "gradient", "misread")

    a = Box(*SCENE, [168.0, 57.0, 291.0, 168.0])
    b = Box(*SCENE, [172.0, 54.0, 295.0, 161.0])
    gradient = traitlets.Bool(False).tag(sync=True)
    misread = traitlets.Bool(False).tag(sync=True)
