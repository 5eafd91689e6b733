"""Scores of every anchor of one drawn scene, for chapter 15's figure on missing labels: writes runs/unlabelled.json.

    python scripts/measure_unlabelled.py        # a second

The network of the pages that has learned from drawn scenes, mini-drawn, looks at a held-out scene. Anchors that some
object reaches, with an IoU of .4 or as its best, are stored one by one, with the logit of each class in hundredths. No
label that is removed changes what the others are: background. Of these the hardest are stored with their cross
entropy, and all of them as sums of the loss.
"""

import dataclasses

import numpy as np
import record
import torch

from focal_tutorial import data, weights
from focal_tutorial.assignment import BACKGROUND, assign
from focal_tutorial.chapters import cumulative
from focal_tutorial.widgets.figure import asset

NUMBER, SCENES, SIZE = 13, "dense", (96, 128)
MINED = 128  # of OHEM
GAMMAS = (0, 2)
ORDER = 15  # the seed of the order in which labels go


@torch.no_grad()
def looked():
    """The scene, its anchors [N, 4], the logits [N, K] in hundredths, and the network's config."""
    model = weights.load(asset("mini-drawn.safetensors"))
    sample = data.drawn(NUMBER + 1, seed=data.HELD_OUT, size=SIZE, scenes=SCENES)[NUMBER]
    logits, _, anchors = model(sample.image[None].float() / 255)
    return sample, anchors, np.rint(logits[0].double().numpy() * 100).astype(int), model.config


def main():
    sample, anchors, logits, config = looked()
    near = assign(anchors.double(), sample.boxes.double()).numpy() != BACKGROUND
    background = -logits[~near] / 100  # x_t of each class, [F, K]
    losses = cumulative.loss(background, 0).sum(1)
    hardest = np.argsort(-losses, kind="stable")[:MINED]
    order = np.random.default_rng(ORDER).permutation(len(sample.boxes))
    scores = {
        "objects": {"boxes": sample.boxes.tolist(), "labels": sample.labels.tolist(), "order": order.tolist()},
        "near": {"anchors": np.flatnonzero(near).tolist(), "logits": logits[near].ravel().tolist()},
        "far": {
            "count": int((~near).sum()),
            "anchors": np.flatnonzero(~near)[hardest].tolist(),
            "losses": [float(f"{value:.6g}") for value in losses[hardest]],
            "sums": {str(gamma): float(cumulative.loss(background, gamma).sum()) for gamma in GAMMAS},
        },
    }
    settings = {
        "network": dataclasses.asdict(config),
        "weights": "mini-drawn",
        "scenes": SCENES,
        "number": NUMBER,
        "seed": data.HELD_OUT,
        "size": list(SIZE),
        "mined": MINED,
    }
    what = "the logits of one network at the anchors of one drawn scene, for labels that are missing"
    record.write("unlabelled", {"what": what, "settings": settings, "seed": 0, "cpu_seconds": None, "scores": scores})


if __name__ == "__main__":
    main()
