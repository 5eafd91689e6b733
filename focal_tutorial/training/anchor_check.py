"""Do the anchors fit the boxes? Asked before training, answered in words.

An object can be found only as well as the anchors let it: the share of objects for which an anchor with an IoU of .5
or more exists is called the best possible recall (YOLOv5's number of that name asks for a fitting width and height
instead). An object without one may still be trained on: its best anchor is restored (`assignment.assign`,
low_quality). But an anchor answers for its own best object, which may be another, so an object may stay without any;
and one anchor is few, and has far to go.

What the advice says of boxes can be checked by hand, because each reason is a proof that no anchor of this kind can
reach .5, wherever it stands: two boxes' IoU is at most the ratio of their areas, and at most 1 / (2 sqrt(q) - 1) if one
is q times as flat as the other, which is .5 for q = 9/4.
"""

import dataclasses
import math
import textwrap
from dataclasses import dataclass

import torch

from ..anchors import Anchors, level_anchors
from ..boxes import paired_iou

ENOUGH = 0.98
"""A best possible recall at IoU .5 with which nothing needs to be changed: our own rule of thumb."""

GAIN = 0.01
"""A change is proposed if it raises the best possible recall by this much."""

PRICE = 0.002
"""Recall that a change must bring beyond a milder one, and nine more anchors at each cell beyond fewer (they cost)."""

ROUNDING = 1e-5
"""By so much an IoU may differ when it is computed in another order. A change must be worth it either way."""

HALF, NINTHS = 0.5 - ROUNDING, 4 / 9 - ROUNDING
"""An IoU that is surely below .5; and how flat a box must be beside an anchor for that."""

FACTORS = (0.71, 1.41, 0.5, 2.0, 0.35, 2.83, 0.25, 4.0)
RATIOS = (
    (0.333, 1.0, 3.0),
    (0.25, 1.0, 4.0),
    (0.25, 0.5, 1.0, 2.0),
    (0.5, 1.0, 2.0, 4.0),
    (0.25, 0.5, 1.0, 2.0, 4.0),
    (0.2, 0.5, 1.0, 2.0, 5.0),
)
"""What is tried: factors on the base, the mildest first, other ratios of height to width, and half-size scales below
the given ones. The numbers have three digits, so that what is written is what was tried."""


@dataclass(frozen=True)
class Fit:
    """How well anchors fit the boxes of a dataset; `print` it.

    best: the IoU of each box with its best anchor [M], boxes in the dataset's order.
    per_class: the best possible recall at .5 of each class, by name. boxes, anchors:
    their sizes in words. advice: sentences, none if the anchors fit. proposed: the
    anchors that the advice leads to (the given ones if there is none).
    """

    best: torch.Tensor
    per_class: dict
    boxes: str
    anchors: str
    advice: tuple
    proposed: Anchors

    def recall(self, threshold=0.5):
        """The best possible recall.

        The share of boxes, 0..1, whose best anchor has this IoU or more (NaN: no boxes).
        """
        return (self.best >= threshold).float().mean().item()

    def __str__(self):
        if not len(self.best):
            return "no boxes: nothing to compare the anchors with"
        classes = ", ".join(f"{name} {value:.2f}" for name, value in self.per_class.items())
        lines = [
            (
                f"best possible recall of {len(self.best)} boxes: {self.recall(0.5):.3f} at IoU .5,"
                f" {self.recall(0.4):.3f} at .4"
            ),
            f"  of each class at .5: {classes}",
            f"  anchors: {self.anchors}",
            f"  boxes:   {self.boxes}",
            *(
                textwrap.fill(f"advice: {sentence}", 80, subsequent_indent="  ")
                for sentence in self.advice or ("none; these anchors fit",)
            ),
        ]
        return "\n".join(lines)


def check_anchors(dataset, anchors):
    """Compare the boxes of a dataset with anchors at the images' own sizes, which must be those of the training.

    dataset: a `data.Dataset`, resized as for training. anchors: an `Anchors`, or a
    `Config`, which has some and may pad images to a multiple. Objects marked difficult
    are left out, because training leaves them out. Returns a `Fit`. Every anchor of the
    grid is considered, in closed form; if the images differ in size each is taken by
    itself, without the padding of a batch (it adds anchors, and moves them if their
    strides are the "image"'s).

    Chapter 14 explains it.
    """
    multiple = getattr(anchors, "pad_multiple", 1)
    anchors = getattr(anchors, "anchors", anchors)
    kept = [~sample.difficult for sample in dataset]
    boxes = torch.cat([sample.boxes[keep] for sample, keep in zip(dataset, kept)] or [torch.zeros(0, 4)])
    labels = torch.cat(
        [sample.labels[keep] for sample, keep in zip(dataset, kept)] or [torch.zeros(0, dtype=torch.long)]
    )
    sizes = torch.tensor([sample.size for sample, keep in zip(dataset, kept) for _ in range(int(keep.sum()))]).reshape(
        -1, 2
    )
    sizes = sizes + -sizes % multiple
    best = best_iou(boxes, sizes, anchors)
    names = [(name, labels == label) for label, name in enumerate(dataset.classes)]
    advice, proposed = _advise(boxes, sizes, anchors, best)
    return Fit(
        best,
        {name: (best[mine] >= 0.5).float().mean().item() for name, mine in names if mine.any()},
        _boxes_in_words(boxes),
        _anchors_in_words(anchors),
        advice,
        proposed,
    )


def best_iou(boxes, sizes, anchors):
    """The highest IoU of each box [M, 4] with any anchor in its image, [M]; sizes [M, 2] are (height, width).

    Of the anchors of one shape on one level the one nearest to the box overlaps it
    most, because the IoU of two boxes falls as their centres move apart in x or in y.
    So one anchor per level and shape is compared, and not tens of thousands: the very
    numbers that the grid has there.
    """
    best = torch.zeros(len(boxes))
    centre = (boxes[:, :2] + boxes[:, 2:]) / 2
    limits = sizes.flip(1)  # (width, height), in the order of x and y
    for level in anchors.levels:
        cells = (limits + 2**level - 1) // 2**level
        stride = limits // cells if anchors.strides == "image" else torch.full_like(limits, 2**level)
        shift = 0.5 if anchors.centres == "half" else 0.0
        cell = (centre / stride - shift).round().clamp(min=0)
        nearest = (torch.minimum(cell, cells - 1) + shift) * stride
        placed = nearest.repeat(1, 2)[:, None] + _shapes(anchors, level)  # [M, A, 4]
        best = torch.maximum(best, paired_iou(boxes[:, None], placed).amax(1))
    return best


def _shapes(anchors, level, dtype=torch.float32):
    """The anchors [A, 4] of one level around (0, 0)."""
    return level_anchors(1, 1, 0, anchors.sizes(level), anchors.ratios, rounding=anchors.rounding, dtype=dtype)


def _advise(boxes, sizes, anchors, best):
    """Sentences, and the anchors they lead to: the one change that helps most, then a second one if it still helps."""
    if not len(boxes):
        return (), anchors
    advice = []
    for _ in range(2):
        trials = [(text, trial, best_iou(boxes, sizes, trial)) for text, trial in _trials(anchors)]
        worth = [_share(after, 0.5 + ROUNDING) - PRICE * trial.per_cell / 9 for _, trial, after in trials]
        mildest = next(place for place, value in enumerate(worth) if value >= max(worth) - PRICE)
        text, trial, after = trials[mildest]
        gain = _share(after, 0.5 + ROUNDING) - _share(best, 0.5 - ROUNDING)
        if _share(best) >= ENOUGH or gain < GAIN:
            break
        reached = math.floor(1000 * _share(after, 0.5 + ROUNDING)) / 1000  # never more than there is
        raises = f"raises the best possible recall from {_share(best):.3f} to {reached:.3f}"
        advice.append(f"{_why(boxes, anchors, best)}: {text} {raises}")
        anchors, best = trial, after
    cell = 2 ** min(anchors.levels)
    tiny = int(((boxes[:, 2:] - boxes[:, :2]).amin(1) < cell).sum()) / len(boxes)
    if tiny >= 0.05:
        advice.append(
            f"{tiny:.0%} of the boxes are thinner than a cell of the finest level ({cell} pixels): train at a larger"
            " size"
        )
    elif _share(best) < ENOUGH and not advice:
        advice.append(f"{_why(boxes, anchors, best)}; no single change of base, scales or ratios helps")
    return tuple(advice), anchors


def _trials(anchors):
    """(what would be written, the anchors) for every change that is tried, the mildest of each kind first."""
    small = min(anchors.scales)
    changes = (
        [{"base": anchors.base * factor} for factor in FACTORS]
        + [{"scales": (*more, *anchors.scales)} for more in ((small / 2,), (small / 2, small * 0.71))]
        + [{"ratios": ratios} for ratios in RATIOS]
    )
    for change in changes:
        ((name, value),) = change.items()
        value = _three(value) if name == "base" else tuple(map(_three, value))
        trial = dataclasses.replace(anchors, **{name: value})
        if all(size > 0 for level in trial.levels for size in trial.sizes(level)):  # none is rounded to nothing
            text = f"{value:g}" if name == "base" else "({})".format(", ".join(f"{part:g}" for part in value))
            yield f"{name}={text}", trial


def _three(number):
    return float(f"{number:.3g}")


def _why(boxes, anchors, best):
    """What is known of the boxes without an anchor of IoU .5, in words: only what the boxes and anchors prove."""
    wide, high = (boxes[:, 2:] - boxes[:, :2]).double().unbind(1)
    shapes = torch.cat([_shapes(anchors, level, torch.float64) for level in anchors.levels])
    across, down = (shapes[:, 2:] - shapes[:, :2]).unbind(1)
    side, ratio = (wide * high).sqrt(), high / wide
    sides, ratios = (across * down).sqrt(), down / across
    small, large, flat, tall = sides.min(), sides.max(), ratios.min(), ratios.max()
    reasons = (
        ("smaller than the anchors reach (less than half the area of the smallest", side**2 < HALF * small**2, small),
        ("larger than the anchors reach (more than twice the area of the largest", side**2 > large**2 / HALF, large),
        ("flatter than the anchors allow (height / width below 4/9 of the flattest", ratio < NINTHS * flat, flat),
        ("taller than the anchors allow (height / width above 9/4 of the tallest", ratio > tall / NINTHS, tall),
    )
    said, left = [], best < 0.5
    for place, (words, which, limit) in enumerate(reasons):
        left &= ~which
        if which.any():
            values, unit = (side, " pixels") if place < 2 else (ratio, "")
            numbers = f"{limit:.3g}{unit}; median {values[which].quantile(0.5):.3g}"
            said.append(f"{_count(which, 'is', 'are')} {words}, {numbers})")
    meet = torch.minimum(wide[:, None], across) * torch.minimum(high[:, None], down)  # centre on centre
    fits = (meet / (side[:, None] ** 2 + sides**2 - meet)).amax(1) >= 0.5
    for words, which in (
        ("the size and shape of an anchor, but none stands near enough", left & fits),
        ("a size and shape that no anchor has", left & ~fits),
    ):
        if which.any():
            said.append(f"{_count(which, 'has', 'have')} {words}")
    return ", ".join(said)


def _count(which, one, more):
    number = int(which.sum())
    return f"{number} box {one}" if number == 1 else f"{number} boxes {more}"


def _share(best, threshold=0.5):
    return int((best >= threshold).sum()) / len(best)


def _boxes_in_words(boxes):
    if not len(boxes):
        return "none"
    wide, high = (boxes[:, 2:] - boxes[:, :2]).unbind(1)
    side, ratio = (wide * high).sqrt(), high / wide
    return f"sizes {side.min():.0f} to {side.max():.0f} pixels, height / width {ratio.min():.2g} to {ratio.max():.2g}"


def _anchors_in_words(anchors):
    sizes = [size for level in anchors.levels for size in anchors.sizes(level)]
    ratios = ", ".join(f"{ratio:.2g}" for ratio in anchors.ratios)
    return f"sizes {min(sizes):.0f} to {max(sizes):.0f} pixels, height / width {ratios}"
