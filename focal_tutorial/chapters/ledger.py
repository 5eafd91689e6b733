"""All chapters: the ledger, every number that the book takes from the paper, beside ours, as rows of one table.

The paper's numbers are the constants of `paper`; ours are computed by the package when the page is made, or read from
`runs/`. Tests hold that every constant and every row of its tables has an entry, and that the chapters quote no other
number.
"""

import re
from typing import NamedTuple

import torch

from .. import losses
from ..assignment import BACKGROUND, assign_batch
from ..retinanet import Config, RetinaNet, mini
from . import cumulative, paper, runs, tables
from .ledger_rows import EXACT, QUOTED, RERUN, SCALED, compared, fraction, number, weighted

HOW = {
    EXACT: "the package computes it, or has it as a default",
    SCALED: "small networks on other data: compare rows, not values",
    RERUN: "a figure of this book computes it while you look",
    QUOTED: "nothing here can check it",
}
"""How we came to our number."""

FACTOR = ("03-focal-loss", "One factor")
WEIGHT = ("03-focal-loss", "A weight by class, and why it goes down")
PRIOR = ("03-focal-loss", "A second idea: the prior")
FORMS = ("03-focal-loss", "More: another form, and a slider of your own")
HEADS = ("11-retinanet", "Two heads for five levels")
CELLS = ("09-anchors", "Nine anchors at every cell")
ANSWERS = ("09-anchors", "Who answers for this object?")
MATCHES = ("09-anchors", "Low-quality matches, and why the paper leaves them open")
COUNTED = ("09-anchors", "The imbalance, counted")
STAGES = ("01-two-stages-or-one", "Why two stages have it easier")
SPEED = ("01-two-stages-or-one", "More: speed and accuracy, in the paper's numbers")
ENDS = ("08-nms", "How a detector ends")
RECIPE = ("13-training", "The recipe")
BALANCE = ("15-paper-tables", "The same tables on photographs")
MINING = ("15-paper-tables", "More: mining, one run again, the prior, the other rows")
WITHOUT = ("15-paper-tables", "The prior")
OTHERS = ("15-paper-tables", "The other rows")
PLANE = ("15-paper-tables", "More: γ and α together")
CURVES = ("15-paper-tables", "Figure 4, from a network of ours")


class Entry(NamedTuple):
    """One number, or one row of a table, that the book takes from the paper.

    constant, key   where it stands in `paper`, and in which row of it; None: the whole constant
    what, paper     in words, and as the paper prints it
    place           the chapter and the heading that it belongs to
    ours            "" for what is quoted only
    difference      ours minus the paper's, or what can be compared; "" for nothing
    how             one of HOW
    section         the heading of the ledger under which it stands
    """

    constant: str
    key: object
    what: str
    paper: str
    place: tuple
    ours: str = ""
    difference: str = ""
    how: str = QUOTED
    section: str = ""

    @property
    def address(self):
        """The link to its place in the book."""
        page, heading = self.place
        return f"{page}.ipynb#{slug(heading)}"


def table(rows, section):
    """Those of the entries that stand in a section, as a Markdown table."""
    head = ("what", "paper", "ours", "difference", "how", "where")
    cells = [
        (
            each.what.replace(" = ", "\u00a0=\u00a0"),
            each.paper,
            each.ours,
            each.difference,
            each.how,
            f"[chapter\u00a0{int(each.place[0][:2])}]({each.address})",
        )
        for each in rows
        if each.section == section
    ]
    lines = ["| " + " | ".join(row) + " |" for row in (head, *cells)]
    return "\n".join([lines[0], "|---" * len(head) + "|", *lines[1:]])


def slug(heading):
    """The name under which a page opens at a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def entries(recipe, photographs):
    """All entries, section by section.

    recipe        the package's recipe of the paper, `training.Recipe.paper()`
    photographs   samples of 96 x 128 in which objects and background are counted, `data.small_bccd("test")`
    """
    sections = {
        "The loss": _loss,
        "The network": lambda: _network(photographs),
        "Training": lambda: _training(recipe),
        "Table 1a: cross entropy with a weight": _table_1a,
        "Table 1b: focal loss": _table_1b,
        "Table 1c: anchors in a cell": _table_1c,
        "Table 1d: hard examples": _table_1d,
        "Table 3: another form": _table_3,
        "Figure 4: where the loss lies": _figure_4,
        "Table 1e and Figure 2: speed": _speed,
        "Table 2: detectors": _table_2,
        "Other sources": _others,
    }
    return [entry._replace(section=name) for name, made in sections.items() for entry in made()]


def _list(values):
    return ", ".join(number(round(value, 3)) for value in values)


def _range(values, text="{} to {}"):
    return text.format(*map(number, values))


def _equal(constant, what, place, ours, text=number, note=""):
    """The entry of a constant that the package has, too: the difference is computed."""
    printed = getattr(paper, constant)
    pairs = zip(*(value if isinstance(value, tuple) else (value,) for value in (printed, ours)), strict=True)
    apart = max(abs(mine - its) for its, mine in pairs)
    return Entry(constant, None, what, text(printed), place, text(ours) + note, _apart(apart), EXACT)


def _apart(value):
    return "0" if abs(value) < 1e-9 else ("+" if value > 0 else "") + number(round(value, 3))


def _loss():
    config = Config()
    yield Entry("GAMMAS", None, "Figure 1: γ of the five curves", _list(paper.GAMMAS), FACTOR, "a slider", how=RERUN)
    half = f"{number(paper.WELL_CLASSIFIED)} < p_t"
    yield Entry("WELL_CLASSIFIED", None, 'Figure 1: "well-classified"', half, FACTOR, "marked in the figure", how=RERUN)
    for p_t, printed in (*paper.TIMES_LOWER.items(), (0.5, paper.MISCLASSIFIED_AT_MOST)):
        x, target = torch.logit(torch.tensor(p_t, dtype=torch.float64)), torch.tensor(True)
        ours = (losses.cross_entropy(x, target) / losses.focal_loss(x, target, gamma=paper.GAMMA, alpha=None)).item()
        constant, key, most = ("TIMES_LOWER", p_t, "") if p_t > 0.5 else ("MISCLASSIFIED_AT_MOST", None, "at most, ")
        what = f"Section 3.2: times lower than CE, {most}γ = 2, p_t = {number(p_t)}"
        yield Entry(
            constant,
            key,
            what,
            number(printed),
            FACTOR,
            number(round(ours, 1)),
            _apart(round(ours - printed, 1)),
            EXACT,
        )
    yield _equal("GAMMA", "Section 4.1: γ", FACTOR, config.gamma)
    yield _equal("ALPHA", "Section 4.1: α", WEIGHT, config.alpha)
    note = f", a bias of {number(round(losses.prior_bias(config.prior), 3))}"
    yield _equal("PRIOR", "Sections 3.3, 4.1: π, the first score of every anchor", PRIOR, config.prior, note=note)
    what = "Section 5.1: AP of CE with π = .01; without it, training diverges"
    yield Entry("PRIOR_AP", None, what, f"{paper.PRIOR_AP}", WITHOUT, *_without_prior())
    for constant, what, one, other in (
        ("BALANCED_GAIN", "AP gained by α = .75 in CE", "CE α .75", "CE"),
        ("FOCAL_GAIN", "AP gained by γ = 2 over that", "FL γ 2", "CE α .75"),
    ):
        _, apart, how = compared(one, other)
        yield Entry(constant, None, f"Section 5.1: {what}", f"+{getattr(paper, constant)}", BALANCE, apart, "", how)
    what = "Section 5.1: AP with α = .5 in place of .25, γ = 2"
    ours = weighted(paper.GAMMA, 0.5, paper.ALPHA)
    yield Entry("HALF_ALPHA_LOSS", None, what, number(-paper.HALF_ALPHA_LOSS), PLANE, ours, "", SCALED)
    alphas = [alpha for _, alpha in paper.TABLE_1B]
    ours = (min(alphas), max(alphas))
    yield _equal("BEST_ALPHAS", "Section 5.1: range of the best α", WEIGHT, ours, _range, " in Table 1b")
    aps = [scores.ap for (gamma, _), scores in paper.TABLE_1B.items() if gamma >= paper.ROBUST_GAMMAS[0]]
    ours, what = f"Table 1b: AP {min(aps)} to {max(aps)}", 'Section 4.1: γ for which it is "relatively robust"'
    yield Entry("ROBUST_GAMMAS", None, what, _range(paper.ROBUST_GAMMAS), WEIGHT, ours, "", EXACT)


def _without_prior():
    """Ours, what becomes of it without the prior, and how."""
    ours, _, how = compared("CE", "CE")
    without, stated = tables.row("π .5, CE"), "not run with π = .5"
    if without.runs:
        stated = f"π = .5: {fraction(without.mean(0.005))} photographs ({len(without.runs)})"
    plain = [row for row in tables.rows("prior") if row.name.startswith("SGD") and row.name.endswith("π .5, CE")]
    stopped = [run["stopped"] is not None for row in plain for run in row.runs]
    if stopped:
        stated += f"; by SGD {sum(stopped)} of {len(stopped)} diverge"
    return ours, stated, how


def _network(photographs):
    config, anchors = Config(), Config().anchors
    sides = tuple(int(anchors.base * 2**level) for level in anchors.levels)
    yield _equal("LEVELS", "Section 4: levels of the pyramid", HEADS, anchors.levels, _list)
    yield _equal("PYRAMID_CHANNELS", "Section 4: channels", HEADS, config.pyramid_channels)
    yield _equal("HEAD_CONVS", "Section 4: convolutions in a head, without its last", HEADS, config.head_convs)
    torch.manual_seed(0)
    drawn = round(RetinaNet(mini(80)).class_head.final.weight.std().item(), 4)
    yield _equal("HEAD_DEVIATION", "Section 4.1: deviation of the first weights", HEADS, drawn, note=", as drawn")
    yield _equal("ANCHOR_SIDES", "Section 4: sides of the anchors", CELLS, sides, _list)
    yield _equal("ANCHOR_SCALES", "Section 4: sizes on a level", CELLS, anchors.scales, _list)
    yield _equal("ANCHOR_RATIOS", "Section 4: aspect ratios", CELLS, anchors.ratios, _list)
    reach = (sides[0], round(sides[-1] * anchors.scales[-1], 2))
    yield _equal("ANCHOR_REACH", "Section 4: sides that are covered, in pixels", CELLS, reach, _range)
    yield _equal("FOREGROUND_IOU", "Section 4: an object from this IoU on", ANSWERS, config.foreground)
    yield _equal("BACKGROUND_IOU", "Section 4: background below this IoU", ANSWERS, config.background)
    small, large = (
        sum(rows * columns for rows, columns in anchors.shapes(600, side)) * anchors.per_cell for side in (600, 1000)
    )
    ours, what = f"{small:,} (600 × 600) to {large:,} (600 × 1000)", "Sections 1, 4.1: anchors of an image"
    yield Entry("CANDIDATES", None, what, "about 100k", COUNTED, ours, "holds between the two", EXACT)
    places = RetinaNet(mini(3))(torch.zeros(1, 3, 96, 128))[2]
    owner = assign_batch(places, [sample.boxes for sample in photographs])
    ours = f"1:{(owner == BACKGROUND).sum() / (owner >= 0).sum():.0f}, `mini` on our photographs"
    what = "Section 3: objects to background, for example"
    yield Entry("IMBALANCE", None, what, f"1:{paper.IMBALANCE}", COUNTED, ours, "cells fill the picture", SCALED)
    yield Entry("PROPOSALS", None, "Sections 1, 3.4: proposals of a first stage", _range(paper.PROPOSALS), STAGES)
    what = "Section 3.4: positives to negatives in a second stage"
    yield Entry("SAMPLED_RATIO", None, what, f"1:{paper.SAMPLED_RATIO}", STAGES)
    yield _equal("SCORE_THRESHOLD", "Section 4.1: detections from this score on", ENDS, config.score_threshold)
    yield _equal("TOP_K", "Section 4.1: and at most so many of a level", ENDS, config.top_k)
    yield _equal("NMS_THRESHOLD", "Section 4.1: NMS at this IoU", ENDS, config.nms_threshold)


def _training(recipe):
    yield _equal("STEPS", "Section 4.1: steps", RECIPE, recipe.steps)
    yield _equal("BATCH", "Section 4.1: images in a step", RECIPE, recipe.batch)
    yield _equal("LEARNING_RATE", "Section 4.1: learning rate", RECIPE, recipe.learning_rate)
    yield _equal("MILESTONES", "Section 4.1: divided by ten at steps", RECIPE, recipe.milestones, _list)
    yield _equal("MOMENTUM", "Section 4.1: momentum", RECIPE, recipe.momentum)
    yield _equal("WEIGHT_DECAY", "Section 4.1: weight decay", RECIPE, recipe.weight_decay)
    yield Entry("TRAINING_HOURS", None, "Section 4.1: hours of training", _range(paper.TRAINING_HOURS), RECIPE)
    yield Entry("LONGER", None, "Table 2, ResNet-101: times as long", number(paper.LONGER), RECIPE)
    gain = paper.TABLE_2["RetinaNet", "ResNet-101-FPN"].ap - paper.TABLE_1E[101, 800][0].ap
    what = "Table 2: AP gained by that and by scale jitter"
    yield _equal("JITTER_GAIN", what, RECIPE, round(gain, 1), note=", Table 2 minus 1e")


def _scores(scores):
    return f"{scores.ap} / {scores.ap50} / {scores.ap75}"


def _rows(constant, table, place, text):
    """The entries of a table of the paper that ours follows row by row; all are compared with the first."""
    printed = getattr(paper, constant)
    names = dict(zip(tables.TABLES[table], printed, strict=True))
    base = "CE" if "CE" in names else next(iter(names))
    for name, key in names.items():
        ours = compared(name, base, printed[key].ap - printed[names[base]].ap)
        yield Entry(constant, key, text(key), _scores(printed[key]), place, *ours)


def _table_1a():
    yield from _rows("TABLE_1A", "1a", BALANCE, lambda alpha: f"α = {number(alpha)}")


def _table_1b():
    yield from _rows("TABLE_1B", "1b", BALANCE, lambda key: "γ = {}, α = {}".format(*map(number, key)))


def _table_1c():
    yield from _rows("TABLE_1C", "1c", OTHERS, lambda key: "sizes: {}, ratios: {}".format(*key))


def _table_1d():
    focal, base = paper.TABLE_1D_FOCAL, "FL γ 2"
    yield Entry("TABLE_1D_FOCAL", None, "focal loss", _scores(focal), MINING, *compared(base, base))
    for key, scores in paper.TABLE_1D_OHEM.items():
        ours = compared(f"OHEM {key[0]}", base, scores.ap - focal.ap) if key[1] == 0.5 else ()
        yield Entry("TABLE_1D_OHEM", key, "OHEM {}, NMS {}".format(*map(number, key)), _scores(scores), MINING, *ours)
    for key, scores in paper.TABLE_1D_OHEM_1_3.items():
        ours = compared("OHEM 128 1:3", base, scores.ap - focal.ap) if key == 128 else ()
        yield Entry("TABLE_1D_OHEM_1_3", key, f"OHEM 1:3, {key}", _scores(scores), MINING, *ours)


def _table_3():
    yield from _rows("TABLE_3", "3", OTHERS, lambda key: key.replace("gamma=", "γ ").replace("beta=", "β "))
    forms = ", ".join(f"{form} γ {gamma:g} β {beta:g}" if gamma else form for form, gamma, beta in paper.FIGURE_5)
    yield Entry("FIGURE_5", None, "Figures 5 and 6: the curves", forms, FORMS, "drawn", how=RERUN)
    blue = f"AP > {paper.FIGURE_7['AP above']}, α = {number(paper.FIGURE_7['alpha'])}"
    yield Entry("FIGURE_7", None, "Figure 7: FL* with many γ and β", blue, FORMS)


def _figure_4():
    curves, windows = _list(paper.FIGURE_4_GAMMAS), "{:,} and {:,}".format(*paper.FIGURE_4_WINDOWS)
    yield Entry("FIGURE_4_GAMMAS", None, "γ of the curves", curves, CURVES, "a slider", how=RERUN)
    yield Entry("FIGURE_4_WINDOWS", None, "Section 5.1: negative and positive windows, about", windows, CURVES)
    share, part = paper.FIGURE_4_HARDEST
    what = f"Section 5.1: loss of the hardest {share:.0%} of the positives, γ = 0"
    found = cumulative.hardest(runs.read("figure4")["scores"]["drawn-focal"]["positives"], 0.0, share)
    apart = f"{100 * (found - part):+.0f} %".replace("-", "−")
    yield Entry("FIGURE_4_HARDEST", None, what, f"about {part:.0%}", CURVES, f"{found:.0%}", apart, SCALED)


def _sized(scores):
    return f"{_scores(scores)}; S {scores.small}, M {scores.medium}, L {scores.large}"


def _speed():
    for key, (scores, ms) in paper.TABLE_1E.items():
        what = "Table 1e: ResNet-{}, {} px".format(*key)
        yield Entry("TABLE_1E", key, what, f"{_sized(scores)}; {ms} ms", SPEED)
    for key, (name, ap, ms) in paper.FIGURE_2.items():
        yield Entry("FIGURE_2", key, f"Figure 2, {key}: {name}", f"{ap}; {ms} ms", SPEED)
    for key, (ap, ms) in paper.FIGURE_2_RETINANET.items():
        scores, its = paper.TABLE_1E[key]
        what, other = "Figure 2: RetinaNet-{}-{}".format(*key), f"{scores.ap}; {its} ms in Table 1e"
        apart = f"{_apart(scores.ap - ap)}; {_apart(its - ms)} ms"
        yield Entry("FIGURE_2_RETINANET", key, what, f"{ap}; {ms} ms", SPEED, other, apart, EXACT)
    below = f"below AP {paper.LOW_ACCURACY:g}"
    yield Entry("LOW_ACCURACY", None, 'Figure 2: "the low-accuracy regime"', below, SPEED)
    frames = 1000 / paper.TABLE_1E[101, 800][1]
    what, ours = "Section 1: frames a second", f"{frames:.2f}, from Table 1e"
    yield Entry("FRAMES", None, what, number(paper.FRAMES), SPEED, ours, _apart(round(frames - paper.FRAMES, 2)), EXACT)
    changed = ("01-two-stages-or-one", "What changed since")
    yield Entry("AFTER_PUBLICATION", None, "Section 5.2, version 2", f'"{paper.AFTER_PUBLICATION}"', changed)


def _table_2():
    for key, scores in paper.TABLE_2.items():
        yield Entry("TABLE_2", key, "{}, {}".format(*key), _sized(scores), SPEED)


def _others():
    request = "maskrcnn-benchmark #102"
    for key, scores in paper.LOW_QUALITY_AP.items():
        yield Entry("LOW_QUALITY_AP", key, f"{request}: best anchors from IoU {number(key)}", _scores(scores), MATCHES)
    for key, share in paper.FCOS_BEST_POSSIBLE_RECALL.items():
        yield Entry("FCOS_BEST_POSSIBLE_RECALL", key, f"FCOS, table 1: recall, {key}", f"{share} %", MATCHES)
    for key, (ap, ms) in paper.TITAN_X.items():
        what = f"{request}: ResNet-{key[0]}, {key[1]} px, Titan X"
        yield Entry("TITAN_X", key, what, f"{ap}; {ms} ms", ("01-two-stages-or-one", "What changed since"))
