"""From logits and deltas to a list of detections (paper, section 4.1, "Inference").

score > .05 -> the best 1000 of each level -> decode -> clip to the image -> non-maximum suppression per class at .5.
"""

import torch

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
    """The detections of one image, best first.

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
    boxes, scores, labels = [], [], []
    for level_logits, level_deltas, level_anchors in zip(logits, deltas, anchors):
        level_scores = level_logits.float().sigmoid().flatten()  # [N_l * K]
        candidates = torch.where(level_scores > score_threshold)[0]
        best, order = level_scores[candidates].topk(min(top_k, len(candidates)))
        candidates = candidates[order]
        anchor = candidates // level_logits.shape[1]
        boxes.append(decode(level_deltas[anchor], level_anchors[anchor]))
        scores.append(best)
        labels.append(candidates % level_logits.shape[1])
    boxes = clip(torch.cat(boxes), *size)
    scores, labels = torch.cat(scores), torch.cat(labels)
    if not keep_empty:
        solid = (boxes[:, 2:] > boxes[:, :2]).all(1)
        boxes, scores, labels = boxes[solid], scores[solid], labels[solid]
    kept = batched_nms(boxes, scores, labels, nms_threshold)[:max_detections]
    return {"boxes": boxes[kept], "scores": scores[kept], "labels": labels[kept]}
