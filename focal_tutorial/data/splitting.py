"""Photographs to learn from, to choose by and to test on: a split that anybody can repeat."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from .sample import DataError, Sample

ENDING = re.compile(r"[._-](jpe?g|png|bmp|webp|tiff?|jfif)$", re.IGNORECASE)
VERSION = re.compile(r"\.rf\.[0-9a-zA-Z]+$")
COPY = re.compile(r"([ _.-]+(aug(mented|mentation)?|copy|[hv]?flip(ped)?|rot(ated|ation)?)[ _.-]*\d*)+$", re.IGNORECASE)


def origin(name: str) -> str:
    """The name of the picture that an image was made from, where its own name says so: copies that tools augment.

    Roboflow writes `a_jpg.rf.<number>.jpg` for each version of `a.jpg`; others add `_aug`, `-copy` or `_flipped` and
    a number. The name of any other image is its own, without its ending.
    """
    stem = ENDING.sub("", name)
    made = VERSION.sub("", stem)
    return COPY.sub("", ENDING.sub("", made) if made != stem else made)


def families(dataset: Sequence[Sample]) -> list[int]:
    """For each image the index of the first one that is its sibling: of the same `origin`, or with the same pixels."""
    first, above = {}, list(range(len(dataset)))

    def head(index: int) -> int:
        while above[index] != index:
            index = above[index]
        return index

    for index, sample in enumerate(dataset):
        pixels = hashlib.sha256(f"{sample.size}".encode() + sample.image.numpy().tobytes()).digest()
        for key in (origin(sample.name), pixels):
            one, other = sorted((head(first.setdefault(key, index)), head(index)))
            above[other] = one
    return [head(index) for index in range(len(dataset))]


def shared(one: Sequence[Sample], other: Sequence[Sample]) -> list[str]:
    """The names of the images of `one` that have a sibling in `other`."""
    found = families([*one, *other])
    there = set(found[len(one) :])
    return [sample.name for sample, family in zip(one, found) if family in there]


def split(dataset: Sequence[Sample], *shares: float, seed: int = 0) -> list[list[int]]:
    """The indices of each part; `shares` are fractions of the images that add up to 1, for example `.8, .2`.

    Which image goes where depends on the names of the images, their classes and `seed` alone, not on the order in
    which they were read: images are put in the order of a hash (SHA-256) of seed and name, and dealt out one by one,
    each to the part that lags furthest behind its share. Before that they are grouped by their rarest class, rarest
    first, so that every part gets its share of the rare ones (a stratified split). Each part's indices rise.

    Siblings stay together: images with the same pixels, and copies whose names say what they were made from (`origin`).
    Other images of one scene belong into one part too, but no rule can know them by their names: then split by hand.

    Raises `DataError` if two images have one name or a part would be empty, `ValueError` for shares that do not add up
    to 1.
    """
    if not shares or min(shares) <= 0 or abs(sum(shares) - 1) > 1e-6:
        raise ValueError(f"shares must be positive and add up to 1, got {shares}")
    twice = [name for name, number in Counter(sample.name for sample in dataset).items() if number > 1]
    if twice:
        raise DataError(f"{len(twice)} names belong to several images ({twice[0]}): a split goes by names; rename them")
    counts = list(dataset.counts().values())
    groups: dict[int, list[int]] = defaultdict(list)
    for index, family in enumerate(families(dataset)):
        groups[family].append(index)
    places = []
    for members in groups.values():
        labels = [label for index in members for label in dataset[index].labels.tolist()]
        rarest = min((counts[label], label) for label in labels) if labels else (len(dataset) + sum(counts), -1)
        name = min(dataset[index].name for index in members)
        places.append((rarest, hashlib.sha256(f"{seed}/{name}".encode(errors="backslashreplace")).hexdigest(), members))
    parts: list[list[int]] = [[] for _ in shares]
    dealt = 0
    for _, _, members in sorted(places):
        dealt += len(members)
        lags = [share * dealt - len(part) for share, part in zip(shares, parts)]
        parts[lags.index(max(lags))] += members
    for share, part in zip(shares, parts):
        if not part:
            families_too = f" (in {len(groups)} families of siblings)" if len(groups) < len(dataset) else ""
            raise DataError(f"{len(dataset)} images{families_too} are too few for a part of {share:g}")
    return [sorted(part) for part in parts]
