"""The laboratory's widget: its settings, what a Config and a Recipe make of them, and what a run hands back."""

import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest
import torch
import traitlets

from focal_tutorial import data, weights
from focal_tutorial.anchors import Anchors
from focal_tutorial.chapters import runs
from focal_tutorial.retinanet import Config, RetinaNet, mini, slim
from focal_tutorial.training import Recipe
from focal_tutorial.widgets import Laboratory

ROOT = Path(__file__).resolve().parents[2]


def test_the_module_needs_no_torch():
    code = "import sys; from focal_tutorial.widgets import Laboratory; assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_it_starts_with_the_papers_loss_and_its_repr_is_the_state():
    assert repr(Laboratory(scenes="hard", loss="CE")) == (
        "Laboratory(scenes='hard', start='random', loss='CE', gamma=2.0, alpha=0.25, prior=0.01, rate=0.003,"
        " optimizer='AdamW', divide='positives', size='mini', heads='GroupNorm', steps=300, seed=0)"
    )


def test_it_offers_the_networks_of_the_book_as_the_package_builds_them():
    networks = Laboratory().plan["networks"]
    book = slim(3, backbone_norm="group", anchors=Anchors(base=2.0, levels=(3, 4, 5)))
    for name, config, size in (("mini", mini(3), [128, 96]), ("book", book, [256, 192])):
        assert Config.from_dict(networks[name]["config"]) == config
        assert networks[name]["size"] == size


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("scenes", "empty", "scenes is 'dense', 'rare' or 'hard', not 'empty'"),
        ("loss", "FL", "loss is 'CE', 'balanced', 'focal', 'OHEM' or 'OHEM 1:3', not 'FL'"),
        ("gamma", 6.0, "gamma lies between 0 and 5, not 6.0"),
        ("prior", 0.0, "prior lies between 0.001 and 0.5, not 0.0; .5 is no prior"),
        ("rate", 1.0, "rate lies between 0.0001 and 0.1, not 1.0"),
        ("steps", 0, "steps lies between 1 and 2000, not 0"),
        ("size", "large", "size is 'mini' or 'book', not 'large'"),
        ("divide", "images", "divide is 'positives' or 'anchors', not 'images'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = Laboratory()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before


@pytest.mark.parametrize(
    ("config", "settings"),
    [
        (mini(3, gamma=1.0, alpha=0.5, prior=0.1), {"loss": "focal", "gamma": 1.0, "alpha": 0.5, "prior": 0.1}),
        (mini(3, gamma=0.0, alpha=None), {"loss": "CE"}),
        (mini(3, gamma=0.0, alpha=0.75), {"loss": "balanced", "alpha": 0.75}),
        (mini(3, gamma=0.0, alpha=None, hard_examples=128), {"loss": "OHEM"}),
        (mini(3, gamma=0.0, alpha=None, hard_examples=128, hard_ratio=3), {"loss": "OHEM 1:3"}),
        (mini(3, normalize_by="anchors", head_norm=None), {"divide": "anchors", "loss": "focal", "heads": "plain"}),
    ],
)
def test_a_config_of_ones_own_becomes_the_settings_and_the_only_network(config, settings):
    figure = Laboratory(config=config)
    assert {name: getattr(figure, name) for name in settings} == settings
    assert figure.size == "yours"
    assert list(figure.plan["networks"]) == ["yours"]
    assert Config.from_dict(figure.plan["networks"]["yours"]["config"]) == config
    with pytest.raises(traitlets.TraitError, match="size is 'yours'"):
        figure.size = "mini"


def test_a_recipe_of_ones_own_becomes_the_settings_and_keeps_what_the_reader_does_not_move():
    recipe = Recipe.in_page(steps=40, learning_rate=0.01, optimizer="sgd", momentum=0.8, seed=3, clip=1.0)
    figure = Laboratory(recipe=recipe)
    assert (figure.steps, figure.rate, figure.optimizer, figure.seed) == (40, 0.01, "SGD", 3)
    assert figure.plan["recipe"] == dataclasses.asdict(recipe) | {"milestones": []}
    assert figure.plan["sgd"] == {}, "it is SGD already"
    assert Laboratory().plan["sgd"]["clip"] is None
    assert Laboratory(recipe=recipe, seed=5).seed == 5, "a setting of one's own is stronger"


@pytest.mark.parametrize(
    ("config", "words"),
    [
        (mini(3, normalize_by="image"), 'normalize_by is .image.: the laboratory has "batch" and "anchors"'),
        (mini(3, gamma=0.0, alpha=None, hard_examples=64), "OHEM keeps 128 examples"),
        (mini(3, alpha=None), "focal loss with an alpha"),
        (mini(3, hard_examples=128), "OHEM of the plain CE"),
    ],
)
def test_a_loss_that_it_does_not_offer_is_refused_by_name(config, words):
    with pytest.raises(ValueError, match=words):
        Laboratory(config=config)


def test_a_stored_run_stands_there_with_the_settings_that_it_had():
    run = runs.read("laboratory-watched")
    recording = Laboratory(recording=run).recording
    assert recording["settings"] == {name: getattr(Laboratory(), name) for name in Laboratory.names}
    assert {len(values) for values in recording["rows"].values()} == {60}
    assert [frame["step"] for frame in recording["frames"]] == [score["step"] for score in recording["scores"]]
    assert {len(frame["found"]) for frame in recording["frames"]} == {6}
    assert Laboratory().recording == {}


def some_photographs():
    """Two samples of four times the size that the network sees."""
    return [
        data.Sample(
            torch.full((3, 192, 256), 40 * place, dtype=torch.uint8),
            torch.tensor([[10.0, 20.0, 50.0, 80.0]]),
            torch.tensor([2]),
            f"BloodImage_0000{place}",
        )
        for place in (1, 2)
    ]


def test_with_photographs_it_learns_from_them_mirrored_or_not_with_the_small_network():
    figure = Laboratory(photographs=some_photographs(), steps=600)
    assert (figure.scenes, figure.start, figure.steps) == ("photographs", "random", 600)
    assert list(figure.plan["networks"]) == ["mini"]
    recipe = figure.plan["recipe"] | {"milestones": ()}
    assert Recipe(**recipe) == Recipe.in_page(horizontal_flip=0.5, vertical_flip=0.5)
    assert [one["name"] for one in figure.photographs] == ["BloodImage_00001", "BloodImage_00002"]
    assert figure.photographs[0]["objects"] == "100 200 500 800 2 0"
    figure.start = "drawings"
    assert Laboratory().photographs == []


def test_scenes_and_starts_are_those_of_what_it_learns_from():
    with pytest.raises(traitlets.TraitError, match="scenes is 'photographs', not 'dense'"):
        Laboratory(photographs=some_photographs(), scenes="dense")
    with pytest.raises(traitlets.TraitError, match="start is 'random' or 'drawings', not 'ImageNet'"):
        Laboratory(photographs=some_photographs(), start="ImageNet")
    with pytest.raises(traitlets.TraitError, match="start is 'random', not 'drawings'"):
        Laboratory(start="drawings")


def test_the_stored_run_on_photographs_stands_there_with_its_settings():
    figure = Laboratory(photographs=some_photographs(), recording=runs.read("photographs-watched"), steps=600)
    assert figure.recording["settings"] == {name: getattr(figure, name) for name in figure.names}
    assert {len(frame["found"]) for frame in figure.recording["frames"]} == {6}


def test_a_run_hands_back_its_history_and_its_network(tmp_path):
    figure = Laboratory()
    assert (figure.history, figure.weights) == ([], None)
    with pytest.raises(RuntimeError, match="press Train it"):
        figure.network()

    torch.manual_seed(1)
    trained = RetinaNet(mini(3, gamma=1.0)).eval()
    weights.save(trained, tmp_path / "page.safetensors", {"what": "a test"})
    content = memoryview((tmp_path / "page.safetensors").read_bytes())
    rows = [{"step": 1, "classification": 1.2, "box": 0.8}]
    message = {"method": "update", "state": {"history": rows}, "buffer_paths": [["weights"]]}
    figure._handle_msg({"content": {"data": message}, "buffers": [content]})

    assert figure.history == rows
    network = figure.network()
    assert network.config == trained.config and not network.training
    image = torch.rand(1, 3, 96, 128, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        for mine, theirs in zip(network(image), trained(image)):
            torch.testing.assert_close(mine, theirs, rtol=1e-2, atol=1e-2)  # float16 in the file
