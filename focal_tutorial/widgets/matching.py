"""The first live figure of chapter 17: queries matched to objects, one to one and many to one."""

from pathlib import Path

import traitlets

from .figure import Figure
from .traits import OneOf, WholeWithin, Within, inside

CLASSES = ("red cell", "white cell", "platelet")
SCENE = {
    "seed": 7,
    "width": 192,
    "height": 96,
    "cells": [
        {"label": 1, "x": 33, "y": 58, "size": 54, "seed": 3},
        {"label": 0, "x": 86, "y": 38, "size": 40, "seed": 5},
        {"label": 0, "x": 113, "y": 55, "size": 40, "seed": 9},
        {"label": 2, "x": 144, "y": 20, "size": 15, "seed": 4},
        {"label": 0, "x": 166, "y": 66, "size": 38, "seed": 8},
    ],
}
"""A smear of five cells, as `data.scene_cells.shaped` shapes them; `seed`: of its stain, light and noise."""
OBJECTS = (
    (7.0, 29.9, 60.1, 85.0),
    (64.2, 19.2, 107.9, 56.7),
    (92.9, 34.9, 133.1, 75.1),
    (136.1, 12.7, 151.7, 27.4),
    (148.0, 46.2, 184.3, 85.6),
)
"""The boxes around them, A to E, to a tenth of a pixel."""
LABELS = (1, 0, 0, 2, 0)
QUERIES = (
    (74.0, 23.0, 116.0, 61.0),
    (54.0, 13.0, 98.0, 53.0),
    (9.0, 28.0, 61.0, 84.0),
    (2.0, 36.0, 54.0, 91.0),
    (137.0, 12.5, 152.5, 27.5),
    (150.0, 43.0, 187.0, 82.0),
    (18.0, 3.0, 44.0, 22.0),
    (60.0, 68.0, 80.0, 92.0),
)
PROBABILITIES = (
    (0.90, 0.02, 0.01, 0.07),
    (0.66, 0.02, 0.02, 0.30),
    (0.04, 0.92, 0.01, 0.03),
    (0.08, 0.71, 0.01, 0.20),
    (0.05, 0.01, 0.55, 0.39),
    (0.84, 0.03, 0.01, 0.12),
    (0.10, 0.01, 0.04, 0.85),
    (0.30, 0.05, 0.02, 0.63),
)
"""Of each query: red cell, white cell, platelet, no object. Boxes and probabilities are made up for the figure."""
LEAST = 1  # pixels of the scene: no smaller box


class Matching(Figure):
    """Eight queries of a set predictor and five labelled objects: who answers for whom, and at what cost (DETR).

    The page matches in each frame, as `chapters.matching` does: the cost of a pair is that of `cost_matrix`, the
    Hungarian algorithm pays what scipy's `linear_sum_assignment` pays, and beside it stand `greedy` and
    `many_to_one`. While a question stands in the figure it shows the greedy matching and keeps the best one back.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    method                                    "hungarian", "greedy" or "overlap": each query that overlaps an object
                                              by IoU .5 or more answers for it, as anchors do
    class_weight, l1_weight, giou_weight      of the cost's terms, 0 to 5, 0 to 10, 0 to 5; DETR: 1, 5, 2
    query                                     whose cost is written out, 1 to 8
    queries                                   eight boxes [x1, y1, x2, y2] in the scene's pixels, 192 by 96

    Set once: `scene` (what is drawn), `classes`, `objects` (boxes), `labels` (places in `classes`), `probabilities`
    (of each query: the classes, then "no object").
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("method", "class_weight", "l1_weight", "giou_weight", "query", "queries")

    method = OneOf("hungarian", "greedy", "overlap")
    class_weight = Within(0, 5, 1.0)
    l1_weight = Within(0, 10, 5.0)
    giou_weight = Within(0, 5, 2.0)
    query = WholeWithin(1, len(QUERIES), 1)
    queries = traitlets.List(default_value=[list(box) for box in QUERIES]).tag(sync=True)

    scene = traitlets.Dict(default_value=SCENE).tag(sync=True)
    classes = traitlets.List(default_value=list(CLASSES)).tag(sync=True)
    objects = traitlets.List(default_value=[list(box) for box in OBJECTS]).tag(sync=True)
    labels = traitlets.List(default_value=list(LABELS)).tag(sync=True)
    probabilities = traitlets.List(default_value=[list(row) for row in PROBABILITIES]).tag(sync=True)

    @traitlets.validate("queries")
    def _check_queries(self, proposal):
        given = [[float(number) for number in box] for box in proposal["value"]]
        if [len(box) for box in given] != [4] * len(QUERIES):
            raise traitlets.TraitError(f"queries are {len(QUERIES)} boxes of four numbers, x1, y1, x2, y2, not {given}")
        size = (self.scene["width"], self.scene["height"])
        return [inside(f"query {number}", box, *size, LEAST) for number, box in enumerate(given, start=1)]

    def __repr__(self):
        moved = [number for number, (now, start) in enumerate(zip(self.queries, QUERIES), 1) if tuple(now) != start]
        weights = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.names[1:4])
        return (
            f"Matching({len(self.queries)} queries, {len(self.objects)} objects; method={self.method!r}, {weights},"
            f" query={self.query!r}, moved={moved})"
        )
