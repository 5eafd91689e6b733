"""The detections of a network on a dataset, their average precision, and how it is written down."""

import torch

from .. import data
from ..evaluation import coco_ap
from . import processes


def detect_photograph(model, photograph, *, size=None, **options):
    """The objects in one photograph, in its own pixels: {"boxes" [D, 4], "scores" [D], "labels" [D]}, on the CPU.

    photograph   uint8 [3, H, W], red-green-blue, as `data.read_image` gives it
    size         what the network sees: the longer side in pixels, or (height, width); None: the photograph as it is.
                 Give the size of training (a network's card has it): objects then have the sizes it has learnt
    options      those of `RetinaNet.detect`

    Chapter 14 explains it.
    """
    whole = data.Sample(photograph, torch.zeros(0, 4), torch.zeros(0, dtype=torch.int64))
    small = whole.at(size)
    images = small.image[None].to(next(model.parameters()).device) / 255
    found = {name: values.cpu() for name, values in model.detect(images, **options)[0].items()}
    return found | {"boxes": data.rescale(found["boxes"], small.size, whole.size)}


@torch.no_grad()
def detect_all(model, dataset, *, batch=8, **options):
    """Detections of `model` on every image of `dataset`, in order, on the CPU (chapter 13).

    Returns one dictionary per image: "boxes" [D, 4] in pixels, "scores" [D], "labels" [D]. `options` are those
    of `RetinaNet.detect`. The model's mode (training or evaluation) is the same afterwards. Under several processes
    each looks at a part of the images, all must call this, and all get the whole list.
    """
    processes.start()
    device, was_training = next(model.parameters()).device, model.training
    model.eval()
    found = []
    first, last = processes.share(len(dataset))
    try:
        for start in range(first, last, batch):
            samples = [dataset[index] for index in range(start, min(start + batch, last))]
            images, _, sizes = data.collate(samples)
            for detections in model.detect(images.to(device), sizes=sizes, **options):
                found.append({key: value.cpu() for key, value in detections.items()})
    finally:
        model.train(was_training)
    return processes.gather(found)


def score(model, dataset, *, batch=8, **options):
    """COCO average precision of `model` on `dataset`: what `evaluation.coco_ap` returns (fractions, 0..1).

    Chapter 13 explains it.
    """
    samples = [dataset[index] for index in range(len(dataset))]
    found = detect_all(model, samples, batch=batch, **options)
    return coco_ap(found, [sample.target for sample in samples], classes=dataset.classes)


def table(scores, dataset):
    """`scores` as lines of text: AP and AP50 of all classes and of each, with the number of its objects."""
    counts, width = dataset.counts(), max([3, *map(len, dataset.classes)])
    lines = [f"{'':{width}s}     AP   AP50  objects"]
    rows = [
        ("all", scores, sum(counts.values())),
        *((name, scores["per_class"].get(name), counts[name]) for name in dataset.classes),
    ]
    for name, row, count in rows:
        numbers = (
            "  " + "  ".join(f"{row[key]:.3f}" for key in ("AP", "AP50"))
            if row and row["AP"] == row["AP"]
            else "      -      -"
        )
        lines.append(f"{name:{width}s}{numbers}  {count:7d}")
    return "\n".join(lines)


def plain(scores):
    """`scores` as JSON can hold them: four decimals, and None for NaN (a class without objects)."""
    keys = [key for key in scores if key.startswith("AP")]
    return {key: _number(scores[key]) for key in keys} | {
        "per_class": {
            name: {key: _number(value) for key, value in row.items()} for name, row in scores["per_class"].items()
        }
    }


def _number(value):
    return round(value, 4) if value == value else None
