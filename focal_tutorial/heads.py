"""The two heads: small convolutional networks that slide over every pyramid level (paper, section 4, figure 3).

One says what (K numbers per anchor), the other says where (4 numbers per anchor). They have the same form, share no
parameters with each other, and each is the same on all levels.
"""

import torch
from torch import nn


class Head(nn.Module):
    """`convs` times (3x3 convolution, ReLU), then a 3x3 convolution to `outputs` numbers for each anchor.

    channels   of the pyramid and of every convolution in the head
    per_cell   A, anchors at each cell
    outputs    numbers per anchor: K for the classes, 4 for the box
    convs      paper: 4
    groups     None: no normalisation (paper). G: GroupNorm with G groups between each convolution and its ReLU; the
               statistics are those of one image on one level, so that batch size does not matter
    bias       of the last convolution at the start; for the classes -log((1 - pi) / pi), see `losses.prior_bias`

    Weights start from N(0, .01^2) and biases at 0 (section 4.1, "Initialization").

    Chapter 11 explains it.
    """

    def __init__(self, channels, per_cell, outputs, *, convs=4, groups=None, bias=0.0):
        super().__init__()
        self.outputs = outputs
        self.tower = nn.Sequential(*(_layer(channels, groups) for _ in range(convs)))
        self.final = nn.Conv2d(channels, per_cell * outputs, 3, padding=1)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.normal_(module.weight, std=0.01)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
        nn.init.constant_(self.final.bias, bias)

    def forward(self, maps):
        """A list of maps [B, C, H_l, W_l] -> [B, N, outputs], in the anchors' order.

        N = sum of H_l * W_l * A: levels one after the other, cells row by row, and the
        anchors of a cell together.
        """
        found = [self._per_anchor(self.final(self.tower(x))) for x in maps]
        return torch.cat(found, dim=1)

    def _per_anchor(self, x):
        """[B, A * outputs, H, W] -> [B, H * W * A, outputs]."""
        return x.permute(0, 2, 3, 1).reshape(x.shape[0], -1, self.outputs)


def _layer(channels, groups):
    """3x3 convolution, GroupNorm if asked for (it brings its own bias), ReLU."""
    if groups is None:
        return nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1), nn.ReLU(inplace=True)
        )
    return nn.Sequential(
        nn.Conv2d(channels, channels, 3, padding=1, bias=False),
        nn.GroupNorm(groups, channels),
        nn.ReLU(inplace=True),
    )
