"""Chapter 13's network with cross entropy and with focal loss, each at its own best learning rate.

    python scripts/compare_gammas.py            # about fifteen CPU minutes, one thread
    python scripts/compare_gammas.py --write    # write the files from the runs that have ended

It writes runs/gammas.json, and runs/gammas-watched.json: what the runs of seed 0 find in four test scenes on the way.
A run that stands in `_measured/gammas.jsonl` is not run again. runs/PROTOCOL.md says what is compared, and how.
"""

import argparse
import dataclasses
import functools

import record
import torch
from measure_tables import LEAST, TUNING_SEED, score
from queue_of_runs import Done
from train_smears import SCENES as SPLITS
from watch_smears import KEEP, MOMENTS, SCENES

from focal_tutorial import data, training
from focal_tutorial.retinanet import RetinaNet, slim
from focal_tutorial.widgets.stored import detections

LOSSES = {"gamma 0": {"gamma": 0.0, "alpha": 0.75}, "gamma 2": {"gamma": 2.0, "alpha": 0.25}}
RATES = (1e-3, 2e-3, 4e-3)
SEEDS = (0, 1, 2, 3, 4)
STEPS = 300  # half of chapter 13's
MOST = 20  # stored detections of one scene
SHOWN = (0, 30, 60, 100, 200, 300)  # the moments that are stored


def plan():
    """All keys: the choice of the rates, then both losses of one seed after another."""
    return [f"{name} | {rate:g} | {TUNING_SEED}" for rate in RATES for name in LOSSES] + [
        f"{name} | chosen | {seed}" for seed in SEEDS for name in LOSSES
    ]


@functools.cache
def smears(split):
    """Chapter 13's scenes."""
    count, seed = SPLITS[split]
    return data.smears(count, seed=seed)


def chosen(done, name):
    """The rate with the best AP on val from LEAST on; the smaller one of two that are equal."""
    found = [(done.runs[f"{name} | {rate:g} | {TUNING_SEED}"][f"{LEAST:g}"][0], -rate) for rate in RATES]
    return -max(found)[1]


def run(done, key):
    """Train and score one network; seed 0 is watched."""
    name, rate, seed = key.split(" | ")
    rate, seed = chosen(done, name) if rate == "chosen" else float(rate), int(seed)
    torch.manual_seed(seed)
    model, frames = RetinaNet(slim(3, **LOSSES[name])), []
    watch = functools.partial(look, frames) if seed == SEEDS[0] else None
    if watch:
        watch(model, 0)
    recipe = training.Recipe(steps=STEPS, learning_rate=rate, seed=seed)
    result = training.fit(
        model,
        smears("train"),
        recipe,
        evaluate=watch,
        evaluate_at=[step for step in MOMENTS if step <= STEPS] if watch else (),
        progress=False,
    )
    found = {"rate": rate} | score(model, smears("val" if seed == TUNING_SEED else "test"))
    return found | ({"frames": frames, "losses": record.losses(result.history)} if watch else {})


def look(frames, network, step):
    """What the averaged network finds now: in the scenes, and how well in many more, as watch_smears.py does it."""
    found = training.detect_all(network, smears("test").subset(SCENES))
    texts = [detections(one, f"step {step}, scene {i}", 3, KEEP, MOST) for i, one in enumerate(found)]
    scores = training.score(network, smears("val").subset(range(40)))
    per_class = {name: record.rounded(one["AP50"]) for name, one in scores["per_class"].items()}
    frames.append({"step": step, "found": texts, "AP50": {"all": record.rounded(scores["AP50"]), **per_class}})
    return frames[-1]["AP50"]


def write(done):
    """Store what has ended; seeds that only one loss has are left out."""
    whole = [seed for seed in SEEDS if all(f"{name} | chosen | {seed}" in done.runs for name in LOSSES)]
    recipe = training.Recipe(steps=STEPS)
    tuned = {
        name: {f"{rate:g}": done.runs[f"{name} | {rate:g} | {TUNING_SEED}"][f"{LEAST:g}"][0] for rate in RATES}
        for name in LOSSES
    }
    what = f"chapter 13's network with gamma 0 and gamma 2 on generated smears, {STEPS} steps of {recipe.batch}"
    settings = {
        "recipe": dataclasses.asdict(recipe),
        "network": dataclasses.asdict(slim(3)),
        "losses": LOSSES,
        "rates": {name: chosen(done, name) for name in LOSSES},
        "images": {split: count for split, (count, _) in SPLITS.items()},
        "classes": smears("test").classes,
        "threads": 1,
    }
    fields = ("seed", "0.05", "0.005")
    record.write(
        "gammas",
        {
            "what": what,
            "settings": settings | {"numbers": "at each score threshold AP, AP50, then the AP of each class, on test"},
            "seed": whole,
            "cpu_seconds": round(sum(one["cpu_seconds"] for one in done.runs.values())),
            "tuning": {"seed": TUNING_SEED, f"AP from {LEAST} on, val": tuned},
            "scores": {
                name: [
                    {key: ({"seed": seed} | done.runs[f"{name} | chosen | {seed}"])[key] for key in fields}
                    for seed in whole
                ]
                for name in LOSSES
            },
        },
    )
    watched = {name: done.runs[f"{name} | chosen | {SEEDS[0]}"] for name in LOSSES}
    record.write(
        "gammas-watched",
        {
            "what": f"what both networks of gammas.json find in four scenes during {STEPS} steps, seed {SEEDS[0]}",
            "settings": settings
            | {"scenes": SCENES, "images": {"train": 300, "val": 40, "test": 4}, "keep": KEEP, "most": MOST},
            "seed": SEEDS[0],
            "cpu_seconds": None,
            "scores": {
                name: {"frames": [frame for frame in one["frames"] if frame["step"] in SHOWN]}
                for name, one in watched.items()
            },
            "curve": {name: {"losses": one["losses"]} for name, one in watched.items()},
        },
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the files and run nothing")
    parser.add_argument("--minutes", type=float, help="begin no run after so many")
    options = parser.parse_args()
    torch.set_num_threads(1)
    done = Done("gammas")
    if not options.write:
        done.work(plan(), functools.partial(run, done), options.minutes and 60 * options.minutes)
    write(done)


if __name__ == "__main__":
    main()
