"""A VOC folder is checked when it is opened: each defect is a clear error or a reported drop."""

import shutil

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from focal_tutorial import data

CLASSES = ("RBC", "WBC")


def xml(objects, size=(40, 30)):
    """An annotation of an image of `size` = (width, height) with objects (name, corners, difficult)."""
    body = "".join(
        f"<object><name>{name}</name><difficult>{int(difficult)}</difficult><bndbox>"
        + "".join(f"<{key}>{value}</{key}>" for key, value in zip(("xmin", "ymin", "xmax", "ymax"), corners))
        + "</bndbox></object>"
        for name, corners, difficult in objects
    )
    shape = f"<size><width>{size[0]}</width><height>{size[1]}</height><depth>3</depth></size>"
    return f"<annotation>{shape}{body}</annotation>"


@pytest.fixture
def folder(tmp_path):
    """Two good images: "a" with one red cell, "b" with a red and a difficult white cell."""
    return build(tmp_path / "voc")


def build(path):
    for part in ("Annotations", "JPEGImages", "ImageSets/Main"):
        (path / part).mkdir(parents=True)
    pixels = np.random.default_rng(0).integers(0, 255, (30, 40, 3), dtype=np.uint8)
    for name in "ab":
        Image.fromarray(pixels).save(path / "JPEGImages" / f"{name}.jpg")
    write(path, "a", xml([("RBC", (1, 1, 40, 30), 0)]))
    write(path, "b", xml([("RBC", (3, 4, 20, 21), 0), ("WBC", (5, 5, 15, 25), 1)]))
    (path / "ImageSets/Main/train.txt").write_text("a\nb\n")
    return path


def write(path, name, text):
    (path / "Annotations" / f"{name}.xml").write_text(text)


def opened(path, **options):
    return data.open(path, classes=CLASSES, **options)


def test_one_based_corners_become_half_open_from_zero(folder):
    dataset = opened(folder, split="train")
    assert dataset[0].boxes.tolist() == [[0, 0, 40, 30]]  # 1, 1, W, H is the whole image
    assert dataset[1].boxes.tolist() == [[2, 3, 20, 21], [4, 4, 15, 25]]
    assert len(dataset.report) == 0


def test_corners_that_count_from_zero_stay_as_they_are(folder):
    write(folder, "a", xml([("RBC", (0, 0, 40, 30), 0)]))
    assert opened(folder, origin=0)[0].boxes.tolist() == [[0, 0, 40, 30]]
    with pytest.raises(data.DataError, match=r"a\.xml: object 0 \(RBC, 0, 0, 40, 30\) leaves the image.*origin=0"):
        opened(folder)


def test_labels_follow_the_given_order_and_names_are_found_when_none_are_given(folder):
    assert opened(folder)[1].labels.tolist() == [0, 1]
    assert data.open(folder, classes=("WBC", "RBC"))[1].labels.tolist() == [1, 0]
    found = data.open(folder, split="train")
    assert found.classes == ("RBC", "WBC")
    assert found.counts() == {"RBC": 2, "WBC": 1}


def test_the_difficult_mark_is_read_and_such_objects_are_not_trained_on(folder):
    sample = opened(folder)[1]
    assert sample.difficult.tolist() == [False, True]
    _, targets, _ = data.collate([sample])
    assert targets[0]["labels"].tolist() == [0]
    assert sample.target["difficult"].tolist() == [False, True]


def test_images_are_resized_by_each_axis_own_ratio(folder):
    sample = opened(folder, size=(60, 20))[1]  # height 30 -> 60, width 40 -> 20
    assert sample.image.shape == (3, 60, 20)
    assert sample.image.dtype == torch.uint8
    assert sample.boxes.tolist() == [[1, 6, 10, 42], [2, 8, 7.5, 50]]


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE annotation [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c'
    ' "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    "<annotation><size><width>40</width><height>30</height></size><filename>&c;</filename></annotation>"
)
OUTSIDE_FILE = (
    '<?xml version="1.0"?><!DOCTYPE annotation [<!ENTITY x SYSTEM "file:///etc/hostname">]><annotation>&x;</annotation>'
)

BROKEN_IMAGES = {
    "entity bomb": (BOMB, "refused.*entities"),
    "outside entity": (OUTSIDE_FILE, "refused.*entities"),
    "not XML": ("this is no XML", "not readable as XML"),
    "cut off": (xml([("RBC", (1, 1, 5, 5), 0)])[:80], "not readable as XML"),
    "empty file": ("", "not readable as XML"),
    "other XML": ("<html><body/></html>", "not a VOC annotation.*<html>"),
    "other size": (xml([("RBC", (1, 1, 5, 5), 0)], size=(80, 60)), "says 80 x 60 pixels, but the image has 40 x 30"),
}


@pytest.mark.parametrize("defect", BROKEN_IMAGES)
def test_an_unusable_annotation_is_refused_by_name_or_dropped_with_its_image(folder, defect):
    text, message = BROKEN_IMAGES[defect]
    write(folder, "a", text)
    with pytest.raises(data.DataError, match=rf"(?s)a\.xml: .*{message}.*on_defect=\"drop\""):
        opened(folder)
    dataset = opened(folder, on_defect="drop")
    assert [sample.name for sample in dataset] == ["b"]
    assert [(entry.file, entry.item, entry.action) for entry in dataset.report] == [("a", "", "dropped")]


@pytest.mark.parametrize("size", ["", "<size><width>0</width><height>0</height></size>"])
def test_without_a_size_in_the_file_the_image_has_the_last_word(folder, size):
    text = xml([("RBC", (1, 1, 40, 30), 0)])
    write(folder, "a", text[: text.index("<size>")] + size + text[text.index("</size>") + 7 :])
    dataset = opened(folder)
    assert dataset[0].boxes.tolist() == [[0, 0, 40, 30]]
    assert str(dataset.report) == "1 kept\n  a: has no width and height to compare with the image (kept)"


def damage_cut(path):
    path.write_bytes(path.read_bytes()[:200])


def damage_text(path):
    path.write_text("not a picture")


def damage_gone(path):
    path.unlink()


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (damage_cut, "cannot be decoded"),
        (damage_text, "cannot be decoded"),
        (damage_gone, r"a\.xml: has no file a \(looked in .*JPEGImages/"),
    ],
)
def test_a_corrupt_or_missing_image_is_refused_by_name_or_dropped(folder, damage, message):
    damage(folder / "JPEGImages" / "a.jpg")
    with pytest.raises(data.DataError, match=message):
        opened(folder)
    dataset = opened(folder, on_defect="drop")
    assert [sample.name for sample in dataset] == ["b"]
    assert dataset.report.count("dropped") == 1


def test_a_truncated_image_is_decoded_when_opened_not_in_the_middle_of_an_epoch(folder):
    """The header of a cut JPEG is fine, so only decoding shows the damage."""
    file = folder / "JPEGImages" / "a.jpg"
    file.write_bytes(file.read_bytes()[:-400])
    Image.open(file)  # raises nothing
    with pytest.raises(data.DataError, match="cannot be decoded"):
        opened(folder)


def test_an_image_without_annotation_is_a_defect(folder):
    (folder / "Annotations" / "a.xml").unlink()
    for split in (None, "train"):
        with pytest.raises(data.DataError, match=r"has no file Annotations/a\.xml"):
            opened(folder, split=split)
        assert len(opened(folder, split=split, on_defect="drop")) == 1


BAD_BOXES = {
    "unknown class": (("cat", (3, 3, 9, 9), 0), "of no known class"),
    "no name": (("", (3, 3, 9, 9), 0), "without a name.*of no known class"),
    "zero width": (("RBC", (9, 3, 9, 9), 0), "has no area"),
    "thinner than float32": (("RBC", (9, 3, 9.0000001, 9), 0), "has no area"),
    "zero height": (("RBC", (3, 9, 9, 9), 0), "has no area"),
    "corners swapped": (("RBC", (9, 9, 3, 3), 0), "has no area"),
    "outside": (("RBC", (50, 3, 60, 9), 0), "lies outside the image of 40 x 30"),
    "negative": (("RBC", (-9, 3, 0, 9), 0), "lies outside the image of 40 x 30"),
    "no number": (("RBC", ("left", 3, 9, 9), 0), "no numbers"),
    "NaN": (("RBC", ("nan", 3, 9, 9), 0), "no numbers"),
    "infinite": (("RBC", (3, 3, "inf", 9), 0), "no numbers"),
    "corner missing": (("RBC", (3, 3, 9), 0), "missing"),
}


@pytest.mark.parametrize("defect", BAD_BOXES)
def test_a_bad_object_is_refused_by_file_and_number_or_dropped_alone(folder, defect):
    bad, message = BAD_BOXES[defect]
    write(folder, "a", xml([("RBC", (1, 1, 40, 30), 0), bad]))
    with pytest.raises(data.DataError, match=rf"a\.xml: object 1 .*{message}") as raised:
        opened(folder)
    assert ("origin=0" in str(raised.value)) == ("outside the image" in message), "a hint that cannot help"
    dataset = opened(folder, on_defect="drop")
    assert dataset[0].boxes.tolist() == [[0, 0, 40, 30]]
    assert [(entry.file, entry.action) for entry in dataset.report] == [("a", "dropped")]
    assert "object 1" in str(dataset.report)


def test_a_box_that_leaves_the_image_is_clipped_and_reported(folder):
    write(folder, "a", xml([("RBC", (30, 20, 45, 33), 0)]))
    dataset = opened(folder, on_defect="drop")
    assert dataset[0].boxes.tolist() == [[29, 19, 40, 30]]
    assert [(entry.file, entry.action) for entry in dataset.report] == [("a", "clipped")]


def test_an_image_without_objects_is_kept_as_background_and_reported(folder):
    write(folder, "a", xml([]))
    dataset = opened(folder)
    assert dataset[0].boxes.shape == (0, 4)
    assert [(entry.file, entry.problem, entry.action) for entry in dataset.report] == [("a", "has no objects", "kept")]
    images, targets, _ = data.collate(list(dataset))
    assert images.shape == (2, 3, 30, 40)
    assert targets[0]["boxes"].shape == (0, 4)


def test_grey_palette_and_transparent_images_become_rgb(folder):
    (folder / "JPEGImages" / "a.jpg").unlink()
    for mode in ("L", "P", "RGBA", "LA"):
        Image.open(folder / "JPEGImages" / "b.jpg").convert(mode).save(folder / "JPEGImages" / "a.png")
        assert opened(folder)[0].image.shape == (3, 30, 40)


def test_an_unknown_or_empty_split_is_refused(folder):
    (folder / "ImageSets/Main/none.txt").write_text("\n")
    with pytest.raises(data.DataError, match=r"has no split .test.; it has none, train"):
        opened(folder, split="test")
    with pytest.raises(data.DataError, match="holds no images in split 'none'"):
        opened(folder, split="none")


def test_a_folder_that_is_not_voc_or_has_nothing_usable_is_refused(folder, tmp_path):
    with pytest.raises(data.DataError, match=r"there is no .*nowhere"):
        opened(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(data.DataError, match="holds no annotations in the form of VOC"):
        opened(tmp_path / "empty")
    for name in "ab":
        damage_text(folder / "JPEGImages" / f"{name}.jpg")
    with pytest.raises(data.DataError, match="not one image can be used"):
        opened(folder, on_defect="drop")


def test_options_out_of_range_are_refused(folder):
    with pytest.raises(ValueError, match="on_defect"):
        opened(folder, on_defect="ignore")
    with pytest.raises(ValueError, match="origin"):
        opened(folder, origin=2)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return build(tmp_path_factory.mktemp("template") / "voc")


numbers = st.one_of(st.integers(-50, 90), st.floats(-50, 90), st.sampled_from(["", "x", "nan", "inf", "1e309"]))


@settings(max_examples=40, deadline=None)
@given(
    objects=st.lists(
        st.tuples(
            st.sampled_from(["RBC", "WBC", "cat", ""]), st.tuples(numbers, numbers, numbers, numbers), st.booleans()
        ),
        max_size=5,
    )
)
def test_whatever_the_boxes_say_nothing_reaches_a_sample_but_good_boxes(template, tmp_path_factory, objects):
    """Every object ends up in the sample or in the report; no box is < 0, beyond the image, or empty."""
    path = tmp_path_factory.mktemp("fuzz") / "voc"
    shutil.copytree(template, path)
    write(path, "a", xml(objects))
    dataset = opened(path, on_defect="drop")
    sample = dataset[0]
    assert len(sample.labels) + dataset.report.count("dropped") == len(objects)
    x1, y1, x2, y2 = sample.boxes.unbind(1)
    assert bool(((x1 >= 0) & (y1 >= 0) & (x2 <= 40) & (y2 <= 30) & (x1 < x2) & (y1 < y2)).all())
    for _ in range(2):  # an epoch runs
        data.collate([data.augment(sample, torch.Generator().manual_seed(0)) for sample in dataset])
