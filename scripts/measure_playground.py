"""What the guided experiments of chapter 4 claim, measured over 20 seeds, in two files of runs/.

    python scripts/measure_playground.py            twenty minutes of one core

A seed decides the points, the fresh points on which a run is scored, and the first weights. `playground.json` has the
prior and Figure 4, each number with its spread over the seeds. `playground-rates.json` sets the losses against each
other. Every loss of a scene is tried at the same learning rates, and all are stored. Other seeds choose the best rate,
so that no loss is flattered by a choice made on the scores that are compared; and the scores of every seed are
stored one by one, because the losses share points and first weights and are compared seed by seed.
"""

import time

import record
import torch

from focal_tutorial.chapters import playground
from focal_tutorial.chapters.playground import Run, Settings

SEEDS = range(20)
STEPS = 300
CHOOSING = range(20, 40)
"""These seeds choose the learning rates; they are compared nowhere."""
RARE = (0.005, 0.007, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.3)
"""The learning rates at 1:1000: the best of every loss lies inside."""
COMMON = (0.01, 0.03, 0.1, 0.3, 1, 3)
"""The learning rates at 1:1 and 1:10."""
SCENES = (
    ("rings", 1000, playground.LOSSES, RARE, ("ranking",)),
    ("moons", 1000, ("CE", "FL"), RARE, ("ranking",)),
    ("rings", 1, ("CE", "FL"), COMMON, ("ranking", "balanced_accuracy")),
    ("rings", 10, ("CE", "FL"), COMMON, ("ranking", "balanced_accuracy")),
)
"""Data, negatives for each positive, losses, learning rates, and the scores that are compared."""
GAMMAS = (0, 0.5, 1, 2, 5)
SCORES = ("recall", "false_alarms", "balanced_accuracy", "ranking")


def spread(values):
    """Mean, standard deviation, smallest and largest over the seeds, to four significant digits."""
    values = values.double()
    return [
        float(f"{one:.4g}")
        for one in (values.mean().item(), values.std().item(), values.min().item(), values.max().item())
    ]


def broken(run):
    """In how many seeds the loss ended above the first one."""
    first, last = run.history["loss"][0], run.loss()
    return int((~(last <= first)).sum())


def outcome(run):
    """What a run came to: the scores on fresh points, and how many seeds broke down."""
    scores = run.scores()
    return {"worse_than_at_the_start": broken(run), **{name: spread(scores[name]) for name in SCORES}}


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
    """Losses against each other at every rate, for each scene: scores of the seeds in order."""
    found = {}
    for data, imbalance, losses, rates, compared in SCENES:
        for loss in losses:
            for rate in rates:
                alpha = 0.75 if loss == "balanced" else 0.25
                settings = Settings(data=data, imbalance=imbalance, loss=loss, alpha=alpha, rate=rate)
                run, other = (Run(settings, seeds).step(STEPS) for seeds in (SEEDS, CHOOSING))
                scores, chosen_by = run.scores(), other.scores()
                found[f"{data}, 1:{imbalance}, {loss}, rate {rate}"] = result = {
                    "broken": broken(run),
                    "chosen_by": {name: float(f"{chosen_by[name].mean().item():.4g}") for name in compared},
                    **{name: [float(f"{one:.4g}") for one in scores[name].tolist()] for name in compared},
                }
                print(f"{data} 1:{imbalance} {loss} rate {rate}: {result}", flush=True)
    return found


def figure_4():
    """A network trained with gamma = 2 at 1:100: how the loss of every gamma is spread over its points."""
    run = Run(Settings(imbalance=100), SEEDS).step(STEPS)
    x_t = run.true_logits()
    positives = run.settings.positives
    found = {}
    for gamma in GAMMAS:
        found[f"gamma {gamma}"] = share = {}
        for name, part, hardest in (
            ("hardest_fifth_of_positives", x_t[:, :positives], 0.2),
            ("hardest_fifth_of_negatives", x_t[:, positives:], 0.2),
            ("hardest_hundredth_of_negatives", x_t[:, positives:], 0.01),
        ):
            owned = [1 - playground.cumulative_loss(each, gamma, 1 - hardest) for each in part]
            share[name] = spread(torch.tensor(owned))
    return found


def main():
    torch.set_num_threads(1)
    settings = {"seeds": len(SEEDS), "steps": STEPS, "points": Settings().count, "fresh": playground.FRESH}

    began = time.process_time()
    scores = {"prior": prior(), "figure_4": figure_4()}
    record.write(
        "playground",
        {
            "what": "the playground without and with the prior, and its Figure 4, over 20 seeds: "
            "mean, standard deviation, smallest, largest",
            "settings": {**settings, "gammas": GAMMAS},
            "seed": list(SEEDS),
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": scores,
        },
    )

    began = time.process_time()
    scores = against()
    record.write(
        "playground-rates",
        {
            "what": "the playground's losses at several learning rates: the scores of each of 20 seeds",
            "settings": {
                **settings,
                "choosing_seeds": list(CHOOSING),
                "rates": {f"{data}, 1:{imbalance}": rates for data, imbalance, _, rates, _ in SCENES},
            },
            "seed": list(SEEDS),
            "cpu_seconds": round(time.process_time() - began, 1),
            "scores": scores,
        },
    )


if __name__ == "__main__":
    main()
