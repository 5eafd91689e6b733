"""What the book meets on Colab: its versions, its Jupyter layer, its own module.

    make colab                              both parts, about five minutes
    python tools/colab.py resolve           would installing this package there change anything?
    python tools/colab.py run [CHAPTER ..]  run the chapters beside Colab's Jupyter layer

`resolve` asks pip what it would install for Colab's Python from `tests/colab.txt`, the versions that Colab has.
Only this package and jedi may come out as new. torch and torchvision stand there as CUDA builds that no index has, so
that two empty wheels with their names, versions and requirements stand in for them.

`run` makes the environment `.venv-colab` with exactly those versions but for torch, which it borrows from the
calling Python with what else is not in the list, puts a stand-in for `google.colab` into every kernel, as Colab does,
and runs the chapters that need no photographs from a folder that holds nothing but the wheel, which their first cell
installs. Nothing here needs an account, and nothing is sent anywhere.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import textwrap
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import environment, notebooks, wheel  # noqa: E402 (needs the repository's root on the path)

LIST = ROOT / "tests" / "colab.txt"
PYTHON = "3.13"
NEW = {"focal-tutorial", "jedi"}
PHOTOGRAPHS = {"14-photographs"}
# What torch asks for besides the CUDA libraries, which Colab's image brings along.
STANDS_IN = {
    "torch": ["filelock", "typing-extensions", "setuptools", "sympy", "networkx", "jinja2", "fsspec"],
    "torchvision": ["numpy", "torch", "pillow"],
}
# Colab has this module loaded before a notebook's first cell runs; anywidget asks `output` for third-party widgets.
STUB = {
    "google/__init__.py": "",
    "google/colab/__init__.py": "from google.colab import files, output\n",
    "google/colab/files.py": (
        'def upload():\n    raise RuntimeError("the first cell asked for a file although the wheel lies beside the'
        ' notebook")\n'
    ),
    "google/colab/output.py": (
        "enabled = 0\n\n\ndef enable_custom_widget_manager():\n    global enabled\n    enabled += 1\n"
    ),
    "ipython/profile_default/startup/00-colab.py": "import google.colab\n",
}


def plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def versions() -> dict[str, str]:
    """Colab's version of each package in the list."""
    lines = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {plain(name): version for name, version in (line.split("==") for line in lines)}


def stand_in(folder: Path, name: str, version: str, requires: list[str]) -> None:
    """Write an empty wheel that claims to be `name`, Colab's CUDA build."""
    info = f"{name}-{version}+cu128.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}+cu128-py3-none-any.whl", "w") as archive:
        lines = [
            "Metadata-Version: 2.1",
            f"Name: {name}",
            f"Version: {version}+cu128",
            *(f"Requires-Dist: {each}" for each in requires),
        ]
        archive.writestr(f"{info}/METADATA", "\n".join(lines) + "\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: stand-in\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")


def differences(installed: dict[str, str]) -> list[str]:
    """What of `installed` (version by name) Colab does not have or has in another version, but for `NEW`."""
    there = versions()
    return [
        f"{name} {version}: " + (f"Colab has {there[name]}" if name in there else "not on Colab")
        for name, version in sorted(installed.items())
        if name not in NEW and there.get(name) != version.split("+")[0]
    ]


def resolve() -> list[str]:
    """What `pip install` of this package would change on Colab, as sentences; needs the package index."""
    there = versions()
    with tempfile.TemporaryDirectory() as scratch:
        folder, report = Path(scratch), Path(scratch) / "report.json"
        for name, requires in STANDS_IN.items():
            stand_in(folder, name, there[name], requires)
        subprocess.run(
            [
                sys.executable,
                "-m",
                "pip",
                "install",
                "-qq",
                "--dry-run",
                "--ignore-installed",
                "--report",
                report,
                "--python-version",
                PYTHON,
                "--only-binary=:all:",
                "--target",
                folder / "nowhere",
                "--find-links",
                folder,
                "--constraint",
                LIST,
                "--disable-pip-version-check",
                wheel.write(ROOT, folder),
            ],
            check=True,
        )
        found = [each["metadata"] for each in json.loads(report.read_text(encoding="utf-8"))["install"]]
    installed = {plain(each["name"]): each["version"] for each in found}
    print(f"{len(installed)} packages in all; not on Colab: {', '.join(sorted(set(installed) - set(there)))}")
    return differences(installed)


def layer(folder: Path) -> Path:
    """The environment with Colab's versions, made once; returns its Python."""
    python = environment.make(folder, borrow=False)
    stamp = folder / ".installed-colab"
    text = LIST.read_text(encoding="utf-8") + sys.version
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != text:
        pinned = [f"{name}=={version}" for name, version in versions().items() if name not in STANDS_IN]
        command = [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(python),
            "install",
            "-qq",
            "--disable-pip-version-check",
            "--no-deps",
            "pip",
            *pinned,
        ]
        subprocess.run(command, check=True)
        # All of the calling Python's packages but this book's own, which must come from the wheel.
        lent = folder / "lent"
        shutil.rmtree(lent, ignore_errors=True)
        lent.mkdir()
        for path in Path(sysconfig.get_path("purelib")).iterdir():
            if "focal_tutorial" not in path.name and path.suffix != ".pth":
                (lent / path.name).symlink_to(path)
        site = next(folder.glob("lib/python*/site-packages"))
        (site / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
        stamp.write_text(text, encoding="utf-8")
    return python


def run(names: list[str]) -> int:
    """Run the chapters as on Colab; returns how many failed."""
    python = layer(ROOT / ".venv-colab")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check", "-qq"]
    subprocess.run([*pip, "uninstall", "--yes", "focal-tutorial"], check=True)  # an earlier run's: the wheel is newer
    chosen = [
        path for path in notebooks.chapters(ROOT) if path.stem not in PHOTOGRAPHS and (not names or path.stem in names)
    ]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, text in STUB.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        content = folder / "content"
        wheel.write(ROOT, content)
        for path in chosen:
            shutil.copy(path, content)
        surroundings = {
            name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "FOCAL_TUTORIAL_DATA"}
        }
        surroundings |= {"PYTHONPATH": str(folder), "IPYTHONDIR": str(folder / "ipython"), "OMP_NUM_THREADS": "1"}
        surroundings["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
        return subprocess.run([python, "-c", textwrap.dedent(RUNNER)], cwd=content, env=surroundings).returncode


# Runs inside Colab's layer. The last cell, added here, asks whether the package came from the wheel.
RUNNER = """
    import sys, time
    from concurrent.futures import ThreadPoolExecutor
    from pathlib import Path
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    def run(path):
        book, began = nbformat.read(path, 4), time.perf_counter()
        check = "import focal_tutorial, google.colab; place = focal_tutorial.__file__"
        check += "; assert 'site-packages' in place, place"
        check += "; import ipywidgets, anywidget; print(ipywidgets.__version__, anywidget.__version__)"
        if any("import" in cell.source and "widgets" in cell.source for cell in book.cells):
            check += "; assert google.colab.output.enabled"
        book.cells.append(nbformat.v4.new_code_cell(check))
        try:
            NotebookClient(book, timeout=900, kernel_name="python3").execute()
            word = "runs beside ipywidgets and anywidget " + book.cells[-1].outputs[0].text.strip()
        except CellExecutionError as error:
            word = f"FAILS: {error}"
        print(f"{path.stem:32} {time.perf_counter() - began:5.0f} s  {word}", flush=True)
        return "FAILS" in word

    first, *rest = sorted(Path().glob("*.ipynb"))
    failed = run(first)  # alone: it installs the wheel, which the others then find
    with ThreadPoolExecutor(2) as pool:
        failed += sum(pool.map(run, rest))
    sys.exit(failed)
"""


def main(arguments: list[str]) -> int:
    """The command line."""
    part, *names = arguments or ["all"]
    if part not in {"all", "resolve", "run"}:
        print(__doc__)
        return 2
    problems = resolve() if part != "run" else []
    for problem in problems:
        print(problem)
    return bool(problems) or (part != "resolve" and bool(run(names)))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
