"""Exercises of chapter 8, first half: greedy NMS, per class, a row of boxes, and an NMS that keeps the worst."""

from itertools import pairwise

import torch

from ..boxes import iou, nms
from .checking import Case, Exercise, Mistake


def my_nms(boxes, scores, threshold):
    """Greedy NMS: the indices [D] of the boxes [N, 4] to keep, best score [N] first.

    Take the best box that is left, drop the others whose IoU with it is larger than
    the threshold, and repeat. Of equal scores the earlier goes first. `iou(a, b)`
    of focal_tutorial.boxes is yours to use.
    """
    rest = scores.argsort(descending=True, stable=True)
    kept = []
    while len(rest):
        best, rest = rest[0], rest[1:]
        kept.append(int(best))
        rest = rest[iou(boxes[best][None], boxes[rest])[0] <= threshold]
    return torch.tensor(kept, dtype=torch.int64)


def my_class_nms(boxes, scores, labels, threshold):
    """NMS within each class of labels [N]: the indices [D] to keep, best score first.

    boxes [N, 4], scores [N]. `nms(boxes, scores, threshold)` of
    focal_tutorial.boxes is yours to use.
    """
    kept = []
    for label in labels.unique():
        members = (labels == label).nonzero()[:, 0]
        kept += members[nms(boxes[members], scores[members], threshold)].tolist()
    kept = torch.tensor(kept, dtype=torch.int64)
    return kept[scores[kept].argsort(descending=True, stable=True)]


def my_survivors(count):
    """How many of `count` boxes in a row greedy NMS keeps: one whole number.

    Scores fall from left to right. Each box overlaps its neighbours by more than
    the threshold and no other box.
    """
    return (count + 1) // 2


def suspect_nms(boxes, scores, threshold):
    """Greedy NMS: the indices [D] of the boxes [N, 4] to keep, best score [N] first.

    It runs, and it is wrong twice.
    """
    rest = scores.argsort()
    kept = []
    while len(rest):
        best, rest = rest[0], rest[1:]
        kept.append(int(best))
        rest = rest[iou(boxes[best][None], boxes[rest])[0] < threshold]
    return torch.tensor(kept, dtype=torch.int64)


def my_nms_bug(boxes, scores, threshold):
    """Greedy NMS: the indices [D] of the boxes [N, 4] to keep, best score [N] first."""
    rest = scores.argsort(descending=True, stable=True)  # not the worst first
    kept = []
    while len(rest):
        best, rest = rest[0], rest[1:]
        kept.append(int(best))
        rest = rest[iou(boxes[best][None], boxes[rest])[0] <= threshold]  # equal: stays
    return torch.tensor(kept, dtype=torch.int64)


def _greedy(boxes, scores, threshold, *, ascending=False, edge=False, dead=False, itself=False):
    """NMS with one habit exchanged: order, >= at the threshold, boxes removed by dropped ones, or by themselves."""
    order = scores.argsort(descending=not ascending, stable=True)
    overlaps = iou(boxes, boxes)
    near = overlaps >= threshold if edge else overlaps > threshold
    kept = []
    for place, index in enumerate(order.tolist()):
        rivals = order[: place + itself].tolist() if dead or itself else kept
        if not any(near[rival, index] for rival in rivals):
            kept.append(index)
    return torch.tensor(kept, dtype=torch.int64)


def _habit(**habit):
    return lambda *given: _greedy(*given, **habit)


def _places(boxes, scores, threshold):
    order = scores.argsort(descending=True, stable=True)
    places = [order.tolist().index(index) for index in _greedy(boxes, scores, threshold).tolist()]
    return torch.tensor(places, dtype=torch.int64)


def _far_dropped(boxes, scores, threshold):
    rest, kept = scores.argsort(descending=True, stable=True), []
    while len(rest):
        best, rest = rest[0], rest[1:]
        kept.append(int(best))
        rest = rest[iou(boxes[best][None], boxes[rest])[0] > threshold]
    return torch.tensor(kept, dtype=torch.int64)


def _only_before(boxes, scores, threshold):
    order = scores.argsort(descending=True, stable=True).tolist()
    kept = order[:1] + [
        index for before, index in pairwise(order) if iou(boxes[before][None], boxes[index][None]) <= threshold
    ]
    return torch.tensor(kept, dtype=torch.int64)


def _offset(step):
    """The offset trick with a step between classes that does not reach beyond the largest coordinate."""
    return lambda boxes, scores, labels, threshold: nms(boxes + step * labels[:, None], scores, threshold)


def _each_class(boxes, scores, labels, threshold, *, local=False):
    kept = []
    for label in labels.unique():
        members = (labels == label).nonzero()[:, 0]
        chosen = nms(boxes[members], scores[members], threshold)
        kept.append(chosen if local else members[chosen])
    return torch.cat(kept) if kept else torch.zeros(0, dtype=torch.int64)


def _sorted_locally(boxes, scores, labels, threshold):
    kept = _each_class(boxes, scores, labels, threshold, local=True)
    return kept[scores[kept].argsort(descending=True, stable=True)]


def row_of(*shifts):
    """Boxes of 10 by 10 in a row. A shift by 2 gives IoU 8/12 = .667, by 3 gives 7/13 = .538, by 5 gives 1/3."""
    return [[shift, 0.0, shift + 10.0, 10.0] for shift in shifts]


_NONE = torch.zeros(0, 4)
_LOCAL = "indices count within each class; they must count in the whole input: members[kept]."
_SHORT = (
    "classes moved apart by too little: the step between them must be larger than the largest coordinate of all boxes."
)
_ORDER = "the best score goes first: argsort(descending=True)."
_CHAIN = "only a box that was kept may remove others; a dropped one no longer counts."
_NMS_CASES = (
    Case(
        "two boxes apart, the second better",
        {"boxes": row_of(0.0, 50.0), "scores": [0.6, 0.9], "threshold": 0.5},
        [1, 0],
        "the answer is a list of places in the input, best score first.",
    ),
    Case(
        "three on one object and one apart",
        {"boxes": row_of(0.0, 2.0, 50.0, 1.0), "scores": [0.7, 0.9, 0.8, 0.6], "threshold": 0.5},
        [1, 2],
        "the best of the three removes the two others.",
    ),
    Case(
        "a chain: the first overlaps the second, the second the third",
        {"boxes": row_of(0.0, 3.0, 6.0), "scores": [0.9, 0.8, 0.7], "threshold": 0.5},
        [0, 2],
        _CHAIN,
    ),
    Case(
        "IoU exactly at the threshold, .5",
        {"boxes": [[0.0, 0.0, 10.0, 10.0], [0.0, 0.0, 10.0, 5.0]], "scores": [0.9, 0.8], "threshold": 0.5},
        [0, 1],
        "a box is dropped when its IoU is larger than the threshold, not when it is equal.",
    ),
    Case(
        "equal scores",
        {"boxes": row_of(0.0, 1.0, 50.0, 51.0), "scores": [0.5, 0.5, 0.5, 0.5], "threshold": 0.5},
        [0, 2],
        "of equal scores the earlier goes first: sort with stable=True.",
    ),
    Case(
        "no boxes at all",
        {"boxes": _NONE, "scores": torch.zeros(0), "threshold": 0.5},
        torch.zeros(0, dtype=torch.int64),
        "an image without detections is no error: return an empty int64 tensor.",
    ),
)
_NMS_MISTAKES = (
    Mistake(_habit(ascending=True), f"sorted the wrong way round, so that the worst box wins; {_ORDER}"),
    Mistake(_habit(ascending=True, edge=True), f"sorted the wrong way round, so that the worst box wins; {_ORDER}"),
    Mistake(_habit(itself=True), "every box has IoU 1 with itself and is dropped. Take it out of the rest first."),
    Mistake(_habit(edge=True), "`>=` in place of `>`: at the threshold a box stays."),
    Mistake(_habit(dead=True), _CHAIN),
    Mistake(lambda *given: _greedy(*given).sort().values, "in the order of the input; the best score must come first."),
    Mistake(_places, "places in the sorted list; places in the input are wanted: order[...]."),
    Mistake(
        lambda boxes, scores, t: scores.argsort(descending=True, stable=True), "everything is kept, nothing drops."
    ),
    Mistake(
        _far_dropped, "the comparison is turned round: what overlaps stays in the rest and what lies apart is dropped."
    ),
    Mistake(_only_before, "each box is compared only with the one before it; it must pass all that were kept."),
)

EXERCISES = (
    Exercise(my_nms, _NMS_CASES, _NMS_MISTAKES, "Chains, ties and the exact threshold included."),
    Exercise(
        my_class_nms,
        (
            Case(
                "two classes at the same place",
                {"boxes": row_of(0.0, 0.0), "scores": [0.8, 0.9], "labels": [0, 1], "threshold": 0.5},
                [1, 0],
                "boxes of different classes never remove each other.",
            ),
            Case(
                "two of one class, one of another",
                {"boxes": row_of(0.0, 1.0, 2.0), "scores": [0.7, 0.9, 0.8], "labels": [1, 1, 0], "threshold": 0.5},
                [1, 2],
                "within a class NMS works as before; then all that is kept stands best first.",
            ),
            Case(
                "three classes, mixed",
                {
                    "boxes": row_of(0.0, 50.0, 1.0, 51.0, 0.0),
                    "scores": [0.5, 0.6, 0.7, 0.8, 0.9],
                    "labels": [2, 0, 2, 1, 0],
                    "threshold": 0.5,
                },
                [4, 3, 2, 1],
                "indices count in the whole input, and the best score of all comes first.",
            ),
            Case(
                "two classes in a large image",
                {
                    "boxes": (
                        [[0.0, 0.0, 10.0, 10.0]] + [[at, at, at + 10.0, at + 10.0] for at in (1.0, 10.0, 100.0, 1000.0)]
                    ),
                    "scores": [0.5, 0.9, 0.8, 0.7, 0.6],
                    "labels": [1, 0, 0, 0, 0],
                    "threshold": 0.5,
                },
                [1, 2, 3, 4, 0],
                _SHORT,
            ),
            Case(
                "no boxes at all",
                {
                    "boxes": _NONE,
                    "scores": torch.zeros(0),
                    "labels": torch.zeros(0, dtype=torch.int64),
                    "threshold": 0.5,
                },
                torch.zeros(0, dtype=torch.int64),
                "return an empty int64 tensor.",
            ),
        ),
        (
            Mistake(lambda b, s, labels, t: nms(b, s, t), "NMS across classes: a box removes one of another class."),
            *(Mistake(_offset(step), _SHORT) for step in (1.0, 10.0, 100.0, 1000.0)),
            Mistake(_each_class, "sorted class by class; the best score of all classes must come first."),
            Mistake(
                lambda *given: _each_class(*given).sort().values,
                "in the order of the input; the best score must come first.",
            ),
            Mistake(lambda *given: _each_class(*given, local=True), _LOCAL),
            Mistake(_sorted_locally, _LOCAL),
        ),
        "A platelet on a red cell survives.",
    ),
    Exercise(
        my_survivors,
        tuple(
            Case(f"{count} in a row", {"count": count}, value, "the first removes the second, the third is free again.")
            for count, value in ((1, 1), (2, 1), (3, 2), (4, 2), (7, 4), (100, 50))
        ),
        (
            Mistake(lambda n: 1, "a box removes only its neighbours, not the whole row."),
            Mistake(lambda n: n // 2, "the first is always kept, so an odd row keeps one more than half."),
            Mistake(lambda n: n, "each kept box removes its right neighbour."),
            Mistake(lambda n: n - 1, "each kept box removes its right neighbour, not only the first does."),
            Mistake(lambda n: n / 2, "a whole number: half, rounded up."),
        ),
        "Every other one: a removed box removes nobody.",
    ),
    Exercise(
        my_nms_bug,
        _NMS_CASES,
        _NMS_MISTAKES,
        "The best comes first, and only what overlaps more than the threshold goes.",
        suspect=suspect_nms,
    ),
)
