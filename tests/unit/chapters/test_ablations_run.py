"""The stored runs of chapter 15's live table: complete, comparable seed by seed, at the rates that the rule chooses."""

import pytest

from focal_tutorial.chapters import runs
from focal_tutorial.retinanet import mini
from focal_tutorial.training import Recipe

RUN = runs.read("ablations")
SETTINGS, SCORES = RUN["settings"], RUN["scores"]


@pytest.mark.parametrize("scenes", SETTINGS["classes"])
@pytest.mark.parametrize("loss", SETTINGS["losses"])
def test_a_loss_has_one_run_for_each_seed_from_0_on_and_scores_for_each_class(scenes, loss):
    mini(SETTINGS["classes"][scenes], **SETTINGS["losses"][loss])  # the network can be built
    found = SCORES[scenes][loss]
    assert [one["seed"] for one in found] == list(range(len(found))) and len(found) in runs.STUDENT
    for one in found:
        for threshold in ("at 0.05", "at 0.005"):
            assert len(one[threshold]["AP50 by class"]) == SETTINGS["classes"][scenes]
            assert 0 < one[threshold]["AP"] < one[threshold]["AP50"] < 1
        assert one["at 0.005"]["AP"] >= one["at 0.05"]["AP"] - 0.005, "more detections, up to ties, no worse ranking"


def test_the_rates_are_the_recipes_unless_another_was_better_by_more_than_the_rule_says():
    tuning, usual = SETTINGS["tuning"], Recipe.in_page().learning_rate
    assert usual in tuning["rates"] and tuning["seed"] not in range(20)
    for loss, tried in SCORES["tuning"].items():
        at = dict(zip(tuning["rates"], tried, strict=True))
        best = max(at, key=at.get)
        expected = best if at[best] > at[usual] + tuning["better by"] else usual
        assert {rates[loss] for rates in SETTINGS["rates"].values()} == {expected}


def test_a_place_of_the_grid_that_is_a_loss_of_the_table_has_its_scores():
    alike = 0
    for one in SCORES["grid"]:
        assert len(one["seeds"]) == len(one["AP"]) >= 1
        for loss, fields in SETTINGS["losses"].items():
            if fields == {"gamma": one["gamma"], "alpha": one["alpha"]}:
                stored = {run["seed"]: run["at 0.005"]["AP"] for run in SCORES["hard"][loss]}
                assert one["AP"] == [stored[seed] for seed in one["seeds"]]
                alike += 1
    assert alike == 5


def test_the_reversed_recipe_is_a_recipe_and_every_rate_has_the_same_seeds():
    changes = {name: value for name, value in SETTINGS["reversed"].items() if name in Recipe.__dataclass_fields__}
    assert Recipe.in_page(**changes).optimizer == "sgd"
    sizes = {len(scores) for rates in SCORES["reversed"].values() for scores in rates.values()}
    assert len(sizes) == 1 and min(sizes) >= 3
