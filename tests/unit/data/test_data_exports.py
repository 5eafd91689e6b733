"""What labelling tools export is understood by its content: the same images and boxes from each of their forms."""

from dataclasses import replace

import exports
import pytest
import torch

from focal_tutorial import data
from focal_tutorial.data.opening import find

CLASSES = ("RBC", "WBC", "Platelets")


@pytest.fixture(scope="module")
def smears():
    scenes = data.smears(12, seed=4, size=(48, 64))
    whole = [replace(scene, name=f"s{place:02d}", boxes=scene.boxes.round()) for place, scene in enumerate(scenes)]
    return [scene for scene in whole if bool((scene.boxes[:, 2:] - scene.boxes[:, :2] > 1).all())]


def facts(samples, classes):
    """Pixels and boxes to a hundredth of a pixel, whatever the images are called and in whichever order they come."""
    return {
        sample.image.numpy().tobytes(): sorted(
            (classes[label], *(round(side, 2) for side in box))
            for label, box in zip(sample.labels.tolist(), sample.boxes.tolist())
        )
        for sample in samples
    }


def close(found, expected):
    assert found.keys() == expected.keys()
    for pixels, objects in expected.items():
        assert [entry[0] for entry in found[pixels]] == [entry[0] for entry in objects]
        torch.testing.assert_close(
            torch.tensor([entry[1:] for entry in found[pixels]]),
            torch.tensor([entry[1:] for entry in objects]),
            atol=0.02,
            rtol=0,
        )


@pytest.mark.parametrize("name", exports.all_exports())
def test_every_export_gives_the_same_images_and_boxes(smears, tmp_path, name):
    export, splits = exports.all_exports()[name]
    path = export(tmp_path / "my-photos", smears, CLASSES)
    assert data.splits(path) == splits
    found = data.open(path)
    assert set(found.classes) == set(CLASSES)
    close(facts(found, found.classes), facts(smears, CLASSES))
    assert found.report.count("dropped") + found.report.count("clipped") == 0
    kind = "coco" if "coco" in name else "voc" if "voc" in name else "yolo"
    number = f"{len(splits)} split{'s' if len(splits) != 1 else ''}" if splits else "no splits"
    assert str(find(path)).startswith(f"{kind.upper()}, {number}, 3 classes")


@pytest.mark.parametrize("name", ["roboflow_voc", "roboflow_coco", "roboflow_yolo"])
def test_roboflows_three_splits_hold_what_they_should(smears, tmp_path, name):
    path = getattr(exports, name)(tmp_path / "r", smears, CLASSES)
    third = "val" if name == "roboflow_yolo" else "valid"
    for split, part in exports.thirds(smears).items():
        found = data.open(path, split=third if split == "valid" else split)
        close(facts(found, found.classes), facts(part, CLASSES))


@pytest.mark.parametrize("kind", exports.FOREIGN)
def test_another_tools_own_file_is_named_with_the_export_to_choose(tmp_path, kind):
    from focal_tutorial.data.foreign import ADVICE

    path = exports.write_foreign(tmp_path / "own", kind)
    with pytest.raises(data.DataError) as raised:
        data.open(path)
    assert ADVICE[kind] in str(raised.value)
    assert path.name in str(raised.value)


def test_other_tools_files_beside_the_right_one_are_said_and_passed_over(smears, tmp_path):
    path = exports.labelme_coco(tmp_path / "p", smears, CLASSES)
    exports.text(path / "s00.json", '{"shapes": [], "imagePath": "s00.png", "imageData": null}')
    exports.text(path / "notes.json", "{}")
    found = find(path)
    assert "s00.json (Labelme's own JSON, one file an image)" in str(found)
    assert "notes.json (no COCO file)" in str(found)
    assert len(data.open(path)) == len(smears)
