"""The figure of chapter 16: what it stores, what it refuses, and the files that it may ask for."""

import base64
import io
import json
import re
import subprocess
import sys

import numpy as np
import pytest
import traitlets
from PIL import Image

from focal_tutorial import data, weights
from focal_tutorial.widgets import LiveDetector
from focal_tutorial.widgets.figure import asset
from focal_tutorial.widgets.live_detector import MOST, stamps

CLASSES = ("RBC", "WBC", "Platelets")


@pytest.fixture(scope="module")
def samples():
    return list(data.smears(2, seed=0, size=(192, 256)))


def figure(samples, **state):
    return LiveDetector.from_samples(samples, classes=CLASSES, **state)


def pixels(uri):
    text = uri.split(",", 1)[1]
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(text))).convert("RGB"))


def test_the_first_photograph_is_stored_to_the_last_bit_and_the_others_small(samples):
    stored = figure(samples).pictures
    assert (pixels(stored[0]["source"]) == samples[0].image.permute(1, 2, 0).numpy()).all()
    assert [one["input"] for one in stored] == ["", ""], "nothing is stored twice"
    assert len(stored[1]["source"]) < len(stored[0]["source"])
    assert [one["width"] for one in stored] == [256, 256]
    assert len(stored[0]["objects"].split()) == 6 * len(samples[0].boxes)


def test_a_finer_photograph_is_looked_at_and_the_network_sees_the_other(samples):
    finer = [np.repeat(np.repeat(one.image.numpy(), 2, 1), 2, 2) for one in samples]
    stored = figure(samples, finer=finer).pictures[0]
    assert pixels(stored["source"]).shape == (384, 512, 3)
    assert (pixels(stored["input"]) == samples[0].image.permute(1, 2, 0).numpy()).all()


def test_its_state_is_plain_and_holds_no_weights(samples):
    state = figure(samples).get_state()
    text = json.dumps({name: state[name] for name in (*LiveDetector.names, "pictures", "networks", "limits")})
    assert len(text) < 400_000
    assert state["networks"] == [{"name": "bccd-slim", "words": "bccd-slim"}]
    assert state["network"] == "bccd-slim"


def test_its_files_are_networks_of_the_package_and_the_page_reads_their_size():
    for name in LiveDetector.assets:
        assert asset(name).is_file()
        height, width = weights.card(name.removesuffix(".safetensors"))["size"]
        coarsest = 2 ** max(weights.load(name.removesuffix(".safetensors")).config.anchors.levels[:3])
        assert height % coarsest == width % coarsest == 0


def test_the_kernel_sends_a_network_that_the_view_asks_for(samples, monkeypatch):
    one, sent = figure(samples), []
    monkeypatch.setattr(one, "send", lambda content, buffers=None: sent.append((content, buffers)))
    one._handle_custom_msg({"asset": "drawn-ce.safetensors"}, [])
    one._handle_custom_msg({"asset": "../secret"}, [])
    (first, buffers), (second, nothing) = sent
    assert first == {"asset": "drawn-ce.safetensors"}
    assert buffers == [asset("drawn-ce.safetensors").read_bytes()]
    assert "error" in second and nothing is None


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("picture", "2", "picture counts from 0 to 1, not 2"),
        ("picture", "mine", "picture is 'drawn', 'own' or the index of a photograph, not 'mine'"),
        ("scene", -1, "scene lies between 0 and 9999, not -1; 0 is an empty field"),
        ("stamps", "0000x", "stamps are at most 60 times five signs"),
        ("stamps", "0000r" * (MOST + 1), "stamps are at most 60 times five signs"),
        ("network", "resnet50", "network is one of bccd-slim or 'yours', not 'resnet50'"),
        ("threshold", 0.01, "threshold lies between 0.05 and 1, not 0.01; the network's own threshold is .05"),
        ("overlap", 1.0, "overlap lies between 0.05 and 0.95, not 1.0"),
        ("level", "P1", "level is 'none', 'P2'"),
        ("label", 3, "label is -1 or the index of a class, up to 2, not 3"),
        ("chosen", -2, "chosen lies between -1 and 999, not -2; -1 is none"),
        ("patch", [0, 0, 300, 20], "patch lies inside the scene, 0 to 256 by 0 to 192"),
        ("evidence", "attention", "evidence is 'none', 'gradient' or 'sweep', not 'attention'"),
        ("mode", "train", "mode is 'paint', 'walk', 'pixels' or 'pair', not 'train'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(samples, name, value, words):
    one = figure(samples)
    before = repr(one)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(one, name, value)
    assert repr(one) == before


def test_a_photograph_of_another_size_and_an_unknown_network_are_refused(samples):
    small = data.smears(1, seed=0, size=(96, 128))[0]
    with pytest.raises(ValueError, match=re.escape("photograph 0 has 96 x 128 pixels, not 192 x 256")):
        figure([small])
    with pytest.raises(ValueError, match="the page has no network 'other'; it has bccd-slim, drawn-focal, drawn-ce"):
        figure(samples, networks=("other",))


def test_stamps_are_written_as_the_page_reads_them():
    assert stamps(("r", 0, 1), ("w", 0.5, 2)) == "00zzri0zzw"
    one = LiveDetector(stamps=stamps(("p", 0.25, 0.75)))
    assert one.stamps == "90qzp"
    assert "photographs" in repr(one)


def test_it_opens_without_torch():
    code = (
        "import sys; from focal_tutorial.widgets import LiveDetector; LiveDetector(); assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
