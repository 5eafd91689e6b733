"""Chapter 1: small drawings of detectors in one style: the way from an image to boxes, and the number of candidates.

A drawing is SVG inside the page, so that its words are words and its lines follow the page's light or dark ink.
"""

import math
from html import escape

from .detectors import PROPOSERS
from .palette import ACCENT, ANCHOR

WIDTH, HEIGHT = 300, 150
LEFT, DECADE = 12, 55  # the axis of candidates: where 1 stands, and pixels for a factor of ten
SIDE = 36  # of a picture

STYLE = f"""
.pipelines {{ display: grid; gap: 1rem; margin: 1rem 0;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }}
.pipelines figure {{ display: flex; flex-direction: column; margin: 0;
  padding: 0.6rem 0.7rem; border: 1px solid var(--line, #8888); border-radius: 12px; }}
.pipelines figcaption {{ margin: 0; font-size: 0.9rem; line-height: 1.4; color: inherit;
  text-align: left; font-weight: 400; }}
.pipelines figcaption strong {{ font-size: 1.05rem; }}
.pipelines svg {{ display: block; width: 100%; max-width: 26rem; height: auto;
  margin: auto auto 0; padding-top: 0.5rem; overflow: visible; }}
.pipelines p.counted {{ margin: 0.2rem 0 0; font-size: 0.82rem; line-height: 1.35; opacity: 0.85; }}
.pipelines text {{ font: 13.5px var(--words, system-ui, sans-serif); fill: currentColor; }}
.pipelines text.count {{ font-weight: 650; }}
.pipelines .ink {{ fill: none; stroke: currentColor; stroke-width: 1.3;
  stroke-linejoin: round; stroke-linecap: round; }}
.pipelines .thin {{ fill: none; stroke: currentColor; stroke-width: 0.8; opacity: 0.55; }}
.pipelines .anchor {{ fill: none; stroke: {ANCHOR}; stroke-width: 1.5; }}
.pipelines .found {{ fill: none; stroke: {ACCENT}; stroke-width: 2.4; }}
.pipelines .sees {{ fill: {ACCENT}; }}
"""


def gallery(methods):
    """The drawings of some `detectors.Method` side by side, for a notebook to display (IPython.display.HTML)."""
    from IPython.display import HTML

    figures = [
        _figure(method.name, STAGES[method.stages], method.words, drawing(method), method.counted) for method in methods
    ]
    two = sum(method.stages == 2 for method in methods)
    figures.insert(
        two, _figure("What proposes", "by name", PROPOSE, proposers(PROPOSERS), "All four numbers are quoted.")
    )
    return HTML(f'<div class="pipelines"><style>{STYLE}</style>{"".join(figures)}</div>')


def two_ways(methods):
    """Faster R-CNN and RetinaNet as two cards for a first reading, by what a `detectors.Method` of each name draws."""
    from IPython.display import HTML

    by_name = {method.name: method for method in methods}
    cards = "".join(
        _figure(STAGES[by_name[name].stages].capitalize(), name, words, drawing(by_name[name]), KEY)
        for name, words in WAYS.items()
    )
    return HTML(f'<div class="pipelines pipelines-two"><style>{STYLE}</style>{cards}</div>')


WAYS = {
    "Faster R-CNN": (
        "The first stage asks each anchor one easy question: is there any object? It hands on a few hundred boxes, the"
        " proposals. The second stage looks at each of those again, names it and moves its box."
    ),
    "RetinaNet": (
        "One network names and moves every anchor at once. There is nothing to hand on, so it is simpler and faster."
        " But it meets all the background, in every image that it learns from."
    ),
}
KEY = "The scale: how many boxes. Ring: asked “any object?”. Diamond: given a name."
STAGES = {1: "one stage", 2: "two stages"}
PROPOSE = (
    "Four first stages, with a number of proposals quoted for each. DeepMask and the RPN are networks trained to find"
    " objects. The other two need no such training; EdgeBoxes rests on a trained edge detector."
)


def _figure(name, kind, words, svg, counted):
    caption = f"<figcaption><strong>{escape(name)}</strong>, {kind}. {escape(words)}</figcaption>"
    return f'<figure>{caption}{svg}<p class="counted">{escape(counted)}</p></figure>'


def proposers(counts):
    """What makes proposals, as an SVG text in the same style: a picture, its name and its number for each."""
    step = WIDTH / len(counts)
    shapes = []
    for place, (name, (count, _)) in enumerate(counts.items()):
        x = step * (place + 0.5)
        shapes.append(_part(x, name, name.replace("Boxes", " Boxes").replace("Mask", " Mask")))
        shapes.append(f'<text class="count" x="{x:.1f}" y="104" text-anchor="middle">{count:,}</text>')
    shapes.append(f'<text x="{WIDTH / 2}" y="132" text-anchor="middle">proposals for one image</text>')
    spoken = "Proposals for one image. " + ", ".join(f"{name}: {count:,}" for name, (count, _) in counts.items()) + "."
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' aria-label="{escape(spoken, quote=True)}">{"".join(shapes)}</svg>'
    )


def numbers(method):
    """What the drawing says in figures: the candidates, and what the last stage sees of them."""
    if method.considered is None:
        return f"{method.classified:,} proposals"
    if method.stages == 2:
        return f"{method.considered:,} anchors → {method.classified:,} proposals"
    return f"{method.considered:,} boxes, all scored"


def drawing(method):
    """One detector as an SVG text.

    Its parts from left to right, and its candidates on a logarithmic axis from 1 to 100,000.
    """
    step = WIDTH / len(method.parts)
    shapes = [_part(step * (place + 0.5), kind, words) for place, (kind, words) in enumerate(method.parts)]
    arrows = [
        f'<path class="ink" d="M{step * place - step / 2 + SIDE / 2 + 2:.1f}'
        f' 24H{step * place + step / 2 - SIDE / 2 - 3:.1f}m-4 -3l4 3l-4 3"/>'
        for place in range(1, len(method.parts))
    ]
    spoken = f"{method.name}: {', then '.join(words for _, words in method.parts)}. {numbers(method)} {method.counted}"
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(spoken, quote=True)}">'
        + "".join(shapes + arrows)
        + _axis(method)
        + "</svg>"
    )


def _part(x, kind, words):
    """One picture with its words below, in two lines at most."""
    lines = _two_lines(words)
    text = "".join(
        f'<text x="{x:.1f}" y="{60 + 15 * place}" text-anchor="middle">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    return f'<g transform="translate({x - SIDE / 2:.1f} 6)">{PICTURES[kind]}</g>{text}'


def _two_lines(words):
    """The words in two lines of nearly equal length."""
    parts = words.split(" ")
    cuts = [(" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, len(parts))] or [(words,)]
    return min(cuts, key=lambda lines: max(map(len, lines)))


def _axis(method):
    """The candidates on an axis: a ring for what is considered, a filled diamond for what is classified."""
    y = 116
    place = lambda count: LEFT + DECADE * math.log10(count)  # noqa: E731 (one formula, used below)
    ticks = "".join(
        f'<path class="thin" d="M{place(10**power):.1f} {y - 4}v8"/>'
        f'<text x="{place(10**power):.1f}" y="{y + 26}" text-anchor="middle">{label}</text>'
        for power, label in enumerate(("1", "10", "100", "1k", "10k", "100k"))
    )
    sees = place(method.classified)
    marks = f'<path class="sees" d="M{sees:.1f} {y - 7}l7 7l-7 7l-7 -7z"/>'
    if method.considered and method.considered != method.classified:
        ring = place(method.considered)
        marks += (
            f'<circle class="anchor" cx="{ring:.1f}" cy="{y}" r="6"/><path class="ink" d="M{ring - 9:.1f}'
            f' {y}H{sees + 11:.1f}m5 -3l-5 3l5 3"/>'
        )
    count = f'<text class="count" x="{LEFT - 8}" y="{y - 17}">{numbers(method)}</text>'
    return f'<path class="thin" d="M{LEFT} {y}H{LEFT + 5 * DECADE}"/>{ticks}{marks}{count}'


def _boxes(kind, *boxes):
    return "".join(f'<rect class="{kind}" x="{x}" y="{y}" width="{w}" height="{h}"/>' for x, y, w, h in boxes)


def _grid(cells):
    lines = "".join(f"M{SIDE * i / cells:.1f} 0V{SIDE}M0 {SIDE * i / cells:.1f}H{SIDE}" for i in range(1, cells))
    return f'<path class="thin" d="{lines}"/>'


FRAME = f'<rect class="ink" width="{SIDE}" height="{SIDE}" rx="2"/>'
PICTURES = {
    "image": FRAME + '<path class="ink" d="M1 28l10 -11l8 8l6 -6l10 10"/><circle class="ink" cx="26" cy="9" r="4"/>',
    "sparse": FRAME + _boxes("anchor", (4, 5, 12, 10), (14, 12, 17, 19), (6, 20, 9, 11), (21, 4, 10, 9)),
    "crops": _boxes("anchor", (0, 1, 15, 15), (20, 1, 15, 15), (0, 20, 15, 15), (20, 20, 15, 15)),
    "Selective Search": FRAME + '<path class="ink" d="M0 14q10 -6 17 2t19 -4M17 16q-5 9 -2 20M15 25q12 -4 21 3"/>',
    "EdgeBoxes": (
        '<path class="ink" d="M8 26q-5 -12 4 -18t14 2t2 16t-14 4M12 16q6 -5 10 0"/>' + _boxes("anchor", (2, 3, 32, 30))
    ),
    "DeepMask": (
        FRAME + f'<path d="M8 27q-3 -12 5 -17t13 3t2 13t-20 1z" fill="{ANCHOR}" fill-opacity="0.55" stroke="{ANCHOR}"/>'
    ),
    "RPN": FRAME + _grid(5) + _boxes("anchor", (12, 8, 12, 20), (8, 12, 20, 12), (10, 10, 16, 16)),
    "coarse": FRAME + _grid(7) + _boxes("anchor", (10.3, 10.3, 20.6, 15.4)),
    "dense": FRAME + _grid(9) + _boxes("anchor", (2, 2, 8, 8), (6, 13, 16, 11), (12, 6, 20, 26)),
    "network": '<path class="ink" d="M2 0h7v36h-7zM14 5h7v26h-7zM26 11h7v14h-7z"/>',
    "hourglass": '<path class="ink" d="M0 0h5v36h-5zM8 6h5v24h-5zM16 12h5v12h-5zM24 6h5v24h-5zM32 0h5v36h-5z"/>',
    "found": FRAME + _boxes("found", (5, 6, 11, 13), (19, 14, 13, 16)),
}
"""What a part of a detector looks like, in a square of SIDE pixels."""
