"""Losses of dense detection: cross entropy, focal loss and its relatives, OHEM, smooth L1, GIoU.

Notation of the paper (Lin et al. 2017, arXiv 1708.02002): x is a logit, p = sigmoid(x),
y in {1, 0} the target. x_t = x for y = 1 and -x for y = 0, hence p_t = sigmoid(x_t) is
the probability of the true answer in both cases; alpha_t = alpha for y = 1 and 1 -
alpha for y = 0.

Every loss computes in float32 whatever comes in, under autocast too (float64 stays
float64), and works with logarithms of probabilities, never with log(sigmoid(x)): values
and gradients are finite and right for every gamma >= 0 and every logit up to +-10,000.
Losses have no unit (natural logarithm); `reduction` is "none", "mean" or "sum", and the
mean of nothing is 0.
"""

import math

import torch
from torch.nn.functional import logsigmoid, softplus

from . import checks
from .boxes import paired_giou
from .checks import precise


def _reduce(loss, reduction):
    if reduction == "none":
        return loss
    if reduction == "sum":
        return loss.sum()
    if reduction == "mean":
        return loss.sum() / max(1, loss.numel())
    raise ValueError(f"unknown reduction {reduction!r}; known: none, mean, sum")


def _check_constants(gamma, alpha):
    if not (0 <= checks.number(gamma, "gamma") < math.inf):
        raise ValueError(f"gamma must be zero or positive, got {gamma}")
    advice = "; with alpha=None you can multiply the loss by weights of your own"
    if alpha is not None and not 0 <= checks.number(alpha, "alpha", advice=advice) <= 1:
        raise ValueError(
            f"alpha must lie between 0 and 1, or be None for no weight, got {alpha}"
        )


def _true_logits(logits, targets):
    """x_t as floats and y as bool. Targets of dtype bool are 0 or 1 by nature.

    The values of all others are checked, except where no value can be read.
    """
    advice = "; class numbers become targets with torch.nn.functional.one_hot"
    checks.alike(logits=logits, targets=targets, advice=advice)
    logits = precise(logits)
    y = targets.to(logits.dtype)
    known = targets.dtype == torch.bool or checks.traced(targets)
    if not known and (y * (y - 1)).any():
        raise ValueError(
            "targets must be 0 or 1; leave out ignored anchors before calling the loss"
        )
    y = y.bool()
    return torch.where(y, logits, -logits), y


def _balance(loss, y, alpha):
    if alpha is None:
        return loss
    # In the loss's own precision.
    return loss * torch.where(y, loss.new_tensor(alpha), loss.new_tensor(1 - alpha))


def cross_entropy(logits, targets, *, reduction="none"):
    """Binary cross entropy CE = -log p_t for each element (section 3, equation 1).

    logits: any shape; targets: the same shape, 0 or 1 (or bool). Raises ValueError for
    other shapes or values.

    Chapter 3 explains it.
    """
    x_t, _ = _true_logits(logits, targets)
    return _reduce(-logsigmoid(x_t), reduction)


def balanced_cross_entropy(logits, targets, *, alpha=0.75, reduction="none"):
    """Balanced cross entropy -alpha_t log p_t (section 3.1, equation 3; chapter 3).

    The default weight, alpha = .75, is the best of table 1a.

    Shapes and errors as `focal_loss`.
    """
    return focal_loss(logits, targets, gamma=0.0, alpha=alpha, reduction=reduction)


def focal_loss(logits, targets, *, gamma=2.0, alpha=0.25, reduction="none"):
    """Focal loss -alpha_t (1 - p_t)^gamma log p_t (section 3.2, equation 5).

    logits: any shape, such as [B, N, K]; targets: the same shape, 0 or 1 (or bool).
    gamma = 2 with alpha = .25 is the best pair of table 1b; alpha=None leaves the
    weight out (equation 4); gamma = 0 is balanced cross entropy. RetinaNet divides
    the sum by the number of anchors assigned to an object (section 4.1), not by
    `mean`.

    Raises ValueError for different shapes, targets other than 0 and 1, gamma < 0 or
    alpha outside [0, 1]; TypeError for an alpha of several numbers (with alpha=None
    and "none", multiply by your own weights). The targets' values are not checked
    under torch.compile, torch.export, torch.func (vmap) and on the meta device.

    Chapter 3 explains it.
    """
    _check_constants(gamma, alpha)
    x_t, y = _true_logits(logits, targets)
    loss = _modulated_cross_entropy(x_t, gamma)  # -(1 - p_t)^gamma log p_t
    return _reduce(_balance(loss, y, alpha), reduction)


def _modulated_cross_entropy(x_t, gamma):
    """-(1 - p_t)^gamma log p_t, the focal loss without alpha_t (equation 4).

    1 - p_t = sigmoid(-x_t), so the power is exp(gamma log sigmoid(-x_t)). Written
    plainly, its slope gamma (1 - p_t)^(gamma - 1) is infinite for gamma < 1 once p_t
    rounds to 1, and infinity times 0 is NaN. In ordinary training, `_FocalLoss`
    computes the same with the slope of appendix B and keeps less in memory.
    """
    if _ordinary(x_t):
        return _FocalLoss.apply(x_t, gamma)
    return -torch.exp(gamma * logsigmoid(-x_t)) * logsigmoid(x_t)


def _ordinary(x_t):
    """Whether x_t is computed at once and differentiated backwards, if at all.

    Not so under torch.compile, torch.func (vmap, jvp, hessian) and in forward mode: there an
    autograd.Function is opaque, and its derivatives cannot be nested safely.
    """
    return not (
        checks.traced(x_t)
        or torch.autograd.forward_ad.unpack_dual(x_t).tangent is not None
    )


class _FocalLoss(torch.autograd.Function):
    """`_modulated_cross_entropy`, computed in place; only x_t is kept for the way back."""

    @staticmethod
    def forward(ctx, x_t, gamma):
        ctx.gamma = gamma
        ctx.save_for_backward(x_t)
        wrong = -x_t
        # -log p_t; above 40 it equals -x_t, in float64 too.
        loss = softplus(wrong, threshold=40)
        return loss.mul_(wrong.sigmoid_().pow_(gamma))

    @staticmethod
    def backward(ctx, gradient):
        return gradient * _slope(*ctx.saved_tensors, ctx.gamma), None


def _slope(x_t, gamma):
    """dFL/dx_t = (1 - p_t)^gamma (gamma p_t log p_t + p_t - 1), without alpha_t (appendix B).

    In place, unless the slope itself is to be differentiated.
    """
    if torch.is_grad_enabled():
        factor = torch.exp(gamma * logsigmoid(-x_t))
        return factor * (gamma * x_t.sigmoid() * logsigmoid(x_t) - (-x_t).sigmoid())
    rest = -x_t
    slope = softplus(rest, threshold=40).mul_(x_t.sigmoid()).mul_(-gamma)
    rest.sigmoid_()  # 1 - p_t
    return slope.sub_(rest).mul_(rest.pow_(gamma))


def focal_star_loss(
    logits, targets, *, gamma=2.0, beta=1.0, alpha=None, reduction="none"
):
    """The paper's other form, FL* = -log(p*_t) / gamma with p*_t = sigmoid(gamma x_t + beta) (appendix A).

    gamma makes the loss steeper and beta shifts it, so that it falls off sooner than
    cross entropy: another loss with the same idea and nearly the same AP (table 3:
    gamma 2, beta 1 and gamma 4, beta 0). Shapes as `focal_loss`; gamma must be
    positive, because the formula divides by it.

    Chapter 3 explains it.
    """
    _check_constants(gamma, alpha)
    if gamma == 0:
        raise ValueError("focal_star_loss divides by gamma: it must be positive")
    x_t, y = _true_logits(logits, targets)
    loss = -logsigmoid(gamma * x_t + beta) / gamma
    return _reduce(_balance(loss, y, alpha), reduction)


def ohem_mask(losses, *, keep, negatives_per_positive=None, positives=None):
    """Online hard example mining (chapter 2).

    Which of the examples with losses [N] to train on, as a bool mask [N].

    Plain OHEM keeps the `keep` largest losses, whatever their class (128, 256 or 512
    in table 1d). With negatives_per_positive = r (3 in the table's "OHEM 1:3") and
    the mask `positives` [N], it keeps the hardest keep // (1 + r) positives, or all
    if there are fewer, and r times as many of the hardest negatives: fewer than
    `keep` where positives are few. An image without any positive counts as having
    one, so that it still teaches.

    Equal losses: the earlier example goes first. Leave out ignored anchors, and those
    that NMS removes (threshold .5 or .7 in table 1d), before the call. The mask
    carries no gradient.
    """
    if keep < 1:
        raise ValueError(f"keep must be at least 1, got {keep}")
    if checks.tensor(losses, "losses").ndim != 1:
        raise ValueError(f"expected losses [N], got losses {list(losses.shape)}")
    if positives is not None:
        checks.alike(losses=losses, positives=positives)
    if (negatives_per_positive is None) != (positives is None):
        raise ValueError(
            "negatives_per_positive and positives belong together: give both or neither"
        )
    losses = losses.detach()
    everything = torch.ones_like(losses, dtype=torch.bool)
    if positives is None:
        return _hardest(losses, everything, keep)
    positives = positives.bool()
    wanted = min(int(positives.sum()), keep // (1 + negatives_per_positive))
    others = max(1, wanted) * negatives_per_positive
    return _hardest(losses, positives, wanted) | _hardest(losses, ~positives, others)


def _hardest(losses, candidates, count):
    mask = torch.zeros_like(candidates)
    places = candidates.nonzero()[:, 0]
    mask[places[losses[places].argsort(descending=True, stable=True)[:count]]] = True
    return mask


def smooth_l1(prediction, target, *, beta=1 / 9, reduction="none"):
    """Smooth L1 of d = |prediction - target|, any equal shapes (chapter 7).

    It is d^2 / (2 beta) below beta, d - beta / 2 above.

    Value and slope are continuous at beta. Fast R-CNN's beta is 1, for targets scaled
    to unit variance; ours are not scaled and much smaller, hence 1/9, close to
    Detectron's .11. beta = 0 is L1, as in torchvision's RetinaNet.
    """
    checks.alike(prediction=prediction, target=target)
    if not checks.number(beta, "beta") >= 0:
        raise ValueError(f"beta must be zero or positive, got {beta}")
    distance = (precise(prediction) - precise(target)).abs()
    if beta > 0:
        parabola = distance**2 / (2 * beta)
        distance = torch.where(distance < beta, parabola, distance - beta / 2)
    return _reduce(distance, reduction)


def giou_loss(boxes, targets, *, reduction="none"):
    """1 - GIoU of boxes [M, 4] and targets [M, 4], row by row (chapter 6).

    [M], 0 (equal) to 2 (far apart).

    Rezatofighi et al. 2019, algorithm 2. Degenerate boxes (no width, no height,
    corners swapped) count as empty and give finite values and gradients.
    """
    checks.alike(boxes=boxes, targets=targets)
    return _reduce(1 - paired_giou(boxes, targets), reduction)


def prior_bias(prior=0.01):
    """The final bias -log((1 - prior) / prior) with which every anchor starts at p = prior (section 4.1).

    -4.595 for the paper's .01. Without it, the background of a fresh network (p = .5)
    drowns everything (section 3.3).

    Chapter 3 explains it.
    """
    if not 0 < prior < 1:
        raise ValueError(f"prior must lie between 0 and 1, got {prior}")
    return -math.log((1 - prior) / prior)


def initial_classification_loss(
    num_anchors, num_classes, num_positives, *, prior=0.01, gamma=2.0, alpha=0.25
):
    """The classification loss at the first step: a number for your log (chapter 3).

    Every logit is then `prior_bias(prior)`.

    num_positives anchors have one positive among their num_classes logits; the rest
    is negative. The sum is divided by num_positives (at least 1), as in section 4.1.
    num_anchors counts all images and no ignored anchor. With the paper's constants:
    1.1284 + 7.54e-7 (num_anchors num_classes / num_positives - 1).
    """
    _check_constants(gamma, alpha)
    weight, other = (1.0, 1.0) if alpha is None else (alpha, 1 - alpha)
    positive = -weight * (1 - prior) ** gamma * math.log(prior)
    negative = -other * prior**gamma * math.log1p(-prior)
    negatives = num_anchors * num_classes - num_positives
    return (positive * num_positives + negative * negatives) / max(1, num_positives)
