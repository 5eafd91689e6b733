"""Run the chapters and store them in one form, so that a difference in git is a difference in content.

    make notebooks                          run all chapters and store them
    make notebooks CHAPTERS=03-focal-loss   run some
    python tools/notebooks.py --normalise   only bring the stored ones into that form

The form: every cell run once and in order; ids count from the first cell; no timings; in a widget's state one
sentence instead of a copy of its module; the first code cell is the one that `first_cell` writes. A cell tagged
`needs-kernel` shows an ipywidgets control, which only a kernel can: it is run and checked, and its output is not
stored.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.repository import read_address  # noqa: E402 (needs the repository's root on the path)

STATE = "application/vnd.jupyter.widget-state+json"
VIEW = "application/vnd.jupyter.widget-view+json"
MODULE_KEYS = ("_esm", "_css")
# What JupyterLab shows in place of a figure while the chapter has not been run there; the built page has the module.
STAND_IN = 'export default { render({ el }) { el.textContent = "Run this cell to see its live figure."; } };'
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
KEPT_METADATA = {"accelerator", "colab", "mystnb"}

FIRST_LINE = "# On Colab this installs the book's package; elsewhere it does nothing."
WITH_ADDRESS = """\
{first}
import sys

if "google.colab" in sys.modules:
    %pip install --quiet "focal-tutorial @ git+https://github.com/{address}"
"""
WITHOUT_ADDRESS = """\
{first}
import sys

if "google.colab" in sys.modules:
    from glob import glob

    from google.colab import files

    while not glob("focal_tutorial-*.whl"):
        print("Choose focal_tutorial-*.whl, which the chapter's page offers you.")
        files.upload()
    %pip install --quiet {{sorted(glob("focal_tutorial-*.whl"))[-1]}}
"""


def chapters(root: Path = ROOT) -> list[Path]:
    """The book's notebooks, in order."""
    return sorted((root / "book").glob("*.ipynb"))


def first_cell(address: str) -> str:
    """The source of every chapter's first code cell; `address` is `owner/name` or empty."""
    template = WITH_ADDRESS if address else WITHOUT_ADDRESS
    return template.format(first=FIRST_LINE, address=address).rstrip("\n")


def with_first_cell(text: str, address: str) -> str:
    """A notebook's text with the canonical first code cell: replaced, or put after the title."""
    book = json.loads(text)
    code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
    if code and "".join(code[0]["source"]).startswith(FIRST_LINE):
        cell = code[0]
    else:
        cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
        book["cells"].insert(1, cell)
    cell["metadata"] = {"tags": ["remove-cell"]}  # it is of no use in the page
    cell["source"] = first_cell(address).splitlines(keepends=True)
    return dump(normalise(book))


def dump(book: dict) -> str:
    """A notebook as text."""
    return json.dumps(book, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def normalise(book: dict) -> dict:
    """The notebook in the form that this module's docstring names; changes `book` and returns it."""
    count = 0
    for number, cell in enumerate(book["cells"], start=1):
        cell["id"] = f"cell-{number:02d}"
        cell["source"] = "".join(cell["source"]).splitlines(keepends=True)
        cell["metadata"] = {
            key: value for key, value in cell["metadata"].items() if key in {"tags", "mystnb", "slideshow"} and value
        }
        if cell["cell_type"] != "code":
            continue
        if cell.get("execution_count") is not None:
            count += 1
            cell["execution_count"] = count
        cell["outputs"] = merged(stored(cell["outputs"], cell["metadata"].get("tags", [])))
        for output in cell["outputs"]:
            if output["output_type"] == "execute_result":
                output["execution_count"] = cell["execution_count"]
    widgets = book["metadata"].get("widgets", {})
    book["metadata"] = {key: value for key, value in book["metadata"].items() if key in KEPT_METADATA}
    book["metadata"] |= {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    book["nbformat"], book["nbformat_minor"] = 4, 5
    return with_widget_state(book, widgets.get(STATE, {}).get("state", {}))


def stored(outputs: list[dict], tags: list[str]) -> list[dict]:
    """The outputs that a page can show: not a kernel's own widgets, and no progress bar of a measured cell."""
    if "needs-kernel" in tags:
        return []
    return [output for output in outputs if "nbval-ignore-output" not in tags or output.get("name") != "stderr"]


def merged(outputs: list[dict]) -> list[dict]:
    """Outputs with neighbouring pieces of one stream joined."""
    result: list[dict] = []
    for output in outputs:
        if "text" in output:
            output["text"] = "".join(output["text"]).splitlines(keepends=True)
        last = result[-1] if result else {}
        if output["output_type"] == "stream" and last.get("name") == output["name"]:
            last["text"] = "".join(last["text"] + output["text"]).splitlines(keepends=True)
        else:
            result.append(output)
    return result


def with_widget_state(book: dict, state: dict) -> dict:
    """Store the state of the widgets that are shown, under ids that count them, with a sentence for their modules."""
    order: list[str] = []

    def visit(model: str) -> None:
        if model in state and model not in order:
            order.append(model)
            for inner in re.findall(r"IPY_MODEL_([0-9a-zA-Z-]+)", json.dumps(state[model]["state"], sort_keys=True)):
                visit(inner)

    views = [
        output["data"][VIEW]
        for cell in book["cells"]
        for output in cell.get("outputs", [])
        if VIEW in output.get("data", {})
    ]
    for view in views:
        visit(view["model_id"])
    if not order:
        return book
    names = {model: f"model-{number:02d}" for number, model in enumerate(order, start=1)}
    kept = {names[model]: dict(state[model]) for model in order}
    for model in kept.values():
        model["state"] = {key: value for key, value in model["state"].items() if key not in MODULE_KEYS}
        if "_anywidget_id" in model["state"]:
            model["state"]["_esm"] = STAND_IN
        model.pop("buffers", None) if not model.get("buffers") else None
    text = json.dumps(kept)
    for model, name in names.items():
        text = text.replace(f"IPY_MODEL_{model}", f"IPY_MODEL_{name}")
    for view in views:
        view["model_id"] = names[view["model_id"]]
    book["metadata"]["widgets"] = {STATE: {"state": json.loads(text), "version_major": 2, "version_minor": 0}}
    return book


def faults(text: str, address: str) -> list[str]:
    """What keeps a stored notebook from the form and the promises of this book, each in a sentence."""
    book = json.loads(text)
    found = [] if dump(normalise(json.loads(text))) == text else ["it is not normalised: run `make notebooks`"]
    code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
    if not code or "".join(code[0]["source"]) != first_cell(address):
        found.append("its first code cell is not the canonical one")
    for number, cell in enumerate(book["cells"], start=1):
        if cell["cell_type"] != "code":
            continue
        where = f"cell {number} ({''.join(cell['source']).strip().splitlines()[0][:60]!r})"
        if cell["execution_count"] is None:
            found.append(f"{where} was not run")
        for output in cell["outputs"]:
            if output["output_type"] == "error":
                found.append(f"{where} stores an error: {output['ename']}")
            if output.get("name") == "stderr":
                found.append(f"{where} stores output on stderr: {''.join(output['text'])[:80]!r}")
            alt = cell["metadata"].get("mystnb", {}).get("image", {}).get("alt", "")
            if "image/png" in output.get("data", {}) and len(alt) < 20:
                found.append(f'{where} shows an image without an alternative text ("mystnb": "image": "alt")')
    state = book["metadata"].get("widgets", {}).get(STATE, {}).get("state", {})
    if any(model["state"].get(key, STAND_IN) != STAND_IN for model in state.values() for key in MODULE_KEYS):
        found.append("its widget state holds a copy of a module")
    if any("ipywidgets" in str(model.get("model_module_version", "")) for model in state.values()):
        found.append("it stores an ipywidgets container, which the page does not show")
    return found


def run(path: Path) -> float:
    """Run a notebook in its folder, store it, and return the seconds it took."""
    import nbformat
    from nbclient import NotebookClient

    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    book = nbformat.read(path, as_version=4)
    started = time.perf_counter()
    NotebookClient(
        book, timeout=1800, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    seconds = time.perf_counter() - started
    path.write_text(dump(normalise(json.loads(nbformat.writes(book)))), encoding="utf-8")
    return seconds


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Run the chapters and store them in one form.")
    parser.add_argument("chapters", nargs="*", help="file names or their beginnings; without any, all")
    parser.add_argument("--normalise", action="store_true", help="do not run them")
    options = parser.parse_args()
    address = read_address(ROOT)
    wrong = 0
    for path in chapters():
        if options.chapters and not path.name.startswith(tuple(options.chapters)):
            continue
        path.write_text(with_first_cell(path.read_text(encoding="utf-8"), address), encoding="utf-8")
        seconds = None if options.normalise else run(path)
        print(path.relative_to(ROOT), "stored" if seconds is None else f"run in {seconds:.0f} s and stored")
        for fault in faults(path.read_text(encoding="utf-8"), address):
            wrong += 1
            print("   ", fault)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
