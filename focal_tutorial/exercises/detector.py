"""Exercises of chapter 16.

A picture of any form in the network's input, the way back from a score to its cell, and boxes that went back wrongly.
"""

import torch

from .checking import Case, Exercise, Mistake


def my_letterbox(width, height, input_width, input_height):
    """How a picture lies in the network's input: a tensor [scale, left, top].

    The picture is scaled as a whole, by one factor, as large as it fits. What is left
    over is shared evenly: `left` pixels on either side, `top` above and below. The
    result is not rounded.
    """
    scale = min(input_width / width, input_height / height)
    left = (input_width - width * scale) / 2
    top = (input_height - height * scale) / 2
    return torch.tensor([scale, left, top])


def my_walk_back(pair, width, height, levels, per_cell, classes):
    """Where a score comes from: a tensor [level, row, column, place, label].

    `pair` is its number among all scores of a picture, counted from 0: level by level
    (levels, such as [3, 4, 5]), cell by cell, row by row, anchor by anchor (`per_cell`
    of them, `place` says which), class by class. Level l has ceil(height / 2**l) rows and
    ceil(width / 2**l) columns.
    """
    anchor, label = divmod(pair, classes)
    for level in levels.tolist():
        rows, columns = -(-height // 2**level), -(-width // 2**level)
        count = rows * columns * per_cell
        if anchor < count:
            break
        anchor -= count
    cell, place = divmod(anchor, per_cell)
    row, column = divmod(cell, columns)
    return torch.tensor([level, row, column, place, label])


def suspect_boxes_back(boxes, scale, left, top, width, height):
    """Boxes [D, 4] of a letterboxed input in the pixels of the picture itself.

    It runs, and it is wrong twice.
    """
    boxes = boxes / scale - torch.tensor([left, top, left, top])
    low = torch.zeros(4)
    high = torch.tensor([height, width, height, width])
    return boxes.maximum(low).minimum(high)


def my_boxes_back_bug(boxes, scale, left, top, width, height):
    """Boxes [D, 4] of a letterboxed input in the pixels of the picture itself.

    `scale`, `left` and `top` are those of the first exercise. No box reaches beyond the
    picture, which is `width` by `height` pixels large.
    """
    boxes = (boxes - torch.tensor([left, top, left, top])) / scale  # the bars first
    low = torch.zeros(4)
    high = torch.tensor([width, height, width, height])  # x belongs to the width
    return boxes.maximum(low).minimum(high)


def _fit(width, height, input_width, input_height, *, pick=min, share=2.0, order=(1, 2), whole=False):
    scale = float(pick(input_width / width, input_height / height))
    bars = (scale, (input_width - width * scale) / share, (input_height - height * scale) / share)
    result = torch.tensor([bars[0], *(bars[place] for place in order)])
    return result.round() if whole else result


def _stretched(width, height, input_width, input_height):
    return torch.tensor([input_width / width, 0.0, (input_height - height * input_width / width) / 2])


def _habit(**habit):
    return lambda *given: _fit(*given, **habit)


def _picture(about, width, height, input_width, input_height, usually):
    given = {"width": width, "height": height, "input_width": input_width, "input_height": input_height}
    return Case(about, given, my_letterbox(**given), usually)


_FIT_CASES = (
    _picture("a photograph of the input's form", 640, 480, 256, 192, "one factor, .4, and no bars."),
    _picture("a wide picture", 1000, 500, 256, 192, "the width decides: the smaller of the two ratios."),
    _picture("an upright picture", 300, 600, 256, 192, "the height decides: bars left and right."),
    _picture("a picture smaller than the input", 64, 64, 256, 192, "it is enlarged: the scale may exceed 1."),
    _picture("another input", 640, 480, 128, 128, "the input need not be 256 by 192."),
)
_FIT_MISTAKES = (
    Mistake(_habit(pick=max), "the larger ratio: the picture then hangs over the input's border and is cut."),
    Mistake(_stretched, "always scaled to the width; an upright picture does not fit."),
    Mistake(_habit(share=1.0), "all that is left over on one side; half of it belongs on either side."),
    Mistake(
        lambda *given: _fit(*given) * torch.tensor([1.0, 0.0, 0.0]), "the picture lies in the corner, without bars."
    ),
    Mistake(_habit(order=(2, 1)), "left and top are exchanged."),
)


def _way(pair, width, height, levels, per_cell, classes, *, up=True, by_column=False, classes_first=False, start=True):
    """As `my_walk_back`, with the habits that make it wrong."""
    anchor, label = divmod(pair, classes)
    anchors = 0
    for level in levels.tolist():
        sides = [side / 2**level for side in (height, width)]
        rows, columns = (int(-(-side // 1)) if up else int(side) for side in sides)
        count = rows * columns * per_cell
        if anchor < anchors + count:
            break
        anchors += count
    within = anchor - anchors if start else anchor
    cell, place = divmod(within, per_cell)
    if classes_first:
        place, label = divmod(pair, per_cell)[1], divmod(pair // per_cell, classes)[1]
    across = rows if by_column else columns
    row, column = divmod(cell, max(1, across))
    if by_column:
        row, column = column, row
    return torch.tensor([level, row, column, place, label])


def _path(**habit):
    return lambda *given: _way(*given, **habit)


def _score(about, pair, width, height, levels, per_cell, classes, usually):
    given = {
        "pair": pair,
        "width": width,
        "height": height,
        "levels": levels,
        "per_cell": per_cell,
        "classes": classes,
    }
    return Case(about, given, _way(pair, width, height, torch.tensor(levels), per_cell, classes), usually)


_WAY_CASES = (
    _score("one level, one class, one anchor a cell", 5, 32, 16, [3], 1, 1, "four columns: number 5 is in row 1."),
    _score(
        "three classes, two anchors a cell", 20, 32, 16, [3], 2, 3, "classes change first, then anchors, then cells."
    ),
    _score("the second level", 30, 32, 16, [3, 4], 3, 1, "subtract the anchors of the level before."),
    _score("sides that do not divide", 33, 36, 20, [3, 4], 2, 1, "a level has ceil(side / stride) rows and columns."),
    _score("a score of the book's network", 25_043, 256, 192, [3, 4, 5, 6, 7], 9, 3, "9,216 anchors, 27,648 scores."),
)
_WAY_MISTAKES = (
    Mistake(_path(start=False), "the anchors of the levels before are not taken off."),
    Mistake(_path(up=False), "rounded down: the last row and column of a level are missing."),
    Mistake(_path(by_column=True), "column by column; cells go row by row."),
    Mistake(_path(classes_first=True), "the classes of an anchor stand together; yours go through the anchors first."),
)


def _back(boxes, scale, left, top, width, height, *, first="bars", high="xy", cut=True, bars=True, multiply=False):
    offset = torch.tensor([left, top, left, top]) * bars
    factor = 1 / scale if multiply else scale
    boxes = (boxes - offset) / factor if first == "bars" else boxes / factor - offset
    if not cut:
        return boxes
    sides = [width, height] if high == "xy" else [height, width]
    return boxes.clamp(min=0).minimum(torch.tensor([float(side) for side in sides * 2]))


def _homeward(**habit):
    return lambda *given: _back(*given, **habit)


def _boxes(about, boxes, scale, left, top, width, height, usually):
    given = {"boxes": boxes, "scale": scale, "left": left, "top": top, "width": width, "height": height}
    return Case(about, given, _back(torch.tensor(boxes), scale, left, top, width, height), usually)


_BACK_CASES = (
    _boxes("no bars", [[10.0, 20.0, 30.0, 40.0]], 0.5, 0.0, 0.0, 512, 384, "divide by the scale."),
    _boxes("bars above and below", [[10.0, 52.0, 30.0, 92.0]], 0.25, 0.0, 32.0, 1024, 512, "take the bars off first."),
    _boxes("bars left and right", [[90.0, 10.0, 130.0, 60.0]], 0.5, 80.0, 0.0, 192, 384, "take the bars off first."),
    _boxes(
        "a box that reaches beyond the picture",
        [[-4.0, 20.0, 260.0, 180.0]],
        0.25,
        0.0,
        32.0,
        1024,
        512,
        "x is cut at the width, y at the height.",
    ),
    _boxes(
        "an upright picture, to its lower edge", [[100.0, 96.0, 160.0, 192.0]], 0.32, 80.0, 0.0, 300, 600, "as above."
    ),
)
_BACK_MISTAKES = (
    Mistake(_homeward(first="scale", high="yx"), "both bugs are still there: the order, and the sides at the cut."),
    Mistake(
        _homeward(first="scale"), "the bars have the input's pixels: take them off before you divide by the scale."
    ),
    Mistake(_homeward(high="yx"), "x is cut at the height and y at the width."),
    Mistake(_homeward(cut=False), "the boxes are not cut at the picture's border."),
    Mistake(_homeward(bars=False), "the bars are not taken off."),
    Mistake(_homeward(multiply=True), "multiplied by the scale: that is the way into the input, not out of it."),
)

EXERCISES = (
    Exercise(my_letterbox, _FIT_CASES, _FIT_MISTAKES, "One factor, the smaller ratio: nothing is stretched or cut."),
    Exercise(
        my_walk_back, _WAY_CASES, _WAY_MISTAKES, "A flat number knows its level, its cell, its anchor, its class."
    ),
    Exercise(
        my_boxes_back_bug,
        _BACK_CASES,
        _BACK_MISTAKES,
        "The last step in undoes first: bars, then scale; x belongs to the width.",
        suspect_boxes_back,
    ),
)
