"""The Python side of the live figures of chapters 5 and 6."""

import re
import subprocess
import sys
from pathlib import Path

import ipywidgets
import pytest
import traitlets

from focal_tutorial.widgets import GeneralisedOverlap, Overlap

ROOT = Path(__file__).resolve().parents[2]


def test_they_open_without_torch():
    code = (
        "import sys; from focal_tutorial.widgets import GeneralisedOverlap, Overlap; Overlap(), GeneralisedOverlap();"
        " assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_repr_is_the_state():
    assert (
        repr(Overlap(b=[0, 0, 16, 16], misread=True))
        == "Overlap(a=[168.0, 57.0, 291.0, 168.0], b=[0.0, 0.0, 16.0, 16.0], gradient=False, misread=True)"
    )
    assert (
        repr(GeneralisedOverlap(slide="corners, L2", angle=18))
        == "GeneralisedOverlap(slide='corners, L2', angle=18.0, a=[168.0, 57.0, 291.0, 168.0], b=[350.0, 93.0, 446.0,"
        " 201.0], gradient=False)"
    )


@pytest.mark.parametrize("figure", [Overlap, GeneralisedOverlap])
@pytest.mark.parametrize(
    ("box", "words"),
    [
        ([1, 2, 3], "four numbers"),
        ([0, 0, 481, 20], "inside the scene, 0 to 480 by 0 to 240"),
        ([-1, 0, 20, 20], "inside the scene"),
        ([20, 0, 10, 20], "at least 16 wide and high"),
        ([0, 0, 20, 15], "at least 16 wide and high"),
        ([0, 0, float("nan"), 20], "four numbers"),
    ],
)
def test_a_box_that_cannot_be_drawn_is_refused_in_words_and_changes_nothing(figure, box, words):
    for name in ("a", "b"):
        shown = figure()
        before = repr(shown)
        with pytest.raises(traitlets.TraitError, match=f"{name} .*{re.escape(words)}"):
            setattr(shown, name, box)
        assert repr(shown) == before


@pytest.mark.parametrize(
    ("name", "value"), [("slide", "corners"), ("angle", -1.0), ("angle", 361.0), ("angle", float("nan"))]
)
def test_a_place_on_no_path_is_refused(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name} (is|lies)"):
        GeneralisedOverlap(**{name: value})


def test_what_the_reader_drags_reaches_the_traits():
    figure = Overlap()
    figure._handle_msg(
        {"content": {"data": {"method": "update", "state": {"b": [10, 20, 40, 60], "gradient": True}}}, "buffers": []}
    )
    assert figure.b == [10.0, 20.0, 40.0, 60.0] and figure.gradient


def test_a_slider_links_with_one_edge_of_a_box():
    figure, slider = Overlap(), ipywidgets.FloatSlider(value=90, min=0, max=160)
    link = ipywidgets.link(
        (slider, "value"), (figure, "b"), transform=(lambda left: [left, 40.0, left + 80, 110.0], lambda box: box[0])
    )
    slider.value = 12.0
    assert figure.b == [12.0, 40.0, 92.0, 110.0]
    figure.b = [30.0, 40.0, 110.0, 110.0]
    assert slider.value == 30.0
    link.unlink()
