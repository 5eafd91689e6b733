"""Test the package at both ends of the ranges in pyproject.toml, each end in an environment of its own.

    make oldest    every dependency at its lower bound, in .venv-oldest: unit and parity tests
    make newest    the newest that each range allows, in .venv-newest: unit and parity tests, and all chapters

On Linux each environment takes several GB, nearly all of it torch's CUDA build. The public CI runs both once a week.
The lower bounds are read from pyproject.toml, so that there is no second list. They have no wheels for the newest
Pythons: `make oldest PYTHON=python3.11` chooses one that has.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import environment, wheel  # noqa: E402 (needs the repository's root on the path)

STAGES = {"oldest": ["unit", "parity"], "newest": ["unit", "parity", "notebooks"]}
NEWEST_PYTHON_OF_THE_OLDEST = (3, 12)  # torch 2.4 has wheels for 3.8 to 3.12


def oldest() -> list[str]:
    """The package's dependencies, each at its lower bound: "torch>=2.4" becomes "torch==2.4"."""
    return [re.sub(r">=\s*", "==", each) for each in wheel.project(ROOT)["dependencies"]]


def main(arguments: list[str]) -> int:
    """Make or complete the environment, say what it holds, and run the tests in it."""
    if len(arguments) != 1 or arguments[0] not in STAGES:
        print(__doc__)
        return 2
    end = arguments[0]
    if end == "oldest" and sys.version_info[:2] > NEWEST_PYTHON_OF_THE_OLDEST:
        print(
            f"The oldest torch has no wheel for Python {sys.version_info.major}.{sys.version_info.minor}: make oldest"
            " PYTHON=python3.11"
        )
        return 2
    python = environment.make(ROOT / f".venv-{end}", borrow=False)
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--disable-pip-version-check", "-qq"]
    if end == "oldest":
        extra = wheel.project(ROOT)["optional-dependencies"]["test"]
        subprocess.run([*pip, *oldest(), *extra, "-r", "requirements-book.txt"], check=True, cwd=ROOT)
    else:
        subprocess.run(
            [*pip, "--upgrade", "--upgrade-strategy", "eager", "-r", "requirements.txt"], check=True, cwd=ROOT
        )
    listed = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(python),
            "list",
            "--format=freeze",
            "--disable-pip-version-check",
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    names = {re.split(r"[><=]", each)[0] for each in wheel.project(ROOT)["dependencies"]}
    print(
        f"the {end} versions:", ", ".join(line for line in listed if line.split("==")[0].lower() in names), flush=True
    )
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [python, "tests/run.py", *STAGES[end]], cwd=ROOT, env={**os.environ, "PYTHONPATH": path}
    ).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
