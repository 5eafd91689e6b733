"""Train the slim network from scratch on generated blood smears, and store the run.

    python scripts/train_smears.py --test          # about 90 CPU seconds

300 scenes to train on; validation and test scenes come from other seeds of the same generator.
"""

import record

from focal_tutorial import data
from focal_tutorial.training import Recipe

SCENES = {"train": (300, 0), "val": (80, 1), "test": (80, 2)}  # how many, and the seed that draws them


def main():
    options = record.arguments(__doc__.splitlines()[0], 600).parse_args()
    recipe = Recipe(
        steps=options.steps,
        batch=options.batch,
        learning_rate=options.learning_rate,
        ema=options.ema,
        seed=options.seed,
    )
    datasets = {split: data.smears(count, seed=seed) for split, (count, seed) in SCENES.items()}
    what = f"slim network from scratch on generated blood smears, {recipe.steps} steps of {recipe.batch}"
    record.train(options, options.name or "smears", what, datasets, recipe)


if __name__ == "__main__":
    main()
