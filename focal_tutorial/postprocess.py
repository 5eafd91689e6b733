"""From scores and deltas to a list of detections (paper, section 4.1, "Inference"). Chapter 8.

The first half, `candidates`: score > .05 -> the best 1000 of each level -> decode -> clip to the image.
The second half, `survivors`: non-maximum suppression within each class at .5.
"""

import torch

from . import checks
from .boxes import batched_nms, clip, decode


def detections(
    logits,
    deltas,
    anchors,
    size,
    *,
    score_threshold,
    top_k,
    nms_threshold,
    max_detections,
    keep_empty=False,
):
    """The detections of one image, best first (chapter 8).

    {"boxes" float32 [D, 4], "scores" float32 [D], "labels" int64 [D]}

    logits            a list with one tensor [N_l, K] per level
    deltas, anchors   the same with [N_l, 4]
    size              (height, width) in pixels of the image without its padding;
                      boxes are clipped to it
    score_threshold   a score is sigmoid(logit); pairs of anchor and class at or below
                      are dropped. One anchor can give detections of several classes
    top_k             how many pairs each level may bring
    nms_threshold     a box is dropped if its IoU with a better one of the same class
                      is larger
    max_detections    how many to return; None for all
    keep_empty        keep boxes that have no area after clipping, as torchvision
                      does: those that lie in the padding

    Scores and boxes are computed in float32 whatever comes in.
    """
    checks.levels(logits=logits, deltas=deltas, anchors=anchors)
    scores = [level.float().sigmoid() for level in logits]
    found = candidates(
        scores, deltas, anchors, size, score_threshold=score_threshold, top_k=top_k
    )
    boxes, scores, labels = found["boxes"], found["scores"], found["labels"]
    kept = survivors(boxes, scores, labels, nms_threshold, keep_empty=keep_empty)
    kept = kept[:max_detections]
    return {"boxes": boxes[kept], "scores": scores[kept], "labels": labels[kept]}


def candidates(scores, deltas, anchors, size, *, score_threshold, top_k):
    """The pairs of anchor and class that are worth a look (chapter 8).

    Level by level, each level's best first.

    scores: a list of [N_l, K] in 0..1; the rest as in `detections`. A dictionary of
    "boxes" [C, 4], decoded and clipped, "scores" [C], "labels" [C], and "anchors"
    [C, 4], from which the boxes were decoded.
    """
    checks.levels(scores=scores, deltas=deltas, anchors=anchors)
    height, width = checks.pair(size, "size")
    found = []
    for level_scores, level_deltas, level_anchors in zip(scores, deltas, anchors):
        above = torch.where(level_scores.flatten() > score_threshold)[0]
        best, order = level_scores.flatten()[above].topk(min(top_k, len(above)))
        pair = above[order]  # anchor * K + class
        anchor, label = pair // level_scores.shape[1], pair % level_scores.shape[1]
        boxes = decode(level_deltas[anchor], level_anchors[anchor])
        boxes = clip(boxes, height, width)
        level = {"boxes": boxes, "scores": best, "labels": label}
        found.append(level | {"anchors": level_anchors[anchor]})
    return {name: torch.cat([level[name] for level in found]) for name in found[0]}


def survivors(boxes, scores, labels, nms_threshold, *, keep_empty=False):
    """The indices [D] of the candidates that NMS keeps in their class, best first.

    Chapter 8 explains it.
    """
    boxes, scores = checks.scored(boxes, scores, labels)
    if keep_empty:
        return batched_nms(boxes, scores, labels, nms_threshold)
    solid = (boxes[:, 2:] > boxes[:, :2]).all(1).nonzero()[:, 0]
    return solid[batched_nms(boxes[solid], scores[solid], labels[solid], nms_threshold)]
