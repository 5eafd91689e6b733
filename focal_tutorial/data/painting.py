"""How the cells of a generated blood smear are drawn.

A stained cell absorbs light, so everything is painted as optical density per colour channel: 0 is clear, and the
picture is `light * exp(-density)`. Each cell is computed on the small patch around it. Edges fall off over a pixel or
two by a smooth function of the distance to the outline, which needs no supersampling.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Outline:
    """A closed curve around `(x, y)`: an ellipse with semi-axes `a` and `b` turned by `tilt`, and waves on it.

    In the ellipse's own polar angle the radius is `1 + sum of height * cos(k * angle + phase)` for k = 2, 3, ...
    """

    x: float
    y: float
    a: float
    b: float
    tilt: float
    waves: tuple[tuple[float, float], ...] = ()

    @property
    def radius(self) -> float:
        """Radius of the circle of the same area, in pixels."""
        return (self.a * self.b) ** 0.5

    def reach(self, angle: np.ndarray) -> np.ndarray:
        """The curve's radius at `angle`, as a multiple of the ellipse."""
        return sum(
            (height * np.cos(k * angle + phase) for k, (height, phase) in enumerate(self.waves, start=2)),
            np.ones_like(angle),
        )

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """The smallest upright box around the curve (xyxy), not clipped."""
        angle = np.arange(90) * (np.pi / 45)
        reach = self.reach(angle)
        u, v = self.a * reach * np.cos(angle), self.b * reach * np.sin(angle)
        x, y = (
            self.x + u * np.cos(self.tilt) - v * np.sin(self.tilt),
            self.y + u * np.sin(self.tilt) + v * np.cos(self.tilt),
        )
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def wavy(
    random: np.random.Generator, x: float, y: float, radius: float, stretch: float, wave: float, terms: int = 3
) -> Outline:
    """A random outline: `stretch` is the ratio of its axes, `wave` the size of its dents."""
    waves = tuple((float(random.normal(0, wave / k)), float(random.uniform(0, 2 * np.pi))) for k in range(1, terms + 1))
    return Outline(x, y, radius * stretch**0.5, radius / stretch**0.5, float(random.uniform(0, np.pi)), waves)


@dataclass(frozen=True)
class Patch:
    """The pixels around a cell, and per pixel its place in the cell."""

    where: tuple[slice, slice]  # into the image
    r: np.ndarray  # 0 at the centre, 1 on the outline
    u: np.ndarray  # u, v: position in units of the semi-axes
    v: np.ndarray
    inside: np.ndarray  # 0 to 1, with a soft edge


def patch(outline: Outline, shape: tuple[int, int], soft: float, margin: float = 1.25) -> Patch:
    """Pixels within `margin` of the cell.

    Its edge falls from 1 to 0 over about `2 * soft` pixels around the outline.
    """
    reach = max(outline.a, outline.b) * margin + 2 * soft
    top, left = max(0, int(outline.y - reach)), max(0, int(outline.x - reach))
    bottom, right = min(shape[0], int(outline.y + reach) + 2), min(shape[1], int(outline.x + reach) + 2)
    dy, dx = (
        np.arange(top, bottom, dtype=np.float32)[:, None] + 0.5 - outline.y,
        np.arange(left, right, dtype=np.float32) + 0.5 - outline.x,
    )
    cos, sin = np.float32(np.cos(outline.tilt)), np.float32(np.sin(outline.tilt))
    u, v = (dx * cos + dy * sin) / np.float32(outline.a), (dy * cos - dx * sin) / np.float32(outline.b)
    r = np.hypot(u, v) / outline.reach(np.arctan2(v, u)).astype(np.float32)
    return Patch((slice(top, bottom), slice(left, right)), r, u, v, _step((1 - r) * outline.radius, soft))


def red_cell(
    random: np.random.Generator, density: np.ndarray, outline: Outline, colour: np.ndarray, pallor: float, soft: float
) -> None:
    """A disc thinner in the middle by the share `pallor`.

    Where it overlaps another, density grows by less than the sum: cells yield.
    """
    p = patch(outline, density.shape[1:], soft)
    wide, narrow = random.uniform(0.42, 0.75), random.uniform(0.6, 1.0)
    shift = random.normal(0, 0.1, 2)
    if random.random() < 0.12:  # folded or lying askew: the pale part is a slit or a crescent near the edge
        narrow, shift = random.uniform(0.25, 0.45), random.normal(0, 0.3, 2)
    turn = random.uniform(0, np.pi)
    du, dv = p.u - shift[0], p.v - shift[1]
    s, t = (du * np.cos(turn) + dv * np.sin(turn)) / wide, (dv * np.cos(turn) - du * np.sin(turn)) / (wide * narrow)
    thick = (1 - pallor * np.exp(-((s * s + t * t) ** 2))) * p.inside
    thick += 0.12 * np.exp(-(((p.r - 0.9) / 0.09) ** 2)) * p.inside  # the rim
    # Light bent around the edge.
    thick -= random.uniform(0.05, 0.2) * np.exp(-(((p.r - 1.1) / 0.06) ** 2)) * (1 - p.inside)
    if random.random() < 0.12:  # a refractile spot: bright, with a dark ring
        x, y = random.normal(0, 0.25, 2)
        distance = np.hypot(p.u - x, p.v - y) * outline.radius / random.uniform(0.8, 1.6)
        thick += (0.7 * np.exp(-((distance - 1.6) ** 2)) - 1.1 * np.exp(-(distance**2))) * p.inside
    layer, new = density[(slice(None), *p.where)], colour[:, None, None] * thick.astype(np.float32)
    density[(slice(None), *p.where)] = np.maximum(layer, new) + 0.3 * np.minimum(layer, new)


def white_cell(
    random: np.random.Generator,
    density: np.ndarray,
    outline: Outline,
    lobes: list[tuple[float, float, float]],
    nucleus: np.ndarray,
    cytoplasm: np.ndarray,
    grain: float,
    noise: np.ndarray,
    soft: float,
) -> None:
    """A pale granular body and a dark nucleus, the union of `lobes` (x, y, radius in units of the cell)."""
    p = patch(outline, density.shape[1:], soft)
    fine, coarse = noise[(0, *p.where)], noise[(1, *p.where)]
    rim = _step((1 - p.r) * outline.radius + 0.5 * coarse, 2.2 * soft)  # softer and less even than a red cell's
    body = (0.8 + 0.2 * p.r + grain * fine + 0.1 * coarse).clip(0) * rim
    depth = np.full(p.r.shape, -9.0, np.float32)
    for x, y, radius in lobes:
        depth = np.maximum(depth, radius - np.hypot(p.u - x, p.v - y))
    depth = (depth + 0.012 * coarse) * outline.radius
    core = _step(depth, 1.2 * soft) * rim
    chromatin = 0.88 + 0.07 * coarse + 0.06 * fine + 0.15 * np.exp(-((depth / (0.07 * outline.radius)) ** 2))
    new = cytoplasm[:, None, None] * (body * (1 - core)) + nucleus[:, None, None] * (core * chromatin)
    density[(slice(None), *p.where)] = density[(slice(None), *p.where)] * (1 - 0.9 * rim) + new


def platelet(
    random: np.random.Generator,
    density: np.ndarray,
    outline: Outline,
    colour: np.ndarray,
    noise: np.ndarray,
    soft: float,
) -> None:
    """A small granular clot, darker in the middle, on top of whatever lies there."""
    p = patch(outline, density.shape[1:], 1.5 * soft, margin=1.6)
    grains = 0.7 + 0.4 * np.exp(-((p.r / random.uniform(0.45, 0.8)) ** 2)) + 0.12 * noise[(0, *p.where)]
    density[(slice(None), *p.where)] += colour[:, None, None] * (grains.clip(0.1) * p.inside)


def dust(random: np.random.Generator, density: np.ndarray, number: int, unit: float) -> None:
    """Specks too small to be cells, some dark, some bright with a dark ring."""
    height, width = density.shape[1:]
    for _ in range(number):
        speck = Outline(random.uniform(0, width), random.uniform(0, height), unit, unit, 0.0)
        p = patch(speck, (height, width), unit, margin=4)
        ring = random.uniform(0.5, 1.8)
        spot = 0.16 * np.exp(-((p.r - ring) ** 2)) - 0.12 * random.random() * np.exp(-(p.r**2))
        density[(slice(None), *p.where)] += random.uniform(0.3, 1.0) * spot.astype(np.float32)


def smooth_noise(random: np.random.Generator, shape: tuple[int, int], grain: float) -> np.ndarray:
    """A random field of unit spread whose bumps are about `grain` pixels wide.

    A coarse grid, interpolated linearly.
    """
    knots = random.standard_normal([int(side / grain) + 2 for side in shape], dtype=np.float32)
    field = _stretched(_stretched(knots, shape[0]).T, shape[1]).T
    return field / max(float(field.std()), 1e-6)


def photograph(
    random: np.random.Generator, density: np.ndarray, light: np.ndarray, uneven: float, noise: float, blur: float
) -> np.ndarray:
    """From density `[3, H, W]` to uint8 pixels.

    Uneven light, darker corners, slight blur, noise in grey and colour.
    """
    height, width = density.shape[1:]
    image = np.exp(-density)
    for axis in (1, 2):
        image = _blurred(image, blur, axis)
    y, x = np.linspace(-1, 1, height, dtype=np.float32)[:, None], np.linspace(-1, 1, width, dtype=np.float32)
    across = (random.normal(0, uneven, (1, 2)) + random.normal(0, uneven / 3, (3, 2))).astype(np.float32)
    corners = random.uniform(0, 2 * uneven) * (x * x + y * y) / 2
    image *= light[:, None, None] * (1 + across[:, :1, None] * x + across[:, 1:, None] * y - corners)
    image += noise * random.standard_normal((height, width), dtype=np.float32)
    for channel in image:
        channel += noise * smooth_noise(random, (height, width), 3.0)
    return np.clip(np.rint(image), 0, 255).astype(np.uint8)


def _step(distance: np.ndarray, soft: float) -> np.ndarray:
    """0 far outside, 1/2 on the edge, 1 far inside."""
    t = np.clip(distance / (2 * soft) + 0.5, 0, 1)
    return t * t * (3 - 2 * t)


def _blurred(image: np.ndarray, amount: float, axis: int) -> np.ndarray:
    """Each pixel gives `amount` of itself to both neighbours along `axis`; the border repeats."""
    last = image.shape[axis] - 1
    here = np.arange(last + 1)
    before, after = image.take(np.maximum(here - 1, 0), axis), image.take(np.minimum(here + 1, last), axis)
    return (1 - 2 * amount) * image + amount * (before + after)


def _stretched(knots: np.ndarray, side: int) -> np.ndarray:
    """The first axis read at `side` evenly spaced places, linearly between its knots."""
    place = np.linspace(0, len(knots) - 1.001, side)
    left = place.astype(int)
    share = (place - left).astype(np.float32)[:, None]
    return knots[left] * (1 - share) + knots[left + 1] * share
