"""The live figure of the welcome page: a detector that learns in the page, from scratch, while the reader looks."""

import dataclasses
from pathlib import Path

import traitlets

from .figure import Figure
from .traits import WholeWithin, Within

SIZE = (96, 128)  # height, width of the scenes in pixels
CLASSES = ("red cells", "white cells", "platelets")  # in the order of `data.drawn`'s labels


class Learner(Figure):
    """A network that trains in the browser on drawn blood smears, and shows what it finds in four held-out ones.

    Made by `of`. Nothing trains before the reader presses its button; until then it shows a stored run. The training
    stays in the browser, with a kernel as without: nothing comes back. For scripts the figure's element carries
    data-step, data-ap50 and data-state, and fires the event "training:ended" with the whole run.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    gamma   of the focal loss in the next run, 0 to 5; alpha goes with it as in the paper's table 1b
    seed    of the next run: its first weights and its scenes, 0 to 9999

    Set once: `config` and `recipe` (`dataclasses.asdict` of a `retinanet.Config` and a `training.Recipe`), `size`
    (height, width of the scenes, pixels), `classes` (names, plural), `held` (held-out scenes that the score is over)
    and `stored`, the run shown first: `steps`; `step`, `classification` and `box`, means of the losses over equal
    stretches, as texts of numbers; `AP50`; `classes`, the AP50 of each; `found`, the detections of each shown scene as
    in `stored.py`.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("gamma", "seed")

    gamma = Within(0, 5, 2.0)
    seed = WholeWithin(0, 9999, 0)

    config = traitlets.Dict().tag(sync=True)
    recipe = traitlets.Dict().tag(sync=True)
    size = traitlets.List(traitlets.Int(), default_value=list(SIZE)).tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    held = traitlets.Int(40).tag(sync=True)
    stored = traitlets.Dict().tag(sync=True)

    @classmethod
    def of(cls, config, recipe, *, stored=None, classes=CLASSES, held=40, **state):
        """A figure of the network `config` describes, trained as `recipe` says.

        config    a `retinanet.Config`, usually `mini(3)`
        recipe    a `training.Recipe`
        stored    a run of this figure as `chapters.runs.read` gives it, shown before the reader's first; None: nothing
        classes   their names, plural
        held      how many held-out scenes the score is over
        state     traits to start with; `gamma` and `seed` are those of `config` and `recipe` unless given

        Raises ValueError where the names of the classes are not as many as the network's classes, or where the stored
        run had another network or recipe.
        """
        network, training = dataclasses.asdict(config), dataclasses.asdict(recipe)
        if len(classes) != config.num_classes:
            raise ValueError(f"{len(classes)} names for {config.num_classes} classes")
        return cls(
            config=_plain(network),
            recipe=_plain(training),
            classes=list(classes),
            held=held,
            stored=_shown(stored, _plain(network), _plain(training)) if stored else {},
            **{"gamma": config.gamma, "seed": recipe.seed, **state},
        )

    def _holds(self):
        height, width = self.size
        return f"{width} x {height} pixels, {self.recipe.get('steps', 0)} steps, {len(self.classes)} classes"


def _plain(value):
    """The same after a journey through JSON: tuples are lists."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, (list, tuple)) else value


def _shown(run, config, recipe):
    """What the figure shows of a stored run; ValueError for one of another network or recipe."""
    for name, given in (("network", config), ("recipe", recipe)):
        before = run["settings"][name]
        apart = sorted(key for key in given.keys() | before.keys() if given.get(key) != before.get(key))
        if apart:
            raise ValueError(f"the stored run {run['name']} had another {name}: {', '.join(apart)}")
    scores, losses = run["scores"], run["curve"]["losses"]
    return {
        "steps": recipe["steps"],
        "AP50": scores["AP50"],
        "classes": list(scores["per_class"].values()),
        "found": list(scores["found"]),
    } | {name: " ".join(f"{value:.4g}" for value in losses[name]) for name in ("step", "classification", "box")}
