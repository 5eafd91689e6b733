"""Golden vectors of the playground: whole runs of focal_tutorial.chapters.playground, a hundred steps each."""

import functools

import torch

from focal_tutorial import numbers
from focal_tutorial.chapters import playground
from focal_tutorial.chapters.playground import Run, Settings

STEPS = 100
NOTED = (0, 1, 10, 99)
FRACTIONS = (0, 0.1, 0.25, 0.5, 0.8, 0.95, 0.999, 1)
MARKS = "k3k3Pa0a0Nf0a0Nzzzzn0000p"
RUNS = (
    {"loss": "CE"},
    {"loss": "CE", "prior": 0.5},
    {"loss": "balanced", "alpha": 0.75, "data": "moons", "seed": 1},
    {"loss": "balanced", "alpha": 0.9, "prior": 0.1, "imbalance": 9},
    {"gamma": 0.0, "alpha": 0.5, "data": "blobs"},
    {"gamma": 0.5, "alpha": 0.5, "prior": 0.05, "seed": 9999},
    {"rate": 0.1},
    {"gamma": 5.0, "prior": 0.5, "imbalance": 1},
    {"data": "yours", "marks": MARKS, "seed": 4, "rate": 0.1},
    {"loss": "OHEM", "data": "moons"},
)


@functools.cache
def playground_vectors():
    """Numbers of the generator, and runs: settings, losses and shares on the way, and where they ended.

    Runs that break down are left out: they double each rounding error again and again.
    """
    streams = ((0, 0), (0, 1), (7, 3), (9999, 4), (123, 20))
    runs = []
    for changes in RUNS:
        settings = Settings(**{"rate": 0.01, "imbalance": 100, "count": 600, **changes})
        run = Run(settings).step(STEPS)
        x_t, positives = run.true_logits()[0], settings.positives
        runs.append(
            {
                "settings": vars(settings),
                "noted": [
                    {"step": step, **{name: values[step].item() for name, values in run.history.items()}}
                    for step in NOTED
                ],
                "loss": run.loss().item(),
                "weights": torch.cat([weight.detach().flatten() for weight in run.weights]),
                "scores": {name: value.item() for name, value in run.scores().items()},
                "cumulative": [
                    playground.cumulative_loss(part, 2.0, FRACTIONS).tolist()
                    for part in (x_t[:positives], x_t[positives:])
                ],
            }
        )
    return {
        "uniform": [
            {"seed": seed, "stream": stream, "numbers": numbers.uniform(seed, stream, 4).tolist()}
            for seed, stream in streams
        ],
        "normals": [
            {"u": u, "v": v, "pair": [float(z) for z in numbers.normals(u, v)]}
            for u, v in ((0.5, 0.25), (1e-9, 0.9), (0.999, 0.01))
        ],
        "fractions": list(FRACTIONS),
        "runs": runs,
    }
