"""Training: the recipe, the loop, and going on after an interruption.

The loop is the plain one: a batch, the two losses, a gradient, a step. What it adds is that the batch of
step s depends on nothing but the seed and s. A run that was killed therefore goes on from its checkpoint
exactly as if nothing had happened: on a CPU, to the same weights bit for bit. Started by torchrun, the processes share
the work of each step, see `processes`.
"""

import copy
import json
import math
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from tqdm import tqdm

from . import checkpoint as checkpoints
from . import processes
from .agreement import describe
from .batches import make_batch

LOSSES = ("classification", "box")
LEAST_SCALE = 2.0**-14  # of mixed precision, which starts at 2**16: thirty steps in a row were skipped
HISTORY = ("step", "classification", "box", "learning_rate", "seconds")


@dataclass(frozen=True)
class Result:
    """What `fit` returns (chapter 13)."""

    history: list  # one dictionary per step: step, classification, box (the two losses), learning_rate, seconds
    evaluations: list  # what `evaluate` returned, each with its "step"
    resumed_at: int | None  # the step at which this call took up an earlier run

    def __repr__(self):
        last = self.history[-1]
        return f"Result({len(self.history)} steps, classification {last['classification']:.3f}, box {last['box']:.3f})"


def fit(
    model, dataset, recipe, *, checkpoint=None, every=100, evaluate=None, evaluate_at=(), progress=True, device=None
):
    """Train `model` on `dataset` and leave the trained (averaged) weights in it (chapter 13).

    model        has `loss(images, targets, *, sizes) -> {"classification": scalar, "box": scalar}`, as RetinaNet
                 has; `sizes` is the true (height, width) of each image where they differ and the batch is padded,
                 and is not given where all are of one size
    dataset      a sequence of samples (`data.Dataset`)
    checkpoint   a file. It is written every `every` steps and at the end. If it exists, the run goes on from
                 there; it is refused if it belongs to another recipe, network or dataset
    evaluate     `evaluate(model, step) -> dict` of plain values, called with the averaged network after `step`
                 updates, for each step in `evaluate_at`; the results are kept, and stored in the checkpoint
    progress     show a progress bar with the two losses
    device       where to train; by default where the model is

    Under several processes all must call this with the same arguments; `recipe.batch` is the whole batch. The first
    process writes the checkpoint, which all must be able to read, and `evaluate` is called in all of them.

    The model is left in evaluation mode. Returns a `Result`. On a CPU with a fixed number of threads the
    result is bitwise the same whether or not the run was interrupted, for a model that draws no random
    numbers of its own. Raises FloatingPointError, naming the step, when a loss or a gradient is not finite:
    the last checkpoint is then still a good one; all processes stop at the same step. Raises ValueError for a
    checkpoint of another run, for processes that were given different work, and for fewer images in a batch than
    processes; OSError if a checkpoint cannot be written, see `checkpoint.write`.

    With precision "amp" a gradient that overflows under its scale is expected now and then. Such a step leaves the
    weights and their average as they are and lowers the scale; it counts as one of `recipe.steps`, and stands in
    the history with its losses.
    """
    if every < 1:
        raise ValueError(f"every is {every}: a checkpoint can be written every step (1) or less often")
    processes.start()
    if recipe.batch < processes.count():
        raise ValueError(f"a batch of {recipe.batch} cannot be shared by {processes.count()} processes: raise batch")
    device = processes.own_device(device if device is not None else next(model.parameters()).device)
    layout = torch.channels_last if recipe.channels_last else torch.contiguous_format
    model.to(device=device, memory_format=layout).train()
    description, stored, resumed_at = describe(model, dataset, recipe), None, None
    if checkpoint is not None and Path(checkpoint).exists():
        stored = checkpoints.read(checkpoint, device)
        checkpoints.must_continue(stored, description, checkpoint)
        resumed_at = stored["step"]
    processes.must_agree({**description, "checkpoint of step": resumed_at})
    run = _Run(model, recipe, device)
    if stored is not None:
        run.load(stored)
    evaluate_at = set(evaluate_at)

    with tqdm(total=recipe.steps, initial=run.step, disable=not (progress and processes.first()), unit="step") as bar:
        while run.step < recipe.steps:
            began = time.perf_counter()
            images, targets, sizes = make_batch(dataset, recipe, run.step)
            padded = any(size != tuple(images.shape[-2:]) for size in sizes)
            images = images.to(device)  # the first convolution brings them into the layout of its weights
            targets = [{key: value.to(device) for key, value in target.items()} for target in targets]
            losses = run.update(images, targets, sizes if padded else None)
            run.history[-1][-1] = time.perf_counter() - began
            bar.update()
            bar.set_postfix({name: f"{value:.3f}" for name, value in losses.items()}, refresh=False)
            if evaluate is not None and run.step in evaluate_at:
                run.evaluations.append({"step": run.step, **evaluate(run.averaged.eval(), run.step)})
                model.train()
            if checkpoint is not None and (run.step % every == 0 or run.step == recipe.steps) and processes.first():
                checkpoints.write(checkpoint, run.state(description))

    processes.wait()
    model.load_state_dict(run.averaged.state_dict())
    model.eval()
    return Result([dict(zip(HISTORY, [int(row[0]), *row[1:]])) for row in run.history], run.evaluations, resumed_at)


class _Run:
    """The moving parts of a training run: everything that a checkpoint must hold."""

    def __init__(self, model, recipe, device):
        self.model, self.recipe, self.device = model, recipe, device
        self.loss = processes.parallel(model)
        self.averaged = model if recipe.ema is None else copy.deepcopy(model).eval().requires_grad_(False)
        now = self.model.state_dict()
        pairs = [(kept, now[name]) for name, kept in self.averaged.state_dict().items()]
        self.lerped = [[pair[side] for pair in pairs if pair[0].is_floating_point()] for side in (0, 1)]
        self.copied = [pair for pair in pairs if not pair[0].is_floating_point()]
        self.optimizer = _optimizer(model, recipe)
        self.scaler = torch.amp.GradScaler(device.type, enabled=recipe.precision == "amp")
        self.step, self.history, self.evaluations = 0, [], []

    def update(self, images, targets, sizes=None):
        """One step of gradient descent; returns the two losses as numbers. `sizes`: see `fit`."""
        recipe, rate = self.recipe, self.recipe.rate(self.step)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        with torch.autocast(self.device.type, dtype=torch.float16, enabled=recipe.precision == "amp"):
            losses = self.loss(images, targets, **({} if sizes is None else {"sizes": sizes}))
        total = losses["classification"] + losses["box"]
        values = processes.mean_(torch.stack([losses[name].detach().float() for name in LOSSES]))
        numbers = dict(zip(LOSSES, values.tolist()))
        if not all(map(math.isfinite, numbers.values())):
            self._stop("the loss", numbers)
        self.optimizer.zero_grad(set_to_none=True)
        self.scaler.scale(total).backward()
        self.scaler.unscale_(self.optimizer)
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), recipe.clip or math.inf)
        # With a scaled gradient an overflow is expected now and then: the scaler skips that step.
        if not self.scaler.is_enabled() and not torch.isfinite(norm):
            self._stop("the gradient", numbers)
        before = self.scaler.get_scale()
        self.scaler.step(self.optimizer)
        self.scaler.update()
        processes.average_statistics(self.model)
        scale = self.scaler.get_scale()
        if scale < LEAST_SCALE:
            self._stop("the gradient", numbers)
        if scale >= before:  # it falls exactly when the step was skipped
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
        torch._foreach_lerp_(*self.lerped, share)
        for kept, now in self.copied:
            kept.copy_(now)

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

    def load(self, state):
        """Take up the run stored in `state`."""
        self.model.load_state_dict(state["model"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.scaler.load_state_dict(state["scaler"])
        self.step = state["step"]
        self.history = state["history"].tolist()
        self.evaluations = json.loads(state["evaluations"])


def _optimizer(model, recipe):
    """AdamW or SGD; weight decay only on tensors of two dimensions and more, which leaves out norms and biases.

    All weights are updated in one fused call where torch has one and the gradient is not scaled.
    """
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    groups = [
        {"params": [p for p in trained if p.ndim > 1], "weight_decay": recipe.weight_decay},
        {"params": [p for p in trained if p.ndim <= 1], "weight_decay": 0.0},
    ]
    fused = recipe.precision == "float32" and all(p.device.type in ("cpu", "cuda") for p in trained)
    if recipe.optimizer == "sgd":
        return torch.optim.SGD(groups, lr=recipe.learning_rate, momentum=recipe.momentum, fused=fused)
    return torch.optim.AdamW(groups, lr=recipe.learning_rate, fused=fused)
