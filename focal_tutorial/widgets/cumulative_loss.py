"""The live figure of chapter 15 on Figure 4: which part of the loss the hardest examples own."""

from pathlib import Path

import traitlets

from ..chapters import runs
from .figure import Figure
from .traits import OneOf, Within

NETWORKS = {"FL": "drawn-focal", "CE": "drawn-ce"}


class CumulativeLoss(Figure):
    """Figure 4 of the paper from two networks of the book, with gamma on a slider.

    run   `runs.read("figure4")`, written by `scripts/measure_figure4.py`: histograms of the logits of the truth. None
          reads it

    The curves are those of `chapters.cumulative`. In sync with the figure both ways under a kernel; a value out of
    range raises `traitlets.TraitError` in words.

    network: the loss that has trained the network: "FL" (gamma 2, alpha .25) or "CE" (alpha .75).
    gamma: of the loss whose parts are shown, 0 to 5; without alpha.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("network", "gamma")

    network = OneOf(*NETWORKS)
    gamma = Within(0, 5, 2.0)

    terms = traitlets.Dict().tag(sync=True)
    width = traitlets.Float().tag(sync=True)

    def __init__(self, run=None, **state):
        run = runs.read("figure4") if run is None else run
        terms = {name: run["scores"][stored] for name, stored in NETWORKS.items()}
        super().__init__(**{"terms": terms, "width": run["settings"]["width"], **state})

    def _holds(self):
        counts = [sum(self.terms["FL"][side]["counts"]) for side in ("positives", "negatives")]
        return f"{counts[0]:,} positives, {counts[1]:,} negatives"
