"""Train the slim network on BCCD with four kinds of pyramid, three seeds each, and store what they score.

    python scripts/compare_pyramids.py                    # twelve runs of 1000 steps: about 40 CPU minutes
    python scripts/compare_pyramids.py --sibling --test   # chapter 10's second network: about 7 CPU minutes

The four kinds have the same backbone, heads, recipe and sizes of anchors (sides of 16 to 406 pixels):

    pyramid       P3 .. P7 with the way down (the book's network)
    no top-down   P3 .. P7, each from the backbone's map of its own size
    one map       P4 alone, with the anchors of all five levels at each of its cells
    finest map    P3 alone, with the way down, and with the anchors of all five levels at each of its cells

A killed run goes on where its last checkpoint was. Nothing was tuned per kind: the recipe is that of
`scripts/train_bccd.py`, chosen on val with the pyramid.
"""

import dataclasses
import statistics
import time

import record
import torch
from train_bccd import SETTINGS, SIZE

from focal_tutorial import data, training
from focal_tutorial.anchors import Anchors
from focal_tutorial.retinanet import RetinaNet, slim

SEEDS = (0, 1, 2)
# Scales 2^0 .. 2^(14/3) of 16 pixels are the 15 sizes of P3 .. P7. Level 4 has a stride of 16 pixels, level 3 of 8.
SIZES = tuple(2 ** (k / 3) for k in range(15))
ONE_MAP = Anchors(levels=(4,), base=1.0, scales=SIZES)
FINEST = Anchors(levels=(3,), base=2.0, scales=SIZES)
KINDS = {
    "pyramid": {},
    "no top-down": {"top_down": False},
    "one map": {"top_down": False, "anchors": ONE_MAP},
    "finest map": {"anchors": FINEST},
}
SIBLING = "bccd-long-no-top-down"


def train(kind, seed, datasets, recipe):
    """One run: its scores on val and test, its parameters, anchors and CPU seconds."""
    name = f"pyramids-{kind.replace(' ', '-')}-seed{seed}"
    torch.manual_seed(seed)
    model = RetinaNet(slim(len(datasets["train"].classes), **KINDS[kind]))
    began = time.process_time()
    result = training.fit(
        model, datasets["train"], recipe, checkpoint=record.CHECKPOINTS / f"{name}.pt", every=250, progress=False
    )
    seconds = time.process_time() - began
    scores = {split: record.summary(training.score(model, datasets[split])) for split in ("val", "test")}
    print(
        f"{name}: val AP {scores['val']['AP']:.3f}, test AP {scores['test']['AP']:.3f}, {seconds:.0f} CPU s", flush=True
    )
    return {
        "seed": seed,
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "anchors": len(model(torch.zeros(1, 3, *SIZE))[2]),
        "cpu_seconds": round(seconds, 1) if result.resumed_at is None else None,
        "scores": scores,
    }


def sibling(options, datasets):
    """The network of chapter 10 without the way down: the long setting, as the network that ships was trained."""
    setting = SETTINGS["long"]
    recipe = training.Recipe(steps=setting["steps"], ema=setting["ema"], batch=options.batch, seed=options.seed)
    what = f"slim network without the way down, from scratch on BCCD, {recipe.steps} steps of {recipe.batch}"
    record.train(
        options, SIBLING, what, datasets, recipe, lambda classes: RetinaNet(slim(classes, **KINDS["no top-down"]))
    )


def main():
    parser = record.arguments(__doc__.splitlines()[0], SETTINGS["short"]["steps"])
    parser.add_argument("--sibling", action="store_true", help="train chapter 10's second network instead")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    datasets = {split: data.bccd(split, size=SIZE) for split in ("train", "val", "test")}
    if options.sibling:
        return sibling(options, datasets)
    recipe = training.Recipe(steps=options.steps, ema=SETTINGS["short"]["ema"], batch=options.batch)
    runs = {kind: [] for kind in KINDS}
    for seed in SEEDS:  # all kinds of one seed after another, so that an early end leaves a fair comparison
        for kind in KINDS:
            runs[kind].append(train(kind, seed, datasets, dataclasses.replace(recipe, seed=seed)))
    for kind, found in runs.items():
        values = [one["scores"]["test"]["AP"] for one in found]
        print(f"{kind:12s} test AP {statistics.mean(values):.3f}, from {min(values):.3f} to {max(values):.3f}")
    networks = {
        kind: dataclasses.asdict(slim(len(datasets["train"].classes), **changes)) for kind, changes in KINDS.items()
    }
    spent = [one["cpu_seconds"] for found in runs.values() for one in found]
    record.write(
        "pyramids",
        {
            "what": "four kinds of pyramid on BCCD, three seeds each",
            "settings": {"recipe": dataclasses.asdict(recipe), "networks": networks, "threads": options.threads},
            "seed": SEEDS,
            "cpu_seconds": None if None in spent else round(sum(spent), 1),
            "scores": runs,
        },
    )


if __name__ == "__main__":
    main()
