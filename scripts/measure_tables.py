"""The paper's tables at our scale: the network `mini` in torch on real photographs, into runs/tables.json.

    python scripts/measure_tables.py            # all that runs/PROTOCOL.md plans: about 50 CPU minutes, one thread
    python scripts/measure_tables.py --write    # write the file from the runs that have ended

A run that stands in `_measured/tables.jsonl` is not run again. runs/PROTOCOL.md says what is compared, and how.
"""

import argparse
import contextlib
import dataclasses
import functools

import record
import torch
from queue_of_runs import Done

from focal_tutorial import criterion, data, losses, training
from focal_tutorial.anchors import Anchors
from focal_tutorial.evaluation import coco_ap
from focal_tutorial.retinanet import RetinaNet, mini
from focal_tutorial.training import Recipe

STEPS = 400
RATES = (1.5e-3, 3e-3, 6e-3)
SGD_RATES = (0.005, 0.01, 0.02)
TUNING_SEED = 100
LEAST, USUAL = 0.005, 0.05  # score thresholds
PLAIN = {"optimizer": "sgd", "weight_decay": 1e-4, "warmup": 0.0, "clip": None}


def cross_entropy(alpha):
    """Fields of the Config for Table 1a."""
    return {"gamma": 0.0, "alpha": alpha}


def mined(keep, ratio=None):
    """Fields of the Config for Table 1d."""
    return cross_entropy(None) | {"hard_examples": keep, "hard_ratio": ratio}


def gridded(scales, ratios):
    """Fields of the Config for Table 1c: `scales` of an octave, `ratios` of 1/2, 1, 2 (or 1 alone)."""
    shapes = (1.0,) if ratios == 1 else (0.5, 1.0, 2.0)
    sizes = tuple(2 ** (k / scales) for k in range(scales))
    return {"anchors": dataclasses.replace(mini(1).anchors, scales=sizes, ratios=shapes)}


# name: (changes of the Config, whose learning rate)
CASES = {
    "CE": (cross_entropy(None), "CE"),
    "CE α .75": (cross_entropy(0.75), "CE α .75"),
    "FL γ 1": ({"gamma": 1.0}, "FL γ 2"),
    "FL γ 2": ({}, "FL γ 2"),
    "OHEM 128": (mined(128), "OHEM 128"),
    "OHEM 128 1:3": (mined(128, 3), "OHEM 128"),
    "CE α .1": (cross_entropy(0.1), "CE"),
    "CE α .25": (cross_entropy(0.25), "CE"),
    "CE α .9": (cross_entropy(0.9), "CE α .75"),
    "CE α .99": (cross_entropy(0.99), "CE α .75"),
    "CE α .999": (cross_entropy(0.999), "CE α .75"),
    "FL γ .1": ({"gamma": 0.1, "alpha": 0.75}, "CE α .75"),
    "FL γ .2": ({"gamma": 0.2, "alpha": 0.75}, "CE α .75"),
    "FL γ .5": ({"gamma": 0.5, "alpha": 0.5}, "FL γ 2"),
    "FL γ 5": ({"gamma": 5.0}, "FL γ 2"),
    "OHEM 256": (mined(256), "OHEM 128"),
    "OHEM 512": (mined(512), "OHEM 128"),
    "FL* γ 2 β 1": ({"gamma": 2.0}, "FL γ 2"),
    "FL* γ 4 β 0": ({"gamma": 4.0}, "FL γ 2"),
    **{
        f"anchors {scales} x {ratios}": (gridded(scales, ratios), "FL γ 2")
        for scales, ratios in ((1, 1), (2, 1), (3, 1), (1, 3), (2, 3), (4, 3))
    },
    "π .5, CE": (cross_entropy(None) | {"prior": 0.5}, "CE"),
    "π .5, FL γ 2": ({"prior": 0.5}, "FL γ 2"),
}
STARS = {"FL* γ 2 β 1": 1.0, "FL* γ 4 β 0": 0.0}  # their beta
MAIN = ("CE", "CE α .75", "FL γ 1", "FL γ 2", "OHEM 128", "OHEM 128 1:3")
SGD = {
    f"SGD {rate:g}, π {prior}, {name}": (CASES[name][0] | {"head_norm": None, "prior": float(prior)}, rate)
    for prior in (".01", ".5")
    for name in ("CE", "FL γ 2")
    for rate in SGD_RATES
}
TUNED = ("CE", "CE α .75", "FL γ 2", "OHEM 128")


def tuning(name):
    """The keys of the runs that choose the rate of `name`, on the rare classes."""
    return [f"rare | {name} | {rate:g} | {TUNING_SEED}" for rate in RATES]


def seeds(which, names, *numbers):
    """The keys of the runs that are reported: all names of one seed after another."""
    return [f"{which} | {name} | chosen | {seed}" for seed in numbers for name in names]


def plan():
    """All keys, what matters most first."""
    others = [*list(CASES)[len(MAIN) :], *SGD]
    return [
        *(key for name in TUNED for key in tuning(name)),
        *seeds("rare", MAIN, 0, 1, 2, 3, 4),
        *seeds("rare", others, 0),
        *seeds("all", MAIN, 0, 1, 2),
        *seeds("rare", others, 1, 2),
        *seeds("all", MAIN, 3, 4),
    ]


@functools.cache
def photographs(which, split):
    """One split: with "all" classes, or "rare": white cells and platelets, with the red cells left unlabelled."""
    whole = data.small_bccd(split)
    if which == "all":
        return whole
    kept = [
        dataclasses.replace(
            sample,
            boxes=sample.boxes[sample.labels > 0],
            labels=sample.labels[sample.labels > 0] - 1,
            difficult=sample.difficult[sample.labels > 0],
        )
        for sample in whole
    ]
    return data.Dataset(kept, whole.classes[1:])


def chosen(done, name):
    """The rate with the best AP on val from LEAST on; the smaller one of two that are equal."""
    found = [(done.runs[key][f"{LEAST:g}"][0], -rate) for key, rate in zip(tuning(CASES[name][1]), RATES)]
    return -max(found)[1]


def run(done, key):
    """Train and score one network; a run that diverges is kept, with the step at which it did."""
    which, name, rate, seed = key.split(" | ")
    if name in SGD:
        changes, rate = SGD[name]
        recipe = Recipe(steps=STEPS, learning_rate=rate, seed=int(seed), **PLAIN)
    else:
        changes = CASES[name][0]
        rate = chosen(done, name) if rate == "chosen" else float(rate)
        recipe = Recipe(steps=STEPS, learning_rate=rate, seed=int(seed))
    split = "val" if recipe.seed == TUNING_SEED else "test"
    torch.manual_seed(recipe.seed)
    train = photographs(which, "train")
    model = RetinaNet(mini(len(train.classes), **changes))
    with other_loss(name):
        try:
            training.fit(model, train, recipe, progress=False)
        except FloatingPointError as stop:
            return {"rate": rate, "stopped": int(str(stop).split()[1].rstrip(":"))}
    return {"rate": rate} | score(model, photographs(which, split))


@contextlib.contextmanager
def other_loss(name):
    """FL* in the place of the focal loss for the cases that ask for it: no field of the Config does."""
    usual = criterion.focal_loss
    if name in STARS:
        criterion.focal_loss = functools.partial(losses.focal_star_loss, beta=STARS[name])
    try:
        yield
    finally:
        criterion.focal_loss = usual


def score(model, dataset):
    """For each score threshold AP, AP50 and the AP of each class.

    NMS removes a detection for the sake of a higher score only, so what is left from LEAST on, cut at USUAL, is what
    USUAL alone leaves.
    """
    found, result = training.detect_all(model, dataset, score_threshold=LEAST), {}
    for least in (USUAL, LEAST):
        kept = [{name: part[one["scores"] > least] for name, part in one.items()} for one in found]
        scores = coco_ap(kept, dataset.targets(), classes=dataset.classes)
        numbers = [scores["AP"], scores["AP50"], *(each["AP"] for each in scores["per_class"].values())]
        result[f"{least:g}"] = [round(float(number), 4) for number in numbers]
    return result


def write(done):
    """Store what has ended."""
    found, tuned, missing = {"rare": {}, "all": {}}, {}, []
    for key in plan():
        which, name, rate, seed = key.split(" | ")
        if key not in done.runs:
            missing.append(key)
        elif int(seed) == TUNING_SEED:
            tuned.setdefault(name, {})[rate] = done.runs[key][f"{LEAST:g}"][0]
        else:
            kept = {field: value for field, value in done.runs[key].items() if field not in ("key", "cpu_seconds")}
            found[which].setdefault(name, []).append({"seed": int(seed)} | kept)
    record.write(
        "tables",
        {
            "what": "the paper's tables 1a to 1d and 3, and the prior, with mini on photographs at 128 x 96",
            "settings": {
                "recipe": dataclasses.asdict(Recipe(steps=STEPS)),
                "SGD": PLAIN,
                "network": dataclasses.asdict(mini(2)),
                "changes": {name: plain(changes) for name, (changes, _) in (CASES | SGD).items()},
                "rate from": {name: owner for name, (_, owner) in CASES.items()},
                "images": {split: len(photographs("rare", split)) for split in ("train", "val", "test")},
                "classes": {which: photographs(which, "test").classes for which in found},
                "numbers": "at each score threshold AP, AP50, then the AP of each class, on test",
                "threads": 1,
            },
            "seed": sorted({one["seed"] for rows in found.values() for row in rows.values() for one in row}),
            "cpu_seconds": round(sum(one["cpu_seconds"] for one in done.runs.values())),
            "tuning": {"seed": TUNING_SEED, "AP from .005 on, val, rare": tuned},
            "scores": found,
            "not run": missing,
        },
    )


def plain(changes):
    """Changes of a Config as JSON can hold them."""
    return {
        name: {"scales": value.scales, "ratios": value.ratios} if isinstance(value, Anchors) else value
        for name, value in changes.items()
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the file and run nothing")
    parser.add_argument("--minutes", type=float, help="begin no run after so many")
    options = parser.parse_args()
    torch.set_num_threads(1)
    done = Done("tables")
    if not options.write:
        done.work(plan(), functools.partial(run, done), options.minutes and 60 * options.minutes)
    write(done)


if __name__ == "__main__":
    main()
