"""The live table of chapter 15: Tables 1b and 1d of the paper at our scale, stored, and run again in the page."""

import functools
import json
from pathlib import Path

import traitlets

from .. import __version__
from .figure import Figure
from .traits import OneOf, WholeWithin, one_of

COUNTED = 100  # held-out scenes on which positives and negatives are counted
AT = ("at 0.05", "at 0.005")  # the score thresholds, as a stored run names them
CLASSES = {3: ["red", "white", "platelets"], 2: ["white", "platelets"]}
USUAL = ("CE α .75", "FL γ 2")  # the best balanced cross entropy, and the focal loss


class Ablations(Figure):
    """Losses in rows, seeds in each row: scores, means, and differences to one row, with their 95 % intervals.

    The reader's own runs train in the page, or under a kernel in the notebook, and are set beside the stored ones.

    run       a stored run of `scripts/measure_ablations.py`; without one the table has no rows

    In sync with the figure both ways under a kernel; a value that does not fit raises `traitlets.TraitError` in words:

    scenes      the kind of drawn scenes, a name of the run's settings: "dense", "rare", "hard" …
    threshold   the score from which detections count, .005 or .05
    measure     what is compared: "AP", "AP50", or the AP50 of "white cells" or of "platelets"
    against     the row that the others are compared with
    rows        the losses that *Run it here* trains. seeds: how many times each, from seed 0 on, 1 to 10

    Set by the figure:

    own         the reader's runs, one dictionary each: scenes, loss, seed, seconds, and scores "at 0.05" and "at 0.005"
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("scenes", "threshold", "measure", "against", "rows", "seeds")

    scenes = traitlets.Unicode("").tag(sync=True)
    threshold = OneOf(0.005, 0.05)
    measure = OneOf("AP", "AP50", "white cells", "platelets")
    against = traitlets.Unicode("").tag(sync=True)
    rows = traitlets.List(traitlets.Unicode()).tag(sync=True)
    seeds = WholeWithin(1, 10, 3)

    plan = traitlets.Dict().tag(sync=True)
    stored = traitlets.Dict().tag(sync=True)
    own = traitlets.List().tag(sync=True)

    def __init__(self, run=None, **state):
        if run is not None:
            plan = _plan(run)
            losses = list(plan["losses"])
            usual = [name for name in USUAL if name in losses] or losses[:2]
            first = {
                "scenes": "hard" if "hard" in plan["kinds"] else next(iter(plan["kinds"])),
                "against": usual[0],
                "rows": usual,
            }
            state = {**first, **state, "plan": plan, "stored": _packed(run, plan)}
        super().__init__(**state)

    @traitlets.validate("scenes")
    def _check_scenes(self, proposal):
        return one_of("scenes", proposal["value"], tuple(self.plan.get("kinds", [""])))

    @traitlets.validate("against")
    def _check_against(self, proposal):
        return one_of("against", proposal["value"], self._losses())

    @traitlets.validate("rows")
    def _check_rows(self, proposal):
        for name in proposal["value"]:
            one_of("a row", name, self._losses())
        return [name for name in self._losses() if name in proposal["value"]]  # in the table's order, each once

    def _losses(self):
        return tuple(self.plan.get("losses", [""]))

    def _holds(self):
        return f"{len(self.plan.get('losses', ()))} losses, {len(self.plan.get('kinds', ()))} kinds of scenes"


def _plan(run):
    """What the view builds its runs from, and what it says of them."""
    settings = run["settings"]
    kinds = [name for name in settings["classes"] if name in run["scores"]]
    return {
        "network": settings["network"],
        "recipe": settings["recipe"],
        "losses": settings["losses"],
        "rates": settings["rates"],
        "held": settings["held_out"],
        "kinds": {
            name: {
                "scenes": options,
                "classes": CLASSES[settings["classes"][name]],
                "negatives": _imbalance(json.dumps(options)),
            }
            for name, options in ((name, settings.get("between", {}).get(name, name)) for name in kinds)
        },
        "version": __version__,
    }


@functools.cache
def _imbalance(options):
    """How many negative anchors there are for each positive one, counted on held-out scenes; `options` as JSON."""
    import torch  # and the package that needs it, without which the module is imported

    from .. import assignment, data
    from ..retinanet import RetinaNet, mini

    with torch.no_grad():
        anchors = RetinaNet(mini(3))(torch.zeros(1, 3, 96, 128))[2]
    scenes = data.drawn(COUNTED, seed=data.HELD_OUT, size=(96, 128), scenes=json.loads(options))
    owners = torch.stack([assignment.assign(anchors, sample.boxes) for sample in scenes])
    return float((owners == assignment.BACKGROUND).sum() / (owners >= 0).sum())


def _packed(run, plan):
    """The stored scores, short in a notebook's file: for each kind of scenes and loss a text.

    A run in it is its seed, then at each threshold AP, AP50 and the AP50 of each class in ten-thousandths; one that
    diverged is its seed alone. A semicolon parts the runs.
    """

    def text(one):
        scores = [
            round(value * 10_000)
            for name in AT
            if name in one
            for value in (one[name]["AP"], one[name]["AP50"], *one[name]["AP50 by class"])
        ]
        return " ".join(map(str, [one["seed"], *scores]))

    return {
        scenes: {
            loss: "; ".join(map(text, run["scores"][scenes][loss]))
            for loss in plan["losses"]
            if run["scores"][scenes].get(loss)
        }
        for scenes in plan["kinds"]
    }
