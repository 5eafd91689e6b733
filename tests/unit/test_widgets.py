"""The Python side of the live figures, and the extension that sets them in the static page."""

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

from focal_tutorial.widgets import FocalLoss

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
    assert repr(FocalLoss()) == "FocalLoss(gamma=2.0, alpha=None, p_t=0.9, view='loss', axis='linear', form='FL', beta=1.0)"
    assert repr(FocalLoss(gamma=5, alpha=0.25, form="FL*")) == (
        "FocalLoss(gamma=5.0, alpha=0.25, p_t=0.9, view='loss', axis='linear', form='FL*', beta=1.0)"
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("gamma", -0.1, "gamma lies between 0 and 10, not -0.1"),
        ("gamma", float("nan"), "gamma lies between 0 and 10, not nan"),
        ("alpha", 1.5, "alpha lies between 0 and 1, not 1.5; None leaves the loss unweighted"),
        ("p_t", 0.0, "p_t is a probability above 0 and below 1, not 0.0"),
        ("p_t", 1.0, "p_t is a probability above 0 and below 1, not 1.0"),
        ("beta", 7.0, "beta lies between -5 and 5, not 7.0"),
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
    assert repr(figure) == "FocalLoss(gamma=0.5, alpha=0.25, p_t=0.9, view='gradient', axis='linear', form='FL', beta=1.0)"


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
    assert {"gamma": 2.0, "alpha": 0.75, "p_t": 0.9, "view": "loss", "axis": "linear", "form": "FL", "beta": 1.0}.items() <= state.items()
    assert state["_anywidget_id"] == "focal_tutorial.widgets.focal_loss.FocalLoss"
    assert "export" in state["_esm"]


def test_the_page_finds_the_view_of_a_widget_by_its_name():
    extension = live_figures()
    identity = FocalLoss().get_state()["_anywidget_id"]
    assert extension.module_file(identity) == ROOT / "focal_tutorial" / "widgets" / "focal_loss.js"
    with pytest.raises(ExtensionError, match=r"focal_tutorial/widgets/nothing\.js; run `npm run build`"):
        extension.module_file("focal_tutorial.widgets.nothing.Nothing")


def test_a_view_announces_the_height_that_the_page_holds_for_it():
    extension = live_figures()
    assert extension.heights("/*! A figure. Height by width of its container, in rem: 0 60.5, 560 48 */") == [(0, 60.5), (560, 48)]
    with pytest.raises(ExtensionError, match="announces its height"):
        extension.heights("export default {}")
    for view in (ROOT / "focal_tutorial" / "widgets").glob("*.js"):
        widths = [width for width, _ in extension.heights(view.read_text(encoding="utf-8"))]
        assert widths[0] == 0 and widths == sorted(widths), view.name


def test_no_text_in_a_module_can_close_the_script_that_carries_it():
    text = live_figures()._data("application/json", {"x": "</script><!-- <script>"})
    assert text.count("<") == 2
    body = text[text.index(">") + 1 : text.rindex("<")]
    assert json.loads(body) == {"x": "</script><!-- <script>"}


def code_cell(source="draw()", count=1, kinds=(), alt=None):
    metadata = {"mystnb": {"image": {"alt": alt}}} if alt else {}
    return {"cell_type": "code", "source": [source], "execution_count": count, "metadata": metadata,
            "outputs": [{"output_type": "display_data", "data": dict.fromkeys(kinds, "")}]}  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        (code_cell(), ""),
        (code_cell("", None), ""),
        (code_cell(kinds=["image/png", "text/plain"], alt="A curve"), ""),
        (code_cell(count=None), r"cell 2 \('draw\(\)'\) was not run"),
        (code_cell(kinds=["text/plain"], alt="A curve"), r"cell 2 .* has the alternative text of a picture, but no picture"),
    ],
)
def test_a_chapter_that_was_not_run_stops_the_build_at_its_cell(tmp_path, cell, fault):
    extension = live_figures()
    text = json.dumps({"cells": [{"cell_type": "markdown", "source": ["words"]}, cell]})
    app = types.SimpleNamespace(env=types.SimpleNamespace(doc2path=lambda name: f"{tmp_path}/{name}.ipynb"))
    assert re.fullmatch(fault, extension.unrun(text))
    if fault:
        with pytest.raises(ExtensionError, match=rf"book/13-training\.ipynb: {fault}; run `make notebooks CHAPTERS=13-training`"):
            extension._stop_at_unrun_cells(app, "book/13-training", [text])
    else:
        extension._stop_at_unrun_cells(app, "book/13-training", [text])
