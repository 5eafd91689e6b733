"""The learner's widget: made of a network and a recipe, shown first with a stored run of the same."""

import dataclasses
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import traitlets

from focal_tutorial.retinanet import slim
from focal_tutorial.training import Recipe
from focal_tutorial.widgets import Learner

ROOT = Path(__file__).resolve().parents[2]
CONFIG, RECIPE = slim(3, gamma=1.0), Recipe(steps=300, seed=5)


def a_run(**changes):
    """A stored run of the network and the recipe above."""
    settings = {"network": dataclasses.asdict(CONFIG), "recipe": dataclasses.asdict(RECIPE)}
    run = {
        "name": "page-mini",
        "settings": json.loads(json.dumps(settings)),
        "scores": {"AP50": 0.88, "per_class": {"RBC": 0.9, "WBC": 0.85, "Platelets": 0.91}, "found": ["", ""]},
        "curve": {"losses": {"step": [2, 7.5], "classification": [1.25, 1.0], "box": [0.7, 0.123456]}},
    }
    return run | changes


def test_it_opens_without_torch():
    code = "import sys; from focal_tutorial.widgets import Learner; Learner(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_it_holds_network_and_recipe_as_the_page_reads_them():
    figure = Learner.of(CONFIG, RECIPE)
    assert (figure.gamma, figure.seed) == (1.0, 5)
    state = json.loads(json.dumps({"config": figure.config, "recipe": figure.recipe}))
    assert state == {"config": figure.config, "recipe": figure.recipe}, "lists, as JSON gives them back"
    assert type(CONFIG).from_dict(figure.config) == CONFIG
    assert Recipe(**figure.recipe) == RECIPE
    assert figure.classes == ["red cells", "white cells", "platelets"]
    assert Learner.of(CONFIG, RECIPE, gamma=0, seed=1).gamma == 0
    assert figure.stored == {}


def test_its_repr_is_what_it_holds_and_its_state():
    assert repr(Learner.of(CONFIG, RECIPE)) == "Learner(128 x 96 pixels, 300 steps, 3 classes; gamma=1.0, seed=5)"


def test_a_stored_run_is_shown_first_in_short():
    stored = Learner.of(CONFIG, RECIPE, stored=a_run()).stored
    assert stored == {
        "steps": 300,
        "AP50": 0.88,
        "classes": [0.9, 0.85, 0.91],
        "found": ["", ""],
        "step": "2 7.5",
        "classification": "1.25 1",
        "box": "0.7 0.1235",
    }


def test_a_stored_run_of_another_network_or_recipe_is_refused():
    with pytest.raises(ValueError, match="the stored run page-mini had another recipe: seed, steps"):
        Learner.of(CONFIG, Recipe(steps=100), stored=a_run())
    with pytest.raises(ValueError, match="the stored run page-mini had another network: gamma"):
        Learner.of(slim(3), RECIPE, stored=a_run())


def test_names_are_as_many_as_classes():
    with pytest.raises(ValueError, match="3 names for 2 classes"):
        Learner.of(slim(2), RECIPE)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("gamma", 6.0, "gamma lies between 0 and 5, not 6.0"),
        ("seed", -1, "seed lies between 0 and 9999, not -1"),
        ("seed", 10_000, "seed lies between 0 and 9999, not 10000"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = Learner.of(CONFIG, RECIPE)
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before


def test_what_the_reader_moves_reaches_the_traits():
    figure = Learner.of(CONFIG, RECIPE)
    message = {"method": "update", "state": {"gamma": 5, "seed": 3}}
    figure._handle_msg({"content": {"data": message}, "buffers": []})
    assert (figure.gamma, figure.seed) == (5.0, 3)
