"""COCO average precision, from scratch and equal to pycocotools.

How a class is scored at one IoU threshold t:

1. In each image, detections are taken best first (at most `max_detections` of this class). Each takes the object of
   its class with the highest IoU of at least t that no earlier detection took; a second detection of an object is
   false.
2. All images' detections are put in one list, best first. After each: precision = true / (true + false), recall =
   true / objects.
3. Precision is made to fall only (the best precision at this or any higher recall) and read at recall 0, .01, ..., 1.
   Its mean is AP at t; a recall that is never reached counts 0.

AP is the mean over t = .5, .55, ..., .95 and over the classes that have objects; AP50 and AP75 take one threshold. Give
all detections a network makes: a score threshold before the evaluation only cuts off the curve.

Ignored objects (`difficult` or `ignore`) are what COCO calls crowds: they count neither as found nor as missed, any
number of detections may fall on them without being false, and their overlap is measured as intersection / area of the
*detection*. A detection takes an ordinary object where it can. Sizes: small below 32 x 32 pixels, large above 96 x 96,
by the area of the box; objects of other sizes are ignored (each once), and so are detections of other sizes that take
none.

Source: Lin et al., Microsoft COCO (2014), and the evaluation code that belongs to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

IOU_THRESHOLDS = np.linspace(0.5, 0.95, 10)
RECALLS = np.linspace(0.0, 1.0, 101)
AREAS = {"all": (0.0, 1e10), "small": (0.0, 32.0**2), "medium": (32.0**2, 96.0**2), "large": (96.0**2, 1e10)}


@dataclass(frozen=True)
class Curve:
    """Precision and recall of one class at one IoU threshold, after each detection that counts, best first.

    `scores`, `true` (bool), `precision`, `recall`: float `[D]`. `objects`: number of objects to find. With
    no objects recall is not defined and holds NaN.

    Chapter 12 explains it.
    """

    scores: np.ndarray
    true: np.ndarray
    precision: np.ndarray
    recall: np.ndarray
    objects: int

    @property
    def ap(self) -> float:
        """The mean of the falling precision at 101 recalls (NaN without objects)."""
        if self.objects == 0:
            return float("nan")
        falling = np.maximum.accumulate(self.precision[::-1])[::-1]
        first = np.searchsorted(self.recall, RECALLS, side="left")
        return float(np.append(falling, 0.0)[first].mean())


def coco_ap(
    detections: Sequence[Mapping[str, Any]],
    targets: Sequence[Mapping[str, Any]],
    *,
    classes: Sequence[str] | None = None,
    max_detections: int = 100,
    ids: Sequence[Any] | None = None,
) -> dict[str, Any]:
    """Score the detections of a set of images (chapter 12).

    detections       per image `{"boxes": [D, 4], "scores": [D], "labels": [D]}`, tensors or arrays.
    targets          per image `{"boxes": [M, 4], "labels": [M]}` and, where wanted, `"difficult"` or `"ignore"`: bool
                     `[M]`.
    classes          the name of each label, 0..K-1; None names classes by their label.
    max_detections   of one class in one image, best first (COCO's own limit).
    ids              one per image, all different. Where detections of two images have the same score, the image that
                     stands first goes first; pycocotools takes images in ascending id, and so does this if you give
                     their ids. They change nothing where no scores are equal.

    Boxes are xyxy pixels, half open. Returns `{"AP", "AP50", "AP75", "AP_small", "AP_medium", "AP_large", "per_class":
    {name: {"AP", "AP50"}}}`. A class without objects is skipped, not counted 0: it and a mean over nothing are NaN.
    Raises `ValueError` (`TypeError` for what is no dictionary), which names the image, for lists or arrays that do not
    fit together, and unknown labels.
    """
    found, wanted = _arrays(detections, targets)
    labels = (
        range(len(classes))
        if classes is not None
        else sorted({int(label) for image in found + wanted for label in image["labels"]})
    )
    for index, image in enumerate(found + wanted):
        if (
            classes is not None
            and len(image["labels"])
            and not 0 <= image["labels"].min() <= image["labels"].max() < len(classes)
        ):
            raise ValueError(
                f"image {index % len(found)}: a label lies outside 0..{len(classes) - 1}, the {len(classes)} classes"
                " given"
            )
    found, wanted = _by_id(found, ids), _by_id(wanted, ids)
    areas = np.array(list(AREAS.values()))
    table = np.full((len(labels), len(areas), len(IOU_THRESHOLDS)), np.nan)
    for row, label in enumerate(labels):
        curves = _curves(found, wanted, label, IOU_THRESHOLDS, areas, max_detections)
        table[row] = [[curve.ap for curve in line] for line in curves]
    names = list(classes) if classes is not None else list(labels)
    result: dict[str, Any] = {"AP": _mean(table[:, 0]), "AP50": _mean(table[:, 0, 0]), "AP75": _mean(table[:, 0, 5])}
    result |= {f"AP_{name}": _mean(table[:, area]) for area, name in enumerate(AREAS) if name != "all"}
    result["per_class"] = {
        name: {"AP": _mean(table[row, 0]), "AP50": float(table[row, 0, 0])} for row, name in enumerate(names)
    }
    return result


def precision_recall(
    detections: Sequence[Mapping[str, Any]],
    targets: Sequence[Mapping[str, Any]],
    label: int,
    iou: float = 0.5,
    *,
    max_detections: int = 100,
    ids: Sequence[Any] | None = None,
) -> Curve:
    """The curve of one class at one IoU threshold; arguments as `coco_ap` (chapter 12).

    Its `ap` is that class's AP there.
    """
    found, wanted = (_by_id(images, ids) for images in _arrays(detections, targets))
    return _curves(found, wanted, label, np.array([iou]), np.array([AREAS["all"]]), max_detections)[0][0]


def _curves(
    found: list[dict], wanted: list[dict], label: int, thresholds: np.ndarray, areas: np.ndarray, max_detections: int
) -> list[list[Curve]]:
    """One `Curve` per range of areas and threshold."""
    shape = (len(areas), len(thresholds), 0)
    scores, matched, ignored = [np.zeros(0)], [np.zeros(shape, bool)], [np.zeros(shape, bool)]
    objects = np.zeros(len(areas), int)
    for image, target in zip(found, wanted):
        mine, its = image["labels"] == label, target["labels"] == label
        best = np.argsort(-image["scores"][mine], kind="stable")[:max_detections]
        boxes, truth, crowd = image["boxes"][mine][best], target["boxes"][its], target["ignore"][its]
        outside = _outside(truth, areas) | crowd  # [areas, M]
        objects += (~outside).sum(axis=1)
        hit, skip = _match(boxes, truth, crowd, outside, thresholds)
        scores.append(image["scores"][mine][best])
        matched.append(hit)
        ignored.append(skip | (~hit & _outside(boxes, areas)[:, None]))
    score = np.concatenate(scores)
    order = np.argsort(-score, kind="stable")
    true, skip, score = (
        np.concatenate(matched, axis=2)[..., order],
        np.concatenate(ignored, axis=2)[..., order],
        score[order],
    )
    return [
        [_curve(score, true[a, t], skip[a, t], int(objects[a])) for t in range(len(thresholds))]
        for a in range(len(areas))
    ]


def _match(
    boxes: np.ndarray, truth: np.ndarray, crowd: np.ndarray, ignore: np.ndarray, thresholds: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Give detections `[D, 4]`, best first, to objects `[M, 4]`, for all ranges of areas and thresholds at once.

    `crowd`: bool `[M]`; `ignore`: bool `[areas, M]`. Returns two bool arrays `[areas, thresholds, D]`: the
    detection took an object; that object is ignored. Among equal overlaps the last object is taken, as in pycocotools.
    """
    hit = np.zeros((len(ignore), len(thresholds), len(boxes)), bool)
    skip = np.zeros_like(hit)
    if not len(boxes) or not len(truth):
        return hit, skip
    overlap = _overlap(boxes, truth, crowd)[:, ::-1]  # [D, M], the last object first: argmax takes the first of equals
    crowd, ignore = crowd[::-1], ignore[:, None, ::-1]
    least = np.minimum(thresholds, 1 - 1e-10)[:, None]
    free = np.ones((len(ignore), len(thresholds), len(truth)), bool)
    for d in np.flatnonzero((overlap >= least.min()).any(axis=1)):
        possible = free & (overlap[d] >= least)
        ordinary = possible & ~ignore
        candidates = np.where(ordinary.any(axis=2, keepdims=True), ordinary, possible)
        choice = np.where(candidates, overlap[d], -1.0).argmax(axis=2)[..., None]
        hit[..., d] = possible.any(axis=2)
        skip[..., d] = hit[..., d] & np.take_along_axis(np.broadcast_to(ignore, free.shape), choice, axis=2)[..., 0]
        taken = hit[..., d, None] & ~crowd[choice]
        np.put_along_axis(free, choice, np.take_along_axis(free, choice, axis=2) & ~taken, axis=2)
    return hit, skip


def _curve(scores: np.ndarray, hit: np.ndarray, skip: np.ndarray, objects: int) -> Curve:
    true = hit[~skip]
    right = np.cumsum(true)
    recall = right / objects if objects else np.full(len(true), np.nan)
    return Curve(scores[~skip], true, right / np.arange(1, len(true) + 1), recall, objects)


def _overlap(boxes: np.ndarray, truth: np.ndarray, crowd: np.ndarray) -> np.ndarray:
    """`[D, M]`: IoU, or intersection / area of the detection where the object is a crowd."""
    corner = np.minimum(boxes[:, None, 2:], truth[None, :, 2:]) - np.maximum(boxes[:, None, :2], truth[None, :, :2])
    shared = corner.clip(min=0).prod(axis=2)
    area = _area(boxes)[:, None]
    union = np.where(crowd, area, area + _area(truth) - shared)
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)


def _area(boxes: np.ndarray) -> np.ndarray:
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])


def _outside(boxes: np.ndarray, areas: np.ndarray) -> np.ndarray:
    area = _area(boxes)
    return (area < areas[:, :1]) | (area > areas[:, 1:])  # [areas, N]


def _mean(values: np.ndarray) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if known.size else float("nan")


def _arrays(
    detections: Sequence[Mapping[str, Any]], targets: Sequence[Mapping[str, Any]]
) -> tuple[list[dict], list[dict]]:
    """Checked float64 and int64 arrays, with one `ignore` flag per object."""
    for name, images in (("detections", detections), ("targets", targets)):
        if isinstance(images, (Mapping, str)) or not hasattr(images, "__len__"):
            raise TypeError(f"{name} must be a list with one dictionary per image, got {type(images).__name__}")
    if len(detections) != len(targets):
        raise ValueError(f"there are detections for {len(detections)} images but targets for {len(targets)}")
    found, wanted = [], []
    for index, (detection, target) in enumerate(zip(detections, targets)):
        found.append(_image(detection, f"image {index}", "detections", "scores"))
        found[-1]["scores"] = found[-1]["scores"].astype(float)
        if np.isnan(found[-1]["scores"]).any():
            raise ValueError(f"image {index}: scores must be numbers, not NaN, which has no place in an order")
        flags = [key for key in ("difficult", "ignore") if isinstance(target, Mapping) and key in target]
        wanted.append(_image(target, f"image {index}", "target", *flags))
        none = np.zeros(len(wanted[-1]["labels"]), bool)
        wanted[-1]["ignore"] = np.logical_or.reduce([none, *(wanted[-1][key].astype(bool) for key in flags)])
    return found, wanted


def _image(image: Mapping[str, Any], name: str, what: str, *more: str) -> dict[str, np.ndarray]:
    """The arrays of one image, which is called `name` in errors: boxes float64 `[N, 4]`, labels int64 `[N]`, others."""
    keys = ("boxes", "labels", *more)
    if not isinstance(image, Mapping) or not set(keys) <= image.keys():
        got = f"keys {list(image)}" if isinstance(image, Mapping) else type(image).__name__
        raise TypeError(f"{name}: the {what} must be a dictionary with {', '.join(keys)}; got {got}")
    try:
        values = {key: _array(image[key]) for key in keys}
    except (TypeError, ValueError) as error:  # rows of different lengths
        raise ValueError(f"{name}: the {what} cannot be made arrays of numbers: {error}") from None
    boxes, labels = values["boxes"].astype(float), values["labels"]
    if boxes.shape == (0,):  # what an empty list is
        boxes = boxes.reshape(0, 4)
    rest = [value.shape for key, value in values.items() if key != "boxes"]
    if boxes.shape[1:] != (4,) or set(rest) != {boxes.shape[:1]} or not np.isfinite(boxes).all():
        shapes = ", ".join(f"{key} {list(value.shape)}" for key, value in values.items())
        raise ValueError(f"{name}: boxes must be finite [N, 4] and the rest [N], got {shapes}")
    whole = labels.astype(np.int64)
    if (whole != labels).any():
        raise ValueError(f"{name}: labels must be whole numbers, got {labels[whole != labels][0]}")
    return {**values, "boxes": boxes, "labels": whole}


def _array(value: Any) -> np.ndarray:
    array = np.asarray(value.detach().cpu() if hasattr(value, "detach") else value)
    return array if array.dtype.kind in "biuf" else array.astype(float)


def _by_id(images: list[dict], ids: Sequence[Any] | None) -> list[dict]:
    """The images in ascending order of their ids, as pycocotools takes them; in the order given without ids."""
    if ids is None:
        return images
    ids = np.asarray(ids)
    if ids.shape != (len(images),) or len(np.unique(ids)) < len(ids):
        raise ValueError(f"ids must be {len(images)} different ids, one per image, got {ids.tolist()}")
    return [images[index] for index in np.argsort(ids)]
