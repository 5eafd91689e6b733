"""The paper's whole network on a reader's GPU: a ResNet pretrained on ImageNet, trained on to detect."""

import warnings

import torch

from .retinanet import Config, RetinaNet

WITHOUT_GPU = (
    "No GPU here. On Colab: menu Runtime, Change runtime type, T4 GPU, Save;\n"
    "then run the chapter again from its first cell. Until then this section\n"
    "trains a few steps on small images, to show that everything runs."
)


def network(num_classes, *, backbone="resnet50", pretrained=True, **changes):
    """A RetinaNet as the paper trains it (section 4.1), for ``num_classes`` classes.

    pretrained   start the backbone from torchvision's ImageNet weights (98 MB for "resnet50", downloaded once, with a
                 checksum). BatchNorm is then frozen, and so are the stem and the first stage, as in the paper's code.
                 Where the weights can be neither found nor downloaded, a warning says so and the network starts from
                 scratch. False: start from scratch at once. BatchNorm is then trained, and nothing is frozen
    changes      fields of ``retinanet.Config`` to override
    """
    frozen = {"frozen_batchnorm": True, "frozen_stages": 2}
    if pretrained:
        try:
            return RetinaNet(Config(num_classes, backbone, **{**frozen, **changes}), pretrained_backbone=True)
        except (OSError, RuntimeError) as error:  # no network, or the server is away; a download that broke off
            if isinstance(error, RuntimeError) and "hash" not in str(error):
                raise
            warnings.warn(
                f"the ImageNet weights of {backbone} could not be downloaded ({error}): going on from scratch, which "
                "needs far more steps to become as good",
                stacklevel=2,
            )
    return RetinaNet(Config(num_classes, backbone, **{"frozen_batchnorm": False, **changes}))


def device():
    """The device to train on: "cuda" where torch sees a GPU, else "cpu", with a line on how to get one on Colab."""
    if torch.cuda.is_available():
        print(f"GPU: {torch.cuda.get_device_name()}")
        return "cuda"
    print(WITHOUT_GPU)
    return "cpu"
