"""Train the page's network on the photographs as the page does, with three seeds, and write runs/photographs.json.

    python scripts/record_photographs.py            needs node; about five CPU minutes
    python scripts/record_photographs.py --watch    runs/photographs-watched.json: the run that the figure shows first

The engine of the pages runs under node: the `mini` network on the 205 photographs of `data.small_bccd`, for 300, 600
and 1000 steps from random weights, and for 300 and 600 from a network that has learned from drawn scenes. That network
is trained first (300 steps) and stored as `focal_tutorial/widgets/assets/mini-drawn.safetensors`, for the page to start
from. Every run is scored on the validation and the test photographs at its end; nothing was chosen by these scores. A
run that is in `checkpoints/photographs.jsonl` is not run again.
"""

import argparse
import dataclasses
import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import record
import torch

from focal_tutorial import data, weights
from focal_tutorial.data import packed
from focal_tutorial.retinanet import RetinaNet, mini
from focal_tutorial.training import Recipe
from focal_tutorial.widgets.figure import ASSETS
from focal_tutorial.widgets.stored import detections

SEEDS = (0, 1, 2)
STEPS = {"random": (300, 600, 1000), "drawn": (300, 600)}  # start: how many steps
SHOWN = (407, 21, 62, 33, 319, 184)  # the test photographs, by number, that chapter 14's figure draws
WATCHED = (30, 60, 100, 150, 200, 300, 400, 500, 600)  # steps of the watched run
KEEP, MOST = 0.4, 30  # of its stored detections: the least score, and how many of one photograph
STRETCH = 10  # steps whose means are stored
DRAWN = ASSETS[0] / "mini-drawn.safetensors"
DONE = record.CHECKPOINTS / "photographs.jsonl"
RECIPE = Recipe.in_page(horizontal_flip=0.5, vertical_flip=0.5)
CONFIG = mini(len(packed.CLASSES))


def recipe_of(steps, seed, **changes):
    """The recipe of a run as JSON."""
    return dataclasses.asdict(dataclasses.replace(RECIPE, steps=steps, seed=seed, **changes))


def order():
    """[(name, how many numbers)] of the network's tensors."""
    return [(name, value.numel()) for name, value in RetinaNet(CONFIG).named_parameters()]


def prepare(folder):
    """Write the photographs as raw bytes, with boxes and labels, as the engine takes them."""
    for split in packed.SPLITS:
        samples = data.small_bccd(split)
        pixels = np.stack([sample.image.permute(1, 2, 0).numpy() for sample in samples])
        (folder / f"{split}.bin").write_bytes(pixels.tobytes())
        facts = {
            "width": packed.SIZE[1],
            "height": packed.SIZE[0],
            "boxes": [sample.boxes.flatten().tolist() for sample in samples],
            "labels": [sample.labels.tolist() for sample in samples],
        }
        (folder / f"{split}.json").write_text(json.dumps(facts))


def node(folder, run):
    """Run one job under node; its answer."""
    job = {"config": dataclasses.asdict(CONFIG), "names": order(), "run": run}
    (folder / "job.json").write_text(json.dumps(job))
    script = Path(__file__).with_suffix(".mjs")
    said = subprocess.run(["node", str(script), str(folder)], check=True, capture_output=True, text=True).stdout
    return json.loads(said)


def learn_from_scenes(folder):
    """Train a network on drawn scenes under node, and store it for the page to start from."""
    recipe = recipe_of(300, 0, horizontal_flip=0.0, vertical_flip=0.0)
    scenes = {"kind": "drawn", "seed": 0, "scenes": "dense", "width": packed.SIZE[1], "height": packed.SIZE[0]}
    answer = node(folder, {"recipe": recipe, "data": scenes, "measured": {"splits": []}, "keep": "kept.bin"})
    values = torch.from_numpy(np.fromfile(folder / "kept.bin", np.float32))
    model, state = RetinaNet(CONFIG), {}
    shapes = model.state_dict()
    for (name, count), part in zip(order(), values.split([count for _, count in order()])):
        assert count == part.numel()
        state[name] = part.view_as(shapes[name])
    model.load_state_dict({**shapes, **state})
    card = {
        "name": "mini-drawn",
        "what": "RetinaNet (retinanet.mini) trained in the page's engine on drawn scenes, to start from in chapter 14",
        "classes": list(packed.CLASSES),
        "recipe": recipe,
        "seed": 0,
        "script": "python scripts/record_photographs.py",
        "licence": "MIT",
    }
    weights.save(model, DRAWN, card)
    print(f"{DRAWN.name}: {DRAWN.stat().st_size / 1000:.0f} kB, {answer['cpu_seconds']:.0f} CPU s")


def write_start(folder):
    """The stored network as the engine's numbers: what the page starts from, rounded to 16 bits as it is stored."""
    tensors = weights.load(DRAWN).state_dict()
    values = np.concatenate([tensors[name].numpy().ravel() for name, _ in order()])
    (folder / "start.bin").write_bytes(values.astype(np.float32).tobytes())


def summary(scores):
    """Scores of the engine as `record.summary` stores them."""
    return {
        "AP": round(scores["AP"], 4),
        "AP50": round(scores["AP50"], 4),
        "per_class": {
            name: {key: round(one[key], 4) for key in ("AP", "AP50")}
            for name, one in zip(packed.CLASSES, scores["classes"])
        },
    }


def watch():
    """One run, step by step, as the figure shows it before the reader's first."""
    steps = WATCHED[-1]
    test = data.small_bccd("test")
    names = [sample.name for sample in test]
    places = [names.index(f"BloodImage_{number:05d}") for number in SHOWN]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        prepare(folder)
        run = node(
            folder,
            {
                "recipe": recipe_of(steps, 0),
                "data": "train",
                "measured": {"splits": ["test"]},
                "watch": {"steps": WATCHED, "shown": places},
            },
        )
    stretches = [run["rows"][start : start + STRETCH] for start in range(0, steps, STRETCH)]
    means = {
        name: [float(f"{sum(row[name] for row in some) / len(some):.4g}") for some in stretches]
        for name in ("classification", "box", "easyLoss", "easyGradient")
    }
    nothing = {"AP": 0.0, "AP50": 0.0, "classes": [{"AP": 0.0, "AP50": 0.0}] * len(packed.CLASSES)}
    first = {"step": 0, "found": [""] * len(SHOWN), **nothing}  # every score is the prior's, .01
    record.write(
        "photographs-watched",
        {
            "what": "what mini finds in six test photographs during 600 steps in the page's engine; AP on val",
            "settings": {
                "recipe": recipe_of(steps, 0),
                "network": dataclasses.asdict(CONFIG),
                "images": {split: len(data.small_bccd(split)) for split in packed.SPLITS},
                "shown": SHOWN,
                "keep": KEEP,
                "most": MOST,
            },
            "seed": 0,
            "cpu_seconds": round(run["cpu_seconds"], 1),
            "scores": {"test": summary(run["scores"]["test"]), "frames": [first, *map(frame, run["frames"])]},
            "curve": {"rows": {"step": [some[-1]["step"] for some in stretches], **means}},
        },
    )


def frame(moment):
    """A moment of a run as it is stored: detections as texts of whole numbers, scores with four digits."""
    scores = moment["scores"]
    texts = []
    for found in moment["found"]:
        arrays = {
            "boxes": np.array([one["box"] for one in found]).reshape(-1, 4),
            "scores": [one["score"] for one in found],
            "labels": [one["label"] for one in found],
        }
        texts.append(detections(arrays, "a photograph", len(packed.CLASSES), KEEP, MOST))
    return {
        "step": moment["step"],
        "found": texts,
        "AP": round(scores["AP"], 4),
        "AP50": round(scores["AP50"], 4),
        "classes": [{key: round(one[key], 4) for key in ("AP", "AP50")} for one in scores["classes"]],
    }


def measure():
    """All runs that are not there yet, and the table of all."""
    record.CHECKPOINTS.mkdir(exist_ok=True)
    done = [json.loads(line) for line in DONE.read_text().splitlines()] if DONE.exists() else []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        prepare(folder)
        if not DRAWN.exists():
            learn_from_scenes(folder)
        write_start(folder)
        wanted = [("drawn", 0, 0)]  # the stored network as it is
        wanted += [(start, steps, seed) for seed in SEEDS for start, each in STEPS.items() for steps in each]
        for start, steps, seed in wanted:
            if any((one["start"], one["steps"], one["seed"]) == (start, steps, seed) for one in done):
                continue
            answer = node(
                folder,
                {
                    "recipe": recipe_of(max(steps, 1), seed),
                    "data": "train",
                    "measured": {"splits": ["val", "test"], "at": "end" if steps else "start"},
                    **({"start": "start.bin"} if start == "drawn" else {}),
                },
            )
            scores = {split: summary(each) for split, each in answer["scores"].items()}
            done.append(
                {
                    "start": start,
                    "steps": steps,
                    "seed": seed,
                    "cpu_seconds": round(answer["cpu_seconds"], 1),
                    "scores": scores,
                }
            )
            with DONE.open("a") as file:
                file.write(json.dumps(done[-1]) + "\n")
            test = scores["test"]
            print(f"{start} {steps} seed {seed}: test AP {test['AP']:.3f}, AP50 {test['AP50']:.3f}", flush=True)
    table = {}
    for one in sorted(done, key=lambda one: (one["start"], one["steps"], one["seed"])):
        key = f"{one['start']} {one['steps']}"
        table.setdefault(key, []).append({name: one[name] for name in ("seed", "cpu_seconds", "scores")})
    record.write(
        "photographs",
        {
            "what": "the page's engine on the photographs at 128 x 96, from random weights and from drawn scenes",
            "settings": {
                "recipe": dataclasses.asdict(RECIPE),
                "network": dataclasses.asdict(CONFIG),
                "images": {split: len(data.small_bccd(split)) for split in packed.SPLITS},
                "threads": 1,
                "node": subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip(),
            },
            "seed": list(SEEDS),
            "cpu_seconds": round(sum(one["cpu_seconds"] for one in done), 1),
            "scores": table,
        },
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--watch", action="store_true", help="write the run that the figure shows first")
    (watch if parser.parse_args().watch else measure)()
