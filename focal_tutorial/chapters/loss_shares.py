"""Chapter 2: who owns the loss: how it, and its gradient, divide among groups of examples that are alike.

A `Group` is many examples with the same p_t and the same class. `share` sums loss and size
of gradient over each; `methods` lists the five ways to train that chapter 2 compares.
"""

import functools
import math
from typing import NamedTuple

import torch

from ..losses import balanced_cross_entropy, cross_entropy, focal_loss, ohem_mask


class Group(NamedTuple):
    """`number` examples at p_t (above 0, below 1), all objects (`positive`) or all background."""

    number: int
    p_t: float
    positive: bool

    def logits(self):
        """The logits [number], float64: x = x_t for objects, -x_t for background."""
        x_t = torch.logit(torch.full((self.number,), self.p_t, dtype=torch.float64))
        return x_t if self.positive else -x_t


class Share(NamedTuple):
    """Per group: how many examples get a gradient, the sum of their losses, the sum of |dL/dx|."""

    taught: tuple
    loss: tuple
    gradient: tuple


def share(groups, loss, *, keep=None, negatives_per_positive=None):
    """The `Share` of each group: how many learn, sums of loss and of |dL/dx|.

    loss: a function of logits and targets, element by element. keep: train only
    on the examples that `losses.ohem_mask` keeps by this loss, with its ratio if
    `negatives_per_positive` is given; None keeps all. Nothing is divided by a
    number of examples: that would change no fraction. Examples left out, or
    with weight 0, get no gradient and add nothing.
    """
    numbers = [group.number for group in groups]
    x = torch.cat([group.logits() for group in groups]).requires_grad_()
    positive = torch.tensor([group.positive for group in groups])
    positive = positive.repeat_interleave(torch.tensor(numbers))
    losses = loss(x, positive)
    if keep is not None:
        ratio = negatives_per_positive
        objects = None if ratio is None else positive
        losses = losses * ohem_mask(
            losses, keep=keep, negatives_per_positive=ratio, positives=objects
        )
    (slope,) = torch.autograd.grad(losses.sum(), x)
    parts = (slope != 0, losses.detach(), slope.abs())
    return Share(*(_sums(part, numbers) for part in parts))


def _sums(values, numbers):
    return tuple(part.sum().item() for part in values.split(numbers))


def fractions(parts):
    """Parts of a sum as fractions of it; all 0 where the sum is 0."""
    total = sum(parts)
    return tuple(part / total if total else 0.0 for part in parts)


def methods(*, gamma=2.0, alpha=0.75, focal_alpha=None, keep=128):
    """The five ways to train, by name: keyword arguments of `share`.

    alpha weighs balanced cross entropy, focal_alpha focal loss (None: unweighted). OHEM
    keeps the `keep` largest losses of either class; 1:3 keeps at most keep // 4 objects and
    three times as many background examples.
    """
    return {
        "CE": {"loss": cross_entropy},
        "balanced CE": {"loss": functools.partial(balanced_cross_entropy, alpha=alpha)},
        "FL": {"loss": functools.partial(focal_loss, gamma=gamma, alpha=focal_alpha)},
        "OHEM": {"loss": cross_entropy, "keep": keep},
        "1:3": {"loss": cross_entropy, "keep": keep, "negatives_per_positive": 3},
    }


def break_even(one, other, loss):
    """How many examples like those of `other` have together the loss of group `one`: a float, inf if they have none."""
    each_of_one, each_of_other = (
        share([group._replace(number=1)], loss).loss[0] for group in (one, other)
    )
    return one.number * each_of_one / each_of_other if each_of_other else math.inf
