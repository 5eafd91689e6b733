"""The Python side of the lead figure of chapter 1, and the pictures beside it."""

import json
import re
import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
import torch
import traitlets

from focal_tutorial import data, weights
from focal_tutorial.boxes import iou
from focal_tutorial.chapters import first_look
from focal_tutorial.widgets import FirstLook

CLASSES = ("Red cells", "Platelets")


def a_sample():
    image = np.random.default_rng(0).integers(0, 255, (3, 48, 64), dtype=np.uint8)
    return SimpleNamespace(image=image, boxes=torch.tensor([[1.0, 2.0, 9.0, 10.0]]), labels=torch.tensor([1]), name="a")


SCORES = torch.tensor([[0.1, 0.95], [0.3, 0.25], [0.0, 0.6]])
BOXES = torch.tensor([[1.0, 2.0, 9.04, 10.0], [2.0, 2.0, 10.0, 10.0], [20.0, 3.0, 30.0, 20.0]])


def a_figure(**options):
    return FirstLook.from_answers(a_sample(), SCORES, BOXES, **{"size": (24, 32), "classes": CLASSES, **options})


def test_answers_are_stored_best_first_with_their_anchors_place():
    rows = np.array(a_figure().answers.split(), int).reshape(-1, 7).tolist()
    assert rows == [
        [0, 10, 20, 90, 100, 950, 1],
        [2, 200, 30, 300, 200, 600, 1],
        [1, 20, 20, 100, 100, 300, 0],
        [1, 20, 20, 100, 100, 250, 1],
    ]
    assert len(a_figure(keep=0.5).answers.split()) == 14


def test_the_repr_shows_counts_and_state_only():
    assert (
        repr(a_figure(step="NMS", point=[1, 2]))
        == "FirstLook(4 answers, 2 classes; step='NMS', threshold=0.5, level=4, point=[1.0, 2.0], labels=False)"
    )
    assert a_figure(keep=0.6).threshold == 0.6


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("step", "grid", "step is 'photograph', 'anchors', 'scores', 'NMS' or 'boxes', not 'grid'"),
        ("threshold", 0.1, "threshold lies between 0.2 and 0.95, not 0.1 (lower scores are not stored)"),
        ("level", 8, "level lies between 3 and 7, not 8"),
        ("point", [33.0, 2.0], "point is [x, y] inside the image, 0 to 32 by 0 to 24, not [33.0, 2.0]"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = a_figure()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before


@pytest.mark.parametrize(
    ("scores", "boxes", "words"),
    [
        (SCORES[:, :1], BOXES, "scores are [anchors, 2 classes], not [3, 1]"),
        (SCORES * 2, BOXES, "scores lie between 0 and 1"),
        (SCORES, BOXES[:2], "answers: 2 boxes do not go with [3] labels and scores"),
    ],
)
def test_input_that_does_not_fit_is_refused(scores, boxes, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        FirstLook.from_answers(a_sample(), scores, boxes, size=(24, 32), classes=CLASSES)


def test_the_view_is_told_the_whole_state():
    state = a_figure().get_state()
    assert {"step": "photograph", "size": [24, 32], "base": 2.0, "keep": 0.2}.items() <= state.items()
    json.dumps({name: value for name, value in state.items() if name in FirstLook.class_own_traits()})


def test_importing_the_widget_does_not_import_torch():
    code = "import sys, focal_tutorial.widgets.first_look; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.fixture(scope="module")
def seen():
    """What the network answers for the stand-in of the photograph, which needs no data."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("FOCAL_TUTORIAL_DATA", raising=False)
        fine, small = data.running_example()
    network = weights.load("bccd-slim")
    return fine, small, network, *first_look.answers(network, small.image / 255)


def test_without_the_photographs_a_generated_smear_stands_in(seen):
    fine, small, _, scores, boxes = seen
    assert fine.image.shape == (3, 480, 640) and small.image.shape == (3, 192, 256)
    assert scores.shape == (9216, 3) and boxes.shape == (9216, 4)
    assert len(first_look.CLASSES) == len(data.smears(1, seed=0).classes)


def test_what_stays_is_what_the_detector_gives(seen):
    _, small, network, scores, boxes = seen
    found = network.detect(small.image[None] / 255, score_threshold=0.5)[0]
    kept, sure, labels = first_look.kept(scores, boxes, 0.5)
    assert torch.equal(labels, found["labels"])
    torch.testing.assert_close(sure, found["scores"])
    inside = kept.clamp(min=0).minimum(torch.tensor([256.0, 192.0, 256.0, 192.0]))
    torch.testing.assert_close(inside, found["boxes"])


def test_the_picture_of_iou_says_the_iou(seen):
    fine, small, *_ = seen
    one, other = small.boxes[0], small.boxes[0] + 5
    text = first_look.overlap_picture(fine, small.size, one, other).data
    assert f"IoU = {float(iou(one[None], other[None])):.2f}".replace("0.", ".") in text
    assert text.count("<svg") == 3 and "data:image" in text


def test_the_street_shows_every_stop_with_its_pictures_and_link(seen):
    _, small, network, *_ = seen
    links = {name: f"{name}.ipynb" for name in first_look.ABOUT}
    text = first_look.street(network, small, links).data
    items = re.findall(r"^\d\. \[(\w+)\]\((\w+)\.ipynb\)", text, re.M)
    assert [name for name, _ in items] == list(first_look.ABOUT) == [link for _, link in items]
    assert text.count("data:image/png") == 9
    assert len(text) < 60_000
