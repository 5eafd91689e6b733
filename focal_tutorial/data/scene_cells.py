"""The cells of the drawn scenes: their outlines, and how they are painted.

A stained cell absorbs light, so everything is painted as optical density per colour channel: 0 is clear, and the
picture is `light * exp(-density)`. The page's side is widgets/src/engine/scenes/.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .scene_numbers import Numbers, blend, edge, falling, mottle, turned

RBC, WBC, PLATELET, DEBRIS = range(4)
SPECK, FIBRE, PIECE, RING = range(4)  # the kinds of debris

WAVES = (0.045, 0.05, 0.06, 0.06)  # by kind: how uneven an outline is
BROWN, PINK = (0.12, 0.30, 0.32), (0.10, 0.29, 0.21)
NUCLEUS = (0.45, 0.80, -0.07), (0.75, 0.98, 0.03)
CYTOPLASM = (0.06, 0.24, -0.02), (0.14, 0.34, 0.12)
PURPLE = (0.36, 0.38, 0.0), (0.24, 0.30, -0.05)
DUST = (0.42, 0.38, 0.22)

_POINTS = np.array([turned(i / 60) for i in range(60)]).T


@dataclass(frozen=True)
class Cell:
    """A cell: what is chosen about it, and the outline that follows from its seed."""

    label: int  # RBC, WBC, PLATELET or DEBRIS
    x: float  # the centre, in pixels
    y: float
    size: float  # diameter of the circle of the same area, in pixels
    seed: int  # decides everything else, 0 to 2^32 - 1
    debris: int  # the kind of debris, or -1
    a: float  # semi-axes of the ellipse
    b: float
    cos: float  # its tilt
    sin: float
    waves: tuple[float, ...]  # on the ellipse: cosine and sine parts of two, three and four waves a turn
    whole: tuple[float, float, float, float]  # the box around the outline (xyxy), not clipped


def shaped(label: int, x: float, y: float, size: float, seed: int) -> Cell:
    """The cell that a kind, a place, a size and a seed decide."""
    numbers = Numbers(seed, 0)
    debris = math.floor(4 * numbers.next()) if label == DEBRIS else -1
    u = numbers.next()
    if label == RBC:
        stretch = 1 + 0.5 * u * u * u
    elif label == WBC:
        stretch = 1 + 0.15 * u
    else:
        stretch = 1.5 + 1.1 * u if debris == FIBRE else 1 + 0.35 * u
    axes = math.sqrt(stretch)
    cos, sin = turned(numbers.next() / 2)
    waves = []
    for k in (1, 2, 3):
        high = numbers.bell(0, (0.12 if debris == SPECK else WAVES[label]) / k)
        c, s = turned(numbers.next())
        waves += [high * c, -high * s]
    a, b = (size / 2) * axes, size / 2 / axes
    c, s = _POINTS
    far = reach(waves, c, s)
    u, v = a * far * c, b * far * s
    px, py = x + u * cos - v * sin, y + u * sin + v * cos
    whole = (float(px.min()), float(py.min()), float(px.max()), float(py.max()))
    return Cell(label, x, y, size, seed, debris, a, b, cos, sin, tuple(waves), whole)


def reach(waves: tuple[float, ...], c: np.ndarray, s: np.ndarray) -> np.ndarray:
    """The outline's radius, as a multiple of the ellipse, in the directions of cosines and sines."""
    c2, s2 = c * c - s * s, 2 * c * s
    c3, s3 = c2 * c - s2 * s, s2 * c + c2 * s
    c4, s4 = c2 * c2 - s2 * s2, 2 * c2 * s2
    return 1 + waves[0] * c2 + waves[1] * s2 + waves[2] * c3 + waves[3] * s3 + waves[4] * c4 + waves[5] * s4


@dataclass(frozen=True)
class Stain:
    """What the cells of one smear have in common."""

    soft: float  # how soft edges are, in pixels
    pink: float  # between brown and pink red cells
    strength: float
    pale: float
    unit: float  # pixels per pixel of a picture 192 high


def stain(key: int, unit: float) -> Stain:
    """The stain of a scene, from its key."""
    numbers = Numbers(key, 1)
    return Stain(
        unit * numbers.between(0.7, 1.3),
        numbers.next(),
        numbers.between(0.85, 1.15),
        numbers.between(0.5, 0.97),
        unit,
    )


def density_of(cells: list[Cell], look: Stain, size: tuple[int, int]) -> np.ndarray:
    """Optical density, float64 `[3, H, W]`: red cells lie lowest, then white cells, platelets and debris."""
    density = np.zeros((3, *size))
    for cell in sorted(cells, key=lambda cell: cell.label):
        (_red_cell, _white_cell, _platelet, _debris)[cell.label](density, cell, look)
    return density


@dataclass(frozen=True)
class _Patch:
    """The pixels around a cell: the view of the density `[3, h, w]`, and per pixel its place in the cell."""

    density: np.ndarray
    r: np.ndarray  # 0 at the centre, 1 on the outline [h, w]
    u: np.ndarray  # position in units of the semi-axes [h, w]
    v: np.ndarray
    dx: np.ndarray  # the same in pixels, not turned [w], [h, 1]
    dy: np.ndarray


def _patch(density: np.ndarray, cell: Cell, beyond: float) -> _Patch:
    """All pixels within `beyond` of the cell's box."""
    x1, y1, x2, y2 = cell.whole
    left, right = max(0, math.floor(x1 - beyond)), min(density.shape[2], math.ceil(x2 + beyond))
    top, bottom = max(0, math.floor(y1 - beyond)), min(density.shape[1], math.ceil(y2 + beyond))
    dx = np.arange(left, max(left, right)) + 0.5 - cell.x
    dy = np.arange(top, max(top, bottom))[:, None] + 0.5 - cell.y
    u, v = (dx * cell.cos + dy * cell.sin) / cell.a, (dy * cell.cos - dx * cell.sin) / cell.b
    far = np.sqrt(u * u + v * v)
    safe = np.where(far > 1e-6, far, 1.0)
    r = np.where(far > 1e-6, far / reach(cell.waves, u / safe, v / safe), 0.0)
    return _Patch(density[:, top : max(top, bottom), left : max(left, right)], r, u, v, dx, dy)


def _inked(colour: tuple[float, ...], thick: np.ndarray) -> np.ndarray:
    """The density `[3, h, w]` of a layer of one colour."""
    return np.array(colour)[:, None, None] * thick


def _red_cell(density: np.ndarray, cell: Cell, look: Stain) -> None:
    """A disc, thinner in the middle. Where it overlaps another, density grows by less than the sum: cells yield."""
    numbers, radius = Numbers(cell.seed, 1), cell.size / 2
    paler = numbers.next()
    colour = blend(BROWN, PINK, look.pink, look.strength * (1 - 0.4 * paler * paler * paler))
    pallor = min(1.0, max(0.0, numbers.bell(look.pale, 0.18)))
    wide = numbers.between(0.42, 0.75)
    askew = numbers.next() < 0.12  # folded or lying askew: the pale part is a slit near the edge
    narrow = wide * (numbers.between(0.3, 0.5) if askew else numbers.between(0.6, 1))
    shift = [numbers.bell(0, 0.25 if askew else 0.1) for _ in range(2)]
    halo = numbers.between(0.05, 0.2)
    p = _patch(density, cell, 0.35 * radius + 2 * look.soft)
    inside = edge((1 - p.r) * radius, look.soft)
    middle = _square((p.u - shift[0]) / wide) + _square((p.v - shift[1]) / narrow)
    rim = 0.12 * falling(_square((p.r - 0.9) / 0.09))
    around = halo * falling(_square((p.r - 1.1) / 0.06))  # light bent around the edge
    thick = (1 - pallor * falling(middle * middle) + rim) * inside - around * (1 - inside)
    own = _inked(colour, thick)
    over = np.maximum(p.density, own) + 0.3 * np.minimum(p.density, own)
    p.density[:] = np.where(thick != 0, over, p.density)


def _lobes(numbers: Numbers, small: bool) -> list[tuple[float, float, float]]:
    """The lobes of a nucleus, (x, y, radius) in units of the cell: one in small cells, a bent band, or two to five."""
    if small:
        return [(numbers.bell(0, 0.05), numbers.bell(0, 0.05), numbers.between(0.74, 0.86))]
    band = numbers.next() < 0.25
    count = 6 if band else 2 + math.floor(4 * numbers.next())
    angle, lobes = numbers.next(), []
    for _ in range(count):
        cos, sin = turned(angle)
        far = 0.38 if band else numbers.between(0.36, 0.52)
        angle += 0.07 if band else numbers.between(0.15, 0.22)
        lobes.append((far * cos, far * sin, numbers.between(0.23, 0.36)))
    return lobes


def _depth_in(lobes: list[tuple[float, float, float]], u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """How deep points lie in the union of lobes that flow into each other, in units of the cell."""
    depth = np.full(u.shape, -9.0)
    for x, y, radius in lobes:
        own = radius - np.sqrt(_square(u - x) + _square(v - y))
        near = np.maximum(0, 1 - np.abs(depth - own) / 0.12)
        depth = np.maximum(depth, own) + 0.03 * near * near
    return depth


def _white_cell(density: np.ndarray, cell: Cell, look: Stain) -> None:
    """A pale granular body and a dark nucleus. What lies under it is hidden."""
    numbers, radius, unit = Numbers(cell.seed, 1), cell.size / 2, look.unit
    share = numbers.next()
    nucleus = blend(*NUCLEUS, share * share, numbers.between(0.75, 1.1))
    pinker = numbers.next()
    body = blend(*CYTOPLASM, pinker * pinker, numbers.between(0.6, 1.2))
    grain = numbers.between(0.1, 0.3)
    lobes = _lobes(numbers, radius < 33 * unit)
    p = _patch(density, cell, 3 * look.soft)
    if not p.r.size:
        return
    rim = edge((1 - p.r) * radius, 2.2 * look.soft)
    fine = mottle(cell.seed, p.dx / (1.8 * unit), p.dy / (1.8 * unit))
    coarse = mottle(cell.seed, p.dx / (7 * unit), p.dy / (7 * unit))
    depth = _depth_in(lobes, p.u, p.v) + 0.04 * coarse
    core = edge(depth * radius, 1.2 * look.soft) * rim
    thick = (0.8 + 0.2 * p.r + 1.5 * grain * fine + 0.2 * coarse) * rim * (1 - core)
    chromatin = (0.88 + 0.22 * coarse + 0.12 * fine + 0.15 * falling(_square(depth / 0.07))) * core
    p.density[:] = p.density * (1 - 0.9 * rim) + _inked(body, thick) + _inked(nucleus, chromatin)


def _platelet(density: np.ndarray, cell: Cell, look: Stain) -> None:
    """A small granular clot, darker in the middle, on top of whatever lies there."""
    numbers = Numbers(cell.seed, 1)
    colour = blend(*PURPLE, numbers.next(), numbers.between(0.7, 1.2))
    wide = numbers.between(0.45, 0.8)
    _stipple(density, cell, colour, 1.5 * look.soft, look.unit, lambda r: 0.7 + 0.4 * falling(_square(r / wide)))


def _debris(density: np.ndarray, cell: Cell, look: Stain) -> None:
    """What is about as large as a platelet and none: a speck, a fibre, a piece of a red cell, a hollow ring."""
    numbers = Numbers(cell.seed, 1)
    purple = blend(*PURPLE, numbers.next(), numbers.between(0.7, 1.2))
    wide, share = numbers.between(0.45, 0.8), numbers.next()
    colour, soft, thickness = {
        SPECK: (blend(purple, DUST, 0.2 + 0.4 * share, 1), 0.6, lambda r: 0.8 + 0.3 * falling(_square(r / wide))),
        FIBRE: (purple, 1.4, lambda r: 0.8 + 0.3 * falling(_square(r / wide))),
        PIECE: (blend(BROWN, PINK, look.pink, 0.8 + 0.4 * share), 1.4, lambda r: 0.95),
        RING: (purple, 1.5, lambda r: 1.05 - 0.95 * falling(_square(r / wide))),
    }[cell.debris]
    _stipple(density, cell, colour, soft * look.soft, look.unit, thickness)


def _stipple(
    density: np.ndarray,
    cell: Cell,
    colour: tuple[float, ...],
    soft: float,
    unit: float,
    thickness: Callable[[np.ndarray], np.ndarray | float],
) -> None:
    """Add a granular spot: `thickness` of r, edges `soft` pixels wide."""
    p = _patch(density, cell, 2 * soft)
    if not p.r.size:
        return
    inside = edge((1 - p.r) * cell.size / 2, soft)
    thick = (thickness(p.r) + 0.16 * mottle(cell.seed, p.dx / (2 * unit), p.dy / (2 * unit))) * inside
    p.density[:] += _inked(colour, thick)


def _square(v: np.ndarray) -> np.ndarray:
    return v * v
