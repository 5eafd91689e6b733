"""Kill a training run twenty times at random moments and compare its weights with those of a run left alone.

    python benchmarks/kill_and_resume.py [--kills 20] [--seed 0]

The slim network trains on small generated scenes on the CPU with one thread and writes a checkpoint after every
second step. The killed run is ended by SIGKILL, from outside, after a random number of steps and a random fraction of
a second, and started again. Takes about three minutes. Exit status 0 only if all weights are bitwise the same.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from focal_tutorial import data, training  # noqa: E402
from focal_tutorial.retinanet import RetinaNet, slim  # noqa: E402

STEPS = 100


def child(path, output):
    """Train to the end, saying so after each step; store the weights."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    model = RetinaNet(slim(3))
    honest = model.loss

    def loss(images, targets):
        print("step", flush=True)
        return honest(images, targets)

    model.loss = loss
    recipe = training.Recipe(steps=STEPS, batch=2)
    scenes = data.smears(12, seed=0, size=(96, 128))
    training.fit(model, scenes, recipe, checkpoint=path, every=2, progress=False)
    torch.save(model.state_dict(), output)


def start(path, output):
    command = [sys.executable, __file__, "--child", str(path), str(output)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def main(kills, seed):
    choose = random.Random(seed)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        whole, killed = Path(folder) / "whole", Path(folder) / "killed"
        print(f"{'kill':>4}  {'steps seen':>10}  {'last checkpoint':>15}  while saving")
        done = saving = 0
        while done < kills:
            process = start(f"{killed}.pt", f"{killed}.out")
            steps = choose.randint(1, max(2, 2 * STEPS // kills))
            for _ in range(steps):
                process.stdout.readline()
            time.sleep(choose.uniform(0, 0.15))
            process.kill()
            process.wait()
            if Path(f"{killed}.out").exists():
                print(f"the run ended after {done} kills, before the next one")
                break
            done += 1
            partial = Path(f"{killed}.pt.partial").exists()
            saving += partial
            reached = training.checkpoints.read(f"{killed}.pt")["step"] if Path(f"{killed}.pt").exists() else 0
            print(f"{done:4}  {steps:10}  {reached:15}  {'yes' if partial else 'no'}", flush=True)
        for name in (killed, whole):
            process = start(f"{name}.pt", f"{name}.out")
            process.communicate()
            if process.returncode:
                raise SystemExit(f"the run failed with status {process.returncode}")
        a, b = (torch.load(f"{name}.out", weights_only=True) for name in (whole, killed))
    different = [name for name in a if not torch.equal(a[name], b[name])]
    print(f"{done} kills, {saving} of them while a checkpoint was written, {time.perf_counter() - began:.0f} s")
    print(f"{len(a) - len(different)} of {len(a)} tensors are bitwise the same")
    return 1 if different else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0, help="of the moments")
    parser.add_argument("--child", nargs=2, metavar=("CHECKPOINT", "OUTPUT"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if os.name != "posix":
        raise SystemExit("needs SIGKILL: run it on Linux or macOS")
    sys.exit(child(*options.child) if options.child else main(options.kills, options.seed))
