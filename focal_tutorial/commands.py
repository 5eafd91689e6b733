"""What the commands do: open, train, measure, detect, export. Each takes the options that ``arguments`` has parsed.

Under torchrun all processes run the same command; only the first one prints and writes.
"""

import dataclasses
import json
import os
import sys
from pathlib import Path

import torch
from tqdm import tqdm

from . import __version__, checkpoint, data, distributed, finetuning, fitting, training, weights
from . import export as exporting
from .data.checking import SUFFIXES
from .drawing import draw
from .retinanet import Config, RetinaNet, slim

SIZES = {"slim": 256}
OTHER_SIZE = 640  # of a ResNet's images: the longer side


def check(options):
    """Print what a folder holds, what is wrong in it, and whether the anchors fit."""
    dataset = data.open(options.path, size=options.size or SIZES.get(options.backbone, OTHER_SIZE), on_defect="drop")
    print(dataset.summary())
    splits = data.splits(options.path)
    print(f"splits of the folder's own: {', '.join(splits) or 'none; training holds some images out by their names'}")
    print(fitting.check_anchors(dataset, _config(options, len(dataset.classes))))
    print(f"defects: {dataset.report}")
    return 1 if dataset.report.count("dropped") + dataset.report.count("clipped") and not options.drop else 0


def train(options):
    """Train a network and write it, with a card that says how it came to be."""
    out, state, device = Path(options.out), Path(options.out).with_suffix(".checkpoint"), _device(options)
    if options.pretrained and options.backbone == "slim":
        raise ValueError("the slim network has no pretrained weights: leave --pretrained out, or take --backbone resnet18")
    if out.exists() and not state.exists() and not options.overwrite:
        raise FileExistsError(f"{out} is there already: give another name, or --overwrite")
    out.parent.mkdir(parents=True, exist_ok=True)
    size = options.size or SIZES.get(options.backbone, OTHER_SIZE)
    rule = _rule(options)
    learn, held = _parts(options, rule, size)
    torch.manual_seed(options.seed)
    model, recipe = _network(options, len(learn.classes)), _recipe(options, len(learn))
    _say(options, f"to learn from: {learn.summary()}")
    _say(options, f"to measure by: {held!r}, {_in_words(rule)}")
    _say(options, str(fitting.check_anchors(learn, model.config)))

    def evaluate(averaged, step):
        scores = training.score(averaged, held)
        _say(options, f"step {step}: AP {scores['AP']:.3f}, AP50 {scores['AP50']:.3f}", file=sys.stderr)
        return {key: scores[key] for key in ("AP", "AP50")}

    points = [round(recipe.steps * (k + 1) / (options.evaluations + 1)) for k in range(options.evaluations)]
    training.fit(
        model, learn, recipe, checkpoint=state, every=options.every, evaluate=evaluate, evaluate_at=points,
        progress=distributed.first() and not options.quiet, device=device,
    )  # fmt: skip
    scores = training.score(model, held)
    if not distributed.first():
        return
    card = {
        "what": f"RetinaNet with backbone {options.backbone}, {recipe.steps} steps of {recipe.batch}",
        "classes": list(learn.classes),
        "category_ids": learn.category_ids,
        "size": size,
        "data": Path(options.path).resolve().name,
        "images": {"train": len(learn), "val": len(held)},
        "split": rule,
        "recipe": dataclasses.asdict(recipe),
        "scores": {"val": _short(scores)},
        "made_by": f"focal_tutorial {__version__}, python -m focal_tutorial train",
    }
    weights.save(model, out, card)
    state.unlink(missing_ok=True)
    print(_table(scores, held))
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB, with its card")


def evaluate(options):
    """Print COCO's average precision, of all classes and of each."""
    model, card = weights.load(options.weights).to(_device(options)), weights.card(options.weights)
    rule = card.get("split")
    if options.split or options.all or not rule:
        rule = {"val": options.split}
    dataset = _held(options, rule, options.size or _size(card), card.get("classes"))
    if len(dataset.classes) != model.config.num_classes:
        raise ValueError(f"{options.weights} knows {model.config.num_classes} classes, {options.path} has {len(dataset.classes)}")
    scores = training.score(model, dataset)
    print(f"{len(dataset)} images, {_in_words(rule)}")
    print(_table(scores, dataset))
    if options.json:
        Path(options.json).write_text(json.dumps(_short(scores), indent=1), encoding="utf-8")


def detect(options):
    """Find objects in photographs; draw them, or print them as JSON. Status 1 if a photograph could not be read."""
    model, card = weights.load(options.weights).to(_device(options)), weights.card(options.weights)
    classes = card.get("classes") or [f"class {label}" for label in range(model.config.num_classes)]
    files, results, problems, stems = _images(options.images), [], [], set()
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
        whole = data.Sample(picture, torch.zeros(0, 4), torch.zeros(0, dtype=torch.int64), file.name)
        small = whole.at(options.size or _size(card))
        images = small.image[None].to(model.mean.device) / 255
        found = model.detect(images, score_threshold=options.threshold)[0]
        boxes = data.rescale(found["boxes"].cpu(), small.size, whole.size)
        objects = [
            {"class": classes[label], "score": round(score, 4), "box": [round(side, 2) for side in box]}
            for label, score, box in zip(found["labels"].tolist(), found["scores"].tolist(), boxes.tolist())
        ]
        results.append({"file": str(file), "height": whole.size[0], "width": whole.size[1], "objects": objects})
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
    model, card = _load(options.weights)
    size = options.size or _size(card)
    if options.out.endswith(".safetensors"):
        weights.save(model, options.out, card | {"size": size})
        print(f"{options.out}: {os.path.getsize(options.out) / 1e6:.1f} MB, float16, with its card")
        return 0
    if size is None:
        raise ValueError(f"{options.weights} does not say the size of its images: give --size, such as 192x256")
    size = (size, size) if isinstance(size, int) else tuple(size)
    exporting.to_onnx(model, options.out, size, card)
    print(f"{options.out}: {os.path.getsize(options.out) / 1e6:.1f} MB, for images of {size[0]} x {size[1]} (height x width)")
    try:
        difference = exporting.compare_onnx(model, options.out, size)
    except ImportError:
        print("not compared with torch: onnxruntime is not installed")
        return 0
    if difference > exporting.TOLERANCE:
        raise ArithmeticError(f"onnxruntime's outputs differ from torch's by {difference:.1e}: do not use {options.out}")
    print(f"the same outputs as torch's, to {difference:.0e}")
    return 0


def _say(options, text, file=None):
    if distributed.first() and not options.quiet:
        tqdm.write(text, file=file or sys.stdout)


def _device(options):
    """The device that was asked for, or the process's GPU, or the CPU."""
    if not options.device:
        return f"cuda:{os.environ.get('LOCAL_RANK', 0)}" if torch.cuda.is_available() else "cpu"
    try:
        torch.zeros(1, device=options.device)
    except (RuntimeError, AssertionError) as error:
        reason = str(error).partition("\n")[0]
        raise ValueError(f"there is no device {options.device!r} here ({reason}): leave --device out") from None
    return options.device


def _rule(options):
    """How images are held out: two splits of the folder's own, or by their names."""
    names = data.splits(options.path)
    learn = next((name for name in names if name.startswith("train") and not name.startswith("trainval")), None)
    held = next((name for name in names if name.startswith("val")), None)
    if learn and held:
        return {"train": learn, "val": held}
    return {"of": learn, "hold_out": options.hold_out, "seed": options.seed}


def _open(options, split, size, classes=None):
    return data.open(options.path, split=split, size=size, classes=classes, on_defect="drop" if options.drop else "raise")


def _parts(options, rule, size):
    """The images to learn from and those to measure by, by a rule of ``_rule``."""
    if "hold_out" not in rule:
        return _open(options, rule["train"], size), _open(options, rule["val"], size)
    return _open(options, rule["of"], size).split(1 - rule["hold_out"], rule["hold_out"], seed=rule["seed"])


def _held(options, rule, size, classes):
    """The images to measure by alone."""
    if "hold_out" not in rule:
        return _open(options, rule["val"], size, classes)
    return _open(options, rule["of"], size, classes).split(1 - rule["hold_out"], rule["hold_out"], seed=rule["seed"])[1]


def _in_words(rule):
    if "hold_out" in rule:
        return f"held out in training: {rule['hold_out']:.0%}, chosen by their names (seed {rule['seed']})"
    return f"split {rule['val']}" if rule["val"] else "all of them"


def _config(options, classes):
    """The network's config without its weights, with the anchors that were asked for."""
    config = slim(classes) if options.backbone == "slim" else Config(classes, options.backbone)
    asked = {"base": options.anchor_base, "scales": options.anchor_scales, "ratios": options.anchor_ratios}
    changes = {name: value for name, value in asked.items() if value is not None}
    return dataclasses.replace(config, anchors=dataclasses.replace(config.anchors, **changes))


def _network(options, classes):
    config = _config(options, classes)
    if options.backbone == "slim":
        return RetinaNet(config)
    return finetuning.network(classes, backbone=options.backbone, pretrained=options.pretrained, anchors=config.anchors)


def _recipe(options, images):
    """The book's recipe for slim, the paper's for a ResNet."""
    changes = {"steps": options.steps, "batch": options.batch, "seed": options.seed}
    if options.learning_rate:
        changes["learning_rate"] = options.learning_rate
    changes["vertical_flip"] = 0.5 if options.vertical_flips else 0.0
    if options.backbone == "slim":
        return training.Recipe(**changes)
    steps = options.steps
    changes |= {"milestones": tuple(sorted({steps * 2 // 3, steps * 8 // 9})), "warmup": min(200, steps / 2) / steps}
    changes["precision"] = "amp" if _device(options).startswith("cuda") else "float32"
    return training.Recipe.fine_tuning(images, **changes)


def _size(card):
    size = card.get("size")
    return tuple(size) if isinstance(size, list) else size


def _load(name):
    """A network and its card, from weights or from the checkpoint of a training."""
    try:
        return weights.load(name), weights.card(name)
    except ValueError:
        if not str(name).endswith((".checkpoint", ".pt")):
            raise
    state = checkpoint.read(name, "cpu")
    run = json.loads(state["description"])
    model = RetinaNet(Config.from_dict(run["network"]))
    model.load_state_dict(state["averaged"])
    steps = run["recipe"]["steps"]
    card = {"what": f"step {state['step']} of {steps} of a training", "classes": run["dataset"]["classes"], "recipe": run["recipe"]}
    return model.eval(), card


def _images(paths):
    """The photographs that were named, or lie in folders that were."""
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


def _short(scores):
    keys = [key for key in scores if key.startswith("AP")]
    return {key: _number(scores[key]) for key in keys} | {
        "per_class": {name: {key: _number(value) for key, value in row.items()} for name, row in scores["per_class"].items()}
    }


def _number(value):
    return round(value, 4) if value == value else None  # NaN, a class without objects, is no JSON


def _table(scores, dataset):
    """AP and AP50, of all classes and of each."""
    counts, width = dataset.counts(), max([3, *map(len, dataset.classes)])
    lines = [f"{'':{width}s}     AP   AP50  objects"]
    rows = [("all", scores, sum(counts.values())), *((name, scores["per_class"].get(name), counts[name]) for name in dataset.classes)]
    for name, row, count in rows:
        numbers = "  " + "  ".join(f"{row[key]:.3f}" for key in ("AP", "AP50")) if row and row["AP"] == row["AP"] else "      -      -"
        lines.append(f"{name:{width}s}{numbers}  {count:7d}")
    return "\n".join(lines)
