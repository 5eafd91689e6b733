"""The paper's whole network on a reader's GPU: a ResNet pretrained on ImageNet, trained on to detect."""

import warnings

from ..retinanet import Config, RetinaNet


def paper_network(num_classes, *, backbone="resnet50", pretrained=True, **changes):
    """A RetinaNet as the paper trains it (section 4.1), for `num_classes` classes (chapter 14).

    pretrained   start the backbone from torchvision's ImageNet weights (98 MB for "resnet50", downloaded once, with a
                 checksum). BatchNorm is then frozen, and so are the stem and the first stage, as in the paper's code.
                 Where the weights can be neither found nor downloaded, a warning says so and the network starts from
                 scratch. False: start from scratch at once. BatchNorm is then trained, and nothing is frozen
    changes      fields of `retinanet.Config` to override
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
