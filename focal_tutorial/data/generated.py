"""Generated blood smears: as many labelled scenes as wanted, from a seed, with no download.

They imitate the photographs of BCCD *train* (never val or test): its colours, numbers and sizes of cells, red cells
that overlap and stick together, cells cut by the border. The three classes come in very different numbers, about 13 red
cells to 1 white cell to 1 platelet, which is the imbalance among classes on top of that between object and background.

How difficult it is: easier than the photographs. Every cell that is drawn is labelled, boxes are exact (the outline's,
clipped to the image) where people's are loose, no two boxes overlap by more than IoU .4, and at least a third of every
cell lies in the image. Platelets are the hardest: 10 to 18 pixels, sometimes on top of a red cell.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import torch

from .dataset import Dataset
from .painting import Outline, dust, photograph, platelet, red_cell, smooth_noise, wavy, white_cell
from .sample import Sample

CLASSES = ("RBC", "WBC", "Platelets")
RBC, WBC, PLATELETS = range(3)
HEIGHT = 192  # lengths below are pixels at this height
ATTEMPTS = 12  # a crowded scene may have no room left for a cell
MOST_OVERLAP = 0.4  # IoU of two boxes, well below the threshold of non-maximum suppression


def smears(count: int, *, seed: int, size: tuple[int, int] = (192, 256)) -> Dataset:
    """Draw `count` scenes of `size` = (height, width), classes "RBC", "WBC", "Platelets" (chapter 13).

    Scene i is a function of (seed, i) and the size alone: a longer set begins with the shorter one, and different seeds
    give different scenes, so that training and test scenes are had by two seeds. The random numbers are numpy's and the
    same everywhere; the last bit of a pixel may differ between machines. Raises `ValueError` for a size below 32.
    """
    if min(size) < 32:
        raise ValueError(f"a smear needs at least 32 x 32 pixels, got {size}")
    return Dataset(
        [_scene(np.random.default_rng([seed, index]), size, f"smear {seed}/{index}") for index in range(count)], CLASSES
    )


def _scene(random: np.random.Generator, size: tuple[int, int], name: str) -> Sample:
    unit, soft = size[0] / HEIGHT, random.uniform(0.7, 1.3)
    cells = _layout(random, size, unit)
    noise = np.stack([smooth_noise(random, size, 2.2 * unit), smooth_noise(random, size, 6 * unit)])
    density = np.zeros((3, *size), np.float32)
    strength, pink, pale = random.uniform(0.85, 1.15), random.random(), random.uniform(0.5, 0.97)
    for label, outline in sorted(cells, key=lambda cell: (0, 2, 1)[cell[0]]):
        if label == RBC:
            # between brown and pink, the same for a whole smear, and some cells much paler than others
            colour = _mix((0.12, 0.30, 0.32), (0.10, 0.29, 0.21), pink) * strength * (1 - 0.5 * random.beta(1, 4))
            red_cell(random, density, outline, colour, 1.05 * random.beta(4 * pale, 4 * (1 - pale)), soft * unit)
        elif label == WBC:
            _white(random, density, outline, noise, soft * unit)
        else:
            colour = _mix((0.36, 0.38, 0.0), (0.24, 0.30, -0.05), random.random()) * random.uniform(0.7, 1.2)
            platelet(random, density, outline, colour, noise, soft * unit)
    dust(random, density, int(random.integers(0, 8)), unit)
    light = (np.array([201.0, 203.0, 200.0]) + random.normal(0, 3) + random.normal(0, 2, 3)).astype(np.float32)
    pixels = photograph(
        random, density, light, uneven=0.02, noise=random.uniform(0.6, 1.4), blur=random.uniform(0.05, 0.2)
    )
    boxes = torch.tensor([_clip(outline.box, size) for _, outline in cells], dtype=torch.float32).reshape(-1, 4)
    return Sample(torch.from_numpy(pixels), boxes, torch.tensor([label for label, _ in cells], dtype=torch.int64), name)


def _white(random: np.random.Generator, density: np.ndarray, outline: Outline, noise: np.ndarray, soft: float) -> None:
    """Small ones have one round nucleus, larger ones several lobes on an arc, or a bent band."""
    nucleus = _mix((0.45, 0.80, -0.07), (0.75, 0.98, 0.03), random.beta(1.2, 2.5)) * random.uniform(0.75, 1.1)
    cytoplasm = _mix((0.06, 0.24, -0.02), (0.14, 0.34, 0.12), random.beta(1, 2)) * random.uniform(0.6, 1.2)
    turn = random.uniform(0, 2 * np.pi)
    if outline.radius < 33 * density.shape[1] / HEIGHT:
        x, y = random.normal(0, 0.06, 2)
        lobes = [(x, y, random.uniform(0.78, 0.9))]
    elif random.random() < 0.25:
        angles = turn + np.linspace(0, random.uniform(1.6, 3.2), 7)
        lobes = [(0.36 * np.cos(angle), 0.36 * np.sin(angle), random.uniform(0.3, 0.38)) for angle in angles]
    else:
        count = int(random.integers(2, 6))
        angles = turn + np.cumsum(random.uniform(0.9, 1.4, count))
        spots = [(random.uniform(0.35, 0.52), angle, random.uniform(0.22, 0.36)) for angle in angles]
        lobes = [(far * np.cos(angle), far * np.sin(angle), radius) for far, angle, radius in spots]
        lobes += [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 0.17) for a, b in pairwise(lobes)]  # the bridges between lobes
    white_cell(random, density, outline, lobes, nucleus, cytoplasm, random.uniform(0.1, 0.3), noise, soft)


class _Layout:
    """Which cells lie where, found by trying: a cell that would not fit is put elsewhere or left out."""

    def __init__(self, random: np.random.Generator, size: tuple[int, int]) -> None:
        self.random, self.size = random, size
        self.cells: list[tuple[int, Outline]] = []

    def fill(self, label: int, number: int, propose: Callable[[], Outline]) -> None:
        """Add up to `number` cells whose outlines `propose` suggests, a few times for each."""
        for _ in range(number):
            any(self._place(label, propose()) for _ in range(ATTEMPTS))

    def anywhere(self, radius: float, beyond: float) -> tuple[float, float]:
        """A point in the image, or outside by at most `beyond` radii."""
        y, x = (self.random.uniform(-beyond * radius, side + beyond * radius) for side in self.size)
        return x, y

    def beside(self, radius: float) -> tuple[float, float]:
        """A point at which a red cell touches or overlaps one that lies there already."""
        reds = [outline for label, outline in self.cells if label == RBC]
        if not reds:
            return self.anywhere(radius, 0.3)
        neighbour, angle = reds[self.random.integers(len(reds))], self.random.uniform(0, 2 * np.pi)
        gap = self.random.uniform(0.65, 1.05) * (radius + neighbour.radius)
        return neighbour.x + gap * math.cos(angle), neighbour.y + gap * math.sin(angle)

    def _place(self, label: int, outline: Outline) -> bool:
        for other, theirs in self.cells:
            apart = 0.9 if WBC in (label, other) else 0.5 if label == other else 0.35
            if math.hypot(outline.x - theirs.x, outline.y - theirs.y) < apart * (outline.radius + theirs.radius):
                return False
        box = _clip(outline.box, self.size)
        if min(box[2] - box[0], box[3] - box[1]) < 0.66 * outline.radius:  # a third of the cell's width
            return False
        if any(_iou(box, _clip(theirs.box, self.size)) > MOST_OVERLAP for _, theirs in self.cells):
            return False
        self.cells.append((label, outline))
        return True


def _layout(random: np.random.Generator, size: tuple[int, int], unit: float) -> list[tuple[int, Outline]]:
    """White cells first, red cells around them, alone or stuck to each other, then platelets."""
    room = size[0] * size[1] / (HEIGHT * 256 * unit * unit)  # 1 for the usual shape
    usual, clumping = random.uniform(19, 22.5) * unit, random.uniform(0.1, 0.6)
    layout = _Layout(random, size)

    def white() -> Outline:
        radius = unit * (random.uniform(24, 32) if random.random() < 0.22 else random.uniform(35, 48))
        return wavy(random, *layout.anywhere(radius, 0.15), radius, random.uniform(1, 1.15), 0.05, 5)

    def red() -> Outline:
        radius = usual * random.normal(1, 0.06)
        x, y = layout.beside(radius) if random.random() < clumping else layout.anywhere(radius, 0.3)
        return wavy(random, x, y, radius, min(1 + random.exponential(0.13), 1.6), 0.045)

    def small() -> Outline:
        radius = unit * random.uniform(5.8, 9.8)
        return wavy(random, *layout.anywhere(radius, 0.0), radius, random.uniform(1, 1.35), 0.06)

    layout.fill(WBC, _count(random, (0.02, 0.9, 0.08), room), white)
    layout.fill(RBC, max(1, round(random.normal(13.4, 4.2) * room)), red)
    layout.fill(PLATELETS, _count(random, (0.38, 0.33, 0.16, 0.07, 0.04, 0.02), room), small)
    return layout.cells


def _count(random: np.random.Generator, shares: tuple[float, ...], room: float) -> int:
    """0, 1, 2, ... with these probabilities, times the room there is."""
    return round(int(random.choice(len(shares), p=shares)) * max(room, 0.5))


def _mix(a: tuple[float, ...], b: tuple[float, ...], share: float) -> np.ndarray:
    return (np.array(a) * (1 - share) + np.array(b) * share).astype(np.float32)


def _clip(box: tuple[float, ...], size: tuple[int, int]) -> tuple[float, float, float, float]:
    return max(box[0], 0.0), max(box[1], 0.0), min(box[2], float(size[1])), min(box[3], float(size[0]))


def _iou(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    shared = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)
