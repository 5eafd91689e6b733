"""Generated smears are the same for everyone, labelled exactly, and as unbalanced as the photographs."""

import time

import numpy as np
import pytest
import torch

from focal_tutorial import data
from focal_tutorial.data import painting


@pytest.fixture(scope="module")
def scenes():
    return data.smears(60, seed=0)


def test_a_scene_depends_on_seed_and_number_alone():
    few, more, other = data.smears(2, seed=4), data.smears(3, seed=4), data.smears(2, seed=5)
    for a, b in zip(few, more):
        assert torch.equal(a.image, b.image)
        assert torch.equal(a.boxes, b.boxes)
    assert not torch.equal(few[0].image, few[1].image)
    assert not torch.equal(few[0].image, other[0].image)


def test_the_first_scene_of_seed_0_has_the_layout_it_always_had():
    """Numpy's generator gives the same numbers everywhere, so a changed count means that the scenes have changed."""
    scene = data.smears(1, seed=0)[0]
    assert scene.size == (192, 256)
    assert scene.name == "smear 0/0"
    assert torch.bincount(scene.labels, minlength=3).tolist() == [11, 0, 0]
    torch.testing.assert_close(scene.boxes[0], torch.tensor([116.0, 125, 164, 162]), atol=0.6, rtol=0)


def test_three_classes_of_very_different_frequency(scenes):
    counts = scenes.counts()
    assert scenes.classes == ("RBC", "WBC", "Platelets")
    assert counts["RBC"] > 8 * counts["WBC"] > 0
    assert counts["RBC"] > 8 * counts["Platelets"] > 0


def test_boxes_of_one_scene_stay_below_the_overlap_that_suppression_would_remove(scenes):
    for scene in scenes:
        lower, upper = (
            torch.maximum(scene.boxes[:, None, :2], scene.boxes[:, :2]),
            torch.minimum(scene.boxes[:, None, 2:], scene.boxes[:, 2:]),
        )
        shared = (upper - lower).clamp(min=0).prod(2)
        area = (scene.boxes[:, 2:] - scene.boxes[:, :2]).prod(1)
        iou = shared / (area[:, None] + area - shared)
        assert float((iou - torch.eye(len(iou))).max()) <= 0.4 + 1e-5


def test_cells_cut_by_the_border_have_clipped_boxes(scenes):
    edges = torch.cat([scene.boxes for scene in scenes])
    assert bool((edges[:, 0] == 0).any())
    assert bool((edges[:, 2] == 256).any())
    assert bool((edges[:, 1] == 0).any())
    assert bool((edges[:, 3] == 192).any())


@pytest.mark.parametrize("seed", range(5))
def test_a_box_is_tight_around_what_is_drawn(seed):
    """Where a cell covers more than half a pixel its box reaches, and no further than a pixel and a half."""
    random = np.random.default_rng(seed)
    outline = painting.wavy(random, 50.3, 40.7, random.uniform(6, 30), random.uniform(1, 1.5), 0.05)
    ys, xs = np.nonzero(painting.patch(outline, (90, 100), 1.0).inside > 0.5)
    where = painting.patch(outline, (90, 100), 1.0).where
    top, left = where[0].start, where[1].start
    drawn = [xs.min() + left, ys.min() + top, xs.max() + 1 + left, ys.max() + 1 + top]
    np.testing.assert_allclose(drawn, outline.box, atol=1.5)


def test_every_class_is_darker_than_the_ground_inside_its_box(scenes):
    """What is labelled is there: on average a box is darker than the scene's brightest tenth, which is empty ground."""
    for scene in scenes:
        grey = scene.image.float().mean(0)
        ground = float(grey.flatten().quantile(0.9))
        for x1, y1, x2, y2 in scene.boxes.round().int().tolist():
            assert float(grey[y1:y2, x1:x2].min()) < ground - 8


@pytest.mark.parametrize("size", [(96, 128), (384, 512), (100, 300), (32, 32)])
def test_other_sizes_have_cells_of_the_same_proportion(size):
    scenes = data.smears(3, seed=1, size=size)
    assert all(scene.size == size for scene in scenes)
    sides = torch.cat([(s.boxes[:, 2:] - s.boxes[:, :2]).max(1).values[s.labels == 0] for s in scenes])
    assert 25 < float(sides.median()) * 192 / size[0] < 55


def test_a_size_too_small_for_cells_is_refused():
    with pytest.raises(ValueError, match="at least 32 x 32"):
        data.smears(1, seed=0, size=(16, 256))


def test_three_hundred_scenes_take_less_than_ten_seconds_of_cpu():
    """Twenty scenes, the best of three times, in 20/300 of ten seconds; on a slow machine in fifty times a plain loop
    of 300,000 steps."""

    def cost(work):
        began = time.process_time()
        work()
        return time.process_time() - began

    scenes = [cost(lambda: data.smears(20, seed=2)) for _ in range(3)]
    loops = [cost(lambda: sum(i * i % 7 for i in range(300_000))) for _ in range(3)]
    assert min(scenes) < max(10 * 20 / 300, 50 * min(loops)), (scenes, loops)
