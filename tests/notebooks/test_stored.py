"""What every stored notebook holds to, and that nbval would notice a changed number."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools import notebooks
from tools.repository import read_address

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = notebooks.chapters(ROOT)


def test_there_are_chapters():
    assert CHAPTERS, "book/ holds no chapter"


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_stored_notebook_has_no_faults(path):
    faults = notebooks.faults(path.read_text(encoding="utf-8"), read_address(ROOT))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_stored_chapter_was_run_with_the_photographs(path):
    """Without them a chapter runs as well, and says so, and the page would show a generated smear in their place."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    told = ["".join(output.get("text", "")) for cell in cells for output in cell.get("outputs", [])]
    assert not [text for text in told if "not at hand" in text]


def shown(path: Path):
    """The lines of the package's own code that a chapter shows."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            text = "".join(output.get("data", {}).get("text/markdown", ""))
            if text.startswith("```python"):
                yield from text.splitlines()


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_code_that_a_chapter_shows_fits_the_page(path):
    """The page's column holds 88 characters; what is longer would have to be scrolled."""
    assert [line for line in shown(path) if len(line) > 88] == []


def test_chapters_show_code_of_the_package():
    assert sum(any(shown(path)) for path in CHAPTERS) >= 8


def nbval(path: Path) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--nbval",
        "-q",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(path.parent),
        str(path),
    ]
    return subprocess.run(command, cwd=path.parent, env=environment, capture_output=True, text=True)


def is_exact(cell: dict) -> bool:
    """Whether nbval compares this cell's printed text, and there is a digit in it."""
    return (
        cell["cell_type"] == "code"
        and "nbval-ignore-output" not in cell["metadata"].get("tags", [])
        and "NBVAL_IGNORE_OUTPUT" not in "".join(cell["source"])
        and any(
            output["output_type"] == "stream" and any(map(str.isdigit, "".join(output["text"])))
            for output in cell["outputs"]
        )
    )


def test_a_changed_exact_output_fails(tmp_path):
    """The focal chapter up to its first exact cell passes; with one digit of that cell's output changed it fails, there
    and nowhere else."""
    book = json.loads((ROOT / "book" / "03-focal-loss.ipynb").read_text(encoding="utf-8"))
    last = next(index for index, cell in enumerate(book["cells"]) if is_exact(cell))
    del book["cells"][last + 1 :]
    for cell in book["cells"][:last]:  # this test is about one cell; what the others store is compared elsewhere
        cell["metadata"].setdefault("tags", []).append("nbval-ignore-output")
    whole = tmp_path / "whole.ipynb"
    whole.write_text(json.dumps(book), encoding="utf-8")
    first = nbval(whole)
    assert first.returncode == 0, first.stdout

    output = next(output for output in book["cells"][last]["outputs"] if output["output_type"] == "stream")
    text = "".join(output["text"])
    place = next(index for index, letter in enumerate(text) if letter.isdigit())
    output["text"] = text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :]
    changed = tmp_path / "changed.ipynb"
    changed.write_text(json.dumps(book), encoding="utf-8")
    second = nbval(changed)
    assert second.returncode == 1, second.stdout
    assert "1 failed" in second.stdout, second.stdout


def test_a_fault_is_found():
    """The checker itself: a notebook with every fault that it names is reported for each."""
    png = {"output_type": "display_data", "data": {"image/png": ""}, "metadata": {}}
    error = {"output_type": "error", "ename": "ValueError", "evalue": "", "traceback": []}
    noise = {"output_type": "stream", "name": "stderr", "text": ["progress 10 %"]}
    cells = [
        {"cell_type": "code", "source": "import torch", "metadata": {}, "outputs": [], "execution_count": None},
        {"cell_type": "code", "source": "draw()", "metadata": {}, "outputs": [png, error, noise], "execution_count": 7},
    ]
    state = {"a": {"model_module_version": "2.0", "state": {"_esm": "export default {}"}}}
    metadata = {"widgets": {notebooks.STATE: {"state": state}}}
    found = "\n".join(notebooks.faults(json.dumps({"cells": cells, "metadata": metadata}), ""))
    for words in (
        "not normalised",
        "canonical",
        "not run",
        "error: ValueError",
        "stderr",
        "alternative text",
        "copy of a module",
    ):
        assert words in found
