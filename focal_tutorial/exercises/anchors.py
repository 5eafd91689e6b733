"""Exercises of chapter 9: the anchors of one cell, how many there are, the assignment, and a level with two bugs."""

import math

import torch

from ..boxes import convert
from .checking import Case, Exercise, Mistake


def my_cell_anchors(x, y, sizes, ratios):
    """The anchors [A, 4] of one cell with centre (x, y), as x1, y1, x2, y2.

    sizes [S], ratios [R]: A = R * S anchors, the ratios in turn, each with all its
    sizes. An anchor of size s has the area s * s; a ratio is height / width.
    """
    boxes = []
    for ratio in ratios:
        for size in sizes:
            width, height = size / torch.sqrt(ratio), size * torch.sqrt(ratio)
            boxes.append(torch.tensor([x - width / 2, y - height / 2, x + width / 2, y + height / 2]))
    return torch.stack(boxes)


def my_anchor_count(height, width, per_cell):
    """How many anchors an image of height by width pixels has: one whole number.

    P3 to P7 have strides 8, 16, 32, 64, 128 and `per_cell` anchors in each cell.
    Part of a cell at the border is a cell.
    """
    cells = 0
    for level in range(3, 8):
        stride = 2**level
        cells += math.ceil(height / stride) * math.ceil(width / stride)
    return per_cell * cells


def my_assign(overlap, low_quality):
    """The target [N] of each anchor, int64: an object's index, -1 background, -2 ignored.

    overlap [M, N]: IoU of M >= 1 objects with N anchors. At least .5 with its best
    object: that object (of equal ones the first). Below .4: background. Between:
    ignored. If `low_quality` is true, an anchor that is the best of all anchors for
    some object, or ties for the best, answers for its own best object, provided that
    the two touch.
    """
    best, owner = overlap.max(0)  # of equal ones torch.max takes the first
    result = torch.full_like(owner, -2)
    result[best < 0.4] = -1
    positive = best >= 0.5
    if low_quality:
        highest = overlap.max(1, keepdim=True).values
        positive |= ((overlap == highest) & (overlap > 0)).any(0)
    result[positive] = owner[positive]
    return result


def suspect_level(rows, columns, stride, size, ratio):
    """The anchors [rows * columns, 4] of a level with one size and one ratio.

    Cells row by row. An anchor sits in the middle of its cell, and a ratio is height /
    width. It runs, and it is wrong twice.
    """
    width, height = size * math.sqrt(ratio), size / math.sqrt(ratio)
    y = (torch.arange(rows) * stride)[:, None].expand(rows, columns).reshape(-1)
    x = (torch.arange(columns) * stride)[None].expand(rows, columns).reshape(-1)
    sides = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
    return torch.stack(sides, 1)


def my_level_bug(rows, columns, stride, size, ratio):
    """The anchors [rows * columns, 4] of a level with one size and one ratio."""
    width, height = size / math.sqrt(ratio), size * math.sqrt(ratio)  # height / width
    y = ((torch.arange(rows) + 0.5) * stride)[:, None].expand(rows, columns).reshape(-1)
    x = ((torch.arange(columns) + 0.5) * stride)[None].expand(rows, columns).reshape(-1)
    sides = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
    return torch.stack(sides, 1)


def _cell(x, y, sizes, ratios, *, root=True, inverted=False, by_size=False, corner=False, half=True):
    """Anchors of a cell with one habit exchanged."""
    pairs = [(r, s) for s in sizes for r in ratios] if by_size else [(r, s) for r in ratios for s in sizes]
    rows = []
    for ratio, size in pairs:
        factor = (1 / ratio if inverted else ratio) ** (0.5 if root else 1)
        width, height = (size / factor if root else size), size * factor
        left, top = (x, y) if corner else (x - width / (2 if half else 1), y - height / (2 if half else 1))
        right, bottom = (x + width, y + height) if corner or not half else (x + width / 2, y + height / 2)
        rows.append(torch.stack([torch.as_tensor(v, dtype=torch.float32) for v in (left, top, right, bottom)]))
    return torch.stack(rows)


def _habit(**habit):
    return lambda *given: _cell(*given, **habit)


def _count(height, width, per_cell, *, rounding=math.ceil, levels=range(3, 8), cells=False):
    total = sum(rounding(height / 2**level) * rounding(width / 2**level) for level in levels)
    return total if cells else per_cell * total


def _rule(
    overlap,
    low_quality,
    *,
    strict=False,
    ignored=-2,
    touch=True,
    ties=True,
    always=False,
    restorer=False,
    lenient=False,
):
    """The assignment with one habit exchanged."""
    best, owner = overlap.max(0)
    result = torch.full_like(owner, ignored)
    result[best <= 0.4 if strict else best < 0.4] = -1
    positive = best > 0.5 if strict else best >= 0.5
    if lenient:
        positive = best >= 0.4
    result[positive] = owner[positive]
    if low_quality or always:
        for index, row in enumerate(overlap):
            highest = row.max()
            chosen = (row == highest).nonzero()[:, 0] if ties else row.argmax()[None]
            if highest > 0 or not touch:
                result[chosen] = index if restorer else owner[chosen]
    return result


def _variant(**habit):
    return lambda *given: _rule(*given, **habit)


def _exchanged(targets):
    return torch.where(targets < 0, -3 - targets, targets)  # -1 for -2


def _level(rows, columns, stride, size, ratio, *, inverted=False, corner=False, swapped=False):
    width, height = size / math.sqrt(ratio), size * math.sqrt(ratio)
    if inverted:
        width, height = height, width
    shift = 0 if corner else 0.5
    centres = [((column + shift) * stride, (row + shift) * stride) for row in range(rows) for column in range(columns)]
    if swapped:
        centres = [(y, x) for x, y in centres]
    return torch.tensor([[x - width / 2, y - height / 2, x + width / 2, y + height / 2] for x, y in centres])


def _bug(**habit):
    return lambda *given: _level(*given, **habit)


_INVERTED = "width and height are exchanged: a ratio is height / width, so that 2 stands upright."
_CORNER = "the anchors sit on the corners of their cells. The middle is half a stride further, in x and in y."

EXERCISES = (
    Exercise(
        my_cell_anchors,
        (
            Case(
                "one square",
                {"x": 20.5, "y": 12.0, "sizes": [8.0], "ratios": [1.0]},
                [[16.5, 8.0, 24.5, 16.0]],
                "half of the side lies on each side of the centre.",
            ),
            Case(
                "one tall anchor, ratio 4: height 16, width 4",
                {"x": 20.0, "y": 12.0, "sizes": [8.0], "ratios": [4.0]},
                [[18.0, 4.0, 22.0, 20.0]],
                "width is size / sqrt(ratio), height is size * sqrt(ratio), so that the area stays size * size.",
            ),
            Case(
                "two ratios with two sizes each",
                {"x": 0.0, "y": 0.0, "sizes": [8.0, 16.0], "ratios": [0.25, 1.0]},
                [[-8.0, -2.0, 8.0, 2.0], [-16.0, -4.0, 16.0, 4.0], [-4.0, -4.0, 4.0, 4.0], [-8.0, -8.0, 8.0, 8.0]],
                "the ratios in turn, each with all its sizes.",
            ),
        ),
        (
            Mistake(_habit(inverted=True), _INVERTED),
            Mistake(
                _habit(root=False), "the area changes with the ratio: the square root of the ratio goes to each side."
            ),
            Mistake(
                _habit(by_size=True), "in another order: each ratio comes with all its sizes before the next ratio."
            ),
            Mistake(_habit(corner=True), "(x, y) is the centre of the cell, not the top left corner of the anchor."),
            Mistake(_habit(half=False), "twice as large: half of each side lies on each side of the centre."),
            Mistake(
                lambda *given: convert(_cell(*given), "xyxy", "cxcywh"),
                "centre and size came; a box is x1, y1, x2, y2.",
            ),
            Mistake(
                lambda *given: convert(_cell(*given), "xyxy", "xywh"),
                "a corner and the size came; a box is x1, y1, x2, y2.",
            ),
            Mistake(lambda *given: _cell(*given)[:, [1, 0, 3, 2]], "y came before x; a box is x1, y1, x2, y2."),
        ),
        "Equal areas, every ratio with every size, around one centre.",
    ),
    Exercise(
        my_anchor_count,
        (
            Case("128 x 128", {"height": 128, "width": 128, "per_cell": 1}, 341, "256 + 64 + 16 + 4 + 1 cells."),
            Case(
                "128 x 128, nine in a cell",
                {"height": 128, "width": 128, "per_cell": 9},
                3069,
                "nine in each of 341 cells.",
            ),
            Case(
                "600 x 600", {"height": 600, "width": 600, "per_cell": 9}, 67_995, "600 / 16 is 37.5: 38 cells, not 37."
            ),
            Case(
                "800 x 1333", {"height": 800, "width": 1333, "per_cell": 9}, 200_700, "round up rows and columns, each."
            ),
            Case(
                "100 x 40",
                {"height": 100, "width": 40, "per_cell": 2},
                194,
                "P7 has one cell even where the image is smaller than it.",
            ),
        ),
        (
            Mistake(
                lambda h, w, a: _count(h, w, a, rounding=math.floor),
                "rounded down: part of a cell at the border is a cell.",
            ),
            Mistake(
                lambda h, w, a: _count(h, w, a, rounding=round),
                "rounded to the nearest: part of a cell at the border is a cell.",
            ),
            Mistake(lambda h, w, a: _count(h, w, a, levels=range(3, 7)), "P7 is missing: there are five levels."),
            Mistake(
                lambda h, w, a: _count(h, w, a, levels=range(2, 8)),
                "RetinaNet has no P2: the finest level is P3, stride 8.",
            ),
            Mistake(
                lambda h, w, a: _count(h, w, a, levels=range(1, 6)),
                "the strides begin at 2; those of P3 to P7 are 8 to 128.",
            ),
            Mistake(lambda h, w, a: _count(h, w, 9), "nine in each cell, whatever `per_cell` says."),
            Mistake(
                lambda h, w, a: _count(h, w, a, rounding=float),
                "cells are whole: round rows and columns up before they are multiplied.",
            ),
            Mistake(
                lambda h, w, a: a * sum(math.ceil(h * w / 4**level) for level in range(3, 8)),
                "the area was rounded up; round rows and columns up, each.",
            ),
            Mistake(lambda h, w, a: _count(h, w, a, cells=True), "these are the cells; each holds `per_cell` anchors."),
            Mistake(lambda h, w, a: a * math.ceil(h / 8) * math.ceil(w / 8), "that is P3 alone."),
        ),
        "Three quarters of them lie on the finest level.",
    ),
    Exercise(
        my_assign,
        (
            Case(
                "the edges of the ranges",
                {"overlap": [[0.39, 0.3999, 0.4, 0.4999, 0.5, 0.9]], "low_quality": False},
                [-1, -1, -2, -2, 0, 0],
                "[0, .4) is background, [.4, .5) ignored, [.5, 1] the object.",
            ),
            Case(
                "two objects",
                {"overlap": [[0.6, 0.7, 0.1], [0.8, 0.55, 0.2]], "low_quality": False},
                [1, 0, -1],
                "an anchor answers for the object that it overlaps most.",
            ),
            Case(
                "equally near to two objects",
                {"overlap": [[0.6], [0.6]], "low_quality": False},
                [0],
                "of equal ones the first.",
            ),
            Case(
                "an object whose best IoU is .3, without the low-quality rule",
                {"overlap": [[0.3, 0.2, 0.0]], "low_quality": False},
                [-1, -1, -1],
                "without the rule nobody answers for it.",
            ),
            Case(
                "the same with the rule",
                {"overlap": [[0.3, 0.2, 0.0]], "low_quality": True},
                [0, -1, -1],
                "its best anchor answers for it, however small the IoU.",
            ),
            Case(
                "an object whose best anchor overlaps another object more",
                {"overlap": [[0.0, 0.0, 0.6, 0.0], [0.3, 0.3, 0.45, 0.1]], "low_quality": True},
                [-1, -1, 0, -1],
                "the best anchor of object 1 is the third: it overlaps object 0 more and answers for that one.",
            ),
            Case(
                "two anchors that tie, both restored",
                {"overlap": [[0.3, 0.3, 0.1]], "low_quality": True},
                [0, 0, -1],
                "all anchors that tie for the best are restored.",
            ),
            Case(
                "an object that no anchor touches",
                {"overlap": [[0.0, 0.0], [0.7, 0.0]], "low_quality": True},
                [1, -1],
                "a highest IoU of 0 restores no anchor.",
            ),
        ),
        (
            Mistake(_variant(strict=True), "the ranges are closed below: .4 is ignored and .5 is an object."),
            Mistake(_variant(ignored=-1), "the band from .4 to .5 is background; it must be ignored, -2."),
            Mistake(lambda *given: _exchanged(_rule(*given)), "-1 is background and -2 ignored; yours are exchanged."),
            Mistake(lambda *given: _rule(*given) + (_rule(*given) >= 0), "objects are counted from 0."),
            Mistake(
                _variant(lenient=True), "everything from .4 on answers for an object; the band up to .5 is ignored."
            ),
            Mistake(_variant(always=True), "the low-quality rule works although it was switched off."),
            Mistake(
                _variant(restorer=True),
                "a restored anchor answers for its own best object, not for the one that restored it.",
            ),
            Mistake(_variant(ties=False), "only one of several equally good anchors is restored."),
            Mistake(
                _variant(touch=False), "an object that no anchor touches restores all of them: IoU 0 everywhere ties."
            ),
            Mistake(lambda overlap, low_quality: _rule(overlap, False), "the low-quality rule is missing."),
        ),
        "The edges, ties and the low-quality rule, as torchvision and detectron2 have them.",
    ),
    Exercise(
        my_level_bug,
        (
            Case(
                "one cell of stride 8, a square",
                {"rows": 1, "columns": 1, "stride": 8, "size": 8.0, "ratio": 1.0},
                [[0.0, 0.0, 8.0, 8.0]],
                "the first centre is at stride / 2.",
            ),
            Case(
                "ratio 4: height 16, width 4",
                {"rows": 1, "columns": 1, "stride": 16, "size": 8.0, "ratio": 4.0},
                [[6.0, 0.0, 10.0, 16.0]],
                "a ratio is height / width.",
            ),
            Case(
                "two rows of three cells",
                {"rows": 2, "columns": 3, "stride": 8, "size": 4.0, "ratio": 1.0},
                [
                    [2.0, 2.0, 6.0, 6.0],
                    [10.0, 2.0, 14.0, 6.0],
                    [18.0, 2.0, 22.0, 6.0],
                    [2.0, 10.0, 6.0, 14.0],
                    [10.0, 10.0, 14.0, 14.0],
                    [18.0, 10.0, 22.0, 14.0],
                ],
                "row by row, and x grows along the columns.",
            ),
        ),
        (
            Mistake(_bug(inverted=True, corner=True), f"both: {_CORNER} And {_INVERTED}"),
            Mistake(_bug(corner=True), _CORNER),
            Mistake(_bug(inverted=True), _INVERTED),
            Mistake(_bug(swapped=True), "rows and columns are exchanged: x grows along the columns."),
        ),
        "Half a stride, and height over width: the two oldest bugs of anchors.",
        suspect=suspect_level,
    ),
)
