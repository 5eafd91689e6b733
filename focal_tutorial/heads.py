"""The two heads: small convolutional networks that slide over every pyramid level (paper, section 4, figure 3).

One says what (K numbers per anchor), the other says where (4 numbers per anchor). They have the same form, share no
parameters with each other, and each is the same on all levels.
"""

import torch
from torch import nn
from torch.nn import functional as F


class Head(nn.Module):
    """``convs`` times (3x3 convolution, ReLU), then a 3x3 convolution to ``outputs`` numbers for each anchor.

    channels   of the pyramid and of every convolution in the head
    per_cell   A, anchors at each cell
    outputs    numbers per anchor: K for the classes, 4 for the box
    convs      paper: 4
    groups     None: no normalisation (paper). G: GroupNorm with G groups between each convolution and its ReLU; the
               statistics are those of one image on one level, so that batch size does not matter
    bias       of the last convolution at the start; for the classes -log((1 - pi) / pi), see ``losses.prior_bias``

    Weights start from N(0, .01^2) and biases at 0 (section 4.1, "Initialization").
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

    def at(self, maps, image, anchor):
        """The same numbers for the anchors ``anchor`` [P] of the images ``image`` [P] only: [P, outputs].

        The tower runs over the whole maps; the last convolution is computed only at the cells of these anchors, from
        the nine cells around each. That pays where P is small: training needs the box of every positive anchor, which
        are a few in a hundred, and detection needs them all.
        """
        maps = [self.tower(x) for x in maps]
        shapes = [x.shape[-2:] for x in maps]
        per_cell = self.final.out_channels // self.outputs
        cells = torch.tensor([0] + [h * w for h, w in shapes], device=anchor.device).cumsum(0)  # where each level starts
        cell, kind = anchor // per_cell, anchor % per_cell
        level = torch.bucketize(cell, cells[1:], right=True)
        height, width = torch.tensor(shapes, device=anchor.device)[level].T[..., None]  # [P, 1] each
        first = cells[level, None]
        around = torch.arange(9, device=anchor.device)
        row = (cell[:, None] - first) // width + around // 3 - 1  # [P, 9]
        column = (cell[:, None] - first) % width + around % 3 - 1
        outside = (row < 0) | (row >= height) | (column < 0) | (column >= width)
        place = image[:, None] * cells[-1] + first + row * width + column
        rows = torch.cat([x.permute(0, 2, 3, 1).flatten(1, 2) for x in maps], 1).flatten(0, 1)  # [B * cells, C]
        near = F.embedding(place.masked_fill(outside, 0), rows).masked_fill(outside[..., None], 0)  # [P, 9, C]
        weight = self.final.weight.permute(0, 2, 3, 1).flatten(1)  # [A * outputs, 9 * C]
        found = F.linear(near.flatten(1), weight, self.final.bias).unflatten(1, (per_cell, self.outputs))
        return found[torch.arange(len(kind), device=kind.device), kind]

    def _per_anchor(self, x):
        """[B, A * outputs, H, W] -> [B, H * W * A, outputs]."""
        return x.permute(0, 2, 3, 1).reshape(x.shape[0], -1, self.outputs)


def _layer(channels, groups):
    """3x3 convolution, GroupNorm if asked for (it brings its own bias), ReLU."""
    if groups is None:
        return nn.Sequential(nn.Conv2d(channels, channels, 3, padding=1), nn.ReLU(inplace=True))
    return nn.Sequential(
        nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.GroupNorm(groups, channels), nn.ReLU(inplace=True)
    )
