"""A dataset in words: what to look at before anything is trained."""

from __future__ import annotations

import hashlib
from collections import Counter

import torch

SMALL, LARGE = 32.0, 96.0  # COCO's borders: squares of these sides, in pixels


def summary(dataset) -> str:
    """The number and sizes of the images; for each class its objects, images and box sizes; what the report counts.

    A box's size is the square root of its area in pixels of the images as they are now: the median, the smallest and
    the largest. Of the ratios of height to width it is the median, and the range in which 90 % lie. COCO calls objects
    below 32 pixels small and above 96 large.
    """
    sizes = Counter(sample.size for sample in dataset)
    lines = [f"{len(dataset)} images, " + _sizes(sizes)]
    width = max([5, *map(len, dataset.classes)])
    lines.append(f"  {'class':{width}s}  objects  images   box size (range)   height / width (90 %)")
    for label, name in enumerate(dataset.classes):
        mine = [sample.boxes[sample.labels == label] for sample in dataset]
        boxes = torch.cat(mine) if mine else torch.zeros(0, 4)
        head = f"  {name:{width}s}  {len(boxes):7d}  {sum(len(each) > 0 for each in mine):6d}"
        if not len(boxes):
            lines.append(f"{head}   none")
            continue
        wide, high = (boxes[:, 2:] - boxes[:, :2]).unbind(1)
        side = (wide * high).sqrt()
        low, middle, top = (torch.quantile(high / wide, share).item() for share in (0.05, 0.5, 0.95))
        sizes_in_words = f"{side.median():.0f} ({side.min():.0f} to {side.max():.0f})"
        lines.append(f"{head}   {sizes_in_words:16s}   {middle:.2f} ({low:.2f} to {top:.2f})")
    sides = [((s.boxes[:, 2] - s.boxes[:, 0]) * (s.boxes[:, 3] - s.boxes[:, 1])).sqrt() for s in dataset]
    sides = torch.cat(sides) if sides else torch.zeros(0)
    if len(sides):
        small, large = (sides < SMALL).float().mean(), (sides > LARGE).float().mean()
        lines.append(
            f"  small (below {SMALL:.0f} pixels) {small:.0%}, large (above {LARGE:.0f}) {large:.0%} of all boxes"
        )
    remarks = [
        (sum(not len(sample.labels) for sample in dataset), "without objects"),
        (_same(dataset), "with the pixels of another one: if they fall into different splits, the test is not fair"),
    ]
    lines += [f"  {number} image{'s' if number > 1 else ''} {what}" for number, what in remarks if number]
    hard = sum(int(sample.difficult.sum()) for sample in dataset)
    if hard:
        lines.append(
            f"  {hard} object{'s' if hard > 1 else ''} marked difficult: neither trained on nor counted in the"
            " evaluation"
        )
    alike = [names for names in _by_spelling(dataset.classes).values() if len(names) > 1]
    lines += [f"  {' and '.join(map(repr, names))} are two classes, and differ in spelling only" for names in alike]
    dropped, clipped = dataset.report.count("dropped"), dataset.report.count("clipped")
    if dropped or clipped:
        defects, cut = (
            f"{dropped} defect{'s were' if dropped != 1 else ' was'}",
            f"{clipped} box{'es' if clipped != 1 else ''}",
        )
        lines.append(f"  when it was opened {defects} dropped and {cut} clipped: print(dataset.report)")
    return "\n".join(lines)


def _sizes(sizes: Counter) -> str:
    if len(sizes) == 1:
        height, width = next(iter(sizes))
        return f"each {height} pixels high and {width} wide"
    heights, widths = zip(*sizes) if sizes else ((0,), (0,))
    return f"{min(heights)} to {max(heights)} pixels high and {min(widths)} to {max(widths)} wide"


def _by_spelling(classes: tuple[str, ...]) -> dict[str, list[str]]:
    """Class names that are the same but for capitals, blanks, "-" and "_"."""
    groups: dict[str, list[str]] = {}
    for name in classes:
        groups.setdefault("".join(letter for letter in name.casefold() if letter not in " -_"), []).append(name)
    return groups


def _same(dataset) -> int:
    """How many images have exactly the pixels of an earlier one."""
    return len(dataset) - len(
        {(sample.size, hashlib.sha256(sample.image.numpy().tobytes()).digest()) for sample in dataset}
    )
