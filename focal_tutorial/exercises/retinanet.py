"""Exercises of chapter 11.

The order of a head's numbers, the total loss, a head's parameters, and scores gone wrong.
"""

import torch

from .checking import Case, Exercise, Mistake


def my_per_anchor(x, outputs):
    """A head's output [B, A * outputs, H, W], one row per anchor: [B, H * W * A, outputs].

    Anchors stand cell by cell, row by row, and the A anchors of a cell together. In
    x the first `outputs` channels belong to the first anchor of a cell, and so on.
    """
    x = x.permute(0, 2, 3, 1)  # [B, H, W, A * outputs]
    return x.reshape(x.shape[0], -1, outputs)


def my_total_loss(focal, box, assigned):
    """The total loss of one image: one number.

    focal [N, K]: the focal loss of each anchor and class. box [N]: smooth L1 of
    each anchor, summed over its four coordinates. assigned [N]: the object that an
    anchor answers for, from 0 on, or -1 for background, or -2 for an anchor that is
    ignored.
    """
    positive = assigned >= 0
    classes = focal[assigned != -2].sum()
    boxes = box[positive].sum()
    return (classes + boxes) / positive.sum().clamp(min=1)


def my_head_parameters(channels, convs, per_cell, outputs):
    """How many parameters a head of the paper's form has: one whole number.

    `convs` times a 3 x 3 convolution from `channels` to `channels`, then a 3 x 3
    convolution to `per_cell * outputs`. Every convolution has biases.
    """
    tower = convs * (9 * channels * channels + channels)
    last = 9 * channels * per_cell * outputs + per_cell * outputs
    return tower + last


def suspect_scores(x, num_classes):
    """Scores [B, H * W * A, K] from the class head's output [B, A * K, H, W].

    It runs, the shape is right, and it is wrong twice.
    """
    logits = x.reshape(x.shape[0], -1, num_classes)
    return logits.softmax(-1)


def my_scores_bug(x, num_classes):
    """Scores [B, H * W * A, K] from the class head's output [B, A * K, H, W]."""
    logits = x.permute(0, 2, 3, 1)  # channels last: anchors and classes of a cell together
    logits = logits.reshape(x.shape[0], -1, num_classes)
    return logits.sigmoid()  # each class by itself: no background column, no sum to 1


def _rows(x, outputs, order=(0, 2, 3, 1)):
    return x.permute(*order).reshape(x.shape[0], -1, outputs)


def _classes_first(x, outputs):
    """As if the channels were all anchors of the first output, then all anchors of the second."""
    b, c, h, w = x.shape
    return x.reshape(b, outputs, c // outputs, h, w).permute(0, 3, 4, 2, 1).reshape(b, -1, outputs)


def _anchors_last(x, outputs):
    """All cells of the first anchor, then all cells of the second."""
    b, c, h, w = x.shape
    return x.reshape(b, c // outputs, outputs, h, w).permute(0, 1, 3, 4, 2).reshape(b, -1, outputs)


def _numbered(batch, channels, height, width):
    """A tensor whose values say where they stand: image, channel, row, column as decimal digits."""
    b, c, h, w = torch.meshgrid(*(torch.arange(n) for n in (batch, channels, height, width)), indexing="ij")
    return (1000 * b + 100 * c + 10 * h + w).float()


_ORDER_CASES = tuple(
    Case(about, {"x": _numbered(*shape), "outputs": outputs}, _rows(_numbered(*shape), outputs), usually)
    for about, shape, outputs, usually in (
        ("one cell, two anchors, two outputs", (1, 4, 1, 1), 2, "the first `outputs` channels are the first anchor's."),
        ("two cells beside each other, one anchor", (1, 2, 1, 2), 2, "the channels must come last before the reshape."),
        ("two rows of three cells, two anchors", (1, 6, 2, 3), 3, "cells go row by row: B, H, W, channels."),
        ("two images", (2, 4, 2, 2), 2, "the images stay apart: the first dimension is B."),
    )
)
_VIEW = "reshaped without a permute: the rows mix numbers of different cells. The shape is right, so nothing complains."
_ORDER_MISTAKES = (
    Mistake(lambda x, outputs: x.reshape(x.shape[0], -1, outputs), _VIEW),
    Mistake(lambda x, o: _rows(x, o, (0, 3, 2, 1)), "column by column; anchors go row by row: permute(0, 2, 3, 1)."),
    Mistake(_classes_first, "the channels of one anchor stand together: A comes before the outputs."),
    Mistake(_anchors_last, "the anchors of one cell stand together; yours go over all cells for one anchor first."),
)


def _total(focal, box, assigned, *, ignored=False, divisor="positives", every=False, background=True, weight=1.0):
    positive = assigned >= 0
    counted = torch.ones_like(positive) if ignored else assigned != -2
    if not background:
        counted = positive
    divide_by = {
        "positives": positive.sum().clamp(min=1),
        "unsafe": positive.sum(),
        "anchors": torch.tensor(len(assigned)),
        "counted": (assigned != -2).sum(),
        "one": torch.tensor(1),
        "objects": torch.tensor(max(1, len(assigned[positive].unique()))),
    }[divisor]
    boxes = box.sum() if every else box[positive].sum()
    return (focal[counted].sum() + weight * boxes) / divide_by


def _split(focal, box, assigned):
    """The classes over all anchors, the boxes over the positives."""
    positive = assigned >= 0
    return focal[assigned != -2].sum() / len(assigned) + box[positive].sum() / positive.sum().clamp(min=1)


def _means(focal, box, assigned):
    return focal[assigned != -2].mean() + box[assigned >= 0].mean()


def _from_one(focal, box, assigned):
    """As if object 0 were background."""
    return _total(focal, box, torch.where(assigned == 0, -1, assigned))


def _habit(**habit):
    return lambda *given: _total(*given, **habit)


def _image(about, focal, box, assigned, expected, usually):
    return Case(about, {"focal": focal, "box": box, "assigned": assigned}, expected, usually)


_FEW = [[0.5, 0.25], [0.125, 0.0], [1.0, 2.0]]
_LOSS_CASES = (
    _image(
        "one positive, two background",
        _FEW,
        [0.75, 9.0, 9.0],
        [0, -1, -1],
        4.625,
        "background has a class loss, but no box loss.",
    ),
    _image("the last anchor is ignored", _FEW, [0.75, 9.0, 9.0], [0, -1, -2], 1.625, "-2 counts in no loss."),
    _image(
        "three positives of two objects",
        [*_FEW, [0.25, 0.125]],
        [0.75, 0.25, 0.5, 9.0],
        [3, 3, 5, -1],
        5.75 / 3,
        "divide by the positive anchors.",
    ),
    _image("no positive at all", _FEW, [9.0, 9.0, 9.0], [-1, -1, -2], 0.875, "nothing is divided by 0: at least 1."),
    _image("no positive, all ignored", _FEW, [9.0, 9.0, 9.0], [-2, -2, -2], 0.0, "an empty sum is 0, not NaN."),
)
_LOSS_MISTAKES = (
    Mistake(_habit(ignored=True), "ignored anchors (-2) are counted; they take no part."),
    Mistake(_habit(divisor="anchors"), "divided by all anchors: most are easy background with next to no loss."),
    Mistake(_habit(divisor="counted"), "divided by all anchors that count; divide by the positive ones."),
    Mistake(_split, "the class loss is divided by all anchors; both losses are divided by the positives."),
    Mistake(
        _habit(divisor="objects"), "divided by the objects; an object may have many positive anchors, and these count."
    ),
    Mistake(_means, "a mean; the class loss is a sum over anchors and classes, divided by the number of positives."),
    Mistake(_from_one, "objects are counted from 0: an anchor of object 0 is a positive, too."),
    Mistake(_habit(divisor="one"), "not divided at all."),
    Mistake(_habit(divisor="unsafe"), "without a positive this divides by 0: clamp(min=1)."),
    Mistake(_habit(every=True), "background has no box to learn: only the positives have a box loss."),
    Mistake(_habit(background=False), "only the positives are counted; the background must learn to be silent."),
    Mistake(_habit(weight=10.0), "a weight between the two losses; the paper sums plainly."),
)


def _count(channels, convs, per_cell, outputs, *, kernel=9, biases=True, last=True, levels=1):
    tower = convs * (kernel * channels * channels + biases * channels)
    final = kernel * channels * per_cell * outputs + biases * per_cell * outputs
    return levels * (tower + last * final)


def _count_with(**habit):
    return lambda *given: _count(*given, **habit)


_HEADS = (
    ("a tiny head: 1 channel, no tower, one number", (1, 0, 1, 1), 10, "nine weights and a bias."),
    ("a tower of one convolution", (2, 1, 3, 4), 38 + 228, "tower 9 * 2 * 2 + 2, last 9 * 2 * 12 + 12."),
    ("the paper's class head, K = 80", (256, 4, 9, 80), 4_019_920, "the last convolution has A * K outputs."),
    ("the paper's box head", (256, 4, 9, 4), 2_443_300, "the last convolution has A * 4 outputs."),
)

EXERCISES = (
    Exercise(my_per_anchor, _ORDER_CASES, _ORDER_MISTAKES, "Channels last, then the shape: the order of the anchors."),
    Exercise(my_total_loss, _LOSS_CASES, _LOSS_MISTAKES, "Ignored anchors count nowhere, and the sum is plain."),
    Exercise(
        my_head_parameters,
        tuple(
            Case(about, dict(zip(("channels", "convs", "per_cell", "outputs"), given)), count, usually)
            for about, given, count, usually in _HEADS
        ),
        (
            Mistake(_count_with(biases=False), "without the biases: one for each output channel."),
            Mistake(_count_with(kernel=3), "3 x 3 is nine weights for each pair of channels, not three."),
            Mistake(_count_with(kernel=1), "the convolutions are 3 x 3, not 1 x 1."),
            Mistake(lambda c, n, a, k: _count(c, 1, a, k), "a tower of one convolution; there are `convs` of them."),
            Mistake(lambda c, n, a, k: 2 * _count(c, n, a, k), "two heads; one is asked for."),
            Mistake(_count_with(last=False), "the last convolution, to A * outputs, is missing."),
            Mistake(_count_with(levels=5), "counted once for each level; one head serves all five."),
            Mistake(lambda c, n, a, k: _count(c, n, a, k + 1), "a column for the background, which RetinaNet has not."),
            Mistake(
                lambda c, n, a, k: _count(c, n, 1, k), "the last convolution gives `outputs` for each of A anchors."
            ),
        ),
        "The same numbers as the module's own count.",
    ),
    Exercise(
        my_scores_bug,
        tuple(
            Case(
                case.about,
                {"x": (case.given["x"] % 11) - 5, "num_classes": case.given["outputs"]},
                _rows((case.given["x"] % 11) - 5, case.given["outputs"]).sigmoid(),
                "the channels go last before the reshape, and a score is the sigmoid of one logit.",
            )
            for case in _ORDER_CASES
        ),
        (
            Mistake(lambda x, k: x.reshape(x.shape[0], -1, k).softmax(-1), "both bugs are still there."),
            Mistake(lambda x, k: x.reshape(x.shape[0], -1, k).sigmoid(), _VIEW),
            Mistake(lambda x, k: _rows(x, k).softmax(-1), "softmax: K classes that must sum to 1, with no background."),
            Mistake(lambda x, k: _rows(x, k).softmax(1), "softmax over the anchors; each score stands by itself."),
            Mistake(
                lambda x, k: _classes_first(x, k).sigmoid(),
                "the channels of one anchor stand together: A comes before K.",
            ),
            Mistake(lambda x, k: _rows(x, k), "logits; a score is the sigmoid of one."),
            Mistake(lambda x, k: _rows(x, k, (0, 3, 2, 1)).sigmoid(), "column by column; anchors go row by row."),
        ),
        "Sigmoid is taken element by element; only the order can go wrong unseen.",
        suspect=suspect_scores,
    ),
)
