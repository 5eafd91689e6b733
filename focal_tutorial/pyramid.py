"""The feature pyramid: from C3, C4, C5 to P3 .. P7, all with the same number of channels.

Lin et al., Feature Pyramid Networks (1612.03144), in RetinaNet's form (1708.02002, section 4, footnote 2)::

    C5 -> 1x1 ----------------+-> 3x3 -> P5          C5 -> 3x3, stride 2 -> P6 -> ReLU -> 3x3, stride 2 -> P7
                              | nearest, to the size of C4
    C4 -> 1x1 --------------- + -> 3x3 -> P4
                              | nearest, to the size of C3
    C3 -> 1x1 --------------- + -> 3x3 -> P3

The way down brings what the deep maps know; the 1x1 laterals bring where it lies. There is no P2 (to save time), and
P6 and P7 exist to find large objects.
"""

from torch import nn
from torch.nn import functional as F

LEVELS = ("P3", "P4", "P5", "P6", "P7")


class Pyramid(nn.Module):
    """Feature pyramid on C3, C4 and C5 of a backbone.

    in_channels   channels of C3, C4, C5, for example (512, 1024, 2048) for ResNet-50
    channels      channels of every level of the pyramid (paper: 256)
    p6_from       "C5": P6 is computed from the backbone's last map, as the paper says; "P5": from the pyramid's,
                  as torchvision's first RetinaNet and maskrcnn-benchmark do

    The layers have no non-linearity but the ReLU before P7. Weights start uniform with variance 1 / fan-in
    (``kaiming_uniform_`` with a=1, which Detectron calls XavierFill), biases at 0.
    Raises ValueError for another ``p6_from``.
    """

    def __init__(self, in_channels, channels=256, *, p6_from="C5"):
        super().__init__()
        if p6_from not in ("C5", "P5"):
            raise ValueError(f'p6_from must be "C5" or "P5", not {p6_from!r}')
        self.p6_from = p6_from
        self.lateral = nn.ModuleList(nn.Conv2d(inputs, channels, 1) for inputs in in_channels)
        self.output = nn.ModuleList(nn.Conv2d(channels, channels, 3, padding=1) for _ in in_channels)
        self.p6 = nn.Conv2d(in_channels[-1] if p6_from == "C5" else channels, channels, 3, stride=2, padding=1)
        self.p7 = nn.Conv2d(channels, channels, 3, stride=2, padding=1)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_uniform_(module.weight, a=1)
                nn.init.zeros_(module.bias)

    def forward(self, features):
        """{"C3", "C4", "C5"} -> {"P3", .., "P7"}, each [B, channels, H_l, W_l].

        Level l has the size of the backbone's map for l <= 5, and half of the level before it, rounded up, above:
        an image of H x W pixels gives H_l = ceil(H / 2^l).
        """
        c3, c4, c5 = features["C3"], features["C4"], features["C5"]
        top = self.lateral[2](c5)
        p5 = self.output[2](top)
        top = self.lateral[1](c4) + _resize(top, c4)
        p4 = self.output[1](top)
        top = self.lateral[0](c3) + _resize(top, c3)
        p3 = self.output[0](top)
        p6 = self.p6(c5 if self.p6_from == "C5" else p5)
        p7 = self.p7(F.relu(p6))
        return dict(zip(LEVELS, (p3, p4, p5, p6, p7)))


def _resize(x, like):
    """``x`` with the height and width of ``like``, nearest neighbour.

    The size is asked for, not a factor of 2: C4 of an image 97 pixels high has 7 rows and C5 has 4.
    """
    return F.interpolate(x, size=like.shape[-2:], mode="nearest")
