"""Golden vectors of chapter 17: costs, matchings and centre-ness of focal_tutorial.chapters.matching."""

import numpy as np
import torch

from focal_tutorial.chapters import matching
from focal_tutorial.widgets import Centreness, Matching
from focal_tutorial.widgets.matching import LABELS, OBJECTS, PROBABILITIES, QUERIES

SIZE = (96, 192)
WEIGHTS = ((1.0, 5.0, 2.0), (1.0, 0.0, 0.0), (0.0, 5.0, 0.0), (0.0, 0.0, 2.0), (5.0, 2.5, 0.0), (0.0, 0.0, 0.0))


def cost_vectors():
    """The figure's own scene at several weights: cost matrix, greedy's pairs and the totals."""
    objects, queries, probabilities = (
        torch.tensor(one, dtype=torch.float64) for one in (OBJECTS, QUERIES, PROBABILITIES)
    )
    labels = torch.tensor(LABELS)
    cases = []
    for weights in WEIGHTS:
        cost = matching.cost_matrix(probabilities, queries, labels, objects, weights=weights, size=SIZE)
        pairs = matching.greedy(cost)
        cases.append(
            {
                "weights": weights,
                "cost": cost,
                "hungarian": matching.total(cost, matching.hungarian(cost)),
                "greedy": matching.total(cost, pairs),
            }
        )
    overlap = matching.many_to_one(queries, objects)
    figure = Matching()
    given = {name: getattr(figure, name) for name in ("classes", "objects", "labels", "probabilities", "queries")}
    return {"height": SIZE[0], "width": SIZE[1], **given, "cases": cases, "many_to_one": overlap}


def assignment_vectors():
    """Four hundred random cost matrices, 1 x 1 to 9 x 9, half of them of few whole numbers, so that costs tie."""
    random = np.random.default_rng(17)
    cases = []
    for number in range(400):
        shape = random.integers(1, 10, 2)
        cost = random.integers(-3, 4, shape).astype(float) if number % 2 else random.normal(0, 3, shape).round(6)
        cost = torch.from_numpy(cost)
        pairs = matching.greedy(cost)
        cases.append({"cost": cost, "hungarian": matching.total(cost, matching.hungarian(cost)), "greedy": pairs})
    return cases


def point_vectors():
    """The scene of points at several sizes of the network's image: who takes each point of a grid, level by level.

    `levels` has for each point the object that it answers for on P3 to P7, or -1; `centreness` that in each box.
    """
    figure = Centreness()
    height, width = figure.scene["height"], figure.scene["width"]
    x, y = np.meshgrid(np.arange(4.5, width, 8), np.arange(4.5, height, 8))
    points = torch.from_numpy(np.column_stack([x.ravel(), y.ravel()]))
    cases = []
    for image in (192, 640, 1600):
        unit = image / width
        boxes = unit * torch.tensor(figure.objects, dtype=torch.float64)
        levels = [
            matching.point_targets(unit * points, boxes, low=low, high=high).tolist() for low, high in matching.RANGES
        ]
        worth = torch.stack([matching.centreness(unit * points, box) for box in boxes], -1)
        cases.append({"width": image, "levels": list(map(list, zip(*levels))), "centreness": worth})
    given = {name: getattr(figure, name) for name in ("classes", "objects", "labels")}
    return {"height": height, "width": width, **given, "points": points, "cases": cases}


def matching_vectors():
    """Everything that the views of chapter 17 are held to."""
    return {"scene": [cost_vectors()], "assignments": assignment_vectors(), "points": [point_vectors()]}
