"""Train the network that comes with the book once more, and store what it finds in one photograph on the way.

    python scripts/watch_bccd.py        # about 8 CPU minutes

The setting is the long one of `train_bccd.py` with seed 0; the welcome page shows the photograph at each moment. The
photographs are downloaded (8 MB), or found through FOCAL_TUTORIAL_DATA.
"""

import dataclasses
import time

import record
import torch
from train_bccd import SETTINGS, SIZE

from focal_tutorial import data, training
from focal_tutorial.retinanet import RetinaNet, slim
from focal_tutorial.training import Recipe

PHOTOGRAPH = "BloodImage_00407"  # of the test photographs
MOMENTS = (20, 40, 60, 80, 100, 150, 200, 300, 400, 600, 1000, 1500, 2000, 3000)
KEEP, MOST = 0.2, 40  # scores that are stored, and how many boxes of a moment


def main():
    torch.set_num_threads(1)
    torch.manual_seed(0)
    recipe = Recipe(batch=4, learning_rate=2e-3, seed=0, **SETTINGS["long"])
    datasets = {split: data.bccd(split, size=SIZE) for split in ("train", "val", "test")}
    place = [sample.name for sample in datasets["test"]].index(PHOTOGRAPH)
    shown = datasets["test"].subset([place])
    model = RetinaNet(slim(len(datasets["train"].classes)))
    frames, spent = [], 0.0

    def watch(averaged, step):
        nonlocal spent
        began = time.process_time()
        ap50 = record.rounded(training.score(averaged, datasets["val"])["AP50"])
        found = training.detect_all(averaged, shown, score_threshold=KEEP)[0]
        frames.append({"step": step, "AP50": ap50, "found": stored(found)})
        print(f"step {step}: val AP50 {ap50:.3f}, {len(found['scores'])} boxes", flush=True)
        spent += time.process_time() - began
        return {"AP50": ap50}

    watch(model, 0)
    began = time.process_time() - spent
    result = training.fit(model, datasets["train"], recipe, evaluate=watch, evaluate_at=MOMENTS, progress=False)
    record.write(
        "bccd-watched",
        {
            "what": f"the long setting on BCCD, seed 0, watched on {PHOTOGRAPH}: AP50 on val, and what it finds",
            "settings": {
                "recipe": dataclasses.asdict(recipe),
                "images": {split: len(dataset) for split, dataset in datasets.items()},
                "photograph": PHOTOGRAPH,
                "keep": KEEP,
                "most": MOST,
                "threads": 1,
            },
            "seed": recipe.seed,
            "cpu_seconds": round(time.process_time() - began - spent, 1),
            "scores": {"frames": frames},
            "curve": {"losses": record.losses(result.history)},
        },
    )


def stored(found):
    """Boxes to a tenth of a pixel, scores to a thousandth, the best first."""
    order = found["scores"].argsort(descending=True)[:MOST]
    return {
        "boxes": [[round(value, 1) for value in box] for box in found["boxes"][order].tolist()],
        "scores": [round(score, 3) for score in found["scores"][order].tolist()],
        "labels": found["labels"][order].tolist(),
    }


if __name__ == "__main__":
    main()
