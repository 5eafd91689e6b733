"""This book's focal loss, IoU, NMS and assignment against torchvision's: the same inputs, in turn, in one process.

    python benchmarks/functions.py

One thread. Each pair is timed alternately (ours, theirs, ours, ...), so that a machine whose speed drifts slows both. The
table shows the medians and the median of the ratios ours / theirs: below 1 we are faster.
"""

import statistics
import time

import torch
import torchvision
from torchvision.models.detection._utils import Matcher

from focal_tutorial import boxes
from focal_tutorial.assignment import assign
from focal_tutorial.losses import focal_loss

PAIRS = 15


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
    print(f"{name:46s}{mine:9.2f}{other:14.2f}{ratio:8.2f}")


def random_boxes(count, generator, extent=1000.0, size=60.0):
    corner = torch.rand(count, 2, generator=generator) * extent
    return torch.cat([corner, corner + 5 + torch.rand(count, 2, generator=generator) * size], 1)


def backward(function, logits, targets):
    def step():
        logits.grad = None
        function(logits, targets).sum().backward()

    return step


def main():
    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(0)
    print(f"{'':46s}{'ours ms':>9s}{'torchvision':>14s}{'ratio':>8s}")

    logits = (torch.randn(4 * 9216, 3, generator=generator) * 2 - 4).requires_grad_()
    targets = (torch.rand(logits.shape, generator=generator) < 0.01).float()
    for name, gamma in (("focal loss forward + backward, gamma 2", 2.0), ("focal loss forward + backward, gamma .5", 0.5)):
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
        compare(f"NMS, {count} boxes", lambda: boxes.nms(many, scores, 0.5), lambda: torchvision.ops.nms(many, scores, 0.5))
        compare(
            f"NMS per class, {count} boxes, 3 classes",
            lambda: boxes.batched_nms(many, scores, labels, 0.5),
            lambda: torchvision.ops.batched_nms(many, scores, labels, 0.5),
        )

    anchors, objects = random_boxes(9216, generator), random_boxes(20, generator)
    matcher = Matcher(0.5, 0.4, allow_low_quality_matches=True)
    compare(
        "assignment, 9,216 anchors, 20 objects",
        lambda: assign(anchors, objects),
        lambda: matcher(torchvision.ops.box_iou(objects, anchors)),
    )


if __name__ == "__main__":
    main()
