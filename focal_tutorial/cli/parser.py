"""What the command line understands, and how it ends. The work itself is done in `commands`.

Exit status: 0, it worked; 1, the data or a file is wrong, said in a sentence; 2, the command is (argparse's own
number); 130, interrupted from the keyboard.
"""

import argparse
import sys

from .. import __version__

DATA = """\
PATH is a folder with boxes in the form of Pascal VOC (.xml), COCO (.json) or YOLO (.txt): what labelling tools export.
Splits are what folders, files or lists call so: train, val (or valid), test. Test images are never learnt from.
Everything in it is checked first. Where something is wrong, the list of it is printed and nothing starts; --drop leaves
the wrong boxes and images out instead.
"""
STATUS = (
    "exit status: 0 it worked; 1 the data or a file is wrong, said in a sentence; 2 the command is; 130 interrupted"
)
EXAMPLES = {
    "": """\
from photographs to a detector:
  python -m focal_tutorial check my-photos
  python -m focal_tutorial train my-photos --out cells.safetensors
  python -m focal_tutorial evaluate my-photos --weights cells.safetensors
  python -m focal_tutorial detect new-photos --weights cells.safetensors --out found
  python -m focal_tutorial export cells.safetensors --out cells.onnx
""",
    "check": """\
  python -m focal_tutorial check my-photos --size 256      do the anchors fit at 256 pixels?
  python -m focal_tutorial check my-photos --size 192x256  every image at height 192, width 256
""",
    "train": """\
  python -m focal_tutorial train my-photos --out cells.safetensors
      the slim network from scratch, on four fifths of the images; the other fifth says how good it is
  python -m focal_tutorial train my-photos --out cells.safetensors --steps 3000 --vertical-flips
      three times as long, for images without an up: microscope, telescope, bird's-eye view
  python -m focal_tutorial train my-photos --out cells.safetensors --backbone resnet50 --pretrained --batch 8
      the paper's network on a GPU
  torchrun --nproc-per-node=2 -m focal_tutorial train my-photos --out cells.safetensors
      on two GPUs, or two processes

Interrupted or killed? The same command goes on where the last checkpoint was written.
""",
    "evaluate": """\
  python -m focal_tutorial evaluate my-photos --weights cells.safetensors               the images held out in training
  python -m focal_tutorial evaluate other-photos --weights cells.safetensors --all      every image
  python -m focal_tutorial evaluate my-photos --weights cells.safetensors --split test  a split that the folder names
""",
    "detect": """\
  python -m focal_tutorial detect new-photos --weights cells.safetensors --out found
      draws the boxes into found/ and writes found/detections.json
  python -m focal_tutorial detect a.jpg b.jpg --weights cells.safetensors
      prints the JSON; boxes are x1, y1, x2, y2 in pixels of the photograph
  python -m focal_tutorial detect smear.jpg --weights bccd-slim
      the network that comes with the book
""",
    "export": """\
  python -m focal_tutorial export cells.safetensors --out cells.onnx --size 192x256
      the heads' raw outputs, logits and deltas, for images of one size; checked against torch if onnxruntime is there
  python -m focal_tutorial export cells.checkpoint --out early.safetensors --size 256
      the network of a training that still runs, or was given up
""",
}


def parser():
    """The parser of all commands; each has its own help with examples."""
    top = argparse.ArgumentParser(
        prog="python -m focal_tutorial",
        description="Train RetinaNet on your own photographs, see how good it is, use it and take it elsewhere.",
        epilog=EXAMPLES[""] + "\n" + STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name, summary, text):
        sub = commands.add_parser(
            name,
            help=summary,
            description=text,
            epilog=f"examples:\n{EXAMPLES[name]}\n{STATUS}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        sub.add_argument("--quiet", action="store_true", help="print results and errors only")
        return sub

    check = command(
        "check",
        "what a folder of photographs holds",
        "Say what a folder holds, what is wrong, and whether the anchors fit.\n" + DATA,
    )
    _data(check)
    _held(check)
    _network(check)

    train = command("train", "train on photographs with boxes", "Train RetinaNet on your photographs.\n" + DATA)
    _data(train)
    train.add_argument(
        "--out",
        required=True,
        type=_named(".safetensors"),
        metavar="FILE",
        help="where the network goes (.safetensors)",
    )
    train.add_argument("--steps", type=_positive, default=1000, help="updates of the weights (default: %(default)s)")
    train.add_argument("--batch", type=_positive, default=4, help="images in each step (default: %(default)s)")
    _held(train)
    train.add_argument(
        "--learning-rate",
        type=_rate,
        help="the highest; default: .002 with AdamW for slim, SGD's .01 * batch / 16 for a ResNet",
    )
    train.add_argument(
        "--vertical-flips", action="store_true", help="turn images upside down at random: for images without an up"
    )
    train.add_argument(
        "--pretrained", action="store_true", help="start a ResNet from ImageNet's weights (45 to 171 MB are downloaded)"
    )
    train.add_argument("--device", help='"cpu", "cuda", "cuda:1"; default: the GPU if there is one')
    train.add_argument("--every", type=_positive, default=100, help="steps between checkpoints (default: %(default)s)")
    train.add_argument(
        "--evaluations", type=_whole, default=3, help="how often AP is measured on the way (default: %(default)s)"
    )
    train.add_argument("--overwrite", action="store_true", help="replace FILE if it is there")
    _network(train)

    evaluate = command(
        "evaluate", "average precision on photographs with boxes", "Measure COCO's average precision.\n" + DATA
    )
    _data(evaluate)
    _weights(evaluate)
    which = evaluate.add_mutually_exclusive_group()
    which.add_argument("--split", help="a split that the folder names, such as test")
    which.add_argument("--all", action="store_true", help="every image, also those that were trained on")
    evaluate.add_argument("--json", metavar="FILE", help="write the numbers there too")

    detect = command("detect", "find objects in photographs", "Find objects, draw their boxes, list them as JSON.")
    detect.add_argument("images", nargs="+", metavar="IMAGE", help="photographs, or folders of them")
    _weights(detect)
    detect.add_argument(
        "--out", metavar="FOLDER", help="draw into this folder and put detections.json there; default: print the JSON"
    )
    detect.add_argument(
        "--threshold", type=_share, default=0.3, help="the least score that counts (default: %(default)s)"
    )

    export = command(
        "export",
        "take a network elsewhere",
        "Write a network for use elsewhere: half-precision safetensors with its card, or ONNX.",
    )
    export.add_argument(
        "weights", help="a .safetensors file, a name that comes with the package, or a training's .checkpoint"
    )
    export.add_argument(
        "--out", required=True, type=_named(".safetensors", ".onnx"), metavar="FILE", help="its ending says the format"
    )
    export.add_argument("--size", type=_size, help="ONNX: HEIGHTxWIDTH of its images; default: as in training")
    return top


def _data(sub):
    sub.add_argument("path", metavar="PATH", help="the folder, JSON file or data.yaml")
    sub.add_argument("--drop", action="store_true", help="leave out wrong boxes and images, and say which")
    sub.add_argument(
        "--size",
        type=_size,
        help=(
            "one number: the longer side in pixels, proportions kept; or HEIGHTxWIDTH. Default: 256 for slim, 640 for a"
            " ResNet; to evaluate, as in training"
        ),
    )

    sub.add_argument(
        "--origin", type=int, choices=(0, 1), help="VOC only: the number of the first pixel; VOC's own is 1 (default)"
    )
    sub.add_argument("--format", choices=("voc", "coco", "yolo"), help="where a folder holds several")


def _held(sub):
    sub.add_argument(
        "--seed", type=_whole, default=0, help="of the first weights, the split and the order (default: %(default)s)"
    )
    sub.add_argument(
        "--hold-out",
        type=_share,
        default=0.2,
        metavar="SHARE",
        help=(
            "share of the images kept to measure by, where the folder has no val split of its own (default:"
            " %(default)s)"
        ),
    )


def _network(sub):
    sub.add_argument(
        "--backbone",
        choices=("slim", "resnet18", "resnet34", "resnet50", "resnet101"),
        default="slim",
        help=(
            "slim trains in minutes on a CPU; the paper has resnet50 and resnet101, which want a GPU (default:"
            " %(default)s)"
        ),
    )
    sub.add_argument(
        "--anchor-base",
        type=_rate,
        help="side of the smallest anchor in strides (8 pixels): 2 for slim, 4 in the paper",
    )
    sub.add_argument(
        "--anchor-scales", type=_numbers, help="such as 1,1.26,1.59: the sizes on each level, times the base"
    )
    sub.add_argument("--anchor-ratios", type=_numbers, help="height / width, such as 0.5,1,2")


def _weights(sub):
    sub.add_argument(
        "--weights", required=True, help="a .safetensors file, or a name that comes with the package (bccd-slim)"
    )
    sub.add_argument("--device", help='"cpu", "cuda"; default: the GPU if there is one')
    if not any(action.dest == "size" for action in sub._actions):
        sub.add_argument("--size", type=_size, help="as in train; default: as in training")


def main(arguments=None):
    """Run a command; returns the exit status. `arguments`: a list of words, by default those of the process."""
    for stream in (sys.stdout, sys.stderr):  # a file's name may hold what a terminal cannot show
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    options = parser().parse_args(arguments)
    from . import commands  # torch is imported only now, so that the help comes at once

    try:
        return getattr(commands, options.command)(options) or 0
    except KeyboardInterrupt as stop:
        print(": ".join(["interrupted", *map(str, stop.args)]), file=sys.stderr)
        return 130
    except (
        ValueError,
        OSError,
        ArithmeticError,
        ImportError,
        MemoryError,
    ) as error:  # DataError is a ValueError; no other bug is hidden
        print(f"focal_tutorial {options.command}: {error}", file=sys.stderr)
        return 1


def _checked(convert, holds, words):
    """A converter for argparse that says in words what it wants."""

    def converted(text):
        try:
            value = convert(text)
        except ValueError:
            value = None
        if value is None or not holds(value):
            raise argparse.ArgumentTypeError(f"{text!r} must be {words}")
        return value

    return converted


def _sides(text):
    sides = tuple(int(side) for side in text.lower().split("x"))
    return sides[0] if len(sides) == 1 else sides


def _named(*endings):
    return _checked(str, lambda name: name.endswith(endings), f"a file that ends in {' or '.join(endings)}")


_positive = _checked(int, lambda value: value >= 1, "a whole number, 1 or more")
_whole = _checked(int, lambda value: value >= 0, "a whole number, 0 or more")
_share = _checked(float, lambda value: 0 < value < 1, "between 0 and 1")
_rate = _checked(float, lambda value: 0 < value < float("inf"), "above 0")
_size = _checked(
    _sides,
    lambda size: min((size,) if isinstance(size, int) else size) >= 32 and (isinstance(size, int) or len(size) == 2),
    "one number or HEIGHTxWIDTH, such as 256 or 192x256, each 32 or more",
)
_numbers = _checked(
    lambda text: tuple(float(part) for part in text.split(",")),
    lambda values: all(0 < value < float("inf") for value in values),
    "numbers above 0 with commas between, such as 0.5,1,2",
)
