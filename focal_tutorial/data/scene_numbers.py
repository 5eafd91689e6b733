"""The arithmetic of the drawn scenes, the same in the page (widgets/src/engine/scenes/numbers.js).

It uses + - * / and square roots alone, which every machine rounds alike, so that a scene is the same to the last bit in
numpy and in every browser. Functions take floats or arrays, float64.
"""

from __future__ import annotations

import math

import numpy as np

from ..numbers import mix

GOLDEN = 0x9E3779B9
WHOLE = 2**32


class Numbers:
    """The numbers of one stream of a seed, one after the other: those of `focal_tutorial.numbers.uniform`."""

    def __init__(self, seed: int, stream: int) -> None:
        self.start = _mixed((seed + stream * GOLDEN) % WHOLE)
        self.count = 0

    def bits(self) -> int:
        """32 random bits, 0 to 2^32 - 1."""
        self.count += 1
        return self.at(self.count - 1)

    def at(self, place: int) -> int:
        """The bits of number `place` of the stream."""
        return _mixed((self.start + place * GOLDEN) % WHOLE)

    def next(self) -> float:
        """Evenly between 0 and 1, never one of them."""
        return (self.bits() + 0.5) / WHOLE

    def between(self, low: float, high: float) -> float:
        """Evenly between two numbers."""
        return low + (high - low) * self.next()

    def bell(self, mean: float, spread: float) -> float:
        """A bell around `mean`, at most three `spread` wide to either side: the sum of three even numbers."""
        return mean + spread * (2 * (self.next() + self.next() + self.next()) - 3)


def _mixed(x: int) -> int:
    """`numbers.mix` of one integer, many times faster."""
    x = ((x ^ x >> 16) * 0x7FEB352D) % WHOLE
    x = ((x ^ x >> 15) * 0x846CA68B) % WHOLE
    return x ^ x >> 16


def turned(t: float) -> tuple[float, float]:
    """Cosine and sine of `t` whole turns, to nine digits."""
    quarter = math.floor(4 * t + 0.5)
    x = (t - quarter / 4) * 6.283185307179586
    z = x * x
    sine = x * (1 - (z / 6) * (1 - (z / 20) * (1 - (z / 42) * (1 - z / 72))))
    cosine = 1 - (z / 2) * (1 - (z / 12) * (1 - (z / 30) * (1 - (z / 56) * (1 - z / 90))))
    return ((cosine, sine), (-sine, cosine), (-cosine, -sine), (sine, -cosine))[quarter % 4]


def falling(z: np.ndarray) -> np.ndarray:
    """About exp(-z) for z >= 0, and 0 from 8 on."""
    one = np.maximum(1 - z / 8, 0)
    four = one * one * (one * one)
    return four * four


def transmitted(d: np.ndarray) -> np.ndarray:
    """exp(-d) within .004 for densities between -1 and 4."""
    one = (16 - d) / (16 + d)
    four = one * one * (one * one)
    return four * four


def edge(distance: np.ndarray, soft: float) -> np.ndarray:
    """0 far outside an edge, 1/2 on it, 1 far inside; the rise takes about 2 `soft` of `distance`."""
    t = np.minimum(1, np.maximum(0, distance / (2 * soft) + 0.5))
    return t * t * (3 - 2 * t)


def mottle(seed: int, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A smooth random field `[H, W]` between -1 and 1 at the columns `x` [W] and the rows `y` [H, 1].

    Its bumps are about one unit wide: random knots, and smooth ways between them.
    """
    left, top = np.floor(x), np.floor(y)
    s, t = x - left, y - top
    across, down = s * s * (3 - 2 * s), t * t * (3 - 2 * t)
    columns = np.arange(left[0], left[-1] + 2).astype(np.int64).astype(np.uint32)
    rows = np.arange(top[0, 0], top[-1, 0] + 2).astype(np.int64).astype(np.uint32)[:, None]
    knots = mix(np.uint32(seed) + columns * np.uint32(GOLDEN) + rows * np.uint32(0x85EBCA6B)).astype(np.float64)
    i, j = (left - left[0]).astype(int), (top - top[0]).astype(int)
    upper = knots[j, i] + (knots[j, i + 1] - knots[j, i]) * across
    lower = knots[j + 1, i] + (knots[j + 1, i + 1] - knots[j + 1, i]) * across
    return ((upper + (lower - upper) * down + 0.5) / WHOLE) * 2 - 1


def blend(start: tuple[float, ...], end: tuple[float, ...], share: float, strength: float) -> tuple[float, ...]:
    """Between two colours, at `share` of the way, all times `strength`."""
    return tuple((a + (b - a) * share) * strength for a, b in zip(start, end))
