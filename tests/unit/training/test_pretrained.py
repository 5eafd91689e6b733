"""The paper's whole network on a small data set: the recipe, the start from ImageNet or without it, one GPU or none."""

import urllib.error

import pytest
import torch
import torchvision

from focal_tutorial import data, training
from focal_tutorial.retinanet import Config
from focal_tutorial.training import Recipe


@pytest.fixture(scope="module")
def scenes():
    return data.smears(4, seed=0, size=(96, 128))


def test_the_recipe_is_the_papers_in_proportion_to_the_batch():
    recipe = Recipe.fine_tuning(205)
    assert (recipe.steps, recipe.batch, recipe.learning_rate) == (769, 8, 0.005)
    assert recipe.milestones == (512, 683)  # 2/3 and 8/9 of 769
    assert recipe.rate(0) < recipe.rate(198) < recipe.rate(200) == pytest.approx(0.005)
    assert Recipe.fine_tuning(205, steps=90).milestones == (60, 80)
    assert Recipe.fine_tuning(10, epochs=8).warmup == 0.5  # ten steps: 200 would be more than there are
    paper = Recipe.paper()
    assert recipe.learning_rate / recipe.batch == paper.learning_rate / paper.batch
    assert (recipe.momentum, recipe.weight_decay, recipe.optimizer) == (
        paper.momentum,
        paper.weight_decay,
        paper.optimizer,
    )


def test_no_image_is_no_data_to_train_on():
    with pytest.raises(ValueError, match="at least 1, not 0"):
        Recipe.fine_tuning(0)


def test_without_the_internet_it_says_so_and_starts_from_scratch(monkeypatch):
    def no_network(*arguments, **options):
        raise urllib.error.URLError("no route to host")

    monkeypatch.setattr(torchvision.models._api.WeightsEnum, "get_state_dict", no_network)
    with pytest.warns(UserWarning, match=r"resnet18 could not be downloaded .*no route to host.*from scratch"):
        model = training.paper_network(3, backbone="resnet18", pyramid_channels=8)
    assert not model.config.frozen_batchnorm
    assert all(parameter.requires_grad for parameter in model.backbone.parameters())


def test_a_damaged_download_counts_as_none_and_any_other_error_is_not_hidden(monkeypatch):
    def raising(message):
        def get(*arguments, **options):
            raise RuntimeError(message)

        return get

    monkeypatch.setattr(
        torchvision.models._api.WeightsEnum,
        "get_state_dict",
        raising('invalid hash value (expected "f37072fd", got "0")'),
    )
    with pytest.warns(UserWarning, match=r"could not be downloaded .*invalid hash value"):
        training.paper_network(3, backbone="resnet18", pyramid_channels=8)
    monkeypatch.setattr(
        torchvision.models._api.WeightsEnum, "get_state_dict", raising("Error(s) in loading state_dict")
    )
    with pytest.raises(RuntimeError, match="loading state_dict"):
        training.paper_network(3, backbone="resnet18", pyramid_channels=8)


def test_a_pretrained_start_has_imagenets_weights_and_freezes_what_the_paper_freezes(monkeypatch):
    torch.manual_seed(7)
    imagenet = torchvision.models.resnet18(weights=None).state_dict()
    monkeypatch.setattr(torchvision.models._api.WeightsEnum, "get_state_dict", lambda *a, **o: imagenet)
    model = training.paper_network(3, backbone="resnet18", pyramid_channels=8)
    assert torch.equal(model.backbone.stem[0].weight, imagenet["conv1.weight"])
    trained = {
        name.split(".")[0] + name.split(".")[1] for name, p in model.backbone.named_parameters() if p.requires_grad
    }
    assert trained == {"stages1", "stages2", "stages3"}
    assert not any(norm.weight.requires_grad or norm.training for norm in model.train().backbone.batchnorms())


def run(scenes, device, precision):
    torch.manual_seed(0)
    model = training.paper_network(3, backbone="resnet50", pretrained=False, pyramid_channels=16, head_convs=1)
    recipe = Recipe.fine_tuning(len(scenes), epochs=1, batch=2, precision=precision)
    result = training.fit(model, scenes, recipe, progress=False, device=device)
    assert len(result.history) == 2
    assert all(row["classification"] > 0 and row["box"] > 0 for row in result.history)
    assert set(training.score(model, scenes)) >= {"AP", "AP50", "per_class"}
    assert next(model.parameters()).device.type == device


def test_resnet_50_trains_and_is_scored_on_a_cpu(scenes):
    run(scenes, "cpu", "float32")


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU")
@pytest.mark.parametrize("precision", ["float32", "amp"])
def test_resnet_50_trains_and_is_scored_on_a_gpu(scenes, precision):
    run(scenes, "cuda", precision)


def test_defaults_are_the_papers_network():
    assert Config(num_classes=3, backbone="resnet50").pyramid_channels == 256


def voc_tree(root, split="trainval"):
    """VOC 2007's layout with one image."""
    from PIL import Image

    folder = root / "VOCdevkit" / "VOC2007"
    for name in ("Annotations", "JPEGImages", "ImageSets/Main"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (60, 40)).save(folder / "JPEGImages" / "000001.jpg")
    (folder / "Annotations" / "000001.xml").write_text(
        "<annotation><size><width>60</width><height>40</height><depth>3</depth></size><object><name>dog</name>"
        "<bndbox><xmin>1</xmin><ymin>1</ymin><xmax>60</xmax><ymax>40</ymax></bndbox></object></annotation>"
    )
    (folder / "ImageSets" / "Main" / f"{split}.txt").write_text("000001\n")


def test_voc_2007_is_downloaded_once_by_torchvision_and_opened_like_any_folder(tmp_path, monkeypatch):
    asked = []

    def download(root, *, year, image_set, download):
        asked.append((year, image_set, download))
        voc_tree(root)

    monkeypatch.setattr(torchvision.datasets, "VOCDetection", download)
    for _ in range(2):
        found = data.voc2007("trainval", root=tmp_path)
    assert asked == [("2007", "trainval", True)]
    assert found.classes[int(found[0].labels[0])] == "dog"
    assert found[0].boxes.tolist() == [[0, 0, 60, 40]]


def test_voc_2007_that_cannot_be_had_is_an_error_in_words(tmp_path, monkeypatch):
    def offline(*arguments, **options):
        raise urllib.error.URLError("no route to host")

    monkeypatch.setattr(torchvision.datasets, "VOCDetection", offline)
    with pytest.raises(data.DataError, match="could not be downloaded"):
        data.voc2007("test", root=tmp_path)
