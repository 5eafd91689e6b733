"""The live table's golden vectors: stored runs as the view gets them, and what they come to by `runs.paired`."""

import statistics

import numpy as np

from focal_tutorial.chapters import runs
from focal_tutorial.widgets import ablations

LOSSES = ("CE", "FL γ 2", "OHEM")
KINDS = {"hard": ("hard", 2), "dense": ("dense", 3)}
MEASURES = {"AP": lambda scores: scores["AP"], "platelets": lambda scores: scores["AP50 by class"][-1]}


def ablation_vectors():
    """Pairs of lists with their comparison; a run, as the figure sends it; and the table of it, row by row."""
    random = np.random.default_rng(3)
    pairs = []
    for count in (3, 5, 10, 20):
        one, other = random.normal(0.4, 0.05, (2, count)).round(4).tolist()
        mean, half, ahead = runs.paired(one, other)
        pairs.append({"one": one, "other": other, "mean": mean, "half": half, "ahead": ahead})
    run = {"scores": {kind: _scores(random, classes) for kind, (_, classes) in KINDS.items()}}
    kinds = {kind: {"classes": ablations.CLASSES[classes]} for kind, (_, classes) in KINDS.items()}
    packed = ablations._packed(run, {"kinds": kinds, "losses": {loss: {} for loss in LOSSES}})
    return {"paired": pairs, "kinds": kinds, "stored": packed, "table": _table(run["scores"])}


def _scores(random, classes):
    """Five seeds of each loss with scores at both thresholds; one run of the last loss diverged."""
    found = {}
    for loss in LOSSES:
        found[loss] = [
            {
                "seed": seed,
                **{
                    name: {
                        "AP": round(float(random.uniform(0.2, 0.6)), 4),
                        "AP50": round(float(random.uniform(0.4, 0.9)), 3),
                        "AP50 by class": [round(float(value), 3) for value in random.uniform(0, 1, classes)],
                    }
                    for name in ablations.AT
                },
            }
            for seed in range(5)
        ]
    found["OHEM"][2] = {"seed": 2, "diverged": 7}
    return found


def _table(scores):
    """For each setting of the table the mean of every row, and its difference to the row that it is compared with."""
    rows = []
    for kind in KINDS:
        for threshold in (0.05, 0.005):
            for measure, score in MEASURES.items():
                for against in LOSSES[:2]:
                    values = {
                        loss: [score(one[f"at {threshold}"]) if "diverged" not in one else 0.0 for one in found]
                        for loss, found in scores[kind].items()
                    }
                    setting = {"kind": kind, "threshold": threshold, "measure": measure, "against": against}
                    for loss, found in values.items():
                        apart = None if loss == against else runs.paired(found, values[against])
                        row = {"loss": loss, "mean": statistics.mean(found), "apart": apart}
                        rows.append(setting | row)
    return rows
