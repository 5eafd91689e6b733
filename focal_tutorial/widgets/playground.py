"""The live figure of chapter 4: a small network that trains in the page."""

import re
from pathlib import Path

import traitlets

from .figure import Figure
from .traits import OneOf, WholeWithin, Within

MARKS = re.compile(r"([0-9a-z]{4}[pnPN])*")


class Playground(Figure):
    """A network of 193 weights trains in the browser on 5,000 points; `chapters.playground` is the same in torch.

    The traits are the settings of the run, in sync both ways under a kernel; the run itself stays in the browser.
    A value out of range raises `traitlets.TraitError` with a sentence that says what is allowed.

    data: "rings", "moons", "blobs", or "yours" for the points that `marks` draw.
    loss: "CE", "balanced", "FL" or "OHEM".
    gamma: focusing parameter of FL, 0 to 5. alpha: weight of positives in FL and balanced CE, 0 to 1.
    prior: probability of "positive" with which every point starts, .001 to .5; .5 is no prior (section 3.3).
    imbalance: negatives for each positive, 1 to 1000. rate: the learning rate, .001 to 1.
    seed: of points and first weights, 0 to 9999.
    marks: the points drawn by hand, five signs each (`focal_tutorial.chapters.playground.Settings`); at most 200.
    pace: "calm", one step per frame, or "fast".
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("data", "loss", "gamma", "alpha", "prior", "imbalance", "rate", "seed", "marks", "pace")

    data = OneOf("rings", "moons", "blobs", "yours")
    loss = OneOf("CE", "balanced", "FL", "OHEM", default="FL")
    gamma = Within(0, 5, 2.0)
    alpha = Within(0, 1, 0.25)
    prior = Within(0.001, 0.5, 0.01, hint="; .5 is no prior")
    imbalance = WholeWithin(1, 1000, 1000)
    rate = Within(0.001, 1, 0.1)
    seed = WholeWithin(0, 9999, 0)
    marks = traitlets.Unicode("").tag(sync=True)
    pace = OneOf("calm", "fast")

    @traitlets.validate("marks")
    def _check_marks(self, proposal):
        marks = proposal["value"]
        if not MARKS.fullmatch(marks) or len(marks) > 1000:
            raise traitlets.TraitError(
                "marks are at most 200 times five signs: x and y in base 36, two digits each, and p, n, P or N"
            )
        return marks
