"""Store the networks that ship with the package: float16 weights, with scores measured after the rounding.

    python scripts/train_bccd.py --setting long --seed 0 --test
    python scripts/store_weights.py

    python scripts/compare_pyramids.py --sibling --test
    python scripts/store_weights.py bccd-slim-no-top-down

Writes focal_tutorial/weights/<name>.safetensors, and README.md beside it from the cards of all that lie there.
"""

import argparse
import json

import record
import torch
from train_bccd import SIZE

from focal_tutorial import data, training, weights

WHAT = "slim RetinaNet (retinanet.slim) for blood smears, trained from scratch"
NETWORKS = {  # name: (run, what)
    "bccd-slim": ("bccd-long-seed0", WHAT),
    "bccd-slim-no-top-down": ("bccd-long-no-top-down", f"{WHAT}, its pyramid without the way down: for comparison"),
}
LIMITS = (
    "A teaching network of one microscope, one stain and one laboratory, trained on 205 photographs. It is not a"
    " medical device: do not count anybody's cells with it. It expects photographs of the same magnification resized to"
    " 256 x 192 pixels. It misses many platelets and, where red cells overlap, some of those; boxes are rough to a few"
    " pixels. The annotations themselves leave out some cells, so that a score says how well it agrees with them, not"
    " how well it counts."
)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", nargs="?", default="bccd-slim", choices=NETWORKS)
    name = parser.parse_args().name
    source, what = NETWORKS[name]
    torch.set_num_threads(1)
    trained = record.CHECKPOINTS / f"{source}.safetensors"
    if not trained.exists():
        raise SystemExit(f"{trained} is missing: run the command above this one at the top of this script")
    run = json.loads((record.RUNS / f"{source}.json").read_text())
    model = weights.load(trained)
    scores = {split: record.summary(training.score(model, data.bccd(split, size=SIZE))) for split in ("val", "test")}
    for split, found in scores.items():
        print(f"{split}: AP {found['AP']:.4f} after rounding, {run['scores'][split]['AP']:.4f} before")
    card = {
        "name": name,
        "what": what,
        "classes": list(data.bccd("val", size=SIZE).classes),
        "input": f"red-green-blue in 0..1, height {SIZE[0]} and width {SIZE[1]} pixels",
        "size": list(SIZE),
        "data": "BCCD, 205 photographs to train, 87 to validate, 72 to test: https://github.com/Shenggan/BCCD_Dataset",
        "data_licence": "MIT",
        "licence": "MIT",
        "script": run["command"] + f" && python scripts/store_weights.py {name}",
        "run": f"runs/{source}.json",
        "recipe": run["settings"]["recipe"],
        "seed": run["seed"],
        "cpu_seconds": run["cpu_seconds"],
        "scores": scores,
        "limits": LIMITS,
    }
    weights.save(model, weights.FOLDER / f"{name}.safetensors", card)
    write_readme()


def write_readme():
    """The cards of all stored networks as one page."""
    pages = [readme(weights.card(name)) for name in weights.names()]
    end = "This page is written by `scripts/store_weights.py`.\n"
    (weights.FOLDER / "README.md").write_text("\n".join([*pages, end]))


def readme(card):
    """One card as a part of the page."""
    rows = []
    for split, found in card["scores"].items():
        classes = " | ".join(f"{one['AP']:.3f} / {one['AP50']:.3f}" for one in found["per_class"].values())
        rows.append(f"| {split} | {found['AP']:.3f} / {found['AP50']:.3f} | {classes} |")
    photographs = " The photographs are not part of this package." if "photographs" in card["data"] else ""
    recipe = ", ".join(f"{name} {value}" for name, value in card["recipe"].items())
    return "\n".join(
        [
            f"# {card['name']}",
            "",
            (
                f"{card['what'].capitalize().replace('retinanet', 'RetinaNet', 1)}."
                f' `focal_tutorial.weights.load("{card["name"]}")` builds it.'
            ),
            "",
            f"- Data: {card['data']} ({card['data_licence']} licence).{photographs}",
            f"- Input: {card['input']}. Classes: {', '.join(card['classes'])}.",
            f"- Made by `{card['script']}`; the run with its curves is `{card['run']}`.",
            f"- Recipe: {recipe}.",
            f"- Licence of the weights: {card['licence']}.",
            f"- Limits: {card['limits']}",
            "",
            "AP / AP50 as COCO defines them, measured with the stored float16 numbers:",
            "",
            f"| images | all | {' | '.join(card['classes'])} |",
            "|---|---|" + "---|" * len(card["classes"]),
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    main()
