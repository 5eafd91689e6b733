"""A network and a dataset so small that a training step takes a millisecond: for tests of the loop alone."""

import torch
from torch import nn
from torch.nn import functional as F

from focal_tutorial import data


class TinyModel(nn.Module):
    """Predicts how many objects an image holds, and their mean left edge. Has BatchNorm, as the slim network."""

    def __init__(self, seed=0, width=4):
        super().__init__()
        with torch.random.fork_rng():
            torch.manual_seed(seed)
            self.body = nn.Sequential(nn.Conv2d(3, width, 3, stride=2), nn.BatchNorm2d(width), nn.ReLU())
            self.head = nn.Linear(width, 2)

    def forward(self, images):
        return self.head(self.body(images).mean((2, 3)))

    def loss(self, images, targets, *, sizes=None):
        self.sizes = sizes  # what the loop gave, for a test to look at
        count, left = self(images).float().unbind(1)
        counts = torch.tensor([float(len(target["labels"])) for target in targets])
        lefts = torch.stack([target["boxes"][:, 0].mean() / 16 for target in targets])
        return {"classification": F.mse_loss(count, counts), "box": F.smooth_l1_loss(left, lefts)}


def tiny_samples(count=10, seed=0):
    """`count` noise images of 16 x 16 with one or two boxes each."""
    generator = torch.Generator().manual_seed(seed)
    samples = []
    for index in range(count):
        objects = 1 + index % 2
        corner = torch.rand(objects, 2, generator=generator) * 8
        samples.append(
            data.Sample(
                image=torch.randint(0, 256, (3, 16, 16), generator=generator, dtype=torch.uint8),
                boxes=torch.cat([corner, corner + 6], dim=1),
                labels=torch.zeros(objects, dtype=torch.int64),
                name=f"tiny-{index}",
                difficult=torch.zeros(objects, dtype=torch.bool),
            )
        )
    return samples
