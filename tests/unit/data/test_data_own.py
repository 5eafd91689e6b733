"""Own photographs: whatever a labelling tool exports is recognised, split so that anybody can repeat it, and summed
up."""

import json
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from focal_tutorial import data

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def smears():
    scenes = data.smears(12, seed=4, size=(48, 64))
    return data.Dataset([replace(scene, name=f"s{place}") for place, scene in enumerate(scenes)], scenes.classes)


def same(found, expected):
    """The same images, boxes and class names, in any order of images and classes; folders and endings of names
    aside."""
    return facts(found) == facts(expected)


def facts(dataset):
    return {
        sample.name.rpartition("/")[2].removesuffix(".png"): (
            sample.image.numpy().tobytes(),
            sorted(
                (dataset.classes[label], *(round(side, 3) for side in box))
                for label, box in zip(sample.labels.tolist(), sample.boxes.tolist())
            ),
            sorted(sample.difficult.tolist()),
        )
        for sample in dataset
    }


@pytest.fixture
def voc(smears, tmp_path):
    return data.save(smears, tmp_path / "voc")


@pytest.fixture
def coco(smears, tmp_path):
    return data.save(smears, tmp_path / "coco", layout="coco")


@pytest.mark.parametrize("layout", ["voc", "coco", "yolo"])
def test_images_without_a_name_are_saved_under_numbers_and_two_of_one_name_are_refused(smears, tmp_path, layout):
    unnamed = data.Dataset([replace(sample, name="") for sample in smears], smears.classes)
    found = data.open(data.save(unnamed, tmp_path / "a", layout=layout))
    assert len(found) == len(smears)
    assert all(torch.equal(ours.image, theirs.image) for ours, theirs in zip(found, smears))
    for names in (("one", "one"), ("a b", "a/b"), ("", "image-000000")):
        doubled = data.Dataset([replace(sample, name=name) for sample, name in zip(smears, names)], smears.classes)
        with pytest.raises(ValueError, match=r"two images would be saved as '[\w-]+'"):
            data.save(doubled, tmp_path / "b", layout=layout)
    assert not (tmp_path / "b").exists()


def test_a_box_that_vocs_whole_pixels_cannot_hold_is_refused_and_coco_keeps_it(smears, tmp_path):
    thin = data.Sample(smears[0].image, torch.tensor([[9.0, 3, 20, 21], [3, 3, 4, 9]]), torch.tensor([0, 1]), "thin")
    dataset = data.Dataset([thin], smears.classes)
    with pytest.raises(ValueError, match=r"thin: box 1 .* one pixel.*layout=\"coco\""):
        data.save(dataset, tmp_path / "voc", layout="voc")
    assert torch.equal(data.open(data.save(dataset, tmp_path / "coco", layout="coco"))[0].boxes, thin.boxes)


def test_what_is_saved_is_read_again_in_both_layouts(voc, coco, smears):
    for folder in (voc, coco):
        found = data.open(folder)
        assert same(found, smears)
        assert len(found.report) == 0
    marked = data.Dataset(
        [data.Sample(s.image, s.boxes, s.labels, s.name, s.labels == 0) for s in smears],
        smears.classes,
        category_ids=(4, 9, 2),
    )
    assert same(data.open(data.save(marked, voc.parent / "hard")), marked)
    again = data.open(data.save(marked, coco.parent / "hard-coco", layout="coco"))
    assert same(again, marked)
    assert dict(zip(again.classes, again.category_ids)) == {"RBC": 4, "WBC": 9, "Platelets": 2}
    with pytest.raises(FileExistsError, match="not empty"):
        data.save(smears, voc)
    with pytest.raises(ValueError, match="layout must be"):
        data.save(smears, voc.parent / "x", layout="csv")
    assert same(data.open(data.save(smears, voc.parent / "yolo", layout="yolo")), smears)
    with pytest.raises(ValueError, match=r"marked difficult, for which YOLO has no mark"):
        data.save(marked, voc.parent / "hard-yolo", layout="yolo")


def flat_voc(voc, coco):
    """Xml beside images, as labelImg writes them."""
    for file in [*(voc / "Annotations").iterdir(), *(voc / "JPEGImages").iterdir()]:
        shutil.move(file, voc.parent / "flat" / file.name)
    (voc.parent / "flat" / ".DS_Store").write_bytes(b"")
    (voc.parent / "flat" / "._s0.xml").write_bytes(b"\0\1")
    return voc.parent / "flat"


def kaggle_voc(voc, coco):
    (voc / "Annotations").rename(voc / "annotations")
    (voc / "JPEGImages").rename(voc / "images")
    return voc


def file(voc, coco):
    return coco / "annotations.json"


def beside(voc, coco):
    for image in (coco / "images").iterdir():
        shutil.move(image, coco / image.name)
    (coco / "annotations.json").rename(coco / "_annotations.coco.json")
    return coco


def cvat(voc, coco):
    (coco / "annotations").mkdir()
    (coco / "annotations.json").rename(coco / "annotations" / "instances_default.json")
    (coco / "annotations" / "captions_default.json").write_text("{}")
    return coco


def upper(voc, coco):
    for image in (voc / "JPEGImages").iterdir():
        image.rename(image.with_suffix(".PNG"))
    return voc


@pytest.mark.parametrize("layout", [flat_voc, kaggle_voc, upper, file, beside, cvat])
def test_the_layouts_of_labelling_tools_are_recognised(voc, coco, smears, layout):
    (voc.parent / "flat").mkdir()
    path = layout(voc, coco)
    assert same(data.open(path), smears)
    assert data.splits(path) == ()


def roboflow(path, smears, layout):
    """train/, valid/ and test/, each with its annotations beside the images."""
    for name, indices in (("train", range(6)), ("valid", range(6, 9)), ("test", range(9, 12))):
        part = data.save(smears.subset(indices), path / name, layout=layout)
        folders = ("images",) if layout == "coco" else ("Annotations", "JPEGImages")
        for folder in folders:
            for image in (part / folder).iterdir():
                shutil.move(image, part / image.name)
            (part / folder).rmdir()
        if layout == "coco":
            (part / "annotations.json").rename(part / "_annotations.coco.json")
    return path


@pytest.mark.parametrize("layout", ["voc", "coco"])
def test_folders_called_train_valid_and_test_are_splits(tmp_path, smears, layout):
    path = roboflow(tmp_path / "r", smears, layout)
    assert data.splits(path) == ("test", "train", "valid")
    assert [len(data.open(path, split=split)) for split in ("train", "valid", "test")] == [6, 3, 3]
    assert same(data.open(path), smears)
    assert "its splits (test, train, valid) are taken together" in str(data.open(path).report)
    assert len(data.open(path, without=["test"])) == 9
    with pytest.raises(data.DataError, match="has no split 'val'; it has test, train, valid"):
        data.open(path, split="val")


def test_coco_splits_share_their_classes_even_where_one_lacks_some(tmp_path, smears):
    path = roboflow(tmp_path / "r", smears, "coco")
    listing = path / "test" / "_annotations.coco.json"
    values = json.loads(listing.read_text())
    values["categories"] = [{"id": 3, "name": "Platelets"}]
    values["annotations"] = [entry for entry in values["annotations"] if entry["category_id"] == 3]
    listing.write_text(json.dumps(values))
    part = data.open(path, split="test")
    assert part.classes == ("RBC", "WBC", "Platelets")
    assert part.category_ids == (1, 2, 3)
    assert set(torch.cat([sample.labels for sample in part]).tolist()) <= {2}


def test_lists_for_single_classes_are_no_splits(voc):
    lists = voc / "ImageSets" / "Main"
    lists.mkdir(parents=True)
    for name, text in (("train", "s0"), ("val", "s1"), ("RBC_train", "s0  1"), ("first_ten", "s2")):
        (lists / f"{name}.txt").write_text(text)
    assert data.splits(voc) == ("first_ten", "train", "val")
    assert len(data.open(voc, split="RBC_train")) == 1


def test_what_is_not_recognised_is_said_with_what_was_looked_for(tmp_path):
    with pytest.raises(data.DataError, match=r"holds no annotations in the form of VOC \(.xml\), COCO .* or YOLO"):
        data.open(tmp_path)
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(data.DataError, match=r"neither a folder, nor a COCO JSON or a data\.yaml"):
        data.open(tmp_path / "a.txt")
    with pytest.raises(data.DataError, match="there is no"):
        data.open(tmp_path / "nothing")


def test_both_formats_side_by_side_are_refused(voc, coco):
    with pytest.raises(
        data.DataError, match=r"holds VOC \(12 XML files\) and COCO \(coco/annotations.json\): say which"
    ):
        data.open(voc.parent)
    for kind in ("voc", "coco"):
        assert same(data.open(voc.parent / kind), data.open(voc if kind == "voc" else coco))
    with pytest.raises(data.DataError, match=r"no annotations in the form of YOLO"):
        data.open(voc, format="yolo")
    with pytest.raises(ValueError, match="format must be one of voc, coco, yolo, got 'csv'"):
        data.open(voc, format="csv")


def test_options_out_of_range_are_refused(voc, coco):
    for size in (0, (0, 5)):
        with pytest.raises(ValueError, match="size must be positive"):
            data.open(voc, size=size)
    with pytest.raises(ValueError, match="COCO counts pixels from 0"):
        data.open(coco, origin=1)


def test_one_number_as_size_is_the_longer_side(voc):
    sample = data.open(voc, size=32)[0]
    assert sample.size == (24, 32)
    whole = data.open(voc)[0]
    torch.testing.assert_close(sample.boxes, whole.boxes / 2)


def test_a_split_depends_on_names_and_seed_and_not_on_the_order(smears):
    parts = smears.split(0.5, 0.25, 0.25)
    assert [len(part) for part in parts] == [6, 3, 3]
    names = [{sample.name for sample in part} for part in parts]
    assert len(set.union(*names)) == 12
    order = list(range(12))
    random.Random(1).shuffle(order)
    assert [{sample.name for sample in part} for part in smears.subset(order).split(0.5, 0.25, 0.25)] == names
    assert [{sample.name for sample in part} for part in smears.split(0.5, 0.25, 0.25, seed=1)] != names
    assert sorted(names[1]) == ["s1", "s4", "s5"]  # the same on every machine, in every version


def test_rare_classes_fall_into_every_part():
    rare = {7, 33, 61, 80, 99}
    samples = [
        data.Sample(
            torch.full((3, 8, 8), place, dtype=torch.uint8),
            torch.tensor([[0.0, 0, 4, 4]]),
            torch.tensor([int(place in rare)]),
            f"{place}.jpg",
        )
        for place in range(100)
    ]
    for seed in range(20):
        parts = data.Dataset(samples, ("often", "rare")).split(0.6, 0.2, 0.2, seed=seed)
        assert [len(part) for part in parts] == [60, 20, 20]
        assert [part.counts()["rare"] for part in parts] == [3, 1, 1]


def test_a_split_that_cannot_be_is_refused(smears):
    for shares in ((), (0.5, 0.4), (1.2, -0.2)):
        with pytest.raises(ValueError, match="add up to 1"):
            smears.split(*shares)
    with pytest.raises(data.DataError, match=r"2 images are too few for a part of 0\.1"):
        smears.subset([0, 1]).split(0.9, 0.1)
    with pytest.raises(data.DataError, match="1 names belong to several images"):
        smears.subset([0, 0, 1]).split(0.5, 0.5)


def test_the_five_lines_of_the_readme_run(voc, monkeypatch):
    code = (ROOT / "README.md").read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]
    assert len([line for line in code.splitlines() if line and "import" not in line]) == 5
    monkeypatch.chdir(voc.parent)
    voc.rename("my-photos")
    names = {}
    exec(code.replace("steps=3000", "steps=1, batch=1").replace("size=256", "size=64"), names)
    assert set(names["found"][0]) == {"boxes", "scores", "labels"}


def test_the_summary_says_what_there_is(smears):
    text = smears.subset([0, 1, 1]).summary()
    counts = smears.subset([0, 1, 1]).counts()
    assert text.startswith("3 images, each 48 pixels high and 64 wide")
    assert any(line.split()[:2] == ["RBC", str(counts["RBC"])] for line in text.splitlines())
    assert "1 image with the pixels of another one" in text
    box, image = torch.tensor([[0.0, 0, 10, 40]]), torch.zeros(3, 200, 200, dtype=torch.uint8)
    tall = data.Sample(image, box, torch.tensor([0]), "t", torch.tensor([True]))
    empty = data.Sample(image[:, :100], box[:0], torch.zeros(0, dtype=torch.int64), "e")
    text = data.Dataset(
        [tall, empty], ["tower", "none"], data.Report((data.Defect("x", "", "gone", "dropped"),))
    ).summary()
    for words in (
        "100 to 200 pixels high and 200 to 200 wide",
        "20 (20 to 20)",
        "4.00 (4.00 to 4.00)",
        "none",
        "small (below 32 pixels) 100%",
        "1 image without objects",
        "1 object marked difficult",
        "1 defect was dropped",
    ):
        assert words in text
    assert "0 images" in data.Dataset([], ["a"]).summary()


def test_class_names_that_differ_in_spelling_only_are_pointed_out(smears):
    classes = ("red cell", "Red-Cell", "white cell")
    assert (
        "'red cell' and 'Red-Cell' are two classes, and differ in spelling only"
        in data.Dataset(list(smears), classes).summary()
    )
    assert "spelling" not in smears.summary()
