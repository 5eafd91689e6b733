"""Write the package's stubs and solutions into the chapters, so that nobody copies them by hand.

    python tools/exercises.py             fill the exercise cells of all chapters
    python tools/exercises.py 05-iou      of one
    python tools/exercises.py --check     only say what differs

A chapter holds two cells for each exercise, and an author writes no more than their last or first line::

    exercises.check("iou", my_iou)                                        # a code cell: becomes the stub
    <details class="solution" id="solution-iou">                          # a text cell: becomes the folded solution

The solution is a text cell because that folds in the page, in Jupyter and in Colab alike, and runs nowhere by accident.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from focal_tutorial import exercises  # noqa: E402 (needs the repository's root on the path)

CHECK = re.compile(r'^exercises\.check\("(\w+)", my_\1\)\s*\Z', re.MULTILINE)
SOLUTION = re.compile(r'<details class="solution" id="solution-(\w+)">')


def stub_cell(name: str) -> str:
    """The code cell of exercise `name`: its stub and the call of the check."""
    return f'{exercises.stub_source(name)}\n\n\nexercises.check("{name}", my_{name})'


def solution_cell(name: str) -> str:
    """The text cell that holds the solution of exercise `name`, folded away."""
    return (
        f'<details class="solution" id="solution-{name}"><summary>A'
        f" solution</summary>\n\n```python\n{exercises.solution_source(name)}\n```\n\n</details>"
    )


def exercise_cells(book: dict):
    """Each exercise cell of a notebook with its exercise's name and the text it must have."""
    for cell in book["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and (found := CHECK.search(source)):
            yield cell, found[1], stub_cell(found[1])
        elif cell["cell_type"] == "markdown" and (found := SOLUTION.match(source)):
            yield cell, found[1], solution_cell(found[1])


def faults(path: Path) -> list[str]:
    """What differs between a chapter's exercise cells and the package, each in a sentence."""
    found, seen = [], []
    for cell, name, text in exercise_cells(json.loads(path.read_text(encoding="utf-8"))):
        kind = "stub" if cell["cell_type"] == "code" else "solution"
        seen.append((name, kind))
        if "".join(cell["source"]) != text:
            found.append(f"the {kind} of {name} is not the package's: run `python tools/exercises.py`")
        if kind == "stub" and "Not written yet" not in json.dumps(cell["outputs"]):
            found.append(f"the cell of {name} does not store the check's message: run `make notebooks`")
    for name in exercises.names(path.stem) if path.stem in exercises.CHAPTERS else []:
        missing = [kind for kind in ("stub", "solution") if seen.count((name, kind)) != 1]
        found += [f"exercise {name} needs exactly one {kind} cell" for kind in missing]
    return found


def fill(path: Path) -> int:
    """Bring a chapter's exercise cells into line with the package; return how many changed."""
    book = json.loads(path.read_text(encoding="utf-8"))
    changed = 0
    for cell, _, text in exercise_cells(book):
        if "".join(cell["source"]) != text:
            cell["source"] = text.splitlines(keepends=True)
            changed += 1
    if changed:
        path.write_text(json.dumps(book, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    return changed


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write stubs and solutions into the chapters.")
    parser.add_argument("chapters", nargs="*", help="beginnings of file names; without any, all")
    parser.add_argument("--check", action="store_true", help="change nothing, say what differs")
    options = parser.parse_args()
    wrong = 0
    for path in sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb")):
        if options.chapters and not path.name.startswith(tuple(options.chapters)):
            continue
        if options.check:
            for fault in faults(path):
                wrong += 1
                print(f"{path.name}: {fault}")
        elif changed := fill(path):
            print(f"{path.name}: {changed} cells written; `make notebooks` runs them")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
