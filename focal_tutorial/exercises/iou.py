"""Exercises of chapter 5: intersection over union of every pair, IoU along a shift, boxes in two formats."""

import torch

from .checking import Case, Exercise, Mistake


def my_iou(a, b):
    """The IoU of every box of a [N, 4] with every box of b [M, 4]: a tensor [N, M].

    A box is x1, y1, x2, y2 in pixels, half open: its width is x2 - x1.
    """
    top_left = torch.maximum(a[:, None, :2], b[None, :, :2])  # [N, M, 2]
    bottom_right = torch.minimum(a[:, None, 2:], b[None, :, 2:])
    sides = (bottom_right - top_left).clamp(min=0)  # 0 where the boxes do not meet
    intersection = sides.prod(-1)
    area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
    area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    return intersection / (area_a[:, None] + area_b[None] - intersection)


def my_iou_after_shift(shift):
    """The IoU of a square of side 1 with the same square moved sideways by `shift`.

    A negative shift goes to the left. One number.
    """
    shared = max(0, 1 - abs(shift))
    return shared / (2 - shared)


def suspect_iou(predicted, annotated):
    """The IoU [N] of predicted boxes [N, 4] with annotated ones [N, 4], row by row.

    Predicted boxes are x1, y1, x2, y2. The annotated ones come from a COCO file,
    which stores x, y, width, height. This code runs, and it is wrong twice.
    """
    top_left = torch.maximum(predicted[:, :2], annotated[:, :2])
    bottom_right = torch.minimum(predicted[:, 2:], annotated[:, 2:])
    intersection = (bottom_right - top_left).prod(1).clamp(min=0)
    area_predicted = (predicted[:, 2:] - predicted[:, :2]).prod(1)
    area_annotated = (annotated[:, 2:] - annotated[:, :2]).prod(1)
    return intersection / (area_predicted + area_annotated - intersection)


def my_iou_bug(predicted, annotated):
    """The IoU [N] of predicted boxes [N, 4] with annotated ones [N, 4], row by row."""
    corner, size = annotated[:, :2], annotated[:, 2:]
    top_left = torch.maximum(predicted[:, :2], corner)
    bottom_right = torch.minimum(predicted[:, 2:], corner + size)  # the other corner
    intersection = (bottom_right - top_left).clamp(min=0).prod(1)  # first each side
    area_predicted = (predicted[:, 2:] - predicted[:, :2]).prod(1)
    return intersection / (area_predicted + size.prod(1) - intersection)


def parts(a, b, *, limit=True, pixel=0.0):
    """Intersection and areas of boxes whose shapes [..., 4] broadcast; without `limit`, lengths may be negative."""
    sides = torch.minimum(a[..., 2:], b[..., 2:]) - torch.maximum(a[..., :2], b[..., :2]) + pixel
    if limit:
        sides = sides.clamp(min=0)
    return sides.prod(-1), (a[..., 2:] - a[..., :2] + pixel).prod(-1), (b[..., 2:] - b[..., :2] + pixel).prod(-1)


def _ratio(formula, **options):
    """A wrong IoU of every pair: a formula of the intersection and the two areas."""
    return lambda a, b: formula(*parts(a[:, None], b[None], **options))


def _right(i, a, b):
    return i / (a + b - i)


def _corners(boxes):
    return torch.cat([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], 1)


def _rows(predicted, annotated, **options):
    return _right(*parts(predicted, annotated, **options))


def _half_repaired(*, place=False, area=False, twice=False):
    """The annotated box converted for the intersection (`place`) or its area only, or a union that counts twice."""

    def answer(predicted, annotated):
        i, a, b = parts(predicted, _corners(annotated) if place else annotated)
        if area or twice:
            b = annotated[:, 2:].prod(1)
        elif place:
            b = (annotated[:, 2:] - annotated[:, :2]).prod(1)
        return i / (a + b) if twice else _right(i, a, b)

    return answer


def _limit_late(predicted, annotated):
    i, a, b = parts(predicted, annotated, limit=False)
    return _right(i.clamp(min=0), a, b)


_UNION = "the union counts the intersection twice; subtract it once from the sum of the areas."
_NO_LIMIT = (
    "lengths below 0 are not set to 0. For boxes that lie apart in x and in y, two negative lengths give a positive"
    " product."
)
_LATE = (
    "the product is limited, not its factors. Two negative lengths have a positive product: set each length to at least"
    " 0 first."
)
_PIXEL = "a + 1 in the lengths. Here boxes are half open: the width is x2 - x1."
_XYWH = "the boxes are read as x, y, width, height; they are x1, y1, x2, y2."
_XYXY = "width and height of the annotated boxes are read as the second corner. That corner is x + width, y + height."

_SHIFTS = (
    ("no shift", 0.0, 1.0),
    ("half a side", 0.5, 1 / 3),
    ("half a side to the left", -0.5, 1 / 3),
    ("a quarter", 0.25, 0.6),
    ("a third", 1 / 3, 0.5),
    ("side by side", 1.0, 0.0),
    ("far apart", 3.0, 0.0),
)
_TEN = [0.0, 0.0, 10.0, 10.0]

EXERCISES = (
    Exercise(
        my_iou,
        (
            Case(
                "two boxes of 10 by 10, one moved by half its width",
                {"a": [_TEN], "b": [[5.0, 0.0, 15.0, 10.0]]},
                [[1 / 3]],
                "intersection 50, union 100 + 100 - 50 = 150.",
            ),
            Case(
                "boxes of different size away from the corner of the image",
                {"a": [[10.0, 20.0, 50.0, 60.0]], "b": [[30.0, 40.0, 70.0, 100.0]]},
                [[1 / 9]],
                "intersection 400, areas 1600 and 2400, union 3600.",
            ),
            Case(
                "the small box inside the large one",
                {"a": [_TEN], "b": [[0.0, 0.0, 20.0, 20.0]]},
                [[0.25]],
                "intersection 100, union 400.",
            ),
            Case("boxes apart in x and in y", {"a": [_TEN], "b": [[20.0, 30.0, 40.0, 50.0]]}, [[0.0]], _NO_LIMIT),
            Case("boxes apart in x only", {"a": [_TEN], "b": [[20.0, 0.0, 30.0, 10.0]]}, [[0.0]], _NO_LIMIT),
            Case("boxes that touch", {"a": [_TEN], "b": [[10.0, 0.0, 20.0, 10.0]]}, [[0.0]], _PIXEL),
            Case(
                "two boxes with three",
                {"a": [_TEN, [0.0, 0.0, 4.0, 2.0]], "b": [_TEN, [0.0, 0.0, 4.0, 2.0], [2.0, 0.0, 6.0, 2.0]]},
                [[1.0, 0.08, 0.08], [0.08, 1.0, 1 / 3]],
                "every a meets every b: a[:, None] with b[None] has the shape [N, M, 4].",
            ),
        ),
        (
            Mistake(_ratio(lambda i, a, b: i / (a + b)), _UNION),
            Mistake(_ratio(lambda i, a, b: 2 * i / (a + b)), "twice the intersection over the sum: that is Dice."),
            Mistake(
                _ratio(lambda i, a, b: i / (a + b - 2 * i)),
                "the intersection is subtracted twice: the union holds it once.",
            ),
            Mistake(_ratio(lambda i, a, b: 1 - i / (a + b - i)), "1 - IoU, which is a loss. Return IoU itself."),
            Mistake(_ratio(_right, pixel=1.0), _PIXEL),
            Mistake(lambda a, b: _right(*parts(_corners(a)[:, None], _corners(b)[None])), _XYWH),
            Mistake(_ratio(_right, limit=False), _NO_LIMIT),
            Mistake(lambda a, b: _limit_late(a[:, None], b[None]), _LATE),
            Mistake(_ratio(lambda i, a, b: i / torch.minimum(a, b)), "divided by the smaller area, not the union."),
            Mistake(_ratio(lambda i, a, b: i / torch.maximum(a, b)), "divided by the larger area, not the union."),
            Mistake(_ratio(lambda i, a, b: i / a), "divided by the area of a, not by the union."),
            Mistake(_ratio(lambda i, a, b: i / b), "divided by the area of b, not by the union."),
            Mistake(_ratio(lambda i, a, b: i), "the intersection in square pixels; divide it by the union."),
            Mistake(lambda a, b: _ratio(_right)(b, a), "rows and columns are swapped: [N, M] has a row for each a."),
        ),
        "Apart, nested, touching: yours holds for every pair.",
    ),
    Exercise(
        my_iou_after_shift,
        tuple(
            Case(about, {"shift": shift}, value, "what both cover, 1 - |shift|, over what at least one covers.")
            for about, shift, value in _SHIFTS
        ),
        (
            Mistake(lambda s: 1 - s, "the intersection alone; divide it by the union, which grows while it shrinks."),
            Mistake(lambda s: max(0, 1 - abs(s)), "the intersection alone; divide it by the union."),
            Mistake(lambda s: (1 - s) / 2, _UNION),
            Mistake(lambda s: (1 - abs(s)) / (1 + abs(s)), "the intersection becomes negative beyond shift 1."),
            Mistake(lambda s: max(0, 1 - s) / (1 + s), "a shift to the left counts as one to the right: use |shift|."),
            Mistake(
                lambda s: (1 - s) / (1 + s),
                "a shift to the left counts as one to the right: use |shift|. Beyond shift 1 the intersection is 0.",
            ),
        ),
        "A shift by a third of the width already halves IoU, and beyond one width it stays 0: no slope to learn from.",
    ),
    Exercise(
        my_iou_bug,
        (
            Case(
                "the same box in both formats",
                {"predicted": [[10.0, 20.0, 50.0, 60.0]], "annotated": [[10.0, 20.0, 40.0, 40.0]]},
                [1.0],
                _XYXY,
            ),
            Case(
                "two that overlap, in two rows",
                {
                    "predicted": [[0.0, 0.0, 10.0, 10.0], [0.0, 0.0, 4.0, 2.0]],
                    "annotated": [[5.0, 0.0, 10.0, 10.0], [2.0, 0.0, 4.0, 2.0]],
                },
                [1 / 3, 1 / 3],
                _XYXY,
            ),
            Case(
                "two apart in x and in y",
                {"predicted": [_TEN], "annotated": [[20.0, 30.0, 20.0, 20.0]]},
                [0.0],
                _LATE,
            ),
            Case("two apart in x only", {"predicted": [_TEN], "annotated": [[20.0, 0.0, 9.0, 9.0]]}, [0.0], _NO_LIMIT),
        ),
        (
            Mistake(_limit_late, _XYXY),
            Mistake(_rows, _XYXY),
            Mistake(lambda p, a: _rows(_corners(p), _corners(a)), "both are read as x, y, width, height; only one is."),
            Mistake(
                _half_repaired(place=True),
                "the area of the annotated box is still taken from corners; it is width times height.",
            ),
            Mistake(
                _half_repaired(area=True),
                "the area is right now; in the intersection width and height are still read as a corner.",
            ),
            Mistake(_half_repaired(place=True, twice=True), _UNION),
            Mistake(lambda p, a: _limit_late(p, _corners(a)), _LATE),
            Mistake(lambda p, a: _rows(p, _corners(a), limit=False), _NO_LIMIT),
        ),
        "Formats are converted once, where the data enters; then every function may rely on corners.",
        suspect=suspect_iou,
    ),
)
