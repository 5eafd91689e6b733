"""The first live figure of chapter 7: an anchor, an object, and the four numbers that lead from one to the other."""

from pathlib import Path

import traitlets

from .ground import Ground
from .traits import Box, Four, OneOf, Within

WIDTH, HEIGHT, LEAST = 480, 300, 16  # of the scene, and of a box in it, in pixels
WILDEST = 100.0  # a delta that overflows exp in float32, which is finite up to 88.72


class BoxRegression(Ground):
    """Encode: the targets t_x, t_y, t_w, t_h of an object at an anchor. Decode: the box that deltas make of the anchor.

    The scene is 480 pixels wide and 300 high, a piece of a photograph if made by `on`; boxes are [x1, y1, x2, y2] in
    it, at least 16 wide and high. In sync with the figure both ways under a kernel; a value out of range raises
    `traitlets.TraitError` in words.

    anchor, object: the boxes that the reader drags.
    deltas: [d_x, d_y, d_w, d_h], what the network says in the decode view; each from -100 to 100.
    view: "encode" or "decode".
    term: "x", "y", "w" or "h", the coordinate whose formula is shown and lit in the drawing.
    zoom: how large the photograph is drawn, .125 to 1: with both boxes at half the size, it is half as large.
    clamp: whether d_w and d_h are limited to log(1000 / 16) before the exponential, as `boxes.decode` does.
    """

    WIDTH, HEIGHT = WIDTH, HEIGHT
    _esm = Path(__file__).with_suffix(".js")
    names = ("anchor", "object", "deltas", "view", "term", "clamp", "zoom")

    anchor = Box(WIDTH, HEIGHT, LEAST, [70.0, 50.0, 150.0, 130.0])
    object = Box(WIDTH, HEIGHT, LEAST, [90.0, 60.0, 250.0, 140.0])
    deltas = Four("d_x, d_y, d_w, d_h", [0.5, 0.25, 0.3, -0.2], most=WILDEST)
    view = OneOf("encode", "decode")
    term = OneOf("x", "y", "w", "h")
    clamp = traitlets.Bool(True).tag(sync=True)
    zoom = Within(0.125, 1, 1.0)

    def _ranges(self):
        return {"deltas": (-WILDEST, WILDEST)}
