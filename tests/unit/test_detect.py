"""From logits and deltas to detections: each step by hand, then the whole of it on a network that learned two
images."""

import math

import pytest
import torch
from torch.testing import assert_close

from focal_tutorial.boxes import iou
from focal_tutorial.postprocess import detections
from focal_tutorial.retinanet import RetinaNet, slim

OPTIONS = {"score_threshold": 0.05, "top_k": 1000, "nms_threshold": 0.5, "max_detections": 100}


def logit(score):
    return math.log(score / (1 - score))


def one_level(anchors, scores, deltas=None):
    """Arguments of `detections` for one level: anchors [N, 4], scores [N, K] in (0, 1)."""
    anchors = torch.tensor(anchors, dtype=torch.float32)
    logits = torch.tensor([[logit(score) for score in row] for row in scores])
    deltas = torch.zeros(len(anchors), 4) if deltas is None else torch.tensor(deltas, dtype=torch.float32)
    return [logits], [deltas], [anchors]


def apart(count):
    """Boxes of 8 x 8 pixels that do not touch."""
    return [[10.0 * i, 0, 10.0 * i + 8, 8] for i in range(count)]


def test_detections_come_best_first_with_the_boxes_of_their_anchors():
    found = detections(*one_level(apart(3), [[0.3, 0.01], [0.02, 0.9], [0.6, 0.01]]), (50, 50), **OPTIONS)
    assert_close(found["scores"], torch.tensor([0.9, 0.6, 0.3]))
    assert found["labels"].tolist() == [1, 0, 0]
    assert found["boxes"].tolist() == [[10, 0, 18, 8], [20, 0, 28, 8], [0, 0, 8, 8]]


def test_scores_at_or_below_the_threshold_are_dropped():
    args = one_level(apart(3), [[0.5], [0.4], [0.6]])
    assert detections(*args, (50, 50), **OPTIONS | {"score_threshold": 0.5})["scores"].tolist() == pytest.approx([0.6])


def test_one_anchor_may_show_several_classes():
    found = detections(*one_level([[0, 0, 8, 8]], [[0.9, 0.8, 0.01]]), (50, 50), **OPTIONS)
    assert found["labels"].tolist() == [0, 1]
    assert torch.equal(found["boxes"][0], found["boxes"][1])


def test_each_level_brings_its_own_top_k():
    low = one_level(apart(4), [[0.10], [0.11], [0.12], [0.13]])
    high = one_level([[0, 20, 8, 28], [10, 20, 18, 28]], [[0.9], [0.8]])
    levels = [a + b for a, b in zip(low, high)]
    found = detections(*levels, (50, 50), **OPTIONS | {"top_k": 2})
    assert_close(found["scores"], torch.tensor([0.9, 0.8, 0.13, 0.12]))


def test_deltas_move_and_scale_the_anchor():
    deltas = [[0.5, -0.25, math.log(2), 0.0]]
    found = detections(*one_level([[20, 20, 30, 40]], [[0.9]], deltas), (90, 90), **OPTIONS)
    assert_close(found["boxes"], torch.tensor([[20.0, 15, 40, 35]]))


def test_a_huge_delta_gives_a_finite_box():
    found = detections(*one_level([[20, 20, 30, 40]], [[0.9]], [[0, 0, 1e4, 1e4]]), (90, 80), **OPTIONS)
    assert found["boxes"].tolist() == [[0, 0, 80, 90]]


def test_boxes_are_clipped_to_height_and_width():
    found = detections(*one_level([[-5, -6, 200, 300]], [[0.9]]), (50, 70), **OPTIONS)
    assert found["boxes"].tolist() == [[0, 0, 70, 50]]


def test_a_box_outside_the_image_is_dropped_unless_asked_for():
    args = one_level([[60, 10, 80, 30], [0, 0, 10, 10]], [[0.9], [0.8]])
    assert detections(*args, (40, 50), **OPTIONS)["boxes"].tolist() == [[0, 0, 10, 10]]
    assert len(detections(*args, (40, 50), **OPTIONS, keep_empty=True)["boxes"]) == 2


def test_suppression_works_within_a_class_and_not_across():
    boxes = [[0, 0, 10, 10], [1, 0, 11, 10], [0, 0, 10, 10]]
    found = detections(*one_level(boxes, [[0.9, 0.01], [0.8, 0.01], [0.01, 0.7]]), (50, 50), **OPTIONS)
    assert found["labels"].tolist() == [0, 1]
    assert_close(found["scores"], torch.tensor([0.9, 0.7]))


def test_suppression_works_across_levels():
    first, second = one_level([[0, 0, 10, 10]], [[0.6]]), one_level([[0, 0, 10, 11]], [[0.9]])
    found = detections(*(a + b for a, b in zip(first, second)), (50, 50), **OPTIONS)
    assert found["boxes"].tolist() == [[0, 0, 10, 11]]


def test_no_more_than_max_detections_are_returned_and_none_means_all():
    args = one_level(apart(4), [[0.5], [0.6], [0.7], [0.8]])
    kept = detections(*args, (50, 50), **OPTIONS | {"max_detections": 2})["scores"]
    assert_close(kept, torch.tensor([0.8, 0.7]))
    assert len(detections(*args, (50, 50), **OPTIONS | {"max_detections": None})["scores"]) == 4


def test_nothing_above_the_threshold_gives_empty_tensors():
    found = detections(*one_level(apart(2), [[0.01], [0.02]]), (50, 50), **OPTIONS)
    assert (found["boxes"].shape, found["scores"].shape, found["labels"].shape) == ((0, 4), (0,), (0,))
    assert found["labels"].dtype == torch.int64


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_outputs_are_decoded_in_float32(dtype):
    """A box at x = 1003: a float16 step there is .5 pixels, a bfloat16 step 4 pixels. Classes up to 79 stay apart."""
    anchors = [torch.tensor([[1003.25, 5.0, 1013.25, 25.0], [1003.5, 5.0, 1013.5, 25.0]])]
    logits = torch.full((2, 80), -9.0)
    logits[0, 20], logits[1, 79] = 2.0, 3.0
    found = detections([logits.to(dtype)], [torch.zeros(2, 4, dtype=dtype)], anchors, (30, 1100), **OPTIONS)
    assert found["boxes"].tolist() == [[1003.5, 5, 1013.5, 25], [1003.25, 5, 1013.25, 25]]
    assert found["labels"].tolist() == [79, 20]
    assert found["scores"].dtype == found["boxes"].dtype == torch.float32


# --- The whole network ----------------------------------------------------------------------------------------------


def scene(label, box, size=(64, 96)):
    """A grey image with one rectangle, red (label 0) or blue (label 1)."""
    image = torch.full((3, *size), 0.5)
    x1, y1, x2, y2 = box
    image[:, y1:y2, x1:x2] = torch.tensor([[0.9, 0.1, 0.1], [0.1, 0.1, 0.9]])[label].view(3, 1, 1)
    return image, {"boxes": torch.tensor([box], dtype=torch.float32), "labels": torch.tensor([label])}


@pytest.fixture(scope="module")
def scenes():
    return [scene(0, (8, 10, 40, 44)), scene(1, (50, 20, 80, 56))]


@pytest.fixture(scope="module")
def trained(scenes):
    """A small network that has learned the two scenes by heart."""
    torch.manual_seed(0)
    model = RetinaNet(slim(2, pyramid_channels=32, head_convs=1)).train()
    images, targets = torch.stack([image for image, _ in scenes]), [target for _, target in scenes]
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    for _ in range(50):
        losses = model.loss(images, targets)
        optimizer.zero_grad()
        (losses["classification"] + losses["box"]).backward()
        optimizer.step()
    return model.eval()


def assert_finds(found, target, overlap=0.8):
    assert found["labels"][0] == target["labels"][0]
    assert found["scores"][0] > 0.5
    assert iou(found["boxes"][:1], target["boxes"])[0, 0] > overlap


def test_a_network_that_learned_two_images_finds_their_objects(trained, scenes):
    for found, (_, target) in zip(trained.detect(torch.stack([image for image, _ in scenes])), scenes):
        assert_finds(found, target)


def test_the_same_image_alone_and_padded_beside_a_bigger_one_gives_the_same_object(trained, scenes):
    """Not bit for bit: convolutions at the border see the padding's activations, and GroupNorm's statistics too."""
    alone = [trained.detect(image[None])[0] for image, _ in scenes]
    batch = torch.full((2, 3, 96, 128), 0.5)
    for place, (image, _) in enumerate(scenes):
        batch[place, :, :64, :96] = image
    for found, single, (_, target) in zip(trained.detect(batch, sizes=[(64, 96)] * 2), alone, scenes):
        assert_finds(found, target, overlap=0.7)
        assert iou(found["boxes"][:1], single["boxes"][:1])[0, 0] > 0.8


def test_what_stands_in_the_padding_changes_nothing(trained, scenes):
    black, noise = torch.zeros(1, 3, 96, 128), torch.rand(1, 3, 96, 128) * 100
    for batch in (black, noise):
        batch[0, :, :64, :96] = scenes[0][0]
    first, second = (trained.detect(batch, sizes=[(64, 96)], score_threshold=0.01)[0] for batch in (black, noise))
    assert len(first["scores"]) > 1
    for name in first:
        assert torch.equal(first[name], second[name])
    assert not torch.equal(trained(black)[0], trained(noise)[0])  # without sizes the padding is part of the picture


def test_boxes_in_a_padded_batch_are_clipped_to_the_true_size(trained):
    batch = torch.rand(2, 3, 96, 128)
    options = {"score_threshold": 0.0, "max_detections": 2000}
    small, full = trained.detect(batch, sizes=[(50, 70), (96, 128)], **options)
    assert small["boxes"][:, [0, 2]].max() == 70
    assert small["boxes"][:, [1, 3]].max() == 50
    assert full["boxes"][:, [0, 2]].max() == 128
    assert full["boxes"][:, [1, 3]].max() == 96
    for found in (small, full):
        assert found["boxes"].min() == 0
        assert (found["boxes"][:, 2:] > found["boxes"][:, :2]).all()


def test_each_image_is_detected_by_itself(trained, scenes):
    images = torch.stack([image for image, _ in scenes])
    together = trained.detect(images)
    for place in range(2):
        alone = trained.detect(images[place : place + 1])[0]
        assert_close(together[place]["boxes"], alone["boxes"], atol=1e-3, rtol=0)
        assert torch.equal(together[place]["labels"], alone["labels"])


def test_options_of_a_call_override_the_configs(trained, scenes):
    image = scenes[0][0][None]
    assert len(trained.detect(image, max_detections=1)[0]["scores"]) == 1
    assert (trained.detect(image, score_threshold=0.4)[0]["scores"] > 0.4).all()
    loose = trained.detect(image, score_threshold=0.0, nms_threshold=1.0, top_k=3)[0]
    assert len(loose["scores"]) == 15  # three on each of five levels
    assert len(trained.detect(image, score_threshold=0.999999)[0]["scores"]) == 0


@pytest.mark.parametrize("training", [True, False])
def test_detect_works_in_evaluation_mode_and_puts_the_mode_back(trained, scenes, training):
    image, before = scenes[0][0][None], trained.backbone.stem[1].running_mean.clone()
    expected = trained.detect(image)[0]["boxes"]
    trained.train(training)
    try:
        found = trained.detect(image)[0]["boxes"]
        assert trained.training == training
        assert trained.class_head.training == training
    finally:
        trained.eval()
    assert torch.equal(found, expected)
    assert not found.requires_grad
    assert torch.equal(trained.backbone.stem[1].running_mean, before)


def test_detect_works_under_autocast_with_float32_boxes(trained, scenes):
    image, target = scenes[0]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = trained.detect(image[None])[0]
    assert found["boxes"].dtype == found["scores"].dtype == torch.float32
    assert_finds(found, target, overlap=0.7)


def test_an_odd_image_size_works(trained):
    found = trained.detect(torch.rand(1, 3, 97, 131), score_threshold=0.0, max_detections=5)
    assert found[0]["boxes"].shape == (5, 4)


@pytest.mark.parametrize("sizes", [[(64, 96)], [(64, 96), (65, 96)], [(64, 96), (64, 97)], [(0, 96), (64, 96)]])
def test_sizes_that_do_not_fit_the_batch_are_refused(trained, sizes):
    with pytest.raises(ValueError, match="size"):
        trained.detect(torch.rand(2, 3, 64, 96), sizes=sizes)
