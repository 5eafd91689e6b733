"""Training: the recipe, the loop that goes on after an interruption, and how good the network has become.

In a line each: `result = training.fit(model, train, training.Recipe(steps=3000))`, then `training.score(model,
val)`.
"""

from .anchor_check import check_anchors
from .batches import make_batch
from .evaluate import detect_all, detect_photograph, score
from .loop import Result, fit
from .pretrained import paper_network
from .recipe import Recipe

__all__ = [
    "Recipe",
    "Result",
    "check_anchors",
    "detect_all",
    "detect_photograph",
    "fit",
    "make_batch",
    "paper_network",
    "score",
]
