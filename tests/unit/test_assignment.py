"""Assignment: the edges of the IoU ranges, low-quality matches, images without objects, batches."""

import pytest
import torch

from focal_tutorial import assignment
from focal_tutorial.anchors import paper_anchors
from focal_tutorial.assignment import BACKGROUND, IGNORE, assign, assign_batch
from focal_tutorial.boxes import iou


def tensor(*rows):
    return torch.tensor(rows, dtype=torch.float32).reshape(-1, 4)


def random_boxes(count, seed, side=200):
    generator = torch.Generator().manual_seed(seed)
    corner = torch.rand(count, 2, generator=generator) * side
    return torch.cat([corner, corner + 4 + torch.rand(count, 2, generator=generator) * side / 3], 1)


def by_the_book(anchors, objects, foreground=0.5, background=0.4, low_quality=True):
    """The rule told anchor by anchor, in plain Python."""
    if len(objects) == 0:
        return [BACKGROUND] * len(anchors)
    overlap = iou(objects, anchors).tolist()
    best_of_object = [max(row) for row in overlap]
    result = []
    for column in zip(*overlap):
        best = max(column)
        restored = any(value == top > 0 for value, top in zip(column, best_of_object))
        if best >= foreground or (low_quality and restored):
            result.append(column.index(best))
        else:
            result.append(BACKGROUND if best < background else IGNORE)
    return result


def test_the_iou_ranges_are_closed_below_and_open_above():
    heights = (39, 39.99, 40, 49.99, 50, 100)  # IoU with the object is height / 100
    anchors, objects = tensor(*[(0, 0, 100, h) for h in heights]), tensor((0, 0, 100, 100))
    assert assign(anchors, objects).tolist() == [BACKGROUND, BACKGROUND, IGNORE, IGNORE, 0, 0]


def test_an_anchor_answers_for_the_object_it_overlaps_most():
    anchors = tensor((0, 0, 10, 10))
    objects = tensor((0, 0, 10, 6), (0, 0, 10, 9), (0, 0, 10, 7))
    assert assign(anchors, objects).tolist() == [1]


def test_between_two_equal_objects_the_first_one_is_taken():
    assert assign(tensor((0, 0, 10, 10)), tensor((0, 0, 10, 8), (0, 2, 10, 10))).tolist() == [0]


def test_a_tiny_object_keeps_its_best_anchor_only_by_the_low_quality_rule():
    anchors, tiny = paper_anchors(128, 128), tensor((61, 61, 65, 65))
    assert (assign(anchors, tiny) == 0).any()
    assert (assign(anchors, tiny, low_quality=False) == BACKGROUND).all()


def test_all_anchors_that_tie_for_an_object_are_restored():
    anchors = tensor((0, 0, 10, 10), (8, 0, 18, 10), (30, 0, 40, 10))
    assert assign(anchors, tensor((8, 4, 10, 6))).tolist() == [0, 0, BACKGROUND]


def test_a_restored_anchor_answers_for_its_own_best_object():
    anchors = tensor((0, 0, 10, 10), (2, 0, 12, 10))
    large, small = (2, 0, 12, 10), (0, 0, 2, 2)  # the small one touches only the first anchor, which prefers the large
    assert assign(anchors, tensor(large, small)).tolist() == [0, 0]
    assert assign(anchors, tensor(small, large)).tolist() == [1, 1]


def test_an_object_that_no_anchor_touches_restores_none():
    anchors = tensor((0, 0, 10, 10), (10, 0, 20, 10))
    assert assign(anchors, tensor((50, 50, 60, 60))).tolist() == [BACKGROUND, BACKGROUND]


def test_without_low_quality_matches_only_half_overlap_counts():
    anchors, objects = tensor((0, 0, 10, 10), (0, 0, 10, 4.5)), tensor((0, 0, 10, 4))
    assert assign(anchors, objects, low_quality=False).tolist() == [IGNORE, 0]
    assert assign(anchors[:1], objects, low_quality=False).tolist() == [IGNORE]
    assert assign(anchors[:1], objects).tolist() == [0]


def test_without_objects_every_anchor_is_background():
    anchors = paper_anchors(64, 64)
    for nothing in (torch.zeros(0, 4), torch.zeros(0)):
        assert (assign(anchors, nothing) == BACKGROUND).all()


def test_the_result_is_an_int64_object_index_for_every_anchor():
    result = assign(random_boxes(40, 1), random_boxes(5, 2))
    assert result.shape == (40,)
    assert result.dtype == torch.int64
    assert result.min() >= IGNORE
    assert result.max() < 5


@pytest.mark.parametrize("low_quality", [True, False])
@pytest.mark.parametrize("seed", range(5))
def test_assignment_is_the_rule_told_anchor_by_anchor(seed, low_quality):
    anchors, objects = random_boxes(300, seed).round(), random_boxes(9, 100 + seed).round()  # whole pixels: many ties
    expected = by_the_book(anchors, objects, low_quality=low_quality)
    assert assign(anchors, objects, low_quality=low_quality).tolist() == expected


@pytest.mark.parametrize("low_quality", [True, False])
@pytest.mark.parametrize("seed", range(5))
def test_the_fast_assignment_is_the_same_to_the_last_tie(seed, low_quality):
    anchors, objects = random_boxes(300, seed).round(), random_boxes(9, 100 + seed).round()
    expected = assign(anchors, objects, low_quality=low_quality)
    assert torch.equal(assign_batch(anchors, [objects], low_quality=low_quality)[0], expected)


def test_other_thresholds_are_obeyed():
    anchors, objects = random_boxes(300, 1), random_boxes(9, 2)
    expected = by_the_book(anchors, objects, 0.7, 0.3, False)
    assert assign(anchors, objects, foreground=0.7, background=0.3, low_quality=False).tolist() == expected


@pytest.mark.parametrize("low_quality", [True, False])
def test_a_batch_is_assigned_as_its_images_one_by_one_whatever_their_number_of_objects(low_quality):
    anchors = paper_anchors(128, 160)
    batch = [random_boxes(count, count, side=100) for count in (3, 0, 17, 1)]
    together = assign_batch(anchors, batch, low_quality=low_quality)
    assert together.shape == (4, len(anchors))
    for row, objects in zip(together, batch):
        assert torch.equal(row, assign(anchors, objects, low_quality=low_quality))


def test_objects_taken_one_at_a_time_give_the_same_assignment(monkeypatch):
    anchors, batch = paper_anchors(96, 96), [random_boxes(20, 3, side=60), random_boxes(7, 4, side=60)]
    at_once = assign_batch(anchors, batch)
    monkeypatch.setattr(assignment, "LARGEST_BLOCK", 1)
    assert torch.equal(assign_batch(anchors, batch), at_once)


def test_half_precision_anchors_and_boxes_are_compared_in_float32():
    anchors, objects = random_boxes(100, 5).half(), random_boxes(4, 6).half()
    assert torch.equal(assign(anchors, objects), assign(anchors.float(), objects.float()))


@pytest.mark.parametrize(("foreground", "background"), [(0.4, 0.5), (1.1, 0.4), (0.5, -0.1), (0.0, 0.0)])
def test_impossible_thresholds_are_refused(foreground, background):
    with pytest.raises(ValueError, match="background <= foreground"):
        assign(random_boxes(2, 0), random_boxes(1, 1), foreground=foreground, background=background)
