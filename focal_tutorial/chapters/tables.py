"""Chapter 15: the paper's tables at our scale: the rows of `runs/tables.json`, and the runs of `runs/gammas.json`.

`runs/PROTOCOL.md` says what was run, and what may be claimed of it. AP here is a fraction, the paper's is in per cent.
"""

import statistics
from typing import NamedTuple

from . import paper, runs

THRESHOLDS = (0.05, 0.005)
"""Score thresholds: what a detector usually leaves out, and nearly nothing."""

_ANCHORS = [(f"anchors {scales} x {ratios}", (scales, ratios)) for scales, ratios in paper.TABLE_1C]
_OHEM = {keep: paper.TABLE_1D_OHEM[keep, 0.5] for keep in (128, 256, 512)}  # of the paper's NMS thresholds ours
TABLES = {
    "1a": {
        **{f"CE α {text}": paper.TABLE_1A[float(text)] for text in (".1", ".25")},
        "CE": paper.TABLE_1A[0.5],
        **{f"CE α {text}": paper.TABLE_1A[float(text)] for text in (".75", ".9", ".99", ".999")},
    },
    "1b": {
        "CE α .75": paper.TABLE_1B[0.0, 0.75],
        **{f"FL γ {gamma:g}".replace(" 0.", " ."): scores for (gamma, _), scores in list(paper.TABLE_1B.items())[1:]},
    },
    "1c": {name if place != (3, 3) else "FL γ 2": paper.TABLE_1C[place] for name, place in _ANCHORS},
    "1d": {
        **{f"OHEM {keep}": scores for keep, scores in _OHEM.items()},
        "OHEM 128 1:3": paper.TABLE_1D_OHEM_1_3[128],
        "FL γ 2": paper.TABLE_1D_FOCAL,
    },
    "3": {
        "CE α .75": paper.TABLE_3["CE"],
        "FL γ 2": paper.TABLE_3["FL gamma=2"],
        "FL* γ 2 β 1": paper.TABLE_3["FL* gamma=2 beta=1"],
        "FL* γ 4 β 0": paper.TABLE_3["FL* gamma=4 beta=0"],
    },
    "prior": {
        "CE": paper.TABLE_1A[0.5],  # section 5.1: 30.2 with the prior alone; without it, it diverged
        **dict.fromkeys(["FL γ 2", "π .5, CE", "π .5, FL γ 2"]),
        **dict.fromkeys(
            f"SGD {rate:g}, π {prior}, {name}"
            for prior in (".01", ".5")
            for name in ("CE", "FL γ 2")
            for rate in (0.005, 0.01, 0.02)
        ),
    },
}
"""The rows of each table by their names, with the paper's scores (None where the paper prints none). Focal loss has
alpha .25 where no other stands in the paper's Table 1b, "CE" no weight at all."""


class Row(NamedTuple):
    """One row of a table: what it is called, the paper's `Scores` or None, our runs, and their learning rate.

    runs: dictionaries with "seed", "AP" and "AP50" at the score threshold .05, "AP at .005", "AP50 at .005", and the
    AP of each class under "classes" and "classes at .005"; "stopped" is the step at which a run diverged, or None.
    A network that diverged finds nothing: its AP is 0. No runs, and rate None: not run.
    """

    name: str
    paper: paper.Scores | None
    runs: list
    rate: float | None

    def values(self, threshold=0.05, key="AP"):
        """AP (or AP50, or the AP of a class by its name) of each seed at a score threshold."""
        end = "" if threshold == THRESHOLDS[0] else " at .005"
        return [one[key + end] if key + end in one else one["classes" + end][key] for one in self.runs]

    def mean(self, threshold=0.05, key="AP"):
        """The mean of `values`; None if there are none."""
        found = self.values(threshold, key)
        return statistics.mean(found) if found else None


def rows(table, data="rare"):
    """The rows of a table: "1a", "1b", "1c", "1d", "prior" or "3"; data "rare" (two classes) or "all" (three).

    Raises KeyError for another table or other data.
    """
    stored = runs.read("tables")
    classes, found = stored["settings"]["classes"][data], stored["scores"][data]
    return [
        Row(name, scores, [_run(one, classes) for one in found.get(name, [])], found.get(name, [{}])[0].get("rate"))
        for name, scores in TABLES[table].items()
    ]


def row(name, data="rare"):
    """The row of this name, whichever table it stands in. Raises KeyError."""
    for table, names in TABLES.items():
        if name in names:
            return rows(table, data)[list(names).index(name)]
    raise KeyError(name)


def difference(one, other, data="rare", threshold=0.005, key="AP"):
    """Two rows by their names, seed by seed: by how much `one` is ahead, and how sure that is.

    Returns the mean of the differences, half the width of its 95 % interval, in how many pairs `one` is ahead, and how
    many pairs there are. Raises KeyError for names that no table has, ValueError if there are not three common seeds.
    """
    return apart(row(one, data), row(other, data), threshold, key)


def apart(one, other, threshold=0.005, key="AP"):
    """`difference` of two `Row`s."""
    first, second = (
        dict(zip((run["seed"] for run in each.runs), each.values(threshold, key), strict=True)) for each in (one, other)
    )
    seeds = sorted(first.keys() & second.keys())
    if len(seeds) < 3:
        raise ValueError(f"{one.name!r} and {other.name!r} have {len(seeds)} seeds in common: no interval")
    return *runs.paired([first[seed] for seed in seeds], [second[seed] for seed in seeds]), len(seeds)


def gammas():
    """Chapter 13's network with cross entropy and with focal loss: the rows "gamma 0" and "gamma 2"."""
    stored = runs.read("gammas")
    classes = stored["settings"]["classes"]
    return {
        name: Row(name, None, [_run(one, classes) for one in found], stored["settings"]["rates"][name])
        for name, found in stored["scores"].items()
    }


def gammas_difference(threshold=0.005, key="AP"):
    """Gamma 2 minus gamma 0 on chapter 13's scenes, as `difference` returns it; `key` may be a class."""
    found = gammas()
    return apart(found["gamma 2"], found["gamma 0"], threshold, key)


def watched(name):
    """What the network "gamma 0" or "gamma 2" finds on the way, as `Detections.from_samples` takes it.

    Frames and options, see `runs.watched`; the scenes are those of `runs/smears-watched.json`.
    """
    stored = runs.read("gammas-watched")
    return runs.watched(
        {"settings": stored["settings"], "scores": stored["scores"][name], "curve": stored["curve"][name]}
    )


def _run(stored, classes):
    """One stored run as `Row` describes it."""
    result = {"seed": stored["seed"], "stopped": stored.get("stopped")}
    for threshold, end in zip(THRESHOLDS, ("", " at .005"), strict=True):
        numbers = stored.get(f"{threshold:g}", [0.0] * (2 + len(classes)))
        result |= {"AP" + end: numbers[0], "AP50" + end: numbers[1]}
        result["classes" + end] = dict(zip(classes, numbers[2:], strict=True))
    return result
