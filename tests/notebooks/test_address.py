"""The repository's address: one command writes every place, and the places agree."""

import json
import shutil
from pathlib import Path

import pytest

from tools import address, notebooks, wheel
from tools.repository import read_address

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copy(tmp_path):
    """The files that carry the address, in a folder of their own."""
    for name in address.PLACES:
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "book").mkdir()
    for path in notebooks.chapters(ROOT):
        shutil.copy(path, tmp_path / "book" / path.name)
    return tmp_path


def contents(folder: Path) -> dict[str, str]:
    paths = [folder / name for name in address.PLACES] + notebooks.chapters(folder)
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def test_every_place_has_the_address_of_the_configuration(copy):
    before = contents(copy)
    address.write(copy, read_address(ROOT))
    assert contents(copy) == before


def test_writing_and_unsetting_the_address_returns_every_byte(copy):
    address.write(copy, "")
    unset = contents(copy)
    changed = address.write(copy, "some-reader/focal-loss")
    assert {path.name for path in changed} == set(unset)
    written = contents(copy)
    assert read_address(copy) == "some-reader/focal-loss"
    assert all("some-reader/focal-loss" in text for text in written.values())
    address.write(copy, "another/one")
    assert not any("some-reader" in text for text in contents(copy).values())
    address.write(copy, "")
    assert contents(copy) == unset


@pytest.mark.parametrize("wrong", ["focal-loss", "https://example.org/a/b/c", "a b/c"])
def test_what_is_no_address_is_refused_and_nothing_written(copy, wrong):
    before = contents(copy)
    with pytest.raises(ValueError, match="owner/name"):
        address.write(copy, wrong)
    assert contents(copy) == before


def test_the_first_cell_installs_from_the_wheel_while_there_is_no_address():
    assert "focal_tutorial-*.whl" in notebooks.first_cell("")
    assert "git+https://github.com/a/b" in notebooks.first_cell("a/b")
    assert "whl" not in notebooks.first_cell("a/b")


def test_the_first_cell_does_nothing_outside_colab():
    for each in ("", "a/b"):
        lines = [line.replace("%pip", "pass  #") for line in notebooks.first_cell(each).splitlines()]
        space: dict = {}
        exec("\n".join(lines), space)
        assert set(space) <= {"__builtins__", "sys"}


def test_the_first_cell_is_written_once(copy):
    path = notebooks.chapters(copy)[0]
    once = notebooks.with_first_cell(path.read_text(encoding="utf-8"), "a/b")
    twice = notebooks.with_first_cell(once, "c/d")
    sources = ["".join(cell["source"]) for cell in json.loads(twice)["cells"]]
    assert sum(source.startswith(notebooks.FIRST_LINE) for source in sources) == 1


def test_the_wheel_holds_the_package_and_its_data(tmp_path):
    import zipfile

    path = wheel.write(ROOT, tmp_path)
    names = set(zipfile.ZipFile(path).namelist())
    on_disk = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "focal_tutorial").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert on_disk <= names
    assert {f"focal_tutorial/_runs/{run.name}" for run in (ROOT / "runs").glob("*.json")} <= names
    assert path.name == wheel.name(ROOT)
    assert path.read_bytes() == wheel.write(ROOT, tmp_path / "again").read_bytes()
