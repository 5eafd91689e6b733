"""Generated blood smears."""

from __future__ import annotations

import numpy as np
import torch

from focal_tutorial.data.sample import Dataset, Sample

CLASSES = ("RBC", "WBC", "Platelets")


def smears(count: int, *, seed: int, size: tuple[int, int] = (192, 256)) -> Dataset:
    """Draw ``count`` scenes; scene i depends on (seed, i) alone."""
    return Dataset([_scene(np.random.default_rng([seed, index]), size, f"smear {seed}/{index}") for index in range(count)], CLASSES)


def _scene(random: np.random.Generator, size: tuple[int, int], name: str) -> Sample:
    height, width = size
    unit = height / 192
    density = np.zeros((3, height, width), np.float32)
    boxes, labels = [], []
    for label, number, low, high, colour in ((0, random.integers(5, 18), 15, 24, (0.15, 0.4, 0.4)), (1, random.integers(1, 3), 26, 40, (0.6, 0.9, 0.15)), (2, random.integers(0, 4), 4, 8, (0.4, 0.7, 0.1))):
        for _ in range(number):
            x, y, radius = random.uniform(0, width), random.uniform(0, height), random.uniform(low, high) * unit
            box = (max(0, x - radius), max(0, y - radius), min(width, x + radius), min(height, y + radius))
            if any(np.hypot(x - (b[0] + b[2]) / 2, y - (b[1] + b[3]) / 2) < radius * 1.2 for b in boxes) or min(box[2] - box[0], box[3] - box[1]) < 4:
                continue
            left, top, right, bottom = (int(np.floor(box[0])), int(np.floor(box[1])), int(np.ceil(box[2])), int(np.ceil(box[3])))
            ys, xs = np.mgrid[top:bottom, left:right] + 0.5
            distance = np.hypot(xs - x, ys - y)
            inside = np.clip(radius - distance + 0.5, 0, 1) * (0.6 + 0.4 * distance / radius)
            density[:, top:bottom, left:right] += (np.array(colour)[:, None, None] * inside).astype(np.float32)
            boxes.append(box)
            labels.append(label)
    image = 215 * np.exp(-density) + random.normal(0, 2, (1, height, width))
    pixels = torch.from_numpy(np.clip(image, 0, 255).astype(np.uint8))
    return Sample(pixels, torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4), torch.tensor(labels, dtype=torch.int64), name)
