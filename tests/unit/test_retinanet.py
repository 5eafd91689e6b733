"""RetinaNet: outputs, the loss and its normaliser, the prior, bad targets, half precision, one step of the paper's
own."""

import dataclasses
import json

import pytest
import torch
from torch import nn
from torch.testing import assert_close

from focal_tutorial import criterion
from focal_tutorial.anchors import Anchors
from focal_tutorial.assignment import BACKGROUND, IGNORE
from focal_tutorial.chapters.departures import DEPARTURES
from focal_tutorial.losses import initial_classification_loss
from focal_tutorial.retinanet import Config, RetinaNet, mini, slim, torchvision_config

NOTHING = {"boxes": torch.zeros(0, 4), "labels": torch.zeros(0, dtype=torch.int64)}


def objects(*boxes, labels=None):
    labels = [0] * len(boxes) if labels is None else labels
    return {"boxes": torch.tensor(boxes, dtype=torch.float32), "labels": torch.tensor(labels)}


def network(classes=3, seed=0, **changes):
    """The slim network in evaluation mode: BatchNorm then treats each image by itself."""
    torch.manual_seed(seed)
    return RetinaNet(slim(classes, **changes)).eval()


def total(losses):
    return losses["classification"] + losses["box"]


# --- The network ----------------------------------------------------------------------------------------------------


def test_the_slim_network_has_730_thousand_parameters_and_9216_anchors_at_256_x_192():
    model = network(3)
    logits, deltas, anchors = model(torch.rand(2, 3, 192, 256))
    assert (logits.shape, deltas.shape, anchors.shape) == ((2, 9216, 3), (2, 9216, 4), (9216, 4))
    assert sum(parameter.numel() for parameter in model.parameters()) == 729_807


def test_defaults_are_the_papers():
    config = Config()
    with torch.device("meta"):
        model = RetinaNet(config)
    layers = [layer for block in model.class_head.tower for layer in block]
    assert [type(layer) for layer in layers] == [nn.Conv2d, nn.ReLU] * 4
    assert {layer.out_channels for layer in layers[::2]} == {256}
    assert model.class_head.final.out_channels == 9 * 80  # K columns, none for the background
    assert model.box_head.final.out_channels == 9 * 4
    assert (config.gamma, config.alpha, config.prior) == (2.0, 0.25, 0.01)
    assert (config.foreground, config.background) == (0.5, 0.4)
    assert (config.score_threshold, config.top_k, config.nms_threshold) == (0.05, 1000, 0.5)
    assert config.normalize_by == "batch"
    assert config.anchors == Anchors()


def test_heads_are_shared_over_levels_and_not_with_each_other():
    with torch.device("meta"):
        model = RetinaNet()
    heads = [sum(p.numel() for p in head.parameters()) for head in (model.class_head, model.box_head)]
    conv = 256 * 9 * 256 + 256
    assert heads == [4 * conv + 256 * 9 * 720 + 720, 4 * conv + 256 * 9 * 36 + 36]
    shared = {id(p) for p in model.class_head.parameters()} & {id(p) for p in model.box_head.parameters()}
    assert not shared


def test_outputs_stand_in_the_order_of_the_anchors():
    """A network that reads each anchor's class off its place: only the cell (row 1, column 2) of P3, anchor 4, class
    1."""
    model = network(2, pyramid_channels=8, head_convs=0, head_norm=None)
    head = model.class_head
    with torch.no_grad():
        head.final.weight.zero_()
        head.final.bias.zero_()
        head.final.weight[4 * 2 + 1, 0, 1, 1] = 1
        maps = [torch.zeros(1, 8, 3, 4), torch.zeros(1, 8, 2, 2)]
        maps[0][0, 0, 1, 2] = 7
        logits = head(maps)
    assert logits.shape == (1, (12 + 4) * 9, 2)
    assert logits.nonzero().tolist() == [[0, (1 * 4 + 2) * 9 + 4, 1]]


def test_the_loss_is_that_of_the_outputs_of_forward():
    torch.manual_seed(0)
    model = network(frozen_batchnorm=True).double()
    images = torch.rand(2, 3, 61, 83, dtype=torch.double)
    targets = [objects((4, 4, 40, 40), (20, 10, 60, 60), labels=[0, 1]), objects((8, 30, 30, 50))]
    assert_close(model.loss(images, targets), criterion.losses(*model(images), targets, model.config))


def test_the_terms_of_the_anchors_sum_to_the_losses():
    torch.manual_seed(0)
    model = network(frozen_batchnorm=True)
    images = torch.rand(2, 3, 64, 96)
    targets = [objects((4, 4, 40, 40), (20, 10, 60, 60), labels=[0, 1]), objects((8, 30, 30, 50))]
    logits, deltas, anchors = model(images)
    matched = criterion.match(anchors, targets, model.config)
    focal, box = criterion.terms(matched, logits, deltas, anchors, targets, model.config)
    assert (focal[matched == IGNORE] == 0).all()
    assert (box[matched < 0] == 0).all()
    assert (focal[matched != IGNORE] > 0).all()
    count = (matched >= 0).sum()
    assert_close({"classification": focal.sum() / count, "box": box.sum() / count}, model.loss(images, targets))


@pytest.mark.parametrize("size", [(97, 131), (64, 64), (1, 1), (33, 200)])
def test_any_image_size_works_and_anchors_count_nine_per_cell(size):
    model = network()
    images = torch.rand(1, 3, *size)
    maps = model.features(images)
    cells = sum(maps[level].shape[2] * maps[level].shape[3] for level in ("P3", "P4", "P5", "P6", "P7"))
    logits, deltas, anchors = model(images)
    assert len(anchors) == logits.shape[1] == deltas.shape[1] == 9 * cells
    assert cells == sum(-(-size[0] // 2**level) * -(-size[1] // 2**level) for level in range(3, 8))


def test_features_are_c3_to_p7():
    assert list(network().features(torch.rand(1, 3, 64, 64))) == ["C3", "C4", "C5", "P3", "P4", "P5", "P6", "P7"]


def test_scores_of_one_anchor_are_sigmoids_that_need_not_sum_to_1():
    model = network(4)
    nn.init.constant_(model.class_head.final.bias, 3.0)
    scores = model(torch.rand(1, 3, 64, 64))[0].sigmoid()
    assert ((scores > 0) & (scores < 1)).all()
    assert (scores.sum(2) > 2).all()


def test_images_are_normalised_inside_with_the_configs_mean_and_deviation():
    model = network(mean=(0.5, 0.25, 0.0), std=(0.5, 0.5, 2.0))
    found = model.normalize(torch.ones(1, 3, 2, 2))
    assert found[0, :, 0, 0].tolist() == [1.0, 1.5, 0.5]


def test_pad_multiple_adds_zeros_below_and_on_the_right():
    model = network(pad_multiple=32)
    found = model.normalize(torch.rand(1, 3, 33, 64))
    assert found.shape == (1, 3, 64, 64)
    assert not found[:, :, 33:].any()


def test_the_anchors_of_a_shape_are_computed_once():
    model = network()
    maps = model.features(torch.rand(1, 3, 64, 64))
    first, second = model.anchors(maps, (64, 64)), model.anchors(maps, (64, 64))
    assert all(a is b for a, b in zip(first, second))


def test_bytes_and_single_images_are_refused_with_the_way_out():
    model = network()
    with pytest.raises(ValueError, match=r"float\(\) / 255"):
        model(torch.zeros(1, 3, 64, 64, dtype=torch.uint8))
    with pytest.raises(ValueError, match=r"image\[None\]"):
        model(torch.zeros(3, 64, 64))


def test_a_network_of_one_map_has_the_anchors_of_all_levels_on_it():
    scales = tuple(2 ** (k / 3) for k in range(15))
    model = network(3, anchors=Anchors(levels=(4,), base=1.0, scales=scales), top_down=False)
    assert model.config.levels == ("P4",)
    logits, deltas, anchors = model(torch.rand(1, 3, 192, 256))
    assert logits.shape == (1, 12 * 16 * 45, 3) and deltas.shape == (1, 12 * 16 * 45, 4)
    sides, whole = (
        (one[:, 2:] - one[:, :2]).prod(1).sqrt() for one in (anchors, network(3)(torch.rand(1, 3, 192, 256))[2])
    )
    for found in (sides, whole):
        assert (found.min().item(), found.max().item()) == pytest.approx((16, 16 * 2 ** (14 / 3)), rel=1e-5)


def test_the_way_down_is_a_field_of_the_config_and_survives_a_journey_through_json():
    config = Config.from_dict(json.loads(json.dumps(dataclasses.asdict(slim(3, top_down=False)))))
    assert config == slim(3, top_down=False) != slim(3)
    assert network(3, top_down=False).pyramid.top_down is False


def test_anchors_on_a_level_that_the_pyramid_does_not_have_are_refused():
    for levels in ((1, 2), (8,)):
        with pytest.raises(ValueError, match="levels of the pyramid, 2 to 7"):
            slim(3, anchors=Anchors(levels=levels))
    with pytest.raises(ValueError, match="levels of the pyramid, 2 to 4"):
        mini(3, anchors=Anchors(levels=(3, 4, 5)))


def test_mini_has_90_thousand_parameters_and_9072_anchors_on_p2_to_p4_of_128_x_96_pixels():
    model = RetinaNet(mini(3))
    maps = model.features(torch.rand(2, 3, 96, 128))
    assert {name: tuple(maps[name].shape[1:]) for name in maps} == {
        "C2": (16, 24, 32),
        "C3": (24, 12, 16),
        "C4": (48, 6, 8),
        "P2": (24, 24, 32),
        "P3": (24, 12, 16),
        "P4": (24, 6, 8),
    }
    logits, deltas, anchors = model(torch.rand(2, 3, 96, 128))
    assert (logits.shape, deltas.shape, anchors.shape) == ((2, 9072, 3), (2, 9072, 4), (9072, 4))
    assert sum(parameter.numel() for parameter in model.parameters()) == 89_847
    assert not [module for module in model.modules() if isinstance(module, nn.BatchNorm2d)]


@pytest.mark.parametrize("config", [mini(3), slim(3, backbone_norm="group", anchors=Anchors(base=2.0, levels=(3, 4)))])
def test_with_groupnorm_a_batch_has_the_outputs_of_its_images_one_by_one(config):
    torch.manual_seed(0)
    model, images = RetinaNet(config).double().train(), torch.rand(2, 3, 64, 96, dtype=torch.double)
    whole = model(images)[0]
    assert_close(whole, torch.cat([model(image[None])[0] for image in images]))


def test_a_network_may_have_p2_beside_the_papers_levels():
    model = network(3, anchors=Anchors(base=2.0, levels=(2, 3, 4, 5, 6, 7)))
    maps = model.features(torch.rand(1, 3, 97, 131))
    assert [name for name in maps if name[0] == "P"] == ["P2", "P3", "P4", "P5", "P6", "P7"]
    assert maps["P2"].shape == (1, 64, 25, 33)
    assert next(iter(network(3).features(torch.rand(1, 3, 32, 32)))) == "C3", "C2 is handed out to those who ask"


# --- The prior and the first loss -----------------------------------------------------------------------------------


@pytest.mark.parametrize("config", [slim(3), slim(5, prior=0.2), torchvision_config(4, backbone="resnet18")])
def test_every_score_starts_at_the_prior(config):
    model = RetinaNet(config)
    assert_close(model.class_head.final.bias.sigmoid(), torch.full((9 * config.num_classes,), config.prior))
    assert not model.box_head.final.bias.any()


def test_new_head_weights_are_normal_with_deviation_one_hundredth():
    torch.manual_seed(0)
    model = RetinaNet(Config(num_classes=20, backbone="slim"))
    for head in (model.class_head, model.box_head):
        for module in head.modules():
            if isinstance(module, nn.Conv2d):
                assert_close(module.weight.std(), torch.tensor(0.01), atol=5e-4, rtol=0)
                assert abs(float(module.weight.detach().mean())) < 5e-4


def test_a_training_step_of_the_papers_own_network_starts_at_the_closed_form():
    """ResNet-50, 256 channels, 80 classes, on a small image."""
    torch.manual_seed(0)
    model = RetinaNet(Config(num_classes=80)).train()
    images, targets = torch.rand(1, 3, 64, 64), [objects((5, 6, 40, 50), (30, 30, 62, 60), labels=[3, 79])]
    matched = criterion.match(model(images)[2], targets, model.config)
    positives, counted = int((matched >= 0).sum()), int((matched != IGNORE).sum())
    expected = initial_classification_loss(counted, 80, positives)
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.01, momentum=0.9)

    losses = model.loss(images, targets)
    assert abs(float(losses["classification"].detach()) - expected) < 0.1  # logits scatter a little about the prior
    total(losses).backward()
    trained = [p for p in model.parameters() if p.requires_grad]
    assert all(p.grad is not None and p.grad.isfinite().all() for p in trained)
    nn.utils.clip_grad_norm_(trained, 10.0)
    optimizer.step()
    assert float(model.loss(images, targets)["box"].detach()) < float(losses["box"].detach())

    nn.init.zeros_(model.class_head.final.weight)
    nn.init.constant_(model.class_head.final.bias, -4.59511985013459)
    assert abs(float(model.loss(images, targets)["classification"].detach()) - expected) < 1e-4


# --- The loss -------------------------------------------------------------------------------------------------------


def test_the_loss_equals_the_sum_written_out_anchor_by_anchor():
    config = slim(3)
    generator = torch.Generator().manual_seed(0)
    anchors = torch.tensor([[0.0, 0, 10, 10], [0, 0, 10, 9], [0, 0, 10, 4.5], [50, 50, 60, 60]])
    targets = [objects((0, 0, 10, 10), labels=[2])]
    logits, deltas = torch.randn(1, 4, 3, generator=generator), torch.randn(1, 4, 4, generator=generator)
    assert criterion.match(anchors, targets, config).tolist() == [[0, 0, IGNORE, BACKGROUND]]

    expected = 0.0
    for anchor, positive in [(0, 2), (1, 2), (3, None)]:
        for column in range(3):
            p = float(logits[0, anchor, column].sigmoid())
            p_t, alpha_t = (p, 0.25) if column == positive else (1 - p, 0.75)
            expected -= alpha_t * (1 - p_t) ** 2 * float(torch.tensor(p_t).log())
    box = 0.0
    for anchor, target in [(0, (0, 0, 0, 0)), (1, (0, 0.5 / 9, 0, float(torch.tensor(10 / 9).log())))]:
        for found, wanted in zip(deltas[0, anchor].tolist(), target):
            distance = abs(found - wanted)
            box += distance**2 / 0.2 if distance < 0.1 else distance - 0.05
    losses = criterion.losses(logits, deltas, anchors, targets, config)
    assert_close(losses["classification"], torch.tensor(expected / 2))
    assert_close(losses["box"], torch.tensor(box / 2))


def test_images_without_objects_give_a_finite_loss_that_still_teaches():
    model = network()
    losses = model.loss(torch.rand(2, 3, 64, 64), [NOTHING, NOTHING])
    assert 0 < losses["classification"] < 1
    assert losses["box"] == 0
    total(losses).backward()
    assert model.class_head.final.bias.grad.abs().sum() > 0
    assert model.box_head.final.bias.grad is not None
    assert not model.box_head.final.bias.grad.any()


def test_one_empty_image_beside_a_full_one_is_fine():
    model = network()
    losses = model.loss(torch.rand(2, 3, 64, 64), [NOTHING, objects((4, 4, 40, 40))])
    assert total(losses).isfinite()
    assert losses["box"] > 0


@pytest.mark.parametrize(
    "rule",
    [
        {"normalize_by": "batch"},
        {"normalize_by": "image"},
        {"normalize_by": "anchors"},
        {"hard_examples": 16},
        {"hard_examples": 16, "hard_ratio": 3},
    ],
)
def test_duplicating_the_image_leaves_the_loss_unchanged(rule):
    model = network(**rule)
    images, targets = torch.rand(1, 3, 64, 96), [objects((4, 4, 40, 40), (50, 10, 80, 60), labels=[0, 2])]
    once, twice = model.loss(images, targets), model.loss(images.repeat(2, 1, 1, 1), targets * 2)
    assert_close(once, twice)


def test_losses_are_divided_by_positives_and_not_by_anchors():
    config = slim(1)
    anchors = torch.tensor([[0.0, 0, 10, 10], [100, 100, 110, 110]])
    more = torch.cat([anchors, torch.tensor([[200.0, 200, 210, 210]]).expand(998, 4)])
    few, many = (
        criterion.losses(torch.zeros(1, len(a), 1), torch.ones(1, len(a), 4), a, [objects((0, 0, 10, 10))], config)
        for a in (anchors, more)
    )
    assert_close(few["box"], many["box"])
    each = 0.75 * 0.25 * torch.tensor(2.0).log()  # a background anchor at p = .5
    assert_close(many["classification"] - few["classification"], 998 * each)


def test_divided_by_all_anchors_the_class_loss_shrinks_as_they_grow_in_number_and_the_box_loss_does_not():
    images, targets = torch.rand(2, 3, 64, 96), [objects((4, 4, 40, 40)), objects((50, 10, 80, 60), labels=[2])]
    model = network()
    by_positives = model.loss(images, targets)
    anchors = model(images)[2]
    positives = (criterion.match(anchors, targets, model.config) >= 0).sum()
    model.config = dataclasses.replace(model.config, normalize_by="anchors")
    by_anchors = model.loss(images, targets)
    assert_close(by_anchors["classification"], by_positives["classification"] * positives / (2 * len(anchors)))
    assert_close(by_anchors["box"], by_positives["box"])


# --- Hard examples --------------------------------------------------------------------------------------------------


def test_with_hard_examples_the_class_loss_is_the_mean_over_the_hardest_anchors_then_over_the_images():
    model = network(gamma=0.0, alpha=None, hard_examples=5)
    nn.init.normal_(model.class_head.final.weight, std=0.1)
    images, targets = torch.rand(2, 3, 64, 96), [objects((4, 4, 40, 40), labels=[1]), NOTHING]
    logits, deltas, anchors = model(images)
    matched = criterion.match(anchors, targets, model.config)
    each, box = criterion.terms(matched, logits, deltas, anchors, targets, model.config)
    assert (matched == IGNORE).any()
    losses = model.loss(images, targets)
    assert_close(losses["classification"], each.topk(5, dim=1).values.mean())
    assert_close(losses["box"], box.sum() / (matched >= 0).sum())
    losses["classification"].backward()
    assert model.class_head.final.bias.grad.abs().sum() > 0


def test_only_the_anchors_that_count_get_a_gradient():
    config = slim(3, gamma=0.0, alpha=None, hard_examples=8, hard_ratio=3)
    torch.manual_seed(0)
    anchors = torch.tensor([[0.0, 0, 10, 10], [0, 0, 10, 9], [0, 0, 9, 10], [0, 0, 10, 4.5]])
    anchors = torch.cat([anchors, torch.tensor([[50.0, 50, 60, 60]]).expand(40, 4)])
    logits = torch.randn(1, 44, 3, requires_grad=True)
    targets = [objects((0, 0, 10, 10))]
    matched = criterion.match(anchors, targets, config)
    criterion.losses(logits, torch.zeros(1, 44, 4), anchors, targets, config)["classification"].backward()
    taught = logits.grad[0].abs().sum(1) > 0
    assert (matched[0, :4].tolist(), int(taught.sum())) == ([0, 0, 0, IGNORE], 8)
    assert int(taught[:3].sum()) == 2, "8 // (1 + 3) positives, and three times as many negatives"
    counts = criterion.counted(
        *criterion.terms(matched, logits, torch.zeros(1, 44, 4), anchors, targets, config)[:1], matched, config
    )
    assert torch.equal(counts[0], taught)


def test_fewer_anchors_than_are_to_be_kept_all_count_but_the_ignored():
    config = slim(3, hard_examples=10_000)
    model = network(hard_examples=10_000)
    anchors = model(torch.rand(1, 3, 64, 64))[2]
    matched = criterion.match(anchors, [objects((4, 4, 40, 40))], config)
    assert torch.equal(criterion.counted(torch.rand(matched.shape), matched, config), matched != IGNORE)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"hard_examples": 0}, "hard_examples must be a whole number, 1 or more"),
        ({"hard_examples": 2.5}, "hard_examples must be a whole number"),
        ({"hard_ratio": 3}, "hard_ratio 3 needs hard_examples of at least 4"),
        ({"hard_examples": 3, "hard_ratio": 3}, "needs hard_examples of at least 4"),
    ],
)
def test_hard_examples_that_make_no_sense_are_refused(wrong, words):
    with pytest.raises(ValueError, match=words):
        slim(3, **wrong)


def test_batch_and_image_normalisation_differ_when_images_have_different_numbers_of_objects():
    boxes = [(x, y, x + 12, y + 12) for x in range(0, 60, 16) for y in range(0, 60, 16)]
    images, targets = torch.rand(2, 3, 64, 64), [objects(*boxes), objects((20, 20, 44, 44))]
    model = network()
    by_batch = model.loss(images, targets)["box"]
    model.config = dataclasses.replace(model.config, normalize_by="image")
    by_image = model.loss(images, targets)["box"]
    singles = [model.loss(images[i : i + 1], targets[i : i + 1])["box"] for i in range(2)]
    assert_close(by_image, (singles[0] + singles[1]) / 2)
    assert abs(float((by_batch - by_image).detach())) > 1e-3


def test_two_processes_that_average_their_gradients_have_the_loss_of_one_with_the_whole_batch(monkeypatch):
    model, images = network(), torch.rand(2, 3, 64, 64)
    targets = [objects((4, 4, 40, 40), (20, 10, 60, 60)), objects((8, 30, 30, 50))]
    whole = model.loss(images, targets)
    anchors = model(images)[2]
    counts = [int((criterion.match(anchors, [target], model.config) >= 0).sum()) for target in targets]
    assert counts[0] != counts[1]
    monkeypatch.setattr(criterion.distributed, "is_initialized", lambda: True)
    monkeypatch.setattr(criterion.distributed, "get_world_size", lambda: 2)
    monkeypatch.setattr(criterion.distributed, "all_reduce", lambda total: total.fill_(sum(counts)))
    parts = [model.loss(images[i : i + 1], targets[i : i + 1]) for i in range(2)]
    for name in whole:
        assert_close((parts[0][name] + parts[1][name]) / 2, whole[name])


def test_ignored_anchors_have_no_gradient():
    config = slim(2)
    anchors = torch.tensor([[0.0, 0, 10, 10], [0, 0, 10, 4.5]])
    logits = torch.randn(1, 2, 2, requires_grad=True)
    losses = criterion.losses(logits, torch.zeros(1, 2, 4), anchors, [objects((0, 0, 10, 10))], config)
    losses["classification"].backward()
    assert logits.grad[0, 0].all()
    assert not logits.grad[0, 1].any()


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_half_precision_outputs_give_float32_losses_close_to_the_full_ones(dtype):
    model = network()
    targets = [objects((4, 4, 40, 40), labels=[1])]
    logits, deltas, anchors = (output.detach() for output in model(torch.rand(1, 3, 64, 64)))
    full = criterion.losses(logits, deltas, anchors, targets, model.config)
    half = criterion.losses(logits.to(dtype), deltas.to(dtype), anchors, targets, model.config)
    assert {value.dtype for value in half.values()} == {torch.float32}
    assert_close(half, full, atol=0.02, rtol=0)


def test_autocast_trains_with_float32_losses():
    model = network().train()
    # At 128 pixels P6 is 2 cells wide. From a map 1 cell wide torch's CPU kernel computes the bfloat16 gradient of P7's
    # weights out of memory that nobody wrote (torch 2.14, stride 2): now and then it is NaN.
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert model(torch.rand(1, 3, 128, 128))[0].dtype == torch.bfloat16
        losses = model.loss(torch.rand(1, 3, 128, 128), [objects((4, 4, 40, 40))])
    assert {value.dtype for value in losses.values()} == {torch.float32}
    total(losses).backward()
    assert all(p.grad.isfinite().all() for p in model.parameters())


def test_channels_last_changes_nothing_but_the_layout():
    model, images, targets = network(), torch.rand(1, 3, 64, 96), [objects((4, 4, 40, 40))]
    expected = model.loss(images, targets)
    model = model.to(memory_format=torch.channels_last)
    assert_close(model.loss(images.to(memory_format=torch.channels_last), targets), expected)


# --- Bad targets ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", [3, -1])
def test_a_label_outside_0_to_k_minus_1_raises_and_names_the_image(label):
    with pytest.raises(ValueError, match=rf"image 1 .* object 1 has label {label}.* 0 to 2"):
        network(3).loss(torch.rand(2, 3, 64, 64), [NOTHING, objects((1, 1, 9, 9), (2, 2, 9, 9), labels=[0, label])])


@pytest.mark.parametrize("box", [(10, 10, 10, 20), (10, 10, 5, 20), (0, 0, float("nan"), 5), (30, 30, 20, 20)])
def test_a_degenerate_box_raises_and_names_the_image(box):
    with pytest.raises(ValueError, match=r"image 1 of the batch: box 1"):
        network().loss(torch.rand(2, 3, 64, 64), [NOTHING, objects((1, 1, 9, 9), box)])


@pytest.mark.parametrize("labels", [torch.zeros(2, dtype=torch.int64), torch.zeros(1), torch.zeros(1, 1).long()])
def test_labels_that_do_not_fit_the_boxes_raise(labels):
    with pytest.raises(ValueError, match="image 0 of the batch: expected int64 labels"):
        network().loss(torch.rand(1, 3, 64, 64), [{"boxes": torch.tensor([[1.0, 1, 9, 9]]), "labels": labels}])


def test_a_missing_target_raises():
    with pytest.raises(ValueError, match="2 images but 1 targets"):
        network().loss(torch.rand(2, 3, 64, 64), [NOTHING])


# --- Configuration --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("config", [Config(), slim(3), torchvision_config()])
def test_a_config_survives_json(config):
    assert Config.from_dict(json.loads(json.dumps(dataclasses.asdict(config)))) == config


def test_unknown_fields_of_a_config_are_named():
    with pytest.raises(ValueError, match="Config: colour"):
        Config.from_dict({"colour": "red"})
    with pytest.raises(ValueError, match="Anchors: angle"):
        Config.from_dict({"anchors": {"angle": 3}})


@pytest.mark.parametrize(
    "wrong",
    [
        {"num_classes": 0},
        {"head_norm": "batch"},
        {"normalize_by": "mean"},
        {"backbone_norm": "layer"},
        {"anchors": Anchors(levels=(1, 2))},
    ],
    ids=str,
)
def test_impossible_configs_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Config(**wrong)


def test_the_table_of_departures_has_every_option_in_which_the_networks_differ():
    def flat(config):
        values = dataclasses.asdict(config)
        anchors = values.pop("anchors")
        return values | {f"anchors.{name}": value for name, value in anchors.items()}

    paper, ours, theirs = flat(Config(num_classes=3)), flat(slim(3)), flat(torchvision_config(3))
    differing = {name for name in paper if not paper[name] == ours[name] == theirs[name]}
    named = [row.field for row in DEPARTURES if row.field]
    assert len(named) == len(set(named))
    assert differing <= set(named), differing - set(named)
    assert {"backbone", "beta", "anchors.base", "normalize_by", "p6_from"} <= differing


def test_the_table_of_departures_is_filled_in():
    for row in DEPARTURES:
        assert all(row[:-1]), row
        assert row.reason.endswith("."), row
