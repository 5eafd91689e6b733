"""What the network is trained for: focal loss on every anchor's classes, smooth L1 on the boxes of the positives.

anchors -> `match`: the object of each anchor -> `terms`: the two losses of each anchor -> `losses`: their sums,
each divided by the number of positives (paper, section 4.1). Chapter 11.
"""

import torch
from torch import distributed

from . import checks
from .assignment import IGNORE, assign_batch
from .boxes import encode, validate
from .losses import focal_loss, smooth_l1


def check_targets(targets, count, num_classes):
    """Stop bad targets before they turn into a wrong loss or an index error on the accelerator.

    targets   a list of `count` dictionaries: "boxes" float [M, 4] xyxy in pixels, "labels" int64 [M] in 0..K-1
    Raises ValueError (TypeError for what is no tensor) naming the image (its place in the batch), the object, and what
    is wrong.

    Chapter 11 explains it.
    """
    for place, target in enumerate(checks.targets(targets, count)):
        labels = target["labels"]
        validate(target["boxes"], name=f"image {place} of the batch")
        bad = (labels < 0) | (labels >= num_classes)
        if bad.any():
            which = int(bad.nonzero()[0])
            raise ValueError(
                f"image {place} of the batch: object {which} has label"
                f" {int(labels[which])}, but the network's {num_classes} classes are"
                f" numbered 0 to {num_classes - 1}; there is no column for the"
                " background"
            )


def losses(logits, deltas, anchors, targets, config):
    """The two losses of a batch: {"classification": scalar, "box": scalar}, float32.

    logits [B, N, K], deltas [B, N, 4], anchors [N, 4]; targets as in
    `check_targets`; config: `retinanet.Config`. Chapter 11.

    classification   sum over all anchors but the ignored, and over the K classes, of
                     the focal loss
    box              sum over positive anchors, and over the four coordinates, of
                     smooth L1 between the deltas and the encoded object

    Both are divided by the number of positive anchors, at least 1, and not by the
    number of all anchors, because the vast majority of them are easy background with
    next to no loss (section 4.1). normalize_by "batch": the positives of the whole
    batch (the paper's code, Detectron); "image": each image's sums by its own
    positives, then the mean over images (torchvision). The total is the plain sum of
    the two losses, without a weight between them.
    """
    matched = match(anchors, targets, config)  # [B, N]
    focal, box = terms(matched, logits, deltas, anchors, targets, config)  # [B, N] each
    share = _normaliser(matched, config.normalize_by)  # [B]
    return {
        "classification": (focal.sum(1) / share).sum(),
        "box": (box.sum(1) / share).sum(),
    }


def match(anchors, targets, config):
    """Which object each anchor of each image answers for: [B, N], object index, BACKGROUND or IGNORE.

    Chapter 11 explains it.
    """
    return assign_batch(
        anchors,
        [target["boxes"] for target in checks.targets(targets)],
        foreground=config.foreground,
        background=config.background,
        low_quality=config.low_quality,
    )


def terms(matched, logits, deltas, anchors, targets, config):
    """The losses of each anchor, before any sum of them: focal [B, N], box [B, N].

    matched [B, N] is the assignment; the rest as in `losses`. The target of a
    positive is 1 at its object's class and 0 elsewhere; background is 0 everywhere.
    Where an anchor is ignored, focal is 0; where it is not positive, box is 0.

    Chapter 11 explains it.
    """
    checks.outputs(logits, deltas, anchors, matched)
    image, anchor = torch.where(matched >= 0)  # [P]: where the positives are
    boxes, labels = _objects(targets, image, matched[image, anchor])  # [P, 4], [P]

    truth = torch.zeros_like(logits, dtype=torch.bool)  # [B, N, K]
    truth[image, anchor, labels] = True
    focal = focal_loss(logits, truth, gamma=config.gamma, alpha=config.alpha).sum(2)
    focal = focal.masked_fill(matched == IGNORE, 0)

    encoded = encode(boxes, anchors[anchor])
    smooth = smooth_l1(deltas[image, anchor], encoded, beta=config.beta).sum(1)  # [P]
    return focal, torch.zeros_like(focal).index_put((image, anchor), smooth)


def _objects(targets, image, index):
    """Boxes [P, 4] and labels [P] of the objects `index` [P] of the images `image` [P]."""
    boxes = torch.cat([one["boxes"] for one in targets]).float()
    labels = torch.cat([one["labels"] for one in targets])
    counts = torch.tensor(
        [0] + [len(target["boxes"]) for target in targets], device=index.device
    )
    place = counts.cumsum(0)[image] + index  # in the list of all images' objects
    return boxes[place], labels[place]


def _normaliser(matched, normalize_by):
    """What each image's sums are divided by: [B], float32. No positives count as one, so that nothing divides by 0.

    Under `torch.distributed` the batch is the union over all processes, which may hold different numbers of images.
    Each process divides by the mean number of positives (or of images) per process, because DistributedDataParallel
    takes the mean of the gradients: together this is the gradient of one process with the whole batch.
    """
    positives = (matched >= 0).sum(1).float()  # [B]
    total = (
        positives.new_tensor(len(positives))
        if normalize_by == "image"
        else positives.sum()
    )
    processes = 1
    if distributed.is_available() and distributed.is_initialized():
        distributed.all_reduce(total)
        processes = distributed.get_world_size()
    total = total.clamp(min=1) / processes
    return (
        positives.clamp(min=1) * total
        if normalize_by == "image"
        else total.expand_as(positives)
    )
