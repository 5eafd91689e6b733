"""All chapters: stored runs, what a script measured, read by prose and figures so that no number is typed by hand."""

import json
import math
import statistics
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


STUDENT = {3: 4.303, 5: 2.776, 10: 2.262, 20: 2.093}
"""For a mean of so many differences: half the width of its 95 % interval, in standard errors (Student's t)."""


def paired(one, other):
    """Compare two lists of scores that belong together pairwise, as those of one seed do.

    Returns the mean of the differences one - other, half the width of its 95 % interval by Student's t, and in how many
    pairs `one` is larger. Pairs, because what makes a seed hard for one makes it hard for the other, too.

    Raises KeyError for a number of pairs that STUDENT does not list.
    """
    apart = [a - b for a, b in zip(one, other, strict=True)]
    sure = STUDENT[len(apart)] * statistics.stdev(apart) / math.sqrt(len(apart))
    return statistics.mean(apart), sure, sum(each > 0 for each in apart)
