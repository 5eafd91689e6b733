"""What the scripts beside this file share: measuring a run and writing it to runs/ as one small JSON file."""

import argparse
import dataclasses
import json
import math
import platform
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torchvision

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import focal_tutorial  # noqa: E402
from focal_tutorial import training, weights  # noqa: E402
from focal_tutorial.retinanet import RetinaNet, slim  # noqa: E402

RUNS, CHECKPOINTS = ROOT / "runs", ROOT / "checkpoints"
LARGEST = 30_000  # bytes


def arguments(description, default_steps):
    """The options that every training script has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--steps", type=int, default=default_steps)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--seed", type=int, default=0, help="of the first weights, the order and the augmentation")
    parser.add_argument("--ema", type=float, default=0.99)
    parser.add_argument("--learning-rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=1, help="of the CPU")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--evaluations", type=int, default=8, help="points of the curve of AP on val")
    parser.add_argument("--test", action="store_true", help="score test too: once, when the setting is chosen")
    parser.add_argument("--name", help="of the run's file in runs/ and of its checkpoint")
    return parser


def train(options, name, what, datasets, recipe, build=None):
    """Train a network, score it, write `runs/<name>.json`; returns the network.

    `build(classes)` makes the network for so many classes; by default the slim one.

    `datasets` maps "train", "val" and "test" to datasets. The weights are written to `checkpoints/`, which is
    not committed, as is the checkpoint from which a killed run goes on.
    """
    torch.set_num_threads(options.threads)
    torch.manual_seed(recipe.seed)
    classes = len(datasets["train"].classes)
    model = (build(classes) if build else RetinaNet(slim(classes))).to(options.device)
    spent = {"training": 0.0, "evaluation": 0.0}

    def evaluate(averaged, step):
        began = time.process_time()
        result = training.score(averaged, datasets["val"])
        spent["evaluation"] += time.process_time() - began
        print(f"{name}: step {step}, val AP {result['AP']:.3f}, AP50 {result['AP50']:.3f}", flush=True)
        return {key: rounded(result[key]) for key in ("AP", "AP50")}

    points = sorted({round(recipe.steps * (k + 1) / options.evaluations) for k in range(options.evaluations - 1)})
    began, clock = time.process_time(), time.perf_counter()
    result = training.fit(
        model,
        datasets["train"],
        recipe,
        checkpoint=CHECKPOINTS / f"{name}.pt",
        every=250,
        evaluate=evaluate,
        evaluate_at=points,
        progress=sys.stderr.isatty(),
    )
    spent["training"] = time.process_time() - began - spent["evaluation"]
    clock = time.perf_counter() - clock
    splits = ["val", "test"] if options.test else ["val"]
    scores = {split: summary(training.score(model, datasets[split])) for split in splits}
    write(
        name,
        {
            "what": what,
            "settings": {
                "recipe": dataclasses.asdict(recipe),
                "network": dataclasses.asdict(model.config),
                "images": {split: len(dataset) for split, dataset in datasets.items()},
                "threads": options.threads,
                "device": torch.cuda.get_device_name() if model.mean.is_cuda else options.device,
            },
            "seed": recipe.seed,
            # An interrupted run has spent CPU seconds that nobody counted.
            "cpu_seconds": round(spent["training"], 1) if result.resumed_at is None else None,
            "seconds": round(clock, 1) if result.resumed_at is None else None,  # of the clock, evaluations included
            "scores": scores,
            "curve": {"losses": losses(result.history), "val": [*result.evaluations, final(recipe, scores)]},
        },
    )
    for split, found in scores.items():
        print(f"{name}: {split} AP {found['AP']:.3f}, AP50 {found['AP50']:.3f}", flush=True)
    print(f"{name}: {spent['training']:.0f} CPU seconds", flush=True)
    weights.save(model, CHECKPOINTS / f"{name}.safetensors", {"run": name})
    return model


def final(recipe, scores):
    """The last point of the curve of AP."""
    return {"step": recipe.steps, "AP": scores["val"]["AP"], "AP50": scores["val"]["AP50"]}


def summary(result):
    """A score as it is stored: AP, AP50, AP75 and per class, to four decimals; None for a class without objects."""
    numbers = {key: rounded(result[key]) for key in ("AP", "AP50", "AP75")}
    numbers["per_class"] = {
        name: {key: rounded(one[key]) for key in ("AP", "AP50")} for name, one in result["per_class"].items()
    }
    return numbers


def rounded(value):
    return None if math.isnan(value) else round(float(value), 4)


def losses(history, points=120):
    """The loss curves as means over equal stretches of steps, at most `points` of them; "step" is a stretch's middle.

    The first step stands alone, because it can be predicted.
    """
    rows = np.array([[row["step"], row["classification"], row["box"]] for row in history])
    stretches = [rows[:1], *np.array_split(rows[1:], min(points, len(rows)) - 1)] if len(rows) > 1 else [rows]
    means = np.array([part.mean(0) for part in stretches])
    return {
        "step": [round(float(value), 1) for value in means[:, 0]],
        "classification": [round(float(value), 4) for value in means[:, 1]],
        "box": [round(float(value), 4) for value in means[:, 2]],
    }


def versions():
    """What the run was computed with."""
    return {
        "focal_tutorial": focal_tutorial.__version__,
        "python": platform.python_version(),
        "torch": torch.__version__,
        "torchvision": torchvision.__version__,
        "numpy": np.__version__,
        "machine": platform.machine(),
    }


def write(name, run):
    """Store `run` as `runs/<name>.json` with name, script, command and versions added; refuses more than 30 kB."""
    command = " ".join(["python", *sys.argv])
    head = {"name": name, "what": run.pop("what"), "script": sys.argv[0], "command": command}
    text = dumps({**head, "versions": versions(), **run})
    if len(text) > LARGEST:
        raise ValueError(f"runs/{name}.json would have {len(text)} bytes, more than {LARGEST}: store fewer points")
    RUNS.mkdir(exist_ok=True)
    (RUNS / f"{name}.json").write_text(text)


def dumps(value, indent=0):
    """JSON that a person can read: one field per line, lists of numbers on one line."""
    if isinstance(value, dict) and value:
        pad = "  " * (indent + 1)
        inner = ",\n".join(f"{pad}{json.dumps(str(key))}: {dumps(one, indent + 1)}" for key, one in value.items())
        return f"{{\n{inner}\n{'  ' * indent}}}" + ("" if indent else "\n")
    return json.dumps(value)
