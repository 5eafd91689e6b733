"""All chapters: stored runs, what a script measured, read by prose and figures so that no number is typed by hand."""

import json
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
FOLDERS = (_PACKAGE.parent / "runs", _PACKAGE / "_runs")
"""Where the files lie: in a checkout, and in an installed package."""


def read(name):
    """The run `name` as a dictionary: what, script, settings, seed, versions, cpu_seconds, scores, curve.

    `runs/README.md` says what stands under each key.

    Raises FileNotFoundError that lists the stored runs.
    """
    for folder in FOLDERS:
        if (folder / f"{name}.json").exists():
            return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    stored = sorted(file.stem for folder in FOLDERS for file in folder.glob("*.json"))
    raise FileNotFoundError(f"no stored run {name!r}; there are: {', '.join(stored) or 'none'}")
