"""The drawn scenes: the same for everyone, drawn when asked for, and what training takes."""

import numpy as np
import pytest
import torch

from focal_tutorial import data, numbers, training
from focal_tutorial.data import scenes
from focal_tutorial.data.scene_numbers import Numbers, falling, transmitted, turned


def test_numbers_are_those_of_the_documented_generator():
    for seed, stream in ((0, 0), (7, 3), (2**32 - 1, 2000)):
        own = Numbers(seed, stream)
        assert [own.next() for _ in range(40)] == numbers.uniform(seed, stream, 40).tolist()
        assert (own.at(39) + 0.5) / 2**32 == numbers.uniform(seed, stream, 40)[39]


def test_the_bell_is_nearly_normal():
    own = Numbers(1, 0)
    values = np.array([own.bell(2, 0.5) for _ in range(20_000)])
    assert abs(values.mean() - 2) < 0.02
    assert abs(values.std() - 0.5) < 0.02


def test_the_arithmetic_without_exp_cos_and_sin_stays_close_to_them():
    for t in np.linspace(-2, 2, 301).tolist():
        np.testing.assert_allclose(turned(t), (np.cos(2 * np.pi * t), np.sin(2 * np.pi * t)), atol=3e-8)
    d = np.linspace(-1, 4, 51)
    np.testing.assert_allclose(transmitted(d), np.exp(-d), atol=0.004)
    z = np.linspace(0, 12, 121)
    np.testing.assert_allclose(falling(z), np.exp(-z), atol=0.04)


def test_a_scene_depends_on_seed_and_number_alone():
    few, more, other = data.drawn(2, seed=4), data.drawn(3, seed=4), data.drawn(2, seed=5)
    for a, b in zip(few, more):
        assert torch.equal(a.image, b.image)
        assert torch.equal(a.boxes, b.boxes)
    assert len(more) == 3
    assert more[-1].name == "4/2"
    assert torch.equal(more[1:][0].image, few[1].image)
    assert not torch.equal(few[0].image, few[1].image)
    assert not torch.equal(few[0].image, other[0].image)


def test_a_hundred_thousand_scenes_cost_nothing_until_one_is_asked_for():
    many = data.drawn(100_000, seed=0)
    assert repr(many) == "Dataset(100000 drawn scenes; RBC, WBC, Platelets)"
    assert many[99_999].name == "0/99999"
    with pytest.raises(IndexError):
        many[100_000]


@pytest.mark.parametrize(
    ("name", "classes", "per_scene"),
    [("dense", 3, (10, 22)), ("rare", 2, (1.5, 4)), ("hard", 2, (1, 2.5))],
)
def test_named_scenes_differ_in_what_is_labelled(name, classes, per_scene):
    found = data.drawn(30, seed=1, scenes=name)
    counts = found.counts()
    assert list(counts) == ["RBC", "WBC", "Platelets"][-classes:]
    assert per_scene[0] < sum(counts.values()) / 30 < per_scene[1]


def test_rare_scenes_are_the_dense_ones_without_the_boxes_of_red_cells():
    for dense, rare in zip(data.drawn(5, seed=2), data.drawn(5, seed=2, scenes="rare")):
        assert torch.equal(dense.image, rare.image)
        assert torch.equal(dense.boxes[dense.labels > 0], rare.boxes)
        assert torch.equal(dense.labels[dense.labels > 0] - 1, rare.labels)


def test_the_same_scene_at_twice_the_size_has_boxes_twice_as_large():
    small, large = data.drawn(1, seed=3)[0], data.drawn(1, seed=3, size=(192, 256))[0]
    assert large.size == (192, 256)
    torch.testing.assert_close(large.boxes, 2 * small.boxes)


def test_boxes_hold_the_darkest_part_of_white_cells():
    for sample in data.drawn(20, seed=6):
        green = sample.image[1].float()
        for x1, y1, x2, y2 in sample.boxes[sample.labels == 1].tolist():
            inside = green[int(y1) : int(y2) + 1, int(x1) : int(x2) + 1]
            assert inside.mean() < green.median() - 25


def test_datasets_of_scenes_do_what_datasets_do():
    found = data.drawn(6, seed=0)
    assert len(found.subset([4, 1])) == 2
    assert [len(part) for part in found.split(0.5, 0.5)] == [3, 3]
    assert found.resized(48, 64)[0].size == (48, 64)
    assert len(found.targets()) == 6
    images, targets, _ = data.collate(list(found[:2]))
    assert images.shape == (2, 3, 96, 128)
    assert len(targets) == 2


def test_training_takes_the_scenes_in_their_order_as_the_page_does():
    found = data.drawn(100, seed=3)
    images, targets, _ = training.make_batch(found, training.Recipe.in_page(seed=3), 2)
    for i, number in enumerate(range(8, 12)):
        assert torch.equal(images[i], found[number].image.float() / 255)
        assert torch.equal(targets[i]["boxes"], found[number].boxes)


def test_what_is_wrong_is_named():
    with pytest.raises(data.DataError, match="dense, rare, hard, not 'easy'"):
        data.drawn(1, seed=0, scenes="easy")
    with pytest.raises(data.DataError, match="no option reds"):
        data.drawn(1, seed=0, scenes={"reds": 3})
    with pytest.raises(data.DataError, match="RBC, WBC, Platelets, got \\['dust'\\]"):
        data.drawn(1, seed=0, scenes={"labelled": ["dust"]})
    with pytest.raises(ValueError, match="32 x 32"):
        data.drawn(1, seed=0, size=(16, 64))


def test_own_options_change_what_they_name():
    only = data.drawn(10, seed=0, scenes={"red": 0, "white": 0, "platelets": 6, "labelled": ["Platelets"]})
    assert only.classes == ("Platelets",)
    assert 30 < only.counts()["Platelets"] < 90
    assert scenes.SCENES["dense"]["platelets"] == 1.4
