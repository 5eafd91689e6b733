"""Train the paper's whole network, pretrained on ImageNet, on photographs, and store the run. Made for one GPU.

    python scripts/train_resnet.py --device cuda --test                    # BCCD, 30 epochs at 640 x 480
    python scripts/train_resnet.py --device cuda --data voc2007 --test     # longer: VOC 2007, 30 epochs

The recipe is `Recipe.fine_tuning`, fixed before any result. A killed run goes on where its last checkpoint was.
"""

import record

from focal_tutorial import data, training
from focal_tutorial.training import Recipe

DATA = {"bccd": data.bccd, "voc2007": data.voc2007}


def main():
    parser = record.arguments(__doc__.splitlines()[0], None)
    parser.add_argument("--data", choices=DATA, default="bccd")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--backbone", default="resnet50")
    parser.add_argument("--scratch", action="store_true", help="without ImageNet's weights")
    parser.set_defaults(batch=8)
    options = parser.parse_args()
    datasets = {split: DATA[options.data](split) for split in ("train", "val", "test")}
    changes = {"precision": "amp" if options.device.startswith("cuda") else "float32", "seed": options.seed}
    if options.steps:
        changes["steps"] = options.steps
        changes["milestones"] = (options.steps * 2 // 3, options.steps * 8 // 9)
        changes["warmup"] = min(200, options.steps / 2) / options.steps
    recipe = Recipe.fine_tuning(len(datasets["train"]), epochs=options.epochs, batch=options.batch, **changes)
    start = "from scratch" if options.scratch else "pretrained on ImageNet"
    what = f"{options.backbone}, {start}, on {options.data}, {recipe.steps} steps of {recipe.batch}"
    name = options.name or f"{options.data}-{options.backbone}"
    record.train(
        options,
        name,
        what,
        datasets,
        recipe,
        lambda classes: training.paper_network(classes, backbone=options.backbone, pretrained=not options.scratch),
    )


if __name__ == "__main__":
    main()
