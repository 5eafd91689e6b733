"""The scenes on which the page trains its own network: the same blood smears, drawn in numpy.

Scene i of a seed has the same boxes and the same pixels here and in every browser (widgets/src/engine/scenes.js), and
is drawn in a few milliseconds when it is asked for. They are simpler than those of `smears`, with the same colours,
sizes and ideas.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import torch

from ..numbers import mix
from .dataset import Dataset
from .sample import DataError, Report, Sample
from .scene_cells import DEBRIS, PLATELET, RBC, WBC, Cell, density_of, shaped, stain
from .scene_numbers import GOLDEN, Numbers, transmitted, turned

NAMES = ("RBC", "WBC", "Platelets")
HELD_OUT = 5_000_000  # the seed of the scenes on which networks are scored; no run trains on it
HEIGHT = 192  # lengths below are pixels of a picture of this height
ATTEMPTS = 12  # a crowded scene may have no room left for a cell
MOST_OVERLAP = 0.4  # IoU of two boxes, well below the threshold of non-maximum suppression
LIGHT = (201, 203, 200)
KEYS = 3000  # the stream of a seed that holds the keys of its scenes

_MEANS = {"red": 13.4, "white": 1.05, "platelets": 1.4, "debris": 0, "labelled": NAMES}
SCENES: dict[str, dict[str, Any]] = {
    "dense": _MEANS,
    "rare": {**_MEANS, "labelled": ("WBC", "Platelets")},
    "hard": {"red": 4.7, "white": 0.6, "platelets": 1, "debris": 9, "labelled": ("WBC", "Platelets")},
}


def drawn(
    count: int, *, seed: int, size: tuple[int, int] = (96, 128), scenes: str | Mapping[str, Any] = "dense"
) -> Dataset:
    """The first `count` scenes of a seed, of `size` = (height, width), as the page draws them (chapter 13).

    scenes   "dense": red cells, white cells and platelets, all labelled; "rare": the same scenes, red cells not
             labelled; "hard": few cells and about nine specks of debris, red cells not labelled. Or a dictionary of the
             mean number of "red", "white", "platelets" and "debris" in a scene of 4:3, and "labelled", the names of the
             classes; what it leaves out is as in "dense".

    A scene is drawn when it is asked for and kept nowhere. `data.HELD_OUT` is the seed of the scenes on which the page
    scores its networks. Raises `ValueError` for a size below 32, `DataError` for unknown scenes, options or classes.
    """
    if min(size) < 32:
        raise ValueError(f"a smear needs at least 32 x 32 pixels, got {size}")
    return _Drawn(_Scenes(range(count), seed, tuple(size), _options(scenes)))


def _options(scenes: str | Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(scenes, str):
        if scenes not in SCENES:
            raise DataError(f"scenes are called {', '.join(SCENES)}, not {scenes!r}")
        return SCENES[scenes]
    unknown = [str(name) for name in scenes if name not in _MEANS]
    if unknown:
        raise DataError(f"scenes have no option {', '.join(unknown)}; they have {', '.join(_MEANS)}")
    options = {**_MEANS, **scenes}
    unknown = [str(name) for name in options["labelled"] if name not in NAMES]
    if unknown or not options["labelled"]:
        raise DataError(f"labelled names classes among {', '.join(NAMES)}, got {list(options['labelled'])}")
    return options


class _Scenes(Sequence[Sample]):
    """Scenes that are drawn when they are asked for."""

    def __init__(self, numbers: range, seed: int, size: tuple[int, int], options: dict[str, Any]) -> None:
        self.numbers, self.seed, self.size, self.options = numbers, seed, size, options

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, index: int | slice) -> Sample | _Scenes:  # type: ignore[override]
        if isinstance(index, slice):
            return _Scenes(self.numbers[index], self.seed, self.size, self.options)
        number = self.numbers[index]
        key = Numbers(self.seed, KEYS).at(number)
        return _sample(layout(key, self.size, self.options), key, self.size, self.options, f"{self.seed}/{number}")


class _Drawn(Dataset):
    """A dataset of scenes that are drawn when they are asked for."""

    def __init__(self, scenes: _Scenes) -> None:
        self.samples, self.classes = scenes, tuple(scenes.options["labelled"])
        self.report, self.category_ids = Report(), None

    def __getitem__(self, index: int | slice) -> Sample | Dataset:  # type: ignore[override]
        return _Drawn(self.samples[index]) if isinstance(index, slice) else self.samples[index]

    def __iter__(self) -> Iterator[Sample]:
        return iter(self.samples)

    def __repr__(self) -> str:
        return f"Dataset({len(self)} drawn scenes; {', '.join(self.classes)})"


def _sample(
    cells: list[Cell], key: int, size: tuple[int, int], options: Mapping[str, Any], name: str = "scene"
) -> Sample:
    """The picture of cells, with the boxes of those that are labelled and show."""
    pixels = _exposed(density_of(cells, stain(key, size[0] / HEIGHT), size), key)
    labels = [list(options["labelled"]).index(one) if one in options["labelled"] else -1 for one in NAMES] + [-1]
    kept = [cell for cell in cells if labels[cell.label] >= 0 and _shows(cell, size)]
    boxes = torch.tensor([_clip(cell.whole, size) for cell in kept], dtype=torch.float32).reshape(-1, 4)
    return Sample(
        torch.from_numpy(pixels), boxes, torch.tensor([labels[cell.label] for cell in kept], dtype=torch.int64), name
    )


def layout(key: int, size: tuple[int, int], options: Mapping[str, Any]) -> list[Cell]:
    """White cells first, red cells around them, alone or stuck to each other, then platelets and debris.

    Found by trying: a cell that would not fit is put elsewhere or left out. `key` is the scene's own seed.
    """
    numbers, (height, width) = Numbers(key, 0), size
    unit = height / HEIGHT
    room = (width * height) / (256 * HEIGHT * unit * unit)  # 1 for pictures of 4 : 3
    cells: list[Cell] = []

    def count(mean: float) -> int:
        wanted = max(0, mean) * room
        sure = math.floor(wanted)
        return sure + (numbers.next() < wanted - sure)

    def fill(label: int, number: int, propose: Callable[[], tuple[float, float, float]]) -> None:
        for _ in range(number):
            for _ in range(ATTEMPTS):
                radius, x, y = propose()
                if _place(cells, size, label, x, y, 2 * radius, numbers.bits()):
                    break

    def anywhere(radius: float, beyond: float) -> tuple[float, float, float]:
        x = numbers.between(-beyond * radius, width + beyond * radius)
        return radius, x, numbers.between(-beyond * radius, height + beyond * radius)

    def white() -> tuple[float, float, float]:
        large = numbers.next() >= 0.22
        return anywhere(unit * (numbers.between(35, 46) if large else numbers.between(24, 32)), 0.1)

    def red() -> tuple[float, float, float]:
        radius = usual * numbers.bell(1, 0.06)
        together = numbers.next() < clumping
        reds = len(cells) - first_red
        if not together or reds == 0:
            return anywhere(radius, 0.3)
        neighbour = cells[first_red + math.floor(reds * numbers.next())]
        cos, sin = turned(numbers.next())
        gap = numbers.between(0.65, 1.05) * (radius + neighbour.size / 2)
        return radius, neighbour.x + gap * cos, neighbour.y + gap * sin

    fill(WBC, count(options["white"]), white)
    usual, clumping, first_red = unit * numbers.between(19, 22.5), numbers.between(0.1, 0.6), len(cells)
    fill(RBC, count(numbers.bell(options["red"], 0.26 * options["red"])), red)
    small, specks = options["platelets"] * numbers.between(0.3, 1.7), options["debris"]
    fill(PLATELET, count(small), lambda: anywhere(unit * numbers.between(5.8, 9.8), 0))
    fill(DEBRIS, count(specks * numbers.between(0.5, 1.5)), lambda: anywhere(unit * numbers.between(4.5, 10.5), 0))
    return cells


def _place(
    cells: list[Cell], size: tuple[int, int], label: int, x: float, y: float, diameter: float, seed: int
) -> bool:
    """Add a cell if there is room for it."""
    for other in cells:
        apart = 0.9 if WBC in (label, other.label) else 0.5 if label == other.label else 0.35
        least = (apart * (diameter + other.size)) / 2
        dx, dy = x - other.x, y - other.y
        if dx * dx + dy * dy < least * least:
            return False
    cell = shaped(label, x, y, diameter, seed)
    if not _shows(cell, size):
        return False
    box = _clip(cell.whole, size)
    if any(_iou(box, _clip(other.whole, size)) > MOST_OVERLAP for other in cells):
        return False
    cells.append(cell)
    return True


def _shows(cell: Cell, size: tuple[int, int]) -> bool:
    """Does the picture show at least about a third of the cell's width and height? Less is not labelled."""
    x1, y1, x2, y2 = _clip(cell.whole, size)
    return min(x2 - x1, y2 - y1) >= 0.33 * cell.size


def _clip(box: tuple[float, ...], size: tuple[int, int]) -> tuple[float, float, float, float]:
    return max(0.0, box[0]), max(0.0, box[1]), min(float(size[1]), box[2]), min(float(size[0]), box[3])


def _iou(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    shared = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)


def _exposed(density: np.ndarray, key: int) -> np.ndarray:
    """From density `[3, H, W]` to uint8 pixels: uneven light, noise in grey and colour."""
    numbers, (height, width) = Numbers(key, 2), density.shape[1:]
    grain = numbers.between(1, 3)
    across, down = numbers.bell(0, 0.02), numbers.bell(0, 0.02)
    light = np.array([numbers.bell(level, 3) for level in LIGHT])[:, None, None]
    bits = mix(np.uint32(numbers.bits()) + np.arange(height * width, dtype=np.uint32) * np.uint32(GOLDEN))
    bits = bits.reshape(height, width)
    values = np.stack([bits >> np.uint32(8 * place) & np.uint32(255) for place in range(4)]).astype(np.float64)
    grey = (values.sum(axis=0) - 510) / 148  # of unit spread
    coloured = (values[:3] - 127.5) / 255
    shade = (
        1
        + across * ((2 * np.arange(width) + 1) / width - 1)
        + down * ((2 * np.arange(height)[:, None] + 1) / height - 1)
    )
    image = light * shade * transmitted(density) + grain * (grey + coloured)
    return np.clip(np.rint(image), 0, 255).astype(np.uint8)
