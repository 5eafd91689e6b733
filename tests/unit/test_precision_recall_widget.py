"""The Python side of the lead figure of chapter 12."""

import json
import re
import subprocess
import sys

import numpy as np
import pytest
import torch
import traitlets

from focal_tutorial import data
from focal_tutorial.widgets import PrecisionRecall

CLASSES = ["RBC", "WBC", "Platelets"]


def found(count=4, seed=0):
    random = np.random.default_rng(seed)
    corner = random.uniform(0, 60, (count, 2))
    return {
        "boxes": torch.tensor(np.hstack([corner, corner + 12])),
        "scores": torch.tensor(random.uniform(0.06, 1, count)),
        "labels": torch.tensor(random.integers(0, 3, count)),
    }


def a_figure(**options):
    return PrecisionRecall.from_samples(data.smears(2, seed=4), [found(), found(6, 1)], **options)


def test_it_opens_without_torch():
    code = "import sys; from focal_tutorial.widgets import PrecisionRecall; PrecisionRecall()"
    subprocess.run([sys.executable, "-c", f"{code}; assert 'torch' not in sys.modules"], check=True)


def test_the_repr_is_what_it_holds_and_its_state():
    assert repr(a_figure(label=1, changes="0.3x")) == (
        "PrecisionRecall(2 images, 3 classes; image=0, label=1, threshold=0.5, iou=0.5, readings='101', changes='0.3x')"
    )


def test_boxes_are_stored_best_first_in_tenths_and_thousandths_and_low_scores_are_left_out():
    one = {"boxes": [[0.04, 0, 9, 10], [1, 1, 2, 2], [3, 3, 4, 4]], "scores": [0.5, 0.9, 0.04], "labels": [2, 0, 0]}
    figure = PrecisionRecall.from_samples(data.smears(1, seed=4), [one], CLASSES)
    assert figure.found == ["10 10 20 20 900 0 0 0 90 100 500 2"]
    assert (figure.classes, figure.keep, figure.limits["threshold"]) == (CLASSES, 0.05, [0.05, 1])
    low = PrecisionRecall.from_samples(data.smears(1, seed=4), [one], CLASSES, keep=0.005, most=2)
    assert low.found == figure.found and low.limits["threshold"] == [0.005, 1]
    assert PrecisionRecall.from_samples(data.smears(1, seed=4), [one], keep=0.7).threshold == 0.7


def test_arrays_and_tensors_give_the_same_state_and_three_scenes_stay_small():
    detections = [found(100, seed) for seed in range(3)]
    arrays = [{name: values.numpy() for name, values in one.items()} for one in detections]
    states = [
        json.dumps(PrecisionRecall.from_samples(data.smears(3, seed=4), given).get_state(["pictures", "found"]))
        for given in (detections, arrays)
    ]
    assert states[0] == states[1] and len(states[0]) < 60_000


@pytest.mark.parametrize(
    ("trait", "value", "words"),
    [
        ("image", 2, "image counts from 0 to 1"),
        ("label", 3, "label counts from 0 to 2"),
        ("threshold", 0.04, "between 0.05 and 1, not 0.04 (lower scores are not stored)"),
        ("iou", 0.4, "iou lies between 0.5 and 0.95, not 0.4"),
        ("readings", "12", "readings is '101', '11' or 'area', not '12'"),
        ("changes", "0.1", 'changes is words such as "0.3x"'),
        ("changes", "0.1x+", "not '0.1x+'"),
        ("changes", "0.4x", "photograph 0 has 4 detections, and '0.4x' is none"),
        ("changes", "2.0x", "photograph 2 has 0 detections"),
        ("changes", "1.5x 1.5+", "names detection 1.5 twice"),
    ],
)
def test_what_does_not_fit_is_refused_in_words_and_changes_nothing(trait, value, words):
    figure = a_figure()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, trait, value)
    assert repr(figure) == before
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        a_figure(**{trait: value})


def test_every_kind_of_change_is_taken():
    assert a_figure(changes="0.0x 0.1+ 1.2@4,-3 1.5+@0,7").changes == "0.0x 0.1+ 1.2@4,-3 1.5+@0,7"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"detections": [found()]}, "detections for 1 images, but there are 2 samples"),
        ({"classes": []}, "at least one sample and one class name"),
        ({"keep": 1}, "keep lies in [0, 1)"),
        ({"most": 101}, "most between 1 and 100"),
        ({"detections": [found(), {**found(), "labels": [0, 0, 0, 9]}]}, "image 1: labels run from 0 to 2"),
    ],
)
def test_input_that_does_not_fit_is_named(given, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        PrecisionRecall.from_samples(**{"samples": data.smears(2, seed=4), "detections": [found(), found()], **given})
