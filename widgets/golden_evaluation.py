"""Golden vectors of COCO's average precision: sets of images with ties, duplicates, crowds of detections and none."""

import numpy as np

from focal_tutorial import evaluation


def evaluation_vectors():
    """Each entry: the number of classes, images {boxes, labels} and {found, scores, of}, and what `coco_ap` says."""
    random = np.random.default_rng(12)
    sets = [
        _entry("usual", _images(random, 40, 3, grid=None), 3),
        _entry("boxes and scores on a coarse grid, so that both tie", _images(random, 30, 3, grid=4), 3),
        _entry("a class without objects", _images(random, 6, 2, grid=4), 4),
        _entry("more than a hundred detections of a class in an image", _images(random, 3, 1, grid=8, times=40), 1),
        _entry("each detection three times", _images(random, 8, 2, grid=None, copies=3), 2),
        _entry("nothing found", [(*image[:2], *_none()) for image in _images(random, 5, 2, grid=None)], 2),
        _entry(
            "nothing to find", [(np.zeros((0, 4)), np.zeros(0, int), *image[2:]) for image in _images(random, 3, 2)], 2
        ),
        _entry("no image", [], 2),
        _entry("right but for the last box", _perfect(random), 1),
    ]
    return {"thresholds": evaluation.IOU_THRESHOLDS.tolist(), "sets": sets}


def _none():
    return np.zeros((0, 4)), np.zeros(0), np.zeros(0, int)


def _perfect(random):
    images = []
    for count in (0, 1, 2, 4):  # the thresholds themselves are met: 10 x 10 in 10 x 20 has IoU .5
        corners = random.integers(0, 8, (count, 2)) * 10.0
        boxes = np.column_stack([corners, corners + np.array([10, 20])])
        found = boxes.copy()
        found[-1:, 3] -= 10
        images.append((boxes, np.zeros(count, int), found, np.linspace(0.9, 0.5, count), np.zeros(count, int)))
    return images


def _images(random, number, classes, grid=4, times=4, copies=1):
    """(boxes, labels, found, scores, of) per image: objects, and detections near some of them."""
    images = []
    for _ in range(number):
        count = int(random.integers(0, 9))
        corners, sides = random.uniform(0, 90, (count, 2)), random.uniform(8, 40, (count, 2))
        boxes, labels = np.column_stack([corners, corners + sides]), random.integers(0, classes, count)
        near = random.integers(0, max(count, 1), times * count)
        found = boxes[near] + random.normal(0, 3, (len(near), 4)) if count else np.zeros((0, 4))
        scores = random.uniform(0.005, 1, len(near))
        wrong = random.random(len(near)) < 0.2
        of = np.where(wrong, random.integers(0, classes, len(near)), labels[near] if count else 0).astype(int)
        if grid:
            boxes, found = np.round(boxes / grid) * grid, np.round(found / grid) * grid
            scores = np.round(scores, 1)
        found[:, 2:] = np.maximum(found[:, 2:], found[:, :2] + 1)
        images.append((boxes, labels, np.tile(found, (copies, 1)), np.tile(scores, copies), np.tile(of, copies)))
    return images


def _entry(name, images, classes):
    rounded = [(b.round(3), labels, f.round(3), s.round(3), of) for b, labels, f, s, of in images]
    targets = [{"boxes": b, "labels": labels} for b, labels, *_ in rounded]
    found = [{"boxes": f, "scores": s, "labels": of} for *_, f, s, of in rounded]
    score = evaluation.coco_ap(found, targets, classes=[str(label) for label in range(classes)])
    known = lambda value: None if np.isnan(value) else value  # noqa: E731
    return {
        "name": name,
        "classes": classes,
        "images": [{"boxes": b.flatten().tolist(), "labels": labels.tolist()} for b, labels, *_ in rounded],
        "found": [
            {"boxes": f.flatten().tolist(), "scores": s.tolist(), "labels": of.tolist()} for *_, f, s, of in rounded
        ],
        "scores": {name: known(score[name]) for name in ("AP", "AP50", "AP75")},
        "per_class": [{key: known(value) for key, value in one.items()} for one in score["per_class"].values()],
    }


def precision_recall_vectors():
    """Pictures as `widgets.precision_recall` stores them, what a reader may do with boxes, and three readings of AP.

    Some boxes lie on a coarse grid, so that overlaps and scores tie; a few objects are difficult. Each state has the
    text of the changes, and of each class its AP at the ten IoU thresholds; at the thresholds of places 0 and 5 also
    VOC 2007's and VOC 2010's AP, and how many of the boxes from a score on are right.
    """
    random = np.random.default_rng(5)
    scenes = [_stored(random, grid, twins) for grid, twins in ((5, 1), (1, 1), (5, 14))]
    for scene in scenes:
        scene["states"] = [_state(scene, text) for text in _texts(random, scene)]
    return {"scenes": scenes}


def _stored(random, grid, twins):
    """Three pictures of 256 x 192 with two classes; each detection `twins` times, to have more than a hundred."""
    pictures, found = [], []
    for number, (b, labels, f, s, of) in enumerate(_images(random, 3, 2, grid=None)):
        b, f = (np.rint(boxes * 10 / grid) * grid for boxes in (b + 60, f + 60))
        f[:, 2:] = np.maximum(f[:, 2:], f[:, :2] + grid)
        s = np.rint(s * 1000) if grid == 1 else np.maximum(np.rint(s * 20) * 50, 50)
        order = np.argsort(-s, kind="stable").repeat(twins)
        difficult = (np.arange(len(b)) % 4 == 3) & (number > 0)
        pictures.append(np.column_stack([b, labels, difficult]).astype(int).ravel().tolist())
        found.append(np.column_stack([f, s, of])[order].astype(int).ravel().tolist())
    return {"objects": pictures, "found": found}


def _texts(random, scene):
    """No change, single ones, and many at once."""
    counts = [len(numbers) // 6 for numbers in scene["found"]]
    places = [(image, place) for image, count in enumerate(counts) for place in range(count)]
    words = []
    for image, place in (places[i] for i in sorted(random.permutation(len(places))[: len(places) // 3])):
        kind, (dx, dy) = random.integers(4), random.integers(-9, 10, 2)
        shift = f"@{dx},{dy}" if dx or dy else "+"
        words.append(f"{image}.{place}" + ("x", "+", shift, "+@3,-2")[kind])
    return ["", words[0], words[-1], " ".join(words)]


def _state(scene, text):
    """The text and what the package says of the detections after these changes."""
    changed = {}
    for word in text.split():
        name, _, shift = word.rstrip("x+").partition("@")
        off, twice = word.endswith("x"), "+" in word
        changed[name.rstrip("+")] = (off, twice, [int(by) for by in shift.split(",")] if shift else [0, 0])
    targets, found = [], []
    for image, (objects, rows) in enumerate(zip(scene["objects"], scene["found"])):
        objects = np.reshape(objects, (-1, 6))
        difficult = objects[:, 5].astype(bool)
        targets.append({"boxes": objects[:, :4] / 10, "labels": objects[:, 4], "difficult": difficult})
        kept = []
        for place, row in enumerate(np.reshape(rows, (-1, 6))):
            off, twice, (dx, dy) = changed.get(f"{image}.{place}", (False, False, [0, 0]))
            box = row[:4] / 10 + np.array([dx, dy, dx, dy])
            kept += ([] if off else [[*box, row[4] / 1000, row[5]]]) * (1 + twice)
        kept = np.reshape(kept, (-1, 6))
        found.append({"boxes": kept[:, :4], "scores": kept[:, 4], "labels": kept[:, 5].astype(int)})
    return {"text": text, "classes": [_class_state(found, targets, label) for label in range(2)]}


def _class_state(found, targets, label):
    curves = [evaluation.precision_recall(found, targets, label, iou) for iou in evaluation.IOU_THRESHOLDS]
    read = []
    for t in (0, 5):
        curve = curves[t]
        falling = [float(curve.precision[i:].max()) for i in range(len(curve.true))]
        eleven = [max((p for r, p in zip(curve.recall, falling) if r >= 0.1 * step), default=0.0) for step in range(11)]
        area = float(np.sum(np.diff(curve.recall, prepend=0.0) * falling))
        counts = [[int((curve.scores >= s).sum()), int(curve.true[curve.scores >= s].sum())] for s in (0.05, 0.3, 0.65)]
        read.append({"t": t, "11": float(np.mean(eleven)), "area": area, "counts": counts})
    return {"objects": curves[0].objects, "each": [curve.ap for curve in curves], "read": read}
