"""Anchors: where they lie, how large they are, how many."""

import pytest
import torch

from focal_tutorial import anchors, boxes
from focal_tutorial.anchors import Anchors, level_anchors, paper_anchors


def per_level(height, width):
    grid = Anchors()
    return [len(level) for level in grid.for_shapes(grid.shapes(height, width), (height, width))]


@pytest.mark.parametrize(
    ("height", "width", "count"),
    [
        (600, 600, 67_995),
        (600, 800, 90_360),
        (600, 1000, 113_193),
        (800, 1024, 153_576),
        (800, 1333, 200_700),
        (480, 640, 57_600),
        (512, 512, 49_104),
    ],
)
def test_the_paper_has_as_many_anchors_as_cells_rounded_up_times_nine(height, width, count):
    assert len(paper_anchors(height, width)) == count
    assert sum(per_level(height, width)) == count


def test_anchors_per_level_of_bccds_photographs():
    assert per_level(480, 640) == [43_200, 10_800, 2_700, 720, 180]


def test_the_slim_network_has_9216_anchors_at_192_by_256():
    slim = Anchors(base=2.0)
    assert sum(map(len, slim.for_shapes(slim.shapes(192, 256), (192, 256)))) == 9216


def test_odd_image_sizes_round_the_cells_up_as_strided_convolutions_do():
    assert Anchors().shapes(97, 131) == [(13, 17), (7, 9), (4, 5), (2, 3), (1, 2)]
    assert len(paper_anchors(97, 131)) == 9 * (13 * 17 + 7 * 9 + 4 * 5 + 2 * 3 + 2)


def test_lists_do_where_tuples_are_meant():
    assert Anchors(levels=[3, 4], scales=[1.0], ratios=[0.5, 2]) == Anchors((3, 4), scales=(1.0,), ratios=(0.5, 2))
    assert hash(Anchors(ratios=[1.0])) == hash(Anchors(ratios=(1.0,)))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"base": 0}, "base"),
        ({"base": float("nan")}, "base"),
        ({"scales": ()}, "scales"),
        ({"ratios": (1, -1)}, "ratios"),
        ({"levels": ()}, "levels"),
        ({"centres": "middle"}, "centres"),
        ({"rounding": "up"}, "rounding"),
        ({"strides": "x"}, "strides"),
    ],
)
def test_anchors_that_cannot_be_are_refused_when_they_are_made(change, words):
    with pytest.raises(ValueError, match=words):
        Anchors(**change)


def test_the_first_cells_centre_is_half_a_stride_from_the_corner():
    grid = Anchors()
    for level, one in zip(grid.levels, grid.for_shapes(grid.shapes(256, 256), (256, 256))):
        centre = boxes.convert(one[:9], "xyxy", "cxcywh")[:, :2]
        torch.testing.assert_close(centre, torch.full((9, 2), 2**level / 2), atol=1e-4, rtol=0)


def test_cells_go_row_by_row_and_axes_are_not_swapped():
    centre = boxes.convert(level_anchors(2, 3, 8, (8.0,), (1.0,)), "xyxy", "cxcywh")[:, :2]
    assert centre.tolist() == [[4, 4], [12, 4], [20, 4], [4, 12], [12, 12], [20, 12]]


def test_within_a_cell_each_ratio_has_all_its_sizes_and_a_ratio_is_height_over_width():
    size = boxes.convert(level_anchors(1, 1, 8, (16.0, 32.0), (0.25, 1.0, 4.0)), "xyxy", "xywh")[:, 2:]
    assert size.tolist() == [[32, 8], [64, 16], [16, 16], [32, 32], [8, 32], [16, 64]]


def test_areas_and_ratios_are_exact_on_every_level():
    grid = Anchors()
    for level, one in zip(grid.levels, grid.for_shapes([(2, 2)] * 5, (256, 256))):
        size = boxes.convert(one.double(), "xyxy", "xywh")[:, 2:].reshape(4, 3, 3, 2)  # cell, ratio, scale, (w, h)
        ratios = torch.tensor([0.5, 1, 2]).double()[None, :, None].expand(4, 3, 3)
        areas = torch.tensor([(4 * 2**level * 2 ** (k / 3)) ** 2 for k in range(3)]).double().expand(4, 3, 3)
        torch.testing.assert_close(size[..., 1] / size[..., 0], ratios, rtol=1e-5, atol=0)
        torch.testing.assert_close(size.prod(-1), areas, rtol=1e-5, atol=0)


def test_anchor_sides_go_from_32_to_813_pixels():
    grid = Anchors()
    assert [grid.sizes(level)[0] for level in grid.levels] == [32, 64, 128, 256, 512]
    assert f"{grid.sizes(7)[-1]:.2f}" == "812.75"
    assert grid.per_cell == 9


def as_set(some):
    return sorted(tuple(row) for row in (some * 64).round().int().tolist())


def test_a_mirrored_image_has_mirrored_anchors():
    half = paper_anchors(256, 384)
    assert as_set(boxes.flip_horizontal(half, 384)) == as_set(half)
    assert as_set(boxes.flip_vertical(half, 256)) == as_set(half)
    grid = Anchors(centres="corner")
    corner = torch.cat(grid.for_shapes(grid.shapes(256, 384), (256, 384)))
    assert as_set(boxes.flip_horizontal(corner, 384)) != as_set(corner)


def test_corner_centres_lie_half_a_stride_before_the_middle_of_the_cell():
    half, corner = (level_anchors(3, 4, 16, (32.0,), (1.0,), centres=name) for name in ("half", "corner"))
    torch.testing.assert_close(half - corner, torch.full_like(half, 8.0))


def test_integer_rounding_gives_whole_pixels_with_halves_to_even():
    rounded = level_anchors(1, 1, 8, (45, 101), (1.0,), centres="corner", rounding="integer")
    assert rounded.tolist() == [[-22, -22, 22, 22], [-50, -50, 50, 50]]
    assert Anchors.torchvision().sizes(3) == [32, 40, 50]


def test_image_strides_divide_the_image_by_the_cells_on_each_axis():
    grid = Anchors(levels=(5,), centres="corner", strides="image", scales=(1.0,), ratios=(1.0,))
    centre = boxes.convert(grid.for_shapes([(3, 2)], (100, 90))[0], "xyxy", "cxcywh")
    assert centre[-1, :2].tolist() == [45, 66]  # strides 100 // 3 = 33 and 90 // 2 = 45, not 32


def test_double_precision_anchors_are_the_same_anchors():
    single, double = (
        level_anchors(5, 4, 8, (32.0,), (0.5, 2.0), dtype=dtype) for dtype in (torch.float32, torch.float64)
    )
    torch.testing.assert_close(single.double(), double, atol=1e-5, rtol=0)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: level_anchors(1, 1, 8, (8,), (1,), centres="middle"), "middle.*half, corner"),
        (lambda: level_anchors(1, 1, 8, (8,), (1,), rounding="up"), "up.*none, integer"),
        (lambda: anchors.Anchors(strides="both"), "both.*level, image"),
        (lambda: Anchors().for_shapes([(1, 1)], (8, 8)), "1 feature maps for 5 anchor levels"),
    ],
)
def test_a_wrong_argument_is_named_in_the_error(call, words):
    with pytest.raises(ValueError, match=words):
        call()
