"""Exercises of chapter 7, first half: encode, decode, and a decoder that mixes centre and corner."""

import math

import torch

from .checking import Case, Exercise, Mistake


def my_encode(boxes, anchors):
    """The targets [N, 4] (dx, dy, dw, dh) that turn anchors [N, 4] into boxes [N, 4].

    Boxes and anchors are x1, y1, x2, y2. dx = (cx - cx_a) / w_a, dy = (cy - cy_a) /
    h_a, dw = log(w / w_a), dh = log(h / h_a), natural logarithm.
    """
    centre, size = (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]
    anchor_size = anchors[:, 2:] - anchors[:, :2]
    anchor_centre = (anchors[:, :2] + anchors[:, 2:]) / 2
    shift = (centre - anchor_centre) / anchor_size
    return torch.cat([shift, torch.log(size / anchor_size)], 1)


def my_decode(deltas, anchors):
    """The boxes [N, 4] that deltas [N, 4] (dx, dy, dw, dh) make of anchors [N, 4].

    The inverse of encode: boxes and anchors are x1, y1, x2, y2. dw and dh are
    limited to at most log(1000 / 16) before the exponential.
    """
    anchor_size = anchors[:, 2:] - anchors[:, :2]
    anchor_centre = (anchors[:, :2] + anchors[:, 2:]) / 2
    centre = anchor_centre + deltas[:, :2] * anchor_size
    size = anchor_size * torch.exp(deltas[:, 2:].clamp(max=math.log(1000 / 16)))
    return torch.cat([centre - size / 2, centre + size / 2], 1)


def suspect_decode(deltas, anchors):
    """The boxes [N, 4] that deltas [N, 4] make of anchors [N, 4].

    It runs, and it is wrong twice.
    """
    anchor_size = anchors[:, 2:] - anchors[:, :2]
    anchor_centre = (anchors[:, :2] + anchors[:, 2:]) / 2
    centre = anchor_centre + deltas[:, :2] * anchor_size
    size = anchor_size * torch.exp(deltas[:, 2:])
    return torch.cat([centre, centre + size], 1)


def my_decode_bug(deltas, anchors):
    """The boxes [N, 4] that deltas [N, 4] make of anchors [N, 4]."""
    anchor_size = anchors[:, 2:] - anchors[:, :2]
    anchor_centre = (anchors[:, :2] + anchors[:, 2:]) / 2
    centre = anchor_centre + deltas[:, :2] * anchor_size
    log_scale = deltas[:, 2:].clamp(max=math.log(1000 / 16))  # exp(100) is infinite
    size = anchor_size * torch.exp(log_scale)
    return torch.cat([centre - size / 2, centre + size / 2], 1)  # half to each side


def _split(boxes):
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def _encoded(shift=None, scale=None, weights=(1.0, 1.0)):
    """A wrong encoding: the shift of centre and size, or the scale of the sizes, exchanged."""

    def answer(boxes, anchors):
        (c, s), (ca, sa) = _split(boxes), _split(anchors)
        first = (c - ca) / sa if shift is None else shift(boxes, anchors)
        second = torch.log(s / sa) if scale is None else scale(s, sa)
        return torch.cat([weights[0] * first, weights[1] * second], 1)

    return answer


def _decoded(centre=None, scale=None, corners=None):
    """A wrong decoding: the new centre, the factor of the size, or the corners exchanged."""

    def answer(deltas, anchors):
        (c, s), shift, log_scale = _split(anchors), deltas[:, :2], deltas[:, 2:]
        c = c + shift * s if centre is None else centre(c, s, shift, anchors)
        factor = _limited(log_scale) if scale is None else scale(log_scale)
        return torch.cat(corners(c, s * factor) if corners else [c - s * factor / 2, c + s * factor / 2], 1)

    return answer


def _limited(log_scale):
    return log_scale.clamp(max=math.log(1000 / 16)).exp()


def _grown_shift(deltas, anchors):
    centre, size = _split(anchors)
    size = size * _limited(deltas[:, 2:])
    centre = centre + deltas[:, :2] * size
    return torch.cat([centre - size / 2, centre + size / 2], 1)


def _from_corner(deltas, anchors):
    size = _split(anchors)[1]
    corner = anchors[:, :2] + deltas[:, :2] * size
    return torch.cat([corner, corner + size * _limited(deltas[:, 2:])], 1)


def _from_centre(c, s):
    return [c, c + s]


_ANCHOR, _WIDE = [0.0, 0.0, 10.0, 20.0], [100.0, 100.0, 140.0, 110.0]
_NO_CLAMP = "dw and dh are not limited: exp(100) is infinite in float32, and one such box makes the loss NaN."
_CORNER = "the centre is taken for the upper left corner: the corners lie half the size to each side of it."
_FULL = "the full size is taken to each side of the centre; half of it belongs to each side."
_DECODE_CASES = (
    Case(
        "deltas 0: the anchor itself",
        {"deltas": [[0.0] * 4], "anchors": [_WIDE]},
        [_WIDE],
        "no shift and factor exp(0) = 1 leave the anchor as it is.",
    ),
    Case(
        "a shift by half a width and a tenth of the height",
        {
            "deltas": [[0.5, -0.1, 0.0, 0.0]],
            "anchors": [_ANCHOR],
        },
        [[5.0, -2.0, 15.0, 18.0]],
        "dx counts in anchor widths (10 px), dy in anchor heights (20 px).",
    ),
    Case(
        "twice as wide, half as high, same centre",
        {
            "deltas": [[0.0, 0.0, math.log(2), -math.log(2)]],
            "anchors": [_WIDE],
        },
        [[80.0, 102.5, 160.0, 107.5]],
        "the centre (120, 105) stays; the size 40 by 10 becomes 80 by 5.",
    ),
    Case(
        "moved and twice as large at once",
        {
            "deltas": [[0.5, 0.5, math.log(2), math.log(2)]],
            "anchors": [_ANCHOR],
        },
        [[0.0, 0.0, 20.0, 40.0]],
        "the shift counts in the anchor's width and height, not in the new ones.",
    ),
    Case(
        "dw = dh = 100, from a network gone wild",
        {
            "deltas": [[0.0, 0.0, 100.0, 100.0]],
            "anchors": [[0.0, 0.0, 16.0, 16.0]],
        },
        [[-492.0, -492.0, 508.0, 508.0]],
        _NO_CLAMP,
    ),
    Case(
        "a very small box, in the second of two rows",
        {
            "deltas": [[0.0] * 4, [0.0, 0.0, -6.0, -6.0]],
            "anchors": [_ANCHOR, [0.0, 0.0, 1000.0, 1000.0]],
        },
        [_ANCHOR, [498.7606239, 498.7606239, 501.2393761, 501.2393761]],
        "only large dw and dh are limited; nothing is wrong with a small box.",
    ),
)
_DECODE_MISTAKES = (
    Mistake(_decoded(corners=_from_centre), _CORNER),
    Mistake(_decoded(corners=_from_centre, scale=torch.exp), _CORNER),
    Mistake(_decoded(corners=lambda c, s: [c - s, c + s]), _FULL),
    Mistake(_decoded(corners=lambda c, s: [c, s]), "centre and size; the two corners were asked for."),
    Mistake(_decoded(centre=lambda c, s, d, a: c + d), "the shift is not in pixels: multiply it by the anchor's size."),
    Mistake(
        _decoded(centre=lambda c, s, d, a: a[:, :2] + d * s),
        "the shift starts at the anchor's corner; it starts at its centre.",
    ),
    Mistake(_decoded(centre=lambda c, s, d, a: c + d * s.flip(1)), "width and height are swapped in the shift."),
    Mistake(_decoded(scale=lambda d: 1 + d), "the size grows by the factor exp(dw), not 1 + dw."),
    Mistake(_decoded(scale=lambda d: d), "dw is a logarithm: the factor is exp(dw)."),
    Mistake(_decoded(scale=torch.exp), _NO_CLAMP),
    Mistake(
        _decoded(scale=lambda d: d.clamp(max=1000 / 16).exp()),
        "dw and dh are limited to 1000 / 16 itself; the limit is its logarithm, 4.135.",
    ),
    Mistake(_grown_shift, "the shift is counted in the new width and height; it counts in the anchor's."),
    Mistake(
        _decoded(centre=lambda c, s, d, a: c - d * s),
        "the sign of the shift: the centre moves by plus dx anchor widths.",
    ),
    Mistake(
        _decoded(scale=lambda d: 2 ** d.clamp(max=math.log(1000 / 16))),
        "powers of 2; dw is a natural logarithm, its inverse is exp.",
    ),
    Mistake(_from_corner, "the upper left corner stays in place while the size changes; the centre must stay."),
    Mistake(
        _decoded(scale=lambda d: d.exp().clamp(max=math.log(1000 / 16))),
        "the factor is limited to log(1000 / 16); limit dw and dh, before the exponential.",
    ),
    Mistake(
        _decoded(scale=lambda d: d.clamp(-math.log(1000 / 16), math.log(1000 / 16)).exp()),
        "small sizes are limited, too. Only the large ones overflow.",
    ),
)

EXERCISES = (
    Exercise(
        my_encode,
        (
            Case(
                "a box equal to its anchor",
                {"boxes": [_WIDE], "anchors": [_WIDE]},
                [[0.0] * 4],
                "nothing to move: all four targets are 0.",
            ),
            Case(
                "a box moved by (5, 5), anchor 10 wide and 20 high",
                {
                    "boxes": [[5.0, 5.0, 15.0, 25.0]],
                    "anchors": [_ANCHOR],
                },
                [[0.5, 0.25, 0.0, 0.0]],
                "dx is 5 of the anchor's width 10, dy is 5 of its height 20.",
            ),
            Case(
                "a box with the anchor's corner, twice as wide",
                {
                    "boxes": [[0.0, 0.0, 20.0, 20.0]],
                    "anchors": [_ANCHOR],
                },
                [[0.5, 0.0, 0.6931472, 0.0]],
                "the centre moves by 5, half an anchor width, and dw = log 2.",
            ),
            Case(
                "two rows, one smaller than its anchor",
                {
                    "boxes": [_ANCHOR, [110.0, 100.0, 130.0, 105.0]],
                    "anchors": [_ANCHOR, _WIDE],
                },
                [[0.0] * 4, [0.0, -0.25, -0.6931472, -0.6931472]],
                "half the size gives -log 2.",
            ),
        ),
        (
            Mistake(
                _encoded(shift=lambda b, a: (b[:, :2] - a[:, :2]) / _split(a)[1]),
                "the corners are compared; dx and dy compare the centres.",
            ),
            Mistake(
                _encoded(shift=lambda b, a: _split(b)[0] - _split(a)[0]),
                "dx and dy are in pixels; divide them by the anchor's width and height.",
            ),
            Mistake(
                _encoded(shift=lambda b, a: (_split(b)[0] - _split(a)[0]) / _split(b)[1]),
                "divided by the size of the box. The network knows only the anchor: divide by its size.",
            ),
            Mistake(
                _encoded(shift=lambda b, a: (_split(b)[0] - _split(a)[0]) / _split(a)[1].flip(1)),
                "width and height are swapped: dx goes with the width, dy with the height.",
            ),
            Mistake(
                _encoded(shift=lambda b, a: (_split(a)[0] - _split(b)[0]) / _split(a)[1]),
                "the sign of the shift: box minus anchor.",
            ),
            Mistake(
                lambda b, a: (b - a) / _split(a)[1].repeat(1, 2),
                "both corners are compared; the targets are the shift of the centre and the logarithms of the sizes.",
            ),
            Mistake(lambda b, a: _encoded()(b, a).roll(2, 1), "the order is dx, dy, dw, dh: the shift first."),
            Mistake(_encoded(scale=lambda s, sa: torch.log(sa / s)), "the wrong ratio: log(box / anchor)."),
            Mistake(_encoded(scale=lambda s, sa: s / sa), "the logarithm of the ratio is missing."),
            Mistake(_encoded(scale=lambda s, sa: s / sa - 1), "dw is log(w / w_a), not w / w_a - 1."),
            Mistake(_encoded(scale=lambda s, sa: torch.log2(s / sa)), "the natural logarithm is meant, not base 2."),
            Mistake(_encoded(scale=lambda s, sa: torch.log10(s / sa)), "the natural logarithm is meant, not base 10."),
            Mistake(_encoded(weights=(10.0, 5.0)), "Faster R-CNN's weights 10, 10, 5, 5; RetinaNet has 1."),
        ),
        "Equal boxes give zeros, and the anchor's size has dropped out.",
    ),
    Exercise(my_decode, _DECODE_CASES, _DECODE_MISTAKES, "It undoes encode and survives a network gone wild."),
    Exercise(
        my_decode_bug,
        _DECODE_CASES,
        _DECODE_MISTAKES,
        "Centres are centres again, and exp cannot overflow.",
        suspect=suspect_decode,
    ),
)
