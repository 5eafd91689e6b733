"""Chapter 1, and the welcome page: one photograph on its way through the network, in small pictures."""

import matplotlib
import numpy as np
import torch

from ..boxes import area, batched_nms, decode, iou
from .encoding import data_uri, map_uri
from .palette import ACCENT, GAMMA_COLOURS, INK
from .trace import walk

CLASSES = ("Red cells", "White cells", "Platelets")
"""What BCCD calls RBC, WBC and Platelets."""

CREDIT = "Photograph: BCCD, MIT licence, © 2017 shenggan."


@torch.no_grad()
def answers(network, image):
    """What a network says of each anchor: scores [N, K], boxes [N, 4].

    network  a `RetinaNet`; image: [3, H, W] in 0..1. No threshold yet, and no NMS; the boxes are the anchors, moved.
    """
    logits, deltas, anchors = network.eval()(image[None])
    return logits[0].sigmoid(), decode(deltas[0], anchors)


def kept(scores, boxes, threshold):
    """What stays of them: boxes [D, 4], scores [D] and labels [D]."""
    places, labels = (scores >= threshold).nonzero(as_tuple=True)
    boxes, scores = boxes[places], scores[places, labels]
    left = batched_nms(boxes, scores, labels, 0.5)
    return boxes[left], scores[left], labels[left]


def overlap_picture(sample, size, detection, label, margin=6):
    """IoU in one picture: a detection and a labelled box on their part of the photograph, and the fraction.

    sample      the photograph; size: (height, width) of the image that the boxes are in
    detection,  boxes [4]
    label
    margin      around both, in the pixels of `size`

    Returns HTML for a notebook to display.
    """
    from IPython.display import HTML

    around = torch.stack([torch.minimum(detection, label)[:2] - margin, torch.maximum(detection, label)[2:] + margin])
    around = around.clamp(min=0).minimum(torch.tensor([size[1], size[0]]))
    x1, y1, x2, y2 = around.flatten().tolist()
    unit = sample.image.shape[2] / size[1]
    part = sample.image[:, round(y1 * unit) : round(y2 * unit), round(x1 * unit) : round(x2 * unit)]
    a, b = detection.tolist(), label.tolist()
    shared = [max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])]
    both = float(area(torch.tensor([shared])))
    together = float(area(detection[None]) + area(label[None])) - both
    value = float(iou(detection[None], label[None]))

    def rect(kind, box):
        x, y, width, height = box[0], box[1], box[2] - box[0], box[3] - box[1]
        return f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'

    view = f'viewBox="{x1:.1f} {y1:.1f} {x2 - x1:.1f} {y2 - y1:.1f}"'
    image = (
        f'<image href="{data_uri(part.numpy(), 80)}" x="{x1:.1f}" y="{y1:.1f}" width="{x2 - x1:.1f}"'
        f' height="{y2 - y1:.1f}" preserveAspectRatio="none"/>'
    )
    large = f'<svg class="photo" {view} role="img" aria-label="A cell with a labelled box and a detection">{image}'
    large += rect("shared", shared) + rect("label", b) + rect("found", a) + "</svg>"
    top = f'<svg {view} aria-hidden="true">{rect("shared", shared)}{rect("edge", a)}{rect("edge", b)}</svg>'
    below = f'<svg {view} aria-hidden="true">{rect("covered", a)}{rect("covered", b)}</svg>'
    text = (
        f'<div class="fraction"><div>{top}<span>shared: {both:,.0f} pixels</span></div>'
        f"<div>{below}<span>covered together: {together:,.0f} pixels</span></div></div>"
        f'<p class="result">IoU = {f"{value:.2f}".lstrip("0")}</p>'
    )
    keys = '<p class="keys"><span class="found-key">detection</span> <span class="label-key">labelled box</span></p>'
    return HTML(f'<div class="overlap"><style>{OVERLAP}</style><div>{large}{keys}</div>{text}</div>')


OVERLAP = f"""
.overlap {{ display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 1.6rem; margin: 1rem 0; }}
.overlap svg {{ display: block; }}
.overlap .photo {{ width: 13rem; height: auto; border-radius: 8px; }}
.overlap rect {{ fill: none; vector-effect: non-scaling-stroke; }}
.overlap .found {{ stroke: {ACCENT}; stroke-width: 3; }}
.overlap .label {{ stroke: #1d2430; stroke-width: 1.5; }}
.overlap .edge {{ stroke: currentColor; stroke-width: 1; }}
.overlap .shared {{ fill: {ACCENT}; fill-opacity: 0.4; }}
.overlap .covered {{ fill: {INK}; fill-opacity: 1; }}
.overlap .fraction div {{ display: flex; align-items: center; gap: 0.8rem; padding: 0.4rem 0; }}
.overlap .fraction div + div {{ border-top: 2px solid currentColor; }}
.overlap .fraction svg {{ width: 5rem; height: 3.6rem; overflow: visible; }}
.overlap .result {{ margin: 0; font-size: 1.4rem; font-weight: 700; }}
.overlap .keys {{ display: flex; gap: 1.2rem; margin: 0.4rem 0 0; font-size: 0.85rem; }}
.overlap .keys span::before {{ content: ""; display: inline-block; width: 1.4em; margin-right: 0.4em; }}
.overlap .keys span::before {{ vertical-align: middle; }}
.overlap .found-key::before {{ border-top: 3px solid {ACCENT}; }}
.overlap .label-key::before {{ border-top: 2px solid currentColor; }}
"""


def street(network, small, links):
    """The stops of the way from an image to detections, each with small pictures of one photograph.

    small: the sample as the network sees it. links: {stop: where it leads}. Returns Markdown: a numbered list, which
    also reads well without its style.
    """
    from IPython.display import Markdown

    found = walk(network.eval(), small.image / 255, {"boxes": small.boxes, "labels": small.labels})
    scores = _by_level(found)
    thumbnail = small.image.numpy()
    boxes, _, labels = kept(found["scores"], found["fitted"], 0.5)
    shown = {
        "image": _photo(thumbnail),
        "backbone": _maps({name: _strength(found[name]) for name in ("C3", "C4", "C5")}),
        "pyramid": _maps({name: _strength(found[name]) for name in ("P3", "P4", "P5")}),
        "heads": _maps({"platelets": scores[0][2], "red cells": scores[1][0], "white cells": scores[2][1]}),
        "loss": _curves(),
        "detections": _photo(thumbnail, boxes.tolist(), labels.tolist()),
    }
    items = [
        f"{number}. [{name}]({links[name]}) {picture} {ABOUT[name]}"
        for number, (name, picture) in enumerate(shown.items(), start=1)
    ]
    return Markdown('<div class="way">\n\n' + "\n".join(items) + "\n\n</div>")


ABOUT = {
    "image": "640 × 480 pixels in three colours; the network sees 256 × 192.",
    "backbone": "A network finds patterns, ever coarser and ever more telling.",
    "pyramid": "What the coarse maps know goes back to the fine ones.",
    "heads": "A score for every class and a shift, for each of 9,216 anchors.",
    "loss": "Only while it learns: how wrong each anchor is, and how much that counts.",
    "detections": "Low scores and duplicates go. What stays is the answer.",
}


def _strength(x):
    """How strongly a map of the network responds at each place: root of the mean square over its channels."""
    return x[0].square().mean(0).sqrt().numpy()


def _by_level(found):
    """The highest score of each class at each cell, by level: [classes, rows, columns]."""
    counts = [9 * rows * columns for rows, columns in found["cells"]]
    parts = found["scores"].split(counts)
    return [part.view(*cells, 9, -1).amax(2).permute(2, 0, 1).numpy() for part, cells in zip(parts, found["cells"])]


def _maps(named):
    """Maps as small pictures, one name each, from fine to coarse."""
    pictures = []
    for place, (name, values) in enumerate(named.items()):
        source = map_uri(values, matplotlib.colormaps["magma"](np.arange(256))[:, :3])
        width = (72, 48, 32)[place]
        size = f'width="{width}" height="{width * 3 // 4}"'
        pictures.append(
            f'<span class="way-map"><svg {size} aria-hidden="true"><image href="{source}" {size}'
            f' style="image-rendering:pixelated"/></svg>{name}</span>'
        )
    return f'<span class="way-pictures">{"".join(pictures)}</span>'


def _photo(image, boxes=(), labels=()):
    """The photograph at 256 x 192 pixels with boxes, as in the figures: dashed by class."""
    dashes = ("none", "9 5", "1 5")
    rects = "".join(
        f'<rect x="{x1:.0f}" y="{y1:.0f}" width="{x2 - x1:.0f}" height="{y2 - y1:.0f}" fill="none" {paint}/>'
        for (x1, y1, x2, y2), label in zip(boxes, labels)
        for paint in (
            'stroke="#fff" stroke-opacity=".8" stroke-width="5"',
            f'stroke="#8e2f7a" stroke-width="3" stroke-dasharray="{dashes[label]}"',
        )
    )
    return (
        '<span class="way-pictures"><svg viewBox="0 0 256 192" width="148" height="111" aria-hidden="true">'
        f'<image href="{data_uri(image, 70)}" width="256" height="192"/>{rects}</svg></span>'
    )


def _curves():
    """The focal loss at the paper's five gammas, over the probability of the truth."""
    p = np.linspace(0.02, 1, 50)
    lines = "".join(
        '<path fill="none" stroke-width="{}" stroke="{}" d="M{}"/>'.format(
            3 if gamma == 2 else 1.6,
            colour,
            "L".join(f"{8 + 132 * x:.1f} {104 - 26 * y:.1f}" for x, y in zip(p, -((1 - p) ** gamma) * np.log(p))),
        )
        for gamma, colour in GAMMA_COLOURS.items()
    )
    axis = '<path fill="none" stroke="currentColor" stroke-opacity=".5" d="M8 104H140"/>'
    return (
        '<span class="way-pictures"><svg viewBox="0 0 148 111" width="148" height="111" aria-hidden="true">'
        f"{axis}{lines}</svg></span>"
    )
