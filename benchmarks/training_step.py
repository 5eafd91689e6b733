"""One training step of this book's RetinaNet against torchvision's RetinaNet class, and what equal CPU time buys.

    python benchmarks/training_step.py                  # CPU seconds per step, two minutes
    python benchmarks/training_step.py --budget 100     # and AP after 100 CPU seconds each, about 11 CPU minutes

Both have the same slim backbone and pyramid, the same anchors, heads of the same layers, the same photographs (BCCD),
and are trained by the same loop with the same recipe and optimiser. What differs is the code between: torchvision's
preparation of images, assignment, losses (L1 for boxes, normalised per image) and computing all boxes, against ours.

torchvision's class is timed twice: as it comes, with weights and images stored channel by channel, as torchvision's own
training script does; and with the weights stored channels last, as this book's loop does by default, which helps it as
much as us. A step is the two losses, the gradient and the update; making the batch is the same code for all and is
given apart. The models take turns in every round, with one thread, in CPU seconds of this process, so that what else
the machine does falls on all alike; a ratio is the median over the rounds.

With --budget each is trained with the same three learning rates and its best one on val is printed: one seed, chosen
and reported on the same photographs. That is not equal tuning: the rest of the recipe (optimiser, decay, average,
augmentation) was developed on this book's network.
"""

import argparse
import collections
import functools
import statistics
import time

import torch
from torch import nn
from torchvision.models.detection import RetinaNet as TheirRetinaNet
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.retinanet import RetinaNetHead

from focal_tutorial import data, training
from focal_tutorial.retinanet import RetinaNet, slim

SIZE = (192, 256)  # height, width in pixels
RATES = (1e-3, 2e-3, 4e-3)
LEVELS = ("P3", "P4", "P5", "P6", "P7")


class Trunk(nn.Module):
    """The book's backbone and pyramid in the form that torchvision's class expects."""

    def __init__(self, ours):
        super().__init__()
        self.backbone, self.pyramid = ours.backbone, ours.pyramid
        self.out_channels = ours.config.pyramid_channels

    def forward(self, images):
        """[B, 3, H, W] -> the five levels by name."""
        maps = self.pyramid(self.backbone(images))
        return collections.OrderedDict((level, maps[level]) for level in LEVELS)


class Theirs(nn.Module):
    """torchvision's RetinaNet with the slim network's parts, and with `loss` and `detect` for the book's loop."""

    def __init__(self, classes):
        super().__init__()
        ours = RetinaNet(slim(classes))
        anchors = ours.config.anchors
        sizes = tuple(tuple(anchors.base * 2**level * scale for scale in anchors.scales) for level in anchors.levels)
        generator = AnchorGenerator(sizes, (anchors.ratios,) * len(sizes))
        head = RetinaNetHead(
            ours.config.pyramid_channels, anchors.per_cell, classes, norm_layer=functools.partial(nn.GroupNorm, 8)
        )
        for part in (head.classification_head, head.regression_head):
            part.conv = part.conv[: ours.config.head_convs]
        self.model = TheirRetinaNet(
            Trunk(ours),
            classes,
            min_size=SIZE[0],
            max_size=SIZE[1],
            anchor_generator=generator,
            head=head,
            detections_per_img=ours.config.max_detections,
        )

    def loss(self, images, targets):
        """As `RetinaNet.loss`, with torchvision's losses."""
        losses = self.model(list(images), targets)
        return {"classification": losses["classification"], "box": losses["bbox_regression"]}

    @torch.no_grad()
    def detect(self, images, *, sizes=None):
        """As `RetinaNet.detect`, for images of one size."""
        return self.model(list(images))


def seconds_per_step(models, dataset, rounds):
    """CPU seconds of each model's step in each round, and of making the batch: {name: [seconds]}."""
    recipe = training.Recipe(steps=1)
    optimizers = {name: torch.optim.AdamW(model.parameters(), lr=1e-4, fused=True) for name, model in models.items()}
    times = {name: [] for name in ("the batch", *models)}
    for step in range(-2, rounds):  # the first two warm up
        began = time.process_time()
        images, targets, _ = training.make_batch(dataset, recipe, step + 2)
        spent = {"the batch": time.process_time() - began}
        for name, model in models.items():
            began = time.process_time()
            losses = model.train().loss(images, targets)
            optimizers[name].zero_grad()
            sum(losses.values()).backward()
            optimizers[name].step()
            spent[name] = time.process_time() - began
        if step >= 0:
            for name, seconds in spent.items():
                times[name].append(seconds)
    return times


def compare(dataset, rounds):
    """One row for the batch and for each model: median CPU seconds, and the book's step in units of this one's.

    "ratio" leaves the making of the batch out, "ratio_with_batch" counts it on both sides.
    """
    models = {
        "this book": RetinaNet(slim(3)).to(memory_format=torch.channels_last),
        "torchvision, channels last": Theirs(3).to(memory_format=torch.channels_last),
        "torchvision as it comes": Theirs(3),
    }
    times, rows = seconds_per_step(models, dataset, rounds), []
    for name, values in times.items():
        row = {"model": name, "cpu_seconds": round(statistics.median(values), 4)}
        if name in models:
            each = list(zip(times["this book"], values, times["the batch"]))
            row["ratio"] = round(statistics.median(a / b for a, b, _ in each), 3)
            row["ratio_with_batch"] = round(statistics.median((a + c) / (b + c) for a, b, c in each), 3)
        rows.append(row)
    return rows


def train(build, classes, datasets, steps, rate):
    torch.manual_seed(0)
    model = build(classes)
    recipe = training.Recipe(steps=steps, learning_rate=rate)
    began = time.process_time()
    training.fit(model, datasets["train"], recipe, progress=False)
    return training.score(model, datasets["val"]), time.process_time() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--budget", type=float, help="CPU seconds of training for each model and learning rate")
    parser.add_argument("--rounds", type=int, default=60, help="steps of each model")
    options = parser.parse_args()
    torch.set_num_threads(1)
    datasets = {split: data.bccd(split, size=SIZE) for split in ("train", "val")}
    builders = {"this book": lambda classes: RetinaNet(slim(classes)), "torchvision": Theirs}
    for name, build in builders.items():
        print(f"{name}: {sum(parameter.numel() for parameter in build(3).parameters()):,} parameters")

    rows = compare(datasets["train"], options.rounds)
    print(f"\n{'step of batch 4, 256 x 192':30s}{'CPU s':>8s}{'book / this':>13s}{'with the batch':>16s}")
    for row in rows:
        ratios = f"{row['ratio']:13.3f}{row['ratio_with_batch']:16.3f}" if "ratio" in row else ""
        print(f"{row['model']:30s}{row['cpu_seconds']:8.3f}{ratios}")
    if options.budget is None:
        return

    print(f"\n{'':14s}{'rate':>8s}{'steps':>7s}{'CPU s':>8s}{'val AP':>8s}{'AP50':>7s}")
    for name, build in builders.items():
        seconds = {row["model"]: row["cpu_seconds"] for row in rows}
        per_step = seconds["the batch"] + seconds["this book" if name == "this book" else "torchvision, channels last"]
        steps = round(options.budget / per_step)
        results = []
        for rate in RATES:
            scores, spent = train(build, 3, datasets, steps, rate)
            results.append((scores["AP"], rate))
            print(f"{name:14s}{rate:8.0e}{steps:7d}{spent:8.0f}{scores['AP']:8.3f}{scores['AP50']:7.3f}", flush=True)
        print(f"{name:14s}best: AP {max(results)[0]:.3f} at {max(results)[1]:.0e}")


if __name__ == "__main__":
    main()
