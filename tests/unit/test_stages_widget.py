"""The forward pass with the lid off: the walk is the network's own, and the figure of chapter 11 stores it truly."""

import base64
import gzip
import json
import re
import subprocess
import sys

import numpy as np
import pytest
import torch
import traitlets
from torch.testing import assert_close

from focal_tutorial import data
from focal_tutorial.boxes import nms
from focal_tutorial.chapters import trace
from focal_tutorial.retinanet import Config, RetinaNet, slim, torchvision_config
from focal_tutorial.widgets import Street
from focal_tutorial.widgets.stages import NETWORKS, STAGES

CLASSES = ("RBC", "WBC", "Platelets")


@pytest.fixture(scope="module")
def sample():
    return data.smears(1, seed=3, size=(96, 128))[0]


def a_network(prior=0.01):
    torch.manual_seed(0)
    return RetinaNet(slim(3, prior=prior)).eval()


@pytest.fixture(scope="module")
def confident():
    """A network whose scores and boxes differ from each other, so that every step has something to do."""
    model = a_network(prior=0.05)
    with torch.no_grad():
        model.class_head.final.weight.mul_(12)
        model.box_head.final.weight.mul_(2)
    return model


def target_of(sample):
    return {"boxes": sample.boxes, "labels": sample.labels}


@pytest.fixture(scope="module")
def walks(sample, confident):
    networks = dict(zip(NETWORKS, (confident, a_network(), a_network(0.5)), strict=True))
    return {
        (name, softmax, across): trace.walk(
            model, sample.image / 255, target_of(sample), softmax=softmax, across_classes=across
        )
        for name, model in networks.items()
        for softmax in (False, True)
        for across in (False, True)
    }


@pytest.fixture(scope="module")
def figure(sample, walks):
    return Street.from_walks(sample, walks, classes=CLASSES, parameters={"C3": (1, 2)}, paper_shapes={"C3": "1 × 512"})


# --- The walk --------------------------------------------------------------------------------------------------------


@torch.no_grad()
def test_a_walk_ends_at_the_networks_own_detections_and_losses(sample, confident, walks):
    walk, image = walks["trained", False, False], sample.image[None] / 255
    logits, deltas, anchors = confident(image)
    for name, expected in (("logits", logits[0]), ("deltas", deltas[0]), ("anchors", anchors)):
        assert torch.equal(walk[name], expected)
    found = confident.detect(image)[0]
    assert len(found["scores"]) == 100
    for name, expected in found.items():
        assert torch.equal(walk["detections"][name], expected)
    losses = confident.loss(image, [target_of(sample)])
    assert walk["classification"] == pytest.approx(losses["classification"].item(), rel=1e-5)
    assert walk["box_loss"] == pytest.approx(losses["box"].item(), rel=1e-5)
    assert walk["positives"] == int((walk["assigned"] >= 0).sum()) > 0


@torch.no_grad()
def test_the_towers_give_the_logits(confident, walks):
    walk = walks["trained", False, False]
    rows = [confident.class_head._per_anchor(confident.class_head.final(x)) for x in walk["class_tower"]]
    assert_close(torch.cat(rows, 1)[0], walk["logits"])


def test_each_level_brings_no_more_than_top_k_and_all_are_counted(walks):
    for walk in walks.values():
        assert walk["kept"] == [min(1000, count) for count in walk["above"]]
        assert sum(walk["above"]) == int((walk["scores"] > 0.05).sum())
        assert len(walk["top_k"]["scores"]) == len(walk["decode"]["scores"]) == sum(walk["kept"])


def test_candidates_are_anchors_before_they_are_decoded(sample, walks):
    walk = walks["trained", False, False]
    height, width = sample.size
    clipped = walk["anchors"].clamp(min=0).minimum(torch.tensor([width, height] * 2))
    assert (
        torch.cdist(walk["top_k"]["boxes"], clipped, compute_mode="donot_use_mm_for_euclid_dist").min(1).values.max()
        < 1e-3
    )
    assert torch.equal(walk["top_k"]["scores"], walk["decode"]["scores"])
    assert not torch.equal(walk["top_k"]["boxes"], walk["decode"]["boxes"])


def test_softmax_sums_to_1_and_some_class_always_wins(walks):
    scores = walks["trained", True, False]["scores"]
    assert_close(scores.sum(1), torch.ones(len(scores)))
    assert scores.max(1).values.min() > 1 / 3 - 1e-6
    assert torch.equal(walks["trained", True, False]["logits"], walks["trained", False, False]["logits"])


def test_across_classes_more_boxes_remove_each_other(walks):
    within, across = (walks["trained", False, scope]["survivors"] for scope in (False, True))
    assert len(across) < len(within)
    walk = walks["trained", False, True]
    found = walk["decode"]
    solid = (found["boxes"][:, 2:] > found["boxes"][:, :2]).all(1).nonzero()[:, 0]
    assert torch.equal(across, solid[nms(found["boxes"][solid], found["scores"][solid], 0.5)])


def test_the_prior_decides_the_first_loss(walks):
    with_prior, without = (walks[name, False, False] for name in NETWORKS[1:])
    assert with_prior["classification"] == pytest.approx(1.13, abs=0.1)
    assert without["classification"] > 5 * with_prior["classification"]


@pytest.mark.parametrize("config", [slim(3), Config(), torchvision_config()], ids=["slim", "paper", "torchvision"])
def test_the_parameters_of_the_stages_sum_to_the_modules_count(config):
    with torch.device("meta"):
        model = RetinaNet(config)
    counts = trace.parameters(model)
    assert sum(counts.values()) == sum(parameter.numel() for parameter in model.parameters())
    assert list(counts) == [
        "C3",
        "C4",
        "C5",
        "P3",
        "P4",
        "P5",
        "P6",
        "P7",
        "class_tower",
        "logits",
        "box_tower",
        "deltas",
    ]


def test_an_image_without_objects_can_be_walked(sample):
    nothing = {"boxes": torch.zeros(0, 4), "labels": torch.zeros(0, dtype=torch.int64)}
    walk = trace.walk(a_network(), sample.image / 255, nothing)
    assert (walk["positives"], walk["box_loss"]) == (0, 0.0)
    assert 0 < walk["classification"] < float("inf")


# --- The figure ------------------------------------------------------------------------------------------------------


def values(stored):
    """A stored map as an array."""
    levels = np.frombuffer(base64.b64decode(stored["data"]), np.uint8).reshape(stored["size"])
    return stored["low"] + (stored["high"] - stored["low"]) * levels / 255.0


def test_every_stage_has_a_record_in_every_case(figure):
    names = {key.split()[0] for key in figure.records}
    assert names == set(STAGES)
    for base in ("trained", "untrained"):
        assert f"C3 {base}" in figure.records
    for network in NETWORKS:
        assert {f"logits {network}", f"focal_loss {network}"} <= figure.records.keys()
        for act in ("sigmoid", "softmax"):
            assert {f"{name} {network} {act}" for name in ("scores", "top_k", "decode")} <= figure.records.keys()
            for scope in ("within", "across"):
                assert {f"{name} {network} {act} {scope}" for name in ("nms", "detections")} <= figure.records.keys()


def test_maps_are_stored_to_half_a_255th_of_their_range(figure, walks):
    walk = walks["trained", True, False]
    maps = figure.records["scores trained softmax"]["maps"]
    assert [(one["row"], one["column"]) for one in maps] == [
        (name, f"P{level}") for name in CLASSES for level in range(3, 8)
    ]
    cells, start = walk["cells"], 0
    for level, (rows, columns) in enumerate(cells):
        part = walk["scores"][start : start + rows * columns * 9].reshape(rows, columns, 9, 3).amax(2)
        start += rows * columns * 9
        for label in range(3):
            stored = maps[5 * label + level]
            step = (stored["high"] - stored["low"]) / 255
            assert np.abs(values(stored) - part[..., label].numpy()).max() <= step / 2 + 1e-6


def test_a_features_record_has_shape_range_and_six_maps(figure, walks):
    record, x = figure.records["P4 trained"], walks["trained", False, False]["P4"]
    assert record["shapes"] == [list(x.shape)]
    assert (record["low"], record["high"], record["mean"]) == pytest.approx(
        (x.min().item(), x.max().item(), x.mean().item()), rel=1e-5
    )
    assert record["maps"][0]["row"] == "all channels"
    assert len(record["maps"]) == 6
    channel = int(record["maps"][1]["row"].split()[1])
    assert channel == int(x[0].flatten(1).var(1).argmax())
    step = (record["maps"][1]["high"] - record["maps"][1]["low"]) / 255
    assert np.abs(values(record["maps"][1]) - x[0, channel].numpy()).max() <= step / 2 + 1e-5


def test_loss_and_assignment_records_hold_the_packages_numbers(figure, walks):
    walk = walks["no_prior", False, False]
    record = figure.records["focal_loss no_prior"]
    assert record["loss"] == pytest.approx(walk["classification"], rel=1e-6)
    background = walk["focal"][walk["assigned"] < 0].sum() / walk["focal"].sum()
    assert record["share"] == pytest.approx(background.item(), rel=1e-5)
    total = sum(values(one).sum() for one in record["maps"])
    assert total / record["positives"] == pytest.approx(record["loss"], rel=0.01)
    counts = figure.records["assignment"]
    for name, value in (("positive", None), ("ignored", -2), ("background", -1)):
        mask = walk["assigned"] >= 0 if value is None else walk["assigned"] == value
        assert sum(counts[name]) == int(mask.sum())


def test_boxes_are_stored_best_first_and_nms_marks_its_survivors(figure, walks):
    walk = walks["trained", False, False]
    rows = np.array(figure.records["decode trained sigmoid"]["boxes"].split(), int).reshape(-1, 6)
    assert len(rows) == min(150, len(walk["decode"]["scores"]))
    assert (np.diff(rows[:, 4]) <= 0).all()
    order = walk["decode"]["scores"].argsort(descending=True, stable=True)[: len(rows)]
    assert np.abs(rows[:, :4] / 10 - walk["decode"]["boxes"][order].numpy()).max() <= 0.05 + 1e-5
    record = figure.records["nms trained sigmoid within"]
    survivors = set(walk["survivors"].tolist())
    assert [int(place) for place in record["kept"].split()] == [
        i for i, index in enumerate(order.tolist()) if index in survivors
    ]
    assert (record["count"], record["candidates"]) == (len(survivors), len(walk["decode"]["scores"]))


def test_the_stored_state_is_small(figure):
    """Compressed, the numbers of all cases take less than 150 kB; the picture comes on top."""
    assert len(gzip.compress(json.dumps(figure.records).encode())) < 150_000


def test_a_larger_picture_can_stand_for_the_small_one(sample, walks):
    large = torch.zeros((3, 192, 256), dtype=torch.uint8)
    shown = Street.from_walks(sample, walks, classes=CLASSES, parameters={}, paper_shapes={}, photograph=large)
    assert (shown.picture["width"], shown.picture["height"]) == (128, 96)
    plain = Street.from_walks(sample, walks, classes=CLASSES, parameters={}, paper_shapes={})
    assert shown.picture["source"] != plain.picture["source"]


def test_a_missing_walk_and_a_network_of_another_seed_are_refused(sample, walks):
    few = {case: walk for case, walk in walks.items() if case != ("untrained", True, False)}
    options = {"classes": CLASSES, "parameters": {}, "paper_shapes": {}}
    with pytest.raises(ValueError, match=r"\('untrained', True, False\) is missing"):
        Street.from_walks(sample, few, **options)
    mixed = walks | {("no_prior", False, False): walks["trained", False, False]}
    with pytest.raises(ValueError, match="in everything but that bias"):
        Street.from_walks(sample, mixed, **options)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("stage", "P8", "stage is 'image', 'C3', "),
        ("network", "no_prior", "network is 'trained' or 'untrained', not 'no_prior'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(figure, name, value, words):
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert (
        repr(figure)
        == before
        == "Street(stage='image', network='trained', no_prior=False, softmax=False, across_classes=False)"
    )


def test_the_view_is_told_the_whole_state(figure):
    state = figure.get_state()
    assert state["_anywidget_id"] == "focal_tutorial.widgets.stages.Street"
    assert state["parameters"] == {"C3": [1, 2]}
    json.dumps({name: value for name, value in state.items() if name in Street.class_own_traits()})


def test_importing_the_widget_does_not_import_torch():
    code = "import sys, focal_tutorial.widgets.stages; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
