"""RetinaNet under `torchvision_config` computes what torchvision's RetinaNet computes, from the same weights.

The weights are random, but nothing is left at a value that would hide a mistake: BatchNorm statistics, scales and
biases are drawn, and the heads' last layers are made large enough for scores to spread over (0, 1).
"""

import copy
import dataclasses
import functools
import json
import re
import urllib.error
from pathlib import Path

import matplotlib.pyplot
import pytest
import torch
from PIL import Image
from torch.testing import assert_close
from torchvision.models import WeightsEnum
from torchvision.models.detection import RetinaNet as TorchvisionRetinaNet
from torchvision.models.detection import retinanet_resnet50_fpn
from torchvision.models.detection._utils import overwrite_eps
from torchvision.models.detection.backbone_utils import resnet_fpn_backbone
from torchvision.models.detection.retinanet import _default_anchorgen
from torchvision.models.detection.transform import GeneralizedRCNNTransform
from torchvision.ops.feature_pyramid_network import LastLevelP6P7
from torchvision.ops.misc import FrozenBatchNorm2d

from focal_tutorial import data
from focal_tutorial.anchors import Anchors
from focal_tutorial.data.sample import to_tensor
from focal_tutorial.retinanet import RetinaNet, torchvision_config

ROOT = Path(__file__).resolve().parents[2]
CLASSES = 7
NORMS = (torch.nn.BatchNorm2d, FrozenBatchNorm2d)


def randomise(model, seed=0):
    """Draw everything that random initialisation leaves at 0 or 1; no resizing, so that pixels can be compared."""
    generator = torch.Generator().manual_seed(seed)

    def draw(tensor, low, high):
        with torch.no_grad():
            tensor.copy_(torch.rand(tensor.shape, generator=generator) * (high - low) + low)

    for module in model.modules():
        if isinstance(module, NORMS):
            draw(module.running_mean, -0.3, 0.3)
            draw(module.running_var, 0.03, 2.0)
            draw(module.weight, 0.2, 0.7)
            draw(module.bias, -0.2, 0.2)
    heads = model.head
    for tower in (heads.classification_head.conv, heads.regression_head.conv):
        for layer in tower:
            draw(layer[0].weight, -0.06, 0.06)
            draw(layer[0].bias, -0.1, 0.1)
    model.transform.resize = lambda image, target=None: (image, target)
    model.eval()
    # Scores that differ from each other: logits of deviation 1.5 about -3, deltas of deviation .3.
    logits, deltas, _ = outputs_of_torchvision(model, [torch.rand(3, 128, 128, generator=generator)])
    with torch.no_grad():
        heads.classification_head.cls_logits.weight.mul_(1.5 / logits.std())
        heads.regression_head.bbox_reg.weight.mul_(0.3 / deltas.std())
    draw(heads.classification_head.cls_logits.bias, -3.5, -2.5)
    return model


def small_torchvision(frozen=False):
    """Torchvision's RetinaNet on ResNet-18; `frozen`: with FrozenBatchNorm at eps 0, as with its public weights."""
    norm = FrozenBatchNorm2d if frozen else torch.nn.BatchNorm2d
    backbone = resnet_fpn_backbone(
        backbone_name="resnet18",
        weights=None,
        norm_layer=norm,
        returned_layers=[2, 3, 4],
        extra_blocks=LastLevelP6P7(256, 256),
    )
    model = TorchvisionRetinaNet(backbone, CLASSES, anchor_generator=_default_anchorgen())
    if frozen:
        overwrite_eps(model, 0.0)
    return randomise(model)


def small_ours(theirs, **changes):
    config = torchvision_config(CLASSES, backbone="resnet18", **({"batchnorm_eps": 1e-5} | changes))
    return RetinaNet(config).load_torchvision(theirs.state_dict()).eval()


@pytest.fixture(scope="module")
def theirs():
    return small_torchvision()


@pytest.fixture(scope="module")
def ours(theirs):
    return small_ours(theirs)


@pytest.fixture(scope="module")
def images():
    return torch.rand(2, 3, 100, 150, generator=torch.Generator().manual_seed(1))


@pytest.fixture(scope="module")
def targets():
    """Image 0 has five objects, image 1 two, of which one touches the border."""
    return [
        {
            "boxes": torch.tensor(
                [[5.0, 8, 60, 70], [50, 40, 90, 95], [70, 20, 145, 60], [30.5, 90.25, 41, 99], [1, 1, 140, 99]]
            ),
            "labels": torch.tensor([0, 6, 3, 2, 3]),
        },
        {"boxes": torch.tensor([[0.0, 0, 33, 33], [90, 50, 140, 90]]), "labels": torch.tensor([1, 5])},
    ]


@torch.no_grad()
def outputs_of_torchvision(model, images):
    """(logits, deltas, anchors) of torchvision's model for a list of images."""
    batch, _ = model.transform(list(images))
    features = list(model.backbone(batch.tensors).values())
    head = model.head(features)
    return head["cls_logits"], head["bbox_regression"], model.anchor_generator(batch, features)[0]


def losses_of_torchvision(model, images, targets):
    """Its loss with BatchNorm in evaluation mode: what frozen statistics give."""
    model.training = True  # the switch between losses and detections; the layers stay in evaluation mode
    try:
        return model(list(images), targets)
    finally:
        model.training = False


def in_order(detections):
    """By score; equal scores, whose order is chance, by label and then from left to right."""
    rows = zip(detections["scores"].tolist(), detections["labels"].tolist(), detections["boxes"].tolist())
    order = [place for place, _ in sorted(enumerate(rows), key=lambda row: (-row[1][0], *row[1][1:]))]
    return {name: values[order] for name, values in detections.items()}


def assert_same_detections(found, expected):
    assert len(found) == len(expected)
    for ours, theirs in zip(map(in_order, found), map(in_order, expected)):
        assert len(theirs["scores"]) > 30
        assert len(theirs["scores"].unique()) > 0.9 * len(theirs["scores"])  # the comparison bites
        assert_close(ours["boxes"], theirs["boxes"], atol=1e-3, rtol=0)
        assert torch.equal(ours["labels"], theirs["labels"])
        assert_close(ours["scores"], theirs["scores"], atol=1e-6, rtol=0)


def test_resnet50_state_dict_loads_strictly_and_all_outputs_are_equal():
    theirs = randomise(retinanet_resnet50_fpn(weights=None, weights_backbone=None, num_classes=CLASSES))
    ours = RetinaNet(torchvision_config(CLASSES, batchnorm_eps=1e-5)).load_torchvision(theirs.state_dict()).eval()
    images = torch.rand(1, 3, 90, 120, generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        logits, deltas, anchors = ours(images)
    expected = outputs_of_torchvision(theirs, images)
    assert expected[0].std() > 0.3
    assert_close(logits, expected[0], atol=1e-5, rtol=1e-5)
    assert_close(deltas, expected[1], atol=1e-5, rtol=1e-5)
    assert torch.equal(anchors, expected[2])
    assert_same_detections(ours.detect(images), theirs(list(images)))


def test_logits_deltas_and_anchors_are_equal(ours, theirs, images):
    with torch.no_grad():
        logits, deltas, anchors = ours(images)
    expected = outputs_of_torchvision(theirs, images)
    assert expected[0].std() > 0.3
    assert_close(logits, expected[0], atol=1e-5, rtol=1e-5)
    assert_close(deltas, expected[1], atol=1e-5, rtol=1e-5)
    assert torch.equal(anchors, expected[2])


def test_detections_are_equal(ours, theirs, images):
    assert_same_detections(ours.detect(images), theirs(list(images)))


@torch.no_grad()
def test_losses_are_equal(ours, theirs, images, targets):
    found, expected = ours.loss(images, targets), losses_of_torchvision(theirs, images, targets)
    assert_close(found["classification"], expected["classification"])
    assert_close(found["box"], expected["bbox_regression"])


@torch.no_grad()
def test_losses_are_equal_when_an_image_is_empty(ours, theirs, images, targets):
    targets = [targets[0], {"boxes": torch.zeros(0, 4), "labels": torch.zeros(0, dtype=torch.int64)}]
    found, expected = ours.loss(images, targets), losses_of_torchvision(theirs, images, targets)
    assert_close(found["classification"], expected["classification"])
    assert_close(found["box"], expected["bbox_regression"])


def test_images_of_two_sizes_in_one_batch_give_torchvisions_boxes(ours, theirs):
    generator = torch.Generator().manual_seed(3)
    singles = [torch.rand(3, 100, 150, generator=generator), torch.rand(3, 90, 97, generator=generator)]
    batch = torch.full((2, 3, 100, 150), 0.7)  # what a loader leaves in the padding must not matter
    sizes = [tuple(image.shape[1:]) for image in singles]
    for place, (height, width) in enumerate(sizes):
        batch[place, :, :height, :width] = singles[place]
    assert_same_detections(ours.detect(batch, sizes=sizes), theirs(singles))


@torch.no_grad()
def test_the_whole_way_from_a_photograph_of_any_size_is_torchvisions(ours, theirs, monkeypatch):
    """Resize, normalise, pad, detect, and back to the photograph's pixels; a sixth of the usual sides.

    Torchvision normalises before it resizes. In exact numbers that is the same; in float32 the last digit differs, and
    the network makes more of it: logits and deltas are compared in double, pixels and boxes as they are used.
    """
    transform = GeneralizedRCNNTransform(133, 222, theirs.transform.image_mean, theirs.transform.image_std).eval()
    monkeypatch.setitem(theirs._modules, "transform", transform)
    exact, exactly = copy.deepcopy(theirs).double(), copy.deepcopy(ours).double()
    for seed, size in enumerate(((90, 131), (200, 77), (61, 61))):
        image = torch.rand(3, *size, generator=torch.Generator().manual_seed(seed))
        resized = data.resize(image, shorter=133, longer=222)
        assert_close(ours.normalize(resized[None]), transform([image])[0].tensors, atol=1e-5, rtol=0)
        found, expected = ours.detect(resized[None])[0], theirs([image])[0]
        found["boxes"] = data.rescale(found["boxes"], resized.shape[1:], size)
        assert len(found["scores"]) == len(expected["scores"]) > 100
        assert_close(found["scores"], expected["scores"], atol=1e-5, rtol=0)
        best = slice(40)  # further down two scores may come so close that the last digit decides their order
        assert torch.equal(found["labels"][best], expected["labels"][best])
        assert_close(found["boxes"][best], expected["boxes"][best], atol=1e-3, rtol=0)
        logits, deltas, anchors = exactly(data.resize(image.double(), shorter=133, longer=222)[None])
        expected = outputs_of_torchvision(exact, [image.double()])
        assert_close(logits, expected[0], atol=1e-5, rtol=0)
        assert_close(deltas, expected[1], atol=1e-5, rtol=0)
        assert torch.equal(anchors, expected[2].float())


def test_frozen_batchnorm_with_eps_0_gives_the_same_as_the_public_weights_need(images):
    theirs, images = small_torchvision(frozen=True).double(), images.double()  # eps is small: double shows it clearly
    ours = small_ours(theirs, batchnorm_eps=0.0).double()
    with torch.no_grad():
        logits, deltas, _ = ours(images)
        other, _, _ = small_ours(theirs, batchnorm_eps=1e-5).double()(images)
    expected = outputs_of_torchvision(theirs, images)
    assert_close(logits, expected[0], atol=1e-6, rtol=0)
    assert_close(deltas, expected[1], atol=1e-6, rtol=0)
    assert (other - logits).abs().max() > 1e-5


def test_the_published_files_older_names_load_too(ours, theirs, images):
    def older(name):
        name = re.sub(r"(inner_blocks|layer_blocks)\.(\d)\.0\.", r"\1.\2.", name)
        return re.sub(r"head\.conv\.(\d)\.0\.", lambda found: f"head.conv.{2 * int(found[1])}.", name)

    state = {older(name): value for name, value in theirs.state_dict().items() if "num_batches" not in name}
    assert state.keys() != theirs.state_dict().keys()
    loaded = RetinaNet(ours.config).load_torchvision(state).eval()
    with torch.no_grad():
        assert torch.equal(loaded(images)[0], ours(images)[0])


def test_a_state_dict_with_a_missing_or_a_foreign_tensor_is_refused(ours, theirs):
    state = theirs.state_dict()
    del state["head.regression_head.bbox_reg.bias"]
    with pytest.raises(RuntimeError, match=r"box_head\.final\.bias"):
        RetinaNet(ours.config).load_torchvision(state)
    with pytest.raises(RuntimeError, match=r"head\.mask"):
        RetinaNet(ours.config).load_torchvision(theirs.state_dict() | {"head.mask": torch.zeros(1)})


@pytest.mark.parametrize(
    "change",
    [
        {"anchors": dataclasses.replace(Anchors.torchvision(), centres="half")},
        {"anchors": dataclasses.replace(Anchors.torchvision(), rounding="none")},
        {"anchors": dataclasses.replace(Anchors.torchvision(), strides="level")},
        {"pad_multiple": 1},
    ],
    ids=str,
)
@torch.no_grad()
def test_each_option_about_anchors_is_needed(ours, theirs, images, change, monkeypatch):
    expected = outputs_of_torchvision(theirs, images[:1])[2]
    monkeypatch.setattr(ours, "config", dataclasses.replace(ours.config, **change))
    anchors = ours(images[:1])[2]
    assert anchors.shape != expected.shape or (anchors - expected).abs().max() > 0.3


@pytest.mark.parametrize("change", [{"normalize_by": "batch"}, {"beta": 1 / 9}, {"low_quality": False}], ids=str)
@torch.no_grad()
def test_each_option_about_the_loss_is_needed(ours, theirs, images, targets, change, monkeypatch):
    expected = losses_of_torchvision(theirs, images, targets)
    monkeypatch.setattr(ours, "config", dataclasses.replace(ours.config, **change))
    assert abs(float(ours.loss(images, targets)["box"] - expected["bbox_regression"])) > 1e-3


def test_p6_from_p5_is_needed_and_its_weights_fit_nothing_else(theirs):
    with pytest.raises(RuntimeError, match=r"pyramid\.p6\.weight"):
        small_ours(theirs, p6_from="C5")


# --- The cell of chapter 11 that loads the public weights ------------------------------------------------------------


def run_public_cell(photograph):
    """Run the cell with a photograph set; the names that it leaves behind."""
    book = json.loads((ROOT / "book" / "11-retinanet.ipynb").read_text(encoding="utf-8"))
    code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
    imports = next("".join(cell["source"]) for cell in code if "imports" in cell["metadata"].get("tags", []))
    cell = next("".join(cell["source"]) for cell in code if "public-weights" in cell["metadata"].get("tags", []))
    assert cell.startswith('PHOTOGRAPH = ""')
    scope = {}
    exec(imports, scope)
    exec(cell.replace('PHOTOGRAPH = ""', f"PHOTOGRAPH = {str(photograph)!r}", 1), scope)
    return scope


@pytest.fixture
def small_pictures(monkeypatch):
    """A sixth of the usual sides, no window, and no download whatever happens."""
    monkeypatch.setattr(data, "resize", functools.partial(data.resize, shorter=133, longer=222))
    monkeypatch.setattr(matplotlib.pyplot, "show", lambda: None)

    def offline(self, **options):
        raise urllib.error.URLError("Name or service not known")

    monkeypatch.setattr(WeightsEnum, "get_state_dict", offline)
    yield
    matplotlib.pyplot.close("all")


@pytest.fixture
def photograph(tmp_path):
    pixels = torch.rand(90, 120, 3, generator=torch.Generator().manual_seed(5)).mul(255).byte().numpy()
    path = tmp_path / "street.png"
    Image.fromarray(pixels).save(path)
    return path


def test_the_cell_goes_on_kindly_without_a_photograph_or_the_internet(small_pictures, photograph, tmp_path, capsys):
    for given, words in (
        ("", "No photograph is given"),
        (tmp_path / "no.jpg", "No such file"),
        (photograph, "Name or service not known"),
    ):
        scope = run_public_cell(given)
        told = capsys.readouterr().out
        assert words in told
        assert "random weights" in told
        assert "0 detections" in told
    assert scope["picture"].shape == (3, 90, 120)


def test_with_weights_the_cell_finds_what_torchvision_finds(small_pictures, photograph, monkeypatch, capsys):
    """With random weights in the place of the public ones: frozen BatchNorm at eps 0, 91 columns."""
    norm = functools.partial(FrozenBatchNorm2d, eps=0.0)
    backbone = resnet_fpn_backbone(
        backbone_name="resnet50",
        weights=None,
        norm_layer=norm,
        returned_layers=[2, 3, 4],
        extra_blocks=LastLevelP6P7(256, 256),
    )
    theirs = randomise(TorchvisionRetinaNet(backbone, 91, anchor_generator=_default_anchorgen(), score_thresh=0.5))
    theirs.transform = GeneralizedRCNNTransform(
        133, 222, theirs.transform.image_mean, theirs.transform.image_std
    ).eval()
    monkeypatch.setattr(WeightsEnum, "get_state_dict", lambda self, **options: theirs.state_dict())
    found = run_public_cell(photograph)["found"]
    with torch.no_grad():
        expected = theirs([to_tensor(Image.open(photograph)) / 255])[0]
    assert len(expected["scores"]) > 30
    assert_close(found["scores"], expected["scores"], atol=1e-4, rtol=0)
    best = slice(10)
    assert torch.equal(found["labels"][best], expected["labels"][best])
    assert_close(found["boxes"][best], expected["boxes"][best], atol=2e-3, rtol=0)
    assert f"{len(expected['scores'])} detections with a score above .5" in capsys.readouterr().out
