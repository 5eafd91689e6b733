"""Boxes: formats, overlap, the regression code, flips and non-maximum suppression.

A box is four floats `x1, y1, x2, y2` in pixels. It is half open: it covers the points
x1 <= x < x2 and y1 <= y < y2, so its width is x2 - x1 (without a + 1) and the whole
image is (0, 0, width, height). Every function computes in float32 (float64 stays
float64): in float16 one step is 16 pixels at coordinate 18,000 and areas overflow.
"""

import math

import numpy as np
import torch

from . import checks
from .checks import precise

FORMATS = ("xyxy", "xywh", "cxcywh")

# A box grows at most 1000/16 = 62.5 times over its anchor. Detectron's configuration calls it a heuristic: it lets an
# anchor of 16 pixels grow to 1000. Without a limit one delta above 88.72 gives exp(dw) = inf in float32, and the loss
# NaN.
LARGEST_LOG_SCALE = math.log(1000 / 16)


def validate(boxes, *, name="boxes"):
    """Return boxes [N, 4] if each is finite and has positive width and height.

    Otherwise raise ValueError.

    Meant for the data boundary, once per image; `name` (a file, an image) opens the
    message, which also gives the first bad box and its place. Network outputs need no
    check: `decode` cannot give a negative size.

    Chapter 5 explains it.
    """
    if checks.tensor(boxes, name).ndim != 2 or boxes.shape[1] != 4:
        raise ValueError(
            f"{name}: expected boxes of shape [N, 4], got {list(boxes.shape)}"
        )
    good = boxes.isfinite().all(1) & (boxes[:, 2:] > boxes[:, :2]).all(1)
    if not good.all():
        place = int((~good).nonzero()[0])
        numbers = ", ".join(f"{number:g}" for number in boxes[place].tolist())
        raise ValueError(
            f"{name}: box {place} is ({numbers}); x1 < x2 and y1 < y2 must hold, all"
            " finite. Were these numbers x, y, width, height? Then use convert(boxes,"
            " 'xywh', 'xyxy')."
        )
    return boxes


def convert(boxes, source, to):
    """Convert boxes [..., 4] between two corners, corner and size, centre and size.

    The names are "xyxy", "xywh" and "cxcywh".

    Chapter 5 explains it.
    """
    for name in (source, to):
        if name not in FORMATS:
            raise ValueError(
                f"unknown box format {name!r}; known: {', '.join(FORMATS)}"
            )
    boxes = checks.four(boxes)
    if source == to:
        return boxes
    first, second = boxes[..., :2], boxes[..., 2:]
    if source == "xywh":
        corner, size = first, second
    elif source == "cxcywh":
        corner, size = first - second / 2, second
    else:
        corner, size = first, second - first
    if to == "xyxy":
        return torch.cat([corner, corner + size], -1)
    return torch.cat([corner if to == "xywh" else corner + size / 2, size], -1)


def area(boxes):
    """Areas [...] of boxes [..., 4] in square pixels (chapter 5).

    A box with x2 < x1 or y2 < y1 is empty: area 0.
    """
    x1, y1, x2, y2 = checks.four(boxes).unbind(-1)
    return (x2 - x1).relu() * (y2 - y1).relu()


def _intersection_union(a, b):
    """Areas of intersection and union of boxes [..., 4], which broadcast."""
    ax1, ay1, ax2, ay2 = a.unbind(-1)
    bx1, by1, bx2, by2 = b.unbind(-1)
    width = (torch.minimum(ax2, bx2) - torch.maximum(ax1, bx1)).relu()
    height = (torch.minimum(ay2, by2) - torch.maximum(ay1, by1)).relu()
    intersection = width * height
    return intersection, area(a) + area(b) - intersection


def _ratio(part, whole):
    """Divide areas; 0 for two empty boxes.

    A whole below 1e-12 square pixels is rounding, and 0 / 0 would be NaN.
    """
    return part / whole.clamp(min=1e-12)


def paired_iou(a, b):
    """Intersection over union, 0..1, of boxes whose shapes [..., 4] broadcast.

    [M, 4] with [M, 4] gives [M].

    Chapter 5 explains it.
    """
    return _ratio(*_intersection_union(*checks.together(a=a, b=b)))


def paired_giou(a, b):
    """Generalised IoU, -1..1, of boxes whose shapes [..., 4] broadcast.

    [M, 4] with [M, 4] gives [M] (chapter 6).

    GIoU = IoU - (C - union) / C, where C is the area of the smallest box around both:
    where two boxes do not meet, IoU is 0 and flat, while GIoU still grows as they
    come closer. Rezatofighi et al. 2019, algorithm 1.
    """
    a, b = checks.together(a=a, b=b)
    intersection, union = _intersection_union(a, b)
    ax1, ay1, ax2, ay2 = a.unbind(-1)
    bx1, by1, bx2, by2 = b.unbind(-1)
    width = (torch.maximum(ax2, bx2) - torch.minimum(ax1, bx1)).relu()
    height = (torch.maximum(ay2, by2) - torch.minimum(ay1, by1)).relu()
    hull = width * height
    return _ratio(intersection, union) - _ratio(hull - union, hull)


def iou(a, b):
    """Intersection over union of every a [N, 4] with every b [M, 4]: [N, M], 0..1.

    0 for an empty box.

    Chapter 5 explains it.
    """
    return paired_iou(checks.rows(a, "a")[:, None], checks.rows(b, "b")[None])


def giou(a, b):
    """Generalised IoU of every a [N, 4] with every b [M, 4] (chapter 6).

    [N, M], -1..1 (formula at `paired_giou`).
    """
    return paired_giou(checks.rows(a, "a")[:, None], checks.rows(b, "b")[None])


def encode(boxes, anchors):
    """The targets [..., 4] that turn anchors [..., 4] into boxes [..., 4].

    Row by row, and without units:

    dx = (cx - cx_a) / w_a, dy = (cy - cy_a) / h_a,
    dw = log(w / w_a),      dh = log(h / h_a).

    They do not depend on the anchor's size. R-CNN (Girshick et al. 2014, appendix C),
    which section 4 of the focal loss paper follows. All four weights are 1, as in
    detectron2's and torchvision's RetinaNet (Faster R-CNN's are 10, 10, 5, 5).
    Raises ValueError for a width or height that is not positive and finite: its
    logarithm does not exist.

    Chapter 7 explains it.
    """
    boxes, anchors = checks.together(boxes=boxes, anchors=anchors)
    centre, size = convert(boxes, "xyxy", "cxcywh").split(2, -1)
    anchor_centre, anchor_size = convert(anchors, "xyxy", "cxcywh").split(2, -1)
    checks.solid(boxes=size, anchors=anchor_size)
    shift = (centre - anchor_centre) / anchor_size
    return torch.cat([shift, torch.log(size / anchor_size)], -1)


def decode(deltas, anchors):
    """The inverse of `encode`: boxes [..., 4] in pixels (chapter 7).

    They are what deltas [..., 4] make of anchors [..., 4].

    dw and dh are limited to log(1000 / 16), so that no delta overflows the
    exponential. Deltas [B, N, 4] may meet anchors [N, 4].
    """
    deltas, anchors = checks.together(deltas=deltas, anchors=anchors)
    shift, log_scale = deltas.split(2, -1)
    centre, size = convert(anchors, "xyxy", "cxcywh").split(2, -1)
    centre = centre + shift * size
    size = size * torch.exp(log_scale.clamp(max=LARGEST_LOG_SCALE))
    return torch.cat([centre - size / 2, centre + size / 2], -1)


def clip(boxes, height, width):
    """Boxes [..., 4] cut at the borders of an image of `height` by `width` pixels.

    Outside it they become empty.

    Chapter 8 explains it.
    """
    x1, y1, x2, y2 = checks.four(boxes).unbind(-1)
    return torch.stack(
        [
            x1.clamp(0, width),
            y1.clamp(0, height),
            x2.clamp(0, width),
            y2.clamp(0, height),
        ],
        -1,
    )


def flip_horizontal(boxes, width):
    """Boxes [..., 4] in the mirrored image: x1' = width - x2 (chapter 14).

    There is no - 1, because boxes are half open.
    """
    x1, y1, x2, y2 = checks.four(boxes).unbind(-1)
    return torch.stack([width - x2, y1, width - x1, y2], -1)


def flip_vertical(boxes, height):
    """Boxes [..., 4] in the image turned upside down: y1' = height - y2.

    Chapter 14 explains it.
    """
    x1, y1, x2, y2 = checks.four(boxes).unbind(-1)
    return torch.stack([x1, height - y2, x2, height - y1], -1)


def nms(boxes, scores, iou_threshold):
    """Greedy non-maximum suppression (chapter 8).

    The indices [D] of boxes [N, 4] to keep, best score [N] first.

    Take the best box, drop every box whose IoU with it exceeds the threshold (0..1),
    and repeat with what is left. Equal scores keep their order. Raises ValueError for
    NaN.
    """
    boxes, scores = checks.scored(boxes, scores)
    order = scores.argsort(descending=True, stable=True)
    return order[_greedy(boxes[order], torch.zeros_like(order), iou_threshold)]


def _greedy(boxes, labels, iou_threshold):
    """Which boxes [N, 4] NMS keeps, as a bool mask [N].

    The boxes come sorted by label, and best first within each. The work goes block by
    block, so that no [N, N] matrix is ever held. The IoU is computed only for two boxes
    of one label that meet in x and in y.
    """
    boxes, labels = boxes.cpu(), labels.cpu().numpy()
    x1, y1, x2, y2 = boxes.T.contiguous().numpy()
    alive = np.ones(len(boxes), dtype=bool)
    rest, size = np.arange(len(boxes)), 16
    while len(rest):
        a, b = rest[:size], rest[labels[rest] <= labels[rest[:size][-1]]]
        meet = (a[:, None] < b) & (labels[a, None] == labels[b])
        meet &= (x1[a, None] < x2[b]) & (x1[b] < x2[a, None])
        meet &= (y1[a, None] < y2[b]) & (y1[b] < y2[a, None])
        better, worse = meet.nonzero()
        better, worse = a[better], b[worse]
        close = (paired_iou(boxes[better], boxes[worse]) > iou_threshold).numpy()
        for best, other in zip(better[close], worse[close], strict=True):
            alive[other] &= not alive[best]
        rest = rest[size:][alive[rest[size:]]]
        size = min(2 * size, 128)  # small at first: the best boxes drop most
    return torch.from_numpy(alive)


def batched_nms(boxes, scores, labels, iou_threshold):
    """`nms` within each class: the indices [D] to keep, best first (chapter 8).

    Of boxes [N, 4] with scores [N] and labels [N].

    The boxes are sorted by label once, so that each class is a slice. The usual trick,
    one call on boxes moved apart by label times the largest coordinate, loses the
    overlaps in low precision (16-pixel steps at class 20 of a 900-pixel image in
    float16).
    """
    boxes, scores = checks.scored(boxes, scores, labels)
    order = scores.argsort(descending=True, stable=True)
    order = order[labels[order].argsort(stable=True)]
    kept = order[_greedy(boxes[order], labels[order], iou_threshold)].sort().values
    return kept[scores[kept].argsort(descending=True, stable=True)]


def soft_nms(
    boxes,
    scores,
    *,
    method="gaussian",
    iou_threshold=0.3,
    sigma=0.5,
    score_threshold=0.001,
):
    """Soft-NMS: neighbours of a better box lose score instead of being dropped.

    Returns kept indices [D], scores [D].

    "linear": s (1 - IoU) where IoU >= iou_threshold; "gaussian": everywhere
    s exp(-IoU^2 / sigma). Boxes whose score sinks below score_threshold leave. Best
    first, by the new scores. Bodla et al. 2017, figure 2, with the sigma and
    threshold of its experiments.

    Chapter 8 explains it.
    """
    if method not in ("linear", "gaussian"):
        raise ValueError(f"unknown method {method!r}; known: linear, gaussian")
    boxes, scores = checks.scored(boxes, scores)
    scores, kept = precise(scores).clone(), []
    rest = (scores >= score_threshold).nonzero()[:, 0]
    while len(rest):
        best = scores[rest].argmax()
        kept.append(rest[best])
        rest = torch.cat([rest[:best], rest[best + 1 :]])
        overlap = paired_iou(boxes[kept[-1]], boxes[rest])
        if method == "linear":
            scores[rest] *= torch.where(overlap >= iou_threshold, 1 - overlap, 1.0)
        else:
            scores[rest] *= torch.exp(-(overlap**2) / sigma)
        rest = rest[scores[rest] >= score_threshold]
    kept = torch.stack(kept) if kept else rest
    return kept, scores[kept]
