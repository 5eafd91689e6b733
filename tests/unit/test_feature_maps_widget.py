"""The Python side of the figure of chapter 10."""

import json
import re
import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
import torch
import traitlets

from focal_tutorial.chapters import receptive_fields
from focal_tutorial.pyramid import LEVELS
from focal_tutorial.retinanet import RetinaNet, slim
from focal_tutorial.widgets import FeatureMaps

SIZE = (64, 96)


def samples(count=2):
    image = np.random.default_rng(0).integers(0, 255, (3, *SIZE), dtype=np.uint8)
    return [
        SimpleNamespace(image=image, boxes=torch.zeros(0, 4), labels=torch.zeros(0), name=f"scene {i}")
        for i in range(count)
    ]


@pytest.fixture(scope="module")
def networks():
    """Two small networks with random weights, and their maps of two random images."""
    torch.manual_seed(0)
    images, result = torch.rand(2, 3, *SIZE), []
    for top_down in (True, False):
        model = RetinaNet(slim(2, pyramid_channels=8, head_convs=1, top_down=top_down)).eval()
        with torch.no_grad():
            maps = model.backbone(model.normalize(images))
            maps |= model.pyramid.steps(maps)
        rows, columns = (receptive_fields.fields(model, length) for length in SIZE)
        scores = {level: torch.rand(2, *maps[level].shape[-2:]) for level in LEVELS}
        result.append(
            {
                "name": f"way down {top_down}",
                "maps": maps,
                "scores": scores,
                "fields": {name: (rows[name], columns[name]) for name in maps},
            }
        )
    return result


def a_figure(networks, **state):
    return FeatureMaps.from_maps(samples(), networks, size=SIZE, **state)


def test_a_stored_map_is_the_map_to_half_a_step_of_its_range(networks):
    figure = a_figure(networks)
    for index, given in enumerate(networks):
        for name, entry in figure.networks[index]["maps"].items():
            values = given["maps"][name].double()
            expected = {"all": values.square().mean(1).sqrt()}
            expected |= {letter: values[:, channel] for letter, channel in zip("ABC", entry["channels"][1:])}
            if name in LEVELS:
                expected["score"] = given["scores"][name].double()
            assert entry["views"].keys() == expected.keys()
            assert entry["channels"][0] == values.shape[1]
            for view, maps in expected.items():
                low, high = entry["views"][view]["range"]
                assert low <= 0 <= high
                for image in range(2):
                    off = np.abs(figure.values(index, name, view, image) - maps[image].numpy()).max()
                    assert off <= (high - low) / 510 * 1.001


def test_ranges_hold_for_all_images_and_are_reached(networks):
    figure = a_figure(networks)
    for name, entry in figure.networks[0]["maps"].items():
        for view in "ABC":
            values = networks[0]["maps"][name][:, entry["channels"]["ABC".index(view) + 1]]
            low, high = entry["views"][view]["range"]
            assert low == pytest.approx(min(0, values.min().item()), rel=1e-5)
            assert high == pytest.approx(max(0, values.max().item()), rel=1e-5)
    assert all(figure.networks[0]["maps"][level]["views"]["score"]["range"] == [0, 1] for level in LEVELS)


def test_a_sum_that_is_its_lateral_is_not_stored(networks):
    with_it, without = (set(one["maps"]) for one in a_figure(networks).networks)
    assert with_it - without == {"S3", "S4"}
    assert "S5" not in with_it


def test_laterals_and_sums_share_their_channels_and_so_do_the_levels_that_the_heads_share(networks):
    maps = a_figure(networks).networks[0]["maps"]
    for group in (("L3", "L4", "L5", "S3", "S4"), LEVELS):
        assert len({tuple(maps[name]["channels"]) for name in group}) == 1
    assert len(set(maps["P3"]["channels"][1:])) == 3


def test_the_channels_tell_different_things():
    wave = torch.linspace(0, 6, 96).sin().reshape(1, 1, 8, 12)
    other = torch.linspace(0, 40, 96).cos().reshape(1, 1, 8, 12)
    maps = {"C3": torch.cat([0.1 * other, 3 * wave, 2.9 * wave, 0 * wave, 2 * other], 1)}
    given = {"name": "one", "maps": maps, "fields": {"C3": (torch.zeros(8, 2), torch.zeros(12, 2))}}
    figure = FeatureMaps.from_maps(samples(1), [given], size=SIZE)
    assert figure.networks[0]["maps"]["C3"]["channels"][:3] == [5, 1, 4]  # not 2, which repeats 1


def test_fields_are_stored_as_whole_numbers(networks):
    entry = a_figure(networks).networks[0]["maps"]["P5"]
    stored = np.array(entry["fields"][1].split(), int).reshape(-1, 2)
    assert np.array_equal(stored, networks[0]["fields"]["P5"][1].numpy())


def test_the_repr_shows_counts_and_state_only(networks):
    assert (
        repr(a_figure(networks, map="C4", view="A", x=10.0))
        == "FeatureMaps(2 images, 2 networks; image=0, network=0, map='C4', view='A', strength=0.6, x=10.0, y=32.0)"
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("image", 2, "image lies between 0 and 1, not 2"),
        ("network", -1, "network lies between 0 and 1, not -1"),
        ("map", "P2", "map is 'C3', 'C4'"),
        ("view", "D", "view is 'all', 'A', 'B', 'C' or 'score', not 'D'"),
        ("strength", 1.5, "strength lies between 0 and 1, not 1.5"),
        ("strength", float("nan"), "strength lies between 0 and 1, not nan"),
        ("x", 97.0, "x lies between 0 and 96, not 97.0"),
        ("y", -1.0, "y lies between 0 and 64, not -1.0"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(networks, name, value, words):
    figure = a_figure(networks)
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before


def test_input_that_does_not_fit_is_refused_with_its_place(networks):
    with pytest.raises(ValueError, match="at least one sample and one network"):
        FeatureMaps.from_maps([], networks, size=SIZE)
    with pytest.raises(
        ValueError, match=r"way down True, C3: 3 finite maps \[C, h, w\] are needed, not \[2, 32, 8, 12\]"
    ):
        FeatureMaps.from_maps(samples(3), networks, size=SIZE)
    broken = networks[0] | {"maps": networks[0]["maps"] | {"P4": torch.full((2, 8, 4, 6), torch.nan)}}
    with pytest.raises(ValueError, match="P4: 2 finite maps"):
        FeatureMaps.from_maps(samples(), [broken], size=SIZE)


def test_the_view_is_told_the_whole_state(networks):
    state = a_figure(networks).get_state()
    assert {"map": "P3", "view": "all", "x": 48.0, "y": 32.0, "size": [64, 96]}.items() <= state.items()
    assert state["_anywidget_id"] == "focal_tutorial.widgets.feature_maps.FeatureMaps"
    assert "objects" not in state["pictures"][0]
    json.dumps({name: value for name, value in state.items() if name in FeatureMaps.class_own_traits()})


def test_importing_the_widget_does_not_import_torch():
    code = "import sys, focal_tutorial.widgets.feature_maps; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
