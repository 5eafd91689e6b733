"""What the network is trained for: focal loss on every anchor's classes, smooth L1 on the boxes of the positives.

anchors -> `match`: the object of each anchor -> `terms`: the two losses of each anchor -> `losses`: their sums,
each divided by the number of positives (paper, section 4.1). Chapter 11.
"""

import torch
from torch import distributed

from . import checks
from .assignment import IGNORE, assign_batch
from .boxes import encode, validate
from .losses import focal_loss, ohem_mask, smooth_l1


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

    Two ways to go wrong, or another way, change the classification loss alone.
    normalize_by "anchors" divides it by all B * N anchors, which the paper warns of.
    With `hard_examples` it is the mean over the anchors that count, see `counted`,
    then over the images.
    """
    matched = match(anchors, targets, config)  # [B, N]
    focal, box = terms(matched, logits, deltas, anchors, targets, config)  # [B, N] each
    counts = counted(focal, matched, config)  # [B, N]
    class_share, box_share = _normalisers(matched, counts, config)  # [B] each
    return {
        "classification": ((focal * counts).sum(1) / class_share).sum(),
        "box": (box.sum(1) / box_share).sum(),
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


def counted(focal, matched, config):
    """Which anchors count in the classification loss: bool [B, N]. All but the ignored, unless hard ones are mined.

    focal, matched [B, N] as in `terms`. With `config.hard_examples` these are each
    image's hardest (Shrivastava et al. 2016, 1604.03540), and with `config.hard_ratio`
    at most so many negatives to a positive; see `losses.ohem_mask`. A positive that is
    not among them still counts in the box loss. The paper's table 1d removes
    overlapping anchors by NMS first; here none are.

    Chapter 2 explains it.
    """
    if config.hard_examples is None:
        return matched != IGNORE
    keep, ratio = config.hard_examples, config.hard_ratio
    counts = torch.zeros_like(matched, dtype=torch.bool)
    for chosen, each, owner in zip(counts, focal, matched):
        places = (owner != IGNORE).nonzero()[:, 0]
        positives = None if ratio is None else owner[places] >= 0
        hard = ohem_mask(
            each[places],
            keep=keep,
            negatives_per_positive=ratio,
            positives=positives,
        )
        chosen[places[hard]] = True
    return counts


def _objects(targets, image, index):
    """Boxes [P, 4] and labels [P] of the objects `index` [P] of the images `image` [P]."""
    boxes = torch.cat([one["boxes"] for one in targets]).float()
    labels = torch.cat([one["labels"] for one in targets])
    counts = torch.tensor(
        [0] + [len(target["boxes"]) for target in targets], device=index.device
    )
    place = counts.cumsum(0)[image] + index  # in the list of all images' objects
    return boxes[place], labels[place]


def _normalisers(matched, counts, config):
    """What each image's sums are divided by: [B] for the classes, [B] for the boxes, float32.

    No positives count as one, so that nothing divides by 0.
    """
    positives = (matched >= 0).sum(1).float()  # [B]
    kept = counts.sum(1).clamp(min=1)  # [B]
    if config.normalize_by == "image":
        box = positives.clamp(min=1) * _of_all(positives.new_tensor(len(positives)))
    else:
        box = _of_all(positives.sum()).expand_as(positives)
    if config.hard_examples is not None:
        return kept * _of_all(positives.new_tensor(len(positives))), box
    if config.normalize_by == "anchors":
        return _of_all(positives.new_tensor(matched.numel())).expand_as(positives), box
    return box, box


def _of_all(total):
    """`total` of this process's part of a batch -> the mean over the processes, at least 1 altogether.

    Under `torch.distributed` the batch is the union over all processes, which may hold different numbers of images.
    Each process divides by the mean number of positives (or of images) per process, because DistributedDataParallel
    takes the mean of the gradients: together this is the gradient of one process with the whole batch.
    """
    processes = 1
    if distributed.is_available() and distributed.is_initialized():
        distributed.all_reduce(total)
        processes = distributed.get_world_size()
    return total.clamp(min=1) / processes
