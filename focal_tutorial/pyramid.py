"""The feature pyramid: from C3, C4, C5 to P3 .. P7, all with the same number of channels.

Lin et al., Feature Pyramid Networks (1612.03144), in RetinaNet's form (1708.02002, section 4, footnote 2)::

    C5 -> 1x1 ----------------+-> 3x3 -> P5          C5 -> 3x3, stride 2 -> P6 -> ReLU -> 3x3, stride 2 -> P7
                              | nearest, to the size of C4
    C4 -> 1x1 --------------- + -> 3x3 -> P4
                              | nearest, to the size of C3
    C3 -> 1x1 --------------- + -> 3x3 -> P3

The way down brings what the deep maps know; the 1x1 laterals bring where it lies. There is no P2 (to save time), and
P6 and P7 exist to find large objects. For small objects a network may ask for P2 as well: it is made like P3.
"""

from torch import nn
from torch.nn import functional as F

LEVELS = ("P3", "P4", "P5", "P6", "P7")
"""The paper's; P2 is made only where it is asked for."""


def levels_of(finest, coarsest):
    """The levels that a pyramid on the maps C`finest` to C`coarsest` can have (chapter 10).

    One for each map, and P6 and P7 where there is a C5 to compute them from.
    """
    last = 7 if coarsest == 5 else coarsest
    return tuple(f"P{level}" for level in range(finest, last + 1))


class Pyramid(nn.Module):
    """Feature pyramid on C3, C4 and C5 of a backbone, or on others of its maps (chapter 10).

    in_channels   channels of C3, C4, C5, for example (512, 1024, 2048) for ResNet-50
    finest        the level of the first of them: 3, or 2 for a pyramid that begins at C2
    channels      channels of every level of the pyramid (paper: 256)
    p6_from       "C5": P6 is computed from the backbone's last map, as the paper says; "P5": from the pyramid's,
                  as torchvision's first RetinaNet and maskrcnn-benchmark do
    top_down      False leaves the way down out: P3, P4 and P5 then see only the backbone's map of their own size.
                  For comparison (1612.03144, table 1); the paper has it
    levels        the levels to compute; layers that no level needs are not made

    The layers have no non-linearity but the ReLU before P7. Weights start uniform with variance 1 / fan-in
    (`kaiming_uniform_` with a=1, which Detectron calls XavierFill), biases at 0.
    Raises ValueError for another `p6_from`, and for levels that are not some of P3 .. P7 in this order, or of those
    that the backbone's maps allow.
    """

    def __init__(
        self,
        in_channels,
        channels=256,
        *,
        finest=3,
        p6_from="C5",
        top_down=True,
        levels=LEVELS,
    ):
        super().__init__()
        if p6_from not in ("C5", "P5"):
            raise ValueError(f'p6_from must be "C5" or "P5", not {p6_from!r}')
        levels, inputs = tuple(levels), dict(enumerate(in_channels, finest))
        known = levels_of(finest, max(inputs))
        if not levels or levels != tuple(level for level in known if level in levels):
            raise ValueError(
                f"levels must be some of {', '.join(known)}, in this order, not"
                f" {levels}"
            )
        self.p6_from, self.top_down, self.levels = p6_from, top_down, levels
        above = bool({"P6", "P7"} & set(levels))
        wanted = {level for level in inputs if f"P{level}" in levels}
        if p6_from == "P5" and above:
            wanted.add(5)
        used = [
            level
            for level in inputs
            if level in wanted or (top_down and wanted and level > min(wanted))
        ]
        self.lateral = nn.ModuleDict(
            {f"C{level}": nn.Conv2d(inputs[level], channels, 1) for level in used}
        )
        self.output = nn.ModuleDict(
            {
                f"P{level}": nn.Conv2d(channels, channels, 3, padding=1)
                for level in used
                if level in wanted
            }
        )
        if above:
            source = inputs[5] if p6_from == "C5" else channels
            self.p6 = nn.Conv2d(source, channels, 3, stride=2, padding=1)
        if "P7" in levels:
            self.p7 = nn.Conv2d(channels, channels, 3, stride=2, padding=1)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_uniform_(module.weight, a=1)
                nn.init.zeros_(module.bias)
        self.register_load_state_dict_pre_hook(_with_names)

    def forward(self, features):
        """{"C3", "C4", "C5"} -> {"P3", .., "P7"}, or those of `levels`: each [B, channels, H_l, W_l].

        Level l has the size of the backbone's map for l <= 5, and half of the level before it, rounded up, above:
        an image of H x W pixels gives H_l = ceil(H / 2^l).
        """
        maps = self.steps(features)
        return {level: maps[level] for level in self.levels}

    def steps(self, features):
        """All maps on the way, of which `forward` hands out the last.

        A dictionary of [B, channels, H_l, W_l]:

        "L5", "L4", "L3"   the laterals: 1x1 convolutions of C5, C4, C3
        "S5", "S4", "S3"   the sums: a lateral, plus the sum above it at twice the size
                           (S5 is L5; with `top_down` off, every sum is its lateral)
        "P3" .. "P7"       the levels; P3, P4, P5 are 3x3 convolutions of the sums
        """
        maps = self._merged(features)
        if hasattr(self, "p6"):
            maps["P6"] = self.p6(features["C5"] if self.p6_from == "C5" else maps["P5"])
        if hasattr(self, "p7"):
            maps["P7"] = self.p7(F.relu(maps["P6"]))
        return maps

    def _merged(self, features):
        """Laterals, sums and P5, P4, P3: from the coarsest map to the finest."""
        maps, above = {}, None
        for name in sorted(self.lateral, reverse=True):
            number = name[1:]
            total = lateral = self.lateral[name](features[name])
            if self.top_down and above is not None:
                total = lateral + _resize(above, lateral)
            maps |= {f"L{number}": lateral, f"S{number}": total}
            if f"P{number}" in self.output:
                maps[f"P{number}"] = self.output[f"P{number}"](total)
            above = total
        return maps


def _resize(x, like):
    """`x` with the height and width of `like`, nearest neighbour.

    The size is asked for, not a factor of 2: C4 of an image 97 pixels high has 7 rows
    and C5 has 4.
    """
    return F.interpolate(x, size=like.shape[-2:], mode="nearest")


def _with_names(module, state_dict, prefix, *_):
    """Weights that were stored when the layers were numbered: "lateral.0." is today's "lateral.C3."."""
    for part, letter in (("lateral", "C"), ("output", "P")):
        for name in [
            name for name in state_dict if name.startswith(f"{prefix}{part}.")
        ]:
            number, _, rest = name.removeprefix(f"{prefix}{part}.").partition(".")
            if number.isdigit():
                state_dict[f"{prefix}{part}.{letter}{int(number) + 3}.{rest}"] = (
                    state_dict.pop(name)
                )
