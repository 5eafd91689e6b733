"""Chapter 15's Figure 4: curves from histograms against those from the examples, the stored run, and the figure."""

import importlib
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
import traitlets
from hypothesis import given
from hypothesis import strategies as st

from focal_tutorial import data, weights
from focal_tutorial.chapters import cumulative, playground, runs
from focal_tutorial.losses import focal_loss
from focal_tutorial.widgets import CumulativeLoss

ROOT = Path(__file__).resolve().parents[2]
AT = np.linspace(0, 1, 101)
LOGITS = st.lists(st.floats(-9, 12), min_size=1, max_size=40)


def test_the_loss_is_the_packages():
    x_t = torch.linspace(-30, 30, 61, dtype=torch.float64)
    for gamma in (0, 0.5, 2, 5):
        expected = focal_loss(x_t, torch.ones_like(x_t), gamma=gamma, alpha=None).numpy()
        np.testing.assert_allclose(cumulative.loss(x_t.numpy(), gamma), expected, rtol=1e-9, atol=1e-300)


@given(LOGITS, LOGITS)
def test_two_histograms_together_hold_what_both_hold(one, other):
    both = cumulative.added(cumulative.binned(one), cumulative.binned(other))
    assert both == cumulative.binned([*one, *other])
    assert sum(both["counts"]) == len(one) + len(other)
    assert cumulative.added(None, both) == cumulative.added(both, None) == both


@pytest.mark.parametrize("values", [[], [0.0, float("nan")], [float("inf")]])
def test_no_logits_and_infinite_ones_are_refused(values):
    with pytest.raises(ValueError, match="at least one logit, all finite"):
        cumulative.binned(values)


@pytest.mark.parametrize("name", ["drawn-ce", "drawn-focal"])
def test_a_curve_from_bins_lies_within_two_thousandths_of_that_of_the_examples(monkeypatch, name):
    monkeypatch.syspath_prepend(ROOT / "scripts")
    script = importlib.import_module("measure_figure4")
    scenes = data.drawn(24, seed=data.HELD_OUT, size=script.SIZE, scenes=script.SCENES)
    for x_t in script.terms(weights.load(name), [scenes[place] for place in range(len(scenes))]):
        assert len(x_t) > 100
        for gamma in (0, 0.5, 1, 2):
            exact = playground.cumulative_loss(torch.from_numpy(x_t), gamma, AT)
            np.testing.assert_allclose(cumulative.curve(cumulative.binned(x_t), gamma, AT), exact, atol=0.002)


def test_the_stored_run_counts_every_negative_of_all_its_scenes():
    run = runs.read("figure4")
    assert run["settings"]["width"] == cumulative.WIDTH
    sizes = {name: {side: sum(one["counts"]) for side, one in sides.items()} for name, sides in run["scores"].items()}
    assert sizes["drawn-ce"] == sizes["drawn-focal"], "both networks look at the same pairs"
    assert sizes["drawn-ce"]["negatives"] >= 100_000 and sizes["drawn-ce"]["positives"] >= 2000
    for sides in run["scores"].values():
        for one in sides.values():
            parts = [cumulative.hardest(one, gamma, 0.05) for gamma in (0, 0.5, 1, 2, 5)]
            assert parts == sorted(parts)


def test_it_opens_without_torch():
    code = "import sys; from focal_tutorial import widgets; widgets.CumulativeLoss(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_its_repr_is_what_it_holds_and_its_state():
    assert re.fullmatch(
        r"CumulativeLoss\([\d,]+ positives, [\d,]+ negatives; network='CE', gamma=1.0\)",
        repr(CumulativeLoss(runs.read("figure4"), network="CE", gamma=1)),
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("gamma", 5.1, "gamma lies between 0 and 5, not 5.1"),
        ("gamma", float("nan"), "gamma lies between 0 and 5, not nan"),
        ("network", "OHEM", "network is 'FL' or 'CE', not 'OHEM'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = CumulativeLoss()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before
