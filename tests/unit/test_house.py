"""The layout of the package: a street, and wings that it does not know; no module imports in a circle."""

import ast
import json
import re
from pathlib import Path

import pytest

import focal_tutorial
from tools import notebooks

ROOT = Path(focal_tutorial.__file__).parent
STREET = (
    "checks",
    "numbers",
    "boxes",
    "losses",
    "anchors",
    "assignment",
    "backbones",
    "pyramid",
    "heads",
    "criterion",
    "postprocess",
    "torchvision_names",
    "retinanet",
    "evaluation",
)
WINGS = {  # what each may import besides itself and the street
    "data": set(),
    "weights": set(),
    "training": {"data"},
    "cli": {"data", "weights", "training"},
    "chapters": set(),
    "exercises": set(),
    "widgets": {"chapters", "data", "training", "weights"},  # the laboratory trains, the ablations count
}


def name_of(path):
    """boxes.py -> boxes; data/__init__.py -> data; data/voc.py -> data.voc."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts) or "focal_tutorial"


MODULES = {name_of(path): path for path in sorted(ROOT.rglob("*.py"))}


def imports(name):
    """The modules of this package that one imports, anywhere in it."""
    path, found = MODULES[name], set()
    package = list(path.parent.relative_to(ROOT).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom):
            continue
        if node.level:
            base = package[: len(package) - node.level + 1] + (node.module.split(".") if node.module else [])
        elif (node.module or "").split(".")[0] == "focal_tutorial":
            base = node.module.split(".")[1:]
        else:
            continue
        for alias in node.names:
            inner = ".".join([*base, alias.name])
            found.add(inner if inner in MODULES else ".".join(base) or "focal_tutorial")
    return found - {name}


GRAPH = {name: imports(name) for name in MODULES}


def test_every_module_stands_on_the_street_or_in_a_wing():
    outside = {name for name in MODULES if "." not in name} - set(STREET) - WINGS.keys()
    assert outside == {"focal_tutorial", "__main__"}


@pytest.mark.parametrize("name", STREET)
def test_a_module_of_the_street_knows_only_those_before_it(name):
    assert GRAPH[name] <= set(STREET[: STREET.index(name)])


@pytest.mark.parametrize("name", sorted(name for name in MODULES if name.split(".")[0] in WINGS))
def test_a_wing_knows_the_street_and_the_wings_below_it(name):
    wing = name.split(".")[0]
    known = {wing, *WINGS[wing], *STREET, "focal_tutorial"}
    assert {other.split(".")[0] for other in GRAPH[name]} <= known


def test_nothing_imports_in_a_circle():
    done, way = set(), []

    def visit(name):
        assert name not in way, " -> ".join([*way[way.index(name) :], name])
        if name in done:
            return
        way.append(name)
        for other in sorted(GRAPH[name]):
            visit(other)
        done.add(way.pop())

    for name in MODULES:
        visit(name)


def test_a_prop_of_a_chapter_names_it_in_its_first_line():
    for name, path in MODULES.items():
        if name.startswith("chapters."):
            first = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))).splitlines()[0]
            assert first.startswith(("Chapter ", "Chapters ", "All chapters: ")), name


def test_the_source_that_a_chapter_prints_is_about_as_narrow_as_its_page():
    shown = [
        (path.stem, line)
        for path in notebooks.chapters()
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
        for output in cell.get("outputs", [])
        for text in ["".join(output.get("data", {}).get("text/markdown", ""))]
        if text.startswith("```python")
        for line in text.splitlines()
    ]
    assert len(shown) > 500
    assert [one for one in shown if len(one[1]) > 88] == [], "the module's place is in pyproject.toml, ruff.format"


def test_every_public_docstring_of_the_street_names_its_chapter():
    told = []
    for name in STREET:
        for node in ast.parse((ROOT / f"{name}.py").read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                told.append((f"{name}.{node.name}", ast.get_docstring(node) or ""))
    assert len(told) > 40
    assert [name for name, text in told if not re.search(r"[Cc]hapters? \d", text)] == []
