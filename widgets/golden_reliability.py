"""Golden vectors of the reliability diagram: bins of scores, what a threshold gives, expected calibration error."""

import numpy as np


def reliability_vectors():
    """Each entry: bins as the run stores them, the number of objects, and what single boxes say about every bin's edge.

    `decisions`: [boxes, right, precision or null, recall, F1] of all that score at least the edge; `error`: the
    expected calibration error of boxes from .05 on, in these bins, or null.
    """
    random = np.random.default_rng(9)
    low = np.array([0.005, 0.05, 0.1, 0.3, 0.5, 0.8])
    sets = [_entry(random, low, count, objects) for count, objects in ((400, 60), (12, 20), (3, 1), (0, 5))]
    return {"low": low.tolist(), "sets": sets}


def _entry(random, low, count, objects):
    scores = random.uniform(0.005, 1, count) ** 2 + 0.005 * (random.random(count) < 0.5)
    scores = np.clip(scores, 0.005, 1)
    right = (random.random(count) < scores**2) & (np.arange(count) < objects)
    place = np.searchsorted(low, scores, side="right") - 1
    inside = [place == i for i in range(len(low))]
    decisions = []
    for edge in low:
        kept = scores >= edge
        found, boxes = int(right[kept].sum()), int(kept.sum())
        precision = found / boxes if boxes else None
        f1 = 2 * found / (boxes + objects)
        decisions.append([boxes, found, precision, found / objects, f1])
    gaps, weights = [], []
    for start, some in zip(low, inside):
        if start >= 0.05 and some.any():
            gaps.append(abs(float(right[some].mean()) - float(scores[some].mean())))
            weights.append(int(some.sum()))
    return {
        "objects": objects,
        "count": [int(some.sum()) for some in inside],
        "right": [int(right[some].sum()) for some in inside],
        "score": [float(scores[some].mean()) if some.any() else None for some in inside],
        "decisions": decisions,
        "error": float(np.average(gaps, weights=weights)) if gaps else None,
    }
