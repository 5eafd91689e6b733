"""What the options of a command stand for: which images, which network, which recipe, which device.

`options` is what `parser` has parsed. A *rule* says which images are learnt from and which are measured by. It is a
dictionary that the card of a network keeps, so that `evaluate` finds the same images again:

    {"train": names, "val": names}                splits that the folder names
    {"of": names, "hold_out": share, "seed": n}   a share of splits, or of all images where the names are None
    {"val": names}                                splits, or all images where the names are None

In each, "without" may name splits whose images are left out: test images are never learnt from.
"""

import dataclasses
import json
import os
from pathlib import Path

import torch

from .. import data, weights
from ..data.opening import find
from ..data.pictures import SUFFIXES, UNREADABLE
from ..data.splitting import shared
from ..retinanet import Config, RetinaNet, slim
from ..training import Recipe, checkpoint, paper_network

SIZES = {"slim": 256}
OTHER_SIZE = 640  # of a ResNet's images: the longer side


def size(options):
    """The size that was asked for, or the backbone's own."""
    return options.size or SIZES.get(options.backbone, OTHER_SIZE)


def found(options):
    """What the folder is taken for, without opening an image."""
    return find(Path(options.path), format=options.format)


def split_rule(options, folder):
    """How images are held out: splits of the folder's own, as `found` names them, or by the images' names.

    Raises ValueError where nothing is left to learn from.
    """
    train, held, test = folder.of_role("train"), folder.of_role("val"), folder.of_role("test")
    if train and held:
        return {"train": train, "val": held}
    learn, apart = train or folder.of_role("trainval"), held + test
    others = [part for name, part in folder.parts.items() if name not in apart]
    if not learn and apart and not any(part.entries for part in (*others, folder.rest)):
        raise ValueError(
            f"{options.path} has no images to learn from: {' and '.join(apart)} are there to measure by. Name a folder"
            " or list train"
        )
    if not learn and held:
        return {"train": None, "val": held, "without": apart}
    return {"of": learn or None, "hold_out": options.hold_out, "seed": options.seed, "without": [] if learn else test}


def parts(options, rule):
    """The images to train on (train) and those to measure by (val)."""
    if "hold_out" not in rule:
        return _open(options, rule, "train"), _open(options, rule, "val")
    return _open(options, rule, "of").split(1 - rule["hold_out"], rule["hold_out"], seed=rule["seed"])


def held_out(options, rule, card):
    """The images to measure by alone, at the size and with the classes of a network's card."""
    if options.origin is None:
        options.origin = card.get("origin")
    like = {"size": options.size or stored_size(card), "classes": card.get("classes")}
    if "hold_out" not in rule:
        return _open(options, {**rule, "without": []}, "val", **like)
    return _open(options, rule, "of", **like).split(1 - rule["hold_out"], rule["hold_out"], seed=rule["seed"])[1]


def _open(options, rule, which, **like):
    names = rule[which]
    like = like or {"size": size(options)}
    try:
        return data.open(
            options.path,
            split=names,
            without=() if names else rule.get("without", ()),
            origin=options.origin,
            format=options.format,
            on_defect="drop" if options.drop else "raise",
            **like,
        )
    except data.DataError as error:
        if not error.advice:
            raise
        options_too = " (--origin 0 reads corners that count from 0)" if "origin=0" in error.message else ""
        message = error.message.replace(" (origin=0 reads corners that count from 0)", "")
        raise data.DataError(
            message + options_too, error.report, advice="leave it out with --drop", rest=error.rest
        ) from None


def groups(options, rule, folder):
    """All images of a folder by what training does with them, what is learnt from first."""
    if "hold_out" in rule:
        sets = {"to train on and to measure by": _open(options, rule, "of")}
    else:
        sets = {"to train on": _open(options, rule, "train"), "to measure by": _open(options, rule, "val")}
    used = {*(rule.get("of") or ()), *(rule.get("train") or ()), *(rule.get("val") or ())}
    learnt = None in (rule.get("of", ""), rule.get("train", ""))  # all that is not left out
    for name in rule.get("without") or () if learnt else folder.parts:
        if name not in used:
            sets[f"not used, {name}"] = _open(options, {"val": [name]}, "val")
    return sets


def leaks(sets):
    """Sentences on images to train on that have siblings among the others, which their names or pixels tell."""
    (_, learnt), *others = sets.items()
    for what, dataset in others:
        leaked = shared(dataset, learnt) if "train" not in what else []
        if leaked:
            yield (
                f"{what}: {len(leaked)} of {len(dataset)} images have siblings among those to train on ({leaked[0]},"
                " ...): the score will be too good; split the originals before they are copied"
            )


def plan(rule, folder):
    """What training does with the images, in sentences: what is learnt from, measured by, and not used."""
    learn, held = rule.get("of", rule.get("train")), rule.get("val")
    without = rule.get("without") or []
    source = _listed(learn) if learn else "all images" + (f" but {_listed(without)}" if without else "")
    lines = [f"learns from {source}"]
    lines.append(
        f"measured by {_listed(held)}"
        if held
        else f"measured by {rule['hold_out']:.0%} of them, held out by their names; siblings stay on one side"
    )
    used = {*(learn or ()), *(held or ())}
    unused = [name for name in folder.parts if name not in used and (learn or name in without)]
    lines += [
        f"not used: {name}" + (" (never learnt from)" if name in folder.of_role("test") else "") for name in unused
    ]
    if learn and folder.rest.entries:
        lines.append(f"not used: {len(folder.rest.entries)} images in no split ({folder.rest.entries[0].name}, ...)")
    return "training " + "\n  ".join(lines)


def rule_in_words(rule):
    """What is measured by, for a line of output."""
    if "hold_out" in rule:
        return f"held out in training: {rule['hold_out']:.0%}, chosen by their names (seed {rule['seed']})"
    return f"split {_listed(rule['val'])}" if rule["val"] else "all of them"


def _listed(names):
    return names if isinstance(names, str) else " and ".join(names)


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
        raise FileNotFoundError(_no_photographs([*map(Path, paths)]))
    return files


def _no_photographs(paths):
    text = f"no photographs ({', '.join(SUFFIXES)}) in {', '.join(map(str, paths))}"
    there = [file for path in paths for file in path.rglob("*") if file.name[0] != "."]
    lower = next((file.parent for file in there if file.suffix.lower() in SUFFIXES), None)
    strange = next((file.name for file in there if file.suffix.lower() in UNREADABLE), None)
    if lower:
        return f"{text}; some lie in {lower}: give that folder"
    return f"{text}; {strange} cannot be read: convert it to JPEG or PNG" if strange else text
