"""Boxes: facts that hold for every box (hypothesis draws them)."""

import torch
from hypothesis import given
from hypothesis import strategies as st

from focal_tutorial import boxes
from focal_tutorial.assignment import BACKGROUND, IGNORE, assign

COORDINATE = st.floats(-500, 1500)
SIDE = st.floats(0.5, 1000)
BOX = st.tuples(COORDINATE, COORDINATE, SIDE, SIDE).map(lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3]))
ANY_BOX = st.tuples(COORDINATE, COORDINATE, COORDINATE, COORDINATE)  # corners may be swapped
WHOLE_BOX = st.tuples(*[st.integers(0, 40)] * 2, *[st.integers(1, 20)] * 2).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)


def some(box, *, low=1, high=12, dtype=torch.float64):
    return st.lists(box, min_size=low, max_size=high).map(lambda rows: torch.tensor(rows, dtype=dtype).reshape(-1, 4))


@given(some(BOX), st.sampled_from(boxes.FORMATS), st.sampled_from(boxes.FORMATS))
def test_converting_there_and_back_gives_the_same_boxes(xyxy, source, to):
    there = boxes.convert(boxes.convert(xyxy, "xyxy", source), source, to)
    torch.testing.assert_close(boxes.convert(there, to, "xyxy"), xyxy, atol=1e-9, rtol=0)


@given(some(ANY_BOX), some(ANY_BOX))
def test_iou_lies_in_0_1_and_giou_between_minus_one_and_iou_even_for_swapped_corners(a, b):
    iou, giou = boxes.iou(a, b), boxes.giou(a, b)
    assert (iou >= 0).all()
    assert (iou <= 1).all()
    assert giou.isfinite().all()
    proper_a, proper_b = (boxes.area(one) > 0 for one in (a, b))
    proper = proper_a[:, None] & proper_b
    assert (giou[proper] >= -1).all()
    assert (giou[proper] <= iou[proper] + 1e-12).all()


@given(some(BOX), some(BOX))
def test_overlap_is_symmetric_and_one_with_itself(a, b):
    for overlap in (boxes.iou, boxes.giou):
        torch.testing.assert_close(overlap(a, b), overlap(b, a).T)
        torch.testing.assert_close(overlap(a, a).diagonal(), torch.ones(len(a), dtype=a.dtype), atol=1e-9, rtol=0)


@given(some(BOX), some(BOX), st.floats(-300, 300), st.floats(0.1, 10))
def test_overlap_does_not_change_when_both_move_and_grow_together(a, b, shift, scale):
    for overlap in (boxes.iou, boxes.giou):
        moved = overlap(a * scale + shift, b * scale + shift)
        torch.testing.assert_close(moved, overlap(a, b), atol=1e-8, rtol=0)


@given(some(BOX), some(BOX))
def test_giou_equals_iou_exactly_where_one_box_contains_the_other(a, b):
    a, b = a[: len(b)], b[: len(a)]
    inside = torch.cat([torch.minimum(a[:, :2], b[:, :2]), torch.maximum(a[:, 2:], b[:, 2:])], 1)
    torch.testing.assert_close(boxes.paired_giou(a, inside), boxes.paired_iou(a, inside), atol=1e-9, rtol=0)


@given(some(BOX), some(BOX))
def test_decode_undoes_encode_unless_the_size_limit_acts(a, b):
    box, anchor = a[: len(b)], b[: len(a)]
    grow = (boxes.convert(box, "xyxy", "xywh") / boxes.convert(anchor, "xyxy", "xywh"))[:, 2:].amax(1)
    back = boxes.decode(boxes.encode(box, anchor), anchor)
    torch.testing.assert_close(back[grow < 62.5], box[grow < 62.5], atol=1e-6, rtol=0)


@given(some(BOX, dtype=torch.float32), st.lists(st.floats(-1e4, 1e4), min_size=4, max_size=4))
def test_no_delta_gives_a_box_that_is_not_finite_or_has_negative_size(anchors, deltas):
    out = boxes.decode(torch.tensor(deltas).expand(len(anchors), 4), anchors)
    assert out.isfinite().all()
    assert (out[:, 2:] >= out[:, :2]).all()


@given(some(ANY_BOX), st.integers(1, 1000), st.integers(1, 1000))
def test_clipped_boxes_lie_in_the_image_and_clipping_twice_changes_nothing(box, height, width):
    once = boxes.clip(box, height, width)
    assert (once >= 0).all()
    assert (once <= torch.tensor([width, height, width, height])).all()
    assert torch.equal(boxes.clip(once, height, width), once)


@given(some(BOX), st.integers(1, 2000))
def test_flips_keep_areas_and_overlaps_and_undo_themselves(box, side):
    for flip in (boxes.flip_horizontal, boxes.flip_vertical):
        flipped = flip(box, side)
        torch.testing.assert_close(boxes.area(flipped), boxes.area(box))
        torch.testing.assert_close(boxes.iou(flipped, flipped), boxes.iou(box, box), atol=1e-9, rtol=0)
        torch.testing.assert_close(flip(flipped, side), box)


SCORES = st.integers(0, 5).map(lambda score: score / 5)  # few values: many ties


@given(st.lists(st.tuples(WHOLE_BOX, SCORES), max_size=30), st.floats(0, 1))
def test_what_nms_keeps_is_sorted_apart_and_what_it_drops_has_a_better_neighbour(rows, threshold):
    box = torch.tensor([row[0] for row in rows], dtype=torch.float64).reshape(-1, 4)
    score = torch.tensor([row[1] for row in rows], dtype=torch.float64)
    kept = boxes.nms(box, score, threshold)
    assert (score[kept][1:] <= score[kept][:-1]).all()
    close = boxes.iou(box, box) > threshold
    assert not close[kept][:, kept].triu(1).any()
    for index in set(range(len(rows))) - set(kept.tolist()):
        rivals = kept[close[index][kept]]
        assert any(score[r] > score[index] or (score[r] == score[index] and r < index) for r in rivals)


@given(st.lists(st.tuples(WHOLE_BOX, SCORES, st.integers(0, 2)), max_size=30))
def test_nms_of_one_class_does_not_depend_on_the_others(rows):
    box = torch.tensor([row[0] for row in rows], dtype=torch.float64).reshape(-1, 4)
    score, label = (torch.tensor([row[i] for row in rows]) for i in (1, 2))
    kept = boxes.batched_nms(box, score, label, 0.5).tolist()
    for one in range(3):
        members = (label == one).nonzero()[:, 0]
        alone = members[boxes.nms(box[members], score[members], 0.5)].tolist()
        assert [index for index in kept if label[index] == one] == alone


@given(some(WHOLE_BOX, high=30), some(WHOLE_BOX, low=0, high=6))
def test_every_object_that_is_touched_has_an_anchor_and_each_anchor_its_own_best_object(anchors, objects):
    owner = assign(anchors, objects)
    if len(objects) == 0:
        assert (owner == BACKGROUND).all()
        return
    overlap = boxes.iou(anchors, objects)
    best, nearest = overlap.max(1)
    answering = owner >= 0
    assert answering[best >= 0.5].all()
    assert (owner[best == 0] == BACKGROUND).all()
    assert torch.equal(owner[answering], nearest[answering])
    assert ((best[owner == IGNORE] >= 0.4) & (best[owner == IGNORE] < 0.5)).all()
    for column in overlap.T:
        if column.max() > 0:
            assert answering[column == column.max()].all()
