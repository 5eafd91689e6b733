"""Two processes that train together over gloo on this machine's CPU. Run by test_distributed.py.

    python distributed_child.py FOLDER                  # every case below; each process writes FOLDER/CASE-RANK.pt
    torchrun ... distributed_child.py FOLDER DIES_AT    # process 1 ends itself by SIGKILL in that step, the first time

The pairs are forks of one process, so that torch is imported once. Case "alone" is one process with the whole batch.
"""

import dataclasses
import functools
import os
import signal
import sys
from pathlib import Path

import torch
import torch.distributed
from tiny import TinyModel, tiny_samples

from focal_tutorial import data, training
from focal_tutorial.retinanet import RetinaNet, slim
from focal_tutorial.training import processes

RECIPE = training.Recipe(steps=12, batch=3, seed=5, learning_rate=0.02)
OBJECTS = (
    [(4, 4, 40, 40), (20, 10, 60, 60)],
    [(8, 30, 30, 50)],
    [],
    [(2, 2, 20, 34), (40, 8, 62, 30), (6, 40, 30, 62)],
)
GRADIENTS = {  # which of the images above make the batch, and what divides the losses
    "even": ((0, 1, 2, 3), "batch"),
    "uneven": ((3, 0, 1), "batch"),
    "one without objects": ((2, 3), "batch"),
    "by image, uneven": ((0, 3, 1), "image"),
}


class Scenes(list):
    """A list of samples that knows its classes, as `data.Dataset` does."""

    classes = ("RBC", "WBC", "Platelets")


def network(**changes):
    """The slim network with frozen BatchNorm, so that a slice is normalised as the whole batch is."""
    torch.manual_seed(0)
    return RetinaNet(slim(3, frozen_batchnorm=True, **changes))


def gradients(case):
    """The gradients of this process's part of the batch, after the mean over the processes, in float64."""
    chosen, normalize_by = GRADIENTS[case]
    model = network(normalize_by=normalize_by).double().train()
    images = torch.rand(4, 3, 64, 64, dtype=torch.double, generator=torch.Generator().manual_seed(1))[list(chosen)]
    boxes = [torch.tensor(OBJECTS[place], dtype=torch.float32).reshape(-1, 4) for place in chosen]
    targets = [{"boxes": one, "labels": torch.arange(len(one)) % 3} for one in boxes]
    start, end = processes.share(len(images))
    loss = processes.parallel(model)  # to be kept until the gradients are there
    losses = loss(images[start:end], targets[start:end])
    (losses["classification"] + losses["box"]).backward()
    return {name: parameter.grad for name, parameter in model.named_parameters() if parameter.requires_grad}


def trained(folder):
    """`fit` with the real network on scenes of two sizes, uneven parts, clipping, an average and an evaluation."""
    scenes = Scenes(
        data.smears(1, seed=seed, size=size)[0] for seed, size in enumerate([(64, 96), (96, 64), (64, 64)] * 2)
    )
    recipe = training.Recipe(steps=3, batch=5, optimizer="sgd", learning_rate=0.05, clip=0.5, ema=0.5)
    model = network()
    file = folder / f"scenes-{processes.count()}.checkpoint"

    def evaluate(averaged, step):
        return {"AP": training.score(averaged, scenes, score_threshold=0.0)["AP"]}

    result = training.fit(model, scenes, recipe, checkpoint=file, evaluate=evaluate, evaluate_at=(2,), progress=True)
    # Each three are padded alike.
    found = training.detect_all(model, scenes, batch=3, score_threshold=0.0, max_detections=3)
    history = [[row["classification"], row["box"]] for row in result.history]
    return {"model": model.state_dict(), "history": history, "evaluations": result.evaluations, "found": found}


def refusals():
    """What both processes say when one has an infinite loss, another recipe, or nothing to do."""
    said = []

    def attempt(model, recipe):
        try:
            training.fit(model, tiny_samples(), recipe, progress=False)
        except (ValueError, FloatingPointError) as error:
            said.append(f"{type(error).__name__}: {error}")

    model, calls = TinyModel(), []
    honest = model.loss

    def loss(images, targets):
        calls.append(None)
        parts = honest(images, targets)
        return {**parts, "box": parts["box"] / (0 if len(calls) == 3 and processes.rank() == 1 else 1)}

    model.loss = loss
    attempt(model, RECIPE)
    attempt(TinyModel(), dataclasses.replace(RECIPE, seed=5 + processes.rank()))
    attempt(TinyModel(), dataclasses.replace(RECIPE, batch=1))
    return said


def tiny(folder, dies_at=None):
    """The tiny network, whose BatchNorm is in training mode; each process starts from its own weights."""
    model, calls = TinyModel(seed=int(os.environ.get("RANK", processes.rank()))), []
    honest = model.loss

    def loss(images, targets):
        calls.append(None)
        if dies_at == len(calls) - 1 and processes.rank() == 1 and os.environ["TORCHELASTIC_RESTART_COUNT"] == "0":
            os.kill(os.getpid(), signal.SIGKILL)
        return honest(images, targets)

    model.loss = loss
    result = training.fit(model, tiny_samples(), RECIPE, checkpoint=folder / "tiny.checkpoint", every=4, progress=False)
    history = [[row["classification"], row["box"]] for row in result.history]
    return {"model": model.state_dict(), "history": history, "resumed_at": result.resumed_at}


def in_two_processes(folder, cases):
    """Run each case in two forks of this process that know each other."""
    children = []
    for rank in range(2):
        child = os.fork()
        if child == 0:
            torch.distributed.init_process_group(
                "gloo", init_method=f"file://{folder}/meeting", rank=rank, world_size=2
            )
            for case, work in cases.items():
                torch.save(work(), folder / f"{case}-{rank}.pt")
            torch.distributed.barrier()
            torch.distributed.destroy_process_group()
            os._exit(0)
        children.append(child)
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def main(folder, dies_at=None):
    torch.set_num_threads(1)
    folder = Path(folder)
    if dies_at is not None:
        result = tiny(folder, int(dies_at))
        torch.save(result, folder / f"tiny-{processes.rank()}.pt")
        return 0
    alone = {case: functools.partial(gradients, case) for case in GRADIENTS} | {
        "scenes": functools.partial(trained, folder)
    }
    for case, work in alone.items():
        torch.save(work(), folder / f"{case}-alone.pt")
    together = alone | {"tiny": functools.partial(tiny, folder), "refusals": refusals}
    return max(map(abs, in_two_processes(folder, together)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
