"""Exercises of chapter 17.

How central a point is, what a pair costs, the greedy matching, and a focal loss whose targets are no longer 0 and 1.
"""

from itertools import permutations

import torch

from ..boxes import convert, giou
from .checking import Case, Exercise, Mistake


def my_centreness(points, box):
    """The centre-ness of points [N, 2] (x, y) in one box [4] (x1, y1, x2, y2): [N].

    With l, t, r, b, the distances of a point from the left, upper, right and lower
    side: sqrt(min(l, r) / max(l, r) * min(t, b) / max(t, b)). It is 0 outside the box.
    """
    before, behind = points - box[:2], box[2:] - points  # (l, t) and (r, b)
    inside = (before > 0).all(1) & (behind > 0).all(1)
    near, far = torch.minimum(before, behind), torch.maximum(before, behind)
    return torch.where(inside, (near / far).prod(1), 0).clamp(min=0).sqrt()


def my_matching_cost(probabilities, boxes, labels, targets, size):
    """What it costs to let query i answer for object j: [Q, M].

    -p + 5 L1 - 2 GIoU. p: the query's probability of the object's class, from
    `probabilities` [Q, K] and `labels` [M]. L1: the sum of the four absolute differences
    of `boxes` [Q, 4] and `targets` [M, 4], as centres and sizes, in parts of the image;
    `size` is its (height, width). GIoU is that of the boxes as they come, x1, y1, x2, y2.
    """
    height, width = size.tolist()
    whole = torch.tensor([width, height, width, height])
    said = convert(boxes / whole, "xyxy", "cxcywh")
    truth = convert(targets / whole, "xyxy", "cxcywh")
    l1 = (said[:, None] - truth[None]).abs().sum(-1)
    return -probabilities[:, labels] + 5 * l1 - 2 * giou(boxes, targets)


def my_greedy(cost):
    """The query [M] that answers for each object, the cheapest pair that is left first.

    `cost` is [Q, M], with at least as many queries as objects. No query answers for two
    objects. No two costs are equal.
    """
    left = cost.clone()
    answers = torch.zeros(cost.shape[1], dtype=torch.long)
    for _ in range(cost.shape[1]):
        query, place = divmod(int(left.argmin()), cost.shape[1])
        answers[place] = query
        left[query, :] = torch.inf
        left[:, place] = torch.inf
    return answers


def suspect_quality_loss(logits, targets, beta):
    """The quality focal loss |y - p|^beta CE(p, y) of each element, y in 0..1.

    It runs, and it is wrong twice.
    """
    p = torch.sigmoid(logits)
    p_t = torch.where(targets > 0, p, 1 - p)
    return -((1 - p_t) ** beta) * torch.log(p_t)


def my_quality_loss_bug(logits, targets, beta):
    """The quality focal loss |y - p|^beta CE(p, y) of each element, y in 0..1.

    p = sigmoid(logit). The cross entropy of a soft target has two terms: -(y log(p) +
    (1 - y) log(1 - p)). The loss is 0 where p is y.
    """
    p = torch.sigmoid(logits)
    entropy = -(targets * torch.log(p) + (1 - targets) * torch.log(1 - p))  # both terms
    return (targets - p).abs() ** beta * entropy  # far from the target, not from 1


def _centre(points, box, *, root=True, product=True, outside=True, swap=False, upside_down=False, linear=False):
    l, t = (points - box[:2]).unbind(1)
    r, b = (box[2:] - points).unbind(1)
    if swap:
        l, t, r, b = l, r, t, b
    inside = (l > 0) & (t > 0) & (r > 0) & (b > 0) | torch.tensor(not outside)
    near, far = (torch.minimum, torch.maximum) if not upside_down else (torch.maximum, torch.minimum)
    across, down = near(l, r) / far(l, r), near(t, b) / far(t, b)
    if linear:
        across, down = 2 * torch.minimum(l, r) / (l + r), 2 * torch.minimum(t, b) / (t + b)
    whole = across * down if product else (across + down) / 2
    value = whole.abs().sqrt() if root else whole
    return torch.where(inside, value, torch.zeros_like(value))


def _central(**habit):
    return lambda *given: _centre(*given, **habit)


def _points(about, points, box, usually):
    given = {"points": points, "box": box}
    return Case(about, given, my_centreness(torch.tensor(points), torch.tensor(box)), usually)


_CENTRE_CASES = (
    _points("the middle of a box", [[20.0, 30.0]], [10.0, 10.0, 30.0, 50.0], "both ratios are 1."),
    _points("a quarter of the way in", [[15.0, 30.0]], [10.0, 10.0, 30.0, 50.0], "l = 5, r = 15: the ratio is 1/3."),
    _points(
        "a quarter in both directions",
        [[15.0, 20.0], [25.0, 40.0]],
        [10.0, 10.0, 30.0, 50.0],
        "the root of 1/3 times 1/3.",
    ),
    _points("a flat box", [[12.0, 8.0], [50.0, 9.0]], [0.0, 5.0, 60.0, 15.0], "x belongs to l and r, y to t and b."),
    _points("close to a side", [[10.5, 30.0], [29.5, 49.5]], [10.0, 10.0, 30.0, 50.0], "small, but not 0."),
    _points(
        "points outside", [[0.0, 30.0], [20.0, 60.0], [40.0, 60.0], [20.0, 30.0]], [10.0, 10.0, 30.0, 50.0], "0 there."
    ),
)
_CENTRE_MISTAKES = (
    Mistake(_central(root=False), "the root is missing: FCOS takes it so that the number falls more slowly."),
    Mistake(_central(product=False), "the mean of the two ratios; FCOS multiplies them."),
    Mistake(_central(outside=False), "points outside the box get a number, too: there it must be 0."),
    Mistake(_central(swap=True), "the sides are mixed up: l belongs with r, and t with b."),
    Mistake(_central(upside_down=True), "the ratios stand on their heads: the smaller side goes above."),
    Mistake(_central(linear=True), "the distance from the middle; FCOS divides the near side by the far one."),
)


def _cost(
    probabilities, boxes, labels, targets, size, *, log=False, parts=True, form="cxcywh", sign=-2, weight=5, swap=False
):
    height, width = size.tolist()
    whole = torch.tensor([height, width, height, width] if swap else [width, height, width, height])
    said, truth = (convert(one / (whole if parts else 1), "xyxy", form) for one in (boxes, targets))
    l1 = (said[:, None] - truth[None]).abs().sum(-1)
    named = probabilities[:, labels]
    return (-named.log() if log else -named) + weight * l1 + sign * giou(boxes, targets)


def _costing(**habit):
    return lambda *given: _cost(*given, **habit)


def _pairs(about, probabilities, boxes, labels, targets, size, usually):
    given = {"probabilities": probabilities, "boxes": boxes, "labels": labels, "targets": targets, "size": size}
    tensors = [torch.tensor(one) for one in given.values()]
    return Case(about, given, my_matching_cost(*tensors), usually)


_COST_CASES = (
    _pairs(
        "one query, one object, and they agree",
        [[0.8, 0.2]],
        [[10.0, 10.0, 30.0, 50.0]],
        [0],
        [[10.0, 10.0, 30.0, 50.0]],
        [100, 200],
        "L1 is 0 and GIoU 1: -.8 - 2.",
    ),
    _pairs(
        "the wrong class",
        [[0.9, 0.1]],
        [[10.0, 10.0, 30.0, 50.0]],
        [1],
        [[10.0, 10.0, 30.0, 50.0]],
        [100, 200],
        "p is that of the object's class, not the largest.",
    ),
    _pairs(
        "a box beside its object",
        [[0.8, 0.2]],
        [[30.0, 10.0, 50.0, 50.0]],
        [0],
        [[10.0, 10.0, 30.0, 50.0]],
        [100, 200],
        "the centre is 20 of 200 pixels away: L1 is .1.",
    ),
    _pairs(
        "a box of another size",
        [[0.8, 0.2]],
        [[10.0, 20.0, 50.0, 40.0]],
        [0],
        [[10.0, 10.0, 30.0, 50.0]],
        [100, 200],
        "centres and sizes: three numbers differ.",
    ),
    _pairs(
        "two queries, three objects",
        [[0.6, 0.3], [0.2, 0.7]],
        [[0.0, 0.0, 20.0, 20.0], [40.0, 30.0, 90.0, 60.0]],
        [1, 0, 1],
        [[2.0, 2.0, 22.0, 24.0], [50.0, 30.0, 90.0, 70.0], [100.0, 5.0, 120.0, 30.0]],
        [80, 160],
        "a row for each query, a column for each object.",
    ),
)
_COST_MISTAKES = (
    Mistake(_costing(log=True), "-log(p) in place of -p: that is the training loss, not DETR's matching cost."),
    Mistake(_costing(parts=False), "L1 in pixels: then class and overlap no longer count. Divide by the image's size."),
    Mistake(_costing(form="xyxy"), "L1 of two corners; DETR compares centres and sizes."),
    Mistake(_costing(sign=2), "the sign of GIoU: more overlap must cost less."),
    Mistake(_costing(weight=1), "L1 counts five times."),
    Mistake(_costing(swap=True), "height and width are exchanged: x belongs to the width."),
)


def _picked(cost, *, order="global", again=False):
    left = cost.clone()
    queries, objects = left.shape
    answers = torch.full((objects,), -1)
    if order == "objects":
        for place in range(objects):
            answers[place] = left[:, place].argmin()
            if not again:
                left[answers[place]] = torch.inf
    elif order == "queries":
        for query in range(queries):
            place = left[query].argmin()
            if left[query, place] < torch.inf:
                answers[place] = query
                left[:, place] = torch.inf
    else:
        columns = range(objects)
        tried = ((left[list(chosen), columns].sum(), chosen) for chosen in permutations(range(queries), objects))
        answers = torch.tensor(min(tried)[1])
    return answers


def _table(about, cost, usually):
    return Case(about, {"cost": cost}, my_greedy(torch.tensor(cost)), usually)


_GREEDY_CASES = (
    _table("one query, one object", [[0.5]], "they belong together, whatever it costs."),
    _table("three queries, one object", [[0.5], [-1.0], [0.2]], "the cheapest of the column."),
    _table("two objects that want the same query", [[-2.0, -1.0], [3.0, 2.0]], "the cheaper pair takes it."),
    _table(
        "the second object asks first",
        [[-1.0, -2.0], [0.5, 3.0], [4.0, 5.0]],
        "the cheapest pair of all, not the first column.",
    ),
    _table(
        "greedy, not best",
        [[-3.0, -2.9, 6.0], [-2.8, 5.0, 7.0], [1.0, 2.0, 3.0], [9.0, 8.0, 4.0]],
        "greedy does not look ahead: it may pay more in total.",
    ),
)
_GREEDY_MISTAKES = (
    Mistake(
        lambda cost: _picked(cost, order="objects"),
        "object by object: the cheapest pair of the whole table goes first.",
    ),
    Mistake(
        lambda cost: _picked(cost, order="objects", again=True),
        "a query may answer for two objects: cross out its row.",
    ),
    Mistake(
        lambda cost: _picked(cost, order="queries"), "query by query; the cheapest pair of the whole table goes first."
    ),
    Mistake(
        lambda cost: _picked(cost, order="best"), "the cheapest matching as a whole (Hungarian): greedy was asked."
    ),
)


def _quality(logits, targets, beta, *, factor="distance", soft=True, terms=2):
    p = torch.sigmoid(logits)
    p_t = torch.where(targets > 0, p, 1 - p)
    apart = (targets - p).abs() if factor == "distance" else 1 - p_t
    y = targets if soft else (targets > 0).to(p.dtype)
    entropy = -(y * torch.log(p) + (1 - y) * torch.log(1 - p) * (terms == 2))
    return apart**beta * entropy


def _weighed(**habit):
    return lambda *given: _quality(*given, **habit)


def _scores(about, logits, targets, beta, usually):
    given = {"logits": logits, "targets": targets, "beta": beta}
    return Case(about, given, _quality(torch.tensor(logits), torch.tensor(targets), beta), usually)


_QUALITY_CASES = (
    _scores("targets of 0 and 1", [2.0, -1.0, 0.0], [1.0, 0.0, 1.0], 2.0, "here it is the focal loss."),
    _scores("a box of IoU .8", [0.0, 3.0], [0.8, 0.8], 2.0, "the factor is the distance from .8, not from 1."),
    _scores("a score that is the target", [0.0], [0.5], 2.0, "the loss is 0 there."),
    _scores("beta 0", [0.0, 1.0, -2.0], [0.5, 0.2, 0.9], 0.0, "cross entropy with a soft target, both terms."),
    _scores("a bad box, a sure score", [2.5], [0.1], 1.0, "the score is too high, and that must cost something."),
)
_QUALITY_MISTAKES = (
    Mistake(
        _weighed(factor="p_t", soft=False), "both bugs are still there: the factor, and the entropy of a hard target."
    ),
    Mistake(_weighed(factor="p_t"), "the factor is still (1 - p_t)^beta: it pushes the score to 1, not to the IoU."),
    Mistake(_weighed(soft=False), "the cross entropy still takes every object's target for 1."),
    Mistake(_weighed(terms=1), "half of the entropy is missing: (1 - y) log(1 - p)."),
)

EXERCISES = (
    Exercise(my_centreness, _CENTRE_CASES, _CENTRE_MISTAKES, "A point near a side says so, and its box goes last."),
    Exercise(my_matching_cost, _COST_CASES, _COST_MISTAKES, "Three terms of like size: none decides alone."),
    Exercise(my_greedy, _GREEDY_CASES, _GREEDY_MISTAKES, "One to one; the best matching as a whole may cost less."),
    Exercise(
        my_quality_loss_bug,
        _QUALITY_CASES,
        _QUALITY_MISTAKES,
        "The focal loss for any target: the factor is the distance from it.",
        suspect_quality_loss,
    ),
)
