"""Exercises of chapter 2: a share of the loss, OHEM with 1:3, a break-even by hand, and two bugs in a balanced loss."""

import math

import torch

from .checking import Case, Exercise, Mistake


def my_loss_share(p_t, positive, gamma):
    """The share of the focal loss that the positives own: one number.

    p_t: the probability that each example gives to its own truth, [N]. positive:
    1.0 for an object, 0.0 for background, [N]. No alpha.
    """
    loss = -((1 - p_t) ** gamma) * torch.log(p_t)
    return (loss * positive).sum() / loss.sum()


def my_ohem_1_3(losses, positive, keep):
    """The indices, ascending, of the examples that OHEM 1:3 trains on.

    losses: [N]. positive: 1.0 for an object, 0.0 for background, [N]. Keep the
    keep // 4 objects with the largest losses, or all if there are fewer, and
    three times as many of the hardest background examples. An image without an
    object counts as having one. Equal losses: the earlier goes first.
    """
    order = losses.argsort(descending=True, stable=True)
    objects = order[positive[order] == 1][: keep // 4]
    others = order[positive[order] == 0][: 3 * max(1, len(objects))]
    return torch.cat([objects, others]).sort().values


def my_break_even(hard, hard_p_t, easy_p_t, gamma):
    """How many easy examples have together the focal loss of the hard ones.

    One number. hard: how many hard examples there are, each at hard_p_t. Each
    easy one is at easy_p_t. No alpha.
    """
    factor = ((1 - hard_p_t) / (1 - easy_p_t)) ** gamma
    return hard * factor * math.log(hard_p_t) / math.log(easy_p_t)


def suspect_image_loss(p_t, positive, alpha):
    """The balanced cross entropy of one image, as RetinaNet counts: one number.

    p_t: the probability that each anchor gives to its own truth, [N]. positive:
    1.0 for an object, 0.0 for background, [N]. alpha weighs objects. The sum over
    all anchors is to be divided by the number of objects' anchors, at least 1.

    It runs, and it is wrong twice.
    """
    weight = torch.where(positive == 1, 1 - alpha, alpha)
    return -(weight * torch.log(p_t)).mean()


def my_image_loss_bug(p_t, positive, alpha):
    """The balanced cross entropy of one image, as RetinaNet counts: one number.

    p_t: the probability that each anchor gives to its own truth, [N]. positive:
    1.0 for an object, 0.0 for background, [N]. alpha weighs objects. The sum over
    all anchors is divided by the number of objects' anchors, at least 1.
    """
    weight = torch.where(positive == 1, alpha, 1 - alpha)  # alpha: objects
    loss = -(weight * torch.log(p_t)).sum()
    return loss / positive.sum().clamp(min=1)  # not by the number of all anchors


def _focal(p_t, gamma):
    return -((1 - p_t) ** gamma) * torch.log(p_t)


def _means(p_t, positive, gamma):
    loss = _focal(p_t, gamma)
    hard, easy = loss[positive == 1].mean(), loss[positive == 0].mean()
    return hard / (hard + easy)


def _pick(losses, positive, objects, others, *, descending=True):
    """`objects` and `others` of the order, as numbers or as functions of how many objects were taken."""
    order = losses.argsort(descending=descending, stable=True)
    first = order[positive[order] == 1][:objects]
    rest = order[positive[order] == 0][: others(len(first))]
    return torch.cat([first, rest]).sort().values


def _first_others(losses, positive, keep):
    right = my_ohem_1_3(losses, positive, keep)
    objects = right[positive[right] == 1]
    return torch.cat([objects, (positive == 0).nonzero()[:, 0][: len(right) - len(objects)]]).sort().values


def _even(weight, number=lambda hard: hard):
    """The break-even with another power of the ratio of (1 - p_t), or without the number of hard examples."""
    return lambda hard, p, q, gamma: number(hard) * weight(p, q, gamma) * math.log(p) / math.log(q)


def _balanced(weight=lambda y, alpha: torch.where(y == 1, alpha, 1 - alpha), divide=lambda y: y.sum().clamp(min=1)):
    return lambda p_t, y, alpha: -(weight(y, alpha) * torch.log(p_t)).sum() / divide(y)


def _swapped(y, alpha):
    return torch.where(y == 1, 1 - alpha, alpha)


_SHARES = (
    ("one object and one background example, both at .5", [0.5, 0.5], [1.0, 0.0], 0.0, 0.5),
    (
        "an object at .5, two background examples at .75, cross entropy",
        [0.5, 0.75, 0.75],
        [1.0, 0.0, 0.0],
        0.0,
        0.5464239,
    ),
    ("the same with gamma = 2", [0.5, 0.75, 0.75], [1.0, 0.0, 0.0], 2.0, 0.8281492),
    ("a hard object, three easy background examples", [0.1, 0.9, 0.9, 0.9], [1.0, 0.0, 0.0, 0.0], 2.0, 0.9983082),
    ("background only", [0.9, 0.8], [0.0, 0.0], 1.0, 0.0),
)
_PICKS = (
    (
        "one object, five others",
        [0.1, 0.5, 0.3, 2.0, 0.2, 0.4],
        [0.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        8,
        [1, 2, 3, 5],
        "one object takes three others with it, the hardest ones, and the rest of the batch stays empty.",
    ),
    (
        "three objects, a batch of four",
        [1.0, 3.0, 2.0, 0.1, 0.2, 0.3, 0.4],
        [1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0],
        4,
        [1, 4, 5, 6],
        "a quarter of the batch at most are objects, the hardest ones.",
    ),
    (
        "three objects, a batch of six",
        [1.0, 3.0, 2.0, 0.1, 0.2, 0.3, 0.4],
        [1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0],
        6,
        [1, 4, 5, 6],
        "6 // 4 is 1: one object, and three others.",
    ),
    (
        "two objects that are easier than the background",
        [0.9, 0.8, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.05],
        [0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0],
        16,
        [0, 1, 2, 4, 5, 6, 7, 8],
        "objects and background are picked apart; two objects take six others with them.",
    ),
    (
        "no object",
        [0.3, 0.1, 0.2, 0.5],
        [0.0, 0.0, 0.0, 0.0],
        8,
        [0, 2, 3],
        "an image without an object counts as having one.",
    ),
    (
        "fewer others than three for each object",
        [1.0, 2.0, 0.5],
        [1.0, 1.0, 0.0],
        16,
        [0, 1, 2],
        "where there are fewer, all are kept.",
    ),
    ("equal losses", [0.5, 0.5, 0.5, 0.5, 0.5], [0.0, 0.0, 0.0, 0.0, 1.0], 4, [0, 1, 2, 4], "sort with stable=True."),
)
_EVENS = (
    ("one hard at .5, easy ones at .75, cross entropy", (1, 0.5, 0.75, 0.0), 2.4094208),
    ("the same with gamma = 2", (1, 0.5, 0.75, 2.0), 9.6376834),
    ("five hard against many easy ones, under cross entropy", (5, 0.0067, 0.95, 0.0), 487.9437),
    ("the same five under focal loss", (5, 0.0067, 0.95, 2.0), 192570.855),
    ("five hard ones against fifty that are misclassified, gamma 1", (5, 0.0067, 0.368, 1.0), 39.3485),
)
_LOSSES = (
    ("one object at .5", [0.5], [1.0], 0.75, 0.5198604, "alpha, not 1 - alpha, weighs an object."),
    (
        "an object and two background anchors",
        [0.5, 0.5, 0.5],
        [1.0, 0.0, 0.0],
        0.75,
        0.8664340,
        "divide by the one object, not by three anchors.",
    ),
    ("two objects", [0.5, 0.25, 0.9, 0.9], [1.0, 1.0, 0.0, 0.0], 0.25, 0.3389506, "divide by the number of objects."),
    ("no object", [0.5, 0.5], [0.0, 0.0], 0.75, 0.3465736, "the divisor is at least 1, and background still teaches."),
    (
        "alpha = 1, which silences the background",
        [0.5, 0.9],
        [1.0, 0.0],
        1.0,
        0.6931472,
        "1 - alpha weighs the background.",
    ),
)

EXERCISES = (
    Exercise(
        my_loss_share,
        tuple(
            Case(
                about,
                {"p_t": p_t, "positive": positive, "gamma": gamma},
                value,
                "the positives' sum over the whole sum.",
            )
            for about, p_t, positive, gamma, value in _SHARES
        ),
        (
            Mistake(lambda p, y, gamma: 1 - my_loss_share(p, y, gamma), "that is the share of the background."),
            Mistake(
                lambda p, y, gamma: (_focal(p, gamma) * y).sum() / (_focal(p, gamma) * (1 - y)).sum(),
                "divided by the loss of the background. A share is a part of the whole.",
            ),
            Mistake(
                lambda p, y, gamma: my_loss_share(p, y, 0.0), "cross entropy: the factor (1 - p_t)^gamma is missing."
            ),
            Mistake(
                lambda p, y, gamma: (-(p**gamma) * p.log() * y).sum() / (-(p**gamma) * p.log()).sum(),
                "p_t^gamma in place of (1 - p_t)^gamma: this silences the hard examples.",
            ),
            Mistake(_means, "means in place of sums: what matters here is how many there are."),
            Mistake(lambda p, y, gamma: y.mean(), "the share of the examples, not of their loss."),
            Mistake(
                lambda p, y, gamma: my_loss_share(torch.where(y == 1, p, 1 - p), y, gamma),
                "p_t is the probability of the truth already, for background too: do not take 1 - p_t of it.",
            ),
        ),
        "This is the number that the live figure draws.",
    ),
    Exercise(
        my_ohem_1_3,
        tuple(
            Case(about, {"losses": losses, "positive": positive, "keep": keep}, kept, usually)
            for about, losses, positive, keep, kept, usually in _PICKS
        ),
        (
            Mistake(
                lambda losses, y, keep: losses.argsort(descending=True, stable=True)[:keep].sort().values,
                "plain OHEM: the largest losses of either class. It keeps no ratio.",
            ),
            Mistake(
                lambda losses, y, keep: _pick(losses, y, keep // 4, lambda taken: keep - taken),
                "the batch is filled up with background, so the ratio is not 1:3 where objects are few.",
            ),
            Mistake(
                lambda losses, y, keep: _pick(losses, y, keep // 4, lambda taken: 3 * max(1, taken), descending=False),
                "the easiest are kept: sort with descending=True.",
            ),
            Mistake(_first_others, "the first background examples are kept, not the hardest."),
            Mistake(
                lambda losses, y, keep: _pick(losses, y, keep // 4, lambda taken: 3 * taken),
                "without an object nothing is kept. Such an image counts as having one.",
            ),
            Mistake(
                lambda losses, y, keep: _pick(losses, y, None, lambda taken: 3 * max(1, taken)),
                "all objects are kept; they may take a quarter of the batch.",
            ),
            Mistake(
                lambda losses, y, keep: _pick(losses, y, keep // 3, lambda taken: 3 * max(1, taken)),
                "a third of the batch. With three others to each object, objects are a quarter: keep // 4.",
            ),
        ),
        "Note how much it leaves out.",
    ),
    Exercise(
        my_break_even,
        tuple(
            Case(
                about,
                dict(zip(("hard", "hard_p_t", "easy_p_t", "gamma"), given)),
                value,
                "set hard times one loss equal to N times the other.",
            )
            for about, given, value in _EVENS
        ),
        (
            Mistake(_even(lambda p, q, gamma: 1.0), "cross entropy: gamma is not used."),
            Mistake(
                _even(lambda p, q, gamma: ((1 - q) / (1 - p)) ** gamma), "the ratio of the factors stands on its head."
            ),
            Mistake(_even(lambda p, q, gamma: (q / p) ** gamma), "p_t^gamma in place of (1 - p_t)^gamma."),
            Mistake(
                _even(lambda p, q, gamma: (1 - q) ** -gamma),
                "the hard ones are scaled down, too, by (1 - hard_p_t)^gamma.",
            ),
            Mistake(
                _even(lambda p, q, gamma: ((1 - p) / (1 - q)) ** gamma, lambda hard: 1),
                "that is for one hard example; there are `hard` of them.",
            ),
            Mistake(
                lambda hard, p, q, gamma: hard * ((1 - p) / (1 - q)) ** gamma * math.log(q) / math.log(p),
                "the losses are the wrong way round: many easy examples make up for one hard one.",
            ),
        ),
        "Cross entropy gives 488 for the five of the figure, focal loss nearly 400 times as many.",
    ),
    Exercise(
        my_image_loss_bug,
        tuple(
            Case(about, {"p_t": p_t, "positive": positive, "alpha": alpha}, value, usually)
            for about, p_t, positive, alpha, value, usually in _LOSSES
        ),
        (
            Mistake(suspect_image_loss, "alpha is swapped, and the loss is divided by the number of all anchors."),
            Mistake(_balanced(_swapped), "alpha is swapped: alpha weighs the objects, 1 - alpha the background."),
            Mistake(
                _balanced(divide=len),
                "divided by the number of all anchors: easy background makes the loss of objects small.",
            ),
            Mistake(_balanced(divide=lambda y: 1), "the sum: divide it by the number of positives."),
            Mistake(_balanced(divide=lambda y: y.sum()), "without an object this divides by 0. Use .clamp(min=1)."),
            Mistake(_balanced(lambda y, alpha: alpha), "alpha weighs everything; background gets 1 - alpha."),
            Mistake(lambda *given: -my_image_loss_bug(*given), "the sign: the logarithm of a probability is negative."),
            Mistake(
                lambda p_t, y, alpha: my_image_loss_bug(torch.where(y == 1, p_t, 1 - p_t), y, alpha),
                "p_t is the probability of the truth already, for background too: do not take 1 - p_t of it.",
            ),
        ),
        "Both bugs were reported for real code, and neither stops a program.",
        suspect=suspect_image_loss,
    ),
)
