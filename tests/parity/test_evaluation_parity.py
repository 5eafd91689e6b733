"""Average precision equals pycocotools' on data made to be awkward."""

import contextlib
import io

import numpy as np
import pytest

from focal_tutorial.chapters import scoring
from focal_tutorial.evaluation import coco_ap, precision_recall

pytest.importorskip("pycocotools")
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval


def reference(detections, targets, classes, max_detections=100, ids=None):
    """The same numbers from pycocotools; -1 (nothing to score) becomes NaN. Ids count from 1: 0 means "unmatched"
    there."""
    ids = list(range(1, len(targets) + 1)) if ids is None else ids
    annotations, results = [], []
    for image, target in zip(ids, targets):
        for box, label, ignore in zip(target["boxes"], target["labels"], target["ignore"]):
            x1, y1, x2, y2 = map(float, box)
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": image,
                    "category_id": int(label) + 1,
                    "bbox": [x1, y1, x2 - x1, y2 - y1],
                    "area": (x2 - x1) * (y2 - y1),
                    "iscrowd": int(ignore),
                }
            )
    for image, detection in zip(ids, detections):
        for (x1, y1, x2, y2), label, score in zip(
            detection["boxes"].tolist(), detection["labels"], detection["scores"]
        ):
            results.append(
                {
                    "image_id": image,
                    "category_id": int(label) + 1,
                    "bbox": [x1, y1, x2 - x1, y2 - y1],
                    "score": float(score),
                }
            )
    with contextlib.redirect_stdout(io.StringIO()):
        truth = COCO()
        truth.dataset = {
            "images": [{"id": image} for image in ids],
            "annotations": annotations,
            "categories": [{"id": k + 1, "name": str(k)} for k in range(classes)],
        }
        truth.createIndex()
        found = COCO()
        results = [{**r, "id": i, "area": r["bbox"][2] * r["bbox"][3], "iscrowd": 0} for i, r in enumerate(results, 1)]
        found.dataset = {**truth.dataset, "annotations": results}
        found.createIndex()
        evaluation = COCOeval(truth, found, "bbox")
        evaluation.params.maxDets = [max_detections]
        evaluation.evaluate()
        evaluation.accumulate()
    precision = evaluation.eval["precision"][..., 0]  # [thresholds, recalls, classes, areas]
    mean = lambda values: values[values > -1].mean() if (values > -1).any() else np.nan  # noqa: E731
    result = {"AP": mean(precision[..., 0]), "AP50": mean(precision[0, ..., 0]), "AP75": mean(precision[5, ..., 0])}
    result |= {
        f"AP_{name}": mean(precision[..., area]) for area, name in enumerate(("small", "medium", "large"), start=1)
    }
    result["per_class"] = {
        k: {"AP": mean(precision[:, :, k, 0]), "AP50": mean(precision[0, :, k, 0])} for k in range(classes)
    }
    return result


def scene(seed, images=12, classes=4, ignored=0.15, levels=None, step=None):
    """Random objects of all sizes and detections near them: doubles, misses, wrong classes, empty images, one class
    without objects."""
    random = np.random.default_rng(seed)
    detections, targets = [], []
    for image in range(images):
        count = 0 if image % 5 == 3 else int(random.integers(0, 14))
        corner = random.uniform(0, 300, (count, 2))
        boxes = np.concatenate([corner, corner + np.exp(random.uniform(1.5, 5.2, (count, 2)))], axis=1)
        labels = random.integers(0, classes - 1, count)
        near = random.integers(0, max(count, 1), 3 * count)
        guess = (
            boxes[near] + random.normal(0, 1, (len(near), 4)) * random.choice([0, 1, 4, 15], (len(near), 1))
            if count
            else np.zeros((0, 4))
        )
        spare = int(random.integers(0, 6)) if image % 5 != 1 else 0
        corner = random.uniform(0, 300, (spare, 2))
        guess = np.concatenate([guess, np.concatenate([corner, corner + random.uniform(5, 150, (spare, 2))], axis=1)])
        guess[:, 2:] = np.maximum(guess[:, 2:], guess[:, :2] + 1)
        kind = np.concatenate([labels[near] if count else np.zeros(0, int), random.integers(0, classes, spare)])
        kind = np.where(random.random(len(kind)) < 0.1, random.integers(0, classes, len(kind)), kind)
        scores = random.random(len(kind))
        if levels:
            scores = np.round(scores * levels) / levels
        if step:
            boxes, guess = np.round(boxes / step) * step, np.round(guess / step) * step
            boxes[:, 2:], guess[:, 2:] = (
                np.maximum(boxes[:, 2:], boxes[:, :2] + step),
                np.maximum(guess[:, 2:], guess[:, :2] + step),
            )
        targets.append({"boxes": boxes, "labels": labels, "ignore": random.random(count) < ignored})
        detections.append({"boxes": guess, "labels": kind, "scores": scores})
    return detections, targets


def assert_equal(ours, theirs):
    per_class = {(k, name): value for k, row in ours["per_class"].items() for name, value in row.items()}
    expected = {(k, name): value for k, row in theirs["per_class"].items() for name, value in row.items()}
    assert per_class.keys() == expected.keys()
    for key in ("AP", "AP50", "AP75", "AP_small", "AP_medium", "AP_large"):
        np.testing.assert_allclose(ours[key], theirs[key], atol=1e-6, err_msg=key)
    for key in per_class:
        np.testing.assert_allclose(per_class[key], expected[key], atol=1e-6, err_msg=str(key))


@pytest.mark.parametrize("seed", range(40))
def test_every_number_equals_pycocotools(seed):
    detections, targets = scene(seed)
    assert_equal(coco_ap(detections, targets, classes=range(4)), reference(detections, targets, 4))


@pytest.mark.parametrize("seed", range(40, 60))
def test_equal_with_many_equal_scores(seed):
    detections, targets = scene(seed, levels=4)
    assert_equal(coco_ap(detections, targets, classes=range(4)), reference(detections, targets, 4))


@pytest.mark.parametrize("seed", range(110, 130))
@pytest.mark.parametrize("limit", [2, 100])
def test_equal_with_equal_scores_across_images_in_any_order_if_their_ids_are_given(seed, limit):
    """pycocotools takes the images in ascending id, whatever the file's order, and sorts stably by score."""
    detections, targets = scene(seed, levels=2)
    ids = np.random.default_rng(seed).choice(900, len(targets), replace=False) + 1
    ours = coco_ap(detections, targets, classes=range(4), max_detections=limit, ids=ids)
    theirs = reference(detections, targets, 4, limit, ids.tolist())
    assert_equal(ours, theirs)
    for label in range(3):
        curve = precision_recall(detections, targets, label, max_detections=limit, ids=ids)
        np.testing.assert_allclose(curve.ap, theirs["per_class"][label]["AP50"], atol=1e-6)


def test_without_ids_the_images_count_in_the_order_given():
    detections, targets = scene(110, levels=2)
    ids = list(range(len(targets), 0, -1))
    backwards = reference(detections, targets, 4, ids=ids)
    assert abs(coco_ap(detections, targets, classes=range(4))["AP"] - backwards["AP"]) > 1e-4
    assert_equal(coco_ap(detections[::-1], targets[::-1], classes=range(4)), backwards)


@pytest.mark.parametrize("seed", range(60, 80))
def test_equal_with_equal_overlaps_and_overlaps_on_the_thresholds(seed):
    """Boxes on a coarse grid meet 1/2, 3/4 and 4/5 exactly, and each other."""
    detections, targets = scene(seed, levels=8, step=20, ignored=0.3)
    assert_equal(coco_ap(detections, targets, classes=range(4)), reference(detections, targets, 4))


@pytest.mark.parametrize("limit", [1, 3, 10])
def test_equal_with_another_limit_of_detections(limit):
    detections, targets = scene(100)
    assert_equal(
        coco_ap(detections, targets, classes=range(4), max_detections=limit), reference(detections, targets, 4, limit)
    )


def test_equal_when_every_object_is_ignored():
    detections, targets = scene(101, ignored=1.0)
    ours = coco_ap(detections, targets, classes=range(4))
    assert np.isnan(ours["AP"])
    assert_equal(ours, reference(detections, targets, 4))


def test_the_curve_of_a_class_has_its_ap():
    detections, targets = scene(102)
    theirs = reference(detections, targets, 4)
    for label in range(3):
        np.testing.assert_allclose(
            precision_recall(detections, targets, label).ap, theirs["per_class"][label]["AP50"], atol=1e-6
        )


PLAIN = {  # of scene: ordinary ones, equal scores across images, equal overlaps and overlaps on the thresholds
    "ordinary": {},
    "equal scores": {"levels": 4},
    "on a grid": {"levels": 8, "step": 20, "ignored": 0.3},
}


@pytest.mark.parametrize("kind", PLAIN)
@pytest.mark.parametrize("seed", range(200, 206))
def test_the_plain_version_equals_pycocotools(seed, kind):
    """With doubles, crowds, images without objects or detections, and a class that has none."""
    detections, targets = scene(seed, **PLAIN[kind])
    theirs = reference(detections, targets, 4)
    np.testing.assert_allclose(scoring.coco_average(detections, targets, range(4)), theirs["AP"], atol=1e-6)
    for label, row in theirs["per_class"].items():
        plain = scoring.average_precision(detections, targets, label)
        np.testing.assert_allclose(plain, row["AP50"], atol=1e-6)


@pytest.mark.parametrize("limit", [1, 3, 10])
def test_the_plain_version_keeps_the_limit_of_detections(limit):
    detections, targets = scene(207)
    theirs = reference(detections, targets, 4, limit)
    for label in range(3):
        plain = scoring.average_precision(detections, targets, label, limit=limit)
        np.testing.assert_allclose(plain, theirs["per_class"][label]["AP50"], atol=1e-6)


def test_the_plain_version_equals_pycocotools_without_objects_and_without_detections():
    detections, targets = scene(208)
    nothing = [{"boxes": np.zeros((0, 4)), "labels": np.zeros(0, int), "scores": np.zeros(0)} for _ in targets]
    assert scoring.coco_average(nothing, targets, range(3)) == reference(nothing, targets, 3)["AP"] == 0
    nobody = [{"boxes": np.zeros((0, 4)), "labels": np.zeros(0, int), "ignore": np.zeros(0, bool)} for _ in targets]
    assert np.isnan(scoring.coco_average(detections, nobody, range(4)))
    assert np.isnan(reference(detections, nobody, 4)["AP"])
