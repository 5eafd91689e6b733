"""The first live figure of chapter 1: Figure 2 of the paper, speed against accuracy, from its numbers."""

from pathlib import Path

import traitlets

from ..chapters import paper
from .figure import Figure
from .traits import OneOf, Within, one_of

TWO_STAGES = ("D", "G")  # of the letters in Figure 2: R-FCN and FPN FRCN; the others have one stage
NOTES = {
    "D": "Its time is extrapolated, says the paper.",
    "50-500": "Figure 2 prints 73 ms for it; 72 stands in Table 1e.",
    "101-600": "The paper sets it against FPN FRCN: 122 to 172 ms.",
}
ELSEWHERE = "Its time is from a Titan X and its AP from val2017: it belongs in another plot."


class SpeedAccuracy(Figure):
    """Figure 2 with its upper envelope, a time budget, and a trap to switch on.

    The points are the paper's: Figure 2's letters (`paper.FIGURE_2`) and ten RetinaNets (`paper.TABLE_1E`). In sync
    with the figure both ways under a kernel; a value out of range raises `traitlets.TraitError` in words.

    chosen: the detector in view: a letter of Figure 2, or depth and scale such as "101-600".
    budget: milliseconds for an image, 20 to 210.
    axis: "linear" or "log", of the time.
    envelope: "steps" (the best within each time), "hull" (convex hull) or "off"; see `chapters.pareto`.
    mixed: add two RetinaNets timed on another GPU and scored on other images, which a plot must not mix.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("chosen", "budget", "axis", "envelope", "mixed")

    chosen = traitlets.Unicode("101-600").tag(sync=True)
    budget = Within(20, 210, 130.0)
    axis = OneOf("linear", "log")
    envelope = OneOf("steps", "hull", "off")
    mixed = traitlets.Bool(False).tag(sync=True)

    points = traitlets.List().tag(sync=True)
    elsewhere = traitlets.List().tag(sync=True)
    floor = traitlets.Float(paper.LOW_ACCURACY).tag(sync=True)

    @traitlets.default("points")
    def _points(self):
        others = [
            _point(letter, name, name, "two stages" if letter in TWO_STAGES else "one stage", ap, ms)
            for letter, (name, ap, ms) in paper.FIGURE_2.items()
        ]
        return others + [_retinanet(*key, scores.ap, ms) for key, (scores, ms) in paper.TABLE_1E.items()]

    @traitlets.default("elsewhere")
    def _elsewhere(self):
        points = [_retinanet(*key, ap, ms) for key, (ap, ms) in paper.TITAN_X.items()]
        return [
            {
                **point,
                "key": f"{point['key']} elsewhere",
                "family": "elsewhere",
                "note": ELSEWHERE,
                "name": f"{point['name']} on a Titan X",
                "label": f"{point['label']}, Titan X",
            }
            for point in points
        ]

    @traitlets.validate("chosen")
    def _check_chosen(self, proposal):
        return one_of("chosen", proposal["value"], [point["key"] for point in self.points + self.elsewhere])


def _point(key, name, label, family, ap, ms):
    """A point as the figure stores it. label and brief: its name in a wide and in a narrow drawing."""
    return {
        "key": key,
        "name": name,
        "label": label,
        "brief": label,
        "family": family,
        "ap": ap,
        "ms": ms,
        "note": NOTES.get(key, ""),
    }


def _retinanet(depth, scale, ap, ms):
    """RetinaNet at one depth and scale; the last of its line carries the whole name."""
    key, name = f"{depth}-{scale}", f"RetinaNet-{depth}-{scale}"
    point = _point(key, name, name if scale == 800 else str(scale), f"RetinaNet-{depth}", ap, ms)
    return {**point, "brief": f"R{depth}-{scale}" if scale == 800 else str(scale)}
