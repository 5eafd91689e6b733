"""Random changes that leave a sample's meaning: flips, brightness and contrast, zoom; and the size a network wants.

Each is a pure function. `augment` draws a fixed number of random numbers from the generator it is given, so that the
sample of training step s depends on (seed, s) alone and an interrupted run can go on where it stopped.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import torch
from torch.nn import functional

from .. import boxes
from .sample import Sample


def flip_horizontal(sample: Sample) -> Sample:
    """Mirror left and right, the boxes by `focal_tutorial.boxes.flip_horizontal`."""
    return replace(sample, image=sample.image.flip(2), boxes=boxes.flip_horizontal(sample.boxes, sample.size[1]))


def flip_vertical(sample: Sample) -> Sample:
    """Mirror top and bottom, the boxes by `focal_tutorial.boxes.flip_vertical`."""
    return replace(sample, image=sample.image.flip(1), boxes=boxes.flip_vertical(sample.boxes, sample.size[0]))


def adjust(sample: Sample, brightness: float, contrast: float) -> Sample:
    """Multiply every pixel by `brightness` and its distance to the image's mean grey by `contrast`.

    With 1, 1 nothing changes.
    """
    pixels = sample.image.float()
    mean = float(pixels.mean()) * brightness
    pixels = pixels.mul_(brightness * contrast).add_(mean * (1 - contrast)).round_().clamp_(0, 255)
    return replace(sample, image=pixels.to(torch.uint8))


def zoom(sample: Sample, factor: float, x: float, y: float, *, least_area: float = 0.25) -> Sample:
    """Enlarge (factor > 1: a window is cut out) or shrink (factor < 1: the rest is filled) at unchanged image size.

    `x` and `y` in 0..1 place the window in the image, or the shrunken image in the frame; the frame is filled with
    the image's mean colour. Window and shrunken image have whole pixels, and boxes scale by the ratio really used.
    Boxes are clipped to the image; a box that keeps less than `least_area` of its area, or less than one pixel of a
    side, is dropped.

    Chapter 13 explains it.
    """
    height, width = sample.size
    image = sample.image
    if factor >= 1:
        h, w = max(1, round(height / factor)), max(1, round(width / factor))
        top, left = round(y * (height - h)), round(x * (width - w))
        image = _resize(image[:, top : top + h, left : left + w], height, width)
        scale, shift = (width / w, height / h), (-left * width / w, -top * height / h)
    else:
        h, w = max(1, round(height * factor)), max(1, round(width * factor))
        top, left = round(y * (height - h)), round(x * (width - w))
        mean = image.float().mean(dim=(1, 2)).round().to(torch.uint8)
        frame = mean[:, None, None].repeat(1, height, width)
        frame[:, top : top + h, left : left + w] = _resize(image, h, w)
        image, scale, shift = frame, (w / width, h / height), (left, top)
    whole = sample.boxes * torch.tensor(scale * 2) + torch.tensor(shift * 2)
    inside = boxes.clip(whole, height, width)
    sides, before = inside[:, 2:] - inside[:, :2], whole[:, 2:] - whole[:, :2]
    keep = (sides.prod(dim=1) >= least_area * before.prod(dim=1)) & (sides >= 1).all(dim=1)
    return replace(
        sample, image=image, boxes=inside[keep], labels=sample.labels[keep], difficult=sample.difficult[keep]
    )


def augment(
    sample: Sample,
    generator: torch.Generator | np.random.Generator,
    *,
    horizontal: float = 0.5,
    vertical: float = 0.5,
    brightness: float = 0.2,
    contrast: float = 0.2,
    zoom_range: float = 0.2,
    least_area: float = 0.25,
) -> Sample:
    """A random variant of `sample`; the same generator state gives the same variant (chapter 13).

    `generator` is torch's or numpy's, or anything else with numpy's `random(count)`: seven numbers in 0..1 are drawn.

    `horizontal` and `vertical` are the probabilities of the flips; brightness, contrast and zoom are factors drawn
    uniformly from `1 - range .. 1 + range` (a range of 0 switches one off). `least_area`: see `zoom`.
    """
    draws = (
        torch.rand(7, generator=generator, dtype=torch.float64).numpy()
        if isinstance(generator, torch.Generator)
        else generator.random(7)
    )
    if draws[0] < horizontal:
        sample = flip_horizontal(sample)
    if draws[1] < vertical:
        sample = flip_vertical(sample)
    factors = 1 + (2 * draws[2:5] - 1) * (brightness, contrast, zoom_range)
    if brightness or contrast:
        sample = adjust(sample, float(factors[0]), float(factors[1]))
    if zoom_range:
        sample = zoom(sample, float(factors[2]), float(draws[5]), float(draws[6]), least_area=least_area)
    return sample


def resize(image: torch.Tensor, *, shorter: int = 800, longer: int = 1333) -> torch.Tensor:
    """A float image [3, H, W] at the size that COCO networks are trained at: [3, H', W'], bilinear, the aspect kept.

    The shorter side becomes `shorter` pixels, or less, so that the longer one does not exceed `longer` (the paper's
    code, detectron2 and torchvision: 800 and 1333). Sides are cut to whole pixels, so that the two axes scale by
    slightly different ratios, H' / H and W' / W: take boxes from one size to the other by `rescale`. Raises
    ValueError for bytes, which would be rounded: use `image.float() / 255`.

    Chapter 11 explains it.
    """
    if image.ndim != 3 or not image.is_floating_point():
        raise ValueError(
            f"expected a float image [3, H, W], got {image.dtype} {list(image.shape)}: take image.float() / 255"
        )
    sides = image.shape[-2:]
    ratio = min(shorter / min(sides), longer / max(sides))
    return _resize(image, *(max(1, math.floor(side * ratio)) for side in sides))


def rescale(xyxy: torch.Tensor, size: tuple[int, int], to: tuple[int, int]) -> torch.Tensor:
    """Boxes [M, 4] of an image of `size` (height, width), in pixels of the same image at the size `to` (chapter 11).

    Each axis by the ratio really used: after `small = resize(image)`, the boxes found in `small` are brought back
    by `rescale(boxes, small.shape[-2:], image.shape[-2:])`.
    """
    return xyxy * torch.tensor([to[1] / size[1], to[0] / size[0]] * 2, dtype=xyxy.dtype, device=xyxy.device)


def _resize(image: torch.Tensor, height: int, width: int) -> torch.Tensor:
    return functional.interpolate(image[None], size=(height, width), mode="bilinear", align_corners=False)[0]
