"""The laboratory's golden vectors: the package's Config and Recipe for what a reader may set."""

import dataclasses
import json

from focal_tutorial.anchors import Anchors
from focal_tutorial.retinanet import mini, slim
from focal_tutorial.training import Recipe
from focal_tutorial.widgets import Laboratory

CASES = [
    ({}, mini(3), {}),
    ({"loss": "focal", "gamma": 5.0, "alpha": 0.5, "prior": 0.1}, mini(3, gamma=5.0, alpha=0.5, prior=0.1), {}),
    ({"loss": "CE", "scenes": "hard"}, mini(2, gamma=0.0, alpha=None), {}),
    ({"loss": "balanced", "alpha": 0.75, "scenes": "rare"}, mini(2, gamma=0.0, alpha=0.75), {}),
    ({"loss": "OHEM"}, mini(3, gamma=0.0, alpha=None, hard_examples=128), {}),
    ({"loss": "OHEM 1:3"}, mini(3, gamma=0.0, alpha=None, hard_examples=128, hard_ratio=3), {}),
    (
        {"optimizer": "SGD", "rate": 0.01, "prior": 0.5, "steps": 50, "seed": 7},
        mini(3, prior=0.5),
        {
            "optimizer": "sgd",
            "learning_rate": 0.01,
            "weight_decay": 1e-4,
            "warmup": 0.0,
            "clip": None,
            "steps": 50,
            "seed": 7,
        },
    ),
    ({"heads": "plain"}, mini(3, head_norm=None), {}),
    ({"divide": "anchors"}, mini(3, normalize_by="anchors"), {}),
    ({"size": "book"}, slim(3, backbone_norm="group", anchors=Anchors(base=2.0, levels=(3, 4, 5))), {}),
]


def laboratory_vectors():
    """What the view is sent, and for each case the settings and the Config and Recipe that they stand for."""
    cases = []
    for changes, config, recipe in CASES:
        figure = Laboratory(**changes)
        cases.append(
            {
                "settings": {name: getattr(figure, name) for name in figure.names},
                "config": _plain(config),
                "recipe": _plain(Recipe.in_page(**recipe)),
            }
        )
    return {"plan": Laboratory().plan, "cases": cases}


def _plain(settings):
    return json.loads(json.dumps(dataclasses.asdict(settings)))
