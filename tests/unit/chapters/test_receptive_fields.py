"""Receptive fields: the recurrence, the same cell by cell, and both against what a gradient reaches."""

import pytest
import torch
from torch import nn

from focal_tutorial import backbones
from focal_tutorial.chapters import receptive_fields
from focal_tutorial.chapters.receptive_fields import Field, Layer
from focal_tutorial.retinanet import RetinaNet, slim


def even(model):
    """The network with nothing that cuts a path: all weights of a layer equal, means in the place of maxima."""
    for part in list(model.modules()):
        for name, module in part.named_children():
            if isinstance(module, nn.MaxPool2d):
                setattr(part, name, nn.AvgPool2d(module.kernel_size, module.stride, module.padding))
            elif isinstance(module, nn.BatchNorm2d):
                module.reset_running_stats()
            elif isinstance(module, nn.Conv2d):
                nn.init.constant_(module.weight, 1 / module.weight[0].numel())
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
    return model.double().eval()


def reached(image, value):
    """First and last + 1 row and column of the image on which a value depends."""
    (slope,) = torch.autograd.grad(value, image, retain_graph=True)
    seen = slope[0].abs().sum(0) > 0
    return [(line.nonzero()[0].item(), line.nonzero()[-1].item() + 1) for line in (seen.any(1), seen.any(0))]


@pytest.mark.parametrize(
    "changes", [{}, {"top_down": False}, {"p6_from": "P5"}], ids=["way down", "none", "P6 from P5"]
)
@pytest.mark.parametrize("size", [(48, 420), (97, 131)])
def test_a_cell_sees_the_pixels_that_its_gradient_reaches(changes, size):
    model = even(RetinaNet(slim(2, pyramid_channels=8, head_convs=1, **changes)))
    rows, columns = (receptive_fields.fields(model, length) for length in size)
    image = (torch.rand(1, 3, *size, dtype=torch.float64) + 1).requires_grad_()
    maps = model.backbone(image)
    maps |= model.pyramid.steps(maps)
    assert maps.keys() == rows.keys()
    for name, found in maps.items():
        height, width = found.shape[-2:]
        assert (len(rows[name]), len(columns[name])) == (height, width)
        for r, c in {(0, width // 2), (height // 2, 0), (height - 1, width - 1)}:
            expected = [tuple(rows[name][r].tolist()), tuple(columns[name][c].tolist())]
            assert reached(image, found[0, :, r, c].sum()) == expected, (name, r, c)


def test_the_recurrence_by_hand():
    assert receptive_fields.summary([]) == (1, 1, 0.5)
    assert receptive_fields.summary([Layer(3, 1, 1)]) == (3, 1, 0.5)
    assert receptive_fields.summary([Layer(7, 2, 3), Layer(3, 2, 1)]) == (11, 4, 0.5)
    assert receptive_fields.summary([Layer(2, 2, 0)]) == (2, 2, 1.0)


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("slim", (51, 99, 195)),
        ("resnet18", (99, 211, 435)),
        ("resnet50", (91, 267, 427)),
        ("resnet101", (91, 811, 971)),
    ],
)
def test_sizes_jumps_and_starts_of_the_backbones(name, sizes):
    chains = receptive_fields.backbone_layers(backbones.build(name))
    for level, size in zip((3, 4, 5), sizes, strict=True):
        assert receptive_fields.summary(chains[f"C{level}"]) == Field(size, 2**level, 0.5)


def test_cell_by_cell_is_the_recurrence_away_from_the_borders():
    for chain in receptive_fields.backbone_layers(backbones.build("slim")).values():
        size, jump, start = receptive_fields.summary(chain)
        pixels = torch.arange(1024)
        cells = receptive_fields.through(torch.stack([pixels, pixels + 1], 1), chain)
        middle = torch.arange(len(cells)) * jump + start
        inside = (middle - size / 2 >= 0) & (middle + size / 2 <= 1024)
        assert inside.sum() > 10
        expected = torch.stack([middle - size / 2, middle + size / 2], 1)
        assert torch.equal(cells[inside].float(), expected[inside])


def test_a_kernel_that_is_not_square_is_refused():
    with pytest.raises(ValueError, match=r"rows and columns differ, \(1, 3\)"):
        receptive_fields.layers(nn.Sequential(nn.Conv2d(1, 1, (1, 3))))
