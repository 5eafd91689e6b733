"""The losses of chapter 15's live table, trained by the page's own engine in node, and written to runs/ablations.json.

    python scripts/measure_ablations.py            all runs, about an hour of one core; goes on where it was stopped
    python scripts/measure_ablations.py --write    write the file from the runs that have ended

Needs node. Each loss first trains at three learning rates with a seed of its own, on hard scenes: the rate of the
recipe stays unless another one is better by more than .02. Then runs are compared seed by seed: a seed decides the
first weights and the scenes, for all losses alike. AP is over 200 held-out scenes, at the score threshold of the
package, .05, and with all scores from .005 on. Every run that ended is a line of _measured/ablations.jsonl and is kept.
"""

import argparse
import dataclasses
import json

import record
from measure_laboratory import Node
from queue_of_runs import Done

from focal_tutorial.chapters import runs
from focal_tutorial.retinanet import mini
from focal_tutorial.training import Recipe

HELD = 200
CE, BALANCED = {"gamma": 0.0, "alpha": None}, {"gamma": 0.0, "alpha": 0.75}
OHEM = {**CE, "hard_examples": 128}
LOSSES = {
    "CE": CE,
    "CE α .75": BALANCED,
    "FL γ .5": {"gamma": 0.5, "alpha": 0.5},
    "FL γ 1": {"gamma": 1.0, "alpha": 0.25},
    "FL γ 2": {"gamma": 2.0, "alpha": 0.25},
    "FL γ 5": {"gamma": 5.0, "alpha": 0.25},
    "OHEM": OHEM,
    "OHEM 1:3": {**OHEM, "hard_ratio": 3},
}
SCENES = {"hard": 2, "rare": 2, "dense": 3}  # how many classes are labelled
RATES, USUAL, BETTER, TUNED_ON = (1.5e-3, 3e-3, 6e-3), 3e-3, 0.02, 100
FIRST, SEEDS = 3, 5  # seeds of all losses, the first of them sooner
PAIR, MOST = ("CE α .75", "FL γ 2"), 15  # the pair of Table 1b with more seeds, on hard scenes
GRID = [(gamma, alpha) for gamma in (0.0, 0.5, 1.0, 2.0, 5.0) for alpha in (0.25, 0.5, 0.75)]
# Plain SGD for half as long, with heads that have no norm.
REVERSED = {"steps": 150, "optimizer": "sgd", "weight_decay": 1e-4, "warmup": 0.0, "clip": None}
REVERSED_LOSSES, REVERSED_RATES = ("CE", "FL γ 2"), (0.005, 0.01, 0.02)


@dataclasses.dataclass(frozen=True)
class Job:
    """One training: a loss on a kind of scene, at a rate, from a seed."""

    part: str  # "tuning", "losses", "grid" or "reversed"
    scenes: str
    loss: str
    rate: float
    seed: int

    def train(self, node):
        """What the page's engine makes of it."""
        network, recipe = dict(fields(self.loss)), {"seed": self.seed, "learning_rate": self.rate}
        if self.part == "reversed":
            network, recipe = network | {"head_norm": None}, recipe | REVERSED
        return node.run(mini(SCENES[self.scenes], **network), Recipe.in_page(**recipe), self.scenes, held=HELD)


def fields(loss):
    """The fields of Config that a loss changes; a place of the grid is called "gamma alpha"."""
    if loss in LOSSES:
        return LOSSES[loss]
    return dict(zip(("gamma", "alpha"), map(float, loss.split()), strict=True))


def named(job):
    """The key of a run in the queue."""
    return json.dumps(dataclasses.asdict(job), ensure_ascii=False)


def finished(queue):
    """The runs that have ended: {Job: scores}."""
    return {Job(**json.loads(key)): run["scores"] for key, run in queue.runs.items()}


def tuned(done):
    """The learning rate of each loss whose three rates were tried."""
    rates = {}
    for loss in LOSSES:
        tried = {rate: ap(done.get(Job("tuning", "hard", loss, rate, TUNED_ON))) for rate in RATES}
        best = max(RATES, key=lambda rate: tried[rate] or 0)
        rates[loss] = best if (tried[best] or 0) > (tried[USUAL] or 0) + BETTER else USUAL
    return rates


def ap(scores):
    """AP from score .005 on; None for a run that has not ended, 0 for one that diverged."""
    return None if scores is None else scores.get("at 0.005", {"AP": 0.0})["AP"]


def tuning():
    """The runs that choose the rates."""
    return [Job("tuning", "hard", loss, rate, TUNED_ON) for loss in LOSSES for rate in RATES]


def jobs(rates):
    """All other runs, what matters most first."""

    def losses(scenes, names, seeds):
        return [Job("losses", one, loss, rates[loss], seed) for seed in seeds for one in scenes for loss in names]

    def grid(seeds):
        return [grid_job(gamma, alpha, seed, rates) for seed in seeds for gamma, alpha in GRID]

    queue = losses(SCENES, LOSSES, range(FIRST))
    queue += [
        Job("reversed", "rare", loss, rate, seed)
        for seed in range(FIRST)
        for rate in REVERSED_RATES
        for loss in REVERSED_LOSSES
    ]
    queue += grid(range(1))
    queue += losses(["hard"], PAIR, range(FIRST, SEEDS)) + losses(["hard"], LOSSES, range(FIRST, SEEDS))
    queue += grid(range(1, FIRST))
    queue += losses(["hard"], PAIR, range(SEEDS, MOST)) + losses(SCENES, LOSSES, range(FIRST, SEEDS))
    return list(dict.fromkeys(queue))


def grid_job(gamma, alpha, seed, rates):
    """The run of a place of the grid: one of the losses' own where it is the same."""
    same = [loss for loss, changes in LOSSES.items() if changes == {"gamma": gamma, "alpha": alpha}]
    if same:
        return Job("losses", "hard", same[0], rates[same[0]], seed)
    return Job("grid", "hard", f"{gamma} {alpha}", USUAL, seed)


def measure(queue):
    """All runs that have not ended, one after another."""
    node = Node()
    for stage in (tuning, lambda: jobs(tuned(finished(queue)))):
        queue.work(map(named, stage()), lambda key: {"scores": summary(Job(**json.loads(key)).train(node))})
    node.close()


def summary(run):
    """What is kept of a run: the scores at both thresholds, or the step at which it diverged."""
    if run["diverged"]:
        return {"diverged": run["steps"]}
    both = {"at 0.05": run["scores"], "at 0.005": run["scores"]["lenient"]}
    return {
        name: {
            "AP": round(scores["AP"], 4),
            "AP50": round(scores["AP50"], 3),
            "AP50 by class": [round(one["AP50"], 3) for one in scores["classes"]],
        }
        for name, scores in both.items()
    }


def write(queue):
    """runs/ablations.json from the runs that have ended, with as many seeds of each loss as `runs.paired` takes."""
    done = finished(queue)
    rates = tuned(done)

    def of(part, scenes, loss, rate):
        found = {job.seed: scores for job, scores in done.items() if job == Job(part, scenes, loss, rate, job.seed)}
        whole = max((count for count in runs.STUDENT if set(range(count)) <= found.keys()), default=0)
        return [{"seed": seed, **found[seed]} for seed in range(whole)]

    scores = {scenes: {loss: of("losses", scenes, loss, rates[loss]) for loss in LOSSES} for scenes in SCENES}
    scores["tuning"] = {
        loss: [ap(done.get(Job("tuning", "hard", loss, rate, TUNED_ON))) for rate in RATES] for loss in LOSSES
    }
    scores["reversed"] = {
        loss: {str(rate): [ap(one) for one in of("reversed", "rare", loss, rate)] for rate in REVERSED_RATES}
        for loss in REVERSED_LOSSES
    }
    scores["grid"] = [place(gamma, alpha, rates, done) for gamma, alpha in GRID]
    scores["grid"] = [one for one in scores["grid"] if one["seeds"]]
    record.write(
        "ablations",
        {
            "what": "eight losses on drawn scenes, trained by the page's own engine: 300 steps of 4, AP seed by seed",
            "settings": {
                "network": dataclasses.asdict(mini(2)),
                "recipe": dataclasses.asdict(Recipe.in_page()),
                "classes": SCENES,
                "losses": LOSSES,
                "rates": {scenes: rates for scenes in SCENES},
                "tuning": {"scenes": "hard", "seed": TUNED_ON, "rates": RATES, "better by": BETTER},
                "reversed": {**REVERSED, "head_norm": None, "scenes": "rare", "losses": REVERSED_LOSSES},
                "held_out": HELD,
            },
            "seed": 0,
            "cpu_seconds": None,
            "scores": scores,
        },
    )


def place(gamma, alpha, rates, done):
    """A place of the grid, with the seeds that have ended."""
    found = {seed: done.get(grid_job(gamma, alpha, seed, rates)) for seed in range(FIRST)}
    seeds = [seed for seed, scores in found.items() if scores]
    return {"gamma": gamma, "alpha": alpha, "seeds": seeds, "AP": [ap(found[seed]) for seed in seeds]}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="only write the file from the runs that have ended")
    runs_so_far = Done("ablations")
    if not parser.parse_args().write:
        measure(runs_so_far)
    write(runs_so_far)
