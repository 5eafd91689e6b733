"""The second live figure of chapter 17: points instead of anchors, and centre-ness (FCOS)."""

from pathlib import Path

import traitlets

from .figure import Figure
from .matching import CLASSES
from .traits import WholeWithin, Within

SCENE = {
    "seed": 11,
    "width": 192,
    "height": 96,
    "cells": [
        {"label": 1, "x": 52, "y": 50, "size": 66, "seed": 12},
        {"label": 0, "x": 92, "y": 60, "size": 42, "seed": 5},
        {"label": 2, "x": 80, "y": 24, "size": 14, "seed": 4},
        {"label": 0, "x": 152, "y": 38, "size": 42, "seed": 8},
        {"label": 0, "x": 166, "y": 68, "size": 36, "seed": 2},
    ],
}
"""A smear of five cells, as `data.scene_cells.shaped` shapes them; `seed`: of its stain, light and noise."""
OBJECTS = (
    (19.2, 18.3, 84.7, 82.4),
    (69.2, 40.3, 115.0, 79.7),
    (72.6, 17.2, 87.2, 30.9),
    (132.1, 16.1, 172.2, 59.7),
    (149.1, 49.7, 183.0, 86.5),
)
"""The boxes around them, A to E, to a tenth of a pixel."""
LABELS = (1, 0, 2, 0, 0)


class Centreness(Figure):
    """A point on a smear of five cells: its four sides, the level that takes it, and its centre-ness.

    The page computes what `chapters.matching` has as `sides`, `point_targets` and `centreness`. The scene is 192 by 96
    pixels; FCOS's ranges of levels hold for the image that the network sees, `width` pixels wide, to which the scene is
    enlarged. While a question stands in the figure it keeps centre-ness back, and what the score is worth.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    point      x, y in the scene's pixels
    width      of the network's image in pixels, 192 to 1600
    score      of the class at the point, 0 to 1
    sampling   a box takes points within 1.5 strides of its centre only, as later versions of FCOS do
    heat       centre-ness is drawn over the box

    Set once: `scene` (what is drawn), `classes`, `objects` (boxes), `labels` (places in `classes`).
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("point", "width", "score", "sampling", "heat")

    point = traitlets.List(traitlets.Float(), default_value=[76.0, 55.0], minlen=2, maxlen=2).tag(sync=True)
    width = WholeWithin(192, 1600, 640)
    score = Within(0, 1, 0.9)
    sampling = traitlets.Bool(False).tag(sync=True)
    heat = traitlets.Bool(True).tag(sync=True)

    scene = traitlets.Dict(default_value=SCENE).tag(sync=True)
    classes = traitlets.List(default_value=list(CLASSES)).tag(sync=True)
    objects = traitlets.List(default_value=[list(box) for box in OBJECTS]).tag(sync=True)
    labels = traitlets.List(default_value=list(LABELS)).tag(sync=True)

    @traitlets.validate("point")
    def _check_point(self, proposal):
        x, y = proposal["value"]
        width, height = self.scene["width"], self.scene["height"]
        if not (0 <= x <= width and 0 <= y <= height):
            raise traitlets.TraitError(f"point lies in the scene, 0 to {width} by 0 to {height}, not {[x, y]}")
        return [x, y]
