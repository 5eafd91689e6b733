"""The playground's widget: its traits, and what a reader moves."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import traitlets

from focal_tutorial.chapters.playground import Settings
from focal_tutorial.widgets import Playground

ROOT = Path(__file__).resolve().parents[2]


def test_it_opens_without_torch_and_starts_where_the_package_does():
    code = "import sys; from focal_tutorial.widgets import Playground; Playground(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    figure, settings = Playground(), Settings()
    for name in ("data", "loss", "gamma", "alpha", "prior", "imbalance", "rate", "seed", "marks"):
        assert getattr(figure, name) == getattr(settings, name), name


def test_its_repr_is_the_state():
    assert (
        repr(Playground(loss="CE", prior=0.5))
        == "Playground(data='rings', loss='CE', gamma=2.0, alpha=0.25, prior=0.5, imbalance=1000, rate=0.1, seed=0,"
        " marks='', pace='calm')"
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("data", "stars", "data is 'rings', 'moons', 'blobs' or 'yours', not 'stars'"),
        ("loss", "hinge", "loss is 'CE', 'balanced', 'FL' or 'OHEM', not 'hinge'"),
        ("gamma", 6.0, "gamma lies between 0 and 5, not 6.0"),
        ("alpha", -0.1, "alpha lies between 0 and 1, not -0.1"),
        ("prior", 0.0, "prior lies between 0.001 and 0.5, not 0.0; .5 is no prior"),
        ("imbalance", 0, "imbalance lies between 1 and 1000, not 0"),
        ("rate", 2.0, "rate lies between 0.001 and 1, not 2.0"),
        ("seed", -1, "seed lies between 0 and 9999, not -1"),
        ("marks", "k3k3x", "marks are at most 200 times five signs"),
        ("marks", "k3k3p" * 201, "marks are at most 200 times five signs"),
        ("pace", "wild", "pace is 'calm' or 'fast', not 'wild'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = Playground()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before


def test_what_the_reader_moves_reaches_the_traits():
    figure = Playground()
    figure._handle_msg(
        {
            "content": {"data": {"method": "update", "state": {"loss": "OHEM", "marks": "k3k3P", "data": "yours"}}},
            "buffers": [],
        }
    )
    assert (figure.loss, figure.data, figure.marks) == ("OHEM", "yours", "k3k3P")
