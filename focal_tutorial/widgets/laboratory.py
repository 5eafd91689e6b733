"""The live figure of chapter 13: a RetinaNet that trains in the page, by a recipe that the reader changes."""

import dataclasses
import json
import tempfile
from pathlib import Path

import traitlets

from .figure import Figure
from .stored import picture
from .traits import OneOf, WholeWithin, Within, one_of

SIZES = {"mini": (128, 96)}  # width and height of what a backbone's network sees here
OTHER_SIZE = (256, 192)
SCENES = ("dense", "rare", "hard")
QUALITY = 72  # of the pictures that a figure of photographs draws
PLAIN = {"weight_decay": 1e-4, "warmup": 0.0, "clip": None}  # what plain SGD is here, beside its rate
DIVISORS = {"batch": "positives", "anchors": "anchors"}


class Laboratory(Figure):
    """Train a network in the browser, change the recipe, guess, and compare: nothing is sent anywhere.

    config      a `retinanet.Config` in place of the book's two networks; its loss and prior become the settings
    recipe      a `training.Recipe` that the page can run: in order (shuffle=False) and without brightness, contrast or
                zoom. Its steps, rate, optimizer and seed become the settings
    photographs six samples, test photographs of BCCD, which the figure draws: it then learns from the 205 photographs
                at 128 x 96 that come with the package, and a page loads them when the reader trains (chapter 14)
    recording   a stored run of `scripts/measure_laboratory.py --watch`, what stands there before the first press

    The settings of the next run, in sync with the figure both ways under a kernel; a value out of range raises
    `traitlets.TraitError` with a sentence that says what is allowed:

    scenes      "dense" (three classes), "rare" or "hard" (white cells and platelets; much debris); with photographs,
                "photographs"
    start       "random" weights, or with photographs those of a network that has learned from "drawings"
    loss        "CE", "balanced", "focal", "OHEM" or "OHEM 1:3"
    gamma       of the focal loss, 0 to 5. alpha: weight of positives in focal loss and balanced CE, 0 to 1
    prior       the score with which every anchor starts, .001 to .5; .5 is no prior (section 4.1)
    rate        the learning rate, .0001 to .1. optimizer: "AdamW" or plain "SGD"
    divide      the class loss by the "positives", or by all "anchors", which is a mistake
    size        the network: "mini" (128 x 96 pixels), "book" (256 x 192), or "yours" where `config` was given
    heads       with "GroupNorm", or "plain" as the paper's
    steps       1 to 2000. seed: of first weights and scenes, 0 to 9999

    After a run under a kernel:

    history     one dictionary for each step: step, classification, box (the two losses), rate, norm, positives,
                easyLoss and easyGradient (what negatives with p_t above .9 own of the class loss and of its gradient)
    network()   the trained `RetinaNet`
    """

    _esm = Path(__file__).with_suffix(".js")
    assets = ("bccd-128x96.webp", "bccd-128x96.json", "mini-drawn.safetensors")
    names = (
        "scenes",
        "start",
        "loss",
        "gamma",
        "alpha",
        "prior",
        "rate",
        "optimizer",
        "divide",
        "size",
        "heads",
        "steps",
        "seed",
    )

    scenes = traitlets.Unicode("dense").tag(sync=True)
    start = traitlets.Unicode("random").tag(sync=True)
    loss = OneOf("CE", "balanced", "focal", "OHEM", "OHEM 1:3", default="focal")
    gamma = Within(0, 5, 2.0)
    alpha = Within(0, 1, 0.25)
    prior = Within(0.001, 0.5, 0.01, hint="; .5 is no prior")
    rate = Within(0.0001, 0.1, 0.003)
    optimizer = OneOf("AdamW", "SGD")
    divide = OneOf("positives", "anchors")
    size = traitlets.Unicode("mini").tag(sync=True)
    heads = OneOf("GroupNorm", "plain")
    steps = WholeWithin(1, 2000, 300)
    seed = WholeWithin(0, 9999, 0)

    plan = traitlets.Dict().tag(sync=True)
    recording = traitlets.Dict().tag(sync=True)
    photographs = traitlets.List().tag(sync=True)
    history = traitlets.List().tag(sync=True)
    weights = traitlets.Bytes(None, allow_none=True).tag(
        sync=True, from_json=lambda value, _: value if value is None else bytes(value)
    )

    def __init__(self, *, config=None, recipe=None, recording=None, photographs=(), **state):
        settings = {**_settings_of(config), **_training_of(recipe)}
        if photographs:
            settings["scenes"] = "photographs"
            state["photographs"] = [picture(one, place, 3, QUALITY) for place, one in enumerate(photographs)]
        if config is not None or recipe is not None or photographs:
            state["plan"] = _plan(config, recipe, bool(photographs))
        super().__init__(**{**settings, **state}, recording=_recorded(recording) if recording else {})

    @traitlets.default("plan")
    def _default_plan(self):
        return _plan(None, None)

    @traitlets.validate("scenes")
    def _check_scenes(self, proposal):
        return one_of("scenes", proposal["value"], ("photographs",) if self.photographs else SCENES)

    @traitlets.validate("start")
    def _check_start(self, proposal):
        return one_of("start", proposal["value"], ("random", "drawings") if self.photographs else ("random",))

    @traitlets.validate("size")
    def _check_size(self, proposal):
        return one_of("size", proposal["value"], tuple(self.plan["networks"]))

    def network(self):
        """The network of the last run: a `RetinaNet` with its averaged weights, in evaluation mode.

        Raises RuntimeError before a run has come to its end.
        """
        from .. import weights  # torch, which a figure opens without

        if self.weights is None:
            raise RuntimeError("no run has come to its end: press Train it in the figure, and wait for the last step")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "page.safetensors"
            file.write_bytes(self.weights)
            return weights.load(file)


def _plan(config, recipe, photographs=False):
    """What the view builds runs from: networks, the recipe's other fields, Python's defaults, what SGD changes."""
    from ..anchors import Anchors  # torch, which the module is imported without
    from ..retinanet import Config, mini, slim
    from ..training import Recipe

    page = recipe or (Recipe.in_page(horizontal_flip=0.5, vertical_flip=0.5) if photographs else Recipe.in_page())
    if config is not None:
        networks = {"yours": _network(config, "Config", (), ("Anchors",))}
    else:
        levels = (3, 4, 5)
        book = slim(3, backbone_norm="group", anchors=Anchors(base=2.0, levels=levels))
        changes = ('backbone_norm="group"', f"anchors=Anchors(base=2.0, levels={levels})")
        networks = {
            "mini": _network(mini(3), "mini", (), ()),
            "book": _network(book, "slim", changes, ("Anchors",)),
        }
        if photographs:
            del networks["book"]  # it sees 256 x 192 pixels, the photographs have 128 x 96
    plan = {
        "networks": networks,
        "recipe": dataclasses.asdict(page),
        "defaults": {"recipe": dataclasses.asdict(Recipe.in_page()), "config": dataclasses.asdict(Config())},
        "sgd": {} if page.optimizer == "sgd" else PLAIN,
    }
    return json.loads(json.dumps(plan))  # tuples become lists, as the view gets them


def _recorded(run):
    """A stored run as the view takes it: the settings that it had, and what it reported."""
    from ..retinanet import Config
    from ..training import Recipe

    settings = {
        name: trait.default_value for name, trait in Laboratory.class_traits().items() if name in Laboratory.names
    }
    settings |= _settings_of(Config.from_dict(run["settings"]["network"]))
    settings |= _training_of(Recipe(**run["settings"]["recipe"]))
    settings |= {"scenes": run["settings"].get("scenes", "photographs")}
    settings |= {"size": run["settings"]["network"]["backbone"]}
    frames = run["scores"]["frames"]
    return {
        "settings": settings,
        "rows": run["curve"]["rows"],
        "frames": [{name: frame[name] for name in ("step", "found")} for frame in frames],
        "scores": [{name: frame[name] for name in ("step", "AP", "AP50", "classes")} for frame in frames],
    }


def _network(config, name, arguments, imports):
    """A network as the view knows it: its Config, how Python makes it, and the size of the images that it sees."""
    return {
        "config": dataclasses.asdict(config),
        "call": {"name": name, "arguments": arguments, "imports": imports},
        "size": SIZES.get(config.backbone, OTHER_SIZE),
    }


def _settings_of(config):
    """The settings that a `Config` decides; ValueError for a loss that the laboratory does not offer."""
    if config is None:
        return {}
    if config.normalize_by not in DIVISORS:
        raise ValueError(f'Config.normalize_by is {config.normalize_by!r}: the laboratory has "batch" and "anchors"')
    if config.hard_examples not in (None, 128) or config.hard_ratio not in (None, 3):
        raise ValueError("the laboratory's OHEM keeps 128 examples of an image, with a ratio of 3 or none")
    mined = config.hard_examples is not None
    if (mined and (config.gamma or config.alpha is not None)) or (config.gamma and config.alpha is None):
        raise ValueError("the laboratory has CE, balanced CE, focal loss with an alpha, and OHEM of the plain CE")
    if mined:
        loss = "OHEM 1:3" if config.hard_ratio else "OHEM"
    elif config.alpha is None:
        loss = "CE"
    else:
        loss = "focal" if config.gamma else "balanced"
    return {
        "loss": loss,
        "prior": config.prior,
        "divide": DIVISORS[config.normalize_by],
        "heads": "GroupNorm" if config.head_norm else "plain",
        "size": "yours",
        **({"gamma": config.gamma} if config.gamma else {}),
        **({} if config.alpha is None else {"alpha": config.alpha}),
    }


def _training_of(recipe):
    """The settings that a `Recipe` decides."""
    if recipe is None:
        return {}
    return {
        "steps": recipe.steps,
        "rate": recipe.learning_rate,
        "optimizer": {"adamw": "AdamW", "sgd": "SGD"}[recipe.optimizer],
        "seed": recipe.seed,
    }
