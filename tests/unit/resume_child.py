"""A training process that ends itself by SIGKILL at a given moment. Run by test_resume.py.

    python resume_child.py CHECKPOINT OUTPUT [MOMENT]

MOMENT is "step:N" (in the middle of step N), "half:N" (when half of the checkpoint after step N is written)
or "rename:N" (when it is written and about to take the place of the old one). With none it trains to the
end and stores the weights in OUTPUT.
"""

import io
import os
import signal
import sys

import torch
from tiny import TinyModel, tiny_samples

from focal_tutorial import checkpoint as checkpoints
from focal_tutorial.training import Recipe, fit


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def main(path, output, moment=None):
    torch.set_num_threads(1)
    model, recipe = TinyModel(), Recipe(steps=30, batch=3, ema=0.9, seed=5)
    if moment:
        kind, at = moment.split(":")
        if kind == "step":
            honest_loss, calls = model.loss, []

            def loss(images, targets):
                calls.append(None)
                if first + len(calls) - 1 == int(at):
                    die()
                return honest_loss(images, targets)

            first = torch.load(path, weights_only=True)["step"] if os.path.exists(path) else 0
            model.loss = loss
        else:
            honest_save, honest_replace = torch.save, os.replace

            def save(state, file):
                if state["step"] == int(at) and kind == "half":
                    whole = io.BytesIO()
                    honest_save(state, whole)
                    file.write(whole.getvalue()[: whole.tell() // 2])
                    file.flush()
                    die()
                honest_save(state, file)

            def replace(source, target):
                if torch.load(source, weights_only=True)["step"] == int(at) and kind == "rename":
                    die()
                honest_replace(source, target)

            checkpoints.torch.save, checkpoints.os.replace = save, replace
    result = fit(model, tiny_samples(), recipe, checkpoint=path, every=4, progress=False)
    losses = [[row["classification"], row["box"]] for row in result.history]
    torch.save({"model": model.state_dict(), "losses": losses, "resumed_at": result.resumed_at}, output)


if __name__ == "__main__":
    main(*sys.argv[1:])
