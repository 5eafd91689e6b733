"""Chapters 7 and 11: where this book's networks depart from the paper, and how well-known codes decide: one table.

The three columns that describe this package (`default`, `slim`, `torchvision`) are read from the configurations
themselves, so that they cannot say anything else than what runs. The other two were read in their sources: *paper* in
arXiv 1708.02002 v2, *detectron2* in its configs/Base-RetinaNet.yaml and modeling/meta_arch/retinanet.py. "Its code" is
Detectron: configs/12_2017_baselines/retinanet_R-50-FPN_1x.yaml, roi_data/retinanet.py and modeling/generate_anchors.py.
"""

from fractions import Fraction
from typing import NamedTuple

from ..retinanet import Config, slim, torchvision_config


class Departure(NamedTuple):
    """One row: what is decided, and how each decides it.

    field   where it stands in `retinanet.Config`; "" for points that are no option
    """

    what: str
    paper: str
    default: str
    slim: str
    torchvision: str
    detectron2: str
    reason: str
    field: str


def _row(field, what, paper, detectron2, reason):
    """A row whose columns for this package are read from its configurations."""
    return Departure(
        what,
        paper,
        *(_text(config, field) for config in (Config(), slim(3), torchvision_config())),
        detectron2,
        reason,
        field,
    )


def _text(config, field):
    """The value of a field such as "anchors.base" as text; None is "none" and 1/9 is "1/9"."""
    value = config
    for name in field.split("."):
        value = getattr(value, name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, float) and value == 1 / 9:
        return str(Fraction(1, 9))
    return "none" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


DEPARTURES = (
    _row(
        "backbone",
        "Backbone",
        "ResNet-50 or 101, pre-trained on ImageNet",
        "resnet50",
        "A network of 0.73 million parameters can be trained from scratch on a CPU in minutes.",
    ),
    _row(
        "backbone_norm",
        "Normalisation in the backbone",
        "not said; its code: batch",
        "batch",
        "The network `mini`, which trains in the page, has GroupNorm: its statistics are those of one image, so that a "
        "batch can be treated image by image.",
    ),
    _row(
        "frozen_batchnorm",
        "BatchNorm frozen",
        "not said; its code (Detectron): yes",
        "yes",
        "With a few images per device, the statistics of a batch are too noisy to train with. Frozen ones come from "
        "pre-training; without it they must be learned.",
    ),
    _row(
        "frozen_stages",
        "Parts of the backbone frozen (stem, first stage)",
        "not said; its code: 2",
        "2",
        "The paper says nothing, so nothing is frozen unless asked for.",
    ),
    _row(
        "batchnorm_eps",
        "BatchNorm epsilon",
        "not said",
        "1e-05",
        "Torchvision overwrites it with 0 when it loads its public COCO weights.",
    ),
    _row(
        "pyramid_channels",
        "Channels of pyramid and heads",
        "256",
        "256",
        "A quarter of the channels keep the training on a CPU within minutes.",
    ),
    _row(
        "p6_from",
        "P6 is computed from",
        "C5",
        "C5",
        "Torchvision's first RetinaNet takes P5, its second C5.",
    ),
    _row(
        "top_down",
        "Top-down pathway of the pyramid (the way down)",
        "yes",
        "yes",
        "It is off in chapter 10's sibling alone, which was trained to see what the way down brings.",
    ),
    _row(
        "head_convs",
        "Convolutions in a head before the last",
        "4",
        "4",
        "Two keep the training on a CPU within minutes.",
    ),
    _row(
        "head_norm",
        "Normalisation in the heads",
        "none",
        "none",
        "With GroupNorm the heads train from scratch at a high learning rate.",
    ),
    _row(
        "anchors.base",
        "Side of the smallest anchor, in strides",
        "4",
        "4",
        "Platelets are about 16 pixels wide in a 256 x 192 image, half the side of the paper's smallest anchor.",
    ),
    _row(
        "anchors.levels",
        "Levels with anchors",
        "3, 4, 5, 6, 7",
        "3, 4, 5, 6, 7",
        "The network `mini` has P2, P3 and P4: in its images of 128 x 96 pixels platelets are about 8 pixels wide.",
    ),
    _row(
        "anchors.centres",
        "Anchor centres in a cell",
        "not said; its code: half",
        "corner",
        "With half a stride the anchors of a mirrored image are the mirrored anchors. What a cell sees is centred near "
        "its corner (chapter 10), so there is something to be said for either.",
    ),
    _row(
        "anchors.rounding",
        "Anchor sides rounded to whole pixels",
        "not said; its code: one box for each ratio, before it is scaled",
        "none",
        "Rounding changes areas and ratios and buys nothing.",
    ),
    _row(
        "anchors.strides",
        "Stride of a level",
        "2^level",
        "level",
        'Torchvision divides the padded image by the number of cells ("image"): at 800 px 114 for P7, not 128.',
    ),
    _row(
        "beta",
        "Knee of smooth L1",
        "not said; its code: .11",
        "0",
        "The paper cites Fast R-CNN, whose knee is 1. But encoded targets are small here, so that nearly all of the "
        "loss would be a parabola. 0 is plain L1. The slim recipe was measured with .1.",
    ),
    _row(
        "low_quality",
        "An object's best anchor is positive at any IoU",
        'open: "the assignment rule from RPN", modified; its code: only from an IoU of .4 on',
        "yes",
        "Otherwise an object that no anchor overlaps by .5 is never learned. Detectron marks best anchors too, and "
        "then makes every anchor below .4 background again.",
    ),
    _row(
        "normalize_by",
        "Losses divided by the positives of the",
        '"an image"; its code: batch on one GPU, plus 1 for each image',
        "a running mean over batches",
        "Divided by image, an object alone in its scene weighs more than one in a crowd. Detectron also counts the "
        "best anchors that it makes background again.",
    ),
    _row(
        "hard_examples",
        "Hard examples mined",
        "none; 128, 256 or 512 in table 1d's OHEM",
        "none",
        "The focal loss does without. Mined, each image's class loss is the mean over its hardest anchors, and NMS, "
        "which the paper applies first, is left out.",
    ),
    _row(
        "keep_empty",
        "Boxes outside the image stay in the detections",
        "not said",
        "no",
        "Clipped to the image they have no area: they lie in the padding.",
    ),
    _row(
        "max_detections",
        "Detections per image",
        "not said; COCO's evaluation counts 100",
        "100",
        "Torchvision returns 300.",
    ),
    _row(
        "pad_multiple",
        "Batches padded to a multiple of",
        "not said; its code: 128",
        "32",
        "The pyramid takes any size, so padding is not needed.",
    ),
    Departure(
        "Where a ResNet's block of three layers halves the map",
        "not said; its code: in the 1 x 1",
        "in the 3 x 3",
        "it has blocks of two 3 x 3, and halves in the first",
        "in the 3 x 3",
        "in the 1 x 1",
        "It belongs to the pre-trained weights: the first ResNets had it in the 1 x 1, torchvision's in the 3 x 3. "
        "Chapter 10 computes what a cell then sees.",
        "",
    ),
    Departure(
        "Non-maximum suppression",
        "at .5; not said whether per class",
        "per class",
        "per class",
        "per class",
        "per class",
        "A cell of one kind must not remove one of another kind that it overlaps.",
        "",
    ),
    Departure(
        "Total loss",
        "focal + smooth L1",
        "plain sum",
        "plain sum",
        "plain sum",
        "plain sum",
        "The paper has no weight between the two.",
        "",
    ),
    Departure(
        "Pixels that the backbone reads",
        "not said; its code: blue, green, red, less ImageNet's mean",
        "red, green, blue in 0..1, less ImageNet's mean, over its deviation",
        "as the default",
        "as the default",
        "blue, green, red in 0..255, less ImageNet's mean",
        "Each backbone wants the pixels on which its weights were trained.",
        "",
    ),
    Departure(
        "Padding pixels",
        "not said; its code: 0 after normalising",
        "0 after normalising",
        "0 after normalising",
        "0 after normalising",
        "0 after normalising",
        "The mean colour: what a convolution adds at the border anyway.",
        "",
    ),
)
"""The table. The chapters print it, and a test holds it complete: every field of `Config` in which `slim` or
`torchvision_config` differs from the default has a row."""
