"""Chapter 17: DETR drawn in the book's style: backbone, encoder, decoder with its queries, heads.

One description, drawn twice: from left to right for a desktop, from top to bottom for a phone. The page shows the one
that its width has room for. SVG inside the page: its words are words, and its lines follow the page's ink.
"""

from html import escape
from typing import NamedTuple

from .palette import ACCENT, ANCHOR


class Part(NamedTuple):
    """One part of the network: what it is called, what it does in two short lines, and the shape that leaves it."""

    name: str
    lines: tuple[str, str]
    leaves: str


PARTS = (
    Part("CNN", ("a ResNet, but no", "pyramid on it"), "H/32 × W/32 cells"),
    Part("Encoder", ("6 layers: each cell", "sees all other cells"), "the same cells"),
    Part("Decoder", ("6 layers: queries see", "each other and all cells"), "100 vectors of 256"),
    Part("Heads", ("the same two for", "each query"), "100 × (class, box)"),
)
"""DETR (Carion et al. 2020, section 3.2), from an image of H × W pixels to a set of 100 answers."""

SPOKEN = (
    "DETR from left to right. A convolutional network turns the image into a coarse map of cells. The encoder is six"
    " layers of self-attention: each cell looks at all cells. The decoder has 100 learned queries; in six layers each"
    " query looks at all other queries and at the encoder's cells. Two heads, the same for each query, say a class or"
    " no object, and a box. So there are always 100 answers, and most of them are no object."
)

STYLE = f"""
.detr {{ container-type: inline-size; margin: 1rem 0; }}
.detr svg {{ display: block; width: 100%; height: auto; overflow: visible; }}
.detr .upright {{ display: none; max-width: 24rem; margin: auto; }}
@container (max-width: 620px) {{
  .detr .across {{ display: none; }}
  .detr .upright {{ display: block; }}
}}
.detr text {{ font: 14.5px var(--words, system-ui, sans-serif); fill: currentColor; text-anchor: middle; }}
.detr text.name {{ font-weight: 650; font-size: 16px; }}
.detr text.shape {{ font-size: 14px; opacity: 0.8; }}
.detr .ink {{ fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linejoin: round; stroke-linecap: round; }}
.detr .thin {{ fill: none; stroke: currentColor; stroke-width: 0.9; opacity: 0.5; }}
.detr .frame {{ fill: none; stroke: currentColor; stroke-width: 1; opacity: 0.45; }}
.detr .cell {{ fill: {ANCHOR}; fill-opacity: 0.25; stroke: {ANCHOR}; stroke-width: 1.2; }}
.detr .looks {{ fill: none; stroke: {ANCHOR}; stroke-width: 1; }}
.detr .query {{ fill: {ACCENT}; }}
.detr .asks {{ fill: none; stroke: {ACCENT}; stroke-width: 1; }}
.detr .found {{ fill: none; stroke: {ACCENT}; stroke-width: 2.2; }}
"""

PICTURE = 108, 72  # width and height of each part's picture
WIDTH, HEIGHT, GAP = 170, 158, 20  # of a part across, and between two
WIDE, LOW, BELOW = 340, 92, 42  # the same upright: the picture stands beside its words


def shown():
    """The drawing, for a notebook to display (IPython.display.HTML)."""
    from IPython.display import HTML

    return HTML(f'<div class="detr"><style>{STYLE}</style>{drawing()}{drawing(upright=True)}</div>')


def drawing(*, upright=False):
    """The four parts as an SVG text, side by side or one below the other."""
    name, shapes = ("upright", _upright()) if upright else ("across", _across())
    box = (WIDE, len(PARTS) * (LOW + BELOW)) if upright else (len(PARTS) * (WIDTH + GAP) - GAP, HEIGHT + 30)
    return (
        f'<svg class="{name}" viewBox="-2 -2 {box[0] + 4} {box[1] + 4}" role="img"'
        f' aria-label="{escape(SPOKEN, quote=True)}">{"".join(shapes)}</svg>'
    )


def _across():
    """From left to right: name, picture and two lines in each frame, what leaves it below, an arrow to the next."""
    for place, part in enumerate(PARTS):
        x, middle = place * (WIDTH + GAP), place * (WIDTH + GAP) + WIDTH / 2
        yield f'<rect class="frame" x="{x}" width="{WIDTH}" height="{HEIGHT}" rx="10"/>'
        yield f'<text class="name" x="{middle}" y="22">{escape(part.name)}</text>'
        yield f'<g transform="translate({middle - PICTURE[0] / 2} 33)">{PICTURES[part.name]}</g>'
        for row, line in enumerate(part.lines):
            yield f'<text x="{middle}" y="{126 + 19 * row}">{escape(line)}</text>'
        yield f'<text class="shape" x="{middle}" y="{HEIGHT + 22}">{escape(part.leaves)}</text>'
        if place:
            yield f'<path class="ink" d="M{x - GAP + 3} {HEIGHT / 2}h{GAP - 6}m-5 -4l5 4l-5 4"/>'


def _upright():
    """From top to bottom, for a narrow page."""
    middle = PICTURE[0] + 16 + (WIDE - PICTURE[0] - 16) / 2
    for place, part in enumerate(PARTS):
        y = place * (LOW + BELOW)
        yield f'<rect class="frame" y="{y}" width="{WIDE}" height="{LOW}" rx="10"/>'
        yield f'<g transform="translate(14 {y + (LOW - PICTURE[1]) / 2})">{PICTURES[part.name]}</g>'
        yield f'<text class="name" x="{middle}" y="{y + 28}">{escape(part.name)}</text>'
        for row, line in enumerate(part.lines):
            yield f'<text x="{middle}" y="{y + 52 + 20 * row}">{escape(line)}</text>'
        yield f'<text class="shape" x="{middle}" y="{y + LOW + 19}">{escape(part.leaves)}</text>'
        if place:
            yield f'<path class="ink" d="M{14 + PICTURE[0] / 2} {y - BELOW + 6}v{BELOW - 12}m-5 -6l5 6l5 -6"/>'


def _grid(x, y, kind="cell"):
    """Four by three cells of 13 pixels."""
    return "".join(
        f'<rect class="{kind}" x="{x + 15 * column}" y="{y + 15 * row}" width="13" height="13"/>'
        for row in range(3)
        for column in range(4)
    )


def _centres(x, y):
    return [(x + 6.5 + 15 * column, y + 6.5 + 15 * row) for row in range(3) for column in range(4)]


def _lines(kind, start, ends):
    return f'<path class="{kind}" d="{"".join(f"M{start[0]} {start[1]}L{x} {y}" for x, y in ends)}"/>'


def _queries(x, y, count=3):
    return "".join(f'<circle class="query" cx="{x}" cy="{y + 22 * row}" r="5"/>' for row in range(count))


PICTURES = {
    "CNN": (
        '<rect class="ink" x="0" y="13" width="46" height="46" rx="2"/>'
        '<circle class="ink" cx="14" cy="28" r="8"/><circle class="ink" cx="32" cy="41" r="10"/>'
        '<path class="ink" d="M54 10h8v52h-8zM69 18h8v36h-8zM84 26h8v20h-8zM99 32h6v8h-6z"/>'
    ),
    "Encoder": _grid(25, 14) + _lines("looks", _centres(25, 14)[5], _centres(25, 14)),
    "Decoder": (
        _grid(48, 14)
        + _queries(10, 14)
        + _lines("asks", (10, 36), [(10, 14), (10, 58)])
        + _lines("asks", (10, 36), _centres(48, 14)[::4] + _centres(48, 14)[3::4])
    ),
    "Heads": (
        _queries(8, 14)
        + '<path class="thin" d="M15 14h18M15 36h18M15 58h18"/>'
        + '<path class="found" d="M40 6h22v17h-22zM40 28h14v16h-14z"/>'
        + '<text x="84" y="19">cell</text><text x="84" y="41">cell</text><text x="66" y="63">nothing</text>'
    ),
}
"""What each part does, in 108 by 72 pixels."""
