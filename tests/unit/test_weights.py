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
from focal_tutorial.retinanet import RetinaNet, slim

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
