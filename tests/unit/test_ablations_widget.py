"""The live table's widget: what a stored run makes of it, what it refuses, and what the reader's runs give back."""

import copy
import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest
import traitlets

from focal_tutorial.retinanet import mini
from focal_tutorial.training import Recipe
from focal_tutorial.widgets import Ablations, ablations

ROOT = Path(__file__).resolve().parents[2]
SCORES = {"AP": 0.3821, "AP50": 0.61, "AP50 by class": [1.0, 0.205]}
RUN = {
    "settings": {
        "network": dataclasses.asdict(mini(2)),
        "recipe": dataclasses.asdict(Recipe.in_page()),
        "classes": {"hard": 2, "rare": 2, "few red cells": 3},
        "between": {"few red cells": {"red": 2.0}},
        "losses": {
            "CE": {"gamma": 0.0, "alpha": None},
            "CE α .75": {"gamma": 0.0, "alpha": 0.75},
            "FL γ 2": {"gamma": 2.0, "alpha": 0.25},
        },
        "rates": {"hard": {"CE": 0.003, "CE α .75": 0.003, "FL γ 2": 0.006}},
        "held_out": 200,
    },
    "scores": {
        "hard": {
            "CE": [{"seed": 0, "diverged": 7}],
            "CE α .75": [{"seed": 0, "at 0.05": SCORES, "at 0.005": {**SCORES, "AP": 0.4}}],
            "FL γ 2": [],
        },
        "few red cells": {"CE": []},
    },
}


@pytest.fixture
def run():
    return copy.deepcopy(RUN)


def test_the_module_needs_no_torch():
    code = "import sys; from focal_tutorial.widgets import Ablations; Ablations(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_it_begins_on_hard_scenes_with_focal_loss_beside_balanced_ce(run):
    assert repr(Ablations(run)) == (
        "Ablations(3 losses, 2 kinds of scenes; scenes='hard', threshold=0.005, measure='AP', against='CE α .75',"
        " rows=['CE α .75', 'FL γ 2'], seeds=3)"
    )


def test_another_start_is_kept_and_rows_stand_in_the_tables_order(run):
    figure = Ablations(run, rows=["FL γ 2", "CE", "CE"], against="CE", threshold=0.05, scenes="few red cells")
    assert (figure.rows, figure.against, figure.threshold) == (["CE", "FL γ 2"], "CE", 0.05)
    assert figure.scenes == "few red cells"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("scenes", "rare", "scenes is 'hard' or 'few red cells', not 'rare'"),
        ("against", "FL", "against is 'CE', 'CE α .75' or 'FL γ 2', not 'FL'"),
        ("rows", ["FL"], "a row is 'CE', 'CE α .75' or 'FL γ 2', not 'FL'"),
        ("threshold", 0.5, "threshold is 0.005 or 0.05, not 0.5"),
        ("measure", "F1", "measure is 'AP', 'AP50', 'white cells' or 'platelets', not 'F1'"),
        ("seeds", 11, "seeds lies between 1 and 10, not 11"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(run, name, value, words):
    figure = Ablations(run)
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        Ablations(run, **{name: value})


def test_stored_scores_are_sent_as_short_texts_and_a_diverged_run_as_its_seed(run):
    assert Ablations(run).stored == {
        "hard": {"CE": "0", "CE α .75": "0 3821 6100 10000 2050 4000 6100 10000 2050"},
        "few red cells": {},
    }


def test_the_view_gets_what_it_builds_runs_from(run):
    plan = Ablations(run).plan
    assert plan["held"] == 200
    assert plan["losses"] == run["settings"]["losses"] and plan["rates"] == run["settings"]["rates"]
    assert plan["kinds"]["few red cells"]["scenes"] == {"red": 2.0}
    assert plan["kinds"]["few red cells"]["classes"] == ["red", "white", "platelets"]
    assert plan["kinds"]["hard"]["scenes"] == "hard"


def test_the_imbalance_is_counted_on_the_scenes_themselves(run):
    kinds = Ablations(run).plan["kinds"]
    assert kinds["hard"]["negatives"] == pytest.approx(904562 / 852), "what the page's engine counts, too"
    assert kinds["few red cells"]["negatives"] < kinds["hard"]["negatives"]
    ablations._imbalance.cache_clear()
    assert ablations._imbalance('"hard"') == kinds["hard"]["negatives"]


def test_the_readers_runs_come_back_as_dictionaries(run):
    figure = Ablations(run)
    mine = [{"scenes": "hard", "loss": "CE", "seed": 0, "seconds": 8.1, "at 0.05": {"AP": 0.3}}]
    figure._handle_msg({"content": {"data": {"method": "update", "state": {"own": mine}}}, "buffers": []})
    assert figure.own == mine
    assert Ablations(run).own == []


def test_without_a_run_there_is_an_empty_table():
    assert repr(Ablations()) == (
        "Ablations(0 losses, 0 kinds of scenes; scenes='', threshold=0.005, measure='AP', against='', rows=[], seeds=3)"
    )
