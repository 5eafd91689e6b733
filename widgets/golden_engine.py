"""Golden vectors of the training engine: the losses, the gradient's norm and the positives of one batch, in float64."""

import dataclasses
import functools
import json

import torch

from focal_tutorial import criterion, data, weights
from focal_tutorial.anchors import Anchors
from focal_tutorial.retinanet import RetinaNet, mini, slim
from focal_tutorial.training import Recipe

SEED, IMAGES = 4, 2
BOOK = slim(3, backbone_norm="group", anchors=Anchors(base=2.0, levels=(3, 4, 5)))
CASES = [
    (mini(3), (96, 128)),
    (mini(3, gamma=0.0, alpha=None), (96, 128)),
    (mini(3, gamma=0.0, alpha=0.75), (96, 128)),
    (mini(3, gamma=5.0, prior=0.1), (96, 128)),
    (mini(3, gamma=0.0, alpha=None, hard_examples=128), (96, 128)),
    (mini(3, gamma=0.0, alpha=None, hard_examples=128, hard_ratio=3), (96, 128)),
    (mini(3, normalize_by="anchors"), (96, 128)),
    (mini(3, normalize_by="image"), (80, 112)),
    (BOOK, (192, 256)),
]


@functools.cache
def engine_vectors():
    """For each config: the first batch of a run in the page, from the page's first weights."""
    return {"seed": SEED, "images": IMAGES, "batches": [_batch(config, size) for config, size in CASES]}


def _batch(config, size):
    model = weights.initialize(RetinaNet(config), SEED).double().train()
    samples = list(data.drawn(IMAGES, seed=SEED, size=size))
    images = torch.stack([sample.image for sample in samples]).double() / 255
    targets = [sample.target for sample in samples]
    losses = model.loss(images, targets)
    (losses["classification"] + losses["box"]).backward()
    squares = sum(value.grad.square().sum() for value in model.parameters())
    matched = criterion.match(model(images)[2], targets, config)
    return {
        "config": json.loads(json.dumps(dataclasses.asdict(config))),
        "recipe": dataclasses.asdict(Recipe.in_page(batch=IMAGES, seed=SEED)),
        "size": size,
        "positives": int((matched >= 0).sum()),
        **{name: _rounded(value) for name, value in losses.items()},
        "norm": _rounded(squares.sqrt()),
    }


def _rounded(value):
    """Seven digits: the last bit of a first weight may differ between machines."""
    return float(f"{value.item():.7g}")
