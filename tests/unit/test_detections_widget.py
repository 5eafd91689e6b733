import base64
import copy
import io
import json
import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
import torch
import traitlets
from PIL import Image

from focal_tutorial import data
from focal_tutorial.widgets.detections import Detections

CLASSES = ("RBC", "WBC", "Platelets")
STATE = [name for name in Detections.class_own_traits() if Detections.class_own_traits()[name].metadata.get("sync")]


def a_sample(name="scene", seed=0, height=24, width=32):
    image = torch.from_numpy(np.random.default_rng(seed).integers(0, 255, (3, height, width), dtype=np.uint8))
    return data.Sample(
        image=image,
        boxes=torch.tensor([[1.0, 2.0, 9.04, 10.0], [12.0, 3.0, 30.0, 20.0]]),
        labels=torch.tensor([0, 1]),
        name=name,
        difficult=torch.tensor([False, True]),
    )


def found(count=3, labels=3, seed=0):
    random = np.random.default_rng(seed)
    corner = random.uniform(0, 10, (count, 2))
    return {
        "boxes": torch.tensor(np.hstack([corner, corner + 5]), dtype=torch.float32),
        "scores": torch.tensor(random.uniform(0.1, 1, count), dtype=torch.float32),
        "labels": torch.tensor(random.integers(0, labels, count)),
    }


def a_figure(**options):
    samples = [a_sample("one"), a_sample("two", 1)]
    frames = [(0, [found(0), found(0)]), (100, [found(), found()]), (250, [found(seed=1), found(seed=2)])]
    return Detections.from_samples(samples, frames, **{"classes": CLASSES, **options})


def state(figure):
    return {name: getattr(figure, name) for name in STATE}


def numbers(text):
    return [int(number) for number in text.split()]


def test_boxes_are_stored_in_tenths_scores_in_thousandths_and_best_first():
    one = {"boxes": [[0.04, 0.06, 10, 20], [1, 1, 2, 2]], "scores": [0.5004, 0.9], "labels": [2, 0]}
    figure = Detections.from_samples([a_sample()], [(0, [one])], classes=CLASSES)
    assert figure.found == [["10 10 20 20 900 0 0 1 100 200 500 2"]]
    assert figure.pictures[0]["objects"] == "10 20 90 100 0 0 120 30 300 200 1 1"


def test_low_scores_and_all_but_the_best_are_not_stored():
    one = found(50)
    figure = Detections.from_samples([a_sample()], [(0, [one])], classes=CLASSES, keep=0.3, most=20)
    scores = numbers(figure.found[0][0])[4::6]
    best = sorted((round(1000 * score) for score in one["scores"].tolist() if score >= 0.3), reverse=True)
    assert scores == best[:20]


def test_images_come_back_from_their_data_uri_at_their_size_and_nearly_the_same():
    sample = data.smears(1, seed=5)[0]
    figure = Detections.from_samples([sample], [(0, [found(0)])], classes=CLASSES)
    picture = figure.pictures[0]
    kind, coded = picture["source"].split(";base64,")
    assert kind in ("data:image/jpeg", "data:image/webp")
    back = np.asarray(Image.open(io.BytesIO(base64.b64decode(coded))).convert("RGB")).transpose(2, 0, 1)
    assert back.shape == tuple(sample.image.shape) == (3, picture["height"], picture["width"])
    assert np.abs(back.astype(float) - sample.image.numpy()).mean() < 4


def test_the_same_input_gives_the_same_state():
    assert json.dumps(state(a_figure())) == json.dumps(state(a_figure()))


def test_the_state_of_four_scenes_in_eight_frames_is_below_150_kilobytes():
    scenes = data.smears(4, seed=3)
    frames = [(100 * step, [found(100, seed=step + 8 * image) for image in range(4)]) for step in range(8)]
    curves = {"classification": np.linspace(1, 0.1, 800), "box": np.linspace(1, 0.1, 800)}
    figure = Detections.from_samples(scenes, frames, curves=curves)
    size = len(json.dumps(state(figure)))
    assert 20_000 < size < 150_000


def test_tensors_arrays_and_lists_give_the_same_state():
    one = found()
    sample = a_sample()
    as_arrays = SimpleNamespace(
        image=sample.image.numpy(),
        boxes=sample.boxes.numpy(),
        labels=sample.labels.numpy(),
        name="scene",
        difficult=sample.difficult.numpy(),
    )
    tensors = Detections.from_samples([sample], [(0, [one])], classes=CLASSES)
    arrays = Detections.from_samples(
        [as_arrays], [(0, [{key: value.numpy() for key, value in one.items()}])], classes=CLASSES
    )
    lists = Detections.from_samples(
        [as_arrays], [(0, [{key: value.tolist() for key, value in one.items()}])], classes=CLASSES
    )
    assert state(tensors) == state(arrays) == state(lists)


def test_a_dataset_brings_its_classes_and_the_last_frame_is_shown_first():
    figure = Detections.from_samples(data.smears(2, seed=0), [(0, [found(0)] * 2), (10, [found(1)] * 2)])
    assert figure.classes == list(CLASSES)
    assert (figure.image, figure.frame, figure.threshold, figure.show_truth) == (0, 1, 0.5, True)


def test_curves_are_means_of_neighbouring_steps():
    values = np.arange(1000.0)
    (curve,) = a_figure(curves={"loss": values}).curves
    assert curve["name"] == "loss"
    assert curve["stretch"] == 7
    means = [float(mean) for mean in curve["y"].split()]
    assert len(means) == 143 <= 160
    np.testing.assert_allclose(means[:142], values[:994].reshape(142, 7).mean(1), rtol=1e-3)
    assert a_figure(curves={"loss": [3.0, 2.0, 1.0]}).curves[0]["y"] == "3 2 1"


def test_what_was_measured_at_each_frame_is_stored_by_class():
    figure = a_figure(measured={"all": [0, 0.25, 0.5], "RBC": np.array([0, 0.123456, 1])})
    assert figure.measured == [{"name": "all", "y": "0 0.25 0.5"}, {"name": "RBC", "y": "0 0.123 1"}]
    assert a_figure().measured == []


def test_the_repr_shows_counts_and_state_only():
    figure = a_figure(image=1, threshold=0.4)
    assert repr(figure) == "Detections(2 images, 3 frames, 3 classes; image=1, frame=2, threshold=0.4, show_truth=True)"


@pytest.mark.parametrize(
    ("trait", "value", "words"),
    [
        ("image", 2, "image counts from 0 to 1"),
        ("image", -1, "image counts from 0 to 1"),
        ("frame", 3, "frame counts from 0 to 2"),
        ("threshold", 0.01, "between 0.05"),
        ("threshold", 1.5, "between 0.05"),
        ("threshold", float("nan"), "between 0.05"),
    ],
)
def test_a_state_out_of_range_is_refused_in_words_and_leaves_the_figure_as_it_was(trait, value, words):
    figure = a_figure()
    before = getattr(figure, trait)
    with pytest.raises(traitlets.TraitError, match=words):
        setattr(figure, trait, value)
    assert getattr(figure, trait) == before


def broken(**changes):
    return {**found(), **changes}


@pytest.mark.parametrize(
    ("frames", "options", "words"),
    [
        ([], {}, "at least one"),
        ([(0, [found()])], {}, "frame 0: detections for 1 images, but there are 2 samples"),
        ([(0, [found(), found()]), ("words", [found(), found()])], {}, "all numbers or all words"),
        ([(5, [found(), found()]), (5, [found(), found()])], {}, "must increase"),
        ([("a", [found(), found()])], {"curves": {"loss": [1.0]}}, "curves stand over steps"),
        ([(0, [found(), broken(scores=torch.rand(2))])], {}, "frame 0, image 1: 3 boxes do not go with"),
        ([(0, [found(), broken(labels=torch.tensor([0, 1, 3]))])], {}, "frame 0, image 1: labels run from 0 to 2"),
        (
            [(0, [found(), broken(scores=torch.tensor([0.1, 1.2, 0.3]))])],
            {},
            "frame 0, image 1: scores lie between 0 and 1",
        ),
        ([(0, [found(), broken(boxes=torch.full((3, 4), torch.nan))])], {}, "frame 0, image 1: box 0 is not finite"),
        ([(0, [found(), found()])], {"curves": {"loss": [float("nan")]}}, "curve 'loss'"),
        ([("a", [found(), found()])], {"measured": {"all": [1.0]}}, "curves stand over steps"),
        ([(0, [found(), found()])], {"measured": {"all": [0.1, 0.2]}}, "measured 'all' needs one value from 0 to 1"),
        ([(0, [found(), found()])], {"measured": {"all": [1.1]}}, "measured 'all' needs one value from 0 to 1"),
        ([(0, [found(), found()])], {"most": 101}, "most between 1 and 100"),
        ([(0, [found(), found()])], {"classes": ("RBC",)}, "labels run from 0 to 0"),
    ],
)
def test_input_that_does_not_fit_is_refused_with_its_place(frames, options, words):
    with pytest.raises(ValueError, match=words):
        Detections.from_samples([a_sample("one"), a_sample("two")], frames, **{"classes": CLASSES, **options})


def test_making_a_figure_leaves_its_input_alone():
    one = found()
    before = copy.deepcopy(one)
    Detections.from_samples([a_sample()], [(0, [one])], classes=CLASSES)
    assert all(torch.equal(one[key], before[key]) for key in one)


def test_importing_the_widget_does_not_import_torch():
    code = "import sys, focal_tutorial.widgets.detections; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
