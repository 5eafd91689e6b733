"""The Python side of the second live figure of chapter 12."""

import copy
import re
import subprocess
import sys

import pytest
import traitlets

from focal_tutorial.widgets import Reliability

BINS = {"low": [0.005, 0.05, 0.4], "count": [30, 4, 2], "right": [1, 2, 2], "score": [0.02, 0.1234, None]}
RUN = {
    "scores": {
        name: {
            "label": f"trained with {name}",
            "classes": ["RBC", "WBC"],
            "pictures": 7,
            "objects": {"RBC": 9, "WBC": 5},
            "bins": {"RBC": dict(BINS), "WBC": dict(BINS)},
            "best": {"RBC": {"threshold": 0.3, "F1": 0.5, "F1 at 0.5": 0.4}, "WBC": {"threshold": 0.1, "F1": 0.6}},
        }
        for name in ("ce", "focal")
    }
}


def changed(**values):
    """The run with other values in the first network's first class."""
    run = copy.deepcopy(RUN)
    run["scores"]["ce"]["bins"]["RBC"] |= values
    return run


def test_it_opens_without_torch():
    code = "import sys; from focal_tutorial.widgets import Reliability; Reliability()"
    subprocess.run([sys.executable, "-c", f"{code}; assert 'torch' not in sys.modules"], check=True)


def test_a_run_is_stored_as_short_texts_and_the_bin_in_the_middle_is_read_first():
    figure = Reliability(RUN)
    assert repr(figure) == "Reliability(2 networks, 3 bins; network='ce', label=0, bin=2)"
    assert figure.low == [0.005, 0.05, 0.4]
    first = figure.networks[0]
    assert (first["name"], first["label"], first["pictures"]) == ("ce", "trained with ce", 7)
    assert first["classes"][0] == {
        "name": "RBC",
        "objects": 9,
        "count": "30 4 2",
        "right": "1 2 2",
        "score": "0.02 0.1234 -",
        "best": {"threshold": 0.3, "F1": 0.5},
    }


@pytest.mark.parametrize(
    ("trait", "value", "words"),
    [
        ("network", "ohem", "network is 'ce' or 'focal', not 'ohem'"),
        ("label", 2, "label counts from 0 to 1"),
        ("bin", 3, "bin counts from 0 to 2"),
    ],
)
def test_what_does_not_fit_is_refused_in_words_and_changes_nothing(trait, value, words):
    figure = Reliability(RUN, network="focal", label=1, bin=1)
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, trait, value)
    assert repr(figure) == before
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        Reliability(RUN, **{trait: value})


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (changed(count=[30, 4]), "ce, RBC: low, count, right and score need one value for each bin"),
        (changed(right=[1, 5, 2]), "ce, RBC: in each bin some of its boxes are right"),
        (changed(low=[0.005, 0.05, 0.5]), "ce: bins begin at growing scores, the same for each class"),
    ],
)
def test_bins_that_do_not_fit_together_are_named(run, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        Reliability(run)


def test_networks_with_other_bins_are_refused():
    run = copy.deepcopy(RUN)
    for bins in run["scores"]["focal"]["bins"].values():
        bins["low"] = [0.005, 0.05, 0.5]
    with pytest.raises(ValueError, match="focal: its bins are not those of ce"):
        Reliability(run)
