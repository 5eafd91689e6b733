"""The batch of each training step: a pure function of the dataset, the recipe's seed and the step."""

import numpy as np
import torch
from torch.nn import functional as F

from .. import data, numbers
from . import processes


def make_batch(dataset, recipe, step):
    """The batch of `step`: a pure function of the dataset, the recipe's seed and the step (chapter 13).

    Every image is seen once before any is seen twice: position `step * batch + i` of an endless sequence
    in which each stretch of `len(dataset)` is a fresh shuffle, or with `recipe.shuffle` off the dataset's own
    order. Returns `(images, targets, sizes)` as `data.collate` does: images float [B, 3, H, W] in 0..1, B
    dictionaries with "boxes" and "labels".

    Without shuffling, the random changes are made of `numbers.uniform`: draw j of `data.augment` at position p is
    number p of stream 2000 + j. An image is mirrored left and right where draw 0 is below `horizontal_flip`, and top
    and bottom where draw 1 is below `vertical_flip`.

    Under several processes it is this process's part of the batch, see `processes`; H and W are those of the whole.
    """
    images = len(dataset)
    if images == 0:
        raise ValueError("the dataset is empty: there is nothing to train on")
    start, end = processes.share(recipe.batch)
    chosen = []
    for position in range(step * recipe.batch + start, step * recipe.batch + end):
        index, generator = _place(recipe, position, images)
        chosen.append(
            data.augment(
                dataset[index],
                generator,
                horizontal=recipe.horizontal_flip,
                vertical=recipe.vertical_flip,
                brightness=recipe.brightness,
                contrast=recipe.contrast,
                zoom_range=recipe.zoom,
            )
        )
    batch, targets, sizes = data.collate(chosen)
    height, width = processes.largest(*batch.shape[-2:])
    return F.pad(batch, (0, width - batch.shape[-1], 0, height - batch.shape[-2])), targets, sizes


def _place(recipe, position, images):
    """Which image stands at a position of the endless sequence, and the random numbers that change it."""
    epoch, place = divmod(position, images)
    if not recipe.shuffle:
        return place, _Counter(recipe.seed, position)
    order = np.random.default_rng([recipe.seed, 0, epoch]).permutation(images)
    return int(order[place]), torch.Generator().manual_seed(_seed(recipe.seed, 1, position))


class _Counter:
    """The numbers of a page for the image at one position, in the form of numpy's generators."""

    def __init__(self, seed, position):
        self.seed, self.position = seed, position

    def random(self, count):
        """The first `count` draws, float64 [count] in (0, 1)."""
        draws = [numbers.uniform(self.seed, 2000 + j, 1, first=self.position) for j in range(count)]
        return np.concatenate(draws)


def _seed(*parts):
    """One 64-bit seed from several numbers, well mixed: neighbouring parts give unrelated seeds."""
    return int(np.random.SeedSequence(parts).generate_state(1, np.uint64)[0])
