"""Samples of one or several sizes become one batch."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from .sample import Sample


def collate(samples: Sequence[Sample]) -> tuple[torch.Tensor, list[dict[str, torch.Tensor]], list[tuple[int, int]]]:
    """Make one batch: images, targets and sizes (chapter 11).

    - images: float32 `[B, 3, H, W]` in 0..1, where H and W are the largest height and width; smaller images are
      padded with zeros at the bottom and the right, so that boxes need no shift;
    - targets: per image `{"boxes": float32 [M, 4], "labels": int64 [M]}` to train on, which leaves out the objects
      marked difficult (for evaluation use `Sample.target`, which carries the mark instead);
    - sizes: the true `(height, width)` per image.
    """
    if not samples:
        raise ValueError("a batch needs at least one sample")
    sizes = [sample.size for sample in samples]
    height, width = (max(side) for side in zip(*sizes))
    images = torch.zeros((len(samples), 3, height, width), dtype=torch.uint8)
    for image, sample, (h, w) in zip(images, samples, sizes):
        image[:, :h, :w] = sample.image
    targets = []
    for sample in samples:
        keep = ~sample.difficult
        targets.append({"boxes": sample.boxes[keep], "labels": sample.labels[keep]})
    return images.float().div_(255), targets, sizes
