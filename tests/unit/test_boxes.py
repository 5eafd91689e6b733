"""Boxes: formats, overlap, the regression code, flips, non-maximum suppression."""

import math

import pytest
import torch

from focal_tutorial import boxes


def tensor(*rows):
    return torch.tensor(rows, dtype=torch.float32)


def scene(count, *, seed=0, side=100):
    generator = torch.Generator().manual_seed(seed)
    corner = torch.rand(count, 2, generator=generator) * side
    return torch.cat([corner, corner + 1 + torch.rand(count, 2, generator=generator) * side / 2], 1)


# --- formats and validation ---


def test_the_three_formats_describe_the_same_box():
    same = {"xyxy": tensor((2, 3, 12, 9)), "xywh": tensor((2, 3, 10, 6)), "cxcywh": tensor((7, 6, 10, 6))}
    for source, box in same.items():
        for to, expected in same.items():
            assert torch.equal(boxes.convert(box, source, to), expected)


def test_integer_and_half_precision_boxes_become_float32_and_float64_stays():
    box = torch.tensor([[0, 0, 3, 5]])
    assert boxes.area(box).dtype == torch.float32
    assert boxes.convert(box.half(), "xyxy", "cxcywh").dtype == torch.float32
    assert boxes.iou(box.double(), box.double()).dtype == torch.float64


def test_areas_in_half_precision_do_not_overflow():
    assert boxes.area(tensor((0, 0, 1000, 800)).half()).item() == 800_000


def test_a_box_is_half_open_so_its_area_has_no_plus_one():
    assert boxes.area(tensor((2, 3, 12, 9), (0, 0, 1, 1), (4, 4, 4, 9), (9, 9, 5, 5))).tolist() == [60, 1, 0, 0]


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ((5, 1, 5, 9), "img7: box 1 is .5, 1, 5, 9.*x1 < x2"),
        ((1, 9, 5, 2), "img7: box 1"),
        ((math.nan, 0, 1, 1), "nan"),
        ((0, 0, math.inf, 1), "inf"),
    ],
)
def test_a_degenerate_box_is_refused_with_the_images_name_its_place_and_its_numbers(bad, words):
    with pytest.raises(ValueError, match=words):
        boxes.validate(tensor((0, 0, 4, 4), bad), name="img7")


def test_a_box_given_as_x_y_width_height_is_refused_with_advice():
    with pytest.raises(ValueError, match=r"convert\(boxes, 'xywh', 'xyxy'\)"):
        boxes.validate(tensor((50, 60, 10, 10)))


def test_good_boxes_and_no_boxes_pass_validation_unchanged():
    for good in (tensor((0, 0, 1, 1), (3, 4, 9, 5.5)), torch.zeros(0, 4)):
        assert boxes.validate(good) is good


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: boxes.validate(torch.zeros(4)), r"\[N, 4\], got \[4\]"),
        (lambda: boxes.convert(torch.zeros(1, 4), "xyxy", "yolo"), "yolo.*xyxy, xywh, cxcywh"),
        (lambda: boxes.area(torch.zeros(3)), r"four numbers.*\[3\]"),
        (lambda: boxes.iou(torch.zeros(1, 5), torch.zeros(1, 4)), "a must have four"),
        (lambda: boxes.decode(torch.zeros(1, 3), torch.zeros(1, 4)), "deltas must have four"),
        (lambda: boxes.encode(tensor((3, 3, 3, 5)), tensor((0, 0, 2, 2))), "x1 < x2"),
        (lambda: boxes.encode(tensor((0, 0, 2, 2)), tensor((3, 5, 4, 5))), "anchors"),
        (lambda: boxes.nms(torch.zeros(2, 4), torch.zeros(3), 0.5), r"\[2, 4\] and \[3\]"),
        (lambda: boxes.batched_nms(torch.zeros(2, 4), torch.zeros(2), torch.zeros(1), 0.5), "one label per box"),
        (lambda: boxes.soft_nms(torch.zeros(2, 4), torch.zeros(2), method="cubic"), "cubic"),
    ],
)
def test_a_wrong_argument_is_named_in_the_error(call, words):
    with pytest.raises(ValueError, match=words):
        call()


# --- overlap ---


def test_iou_and_giou_by_hand():
    a = tensor((0, 0, 10, 10))
    b = tensor((0, 0, 10, 10), (5, 5, 15, 15), (10, 0, 20, 10), (30, 40, 50, 60), (2, 2, 4, 8))
    torch.testing.assert_close(boxes.iou(a, b), tensor((1, 25 / 175, 0, 0, 0.12)))
    torch.testing.assert_close(boxes.giou(a, b), tensor((1, 25 / 175 - 50 / 225, 0, -(3000 - 500) / 3000, 0.12)))


def test_iou_of_n_and_m_boxes_has_shape_n_by_m_also_when_one_is_empty():
    assert boxes.iou(scene(3), scene(5)).shape == (3, 5)
    assert boxes.iou(scene(3), torch.zeros(0, 4)).shape == (3, 0)
    assert boxes.giou(torch.zeros(0, 4), scene(5)).shape == (0, 5)


def test_empty_boxes_overlap_nothing_not_even_themselves():
    empty = tensor((5, 5, 5, 9), (5, 5, 5, 5), (9, 9, 5, 5))
    assert not boxes.iou(empty, torch.cat([empty, tensor((0, 0, 10, 10))])).any()
    assert boxes.giou(empty, empty).isfinite().all()


PANEL_A = (  # shared top-left corner, the other corner 8.41 away: angle, prediction, IoU, GIoU
    (279.3, (0, 0, 33.359, 2.951), 0.2594, 0.2293),
    (322.5, (0, 0, 38.672, 6.130), 0.4893, 0.4108),
    (18.0, (0, 0, 39.998, 13.849), 0.6499, 0.6499),
)
PANEL_B = (  # same centre: width and height of the prediction, IoU, GIoU
    ((3.018, 26.088), 0.2711, 0.2409),
    ((16.079, 28.991), 0.5899, 0.5899),
    ((8.914, 31.984), 0.6608, 0.6194),
)


def test_giou_figure1_reconstruction():
    """Our reconstruction of Figure 1 (GIoU paper), which prints no coordinates: equal distance, unequal overlap."""
    truth = torch.tensor([[0, 0, 32, 11.25]], dtype=torch.float64)
    guesses = torch.tensor([guess for _, guess, _, _ in PANEL_A], dtype=torch.float64)
    assert [f"{d:.2f}" for d in (guesses - truth).norm(dim=1)] == ["8.41"] * 3
    expected = torch.tensor([row[2:] for row in PANEL_A], dtype=torch.float64)
    found = torch.stack([boxes.iou(truth, guesses)[0], boxes.giou(truth, guesses)[0]], 1)
    torch.testing.assert_close(found, expected, atol=1e-4, rtol=0)
    assert [f"{v:.2f}"[1:] for v in boxes.iou(truth, guesses)[0]] == [".26", ".49", ".65"]
    assert [f"{v:.2f}"[1:] for v in boxes.giou(truth, guesses)[0]] == [".23", ".41", ".65"]
    for angle, guess, _, _ in PANEL_A:
        on_circle = (32 + 8.41 * math.cos(math.radians(angle)), 11.25 + 8.41 * math.sin(math.radians(angle)))
        assert guess[2:] == pytest.approx(on_circle, abs=0.01)

    as_centre_size = boxes.convert(guesses, "xyxy", "cxcywh") - boxes.convert(truth, "xyxy", "cxcywh")
    assert [f"{d:.2f}" for d in as_centre_size.norm(dim=1)] == ["9.40"] * 3

    truth = torch.tensor([[0, 0, 11, 25]], dtype=torch.float64)
    guesses = torch.tensor([(0, 0, *size) for size, _, _ in PANEL_B], dtype=torch.float64)
    corners = boxes.convert(guesses, "cxcywh", "xyxy")
    truth_corners = boxes.convert(truth, "cxcywh", "xyxy")
    assert [f"{d:.2f}" for d in (guesses - truth).abs().sum(1)] == ["9.07"] * 3
    assert [f"{d:.2f}" for d in (corners - truth_corners).abs().sum(1)] == ["9.07"] * 3
    assert [f"{v:.2f}"[1:] for v in boxes.iou(truth_corners, corners)[0]] == [".27", ".59", ".66"]
    assert [f"{v:.2f}"[1:] for v in boxes.giou(truth_corners, corners)[0]] == [".24", ".59", ".62"]
    expected = torch.tensor([row[1:] for row in PANEL_B], dtype=torch.float64)
    found = torch.stack([boxes.iou(truth_corners, corners)[0], boxes.giou(truth_corners, corners)[0]], 1)
    torch.testing.assert_close(found, expected, atol=1e-4, rtol=0)


# --- the regression code ---


def test_encode_by_hand():
    anchor, box = tensor((0, 0, 16, 16)), tensor((5, 6, 25, 16))
    expected = tensor((7 / 16, 3 / 16, math.log(20 / 16), math.log(10 / 16)))
    torch.testing.assert_close(boxes.encode(box, anchor), expected)


def test_a_box_equal_to_its_anchor_encodes_to_zero_and_zero_decodes_to_the_anchor():
    some = scene(50)
    assert not boxes.encode(some, some).any()
    torch.testing.assert_close(boxes.decode(torch.zeros(50, 4), some), some)


def test_decode_undoes_encode():
    anchors, some = scene(500, seed=1), scene(500, seed=2)
    torch.testing.assert_close(boxes.decode(boxes.encode(some, anchors), anchors), some, atol=1e-4, rtol=0)


@pytest.mark.parametrize("dw", [100.0, 1e4, 1e30, math.inf])
def test_a_huge_size_delta_grows_a_box_at_most_62_times(dw):
    anchors = tensor((0, 0, 16, 8), (100, 100, 700, 600))
    grown = boxes.decode(tensor((0, 0, dw, dw)).expand(2, 4), anchors)
    assert grown.isfinite().all()
    torch.testing.assert_close(grown[:, 2:] - grown[:, :2], 62.5 * (anchors[:, 2:] - anchors[:, :2]))


def test_decode_keeps_gradients_finite_for_huge_deltas():
    deltas = torch.full((1, 4), 1000.0, requires_grad=True)
    boxes.decode(deltas, tensor((0, 0, 16, 8))).sum().backward()
    assert deltas.grad.isfinite().all()


def test_decode_takes_a_batch_of_deltas_for_one_set_of_anchors():
    anchors, deltas = scene(7), torch.randn(3, 7, 4)
    together = boxes.decode(deltas, anchors)
    assert together.shape == (3, 7, 4)
    torch.testing.assert_close(together[2], boxes.decode(deltas[2], anchors))


def test_half_precision_deltas_are_decoded_in_float32():
    deltas, anchors = torch.randn(9, 4).half(), scene(9) * 20
    assert torch.equal(boxes.decode(deltas, anchors), boxes.decode(deltas.float(), anchors))


# --- clip and flips ---


def test_clip_cuts_at_the_images_borders_with_height_and_width_not_mixed_up():
    some = tensor((-5, -6, 30, 40), (1, 2, 3, 4), (100, 100, 120, 130))
    assert boxes.clip(some, 20, 10).tolist() == [[0, 0, 10, 20], [1, 2, 3, 4], [10, 20, 10, 20]]


def test_a_horizontal_flip_maps_x_to_width_minus_x_without_minus_one():
    assert boxes.flip_horizontal(tensor((0, 3, 10, 9)), 100).tolist() == [[90, 3, 100, 9]]
    assert boxes.flip_vertical(tensor((0, 3, 10, 9)), 50).tolist() == [[0, 41, 10, 47]]


def test_flipping_twice_is_doing_nothing():
    some = scene(50).round()
    assert torch.equal(boxes.flip_horizontal(boxes.flip_horizontal(some, 641), 641), some)
    assert torch.equal(boxes.flip_vertical(boxes.flip_vertical(some, 481), 481), some)


def test_a_flipped_box_covers_the_same_pixels_of_the_flipped_image():
    image = torch.zeros(20, 30)
    image[3:9, 2:14] = 1
    x1, y1, x2, y2 = boxes.flip_horizontal(tensor((2, 3, 14, 9)), 30)[0].int().tolist()
    assert image.flip(1)[y1:y2, x1:x2].sum() == image.sum()
    x1, y1, x2, y2 = boxes.flip_vertical(tensor((2, 3, 14, 9)), 20)[0].int().tolist()
    assert image.flip(0)[y1:y2, x1:x2].sum() == image.sum()


# --- non-maximum suppression ---


def plain_nms(some, scores, threshold):
    """The textbook's loop, one box at a time."""
    overlap = boxes.iou(some, some).tolist()
    rest, kept = scores.argsort(descending=True, stable=True).tolist(), []
    while rest:
        best = rest.pop(0)
        kept.append(best)
        rest = [one for one in rest if overlap[best][one] <= threshold]
    return kept


@pytest.mark.parametrize("threshold", [0.0, 0.3, 0.5, 0.9, 1.0])
def test_nms_in_blocks_equals_the_textbooks_loop(threshold):
    some = scene(300, seed=3)
    scores = torch.rand(300, generator=torch.Generator().manual_seed(4))
    assert boxes.nms(some, scores, threshold).tolist() == plain_nms(some, scores, threshold)


def test_a_box_suppressed_by_a_better_one_suppresses_nothing_itself():
    row = tensor((0, 0, 10, 10), (4, 0, 14, 10), (8, 0, 18, 10))  # each overlaps the next by 6/14, the third is free
    assert boxes.nms(row, torch.tensor([0.9, 0.8, 0.7]), 0.4).tolist() == [0, 2]


def test_nms_drops_only_above_the_threshold():
    pair = tensor((0, 0, 10, 10), (0, 0, 10, 5))  # IoU exactly .5
    assert boxes.nms(pair, torch.tensor([0.9, 0.8]), 0.5).tolist() == [0, 1]
    assert boxes.nms(pair, torch.tensor([0.9, 0.8]), 0.499).tolist() == [0]


def test_among_equal_scores_the_first_box_wins():
    same = tensor((0, 0, 10, 10)).repeat(400, 1)
    assert boxes.nms(same, torch.ones(400), 0.5).tolist() == [0]
    apart = same + torch.arange(400)[:, None] * 20
    assert boxes.nms(apart, torch.ones(400), 0.5).tolist() == list(range(400))


def test_nms_of_no_boxes_is_empty():
    nothing, scores = torch.zeros(0, 4), torch.zeros(0)
    for kept in (
        boxes.nms(nothing, scores, 0.5),
        boxes.batched_nms(nothing, scores, torch.zeros(0, dtype=torch.int64), 0.5),
        boxes.soft_nms(nothing, scores)[0],
    ):
        assert kept.shape == (0,)
        assert kept.dtype == torch.int64


def test_two_classes_on_the_same_box_are_both_kept_best_first():
    same = tensor((0, 0, 10, 10)).repeat(4, 1)
    kept = boxes.batched_nms(same, torch.tensor([0.5, 0.9, 0.8, 0.5]), torch.tensor([0, 1, 0, 2]), 0.5)
    assert kept.tolist() == [1, 2, 3]


def test_batched_nms_equals_nms_of_each_class_and_breaks_ties_by_order():
    some, labels = scene(200, seed=5), torch.arange(200) % 3
    scores = (torch.rand(200, generator=torch.Generator().manual_seed(6)) * 10).round() / 10
    kept = boxes.batched_nms(some, scores, labels, 0.5)
    by_hand = set()
    for label in range(3):
        members = (labels == label).nonzero()[:, 0]
        by_hand |= set(members[plain_nms(some[members], scores[members], 0.5)].tolist())
    assert set(kept.tolist()) == by_hand
    assert kept.tolist() == sorted(by_hand, key=lambda index: (-scores[index].item(), index))


@pytest.mark.parametrize("threshold", [0.0, 0.5])
def test_batched_nms_of_several_blocks_equals_the_textbooks_loop_per_class(threshold):
    """Classes larger and smaller than a block, boxes on whole pixels that often only touch, and one very wide."""
    some, generator = scene(700, seed=7).round(), torch.Generator().manual_seed(8)
    some[3] = tensor((0, 0, 1000, 1000))
    scores = (torch.rand(700, generator=generator) * 50).round() / 50
    labels = torch.randint(0, 30, (700,), generator=generator).clamp(max=9) * 7 - 20  # the last class holds two thirds
    by_hand = []
    for label in labels.unique():
        members = (labels == label).nonzero()[:, 0]
        by_hand += members[plain_nms(some[members], scores[members], threshold)].tolist()
    kept = boxes.batched_nms(some, scores, labels, threshold).tolist()
    assert kept == sorted(by_hand, key=lambda index: (-scores[index].item(), index))


def test_batched_nms_of_half_precision_boxes_survives_many_classes():
    """With the offset trick in float16, class 20 lies on a 16-pixel raster and class 79 at infinity."""
    some = tensor((0, 0, 10, 10), (9, 0, 19, 10), (880, 0, 903, 10)).half()
    scores = torch.tensor([0.9, 0.8, 0.7]).half()
    for label in (0, 20, 79):
        assert boxes.batched_nms(some, scores, torch.full((3,), label), 0.5).tolist() == [0, 1, 2]


def test_nms_in_half_precision_decides_as_in_float32():
    some, scores = scene(200, side=1000).half(), torch.arange(200, 0, -1) / 200
    assert torch.equal(boxes.nms(some, scores, 0.5), boxes.nms(some.float(), scores, 0.5))


def test_linear_soft_nms_by_hand():
    pair = tensor((0, 0, 10, 10), (0, 0, 10, 5), (50, 50, 60, 60))
    kept, scores = boxes.soft_nms(pair, torch.tensor([0.9, 0.8, 0.5]), method="linear", iou_threshold=0.5)
    assert kept.tolist() == [0, 2, 1]
    torch.testing.assert_close(scores, torch.tensor([0.9, 0.5, 0.4]))


def test_linear_soft_nms_leaves_scores_below_the_threshold_alone():
    pair = tensor((0, 0, 10, 10), (0, 0, 10, 5))
    _, scores = boxes.soft_nms(pair, torch.tensor([0.9, 0.8]), method="linear", iou_threshold=0.51)
    assert torch.equal(scores, torch.tensor([0.9, 0.8]))


def test_gaussian_soft_nms_by_hand():
    pair = tensor((0, 0, 10, 10), (0, 0, 10, 5))
    _, scores = boxes.soft_nms(pair, torch.tensor([0.9, 0.8]), sigma=0.5)
    torch.testing.assert_close(scores, torch.tensor([0.9, 0.8 * math.exp(-(0.5**2) / 0.5)]))


def test_soft_nms_drops_boxes_below_the_score_threshold_and_does_not_change_its_input():
    pair, scores = tensor((0, 0, 10, 10), (0, 0, 10, 10.1), (40, 40, 50, 50)), torch.tensor([0.9, 0.8, 0.01])
    before = scores.clone()
    kept, _ = boxes.soft_nms(pair, scores, score_threshold=0.2)
    assert kept.tolist() == [0]
    assert torch.equal(scores, before)


def test_soft_nms_returns_falling_scores_and_each_box_once():
    some, scores = scene(100, seed=7), torch.rand(100, generator=torch.Generator().manual_seed(8))
    for method in ("linear", "gaussian"):
        kept, new = boxes.soft_nms(some, scores, method=method, score_threshold=0.0)
        assert sorted(kept.tolist()) == list(range(100))
        assert (new[1:] <= new[:-1]).all()
        assert (new <= scores[kept]).all()
