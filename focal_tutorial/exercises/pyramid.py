"""Exercises of chapter 10: sizes of levels, receptive fields, and the way down for sizes that are not even."""

import torch

from .checking import Case, Exercise, Mistake


def my_upsample_add(coarse, fine):
    """The map fine [H, W] plus, at each place, the nearest cell of coarse [h, w].

    Cell i of H takes cell floor(i * h / H) of h; columns likewise. H need not be
    2 * h.
    """
    rows = torch.arange(fine.shape[0]) * coarse.shape[0] // fine.shape[0]
    columns = torch.arange(fine.shape[1]) * coarse.shape[1] // fine.shape[1]
    return fine + coarse[rows][:, columns]


def my_receptive_field(kernels, strides):
    """How many pixels a cell sees along one axis, after layers one after another.

    kernels, strides: whole numbers [L], from the image on. One number.
    """
    size, jump = 1, 1
    for kernel, stride in zip(kernels.tolist(), strides.tolist()):
        size += (kernel - 1) * jump
        jump *= stride
    return size


def my_level_sizes(height, width):
    """Rows and columns of P3 to P7 for an image of height x width: int64 [5, 2].

    Each level halves the one before it and rounds up; P3 is 1/8 of the image.
    """
    strides = [2**level for level in range(3, 8)]
    return torch.tensor([[-(-height // s), -(-width // s)] for s in strides])


def my_way_down_bug(l3, l4, l5):
    """The sum at level 3, from the laterals of C3, C4 and C5, all [h, w]: [h, w].

    Each sum is the lateral of its level plus the sum above it, upsampled.
    """

    def nearest(coarse, fine):
        rows = torch.arange(fine.shape[0]) * coarse.shape[0] // fine.shape[0]
        columns = torch.arange(fine.shape[1]) * coarse.shape[1] // fine.shape[1]
        return coarse[rows][:, columns]

    total = l5
    for lateral in (l4, l3):
        total = lateral + nearest(total, lateral)
    return total


def way_down_with_bugs(l3, l4, l5):
    """The sum at level 3, from the laterals of C3, C4 and C5, all [h, w]: [h, w].

    Each sum is the lateral of its level plus the sum above it, upsampled.
    """

    def double(coarse):
        return coarse.repeat_interleave(2, 0).repeat_interleave(2, 1)

    above = l5
    for lateral in (l4, l3):
        total = lateral + double(above)
        above = lateral
    return total


def _double(coarse, fine):
    """Each cell twice in both directions, cut to the size of `fine`."""
    return coarse.repeat_interleave(2, 0).repeat_interleave(2, 1)[: fine.shape[0], : fine.shape[1]]


def _smooth(coarse, fine, mode="bilinear"):
    return torch.nn.functional.interpolate(coarse[None, None], size=tuple(fine.shape), mode=mode)[0, 0]


def _counted(height, width):
    """Numbers that tell each cell from every other."""
    return [[float(100 * row + column) for column in range(width)] for row in range(height)]


def _field(first, step):
    """A wrong recurrence: what a layer adds, and how the jump grows."""

    def answer(kernels, strides):
        size, jump = 1, 1
        for kernel, stride in zip(kernels.tolist(), strides.tolist()):
            size += first(kernel, stride, jump)
            jump = step(jump, stride)
        return size

    return answer


def _sizes(side, levels=range(3, 8), swapped=False):
    """Wrong sizes: another rounding, other levels, the axes exchanged."""

    def answer(height, width):
        pairs = [[side(height, 2**level), side(width, 2**level)] for level in levels]
        return torch.tensor([pair[::-1] for pair in pairs] if swapped else pairs)

    return answer


def _floor(length, stride):
    return length // stride


def _up(length, stride):
    return -(-length // stride)


_ODD = "ask for the size of the finer map, not for a factor of 2."
_CEIL = "round up: a layer with stride 2 and padding 1 makes 4 cells of 7."

EXERCISES = (
    Exercise(
        my_upsample_add,
        (
            Case(
                "an even size",
                {"coarse": [[1.0, 2.0], [3.0, 4.0]], "fine": [[0.0] * 4] * 4},
                [[1.0, 1.0, 2.0, 2.0]] * 2 + [[3.0, 3.0, 4.0, 4.0]] * 2,
                "each cell is copied to 2 x 2.",
            ),
            Case(
                "fine has numbers of its own",
                {"coarse": [[10.0]], "fine": [[1.0, 2.0], [3.0, 4.0]]},
                [[11.0, 12.0], [13.0, 14.0]],
                "the finer map is added, it is not replaced.",
            ),
            Case(
                "7 columns over 4",
                {"coarse": [[1.0, 2.0, 3.0, 4.0]], "fine": [[0.0] * 7]},
                [[1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0]],
                _ODD,
            ),
            Case(
                "5 rows over 3",
                {"coarse": [[1.0], [2.0], [3.0]], "fine": [[0.0]] * 5},
                [[1.0], [1.0], [2.0], [2.0], [3.0]],
                _ODD,
            ),
            Case(
                "5 rows over 2, where the coarse map was rounded down",
                {"coarse": [[1.0, 5.0], [2.0, 6.0]], "fine": [[0.0] * 3] * 5},
                [[1.0, 1.0, 5.0]] * 3 + [[2.0, 2.0, 6.0]] * 2,
                "cell i of H takes cell floor(i * h / H): repeating twice does not reach the last row.",
            ),
        ),
        (
            Mistake(lambda coarse, fine: _double(coarse, fine), "the finer map is not added."),
            Mistake(lambda coarse, fine: fine + _smooth(coarse, fine), "bilinear; the paper copies the nearest cell."),
            Mistake(lambda coarse, fine: (fine + _double(coarse, fine)) / 2, "the mean of both; the paper adds."),
            Mistake(
                lambda coarse, fine: fine + _smooth(coarse, fine, "nearest-exact"),
                "counted from the middle of the cells (nearest-exact); cell i takes cell floor(i * h / H).",
            ),
        ),
        "Ask for a size, and every image fits.",
    ),
    Exercise(
        my_receptive_field,
        tuple(
            Case(about, {"kernels": kernels, "strides": strides}, size, usually)
            for about, kernels, strides, size, usually in (
                ("one 3x3", [3], [1], 3, "a cell sees its kernel."),
                ("two 3x3", [3, 3], [1, 1], 5, "the second layer adds kernel - 1 cells, not kernel."),
                ("a 1x1 between them", [3, 1, 3], [1, 1, 1], 5, "a 1x1 adds nothing: kernel - 1 = 0."),
                ("stride 2, then 3x3", [3, 3], [2, 1], 7, "after a stride of 2 a step is 2 pixels wide."),
                ("the stem of a ResNet", [7, 3], [2, 2], 11, "a layer's own stride counts for the layers after it."),
                ("three layers of stride 2", [3, 3, 3], [2, 2, 2], 15, "the strides of all layers before multiply."),
            )
        ),
        (
            Mistake(
                lambda kernels, strides: int(kernels.sum()), "kernels are added up; a layer adds kernel - 1 steps."
            ),
            Mistake(
                _field(lambda k, s, j: k - 1, lambda j, s: j),
                "strides are not used: a step after a stride of 2 is 2 pixels wide.",
            ),
            Mistake(
                _field(lambda k, s, j: (k - 1) * j * s, lambda j, s: j * s),
                "a layer's own stride counts only for the layers after it.",
            ),
            Mistake(
                _field(lambda k, s, j: (k - 1) * j, lambda j, s: s),
                "only the last stride is used; the strides before multiply.",
            ),
            Mistake(_field(lambda k, s, j: (k - 1) * j, lambda j, s: j + s), "strides are added; they multiply."),
            Mistake(
                _field(lambda k, s, j: k * j, lambda j, s: j * s),
                "a layer adds kernel - 1 steps: its middle is counted already.",
            ),
        ),
        "The field grows by (kernel - 1) times the product of the strides before.",
    ),
    Exercise(
        my_level_sizes,
        tuple(
            Case(about, {"height": height, "width": width}, sizes, usually)
            for about, height, width, sizes, usually in (
                (
                    "64 x 128",
                    64,
                    128,
                    [[8, 16], [4, 8], [2, 4], [1, 2], [1, 1]],
                    "P3 has 1/8 of the rows and columns, and no level less than one.",
                ),
                ("97 x 131", 97, 131, [[13, 17], [7, 9], [4, 5], [2, 3], [1, 2]], _CEIL),
                ("800 x 1333", 800, 1333, [[100, 167], [50, 84], [25, 42], [13, 21], [7, 11]], _CEIL),
            )
        ),
        (
            Mistake(_sizes(_floor), "rounded down: the layers round up."),
            Mistake(
                _sizes(lambda length, stride: max(1, _floor(length, stride))), "rounded down: the layers round up."
            ),
            Mistake(
                _sizes(lambda length, stride: round(length / stride)), "rounded to the nearest: the layers round up."
            ),
            Mistake(_sizes(_up, range(2, 7)), "these are P2 to P6: P3 has a stride of 8."),
            Mistake(_sizes(_up, range(1, 6)), "these begin at half of the image: P3 has a stride of 8."),
            Mistake(_sizes(_up, range(7, 2, -1)), "from coarse to fine; P3 comes first."),
            Mistake(
                _sizes(lambda length, stride: length // stride + 1), "always one more; only a remainder makes one more."
            ),
            Mistake(_sizes(_up, swapped=True), "rows and columns are exchanged: height comes first."),
        ),
        "ceil(length / 2^level), for every level at once.",
    ),
    Exercise(
        my_way_down_bug,
        (
            Case(
                "every size even",
                {"l3": [[0.0] * 4] * 4, "l4": [[1.0, 2.0], [3.0, 4.0]], "l5": [[10.0]]},
                [[11.0, 11.0, 12.0, 12.0]] * 2 + [[13.0, 13.0, 14.0, 14.0]] * 2,
                "the sum goes down, not the lateral: otherwise level 3 never hears of C5.",
            ),
            Case(
                "7 rows over 4 over 2",
                {"l3": _counted(7, 2), "l4": [[1000.0], [2000.0], [3000.0], [4000.0]], "l5": [[1e5], [2e5]]},
                [
                    [100.0 * row + column + 1000 * (row // 2 + 1) + 1e5 * (row // 4 + 1) for column in range(2)]
                    for row in range(7)
                ],
                _ODD,
            ),
            Case(
                "5 columns over 3 over 2",
                {"l3": [[0.0] * 5], "l4": [[1.0, 2.0, 3.0]], "l5": [[10.0, 20.0]]},
                [[11.0, 11.0, 12.0, 12.0, 23.0]],
                _ODD,
            ),
        ),
        (
            Mistake(
                lambda l3, l4, l5: l3 + _double(l4, l3),
                "the lateral l4 goes down where the sum s4 should: level 3 never hears of C5.",
            ),
            Mistake(
                lambda l3, l4, l5: l3 + _double(l4, l3) + _smooth(l5, l3, "nearest"),
                "l5 goes straight to level 3; each sum goes down by one level, at that level's size.",
            ),
            Mistake(
                lambda l3, l4, l5: l3 + 2 * _double(l4, l3) + _double(_double(l5, l4), l3),
                "the lateral l4 is added twice.",
            ),
        ),
        "The sums go down, each at the size of the next.",
        suspect=way_down_with_bugs,
    ),
)
