"""Assignment: which object each anchor answers for during training (paper, section 4, "Anchors").

An anchor belongs to the object that it overlaps most if their IoU is at least .5; it is
background if its best IoU is in [0, .4), and is ignored in between, in [.4, .5).
"""

from itertools import groupby

import torch
from torch.nn.utils.rnn import pad_sequence

from . import checks
from .boxes import area, iou, paired_iou

BACKGROUND = -1
"""The anchor answers for no object: all its K targets are 0."""

IGNORE = -2
"""The anchor counts in no loss."""


@torch.no_grad()
def assign(anchors, boxes, *, foreground=0.5, background=0.4, low_quality=True):
    """For anchors [N, 4] and the objects [M, 4] of one image (chapter 9).

    Object index, BACKGROUND or IGNORE, as int64 [N].

    low_quality: an object's best anchor answers for an object however small their
    IoU, and so do all anchors that tie with it (if they touch it at all); otherwise
    small objects would have no anchor. As in torchvision and detectron2, an anchor
    restored by this rule answers for ITS own best object, which may be another than
    the one that restored it. The paper only says that its rule comes from the RPN,
    which has this clause.

    Raises ValueError unless 0 <= background <= foreground <= 1 and 0 < foreground, and
    for an object with a NaN: it would make every anchor ignored.
    """
    _check_thresholds(foreground, background)
    overlap = iou(checks.objects(boxes), checks.rows(anchors, "anchors"))  # [M, N]
    if not overlap.numel():  # nothing to find: all is background
        return torch.full((len(anchors),), BACKGROUND, device=anchors.device)
    best, own = overlap.amax(0), overlap.argmax(0)  # [N]: of each anchor
    highest = overlap.amax(1, keepdim=True)  # [M, 1]: of each object
    positive = best >= foreground
    if low_quality:
        positive |= ((overlap == highest) & (highest > 0)).any(0)
    unmatched = torch.where(best < background, BACKGROUND, IGNORE)
    return torch.where(positive, own, unmatched)


# Overlaps held at once: 512 kB in float32 stay in a processor's cache.
LARGEST_BLOCK = 1 << 17
CUDA_BLOCKS = 128  # so many times as many on CUDA, where few large steps are quicker


@torch.no_grad()
def assign_batch(anchors, boxes, *, foreground=0.5, background=0.4, low_quality=True):
    """`assign` for the images of a batch at once, the same to the last anchor, sooner and in less memory.

    Anchors [N, 4] and a list of B tensors [M_b, 4] give [B, N]. No matrix of all
    overlaps is held: 20 crowded images of 100,000 anchors would fill a small machine.

    The objects of all images stand in one list of T rows, so that no image is padded
    to the most crowded one. They are taken in blocks with a running best, so that
    memory grows with B * N and not with the number of objects. Without objects all is
    background.

    Chapter 9 explains it.
    """
    _check_thresholds(foreground, background)
    if len(boxes) == 0:
        raise ValueError("boxes must hold a tensor [M, 4] for each image, got no image")
    anchors = checks.rows(anchors, "anchors")
    anchors = anchors.T.contiguous()  # [4, N]: anchors in the inner loop
    boxes = [
        checks.objects(one, f"image {place}: boxes").to(anchors.dtype)
        for place, one in enumerate(boxes)
    ]
    padded = pad_sequence(boxes, batch_first=True)  # [B, M, 4]
    objects = torch.cat(boxes)  # [T, 4]
    owner = [image for image, one in enumerate(boxes) for _ in range(len(one))]
    best = anchors.new_zeros(len(boxes), anchors.shape[1])
    restored = torch.zeros_like(best, dtype=torch.bool)
    most = LARGEST_BLOCK * (CUDA_BLOCKS if anchors.is_cuda else 1)
    step = max(1, most // max(1, anchors.shape[1]))
    for start in range(0, len(objects), step):
        overlap = _overlaps(objects[start : start + step], anchors)  # [step, N]
        rows = range(len(overlap))
        for image, own in groupby(rows, lambda row: owner[start + row]):
            own = list(own)
            highest = overlap[own[0] : own[-1] + 1].amax(0)  # [N]
            torch.maximum(best[image], highest, out=best[image])
        if low_quality and overlap.numel():
            highest = overlap.amax(1)  # [step]; from `foreground` on, positive anyway
            missed = (highest > 0) & (highest < foreground)
            for row in missed.nonzero()[:, 0].tolist():
                restored[owner[start + row]] |= overlap[row] == highest[row]
    result = torch.where(best < background, BACKGROUND, IGNORE)
    positive = (best >= foreground) | restored
    image, anchor = positive.nonzero(as_tuple=True)
    if len(anchor):  # few: look again for the object
        overlap = paired_iou(padded[image], anchors.T[anchor, None])  # [P, M]
        result[image, anchor] = overlap.argmax(1)
    return result


def _check_thresholds(foreground, background):
    if not (0 <= background <= foreground <= 1 and foreground > 0):
        raise ValueError(
            "0 <= background <= foreground <= 1 and 0 < foreground must hold, "
            f"got background {background} and foreground {foreground}"
        )


def _overlaps(objects, anchors):
    """`boxes.iou` of objects [T, 4] with anchors [4, N] in the same arithmetic, but with fewer passes over [T, N].

    Where two boxes do not meet the result may be below 0 instead of 0.
    """
    x1, y1, x2, y2 = anchors
    left, top, right, bottom = objects[..., None].unbind(1)  # [T, 1] each
    width = torch.minimum(x2, right).sub_(torch.maximum(x1, left)).relu_()
    height = torch.minimum(y2, bottom).sub_(torch.maximum(y1, top))
    intersection = width.mul_(height)
    union = torch.add(
        area(anchors.T).clamp(min=1e-12), area(objects)[:, None], out=height
    ).sub_(intersection)
    return intersection.div_(union)
