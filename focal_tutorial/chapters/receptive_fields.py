"""Chapter 10: receptive fields: which pixels of the image a cell of a feature map can see.

Two views of the same thing. `summary` is the textbook's recurrence, three numbers for a chain of layers::

    size  <- size + (kernel - 1) * jump            pixels that a cell sees, along one axis
    start <- start + ((kernel - 1) / 2 - padding) * jump     where the first cell's field has its middle
    jump  <- jump * stride                         pixels from one cell to the next: the map's stride

`fields` follows the layers cell by cell, with the image's borders and the pyramid's top-down pathway, where a cell sees
what the coarser cell above it saw. Both speak of what a cell *can* see. How much each pixel counts, the effective
receptive field, is another matter.
"""

from typing import NamedTuple

import torch
from torch import nn

from ..backbones import FINEST


class Layer(NamedTuple):
    """A convolution or pooling along one axis."""

    kernel: int
    stride: int
    padding: int


class Field(NamedTuple):
    """The receptive field of a map's cells, in pixels: its size, the step between cells, the middle of the first."""

    size: int
    jump: int
    start: float


def layers(*parts):
    """The convolutions and poolings of modules that run one after another, on their longest way, as `Layer` each.

    Shortcuts are left out: beside a residual they see less. Raises ValueError for a kernel that is not square.
    """
    found = []
    for part in parts:
        for name, module in part.named_modules():
            if isinstance(module, nn.Conv2d | nn.MaxPool2d | nn.AvgPool2d) and not {
                "shortcut",
                "downsample",
            } & set(name.split(".")):
                shape = [
                    _one(getattr(module, key), name)
                    for key in ("kernel_size", "stride", "padding")
                ]
                found.append(Layer(*shape))
    return found


def backbone_layers(backbone):
    """{"C3", "C4", "C5"}: the layers from the image to each map that a `backbones.ResNet` hands out."""
    last = FINEST + len(backbone.stages)
    return {
        f"C{level}": layers(backbone.stem, *backbone.stages[: level - FINEST + 1])
        for level in range(backbone.finest, last)
    }


def summary(chain):
    """The `Field` of a chain of layers, by the recurrence.

    Pixel k reaches from k to k + 1, so its middle is k + .5.
    """
    size, jump, start = 1, 1, 0.5
    for kernel, stride, padding in chain:
        size += (kernel - 1) * jump
        start += ((kernel - 1) / 2 - padding) * jump
        jump *= stride
    return Field(size, jump, start)


def fields(model, length):
    """What each cell of each map of a `RetinaNet` sees along an axis of `length` pixels, within the image.

    Returns {"C3", .., "C5", "L3", .., "S3", .., "P3", .., "P7"} as `Pyramid.steps` names them, each int64 [n, 2]:
    cell i sees the pixels from the first number up to, not including, the second. The layers treat rows and columns
    alike, so that a map's two axes are two calls.
    """
    pyramid, pixels = model.pyramid, torch.arange(length)
    image = torch.stack([pixels, pixels + 1], 1)
    found = {
        name: through(image, chain)
        for name, chain in backbone_layers(model.backbone).items()
    }
    above = None
    for name in sorted(pyramid.lateral, reverse=True):
        number = name[1:]
        own = found[f"L{number}"] = through(found[name], layers(pyramid.lateral[name]))
        above = (
            own
            if above is None or not pyramid.top_down
            else _union(own, _nearest(above, len(own)))
        )
        found[f"S{number}"] = above
        if f"P{number}" in pyramid.output:
            found[f"P{number}"] = through(above, layers(pyramid.output[f"P{number}"]))
    if hasattr(pyramid, "p6"):
        found["P6"] = through(
            found["C5" if pyramid.p6_from == "C5" else "P5"], layers(pyramid.p6)
        )
    if hasattr(pyramid, "p7"):
        found["P7"] = through(found["P6"], layers(pyramid.p7))
    return found


def through(cells, chain):
    """Fields [n, 2] of a map's cells -> fields [m, 2] of the cells after `chain`. Padding sees nothing."""
    for kernel, stride, padding in chain:
        count = (len(cells) + 2 * padding - kernel) // stride + 1
        first = torch.arange(count) * stride - padding
        last = len(cells) - 1
        low, high = first.clamp(0, last), (first + kernel - 1).clamp(0, last)
        cells = torch.stack([cells[low, 0], cells[high, 1]], 1)
    return cells


def _union(a, b):
    return torch.stack(
        [torch.minimum(a[:, 0], b[:, 0]), torch.maximum(a[:, 1], b[:, 1])], 1
    )


def _nearest(cells, count):
    """The cell that nearest upsampling to `count` cells copies to each place."""
    return cells[torch.arange(count) * len(cells) // count]


def _one(value, name):
    numbers = {value} if isinstance(value, int) else set(value)
    if len(numbers) > 1:
        raise ValueError(
            f"{name}: rows and columns differ, {value}; receptive fields are computed for square layers"
        )
    return numbers.pop()
