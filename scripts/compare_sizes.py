"""Train the slim network on a few of BCCD's photographs, three seeds each, and store what they score.

    python scripts/compare_sizes.py          # nine runs of 1000 steps: about 20 CPU minutes

The photographs are drawn at random from the 205 for training, and a smaller set is part of the larger one of the same
seed. Network, recipe and number of steps are those of the short setting of `scripts/train_bccd.py`: nothing was tuned
for small sets. With all 205 that setting is `runs/bccd-short.json`, and the kind `pyramid` of `runs/pyramids.json`.
A killed run goes on where its last checkpoint was.
"""

import dataclasses
import statistics
import time

import record
import torch
from compare_domains import stored
from train_bccd import SETTINGS, SIZE

from focal_tutorial import data, training
from focal_tutorial.retinanet import RetinaNet, slim

SEEDS = (0, 1, 2)
COUNTS = (10, 30, 100)
SHOWN = (407, 21, 62, 33)  # the test photographs, by number, that chapter 14 shows


def drawn(photographs, count, seed):
    """`count` of the photographs, at random."""
    order = torch.randperm(len(photographs), generator=torch.Generator().manual_seed(seed))
    return photographs.subset(order[:count].tolist())


def train(count, seed, datasets, recipe):
    """One run: objects learned from, scores on test, CPU seconds, and what it finds where chapter 14 looks."""
    name = f"sizes-{count}-seed{seed}"
    learned, test = drawn(datasets["train"], count, seed), datasets["test"]
    labels = torch.cat([sample.labels for sample in learned])
    torch.manual_seed(seed)
    model = RetinaNet(slim(len(learned.classes)))
    began = time.process_time()
    checkpoint = record.CHECKPOINTS / f"{name}.pt"
    result = training.fit(model, learned, recipe, checkpoint=checkpoint, every=250, progress=False)
    seconds = time.process_time() - began
    scores = record.summary(training.score(model, test))
    print(f"{name}: test AP {scores['AP']:.3f}, AP50 {scores['AP50']:.3f}, {seconds:.0f} CPU s", flush=True)
    names = [sample.name for sample in test]
    shown = test.subset([names.index(f"BloodImage_{number:05d}") for number in SHOWN])
    found = training.detect_all(model, shown, score_threshold=0.1)
    return [stored(each) for each in found], {
        "seed": seed,
        "objects": labels.bincount(minlength=len(learned.classes)).tolist(),
        "cpu_seconds": round(seconds, 1) if result.resumed_at is None else None,
        "scores": {"test": scores},
    }


def main():
    options = record.arguments(__doc__.splitlines()[0], SETTINGS["short"]["steps"]).parse_args()
    torch.set_num_threads(options.threads)
    datasets = {split: data.bccd(split, size=SIZE) for split in ("train", "test")}
    recipe = training.Recipe(steps=options.steps, ema=SETTINGS["short"]["ema"], batch=options.batch)
    runs, detections = {count: [] for count in COUNTS}, {}
    for done, seed in enumerate(SEEDS, start=1):
        for count in COUNTS:
            found, run = train(count, seed, datasets, dataclasses.replace(recipe, seed=seed))
            runs[count].append(run)
            detections.setdefault(str(count), found)  # of the first seed
        spent = [one["cpu_seconds"] for each in runs.values() for one in each]
        record.write(  # after each seed, so that an early end leaves a fair comparison
            "sizes",
            {
                "what": "the slim network on a few photographs of BCCD",
                "settings": {
                    "recipe": dataclasses.asdict(recipe),
                    "network": dataclasses.asdict(slim(len(datasets["train"].classes))),
                    "threads": options.threads,
                    "shown": SHOWN,
                },
                "seed": SEEDS[:done],
                "cpu_seconds": None if None in spent else round(sum(spent), 1),
                "scores": {str(count): each for count, each in runs.items()},
                "detections": detections,
            },
        )
    for count, each in runs.items():
        values = [one["scores"]["test"]["AP50"] for one in each]
        print(f"{count:4d}: test AP50 {statistics.mean(values):.3f}, from {min(values):.3f} to {max(values):.3f}")


if __name__ == "__main__":
    main()
