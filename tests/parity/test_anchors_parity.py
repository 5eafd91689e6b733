"""Anchors against torchvision's RetinaNet."""

import pytest
import torch
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.retinanet import _default_anchorgen

from focal_tutorial.anchors import Anchors


@pytest.mark.parametrize(("height", "width"), [(800, 1344), (800, 1088), (224, 256), (97, 131), (480, 640)])
def test_the_torchvision_options_give_torchvisions_anchors_exactly(height, width):
    ours = Anchors.torchvision()
    shapes = ours.shapes(height, width)
    images = ImageList(torch.zeros(1, 3, height, width), [(height, width)])
    theirs = _default_anchorgen()(images, [torch.zeros(1, 1, *shape) for shape in shapes])[0]
    assert torch.equal(torch.cat(ours.for_shapes(shapes, (height, width))), theirs)


def test_torchvisions_anchors_differ_from_the_papers_by_half_a_stride_and_rounding_only():
    paper, torchvision = Anchors(), Anchors.torchvision()
    shapes = paper.shapes(256, 256)
    for level, ours, theirs in zip(
        paper.levels, paper.for_shapes(shapes, (256, 256)), torchvision.for_shapes(shapes, (256, 256))
    ):
        assert ((ours - theirs - 2**level / 2).abs() <= 1.5).all()
