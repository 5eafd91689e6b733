"""The live figure of chapter 15 on Tables 1a and 1b: AP over gamma and alpha, the paper's and ours."""

from pathlib import Path

import traitlets

from ..chapters import paper, runs
from .figure import Figure
from .traits import OneOf, one_of


class AlphaGamma(Figure):
    """AP at the measured places of the plane of gamma and alpha, in the paper and on the book's drawn scenes.

    run   `runs.read("ablations")`, written by `scripts/measure_ablations.py`; its grid is drawn. None reads it

    The paper's points are `paper.TABLE_1A` and `paper.TABLE_1B`. The two sets are of different pictures, so the figure
    compares their orders and never their values. In sync with it both ways under a kernel; a value out of range raises
    `traitlets.TraitError` in words.

    shown: whose AP stands in the plane, "the paper's" or "ours".
    chosen: the place in view, gamma and alpha as in "2 0.25"; one that either has measured.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("shown", "chosen")

    shown = OneOf("the paper's", "ours")
    chosen = traitlets.Unicode("2 0.25").tag(sync=True)

    paper = traitlets.List().tag(sync=True)
    ours = traitlets.List().tag(sync=True)

    def __init__(self, run=None, **state):
        run = runs.read("ablations") if run is None else run
        ours = [_point(one["gamma"], one["alpha"], one["AP"]) for one in run["scores"]["grid"]]
        super().__init__(**{"ours": ours, **state})

    @traitlets.default("paper")
    def _paper(self):
        tables = {(0.0, alpha): ("1a", scores) for alpha, scores in paper.TABLE_1A.items()}
        tables |= {key: ("1b", scores) for key, scores in paper.TABLE_1B.items() if key not in tables}
        return [_point(*key, [scores.ap], table) for key, (table, scores) in tables.items()]

    @traitlets.validate("chosen")
    def _check_chosen(self, proposal):
        return one_of("chosen", proposal["value"], [point["key"] for point in self.paper + self.ours])

    def _holds(self):
        return f"{len(self.paper)} points of the paper, {len(self.ours)} of ours"


def _point(gamma, alpha, values, table=""):
    """A place of the plane as the figure stores it, with an AP for each seed."""
    return {"key": f"{gamma:g} {alpha:g}", "gamma": gamma, "alpha": alpha, "values": list(values), "table": table}
