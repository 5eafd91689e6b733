"""Average precision by hand, and the rules that evaluators get wrong."""

import math

import numpy as np
import pytest
import torch

from focal_tutorial.evaluation import coco_ap, precision_recall

BOX, FAR = (10, 10, 30, 30), (100, 100, 130, 130)


def found(*rows):
    """Detections of one image from rows (box, score, label)."""
    boxes, scores, labels = zip(*rows) if rows else ((), (), ())
    return {
        "boxes": torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4),
        "scores": torch.tensor(scores),
        "labels": torch.tensor(labels, dtype=torch.int64),
    }


def wanted(*rows, **flags):
    """Objects of one image from rows (box, label)."""
    boxes, labels = zip(*rows) if rows else ((), ())
    flags = {key: torch.tensor(value) for key, value in flags.items()}
    return {
        "boxes": torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4),
        "labels": torch.tensor(labels, dtype=torch.int64),
        **flags,
    }


def test_a_perfect_detector_scores_1():
    target = wanted((BOX, 0), (FAR, 1))
    result = coco_ap([found((BOX, 0.9, 0), (FAR, 0.8, 1))], [target], classes=("a", "b"))
    assert (result["AP"], result["AP50"], result["AP75"]) == (1, 1, 1)
    assert result["per_class"] == {"a": {"AP": 1, "AP50": 1}, "b": {"AP": 1, "AP50": 1}}


def test_ap_by_hand():
    """True, false, true of 2 objects: precision 1 up to recall 1/2 (51 of the 101 recalls), then 2/3 (50 of them)."""
    detections = [found((BOX, 0.9, 0), ((60, 60, 80, 80), 0.8, 0), (FAR, 0.7, 0))]
    target = [wanted((BOX, 0), (FAR, 0))]
    curve = precision_recall(detections, target, 0)
    np.testing.assert_allclose(curve.precision, [1, 1 / 2, 2 / 3])
    np.testing.assert_allclose(curve.recall, [1 / 2, 1 / 2, 1])
    assert curve.true.tolist() == [True, False, True]
    assert curve.objects == 2
    assert curve.ap == pytest.approx((51 + 50 * 2 / 3) / 101)
    assert coco_ap(detections, target)["AP50"] == pytest.approx(curve.ap)


def test_a_shifted_box_counts_only_at_the_thresholds_it_reaches():
    """20 x 20 against the same moved by 4: IoU 320 / 480 = .667, so four of the ten thresholds."""
    result = coco_ap([found(((14, 10, 34, 30), 0.9, 0))], [wanted((BOX, 0))])
    assert result["AP"] == pytest.approx(0.4)
    assert (result["AP50"], result["AP75"]) == (1, 0)


def test_a_second_detection_of_an_object_is_false():
    """It halves the precision of what comes after it."""
    once = precision_recall([found((BOX, 0.9, 0), (FAR, 0.7, 0))], [wanted((BOX, 0), (FAR, 0))], 0)
    twice = precision_recall([found((BOX, 0.9, 0), (BOX, 0.8, 0), (FAR, 0.7, 0))], [wanted((BOX, 0), (FAR, 0))], 0)
    assert once.ap == 1
    assert twice.true.tolist() == [True, False, True]
    assert twice.ap < 1


def test_a_class_without_objects_is_skipped_not_counted_zero():
    result = coco_ap([found((BOX, 0.9, 0), (FAR, 0.9, 1))], [wanted((BOX, 0))], classes=("a", "absent"))
    assert result["AP"] == 1
    assert np.isnan(result["per_class"]["absent"]["AP"])


def test_a_class_with_objects_and_no_detection_counts_zero():
    result = coco_ap([found((BOX, 0.9, 0))], [wanted((BOX, 0), (FAR, 1))], classes=("a", "missed"))
    assert result["AP"] == pytest.approx(0.5)
    assert result["per_class"]["missed"]["AP"] == 0


@pytest.mark.parametrize("flag", ["difficult", "ignore"])
def test_an_ignored_object_is_neither_found_nor_missed_nor_makes_a_detection_false(flag):
    target = [wanted((BOX, 0), (FAR, 0), **{flag: [False, True]})]
    assert coco_ap([found((BOX, 0.5, 0))], target)["AP"] == 1  # not missed
    many = found((FAR, 0.9, 0), (FAR, 0.8, 0), ((102, 102, 110, 110), 0.7, 0), (BOX, 0.5, 0))
    assert coco_ap([many], target)["AP"] == 1  # nor false: doubles and parts of it neither
    assert precision_recall([many], target, 0).objects == 1


def test_an_ordinary_object_is_preferred_to_an_ignored_one_of_higher_overlap():
    target = [wanted((BOX, 0), ((12, 10, 32, 30), 0), difficult=[False, True])]
    assert coco_ap([found(((12, 10, 32, 30), 0.9, 0))], target)["AP50"] == 1


def test_images_without_objects_or_detections_count():
    """A detection on an empty image is false."""
    detections = [found((BOX, 0.9, 0)), found((BOX, 0.5, 0)), found()]
    curve = precision_recall(detections, [wanted(), wanted((BOX, 0)), wanted()], 0)
    assert curve.true.tolist() == [False, True]
    assert curve.ap == pytest.approx(0.5)


def test_nothing_at_all_is_nan_not_an_error():
    result = coco_ap([found()], [wanted()], classes=("a",))
    assert np.isnan(result["AP"])
    assert np.isnan(result["per_class"]["a"]["AP"])
    assert np.isnan(precision_recall([found((BOX, 0.9, 0))], [wanted()], 0).ap)


def test_a_score_threshold_before_the_evaluation_lowers_ap():
    detections = [found((BOX, 0.9, 0), (FAR, 0.01, 0))]
    target = [wanted((BOX, 0), (FAR, 0))]
    cut = [{key: value[:1] for key, value in detections[0].items()}]
    assert coco_ap(detections, target)["AP"] == 1
    assert coco_ap(cut, target)["AP"] == pytest.approx(51 / 101)


def test_only_the_best_detections_of_each_class_in_an_image_are_read():
    rows = [((200, 200, 220, 220), 0.9 - i / 1000, 0) for i in range(3)] + [(BOX, 0.1, 0), (BOX, 0.1, 1)]
    target = [wanted((BOX, 0), (BOX, 1))]
    result = coco_ap([found(*rows)], target, classes=("crowded", "alone"), max_detections=3)
    assert result["per_class"]["crowded"]["AP"] == 0
    assert result["per_class"]["alone"]["AP"] == 1


def test_sizes_are_scored_apart():
    small, large = (0, 0, 20, 20), (100, 100, 300, 300)
    result = coco_ap([found((small, 0.9, 0))], [wanted((small, 0), (large, 0))])
    assert (result["AP_small"], result["AP_large"]) == (1, 0)
    assert np.isnan(result["AP_medium"])


def test_lists_and_labels_that_do_not_fit_are_refused_by_image():
    with pytest.raises(ValueError, match="for 1 images but targets for 2"):
        coco_ap([found()], [wanted(), wanted()])
    broken = {**found((BOX, 0.9, 0)), "scores": torch.zeros(2)}
    with pytest.raises(ValueError, match="image 1: boxes must be"):
        coco_ap([found(), broken], [wanted(), wanted()])
    with pytest.raises(ValueError, match="image 1: boxes must be finite"):
        coco_ap([found(), found(((float("nan"), 0, 1, 1), 0.9, 0))], [wanted(), wanted()])
    with pytest.raises(ValueError, match=r"image 1: a label lies outside 0\.\.0"):
        coco_ap([found(), found((BOX, 0.9, 1))], [wanted(), wanted()], classes=("only",))


def test_a_score_that_is_not_a_number_is_refused_and_not_ranked():
    box, label = torch.tensor([[0.0, 0, 9, 9]]), torch.tensor([0])
    found = {"boxes": box, "scores": torch.tensor([math.nan]), "labels": label}
    with pytest.raises(ValueError, match=r"image 1: .*scores"):
        coco_ap([{**found, "scores": torch.ones(1)}, found], [{"boxes": box, "labels": label}] * 2)


def test_equal_scores_of_two_images_are_ranked_by_the_images_ids():
    """One true and one false detection of equal score: precision 1 or 1/2, as the order has it."""
    detections, targets = [found((BOX, 0.5, 0)), found((FAR, 0.5, 0))], [wanted((BOX, 0)), wanted()]
    assert coco_ap(detections, targets)["AP50"] == 1
    assert coco_ap(detections, targets, ids=[7, 12])["AP50"] == 1
    assert coco_ap(detections, targets, ids=[12, 7])["AP50"] == 0.5
    assert precision_recall(detections, targets, 0, ids=torch.tensor([12, 7])).true.tolist() == [False, True]


GOOD = {"boxes": [BOX], "labels": [0], "scores": [0.5]}


@pytest.mark.parametrize(
    ("detection", "target", "error", "words"),
    [
        (GOOD, [BOX], TypeError, "image 1: the target must be a dictionary with boxes, labels; got list"),
        ([BOX], GOOD, TypeError, "image 1: the detections must be a dictionary with boxes, labels, scores; got list"),
        ({"boxes": [BOX], "labels": [0]}, GOOD, TypeError, r"image 1: .* got keys \['boxes', 'labels'\]"),
        ({**GOOD, "boxes": [[1, 1], [9, 9]]}, GOOD, ValueError, r"image 1: boxes must be .* got boxes \[2, 2\]"),
        ({**GOOD, "boxes": BOX}, GOOD, ValueError, r"image 1: boxes must be .* got boxes \[4\]"),
        ({**GOOD, "boxes": np.zeros((2, 2)), "labels": [0, 0], "scores": [1, 1]}, GOOD, ValueError, r"boxes \[2, 2\]"),
        ({**GOOD, "boxes": np.zeros((4, 5))}, GOOD, ValueError, r"image 1: boxes must be .* got boxes \[4, 5\]"),
        ({**GOOD, "scores": [[0.5]]}, GOOD, ValueError, r"image 1: .* scores \[1, 1\]"),
        (GOOD, {**GOOD, "boxes": [BOX, (1, 2)]}, ValueError, "image 1: the target cannot be made arrays of numbers"),
        (GOOD, {**GOOD, "labels": ["cat"]}, ValueError, "image 1: the target cannot be made arrays of numbers"),
        (GOOD, {**GOOD, "labels": [0.5]}, ValueError, "image 1: labels must be whole numbers, got 0.5"),
        (GOOD, {**GOOD, "difficult": [True, False]}, ValueError, r"image 1: .* difficult \[2\]"),
    ],
)
def test_arrays_that_cannot_be_are_refused_by_image_and_shape(detection, target, error, words):
    for score in (coco_ap, lambda found, wanted: precision_recall(found, wanted, 0)):
        with pytest.raises(error, match=words):
            score([GOOD, detection], [GOOD, target])


def test_lists_arrays_and_tensors_score_the_same():
    arrays = {name: np.array(value) for name, value in GOOD.items()}
    tensors = {name: torch.tensor(value) for name, value in GOOD.items()}
    none = {"boxes": [], "labels": [], "scores": []}
    assert {coco_ap([one, none], [one, none])["AP"] for one in (GOOD, arrays, tensors)} == {1.0}


def test_what_is_no_list_of_images_is_refused():
    with pytest.raises(TypeError, match="detections must be a list with one dictionary per image, got dict"):
        coco_ap(GOOD, [GOOD])
    with pytest.raises(TypeError, match="targets must be a list"):
        coco_ap([GOOD], GOOD)
    for ids in ([1], [3, 3], [[1], [2]]):
        with pytest.raises(ValueError, match="ids must be 2 different ids, one per image"):
            coco_ap([GOOD] * 2, [GOOD] * 2, ids=ids)
