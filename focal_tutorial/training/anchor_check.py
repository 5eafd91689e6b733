"""Do the anchors fit the boxes? Asked before training, answered in words.

An object can be found only as well as the best anchor lets it: the share of objects whose best anchor has an IoU of .5
is called the best possible recall, as in YOLOv5's check of the same purpose. Objects below .5 are not lost here,
because each object's best anchor answers for it in any case (`assignment.assign`, low_quality); but it is one anchor
instead of many, and it has far to go.
"""

import dataclasses
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
"""Recall that nine more anchors at each cell must bring beyond another change: they cost time."""

FACTORS = (0.25, 0.35, 0.5, 0.71, 1.41, 2.0, 2.83, 4.0)
RATIOS = (
    (1 / 3, 1.0, 3.0),
    (0.25, 1.0, 4.0),
    (0.25, 0.5, 1.0, 2.0),
    (0.5, 1.0, 2.0, 4.0),
    (0.25, 0.5, 1.0, 2.0, 4.0),
    (0.2, 0.5, 1.0, 2.0, 5.0),
)
"""What is tried: factors on the base, other ratios of height to width, and half-size scales below the given ones."""


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
    `Config`, which has some. Objects marked difficult are left out, because training
    leaves them out. Returns a `Fit`. Every anchor of the grid is considered, in closed
    form; if the images differ in size each is taken by itself, without the padding of a
    batch, which only adds anchors.

    Chapter 14 explains it.
    """
    anchors = getattr(anchors, "anchors", anchors)
    kept = [~sample.difficult for sample in dataset]
    boxes = torch.cat([sample.boxes[keep] for sample, keep in zip(dataset, kept)] or [torch.zeros(0, 4)])
    labels = torch.cat(
        [sample.labels[keep] for sample, keep in zip(dataset, kept)] or [torch.zeros(0, dtype=torch.long)]
    )
    sizes = torch.tensor([sample.size for sample, keep in zip(dataset, kept) for _ in range(int(keep.sum()))]).reshape(
        -1, 2
    )
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
    So one anchor per level and shape is compared, and not tens of thousands.
    """
    best = torch.zeros(len(boxes))
    centre, half = (boxes[:, :2] + boxes[:, 2:]) / 2, (boxes[:, 2:] - boxes[:, :2]) / 2
    limits = sizes.flip(1)  # (width, height), in the order of x and y
    for level in anchors.levels:
        cells = (limits + 2**level - 1) // 2**level
        stride = limits // cells if anchors.strides == "image" else torch.full_like(limits, 2**level)
        # Around (0, 0).
        shapes = level_anchors(1, 1, 0, anchors.sizes(level), anchors.ratios, rounding=anchors.rounding)
        offset = stride / 2 if anchors.centres == "half" else torch.zeros_like(centre)
        cell = ((centre - offset) / stride).round().clamp(min=0)
        nearest = torch.minimum(cell, cells - 1) * stride + offset
        # The box, seen from the anchor's centre.
        around = torch.cat([centre - nearest - half, centre - nearest + half], 1)
        best = torch.maximum(best, paired_iou(around[:, None], shapes).amax(1))
    return best


def _advise(boxes, sizes, anchors, best):
    """Sentences, and the anchors they lead to: the one change that helps most, then a second one if it still helps."""
    if not len(boxes):
        return (), anchors
    advice, recall = [], _share(best)
    for _ in range(2):
        trials = [(text, trial, best_iou(boxes, sizes, trial)) for text, trial in _trials(anchors)]
        text, trial, after = max(trials, key=lambda tried: _share(tried[2]) - PRICE * tried[1].per_cell / 9)
        if recall >= ENOUGH or _share(after) < recall + GAIN:
            break
        why = _why(boxes[best < 0.5], anchors, trial)
        advice.append(f"{why}: {text} raises the best possible recall from {recall:.3f} to {_share(after):.3f}")
        anchors, best, recall = trial, after, _share(after)
    cell = 2 ** min(anchors.levels)
    tiny = ((boxes[:, 2:] - boxes[:, :2]).amin(1) < cell).float().mean().item()
    if tiny >= 0.05:
        advice.append(
            f"{tiny:.0%} of the boxes are narrower than a cell of the finest level ({cell} pixels): train at a larger"
            " size"
        )
    elif recall < ENOUGH and not advice:
        advice.append(
            "no single change of base, scales or ratios helps: look at the boxes that are missed (fit.best < .5)"
        )
    return tuple(advice), anchors


def _trials(anchors):
    """(what would be written, the anchors) for every change that is tried."""
    bases = [round(anchors.base * factor, 2) for factor in FACTORS]
    small = min(anchors.scales)
    scales = [(round(small / 2, 2), *anchors.scales), (round(small / 2, 2), round(small * 0.71, 2), *anchors.scales)]
    changes = (
        [{"base": base} for base in bases]
        + [{"scales": tried} for tried in scales]
        + [{"ratios": tried} for tried in RATIOS]
    )
    for change in changes:
        ((name, value),) = change.items()
        text = f"{value:g}" if name == "base" else "({})".format(", ".join(f"{part:.3g}" for part in value))
        yield f"{name}={text}", dataclasses.replace(anchors, **change)


def _why(missed, anchors, trial):
    """What the boxes that are missed have in common, in words, as far as the change that helps tells."""
    count = f"{len(missed)} box{'es are' if len(missed) > 1 else ' is'}"
    if trial.ratios != anchors.ratios:
        ratio = ((missed[:, 3] - missed[:, 1]) / (missed[:, 2] - missed[:, 0])).median().item()
        shape = (
            "flatter" if ratio < min(anchors.ratios) else "taller" if ratio > max(anchors.ratios) else "of other shapes"
        )
        return f"{count} {shape} than the anchors allow (median height / width {ratio:.2g})"
    side = (missed[:, 2:] - missed[:, :2]).prod(1).sqrt().median().item()
    smallest = min(size for level in anchors.levels for size in anchors.sizes(level))
    size = "smaller" if trial.base * min(trial.scales) < anchors.base * min(anchors.scales) else "larger"
    beside = f", the smallest anchor {smallest:.0f}" if size == "smaller" else ""
    return f"{count} {size} than the anchors reach (median size {side:.0f} pixels{beside})"


def _share(best):
    return (best >= 0.5).float().mean().item()


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
