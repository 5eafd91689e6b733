"""The Python side of the two figures of chapter 9."""

import json
import re
import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
import torch
import traitlets

from focal_tutorial.widgets import AnchorAssignment, AnchorField

CLASSES = ("RBC", "WBC")
BOTH = pytest.mark.parametrize("kind", [AnchorField, AnchorAssignment])


def a_sample(name="scene", size=(384, 512)):
    image = np.random.default_rng(0).integers(0, 255, (3, *size), dtype=np.uint8)
    boxes = torch.tensor([[20.0, 30.06, 100.0, 90.0], [200.0, 100.0, 300.0, 180.0]])
    return SimpleNamespace(image=image, boxes=boxes, labels=torch.tensor([1, 0]), name=name)


def a_figure(kind=AnchorAssignment, **options):
    return kind.from_samples([a_sample()], **{"classes": CLASSES, **options})


@BOTH
def test_pictures_are_stored_finer_than_the_scene(kind):
    figure = a_figure(kind)
    assert figure.scene == (256, 192)
    assert figure.pictures[0]["objects"] == "200 301 1000 900 1 0 2000 1000 3000 1800 0 0"
    assert a_figure(kind, detail=1).scene == (512, 384)


def test_the_box_starts_on_the_labelled_object_in_pixels_of_the_scene():
    assert a_figure(which=0).box == [10.0, 15.05, 50.0, 45.0]
    assert a_figure(which=1, detail=1).box == [200.0, 100.0, 300.0, 180.0]
    assert a_figure(which=1, box=[1, 2, 30, 40]).box == [1.0, 2.0, 30.0, 40.0]
    with pytest.raises(ValueError, match="image 0 has 2 objects; there is none of index 2"):
        a_figure(which=2)


def test_the_paper_is_where_both_figures_start():
    figure = a_figure()
    assert (figure.foreground, figure.background, figure.low_quality, figure.others) == (0.5, 0.4, True, False)
    assert {(one.grid, one.scale, one.ratio, one.bug) for one in (figure, a_figure(AnchorField))} == {
        ("slim", "all", "all", "none")
    }


def test_the_reprs_show_counts_and_state_only():
    assert (
        repr(a_figure(AnchorField, level=5, point=[3, 4]))
        == "AnchorField(1 images, 2 classes; image=0, level=5, point=[3.0, 4.0], grid='slim', scale='all', ratio='all',"
        " bug='none')"
    )
    assert (
        repr(a_figure(box=[1, 2, 30, 40], shown="3"))
        == "AnchorAssignment(1 images, 2 classes; image=0, box=[1.0, 2.0, 30.0, 40.0], which=-1, others=False,"
        " foreground=0.5, background=0.4, low_quality=True, shown='3', grid='slim', scale='all', ratio='all',"
        " bug='none')"
    )


@pytest.mark.parametrize(
    ("kind", "name", "value", "words"),
    [
        (AnchorField, "image", 1, "image lies between 0 and 0, not 1"),
        (AnchorField, "level", 2, "level lies between 3 and 7, not 2"),
        (AnchorField, "point", [10, 193], "point is [x, y] inside the scene, 0 to 256 by 0 to 192, not [10, 193]"),
        (AnchorField, "point", [10], "point is [x, y] inside the scene"),
        (AnchorField, "grid", "big", "grid is 'slim', 'base4' or 'paper', not 'big'"),
        (AnchorField, "scale", "3", "scale is 'all', '0', '1' or '2', not '3'"),
        (AnchorField, "ratio", "1:3", "ratio is 'all', '1:2', '1:1' or '2:1', not '1:3'"),
        (AnchorField, "bug", "both", "bug is 'none', 'ratio' or 'corner', not 'both'"),
        (AnchorAssignment, "box", [1, 2, 3, 40], "at least 4 wide and high"),
        (AnchorAssignment, "box", [1, 2, 300, 40], "box lies inside the scene, 0 to 256"),
        (AnchorAssignment, "which", 2, "which lies between -1 and 1, not 2"),
        (AnchorAssignment, "foreground", 0.3, "foreground lies between 0.4 and 1, not 0.3 (background is 0.4)"),
        (AnchorAssignment, "background", 0.6, "background lies between 0 and 0.5, not 0.6 (foreground)"),
        (AnchorAssignment, "background", float("nan"), "background lies between 0 and 1, not nan"),
        (AnchorAssignment, "shown", "8", "shown is 'all', '3', '4', '5', '6' or '7', not '8'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(kind, name, value, words):
    figure = a_figure(kind)
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before


@BOTH
def test_pictures_of_two_sizes_and_none_at_all_are_refused(kind):
    with pytest.raises(ValueError, match=re.escape("needs pictures of one size, at least one: []")):
        kind.from_samples([], classes=CLASSES)
    with pytest.raises(ValueError, match=re.escape("[(256, 192), (512, 384)] were given")):
        kind.from_samples([a_sample(), a_sample(size=(192, 256))], classes=CLASSES)
    with pytest.raises(ValueError, match="scene: labels run from 0 to 0"):
        kind.from_samples([a_sample()], classes=("RBC",))


@BOTH
def test_the_view_is_told_the_whole_state(kind):
    state = a_figure(kind, bug="corner").get_state()
    assert {"bug": "corner", "grid": "slim", "detail": 2, "classes": list(CLASSES)}.items() <= state.items()
    assert state["_anywidget_id"] == f"{kind.__module__}.{kind.__name__}"
    json.dumps({name: state[name] for name in (*kind.names, "pictures", "caption")})


def test_importing_the_widgets_does_not_import_torch():
    code = "import sys, focal_tutorial.widgets.assignment; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
