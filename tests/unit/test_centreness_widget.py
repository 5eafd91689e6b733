"""The Python side of the centre-ness figure of chapter 17."""

import re

import numpy as np
import pytest
import torch
import traitlets

from focal_tutorial.chapters import matching
from focal_tutorial.data import scene_cells
from focal_tutorial.widgets import Centreness
from focal_tutorial.widgets.centreness import LABELS, OBJECTS, SCENE


def test_its_repr_is_its_state():
    assert repr(Centreness()) == "Centreness(point=[76.0, 55.0], width=640, score=0.9, sampling=False, heat=True)"


def test_the_objects_are_the_boxes_of_the_cells_that_it_draws():
    cells = [scene_cells.shaped(**cell) for cell in SCENE["cells"]]
    np.testing.assert_allclose([cell.whole for cell in cells], OBJECTS, atol=0.051)
    assert tuple(cell.label for cell in cells) == LABELS


def test_it_starts_on_a_point_that_two_boxes_hold_on_one_level():
    figure = Centreness()
    unit = figure.width / SCENE["width"]
    point = unit * torch.tensor([figure.point])
    boxes = unit * torch.tensor(OBJECTS)
    farthest = matching.sides(point, boxes).amax(-1)[0, :2]
    low, high = matching.RANGES[2]
    assert ((farthest > low) & (farthest <= high)).all()
    assert matching.point_targets(point, boxes, low=low, high=high).tolist() == [1]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("point", [193, 5], "point lies in the scene, 0 to 192 by 0 to 96, not [193.0, 5.0]"),
        ("point", [5, float("nan")], "point lies in the scene"),
        ("point", [5], "of length"),
        ("width", 100, "width lies between 192 and 1600, not 100"),
        ("score", 1.1, "score lies between 0 and 1, not 1.1"),
    ],
)
def test_a_value_out_of_range_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = Centreness()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before
