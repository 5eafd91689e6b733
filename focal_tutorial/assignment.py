"""Assignment: which object each anchor answers for during training (paper, section 4, "Anchors").

An anchor belongs to the object that it overlaps most if their IoU is at least .5; it is
background if its best IoU is in [0, .4), and is ignored in between, in [.4, .5).
"""

import torch

from .boxes import paired_iou, precise

BACKGROUND = -1
"""The anchor answers for no object: all its K targets are 0."""

IGNORE = -2
"""The anchor counts in no loss."""

LARGEST_BLOCK = 1 << 17  # overlaps held at once: 512 kB in float32 stays in the processor's cache


def assign(anchors, boxes, *, foreground=0.5, background=0.4, low_quality=True):
    """For anchors [N, 4] and the objects [M, 4] of one image.

    Object index, BACKGROUND or IGNORE, as int64 [N].

    low_quality: an object's best anchor answers for an object however small their IoU,
    and so do all anchors that tie with it (if they touch it at all); otherwise small
    objects would have no anchor. As in torchvision and detectron2, an anchor restored
    by this rule answers for ITS own best object, which may be another than the one that
    restored it. The paper only says that its rule comes from the RPN, which has this
    clause.
    """
    return assign_batch(anchors, [boxes], foreground=foreground, background=background, low_quality=low_quality)[0]


def assign_batch(anchors, boxes, *, foreground=0.5, background=0.4, low_quality=True):
    """`assign` for the images of a batch at once.

    Anchors [N, 4] and a list of B tensors [M_b, 4] give [B, N].

    Shorter lists of objects are padded with empty boxes, whose IoU is 0 everywhere.
    Objects are taken in blocks with a running best, so that memory grows with B * N and
    not with the number of objects. Without objects all is background.
    """
    if not (0 <= background <= foreground <= 1 and foreground > 0):
        raise ValueError(f"0 <= background <= foreground <= 1 must hold, got {background} and {foreground}")
    anchors = precise(anchors).T.contiguous().T  # coordinate by coordinate in memory: the inner loop runs over anchors
    objects = anchors.new_zeros(len(boxes), max([1, *map(len, boxes)]), 4)
    for place, one in zip(objects, boxes):
        place[: len(one)] = one.reshape(-1, 4)
    best = anchors.new_zeros(len(boxes), len(anchors))
    restored = torch.zeros_like(best, dtype=torch.bool)
    step = max(1, LARGEST_BLOCK // max(1, best.numel()))
    for block in objects.split(step, 1):
        overlap = paired_iou(block[:, :, None], anchors)  # [B, step, N]
        best = torch.maximum(best, overlap.amax(1))
        if low_quality:
            highest = overlap.amax(2, keepdim=True)
            highest = torch.where(highest > 0, highest, torch.inf)
            restored |= (overlap - highest).amax(1) == 0
    result = torch.where(best < background, BACKGROUND, IGNORE)
    image, anchor = ((best >= foreground) | restored).nonzero(as_tuple=True)
    result[image, anchor] = paired_iou(objects[image], anchors[anchor, None]).argmax(1)  # few: look again for the owner
    return result
