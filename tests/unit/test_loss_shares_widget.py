"""The Python side of the figure of chapter 2."""

import re
import subprocess
import sys
from pathlib import Path

import ipywidgets
import pytest
import traitlets

from focal_tutorial.widgets import LossShares

ROOT = Path(__file__).resolve().parents[2]


def test_it_opens_without_torch():
    code = "import sys; from focal_tutorial.widgets import LossShares; LossShares(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_it_starts_at_five_against_ten_thousand_with_two_bars_and_its_repr_is_the_state():
    assert (
        repr(LossShares())
        == "LossShares(hard=5, hard_p_t=0.0067, easy=10000, easy_p_t=0.95, gamma=2.0, alpha=0.75, weigh_focal=False,"
        " keep=128, view='loss', ways='two')"
    )
    assert repr(LossShares(easy=50, easy_p_t=0.368, gamma=0, keep=512)).startswith(
        "LossShares(hard=5, hard_p_t=0.0067, easy=50, easy_p_t=0.368, gamma=0.0"
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("hard", 0, "hard lies between 1 and 100000, not 0"),
        ("easy", 100_001, "easy lies between 1 and 100000, not 100001"),
        ("hard_p_t", 0.0, "hard_p_t lies between 0.0005 and 0.9995, not 0.0"),
        ("easy_p_t", 1.0, "easy_p_t lies between 0.0005 and 0.9995, not 1.0"),
        ("easy_p_t", float("nan"), "easy_p_t lies between 0.0005 and 0.9995, not nan"),
        ("gamma", 5.1, "gamma lies between 0 and 5, not 5.1"),
        ("alpha", -0.1, "alpha lies between 0 and 1, not -0.1"),
        ("keep", 100, "keep is 128, 256 or 512, not 100"),
        ("view", "both", "view is 'loss' or 'gradient', not 'both'"),
        ("ways", "three", "ways is 'two' or 'all', not 'three'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = LossShares()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        LossShares(**{name: value})


def test_what_the_reader_moves_reaches_the_traits_and_a_linked_slider():
    figure, slider = LossShares(), ipywidgets.FloatSlider(value=2.0, min=0, max=5)
    link = ipywidgets.link((slider, "value"), (figure, "gamma"))
    figure._handle_msg(
        {
            "content": {"data": {"method": "update", "state": {"gamma": 0.5, "easy": 700, "weigh_focal": True}}},
            "buffers": [],
        }
    )
    assert (figure.easy, figure.weigh_focal, slider.value) == (700, True, 0.5)
    slider.value = 3.0
    assert figure.gamma == 3.0
    link.unlink()
