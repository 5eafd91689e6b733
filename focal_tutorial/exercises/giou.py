"""Exercises of chapter 6: GIoU, DIoU and CIoU row by row, GIoU along a gap, and a hull that is none."""

import math

import torch

from .checking import Case, Exercise, Mistake
from .iou import parts


def my_giou(a, b):
    """GIoU [N] of boxes a [N, 4] and b [N, 4] (x1, y1, x2, y2), row by row.

    IoU - (C - union) / C, where C is the area of the smallest box around both.
    """
    top_left = torch.maximum(a[:, :2], b[:, :2])
    bottom_right = torch.minimum(a[:, 2:], b[:, 2:])
    intersection = (bottom_right - top_left).clamp(min=0).prod(1)
    areas = (a[:, 2:] - a[:, :2]).prod(1) + (b[:, 2:] - b[:, :2]).prod(1)
    union = areas - intersection
    hull = torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])
    hull = hull.prod(1)
    return intersection / union - (hull - union) / hull


def my_diou(a, b):
    """DIoU [N] of boxes a [N, 4] and b [N, 4], row by row (Zheng et al. 2020).

    IoU - d^2 / c^2: d is the distance of the centres, c the diagonal of the
    smallest box around both.
    """
    top_left = torch.maximum(a[:, :2], b[:, :2])
    bottom_right = torch.minimum(a[:, 2:], b[:, 2:])
    intersection = (bottom_right - top_left).clamp(min=0).prod(1)
    areas = (a[:, 2:] - a[:, :2]).prod(1) + (b[:, 2:] - b[:, :2]).prod(1)
    union = areas - intersection
    hull = torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])
    between = (a[:, :2] + a[:, 2:] - b[:, :2] - b[:, 2:]) / 2  # from centre to centre
    return intersection / union - (between**2).sum(1) / (hull**2).sum(1)


def my_ciou(a, b, iou, diou):
    """CIoU [N] of boxes a [N, 4] and b [N, 4], from their IoU [N] and DIoU [N].

    DIoU - weight * v, where v = 4 / pi^2 (atan(w_a / h_a) - atan(w_b / h_b))^2 and
    weight = v / (1 - IoU + v) (Zheng et al. 2020). Equal boxes: 1, not 0 / 0.
    """
    width_a, height_a = (a[:, 2:] - a[:, :2]).unbind(1)
    width_b, height_b = (b[:, 2:] - b[:, :2]).unbind(1)
    angle = torch.atan(width_a / height_a) - torch.atan(width_b / height_b)
    v = 4 / math.pi**2 * angle**2
    weight = v / (1 - iou + v).clamp(min=1e-7)
    return diou - weight * v


def my_giou_of_gap(gap):
    """GIoU of two squares of side 1 in one row with a `gap` >= 0 between them."""
    return -gap / (2 + gap)


def suspect_giou(a, b):
    """GIoU [N] of boxes a [N, 4] and b [N, 4], row by row.

    It runs, and it is wrong twice.
    """
    top_left = torch.maximum(a[:, :2], b[:, :2])
    bottom_right = torch.minimum(a[:, 2:], b[:, 2:])
    intersection = (bottom_right - top_left).prod(1)
    areas = (a[:, 2:] - a[:, :2]).prod(1) + (b[:, 2:] - b[:, :2]).prod(1)
    union = areas - intersection
    hull = torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])
    hull = hull.prod(1)
    return intersection / union - (hull - intersection) / hull


def my_giou_bug(a, b):
    """GIoU [N] of boxes a [N, 4] and b [N, 4], row by row."""
    top_left = torch.maximum(a[:, :2], b[:, :2])
    bottom_right = torch.minimum(a[:, 2:], b[:, 2:])
    intersection = (bottom_right - top_left).clamp(min=0).prod(1)  # never negative
    areas = (a[:, 2:] - a[:, :2]).prod(1) + (b[:, 2:] - b[:, :2]).prod(1)
    union = areas - intersection
    hull = torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])
    hull = hull.prod(1)
    return intersection / union - (hull - union) / hull  # what the union leaves empty


def _hull(a, b):
    return torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])


def _generalised(formula, **options):
    """A wrong GIoU: a formula of intersection, union and the hull's area."""

    def answer(a, b):
        i, area_a, area_b = parts(a, b, **options)
        return formula(i, area_a + area_b - i, _hull(a, b).prod(1))

    return answer


def _distance(formula, *, between=None):
    """A wrong DIoU: a formula of IoU, the vector between two points, and the hull's sides."""

    def answer(a, b):
        i, area_a, area_b = parts(a, b)
        vector = (a[:, :2] + a[:, 2:] - b[:, :2] - b[:, 2:]) / 2 if between is None else between(a, b)
        return formula(i / (area_a + area_b - i), vector, _hull(a, b))

    return answer


def _aspect(formula):
    """A wrong CIoU: a formula of IoU, DIoU and the difference of the angles."""

    def answer(a, b, iou, diou):
        (width_a, height_a), (width_b, height_b) = ((x[:, 2:] - x[:, :2]).unbind(1) for x in (a, b))
        return formula(iou, diou, torch.atan(width_a / height_a) - torch.atan(width_b / height_b))

    return answer


def _plain_proportions(a, b, iou, diou):
    """A wrong CIoU: w / h in place of atan(w / h)."""
    (width_a, height_a), (width_b, height_b) = ((x[:, 2:] - x[:, :2]).unbind(1) for x in (a, b))
    v = _v(width_a / height_a - width_b / height_b)
    return diou - _share(v, iou) * v


def _square(vector):
    return (vector**2).sum(1)


def _v(angle):
    return 4 / math.pi**2 * angle**2


def _share(v, iou):
    return v / (1 - iou + v).clamp(min=1e-7)


_ONE, _TWO = [0.0, 0.0, 10.0, 10.0], [5.0, 5.0, 15.0, 15.0]
_FLAT, _TALL = [10.0, 20.0, 50.0, 40.0], [30.0, 30.0, 60.0, 90.0]
_APART, _FAR = [0.0, 0.0, 1.0, 1.0], [2.0, 2.0, 3.0, 3.0]
_INTERSECTION = "C - intersection in place of C - union: empty is what neither box covers."
_NO_LIMIT = "the sides of the intersection are not limited to 0 or more: boxes that lie apart get a wrong overlap."
_GIOU_CASES = (
    Case("a box with itself", {"a": [_ONE], "b": [_ONE]}, [1.0], "IoU is 1 and the hull has nothing empty."),
    Case(
        "two boxes that overlap at a corner",
        {"a": [_ONE], "b": [_TWO]},
        [25 / 175 - 50 / 225],
        "intersection 25, union 175, hull 15 by 15 = 225.",
    ),
    Case(
        "two boxes of different shape, and the same in the other order",
        {"a": [_FLAT, _TALL], "b": [_TALL, _FLAT]},
        [200 / 2400 - 1100 / 3500] * 2,
        "intersection 200, union 800 + 1800 - 200 = 2400, hull 50 by 70.",
    ),
    Case(
        "a box inside another: GIoU equals IoU",
        {"a": [[0.0, 0.0, 20.0, 20.0]], "b": [_ONE]},
        [0.25],
        "the hull is the larger box, so nothing of it is empty.",
    ),
    Case("boxes apart in x and in y", {"a": [_APART], "b": [_FAR]}, [-7 / 9], _NO_LIMIT),
    Case(
        "boxes apart in x, and a pair that touches",
        {"a": [_APART, _APART], "b": [[3.0, 0.0, 4.0, 1.0], [1.0, 0.0, 2.0, 1.0]]},
        [-0.5, 0.0],
        "IoU is 0; the gap makes up half of the hull, and nothing of it where they touch.",
    ),
)
_GIOU_MISTAKES = (
    Mistake(_generalised(lambda i, u, c: i / u - (c - i) / c), _INTERSECTION),
    Mistake(_generalised(lambda i, u, c: 1 - i / u + (c - u) / c), "the loss 1 - GIoU. Return GIoU itself."),
    Mistake(_generalised(lambda i, u, c: i / u), "plain IoU; subtract the empty share of the hull, (C - union) / C."),
    Mistake(_generalised(lambda i, u, c: i / u + (c - u) / c), "the empty share is added; subtract it."),
    Mistake(_generalised(lambda i, u, c: i / u - (c - u) / u), "the empty part is divided by the union, not by C."),
    Mistake(_generalised(lambda i, u, c: i / u - u / c), "union / C is the full share; the empty one is 1 minus it."),
    Mistake(
        _generalised(lambda i, u, c: i / (u + i) - (c - u - i) / c),
        "the union counts the intersection twice; subtract it once from the sum of the areas.",
    ),
    Mistake(
        _generalised(lambda i, u, c: (i / u - (c - u) / c).clamp(min=0)),
        "cut off at 0. GIoU is negative where boxes lie apart; that is its use.",
    ),
    Mistake(
        _generalised(lambda i, u, c: i / u - (c - u)), "the empty part in square pixels is taken off; divide it by C."
    ),
    Mistake(_generalised(lambda i, u, c: i / u - 1), "IoU - 1. Subtract the empty share of the hull, (C - union) / C."),
    Mistake(_generalised(lambda i, u, c: i / u - (c - u) / c, limit=False), _NO_LIMIT),
)
_GAP = "IoU is 0, the hull is 2 + gap wide, and the gap is what it leaves empty."

EXERCISES = (
    Exercise(my_giou, _GIOU_CASES, _GIOU_MISTAKES, "It grows while two boxes approach, long before they meet."),
    Exercise(
        my_diou,
        (
            Case("a box with itself", {"a": [_ONE], "b": [_ONE]}, [1.0], "IoU 1 and distance 0."),
            Case(
                "two boxes that overlap at a corner",
                {"a": [_ONE], "b": [_TWO]},
                [25 / 175 - 50 / 450],
                "the centres differ by (5, 5), d^2 = 50; the hull is 15 by 15, c^2 = 450.",
            ),
            Case(
                "two boxes of different shape, and the same in the other order",
                {"a": [_FLAT, _TALL], "b": [_TALL, _FLAT]},
                [200 / 2400 - 1125 / 7400] * 2,
                "the centres are (30, 30) and (45, 60), d^2 = 1125; the hull is 50 by 70, c^2 = 7400.",
            ),
            Case(
                "a small box inside, off the centre",
                {"a": [[0.0, 0.0, 20.0, 20.0]], "b": [_ONE]},
                [0.25 - 50 / 800],
                "IoU .25; the centres differ by (5, 5), c^2 = 800. GIoU would not see where the small box lies.",
            ),
            Case(
                "two rows, apart",
                {"a": [_APART, _APART], "b": [_FAR, [3.0, 0.0, 4.0, 1.0]]},
                [-8 / 18, -9 / 17],
                "IoU is 0 there, not the product of negative lengths.",
            ),
        ),
        (
            Mistake(_distance(lambda i, d, c: 1 - i + _square(d) / _square(c)), "the loss 1 - DIoU. Return DIoU."),
            Mistake(_distance(lambda i, d, c: i - (_square(d) / _square(c)).sqrt()), "d / c must be squared."),
            Mistake(_distance(lambda i, d, c: i - _square(d).sqrt() / _square(c)), "the distance d is not squared."),
            Mistake(_distance(lambda i, d, c: i - _square(d) / _square(c).sqrt()), "the diagonal c is not squared."),
            Mistake(_distance(lambda i, d, c: i - _square(d) / c.prod(1)), "divided by the hull's area, not by c^2."),
            Mistake(_distance(lambda i, d, c: i + _square(d) / _square(c)), "the distance is added; subtract it."),
            Mistake(_distance(lambda i, d, c: i - _square(d)), "d^2 in square pixels is taken off; divide it by c^2."),
            Mistake(
                _distance(lambda i, d, c: i - d.abs().sum(1) / _square(c)), "|dx| + |dy| in place of d^2 = dx^2 + dy^2."
            ),
            Mistake(
                _distance(lambda i, d, c: i - _square(d) / _square(c), between=lambda a, b: a[:, :2] - b[:, :2]),
                "the distance of the corners; d is the distance of the centres.",
            ),
            Mistake(
                _distance(
                    lambda i, d, c: i - _square(d) / _square(c),
                    between=lambda a, b: a[:, :2] + a[:, 2:] - b[:, :2] - b[:, 2:],
                ),
                "a centre is half of x1 + x2; the half is missing.",
            ),
        ),
        "Unlike GIoU it still pulls when one box lies inside the other.",
    ),
    Exercise(
        my_ciou,
        (
            Case(
                "equal boxes",
                {"a": [_ONE], "b": [_ONE], "iou": [1.0], "diou": [1.0]},
                [1.0],
                "0 / 0 in the weight: v and 1 - IoU are both 0. Give the divisor a small lower limit.",
            ),
            Case(
                "a square with a box twice as wide, concentric",
                {"a": [[0.0, 0.0, 10.0, 10.0]], "b": [[-5.0, 0.0, 15.0, 10.0]], "iou": [0.5], "diou": [0.5]},
                [0.4967519],
                "v = 4 / pi^2 (atan 1 - atan 2)^2 = .041956, weight = v / (.5 + v).",
            ),
            Case(
                "the same proportions at another place",
                {"a": [_ONE], "b": [_TWO], "iou": [1 / 7], "diou": [2 / 63]},
                [2 / 63],
                "equal proportions give v = 0: CIoU is DIoU.",
            ),
            Case(
                "wide against tall, concentric",
                {"a": [[-2.0, -1.0, 2.0, 1.0]], "b": [[-1.0, -2.0, 1.0, 2.0]], "iou": [1 / 3], "diou": [1 / 3]},
                [0.2995817],
                "v compares the angles atan(w / h), wide 1.107 and tall .464.",
            ),
            Case(
                "flat against tall, side by side, so that IoU and DIoU differ",
                {"a": [_FLAT], "b": [_TALL], "iou": [1 / 12], "diou": [1 / 12 - 1125 / 7400]},
                [-0.0946648],
                "the weight holds IoU: v / (1 - IoU + v). DIoU stands only in front.",
            ),
        ),
        (
            Mistake(_aspect(lambda i, d, t: d - _v(t) / (1 - i + _v(t)) * _v(t)), "0 / 0 for equal boxes."),
            Mistake(_aspect(lambda i, d, t: d - _v(t)), "v itself is subtracted; the weight v / (1 - IoU + v) fails."),
            Mistake(_aspect(lambda i, d, t: d + _share(_v(t), i) * _v(t)), "the last term is added; subtract it."),
            Mistake(_aspect(lambda i, d, t: d - _share(t**2, i) * t**2), "the factor 4 / pi^2 is missing in v."),
            Mistake(_aspect(lambda i, d, t: d - _share(_v(t), i)), "the weight alone is subtracted; multiply by v."),
            Mistake(_aspect(lambda i, d, t: i - _share(_v(t), i) * _v(t)), "IoU in place of DIoU at the start."),
            Mistake(_aspect(lambda i, d, t: d), "DIoU alone; subtract weight times v."),
            Mistake(
                _aspect(lambda i, d, t: d - _share(_v(t), d) * _v(t)),
                "the weight takes DIoU; it holds IoU: v / (1 - IoU + v).",
            ),
            Mistake(
                _aspect(lambda i, d, t: d - _share(_v(t), 1 - i) * _v(t)), "the weight has IoU where 1 - IoU belongs."
            ),
            Mistake(
                _aspect(lambda i, d, t: 1 - d + _share(_v(t), i) * _v(t)), "the loss 1 - CIoU. Return CIoU itself."
            ),
            Mistake(
                _aspect(lambda i, d, t: d - _share(4 / math.pi**2 * t, i) * 4 / math.pi**2 * t),
                "the difference of the angles is not squared.",
            ),
            Mistake(
                _aspect(lambda i, d, t: d - _share(4 / math.pi * t**2, i) * 4 / math.pi * t**2),
                "the factor is 4 / pi^2, not 4 / pi.",
            ),
            Mistake(_plain_proportions, "the proportions w / h are compared; v compares their angles, atan(w / h)."),
        ),
        "Three things in one number: overlap, distance, proportions.",
    ),
    Exercise(
        my_giou_of_gap,
        tuple(
            Case(about, {"gap": gap}, value, _GAP)
            for about, gap, value in (
                ("touching", 0.0, 0.0),
                ("a gap as wide as a square", 1.0, -1 / 3),
                ("a gap as wide as both", 2.0, -0.5),
                ("a gap of 98", 98.0, -0.98),
            )
        ),
        (
            Mistake(lambda g: 0, "that is IoU, 0 for every gap. GIoU goes on falling."),
            Mistake(lambda g: g / (2 + g), "the empty share of the hull; GIoU is 0 minus it."),
            Mistake(lambda g: -g / 2, "the gap over the union; divide it by the hull, which is 2 + gap wide."),
            Mistake(lambda g: -g / (1 + g), "the hull holds both squares: it is 2 + gap wide."),
            Mistake(lambda g: -g, "the gap itself; divide it by the width of the hull, 2 + gap."),
            Mistake(
                lambda g: -2 / (2 + g),
                "the full share of the hull is taken off; take off the empty one, gap / (2 + gap).",
            ),
        ),
        "It tends to -1 and never gets there: the range of GIoU is (-1, 1].",
    ),
    Exercise(
        my_giou_bug,
        _GIOU_CASES,
        _GIOU_MISTAKES,
        "Empty is what neither box covers, and an intersection is never negative.",
        suspect=suspect_giou,
    ),
)
