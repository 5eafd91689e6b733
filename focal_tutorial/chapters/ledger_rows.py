"""All chapters: the ledger, what our two sets of runs say of a row of the paper's tables, in words.

The torch runs on photographs are those of `tables`; the page's own engine ran some of the losses on drawn *hard smears*
(`runs/ablations.json`), and the figure of chapter 15 runs them again.
"""

import re
import statistics

from . import runs, tables

EXACT, SCALED, QUOTED = "computed exactly", "reproduced at our scale", "quoted only"
RERUN = "rerun in your page"
IN_PAGE = {"OHEM 128": "OHEM", "OHEM 128 1:3": "OHEM 1:3"}  # where the names differ


def number(value):
    """A number as the book writes it: .25, 2, 90,000, −.4."""
    text = f"{value:,}" if isinstance(value, int) else f"{value:.6g}"
    return re.sub(r"^(−?)0\.", r"\1.", text.replace("-", "−"))


def fraction(value):
    """An AP as the book writes its own: .470."""
    return f"{value:.3f}".lstrip("0")


def signed(value, text=fraction):
    """A difference with its sign."""
    return ("−" if value < 0 else "+") + text(abs(value))


def compared(name, base, gap=None):
    """Ours, how far from the row `base`, and how we know: three texts for the row `name`, from score .005 on.

    gap   what the paper prints of that distance, in its points; None: say nothing of it
    """
    ours, apart = [], [] if gap is None else [f"{signed(round(gap, 1), number)} there"]
    for scenes, found in (("photographs", _photographs), ("hard smears", _hard_smears)):
        mine, its = found(name), found(base)
        if mine:
            ours.append(f"{fraction(statistics.mean(mine.values()))} {scenes} ({len(mine)})")
        if name != base and (common := sorted(mine.keys() & its.keys())):
            apart.append(f"{_apart([mine[seed] for seed in common], [its[seed] for seed in common])} {scenes}")
    how = RERUN if _hard_smears(name) else SCALED if ours else QUOTED
    return ", ".join(ours) or "not run", ", ".join(apart) if ours and name != base else "", how


def _apart(mine, its):
    """The mean difference in words, with half of its 95 % interval where there are pairs enough."""
    pairs = max((count for count in runs.STUDENT if count <= len(mine)), default=1)
    if pairs == 1:
        return signed(statistics.mean(mine) - statistics.mean(its))
    mean, half, _ = runs.paired(mine[:pairs], its[:pairs])
    return f"{signed(mean)} ± {fraction(half)}"


def weighted(gamma, one, other):
    """How far AP with one alpha lies from AP with another, at the same gamma: in words, on hard smears."""
    grid = {
        (each["gamma"], each["alpha"]): dict(zip(each["seeds"], each["AP"], strict=True))
        for each in runs.read("ablations")["scores"]["grid"]
    }
    mine, its = grid[gamma, one], grid[gamma, other]
    common = sorted(mine.keys() & its.keys())
    return f"{_apart([mine[seed] for seed in common], [its[seed] for seed in common])} hard smears"


def _photographs(name):
    row = tables.row(name)
    return dict(zip((run["seed"] for run in row.runs), row.values(0.005), strict=True))


def _hard_smears(name):
    found = runs.read("ablations")["scores"]["hard"].get(IN_PAGE.get(name, name), [])
    return {run["seed"]: run["at 0.005"]["AP"] for run in found}
