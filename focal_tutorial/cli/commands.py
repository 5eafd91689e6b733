"""What the commands do: open, train, measure, detect, export. Each takes the options that `parser` has parsed.

Under torchrun all processes run the same command; only the first one prints and writes.
"""

import dataclasses
import json
import os
import sys
from pathlib import Path

import torch
from tqdm import tqdm

from .. import __version__, data, training, weights
from ..data.checking import FROM_ZERO
from ..training import processes
from ..training.evaluate import plain, table
from ..weights import onnx
from . import choices
from .drawing import draw, font_of


def check(options):
    """Print what a folder holds, what training would do with it, what is wrong, and whether the anchors fit.

    Everything that training reads is read, and the images that it leaves aside as well.
    """
    strict, options.drop = not options.drop, True
    folder = choices.found(options)
    print(folder)
    if not folder.classes:
        raise ValueError(f"{options.path}: not one object, so there is no class to learn")
    rule = choices.split_rule(options, folder)
    print(choices.plan(rule, folder))
    groups = choices.groups(options, rule, folder)
    for what, dataset in groups.items():
        print(f"{what}: {dataset.summary() if dataset is groups[next(iter(groups))] else repr(dataset)}")
    learnt = next(iter(groups.values()))
    for line in choices.leaks(groups):
        print(line)
    print(training.check_anchors(learnt, choices.config(options, len(learnt.classes))))
    report = data.Report(tuple(dict.fromkeys(defect for dataset in groups.values() for defect in dataset.report)))
    print(f"defects: {report}")
    if any(FROM_ZERO in defect.problem for defect in report):
        print("advice: --origin 0 reads corners that count from 0")
    return 1 if report.count("dropped") + report.count("clipped") and strict else 0


def train(options):
    """Train a network and write it, with a card that says how it came to be."""
    out, state, device = Path(options.out), Path(options.out).with_suffix(".checkpoint"), choices.device(options)
    if options.pretrained and options.backbone == "slim":
        raise ValueError(
            "the slim network has no pretrained weights: leave --pretrained out, or take --backbone resnet18"
        )
    if out.exists() and not state.exists() and not options.overwrite:
        raise FileExistsError(f"{out} is there already: give another name, or --overwrite")
    out.parent.mkdir(parents=True, exist_ok=True)
    folder = choices.found(options)
    rule = choices.split_rule(options, folder)
    _say(options, f"{folder}\n{choices.plan(rule, folder)}")
    train_set, val_set = choices.parts(options, rule)
    torch.manual_seed(options.seed)
    model, recipe = choices.model(options, len(train_set.classes)), choices.recipe(options, len(train_set))
    _say(options, f"to train on: {train_set.summary()}")
    _say(options, f"to measure by: {val_set!r}, {choices.rule_in_words(rule)}")
    for line in choices.leaks({"to train on": train_set, "to measure by": val_set}):
        _say(options, line)
    if len(train_set.report):
        _say(options, f"when they were opened: {train_set.report}")
    _say(options, str(training.check_anchors(train_set, model.config)))

    def evaluate(averaged, step):
        scores = training.score(averaged, val_set)
        _say(options, f"step {step}: AP {scores['AP']:.3f}, AP50 {scores['AP50']:.3f}", file=sys.stderr)
        return {key: scores[key] for key in ("AP", "AP50")}

    points = [round(recipe.steps * (k + 1) / (options.evaluations + 1)) for k in range(options.evaluations)]
    try:
        training.fit(
            model,
            train_set,
            recipe,
            checkpoint=state,
            every=options.every,
            evaluate=evaluate,
            evaluate_at=points,
            progress=processes.first() and not options.quiet,
            device=device,
        )
    except KeyboardInterrupt:
        goes_on = (
            f"goes on from the last checkpoint, {state}"
            if state.exists()
            else "starts again: there is no checkpoint yet"
        )
        raise KeyboardInterrupt(f"the same command {goes_on}") from None
    except torch.cuda.OutOfMemoryError:
        raise MemoryError(
            f"the GPU has too little memory for a batch of {recipe.batch}: lower --batch or --size"
        ) from None
    scores = training.score(model, val_set)
    if not processes.first():
        return
    card = {
        "what": f"RetinaNet with backbone {options.backbone}, {recipe.steps} steps of {recipe.batch}",
        "classes": list(train_set.classes),
        "category_ids": train_set.category_ids,
        "size": choices.size(options),
        "data": Path(options.path).resolve().name,
        "images": {"train": len(train_set), "val": len(val_set)},
        "split": rule,
        "origin": options.origin,
        "recipe": dataclasses.asdict(recipe),
        "scores": {"val": plain(scores)},
        "made_by": f"focal_tutorial {__version__}, python -m focal_tutorial train",
    }
    weights.save(model, out, card)
    state.unlink(missing_ok=True)
    print(table(scores, val_set))
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB, with its card")


def evaluate(options):
    """Print COCO's average precision, of all classes and of each."""
    model, card = weights.load(options.weights).to(choices.device(options)), weights.card(options.weights)
    rule, name = card.get("split"), Path(options.path).resolve().name
    if options.split or options.all or not rule:
        rule = {"val": [options.split] if options.split else None}
    elif card.get("data", name) != name:
        _say(
            options,
            f"trained on {card['data']}, not on {name}: --all measures by every image of {name}",
            file=sys.stderr,
        )
    dataset = choices.held_out(options, rule, card)
    if len(dataset.classes) != model.config.num_classes:
        raise ValueError(
            f"{options.weights} knows {model.config.num_classes} classes, {options.path} has {len(dataset.classes)}"
        )
    scores = training.score(model, dataset)
    print(f"{len(dataset)} images, {choices.rule_in_words(rule)}")
    print(table(scores, dataset))
    if options.json:
        Path(options.json).parent.mkdir(parents=True, exist_ok=True)
        Path(options.json).write_text(json.dumps(plain(scores), indent=1), encoding="utf-8")


def detect(options):
    """Find objects in photographs; draw them, or print them as JSON. Status 1 if a photograph could not be read."""
    model, card = weights.load(options.weights).to(choices.device(options)), weights.card(options.weights)
    classes = card.get("classes") or [f"class {label}" for label in range(model.config.num_classes)]
    files, results, problems, drawings = choices.photographs(options.images), [], [], set()
    if options.out:
        if any(file.parent.resolve() == Path(options.out).resolve() for file in files):
            raise ValueError(f"{options.out} holds the photographs themselves: give another folder for the drawings")
        Path(options.out).mkdir(parents=True, exist_ok=True)
    for file in tqdm(files, disable=options.quiet, unit="image", file=sys.stderr):
        try:
            picture = data.read_image(file)
        except data.DataError as error:
            problems.append(f"{file} {error}")
            continue
        size = options.size or choices.stored_size(card)
        found = training.detect_photograph(model, picture, size=size, score_threshold=options.threshold)
        objects = [
            {"class": classes[label], "score": round(score, 4), "box": [round(side, 2) for side in box]}
            for label, score, box in zip(*(found[key].tolist() for key in ("labels", "scores", "boxes")))
        ]
        result = {"file": str(file), "height": picture.shape[1], "width": picture.shape[2], "objects": objects}
        results.append(result)
        if options.out:
            result["drawing"] = _new_name(file.stem, drawings)
            draw(picture, objects, classes).save(Path(options.out) / result["drawing"])
    text = json.dumps(results, indent=1, ensure_ascii=False)
    if options.out:
        target = Path(options.out) / "detections.json"
        target.write_text(text, encoding="utf-8", errors="backslashreplace")
        found = sum(len(result["objects"]) for result in results)
        print(f"objects: {found}, photographs: {len(results)}, listed in {target}")
        for name in (name for name in classes if font_of(name) is None):
            print(f"no font here has the letters of {name!r}: its boxes are marked class {classes.index(name)}")
    else:
        print(text)
    for problem in problems:
        print(f"focal_tutorial detect: {problem}", file=sys.stderr)
    return 1 if problems else 0


def export(options):
    """Write a network as safetensors or as ONNX; the latter is compared with torch where onnxruntime is there."""
    model, card = choices.load(options.weights)
    size = options.size or choices.stored_size(card)
    Path(options.out).parent.mkdir(parents=True, exist_ok=True)
    if options.out.endswith(".safetensors"):
        weights.save(model, options.out, card | {"size": size})
        print(f"{options.out}: {os.path.getsize(options.out) / 1e6:.1f} MB, float16, with its card")
        return 0
    if size is None:
        raise ValueError(f"{options.weights} does not say the size of its images: give --size, such as 192x256")
    size = (size, size) if isinstance(size, int) else tuple(size)
    onnx.to_onnx(model, options.out, size, card)
    print(
        f"{options.out}: {os.path.getsize(options.out) / 1e6:.1f} MB, for images of {size[0]} x {size[1]} (height x"
        " width)"
    )
    try:
        difference = onnx.compare_onnx(model, options.out, size)
    except ImportError:
        print("not compared with torch: onnxruntime is not installed")
        return 0
    if difference > onnx.TOLERANCE:
        raise ArithmeticError(
            f"onnxruntime's outputs differ from torch's by {difference:.1e}: do not use {options.out}"
        )
    print(f"the same outputs as torch's, to {difference:.0e}")
    return 0


def _new_name(stem, taken):
    """`stem`.png, or with a number where that is taken; capitals make no other name, as on many disks."""
    name, number = f"{stem}.png", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}.png"
    taken.add(name.casefold())
    return name


def _say(options, text, file=None):
    if processes.first() and not options.quiet:
        tqdm.write(text, file=file or sys.stdout)
