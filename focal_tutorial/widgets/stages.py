"""The live figure of chapter 11: one image on its way through the whole network, and any tensor on the way opened."""

import base64
from pathlib import Path

import numpy as np
import traitlets

from .figure import Figure
from .stored import array, data_uri, detections, picture
from .traits import OneOf

FEATURES = ("C3", "C4", "C5", "P3", "P4", "P5", "P6", "P7")
STAGES = (
    "image",
    *FEATURES,
    "class_tower",
    "logits",
    "box_tower",
    "deltas",
    "scores",
    "top_k",
    "decode",
    "nms",
    "detections",
    "anchors",
    "assignment",
    "focal_loss",
    "smooth_l1",
)
NETWORKS = ("trained", "untrained", "no_prior")
LEVELS = ("P3", "P4", "P5", "P6", "P7")
DRAWN = 150  # candidates that are stored for the drawing; all are counted


class Street(Figure):
    """The way of one image through RetinaNet, stage by stage: shape, range, a picture, the parameters of each.

    Made by `from_walks`. The page draws it from its stored state, without a kernel: the package has computed
    everything that is shown, for each network and with each bug on and off.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    stage           the stage that is open, one of `STAGES`
    network         "trained", or "untrained": as it is before the first step
    no_prior        bug: the untrained network starts with bias 0, so that every score is about one half
    softmax         bug: scores are a softmax over the classes instead of a sigmoid of each
    across_classes  bug: in NMS boxes of any class remove each other

    Set once: `picture`, `classes`, `records` (what was computed, by stage and case), `parameters` (of each
    stage, here and in the paper's network), `paper_shapes`, `caption`. Maps are stored as bytes between a low and a
    high.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("stage", "network", "no_prior", "softmax", "across_classes")

    stage = OneOf(*STAGES)
    network = OneOf("trained", "untrained")
    no_prior = traitlets.Bool(False).tag(sync=True)
    softmax = traitlets.Bool(False).tag(sync=True)
    across_classes = traitlets.Bool(False).tag(sync=True)

    picture = traitlets.Dict().tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    records = traitlets.Dict().tag(sync=True)
    parameters = traitlets.Dict().tag(sync=True)
    paper_shapes = traitlets.Dict().tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)

    @classmethod
    def from_walks(
        cls, sample, walks, *, classes, parameters, paper_shapes, photograph=None, caption="", jpeg_quality=80, **state
    ):
        """A figure of `sample` and of what `trace.walk` found on it.

        sample        `image` uint8 [3, H, W], `boxes` [M, 4], `labels` [M], `name`
        walks         by (network, softmax, across_classes): one of `NETWORKS` and two bools, all twelve.
                      "no_prior" is "untrained" with another bias in the last layer of its class head, and no more
        parameters    for each stage that has some (number here, number in the paper's network)
        paper_shapes  {stage: shape in words} of the paper's network
        photograph    uint8 [3, H', W'], the same image in more pixels, to be shown in its place
        state         the traits in sync, at the start

        Raises ValueError for a missing walk, or for networks that differ in more than the prior.
        """
        cases = [(network, one, other) for network in NETWORKS for one in (False, True) for other in (False, True)]
        missing = [case for case in cases if case not in walks]
        if missing:
            raise ValueError(f"Street needs a walk for every case; {missing[0]} is missing")
        first, second = (walks[network, False, False] for network in NETWORKS[1:])
        if not np.array_equal(array(first["deltas"], float), array(second["deltas"], float)):
            raise ValueError("the network without the prior must be the untrained one in everything but that bias")
        classes = [str(name) for name in classes]
        records = {}
        for case in cases:
            for key, make in _makers(walks[case], *case, classes).items():
                if key not in records:
                    records[key] = make()
        shown = picture(sample, 0, len(classes), jpeg_quality)
        if photograph is not None:
            shown["source"] = data_uri(array(photograph, np.uint8), jpeg_quality)
        return cls(
            picture=shown,
            classes=classes,
            records=records,
            parameters={name: list(counts) for name, counts in parameters.items()},
            paper_shapes=dict(paper_shapes),
            caption=caption,
            **state,
        )


def _makers(walk, network, softmax, across, classes):
    """How to make the record of each stage in this case; the key names only what the stage depends on."""
    base = "trained" if network == "trained" else "untrained"
    act = "softmax" if softmax else "sigmoid"
    scope = "across" if across else "within"
    makers = {f"{name} {base}": lambda name=name: _features(walk[name]) for name in FEATURES}
    makers["image"] = lambda: _plain(walk["image"])
    for name in ("class_tower", "box_tower"):
        makers[f"{name} {base}"] = lambda name=name: _tower(walk[name])
    makers[f"logits {network}"] = lambda: _per_class(walk, "logits", classes)
    makers[f"scores {network} {act}"] = lambda: _per_class(walk, "scores", classes) | {"above": walk["above"]}
    makers[f"deltas {base}"] = lambda: _deltas(walk)
    for name in ("top_k", "decode"):
        makers[f"{name} {network} {act}"] = lambda name=name: _candidates(walk, name, len(classes))
    makers[f"nms {network} {act} {scope}"] = lambda: _suppression(walk)
    makers[f"detections {network} {act} {scope}"] = lambda: _final(walk, len(classes))
    makers["anchors"] = lambda: _anchors(walk)
    makers["assignment"] = lambda: _assignment(walk)
    makers[f"focal_loss {network}"] = lambda: _focal(walk)
    makers[f"smooth_l1 {base}"] = lambda: _smooth(walk)
    return makers


def _plain(values, **more):
    """Shape, number and range of a tensor, or of a list of maps."""
    parts = [array(one, float) for one in (values if isinstance(values, list) else [values])]
    return {
        "shapes": [list(one.shape) for one in parts],
        "count": sum(one.size for one in parts),
        "low": _round(min(one.min() for one in parts)),
        "high": _round(max(one.max() for one in parts)),
        "mean": _round(sum(one.sum() for one in parts) / sum(one.size for one in parts)),
        **more,
    }


def _round(value):
    """Seven significant digits."""
    return float(f"{float(value):.7g}")


def _maps(rows):
    """Rows of maps, `[(name, [(column, values [h, w])])]`, as bytes.

    The maps of a row share one scale, low to high.
    """
    stored = []
    for name, columns in rows:
        columns = [(column, array(values, float)) for column, values in columns]
        low, high = (_round(pick([pick(values) for _, values in columns])) for pick in (np.min, np.max))
        for column, values in columns:
            levels = np.rint((values - low) / max(high - low, 1e-12) * 255).clip(0, 255).astype(np.uint8)
            data = base64.b64encode(levels.tobytes()).decode()
            stored.append(
                {"row": name, "column": column, "size": list(values.shape), "low": low, "high": high, "data": data}
            )
    return stored


def _features(x):
    """A map of the network: the root of the mean square over its channels, and the five channels that vary most."""
    maps = array(x, float)[0]
    order = np.argsort(-maps.reshape(len(maps), -1).var(1), kind="stable")[:5]
    rows = [("all channels", [("", np.sqrt((maps**2).mean(0)))])]
    return _plain(x, maps=_maps(rows + [(f"channel {place}", [("", maps[place])]) for place in order.tolist()]))


def _tower(maps):
    """The last maps of a tower on all levels: all channels together, and the two that vary most on the finest level."""
    arrays = [array(one, float)[0] for one in maps]
    order = np.argsort(-arrays[0].reshape(len(arrays[0]), -1).var(1), kind="stable")[:2].tolist()
    rows = [("all channels", [np.sqrt((one**2).mean(0)) for one in arrays])]
    rows += [(f"channel {place}", [one[place] for one in arrays]) for place in order]
    return _plain(maps, maps=_maps([(name, list(zip(LEVELS, values, strict=True))) for name, values in rows]))


def _by_cell(walk, values):
    """Values of the anchors [N, ...] as one array [rows, columns, A, ...] for each level."""
    values, cells = array(values, float), walk["cells"]
    per_cell = len(values) // sum(rows * columns for rows, columns in cells)
    ends = np.cumsum([rows * columns * per_cell for rows, columns in cells])[:-1]
    parts = np.split(values, ends)
    return [part.reshape(*shape, per_cell, *values.shape[1:]) for part, shape in zip(parts, cells, strict=True)]


def _levels(walk, values, reduce):
    """One map for each level: `reduce` over the anchors of a cell."""
    return [(level, reduce(one, axis=2)) for level, one in zip(LEVELS, _by_cell(walk, values), strict=True)]


def _per_class(walk, name, classes):
    rows = [(label, _levels(walk, walk[name][:, place], np.max)) for place, label in enumerate(classes)]
    return _plain(walk[name], maps=_maps(rows))


def _deltas(walk):
    names = ("t_x", "t_y", "t_w", "t_h")
    rows = [(name, _levels(walk, walk["deltas"][:, place], np.mean)) for place, name in enumerate(names)]
    return _plain(walk["deltas"], maps=_maps(rows))


def _candidates(walk, name, count):
    found = walk[name]
    boxes, order = array(found["boxes"], float), _best(found)
    text = detections({key: array(found[key], float)[order] for key in found}, name, count, 0, DRAWN)
    low, high = (boxes.min(), boxes.max()) if len(boxes) else (0, 0)
    return {
        "shapes": [list(boxes.shape)],
        "count": boxes.size,
        "low": _round(low),
        "high": _round(high),
        "boxes": text,
        "above": walk["above"],
        "kept": walk["kept"],
        "pairs": array(walk["scores"], float).size,
    }


def _best(found):
    """The places of the candidates that are drawn, best first."""
    return np.argsort(-array(found["scores"], float), kind="stable")[:DRAWN]


def _suppression(walk):
    """Which of the drawn candidates NMS keeps, by place; and how many of all."""
    order, kept = _best(walk["decode"]).tolist(), set(array(walk["survivors"], int).tolist())
    return {
        "shapes": [[len(kept)]],
        "candidates": len(walk["decode"]["scores"]),
        "count": len(kept),
        "kept": " ".join(str(place) for place, index in enumerate(order) if index in kept),
    }


def _final(walk, count):
    found = walk["detections"]
    scores = array(found["scores"], float)
    return {
        "shapes": [[len(scores), 4]],
        "count": len(scores),
        "boxes": detections(found, "detections", count, 0, DRAWN),
        "low": _round(scores.min(initial=1)),
        "high": _round(scores.max(initial=0)),
    }


def _anchors(walk):
    """The anchors of the cell nearest to the middle of each level."""
    cells = [one[one.shape[0] // 2, one.shape[1] // 2] for one in _by_cell(walk, walk["anchors"])]
    labels = np.repeat(np.arange(len(cells)), [len(one) for one in cells])
    drawn = {"boxes": np.concatenate(cells), "scores": np.ones(len(labels)), "labels": labels}
    counts = [one.shape[0] * one.shape[1] * one.shape[2] for one in _by_cell(walk, walk["anchors"])]
    return _plain(walk["anchors"], boxes=detections(drawn, "anchors", len(cells), 0, DRAWN), anchors=counts)


def _positives(walk, boxes, scores):
    """The positive anchors for the drawing; the label is the level, the score an IoU."""
    places = np.concatenate([np.full(one.size, level) for level, one in enumerate(_by_cell(walk, walk["assigned"]))])
    mine = array(walk["assigned"], int) >= 0
    drawn = {"boxes": array(boxes, float)[mine], "scores": array(scores, float)[mine], "labels": places[mine]}
    return detections(drawn, "positives", len(LEVELS), 0, 400)


def _assignment(walk):
    levels = _by_cell(walk, walk["assigned"])
    counts = {
        name: [int(rule(one).sum()) for one in levels]
        for name, rule in (
            ("positive", lambda one: one >= 0),
            ("ignored", lambda one: one == -2),
            ("background", lambda one: one == -1),
        )
    }
    mine = array(walk["assigned"], int) >= 0
    return _plain(
        walk["assigned"],
        boxes=_positives(walk, walk["anchors"], walk["overlap"]),
        **counts,
        overlap=_round(array(walk["overlap"], float)[mine].mean() if mine.any() else 0),
    )


def _focal(walk):
    mine = array(walk["assigned"], int) >= 0
    focal = array(walk["focal"], float)
    parts = [("positives", np.where(mine, focal, 0)), ("background", np.where(mine, 0, focal))]
    rows = [(name, _levels(walk, values, np.sum)) for name, values in parts]
    return _plain(
        walk["focal"],
        maps=_maps(rows),
        loss=_round(walk["classification"]),
        positives=walk["positives"],
        share=_round(parts[1][1].sum() / focal.sum()),
    )


def _smooth(walk):
    mine = array(walk["assigned"], int) >= 0
    means = {name: _round(array(walk[name], float)[mine].mean() if mine.any() else 0) for name in ("overlap", "fit")}
    return _plain(
        walk["box"],
        boxes=_positives(walk, walk["fitted"], walk["fit"]),
        loss=_round(walk["box_loss"]),
        positives=walk["positives"],
        **means,
    )
