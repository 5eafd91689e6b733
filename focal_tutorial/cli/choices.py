"""What the options of a command stand for: which images, which network, which recipe, which device.

`options` is what `parser` has parsed. A *rule* says how images are held out to measure by. It is a dictionary that
the card of a network keeps, so that `evaluate` finds the same images again:

    {"train": name, "val": name}                 two splits that the folder names
    {"of": name, "hold_out": share, "seed": n}   a share of one split, or of all images where the name is None
    {"val": name}                                one split, or all images where the name is None
"""

import dataclasses
import json
import os
from pathlib import Path

import torch

from .. import data, weights
from ..data.checking import SUFFIXES
from ..retinanet import Config, RetinaNet, slim
from ..training import Recipe, checkpoint, paper_network

SIZES = {"slim": 256}
OTHER_SIZE = 640  # of a ResNet's images: the longer side


def size(options):
    """The size that was asked for, or the backbone's own."""
    return options.size or SIZES.get(options.backbone, OTHER_SIZE)


def split_rule(options):
    """How images are held out: two splits of the folder's own, or by their names."""
    names = data.splits(options.path)
    learn = next((name for name in names if name.startswith("train") and not name.startswith("trainval")), None)
    held = next((name for name in names if name.startswith("val")), None)
    if learn and held:
        return {"train": learn, "val": held}
    return {"of": learn, "hold_out": options.hold_out, "seed": options.seed}


def parts(options, rule):
    """The images to train on (train) and those to measure by (val)."""
    if "hold_out" not in rule:
        return _open(options, rule["train"], size(options)), _open(options, rule["val"], size(options))
    return _open(options, rule["of"], size(options)).split(1 - rule["hold_out"], rule["hold_out"], seed=rule["seed"])


def held_out(options, rule, card):
    """The images to measure by alone, at the size and with the classes of a network's card."""
    like = options.size or stored_size(card), card.get("classes")
    if "hold_out" not in rule:
        return _open(options, rule["val"], *like)
    return _open(options, rule["of"], *like).split(1 - rule["hold_out"], rule["hold_out"], seed=rule["seed"])[1]


def _open(options, split, size, classes=None):
    try:
        return data.open(
            options.path, split=split, size=size, classes=classes, on_defect="drop" if options.drop else "raise"
        )
    except data.DataError as error:
        raise (error.with_advice("leave it out with --drop") if error.advice else error) from None


def rule_in_words(rule):
    """What is measured by, for a line of output."""
    if "hold_out" in rule:
        return f"held out in training: {rule['hold_out']:.0%}, chosen by their names (seed {rule['seed']})"
    return f"split {rule['val']}" if rule["val"] else "all of them"


def config(options, classes):
    """The network's config without its weights, with the anchors that were asked for."""
    own = slim(classes) if options.backbone == "slim" else Config(classes, options.backbone)
    asked = {"base": options.anchor_base, "scales": options.anchor_scales, "ratios": options.anchor_ratios}
    changes = {name: value for name, value in asked.items() if value is not None}
    return dataclasses.replace(own, anchors=dataclasses.replace(own.anchors, **changes))


def model(options, classes):
    """The network with its first weights. Raises ValueError for pretrained weights that do not exist."""
    wanted = config(options, classes)
    if options.backbone == "slim":
        return RetinaNet(wanted)
    return paper_network(classes, backbone=options.backbone, pretrained=options.pretrained, anchors=wanted.anchors)


def recipe(options, images):
    """The book's recipe for slim, the paper's for a ResNet. images: how many there are to learn from."""
    changes = {"steps": options.steps, "batch": options.batch, "seed": options.seed}
    if options.learning_rate:
        changes["learning_rate"] = options.learning_rate
    changes["vertical_flip"] = 0.5 if options.vertical_flips else 0.0
    if options.backbone == "slim":
        return Recipe(**changes)
    changes["precision"] = "amp" if device(options).startswith("cuda") else "float32"
    return Recipe.fine_tuning(images, **changes)


def device(options):
    """The device that was asked for, or the process's GPU, or the CPU. Raises ValueError if it is not there."""
    if not options.device:
        return f"cuda:{os.environ.get('LOCAL_RANK', 0)}" if torch.cuda.is_available() else "cpu"
    try:
        torch.zeros(1, device=options.device)
    except (RuntimeError, AssertionError) as error:
        reason = str(error).partition("\n")[0]
        raise ValueError(f"there is no device {options.device!r} here ({reason}): leave --device out") from None
    return options.device


def stored_size(card):
    """The size of the images in training, as `data.open` takes it; None where the card does not say."""
    stored = card.get("size")
    return tuple(stored) if isinstance(stored, list) else stored


def load(name):
    """A network and its card, from weights or from the checkpoint of a training.

    Raises ValueError for anything else.
    """
    try:
        return weights.load(name), weights.card(name)
    except ValueError:
        if not str(name).endswith((".checkpoint", ".pt")):
            raise
    state = checkpoint.read(name, "cpu")
    try:
        run = json.loads(state["description"])
        network = RetinaNet(Config.from_dict(run["network"]))
        network.load_state_dict(state["averaged"])
        steps = f"step {state['step']} of {run['recipe']['steps']} of a training"
        card = {"what": steps, "classes": run["dataset"]["classes"], "recipe": run["recipe"]}
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise ValueError(f"{name} does not hold a network that this version can build: {error}") from None
    return network.eval(), card


def photographs(paths):
    """The photographs that were named, or lie in folders that were. Raises FileNotFoundError where there is none."""
    files = []
    for path in map(Path, paths):
        if path.is_dir():
            files += sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES and file.name[0] != ".")
        elif path.exists():
            files.append(path)
        else:
            raise FileNotFoundError(f"there is no {path}")
    if not files:
        raise FileNotFoundError(f"no photographs ({', '.join(SUFFIXES)}) in {', '.join(map(str, paths))}")
    return files
