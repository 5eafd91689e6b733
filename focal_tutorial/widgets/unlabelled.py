"""The live figure of chapter 15 on missing labels: what the hardest negatives are when cells are not labelled."""

from pathlib import Path

import traitlets

from ..chapters import runs
from .figure import Figure
from .traits import Within


class Unlabelled(Figure):
    """A drawn smear whose labels can be removed, and who then owns the loss of the negatives.

    run   `runs.read("unlabelled")`, written by `scripts/measure_unlabelled.py`. None reads it

    The page draws the scene from its seed, assigns the anchors again to the labels that are left, and computes the
    losses. In sync with it both ways under a kernel; a value out of range raises `traitlets.TraitError` in words.

    removed: the share of labels that are removed, 0 to .8.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("removed",)

    removed = Within(0, 0.8, 0.4)

    stored = traitlets.Dict().tag(sync=True)

    def __init__(self, run=None, **state):
        run = runs.read("unlabelled") if run is None else run
        settings = run["settings"]
        anchors = settings["network"]["anchors"]
        scene = {name: settings[name] for name in ("number", "seed", "scenes", "size")}
        scene["anchors"] = {name: anchors[name] for name in ("base", "levels", "scales", "ratios")}
        super().__init__(**{"stored": {"scene": scene, "mined": settings["mined"], **run["scores"]}, **state})

    def _holds(self):
        return f"{len(self.stored['objects']['boxes'])} cells"
