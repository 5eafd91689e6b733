"""Stored networks: half the bytes, the same network, and nothing that runs."""

import json
import os
import pickle

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from focal_tutorial import weights
from focal_tutorial.anchors import Anchors
from focal_tutorial.losses import prior_bias
from focal_tutorial.numbers import normals, uniform
from focal_tutorial.retinanet import RetinaNet, mini, slim, torchvision_config

CARD = {"data": "two squares", "seed": 3, "scores": {"AP": 0.5}, "note": "größer"}


@pytest.fixture(scope="module")
def model():
    """A tiny network with statistics, so that BatchNorm has something to keep."""
    torch.manual_seed(0)
    network = RetinaNet(slim(2, pyramid_channels=16, head_convs=1, anchors=Anchors(base=3.0, scales=(1.0,))))
    network.train()(torch.rand(2, 3, 64, 64))
    return network.eval()


@pytest.fixture
def stored(model, tmp_path):
    path = tmp_path / "cells.safetensors"
    weights.save(model, path, CARD)
    return path


def rewritten(stored, tensors=None, **metadata):
    """The file again, with other tensors or other metadata."""
    with safe_open(stored, framework="pt") as file:
        old = file.metadata()
    save_file(tensors or load_file(stored), stored, metadata={**old, **metadata})
    return stored


def test_a_stored_network_is_the_same_network_to_half_precision(model, stored):
    loaded = weights.load(stored)
    assert loaded.config == model.config
    assert not loaded.training
    for name, value in model.state_dict().items():
        expected = value.half().float() if value.is_floating_point() else value
        assert torch.equal(loaded.state_dict()[name], expected), name
        assert loaded.state_dict()[name].dtype == value.dtype
    images = torch.rand(1, 3, 64, 64)
    with torch.no_grad():
        torch.testing.assert_close(loaded(images)[0], model(images)[0], atol=5e-3, rtol=0)


def test_tensors_are_stored_in_float16(stored):
    tensors = load_file(stored)
    assert {value.dtype for name, value in tensors.items() if "num_batches" not in name} == {torch.float16}
    assert tensors["backbone.stem.1.num_batches_tracked"] == 1


def test_the_card_and_the_config_can_be_read_without_torch_objects(model, stored):
    assert weights.card(stored) == CARD
    with safe_open(stored, framework="pt") as file:
        config = json.loads(file.metadata()["config"])
    assert config["num_classes"] == 2
    assert config["anchors"]["base"] == 3.0


def test_networks_of_the_package_are_found_by_name(stored, monkeypatch):
    monkeypatch.setattr(weights, "FOLDER", stored.parent)
    assert weights.names() == ["cells"]
    assert weights.load("cells").config.num_classes == 2


def test_every_network_that_comes_with_the_package_loads_and_has_a_card():
    for name in weights.names():
        assert weights.load(name).config.num_classes == len(weights.card(name)["classes"])


def test_an_unknown_name_lists_the_known_ones(stored, monkeypatch):
    monkeypatch.setattr(weights, "FOLDER", stored.parent)
    with pytest.raises(FileNotFoundError, match=r"'birds'.*cells"):
        weights.load("birds")


def test_a_pickle_is_refused_and_its_code_is_not_run(tmp_path):
    class Bomb:
        def __reduce__(self):
            return (open, (str(tmp_path / "exploded"), "w"))

    for name in ("a.safetensors", "a.pt"):
        (tmp_path / name).write_bytes(pickle.dumps(Bomb()))
        with pytest.raises(ValueError, match="not a safetensors file"):
            weights.load(tmp_path / name)
    assert not (tmp_path / "exploded").exists()


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_stored_network_has_the_mode_of_any_new_file(stored):
    beside = stored.with_name("beside")
    beside.write_text("")
    assert stored.stat().st_mode == beside.stat().st_mode


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left(model, tmp_path):
    (tmp_path / "file").write_text("")
    for folder in ("absent", "file"):
        with pytest.raises(OSError, match=r"net\.safetensors could not be written: ") as caught:
            weights.save(model, tmp_path / folder / "net.safetensors", CARD)
        assert caught.value.__suppress_context__
    (tmp_path / "net.safetensors").mkdir()
    with pytest.raises(OSError, match="could not be written"):
        weights.save(model, tmp_path / "net.safetensors", CARD)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "net.safetensors"]


def test_a_file_cut_short_is_refused(stored):
    stored.write_bytes(stored.read_bytes()[:-100])
    with pytest.raises(ValueError, match="not a whole one"):
        weights.load(stored)


def test_a_safetensors_file_of_somebody_else_is_refused(tmp_path):
    save_file({"x": torch.zeros(1)}, tmp_path / "x.safetensors")
    with pytest.raises(ValueError, match="was not written by"):
        weights.load(tmp_path / "x.safetensors")


def test_an_unknown_field_in_the_config_is_named(stored):
    with pytest.raises(ValueError, match="unknown fields of Config: depth"):
        weights.load(rewritten(stored, config=json.dumps({"depth": 3})))


def test_tensors_that_do_not_fit_the_config_are_named(stored):
    tensors = load_file(stored)
    del tensors["box_head.final.bias"]
    with pytest.raises(ValueError, match=r"box_head\.final\.bias"):
        weights.load(rewritten(stored, tensors))


def test_a_number_that_half_precision_cannot_hold_is_refused_and_the_old_file_stays(model, stored):
    before = stored.read_bytes()
    broken = RetinaNet(model.config)
    torch.nn.init.constant_(broken.box_head.final.bias, 7e4)
    with pytest.raises(OverflowError, match=r"box_head\.final\.bias.*70000"):
        weights.save(broken, stored, CARD)
    assert stored.read_bytes() == before


def test_a_card_that_json_cannot_hold_is_refused(model, tmp_path):
    with pytest.raises(TypeError):
        weights.save(model, tmp_path / "x.safetensors", {"run": object()})
    assert not list(tmp_path.iterdir())


def test_a_file_in_single_precision_loads_as_it_is(model, stored):
    rewritten(stored, model.state_dict())
    for name, value in weights.load(stored).state_dict().items():
        assert torch.equal(value, model.state_dict()[name]), name


# --- the first weights ----------------------------------------------------------------------------------------------


def test_the_first_weights_are_a_function_of_the_seed():
    first, again, other = (weights.initialize(RetinaNet(mini(3)), seed).state_dict() for seed in (7, 7, 8))
    assert all(torch.equal(first[name], again[name]) for name in first)
    assert not torch.equal(first["backbone.stem.0.weight"], other["backbone.stem.0.weight"])


def test_number_j_of_a_parameter_comes_from_its_own_stream():
    model = weights.initialize(RetinaNet(mini(2)), 5)
    place = [name for name, _ in model.named_parameters()].index
    u = uniform(5, 1000 + place("box_head.final.weight"), 40)
    expected = 0.01 * normals(u[::2], u[1::2])[0]
    torch.testing.assert_close(model.box_head.final.weight.flatten()[:20], torch.from_numpy(expected).float())
    u = uniform(5, 1000 + place("pyramid.lateral.C4.weight"), 20)
    expected = (2 * u - 1) * (3 / 48) ** 0.5
    torch.testing.assert_close(model.pyramid.lateral["C4"].weight.flatten()[:20], torch.from_numpy(expected).float())


@pytest.mark.parametrize("config", [mini(3), slim(3), slim(2, prior=0.5), torchvision_config(3, backbone="resnet18")])
def test_the_first_weights_are_distributed_as_in_a_new_network(config):
    torch.manual_seed(0)
    new = dict(RetinaNet(config).named_parameters())
    for name, value in weights.initialize(RetinaNet(config), 1).named_parameters():
        if value.ndim == 1:
            assert torch.equal(value, new[name]), name
        elif value.numel() > 1000:
            torch.testing.assert_close(value.std(), new[name].std(), rtol=0.1, atol=0)
            assert abs(value.mean()) < 5 * value.std() / value.numel() ** 0.5, name


def test_initialize_gives_the_prior_and_forgets_statistics(model):
    again = weights.initialize(RetinaNet(model.config), 1)
    again.load_state_dict(model.state_dict())
    assert again.backbone.stem[1].running_mean.any()
    weights.initialize(again, 1)
    assert not again.backbone.stem[1].running_mean.any()
    torch.testing.assert_close(again.class_head.final.bias, torch.full((6,), prior_bias(0.01)))


@pytest.mark.parametrize("seed", [-1, 2**32, 0.5])
def test_seeds_that_a_page_cannot_have_are_refused(seed):
    with pytest.raises(ValueError, match="seed must be a whole number from 0 to 4294967295"):
        weights.initialize(RetinaNet(mini(1)), seed)
