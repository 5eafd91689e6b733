"""The figures of chapter 7 from Python: their state, and what they refuse."""

import re

import pytest
import traitlets

from focal_tutorial.widgets import BoxRegression, SmoothL1


def test_they_start_at_the_hand_example_and_at_the_books_knee_and_say_so():
    assert (
        repr(BoxRegression()) == "BoxRegression(anchor=[70.0, 50.0, 150.0, 130.0], object=[90.0, 60.0, 250.0, 140.0], "
        "deltas=[0.5, 0.25, 0.3, -0.2], view='encode', term='x', clamp=True, zoom=1.0)"
    )
    assert repr(SmoothL1()) == "SmoothL1(beta=0.1111, d=0.3, bug=False)"
    assert SmoothL1().beta == 1 / 9


@pytest.mark.parametrize(
    ("figure", "name", "value", "words"),
    [
        (
            BoxRegression,
            "anchor",
            [0, 0, 481, 50],
            "anchor lies inside the scene, 0 to 480 by 0 to 300, not [0, 0, 481, 50]",
        ),
        (BoxRegression, "object", [-1, 0, 20, 50], "object lies inside the scene"),
        (
            BoxRegression,
            "object",
            [10, 10, 17, 50],
            "object is x1, y1, x2, y2, at least 16 wide and high, not [10, 10, 17, 50]",
        ),
        (BoxRegression, "object", [50, 10, 20, 50], "at least 16 wide and high"),
        (BoxRegression, "anchor", [0, 0, 50], "anchor is four numbers, x1, y1, x2, y2, not [0, 0, 50]"),
        (BoxRegression, "anchor", [0, 0, 50, float("nan")], "anchor is four numbers"),
        (BoxRegression, "deltas", [0, 0, float("inf"), 0], "deltas is four numbers, d_x, d_y, d_w, d_h"),
        (BoxRegression, "deltas", [0, 0, 101, 0], "each of deltas lies between -100 and 100"),
        (BoxRegression, "view", "draw", "view is 'encode' or 'decode', not 'draw'"),
        (BoxRegression, "term", "z", "term is 'x', 'y', 'w' or 'h', not 'z'"),
        (SmoothL1, "beta", -0.1, "beta lies between 0 and 1, not -0.1"),
        (SmoothL1, "beta", float("nan"), "beta lies between 0 and 1, not nan"),
        (SmoothL1, "d", 1.3, "d lies between -1.2 and 1.2, not 1.3"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(figure, name, value, words):
    made = figure()
    before = repr(made)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(made, name, value)
    assert repr(made) == before
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        figure(**{name: value})


def test_whole_numbers_become_boxes_of_floats():
    figure = BoxRegression(anchor=[0, 0, 320, 200])
    figure.deltas = [0, 0, 100, -100]
    assert figure.anchor == [0.0, 0.0, 320.0, 200.0] and figure.deltas == [0.0, 0.0, 100.0, -100.0]
    assert all(isinstance(number, float) for number in figure.anchor + figure.deltas)


def test_what_the_reader_drags_reaches_the_traits():
    figure = BoxRegression()
    state = {"anchor": [10, 10, 50, 60], "view": "decode", "clamp": False}
    figure._handle_msg({"content": {"data": {"method": "update", "state": state}}, "buffers": []})
    assert (figure.anchor, figure.view, figure.clamp) == ([10.0, 10.0, 50.0, 60.0], "decode", False)


def test_the_view_gets_the_whole_state_and_its_own_module():
    for figure, module in ((BoxRegression(), "box_regression.BoxRegression"), (SmoothL1(), "smooth_l1.SmoothL1")):
        state = figure.get_state()
        assert state["_anywidget_id"] == f"focal_tutorial.widgets.{module}"
        assert "export" in state["_esm"]
        assert set(figure.trait_names(sync=True)) <= set(state)
