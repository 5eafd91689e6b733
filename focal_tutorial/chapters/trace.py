"""Chapter 11: the forward pass with the lid off, every tensor from an image to its detections and to its loss.

Nothing is computed here in another way than in `retinanet`: the network's own parts are called one after another, and
what each hands on is kept. Two habits of broken codes can be switched on, so that a reader can see what they do.
"""

import torch

from ..boxes import clip, decode, paired_iou
from ..criterion import match, terms
from ..postprocess import candidates, survivors


def parameters(model):
    """How many parameters each stage of a `RetinaNet` has: {"C3": count, ..., "deltas": count}; their sum is all.

    C3 counts the stem and the first stage of the backbone too, which are computed on the way to it. P3, P4 and P5 have
    a lateral 1x1 and an output 3x3 convolution each, P6 and P7 one of stride 2. "class_tower" and "box_tower" are the
    convolutions in the heads before the last, "logits" and "deltas" the last ones.
    """
    stem, stages, pyramid = model.backbone.stem, model.backbone.stages, model.pyramid
    parts = {"C3": [stem, stages[0], stages[1]], "C4": [stages[2]], "C5": [stages[3]]}
    for lateral, level in (("C3", "P3"), ("C4", "P4"), ("C5", "P5")):
        parts[level] = [
            group[key] for group, key in ((pyramid.lateral, lateral), (pyramid.output, level)) if key in group
        ]
    parts |= {level: [getattr(pyramid, level.lower())] for level in ("P6", "P7") if hasattr(pyramid, level.lower())}
    parts |= {"class_tower": [model.class_head.tower], "logits": [model.class_head.final]}
    parts |= {"box_tower": [model.box_head.tower], "deltas": [model.box_head.final]}
    return {name: sum(one.numel() for part in group for one in part.parameters()) for name, group in parts.items()}


def class_scores(logits, *, softmax=False):
    """Scores of logits [N, K]: sigmoid, each class by itself (section 3.1); or, as a bug, softmax over the classes."""
    return logits.float().softmax(-1) if softmax else logits.float().sigmoid()


@torch.no_grad()
def walk(model, image, target, *, softmax=False, across_classes=False):
    """What a `RetinaNet` computes for one image [3, H, W] in 0..1 and its target, by stage.

    softmax         the scores are a softmax over the K classes instead of K sigmoids (a bug)
    across_classes  boxes of any class remove each other in NMS (a bug)

    The network is left in the mode it is in; in evaluation mode BatchNorm treats the image by itself. Gives

    image                      the normalised pixels [1, 3, H', W']
    C3 .. C5, P3 .. P7         maps [1, channels, H_l, W_l]
    class_tower, box_tower     lists of maps, one for each level
    logits [N, K], scores [N, K], deltas [N, 4], anchors [N, 4];  cells: [(rows, columns)] of the levels
    assigned [N]               object index, BACKGROUND or IGNORE
    overlap [N]                IoU of each positive anchor with its object; 0 elsewhere
    fitted [N, 4]              the boxes that the deltas make of the anchors
    fit [N]                    IoU of each positive anchor's fitted box with its object; 0 elsewhere
    focal [N]                  focal loss of each anchor, summed over its classes; 0 where ignored
    box [N]                    smooth L1 of each positive anchor, summed over the four coordinates; 0 elsewhere
    positives                  how many anchors are positive
    classification, box_loss   the two losses: the sums of `focal` and `box` over `positives`, at least 1
    above, kept                for each level: pairs of anchor and class above the score threshold, and of these top_k
    top_k, decode              the pairs kept, best first: {"boxes", "scores", "labels"}; as anchors, and as boxes
    survivors [D]              their places that NMS keeps, best first
    detections                 what survives, at most max_detections
    """
    config, images = model.config, image[None]
    found = {"image": model.normalize(images)} | model.features(images)
    maps = [found[level] for level in config.levels]
    for name, head in (("class_tower", model.class_head), ("box_tower", model.box_head)):
        found[name] = [head.tower(x) for x in maps]
    logits, deltas = (one[0] for one in model.predict(found))
    levels = model.anchors(found, image.shape[1:])
    found |= {"logits": logits, "deltas": deltas, "scores": class_scores(logits, softmax=softmax)}
    found |= {"anchors": torch.cat(levels), "cells": [tuple(x.shape[-2:]) for x in maps]}
    found |= _losses(logits, deltas, found["anchors"], target, config)
    return found | _detections(found, [len(level) for level in levels], image.shape[1:], config, across_classes)


def _losses(logits, deltas, anchors, target, config):
    """The branch that trains: `criterion.losses` for one image, kept anchor by anchor."""
    assigned = match(anchors, [target], config)
    focal, box = (one[0] for one in terms(assigned, logits[None], deltas[None], anchors, [target], config))
    assigned = assigned[0]
    positive = assigned >= 0
    objects, fitted = target["boxes"][assigned[positive]], decode(deltas, anchors)
    overlap, fit = torch.zeros_like(box), torch.zeros_like(box)
    overlap[positive], fit[positive] = paired_iou(objects, anchors[positive]), paired_iou(objects, fitted[positive])
    count = int(positive.sum())
    sums = {"classification": float(focal.sum()) / max(1, count), "box_loss": float(box.sum()) / max(1, count)}
    found = {"assigned": assigned, "overlap": overlap, "fitted": fitted, "fit": fit, "focal": focal, "box": box}
    return found | {"positives": count} | sums


def _detections(found, counts, size, config, across_classes):
    """The branch that detects: `postprocess.detections` in its two halves."""
    scores, deltas, anchors = (found[name].split(counts) for name in ("scores", "deltas", "anchors"))
    pairs = candidates(scores, deltas, anchors, size, score_threshold=config.score_threshold, top_k=config.top_k)
    order = pairs["scores"].argsort(descending=True, stable=True)  # of all levels together
    pairs = {name: values[order] for name, values in pairs.items()}
    moved = {name: pairs[name] for name in ("boxes", "scores", "labels")}
    kinds = torch.zeros_like(moved["labels"]) if across_classes else moved["labels"]
    kept = survivors(moved["boxes"], moved["scores"], kinds, config.nms_threshold)
    final = {name: values[kept[: config.max_detections]] for name, values in moved.items()}
    above = [int((level > config.score_threshold).sum()) for level in scores]
    return {
        "above": above,
        "kept": [min(config.top_k, count) for count in above],
        "top_k": moved | {"boxes": clip(pairs["anchors"], *size)},
        "decode": moved,
        "survivors": kept,
        "detections": final,
    }
