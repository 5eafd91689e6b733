"""BCCD at 128 x 96 as it comes with the package: the data set's own photographs, boxes and split."""

import json
import os
import zipfile
from importlib import resources
from pathlib import Path

import pytest
import torch

from focal_tutorial import data
from focal_tutorial.data import packed
from tools import wheel

ROOT = Path(__file__).resolve().parents[3]
COUNTS = {"train": 205, "val": 87, "test": 72}
SPLITS = {split: packed.small_bccd(split) for split in packed.SPLITS}
needs_photographs = pytest.mark.skipif(
    not os.environ.get("FOCAL_TUTORIAL_DATA"),
    reason="set FOCAL_TUTORIAL_DATA to a folder that contains bccd/ (the photographs)",
)


def test_it_is_the_books_split_without_the_two_boxes_that_have_no_area():
    assert {split: len(dataset) for split, dataset in SPLITS.items()} == COUNTS
    assert all(sample.size == (96, 128) for dataset in SPLITS.values() for sample in dataset)
    assert sum(len(sample.boxes) for dataset in SPLITS.values() for sample in dataset) == 4886
    names = [sample.name for dataset in SPLITS.values() for sample in dataset]
    assert len(set(names)) == 364 and "BloodImage_00407" in [sample.name for sample in SPLITS["test"]]


def test_another_split_is_refused():
    with pytest.raises(data.DataError, match="BCCD has no split 'trainval'; it has train, val, test"):
        packed.small_bccd("trainval")


@needs_photographs
@pytest.mark.parametrize("split", packed.SPLITS)
def test_boxes_are_those_of_the_data_set_and_colours_nearly(split):
    here, there = SPLITS[split], data.bccd(split, size=packed.SIZE)
    assert here.classes == there.classes
    for one, other in zip(here, there, strict=True):
        assert one.name == other.name
        assert torch.equal(one.boxes, other.boxes) and torch.equal(one.labels, other.labels)
        off = one.image.float() - other.image.float()
        assert off.abs().mean() < 8 and off.mean().abs() < 2, one.name
        assert torch.corrcoef(torch.stack([one.image.flatten(), other.image.flatten()]).float())[0, 1] > 0.95


def magnified(sample):
    """The sample as the photograph of 640 x 480 has it: its boxes are whole numbers there."""
    image = sample.image.repeat_interleave(5, 1).repeat_interleave(5, 2)
    return data.Sample(image, (sample.boxes * 5).round(), sample.labels, sample.name)


def test_what_is_packed_is_unpacked_again():
    small = {split: dataset.subset([0, 1]) for split, dataset in SPLITS.items()}
    whole = {split: data.Dataset([magnified(one) for one in each], each.classes) for split, each in small.items()}
    picture, facts = packed.pack(small, whole)
    again = packed.unpack(picture, json.loads(json.dumps(facts)))
    for split, dataset in small.items():
        for one, other in zip(again[split], dataset, strict=True):
            assert one.name == other.name and torch.equal(one.labels, other.labels)
            assert torch.equal(one.boxes, other.boxes)
            assert (one.image.float() - other.image.float()).abs().mean() < 6


def test_a_box_that_is_no_whole_number_is_not_packed():
    small = {split: dataset.subset([0]) for split, dataset in SPLITS.items()}
    with pytest.raises(ValueError, match="BloodImage_00001: its boxes are no whole numbers"):
        packed.pack(small, small)


def test_the_licence_lies_beside_the_photographs():
    folder = resources.files("focal_tutorial.widgets") / "assets"
    assert (folder / "bccd-licence.txt").read_text(encoding="utf-8").startswith("MIT License")
    assert "MIT" in json.loads((folder / packed.FACTS).read_text(encoding="ascii"))["licence"]


def test_an_installed_package_brings_them_along(tmp_path):
    with zipfile.ZipFile(wheel.write(ROOT, tmp_path)) as archive:
        carried = [name for name in archive.namelist() if name.startswith("focal_tutorial/widgets/assets/bccd")]
    assert len(carried) == 3
