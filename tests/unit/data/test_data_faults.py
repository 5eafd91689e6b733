"""Folders as people really leave them: each kind of fault is said, and what a file says decides."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import exports
import numpy as np
import pytest
import torch
from PIL import Image

from focal_tutorial import data
from focal_tutorial.data import splitting
from focal_tutorial.data.opening import find
from focal_tutorial.data.tree import role

CLASSES = ("RBC", "WBC", "Platelets")


@pytest.fixture(scope="module")
def smears():
    scenes = data.smears(8, seed=4, size=(48, 64))
    return [replace(scene, name=f"s{place}", boxes=scene.boxes.round()) for place, scene in enumerate(scenes)]


@pytest.fixture
def voc(smears, tmp_path):
    return data.save(data.Dataset(smears, CLASSES), tmp_path / "voc")


@pytest.fixture
def coco(smears, tmp_path):
    return data.save(data.Dataset(smears, CLASSES), tmp_path / "coco", layout="coco")


@pytest.fixture
def yolo(smears, tmp_path):
    return exports.label_studio_yolo(tmp_path / "yolo", smears, CLASSES)


def lists(folder, **contents):
    for name, content in contents.items():
        path = folder / "ImageSets" / "Main" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def change(folder, edit):
    """Edit the COCO JSON of a folder."""
    path = folder / "annotations.json"
    values = json.loads(path.read_text())
    edit(values)
    path.write_text(json.dumps(values))


def names(dataset):
    return [sample.name for sample in dataset]


def renamed(folder, old, new):
    """Another name for an image of a VOC folder, in its XML too."""
    xml = folder / "Annotations" / f"{old}.xml"
    xml.write_text(xml.read_text().replace(f"{old}.png", f"{new}.png"))
    xml.rename(xml.with_name(f"{new}.xml"))
    (folder / "JPEGImages" / f"{old}.png").rename(folder / "JPEGImages" / f"{new}.png")


# 1: lines of lists


def test_names_with_spaces_stay_whole_in_a_list(voc):
    for old, new in (("s0", "leaf (1)"), ("s1", "leaf (2)"), ("s2", "leaf"), ("s3", "leaf 1")):
        renamed(voc, old, new)
    lists(voc, train="leaf (1)\nleaf (2)\nleaf 1\n", val="leaf\n")
    assert names(data.open(voc, split="train")) == ["leaf (1)", "leaf (2)", "leaf 1"]
    assert names(data.open(voc, split="val")) == ["leaf"]


@pytest.mark.parametrize(
    "content",
    [
        "s0\ns1\n",
        "s0.png\ns1.png\n",
        "JPEGImages/s0.png\r\nJPEGImages/s1.png",
        "./JPEGImages/s0\n/home/me/voc/JPEGImages/s1.png\n",
        "C:\\voc\\JPEGImages\\s0.png\n's1'\n",
        "s0  1\ns1 -1\n",
        "\ufeffs0\ns1".encode(),
        "s0\ns1".encode("utf-16"),
        "s0\ns1".encode("utf-16-le"),
        "s0\n\n  s1  \n\n",
    ],
)
def test_a_list_may_be_written_in_many_ways(voc, content):
    lists(voc, chosen=content, other="s2")
    assert names(data.open(voc, split="chosen")) == ["s0", "s1"]


@pytest.mark.parametrize(("name", "code"), [("лист", "cp1251"), ("叶子", "gbk"), ("Größe", "latin-1"), ("葉", "cp932")])
def test_a_list_in_another_code_page_is_read_where_its_names_are_there(voc, name, code):
    renamed(voc, "s0", name)
    lists(voc, train=f"{name}\ns1\n".encode(code), val="s2")
    assert names(data.open(voc, split="train")) == [name, "s1"]


def test_what_a_list_names_twice_or_in_vain_is_said(voc):
    lists(voc, train="s0\ns0.png\nnowhere\n")
    with pytest.raises(
        data.DataError, match=r"train\.txt: line 'nowhere' names no image that is there; correct the line"
    ):
        data.open(voc, split="train")
    found = data.open(voc, split="train", on_defect="drop")
    assert names(found) == ["s0"]
    assert "names an image for the second time (first as 's0') (kept)" in str(found.report)


# 2: names of splits


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *(
            (word, "train")
            for word in ("train", "Train", "TRAIN", "training", "train2017", "coco_train", "TrainImages")
        ),
        *((word, "val") for word in ("val", "valid", "Valid", "validation", "dev", "instances_val2017", "valset")),
        *((word, "test") for word in ("test", "Testing", "test-dev2017", "VOC2007_test")),
        ("trainval", "trainval"),
        ("test_train", "train"),
        *((word, None) for word in ("images", "device", "contest", "latest", "strain", "evaluate", "leaf")),
    ],
)
def test_the_role_of_a_split_is_read_from_its_name(name, expected):
    assert role(name) == expected


def test_folders_in_capitals_are_splits(smears, tmp_path):
    for split, part in zip(("Train", "Valid", "Test"), exports.thirds(smears).values()):
        exports.labelimg_voc(tmp_path / "p" / split, part, CLASSES)
    assert data.splits(tmp_path / "p") == ("Test", "Train", "Valid")
    assert [find(tmp_path / "p").of_role(name) for name in ("train", "val", "test")] == [["Train"], ["Valid"], ["Test"]]


def test_json_files_called_like_splits_are_splits(smears, tmp_path):
    for split, part in zip(("train", "val", "test"), exports.thirds(smears).values()):
        for sample in part:
            exports.picture(sample, tmp_path / "p" / f"{sample.name}.png")
        files = [f"{sample.name}.png" for sample in part]
        exports.text(tmp_path / "p" / f"coco_{split}.json", exports.coco_json(part, files, CLASSES))
    assert data.splits(tmp_path / "p") == ("coco_test", "coco_train", "coco_val")
    assert len(data.open(tmp_path / "p", split="coco_train")) == 4
    assert len(data.open(tmp_path / "p", without=["coco_test"])) == 6


def test_an_image_to_learn_from_and_to_measure_by_is_a_defect(voc):
    lists(voc, train="s0\ns1\ns2", val="s2\ns3", test="s4", trainval="s0\ns1\ns2\ns3")
    with pytest.raises(data.DataError, match=r"s2.*is in two splits, train and val; take it out of train"):
        data.open(voc, split="train")
    assert names(data.open(voc, split="train", on_defect="drop")) == ["s0", "s1"]
    assert names(data.open(voc, split="val")) == ["s2", "s3"]


def test_lists_of_single_classes_are_the_split_that_they_name(voc):
    flags = {"train": "s0  1\ns1 -1\ns2  0", "test": "s3  1\ns4 -1"}
    lists(voc, **{f"{name}_{split}": text for split, text in flags.items() for name in ("train", "valve")})
    assert data.splits(voc) == ("test", "train")
    assert names(data.open(voc, split="train")) == ["s0", "s1", "s2"]
    assert names(data.open(voc, split="test")) == ["s3", "s4"]


# 3: which picture


def test_the_file_name_in_an_xml_decides(voc, smears):
    exports.picture(replace(smears[5], name="s0"), voc / "JPEGImages" / "s0.bmp")
    file = voc / "Annotations" / "s0.xml"
    file.write_text(file.read_text().replace("s0.png", "s0.bmp"))
    assert torch.equal(data.open(voc)[0].image, smears[5].image)


def test_two_pictures_of_one_name_are_a_defect_unless_they_are_the_same(voc, smears):
    file = voc / "Annotations" / "s0.xml"
    file.write_text(file.read_text().replace("<filename>s0.png</filename>", ""))
    shutil.copy(voc / "JPEGImages" / "s0.png", voc / "JPEGImages" / "s0.bmp")
    assert len(data.open(voc)) == 8  # the same bytes
    exports.picture(smears[5], voc / "JPEGImages" / "s0.bmp")
    with pytest.raises(data.DataError, match=r"may be one of two pictures, JPEGImages/s0\.bmp and JPEGImages/s0\.png"):
        data.open(voc)


def test_two_entries_for_one_picture_are_a_defect(voc, coco):
    file = voc / "Annotations" / "s0.xml"
    file.write_text(file.read_text().replace("s0.png", "s1.png"))
    with pytest.raises(
        data.DataError, match=r"says that its picture is s1\.png, as s1\.xml says too; correct <filename>"
    ):
        data.open(voc)
    change(coco, lambda values: values["images"][0].update(file_name="cam1/s0.png"))
    change(coco, lambda values: values["images"][1].update(file_name="cam2/s0.png"))
    with pytest.raises(data.DataError, match=r"cam1/s0\.png: and cam2/s0\.png would both be images/s0\.png"):
        data.open(coco)
    assert len(data.open(coco, on_defect="drop")) == 6


def test_a_stray_picture_does_not_beat_the_path_that_the_file_names(coco, smears):
    (coco / "images" / "cam1").mkdir()
    (coco / "images" / "s0.png").rename(coco / "images" / "cam1" / "s0.png")
    exports.picture(smears[5], coco / "s0.png")
    change(coco, lambda values: values["images"][0].update(file_name="cam1/s0.png"))
    assert torch.equal(data.open(coco)[0].image, smears[0].image)


# 4 and 5: units and depth


@pytest.mark.parametrize("layout", ["voc", "coco"])
def test_boxes_in_fractions_are_refused_even_where_defects_are_dropped(tmp_path, smears, layout, request):
    folder = request.getfixturevalue(layout)
    if layout == "coco":
        change(folder, lambda values: [a.update(bbox=[0.1, 0.2, 0.3, 0.4]) for a in values["annotations"]])
    else:
        for sample in smears:
            scaled = replace(sample, boxes=sample.boxes / torch.tensor([64.0, 48, 64, 48]))
            fake = type("S", (), {"labels": scaled.labels, "boxes": scaled.boxes, "size": (48, 64)})
            xml = exports.voc_xml(fake, f"{sample.name}.png", CLASSES, template="{:.6f}")
            (folder / "Annotations" / f"{sample.name}.xml").write_text(xml)
    with pytest.raises(data.DataError, match="are these fractions of the image"):
        data.open(folder)
    with pytest.raises(data.DataError, match="not one object can be used"):
        data.open(folder, on_defect="drop")


def test_boxes_that_may_be_percentages_are_remarked(tmp_path, smears):
    large = [replace(sample.resized(480, 640), boxes=sample.boxes) for sample in smears]
    folder = data.save(data.Dataset(large, CLASSES), tmp_path / "percent", layout="coco")
    assert "all boxes lie within 100 x 100 pixels at the top left: are these percentages? (kept)" in str(
        data.open(folder).report
    )


def test_sixteen_bits_a_channel_are_refused(voc, tmp_path):
    import zlib

    def chunk(name, body):
        return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")

    rows = b"".join(b"\0" + np.full((64, 3), 1000, ">u2").tobytes() for _ in range(48))
    head = (64).to_bytes(4, "big") + (48).to_bytes(4, "big") + bytes([16, 2, 0, 0, 0])
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    (voc / "JPEGImages" / "s0.png").write_bytes(png)
    with pytest.raises(data.DataError, match=r"has more than 8 bits, s0\.png"):
        data.open(voc)
    with pytest.raises(data.DataError, match="has more than 8 bits"):
        data.read_image(voc / "JPEGImages" / "s0.png")


# 6: siblings


def test_siblings_of_one_original_stay_on_one_side(smears):
    empty = {"boxes": torch.zeros(0, 4), "labels": torch.zeros(0, dtype=torch.int64), "difficult": None}
    shifted = [replace(sample, image=sample.image.flip(2), **empty) for sample in smears]
    copies = [
        replace(sample, name=f"{name}_jpg.rf.{number:032x}.jpg")
        for number, (sample, name) in enumerate(
            (each, old.name) for part in (smears, shifted) for each, old in zip(part, smears)
        )
    ]
    dataset = data.Dataset([*copies], CLASSES)
    for seed in range(20):
        train, val = dataset.split(0.75, 0.25, seed=seed)
        assert (len(train), len(val)) == (12, 4)
        assert splitting.shared(val, train) == []
        assert not {splitting.origin(name) for name in names(train)} & {splitting.origin(name) for name in names(val)}
    assert splitting.shared(copies[:8], copies[8:]) == names(copies[:8])


def test_images_with_the_same_pixels_stay_on_one_side(smears):
    twins = [replace(sample, name=f"other-{sample.name}") for sample in smears]
    train, val = data.Dataset([*smears, *twins], CLASSES).split(0.5, 0.5)
    assert splitting.shared(val, train) == []
    assert splitting.shared(smears[:3], twins) == ["s0", "s1", "s2"]


def test_a_split_without_siblings_is_what_it_always_was(smears):
    parts = data.Dataset(smears, CLASSES).split(0.5, 0.25, 0.25)
    assert [names(part) for part in parts] == [["s1", "s3", "s6", "s7"], ["s2", "s5"], ["s0", "s4"]]


# 7 to 9: COCO as tools write it


def test_numbers_as_texts_and_repeated_categories_are_understood(coco):
    def edit(values):
        for entry in values["annotations"]:
            entry["image_id"], entry["category_id"] = str(entry["image_id"]), str(entry["category_id"])
        values["categories"] *= 3

    before = data.open(coco)
    change(coco, edit)
    after = data.open(coco)
    assert after.category_ids == before.category_ids == (1, 2, 3)
    assert all(torch.equal(one.boxes, other.boxes) for one, other in zip(before, after))
    assert len(after.report) == 0


@pytest.mark.parametrize("root", ["cells", "RBC", "_background_"])
def test_a_root_category_without_objects_is_no_class_and_that_is_said(coco, root):
    def edit(values):
        for entry in values["categories"]:
            entry["supercategory"] = root
        values["categories"].insert(0, {"id": 0, "name": root, "supercategory": "none"})

    change(coco, edit)
    found = data.open(coco)
    assert (found.classes, found.category_ids) == (CLASSES, (1, 2, 3))
    assert f"has {root!r} above its categories, without an object: no class (kept)" in str(found.report)


# 10 and 11: layouts


@pytest.mark.parametrize("texts", ["Annotations", "annots", "xmls", "labels", "Annotations/a/b"])
@pytest.mark.parametrize("pictures", ["JPEGImages", "images", "img", "data", "photos/2026", "."])
def test_xml_is_found_wherever_it_lies(voc, texts, pictures, tmp_path):
    target = tmp_path / "deep" / "deeper"
    shutil.copytree(voc / "Annotations", target / texts)
    shutil.copytree(voc / "JPEGImages", target / pictures, dirs_exist_ok=True)
    assert len(data.open(tmp_path / "deep")) == 8


def test_json_of_any_name_beside_folders_of_images(coco, tmp_path):
    (coco / "images").rename(coco / "train2017")
    (coco / "annotations.json").rename(coco / "boxes_v3_final.json")
    assert len(data.open(coco)) == 8
    assert len(data.open(coco.parent)) == 8  # one level too high


def test_hidden_and_foreign_files_are_passed_over(coco):
    (coco / "._annotations.json").write_bytes(b"\0\5")
    (coco / ".ipynb_checkpoints").mkdir()
    shutil.copy(coco / "annotations.json", coco / ".ipynb_checkpoints" / "annotations-checkpoint.json")
    (coco / "__MACOSX" / "images").mkdir(parents=True)
    (coco / "__MACOSX" / "images" / "._s0.png").write_bytes(b"\0\5")
    (coco / "package.json").write_text('{"name": "site"}')
    assert len(data.open(coco)) == 8
    assert "package.json (no COCO file)" in str(find(coco))


def test_pictures_in_a_folder_that_was_not_given_are_pointed_to(voc):
    (voc / "JPEGImages").rename(voc.parent / "elsewhere")
    with pytest.raises(data.DataError, match=r"one of that name lies in .*elsewhere: give the folder that holds both"):
        data.open(voc)


def test_many_defects_of_one_cause_are_one_line(voc):
    for image in (voc / "JPEGImages").iterdir():
        if image.stem != "s0":
            image.unlink()
    with pytest.raises(data.DataError, match=r"\n6 more of the same cause: s2, s3, s4, \.\.\.") as raised:
        data.open(voc)
    assert str(raised.value).count("\n") == 1
    assert str(data.open(voc, on_defect="drop").report).count("\n") == 1


# 12 and 13: noise and gaps


def test_rounding_noise_at_the_edge_is_cut_without_a_word(coco):
    change(coco, lambda values: values["annotations"][0].update(bbox=[-7e-18, 0, 64.00000000000001, 47.999999]))
    found = data.open(coco)
    assert found[0].boxes[0].tolist() == pytest.approx([0, 0, 64, 48])
    assert len(found.report) == 0


def test_less_than_a_pixel_outside_is_cut_with_a_remark_and_more_is_a_defect(coco):
    change(coco, lambda values: values["annotations"][0].update(bbox=[10, 10, 54.4, 20]))
    found = data.open(coco)
    assert found[0].boxes[0].tolist() == [10, 10, 64, 30]
    assert "leaves the image of 64 x 48 by 0.4 of a pixel, and is cut there (kept)" in str(found.report)
    change(coco, lambda values: values["annotations"][0].update(bbox=[10, 10, 56, 20]))
    with pytest.raises(data.DataError, match="leaves the image of 64 x 48"):
        data.open(coco)


def test_a_corner_at_0_says_that_the_file_counts_from_0(voc):
    file = voc / "Annotations" / "s0.xml"
    text = file.read_text()
    first = text[text.index("<xmin>") : text.index("</xmin>")]
    file.write_text(text.replace(first, "<xmin>0", 1))
    with pytest.raises(
        data.DataError, match=r"it begins at 0, and VOC counts from 1; .*origin=0 reads corners that count"
    ):
        data.open(voc)
    assert len(data.open(voc, origin=0)) == 8


def test_xml_in_the_code_that_it_declares(voc):
    file = voc / "Annotations" / "s0.xml"
    text = file.read_text().removeprefix("<?xml version='1.0' encoding='utf-8'?>").replace("RBC", "红细胞").strip()
    file.write_bytes(('<?xml version="1.0" encoding="GBK"?>' + text).encode("gbk"))
    assert "红细胞" in data.open(voc).classes
    file.write_bytes(text.encode("gbk"))
    with pytest.raises(
        data.DataError, match="it is not in utf-8: save it as UTF-8, or name its code in the first line"
    ):
        data.open(voc)


def test_other_endings_of_pictures(voc):
    image = voc / "JPEGImages" / "s0.png"
    Image.open(image).save(image.with_suffix(".jfif"), format="JPEG")
    image.unlink()
    assert len(data.open(voc)) == 8
    (image.with_suffix(".jfif")).rename(image.with_suffix(".heic"))
    with pytest.raises(data.DataError, match=r"belongs to s0\.heic, which cannot be read: convert it to JPEG or PNG"):
        data.open(voc)


# 14: YOLO


def test_yolo_lines_that_are_no_labels_are_defects(yolo):
    file = yolo / "labels" / "1c2d3e4f-s0.txt"
    for line, words in (
        ("3 .5 .5 .1 .1", r"class 3 has no name \(there are 3\)"),
        ("0.5 .5 .5 .1 .1", r"class 0\.5 has no name"),
        ("0 .5 .5 .1 .1 .93", "has 6 numbers.*is the sixth a score"),
        ("0 .5 .5 .1", "has 4 numbers"),
        ("0 a b c d", "is not a row of numbers"),
        ("0 nan .5 .1 .1", "is not a row of numbers"),
        ("0 320 240 50 60", "are these pixels"),
        ("0 .5 .5 0 0", "has no area"),
    ):
        whole = file.read_text()
        file.write_text(f"{whole}\n{line}\n")
        with pytest.raises(data.DataError, match=words):
            data.open(yolo)
        assert data.open(yolo, on_defect="drop").report.count("dropped") == 1
        file.write_text(whole)


def test_yolo_key_points_are_passed_over_and_outlines_become_boxes(yolo):
    (yolo / "classes.txt").unlink()
    (yolo / "data.yaml").write_text(
        "names: {0: RBC, 1: WBC, 2: Platelets}\ntrain: images\nval: images\nkpt_shape: [2, 3]\n"
    )
    (yolo / "labels" / "1c2d3e4f-s0.txt").write_text("0 .5 .5 .25 .5 .1 .1 2 .2 .2 2\n1 .25 .25 .75 .5 .5 1\n")
    found = data.open(yolo)
    assert found[0].boxes.tolist() == [[24, 12, 40, 36], [16, 12, 48, 48]]
    assert found.classes == CLASSES
    assert "gives the same images for train and val: they are taken once, and some are held out (kept)" in str(
        found.report
    )
    assert data.splits(yolo) == ("train",)


def test_yolo_images_and_labels_without_one_another(yolo):
    (yolo / "labels" / "1c2d3e4f-s0.txt").unlink()
    (yolo / "images" / "1c2d3e4f-s1.png").unlink()
    with pytest.raises(data.DataError, match=r"has labels, but there is no image 1c2d3e4f-s1\.jpg"):
        data.open(yolo)
    found = data.open(yolo, on_defect="drop")
    assert "1 of its 7 images without a label file: background, as YOLO takes them (kept)" in str(found.report)
    assert len(found) == 7


def test_yolo_says_what_is_wrong_with_its_description(yolo, smears, tmp_path):
    (yolo / "classes.txt").unlink()
    (yolo / "notes.json").unlink()
    with pytest.raises(data.DataError, match=r"nothing names its classes: add a classes\.txt"):
        data.open(yolo)
    for text, words in (
        ("names: [a, a, b]\ntrain: images\n", "two classes are called 'a'"),
        ("names: {0: a, 2: b}\ntrain: images\n", "must be numbered 0, 1, 2 without gaps"),
        ("names: []\ntrain: images\n", "has no list of names"),
        ("names: [a, b, c]\ntrain: pictures/2025\n", "train: pictures/2025 is not there; correct the path"),
    ):
        (yolo / "data.yaml").write_text(text)
        with pytest.raises(data.DataError, match=words):
            data.open(yolo)
    (yolo / "data.yaml").write_text("names: [RBC, WBC, Platelets]\npath: /content/drive/yolo\ntrain: images\n")
    assert len(data.open(yolo / "data.yaml", split="train")) == 8


# 17: no objects


def test_a_folder_without_one_object_says_so(voc):
    for file in (voc / "Annotations").iterdir():
        file.write_text("<annotation><size><width>64</width><height>48</height></size></annotation>")
    with pytest.raises(data.DataError, match="not one object, so there is no class to learn"):
        data.open(voc)


def test_a_packed_folder_is_to_be_unpacked(tmp_path):
    path = Path(tmp_path / "photos.zip")
    path.write_bytes(b"PK")
    with pytest.raises(data.DataError, match="is packed: unpack it"):
        data.open(path)
