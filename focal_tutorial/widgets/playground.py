"""The live figure of chapter 4: a small network that trains in the page."""

import re
from pathlib import Path

import anywidget
import traitlets

from focal_tutorial.widgets.checks import one_of, within

MARKS = re.compile(r"([0-9a-z]{4}[pnPN])*")


class Playground(anywidget.AnyWidget):
    """A network of 193 weights trains in the browser on 5,000 points; `focal_tutorial.playground` is the same in torch.

    The traits are the settings of the run, in sync both ways under a kernel; the run itself stays in the browser.
    A value out of range raises `traitlets.TraitError` with a sentence that says what is allowed.

    data: "rings", "moons", "blobs", or "yours" for the points that `marks` draw.
    loss: "CE", "balanced", "FL" or "OHEM".
    gamma: focusing parameter of FL, 0 to 5. alpha: weight of positives in FL and balanced CE, 0 to 1.
    prior: probability of "positive" with which every point starts, .001 to .5; .5 is no prior (section 3.3).
    imbalance: negatives for each positive, 1 to 1000. rate: the learning rate, .001 to 1.
    seed: of points and first weights, 0 to 9999.
    marks: the points drawn by hand, five signs each (`focal_tutorial.playground.Settings`); at most 200.
    pace: "calm", one step per frame, or "fast".
    """

    _esm = Path(__file__).with_suffix(".js")

    data = traitlets.Unicode("rings").tag(sync=True)
    loss = traitlets.Unicode("FL").tag(sync=True)
    gamma = traitlets.Float(2.0).tag(sync=True)
    alpha = traitlets.Float(0.25).tag(sync=True)
    prior = traitlets.Float(0.01).tag(sync=True)
    imbalance = traitlets.Int(1000).tag(sync=True)
    rate = traitlets.Float(0.1).tag(sync=True)
    seed = traitlets.Int(0).tag(sync=True)
    marks = traitlets.Unicode("").tag(sync=True)
    pace = traitlets.Unicode("calm").tag(sync=True)

    @traitlets.validate("data")
    def _check_data(self, proposal):
        return one_of(proposal, "rings", "moons", "blobs", "yours")

    @traitlets.validate("loss")
    def _check_loss(self, proposal):
        return one_of(proposal, "CE", "balanced", "FL", "OHEM")

    @traitlets.validate("gamma")
    def _check_gamma(self, proposal):
        return within(proposal, 0, 5)

    @traitlets.validate("alpha")
    def _check_alpha(self, proposal):
        return within(proposal, 0, 1)

    @traitlets.validate("prior")
    def _check_prior(self, proposal):
        return within(proposal, 0.001, 0.5, hint="; .5 is no prior")

    @traitlets.validate("imbalance")
    def _check_imbalance(self, proposal):
        return within(proposal, 1, 1000)

    @traitlets.validate("rate")
    def _check_rate(self, proposal):
        return within(proposal, 0.001, 1)

    @traitlets.validate("seed")
    def _check_seed(self, proposal):
        return within(proposal, 0, 9999)

    @traitlets.validate("marks")
    def _check_marks(self, proposal):
        marks = proposal["value"]
        if not MARKS.fullmatch(marks) or len(marks) > 1000:
            raise traitlets.TraitError("marks are at most 200 times five signs: x and y in base 36, two digits each, and p, n, P or N")
        return marks

    @traitlets.validate("pace")
    def _check_pace(self, proposal):
        return one_of(proposal, "calm", "fast")

    def __repr__(self):
        names = ("data", "loss", "gamma", "alpha", "prior", "imbalance", "rate", "seed", "marks", "pace")
        return f"Playground({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"
