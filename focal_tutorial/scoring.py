"""The detections of a network on a dataset, and their average precision."""

import torch

from . import data, distributed
from .evaluation import coco_ap


@torch.no_grad()
def detect_all(model, dataset, *, batch=8, **options):
    """Detections of ``model`` on every image of ``dataset``, in order, on the CPU.

    Returns one dictionary per image: "boxes" [D, 4] in pixels, "scores" [D], "labels" [D]. ``options`` are those
    of ``RetinaNet.detect``. The model's mode (training or evaluation) is the same afterwards. Under several processes
    each looks at a part of the images, all must call this, and all get the whole list.
    """
    distributed.start()
    device, was_training = next(model.parameters()).device, model.training
    model.eval()
    found = []
    first, last = distributed.share(len(dataset))
    try:
        for start in range(first, last, batch):
            samples = [dataset[index] for index in range(start, min(start + batch, last))]
            images, _, sizes = data.collate(samples)
            for detections in model.detect(images.to(device), sizes=sizes, **options):
                found.append({key: value.cpu() for key, value in detections.items()})
    finally:
        model.train(was_training)
    return distributed.gather(found)


def score(model, dataset, *, batch=8, **options):
    """COCO average precision of ``model`` on ``dataset``: what ``evaluation.coco_ap`` returns (fractions, 0..1)."""
    samples = [dataset[index] for index in range(len(dataset))]
    found = detect_all(model, samples, batch=batch, **options)
    return coco_ap(found, [sample.target for sample in samples], classes=dataset.classes)
