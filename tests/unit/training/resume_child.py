"""Training processes that end themselves by SIGKILL at given moments. Run by test_resume.py.

    python resume_child.py FOLDER MOMENT...

Trains once without interruption (FOLDER/whole.out), then a second run in one process after the other, each killed at
its MOMENT and the last one not, always from the same checkpoint (FOLDER/killed.out). MOMENT is "step:N" (in the middle
of step N), "half:N" (when half of the checkpoint after step N is written) or "rename:N" (when it is written and about
to take the place of the old one). Prints how each process ended and the step of the checkpoint that it left. The
processes are forks of this one, so that torch and what it needs are imported once.
"""

import os
import signal
import sys
from pathlib import Path

import torch
from tiny import TinyModel, tiny_samples

from focal_tutorial.training import Recipe, fit
from focal_tutorial.training import checkpoint as checkpoints


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def train(checkpoint, output):
    """One whole training; the weights and losses go to `output`."""
    model = TinyModel()
    result = fit(
        model, tiny_samples(), Recipe(steps=30, batch=3, seed=5), checkpoint=checkpoint, every=4, progress=False
    )
    losses = [[row["classification"], row["box"]] for row in result.history]
    torch.save({"model": model.state_dict(), "losses": losses, "resumed_at": result.resumed_at}, output)


def arm(kind, at, checkpoint):
    """Make this process kill itself at the given moment."""
    honest_loss, honest_put, honest_replace = TinyModel.loss, checkpoints._put, os.replace
    step = [checkpoints.read(checkpoint)["step"] if checkpoint.exists() else 0]

    def loss(self, images, targets):
        if kind == "step" and step[0] == at:
            die()
        step[0] += 1
        return honest_loss(self, images, targets)

    def put(path, content):
        if kind == "half" and step[0] == at:
            path.write_bytes(content[: len(content) // 2])
            die()
        honest_put(path, content)

    def replace(source, target):
        if kind == "rename" and step[0] == at:
            die()
        honest_replace(source, target)

    TinyModel.loss, checkpoints._put, os.replace = loss, put, replace


def main(folder, *moments):
    torch.set_num_threads(1)
    folder = Path(folder)
    fit(TinyModel(), tiny_samples(), Recipe(steps=1), progress=False)  # torch imports a good deal at its first step
    for name, moment in [("whole", None), *(("killed", moment) for moment in (*moments, None))]:
        checkpoint = folder / f"{name}.pt"
        process = os.fork()
        if process == 0:
            if moment:
                kind, at = moment.split(":")
                arm(kind, int(at), checkpoint)
            train(checkpoint, folder / f"{name}.out")
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        print(name, moment, status, checkpoints.read(checkpoint)["step"], flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
