"""Exercises of chapter 14: defects of boxes, a recipe for a batch, anchors that cannot fit, a split, many processes."""

import math

import torch

from .checking import Case, Exercise, Mistake


def my_box_defects(boxes, height, width):
    """How many boxes are defective, and how: three counts [3], int64.

    boxes [M, 4]: x1, y1, x2, y2 in pixels; the image spans 0 to `width` and 0
    to `height`. First those without an area (x2 <= x1 or y2 <= y1). Of the
    others, those of which no part lies inside the image. Then those that lie
    inside in part only. A box counts once.
    """
    x1, y1, x2, y2 = boxes.unbind(1)
    empty = (x2 <= x1) | (y2 <= y1)
    outside = (x2 <= 0) | (y2 <= 0) | (x1 >= width) | (y1 >= height)
    leaves = (x1 < 0) | (y1 < 0) | (x2 > width) | (y2 > height)
    outside = outside & ~empty
    leaves = leaves & ~outside & ~empty
    return torch.stack([empty.sum(), outside.sum(), leaves.sum()])


def my_fine_tuning(images, epochs, batch):
    """The paper's recipe for other data: steps, two milestones, rate [4].

    The paper takes 90,000 steps of 16 images with the rate .01 and divides it
    by ten from steps 60,000 and 80,000 on. Yours: `epochs` times through
    `images` images, `batch` in a step (round the number of steps), the
    milestones at the same parts of the run (rounded down), the rate in
    proportion to the batch.
    """
    steps = round(epochs * images / batch)
    rate = 0.01 * batch / 16
    return torch.tensor([steps, steps * 2 // 3, steps * 8 // 9, rate])


def my_shape_limit(flatter):
    """The best IoU that an anchor of the wrong shape can reach: one number.

    The height / width of the anchor is `flatter` times that of the object, and
    `flatter` is 1 or more. Its centre and its size are free.
    """
    side = math.sqrt(flatter)  # of equal area the anchor is 1 / side as wide
    return 1 / (2 * side - 1)


def suspect_split(scene, share):
    """The photographs to hold out, as indices [V], int64, rising.

    scene [N]: which scene each photograph shows. Whole scenes are held out,
    lowest number first, until they are `share` of all photographs or more. It
    runs, and it is wrong twice.
    """
    order = scene.argsort(stable=True)
    held = order[: int(share * len(scene))]
    return held.sort().values


def my_split_bug(scene, share):
    """The photographs to hold out, as indices [V], int64, rising."""
    held = torch.zeros(len(scene), dtype=torch.bool)
    for number in scene.unique():  # rising
        if held.sum() < share * len(scene):
            held |= scene == number  # all photographs of the scene, or none
    return held.nonzero()[:, 0]


def suspect_processes(sums, positives):
    """The loss [P] of each of P processes, whose gradients are averaged.

    sums [P]: the summed losses of each process's images; positives [P]: the
    positive anchors in them. The mean must be the loss of the whole batch: the
    sum of all, divided by all positives, at least 1. It runs, and it is wrong
    twice.
    """
    return sums / positives


def my_processes_bug(sums, positives):
    """The loss [P] of each of P processes, whose gradients are averaged."""
    total = positives.sum().clamp(min=1)  # of the whole batch
    return sums / (total / len(sums))


def _defects(boxes, height, width, *, both=False, strict=False, closed=False, once=True, corners=False):
    """The counts with one habit exchanged."""
    x1, y1, x2, y2 = boxes.unbind(1)
    empty = (x2 < x1) | (y2 < y1) if strict else ((x2 <= x1) & (y2 <= y1) if both else (x2 <= x1) | (y2 <= y1))
    outside = (x2 <= 0) | (y2 <= 0) | (x1 >= width) | (y1 >= height)
    if corners:
        outside = ((x2 <= 0) | (x1 >= width)) & ((y2 <= 0) | (y1 >= height))
    leaves = (x1 < 0) | (y1 < 0) | (x2 > width) | (y2 > height)
    if closed:
        leaves = (x1 < 0) | (y1 < 0) | (x2 >= width) | (y2 >= height)
    if once:
        outside = outside & ~empty
        leaves = leaves & ~empty & ~outside
    return torch.stack([empty.sum(), outside.sum(), leaves.sum()])


def _habit(**habit):
    return lambda *given: _defects(*given, **habit)


_EACH = "no area first, then outside, then partly outside; each box in one of the three, or in none."
_DEFECT_CASES = tuple(
    Case(about, {"boxes": boxes, "height": 40, "width": 80}, counts, usually)
    for about, boxes, counts, usually in (
        (
            "two good boxes, one of them the whole image",
            [[0.0, 0.0, 80.0, 40.0], [0.5, 0.5, 9.0, 9.0]],
            [0, 0, 0],
            "a box may touch the edge: x2 = width is inside.",
        ),
        ("a click without a drag", [[5.0, 5.0, 5.0, 5.0]], [1, 0, 0], "x2 = x1 has no area."),
        (
            "two lines, and two boxes with corners exchanged",
            [[5.0, 5.0, 5.0, 9.0], [3.0, 9.0, 8.0, 9.0], [9.0, 9.0, 5.0, 20.0], [5.0, 9.0, 9.0, 5.0]],
            [4, 0, 0],
            "x2 <= x1 or y2 <= y1.",
        ),
        (
            "one beyond each of the four edges",
            [[80.0, 5.0, 90.0, 9.0], [5.0, 40.0, 9.0, 50.0], [-9.0, 5.0, 0.0, 9.0], [5.0, -9.0, 9.0, 0.0]],
            [0, 4, 0],
            "a box beyond one edge is outside, whatever the other coordinate says.",
        ),
        (
            "one across each of the four edges",
            [[-5.0, 5.0, 0.5, 9.0], [5.0, -5.0, 9.0, 0.5], [70.0, 5.0, 90.0, 9.0], [5.0, 30.0, 9.0, 50.0]],
            [0, 0, 4],
            _EACH,
        ),
        (
            "a box of no area beyond the edge",
            [[90.0, 5.0, 90.0, 9.0], [-9.0, 5.0, 3.0, 9.0], [3.0, 3.0, 9.0, 9.0]],
            [1, 0, 1],
            _EACH,
        ),
    )
)


def _plan(images, epochs, batch, *, steps=lambda n, e, b: round(e * n / b), marks=None, rate=lambda b: 0.01 * b / 16):
    """The recipe with one habit exchanged."""
    count = steps(images, epochs, batch)
    return torch.tensor([count, *(marks or (lambda s: (s * 2 // 3, s * 8 // 9)))(count), rate(batch)])


def _planned(**habit):
    return lambda *given: _plan(*given, **habit)


_SCALED = "steps = epochs * images / batch; milestones 2/3 and 8/9 of the steps; rate .01 * batch / 16."
_PLAN_CASES = tuple(
    Case(about, dict(zip(("images", "epochs", "batch"), given)), plan, _SCALED)
    for about, given, plan in (
        ("144 images, one epoch, the paper's batch", (144, 1, 16), [9.0, 6.0, 8.0, 0.01]),
        ("a batch of 2", (18, 2, 2), [18.0, 12.0, 16.0, 0.00125]),
        ("BCCD: 205 images, 30 epochs, a batch of 8", (205, 30, 8), [769.0, 512.0, 683.0, 0.005]),
        ("100 images, 9 epochs, a batch of 32", (100, 9, 32), [28.0, 18.0, 24.0, 0.02]),
    )
)

_ANY = "of equal area it fits best: width and height differ by the root of `flatter`, one larger and one smaller."


def _whole(scene, share, *, rounding=lambda x: x, reverse=False, cut=False):
    """Whole scenes, with one habit exchanged."""
    need, held = rounding(share * len(scene)), torch.zeros(len(scene), dtype=torch.bool)
    for number in scene.unique().flip(0) if reverse else scene.unique():
        if cut and held.sum() + (scene == number).sum() > need:
            break
        if held.sum() < need:
            held |= scene == number
    return held.nonzero()[:, 0]


def _rest(scene, share):
    held = torch.ones(len(scene), dtype=torch.bool)
    held[_whole(scene, share)] = False
    return held.nonzero()[:, 0]


def _cut_rounded_up(scene, share):
    return scene.argsort(stable=True)[: math.ceil(share * len(scene))].sort().values


_WHOLE = "a scene is held out with all its photographs, or with none."
_SPLIT_CASES = tuple(
    Case(about, {"scene": scene, "share": share}, held, usually)
    for about, scene, share, held, usually in (
        ("four scenes of one photograph each", [0, 1, 2, 3], 0.5, [0, 1], _WHOLE),
        ("the second scene would be cut", [0, 1, 1, 1], 0.5, [0, 1, 2, 3], _WHOLE),
        (
            "two of five are fewer than a half",
            [0, 0, 1, 2, 2],
            0.5,
            [0, 1, 2],
            "`share` or more: a part of a photograph is rounded up.",
        ),
        ("scenes that are not side by side", [7, 3, 7, 3, 5, 3, 5, 7], 0.25, [1, 3, 5], _WHOLE),
    )
)

_SHARE = "divide by the positives of all processes, and multiply by their number, because the mean divides by it."
_PROCESS_CASES = tuple(
    Case(about, {"sums": sums, "positives": positives}, losses, usually)
    for about, sums, positives, losses, usually in (
        ("one process", [6.0], [3.0], [2.0], "with one process nothing changes."),
        ("two processes with equal parts", [6.0, 2.0], [2.0, 2.0], [3.0, 1.0], _SHARE),
        ("9 positives here, 1 there", [18.0, 2.0], [9.0, 1.0], [3.6, 0.4], _SHARE),
        ("three processes, one without an object", [4.0, 1.0, 3.0], [2.0, 0.0, 2.0], [3.0, 0.75, 2.25], _SHARE),
        (
            "no object in the whole batch",
            [0.5, 0.25],
            [0.0, 0.0],
            [1.0, 0.5],
            "at least 1 positive in the whole batch, not in each process.",
        ),
    )
)

EXERCISES = (
    Exercise(
        my_box_defects,
        _DEFECT_CASES,
        (
            Mistake(_habit(closed=True), "x2 = width touches the edge from inside: a good box."),
            Mistake(_habit(strict=True), "x2 = x1 has no area either: the click without a drag, as in BCCD."),
            Mistake(_habit(both=True), "one side of zero is enough: x2 <= x1 or y2 <= y1."),
            Mistake(_habit(corners=True), "beyond one edge is outside: or, not and, between x and y."),
            Mistake(_habit(once=False), "some boxes count twice: without an area comes first, then outside."),
            Mistake(
                lambda boxes, height, width: _defects(boxes, width, height),
                "x is held against the height: x belongs to the width.",
            ),
        ),
        "`data.open` asks the same of each box, and names the file.",
    ),
    Exercise(
        my_fine_tuning,
        _PLAN_CASES,
        (
            Mistake(
                _planned(rate=lambda b: 0.01), "the rate of a batch of 16; half the images in a step, half the rate."
            ),
            Mistake(
                _planned(rate=lambda b: 0.01 * 16 / b),
                "the rate rises where the batch shrinks; it goes with the batch.",
            ),
            Mistake(
                _planned(rate=lambda b: 0.01 * math.sqrt(b / 16)),
                "the root of the batch: a rule for Adam. The paper's SGD goes in proportion.",
            ),
            Mistake(_planned(steps=lambda n, e, b: round(e * n)), "one image in a step: divide by the batch."),
            Mistake(
                _planned(steps=lambda n, e, b: e * n // b), "the number of steps is rounded down, not to the nearest."
            ),
            Mistake(
                _planned(steps=lambda n, e, b: e * round(n / b)),
                "rounded in each epoch: that adds up. Round once, at the end.",
            ),
            Mistake(
                _planned(steps=lambda n, e, b: math.ceil(e * n / b)),
                "the number of steps is rounded up, not to the nearest.",
            ),
            Mistake(
                _planned(marks=lambda s: (60_000, 80_000)),
                "the paper's own milestones, which a short run never reaches.",
            ),
            Mistake(_planned(marks=lambda s: (s // 3, s * 8 // 9)), "60,000 of 90,000 are two thirds."),
        ),
        "The same plan as `Recipe.fine_tuning`.",
    ),
    Exercise(
        my_shape_limit,
        tuple(
            Case(about, {"flatter": flatter}, limit, _ANY)
            for about, flatter, limit in (
                ("the same shape", 1.0, 1.0),
                ("four times as high for its width", 4.0, 1 / 3),
                ("where .5 is just reached", 2.25, 0.5),
                ("the ships of this chapter: 3", 3.0, 0.4058355),
            )
        ),
        (
            Mistake(
                lambda flatter: 1 / flatter,
                "this is for an anchor as wide, or as high, as the object. One between them is better.",
            ),
            Mistake(
                lambda flatter: 1 / math.sqrt(flatter), "the part of the object that is covered. Divide by the union."
            ),
            Mistake(
                lambda flatter: 1 / (2 * flatter - 1), "the root is missing: width and height share the difference."
            ),
            Mistake(lambda flatter: 1.0, "the shape of an anchor is not free."),
        ),
        "More than 2.25 times as flat as the flattest anchor, and no size reaches .5.",
    ),
    Exercise(
        my_split_bug,
        _SPLIT_CASES,
        (
            Mistake(suspect_split, "both bugs are still there: a scene is cut in two, and the part is rounded down."),
            Mistake(
                _cut_rounded_up,
                "a scene is cut in two: some of its photographs are learned, the others measure. The score is too"
                " good.",
            ),
            Mistake(
                lambda scene, share: _whole(scene, share, rounding=int),
                "rounded down: fewer than `share` are held out.",
            ),
            Mistake(
                lambda scene, share: _whole(scene, share, reverse=True),
                "the highest numbers first; the lowest are held out.",
            ),
            Mistake(
                lambda scene, share: _whole(scene, share, cut=True),
                "it stops before the scene that reaches `share`; that one belongs to it.",
            ),
            Mistake(_rest, "these are the photographs to learn from, not those held out."),
        ),
        "No scene is on both sides.",
        suspect=suspect_split,
    ),
    Exercise(
        my_processes_bug,
        _PROCESS_CASES,
        (
            Mistake(
                lambda sums, positives: sums / positives,
                "each divides by its own positives, and by 0 where it has none. A cell in a sparse part counts more.",
            ),
            Mistake(
                lambda sums, positives: sums / positives.clamp(min=1),
                "each divides by its own positives: a cell in a sparse part counts more.",
            ),
            Mistake(
                lambda sums, positives: sums / positives.sum().clamp(min=1),
                "the mean divides by P once more: the gradient shrinks with each process.",
            ),
            Mistake(
                lambda sums, positives: sums / positives.mean().clamp(min=1),
                "at least 1 per process. It is at least 1 in the whole batch.",
            ),
            Mistake(lambda sums, positives: sums / positives.mean(), "without any positive this divides by 0."),
            Mistake(
                lambda sums, positives: (sums.sum() / positives.sum().clamp(min=1)).expand(len(sums)),
                "the sum of all: a process has only the gradient of its own part.",
            ),
        ),
        "N processes, and the gradient of one.",
        suspect=suspect_processes,
    ),
)
