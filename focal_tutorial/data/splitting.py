"""Photographs to learn from, to choose by and to test on: a split that anybody can repeat."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from .sample import DataError, Sample


def split(dataset: Sequence[Sample], *shares: float, seed: int = 0) -> list[list[int]]:
    """The indices of each part; `shares` are fractions of the images that add up to 1, for example `.8, .2`.

    Which image goes where depends on the names of the images, their classes and `seed` alone, not on the order in
    which they were read: images are put in the order of a hash (SHA-256) of seed and name, and dealt out one by one,
    each to the part that lags furthest behind its share. Before that they are grouped by their rarest class, rarest
    first, so that every part gets its share of the rare ones (a stratified split). Each part's indices rise.

    Images of the same scene belong into one part; no rule can know them by their names: then split by hand, and open
    each part by itself. Raises `DataError` if two images have one name or a part would be empty, `ValueError`
    for shares that do not add up to 1.
    """
    if not shares or min(shares) <= 0 or abs(sum(shares) - 1) > 1e-6:
        raise ValueError(f"shares must be positive and add up to 1, got {shares}")
    twice = [name for name, number in Counter(sample.name for sample in dataset).items() if number > 1]
    if twice:
        raise DataError(f"{len(twice)} names belong to several images ({twice[0]}): a split goes by names; rename them")
    counts = list(dataset.counts().values())
    places = []
    for index, sample in enumerate(dataset):
        rarest = (
            min((counts[label], label) for label in sample.labels.tolist())
            if len(sample.labels)
            else (len(dataset) + sum(counts), -1)
        )
        places.append(
            (rarest, hashlib.sha256(f"{seed}/{sample.name}".encode(errors="backslashreplace")).hexdigest(), index)
        )
    parts: list[list[int]] = [[] for _ in shares]
    for dealt, (_, _, index) in enumerate(sorted(places), start=1):
        lags = [share * dealt - len(part) for share, part in zip(shares, parts)]
        parts[lags.index(max(lags))].append(index)
    for share, part in zip(shares, parts):
        if not part:
            raise DataError(f"{len(dataset)} images are too few for a part of {share:g}")
    return [sorted(part) for part in parts]
