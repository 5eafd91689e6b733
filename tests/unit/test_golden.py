"""Golden vectors: the stored files are what the package computes, and a changed one is noticed."""

import json
import shutil

import pytest

from widgets import golden


def test_the_stored_golden_vectors_are_what_the_package_computes():
    assert golden.stale() == [], "run python widgets/golden.py"


@pytest.mark.parametrize("name", ["losses", "boxes", "anchors"])
def test_a_changed_number_and_a_missing_file_are_noticed(tmp_path, name):
    for path in golden.FOLDER.glob("*.json"):
        shutil.copy(path, tmp_path)
    path = tmp_path / f"{name}.json"
    text = path.read_text()
    path.write_text(text.replace("0.5", "0.50001", 1))
    assert golden.stale(tmp_path) == [path.name]
    path.unlink()
    assert golden.stale(tmp_path) == [path.name]


def test_written_files_are_plain_json_and_not_stale(tmp_path):
    golden.write(tmp_path)
    assert golden.stale(tmp_path) == []
    assert set(json.loads((tmp_path / "losses.json").read_text())) == {
        "focal",
        "focal_star",
        "cross_entropy",
        "smooth_l1",
    }
