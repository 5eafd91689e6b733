"""Chapter 17: what became of the focal loss where the target is a number between 0 and 1.

The target is then the IoU of the predicted box with its object, so that a score says how
good the box is. Logits and targets have the same shape, and losses too; p = sigmoid(x).
"""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits as soft_cross_entropy

from .. import checks
from ..checks import precise


def quality_focal_loss(logits, targets, *, beta=2.0):
    """|y - p|^beta times the cross entropy of p with y, element by element.

    At y = 0 and 1 it is the focal loss with gamma = beta, without alpha. Li et al.
    2020, Generalized Focal Loss, arXiv 2006.04388. Chapter 17 explains it.
    """
    logits, targets = _numbers(logits, targets)
    distance = (targets - logits.sigmoid()).abs()
    return distance**beta * soft_cross_entropy(logits, targets, reduction="none")


def varifocal_loss(logits, targets, *, gamma=2.0, alpha=0.75):
    """Background as in the focal loss; objects count as much as their box is good.

    At a target q > 0: q times the cross entropy with q. At 0: -alpha p^gamma log(1 -
    p). Zhang et al. 2021, VarifocalNet, arXiv 2008.13367. Chapter 17 explains it.
    """
    logits, targets = _numbers(logits, targets)
    background = alpha * logits.sigmoid() ** gamma
    weight = torch.where(targets > 0, targets, background)
    return weight * soft_cross_entropy(logits, targets, reduction="none")


def _numbers(logits, targets):
    """Both as floats of one shape; targets must lie between 0 and 1."""
    checks.alike(logits=logits, targets=targets)
    logits = precise(logits)
    targets = targets.to(logits.dtype)
    if not checks.traced(targets) and not ((targets >= 0) & (targets <= 1)).all():
        raise ValueError("targets must lie between 0 and 1: they are IoUs")
    return logits, targets
