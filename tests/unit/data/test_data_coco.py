"""A COCO JSON is checked when it is opened: each defect is listed by the name of its image, and either refused or
reported."""

import json
import os
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import torch
from PIL import Image

from focal_tutorial import data

# Neither in order nor without gaps.
CATEGORIES = [
    {"id": 7, "name": "WBC"},
    {"id": 3, "name": "RBC"},
    {"id": 90, "name": "Platelets"},
]


def content():
    """Three images of 40 x 30: "a" with two objects, "b" with a crowd and a cell, "c" with none."""
    images = [
        {"id": number, "file_name": f"{name}.jpg", "width": 40, "height": 30}
        for number, name in ((11, "a"), (5, "b"), (8, "c"))
    ]
    boxes = [
        (11, 3, [0, 0, 40, 30], 0),
        (11, 90, [2.5, 3, 4, 5.25], 0),
        (5, 7, [1, 1, 10, 10], 1),
        (5, 3, [20, 5, 10, 20], 0),
    ]
    annotations = [
        {
            "id": 100 + place,
            "image_id": image,
            "category_id": category,
            "bbox": box,
            "iscrowd": crowd,
            "area": box[2] * box[3],
        }
        for place, (image, category, box, crowd) in enumerate(boxes)
    ]
    return {"images": images, "categories": CATEGORIES, "annotations": annotations}


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "photos"
    path.mkdir()
    for seed, name in enumerate("abc"):
        pixels = np.random.default_rng(seed).integers(0, 255, (30, 40, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(path / f"{name}.jpg")
    write(path, content())
    return path


def write(folder, values):
    (folder / "labels.json").write_text(values if isinstance(values, str) else json.dumps(values))


def test_boxes_become_corners_and_category_numbers_become_labels_and_back(folder):
    dataset = data.open(folder / "labels.json")
    assert dataset.classes == ("RBC", "WBC", "Platelets")  # in the order of the numbers
    assert dataset.category_ids == (3, 7, 90)
    assert [sample.name for sample in dataset] == ["a.jpg", "b.jpg", "c.jpg"]
    assert dataset[0].boxes.tolist() == [[0, 0, 40, 30], [2.5, 3, 6.5, 8.25]]
    assert dataset[0].labels.tolist() == [0, 2]
    said = {entry["id"]: entry["category_id"] for entry in content()["annotations"]}
    assert [dataset.category_ids[label] for sample in dataset for label in sample.labels.tolist()] == list(
        said.values()
    )


def test_crowds_and_ignored_objects_are_neither_trained_on_nor_counted(folder):
    values = content()
    values["annotations"][3]["ignore"] = 1
    write(folder, values)
    sample = data.open(folder)[1]
    assert sample.difficult.tolist() == [True, True]
    assert data.collate([sample])[1][0]["boxes"].shape == (0, 4)


def test_given_classes_decide_the_labels_and_the_way_back(folder):
    dataset = data.open(folder, classes=("Platelets", "WBC", "RBC"))
    assert dataset[0].labels.tolist() == [2, 0]
    assert dataset.category_ids == (90, 7, 3)
    with pytest.raises(
        data.DataError, match=r"b\.jpg: annotation 102 \(WBC, 1, 1, 11, 11\) is of no known class \(RBC, Platelets\)"
    ):
        data.open(folder, classes=("RBC", "Platelets"))


def test_category_numbers_survive_subsets_sizes_and_splits(folder):
    dataset = data.open(folder, size=20)
    assert dataset[0].size == (15, 20)
    for part in (dataset.subset([0]), dataset.resized(30, 40), *dataset.split(0.5, 0.5)):
        assert part.category_ids == (3, 7, 90)


def spoiled(values, key, place, **changes):
    entry = values[key][place]
    for name, value in changes.items():
        if value is None:
            entry.pop(name)
        else:
            entry[name] = value


BAD = {  # the change; where it is reported; in which words; what is left of image "a"
    "no area": (
        ("annotations", 1, {"bbox": [2, 3, 0, 5]}),
        "a.jpg",
        r"annotation 101 \(Platelets, 2, 3, 2, 8\) has no area",
    ),
    "negative side": (("annotations", 1, {"bbox": [20, 3, -8, 5]}), "a.jpg", "annotation 101 .*has no area"),
    "outside": (("annotations", 1, {"bbox": [50, 3, 4, 5]}), "a.jpg", "lies outside the image of 40 x 30"),
    "no numbers": (
        ("annotations", 1, {"bbox": ["x", 3, 4, 5]}),
        "a.jpg",
        r"annotation 101 \(Platelets, no box\) has corners that are missing",
    ),
    "true is no number": (("annotations", 1, {"bbox": [True, 3, 4, 5]}), "a.jpg", "missing or no numbers"),
    "NaN": (("annotations", 1, {"bbox": [float("nan"), 3, 4, 5]}), "a.jpg", "missing or no numbers"),
    "400 digits": (("annotations", 1, {"bbox": [10**400, 3, 4, 5]}), "a.jpg", "missing or no numbers"),
    "three numbers": (("annotations", 1, {"bbox": [2, 3, 4]}), "a.jpg", "missing or no numbers"),
    "no box": (("annotations", 1, {"bbox": None}), "a.jpg", "missing or no numbers"),
    "unknown category": (
        ("annotations", 1, {"category_id": 4}),
        "a.jpg",
        r"annotation 101 \(category 4, .*is of no known class",
    ),
    "no category": (("annotations", 1, {"category_id": None}), "a.jpg", r"\(category None, .*is of no known class"),
    "unknown image": (
        ("annotations", 1, {"image_id": 99}),
        "labels.json",
        "annotation 101 belongs to image 99, which the file does not list",
    ),
    "no image": (("annotations", 1, {"image_id": None}), "labels.json", "annotation 101 belongs to image None"),
    "twice": (
        ("annotations", 1, {"id": 100, "category_id": 3, "bbox": [0, 0, 40, 30]}),
        "a.jpg",
        "annotation 100 .*stands there twice",
    ),
}


@pytest.mark.parametrize("defect", BAD)
def test_a_bad_annotation_is_refused_by_its_image_or_dropped_alone(folder, defect):
    (key, place, changes), file, words = BAD[defect]
    values = content()
    spoiled(values, key, place, **changes)
    write(folder, values)
    with pytest.raises(data.DataError, match=words) as raised:
        data.open(folder)
    assert f"labels.json: {file}" in str(raised.value) or file == "labels.json"
    assert [entry.file for entry in raised.value.report if entry.action == "dropped"] == [file]
    dataset = data.open(folder, on_defect="drop")
    assert dataset[0].boxes.tolist() == [[0, 0, 40, 30]]
    assert dataset.report.count("dropped") == 1


BAD_IMAGES = {
    "size": (("images", 0, {"width": 30, "height": 40}), "a.jpg: says 30 x 40 pixels, but the image has 40 x 30"),
    "no file": (("images", 0, {"file_name": "z.jpg"}), r"z\.jpg: has no file z\.jpg \(looked in photos/\)"),
    "no name": (("images", 0, {"file_name": None}), r"images\[0\] has no id or no file_name"),
    "no id": (("images", 0, {"id": None}), r"images\[0\] has no id or no file_name"),
    "two of one id": (("images", 0, {"id": 5}), r"images\[1\] has the id of another image, 5 \(a\.jpg\)"),
    "listed twice": (("images", 1, {"file_name": "a.jpg"}), r"images\[1\] is listed twice, as image 11 and as 5"),
    "not below the folder": (("images", 0, {"file_name": "../../z.jpg"}), "has no file"),
}


@pytest.mark.parametrize("defect", BAD_IMAGES)
def test_a_bad_image_is_refused_by_name_or_dropped_with_its_annotations(folder, defect):
    (key, place, changes), words = BAD_IMAGES[defect]
    values = content()
    spoiled(values, key, place, **changes)
    write(folder, values)
    with pytest.raises(data.DataError, match=words):
        data.open(folder)
    dataset = data.open(folder, on_defect="drop")
    assert len(dataset) == 2
    assert "c.jpg" in [sample.name for sample in dataset]


def test_an_undecodable_image_is_refused_by_name(folder):
    (folder / "a.jpg").write_bytes((folder / "a.jpg").read_bytes()[:200])
    with pytest.raises(
        data.DataError, match=r"labels\.json: a\.jpg: belongs to an image that cannot be decoded, a\.jpg"
    ):
        data.open(folder)
    assert [sample.name for sample in data.open(folder, on_defect="drop")] == ["b.jpg", "c.jpg"]


def test_no_name_leads_out_of_the_folder(folder):
    Image.new("RGB", (40, 30)).save(folder.parent / "z.jpg")
    for name in ("../z.jpg", str(folder.parent / "z.jpg"), "..\\z.jpg"):
        values = content()
        values["images"][0]["file_name"] = name
        write(folder, values)
        with pytest.raises(data.DataError, match="has no file"):
            data.open(folder)


def test_names_with_folders_of_another_machine_are_found_by_their_last_part(folder):
    values = content()
    values["images"][0]["file_name"] = "C:\\Users\\me\\photos\\a.jpg"
    write(folder, values)
    assert len(data.open(folder)[0].labels) == 2


def test_all_defects_of_a_file_stand_in_one_message(folder):
    values = content()
    spoiled(values, "annotations", 1, bbox=[2, 3, 0, 5])
    spoiled(values, "annotations", 2, category_id=1)
    spoiled(values, "images", 2, width=9)
    values["annotations"] += [
        {"id": 200 + place, "image_id": 99, "category_id": 3, "bbox": [1, 1, 2, 2]} for place in range(30)
    ]
    write(folder, values)
    with pytest.raises(
        data.DataError,
        match=(
            r"annotation 200 .*\n29 more of the same cause: labels\.json\n3 other defects:\n  a\.jpg: annotation 101 .*"
            r"\n  b\.jpg: .*\n  c\.jpg: .*"
        ),
    ) as raised:
        data.open(folder)
    assert raised.value.report.count("dropped") == 33
    assert {entry.file for entry in raised.value.report} == {"labels.json", "a.jpg", "b.jpg", "c.jpg"}


def test_boxes_that_look_like_corners_are_told_so(folder):
    values = content()
    spoiled(values, "annotations", 3, bbox=[20, 5, 30, 28])  # as x, y, width, height it would leave the image
    write(folder, values)
    with pytest.raises(
        data.DataError,
        match=(
            r"leaves the image of 40 x 30; correct the box \(COCO's is x, y, width, height; are these x1, y1, x2,"
            r" y2\?\)"
        ),
    ):
        data.open(folder)
    assert data.open(folder, on_defect="drop")[1].boxes[1].tolist() == [20, 5, 40, 30]


def test_outlines_and_masks_are_not_used_and_that_is_said(folder):
    values = content()
    spoiled(values, "annotations", 0, segmentation=[[0, 0, 40, 0, 40, 30]])
    spoiled(values, "annotations", 2, segmentation={"counts": [5, 5], "size": [30, 40]})
    write(folder, values)
    dataset = data.open(folder)
    assert "2 annotations carry outlines, masks or keypoints; only the boxes are used" in str(dataset.report)
    assert dataset[0].boxes[0].tolist() == [0, 0, 40, 30]


def test_one_id_for_two_different_annotations_is_remarked_and_both_are_kept(folder):
    values = content()
    spoiled(values, "annotations", 1, id=100)
    write(folder, values)
    dataset = data.open(folder)
    assert len(dataset[0].labels) == 2
    assert "has an id that another annotation has too (kept)" in str(dataset.report)


def test_without_a_size_in_the_file_the_image_has_the_last_word(folder):
    values = content()
    spoiled(values, "images", 0, width=None)
    write(folder, values)
    assert "a.jpg: has no width and height to compare with the image (kept)" in str(data.open(folder).report)


WHOLE = {
    "no JSON": ("[1, 2", "is not readable as JSON"),
    "too many brackets": ('{"images": ' + "[" * 20000, "is not readable as JSON"),
    "a list": ("[]", "is not COCO: it holds a list"),
    "no lists": ("{}", "has no list of images and none of categories and none of annotations"),
    "no categories": (json.dumps(content() | {"categories": []}), "has no categories"),
    "a category without a name": (
        json.dumps(content() | {"categories": [{"id": 1}]}),
        r"categories\[0\] has no id or no name",
    ),
    "one number, two names": (
        json.dumps(content() | {"categories": [{"id": 3, "name": "a"}, {"id": 3, "name": "b"}]}),
        "category 3 is both 'a' and 'b'",
    ),
    "one name, two numbers": (
        json.dumps(content() | {"categories": [{"id": 3, "name": "a"}, {"id": 4, "name": "a"}]}),
        "two categories are called 'a'",
    ),
}


@pytest.mark.parametrize("defect", WHOLE)
@pytest.mark.parametrize("on_defect", ["raise", "drop"])
def test_a_file_whose_labels_nobody_can_trust_is_refused_as_a_whole(folder, defect, on_defect):
    text, words = WHOLE[defect]
    write(folder, text)
    with pytest.raises(data.DataError, match=rf"labels\.json.* {words}|{words}"):
        data.open(folder, on_defect=on_defect)


def test_a_photograph_that_its_camera_asks_to_turn(folder):
    """Orientation 6: stored lying, 40 x 30, to be shown standing, 30 x 40."""
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = Image.open(folder / "a.jpg")
    stored.save(folder / "a.jpg", exif=exif)
    assert "to turn or mirror it was not followed" in str(data.open(folder).report)  # the file's size is the stored one
    assert data.read_image(folder / "a.jpg").shape == (3, 40, 30)
    values = content()
    spoiled(values, "images", 0, width=30, height=40)
    values["annotations"][0]["bbox"] = [0, 0, 30, 40]
    write(folder, values)
    dataset = data.open(folder)
    assert dataset[0].size == (40, 30)
    assert "was turned as its camera's note (EXIF) asks" in str(dataset.report)


def test_sixteen_bit_images_are_refused_and_not_cut_off(folder):
    values = content()
    spoiled(values, "images", 0, file_name="deep.png")
    write(folder, values)
    Image.fromarray(np.full((30, 40), 3000, np.uint16)).save(folder / "deep.png")
    with pytest.raises(data.DataError, match="has more than 8 bits"):
        data.open(folder)


@pytest.mark.skipif(
    not os.environ.get("FOCAL_TUTORIAL_DATA"),
    reason="set FOCAL_TUTORIAL_DATA to a folder that contains bccd/ (the photographs)",
)
def test_bccd_and_its_conversion_to_coco_are_the_same(tmp_path):
    """The conversion reads the XML by itself: x1 - 1, y1 - 1, x2 - x1 + 1, y2 - y1 + 1; a click without a drag stays
    one."""
    root = data.photographs.find()
    names = (root / "ImageSets/Main/val.txt").read_text().split()
    numbers = {"Platelets": 17, "RBC": 2, "WBC": 40}
    values = {
        "images": [],
        "categories": [{"id": number, "name": name} for name, number in numbers.items()],
        "annotations": [],
    }
    for place, name in enumerate(names):
        values["images"].append({"id": place, "file_name": f"{name}.jpg", "width": 640, "height": 480})
        for node in ET.parse(root / f"Annotations/{name}.xml").iter("object"):
            x1, y1, x2, y2 = (int(node.findtext(f"bndbox/{key}")) for key in ("xmin", "ymin", "xmax", "ymax"))
            box = [x1 - 1, y1 - 1, x2 - x1 + (x2 > x1), y2 - y1 + (y2 > y1)]
            values["annotations"].append(
                {
                    "id": len(values["annotations"]),
                    "image_id": place,
                    "category_id": numbers[node.findtext("name")],
                    "bbox": box,
                }
            )
    (tmp_path / "images").symlink_to(root / "JPEGImages")
    (tmp_path / "annotations.json").write_text(json.dumps(values))
    found, expected = (
        data.open(tmp_path, classes=("RBC", "WBC", "Platelets"), on_defect="drop"),
        data.bccd("val", root=root),
    )
    assert len(found) == len(expected) == 87
    assert found.counts() == expected.counts()
    assert (
        [entry.file for entry in found.report]
        == [f"{entry.file}.jpg" for entry in expected.report]
        == ["BloodImage_00338.jpg"]
    )
    for ours, theirs in zip(found, expected):
        assert torch.equal(ours.image, theirs.image)
        assert torch.equal(ours.boxes, theirs.boxes)
        assert torch.equal(ours.labels, theirs.labels)
