"""What chapter 12 says of scores: how often a box with a score of .3 is right, and which threshold serves best.

    python scripts/measure_calibration.py      # four CPU minutes; FOCAL_TUTORIAL_DATA names the folder that holds bccd/

Five networks. Two of the package, trained with cross entropy (alpha .75) and with the focal loss on hard drawn scenes;
two that this script trains on rare drawn scenes, with plain cross entropy and with the focal loss, five seeds each;
and the book's network on photographs. A detection is right when it takes an object of its class at an IoU of .5. The
threshold of each class is chosen on other pictures than those on which it is scored. Writes runs/calibration.json.
"""

import dataclasses
import time

import numpy as np
import record
import torch

from focal_tutorial import data, training, weights
from focal_tutorial.evaluation import coco_ap, precision_recall
from focal_tutorial.retinanet import RetinaNet, mini

BINS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)  # where each begins
LEAST = BINS[0]
SIZE, HELD, CHOOSE = (96, 128), 300, 1  # CHOOSE: added to the seed of the scenes on which thresholds are chosen
SEEDS = (0, 1, 2, 3, 4)
UNFINISHED = record.ROOT / "_measured" / "calibration"
RARE = {"rare ce": {"gamma": 0.0, "alpha": None}, "rare focal": {"gamma": 2.0, "alpha": 0.25}}
LABELS = {
    "ce": "cross entropy, α .75 (hard scenes)",
    "focal": "focal loss, γ 2, α .25 (hard scenes)",
    "rare ce": "cross entropy (rare scenes)",
    "rare focal": "focal loss, γ 2, α .25 (rare scenes)",
    "bccd": "focal loss, γ 2, α .25 (photographs)",
}


def curves(model, dataset):
    """The curve of each class at an IoU of .5, and AP from both thresholds on."""
    found = training.detect_all(model, dataset, score_threshold=LEAST)
    targets = [sample.target for sample in dataset]
    each = [precision_recall(found, targets, label) for label in range(len(dataset.classes))]
    return dict(zip(dataset.classes, each)), {str(at): scored(found, targets, dataset, at) for at in (0.05, LEAST)}


def scored(found, targets, dataset, least):
    """COCO's AP of the detections that score more than `least`."""
    some = [{name: values[one["scores"] > least] for name, values in one.items()} for one in found]
    return record.summary(coco_ap(some, targets, classes=dataset.classes))


def bins(curve):
    """How many detections have a score in each bin, how many of them are right, and their mean score."""
    place = np.searchsorted(BINS, curve.scores, side="right") - 1
    inside = [place == each for each in range(len(BINS))]
    means = [float(curve.scores[some].mean()) if some.any() else None for some in inside]
    return {
        "low": list(BINS),
        "count": [int(some.sum()) for some in inside],
        "right": [int(curve.true[some].sum()) for some in inside],
        "score": [None if mean is None else round(mean, 4) for mean in means],
    }


def f1(curve, threshold):
    """2 x right / (detections + objects) of what scores at least `threshold`."""
    kept = curve.scores >= threshold
    return 2 * int(curve.true[kept].sum()) / (int(kept.sum()) + curve.objects)


def best(chosen_on, scored_on):
    """The threshold, a multiple of .01, with the highest F1 on some pictures, and what F1 is on others."""
    steps = np.round(np.arange(0.01, 1, 0.01), 2)
    threshold = float(max(steps, key=lambda at: f1(chosen_on, at)))
    at = {"F1": threshold, "F1 at 0.5": 0.5, "F1 at 0.05": 0.05}
    return {"threshold": threshold} | {name: round(f1(scored_on, each), 4) for name, each in at.items()}


def measure(label, model, chooses, scores):
    """All of one network: `chooses` are the pictures on which thresholds are chosen, `scores` those of the numbers."""
    choice, _ = curves(model, chooses)
    found, ap = curves(model, scores)
    return {
        "label": label,
        "classes": list(scores.classes),
        "pictures": len(scores),
        "objects": {name: curve.objects for name, curve in found.items()},
        "bins": {name: bins(curve) for name, curve in found.items()},
        "best": {name: best(choice[name], curve) for name, curve in found.items()},
        "AP": ap,
    }


def train(name, seed):
    """A network trained in the page's way on rare scenes; one that an earlier call has finished is read again."""
    path = UNFINISHED / f"{name.replace(' ', '-')}-{seed}.safetensors"
    recipe = training.Recipe.in_page(seed=seed)
    learned = data.drawn(recipe.steps * recipe.batch, seed=seed, size=SIZE, scenes="rare")
    model = weights.initialize(RetinaNet(mini(len(learned.classes), **RARE[name])), seed)
    if not path.exists():
        training.fit(model, learned, recipe, progress=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        weights.save(model, path, {"name": name, "seed": seed})
    return weights.load(path)  # in half precision, as the others


def main():
    torch.set_num_threads(1)
    began = time.process_time()
    held = {
        kind: [kept(data.drawn(HELD, seed=data.HELD_OUT + more, size=SIZE, scenes=kind)) for more in (CHOOSE, 0)]
        for kind in ("hard", "rare")
    }
    found = {name: measure(LABELS[name], weights.load(f"drawn-{name}"), *held["hard"]) for name in ("ce", "focal")}
    found["bccd"] = measure(
        LABELS["bccd"], weights.load("bccd-slim"), *(data.bccd(split, size=(192, 256)) for split in ("val", "test"))
    )
    rare = {name: [] for name in RARE}
    for seed in SEEDS:
        for name in RARE:
            model = train(name, seed)
            if seed == SEEDS[0]:
                found[name] = measure(LABELS[name], model, *held["rare"])
            rare[name].append({"seed": seed, "AP": curves(model, held["rare"][1])[1]})
            print(name, seed, {at: one["AP"] for at, one in rare[name][-1]["AP"].items()}, flush=True)
    for name, one in found.items():
        print(name, one["best"], {at: ap["AP"] for at, ap in one["AP"].items()}, flush=True)
    settings = {
        "pictures": {"drawn": HELD, "size": list(SIZE), "photographs": "BCCD test at 256 x 192"},
        "chosen on": {"drawn": HELD, "seed": data.HELD_OUT + CHOOSE, "photographs": "BCCD val"},
        "losses": RARE,
        "recipe": dataclasses.asdict(training.Recipe.in_page()),
        "network": dataclasses.asdict(mini(2)),
        "score threshold": LEAST,
    }
    record.write(
        "calibration",
        {
            "what": "scores beside how often detections are right, of networks trained with different losses",
            "settings": settings,
            "seed": list(SEEDS),
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": {name: found[name] for name in LABELS},
            "rare": rare,
        },
    )


def kept(dataset):
    """The scenes drawn once and kept."""
    return data.Dataset(list(dataset), dataset.classes)


if __name__ == "__main__":
    main()
