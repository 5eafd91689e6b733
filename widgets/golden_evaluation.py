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
