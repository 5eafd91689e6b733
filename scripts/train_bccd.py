"""Train the slim network from scratch on BCCD, real photographs of blood smears, and store the run.

    python scripts/train_bccd.py --test                                  # short: about 150 CPU seconds
    python scripts/train_bccd.py --setting long --seed 0 --test          # long: about 8 CPU minutes, per seed

A killed run goes on where its last checkpoint was. The settings were chosen on val; test is scored with --test only.
The photographs are downloaded (8 MB), or found through FOCAL_TUTORIAL_DATA.
"""

import record

from focal_tutorial import data
from focal_tutorial.training import Recipe

SIZE = (192, 256)  # height, width in pixels: 640 x 480 scaled by .4
SETTINGS = {
    "short": {"steps": 1000, "ema": 0.99},
    "long": {"steps": 3000, "ema": 0.995},
}


def main():
    parser = record.arguments(__doc__.splitlines()[0], None)
    parser.add_argument("--setting", choices=SETTINGS, default="short", help="gives steps and ema if not given")
    parser.set_defaults(ema=None)
    options = parser.parse_args()
    setting = SETTINGS[options.setting]
    recipe = Recipe(
        steps=options.steps or setting["steps"],
        batch=options.batch,
        learning_rate=options.learning_rate,
        ema=setting["ema"] if options.ema is None else options.ema,
        seed=options.seed,
    )
    name = options.name or f"bccd-{options.setting}" + ("" if options.setting == "short" else f"-seed{options.seed}")
    datasets = {split: data.bccd(split, size=SIZE) for split in ("train", "val", "test")}
    what = f"slim network from scratch on BCCD, {recipe.steps} steps of {recipe.batch}"
    record.train(options, name, what, datasets, recipe)


if __name__ == "__main__":
    main()
