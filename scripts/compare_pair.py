"""Train the page's network with cross entropy and with the focal loss on drawn scenes, five seeds each; store a pair.

    python scripts/compare_pair.py          # ten runs of 300 steps: a few CPU minutes

Network, recipe and scenes are those with which the book's pages train (`mini`, `Recipe.in_page`, `data.drawn`), the
scenes called "hard": few cells, much debris, red cells not labelled. Cross entropy has its best alpha in
the paper, .75. Writes runs/pair.json, and of the first seed the networks drawn-ce and drawn-focal.
"""

import dataclasses
import time

import record
import torch
from store_weights import write_readme

from focal_tutorial import data, training, weights
from focal_tutorial.chapters import runs
from focal_tutorial.retinanet import RetinaNet, mini

SEEDS = (0, 1, 2, 3, 4)
SCENES, SIZE, HELD = "hard", (96, 128), 200
LOSSES = {"drawn-ce": {"gamma": 0.0, "alpha": 0.75}, "drawn-focal": {"gamma": 2.0, "alpha": 0.25}}
WORDS = {"drawn-ce": "cross entropy, alpha .75", "drawn-focal": "the focal loss, gamma 2, alpha .25"}
THRESHOLDS = (0.005, 0.05)  # of the score: a network may rank well and still be too shy for the usual .05
LIMITS = (
    "A network that knows nothing but drawings, trained in seconds to compare two losses on one picture. It finds white"
    " cells and platelets, takes debris for platelets now and then, and is of no use on photographs: it is not a"
    " medical device."
)


def train(name, seed, held):
    """One run: the network, its AP at each threshold, CPU seconds."""
    recipe = training.Recipe.in_page(seed=seed)
    learned = data.drawn(recipe.steps * recipe.batch, seed=seed, size=SIZE, scenes=SCENES)
    model = weights.initialize(RetinaNet(mini(len(learned.classes), **LOSSES[name])), seed)
    began = time.process_time()
    training.fit(model, learned, recipe, progress=False)
    seconds = time.process_time() - began
    scores = {str(at): record.summary(training.score(model, held, score_threshold=at)) for at in THRESHOLDS}
    print(name, seed, {at: round(one["AP"], 3) for at, one in scores.items()}, f"{seconds:.0f} CPU s", flush=True)
    return model, recipe, {"seed": seed, "cpu_seconds": round(seconds, 1), "scores": scores}


def difference(found, threshold):
    """AP with the focal loss minus AP with cross entropy: mean, interval (95 %), and how often it was ahead."""
    plain, focal = ([one["scores"][threshold]["AP"] for one in found[name]] for name in LOSSES)
    mean, half, ahead = runs.paired(focal, plain)
    return {"mean": mean, "low": mean - half, "high": mean + half, "ahead": ahead}


def main():
    torch.set_num_threads(1)
    held = data.drawn(HELD, seed=data.HELD_OUT, size=SIZE, scenes=SCENES)
    found = {name: [] for name in LOSSES}
    for seed in SEEDS:
        for name in LOSSES:
            model, recipe, run = train(name, seed, held)
            found[name].append(run)
            if seed == SEEDS[0]:
                store(name, model, recipe, run, held)
    differences = {str(at): difference(found, str(at)) for at in THRESHOLDS}
    print(differences)
    settings = {"scenes": SCENES, "size": list(SIZE), "held_out": HELD, "losses": LOSSES, "seeds": list(SEEDS)}
    settings["recipe"] = dataclasses.asdict(training.Recipe.in_page())
    what = "mini trained with cross entropy and with the focal loss on drawn scenes, five seeds each"
    settings["network"] = dataclasses.asdict(mini(len(held.classes)))
    seconds = round(sum(one["cpu_seconds"] for each in found.values() for one in each), 1)
    scores = {"runs": found, "differences": differences}
    record.write(
        "pair", {"what": what, "settings": settings, "seed": list(SEEDS), "cpu_seconds": seconds, "scores": scores}
    )
    write_readme()


def store(name, model, recipe, run, held):
    """Write a network of the first seed, with the scores of its rounded weights."""
    card = {
        "name": name,
        "what": f"mini RetinaNet (retinanet.mini) for drawn blood smears, trained with {WORDS[name]}",
        "classes": list(held.classes),
        "input": f"red-green-blue in 0..1, height {SIZE[0]} and width {SIZE[1]} pixels",
        "size": list(SIZE),
        "data": f"scenes drawn by this package, data.drawn(1200, seed=0, scenes={SCENES!r})",
        "data_licence": "MIT",
        "licence": "MIT",
        "script": "python scripts/compare_pair.py",
        "run": "runs/pair.json",
        "recipe": dataclasses.asdict(recipe),
        "seed": run["seed"],
        "cpu_seconds": run["cpu_seconds"],
        "scores": {},
        "limits": LIMITS,
    }
    path = weights.FOLDER / f"{name}.safetensors"
    weights.save(model, path, card)
    rounded = weights.load(path)
    card["scores"] = {
        f"{HELD} held-out scenes, scores from {at}": record.summary(training.score(rounded, held, score_threshold=at))
        for at in THRESHOLDS
    }
    weights.save(model, path, card)


if __name__ == "__main__":
    main()
