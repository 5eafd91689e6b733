"""Boxes and assignment against torchvision's."""

import pytest
import torch
from torchvision import ops
from torchvision.models.detection import _utils as theirs

from focal_tutorial import anchors, assignment, boxes


def scene(count, seed, *, side=300, dtype=torch.float32):
    generator = torch.Generator().manual_seed(seed)
    corner = torch.rand(count, 2, generator=generator) * side
    return torch.cat([corner, corner + 1 + torch.rand(count, 2, generator=generator) * side / 3], 1).to(dtype)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_area_iou_and_giou_equal_torchvisions(dtype):
    a, b = scene(200, 0, dtype=dtype), scene(150, 1, dtype=dtype)
    torch.testing.assert_close(boxes.area(a), ops.box_area(a), atol=1e-6, rtol=1e-6)
    torch.testing.assert_close(boxes.iou(a, b), ops.box_iou(a, b), atol=1e-6, rtol=0)
    torch.testing.assert_close(boxes.giou(a, b), ops.generalized_box_iou(a, b), atol=1e-6, rtol=0)


def test_formats_and_clipping_equal_torchvisions():
    some = scene(100, 2)
    for source in boxes.FORMATS:
        for to in boxes.FORMATS:
            given = ops.box_convert(some, "xyxy", source)
            torch.testing.assert_close(
                boxes.convert(given, source, to), ops.box_convert(given, source, to), atol=1e-4, rtol=1e-6
            )
    assert torch.equal(boxes.clip(some - 30, 200, 250), ops.clip_boxes_to_image(some - 30, (200, 250)))


def test_the_box_code_equals_torchvisions_with_weights_one():
    coder = theirs.BoxCoder(weights=(1.0, 1.0, 1.0, 1.0))
    some, anchor = scene(500, 3), scene(500, 4)
    torch.testing.assert_close(boxes.encode(some, anchor), coder.encode_single(some, anchor), atol=1e-6, rtol=1e-5)
    deltas = torch.randn(500, 4, generator=torch.Generator().manual_seed(5)) * 3  # some beyond the size limit
    assert (deltas[:, 2:] > boxes.LARGEST_LOG_SCALE).any()
    torch.testing.assert_close(boxes.decode(deltas, anchor), coder.decode_single(deltas, anchor), atol=1e-3, rtol=1e-6)


@pytest.mark.parametrize("threshold", [0.1, 0.3, 0.5, 0.7])
@pytest.mark.parametrize("count", [1, 10, 1000])
def test_nms_keeps_what_torchvision_keeps_in_the_same_order(count, threshold):
    some = scene(count, 6)
    scores = torch.rand(count, generator=torch.Generator().manual_seed(7))
    assert torch.equal(boxes.nms(some, scores, threshold), ops.nms(some, scores, threshold))


def test_batched_nms_keeps_what_torchvision_keeps_in_the_same_order():
    generator = torch.Generator().manual_seed(8)
    some, scores = scene(1500, 9), torch.rand(1500, generator=generator)
    labels = torch.randint(0, 20, (1500,), generator=generator)
    assert torch.equal(boxes.batched_nms(some, scores, labels, 0.5), ops.batched_nms(some, scores, labels, 0.5))


@pytest.mark.parametrize("low_quality", [True, False])
@pytest.mark.parametrize("seed", range(4))
def test_assignment_equals_torchvisions_matcher(seed, low_quality):
    grid = anchors.paper_anchors(256, 320)
    objects = scene(12, 20 + seed, side=200).round()  # whole pixels on a regular grid: many ties
    matcher = theirs.Matcher(0.5, 0.4, allow_low_quality_matches=low_quality)
    expected = matcher(ops.box_iou(objects, grid))
    assert (expected == assignment.BACKGROUND).any()
    assert torch.equal(assignment.assign(grid, objects, low_quality=low_quality), expected)
