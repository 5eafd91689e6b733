"""The live figure of chapter 2: who owns the loss and the gradient, hard objects or easy background."""

from pathlib import Path

import anywidget
import traitlets

from focal_tutorial.widgets.checks import within

MOST = 100_000
"""The largest number of examples in a group: the paper's "about 100k" anchors."""

KEEPS = (128, 256, 512)
"""Batch sizes of OHEM in table 1d."""


class LossShares(anywidget.AnyWidget):
    """Two groups of examples, and what each owns of loss and gradient under CE, balanced CE, FL, OHEM and 1:3 sampling.

    The same sums as `focal_tutorial.shares`. In sync with the figure both ways under a kernel; a value out of range raises
    `traitlets.TraitError` in words.

    hard, easy: how many examples the groups hold, 1 to 100,000. The hard ones are objects, the easy ones background.
    hard_p_t, easy_p_t: the probability that each example gives to its own truth, .0005 to .9995.
    gamma: focusing parameter of focal loss, 0 to 5 (section 3.2).
    alpha: weight of objects in balanced cross entropy, 0 to 1; background weighs 1 - alpha (section 3.1).
    weigh_focal: whether focal loss is weighed by the same alpha.
    keep: how many examples OHEM and 1:3 sampling keep: 128, 256 or 512 (table 1d).
    """

    _esm = Path(__file__).with_suffix(".js")

    hard = traitlets.Int(5).tag(sync=True)
    hard_p_t = traitlets.Float(0.0067).tag(sync=True)
    easy = traitlets.Int(10_000).tag(sync=True)
    easy_p_t = traitlets.Float(0.95).tag(sync=True)
    gamma = traitlets.Float(2.0).tag(sync=True)
    alpha = traitlets.Float(0.75).tag(sync=True)
    weigh_focal = traitlets.Bool(False).tag(sync=True)
    keep = traitlets.Int(128).tag(sync=True)

    @traitlets.validate("hard", "easy")
    def _check_number(self, proposal):
        return within(proposal, 1, MOST)

    @traitlets.validate("hard_p_t", "easy_p_t")
    def _check_p_t(self, proposal):
        return within(proposal, 0.0005, 0.9995)

    @traitlets.validate("gamma")
    def _check_gamma(self, proposal):
        return within(proposal, 0, 5)

    @traitlets.validate("alpha")
    def _check_alpha(self, proposal):
        return within(proposal, 0, 1)

    @traitlets.validate("keep")
    def _check_keep(self, proposal):
        if proposal["value"] not in KEEPS:
            raise traitlets.TraitError(f"keep is 128, 256 or 512, not {proposal['value']}")
        return proposal["value"]

    def __repr__(self):
        names = ("hard", "hard_p_t", "easy", "easy_p_t", "gamma", "alpha", "weigh_focal", "keep")
        return f"LossShares({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"
