"""From `check` to `detect` on folders as tools and people leave them: what training does is said before it starts."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from PIL import Image

from focal_tutorial import data, weights
from focal_tutorial.cli import drawing, parser

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "data"))
import exports

CLASSES = ("RBC", "WBC", "Platelets")
QUICK = ["--size", "64", "--steps", "2", "--batch", "2", "--device", "cpu", "--quiet", "--evaluations", "0"]


@pytest.fixture(scope="module")
def smears():
    scenes = data.smears(12, seed=4, size=(48, 64))
    return [replace(scene, name=f"s{place:02d}", boxes=scene.boxes.round()) for place, scene in enumerate(scenes)]


def run(capsys, *words):
    status = parser.main([str(word) for word in words])
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return status, captured.out, captured.err


@pytest.mark.parametrize("name", exports.all_exports())
def test_from_check_to_detect_in_every_form(smears, tmp_path, capsys, name):
    path, net = exports.all_exports()[name][0](tmp_path / "my-photos", smears, CLASSES), tmp_path / "net.safetensors"
    status, out, err = run(capsys, "check", path, "--size", "64")
    assert (status, err) == (0, "")
    assert out.splitlines()[0].split(",")[0] in ("VOC", "COCO", "YOLO")
    assert "training learns from " in out and "measured by " in out
    assert run(capsys, "train", path, "--out", net, *QUICK)[0] == 0
    status, out, _ = run(capsys, "evaluate", path, "--weights", net)
    assert status == 0
    photo = next(path.rglob("*s00*.png"), None) or next(path.rglob("*s00*.jpg"))
    status, out, _ = run(capsys, "detect", photo, "--weights", net, "--out", tmp_path / "new" / "found", "--quiet")
    assert (status, (tmp_path / "new" / "found" / "detections.json").exists()) == (0, True)


def test_test_images_are_never_learnt_from(smears, tmp_path, capsys):
    path, net = exports.roboflow_coco(tmp_path / "r", smears, CLASSES), tmp_path / "net.safetensors"
    status, out, _ = run(capsys, "check", path, "--size", "64")
    for words in ("training learns from train", "measured by valid", "not used: test (never learnt from)"):
        assert words in out
    assert run(capsys, "train", path, "--out", net, *QUICK)[0] == 0
    assert weights.card(net)["images"] == {"train": 6, "val": 3}
    for split in ("train", "valid"):
        for file in (path / split).iterdir():
            file.unlink()
        (path / split).rmdir()
    status, _, err = run(capsys, "train", path, "--out", tmp_path / "b.safetensors", *QUICK)
    assert (status, "has no images to learn from: test are there to measure by" in err) == (1, True)


def test_without_a_list_to_train_on_the_rest_is_learnt_from(smears, tmp_path, capsys):
    path, net = data.save(data.Dataset(smears, CLASSES), tmp_path / "v"), tmp_path / "net.safetensors"
    exports.text(path / "ImageSets" / "Main" / "test.txt", "s00\ns01\n")
    out = run(capsys, "check", path, "--size", "64")[1]
    assert "training learns from all images but test" in out
    assert run(capsys, "train", path, "--out", net, *QUICK)[0] == 0
    assert weights.card(net)["images"] == {"train": 8, "val": 2}
    assert run(capsys, "evaluate", path, "--weights", net)[1].startswith("2 images, held out in training")
    assert run(capsys, "evaluate", path, "--weights", net, "--split", "test")[1].startswith("2 images, split test")


def test_check_reads_what_train_will_read(smears, tmp_path, capsys):
    path = data.save(data.Dataset(smears, CLASSES), tmp_path / "v")
    exports.text(path / "ImageSets" / "Main" / "train.txt", "s00\ns01\nnowhere\n")
    exports.text(path / "ImageSets" / "Main" / "val.txt", "s02\n")
    status, out, _ = run(capsys, "check", path, "--size", "64")
    assert status == 1
    assert "line 'nowhere' names no image that is there (dropped)" in out
    assert "not used: 9 images in no split (s03, ...)" in out
    status, _, err = run(capsys, "train", path, "--out", tmp_path / "n.safetensors", *QUICK)
    assert (status, "leave it out with --drop" in err) == (1, True)


def test_siblings_in_two_splits_of_the_folders_own_are_said(smears, tmp_path, capsys):
    path = tmp_path / "p"
    exports.labelimg_voc(path / "train", smears[:6], CLASSES)
    exports.labelimg_voc(path / "valid", [replace(smears[0], name="copy-of-it"), *smears[6:9]], CLASSES)
    _, out, _ = run(capsys, "check", path, "--size", "64")
    assert "to measure by: 1 of 4 images have siblings among those to train on (copy-of-it, ...)" in out


def test_corners_that_count_from_0_are_read_with_origin_0_from_check_to_evaluate(smears, tmp_path, capsys):
    path, net = tmp_path / "zero", tmp_path / "net.safetensors"
    zero = [replace(sample, boxes=torch.cat([torch.tensor([[0.0, 0, 9, 9]]), sample.boxes[1:]])) for sample in smears]
    for sample in zero:
        exports.picture(sample, path / f"{sample.name}.png")
        exports.text(path / f"{sample.name}.xml", exports.voc_xml(sample, f"{sample.name}.png", CLASSES, start=0))
    status, out, _ = run(capsys, "check", path, "--size", "64")
    assert (status, "begins at 0, and VOC counts from 1" in out, "advice: --origin 0 reads" in out) == (1, True, True)
    status, _, err = run(capsys, "train", path, "--out", net, *QUICK)
    assert (status, "(--origin 0 reads corners that count from 0), or leave it out with --drop" in err) == (1, True)
    assert run(capsys, "check", path, "--size", "64", "--origin", "0")[0] == 0
    assert run(capsys, "train", path, "--out", net, "--origin", "0", *QUICK)[0] == 0
    assert weights.card(net)["origin"] == 0
    assert run(capsys, "evaluate", path, "--weights", net)[0] == 0


def test_a_folder_of_two_formats_is_read_in_the_one_that_is_asked_for(smears, tmp_path, capsys):
    path = exports.labelimg_yolo(exports.labelimg_voc(tmp_path / "both", smears, CLASSES), smears, CLASSES)
    status, _, err = run(capsys, "check", path)
    assert (status, "holds VOC (12 XML files) and YOLO (12 label files): say which" in err) == (1, True)
    for kind in ("voc", "yolo"):
        status, out, _ = run(capsys, "check", path, "--format", kind, "--size", "64")
        assert (status, out.startswith(kind.upper())) == (0, True)


def test_without_one_object_the_sentence_says_so(tmp_path, capsys):
    exports.text(tmp_path / "p" / "a.xml", "<annotation><filename>a.png</filename></annotation>")
    Image.new("RGB", (64, 48)).save(tmp_path / "p" / "a.png")
    for command in (["check", tmp_path / "p"], ["train", tmp_path / "p", "--out", tmp_path / "n.safetensors", *QUICK]):
        status, _, err = run(capsys, *command)
        assert (status, "not one object, so there is no class to learn" in err) == (1, True)


def test_drawings_of_one_name_do_not_overwrite_each_other(smears, tmp_path, capsys):
    for folder, name in (("x", "a"), ("y", "a"), ("z", "a-2"), ("z", "A")):
        exports.picture(smears[0], tmp_path / folder / f"{name}.png")
    folders = [tmp_path / name for name in "xyz"]
    run(capsys, "detect", *folders, "--weights", "bccd-slim", "--out", tmp_path / "o", "--quiet")
    listed = json.loads((tmp_path / "o" / "detections.json").read_text())
    drawn = [entry["drawing"] for entry in listed]
    assert len({name.casefold() for name in drawn}) == 4
    assert {file.name for file in (tmp_path / "o").glob("*.png")} == set(drawn)


def test_photographs_one_folder_below_are_pointed_to(smears, tmp_path, capsys):
    exports.picture(smears[0], tmp_path / "in" / "below" / "a.png")
    status, _, err = run(capsys, "detect", tmp_path / "in", "--weights", "bccd-slim")
    assert (status, f"some lie in {tmp_path / 'in' / 'below'}: give that folder" in err) == (1, True)


@pytest.mark.parametrize("name", ["Größe", "лист", "φύλλο"])
def test_class_names_beyond_ascii_are_drawn_with_letters(name):
    text, font = drawing.label(name, ("a", name), 20)
    assert text == name
    shapes = {font.getmask(letter).getbbox() and bytes(font.getmask(letter)) for letter in set(name)}
    missing = bytes(font.getmask("\ue123"))
    assert missing not in shapes


def test_a_name_whose_letters_no_font_has_is_drawn_as_its_number(monkeypatch):
    from matplotlib import font_manager

    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    assert drawing.label("\u8449\u5b50", ("a", "\u8449\u5b50"), 20)[0] == "class 1"
    drawing.font_of.cache_clear()
