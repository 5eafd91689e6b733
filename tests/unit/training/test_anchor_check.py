"""Anchors are compared with boxes exactly, and the advice does what it says."""

import pytest
import torch

from focal_tutorial import data
from focal_tutorial.anchors import Anchors
from focal_tutorial.boxes import iou
from focal_tutorial.retinanet import slim
from focal_tutorial.training import anchor_check


def dataset(boxes, size=(200, 256), difficult=None):
    boxes = torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4)
    sample = data.Sample(
        torch.zeros(3, *size, dtype=torch.uint8), boxes, torch.zeros(len(boxes), dtype=torch.int64), "a", difficult
    )
    return data.Dataset([sample], ["thing", "nothing"])


@pytest.mark.parametrize(
    "anchors", [Anchors(), Anchors(base=2.0), Anchors(base=1.0, levels=(3, 4, 5)), Anchors.torchvision()]
)
@pytest.mark.parametrize("size", [(96, 131), (70, 64)])
def test_the_best_iou_is_that_of_all_anchors_of_the_grid(anchors, size):
    smears = data.smears(6, seed=1, size=size)
    every = torch.cat(anchors.for_shapes(anchors.shapes(*size), size))
    expected = torch.cat([iou(sample.boxes, every).amax(1) for sample in smears])
    fit = anchor_check.check_anchors(smears, anchors)
    torch.testing.assert_close(fit.best, expected, atol=2e-6, rtol=0)
    assert fit.recall(0.5) == pytest.approx((expected >= 0.5).float().mean().item(), abs=0.01)


def test_images_of_different_sizes_are_each_compared_with_their_own_grid():
    mixed = data.Dataset(
        [*data.smears(2, seed=1, size=(64, 96)), *data.smears(2, seed=2, size=(96, 64))], data.smears(1, seed=1).classes
    )
    anchors = Anchors(base=2.0)
    expected = [iou(s.boxes, torch.cat(anchors.for_shapes(anchors.shapes(*s.size), s.size))).amax(1) for s in mixed]
    torch.testing.assert_close(anchor_check.check_anchors(mixed, anchors).best, torch.cat(expected), atol=2e-6, rtol=0)


CORNERS = torch.rand(60, 2, generator=torch.Generator().manual_seed(0)) * 120


def test_anchors_that_fit_need_no_advice():
    fit = anchor_check.check_anchors(dataset(torch.cat([CORNERS, CORNERS + 40], 1).tolist()), slim(1))
    assert fit.recall() == 1
    assert fit.advice == ()
    assert fit.proposed == slim(1).anchors
    assert "none; these anchors fit" in str(fit)
    assert fit.per_class == {"thing": 1.0}


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [
        (12, 12, "smaller than the anchors reach"),
        (62, 10, "flatter than the anchors allow"),
        (9, 60, "taller than the anchors allow"),
    ],
)
def test_the_advice_names_the_cause_and_keeps_its_promise(width, height, words):
    objects = dataset(torch.cat([CORNERS, CORNERS + torch.tensor([width, height])], 1).tolist())
    fit = anchor_check.check_anchors(objects, Anchors(base=3.0))
    assert fit.recall() < 0.5
    assert words in fit.advice[0]
    after = anchor_check.check_anchors(objects, fit.proposed).recall()
    assert after > fit.recall() + 0.3
    changes = [sentence for sentence in fit.advice if "raises" in sentence]
    assert f"to {after:.3f}" in changes[-1]


def test_large_objects_ask_for_a_larger_base():
    small = Anchors(base=0.5, levels=(3, 4))
    fit = anchor_check.check_anchors(dataset(torch.cat([CORNERS, CORNERS + 60], 1).tolist()), small)
    assert "larger than the anchors reach" in fit.advice[0]
    assert fit.proposed.base > small.base


def test_objects_narrower_than_a_cell_ask_for_larger_images():
    fit = anchor_check.check_anchors(dataset(torch.cat([CORNERS, CORNERS + 5], 1).tolist()), slim(1))
    assert (
        fit.advice[-1]
        == "100% of the boxes are narrower than a cell of the finest level (8 pixels): train at a larger size"
    )


def test_difficult_objects_do_not_count_and_no_boxes_are_no_error():
    fit = anchor_check.check_anchors(
        dataset([[0, 0, 3, 3], [0, 0, 40, 40]], difficult=torch.tensor([True, False])), slim(1)
    )
    assert len(fit.best) == 1
    nothing = anchor_check.check_anchors(dataset([]), slim(1))
    assert nothing.advice == ()
    assert str(nothing).startswith("no boxes")
