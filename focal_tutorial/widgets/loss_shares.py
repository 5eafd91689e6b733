"""The live figure of chapter 2: who owns the loss and the gradient, hard objects or easy background."""

from pathlib import Path

import traitlets

from .figure import Figure
from .traits import OneOf, WholeWithin, Within

MOST = 100_000
"""The largest number of examples in a group: the paper's "about 100k" anchors."""

KEEPS = (128, 256, 512)
"""Batch sizes of OHEM in table 1d."""


class LossShares(Figure):
    """Two groups of examples, and what each owns of loss and gradient under CE, balanced CE, FL, OHEM and 1:3 sampling.

    The same sums as `chapters.loss_shares`. In sync with the figure both ways under a kernel; a value out of range
    raises `traitlets.TraitError` in words.

    hard, easy: how many examples the groups hold, 1 to 100,000. The hard ones are objects, the easy ones background.
    hard_p_t, easy_p_t: the probability that each example gives to its own truth, .0005 to .9995.
    gamma: focusing parameter of focal loss, 0 to 5 (section 3.2).
    alpha: weight of objects in balanced cross entropy, 0 to 1; background weighs 1 - alpha (section 3.1).
    weigh_focal: whether focal loss is weighed by the same alpha.
    keep: how many examples OHEM and 1:3 sampling keep: 128, 256 or 512 (table 1d).
    view: whose shares the bars show: of the "loss" or of the "gradient".
    ways: "two" rows, cross entropy and focal loss, or "all" five.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("hard", "hard_p_t", "easy", "easy_p_t", "gamma", "alpha", "weigh_focal", "keep", "view", "ways")

    hard = WholeWithin(1, MOST, 5)
    hard_p_t = Within(0.0005, 0.9995, 0.0067)
    easy = WholeWithin(1, MOST, 10_000)
    easy_p_t = Within(0.0005, 0.9995, 0.95)
    gamma = Within(0, 5, 2.0)
    alpha = Within(0, 1, 0.75)
    weigh_focal = traitlets.Bool(False).tag(sync=True)
    keep = OneOf(*KEEPS)
    view = OneOf("loss", "gradient")
    ways = OneOf("two", "all")
