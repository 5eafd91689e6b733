"""Golden vectors: what the package computes, stored for the tests of the views' JavaScript.

    python widgets/golden.py           write widgets/golden/*.json
    python widgets/golden.py --check   change nothing; fail if a stored file is not what the package computes

Everything is computed in float64 and stored with 12 digits, so that a view may be held to 1e-6 anywhere. Gradients are
taken by autograd with respect to the logit of the true class, x_t.
"""

import argparse
import json
import math
import sys
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from focal_tutorial import anchors, assignment, boxes, evaluation, losses, widgets  # noqa: E402
from focal_tutorial.chapters import loss_shares, paper, pareto  # noqa: E402
from widgets.golden_ablations import ablation_vectors  # noqa: E402
from widgets.golden_cumulative import cumulative_vectors  # noqa: E402
from widgets.golden_engine import engine_vectors  # noqa: E402
from widgets.golden_evaluation import evaluation_vectors, precision_recall_vectors  # noqa: E402
from widgets.golden_laboratory import laboratory_vectors  # noqa: E402
from widgets.golden_matching import matching_vectors  # noqa: E402
from widgets.golden_playground import playground_vectors  # noqa: E402
from widgets.golden_reliability import reliability_vectors  # noqa: E402
from widgets.golden_scenes import scene_vectors  # noqa: E402
from widgets.golden_unlabelled import unlabelled_vectors  # noqa: E402

FOLDER = ROOT / "widgets" / "golden"
P_T = (0.0067, 0.05, 0.1, 0.2976, 0.368, 0.5, 0.6, 0.75, 0.9, 0.95, 1 - 10**-1.5, 0.999)
BETAS = (0, 0.05, 1 / 9, 0.1, 0.5, 1, 2)
ERRORS = (-1e4, -1, -0.3, -1 / 9, -0.05, 0, 1e-9, 0.02, 0.1, 1 / 9, 0.111112, 0.5, 0.999, 1, 1.001, 2.5)
X_T = (-1e4, -200, -30, -5, -2.79, -1, 0, 1, 5, 18, 30, 200, 1e4, *(math.log(p / (1 - p)) for p in P_T))
GAMMAS = (0, 0.1, 0.2, 0.5, 1, 2, 3.5, 5)


def _short(value):
    if isinstance(value, torch.Tensor):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [_short(one) for one in value]
    if isinstance(value, dict):
        return {key: _short(one) for key, one in value.items()}
    return float(f"{value:.12g}") + 0.0 if isinstance(value, float) else value  # + 0.0: -0.0 becomes 0.0


def _with_gradient(loss, x_t, **constants):
    logit = torch.tensor(x_t, dtype=torch.float64, requires_grad=True)
    value = loss(logit, torch.ones((), dtype=torch.bool), **constants)
    value.backward()
    return {"loss": value.item(), "gradient": logit.grad.item()}


def loss_vectors():
    """Each entry: x_t, the constants, the loss and its slope in x_t. alpha_t is the factor before the loss."""
    focal = [
        {
            "x_t": x_t,
            "gamma": gamma,
            "alpha_t": alpha,
            **_with_gradient(losses.focal_loss, x_t, gamma=gamma, alpha=alpha),
        }
        for gamma in GAMMAS
        for alpha in ((1.0, 0.25, 0.75) if gamma in (0, 2) else (1.0,))
        for x_t in X_T
    ]
    focal_star = [
        {
            "x_t": x_t,
            "gamma": gamma,
            "beta": beta,
            **_with_gradient(losses.focal_star_loss, x_t, gamma=gamma, beta=beta),
        }
        for gamma, beta in ((1, 0), (2, 1), (4, 0), (0.5, -1), (3.5, 2))
        for x_t in X_T
    ]
    cross_entropy = [{"x_t": x_t, **_with_gradient(losses.cross_entropy, x_t)} for x_t in X_T]
    return {"focal": focal, "focal_star": focal_star, "cross_entropy": cross_entropy, "smooth_l1": smooth_l1_vectors()}


def smooth_l1_vectors():
    """Each entry: the error d, beta, the loss and its slope in d."""
    entries = []
    for beta in BETAS:
        for error in ERRORS:
            d = torch.tensor(error, dtype=torch.float64, requires_grad=True)
            loss = losses.smooth_l1(d, torch.zeros_like(d), beta=beta)
            loss.backward()
            entries.append({"d": error, "beta": beta, "loss": loss.item(), "slope": d.grad.item()})
    return entries


def _overlap_slopes(a, b):
    """The slopes of IoU and GIoU in the four numbers of b, by autograd."""
    b = b.clone().requires_grad_()
    return [torch.autograd.grad(overlap(a, b).sum(), b)[0] for overlap in (boxes.paired_iou, boxes.paired_giou)]


def box_vectors():
    """Overlaps of pairs, the regression code in both directions, NMS and soft-NMS on one small scene."""
    pairs = [
        ((0, 0, 10, 10), (0, 0, 10, 10)),
        ((0, 0, 10, 10), (5, 5, 15, 15)),
        ((0, 0, 10, 10), (10, 0, 20, 10)),
        ((0, 0, 10, 10), (30, 40, 50, 60)),
        ((2, 2, 4, 8), (0, 0, 10, 10)),
        ((0, 0, 0, 10), (0, 0, 0, 10)),
        ((0, 0, 32, 11.25), (0, 0, 33.359, 2.951)),
        ((-5.5, -12.5, 5.5, 12.5), (-1.509, -13.044, 1.509, 13.044)),
        ((20, 30, 100, 90), (60, 40, 140, 110)),
        ((20, 30, 100, 90), (20, 30, 120, 70)),
        ((0, 0, 20, 20), (30, 5, 50, 15)),
    ]
    a, b = torch.tensor(pairs, dtype=torch.float64).unbind(1)
    slopes = _overlap_slopes(a, b)
    box = torch.tensor([(0, 0, 10, 20), (5, 6, 25, 16), (-3, 7.5, 40, 9), (1, 1, 2, 2)], dtype=torch.float64)
    anchor = torch.tensor([(0, 0, 10, 20), (0, 0, 16, 16), (4, 4, 20, 12), (0, 0, 512, 512)], dtype=torch.float64)
    deltas = torch.tensor([(0, 0, 0, 0), (0.5, -0.25, 0.2, -0.7), (1, 1, 100, 5), (0, 0, -3, 4.2)], dtype=torch.float64)
    scene = torch.tensor(
        [(10, 10, 50, 50), (12, 12, 52, 52), (60, 10, 90, 40), (14, 8, 48, 50), (60, 12, 92, 44), (100, 100, 120, 130)],
        dtype=torch.float64,
    )
    scores = torch.tensor([0.9, 0.8, 0.75, 0.7, 0.75, 0.3], dtype=torch.float64)
    labels = torch.tensor([0, 0, 1, 1, 1, 0])
    soft = {name: boxes.soft_nms(scene, scores, method=name) for name in ("linear", "gaussian")}
    return {
        "overlap": [
            {"a": p, "b": q, "iou": i, "giou": g, "iou_slopes": s, "giou_slopes": t}
            for p, q, i, g, s, t in zip(a, b, boxes.paired_iou(a, b), boxes.paired_giou(a, b), *slopes)
        ],
        "encode": [{"box": b, "anchor": a, "deltas": d} for b, a, d in zip(box, anchor, boxes.encode(box, anchor))],
        "decode": [
            {"deltas": d, "anchor": a, "box": b} for d, a, b in zip(deltas, anchor, boxes.decode(deltas, anchor))
        ],
        "scene": {"boxes": scene, "scores": scores, "labels": labels},
        "nms": [{"iou_threshold": t, "kept": boxes.nms(scene, scores, t)} for t in (0.3, 0.5, 0.8, 0.95)],
        "batched_nms": [{"iou_threshold": t, "kept": boxes.batched_nms(scene, scores, labels, t)} for t in (0.5, 0.8)],
        "soft_nms": [{"method": name, "kept": kept, "scores": new} for name, (kept, new) in soft.items()],
    }


def assignment_scenes():
    """Whole images with both bugs of chapter 9: each anchor's best IoU and its assignment, in float64.

    Some objects lie on a coarse grid, so that anchors tie for them; one is tiny, and two are equally near to many
    anchors.
    """
    objects = torch.tensor(
        [(8, 8, 24, 24), (70, 20, 76, 26), (16, 40, 96, 49), (40, 16, 68, 44), (50, 30, 90, 60), (54, 30, 94, 60)],
        dtype=torch.float64,
    )
    scenes = []
    for base, ratios, centres in (
        (2.0, (0.5, 1.0, 2.0), "half"),
        (2.0, (0.5,), "half"),
        (2.0, (2.0,), "corner"),
        (4.0, (0.5, 1.0, 2.0), "corner"),
    ):
        grid = anchors.Anchors(base=base, ratios=ratios, centres=centres)
        every = torch.cat(
            [
                anchors.level_anchors(*shape, 2**level, grid.sizes(level), ratios, centres=centres, dtype=torch.float64)
                for level, shape in zip(grid.levels, grid.shapes(64, 104))
            ]
        )
        best = [float(f"{value:.7f}") for value in boxes.iou(objects, every).amax(0).tolist()]
        cases = [
            {"low_quality": low_quality, "foreground": foreground, "background": background}
            for low_quality, foreground, background in ((True, 0.5, 0.4), (False, 0.5, 0.4), (True, 0.7, 0.3))
        ]
        cases = [{**options, "assigned": assignment.assign(every, objects, **options)} for options in cases]
        grid = {"height": 64, "width": 104, "base": base, "ratios": ratios, "centres": centres}
        scenes.append({**grid, "boxes": objects, "best": best, "cases": cases})
    return scenes


def anchor_vectors():
    """Anchors of single levels, counts for whole images, assignments of a few anchors and of whole images."""
    sizes = tuple(32 * scale for scale in anchors.Anchors().scales)
    levels = [
        {"height": h, "width": w, "stride": s, "sizes": z, "ratios": r, "centres": c, "rounding": n}
        for h, w, s, z, r, c, n in (
            (2, 3, 8, sizes, (0.5, 1.0, 2.0), "half", "none"),
            (3, 2, 8, (32.0, 40.0, 50.0), (0.5, 1.0, 2.0), "corner", "integer"),
            (1, 1, 128, (256.0,), (0.25, 1.0), "half", "none"),
        )
    ]
    counts = []
    for height, width in ((600, 600), (600, 800), (600, 1000), (800, 1024), (800, 1333), (480, 640), (512, 512)):
        per_level = [9 * rows * columns for rows, columns in anchors.Anchors().shapes(height, width)]
        counts.append({"height": height, "width": width, "per_level": per_level, "total": sum(per_level)})
    grid = anchors.level_anchors(3, 4, 16, (16.0, 32.0), (0.5, 1.0, 2.0), dtype=torch.float64)
    objects = torch.tensor([(2, 2, 30, 28), (40, 10, 56, 40), (20, 30, 26, 36)], dtype=torch.float64)
    return {
        "levels": [{**one, "anchors": anchors.level_anchors(**one, dtype=torch.float64)} for one in levels],
        "counts": counts,
        "assignment": [
            {
                "anchors": grid,
                "boxes": objects,
                "low_quality": rule,
                "assigned": assignment.assign(grid, objects, low_quality=rule),
            }
            for rule in (True, False)
        ],
        "scenes": assignment_scenes(),
    }


def match_vectors():
    """Crowded scenes of two classes, and how many detections the evaluation finds right and wrong at score thresholds.

    Boxes as `widgets.detections` stores them: objects x1, y1, x2, y2 (tenths of a pixel), label, difficult; detections
    x1, y1, x2, y2, score (thousandths), label, best first. Boxes on a coarse grid, so that overlaps tie and meet .5
    exactly.
    """

    def stored(rows):
        return " ".join(map(str, rows.ravel().tolist()))

    random = np.random.default_rng(3)
    scenes = []
    for count in (0, 4, 8, 12):
        corners = random.integers(0, 12, (count, 2)) * 50
        objects = np.column_stack(
            [
                corners,
                corners + random.integers(2, 7, (count, 2)) * 50,
                random.integers(0, 2, count),
                random.random(count) < 0.2,
            ]
        )
        near = objects[random.integers(0, count, 4 * count), :4] if count else np.array([[0, 0, 90, 70]])
        found = near + random.integers(-1, 2, near.shape) * 50
        found[:, 2:] = np.maximum(found[:, 2:], found[:, :2] + 50)
        scores = -np.sort(-random.integers(50, 1000, len(found)))
        detections = np.column_stack([found, scores, random.integers(0, 2, len(found))])
        target = {"boxes": objects[:, :4] / 10, "labels": objects[:, 4], "difficult": objects[:, 5].astype(bool)}
        expected = []
        for threshold in (0.05, 0.3, 0.6, 0.95):
            shown = detections[detections[:, 4] >= round(1000 * threshold)]
            given = {"boxes": shown[:, :4] / 10, "scores": shown[:, 4] / 1000, "labels": shown[:, 5]}
            curves = [evaluation.precision_recall([given], [target], label) for label in range(2)]
            right = [int(curve.true.sum()) for curve in curves]
            wrong = [int(len(curve.true) - curve.true.sum()) for curve in curves]
            expected.append(
                {"threshold": threshold, "found": right, "false": wrong, "objects": [curve.objects for curve in curves]}
            )
        scenes.append({"objects": stored(objects), "detections": stored(detections), "expected": expected})
    return {"scenes": scenes}


def nms_vectors():
    """Crowded scenes of two classes: what NMS keeps and what soft-NMS makes of the scores, within classes and across.

    The first scene lies on a coarse grid and has few different scores, so that IoU meets thresholds exactly and scores
    tie; the second is random. `scores` of soft-NMS are those of every box, 0 for one that left.
    """

    def softened(scene, scores, labels, **options):
        final = torch.zeros_like(scores)
        for members in [(labels == label).nonzero()[:, 0] for label in labels.unique()]:
            kept, new = boxes.soft_nms(scene[members], scores[members], **options)
            final[members[kept]] = new
        return final

    random = np.random.default_rng(8)
    scenes = []
    for grid in (True, False):
        corners = random.integers(0, 5, (40, 2)) * 10.0 if grid else random.uniform(0, 60, (40, 2))
        sizes = random.integers(2, 4, (40, 2)) * 10.0 if grid else random.uniform(15, 40, (40, 2))
        scene = torch.from_numpy(np.column_stack([corners, corners + sizes]))
        scores = torch.from_numpy(random.integers(5, 11, 40) / 10 if grid else random.uniform(0.05, 1, 40))
        labels = torch.from_numpy(random.integers(0, 2, 40))
        hard, soft = [], []
        for per_class, own in ((True, labels), (False, torch.zeros_like(labels))):
            for t in (0.0, 0.25, 0.5, 0.8, 1.0):
                hard.append(
                    {"iou_threshold": t, "per_class": per_class, "kept": boxes.batched_nms(scene, scores, own, t)}
                )
            for options in (
                {"method": "linear", "iou_threshold": 0.3, "score_threshold": 0.2},
                {"method": "gaussian", "sigma": 0.5, "score_threshold": 0.05},
            ):
                final = softened(scene, scores, own, **options)
                soft.append({**options, "per_class": per_class, "scores": final})
        scenes.append({"boxes": scene, "scores": scores, "labels": labels, "nms": hard, "soft_nms": soft})
    return {"scenes": scenes}


def share_vectors():
    """States of two groups, hard objects and easy background, with what each method of `chapters.loss_shares` gives."""
    honest = {
        "hard": (5, 0.0067),
        "easy": (10_000, 0.95),
        "gamma": 2.0,
        "alpha": 0.75,
        "focal_alpha": None,
        "keep": 128,
    }
    changes = (
        {},
        {"easy": (50, 0.368)},
        {"hard": (100, 0.3), "easy": (100_000, 0.99), "alpha": 0.25, "focal_alpha": 0.25},
        {"hard": (300, 0.2), "easy": (90, 0.7), "gamma": 0.5, "keep": 256},
        {"hard": (200, 0.9), "easy": (700, 0.6), "gamma": 5.0, "keep": 512},  # the objects are the easier ones
        # Equal losses: the earlier goes first.
        {
            "hard": (40, 0.5),
            "easy": (300, 0.5),
            "gamma": 0.0,
            "focal_alpha": 0.5,
        },
        {"hard": (1, 0.0005), "easy": (1, 0.9995), "gamma": 3.5, "alpha": 0.0, "focal_alpha": 0.0},
        {"hard": (7, 0.1), "easy": (2_000, 0.98), "alpha": 1.0, "focal_alpha": 1.0},
    )
    states = []
    for state in ({**honest, **change} for change in changes):
        hard, easy = loss_shares.Group(*state["hard"], True), loss_shares.Group(*state["easy"], False)
        ways = loss_shares.methods(**{name: state[name] for name in ("gamma", "alpha", "focal_alpha", "keep")})
        found = {name: loss_shares.share((hard, easy), **settings)._asdict() for name, settings in ways.items()}
        even = {}
        for name in ("CE", "FL"):
            number = loss_shares.break_even(hard, easy, ways[name]["loss"])
            even[name] = number if math.isfinite(number) else None  # alpha 1: no background counts
        states.append({**state, "shares": found, "break_even": even})
    return {"states": states}


def envelope_vectors():
    """Points (ms, AP) with their envelopes by index, and the best within a time and the fastest that reaches an AP.

    The paper's Figure 2 with Table 1e, and random points on a coarse grid, so that times and values tie.
    """
    random = np.random.default_rng(1)
    figure = [(ms, ap) for _, ap, ms in paper.FIGURE_2.values()] + [
        (ms, scores.ap) for scores, ms in paper.TABLE_1E.values()
    ]
    scenes = [figure]
    for count in (1, 6, 40):
        # All different.
        pairs = {(int(ms), int(ap)) for ms, ap in zip(random.integers(50, 70, count), random.integers(20, 40, count))}
        scenes.append(sorted(pairs, key=lambda pair: (pair[0] * 7 + pair[1] * 3) % 11))
    return {
        "scenes": [
            {
                "points": points,
                "steps": pareto.steps(points),
                "hull": pareto.hull(points),
                "best_within": [
                    {"milliseconds": t, "index": pareto.best_within(points, t)} for t in (20, 55, 60, 64, 90, 122, 200)
                ],
                "fastest_reaching": [
                    {"ap": a, "index": pareto.fastest_reaching(points, a)} for a in (20, 28, 34.4, 36.2, 45)
                ],
            }
            for points in scenes
        ]
    }


def view_limits():
    """The ranges of every figure's numbers, as it sends them to its view: {figure: {name: [low, high]}}."""
    return {name: getattr(widgets, name)().limits for name in widgets.__all__}


VECTORS = {
    "losses": loss_vectors,
    "boxes": box_vectors,
    "anchors": anchor_vectors,
    "matches": match_vectors,
    "matching": matching_vectors,
    "nms": nms_vectors,
    "shares": share_vectors,
    "playground": playground_vectors,
    "envelopes": envelope_vectors,
    "limits": view_limits,
    "engine": engine_vectors,
    "laboratory": laboratory_vectors,
    "scenes": scene_vectors,
    "evaluation": evaluation_vectors,
    "ablations": ablation_vectors,
    "cumulative": cumulative_vectors,
    "unlabelled": unlabelled_vectors,
    "precision_recall": precision_recall_vectors,
    "reliability": reliability_vectors,
}


def same(stored, fresh):
    """Equal structure, and numbers equal to 1e-9 of their size: the last digit may differ between machines."""
    if isinstance(fresh, dict):
        return (
            isinstance(stored, dict) and list(stored) == list(fresh) and all(same(stored[k], fresh[k]) for k in fresh)
        )
    if isinstance(fresh, list):
        return isinstance(stored, list) and len(stored) == len(fresh) and all(map(same, stored, fresh))
    if isinstance(fresh, float):
        return isinstance(stored, (int, float)) and math.isclose(stored, fresh, rel_tol=1e-9, abs_tol=1e-15)
    return stored == fresh


def stale(folder=FOLDER):
    """The names of stored files that are missing or differ from what the package computes now."""
    result = []
    for name, compute in VECTORS.items():
        path = folder / f"{name}.json"
        if not path.exists() or not same(json.loads(path.read_text()), _short(compute())):
            result.append(path.name)
    return result


def write(folder=FOLDER):
    """Write every file, one entry to a line."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, compute in VECTORS.items():
        parts = []
        for key, value in _short(compute()).items():
            if isinstance(value, list):
                value = "[\n" + ",\n".join(json.dumps(one, separators=(",", ":")) for one in value) + "\n]"
            else:
                value = json.dumps(value, separators=(",", ":"))
            parts.append(f'"{key}": {value}')
        (folder / f"{name}.json").write_text("{\n" + ",\n".join(parts) + "\n}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only compare; exit status 1 if a file is stale")
    if parser.parse_args().check:
        old = stale()
        sys.exit(f"stale: {', '.join(old)}; run python widgets/golden.py" if old else 0)
    write()
