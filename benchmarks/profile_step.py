"""Where the time of one training step goes, part by part and by kind of operation; written to runs/profile.json.

    python benchmarks/profile_step.py                   # about a minute; prints two tables
    python benchmarks/profile_step.py --write           # and stores them, with the comparison of training_step.py

The slim network, batch 4 of BCCD at 256 x 192 pixels, one thread, weights stored channels last: the step of
`training.fit`. Parts are CPU seconds of this process, median over the rounds, going forward and going back (the
gradient is taken part by part, which gives the same numbers as taking it at once). Kinds of operation are shares of
torch.profiler's own time.
"""

import argparse
import collections
import json
import platform
import statistics
import sys
import time
from pathlib import Path

import torch
import training_step
from torch.profiler import ProfilerActivity, profile

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import focal_tutorial  # noqa: E402
from focal_tutorial import criterion, data, training  # noqa: E402
from focal_tutorial.retinanet import RetinaNet, slim  # noqa: E402
from focal_tutorial.training import loop  # noqa: E402

PARTS = (
    "batch",
    "normalise",
    "backbone",
    "pyramid",
    "assignment",
    "class head",
    "box head",
    "losses",
    "optimiser",
    "average",
)
KINDS = {  # beginnings of the names of torch's operations
    "convolution": (
        "aten::convolution_backward",
        "aten::mkldnn_convolution",
        "aten::_slow_conv2d",
        "aten::thnn_conv2d",
    ),
    "normalisation": ("aten::native_batch_norm", "aten::native_group_norm"),
    "ReLU and pooling": ("aten::threshold_backward", "aten::clamp_min", "aten::relu", "aten::max_pool2d"),
    "copying and filling": ("aten::copy_", "aten::fill_", "aten::cat", "aten::empty", "aten::as_strided"),
}


class Clock:
    """CPU seconds between calls: {part: {"forward" or "backward": [seconds]}}."""

    def __init__(self):
        self.spent = collections.defaultdict(lambda: collections.defaultdict(list))
        self.began = time.process_time()

    def __call__(self, part, way="forward"):
        """Put the time since the last call down to `part`."""
        now = time.process_time()
        self.spent[part][way].append(now - self.began)
        self.began = time.process_time()


def timed_step(model, run, dataset, recipe, step, clock):
    """One step of `training.fit`, taken apart: each part starts from detached copies of what the one before made."""
    clock.began = time.process_time()
    images, targets, _ = training.make_batch(dataset, recipe, step)
    clock("batch")
    normal = model.normalize(images)
    clock("normalise")
    made = model.backbone(normal)
    clock("backbone")
    maps = {name: one.detach().requires_grad_() for name, one in made.items()}
    features = model.pyramid(maps)
    clock("pyramid")
    levels = [features[level].detach().requires_grad_() for level in model.config.levels]
    criterion.check_targets(targets, len(images), model.config.num_classes)
    anchors = torch.cat(model.anchors(features, images.shape[-2:]))
    matched = criterion.match(anchors, targets, model.config)
    clock("assignment")
    logits = model.class_head(levels)
    clock("class head")
    deltas = model.box_head(levels)
    clock("box head")
    positives = (matched >= 0).sum().clamp(min=1)
    total = sum(
        term.sum() / positives for term in criterion.terms(matched, logits, deltas, anchors, targets, model.config)
    )
    clock("losses")

    found = {}

    def back(part, outputs, gradients, inputs, module):
        """From the gradients of a part's outputs to those of its inputs and of its weights."""
        weights = list(module.parameters()) if module else []
        given = torch.autograd.grad(outputs, [*inputs, *weights], gradients)
        found.update(zip(weights, given[len(inputs) :]))
        clock(part, "backward")
        return given[: len(inputs)]

    classes, boxes = back("losses", [total], None, [logits, deltas], None)
    by_class = back("class head", [logits], [classes], levels, model.class_head)
    by_box = back("box head", [deltas], [boxes], levels, model.box_head)
    summed = [a + b for a, b in zip(by_class, by_box)]
    middle = back(
        "pyramid", [features[level] for level in model.config.levels], summed, list(maps.values()), model.pyramid
    )
    back("backbone", list(made.values()), middle, [], model.backbone)
    for weight, gradient in found.items():
        weight.grad = gradient
    clock.began = time.process_time()
    torch.nn.utils.clip_grad_norm_(model.parameters(), recipe.clip)
    run.optimizer.step()
    clock("optimiser")
    run._average()
    clock("average")
    run.step += 1


def kinds_of_operation(run, batches):
    """The share of torch's own time for each kind of operation, and the number of operations in a step."""
    with profile(activities=[ProfilerActivity.CPU]) as record:
        for images, targets, _ in batches:
            run.update(images, targets)
    spent, calls = collections.Counter(), 0
    for event in record.key_averages():
        kind = next((kind for kind, names in KINDS.items() if event.key.startswith(names)), "all else")
        spent[kind] += event.self_cpu_time_total
        calls += event.count if event.key.startswith("aten::") else 0
    total = sum(spent.values())
    return {kind: round(value / total, 3) for kind, value in spent.most_common()}, round(calls / len(batches))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--write", action="store_true", help="store the tables in runs/profile.json")
    options = parser.parse_args()
    torch.set_num_threads(1)
    began = time.process_time()
    dataset = data.bccd("train", size=training_step.SIZE)
    recipe = training.Recipe(steps=1000)
    torch.manual_seed(0)
    model = RetinaNet(slim(3)).to(memory_format=torch.channels_last).train()
    run, clock = loop._Run(model, recipe, torch.device("cpu")), Clock()
    for step in range(options.rounds + 3):
        if step == 3:
            clock.spent.clear()  # the first three warm up
        timed_step(model, run, dataset, recipe, step, clock)

    medians = {part: {way: statistics.median(values) for way, values in clock.spent[part].items()} for part in PARTS}
    whole = sum(sum(ways.values()) for ways in medians.values())
    rows = [
        {
            "part": part,
            "forward": round(ways["forward"], 5),
            "backward": round(ways.get("backward", 0.0), 5),
            "share": round(sum(ways.values()) / whole, 3),
        }
        for part, ways in medians.items()
    ]
    print(f"{'part':14s}{'forward ms':>12s}{'backward ms':>13s}{'share':>8s}")
    for row in rows:
        print(f"{row['part']:14s}{1000 * row['forward']:12.1f}{1000 * row['backward']:13.1f}{row['share']:8.1%}")
    print(
        f"{'all':14s}{1000 * sum(row['forward'] for row in rows):12.1f}"
        f"{1000 * sum(row['backward'] for row in rows):13.1f}"
    )
    kinds, operations = kinds_of_operation(run, [training.make_batch(dataset, recipe, step) for step in range(10)])
    print(f"\n{'kind of operation':24s}{'share':>8s}   ({operations} operations in a step)")
    for kind, share in kinds.items():
        print(f"{kind:24s}{share:8.1%}")
    if options.write:
        against = training_step.compare(dataset, options.rounds)
        record = {
            "name": "profile",
            "what": (
                "Where the CPU time of a training step of the slim network goes, and the same step with torchvision's"
                " class"
            ),
            "script": "benchmarks/profile_step.py",
            "command": "python benchmarks/profile_step.py --write",
            "versions": {
                "python": platform.python_version(),
                "torch": torch.__version__,
                "focal_tutorial": focal_tutorial.__version__,
                "machine": platform.machine(),
            },
            "settings": {
                "batch": recipe.batch,
                "size": list(training_step.SIZE),
                "threads": 1,
                "rounds": options.rounds,
            },
            "seed": recipe.seed,
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": {},
            "parts": rows,
            "operations": {"count": operations, "shares": kinds},
            "against": against,
        }
        (ROOT / "runs" / "profile.json").write_text(json.dumps(record, indent=1) + "\n")


if __name__ == "__main__":
    main()
