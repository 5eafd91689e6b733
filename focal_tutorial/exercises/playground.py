"""Exercises of chapter 4: the slope by hand, Figure 4's curve, the first loss, and two bugs in OHEM."""

import math

import torch

from .checking import Case, Exercise, Mistake


def my_fl_slope(logits, targets, gamma, alpha):
    """The slope of the focal loss in each logit, by the formula: no autograd.

    targets: 1.0 for a positive, 0.0 for a negative, same shape as logits. alpha
    weights positives, 1 - alpha negatives. Appendix B of the paper has the slope.
    """
    sign = 2 * targets - 1
    x_t = sign * logits
    p_t = torch.sigmoid(x_t)
    log_p_t = torch.nn.functional.logsigmoid(x_t)
    weight = torch.where(targets == 1, alpha, 1 - alpha)
    inner = gamma * p_t * log_p_t + p_t - 1
    return sign * weight * (1 - p_t) ** gamma * inner


def my_cumulative_loss(losses):
    """Figure 4: what part of the total the easiest example owns, the two easiest, ...

    losses: [n], in any order. Returns [n], rising to 1.
    """
    easiest_first = losses.sort().values
    return easiest_first.cumsum(0) / losses.sum()


def my_start_loss(negatives, prior):
    """The first cross-entropy loss when every p is `prior`: one number.

    There is one positive, and `negatives` negatives; the sum is divided by the
    number of positives.
    """
    return -math.log(prior) - negatives * math.log(1 - prior)


def suspect_ohem(losses, targets, keep):
    """The OHEM loss: the `keep` hardest examples, summed, per positive: one number.

    losses [n], targets [n] of 1.0 and 0.0. Without any positive, divide by 1. It
    runs, and it is wrong twice.
    """
    kept = losses.sort().values[:keep]
    return kept.mean()


def my_ohem_mean_bug(losses, targets, keep):
    """The OHEM loss: the `keep` hardest examples, summed, per positive: one number."""
    kept = losses.sort(descending=True).values[:keep]
    return kept.sum() / max(1, targets.sum().item())


def _slope(sign=None, weight=None, power=None, inner=None):
    """The formula of appendix B with one part exchanged."""

    def answer(logits, targets, gamma, alpha):
        s = 2 * targets - 1
        p = torch.sigmoid(logits)
        p_t = torch.sigmoid(s * logits)
        log_p_t = torch.nn.functional.logsigmoid(s * logits)
        balance = (weight or (lambda y, a: torch.where(y == 1, a, 1 - a)))(targets, alpha)
        factor = (power or (lambda p_t, g: (1 - p_t) ** g))(p_t, gamma)
        inside = (inner or (lambda p, p_t, log_p_t, g: g * p_t * log_p_t + p_t - 1))(p, p_t, log_p_t, gamma)
        return (s if sign is None else sign(s)) * balance * factor * inside

    return answer


_SLOPE_MISTAKES = (
    Mistake(_slope(sign=lambda s: 1.0), "the slope in x_t. In x it changes its sign for negatives: multiply by y."),
    Mistake(_slope(sign=lambda s: -s), "the sign is reversed: the loss of a positive falls when its logit grows."),
    Mistake(
        _slope(inner=lambda p, p_t, log_p_t, g: p_t - 1),
        "the factor is held fixed. It depends on x, too: product rule.",
    ),
    Mistake(
        _slope(power=lambda p_t, g: 1.0, inner=lambda p, p_t, log_p_t, g: (1 - p) ** g * (g * p * p.log() + p - 1)),
        "p = sigmoid(x) is the p_t of a positive alone. For a negative take sigmoid(-x): p_t = sigmoid(y x).",
    ),
    Mistake(_slope(weight=lambda y, a: 1.0), "alpha is missing."),
    Mistake(_slope(weight=lambda y, a: a), "alpha weights every element; negatives get 1 - alpha."),
    Mistake(_slope(weight=lambda y, a: torch.where(y == 1, 1 - a, a)), "alpha is swapped: it weights the positives."),
    Mistake(_slope(power=lambda p_t, g: 1.0), "the factor (1 - p_t)^gamma is missing in front."),
    Mistake(_slope(inner=lambda p, p_t, log_p_t, g: g * log_p_t + p_t - 1), "p_t is missing before its logarithm."),
)


def _per_kept_positive(losses, targets, keep):
    kept = losses.argsort(descending=True)[:keep]
    return losses[kept].sum() / max(1, targets[kept].sum())


_FORMULA = "y alpha_t (1 - p_t)^gamma (gamma p_t log p_t + p_t - 1), with p_t = sigmoid(y x)."
_LOG9 = 2.1972246  # the logit of p = .9


def _case(about, logits, targets, gamma, alpha, expected):
    return Case(about, {"logits": logits, "targets": targets, "gamma": gamma, "alpha": alpha}, expected, _FORMULA)


_TWO = {"losses": [2.0, 1.0, 5.0]}
_MIXED = {"losses": [0.5, 4.0, 1.0, 2.0, 0.25], "targets": [0.0, 1.0, 1.0, 0.0, 0.0], "keep": 3}
_LONELY = {"losses": [3.0, 1.0, 2.0], "targets": [0.0, 1.0, 0.0], "keep": 2}
_EASY = {"losses": [3.0, 1.0, 2.0, 0.5], "targets": [0.0, 1.0, 0.0, 1.0], "keep": 2}
_NOBODY = {"losses": [3.0, 1.0, 0.5], "targets": [0.0, 0.0, 0.0], "keep": 2}
_RULE = "sort from hard to easy, take `keep`, add them up, divide by the number of positives, at least 1."

EXERCISES = (
    Exercise(
        my_fl_slope,
        (
            _case("an unsure positive, gamma 0: alpha (p - 1)", [0.0], [1.0], 0.0, 0.5, [-0.25]),
            _case(
                "an unsure positive and an unsure negative, gamma 2",
                [0.0, 0.0],
                [1.0, 0.0],
                2.0,
                0.25,
                [-0.0745717, 0.2237151],
            ),
            _case("an easy negative, p = .1: the factor is .01", [-_LOG9], [0.0], 2.0, 0.25, [0.0021724]),
            _case(
                "a hard positive, p = .1, where gamma 2 pulls harder than cross entropy",
                [-_LOG9],
                [1.0],
                2.0,
                0.5,
                [-0.5510094],
            ),
            _case("gamma .5", [_LOG9], [1.0], 0.5, 0.25, [-0.0116540]),
        ),
        _SLOPE_MISTAKES,
        "This is what the page sends backwards through its network, five thousand times a step.",
    ),
    Exercise(
        my_cumulative_loss,
        (
            Case(
                "three losses out of order",
                _TWO,
                [0.125, 0.375, 1.0],
                "sort from easy to hard, add up, divide by the total.",
            ),
            Case("one example owns all", {"losses": [3.0]}, [1.0], "divide by the total, not by the number."),
            Case(
                "equal losses: a straight line",
                {"losses": [0.5, 0.5, 0.5, 0.5]},
                [0.25, 0.5, 0.75, 1.0],
                "cumsum, then divide by the sum.",
            ),
        ),
        (
            Mistake(lambda losses: losses.cumsum(0) / losses.sum(), "the losses are not sorted: easiest first."),
            Mistake(
                lambda losses: losses.sort(descending=True).values.cumsum(0) / losses.sum(),
                "hardest first. Figure 4 begins with the easiest.",
            ),
            Mistake(
                lambda losses: losses.sort().values.cumsum(0), "not divided by the total: the curve must end at 1."
            ),
            Mistake(
                lambda losses: losses.sort().values.cumsum(0) / len(losses),
                "divided by the number of examples; divide by their total loss.",
            ),
            Mistake(
                lambda losses: losses.sort().values / losses.sum(),
                "each example's own part. Add up those of all easier ones.",
            ),
        ),
        "The more the curve hugs the corner, the fewer examples own the loss.",
    ),
    Exercise(
        my_start_loss,
        tuple(
            Case(
                about,
                {"negatives": negatives, "prior": prior},
                value,
                "-log(prior) for the positive, -log(1 - prior) for each negative.",
            )
            for about, negatives, prior, value in (
                ("one of each, no prior: 2 log 2", 1, 0.5, 1.3862944),
                ("a thousand negatives, no prior", 1000, 0.5, 693.8403),
                ("a thousand negatives, prior .01", 1000, 0.01, 14.655506),
                ("a hundred negatives, prior .2", 100, 0.2, 23.923793),
            )
        ),
        (
            Mistake(
                lambda negatives, prior: -math.log(1 - prior) - negatives * math.log(prior),
                "prior and 1 - prior are swapped: p_t of a negative is 1 - prior.",
            ),
            Mistake(
                lambda negatives, prior: -(1 + negatives) * math.log(prior),
                "p_t of a negative is 1 - prior, not prior.",
            ),
            Mistake(
                lambda negatives, prior: -negatives * math.log(1 - prior),
                "the positive is missing: it starts with -log(prior).",
            ),
            Mistake(
                lambda negatives, prior: -math.log(prior) - math.log(1 - prior),
                "one negative only; there are `negatives` of them.",
            ),
            Mistake(
                lambda negatives, prior: -my_start_loss(negatives, prior),
                "the sign: the logarithm of a probability is negative.",
            ),
            Mistake(
                lambda negatives, prior: (-math.log(prior) - negatives * math.log(1 - prior)) / (1 + negatives),
                "the mean over all points; divide by the one positive.",
            ),
        ),
        "The figure's first loss at 1:1000 is this number, to a thousandth part.",
    ),
    Exercise(
        my_ohem_mean_bug,
        (
            Case("three of five are kept, two positives", _MIXED, 3.5, _RULE),
            Case("one positive, two are kept", _LONELY, 5.0, _RULE),
            Case("two positives, both too easy to be kept", _EASY, 2.5, _RULE),
            Case("no positive at all", _NOBODY, 4.0, _RULE),
        ),
        (
            Mistake(
                lambda losses, targets, keep: losses.sort().values[:keep].mean(),
                "the easiest are kept, and their mean is taken.",
            ),
            Mistake(
                lambda losses, targets, keep: losses.sort(descending=True).values[:keep].mean(),
                "the mean over the kept ones, not the sum per positive.",
            ),
            Mistake(
                lambda losses, targets, keep: losses.sort().values[:keep].sum() / max(1, targets.sum()),
                "the easiest are kept: sort from hard to easy.",
            ),
            Mistake(
                lambda losses, targets, keep: losses.sort(descending=True).values[:keep].sum(),
                "the sum; divide it by the number of positives.",
            ),
            Mistake(
                lambda losses, targets, keep: losses.sum() / max(1, targets.sum()),
                "nothing is left out: keep only the hardest.",
            ),
            Mistake(
                _per_kept_positive, "divided by the positives that were kept. Divide by all positives, kept or not."
            ),
            Mistake(
                lambda losses, targets, keep: losses.sort(descending=True).values[:keep].sum() / targets.sum(),
                "without a positive this divides by 0.",
            ),
        ),
        "Sum over the kept, divided by the positives: the losses of the playground can be compared.",
        suspect=suspect_ohem,
    ),
)
