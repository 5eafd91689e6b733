"""The stored runs keep their format, and the network of the package gives the scores that its card states."""

import dataclasses
import json
import math
import os
from pathlib import Path

import pytest
import scipy.stats

from focal_tutorial import data, training, weights
from focal_tutorial.chapters import runs
from focal_tutorial.data import photographs
from focal_tutorial.retinanet import Config, mini
from focal_tutorial.training import Recipe
from focal_tutorial.widgets import Learner
from focal_tutorial.widgets.figure import asset

RUNS = sorted((Path(__file__).parents[3] / "runs").glob("*.json"))
FIELDS = {"name", "what", "script", "command", "versions", "settings", "seed", "cpu_seconds", "scores"}


@pytest.mark.parametrize("path", RUNS, ids=[path.stem for path in RUNS])
def test_a_stored_run_is_small_complete_and_names_a_script_that_exists(path):
    text = path.read_text()
    run = json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))
    assert len(text) <= 30_000
    assert run.keys() >= FIELDS
    assert run["name"] == path.stem
    assert (path.parents[1] / run["script"]).is_file()
    assert run["command"].startswith(f"python {run['script']}")


NO_TRAINING = {
    "calibration",
    "ablations",
    "domains",
    "figure4",
    "functions",
    "gammas",
    "gammas-watched",
    "laboratory",
    "laboratory-watched",
    "page-mini",
    "pair",
    "photographs",
    "photographs-watched",
    "profile",
    "pyramids",
    "sizes",
    "tables",
    "playground",
    "playground-page",
    "playground-rates",
    "stopping",
    "unlabelled",
}
ON_PHOTOGRAPHS = [name for name in weights.names() if name.startswith("bccd")]
WATCHED = {"smears-watched": "smears"}  # the training of another run, looked at


@pytest.mark.parametrize(
    "path", [path for path in RUNS if path.stem not in NO_TRAINING | WATCHED.keys()], ids=lambda path: path.stem
)
def test_the_recipe_of_a_stored_training_can_be_built_again(path):
    run = json.loads(path.read_text())
    recipe = Recipe(**run["settings"]["recipe"])
    assert recipe.seed == run["seed"]
    losses = run["curve"]["losses"]
    assert losses["step"][0] == 0
    assert len(losses["step"]) == len(losses["classification"]) == len(losses["box"])
    last = run["curve"]["val"][-1]
    assert (last["step"], last["AP"]) == (recipe.steps, run["scores"]["val"]["AP"])
    assert set(run["scores"]) == {"val", "test"}


@pytest.mark.parametrize("name", WATCHED)
def test_a_watched_run_is_a_run_of_the_stored_recipe_and_ends_as_well(name):
    watched, whole = runs.read(name), runs.read(WATCHED[name])
    assert watched["settings"]["recipe"] == whole["settings"]["recipe"]
    frames = watched["scores"]["frames"]
    assert [frame["step"] for frame in frames][:: len(frames) - 1] == [0, whole["settings"]["recipe"]["steps"]]
    assert {len(frame["found"]) for frame in frames} == {len(watched["settings"]["scenes"])}
    last = frames[-1]["AP50"]["all"]  # of the smears on 40 of the 80 validation scenes
    assert last == pytest.approx(whole["scores"]["val"]["AP50"], abs=0.03)


def test_the_run_that_the_welcome_page_shows_first_is_one_of_its_own_and_every_seed_learns():
    run = runs.read("page-mini")
    figure = Learner.of(mini(3), Recipe.in_page(), stored=run)
    assert figure.seed == run["seed"] == 0
    assert [len(text.split()) % 6 for text in figure.stored["found"]] == [0] * 4
    assert len(run["scores"]["seeds"]["AP50"]) == 5 and min(run["scores"]["seeds"]["AP50"]) >= 0.85
    assert run["scores"]["seeds"]["AP50"][0] == pytest.approx(run["scores"]["AP50"], abs=1e-4)


def test_the_run_that_the_laboratory_shows_first_learns_and_is_one_of_its_own():
    run = runs.read("laboratory-watched")
    assert Recipe(**run["settings"]["recipe"]) == Recipe.in_page()
    assert Config.from_dict(run["settings"]["network"]) == mini(3)
    frames = run["scores"]["frames"]
    assert [frames[0]["step"], frames[-1]["step"]] == [0, run["settings"]["recipe"]["steps"]]
    assert frames[0]["AP50"] == 0 and frames[-1]["AP50"] > 0.85


def test_the_runs_on_photographs_are_the_pages_own_and_the_watched_one_is_among_them():
    run, watched = runs.read("photographs"), runs.read("photographs-watched")
    flips = {"horizontal_flip": 0.5, "vertical_flip": 0.5}
    assert Recipe(**run["settings"]["recipe"]) == Recipe.in_page(**flips)
    assert Recipe(**watched["settings"]["recipe"]) == Recipe.in_page(**flips, steps=600)
    assert Config.from_dict(run["settings"]["network"]) == mini(3)
    seeds = {name: [one["seed"] for one in each] for name, each in run["scores"].items()}
    kinds = ("random 300", "random 600", "random 1000", "drawn 300", "drawn 600")
    whole = {kind: [0, 1, 2] for kind in kinds}
    assert seeds == whole | {"drawn 0": [0]}
    # the page trains the same run bit for bit; both were stored by one machine
    assert watched["scores"]["test"] == run["scores"]["random 600"][0]["scores"]["test"]
    assert watched["scores"]["frames"][-1]["AP50"] == run["scores"]["random 600"][0]["scores"]["val"]["AP50"]


def test_torch_finds_what_the_page_finds_with_the_network_that_learned_from_drawings():
    stated = runs.read("photographs")["scores"]["drawn 0"][0]["scores"]["test"]
    found = training.score(weights.load(asset("mini-drawn.safetensors")), data.small_bccd("test"))
    assert found["AP"] == pytest.approx(stated["AP"], abs=1e-3)
    assert found["AP50"] == pytest.approx(stated["AP50"], abs=1e-3)


@pytest.mark.skipif(
    not os.environ.get(photographs.VARIABLE),
    reason="set FOCAL_TUTORIAL_DATA to a folder that contains bccd/ (the photographs)",
)
@pytest.mark.parametrize("name", ON_PHOTOGRAPHS)
def test_a_network_of_the_package_scores_what_its_card_states(name):
    stated = weights.card(name)["scores"]["test"]
    found = training.score(weights.load(name), data.bccd("test", size=(192, 256)))
    assert found["AP"] == pytest.approx(stated["AP"], abs=1e-3)
    for name, one in stated["per_class"].items():
        assert found["per_class"][name]["AP50"] == pytest.approx(one["AP50"], abs=3e-3)


@pytest.mark.parametrize("name", weights.names())
def test_the_card_of_a_network_names_its_data_licence_recipe_and_limits(name):
    card = weights.card(name)
    assert card["name"] == name
    assert card["data_licence"] == "MIT"
    assert "not a medical device" in card["limits"]
    run = json.loads((RUNS[0].parents[1] / card["run"]).read_text())
    assert run["settings"]["recipe"] == card["recipe"]
    losses = run["settings"].get("losses", {}).get(name, {})  # of a pair that differs in these alone
    assert Config.from_dict(run["settings"]["network"] | losses) == weights.load(name).config
    page = (weights.FOLDER / "README.md").read_text()
    part = page[page.index(f"# {name}\n") :].split("\n# ")[0]
    for split in card["scores"]:
        assert f"| {split} | {card['scores'][split]['AP']:.3f} / {card['scores'][split]['AP50']:.3f} |" in part


@pytest.mark.parametrize("name", sorted(set(weights.names()) - set(ON_PHOTOGRAPHS)))
def test_a_network_of_drawings_scores_what_its_card_states(name):
    run, card = runs.read("pair"), weights.card(name)
    held = data.drawn(run["settings"]["held_out"], seed=data.HELD_OUT, scenes=run["settings"]["scenes"])
    found = training.score(weights.load(name), held, score_threshold=0.05)
    (stated,) = (one for split, one in card["scores"].items() if split.endswith(" 0.05"))
    assert found["AP"] == pytest.approx(stated["AP"], abs=1e-3)
    assert run["scores"]["runs"][name][0]["scores"]["0.05"]["AP"] == pytest.approx(stated["AP"], abs=2e-3)


def test_the_two_networks_of_the_package_differ_in_the_way_down_alone():
    with_it, without = (weights.load(name).config for name in ("bccd-slim", "bccd-slim-no-top-down"))
    assert dataclasses.replace(without, top_down=True) == with_it
    assert weights.card("bccd-slim")["recipe"] == weights.card("bccd-slim-no-top-down")["recipe"]


def test_a_watched_run_comes_as_the_figure_takes_it():
    run = {
        "settings": {"images": {"val": 40}, "recipe": {"steps": 5}},
        "scores": {
            "frames": [
                {"step": 0, "found": [""], "AP50": {"all": 0.0, "RBC": 0.0}},
                {"step": 5, "found": ["10 20 30 45 875 0 1 2 3 4 250 1"], "AP50": {"all": 0.5, "RBC": 1.0}},
            ]
        },
        "curve": {"losses": {"step": [0, 2.0, 3.0], "classification": [1.0, 0.5, 0.25], "box": [2.0, 2.0, 1.0]}},
    }
    frames, options = runs.watched(run)
    assert frames[0] == (0, [{"boxes": [], "scores": [], "labels": []}], "AP50 0.00 on 40 validation scenes")
    assert frames[1][1] == [
        {"boxes": [[1.0, 2.0, 3.0, 4.5], [0.1, 0.2, 0.3, 0.4]], "scores": [0.875, 0.25], "labels": [0, 1]}
    ]
    assert options["curves"] == {"classification": [1.0, 0.75, 0.5, 0.25, 0.25], "box": [2.0, 2.0, 2.0, 1.0, 1.0]}
    assert options["measured"] == {"all": [0.0, 0.5], "RBC": [0.0, 1.0]}


def test_a_paired_comparison_by_hand():
    """Differences .1, .2, .3: mean .2, standard deviation .1, and Student's t of three of them is 4.303."""
    mean, sure, ahead = runs.paired([0.5, 0.7, 0.9], [0.4, 0.5, 0.6])
    assert mean == pytest.approx(0.2)
    assert sure == pytest.approx(4.303 * 0.1 / math.sqrt(3))
    assert ahead == 3


def test_what_is_hard_for_both_does_not_blur_a_paired_comparison():
    hardness = [0.0, 0.3, 0.1, 0.5, 0.2]
    mean, sure, ahead = runs.paired([each + 0.01 for each in hardness], hardness)
    assert (mean, ahead) == (pytest.approx(0.01), 5) and sure < 1e-9


@pytest.mark.parametrize("count", runs.STUDENT)
def test_the_interval_is_students(count):
    assert runs.STUDENT[count] == pytest.approx(scipy.stats.t.ppf(0.975, count - 1), abs=5e-4)
