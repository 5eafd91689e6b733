"""Score a network trained on generated smears and one trained on photographs on both kinds of test images.

    python scripts/train_smears.py --test && python scripts/train_bccd.py --setting long --seed 0 --test
    python scripts/compare_domains.py

Neither network has seen an image of the other kind. Each sees the test images of both.
"""

import time

import record
import torch
from train_bccd import SIZE
from train_smears import SCENES

from focal_tutorial import data, training, weights

SHOWN = (6, 12, 16, 8)  # four of the 72 test photographs that chapter 14 shows: clear ones and a crowded one


def stored(found):
    """Detections of one image as lists: boxes to a tenth of a pixel, scores to a thousandth, labels."""
    return {
        "boxes": [[round(side, 1) for side in box] for box in found["boxes"].tolist()],
        "scores": [round(score, 3) for score in found["scores"].tolist()],
        "labels": found["labels"].tolist(),
    }


def main():
    torch.set_num_threads(1)
    networks = {"generated": "smears", "real": "bccd-long-seed0"}
    missing = [name for name in networks.values() if not (record.CHECKPOINTS / f"{name}.safetensors").exists()]
    if missing:
        raise SystemExit(f"checkpoints/ has no {' and no '.join(missing)}: run the commands at the top of this script")
    tests = {"generated": data.smears(SCENES["test"][0], seed=SCENES["test"][1]), "real": data.bccd("test", size=SIZE)}
    scores, detections, began = {}, {}, time.process_time()
    for trained_on, name in networks.items():
        model = weights.load(record.CHECKPOINTS / f"{name}.safetensors")
        for tested_on, dataset in tests.items():
            found = record.summary(training.score(model, dataset))
            scores[f"{trained_on} -> {tested_on}"] = found
            print(f"{trained_on} -> {tested_on}: AP {found['AP']:.3f}, AP50 {found['AP50']:.3f}", flush=True)
        if trained_on == "generated":  # its weights are not committed, so chapter 14 shows what it found
            shown = training.detect_all(model, tests["real"].subset(SHOWN), score_threshold=0.1)
            detections[f"{trained_on} -> real"] = [stored(each) for each in shown]
    record.write(
        "domains",
        {
            "what": "networks trained on one kind of image, tested on both: 'trained on -> tested on'",
            "settings": {
                "networks": networks,
                "images": {name: len(dataset) for name, dataset in tests.items()},
                "shown": SHOWN,
            },
            "seed": 0,
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": {"test": scores},
            "detections": detections,
        },
    )


if __name__ == "__main__":
    main()
