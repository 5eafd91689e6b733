"""Samples and datasets refuse what no network could learn from, and resize and batch without moving an object."""

import pickle

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from focal_tutorial import data


def sample(boxes=((2, 3, 20, 21),), labels=(0,), size=(30, 40), name="a"):
    boxes = torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4)
    return data.Sample(
        torch.full((3, *size), 7, dtype=torch.uint8), boxes, torch.tensor(labels, dtype=torch.int64), name
    )


def test_a_slice_of_a_dataset_is_a_dataset():
    dataset = data.Dataset([sample(name=name) for name in "abcd"], ("x", "y"), category_ids=(3, 5))
    part = dataset[1::2]
    assert isinstance(part, data.Dataset)
    assert [one.name for one in part] == ["b", "d"]
    assert (part.classes, part.category_ids, part.report) == (dataset.classes, dataset.category_ids, dataset.report)
    assert dataset[-1].name == "d"


def test_one_text_is_no_list_of_class_names():
    with pytest.raises(data.DataError, match=r"list of names.*'RBC'"):
        data.Dataset([], "RBC")
    with pytest.raises(ValueError, match=r"list of names.*'RBC'"):
        data.open("nowhere", classes="RBC")


@pytest.mark.parametrize(
    "box",
    [
        (5, 5, 5, 9),
        (5, 5, 9, 5),
        (9, 5, 5, 9),
        (-1, 0, 5, 5),
        (0, 0, 41, 5),
        (0, 0, 5, 30.5),
        (30, 20, 10, 10),
        (float("nan"), 0, 5, 5),
    ],
)
def test_a_degenerate_box_or_one_outside_is_refused_with_the_image_name(box):
    """(30, 20, 10, 10) is what a box written as x, y, width, height looks like."""
    with pytest.raises(data.DataError, match=r"a: box 1 \[.*x1 < x2.*convert"):
        sample([(0, 0, 40, 30), box], (0, 0))


def test_wrong_types_and_shapes_are_refused_by_name():
    good = sample()
    for change in (
        {"image": good.image.float()},
        {"image": good.image[:1]},
        {"boxes": good.boxes.double()},
        {"boxes": good.boxes[:, :3]},
        {"boxes": torch.zeros(2, 4)},
        {"labels": good.labels.float()},
        {"difficult": torch.zeros(2, dtype=torch.bool)},
        {"labels": torch.tensor([-1])},
    ):
        fields = {"image": good.image, "boxes": good.boxes, "labels": good.labels, "name": "a", **change}
        with pytest.raises(data.DataError, match=r"a: (labels|boxes|image|difficult)"):
            data.Sample(**fields)


def test_a_label_without_a_name_is_refused():
    assert data.Dataset([sample(labels=(1,))], ("x", "y")).counts() == {"x": 0, "y": 1}
    with pytest.raises(data.DataError, match="a: label 2 has no name"):
        data.Dataset([sample(labels=(2,))], ("x", "y"))
    with pytest.raises(data.DataError, match="differ"):
        data.Dataset([], ("x", "x"))


def test_label_and_class_name_are_a_bijection_without_a_background_class():
    dataset = data.smears(3, seed=0)
    names = [dataset.classes[label] for label in dataset[0].labels.tolist()]
    assert [dataset.classes.index(name) for name in names] == dataset[0].labels.tolist()
    assert min(min(s.labels.tolist()) for s in dataset) == 0


@given(height=st.integers(1, 90), width=st.integers(1, 90))
def test_resizing_and_back_returns_every_box(height, width):
    start = sample([(2, 3, 20, 21), (0, 0, 40, 30)], (0, 1))
    there = start.resized(height, width)
    assert there.size == (height, width)
    # The whole image stays the whole image.
    torch.testing.assert_close(there.boxes[1], torch.tensor([0.0, 0, width, height]))
    torch.testing.assert_close(there.resized(30, 40).boxes, start.boxes, atol=1e-3, rtol=0)


def test_subset_and_resized_keep_classes_and_report():
    report = data.Report((data.Defect("f", "", "has no objects", "kept"),))
    dataset = data.Dataset([sample(name="a"), sample(name="b")], ("x",), report)
    assert [s.name for s in dataset.subset([1, 0, 1])] == ["b", "a", "b"]
    assert dataset.subset([1]).report is report
    assert dataset.resized(60, 80)[0].boxes.tolist() == [[4, 6, 40, 42]]
    assert dataset.resized(60, 80).classes == ("x",)
    assert len(pickle.loads(pickle.dumps(dataset))) == 2


def test_a_batch_pads_at_the_bottom_and_right_so_that_boxes_stay():
    small, large = sample(size=(30, 40)), sample(size=(50, 35), boxes=((0, 0, 35, 50),))
    images, targets, sizes = data.collate([small, large])
    assert images.shape == (2, 3, 50, 40)
    assert images.dtype == torch.float32
    assert sizes == [(30, 40), (50, 35)]
    torch.testing.assert_close(images[0, :, :30, :40], torch.full((3, 30, 40), 7 / 255))
    assert float(images[0, :, 30:].abs().max()) == 0
    assert float(images[1, :, :, 35:].abs().max()) == 0
    assert targets[0]["boxes"].tolist() == small.boxes.tolist()
    with pytest.raises(ValueError, match="at least one"):
        data.collate([])


def test_the_report_reads_as_text():
    report = data.Report(
        (data.Defect("f", "object 3", "has no area", "dropped"), data.Defect("g", "", "has no objects", "kept"))
    )
    assert str(report) == "1 dropped, 1 kept\n  f: object 3 has no area (dropped)\n  g: has no objects (kept)"
    assert str(data.Report()) == "nothing was dropped"
