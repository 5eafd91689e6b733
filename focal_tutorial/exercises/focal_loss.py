"""Exercises of chapter 3: the focal loss from logits, where it shrinks, two bugs, and the loss of the first step."""

import torch

from .checking import Case, Exercise, Mistake

LOGIT_9 = 2.1972246  # log 9: the logit of p = .9
LOGIT_75 = 1.0986123  # log 3: the logit of p = .75


def my_focal_loss(logits, targets, gamma, alpha):
    """The focal loss of each element: a tensor with the shape of logits.

    targets: 1.0 for an object, 0.0 for background, same shape. alpha weights
    objects and 1 - alpha background; None means no weight. Value and slope must
    stay finite for every logit and every gamma >= 0. Try
    torch.nn.functional.logsigmoid, which gives log p without rounding p.
    """
    x_t = torch.where(targets == 1, logits, -logits)
    log_p_t = torch.nn.functional.logsigmoid(x_t)
    log_rest = torch.nn.functional.logsigmoid(-x_t)  # log(1 - p_t)
    loss = -torch.exp(gamma * log_rest) * log_p_t
    if alpha is not None:
        loss = torch.where(targets == 1, alpha, 1 - alpha) * loss
    return loss


def my_p_t_for(times, gamma):
    """The p_t at which the focal loss is `times` times smaller than cross entropy.

    One number, from two numbers.
    """
    return 1 - times ** (-1 / gamma)


def suspect_focal_loss(logits, targets, gamma, alpha):
    """The focal loss of each element; arguments as in `my_focal_loss`.

    It runs, and it is wrong twice.
    """
    p = torch.sigmoid(logits).clamp(1e-4, 1 - 1e-4)
    p_t = torch.where(targets == 1, p, 1 - p)
    weight = (1 - p_t) ** gamma
    if alpha is not None:
        weight = torch.where(targets == 1, 1 - alpha, alpha) * weight
    return -weight * torch.log(p_t)


def my_focal_loss_bug(logits, targets, gamma, alpha):
    """The focal loss of each element; arguments as in `my_focal_loss`."""
    x_t = torch.where(targets == 1, logits, -logits)
    log_p_t = torch.nn.functional.logsigmoid(x_t)  # no clamp: outside it has no slope
    weight = torch.exp(gamma * (log_p_t - x_t))  # log(1 - p_t) = log p_t - x_t
    if alpha is not None:
        weight = torch.where(targets == 1, alpha, 1 - alpha) * weight  # alpha: objects
    return -weight * log_p_t


def my_first_loss(num_anchors, num_classes, num_positives, prior):
    """The classification loss of the first step, when every p is `prior`: one number.

    gamma = 2 and alpha = .25. num_positives anchors have one positive among their
    num_classes logits; everything else is negative. Divide the sum by
    num_positives.
    """
    prior = torch.tensor(prior, dtype=torch.float64)
    positive = -0.25 * (1 - prior) ** 2 * torch.log(prior)
    negative = -0.75 * prior**2 * torch.log(1 - prior)
    negatives = num_anchors * num_classes - num_positives
    return (num_positives * positive + negatives * negative) / num_positives


def _plain(logits, targets, gamma, alpha, *, power=None, log_of=None, weight=None, sign=-1.0, floor=None):
    """The formula as printed, with one part exchanged or with p clamped at `floor`."""
    p = torch.sigmoid(logits)
    if floor is not None:
        p = p.clamp(floor, 1 - floor)
    p_t = torch.where(targets == 1, p, 1 - p)
    factor = (1 - p_t) ** gamma if power is None else power(p, p_t, gamma)
    inside = p_t if log_of is None else log_of(p, p_t)
    if alpha is None:
        balance = 1.0
    else:
        balance = (weight or (lambda y, alpha: torch.where(y == 1, alpha, 1 - alpha)))(targets, alpha)
    return sign * balance * factor * torch.log(inside)


def _with(**part):
    return lambda *arguments: _plain(*arguments, **part)


_FOCAL_MISTAKES = (
    Mistake(lambda *given: _plain(*given).mean(), "the mean over all elements. Return one loss per element."),
    Mistake(lambda *given: _plain(*given).sum(), "the sum over all elements. Return one loss per element."),
    Mistake(_with(sign=1.0), "the minus sign is missing: log p_t is negative, a loss is not."),
    Mistake(
        lambda logits, *rest: _plain(torch.sigmoid(logits), *rest),
        "the sigmoid is taken twice: what comes in is a logit, and logsigmoid makes a logarithm of p of it.",
    ),
    Mistake(_with(power=lambda p, p_t, gamma: 1.0), "cross entropy: the factor (1 - p_t)^gamma is missing."),
    Mistake(_with(power=lambda p, p_t, gamma: gamma * (1 - p_t)), "gamma multiplies (1 - p_t); it is its exponent."),
    Mistake(
        _with(power=lambda p, p_t, gamma: p_t**gamma),
        "p_t^gamma in place of (1 - p_t)^gamma: this silences the hard examples and keeps the easy ones.",
    ),
    Mistake(
        lambda logits, targets, gamma, alpha: _plain(logits, torch.ones_like(targets), gamma, alpha),
        "the targets are not used: for background p_t is 1 - p.",
    ),
    Mistake(
        _with(power=lambda p, p_t, gamma: (1 - p) ** gamma),
        "(1 - p)^gamma in place of (1 - p_t)^gamma: for background p_t is 1 - p.",
    ),
    Mistake(_with(log_of=lambda p, p_t: p), "log p in place of log p_t: for background p_t is 1 - p."),
    Mistake(
        _with(weight=lambda y, alpha: torch.where(y == 1, 1 - alpha, alpha)),
        "alpha is swapped: alpha weights the objects (target 1), 1 - alpha the background.",
    ),
    Mistake(
        _with(weight=lambda y, alpha: alpha),
        "alpha weights every element; it belongs to the objects only, background gets 1 - alpha.",
    ),
    Mistake(
        _with(weight=lambda y, alpha: torch.where(y == 1, alpha, 1.0)), "background has no weight; it gets 1 - alpha."
    ),
    Mistake(
        _plain,
        "the formula as printed. sigmoid(x) rounds to 0 or 1, then log 0 is infinite and 0 times infinity is not a"
        " number. Start from logsigmoid.",
    ),
    Mistake(
        lambda logits, targets, gamma, alpha: _plain(logits, targets, gamma, alpha or None),
        "alpha = 0 is taken for `no weight`. Ask `alpha is not None`, because 0 counts as false.",
    ),
    *(
        Mistake(
            _with(floor=floor),
            "p is clamped, and outside the limits a clamp has slope 0: nothing pulls a badly wrong example back.",
        )
        for floor in (1e-3, 1e-4, 1e-6, 1e-7, 1e-8)
    ),
)

_NO_GAMMA = Case(
    "plain cross entropy of two positives, p = .5 and p = .9",
    {"logits": [0.0, LOGIT_9], "targets": [1.0, 1.0], "gamma": 0.0, "alpha": None},
    [0.6931472, 0.1053605],
    "with gamma = 0 and no alpha only -log p_t must be left, one number per element.",
)
_EASY = Case(
    "an easy positive, p_t = .9, which counts 100 times less",
    {"logits": [LOGIT_9], "targets": [1.0], "gamma": 2.0, "alpha": None},
    [0.001053605],
    "the factor (1 - p_t)^gamma, here .1 squared.",
)
_NEGATIVE = Case(
    "background that is taken for an object, p = .9",
    {"logits": [LOGIT_9], "targets": [0.0], "gamma": 2.0, "alpha": None},
    [1.8650939],
    "for background p_t is 1 - p, in the logarithm and in the factor.",
)
_WEIGHTED = Case(
    "one object and one background anchor at p = .5, with alpha",
    {"logits": [0.0, 0.0], "targets": [1.0, 0.0], "gamma": 2.0, "alpha": 0.25},
    [0.0433217, 0.1299651],
    "alpha weights the object (.25), 1 - alpha the background (.75).",
)
_ROOT = Case(
    "a gamma below 1, at p_t = .75",
    {"logits": [[LOGIT_75], [-LOGIT_75]], "targets": [[1.0], [0.0]], "gamma": 0.5, "alpha": None},
    [[0.1438410], [0.1438410]],
    "gamma is any number from 0 on, not only a whole one, and the shape of the logits is kept.",
)
_ALPHA_0 = Case(
    "alpha = 0, which silences the objects",
    {"logits": [0.0, 0.0], "targets": [1.0, 0.0], "gamma": 2.0, "alpha": 0.0},
    [0.0, 0.1732868],
    "alpha = 0 is a weight; only None means no weight.",
)
_FAR = Case(
    "a positive at logit -200, as wrong as can be",
    {"logits": [-200.0, 200.0], "targets": [1.0, 1.0], "gamma": 2.0, "alpha": None},
    [200.0, 0.0],
    "sigmoid(-200) rounds to 0, and log 0 is infinite. A clamp hides it. Start from logsigmoid.",
)
_PULL = Case(
    "the slope of a positive at logit -20",
    {"logits": [-20.0], "targets": [1.0], "gamma": 2.0, "alpha": 0.25},
    [-0.25],
    "a clamp has slope 0 outside its limits, so nothing pulls this example back.",
    slope=True,
)
_SURE = Case(
    "the slope of a very sure positive at gamma = .5",
    {"logits": [30.0, 200.0], "targets": [1.0, 1.0], "gamma": 0.5, "alpha": None},
    [0.0, 0.0],
    "the slope of u^gamma at u = 0 is infinite. Take the power as exp(gamma log(1 - p_t)).",
    slope=True,
)
_FOCAL_CASES = (_NO_GAMMA, _EASY, _NEGATIVE, _WEIGHTED, _ROOT, _ALPHA_0, _FAR, _PULL, _SURE)

_BY_HAND = "solve (1 - p_t)^gamma = 1 / times for p_t."
_POINTS = (
    ("100 times at gamma 2", 100.0, 2.0, 0.9),
    ("the paper's 1000 times at gamma 2", 1000.0, 2.0, 0.9683772),
    ("4 times at gamma 2, the most that a misclassified example can lose", 4.0, 2.0, 0.5),
    ("32 times at gamma 5", 32.0, 5.0, 0.5),
    ("2 times at gamma .5", 2.0, 0.5, 0.75),
    ("not smaller at all", 1.0, 2.0, 0.0),
)
_BALANCE = "N_pos positives and all other terms negative, with alpha_t and p_t of each, over N_pos."


def _first(positive, negative, divide):
    """The first loss with the loss of a positive, of a negative and the divisor exchanged."""

    def answer(anchors, classes, positives, prior):
        rest = anchors * classes - positives
        prior = torch.tensor(prior, dtype=torch.float64)
        return (positives * positive(prior) + rest * negative(prior)) / divide(anchors, classes, positives)

    return answer


def _object(p):
    return -0.25 * (1 - p) ** 2 * p.log()


def _background(p):
    return -0.75 * p**2 * (1 - p).log()


EXERCISES = (
    Exercise(my_focal_loss, _FOCAL_CASES, _FOCAL_MISTAKES, "It is stable as well: any logit, any gamma."),
    Exercise(
        my_p_t_for,
        tuple(Case(about, {"times": times, "gamma": gamma}, p, _BY_HAND) for about, times, gamma, p in _POINTS),
        (
            Mistake(lambda times, gamma: times ** (-1 / gamma), "that is 1 - p_t; subtract it from 1."),
            Mistake(lambda times, gamma: 1 - 1 / times, "the answer for gamma = 1: take the root, too."),
            Mistake(lambda times, gamma: 1 - times**-gamma, "the power gamma in place of the gamma-th root."),
            Mistake(lambda times, gamma: 1 - 1 / (gamma * times), "gamma multiplies; it is the exponent."),
            Mistake(
                lambda times, gamma: 1 - times**-0.5,
                "the answer for gamma = 2 only: take the gamma-th root, not always the square root.",
            ),
            Mistake(
                lambda times, gamma: (1 - 1 / times) ** (1 / gamma),
                "the root of the difference. First the gamma-th root of 1 / times, then 1 minus it.",
            ),
        ),
        "The larger gamma, the smaller the p_t at which an example is silenced.",
    ),
    Exercise(
        my_focal_loss_bug,
        (_NO_GAMMA, _EASY, _NEGATIVE, _WEIGHTED, _FAR, _PULL, _SURE),
        _FOCAL_MISTAKES,
        "You repaired alpha, and the clamp behind the 2.302 of chapter 3.",
        suspect=suspect_focal_loss,
    ),
    Exercise(
        my_first_loss,
        tuple(
            Case(about, dict(zip(("num_anchors", "num_classes", "num_positives", "prior"), given)), value, _BALANCE)
            for about, given, value in (
                ("one anchor, one class, an object, p = .1", (1, 1, 1, 0.1), 0.4662735),
                ("four anchors at p = .5, one with an object", (4, 1, 1, 0.5), 0.4332170),
                ("the BCCD photographs", (57_600, 3, 487, 0.01), 1.1286485),
                ("an image of COCO", (200_700, 80, 30, 0.01), 1.5318016),
            )
        ),
        (
            Mistake(_first(_object, _background, lambda a, k, n: 1), "the sum; divide it by the number of positives."),
            Mistake(
                _first(_object, _background, lambda a, k, n: a * k),
                "the mean over all terms. RetinaNet divides by the number of positives, not by all anchors.",
            ),
            Mistake(
                _first(_object, _background, lambda a, k, n: a),
                "divided by the number of anchors. RetinaNet divides by the number of positives.",
            ),
            Mistake(
                _first(lambda p: 3 * _object(p), lambda p: _background(p) / 3, lambda a, k, n: n),
                "alpha is swapped: .25 for positives, .75 for negatives.",
            ),
            Mistake(
                _first(_object, lambda p: -0.75 * (1 - p) ** 2 * p.log(), lambda a, k, n: n),
                "p_t of a negative is 1 - prior, not prior.",
            ),
            Mistake(
                _first(lambda p: -0.25 * p.log(), lambda p: -0.75 * (1 - p).log(), lambda a, k, n: n),
                "the factor (1 - p_t)^2 is missing.",
            ),
            Mistake(
                _first(lambda p: _object(p) + _background(p), _background, lambda a, k, n: n),
                "the positives are counted as negatives, too: N_pos of the anchors x classes terms are positive.",
            ),
            Mistake(
                lambda a, k, n, p: _first(_object, _background, lambda a, k, n: n)(a, 1, n, p),
                "the classes are left out: each anchor has one term for each class.",
            ),
            Mistake(
                _first(lambda p: 4 * _object(p), lambda p: _background(p) / 0.75, lambda a, k, n: n),
                "alpha is missing: .25 for positives, .75 for negatives.",
            ),
        ),
        "This is the number to expect in the first line of a training log.",
    ),
)
