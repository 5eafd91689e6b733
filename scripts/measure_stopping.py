"""When to stop (chapter 12): losses and AP on val along a run on few photographs, and what each rule would have kept.

    python scripts/measure_stopping.py      # three seeds, one CPU minute

The page's network `mini` learns from 20 photographs of BCCD at 128 x 96, unchanged (no augmentation), at a constant
rate. At some steps: both losses on the photographs that it learns from and on the 87 of val, and AP on val (scores
from .05 on), of the averaged weights. AP on test is scored at the same steps and chooses nothing. Writes
runs/stopping.json.
"""

import dataclasses
import time

import record
import torch

from focal_tutorial import data, training, weights
from focal_tutorial.retinanet import RetinaNet, mini

PHOTOGRAPHS, STEPS = 20, 600
AT = (20, 40, 60, 80, 100, 130, 160, 200, 250, 300, 400, 500, 600)
SEEDS = (0, 1, 2)
RECIPE = {"steps": STEPS, "final_fraction": 1.0, "shuffle": True}


@torch.no_grad()
def losses(model, dataset):
    """Both losses over a whole dataset, as one batch."""
    samples = [dataset[place] for place in range(len(dataset))]
    images, targets, _ = data.collate(samples)
    return {name: round(float(value), 4) for name, value in model.loss(images, targets).items()}


def run(seed, splits):
    """One training; the rows of its curve."""
    recipe = training.Recipe.in_page(seed=seed, **RECIPE)
    model = weights.initialize(RetinaNet(mini(3)), seed)

    def evaluate(averaged, step):
        found = {name: losses(averaged, splits[name]) for name in ("train", "val")}
        ap = {name: record.summary(training.score(averaged, splits[name])) for name in ("val", "test")}
        row = {f"{name} {which}": found[name][which] for name in found for which in found[name]}
        row |= {f"{name} {key}": one[key] for name, one in ap.items() for key in ("AP", "AP50")}
        print(seed, step, row, flush=True)
        return row

    result = training.fit(model, splits["train"], recipe, evaluate=evaluate, evaluate_at=AT, progress=False)
    names = list(result.evaluations[0])
    return {name: [row[name] for row in result.evaluations] for name in names}


def main():
    torch.set_num_threads(1)
    began = time.process_time()
    splits = {name: data.small_bccd(name) for name in ("train", "val", "test")}
    splits["train"] = splits["train"][:PHOTOGRAPHS]
    found = [{"seed": seed} | run(seed, splits) for seed in SEEDS]
    record.write(
        "stopping",
        {
            "what": "losses and AP on val along three runs of mini on 20 photographs",
            "settings": {
                "recipe": dataclasses.asdict(training.Recipe.in_page(**RECIPE)),
                "network": dataclasses.asdict(mini(3)),
                "images": {name: len(one) for name, one in splits.items()},
                "threads": 1,
            },
            "seed": list(SEEDS),
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": found,
        },
    )


if __name__ == "__main__":
    main()
