"""The Python side of the figure of chapter 8."""

import json
import re
import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
import torch
import traitlets

from focal_tutorial.widgets import NMS

CLASSES = ("RBC", "WBC")


def a_sample(name="scene"):
    image = np.random.default_rng(0).integers(0, 255, (3, 24, 32), dtype=np.uint8)
    return SimpleNamespace(
        image=image, boxes=torch.tensor([[1.0, 2.0, 9.0, 10.0]]), labels=torch.tensor([1]), name=name
    )


def proposed():
    boxes = torch.tensor([[1.0, 2.0, 9.04, 10.0], [2.0, 2.0, 10.0, 10.0], [20.0, 3.0, 30.0, 20.0]])
    return {"boxes": boxes, "scores": torch.tensor([0.4, 0.9, 0.35]), "labels": torch.tensor([1, 0, 1])}


def a_figure(**options):
    return NMS.from_samples([a_sample()], [proposed()], **{"classes": CLASSES, **options})


def test_candidates_are_stored_best_first_in_tenths_and_thousandths():
    assert a_figure().candidates == ["20 20 100 100 900 0 10 20 90 100 400 1 200 30 300 200 350 1"]
    assert a_figure().pictures[0]["objects"] == "10 20 90 100 1 0"


def test_low_scores_and_all_but_the_best_are_not_stored():
    assert a_figure(keep=0.38).candidates == ["20 20 100 100 900 0 10 20 90 100 400 1"]
    assert a_figure(most=1).candidates == ["20 20 100 100 900 0"]


def test_the_repr_shows_counts_and_state_only():
    figure = a_figure(step=2, method="gaussian", per_class=False)
    assert (
        repr(figure)
        == "NMS(1 images, 2 classes; image=0, step=2, method='gaussian', iou_threshold=0.5, sigma=0.5, per_class=False,"
        " floor=0.5)"
    )


def test_the_floor_starts_where_boxes_are_stored():
    assert a_figure(keep=0.6).floor == 0.6
    assert a_figure(floor=0.3).floor == 0.3


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("image", 1, "image lies between 0 and 0, not 1"),
        ("step", -1, "step lies between 0 and 1000, not -1"),
        ("method", "soft", "method is 'hard', 'linear' or 'gaussian', not 'soft'"),
        ("iou_threshold", 1.5, "iou_threshold lies between 0 and 1, not 1.5"),
        ("iou_threshold", float("nan"), "iou_threshold lies between 0 and 1, not nan"),
        ("sigma", 0.0, "sigma lies between 0.05 and 2, not 0.0"),
        ("floor", 0.1, "floor lies between 0.3 and 1, not 0.1 (lower scores are not stored)"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = a_figure()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before


@pytest.mark.parametrize(
    ("samples", "candidates", "words"),
    [
        ([], [], "0 and 0 were given"),
        ([a_sample()], [], "1 and 0 were given"),
        ([a_sample()], [proposed() | {"labels": torch.tensor([0, 1, 2])}], "image 0: labels run from 0 to 1"),
        ([a_sample()], [proposed() | {"scores": torch.tensor([0.5, 2.0, 0.1])}], "image 0: scores lie between 0 and 1"),
        ([a_sample()], [proposed() | {"boxes": torch.full((3, 4), torch.nan)}], "image 0: box 0 is not finite"),
    ],
)
def test_input_that_does_not_fit_is_refused_with_its_place(samples, candidates, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        NMS.from_samples(samples, candidates, classes=CLASSES)


def test_the_view_is_told_the_whole_state():
    state = a_figure(step=1).get_state()
    assert {"step": 1, "method": "hard", "iou_threshold": 0.5, "per_class": True, "keep": 0.3}.items() <= state.items()
    assert state["_anywidget_id"] == "focal_tutorial.widgets.nms.NMS"
    json.dumps({name: value for name, value in state.items() if name in NMS.class_own_traits()})


def test_importing_the_widget_does_not_import_torch():
    code = "import sys, focal_tutorial.widgets.nms; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
