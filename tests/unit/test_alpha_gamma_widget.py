"""The Python side of chapter 15's figure on gamma and alpha."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import traitlets

from focal_tutorial.chapters import paper, runs
from focal_tutorial.widgets import AlphaGamma

ROOT = Path(__file__).resolve().parents[2]


def test_it_opens_without_torch():
    code = "import sys; from focal_tutorial import widgets; widgets.AlphaGamma(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_papers_points_are_both_tables_and_what_stands_in_both_stands_once():
    points = {(one["gamma"], one["alpha"]): one for one in AlphaGamma().paper}
    assert len(points) == len(AlphaGamma().paper) == len(paper.TABLE_1A) + len(paper.TABLE_1B) - 1
    for alpha, scores in paper.TABLE_1A.items():
        assert points[0.0, alpha]["values"] == [scores.ap] and points[0.0, alpha]["table"] == "1a"
    for key, scores in paper.TABLE_1B.items():
        assert points[key]["values"] == [scores.ap]


def test_ours_are_the_grid_of_the_stored_run():
    grid = runs.read("ablations")["scores"]["grid"]
    ours = AlphaGamma(runs.read("ablations")).ours
    assert [(one["gamma"], one["alpha"], one["values"]) for one in ours] == [
        (one["gamma"], one["alpha"], one["AP"]) for one in grid
    ]
    assert all(len(one["AP"]) == len(one["seeds"]) >= 1 for one in grid)


def test_its_repr_is_what_it_holds_and_its_state():
    assert re.fullmatch(
        r"""AlphaGamma\(13 points of the paper, \d+ of ours; shown='ours', chosen='0 0.75'\)""",
        repr(AlphaGamma(shown="ours", chosen="0 0.75")),
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("shown", "both", "shown is \"the paper's\" or 'ours', not 'both'"),
        ("chosen", "2 0.9", "not '2 0.9'"),
        ("chosen", "", "not ''"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = AlphaGamma()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before
