"""What chapter 13 says of its laboratory, measured with the page's own engine in node, and written to runs/.

    python scripts/measure_laboratory.py --watch    runs/laboratory-watched.json: the run that the figure shows first
    python scripts/measure_laboratory.py            runs/laboratory.json: ten minutes of one core

Both need node. For the second each recipe runs with several seeds from 0 on, so that runs are compared seed by seed. AP
is over 100 held-out scenes, at the score threshold of the package, .05, and with all scores from .005 on.
"""

import argparse
import dataclasses
import json
import subprocess

import numpy as np
import record

from focal_tutorial.retinanet import mini
from focal_tutorial.training import Recipe
from focal_tutorial.widgets.stored import detections

HELD = 100
SIZE = {"width": 128, "height": 96}
CE = {"gamma": 0.0, "alpha": None}
BALANCED = {"gamma": 0.0, "alpha": 0.75}
PLAIN = {"optimizer": "sgd", "learning_rate": 0.01, "weight_decay": 1e-4, "warmup": 0.0, "clip": None}
FAST = PLAIN | {"learning_rate": 0.02}
CASES = [
    # what it is called, scenes, changes of the Config, changes of the Recipe, how many seeds
    ("focal", "dense", {}, {}, 5),
    ("CE", "dense", CE, {}, 5),
    ("focal", "hard", {}, {}, 5),
    ("balanced", "hard", BALANCED, {}, 5),
    ("no prior", "dense", {"prior": 0.5, "head_norm": None}, FAST, 5),
    ("no prior, CE", "dense", {**CE, "prior": 0.5, "head_norm": None}, FAST, 5),
    ("with the prior", "dense", {"head_norm": None}, FAST, 3),
    ("SGD", "dense", {}, PLAIN, 3),
    ("divided by all anchors", "dense", {"normalize_by": "anchors"}, PLAIN, 3),
]
WATCHED = (0, 10, 20, 30, 45, 60, 80, 100, 150, 200, 300)
KEEP, MOST = 0.4, 30  # of the stored detections: the least score, and how many of one scene
STRETCH = 5  # steps whose means are stored
BRIEF = 20  # steps of the run that the chapter repeats in torch


class Node:
    """The page's engine in node: `run` trains one network and returns what happened."""

    def __init__(self):
        command = ["node", str(record.ROOT / "scripts" / "laboratory_runs.mjs")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, config, recipe, scenes, **more):
        """Train a network of `config` by `recipe` on scenes; `more`: held, terms, watch, see the script."""
        order = {"config": dataclasses.asdict(config), "recipe": dataclasses.asdict(recipe), "scenes": scenes}
        self.process.stdin.write(json.dumps(order | SIZE | more) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        """End it."""
        self.process.stdin.close()
        self.process.wait()


def measure():
    """All recipes with all seeds."""
    node, found = Node(), []
    for name, scenes, network, training, seeds in CASES:
        for seed in range(seeds):
            config = mini(3 if scenes == "dense" else 2, **network)
            run = node.run(config, Recipe.in_page(**{"seed": seed, **training}), scenes, held=HELD, terms=seed == 0)
            found.append({"name": name, "scenes": scenes, "seed": seed} | summary(run))
            print(json.dumps(found[-1]), flush=True)
    node.close()
    record.write(
        "laboratory",
        {
            "what": "the page's own training: losses, faults and seeds on drawn scenes, 300 steps of 4",
            "settings": {
                "network": dataclasses.asdict(mini(3)),
                "recipe": dataclasses.asdict(Recipe.in_page()),
                "changes": [list(case) for case in CASES],
                "held_out": HELD,
            },
            "seed": 0,
            "cpu_seconds": None,
            "scores": found,
        },
    )


def watch():
    """The run that the figure shows first, and the losses of a short one."""
    node, config, recipe = Node(), mini(3), Recipe.in_page()
    run = node.run(config, recipe, "dense", held=60, watch=WATCHED)
    brief = node.run(config, Recipe.in_page(steps=BRIEF), "dense", held=0)
    node.close()
    rows = [run["rows"][start : start + STRETCH] for start in range(0, recipe.steps, STRETCH)]
    means = {
        name: [float(f"{sum(row[name] for row in some) / len(some):.4g}") for some in rows]
        for name in ("classification", "box", "easyLoss", "easyGradient")
    }
    record.write(
        "laboratory-watched",
        {
            "what": "what mini finds in six held-out drawn scenes during 300 steps of 4 in the page's engine",
            "settings": {
                "recipe": dataclasses.asdict(recipe),
                "network": dataclasses.asdict(config),
                "scenes": "dense",
                "images": {"val": 60},
                "keep": KEEP,
                "most": MOST,
            },
            "seed": recipe.seed,
            "cpu_seconds": None,
            "scores": {"frames": [frame(one) for one in run["frames"]]},
            "curve": {
                "rows": {"step": [some[-1]["step"] for some in rows], **means},
                "brief": {name: [row[name] for row in brief["rows"]] for name in ("classification", "box")},
            },
        },
    )


def frame(moment):
    """A moment of a run as it is stored: detections as texts of whole numbers, scores with four digits."""
    scores = moment["scores"]
    return {
        "step": moment["step"],
        "found": [
            detections(
                {
                    "boxes": np.array([one["box"] for one in found]).reshape(-1, 4),
                    "scores": [one["score"] for one in found],
                    "labels": [one["label"] for one in found],
                },
                "a scene",
                3,
                KEEP,
                MOST,
            )
            for found in moment["found"]
        ],
        "AP": round(scores["AP"], 4),
        "AP50": round(scores["AP50"], 4),
        "classes": [{name: round(value, 4) for name, value in one.items()} for one in scores["classes"]],
    }


def summary(run):
    """What is kept of a run: AP at both thresholds, AP50 by class, who owns the loss, and when it diverged."""
    rows, kept = run["rows"], {}
    if run["diverged"]:
        return {"diverged": run["steps"]}
    for threshold, scores in ((0.05, run["scores"]), (0.005, run["scores"]["lenient"])):
        kept[f"at {threshold}"] = {
            "AP": round(scores["AP"], 4),
            "AP50": round(scores["AP50"], 4),
            "AP50 by class": [round(one["AP50"], 4) for one in scores["classes"]],
        }
    parts = {"first": rows[:1], "last 20": rows[-20:]}
    for name, some in parts.items():
        kept[f"easy, {name}"] = [
            round(sum(row[key] for row in some) / len(some), 4) for key in ("easyLoss", "easyGradient")
        ]
    kept["first loss"] = round(rows[0]["classification"], 4)
    if "hardest" in run:
        kept["hardest"] = {side: [round(part, 3) for part in parts] for side, parts in run["hardest"].items()}
    return kept


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--watch", action="store_true", help="write the run that the figure shows first")
    (watch if parser.parse_args().watch else measure)()
