"""This book's focal loss, IoU, NMS and assignment against torchvision's: the same inputs, in turn, in one process.

    python benchmarks/functions.py           # prints the table
    python benchmarks/functions.py --save    # and writes it to runs/functions.json

One thread. Each pair is timed alternately (ours, theirs, ours, ...), so that a machine whose speed drifts slows both.
The table shows the medians and the median of the ratios ours / theirs: below 1 we are faster. Memory is how far one
step raises the largest resident size of a fresh process (ru_maxrss), in MiB.
"""

import argparse
import json
import multiprocessing
import platform
import resource
import statistics
import sys
import time
from pathlib import Path

import torch
import torchvision
from torchvision.models.detection._utils import Matcher

import focal_tutorial
from focal_tutorial import boxes
from focal_tutorial.assignment import assign, assign_batch
from focal_tutorial.losses import focal_loss

ROOT = Path(__file__).resolve().parents[1]
PAIRS = 15
ROWS = []


def seconds(function):
    started = time.perf_counter()
    function()
    return time.perf_counter() - started


def compare(name, ours, theirs):
    """One row: both warmed up once, then timed in turn."""
    ours(), theirs()
    times = [(seconds(ours), seconds(theirs)) for _ in range(PAIRS)]
    mine, other = (1000 * statistics.median(column) for column in zip(*times, strict=True))
    ratio = statistics.median(a / b for a, b in times)
    note(name, "ms", mine, other, ratio)


def note(name, unit, ours, theirs, ratio):
    ROWS.append(
        {"row": name, "unit": unit, "ours": round(ours, 3), "torchvision": round(theirs, 3), "ratio": round(ratio, 3)}
    )
    print(f"{name:56s}{unit:>5s}{ours:9.2f}{theirs:14.2f}{ratio:8.2f}", flush=True)


def random_boxes(count, generator, extent=1000.0, size=60.0):
    corner = torch.rand(count, 2, generator=generator) * extent
    return torch.cat([corner, corner + 5 + torch.rand(count, 2, generator=generator) * size], 1)


def backward(function, logits, targets):
    def step():
        logits.grad = None
        function(logits, targets).sum().backward()

    return step


def many_logits():
    """100,000 anchors and 80 classes: logits with a gradient, and targets."""
    generator = torch.Generator().manual_seed(0)
    logits = torch.randn(100_000, 80, generator=generator) * 2 - 4
    return logits.requires_grad_(), (torch.rand(logits.shape, generator=generator) < 0.01).float()


FUNCTIONS = {"ours": focal_loss, "torchvision": torchvision.ops.sigmoid_focal_loss}


def peak(name):
    """MiB that one forward and backward at `many_logits` adds to this process, which must be a fresh one."""
    torch.set_num_threads(1)
    logits, targets = many_logits()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    FUNCTIONS[name](logits, targets).sum().backward()
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (after - before) / (2**20 if sys.platform == "darwin" else 2**10)


def fresh(name):
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(peak, (name,))


def save(seconds_spent):
    run = {
        "name": "functions",
        "what": (
            "Focal loss, IoU, GIoU, NMS and assignment of the package beside torchvision's: time, and memory of the"
            " loss"
        ),
        "script": "benchmarks/functions.py",
        "command": "python benchmarks/functions.py --save",
        "versions": {
            "python": platform.python_version(),
            "torch": torch.__version__,
            "torchvision": torchvision.__version__,
            "focal_tutorial": focal_tutorial.__version__,
            "machine": platform.machine(),
        },
        "settings": {"threads": 1, "pairs": PAIRS},
        "seed": 0,
        "cpu_seconds": round(seconds_spent, 1),
        "scores": {},
        "rows": ROWS,
    }
    (ROOT / "runs" / "functions.json").write_text(json.dumps(run, indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--save", action="store_true", help="write runs/functions.json")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(0)
    print(f"{'':56s}{'':>5s}{'ours':>9s}{'torchvision':>14s}{'ratio':>8s}")

    name = "focal loss forward + backward, 100,000 x 80 logits"
    ours, theirs = (fresh(which) for which in FUNCTIONS)
    note(name, "MiB", ours, theirs, ours / theirs)
    logits, targets = many_logits()
    compare(name, *(backward(function, logits, targets) for function in FUNCTIONS.values()))

    logits = (torch.randn(4 * 9216, 3, generator=generator) * 2 - 4).requires_grad_()
    targets = (torch.rand(logits.shape, generator=generator) < 0.01).float()
    for name, gamma in (
        ("focal loss forward + backward, gamma 2", 2.0),
        ("focal loss forward + backward, gamma .5", 0.5),
    ):
        compare(
            f"{name}, {logits.numel():,} logits",
            backward(lambda x, t, g=gamma: focal_loss(x, t, gamma=g), logits, targets),
            backward(lambda x, t, g=gamma: torchvision.ops.sigmoid_focal_loss(x, t, gamma=g), logits, targets),
        )

    a, b = random_boxes(1000, generator), random_boxes(1000, generator)
    compare("IoU, 1000 x 1000", lambda: boxes.iou(a, b), lambda: torchvision.ops.box_iou(a, b))
    compare("GIoU, 1000 x 1000", lambda: boxes.giou(a, b), lambda: torchvision.ops.generalized_box_iou(a, b))

    for count in (100, 1000, 5000):
        many, scores = random_boxes(count, generator), torch.rand(count, generator=generator)
        labels = torch.randint(0, 3, (count,), generator=generator)
        compare(
            f"NMS, {count} boxes", lambda: boxes.nms(many, scores, 0.5), lambda: torchvision.ops.nms(many, scores, 0.5)
        )
        compare(
            f"NMS per class, {count} boxes, 3 classes",
            lambda: boxes.batched_nms(many, scores, labels, 0.5),
            lambda: torchvision.ops.batched_nms(many, scores, labels, 0.5),
        )

    many, scores = random_boxes(5000, generator, extent=10_000.0), torch.rand(5000, generator=generator)
    labels = torch.randint(0, 80, (5000,), generator=generator)
    compare(
        "NMS, 5000 sparse boxes", lambda: boxes.nms(many, scores, 0.5), lambda: torchvision.ops.nms(many, scores, 0.5)
    )
    compare(
        "NMS per class, 5000 sparse boxes, 80 classes",
        lambda: boxes.batched_nms(many, scores, labels, 0.5),
        lambda: torchvision.ops.batched_nms(many, scores, labels, 0.5),
    )

    anchors, objects = random_boxes(9216, generator), random_boxes(20, generator)
    matcher = Matcher(0.5, 0.4, allow_low_quality_matches=True)
    theirs = lambda: matcher(torchvision.ops.box_iou(objects, anchors))  # noqa: E731 (what both are compared with)
    compare("the plain rule (assign), 9,216 anchors, 20 objects", lambda: assign(anchors, objects), theirs)
    compare("assignment in training (assign_batch), the same", lambda: assign_batch(anchors, [objects]), theirs)
    if arguments.save:
        save(time.process_time())


if __name__ == "__main__":
    main()
