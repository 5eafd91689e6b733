"""Backbones: ResNets that turn an image into the feature maps C3, C4 and C5.

C3, C4 and C5 are the outputs of a ResNet's last three stages, at 1/8, 1/16 and 1/32 of the image's size. The first
stage (C2, 1/4) is computed on the way and not handed out: RetinaNet uses no P2 (paper, section 4, footnote 2).

Two kinds: torchvision's ResNet-18 to 101, which the paper uses with weights pre-trained on ImageNet, and `slim`,
narrow and short enough to be trained from scratch on a CPU in minutes.
"""

from functools import partial

import torchvision
from torch import nn

TORCHVISION = ("resnet18", "resnet34", "resnet50", "resnet101")
NAMES = ("slim", *TORCHVISION)

SLIM_WIDTHS = (16, 32, 64, 128)


class ResNet(nn.Module):
    """A stem and four stages; returns the outputs of the last three stages (chapter 10).

    stem        image [B, 3, H, W] -> [B, C, ceil(H/4), ceil(W/4)]
    stages      four modules; each but the first halves height and width (rounding up)
    channels    channels of C3, C4, C5
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
        """Normalised images [B, 3, H, W] -> {"C3": [B, channels[0], ceil(H/8), ceil(W/8)], "C4": .., "C5": ..}."""
        c2 = self.stages[0](self.stem(images))
        c3 = self.stages[1](c2)
        c4 = self.stages[2](c3)
        c5 = self.stages[3](c4)
        return {"C3": c3, "C4": c4, "C5": c5}


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


def build(name, *, pretrained=False, frozen_batchnorm=True, frozen_stages=0, batchnorm_eps=1e-5):
    """The backbone called `name`: "slim", "resnet18", "resnet34", "resnet50" or "resnet101" (chapter 10).

    pretrained      start from torchvision's ImageNet weights (version 1; downloaded once into torch's cache,
                    45 to 171 MB). Not for "slim", which has none.
    batchnorm_eps   added to every BatchNorm variance

    The other options are those of `ResNet`. Raises ValueError for an unknown name or for slim with pretrained.
    """
    if name not in NAMES:
        raise ValueError(f"there is no backbone {name!r}: choose one of {', '.join(NAMES)}")
    norm = partial(nn.BatchNorm2d, eps=batchnorm_eps)
    options = {"frozen_batchnorm": frozen_batchnorm, "frozen_stages": frozen_stages}
    if name == "slim":
        if pretrained:
            raise ValueError("the slim backbone has no ImageNet weights: leave pretrained off, or take resnet18")
        return _slim(norm, options)
    weights = torchvision.models.get_model_weights(name)["IMAGENET1K_V1"] if pretrained else None
    trunk = torchvision.models.get_model(name, weights=weights, norm_layer=norm)
    widths = (128, 256, 512) if name in ("resnet18", "resnet34") else (512, 1024, 2048)
    stem = nn.Sequential(trunk.conv1, trunk.bn1, trunk.relu, trunk.maxpool)
    return ResNet(stem, (trunk.layer1, trunk.layer2, trunk.layer3, trunk.layer4), widths, **options)


def _slim(norm, options):
    """A ResNet with one BasicBlock per stage and widths 16, 32, 64, 128: 0.3 million parameters."""
    first = SLIM_WIDTHS[0]
    stem = nn.Sequential(
        nn.Conv2d(3, first, 7, 2, 3, bias=False), norm(first), nn.ReLU(inplace=True), nn.MaxPool2d(3, 2, 1)
    )
    stages = [
        BasicBlock(inputs, outputs, stride, norm)
        for inputs, outputs, stride in zip((first, *SLIM_WIDTHS), SLIM_WIDTHS, (1, 2, 2, 2))
    ]
    network = ResNet(stem, stages, SLIM_WIDTHS[1:], **options)
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
    return network
