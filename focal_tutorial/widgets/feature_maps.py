"""The live figure of chapter 10.

The maps of a network and of its sibling, cell by cell, over the image they came from.
"""

import base64
from pathlib import Path

import numpy as np
import traitlets

from .figure import Figure
from .stored import array, numbers, picture
from .traits import OneOf, Within, within

MAPS = ("C3", "C4", "C5", "L3", "L4", "L5", "S3", "S4", "S5", "P3", "P4", "P5", "P6", "P7")
VIEWS = ("all", "A", "B", "C", "score")
STEPS = 255
"""A stored map is bytes: 0 stands for the lower end of its range, 255 for the upper one."""


class FeatureMaps(Figure):
    """C3 to C5, the way through the pyramid, and P3 to P7, for a few images and one or two networks.

    Made by `from_maps`. The page draws it from its stored state, without a kernel.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    image     index of the image shown
    network   index of the network
    map       "C3" .. "C5", "L3" .. "L5" (1x1 laterals), "S3", "S4" (sums; "S5" is "L5"), "P3" .. "P7"
    view      "all": root of the mean square over the channels; "A", "B", "C": one channel; "score": the best score that
              the heads give at the cell (P3 .. P7 alone have one)
    strength  of the map over the image, 0 to 1
    x, y      the point of the image, in pixels, whose cell is read out

    Set once: `pictures` (name, data URI, width, height), `size` (height, width of the network's input), `caption`
    and `networks`: name and `maps`, for each map its rows and columns (of cells), channels (how many, and which are
    A, B, C), `fields` (what each row and column of cells sees: first and last + 1 pixel) and `views`: the range
    (low, high) over all images, and for each image one byte per cell in base64, row by row. A byte q stands for
    low + q / 255 (high - low).
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("image", "network", "map", "view", "strength", "x", "y")

    image = traitlets.Int(0).tag(sync=True)
    network = traitlets.Int(0).tag(sync=True)
    map = OneOf(*MAPS, default="P3")
    view = OneOf(*VIEWS)
    strength = Within(0, 1, 0.6)
    x = traitlets.Float(0.0).tag(sync=True)
    y = traitlets.Float(0.0).tag(sync=True)

    pictures = traitlets.List().tag(sync=True)
    networks = traitlets.List().tag(sync=True)
    size = traitlets.List(traitlets.Int()).tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)

    @classmethod
    def from_maps(cls, samples, networks, *, size, caption="", jpeg_quality=66, **state):
        """A figure of the maps that networks made of `samples`.

        samples    objects with `image` uint8 [3, H, W] (of any size, the same shape as `size`), `boxes`,
                   `labels`
        networks   a dictionary for each: "name"; "maps", {name: [B, C, h, w]}, as a backbone and `Pyramid.steps` name
                   them; "fields", {name: (rows [h, 2], columns [w, 2])}, of `receptive_fields.fields`; and "scores",
                   {level: [B, h, w]}, the best score at each cell
        size       (height, width) of the network's input, in which x, y and the fields count
        state      the traits in sync, at the start

        Raises ValueError for maps that do not go with the images.
        """
        height, width = size
        if not samples or not networks:
            raise ValueError("FeatureMaps needs at least one sample and one network")
        pictures = [
            picture(sample, index, 1 + max([0, *map(int, sample.labels)]), jpeg_quality)
            for index, sample in enumerate(samples)
        ]
        for one in pictures:
            one.pop("objects")
        return cls(
            pictures=pictures,
            networks=[_network(one, len(samples)) for one in networks],
            size=[int(height), int(width)],
            caption=caption,
            **{"x": width / 2, "y": height / 2, **state},
        )

    @traitlets.validate("image")
    def _check_image(self, proposal):
        return within("image", proposal["value"], 0, max(0, len(self.pictures) - 1))

    @traitlets.validate("network")
    def _check_network(self, proposal):
        return within("network", proposal["value"], 0, max(0, len(self.networks) - 1))

    @traitlets.validate("x")
    def _check_x(self, proposal):
        return within("x", proposal["value"], *self._ranges()["x"])

    @traitlets.validate("y")
    def _check_y(self, proposal):
        return within("y", proposal["value"], *self._ranges()["y"])

    def _ranges(self):
        height, width = self.size or (0, 0)
        return {"x": (0, width), "y": (0, height)}

    def values(self, network, name, view, image):
        """A stored map as numbers, float64 [h, w]: exact to half of its range / 255."""
        one = self.networks[network]["maps"][name]
        low, high = one["views"][view]["range"]
        cells = np.frombuffer(base64.b64decode(one["views"][view]["cells"][image]), np.uint8)
        return low + cells.reshape(one["rows"], one["columns"]) / STEPS * (high - low)

    def _holds(self):
        return f"{len(self.pictures)} images, {len(self.networks)} networks"


def _network(given, count):
    """One network as the state stores it. A sum that is its lateral is not stored twice."""
    maps = {name: array(values, float) for name, values in given["maps"].items()}
    for name, values in maps.items():
        if values.ndim != 4 or len(values) != count or not np.isfinite(values).all():
            raise ValueError(
                f"{given['name']}, {name}: {count} finite maps [C, h, w] are needed, not {list(values.shape)}"
            )
    for name in [name for name in maps if name[0] == "S" and np.array_equal(maps[name], maps["L" + name[1]])]:
        del maps[name]
    groups = [[name] for name in maps if name[0] == "C"]
    groups += [[name for name in maps if name[0] in kinds] for kinds in ("LS", "P")]  # these share their channels
    result = {}
    for group in filter(None, groups):
        chosen = _telling([maps[name] for name in group])
        for name in group:
            result[name] = _map(maps[name], chosen, given["fields"][name], given.get("scores", {}).get(name))
    return {"name": given["name"], "maps": result}


def _map(values, chosen, fields, scores):
    views = {
        "all": np.sqrt((values**2).mean(1)),
        **{letter: values[:, channel] for letter, channel in zip("ABC", chosen)},
    }
    if scores is not None:
        views["score"] = array(scores, float)
    rows, columns = values.shape[2:]
    return {
        "rows": rows,
        "columns": columns,
        "channels": [values.shape[1], *map(int, chosen)],
        "fields": [numbers(array(axis, int)) for axis in fields],
        "views": {name: _view(view, (0.0, 1.0) if name == "score" else None) for name, view in views.items()},
    }


def _view(values, span):
    """Values [B, h, w] as bytes over one range for all images; 0 always lies in it."""
    low, high = span or (float(f"{min(0.0, values.min()):.6g}"), float(f"{max(0.0, values.max()):.6g}"))
    cells = np.rint((values - low) / max(high - low, 1e-12) * STEPS).clip(0, STEPS).astype(np.uint8)
    return {"range": [low, high], "cells": [base64.b64encode(one.tobytes()).decode() for one in cells]}


def _telling(maps):
    """Three channels that tell much, and different things.

    Each varies most in what the ones before leave unexplained.
    """
    rest = np.concatenate(
        [one.transpose(1, 0, 2, 3).reshape(one.shape[1], -1) / max(one.std(), 1e-12) for one in maps], 1
    )
    rest = rest - rest.mean(1, keepdims=True)
    chosen = []
    for _ in range(min(3, len(rest))):
        size = np.linalg.norm(rest, axis=1)
        best = int(size.argmax())
        chosen.append(best)
        direction = rest[best] / max(size[best], 1e-12)
        rest = rest - np.outer(rest @ direction, direction)
    return chosen
