"""Exercises of chapter 12.

Which detections are right, the area under the curve, the threshold to deploy with, and an evaluation with two bugs.
"""

import torch

from .checking import Case, Exercise, Mistake


def my_matches(overlap, iou):
    """Which detections of one image are right: a tensor [D] of 1 (right) and 0 (false).

    overlap [D, M]: IoU of each detection, best score first, with each object, M at
    least 1. Among the objects that nobody has taken yet, a detection takes the one
    that it overlaps most, if their IoU is at least `iou`; then it is right.
    """
    free = torch.ones(overlap.shape[1], dtype=torch.bool)
    right = torch.zeros(len(overlap), dtype=torch.int64)
    for place, row in enumerate(overlap):
        best = (row * free).argmax()
        if free[best] and row[best] >= iou:
            right[place], free[best] = 1, False
    return right


def my_voc_area(hits, objects):
    """The area under the curve of one class, as VOC counts it from 2010 on: one number.

    hits [D]: the detections of all images, best score first: 1 is right, 0 is false.
    objects: how many there are to find. Precision is first made to fall: at each
    place the best precision there or further on. No loop is needed: recall moves
    only where a detection is right, and then by 1 / objects.
    """
    precision = hits.cumsum(0) / torch.arange(1, len(hits) + 1)
    falling = precision.flip(0).cummax(0).values.flip(0)
    return (falling * hits).sum() / objects


def my_best_threshold(scores, hits, objects):
    """The score threshold to deploy with: the score [1 number] that gives the best F1.

    scores [D], hits [D]: of one class, best score first, no two scores equal. Whoever
    keeps all detections that score at least s has precision p = right / kept and
    recall r = right / objects, and F1 = 2 p r / (p + r). Answer with one of the scores.
    """
    right = hits.cumsum(0)
    kept = torch.arange(1, len(hits) + 1)
    half = right / (kept + objects)  # of F1: it is largest at the same place
    return scores[half.argmax()].item()


def suspect_pooled(scores, hits, objects):
    """COCO's AP of one class over several images: one number.

    scores [D], hits [D]: of all detections, one image after the other, each image best
    first; 1 is right, 0 is false. objects: how many all images hold.
    It runs, and it is wrong twice.
    """
    hits = hits[scores >= 0.5]
    right = hits.cumsum(0)
    precision = right / torch.arange(1, len(hits) + 1)
    reached = right / objects >= torch.linspace(0, 1, 101)[:, None]
    return (precision * reached).amax(1).mean()


def my_pooled_bug(scores, hits, objects):
    """COCO's AP of one class over several images: one number."""
    hits = hits[scores.argsort(descending=True)]  # all images in one list
    right = hits.cumsum(0)
    precision = right / torch.arange(1, len(hits) + 1)
    reached = right / objects >= torch.linspace(0, 1, 101)[:, None]
    return (precision * reached).amax(1).mean()


def _matched(overlap, iou, *, once=True, fall_back=True, strict=False, first=False):
    """As `my_matches`, with the habits that make it wrong."""
    taken, right = set(), []
    for row in overlap.tolist():
        order = range(len(row)) if first else sorted(range(len(row)), key=lambda m: -row[m])
        fits = [m for m in order if (row[m] > iou if strict else row[m] >= iou)]
        if not fall_back:  # only the object that it overlaps most of all
            fits = fits[:1]
        free = [m for m in fits if m not in taken or not once]
        right.append(int(bool(free)))
        taken |= set(free[:1])
    return torch.tensor(right)


def _per_object(overlap, iou):
    """Each object looks for its best detection."""
    right = torch.zeros(len(overlap), dtype=torch.int64)
    for column in overlap.T:
        if column.max() >= iou:
            right[column.argmax()] = 1
    return right


def _habit(function, **habit):
    return lambda *given: function(*given, **habit)


_TAKES = "from the best score down: the free object of the highest IoU, if that is at least `iou`."
_MATCH_CASES = tuple(
    Case(about, {"overlap": overlap, "iou": iou}, right, usually)
    for about, overlap, iou, right, usually in (
        ("one right, one false", [[0.8], [0.1]], 0.5, [1, 0], _TAKES),
        ("the same object twice", [[0.6], [0.9]], 0.5, [1, 0], "the better score takes it, whatever the IoU."),
        ("an IoU of exactly the threshold", [[0.5]], 0.5, [1], "at least `iou`: equal is enough."),
        (
            "the second takes the object that is left",
            [[0.9, 0.1], [0.8, 0.6]],
            0.5,
            [1, 1],
            "a taken object does not stand in the way of another that fits.",
        ),
        (
            "the first takes the better of two, not the first of two",
            [[0.6, 0.9], [0.1, 0.7], [0.7, 0.2]],
            0.5,
            [1, 0, 1],
            "of several free objects the one with the highest IoU.",
        ),
        ("a higher threshold", [[0.7, 0.2], [0.1, 0.76]], 0.75, [0, 1], _TAKES),
    )
)
_MATCH_MISTAKES = (
    Mistake(_habit(_matched, once=False), "an object can be found once: a second detection of it is false."),
    Mistake(_habit(_matched, strict=True), "above the threshold only; an IoU of exactly `iou` is enough."),
    Mistake(
        _habit(_matched, fall_back=False),
        "where its best object is taken, a detection may still take another that it overlaps enough.",
    ),
    Mistake(_habit(_matched, first=True), "the first object that fits, not the one of the highest IoU."),
    Mistake(_per_object, "each object chooses its best box; in COCO's rule the detections choose, best score first."),
)


def _area(hits, objects, *, fall=True, divide="objects", readings=0, mean=False):
    """The area with one habit exchanged."""
    right = hits.cumsum(0)
    precision = right / torch.arange(1, len(hits) + 1)
    falling = precision.flip(0).cummax(0).values.flip(0) if fall else precision
    if readings:
        levels = torch.linspace(0, 1, readings)
        return torch.stack([(precision * (right / objects >= level)).max() for level in levels]).mean()
    if mean:
        return falling.mean()
    return (falling * hits).sum() / (objects if divide == "objects" else hits.sum().clamp(min=1))


_AREA = (
    "the sum, over the detections that are right, of the best precision there or further on, divided by the objects."
)
_AREA_CASES = tuple(
    Case(about, {"hits": hits, "objects": objects}, area, usually)
    for about, hits, objects, area, usually in (
        ("one object, found at once", [1], 1, 1.0, _AREA),
        ("right, false, right, of two", [1, 0, 1], 2, 5 / 6, _AREA),
        ("a third object that nobody finds", [1, 0, 1], 3, 5 / 9, "divide by all objects, found or not."),
        ("precision that rises", [0, 1, 1], 2, 2 / 3, "at each place the best precision there or further on."),
        ("nothing but false ones", [0, 0], 3, 0.0, "without a right detection the area is 0."),
        ("seven detections of five objects", [1, 0, 1, 1, 0, 0, 1], 5, (1 + 0.75 + 0.75 + 4 / 7) / 5, _AREA),
    )
)
_AREA_MISTAKES = (
    Mistake(_habit(_area, fall=False), "precision as it is; it is first made to fall, from the right."),
    Mistake(_habit(_area, divide="found"), "divided by the objects that were found, not by all."),
    Mistake(_habit(_area, readings=11), "eleven readings, as in VOC 2007; from 2010 on it is the whole area."),
    Mistake(_habit(_area, readings=101), "101 readings, as COCO takes them; the area has no readings."),
    Mistake(_habit(_area, mean=True), "the mean over all detections; recall moves only where one is right."),
)


def _chosen(scores, hits, objects, *, by="f1"):
    """A threshold by another measure."""
    right, kept = hits.cumsum(0), torch.arange(1, len(hits) + 1)
    measure = {
        "f1": 2 * right / (kept + objects),
        "precision": right / kept,
        "recall": right / objects,
        "right minus false": 2.0 * right - kept,
        "objects found": 2 * right / (kept + right[-1]),
        "product": (right / kept) * (right / objects),
    }[by]
    return scores[measure.argmax()].item()


_F1 = "F1 after each detection of the list; the score at which it is highest."
_BEST_CASES = tuple(
    Case(about, {"scores": scores, "hits": hits, "objects": objects}, best, usually)
    for about, scores, hits, objects, best, usually in (
        ("one right, then one false", [0.75, 0.25], [1, 0], 1, 0.75, _F1),
        ("a false one that pays", [0.875, 0.5, 0.25], [1, 0, 1], 2, 0.25, "precision falls, but recall doubles."),
        (
            "many objects",
            [0.5, 0.25, 0.125, 0.0625],
            [1, 0, 0, 1],
            10,
            0.0625,
            "every find counts where few are found.",
        ),
        (
            "a long tail of false ones",
            [0.875, 0.75, 0.5, 0.375, 0.25, 0.125, 0.0625],
            [1, 1, 0, 1, 0, 0, 0],
            4,
            0.375,
            _F1,
        ),
        (
            "one last find, dearly paid",
            [0.75, 0.625, 0.5, 0.375, 0.25, 0.125],
            [1, 1, 0, 0, 0, 1],
            3,
            0.625,
            "one find more against three false alarms more.",
        ),
        ("low scores only", [0.0625, 0.03125, 0.015625], [1, 1, 0], 2, 0.03125, "no score is too low to be the best."),
        (
            "the objects that nobody finds count",
            [0.875, 0.75, 0.5, 0.375, 0.25],
            [1, 0, 0, 0, 1],
            9,
            0.25,
            "recall divides by all objects.",
        ),
    )
)
_BEST_MISTAKES = (
    Mistake(_habit(_chosen, by="precision"), "the best precision alone: hardly anything is found there."),
    Mistake(_habit(_chosen, by="recall"), "the best recall alone: false alarms cost nothing in it."),
    Mistake(
        _habit(_chosen, by="right minus false"), "right minus false is no F1: it does not know how many there are."
    ),
    Mistake(_habit(_chosen, by="objects found"), "the objects that were found in place of all objects."),
)


def _pooled(scores, hits, objects, *, least=0.0, ordered=True, ascending=False):
    kept = scores >= least
    scores, hits = scores[kept], hits[kept]
    if ordered:
        hits = hits[scores.argsort(descending=not ascending)]
    right = hits.cumsum(0)
    reached = right / objects >= torch.linspace(0, 1, 101)[:, None]
    return (right / torch.arange(1, len(hits) + 1) * reached).amax(1).mean()


def _list(about, scores, hits, objects, usually):
    given = {"scores": scores, "hits": hits, "objects": objects}
    return Case(about, given, _pooled(torch.tensor(scores), torch.tensor(hits), objects), usually)


_POOL_CASES = (
    _list("one image", [0.9, 0.8, 0.6], [1, 0, 1], 2, "with one image, high scores and both bugs nothing is seen."),
    _list("a low score that is right", [0.9, 0.3], [1, 1], 2, "AP asks for all detections: nothing is cut off before."),
    _list("two images, the second is surer", [0.6, 0.9], [0, 1], 1, "the list is sorted over all images."),
    _list("three images", [0.9, 0.4, 0.8, 0.2, 0.7, 0.1], [1, 0, 1, 1, 0, 1], 5, "sorted, and nothing cut off."),
    _list("scores of .5 and lower, in turn", [0.5, 0.1, 0.45, 0.05], [0, 1, 1, 1], 3, "sorted, and nothing cut off."),
)
_POOL_MISTAKES = (
    Mistake(_habit(_pooled, least=0.5, ordered=False), "both bugs are still there: the cut, and the order."),
    Mistake(
        _habit(_pooled, least=0.5), "detections below .5 are cut off before AP: their part of the curve is missing."
    ),
    Mistake(_habit(_pooled, least=0.05 + 1e-6), "a lower cut is still a cut."),
    Mistake(_habit(_pooled, ordered=False), "image after image: precision counts over the whole list, best first."),
    Mistake(_habit(_pooled, ascending=True), "sorted, but the worst score first."),
)

EXERCISES = (
    Exercise(my_matches, _MATCH_CASES, _MATCH_MISTAKES, "The rule of `scoring.verdicts`, on a table of overlaps."),
    Exercise(my_voc_area, _AREA_CASES, _AREA_MISTAKES, "The same number as `scoring.voc2010`."),
    Exercise(
        my_best_threshold, _BEST_CASES, _BEST_MISTAKES, "Choose it on validation images, for each class by itself."
    ),
    Exercise(
        my_pooled_bug,
        _POOL_CASES,
        _POOL_MISTAKES,
        "One list of all images, all scores: a threshold before AP only cuts the curve.",
        suspect_pooled,
    ),
)
