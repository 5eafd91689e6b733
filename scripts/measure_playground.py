"""What the guided experiments of chapter 4 claim, measured over 20 seeds; writes runs/playground.json.

    python scripts/measure_playground.py            about ten minutes of one core

A seed decides the points, the fresh points on which a run is scored, and the first weights. Every loss is tried at the
same learning rates, and all of them are stored: none is chosen here. Nothing is averaged away: each number comes with
its spread over the seeds.
"""

import time

import record
import torch

from focal_tutorial.chapters import playground
from focal_tutorial.chapters.playground import Run, Settings

SEEDS = range(20)
STEPS = 300
RATES = (0.01, 0.03, 0.1, 0.3)
GAMMAS = (0, 0.5, 1, 2, 5)
SCORES = ("recall", "false_alarms", "balanced_accuracy", "ranking")


def spread(values):
    """Mean, standard deviation, smallest and largest over the seeds, to four significant digits."""
    values = values.double()
    return [
        float(f"{one:.4g}")
        for one in (values.mean().item(), values.std().item(), values.min().item(), values.max().item())
    ]


def outcome(run):
    """What a run came to: the scores on fresh points, and in how many seeds the loss ended above the first one."""
    first, last = run.history["loss"][0], run.loss()
    scores = run.scores()
    return {"worse_than_at_the_start": int((~(last <= first)).sum()), **{name: spread(scores[name]) for name in SCORES}}


def prior():
    """The first hundred steps at 1:1000 with and without the prior."""
    found = {}
    for loss in ("CE", "FL"):
        for pi in (0.5, 0.01):
            run = Run(Settings(loss=loss, prior=pi, rate=0.1), SEEDS).step(100)
            losses = torch.stack(run.history["loss"])
            found[f"{loss}, prior {pi}"] = {
                "first": spread(losses[0]),
                "largest": spread(losses.max(0).values),
                "easy_negatives_own_of_first_gradient": spread(run.history["gradient_share"][0]),
                **outcome(run),
            }
    return found


def against():
    """Losses against each other: every rate, for each kind of data and imbalance."""
    found = {}
    scenes = [
        ("rings", 1000, playground.LOSSES),
        ("rings", 1, ("CE", "FL")),
        ("rings", 10, ("CE", "FL")),
        ("moons", 1000, ("CE", "FL")),
    ]
    for data, imbalance, losses in scenes:
        for loss in losses:
            for rate in RATES:
                alpha = 0.75 if loss == "balanced" else 0.25
                run = Run(Settings(data=data, imbalance=imbalance, loss=loss, alpha=alpha, rate=rate), SEEDS).step(
                    STEPS
                )
                found[f"{data}, 1:{imbalance}, {loss}, rate {rate}"] = result = outcome(run)
                print(f"{data} 1:{imbalance} {loss} rate {rate}: {result}", flush=True)
    return found


def figure_4():
    """A network trained with gamma = 2 at 1:100: how the loss of every gamma is spread over its points."""
    run = Run(Settings(imbalance=100), SEEDS).step(STEPS)
    x_t = run.true_logits()
    positives = run.settings.positives
    found = {}
    for gamma in GAMMAS:
        share = {"hardest_fifth_of_positives": [], "hardest_hundredth_of_negatives": []}
        for each in x_t:
            share["hardest_fifth_of_positives"].append(1 - playground.cumulative_loss(each[:positives], gamma, 0.8))
            share["hardest_hundredth_of_negatives"].append(
                1 - playground.cumulative_loss(each[positives:], gamma, 0.99)
            )
        found[f"gamma {gamma}"] = {name: spread(torch.tensor(values)) for name, values in share.items()}
    return found


def main():
    torch.set_num_threads(1)
    began = time.process_time()
    scores = {"prior": prior(), "figure_4": figure_4()}
    print(scores, flush=True)
    scores["against"] = against()
    record.write(
        "playground",
        {
            "what": "the playground's guided experiments over 20 seeds: mean, standard deviation, smallest, largest",
            "settings": {
                "seeds": len(SEEDS),
                "steps": STEPS,
                "rates": RATES,
                "gammas": GAMMAS,
                "points": Settings().count,
                "fresh": playground.FRESH,
            },
            "seed": list(SEEDS),
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": scores,
        },
    )


if __name__ == "__main__":
    main()
