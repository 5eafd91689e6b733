"""Kill a training run twenty times at random moments and compare its weights with those of a run left alone.

    python benchmarks/kill_and_resume.py [--kills 20] [--seed 0]

The slim network trains on small generated scenes on the CPU with one thread and writes a checkpoint after every
second step. The killed run is ended by SIGKILL, from outside, after a random number of steps and a random fraction of
a second, and started again. The runs are forks of this process, so that torch is imported once; it takes about a
minute. Exit status 0 only if all weights are bitwise the same.
"""

import argparse
import multiprocessing
import os
import random
import sys
import tempfile
import time
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from focal_tutorial import data, training  # noqa: E402
from focal_tutorial.retinanet import RetinaNet, slim  # noqa: E402
from focal_tutorial.training.checkpoint import read  # noqa: E402

MOST = 5  # steps before a kill


def train(steps, checkpoint, output=None, say=None):
    """Train to the end, saying so before each step; store the weights."""
    torch.manual_seed(0)
    model = RetinaNet(slim(3))
    honest = model.loss

    def loss(images, targets):
        if say:
            say.send("step")
        return honest(images, targets)

    model.loss = loss
    recipe = training.Recipe(steps=steps, batch=2)
    scenes = data.smears(12, seed=0, size=(96, 128))
    training.fit(model, scenes, recipe, checkpoint=checkpoint, every=2, progress=False)
    if output:
        torch.save(model.state_dict(), output)


def start(path, steps):
    """Start a run of so many steps in another process.

    Returns the process and the end of the pipe on which it counts its steps.
    """
    context = multiprocessing.get_context("fork")
    hear, say = context.Pipe(duplex=False)
    process = context.Process(target=train, args=(steps, f"{path}.pt", f"{path}.out", say))
    process.start()
    say.close()
    return process, hear


def main(kills, seed):
    torch.set_num_threads(1)
    train(1, None)  # torch imports a good deal at its first step: before the forks
    choose = random.Random(seed)
    length = (MOST + 1) * kills  # so that the end is not reached before the last kill
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        whole, killed = Path(folder) / "whole", Path(folder) / "killed"
        print(f"{'kill':>4}  {'steps':>5}  {'last checkpoint':>15}  while saving")
        saving = 0
        for kill in range(1, kills + 1):
            process, hear = start(killed, length)
            steps = choose.randint(1, MOST)
            for _ in range(steps):
                hear.recv()
            time.sleep(choose.uniform(0, 0.15))
            process.kill()
            process.join()
            partial = Path(f"{killed}.pt.partial").exists()
            saving += partial
            reached = read(f"{killed}.pt")["step"] if Path(f"{killed}.pt").exists() else 0
            print(f"{kill:4}  {steps:5}  {reached:15}  {'yes' if partial else 'no'}", flush=True)
        for path in (killed, whole):
            process, _ = start(path, length)
            process.join()
            if process.exitcode:
                raise SystemExit(f"the run failed with status {process.exitcode}")
        a, b = (torch.load(f"{path}.out", weights_only=True) for path in (whole, killed))
    different = [name for name in a if not torch.equal(a[name], b[name])]
    print(f"{kills} kills, {saving} of them while a checkpoint was written, {time.perf_counter() - began:.0f} s")
    print(f"{len(a) - len(different)} of {len(a)} tensors are bitwise the same")
    return 1 if different else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0, help="of the moments")
    options = parser.parse_args()
    if os.name != "posix":
        raise SystemExit("needs SIGKILL: run it on Linux or macOS")
    sys.exit(main(options.kills, options.seed))
