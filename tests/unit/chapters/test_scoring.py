"""Average precision in plain Python, as chapter 12 reads it aloud: by hand, and beside the package's fast one."""

import math

import numpy as np
import pytest
import torch

from focal_tutorial.chapters import scoring
from focal_tutorial.evaluation import precision_recall

BOX, FAR, REGION = [10, 10, 30, 30], [100, 100, 130, 130], [40, 40, 90, 90]


def found(*rows):
    boxes, scores = zip(*rows) if rows else ((), ())
    return {"boxes": list(boxes), "scores": list(scores), "labels": [0] * len(boxes)}


def wanted(*boxes, **more):
    return {"boxes": list(boxes), "labels": [0] * len(boxes), **more}


def by_hand():
    """True, false, true of two objects."""
    return [found((BOX, 0.9), ([60, 60, 80, 80], 0.8), (FAR, 0.7))], [wanted(BOX, FAR)]


def test_the_three_readings_of_one_curve_by_hand():
    recall, precision, objects = scoring.curve(*by_hand(), 0)
    assert (recall, precision, objects) == ([0.5, 0.5, 1], [1, 1 / 2, 2 / 3], 2)
    assert scoring.coco(recall, precision) == pytest.approx((51 + 50 * 2 / 3) / 101)
    assert scoring.voc2007(recall, precision) == pytest.approx((6 + 5 * 2 / 3) / 11)
    assert scoring.voc2010(recall, precision) == pytest.approx(0.5 * 1 + 0.5 * 2 / 3)


def area_of_the_devkit(recall, precision):
    """VOC 2010's area in the way of its devkit: sentinels, precision made to fall, a sum where recall moves."""
    recall, precision = np.array([0, *recall, 1]), np.array([0, *precision, 0])
    for place in range(len(precision) - 2, -1, -1):
        precision[place] = max(precision[place], precision[place + 1])
    moves = np.flatnonzero(recall[1:] != recall[:-1]) + 1
    return ((recall[moves] - recall[moves - 1]) * precision[moves]).sum()


def eleven_of_the_devkit(recall, precision):
    """VOC 2007's eleven points in the way of its devkit."""
    recall, precision, total = np.array(recall), np.array(precision), 0.0
    for place in np.arange(0, 1.1, 0.1):
        reached = precision[recall >= place]
        total += (reached.max() if reached.size else 0) / 11
    return total


@pytest.mark.parametrize("seed", range(20))
def test_both_readings_of_voc_equal_those_of_its_devkit_on_random_lists(seed):
    random = np.random.default_rng(seed)
    hits = random.random(40) < 0.6
    objects = int(hits.sum()) + int(random.integers(0, 10)) or 1
    right = np.cumsum(hits)
    recall, precision = (right / objects).tolist(), (right / np.arange(1, 41)).tolist()
    assert scoring.voc2010(recall, precision) == pytest.approx(area_of_the_devkit(recall, precision))
    assert scoring.voc2007(recall, precision) == pytest.approx(eleven_of_the_devkit(recall, precision))


def test_a_crowd_is_neither_found_nor_missed_and_an_object_is_preferred_to_it():
    inside = ([50, 50, 60, 60], 0.95)  # a hundredth of the region, and yet no false alarm
    target = [wanted(BOX, REGION, ignore=[False, True])]
    assert scoring.average_precision([found(inside, inside, (BOX, 0.5))], target, 0) == 1
    over = [wanted(BOX, [8, 8, 40, 40], ignore=[False, True])]
    assert scoring.average_precision([found((BOX, 0.5))], over, 0) == 1
    assert scoring.verdicts([BOX, BOX, FAR], [BOX, BOX], [False, True], 0.5) == [True, None, False]


def test_without_objects_it_is_not_a_number_and_without_detections_it_is_0():
    assert math.isnan(scoring.average_precision([found((BOX, 0.9))], [wanted()], 0))
    assert scoring.average_precision([found()], [wanted(BOX)], 0) == 0
    assert scoring.voc2010([], []) == scoring.voc2007([], []) == 0


def test_it_takes_tensors_and_gives_the_curve_of_the_package():
    detections, targets = by_hand()
    tensors = [{name: torch.tensor(values) for name, values in one.items()} for one in detections]
    recall, precision, objects = scoring.curve(tensors, targets, 0)
    curve = precision_recall(detections, targets, 0)
    np.testing.assert_allclose(recall, curve.recall)
    np.testing.assert_allclose(precision, curve.precision)
    assert objects == curve.objects
