"""Training: the recipe, the loop, and going on after an interruption.

The loop is the plain one: a batch, the two losses, a gradient, a step. What it adds is that the batch of
step s depends on nothing but the seed and s. A run that was killed therefore goes on from its checkpoint
exactly as if nothing had happened: on a CPU, to the same weights bit for bit.
"""

import copy
import dataclasses
import json
import math
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tqdm import tqdm

from . import checkpoint as checkpoints
from . import data
from .evaluation import coco_ap
from .recipe import Recipe as Recipe

HISTORY = ("step", "classification", "box", "learning_rate", "seconds")


@dataclass(frozen=True)
class Result:
    """What ``fit`` returns.

    history        one dictionary per step: step, classification, box (the two losses), learning_rate, seconds
    evaluations    what ``evaluate`` returned, each with its "step"
    resumed_at     the step at which this call took up an earlier run, or None
    """

    history: list
    evaluations: list
    resumed_at: int | None

    def __repr__(self):
        last = self.history[-1]
        return f"Result({len(self.history)} steps, classification {last['classification']:.3f}, box {last['box']:.3f})"


def make_batch(dataset, recipe, step):
    """The batch of ``step``: a pure function of the dataset, the recipe's seed and the step.

    Every image is seen once before any is seen twice: position ``step * batch + i`` of an endless sequence
    in which each stretch of ``len(dataset)`` is a fresh shuffle. Returns ``(images, targets, sizes)`` as
    ``data.collate`` does: images float [B, 3, H, W] in 0..1, B dictionaries with "boxes" and "labels".
    """
    count = len(dataset)
    if count == 0:
        raise ValueError("the dataset is empty: there is nothing to train on")
    chosen = []
    for position in range(step * recipe.batch, (step + 1) * recipe.batch):
        epoch, place = divmod(position, count)
        order = np.random.default_rng([recipe.seed, 0, epoch]).permutation(count)
        generator = torch.Generator().manual_seed(_seed(recipe.seed, 1, position))
        chosen.append(
            data.augment(
                dataset[int(order[place])], generator,
                horizontal=recipe.horizontal_flip, vertical=recipe.vertical_flip,
                brightness=recipe.brightness, contrast=recipe.contrast, zoom_range=recipe.zoom,
            )
        )
    return data.collate(chosen)


def _seed(*parts):
    """One 64-bit seed from several numbers, well mixed: neighbouring parts give unrelated seeds."""
    return int(np.random.SeedSequence(parts).generate_state(1, np.uint64)[0])


def fit(
    model, dataset, recipe, *, checkpoint=None, every=100, evaluate=None, evaluate_at=(), progress=True, device=None
):
    """Train ``model`` on ``dataset`` and leave the trained (averaged) weights in it.

    model        has ``loss(images, targets, *, sizes) -> {"classification": scalar, "box": scalar}``, as RetinaNet
                 has; ``sizes`` is the true (height, width) of each image where they differ and the batch is padded,
                 and is not given where all are of one size
    dataset      a sequence of samples (``data.Dataset``)
    checkpoint   a file. It is written every ``every`` steps and at the end. If it exists, the run goes on from
                 there; it is refused if it belongs to another recipe, network or dataset
    evaluate     ``evaluate(model, step) -> dict`` of plain values, called with the averaged network after ``step``
                 updates, for each step in ``evaluate_at``; the results are kept, and stored in the checkpoint
    progress     show a progress bar with the two losses
    device       where to train; by default where the model is

    The model is left in evaluation mode. Returns a ``Result``. On a CPU with a fixed number of threads the
    result is bitwise the same whether or not the run was interrupted, for a model that draws no random
    numbers of its own. Raises FloatingPointError, naming the step, when a loss or a gradient is not finite:
    the last checkpoint is then still a good one. Raises ValueError for a checkpoint of another run.

    With precision "amp" a gradient that overflows under its scale is expected now and then. Such a step leaves the
    weights and their average as they are and lowers the scale; it counts as one of ``recipe.steps``, and stands in
    the history with its losses.
    """
    if every < 1:
        raise ValueError(f"every is {every}: a checkpoint can be written every step (1) or less often")
    device = torch.device(device) if device is not None else next(model.parameters()).device
    layout = torch.channels_last if recipe.channels_last else torch.contiguous_format
    model.to(device=device, memory_format=layout).train()
    run = _Run(model, recipe, device)
    description = _describe(model, dataset, recipe)
    resumed_at = None
    if checkpoint is not None and Path(checkpoint).exists():
        run.load(checkpoints.read(checkpoint, device), description, checkpoint)
        resumed_at = run.step
    evaluate_at = set(evaluate_at)

    with tqdm(total=recipe.steps, initial=run.step, disable=not progress, unit="step") as bar:
        while run.step < recipe.steps:
            began = time.perf_counter()
            images, targets, sizes = make_batch(dataset, recipe, run.step)
            images = images.to(device=device, memory_format=layout)
            targets = [{key: value.to(device) for key, value in target.items()} for target in targets]
            losses = run.update(images, targets, None if len(set(sizes)) == 1 else sizes)
            run.history[-1][-1] = time.perf_counter() - began
            bar.update()
            bar.set_postfix({name: f"{value:.3f}" for name, value in losses.items()}, refresh=False)
            if evaluate is not None and run.step in evaluate_at:
                run.evaluations.append({"step": run.step, **evaluate(run.averaged.eval(), run.step)})
                model.train()
            if checkpoint is not None and (run.step % every == 0 or run.step == recipe.steps):
                checkpoints.write(checkpoint, run.state(description))

    model.load_state_dict(run.averaged.state_dict())
    model.eval()
    return Result([dict(zip(HISTORY, [int(row[0]), *row[1:]])) for row in run.history], run.evaluations, resumed_at)


class _Run:
    """The moving parts of a training run: everything that a checkpoint must hold."""

    def __init__(self, model, recipe, device):
        self.model, self.recipe, self.device = model, recipe, device
        self.averaged = model if recipe.ema is None else copy.deepcopy(model).eval().requires_grad_(False)
        self.optimizer = _optimizer(model, recipe)
        self.scaler = torch.amp.GradScaler(device.type, enabled=recipe.precision == "amp")
        self.step, self.history, self.evaluations = 0, [], []

    def update(self, images, targets, sizes=None):
        """One step of gradient descent; returns the two losses as numbers. ``sizes``: see ``fit``."""
        recipe, rate = self.recipe, self.recipe.rate(self.step)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        with torch.autocast(self.device.type, dtype=torch.float16, enabled=recipe.precision == "amp"):
            losses = self.model.loss(images, targets, **({} if sizes is None else {"sizes": sizes}))
        total = losses["classification"] + losses["box"]
        numbers = {name: float(losses[name].detach()) for name in ("classification", "box")}
        if not all(map(math.isfinite, numbers.values())):
            self._stop("the loss", numbers)
        self.optimizer.zero_grad(set_to_none=True)
        self.scaler.scale(total).backward()
        self.scaler.unscale_(self.optimizer)
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), recipe.clip or math.inf)
        # With a scaled gradient an overflow is expected now and then: the scaler skips that step.
        if not self.scaler.is_enabled() and not torch.isfinite(norm):
            self._stop("the gradient", numbers)
        scale = self.scaler.get_scale()
        self.scaler.step(self.optimizer)
        self.scaler.update()
        if self.scaler.get_scale() >= scale:  # it falls exactly when the step was skipped
            self._average()
        self.history.append([self.step, numbers["classification"], numbers["box"], rate, 0.0])
        self.step += 1
        return numbers

    @torch.no_grad()
    def _average(self):
        """Move the averaged network towards the current one.

        The decay starts low and rises to the recipe's, (1 + s) / (10 + s), so that the random start is soon
        forgotten. Running means and variances of BatchNorm are averaged like weights, because they belong
        to them; counters are copied.
        """
        if self.averaged is self.model:
            return
        share = 1 - min(self.recipe.ema, (1 + self.step) / (10 + self.step))
        now = self.model.state_dict()
        for name, kept in self.averaged.state_dict().items():
            if kept.is_floating_point():
                kept.lerp_(now[name], share)
            else:
                kept.copy_(now[name])

    def _stop(self, what, numbers):
        values = ", ".join(f"{name} {value}" for name, value in numbers.items())
        raise FloatingPointError(
            f"step {self.step}: {what} is not finite ({values}). The weights were left as they are and no checkpoint "
            "was written. Lower the learning rate, lengthen the warm-up, or look at the boxes of this batch, which "
            "training.make_batch(dataset, recipe, step) gives again."
        )

    def state(self, description):
        """All of it as tensors, numbers and strings."""
        return {
            "description": json.dumps(description),
            "step": self.step,
            "model": self.model.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "scaler": self.scaler.state_dict(),
            "history": torch.tensor(self.history, dtype=torch.float64),
            "evaluations": json.dumps(self.evaluations),
        }

    def load(self, state, description, path):
        """Take up the run stored in ``state``; ValueError if it is another one."""
        lines = checkpoints.differences(json.loads(state["description"]), description)
        if lines:
            reasons = "; ".join(lines)
            raise ValueError(f"{path} belongs to another run. {reasons}. Train into another file, or delete it.")
        self.model.load_state_dict(state["model"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.scaler.load_state_dict(state["scaler"])
        self.step = state["step"]
        self.history = state["history"].tolist()
        self.evaluations = json.loads(state["evaluations"])


def _optimizer(model, recipe):
    """AdamW or SGD; weight decay only on tensors of two dimensions and more, which leaves out norms and biases."""
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    groups = [
        {"params": [p for p in trained if p.ndim > 1], "weight_decay": recipe.weight_decay},
        {"params": [p for p in trained if p.ndim <= 1], "weight_decay": 0.0},
    ]
    if recipe.optimizer == "sgd":
        return torch.optim.SGD(groups, lr=recipe.learning_rate, momentum=recipe.momentum)
    return torch.optim.AdamW(groups, lr=recipe.learning_rate)


def _describe(model, dataset, recipe):
    """What must agree for a run to go on: the recipe, the network and the data, as they come back from JSON."""
    config = getattr(model, "config", None)
    description = {
        "recipe": dataclasses.asdict(recipe),
        "network": dataclasses.asdict(config) if dataclasses.is_dataclass(config) else type(model).__name__,
        "dataset": {
            "images": len(dataset),
            "classes": list(getattr(dataset, "classes", ())),
            "content": _digest(dataset),
        },
    }
    return json.loads(json.dumps(description, default=str))


def _digest(dataset, most=16):
    """A checksum of the pixels and objects of at most ``most`` samples, evenly spread: eight hexadecimal digits."""
    value = 0
    for index in range(0, len(dataset), max(1, -(-len(dataset) // most))):
        sample = dataset[index]
        for part in (sample.image, sample.boxes, sample.labels):
            value = zlib.crc32(part.contiguous().numpy().tobytes(), value)
    return f"{value:08x}"


@torch.no_grad()
def detect_all(model, dataset, *, batch=8, **options):
    """Detections of ``model`` on every image of ``dataset``, in order, on the CPU.

    Returns one dictionary per image: "boxes" [D, 4] in pixels, "scores" [D], "labels" [D]. ``options`` are those
    of ``RetinaNet.detect``. The model's mode (training or evaluation) is the same afterwards.
    """
    device, was_training = next(model.parameters()).device, model.training
    model.eval()
    found = []
    try:
        for start in range(0, len(dataset), batch):
            samples = [dataset[index] for index in range(start, min(start + batch, len(dataset)))]
            images, _, sizes = data.collate(samples)
            for detections in model.detect(images.to(device), sizes=sizes, **options):
                found.append({key: value.cpu() for key, value in detections.items()})
    finally:
        model.train(was_training)
    return found


def score(model, dataset, *, batch=8, **options):
    """COCO average precision of ``model`` on ``dataset``: what ``evaluation.coco_ap`` returns (fractions, 0..1)."""
    samples = [dataset[index] for index in range(len(dataset))]
    found = detect_all(model, samples, batch=batch, **options)
    return coco_ap(found, [sample.target for sample in samples], classes=dataset.classes)
