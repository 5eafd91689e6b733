"""Chapter 17: who answers for which object after anchors: set prediction (DETR) and points (FCOS).

Q queries, M objects, K classes. Boxes are x1, y1, x2, y2 in pixels. A matching is a
tensor [n, 2] of pairs (query, object), sorted by object, then by query. DETR: Carion et
al. 2020, arXiv 2005.12872. FCOS: Tian et al. 2019, arXiv 1904.01355.
"""

import math

import torch
from torch.nn.functional import cross_entropy

from .. import checks
from ..boxes import area, convert, giou, iou, paired_giou

WEIGHTS = (1.0, 5.0, 2.0)
"""DETR's weights of the three terms of its cost: class, L1, GIoU (appendix A.4)."""

RANGES = (
    (0.0, 64.0),
    (64.0, 128.0),
    (128.0, 256.0),
    (256.0, 512.0),
    (512.0, math.inf),
)
"""FCOS, section 3.2: what the farthest side of a point may be, in pixels, on P3 to P7."""


def cost_terms(probabilities, boxes, labels, targets, *, size):
    """The three terms of DETR's matching cost, each [Q, M]: class, L1 and GIoU.

    probabilities   [Q, K] or [Q, K + 1], softmax over the classes (and "no object")
    boxes           [Q, 4], what the queries say
    labels          [M], class of each object
    targets         [M, 4], its box
    size            (height, width) of the image: L1 compares centres and sizes as
                    parts of it, so that a large image does not cost more

    The class term is the probability itself, not its logarithm: it then has the size
    of the two others (section 3.1). Chapter 17 explains it.
    """
    height, width = checks.pair(size, "size")
    whole = torch.tensor([width, height, width, height], dtype=boxes.dtype)
    said = convert(boxes / whole, "xyxy", "cxcywh")
    truth = convert(targets / whole, "xyxy", "cxcywh")
    l1 = (said[:, None] - truth[None]).abs().sum(-1)
    return -probabilities[:, labels], l1, -giou(boxes, targets)


def cost_matrix(probabilities, boxes, labels, targets, *, weights=WEIGHTS, size):
    """What it costs to let query i answer for object j: [Q, M] (chapter 17).

    The weighted sum of `cost_terms`; lower is better, and it may be negative.
    """
    terms = cost_terms(probabilities, boxes, labels, targets, size=size)
    return sum(weight * term for weight, term in zip(weights, terms, strict=True))


def hungarian(cost):
    """The one-to-one matching of least total cost, by scipy: pairs [min(Q, M), 2].

    Chapter 17 explains it.
    """
    from scipy.optimize import linear_sum_assignment

    pairs = zip(*linear_sum_assignment(cost.detach().double().numpy()), strict=True)
    return _sorted(pairs)


def greedy(cost):
    """One-to-one, the cheapest pair that is left first: pairs [min(Q, M), 2].

    Of equal costs the first query wins, then the first object. Chapter 17 explains it.
    """
    left = cost.detach().clone().double()
    pairs = []
    for _ in range(min(left.shape)):
        query, object_ = divmod(int(left.argmin()), left.shape[1])
        pairs.append((query, object_))
        left[query], left[:, object_] = math.inf, math.inf
    return _sorted(pairs)


def many_to_one(boxes, targets, *, threshold=0.5):
    """As anchors are matched: each box answers for its best object from IoU .5 on.

    Pairs [n, 2]. An object may have many boxes, or none. Chapter 17 explains it.
    """
    if not len(targets):
        return _sorted([])
    best, object_ = iou(boxes, targets).max(1)
    return _sorted(
        (query, int(object_[query]))
        for query in (best >= threshold).nonzero()[:, 0].tolist()
    )


def total(cost, pairs):
    """The sum of the costs of the pairs of a matching, as a number (chapter 17)."""
    return float(cost[pairs[:, 0], pairs[:, 1]].sum())


def set_loss(logits, boxes, labels, targets, pairs, *, size, no_object=0.1):
    """DETR's loss of one image, once it is known which query answers for which object.

    logits   [Q, K + 1], the last one for "no object"; boxes [Q, 4], labels [M] and
             targets [M, 4] as in `cost_terms`
    pairs    a matching. A query without an object is to say "no object", and that
             counts `no_object` times (section 3.1: "to account for class imbalance")

    Cross entropy, plus 5 L1 + 2 (1 - GIoU) of the pairs over the number of objects.
    Chapter 17 explains it.
    """
    query, object_ = pairs.unbind(1)
    classes = torch.full((len(logits),), logits.shape[1] - 1)
    classes[query] = labels[object_]
    weight = logits.new_ones(logits.shape[1])
    weight[-1] = no_object
    height, width = checks.pair(size, "size")
    whole = boxes.new_tensor([width, height, width, height])
    said, truth = boxes[query], targets[object_]
    apart = convert(said / whole, "xyxy", "cxcywh") - convert(
        truth / whole, "xyxy", "cxcywh"
    )
    box_loss = 5 * apart.abs().sum() + 2 * (1 - paired_giou(said, truth)).sum()
    return cross_entropy(logits, classes, weight) + box_loss / max(1, len(labels))


def _sorted(pairs):
    ordered = sorted(
        ((int(query), int(object_)) for query, object_ in pairs),
        key=lambda pair: pair[::-1],
    )
    return torch.tensor(ordered, dtype=torch.long).reshape(-1, 2)


def sides(points, boxes):
    """l, t, r, b: how far points [N, 2] (x, y) lie from the sides of boxes [M, 4].

    [N, M, 4] in pixels; negative beyond that side. Chapter 17 explains it.
    """
    points = points[:, None]
    return torch.cat([points - boxes[None, :, :2], boxes[None, :, 2:] - points], -1)


def centreness(points, box):
    """FCOS's centre-ness of points [N, 2] (x, y) in one box [4]: [N], 0..1.

    1 in the middle of the box, 0 on its border, and 0 outside, where it is not defined
    and no point is trained. Chapter 17 explains it.
    """
    l, t, r, b = sides(points, box[None])[:, 0].clamp(min=0).unbind(-1)
    tiny = 1e-12  # outside, both sides of a ratio may be 0
    across = torch.minimum(l, r) / torch.maximum(l, r).clamp(min=tiny)
    down = torch.minimum(t, b) / torch.maximum(t, b).clamp(min=tiny)
    return (across * down).sqrt()


def point_targets(points, boxes, *, low=0.0, high=math.inf):
    """The object that each point answers for on one level, -1 for none: [N].

    A point answers for a box that it lies in, if the farthest of its four sides is
    above `low` and at most `high` (`RANGES`); of several boxes, for the smallest.
    FCOS, section 3.2; chapter 17 explains it.
    """
    if not len(boxes):
        return torch.full((len(points),), -1)
    four = sides(points, boxes)
    farthest = four.amax(-1)
    inside = (four.amin(-1) > 0) & (farthest > low) & (farthest <= high)
    size = area(boxes).expand_as(farthest).masked_fill(~inside, math.inf)
    least, object_ = size.min(1)
    return object_.masked_fill(least.isinf(), -1)
