"""Backbones: shapes, the slim network, what is frozen and what is not."""

import pytest
import torch
import torchvision
from torch import nn
from torch.testing import assert_close

from focal_tutorial import backbones
from focal_tutorial.retinanet import RetinaNet, torchvision_config


def ceil_div(size, stride):
    return -(-size // stride)


@pytest.mark.parametrize(("name", "channels"), [("slim", (32, 64, 128)), ("resnet18", (128, 256, 512))])
@pytest.mark.parametrize("size", [(64, 96), (97, 131)])
def test_c3_to_c5_have_an_eighth_to_a_thirty_second_of_the_size_rounded_up(name, channels, size):
    maps = backbones.build(name)(torch.rand(2, 3, *size))
    assert {key: tuple(value.shape) for key, value in maps.items()} == {
        f"C{level}": (2, width, ceil_div(size[0], 2**level), ceil_div(size[1], 2**level))
        for level, width in zip((3, 4, 5), channels)
    }


def test_deep_resnets_hand_out_512_1024_and_2048_channels():
    with torch.device("meta"):
        assert backbones.build("resnet50").channels == (512, 1024, 2048)
        assert backbones.build("resnet34").channels == (128, 256, 512)


def test_the_slim_backbone_has_one_basic_block_a_stage_and_widths_16_to_128():
    network = backbones.build("slim", frozen_batchnorm=False)
    assert [type(stage) for stage in network.stages] == [backbones.BasicBlock] * 4
    assert [stage.residual[0].out_channels for stage in network.stages] == [16, 32, 64, 128]
    stem = network.stem[0]
    assert (stem.kernel_size, stem.stride, stem.out_channels) == ((7, 7), (2, 2), 16)
    assert sum(parameter.numel() for parameter in network.parameters()) == 309_456


def test_a_basic_block_whose_residual_is_zero_hands_its_input_on():
    block = backbones.BasicBlock(8, 8, 1).eval()
    nn.init.zeros_(block.residual[3].weight)
    x = torch.rand(1, 8, 5, 5)
    assert torch.equal(block(x), x)


def test_features_equal_those_of_torchvisions_resnet_with_the_same_weights():
    trunk = torchvision.models.resnet18(weights=None).eval()
    network = backbones.build("resnet18").eval()
    ours = [*network.stem.parameters(), *network.stages.parameters()]
    theirs = [parameter for name, parameter in trunk.named_parameters() if not name.startswith("fc.")]
    with torch.no_grad():
        for mine, yours in zip(ours, theirs, strict=True):
            mine.copy_(yours)
        x = torch.rand(1, 3, 64, 64)
        expected = trunk.layer2(trunk.layer1(trunk.maxpool(trunk.relu(trunk.bn1(trunk.conv1(x))))))
        assert_close(network(x)["C3"], expected)


def test_frozen_batchnorm_stays_in_evaluation_mode_after_train():
    network = backbones.build("resnet18", frozen_batchnorm=True)
    model = nn.Sequential(network)
    for mode in (True, False, True):
        model.train(mode)
        assert network.training == mode
        assert len(network.batchnorms()) == 20
        assert not any(norm.training for norm in network.batchnorms())


def test_frozen_batchnorm_has_no_gradient_and_keeps_its_statistics_over_a_step():
    network = backbones.build("resnet18", frozen_batchnorm=True).train()
    before = {name: value.clone() for name, value in network.state_dict().items()}
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
    network(torch.randn(2, 3, 32, 32))["C5"].square().mean().backward()
    optimizer.step()
    after = network.state_dict()
    norms = {name for name, module in network.named_modules() if isinstance(module, nn.BatchNorm2d)}
    for name, value in before.items():
        if name.rsplit(".", 1)[0] in norms:
            assert torch.equal(after[name], value), name
    assert all(parameter.grad is None for norm in network.batchnorms() for parameter in norm.parameters())
    assert not torch.equal(after["stem.0.weight"], before["stem.0.weight"])


def test_batchnorm_of_the_slim_network_learns_its_statistics():
    network = backbones.build("slim", frozen_batchnorm=False).train()
    before = network.stem[1].running_mean.clone()
    network(torch.rand(2, 3, 32, 32))["C5"].sum().backward()
    assert not torch.equal(network.stem[1].running_mean, before)
    assert network.stem[1].weight.grad is not None


@pytest.mark.parametrize("count", [0, 1, 2])
def test_frozen_stages_are_counted_from_the_image_on(count):
    network = backbones.build("slim", frozen_batchnorm=False, frozen_stages=count)
    trained = [any(p.requires_grad for p in part.parameters()) for part in (network.stem, *network.stages)]
    assert trained == [False] * count + [True] * (5 - count)


@pytest.mark.parametrize("name", ["slim", "resnet18"])
def test_batchnorm_eps_reaches_every_layer(name):
    assert {norm.eps for norm in backbones.build(name, batchnorm_eps=1e-3).batchnorms()} == {1e-3}


def test_frozen_batchnorm_works_with_eps_0_also_in_training_mode():
    network = backbones.build("resnet18", batchnorm_eps=0.0).train()
    assert network(torch.rand(1, 3, 32, 32))["C5"].isfinite().all()


def test_pretrained_weights_reach_the_backbone_and_leave_the_prior_alone(monkeypatch):
    donor = torchvision.models.resnet18(weights=None)
    asked = []

    def state(weights, *args, **kwargs):
        asked.append(weights)
        return donor.state_dict()

    monkeypatch.setattr(torchvision.models.ResNet18_Weights, "get_state_dict", state)
    model = RetinaNet(torchvision_config(3, backbone="resnet18"), pretrained_backbone=True)
    assert asked == [torchvision.models.ResNet18_Weights.IMAGENET1K_V1]
    assert torch.equal(model.backbone.stem[0].weight, donor.conv1.weight)
    assert torch.equal(model.backbone.stages[3][1].conv2.weight, donor.layer4[1].conv2.weight)
    assert_close(model.class_head.final.bias.sigmoid(), torch.full((27,), 0.01))


def test_an_unknown_backbone_is_refused_with_the_known_names():
    with pytest.raises(ValueError, match=r"resnet152.*mini, slim, resnet18"):
        backbones.build("resnet152")


@pytest.mark.parametrize("name", ["slim", "mini"])
def test_slim_and_mini_have_no_pretrained_weights(name):
    with pytest.raises(ValueError, match=f"{name} backbone has no ImageNet weights"):
        backbones.build(name, pretrained=True)


@pytest.mark.parametrize(("name", "channels"), [("mini", (16, 24, 48)), ("slim", (16, 32, 64, 128))])
@pytest.mark.parametrize("norm", ["batch", "group"])
def test_from_c2_on_a_map_has_a_quarter_of_the_size_and_less_rounded_up(name, channels, norm):
    network = backbones.build(name, norm=norm, groups=4, finest=2, frozen_batchnorm=False)
    maps = network(torch.rand(2, 3, 97, 131))
    assert {key: tuple(value.shape) for key, value in maps.items()} == {
        f"C{level}": (2, width, ceil_div(97, 2**level), ceil_div(131, 2**level))
        for level, width in enumerate(channels, 2)
    }
    kinds = {type(module) for module in network.modules() if "Norm" in type(module).__name__}
    assert kinds == {nn.BatchNorm2d if norm == "batch" else nn.GroupNorm}
    assert backbones.coarsest(name) == int(list(maps)[-1][1:])


def test_the_mini_backbone_has_a_stem_of_5_by_5_without_pooling_and_three_stages_that_halve():
    network = backbones.build("mini", norm="group")
    stem = network.stem[0]
    assert (stem.kernel_size, stem.stride, stem.padding, stem.out_channels) == ((5, 5), (2, 2), (2, 2), 16)
    assert not [module for module in network.modules() if isinstance(module, nn.MaxPool2d)]
    assert [stage.residual[0].stride for stage in network.stages] == [(2, 2)] * 3


def test_groupnorm_is_refused_where_the_weights_want_batchnorm():
    with pytest.raises(ValueError, match="GroupNorm is for the backbones mini and slim; resnet18"):
        backbones.build("resnet18", norm="group")
    with pytest.raises(ValueError, match='"batch" or "group", not \'layer\''):
        backbones.build("slim", norm="layer")
