"""Augmentation moves pixels and boxes together, and only as its generator says."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torchvision.models.detection.transform import GeneralizedRCNNTransform

from focal_tutorial import data
from focal_tutorial.data.transforms import adjust

HEIGHT, WIDTH = 48, 64


@st.composite
def samples(draw):
    boxes = []
    for _ in range(draw(st.integers(0, 4))):
        x1, y1 = draw(st.integers(0, WIDTH - 2)), draw(st.integers(0, HEIGHT - 2))
        boxes.append((x1, y1, draw(st.integers(x1 + 1, WIDTH)), draw(st.integers(y1 + 1, HEIGHT))))
    pixels = np.random.default_rng(draw(st.integers(0, 9))).integers(0, 256, (3, HEIGHT, WIDTH), dtype=np.uint8)
    return data.Sample(
        torch.from_numpy(pixels), torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4), torch.arange(len(boxes)), "s"
    )


def rectangle(box):
    """A black image with one white box."""
    image = torch.zeros((3, HEIGHT, WIDTH), dtype=torch.uint8)
    x1, y1, x2, y2 = box
    image[:, y1:y2, x1:x2] = 255
    return data.Sample(image, torch.tensor([box], dtype=torch.float32), torch.tensor([0]), "r")


def drawn_box(sample):
    """The smallest box around the bright pixels of a sample."""
    ys, xs = np.nonzero(sample.image[0].numpy() > 127)
    return [xs.min(), ys.min(), xs.max() + 1, ys.max() + 1]


@given(samples())
def test_flipping_twice_is_the_identity(sample):
    for flip in (data.flip_horizontal, data.flip_vertical):
        twice = flip(flip(sample))
        assert torch.equal(twice.image, sample.image)
        assert torch.equal(twice.boxes, sample.boxes)


@given(samples())
def test_a_flip_maps_x1_to_width_minus_x2(sample):
    x1, y1, x2, y2 = sample.boxes.unbind(1)
    assert torch.equal(data.flip_horizontal(sample).boxes, torch.stack((WIDTH - x2, y1, WIDTH - x1, y2), 1))
    assert torch.equal(data.flip_vertical(sample).boxes, torch.stack((x1, HEIGHT - y2, x2, HEIGHT - y1), 1))


@pytest.mark.parametrize("flip", [data.flip_horizontal, data.flip_vertical])
@pytest.mark.parametrize("box", [(0, 0, 1, 1), (5, 7, 30, 20), (63, 47, 64, 48)])
def test_a_flipped_box_still_fits_its_pixels_exactly(flip, box):
    flipped = flip(rectangle(box))
    assert drawn_box(flipped) == flipped.boxes[0].tolist()


@pytest.mark.parametrize("factor", [0.8, 0.9, 1.0, 1.1, 1.2])
@pytest.mark.parametrize(("x", "y"), [(0.0, 0.0), (0.5, 0.3), (1.0, 1.0)])
def test_a_zoomed_box_fits_its_pixels_to_a_pixel(factor, x, y):
    zoomed = data.zoom(rectangle((14, 12, 41, 33)), factor, x, y)
    assert zoomed.size == (HEIGHT, WIDTH)
    np.testing.assert_allclose(drawn_box(zoomed), zoomed.boxes[0].numpy(), atol=1.0)


def test_zoom_uses_the_ratio_really_used():
    """48 / 1.1 = 43.6 becomes a window of 44 rows: boxes scale by 48 / 44, not by 1.1."""
    zoomed = data.zoom(rectangle((0, 0, 22, 22)), 1.1, 0.0, 0.0)
    torch.testing.assert_close(zoomed.boxes, torch.tensor([[0, 0, 22 * 64 / 58, 22 * 48 / 44]]))


def test_a_box_that_loses_most_of_its_area_is_dropped_and_one_that_keeps_enough_is_clipped():
    """Factor 2 at the top left shows x < 32: of a box from 24 to 64 a fifth is left, of one from 24 to 56 a quarter."""
    assert len(data.zoom(rectangle((24, 0, 64, 10)), 2.0, 0.0, 0.0).boxes) == 0
    assert data.zoom(rectangle((24, 0, 56, 10)), 2.0, 0.0, 0.0).boxes.tolist() == [[48, 0, 64, 20]]
    assert len(data.zoom(rectangle((24, 0, 64, 10)), 2.0, 0.0, 0.0, least_area=0.2).boxes) == 1


@settings(max_examples=60)
@given(samples(), st.integers(0, 2**32 - 1))
def test_augmentation_keeps_size_type_and_good_boxes_and_leaves_its_input_alone(sample, seed):
    image, boxes = sample.image.clone(), sample.boxes.clone()
    # A Sample checks its boxes itself.
    changed = data.augment(sample, torch.Generator().manual_seed(seed), zoom_range=0.5)
    assert changed.size == sample.size
    assert set(changed.labels.tolist()) <= set(sample.labels.tolist())
    assert len(changed.boxes) == len(changed.labels) == len(changed.difficult)
    assert torch.equal(sample.image, image)
    assert torch.equal(sample.boxes, boxes)


@pytest.mark.parametrize("generator", [lambda seed: torch.Generator().manual_seed(seed), np.random.default_rng])
def test_augmentation_is_a_function_of_sample_and_generator(generator):
    sample = data.smears(1, seed=0)[0]
    first, again, other = (data.augment(sample, generator(seed)) for seed in (5, 5, 6))
    assert torch.equal(first.image, again.image)
    assert torch.equal(first.boxes, again.boxes)
    assert not torch.equal(first.image, other.image)


def test_augmentation_draws_the_same_number_of_random_numbers_whatever_is_switched_off():
    sample = data.smears(1, seed=0)[0]
    full, off = torch.Generator().manual_seed(1), torch.Generator().manual_seed(1)
    data.augment(sample, full)
    unchanged = data.augment(sample, off, horizontal=0, vertical=0, brightness=0, contrast=0, zoom_range=0)
    assert torch.equal(full.get_state(), off.get_state())
    assert torch.equal(unchanged.image, sample.image)


def test_brightness_and_contrast_change_pixels_as_said():
    pixels = torch.tensor([50, 150], dtype=torch.uint8).repeat(3, 2, 1)
    sample = data.Sample(pixels, torch.zeros(0, 4), torch.zeros(0, dtype=torch.int64))
    assert adjust(sample, 1.0, 1.0).image[0, 0].tolist() == [50, 150]
    assert adjust(sample, 1.2, 1.0).image[0, 0].tolist() == [60, 180]
    assert adjust(sample, 1.0, 0.5).image[0, 0].tolist() == [75, 125]
    assert adjust(sample, 1.9, 1.0).image[0, 0].tolist() == [95, 255]


@settings(max_examples=60, deadline=None)
@given(st.integers(20, 700), st.integers(20, 700))
def test_a_resized_image_and_its_boxes_are_torchvisions(height, width):
    """Sides of a twentieth of the usual ones, so that it is quick: the rule is the same."""
    image = torch.rand(3, height, width, generator=torch.Generator().manual_seed(height))
    box = torch.tensor([[1.5, 2.0, width - 3.0, height - 1.0]])
    expected, target = GeneralizedRCNNTransform(40, 67, [0.0] * 3, [1.0] * 3, size_divisible=1).eval()(
        [image], [{"boxes": box}]
    )
    resized = data.resize(image, shorter=40, longer=67)
    assert tuple(resized.shape[1:]) == expected.image_sizes[0]
    torch.testing.assert_close(resized, expected.tensors[0], atol=1e-6, rtol=0)
    moved = data.rescale(box, image.shape[1:], resized.shape[1:])
    torch.testing.assert_close(moved, target[0]["boxes"], atol=1e-4, rtol=0)
    torch.testing.assert_close(data.rescale(moved, resized.shape[1:], image.shape[1:]), box, atol=1e-3, rtol=0)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((600, 800), (800, 1066)),
        ((800, 600), (1066, 800)),
        ((480, 640), (800, 1066)),
        ((500, 2000), (333, 1333)),
        ((799, 1200), (800, 1201)),
    ],
)
def test_the_usual_sides_are_800_and_at_most_1333(size, expected):
    assert tuple(data.resize(torch.zeros(3, *size)).shape[1:]) == expected


def test_a_box_scales_by_the_ratio_of_each_axis():
    """375 x 500 becomes 800 x 1066: 800 / 375 down, but 1066 / 500 across, half a pixel less at the right edge."""
    edge = data.rescale(torch.tensor([[0.0, 0.0, 500.0, 375.0]]), (375, 500), (800, 1066))
    torch.testing.assert_close(edge, torch.tensor([[0.0, 0.0, 1066.0, 800.0]]), atol=1e-3, rtol=0)


def test_bytes_are_refused_because_they_would_be_rounded():
    with pytest.raises(ValueError, match=r"image.float\(\) / 255"):
        data.resize(torch.zeros((3, 8, 8), dtype=torch.uint8))


def test_a_very_long_image_keeps_at_least_one_row():
    assert data.resize(torch.rand(3, 3, 9000)).shape == (3, 1, 1333)
