"""Chapter 15 on missing labels: the stored scores are the network's, the shares those of all anchors; the figure."""

import importlib
import math
import re
import subprocess
import sys
from pathlib import Path

import pytest
import torch
import traitlets

from focal_tutorial.assignment import BACKGROUND, assign
from focal_tutorial.chapters import cumulative, runs
from focal_tutorial.widgets import Unlabelled
from widgets.golden_unlabelled import state

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def looked():
    """The scene, all anchors, and the network's logits in hundredths."""
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        return importlib.import_module("measure_unlabelled").looked()
    finally:
        sys.path.remove(str(ROOT / "scripts"))


def test_the_stored_scores_are_the_networks(looked):
    sample, anchors, logits, _ = looked
    scores = runs.read("unlabelled")["scores"]
    near = assign(anchors.double(), sample.boxes.double()) != BACKGROUND
    assert near.nonzero()[:, 0].tolist() == scores["near"]["anchors"]
    assert abs(logits[near.numpy()].ravel() - scores["near"]["logits"]).max() <= 2  # hundredths: processors differ
    losses = cumulative.loss(-logits[~near.numpy()] / 100, 0).sum(1)
    assert len(losses) == scores["far"]["count"]
    assert losses.sum() == pytest.approx(scores["far"]["sums"]["0"], rel=0.01)
    assert sorted(losses)[-128:] == pytest.approx(sorted(scores["far"]["losses"]), rel=0.03)
    assert sorted(scores["objects"]["order"]) == list(range(len(sample.boxes)))


@pytest.mark.parametrize("removed", [0.25, 0.8])
def test_the_shares_are_those_of_all_anchors_assigned_anew(looked, removed):
    sample, anchors, logits, _ = looked
    run = runs.read("unlabelled")
    gone = run["scores"]["objects"]["order"][: math.floor(removed * len(sample.boxes) + 0.5)]
    left = [place for place in range(len(sample.boxes)) if place not in gone]
    before, now = (assign(anchors.double(), boxes.double()) for boxes in (sample.boxes, sample.boxes[left]))
    negative, missed = now == BACKGROUND, (now == BACKGROUND) & (before != BACKGROUND)
    found = state(run, removed)
    for name, gamma in (("CE", 0), ("FL", 2)):
        losses = torch.from_numpy(cumulative.loss(-logits / 100, gamma)).sum(1)
        assert found["shares"][name] == pytest.approx(float(losses[missed].sum() / losses[negative].sum()), abs=0.01)


def test_it_opens_without_torch():
    code = "import sys; from focal_tutorial import widgets; widgets.Unlabelled(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_its_repr_is_what_it_holds_and_its_state():
    assert repr(Unlabelled(runs.read("unlabelled"), removed=0.2)) == "Unlabelled(17 cells; removed=0.2)"


@pytest.mark.parametrize("value", [0.81, -0.1, float("nan")])
def test_a_bad_value_is_refused_in_words_and_changes_nothing(value):
    figure = Unlabelled()
    with pytest.raises(traitlets.TraitError, match=re.escape(f"removed lies between 0 and 0.8, not {value}")):
        figure.removed = value
    assert figure.removed == 0.4
