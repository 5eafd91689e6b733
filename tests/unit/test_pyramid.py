"""The feature pyramid: sizes, the way down, and where P6 and P7 come from."""

import pytest
import torch
from torch import nn
from torch.testing import assert_close

from focal_tutorial.pyramid import LEVELS, Pyramid
from focal_tutorial.retinanet import RetinaNet, torchvision_config


def maps(*sizes, channels=(4, 6, 8)):
    """C3, C4, C5 of the given (height, width), with numbers."""
    return {f"C{i + 3}": torch.rand(1, c, *size) for i, (c, size) in enumerate(zip(channels, sizes))}


def constant(pyramid, value=1.0):
    """Every 1x1 lateral averages to `value` times the sum of its input; every 3x3 hands its centre on."""
    with torch.no_grad():
        for lateral in pyramid.lateral.values():
            lateral.weight.fill_(value)
        for output in pyramid.output.values():
            output.weight.zero_()
            for channel in range(output.out_channels):
                output.weight[channel, channel, 1, 1] = 1
    return pyramid


def test_levels_of_an_odd_image_round_up():
    pyramid = Pyramid((4, 6, 8), 5)
    found = pyramid(maps((13, 17), (7, 9), (4, 5)))  # C3 .. C5 of 97 x 131 pixels
    assert tuple(found) == LEVELS
    assert [tuple(found[level].shape) for level in LEVELS] == [
        (1, 5, 13, 17),
        (1, 5, 7, 9),
        (1, 5, 4, 5),
        (1, 5, 2, 3),
        (1, 5, 1, 2),
    ]


def test_the_way_down_adds_the_nearest_coarse_cell_to_each_fine_one():
    pyramid = constant(Pyramid((1, 1, 1), 1))
    c5 = torch.tensor([[[[100.0, 200.0]]]])
    c4 = torch.tensor([[[[10.0, 20.0, 30.0, 40.0]]]])
    c3 = torch.zeros(1, 1, 1, 8)
    found = pyramid({"C3": c3, "C4": c4, "C5": c5})
    assert found["P5"].flatten().tolist() == [100, 200]
    assert found["P4"].flatten().tolist() == [110, 120, 230, 240]
    assert found["P3"].flatten().tolist() == [110, 110, 120, 120, 230, 230, 240, 240]


def test_p6_is_computed_from_c5_and_not_from_p5():
    pyramid = Pyramid((4, 6, 8), 5)
    features = maps((8, 8), (4, 4), (2, 2))
    found = pyramid(features)
    assert torch.equal(found["P6"], pyramid.p6(features["C5"]))


def test_p6_of_the_papers_network_takes_2048_channels():
    with torch.device("meta"):
        assert RetinaNet().pyramid.p6.in_channels == 2048
        assert RetinaNet(torchvision_config()).pyramid.p6.in_channels == 256


def test_p6_from_p5_is_torchvisions_way():
    pyramid = Pyramid((4, 6, 8), 5, p6_from="P5")
    found = pyramid(maps((8, 8), (4, 4), (2, 2)))
    assert torch.equal(found["P6"], pyramid.p6(found["P5"]))


def test_p7_has_a_relu_before_its_convolution():
    pyramid = Pyramid((4, 6, 8), 5)
    with torch.no_grad():
        pyramid.p6.bias.fill_(-1e6)  # P6 is negative everywhere, so that nothing passes the ReLU
        pyramid.p7.bias.copy_(torch.arange(5.0))
    found = pyramid(maps((16, 16), (8, 8), (4, 4)))
    assert (found["P6"] < 0).all()
    assert_close(found["P7"], torch.arange(5.0).view(1, 5, 1, 1))


def test_there_is_no_other_non_linearity():
    pyramid = Pyramid((4, 6, 8), 5)
    features = maps((8, 8), (4, 4), (2, 2))
    once, twice = pyramid(features), pyramid({key: 2 * value for key, value in features.items()})
    for level in ("P3", "P4", "P5", "P6"):
        assert_close(twice[level], 2 * once[level])
    assert not [module for module in pyramid.modules() if isinstance(module, nn.ReLU | nn.BatchNorm2d)]


def test_weights_start_with_variance_one_over_fan_in_and_biases_at_0():
    torch.manual_seed(0)
    pyramid = Pyramid((64, 64, 64), 64)
    for module in pyramid.modules():
        if isinstance(module, nn.Conv2d):
            fan_in = module.in_channels * module.kernel_size[0] ** 2
            assert_close(module.weight.var() * fan_in, torch.tensor(1.0), atol=0.1, rtol=0)
            assert not module.bias.any()


def test_another_source_of_p6_is_refused():
    with pytest.raises(ValueError, match='"C5" or "P5"'):
        Pyramid((4, 6, 8), p6_from="C4")


def test_the_steps_end_in_the_levels_and_the_sums_are_laterals_plus_what_comes_from_above():
    pyramid, features = Pyramid((4, 6, 8), 5), maps((13, 17), (7, 9), (4, 5))
    steps = pyramid.steps(features)
    assert list(steps) == ["L5", "S5", "P5", "L4", "S4", "P4", "L3", "S3", "P3", "P6", "P7"]
    for name, found in pyramid(features).items():
        assert torch.equal(found, steps[name])
    assert steps["S5"] is steps["L5"]
    for fine, coarse in (("4", "5"), ("3", "4")):
        rows, columns = (torch.arange(n) // 2 for n in steps[f"L{fine}"].shape[-2:])
        from_above = steps[f"S{coarse}"][:, :, rows][:, :, :, columns]
        assert torch.equal(steps[f"S{fine}"], steps[f"L{fine}"] + from_above)


def test_without_the_way_down_a_level_depends_on_the_map_of_its_own_size_alone():
    features = maps((8, 8), (4, 4), (2, 2))
    changed = features | {"C5": features["C5"] + 1}
    for top_down in (True, False):
        pyramid = Pyramid((4, 6, 8), 5, top_down=top_down)
        same = [torch.equal(pyramid(features)[level], pyramid(changed)[level]) for level in ("P3", "P4", "P5", "P6")]
        assert same == ([False] * 4 if top_down else [True, True, False, False])


def test_with_and_without_the_way_down_have_the_same_parameters():
    with_it, without = (Pyramid((4, 6, 8), 5, top_down=top_down).state_dict() for top_down in (True, False))
    assert {name: value.shape for name, value in with_it.items()} == {
        name: value.shape for name, value in without.items()
    }


@pytest.mark.parametrize(
    ("levels", "options", "laterals", "outputs"),
    [
        (("P3",), {}, "C3C4C5", "P3"),
        (("P3",), {"top_down": False}, "C3", "P3"),
        (("P4",), {}, "C4C5", "P4"),
        (("P4",), {"top_down": False}, "C4", "P4"),
        (("P3", "P5"), {"top_down": False}, "C3C5", "P3P5"),
        (("P6",), {}, "", ""),
        (("P7",), {"p6_from": "P5"}, "C5", "P5"),
        (("P5", "P6", "P7"), {}, "C5", "P5"),
    ],
)
def test_only_the_layers_that_the_levels_need_are_made_and_they_compute_the_same(levels, options, laterals, outputs):
    part = Pyramid((4, 6, 8), 5, levels=levels, **options)
    assert "".join(sorted(part.lateral)) == laterals
    assert "".join(sorted(part.output)) == outputs
    assert hasattr(part, "p6") == bool({"P6", "P7"} & set(levels))
    assert hasattr(part, "p7") == ("P7" in levels)
    whole = Pyramid((4, 6, 8), 5, **options)
    whole.load_state_dict(part.state_dict(), strict=False)
    features = maps((8, 8), (4, 4), (2, 2))
    found, expected = part(features), whole(features)
    assert tuple(found) == levels
    assert all(torch.equal(found[level], expected[level]) for level in levels)


@pytest.mark.parametrize("levels", [(), ("P2", "P3"), ("P4", "P3"), ("P3", "P3")])
def test_levels_that_are_not_some_of_p3_to_p7_in_order_are_refused(levels):
    with pytest.raises(ValueError, match=r"some of P3, P4, P5, P6, P7, in this order"):
        Pyramid((4, 6, 8), levels=levels)


@pytest.mark.parametrize(
    ("levels", "laterals", "outputs"),
    [
        (("P2", "P3", "P4"), "C2C3C4", "P2P3P4"),
        (("P3", "P4"), "C3C4", "P3P4"),
        (("P2",), "C2C3C4", "P2"),
    ],
)
def test_a_pyramid_may_begin_at_c2_and_end_at_c4(levels, laterals, outputs):
    pyramid = Pyramid((4, 6, 8), 5, finest=2, levels=levels)
    assert ("".join(pyramid.lateral), "".join(pyramid.output)) == (laterals, outputs)
    features = {
        name: torch.rand(1, c, 8 // 2**i, 8 // 2**i) for i, (name, c) in enumerate(zip(("C2", "C3", "C4"), (4, 6, 8)))
    }
    found = pyramid(features)
    assert [tuple(found[level].shape) for level in levels] == [
        (1, 5, *(2 * (32 // 2 ** int(level[1]),))) for level in levels
    ]


def test_p6_needs_a_c5():
    with pytest.raises(ValueError, match="some of P2, P3, P4, in this order"):
        Pyramid((4, 6, 8), finest=2, levels=("P4", "P6"))
    assert tuple(Pyramid((4, 6, 8, 9), 5, finest=2, levels=("P2", "P6")).output) == ("P2",)


def test_weights_stored_when_the_layers_were_numbered_still_load():
    new, old = Pyramid((8, 16, 32), 4), {}
    for name, value in new.state_dict().items():
        for today, before in (("C3", "0"), ("C4", "1"), ("C5", "2"), ("P3", "0"), ("P4", "1"), ("P5", "2")):
            name = name.replace(f".{today}.", f".{before}.")
        old[name] = value
    assert {"lateral.0.weight", "output.2.bias", "p7.weight"} <= old.keys()
    other = Pyramid((8, 16, 32), 4)
    other.load_state_dict(old)
    assert all(torch.equal(other.state_dict()[name], value) for name, value in new.state_dict().items())
