"""RetinaNet: image -> backbone -> pyramid -> heads, then either the loss or the detections (chapter 11).

The way of an image: `forward` here, then `losses` in `criterion`, or `detections` in `postprocess`.

The defaults are the paper's (Lin et al. 2017, arXiv 1708.02002, section 4). `slim` is the network that this book
trains on a CPU, `mini` the one that trains in its pages, `torchvision_config` the one that runs torchvision's public
COCO weights; `departures` lists how they differ and why.
"""

import dataclasses
from dataclasses import dataclass, field
from functools import lru_cache

import torch
from torch import nn
from torch.nn import functional as F

from . import backbones, checks, criterion, postprocess
from .anchors import Anchors
from .heads import Head
from .losses import prior_bias
from .pyramid import Pyramid, levels_of
from .torchvision_names import ours


@dataclass(frozen=True)
class Config:
    """Everything that makes one RetinaNet; the defaults are the paper's. Raises ValueError for impossible values.

    Chapter 11 explains it.
    """

    num_classes: int = 80  # K. Sigmoid per class, so there is no column for the background (section 3.1)
    backbone: str = "resnet50"  # "mini", "slim", "resnet18", "resnet34", "resnet50" or "resnet101"
    backbone_norm: str = "batch"  # (paper) or "group": GroupNorm with backbone_groups groups, for "mini" and "slim"
    backbone_groups: int = 8
    # See backbones.ResNet. The paper fine-tunes ImageNet weights with frozen BatchNorm (its code, Detectron); False is
    # needed to train from scratch.
    frozen_batchnorm: bool = True
    frozen_stages: int = 0  # without gradient: 1 the stem, 2 also the first stage (Detectron)
    batchnorm_eps: float = 1e-5  # added to BatchNorm variances; torchvision's COCO weights want 0
    pyramid_channels: int = 256  # of the pyramid and the heads (section 4)
    p6_from: str = "C5"  # (section 4, footnote 2) or "P5"
    top_down: bool = True  # False: a pyramid without its way down, for comparison
    head_convs: int = 4  # convolutions in each head before the last (section 4)
    head_norm: str | None = None  # None (paper), or "group": GroupNorm with head_groups groups
    head_groups: int = 8
    anchors: Anchors = field(default_factory=Anchors)
    prior: float = 0.01  # pi, every anchor's score at the start (section 4.1)
    gamma: float = 2.0  # of the focal loss (section 4.1)
    alpha: float | None = 0.25  # the same; None: unweighted
    # Where smooth L1 turns from a parabola into a line; 0 is L1. The paper does not print it, its code has .11.
    beta: float = 1 / 9
    foreground: float = 0.5  # this and the next two: of assignment.assign
    background: float = 0.4
    low_quality: bool = True
    normalize_by: str = "batch"  # (the paper's code), "image" or "anchors", see criterion.losses
    # Online hard example mining: of each image only so many anchors count in the classification loss, the hardest, and
    # with hard_ratio at most so many negatives to a positive; see criterion.counted. None: all count (paper).
    hard_examples: int | None = None
    hard_ratio: int | None = None
    score_threshold: float = 0.05  # this and the next four: of postprocess.detections (section 4.1)
    top_k: int = 1000
    nms_threshold: float = 0.5
    max_detections: int = 100  # of an image; so many count in COCO's evaluation
    keep_empty: bool = False
    mean: tuple = (0.485, 0.456, 0.406)  # of the training pixels, red, green, blue in 0..1 (ImageNet's)
    std: tuple = (0.229, 0.224, 0.225)
    pad_multiple: int = 1  # pad the batch below and on the right to a multiple of this (torchvision: 32)

    def __post_init__(self):
        if self.num_classes < 1:
            raise ValueError(f"num_classes must be at least 1, not {self.num_classes}")
        if self.head_norm not in (None, "group"):
            raise ValueError(f'head_norm must be None or "group", not {self.head_norm!r}')
        if self.backbone_norm not in ("batch", "group"):
            raise ValueError(f'backbone_norm must be "batch" or "group", not {self.backbone_norm!r}')
        if self.normalize_by not in ("batch", "image", "anchors"):
            raise ValueError(f'normalize_by must be "batch", "image" or "anchors", not {self.normalize_by!r}')
        self._check_hard_examples()
        known = levels_of(backbones.FINEST, backbones.coarsest(self.backbone))
        if set(self.levels) - set(known):
            raise ValueError(
                f"anchors must lie on levels of the pyramid, {known[0][1:]} to {known[-1][1:]}, not on"
                f" {self.anchors.levels}"
            )

    def _check_hard_examples(self):
        for name in ("hard_examples", "hard_ratio"):
            value = getattr(self, name)
            if value is not None and (not isinstance(value, int) or value < 1):
                raise ValueError(f"{name} must be a whole number, 1 or more, or None, not {value!r}")
        if self.hard_ratio is not None and (self.hard_examples or 0) <= self.hard_ratio:
            raise ValueError(
                f"hard_ratio {self.hard_ratio} needs hard_examples of at least {self.hard_ratio + 1}, one positive and"
                f" its negatives, not {self.hard_examples}"
            )

    @property
    def levels(self):
        """Names of the pyramid's levels on which the anchors lie, from fine to coarse: ("P3", .., "P7")."""
        return tuple(f"P{level}" for level in self.anchors.levels)

    @classmethod
    def from_dict(cls, values):
        """The config that `dataclasses.asdict` took apart, also after a journey through JSON (lists become tuples).

        Raises ValueError naming the fields that this version does not know.
        """
        values = dict(values)
        anchors = dict(values.pop("anchors", {}))
        for part, known in ((values, cls), (anchors, Anchors)):
            unknown = sorted(part.keys() - {field.name for field in dataclasses.fields(known)})
            if unknown:
                raise ValueError(f"unknown fields of {known.__name__}: {', '.join(unknown)}")
        return cls(anchors=Anchors(**_tuples(anchors)), **_tuples(values))


def slim(num_classes, **changes):
    """The book's network: 0.73 million parameters, trained from scratch on a CPU in minutes (chapter 11).

    `changes` override fields. Every difference from the paper stands in `departures` with its reason.
    """
    values = {
        "backbone": "slim",
        "frozen_batchnorm": False,
        "pyramid_channels": 64,
        "head_convs": 2,
        "head_norm": "group",
        "anchors": Anchors(base=2.0),
        "beta": 0.1,
    }
    return Config(num_classes=num_classes, **(values | changes))


def mini(num_classes, **changes):
    """The network that trains in the book's pages: 90 thousand parameters for three classes, for 128 x 96 images.

    Its levels are P2, P3 and P4, because the blood cells of such a small image are small: the platelets are about 8
    pixels wide. GroupNorm in place of BatchNorm takes its statistics from one image, so that the page can treat the
    images of a batch one by one. Mean and deviation are those of its drawn smears. `changes` override fields; every
    difference from the paper stands in `departures` with its reason.

    Chapter 13 explains it.
    """
    values = {
        "backbone": "mini",
        "backbone_norm": "group",
        "frozen_batchnorm": False,
        "pyramid_channels": 24,
        "head_convs": 1,
        "head_norm": "group",
        "anchors": Anchors(base=2.0, levels=(2, 3, 4)),
        "beta": 0.1,
        "top_k": 300,
        "mean": (0.66, 0.62, 0.65),
        "std": (0.16, 0.2, 0.13),
    }
    return Config(num_classes=num_classes, **(values | changes))


def torchvision_config(num_classes=91, **changes):
    """The config under which torchvision's `retinanet_resnet50_fpn` and this class compute the same (chapter 11).

    91 columns carry COCO's own category numbers (0 is unused). `batchnorm_eps` is 0 for the public weights
    `RetinaNet_ResNet50_FPN_Weights.COCO_V1`; a network that torchvision builds without them has 1e-5.
    """
    values = {
        "frozen_stages": 2,
        "batchnorm_eps": 0.0,
        "p6_from": "P5",
        "anchors": Anchors.torchvision(),
        "beta": 0.0,
        "normalize_by": "image",
        "max_detections": 300,
        "keep_empty": True,
        "pad_multiple": 32,
    }
    return Config(num_classes=num_classes, **(values | changes))


class RetinaNet(nn.Module):
    """One-stage detector. Images are float [B, 3, H, W], red-green-blue in 0..1, of any height and width (chapter 11).

    config                a `Config`; the default is the paper's network
    pretrained_backbone   start the backbone from ImageNet weights (downloaded by torchvision)

    Where images of several sizes stand in one batch, padded below and on the right, `sizes` gives the true
    (height, width) of each. Padding is then set to 0 after normalisation, as the paper's code and torchvision do, so
    that what a loader wrote there does not matter. It is not quite the same as no padding: from the second layer on a
    convolution at the border sees the padding's activations instead of zeros.
    """

    def __init__(self, config=Config(), *, pretrained_backbone=False):
        super().__init__()
        self.config = config
        self.backbone = backbones.build(
            config.backbone,
            pretrained=pretrained_backbone,
            norm=config.backbone_norm,
            groups=config.backbone_groups,
            finest=min(3, *config.anchors.levels),
            frozen_batchnorm=config.frozen_batchnorm,
            frozen_stages=config.frozen_stages,
            batchnorm_eps=config.batchnorm_eps,
        )
        self.pyramid = Pyramid(
            self.backbone.channels,
            config.pyramid_channels,
            finest=self.backbone.finest,
            p6_from=config.p6_from,
            top_down=config.top_down,
            levels=config.levels,
        )
        groups = config.head_groups if config.head_norm == "group" else None
        form = (config.pyramid_channels, config.anchors.per_cell)
        self.class_head = Head(
            *form, config.num_classes, convs=config.head_convs, groups=groups, bias=prior_bias(config.prior)
        )
        self.box_head = Head(*form, 4, convs=config.head_convs, groups=groups)
        self.register_buffer("mean", torch.tensor(config.mean).view(3, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(config.std).view(3, 1, 1), persistent=False)

    def normalize(self, images, sizes=None):
        """Subtract the mean, divide by the deviation, set the padding to 0: [B, 3, H, W] -> [B, 3, H', W'].

        H' and W' are H and W rounded up to `config.pad_multiple`.
        """
        if (
            checks.tensor(images, "images").ndim != 4
            or images.shape[1] != 3
            or not images.numel()
            or not images.is_floating_point()
        ):
            raise ValueError(
                f"expected float images [B, 3, H, W] in 0..1, at least one, got {images.dtype} {list(images.shape)}; "
                "bytes become floats with image.float() / 255, and one image a batch with image[None]"
            )
        images = (images - self.mean) / self.std
        height, width = images.shape[-2:]
        if sizes is not None:
            if len(sizes) != len(images):
                raise ValueError(f"{len(images)} images but {len(sizes)} sizes")
            for place, size in enumerate(sizes):
                rows, cols = checks.pair(size, f"the size of image {place}")
                if not (0 < rows <= height and 0 < cols <= width):
                    raise ValueError(f"image {place}: size {rows} x {cols} does not fit the batch, {height} x {width}")
                images[place, :, rows:] = 0
                images[place, :, :, cols:] = 0
        rows, columns = self._padded((height, width))
        return F.pad(images, (0, columns - width, 0, rows - height))

    def features(self, images, sizes=None):
        """All maps on the way, {"C3", "C4", "C5", "P3", "P4", "P5", "P6", "P7"}: [B, channels, H_l, W_l] each.

        Those that the config's backbone and levels have: {"C2", "C3", "C4", "P2", "P3", "P4"} for `mini`.
        """
        maps = self.backbone(self.normalize(images, sizes))
        return maps | self.pyramid(maps)

    def predict(self, features):
        """The heads' raw outputs from `features`: logits [B, N, K] and deltas [B, N, 4]. What an export needs."""
        maps = [features[level] for level in self.config.levels]
        return self.class_head(maps), self.box_head(maps)

    def anchors(self, features, image_size):
        """The anchors of each level, a list of [N_l, 4] in pixels, for images of (height, width) = `image_size`."""
        shapes = tuple(tuple(features[level].shape[-2:]) for level in self.config.levels)
        return list(
            _anchors(
                self.config.anchors,
                shapes,
                self._padded(checks.pair(image_size, "image_size")),
                features[self.config.levels[0]].device,
            )
        )

    def _padded(self, image_size):
        """(height, width) after padding to a multiple of `config.pad_multiple`."""
        return tuple(side + -side % self.config.pad_multiple for side in image_size)

    def forward(self, images, sizes=None):
        """Images [B, 3, H, W] -> logits [B, N, K], deltas [B, N, 4], anchors [N, 4]. Scores are sigmoid(logits)."""
        features = self.features(images, sizes)
        return *self.predict(features), torch.cat(self.anchors(features, images.shape[-2:]))

    def loss(self, images, targets, *, sizes=None):
        """{"classification": scalar, "box": scalar}, float32; the total is their plain sum (chapter 11).

        targets   a list of B dictionaries, "boxes" float [M, 4] xyxy in pixels and "labels" int64 [M] in 0..K-1;
                  M may be 0. See `criterion.losses` for the formula and `criterion.check_targets` for the errors.
        """
        criterion.check_targets(targets, len(images), self.config.num_classes)
        logits, deltas, anchors = self(images, sizes)
        return criterion.losses(logits, deltas, anchors, targets, self.config)

    @torch.no_grad()
    def detect(self, images, *, sizes=None, score_threshold=None, nms_threshold=None, top_k=None, max_detections=None):
        """A list of B dictionaries {"boxes" [D, 4], "scores" [D], "labels" [D]}, best first (chapter 11).

        Boxes are xyxy in the batch's pixels, clipped to the true size of their image. Options left at None are
        the config's; see `postprocess.detections`. The network works in evaluation mode and is put back afterwards.
        """
        asked = {
            "score_threshold": score_threshold,
            "nms_threshold": nms_threshold,
            "top_k": top_k,
            "max_detections": max_detections,
            "keep_empty": None,
        }
        options = {name: getattr(self.config, name) if value is None else value for name, value in asked.items()}
        training = self.training
        self.eval()
        try:
            logits, deltas, anchors = self(images, sizes)
        finally:
            self.train(training)
        height, width = images.shape[-2:]
        sizes = [(height, width)] * len(images) if sizes is None else sizes
        form = self.config.anchors
        counts = [rows * columns * form.per_cell for rows, columns in form.shapes(*self._padded((height, width)))]
        return [
            postprocess.detections(one.split(counts), moves.split(counts), anchors.split(counts), size, **options)
            for one, moves, size in zip(logits, deltas, sizes)
        ]

    def load_torchvision(self, state_dict):
        """Load a state dictionary of torchvision's `retinanet_resnet50_fpn` (or of another ResNet), strictly.

        The network needs `torchvision_config` to compute the same. Raises RuntimeError naming what does not fit.
        """
        self.load_state_dict({ours(name): value for name, value in state_dict.items()})
        return self


@lru_cache(maxsize=32)
def _anchors(anchors, shapes, image_size, device):
    """The anchors for one batch shape, computed once: training meets the same shape at every step."""
    return anchors.for_shapes(shapes, image_size, device=device)


def _tuples(values):
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
