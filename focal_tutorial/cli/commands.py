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
from ..training import processes
from ..training.evaluate import plain, table
from ..weights import onnx
from . import choices
from .drawing import draw


def check(options):
    """Print what a folder holds, what is wrong in it, and whether the anchors fit."""
    dataset = data.open(options.path, size=choices.size(options), on_defect="drop")
    print(dataset.summary())
    splits = data.splits(options.path)
    print(f"splits of the folder's own: {', '.join(splits) or 'none; training holds some images out by their names'}")
    print(training.check_anchors(dataset, choices.config(options, len(dataset.classes))))
    print(f"defects: {dataset.report}")
    return 1 if dataset.report.count("dropped") + dataset.report.count("clipped") and not options.drop else 0


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
    rule = choices.split_rule(options)
    train_set, val_set = choices.parts(options, rule)
    torch.manual_seed(options.seed)
    model, recipe = choices.model(options, len(train_set.classes)), choices.recipe(options, len(train_set))
    _say(options, f"to train on: {train_set.summary()}")
    _say(options, f"to measure by: {val_set!r}, {choices.rule_in_words(rule)}")
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
        rule = {"val": options.split}
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
        Path(options.json).write_text(json.dumps(plain(scores), indent=1), encoding="utf-8")


def detect(options):
    """Find objects in photographs; draw them, or print them as JSON. Status 1 if a photograph could not be read."""
    model, card = weights.load(options.weights).to(choices.device(options)), weights.card(options.weights)
    classes = card.get("classes") or [f"class {label}" for label in range(model.config.num_classes)]
    files, results, problems, stems = choices.photographs(options.images), [], [], set()
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
        results.append({"file": str(file), "height": picture.shape[1], "width": picture.shape[2], "objects": objects})
        if options.out:
            drawn = f"{file.stem}.png" if file.stem not in stems else f"{file.stem}-{len(results)}.png"
            stems.add(file.stem)
            draw(picture, objects, classes).save(Path(options.out) / drawn)
    text = json.dumps(results, indent=1, ensure_ascii=False)
    if options.out:
        target = Path(options.out) / "detections.json"
        target.write_text(text, encoding="utf-8", errors="backslashreplace")
        found = sum(len(result["objects"]) for result in results)
        print(f"objects: {found}, photographs: {len(results)}, listed in {target}")
    else:
        print(text)
    for problem in problems:
        print(f"focal_tutorial detect: {problem}", file=sys.stderr)
    return 1 if problems else 0


def export(options):
    """Write a network as safetensors or as ONNX; the latter is compared with torch where onnxruntime is there."""
    model, card = choices.load(options.weights)
    size = options.size or choices.stored_size(card)
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


def _say(options, text, file=None):
    if processes.first() and not options.quiet:
        tqdm.write(text, file=file or sys.stdout)
