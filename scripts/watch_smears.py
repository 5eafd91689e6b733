"""Train as train_smears.py does, and store what the network finds in four scenes on the way: chapter 13's live figure.

    python scripts/watch_smears.py          # about two minutes

The scores at each moment are those of 40 validation scenes, of the averaged weights.
"""

import argparse
import dataclasses

import record
import torch

from focal_tutorial import data, training
from focal_tutorial.retinanet import RetinaNet, slim
from focal_tutorial.widgets.stored import detections

SCENES = (1, 3, 11, 15)  # of the 80 test scenes
MOMENTS = (10, 20, 30, 60, 100, 150, 200, 300, 400, 600)
KEEP, MOST = 0.2, 30  # so that the file stays small


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=int, default=1, help="of the CPU")
    torch.set_num_threads(parser.parse_args().threads)
    train, val, test = data.smears(300, seed=0), data.smears(80, seed=1), data.smears(80, seed=2)
    shown, watched = test.subset(SCENES), val.subset(range(40))
    recipe = training.Recipe(steps=MOMENTS[-1])
    torch.manual_seed(recipe.seed)
    model = RetinaNet(slim(len(train.classes)))
    frames = []

    def watch(network, step):
        """What the averaged network finds now: in the scenes, and how well on many more."""
        found = training.detect_all(network, shown)
        texts = [
            detections(one, f"step {step}, scene {i}", len(train.classes), KEEP, MOST) for i, one in enumerate(found)
        ]
        scores = training.score(network, watched)
        per_class = {name: record.rounded(one["AP50"]) for name, one in scores["per_class"].items()}
        frames.append({"step": step, "found": texts, "AP50": {"all": record.rounded(scores["AP50"]), **per_class}})
        print(step, frames[-1]["AP50"], flush=True)
        return frames[-1]["AP50"]

    watch(model, 0)
    result = training.fit(model, train, recipe, evaluate=watch, evaluate_at=MOMENTS, progress=False)
    record.write(
        "smears-watched",
        {
            "what": "what the slim network finds in four generated scenes "
            f"during {recipe.steps} steps of {recipe.batch}",
            "settings": {
                "recipe": dataclasses.asdict(recipe),
                "scenes": SCENES,
                "images": {"train": 300, "val": 40, "test": len(SCENES)},
                "keep": KEEP,
                "most": MOST,
            },
            "seed": recipe.seed,
            "cpu_seconds": None,  # train_smears.py measures them
            "scores": {"frames": frames},
            "curve": {"losses": record.losses(result.history)},
        },
    )


if __name__ == "__main__":
    main()
