"""The page's training engine against torch: first weights, assignment, gradients, training, detection and files."""

import base64
import dataclasses
import json
import math

import numpy as np
import page_engine as page
import pytest
import torch
from torch.testing import assert_close

from focal_tutorial import criterion, data, evaluation, training, weights
from focal_tutorial.anchors import Anchors
from focal_tutorial.retinanet import RetinaNet, mini, slim
from focal_tutorial.widgets import Laboratory
from widgets import golden_laboratory

MINI = {"config": mini(3), "size": (96, 128)}
BOOK = {"config": slim(3, backbone_norm="group", anchors=Anchors(base=2.0, levels=(3, 4, 5))), "size": (192, 256)}
NETWORKS = {
    "mini": MINI,
    "book": BOOK,
    "mini, 2 classes, 112 x 80": {"config": mini(2), "size": (80, 112)},
    "slim, P3 to P7": {"config": slim(3, backbone_norm="group"), "size": (128, 128)},
    "slim, odd sides": {"config": slim(3, backbone_norm="group", p6_from="P5"), "size": (75, 101)},
    "mini, no way down, no norm in the heads": {"config": mini(1, top_down=False, head_norm=None), "size": (96, 128)},
    "mini, levels 3 and 4": {"config": mini(3, anchors=Anchors(base=2.0, levels=(3, 4))), "size": (75, 101)},
}
LOSSES = {
    "CE": {"gamma": 0.0, "alpha": None},
    "balanced CE": {"gamma": 0.0, "alpha": 0.75},
    "focal .5": {"gamma": 0.5, "alpha": 0.5},
    "focal 1": {"gamma": 1.0},
    "focal 2": {},
    "focal 5": {"gamma": 5.0},
    "focal 2 without alpha": {"alpha": None},
    "focal 2.7, L1": {"gamma": 2.7, "beta": 0.0},
    "all anchors": {"normalize_by": "anchors"},
    "image": {"normalize_by": "image"},
    "OHEM": {"gamma": 0.0, "alpha": None, "hard_examples": 128},
    "OHEM 1:3": {"gamma": 0.0, "alpha": None, "hard_examples": 128, "hard_ratio": 3},
    "OHEM by image": {"gamma": 0.0, "alpha": None, "hard_examples": 128, "normalize_by": "image"},
    "no low-quality matches": {"low_quality": False},
}
CASES = [
    *((network, loss) for network in ("mini", "book") for loss in LOSSES),
    *((network, "focal 2") for network in NETWORKS if network not in ("mini", "book")),
]


def settings(network, loss):
    """The config of a case, and the size of its images."""
    one = NETWORKS[network]
    return type(one["config"])(**{**vars(one["config"]), **LOSSES[loss]}), one["size"]


def scenes(count, size, classes=3, *, seed=0):
    """Drawn scenes with objects, so that every loss has something to do."""
    labelled = data.scenes.NAMES[-classes:]
    return [data.drawn(count, seed=seed, size=size, scenes={"labelled": labelled})[i] for i in range(count)]


def moved(config, seed=1):
    """A network away from its start, where nothing is near zero."""
    model = weights.initialize(RetinaNet(config), seed)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, value in model.named_parameters():
            scale = 0.05 if value.ndim == 1 else 0.03 if "head" in name else 0.0
            value += scale * torch.randn(value.shape, generator=generator)
    return model


# --- the start ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("config", [mini(3), BOOK["config"], slim(2)], ids=["mini", "book", "slim"])
def test_a_network_begins_with_the_same_weights(config):
    answer = page.tensors(page.run({"job": "initialize", "config": config, "seed": 11})[0])
    state = weights.initialize(RetinaNet(config), 11).state_dict()
    assert answer.keys() == state.keys()
    for name, value in state.items():
        assert_close(answer[name], value.flatten().float(), rtol=2e-7, atol=0, msg=name)


# --- assignment -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("network", ["mini", "book"])
def test_every_anchor_answers_for_the_same_object(network):
    config, size = settings(network, "focal 2")
    generator = np.random.default_rng(0)
    boxes = [sample.boxes for sample in scenes(40, size)]
    for count in (0, 1, 7, 30, 60):  # and some that no scene has: tiny, large, outside, on whole pixels
        corner = generator.uniform(-10, max(size), (count, 2))
        extent = generator.choice([1.0, 6.0, 24.0, 90.0], (count, 1)) * generator.uniform(0.5, 2, (count, 2))
        one = np.concatenate([corner, corner + extent], axis=1)
        boxes += [torch.from_numpy(form.astype(np.float32)) for form in (one, one.round() + np.array([0, 0, 1, 1]))]
    height, width = size
    job = {"job": "match", "config": config, "width": width, "height": height, "boxes": boxes, "kernels": "plain"}
    answers = page.run(job)[0]
    anchors = RetinaNet(config)(torch.zeros(1, 3, *size))[2]
    targets = [{"boxes": one, "labels": torch.zeros(len(one), dtype=torch.int64)} for one in boxes]
    expected = criterion.match(anchors, targets, config)
    for answer, owner in zip(answers, expected):
        assert torch.equal(page.unpacked(answer["owner"], np.int32).long(), owner)
        assert answer["positives"] == int((owner >= 0).sum())


# --- gradients ------------------------------------------------------------------------------------------------------


def reference(config, samples):
    """The losses and the gradient of a batch in float64."""
    model = moved(config).double().train()
    images = torch.stack([sample.image for sample in samples]).double() / 255
    losses = model.loss(images, [sample.target for sample in samples])
    (losses["classification"] + losses["box"]).backward()
    return losses, {name: value.grad.flatten() for name, value in model.named_parameters()}


@pytest.fixture(scope="module")
def gradients():
    """{kernels: [answer of each case]}: two processes of node in all, or the reason why there is none."""
    jobs = []
    for case in CASES:
        config, size = settings(*case)
        samples = scenes(2, size, config.num_classes)
        start = {name: value.detach() for name, value in moved(config).named_parameters()}
        jobs.append(
            {
                "job": "gradient",
                "config": config,
                "recipe": page.recipe(batch=2, steps=1),
                "data": page.pictures(samples),
                "tensors": start,
            }
        )
    return lambda kernels: page.run(*({**job, "kernels": kernels} for job in jobs))


@pytest.fixture(scope="module", params=page.KERNELS)
def answers(request, gradients):
    return gradients(request.param)


@pytest.mark.parametrize("case", range(len(CASES)), ids=[", ".join(case) for case in CASES])
def test_the_gradient_of_a_batch_is_torchs_in_float64_to_1e_5(answers, case):
    config, size = settings(*CASES[case])
    losses, expected = reference(config, scenes(2, size, config.num_classes))
    row, found = answers[case]["row"], page.tensors(answers[case]["gradient"])
    for name, value in losses.items():
        assert_close(row[name], value.item(), rtol=1e-5, atol=1e-7)
    assert found.keys() == expected.keys()
    whole, true = (torch.cat([one[name].double() for name in expected]) for one in (found, expected))
    assert true.norm() > 0
    assert (whole - true).norm() / true.norm() < 1e-5
    assert math.isclose(row["norm"], true.norm().item(), rel_tol=1e-5)


# --- training -------------------------------------------------------------------------------------------------------


RECIPES = {
    "AdamW": {"learning_rate": 3e-3},
    "SGD": {"learning_rate": 0.01, "optimizer": "sgd", "weight_decay": 1e-4},
    "SGD without clipping, average or warm-up": {
        "learning_rate": 0.003,
        "optimizer": "sgd",
        "clip": None,
        "ema": None,
        "warmup": 0.0,
        "milestones": (10, 20),
    },
}


def in_torch(config, recipe, dataset):
    """The history of a run in torch that begins as the page does, and its averaged network."""
    model = weights.initialize(RetinaNet(config), recipe.seed)
    return training.fit(model, dataset, recipe, progress=False).history, model


def together(job, config, recipe, dataset):
    """The same run in the page and in torch: 30 steps within 5e-3, whose first is equal to 1e-5."""
    answer = page.run({"job": "train", "config": config, "recipe": recipe, "kernels": "plain", **job})[0]
    history, model = in_torch(config, recipe, dataset)
    assert len(answer["rows"]) == len(history) == recipe.steps
    for row, step in zip(answer["rows"], history):
        for name in ("classification", "box"):
            assert_close(row[name], step[name], rtol=0, atol=5e-3 if step["step"] else 1e-5)
        assert math.isclose(row["rate"], step["learning_rate"], rel_tol=1e-12)
    return answer, model


@pytest.mark.parametrize("rule", RECIPES)
def test_thirty_steps_from_one_start_have_the_losses_of_torch(rule):
    """What "copy as Python" writes: `training.fit` on `data.drawn` from `weights.initialize`."""
    recipe = page.recipe(steps=30, batch=4, seed=3, **RECIPES[rule])
    dataset = data.drawn(120, seed=recipe.seed)
    job = {"data": {"kind": "drawn", "width": 128, "height": 96, "seed": recipe.seed, "scenes": "dense"}, "seed": 3}
    answer, model = together(job, mini(3), recipe, dataset)
    found, trained = page.tensors(answer["averaged"]), dict(model.named_parameters())
    start = dict(weights.initialize(RetinaNet(mini(3)), 3).named_parameters())
    whole, true, before = (
        torch.cat([one[name].detach().flatten() for name in trained]) for one in (found, trained, start)
    )
    # AdamW's steps are as long for a gradient that is nothing but rounding: such weights go their own ways.
    assert (whole - true).norm() < (0.15 if rule == "AdamW" else 0.01) * (true - before).norm()


@pytest.mark.parametrize("loss", ["OHEM", "all anchors", "balanced CE"])
def test_other_losses_train_as_in_torch(loss):
    config, _ = settings("mini", loss)
    recipe = page.recipe(steps=12, batch=2, learning_rate=1e-3)
    job = {"data": {"kind": "drawn", "width": 128, "height": 96, "seed": 0, "scenes": "rare"}, "seed": 0}
    config = type(config)(**{**vars(config), "num_classes": 2})
    together(job, config, recipe, data.drawn(24, seed=0, scenes="rare"))


def test_photographs_come_in_the_same_order_and_flipped_alike():
    samples = scenes(7, (96, 128))
    dataset = data.Dataset(samples, data.scenes.NAMES)
    recipe = page.recipe(steps=6, batch=4, seed=9, horizontal_flip=0.5, vertical_flip=0.5, learning_rate=1e-4)
    together({"data": page.pictures(samples), "seed": 9}, mini(3), recipe, dataset)


# --- "copy as Python" ------------------------------------------------------------------------------------------------


def copied(**changes):
    """What the page trains with some settings of the laboratory, and its cell for Python."""
    figure = Laboratory(**changes)
    settings = {name: getattr(figure, name) for name in figure.names}
    return page.run({"job": "copy", "settings": settings, "plan": figure.plan})[0]


@pytest.mark.parametrize("changes", [case[0] for case in golden_laboratory.CASES], ids=str)
def test_the_copied_cell_asks_for_the_pages_network_recipe_and_scenes(changes, monkeypatch):
    answer, calls = copied(**changes), []
    monkeypatch.setattr(training, "fit", lambda *arguments: calls.append(arguments))
    monkeypatch.setattr(training, "score", lambda model, held: calls.append(held) or {"AP": 0.0, "AP50": 0.0})
    exec(answer["text"], {})
    (model, samples, recipe), held = calls
    for ours, theirs in ((model.config, answer["config"]), (recipe, answer["recipe"])):
        assert json.loads(json.dumps(dataclasses.asdict(ours))) == theirs
    start = weights.initialize(RetinaNet(model.config), recipe.seed).state_dict()
    assert all(torch.equal(value, start[name]) for name, value in model.state_dict().items())
    scene = answer["data"]
    options = {"size": (scene["height"], scene["width"]), "scenes": scene["scenes"]}
    for found, seed in ((samples, scene["seed"]), (held, data.HELD_OUT)):
        assert torch.equal(found[3].image, data.drawn(4, seed=seed, **options)[3].image)
    assert len(samples) >= recipe.steps * recipe.batch


def test_the_copied_cell_has_the_losses_of_the_page():
    answer = copied(steps=12, scenes="hard", loss="CE", seed=5, rate=0.001)
    job = {
        "job": "train",
        "kernels": "plain",
        "seed": 5,
        **{name: answer[name] for name in ("config", "recipe", "data")},
    }
    rows, names = page.run(job)[0]["rows"], {}
    exec(answer["text"], names)
    history = names["result"].history
    assert len(rows) == len(history) == 12
    for row, step in zip(rows, history):
        for name in ("classification", "box"):
            assert_close(row[name], step[name], rtol=0, atol=5e-3)


# --- detection ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kernels", page.KERNELS)
def test_the_stored_network_finds_the_same_cells_in_the_page(kernels):
    model, samples = weights.load("bccd-slim"), list(data.smears(50, seed=77))
    file = (weights.FOLDER / "bccd-slim.safetensors").read_bytes()
    job = {"job": "detect", "file": file, "data": page.pictures(samples), "kernels": kernels}
    seen = 0
    for answer, sample in zip(page.run(job)[0], samples, strict=True):
        image = sample.image[None] / 255
        with torch.no_grad():
            logits, deltas, _ = model(image)
        assert_close(page.unpacked(answer["logits"]), logits.flatten(), rtol=0, atol=1e-4)
        assert_close(page.unpacked(answer["deltas"]), deltas.flatten(), rtol=0, atol=1e-4)
        found = model.detect(image)[0]
        assert [one["label"] for one in answer["found"]] == found["labels"].tolist()
        for one, box, score in zip(answer["found"], found["boxes"].tolist(), found["scores"].tolist(), strict=True):
            assert one["score"] == pytest.approx(score, abs=1e-5)
            assert one["box"] == pytest.approx(box, abs=1e-2)
        seen += len(found["labels"])
    assert seen > 1000


# --- average precision ----------------------------------------------------------------------------------------------


def test_average_precision_is_the_packages_to_1e_9():
    generator, truths, found = np.random.default_rng(2), [], []
    for _ in range(25):
        corner = generator.uniform(0, 90, (generator.integers(0, 9), 2))
        boxes = np.concatenate([corner, corner + generator.uniform(5, 30, corner.shape)], 1).astype(np.float32)
        truths.append(
            {"boxes": torch.from_numpy(boxes), "labels": torch.from_numpy(generator.integers(0, 3, len(boxes)))}
        )
        guesses = np.repeat(boxes, 3, axis=0) + generator.normal(0, 2.5, (3 * len(boxes), 4)).astype(np.float32)
        guesses = guesses[(guesses[:, 2:] > guesses[:, :2]).all(1)]
        scores = np.sort(generator.random(len(guesses)).astype(np.float32))[::-1].copy()
        labels = torch.from_numpy(generator.integers(0, 3, len(guesses)))
        found.append({"boxes": torch.from_numpy(guesses), "scores": torch.from_numpy(scores), "labels": labels})
    job = {
        "job": "score",
        "classes": 4,  # the fourth has no object
        "truths": [{"boxes": one["boxes"].tolist(), "labels": one["labels"].tolist()} for one in truths],
        "found": [
            [
                {"box": b, "score": s, "label": k}
                for b, s, k in zip(*(one[n].tolist() for n in ("boxes", "scores", "labels")))
            ]
            for one in found
        ],
    }
    answer = page.run(job)[0]
    expected = evaluation.coco_ap(found, truths, classes=("a", "b", "c", "d"))
    assert 0.05 < expected["AP"] < 0.95
    for name in ("AP", "AP50"):
        assert answer[name] == pytest.approx(expected[name], abs=1e-9)
        for one, row in zip(answer["classes"], expected["per_class"].values()):
            assert one[name] is None if math.isnan(row[name]) else one[name] == pytest.approx(row[name], abs=1e-9)


# --- files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", ["F16", "F32"])
@pytest.mark.parametrize("network", ["mini", "slim"])
def test_a_network_that_the_page_stores_loads_here(dtype, network, tmp_path):
    model = moved(mini(3)) if network == "mini" else weights.load("bccd-slim")
    state = model.state_dict()
    card = {"data": "drawn scenes", "seed": 3, "note": "größer"}
    job = {"job": "write", "config": model.config, "card": card, "dtype": dtype}
    job["tensors"] = {name: value.float() for name, value in state.items()}
    path = tmp_path / "page.safetensors"
    path.write_bytes(base64.b64decode(page.run(job)[0]))
    loaded = weights.load(path)
    assert loaded.config == model.config
    assert weights.card(path) == card
    for name, value in loaded.state_dict().items():
        expected = state[name].half().float() if dtype == "F16" and value.is_floating_point() else state[name]
        assert torch.equal(value, expected), name
