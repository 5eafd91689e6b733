"""Backbones: ResNets that turn an image into the feature maps C2, C3, C4 and C5.

C2 to C5 are the outputs of a ResNet's four stages, at 1/4, 1/8, 1/16 and 1/32 of the image's size. RetinaNet uses no C2
(paper, section 4, footnote 2), and it is handed out only to a network that asks for it.

Three kinds: torchvision's ResNet-18 to 101, which the paper uses with weights pre-trained on ImageNet; `slim`, narrow
and short enough to be trained from scratch on a CPU in minutes; and `mini`, which ends at C4 and trains in the page.
"""

from functools import partial

import torchvision
from torch import nn

TORCHVISION = ("resnet18", "resnet34", "resnet50", "resnet101")
NAMES = ("mini", "slim", *TORCHVISION)

SLIM_WIDTHS = (16, 32, 64, 128)
MINI_WIDTHS = (16, 24, 48)
FINEST = 2  # the level of the first stage's map, in every backbone here


def coarsest(name):
    """The level of the last map of the backbone called `name`: 4 for "mini", 5 for all others (chapter 10)."""
    return FINEST + len(MINI_WIDTHS) - 1 if name == "mini" else 5


class ResNet(nn.Module):
    """A stem and some stages; returns the outputs of the last ones (chapter 10).

    stem        image [B, 3, H, W] -> [B, C, H', W'], at 1/4 of the size, or 1/2 if the first stage halves it again
    stages      three or four modules; the first hands out C2 (1/4), each of the others halves height and width
                (rounding up): C3, C4, C5
    channels    of the maps that are handed out, those of the last stages: three numbers for C3, C4, C5 of four stages
    frozen_batchnorm  BatchNorm layers keep the statistics and the scales they have: they stay in evaluation mode when
                      the network is set to training, and their parameters get no gradient. With a few images per
                      device, statistics of the batch are too noisy to train with; frozen ones need pre-trained weights.
    frozen_stages     how many parts from the image on get no gradient: 0 none, 1 the stem, 2 also the first stage
    """

    def __init__(self, stem, stages, channels, *, frozen_batchnorm=False, frozen_stages=0):
        super().__init__()
        self.stem = stem
        self.stages = nn.ModuleList(stages)
        self.channels = tuple(channels)
        self.finest = FINEST + len(self.stages) - len(self.channels)
        self.frozen_batchnorm = frozen_batchnorm
        for part in [self.stem, *self.stages][:frozen_stages]:
            part.requires_grad_(False)
        if frozen_batchnorm:
            for norm in self.batchnorms():
                norm.requires_grad_(False)
        self.train(self.training)

    def batchnorms(self):
        """All BatchNorm layers, from the image on."""
        return [module for module in self.modules() if isinstance(module, nn.BatchNorm2d)]

    def train(self, mode=True):
        """Set training or evaluation mode; frozen BatchNorm layers stay in evaluation mode."""
        super().train(mode)
        if self.frozen_batchnorm:
            for norm in self.batchnorms():
                norm.eval()
        return self

    def forward(self, images):
        """Normalised images [B, 3, H, W] -> {"C3": [B, channels[0], ceil(H/8), ceil(W/8)], "C4": .., "C5": ..}.

        The first map is C2 for a backbone that hands it out: C_l has ceil(H / 2^l) rows.
        """
        x, maps = self.stem(images), {}
        for level, stage in enumerate(self.stages, FINEST):
            x = stage(x)
            if level >= self.finest:
                maps[f"C{level}"] = x
        return maps


class BasicBlock(nn.Module):
    """Two 3x3 convolutions and a shortcut around them (He et al., 1512.03385, figure 5, left; chapter 10).

    Where input and output differ in shape the shortcut is a 1x1 convolution with the same stride.
    """

    def __init__(self, inputs, outputs, stride, norm=nn.BatchNorm2d):
        super().__init__()
        self.residual = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False),
            norm(outputs),
            nn.ReLU(inplace=True),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False),
            norm(outputs),
        )
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), norm(outputs))
        self.activation = nn.ReLU(inplace=True)

    def forward(self, x):
        """[B, inputs, H, W] -> [B, outputs, ceil(H/stride), ceil(W/stride)]."""
        return self.activation(self.residual(x) + self.shortcut(x))


def build(
    name,
    *,
    pretrained=False,
    norm="batch",
    groups=8,
    finest=3,
    frozen_batchnorm=True,
    frozen_stages=0,
    batchnorm_eps=1e-5,
):
    """The backbone called `name`: "mini", "slim", "resnet18", "resnet34", "resnet50" or "resnet101" (chapter 10).

    pretrained      start from torchvision's ImageNet weights (version 1; downloaded once into torch's cache,
                    45 to 171 MB). Not for "mini" and "slim", which have none.
    norm            "batch", or "group" for GroupNorm with `groups` groups (Wu and He, 1803.08494), whose statistics are
                    those of one image. For "mini" and "slim": the weights of the others belong to their BatchNorm
    finest          level of the finest map that is handed out: 3, or 2 for C2 as well
    batchnorm_eps   added to every BatchNorm variance

    The other options are those of `ResNet`. Raises ValueError for an unknown name, for "mini" or "slim" with
    `pretrained`, and for GroupNorm in one of torchvision's.
    """
    if name not in NAMES:
        raise ValueError(f"there is no backbone {name!r}: choose one of {', '.join(NAMES)}")
    if norm not in ("batch", "group"):
        raise ValueError(f'norm must be "batch" or "group", not {norm!r}')
    batchnorm = partial(nn.BatchNorm2d, eps=batchnorm_eps)
    options = {"frozen_batchnorm": frozen_batchnorm, "frozen_stages": frozen_stages}
    if name not in TORCHVISION:
        if pretrained:
            raise ValueError(f"the {name} backbone has no ImageNet weights: leave pretrained off, or take resnet18")
        make = _mini if name == "mini" else _slim
        return make(batchnorm if norm == "batch" else partial(nn.GroupNorm, groups), finest, options)
    if norm == "group":
        raise ValueError(f"GroupNorm is for the backbones mini and slim; {name} has BatchNorm, as its weights want")
    weights = torchvision.models.get_model_weights(name)["IMAGENET1K_V1"] if pretrained else None
    trunk = torchvision.models.get_model(name, weights=weights, norm_layer=batchnorm)
    widths = (64, 128, 256, 512) if name in ("resnet18", "resnet34") else (256, 512, 1024, 2048)
    stem = nn.Sequential(trunk.conv1, trunk.bn1, trunk.relu, trunk.maxpool)
    stages = (trunk.layer1, trunk.layer2, trunk.layer3, trunk.layer4)
    return ResNet(stem, stages, widths[finest - FINEST :], **options)


def _slim(norm, finest, options):
    """A ResNet with one BasicBlock per stage and widths 16, 32, 64, 128: 0.3 million parameters."""
    first = SLIM_WIDTHS[0]
    stem = nn.Sequential(
        nn.Conv2d(3, first, 7, 2, 3, bias=False), norm(first), nn.ReLU(inplace=True), nn.MaxPool2d(3, 2, 1)
    )
    return _narrow(stem, SLIM_WIDTHS, (1, 2, 2, 2), norm, finest, options)


def _mini(norm, finest, options):
    """As `_slim` with widths 16, 24, 48, a stem of 5x5 without pooling, and a first stage that halves the map."""
    first = MINI_WIDTHS[0]
    stem = nn.Sequential(nn.Conv2d(3, first, 5, 2, 2, bias=False), norm(first), nn.ReLU(inplace=True))
    return _narrow(stem, MINI_WIDTHS, (2, 2, 2), norm, finest, options)


def _narrow(stem, widths, strides, norm, finest, options):
    """A ResNet of one BasicBlock per stage behind `stem`; convolutions start as He et al. (1502.01852) propose."""
    stages = [
        BasicBlock(inputs, outputs, stride, norm)
        for inputs, outputs, stride in zip((widths[0], *widths), widths, strides)
    ]
    network = ResNet(stem, stages, widths[finest - FINEST :], **options)
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
    return network
