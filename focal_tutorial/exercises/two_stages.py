"""Exercises of chapter 1: the upper envelope, 1:3 sampling, default boxes counted, and a time budget with two bugs."""

import torch

from .checking import Case, Exercise, Mistake


def my_envelope(times, aps):
    """The indices of the detectors that no other one beats, fastest first: int64.

    times [N]: milliseconds, less is better. aps [N]: more is better. One beats another
    if it is at least as good in both and better in one.
    """
    as_good = (times[:, None] <= times[None]) & (aps[:, None] >= aps[None])  # [N, N]
    better = (times[:, None] < times[None]) | (aps[:, None] > aps[None])
    beaten = (as_good & better).any(0)  # does any row beat this column?
    kept = (~beaten).nonzero()[:, 0]
    return kept[times[kept].argsort()]


def my_sample(labels, order, size, share):
    """The indices of at most `size` candidates to train on: objects, then background.

    labels [N]: 1 for an object, 0 for background. order [N]: all indices, shuffled;
    take candidates in this order. At most size * share objects (a whole number,
    rounded down); background fills what is left.
    """
    shuffled = labels[order]
    objects = order[shuffled == 1][: int(size * share)]
    background = order[shuffled == 0][: size - len(objects)]
    return torch.cat([objects, background])


def my_default_boxes(sides, per_cell):
    """How many default boxes a detector has: one number.

    sides [L]: each of its L maps is square, with so many cells along a side.
    per_cell [L]: boxes in each cell of that map.
    """
    return (sides**2 * per_cell).sum()


def suspect_best_within(times, aps, budget):
    """The index of the most accurate detector that takes at most `budget` milliseconds.

    times [N], aps [N]. At least one is fast enough. This code runs, and it is wrong
    twice.
    """
    affordable = times < budget
    return aps[affordable].argmax()


def my_best_within(times, aps, budget):
    """The index of the most accurate detector that takes at most `budget` milliseconds."""
    affordable = (times <= budget).nonzero()[:, 0]  # "at most": with equality
    return affordable[aps[affordable].argmax()]  # an index into all, not into the few


def _hull(times, aps):
    """The convex hull in place of the steps."""
    kept = []
    for i in my_envelope(times, aps).tolist():
        while len(kept) > 1:
            (t0, a0), (t1, a1), (t2, a2) = ((times[k].item(), aps[k].item()) for k in (*kept[-2:], i))
            if (a1 - a0) * (t2 - t0) > (a2 - a0) * (t1 - t0):
                break
            kept.pop()
        kept.append(i)
    return torch.tensor(kept)


def _weak(times, aps):
    """A detector is beaten only by one that is better in both."""
    beaten = ((times[:, None] < times[None]) & (aps[:, None] > aps[None])).any(0)
    kept = (~beaten).nonzero()[:, 0]
    return kept[times[kept].argsort(stable=True)]


def _worst(times, aps):
    kept = my_envelope(-times, -aps)
    return kept[times[kept].argsort()]


def _take(labels, order, objects, background):
    shuffled = labels[order]
    return torch.cat([order[shuffled == 1][:objects], order[shuffled == 0][:background]])


def _quota(labels, order, size, share):
    return _take(labels, order, int(size * share), size - int(size * share))


def _three_each(labels, order, size, share):
    objects = min(int(size * share), int(labels.sum()))
    return _take(labels, order, objects, 3 * objects)


def _all_objects(labels, order, size, share):
    return _take(labels, order, size, max(0, size - int(labels.sum())))


def _halves(labels, order, size, share):
    """Objects and background as `my_sample` takes them."""
    taken = my_sample(labels, order, size, share)
    return taken[labels[taken] == 1], taken[labels[taken] == 0]


def _in_index_order(labels, order, size, share):
    return my_sample(labels, torch.arange(len(labels)), size, share)


def _places(labels, order, size, share):
    return my_sample(labels[order], torch.arange(len(labels)), size, share)


_DETECTORS = {"times": [172.0, 61.0, 90.0, 122.0, 98.0], "aps": [36.2, 28.0, 34.4, 36.0, 34.3]}
_TWELVE = {"labels": [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1], "order": [11, 3, 0, 7, 5, 1, 9, 2, 4, 8, 6, 10]}
_FEW = {"labels": [0, 0, 1, 0, 0, 0, 0, 0, 0, 0], "order": [9, 4, 2, 7, 0, 1, 8, 3, 5, 6]}

EXERCISES = (
    Exercise(
        my_envelope,
        (
            Case(
                "a fast one, a good one, and one that is beaten by both",
                {"times": [50.0, 90.0, 95.0], "aps": [30.0, 34.0, 29.0]},
                [0, 1],
                "the third is slower and less accurate than the first.",
            ),
            Case(
                "five of Figure 2, not in order of time",
                _DETECTORS,
                [1, 2, 3, 0],
                "sort the indices that are left by their time.",
            ),
            Case(
                "two of equal accuracy",
                {"times": [80.0, 60.0], "aps": [33.0, 33.0]},
                [1],
                "the slower of two that are equally good is beaten: its time is worse, its AP no better.",
            ),
            Case(
                "two of equal speed",
                {"times": [70.0, 70.0, 40.0], "aps": [31.0, 32.0, 25.0]},
                [2, 1],
                "the less accurate of two that are equally fast is beaten.",
            ),
            Case(
                "one that a straight line would pass",
                {"times": [50.0, 80.0, 100.0], "aps": [30.0, 31.0, 36.0]},
                [0, 1, 2],
                "within 80 ms nothing is better than the second: it belongs to the envelope.",
            ),
            Case("one alone", {"times": [25.0], "aps": [21.6]}, [0], "nothing beats it."),
        ),
        (
            Mistake(
                lambda t, a: my_envelope(t, a).sort().values,
                "the right ones, but in the order given. Sort them by their time.",
            ),
            Mistake(_worst, "the wrong side: those that beat no other. Less time and more AP are better."),
            Mistake(
                _weak,
                "one that is only equal in time or in AP is kept. It is beaten when it is no better in one and worse in"
                " the other.",
            ),
            Mistake(
                _hull,
                "that is the convex hull. A detector below the line between two others is still the best within its"
                " time.",
            ),
            Mistake(lambda t, a: t.argsort(), "all of them. Leave out each that another one beats."),
            Mistake(lambda t, a: my_envelope(t, a).flip(0), "slowest first; the fastest comes first."),
        ),
        "This is the thick line of the live figure. Within any time it names the best.",
    ),
    Exercise(
        my_sample,
        (
            Case(
                "four objects among twelve, eight to take, a quarter objects",
                {**_TWELVE, "size": 8, "share": 0.25},
                [11, 7, 3, 0, 5, 9, 2, 8],
                "a quarter of 8 is 2 objects: the first two in the shuffled order, 11 and 7. Then six of background.",
            ),
            Case(
                "the same, half objects, as the RPN samples",
                {**_TWELVE, "size": 6, "share": 0.5},
                [11, 7, 1, 3, 0, 5],
                "three objects and three of background, in the shuffled order.",
            ),
            Case(
                "one object only, eight to take",
                {**_FEW, "size": 8, "share": 0.25},
                [2, 9, 4, 7, 0, 1, 8, 3],
                "there is one object and room for two: background fills the place.",
            ),
            Case(
                "a quarter of six, rounded down",
                {**_TWELVE, "size": 6, "share": 0.25},
                [11, 3, 0, 5, 9, 2],
                "6 * .25 is 1.5: one object.",
            ),
            Case(
                "more places than candidates",
                {**_FEW, "size": 20, "share": 0.25},
                [2, 9, 4, 7, 0, 1, 8, 3, 5, 6],
                "take what there is.",
            ),
        ),
        (
            Mistake(_all_objects, "all objects are taken. At most size * share of them may be."),
            Mistake(_quota, "the places that objects leave free stay empty. Background fills them up to size."),
            Mistake(
                _three_each,
                "three of background for each object taken. That is SSD's rule; here background fills up to size.",
            ),
            Mistake(
                _in_index_order,
                "candidates are taken from the front. Take them in the shuffled order, or the same few are seen again"
                " and again.",
            ),
            Mistake(_places, "places in the shuffled order in place of the candidates there: return order[...]."),
            Mistake(
                lambda labels, order, size, share: my_sample(1 - labels, order, size, share),
                "objects and background are swapped.",
            ),
            Mistake(
                lambda labels, order, size, share: order[:size],
                "the next candidates of either class: the share of objects is left to chance.",
            ),
            Mistake(
                lambda labels, order, size, share: torch.cat(_halves(labels, order, size, share)[::-1]),
                "background first; objects come first.",
            ),
            Mistake(
                lambda *given: my_sample(*given).sort().values, "the right candidates, sorted. Keep the shuffled order."
            ),
            Mistake(
                lambda labels, *given: labels[my_sample(labels, *given)],
                "labels; the indices of the candidates are asked for.",
            ),
        ),
        "With few objects the proportion falls below 1:3: background fills the minibatch. Fast R-CNN does so, too.",
    ),
    Exercise(
        my_default_boxes,
        (
            Case(
                "one map of 7 by 7 cells, two boxes each, as in YOLO",
                {"sides": [7], "per_cell": [2]},
                98,
                "49 cells, two boxes in each.",
            ),
            Case(
                "SSD300",
                {"sides": [38, 19, 10, 5, 3, 1], "per_cell": [4, 6, 6, 6, 4, 4]},
                8732,
                "each map has side * side cells, and its own number of boxes in a cell.",
            ),
            Case(
                "SSD512",
                {"sides": [64, 32, 16, 8, 4, 2, 1], "per_cell": [4, 6, 6, 6, 6, 4, 4]},
                24564,
                "each map has side * side cells, and its own number of boxes in a cell.",
            ),
            Case(
                "RetinaNet at 600 x 600 pixels",
                {"sides": [75, 38, 19, 10, 5], "per_cell": [9, 9, 9, 9, 9]},
                67995,
                "nine anchors in each cell of P3 to P7.",
            ),
        ),
        (
            Mistake(lambda s, k: (s * k).sum(), "side times boxes. A map has side * side cells."),
            Mistake(lambda s, k: (s**2).sum(), "the cells alone; each holds several boxes."),
            Mistake(
                lambda s, k: (s**2).sum() * k.sum(),
                "every cell with the boxes of all maps. Each map has its own number.",
            ),
            Mistake(lambda s, k: (s**2 * k).max(), "the largest map alone; add the others."),
        ),
        "The finest map holds most of them: of SSD300's 8,732 boxes 5,776 lie on 38 by 38 cells.",
    ),
    Exercise(
        my_best_within,
        (
            Case(
                "three detectors, all fast enough",
                {"times": [64.0, 90.0, 122.0], "aps": [30.5, 34.4, 36.0], "budget": 200.0},
                2,
                "the most accurate of all.",
            ),
            Case(
                "the first is too slow",
                {"times": [198.0, 61.0, 90.0], "aps": [37.8, 28.0, 34.4], "budget": 100.0},
                2,
                "argmax counts within the tensor that it gets. After a selection its index is that of the selection.",
            ),
            Case(
                "one that takes exactly the budget",
                {"times": [72.0, 122.0], "aps": [32.5, 36.0], "budget": 122.0},
                1,
                '"at most" includes equality.',
            ),
            Case(
                "the faster one is the better one",
                {"times": [150.0, 90.0, 81.0], "aps": [36.0, 31.9, 34.4], "budget": 95.0},
                2,
                "the most accurate of those that are fast enough.",
            ),
        ),
        (
            Mistake(
                lambda t, a, b: a[t < b].argmax(),
                "the index counts within the selection: position 1 of those left is another detector than number 1.",
            ),
            Mistake(
                lambda t, a, b: (t < b).nonzero()[:, 0][a[t < b].argmax()],
                'a detector that takes exactly the budget is left out. "At most" means <=.',
            ),
            Mistake(
                lambda t, a, b: a[t <= b].argmax(),
                "the index counts within the selection; look it up among the indices of those left.",
            ),
            Mistake(lambda t, a, b: a.argmax(), "the most accurate of all; the budget is not looked at."),
            Mistake(
                lambda t, a, b: t.argmin(),
                "the fastest of all. Among those that are fast enough the most accurate is asked for.",
            ),
            Mistake(
                lambda t, a, b: (t * (t <= b)).argmax(),
                "the slowest of those that are fast enough. More time is not always more AP.",
            ),
            Mistake(lambda t, a, b: a[t <= b].max(), "the best AP itself; the index of its detector is asked for."),
        ),
        "A selection renumbers what it selects. The same bug hides in code that filters boxes by score and then sorts.",
        suspect=suspect_best_within,
    ),
)
