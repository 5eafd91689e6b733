"""All chapters: stored runs, what a script measured, read by prose and figures so that no number is typed by hand."""

import bisect
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


def watched(run):
    """A run of `scripts/watch_smears.py` as `Detections.from_samples` takes it: frames, and its options.

    The frames are (step, detections of each scene, a note). The options are `curves`, the two losses at each step, and
    `measured`, the AP50 of all classes and of each at each frame.
    """
    stored, losses = run["scores"]["frames"], run["curve"]["losses"]
    frames = [
        (
            frame["step"],
            [_detections(text) for text in frame["found"]],
            f"AP50 {frame['AP50']['all']:.2f} on {run['settings']['images']['val']} validation scenes",
        )
        for frame in stored
    ]
    steps = range(run["settings"]["recipe"]["steps"])
    curves = {
        name: [_between(losses["step"], losses[name], step) for step in steps] for name in ("classification", "box")
    }
    measured = {name: [frame["AP50"][name] for frame in stored] for name in stored[0]["AP50"]}
    return frames, {"curves": curves, "measured": measured}


def _detections(text):
    """The detections of one image from their whole numbers (`widgets.stored.detections`)."""
    numbers = [int(number) for number in text.split()]
    rows = [numbers[start : start + 6] for start in range(0, len(numbers), 6)]
    return {
        "boxes": [[value / 10 for value in row[:4]] for row in rows],
        "scores": [row[4] / 1000 for row in rows],
        "labels": [row[5] for row in rows],
    }


def _between(at, values, place):
    """The value at `place` of the line through the points (at, values); its ends go on flat."""
    after = bisect.bisect_right(at, place)
    if after in (0, len(at)):
        return values[min(after, len(at) - 1)]
    low, high = at[after - 1], at[after]
    return values[after - 1] + (values[after] - values[after - 1]) * (place - low) / (high - low)


STUDENT = {3: 4.303, 4: 3.182, 5: 2.776, 10: 2.262, 15: 2.145, 20: 2.093}
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
