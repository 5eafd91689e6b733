"""The Python side of the live figures, and the extension that sets them in the static page."""

import base64
import importlib.util
import json
import re
import subprocess
import sys
import types
from pathlib import Path

import ipywidgets
import pytest
import traitlets
from sphinx.errors import ExtensionError

from focal_tutorial import widgets
from focal_tutorial.widgets import FocalLoss
from focal_tutorial.widgets import figure as module_of_figure
from focal_tutorial.widgets.figure import Figure, asset
from focal_tutorial.widgets.traits import Box, Four, OneOf, Ranged, WholeWithin, Within

ROOT = Path(__file__).resolve().parents[2]


def live_figures():
    """The Sphinx extension, which is no package."""
    spec = importlib.util.spec_from_file_location("live_figures", ROOT / "book" / "_ext" / "live_figures.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def update_from_page(figure, **state):
    """Handle the message by which a view tells the kernel what the reader moved."""
    figure._handle_msg({"content": {"data": {"method": "update", "state": state}}, "buffers": []})


def test_a_figure_opens_without_torch():
    code = "import sys; from focal_tutorial.widgets import FocalLoss; FocalLoss(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_it_starts_at_the_papers_setting_and_its_repr_is_the_state():
    assert (
        repr(FocalLoss())
        == "FocalLoss(gamma=2.0, alpha=None, p_t=0.9, view='loss', axis='linear', form='FL', beta=1.0)"
    )
    assert (
        repr(FocalLoss(gamma=5, alpha=0.25, form="FL*"))
        == "FocalLoss(gamma=5.0, alpha=0.25, p_t=0.9, view='loss', axis='linear', form='FL*', beta=1.0)"
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("gamma", -0.1, "gamma lies between 0 and 5, not -0.1"),
        ("gamma", float("nan"), "gamma lies between 0 and 5, not nan"),
        ("alpha", 1.5, "alpha lies between 0 and 1, not 1.5; None leaves the loss unweighted"),
        ("p_t", 0.0, "p_t lies between 0.005 and 0.995, not 0.0"),
        ("p_t", 1.0, "p_t lies between 0.005 and 0.995, not 1.0"),
        ("beta", 7.0, "beta lies between -2 and 4, not 7.0"),
        ("view", "slope", "view is 'loss' or 'gradient', not 'slope'"),
        ("axis", "log10", "axis is 'linear' or 'log', not 'log10'"),
        ("form", "CE", "form is 'FL' or 'FL*', not 'CE'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = FocalLoss()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        FocalLoss(**{name: value})


class Traits(traitlets.HasTraits):
    share = Within(0, 1, 0.5, hint="; it is a share")
    maybe = Within(0, 1, None, allow_none=True)
    count = WholeWithin(1, 9, 3)
    colour = OneOf("red", "green", "blue", default="green")
    size = OneOf(128, 256)
    deltas = Four("x, y, w, h", [0, 0, 0, 0], most=100)
    box = Box(240, 120, 8, [10, 20, 30, 40])


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("share", 1.1, "share lies between 0 and 1, not 1.1; it is a share"),
        ("share", float("nan"), "share lies between 0 and 1, not nan"),
        ("share", "half", "expected a float"),
        ("share", None, "expected a float"),
        ("count", 0, "count lies between 1 and 9, not 0"),
        ("count", 2.5, "expected an int"),
        ("colour", "grey", "colour is 'red', 'green' or 'blue', not 'grey'"),
        ("colour", 1, "colour is 'red', 'green' or 'blue', not 1"),
        ("size", 129, "size is 128 or 256, not 129"),
        ("deltas", [0, 0, 0], "deltas is four numbers, x, y, w, h, not [0, 0, 0]"),
        ("deltas", [0, 0, 0, float("nan")], "deltas is four numbers"),
        ("deltas", [0, 0, -101, 0], "each of deltas lies between -100 and 100"),
        ("deltas", "1234", "deltas is four numbers"),
        ("box", [0, 0, 241, 20], "box lies inside the scene, 0 to 240 by 0 to 120, not [0, 0, 241, 20]"),
        ("box", [0, 0, 7.5, 20], "box is x1, y1, x2, y2, at least 8 wide and high, not [0, 0, 7.5, 20]"),
    ],
)
def test_a_trait_refuses_what_does_not_fit_in_words(name, value, words):
    thing = Traits()
    before = getattr(thing, name)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(thing, name, value)
    assert getattr(thing, name) == before


def test_a_trait_takes_its_bounds_and_is_in_sync():
    thing = Traits(share=1, maybe=None, count=9, size=256.0, box=(0, 0, 240, 120))
    assert (thing.share, thing.maybe, thing.count, thing.size, thing.colour) == (1.0, None, 9, 256, "green")
    assert isinstance(thing.size, int) and isinstance(thing.share, float)
    assert thing.box == [0.0, 0.0, 240.0, 120.0]
    assert set(thing.trait_names(sync=True)) == {"share", "maybe", "count", "colour", "size", "deltas", "box"}
    thing.box.append(1)
    assert Traits().box == [10, 20, 30, 40]


@pytest.mark.parametrize("name", widgets.__all__)
def test_the_view_is_told_the_range_of_every_ranged_trait(name):
    figure = getattr(widgets, name)()
    limits = figure.get_state()["limits"]
    assert json.loads(json.dumps(limits)) == limits
    ranged = {one for one, trait in type(figure).class_traits().items() if isinstance(trait, Ranged)}
    assert ranged <= set(limits) <= set(figure.names)
    for one, bounds in limits.items():
        several = isinstance(getattr(figure, one), list)
        for beyond in (bounds[0] - 1, bounds[1] + 1):
            with pytest.raises(traitlets.TraitError, match=f"{one} lies between {bounds[0]:g} and {bounds[1]:g}, not"):
                setattr(figure, one, 4 * [beyond] if several else beyond)
    with pytest.raises(traitlets.TraitError, match="read-only"):
        figure.limits = {}


@pytest.mark.parametrize("name", widgets.__all__)
def test_a_misspelt_setting_is_refused_and_the_right_name_offered(name):
    kind = getattr(widgets, name)
    right = kind.names[0]
    with pytest.raises(traitlets.TraitError, match=f"{name} has no '{right}z'; did you mean '{right}'"):
        kind(**{right + "z": 1})


def test_a_name_like_no_other_is_answered_with_the_names_there_are():
    with pytest.raises(
        traitlets.TraitError, match=r"FocalLoss has no 'zzz'; it has gamma, alpha, p_t, view, axis, form, beta"
    ):
        FocalLoss(zzz=1)


def test_the_names_of_every_jupyter_widget_still_work():
    figure = FocalLoss(gamma=1, layout={"width": "50%"}, model_id="mine")
    assert (figure.layout.width, figure.model_id) == ("50%", "mine")


def test_fl_star_and_gamma_0_exclude_each_other_in_any_order():
    with pytest.raises(traitlets.TraitError, match="FL\\* divides by gamma"):
        FocalLoss(gamma=0, form="FL*")
    with pytest.raises(traitlets.TraitError, match="FL\\* divides by gamma"):
        FocalLoss(gamma=0).form = "FL*"
    with pytest.raises(traitlets.TraitError, match="FL\\* divides by gamma"):
        FocalLoss(form="FL*").gamma = 0


def test_alpha_can_be_switched_on_and_off():
    figure = FocalLoss(alpha=0.25)
    figure.alpha = None
    assert figure.alpha is None


def test_what_the_reader_moves_reaches_the_traits():
    figure = FocalLoss()
    seen = []
    figure.observe(lambda change: seen.append((change["name"], change["new"])), names=["gamma", "alpha", "view"])
    update_from_page(figure, gamma=0.5, alpha=0.25, view="gradient")
    assert {("gamma", 0.5), ("alpha", 0.25), ("view", "gradient")} <= set(seen)
    assert (
        repr(figure) == "FocalLoss(gamma=0.5, alpha=0.25, p_t=0.9, view='gradient', axis='linear', form='FL', beta=1.0)"
    )


def test_a_linked_ipywidgets_slider_moves_the_figure_and_is_moved_by_it():
    figure = FocalLoss()
    slider = ipywidgets.FloatSlider(value=0.5, min=0, max=5)
    link = ipywidgets.link((slider, "value"), (figure, "gamma"))
    assert figure.gamma == 0.5
    slider.value = 3.0
    assert figure.gamma == 3.0
    update_from_page(figure, gamma=1.25)
    assert slider.value == 1.25
    link.unlink()


def test_every_trait_of_the_state_is_sent_to_the_view():
    state = FocalLoss(alpha=0.75).get_state()
    assert {
        "gamma": 2.0,
        "alpha": 0.75,
        "p_t": 0.9,
        "view": "loss",
        "axis": "linear",
        "form": "FL",
        "beta": 1.0,
    }.items() <= state.items()
    assert state["_anywidget_id"] == "focal_tutorial.widgets.focal_loss.FocalLoss"
    assert "export" in state["_esm"]


def test_the_page_finds_the_view_of_a_widget_by_its_name():
    extension = live_figures()
    identity = FocalLoss().get_state()["_anywidget_id"]
    assert extension.module_file(identity) == ROOT / "focal_tutorial" / "widgets" / "focal_loss.js"
    with pytest.raises(ExtensionError, match=r"focal_tutorial/widgets/nothing\.js; run `npm run build`"):
        extension.module_file("focal_tutorial.widgets.nothing.Nothing")


def figures():
    """Every figure class that the package offers."""
    found = [getattr(widgets, name) for name in dir(widgets)]
    return [one for one in found if isinstance(one, type) and issubclass(one, Figure) and one is not Figure]


@pytest.mark.parametrize("figure", figures())
def test_the_build_reads_the_files_that_a_figure_may_ask_for_as_the_class_lists_them(figure):
    found = live_figures().asset_files(f"{figure.__module__}.{figure.__qualname__}")
    assert tuple(found) == figure.assets
    assert all(found[name] == asset(name) for name in found)


def with_asset(tmp_path, monkeypatch, names):
    """The extension with a package of one figure that lists `names`, of which cells.bin is there; its dotted name."""
    extension = live_figures()
    monkeypatch.setattr(extension, "PACKAGE", tmp_path)
    (tmp_path / "one.js").write_text("view")
    (tmp_path / "one.py").write_text(f"class One(Figure):\n    x: int = 1\n    assets = {names!r}\n")
    folder = tmp_path / extension.ASSETS[0]
    folder.mkdir(parents=True)
    (folder / "cells.bin").write_bytes(bytes(range(256)))
    return extension, "one.One"


def test_a_file_that_a_figure_may_ask_for_becomes_a_script_of_its_bytes(tmp_path, monkeypatch):
    extension, widget = with_asset(tmp_path, monkeypatch, ("cells.bin",))
    files = extension.asset_files(widget)
    written = extension._write_assets(files, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["cells.bin.js"]
    name, text = re.fullmatch(
        r'liveFigureAssets\["(.*)"\] = "(.*)";\n', (tmp_path / "out" / "cells.bin.js").read_text()
    ).groups()
    assert name == "cells.bin" and base64.b64decode(text) == bytes(range(256))
    assert written["cells.bin"]["bytes"] == 256
    first = written["cells.bin"]["script"]
    assert re.fullmatch(r"cells\.bin\.js\?v=[0-9a-f]{8}", first)
    files["cells.bin"].write_bytes(b"another")
    assert extension._write_assets(files, tmp_path / "out")["cells.bin"]["script"] != first


def test_a_file_that_is_not_there_stops_the_build(tmp_path, monkeypatch):
    extension, widget = with_asset(tmp_path, monkeypatch, ("cells.bin", "more.bin"))
    with pytest.raises(
        ExtensionError, match=r"one\.One: its asset more\.bin is neither in focal_tutorial/widgets/assets"
    ):
        extension.asset_files(widget)


def test_under_a_kernel_a_figure_sends_the_files_that_it_lists_and_no_others(tmp_path, monkeypatch):
    class WithFile(FocalLoss):
        assets = ("cells.bin", "gone.bin")

    monkeypatch.setattr(module_of_figure, "ASSETS", (tmp_path / "none", tmp_path))
    (tmp_path / "cells.bin").write_bytes(b"cells")
    (tmp_path / "secret.bin").write_bytes(b"secret")
    figure, sent = WithFile(), []
    monkeypatch.setattr(figure, "send", lambda content, buffers=None: sent.append((content, buffers)))

    def ask(content):
        figure._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": []})
        return sent.pop() if sent else None

    assert ask({"asset": "cells.bin"}) == ({"asset": "cells.bin"}, [b"cells"])
    assert ask({"asset": "secret.bin"}) == ({"asset": "secret.bin", "error": "WithFile has no file secret.bin"}, None)
    content, buffers = ask({"asset": "gone.bin"})
    assert "the package has no file gone.bin" in content["error"] and buffers is None
    assert ask({"history": []}) is None and ask("words") is None


def test_the_page_holds_the_measured_room_of_each_figure_under_its_id():
    extension = live_figures()
    room = json.loads(extension.ROOM.read_text(encoding="utf-8"))["figures"]
    assert room["book/03-focal-loss"].keys() == {"focal-loss-figure"}
    for figures in room.values():
        for place, steps in figures.items():
            assert [width for width, _ in steps] == sorted({width for width, _ in steps}), place
            assert all((1 if " " in place else 10) < height < 150 for _, height in steps), place
    rules = extension._rules("iou-figure", [[240, 60.5], [560, 48]])
    assert rules.count("@container") == 2
    assert "@container (min-width:560px){#iou-figure .live-figure-view{min-height:48rem}}" in rules
    part = extension._rules("iou-figure areas", [[240, 9.2]])
    assert part == '@container (min-width:240px){#iou-figure [data-hold="areas"]{min-height:9.2rem}}'
    assert extension.room("no-such-page") == {}
    assert extension._id("focal_tutorial.widgets.focal_loss.FocalLoss") == "focal-loss-figure"


def test_no_text_in_a_module_can_close_the_script_that_carries_it():
    text = live_figures()._data("application/json", {"x": "</script><!-- <script>"})
    assert text.count("<") == 2
    body = text[text.index(">") + 1 : text.rindex("<")]
    assert json.loads(body) == {"x": "</script><!-- <script>"}


def code_cell(source="draw()", count=1, kinds=(), alt=None):
    metadata = {"mystnb": {"image": {"alt": alt}}} if alt else {}
    return {
        "cell_type": "code",
        "source": [source],
        "execution_count": count,
        "metadata": metadata,
        "outputs": [{"output_type": "display_data", "data": dict.fromkeys(kinds, "")}],
    }


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        (code_cell(), ""),
        (code_cell("", None), ""),
        (code_cell(kinds=["image/png", "text/plain"], alt="A curve"), ""),
        (code_cell(count=None), r"cell 2 \('draw\(\)'\) was not run"),
        (
            code_cell(kinds=["text/plain"], alt="A curve"),
            r"cell 2 .* has the alternative text of a picture, but no picture",
        ),
    ],
)
def test_a_chapter_that_was_not_run_stops_the_build_at_its_cell(tmp_path, cell, fault):
    extension = live_figures()
    text = json.dumps({"cells": [{"cell_type": "markdown", "source": ["words"]}, cell]})
    app = types.SimpleNamespace(env=types.SimpleNamespace(doc2path=lambda name: f"{tmp_path}/{name}.ipynb"))
    assert re.fullmatch(fault, extension.unrun(text))
    if fault:
        with pytest.raises(
            ExtensionError, match=rf"book/13-training\.ipynb: {fault}; run `make notebooks CHAPTERS=13-training`"
        ):
            extension._stop_at_unrun_cells(app, "book/13-training", [text])
    else:
        extension._stop_at_unrun_cells(app, "book/13-training", [text])
