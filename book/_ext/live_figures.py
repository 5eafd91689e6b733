"""Sphinx extension: live figures in the static page, with no kernel and nothing from another site.

MyST-NB writes a notebook's widget state and, where a widget was displayed, a view tag. On every page that has one,
this extension

- gives each view a place that holds its height and says what will stand there,
- replaces the view code stored in the notebook by the package's current file, once per page,
- loads `live_figures.js`, the host, in the place of html-manager and RequireJS.

A notebook that was stored before it was run has no figures at all; the build stops there, at the first such cell.

The file of a widget is found by its name: `focal_tutorial.widgets.focal_loss.FocalLoss` ships
`focal_tutorial/widgets/focal_loss.js`. Nothing of the package is imported, so that the book builds where torch and
anywidget are absent.
"""

import html
import json
import re
from pathlib import Path

from sphinx.errors import ExtensionError

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1]
STATE = "application/vnd.jupyter.widget-state+json"
VIEW = re.compile(r'<script type="application/vnd\.jupyter\.widget-view\+json">(.*?)</script>', re.DOTALL)
WIDGET = re.compile(r'"_anywidget_id": "([\w.]+)"')
ROOM = HERE / "room.json"  # written by `make room`


def setup(app):
    app.connect("config-inited", _without_html_manager)
    app.connect("source-read", _stop_at_unrun_cells)
    app.connect("doctree-read", _depend_on_views)
    app.connect("html-page-context", _serve_figures, priority=900)  # after MyST-NB has added the state
    app.connect("html-page-context", _add_data, priority=990)  # after the page is laid out
    app.connect("build-finished", _copy_host)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _stop_at_unrun_cells(app, docname, source):
    if Path(app.env.doc2path(docname)).suffix == ".ipynb" and (fault := unrun(source[0])):
        raise ExtensionError(f"{docname}.ipynb: {fault}; run `make notebooks CHAPTERS={Path(docname).name}`")


def unrun(notebook):
    """The first cell of a notebook's text that was not run, or whose promised picture is missing; "" when all is there.

    A code cell promises a picture by the alternative text for it in its metadata.
    """
    for number, cell in enumerate(json.loads(notebook)["cells"], start=1):
        source = "".join(cell["source"]).strip()
        if cell["cell_type"] != "code" or not source:
            continue
        where = f"cell {number} ({source.splitlines()[0][:60]!r})"
        if cell.get("execution_count") is None:
            return f"{where} was not run"
        kinds = {kind for output in cell["outputs"] for kind in output.get("data", {})}
        if cell["metadata"].get("mystnb", {}).get("image", {}).get("alt") and not any(
            kind.startswith("image/") for kind in kinds
        ):
            return f"{where} has the alternative text of a picture, but no picture"
    return ""


def _without_html_manager(app, config):
    config.nb_ipywidgets_js = {}


def module_file(widget):
    """The built view of a widget, from its dotted name; ExtensionError when the package ships none."""
    *parents, _ = widget.split(".")
    path = PACKAGE.joinpath(*parents).with_suffix(".js")
    if not path.is_file():
        raise ExtensionError(f"{widget}: no view at {path.relative_to(PACKAGE)}; run `npm run build` in widgets/")
    return path


def _depend_on_views(app, doctree):
    """A page is built again when the view of one of its figures has changed."""
    source = Path(app.env.doc2path(app.env.docname)).read_text(encoding="utf-8")
    for widget in set(WIDGET.findall(source)):
        app.env.note_dependency(str(module_file(widget)))


def room(pagename):
    """The measured heights of a page's figures: {id of the figure: [[width of its container in px, height in rem]]}.

    Parts that change their height stand under the id, a space and the name that the view gave them in `data-hold`.
    """
    return json.loads(ROOM.read_text(encoding="utf-8"))["figures"].get(pagename, {})


def _serve_figures(app, pagename, templatename, context, doctree):
    states = [
        script for script in context.get("script_files", []) if getattr(script, "attributes", {}).get("type") == STATE
    ]
    if not states or "body" not in context:
        return
    document = json.loads(states[0].attributes["body"])
    models = document["state"]
    modules = {}
    for model in models.values():
        state = model["state"]
        if "_anywidget_id" in state:
            modules.setdefault(state["_anywidget_id"], module_file(state["_anywidget_id"]).read_text(encoding="utf-8"))
            state.pop("_esm", None)

    names = []

    def placed(match):
        model_id = json.loads(html.unescape(match[1]))["model_id"]
        state = models.get(model_id, {}).get("state", {})
        widget = state.get("_anywidget_id")
        if widget is None:
            raise ExtensionError(
                f"{pagename}: the notebook stores a view but no anywidget state for model {model_id}; run it again"
            )
        names.append(_id(widget))
        count = names.count(names[-1])
        return _place(widget, names[-1] if count == 1 else f"{names[-1]}-{count}", match[0])

    context["body"] = VIEW.sub(placed, context["body"])
    context["script_files"].remove(states[0])
    rules = "".join(_rules(place, steps) for place, steps in room(pagename).items())
    style = f"<style>.live-figure{{container-type:inline-size;scroll-margin-top:4rem}}{rules}</style>"
    context["metatags"] = context.get("metatags", "") + style  # in the head: the first figure is on the first screen
    context["figure_data"] = _data(STATE, document) + _data("application/vnd.live-figures.modules+json", modules)
    app.add_js_file("live_figures.js", loading_method="defer")


def _add_data(app, pagename, templatename, context, doctree):
    if "figure_data" in context:
        context["body"] += context.pop("figure_data")


def _id(widget):
    """focal-loss-figure for `focal_tutorial.widgets.focal_loss.FocalLoss`: the name in links to its states."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", widget.rsplit(".", 1)[1]).lower() + "-figure"


def _place(widget, place, view):
    """What stands in the page until the figure is drawn, and instead of it without JavaScript; `place` is its id."""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", widget.rsplit(".", 1)[1]).lower()
    return (
        f'<div class="live-figure" id="{place}" data-widget="{html.escape(widget)}"><div class="live-figure-view"><p>A'
        f" live figure on {html.escape(name)} stands here. It is drawn by JavaScript, in this page and without a"
        f" server.</p></div>{view}</div>"
    )


def _rules(place, steps):
    """CSS that holds the height of a view before it is drawn, or of a part while it changes: nothing below moves."""
    figure, _, part = place.partition(" ")
    held = f"#{figure} " + (f'[data-hold="{part}"]' if part else ".live-figure-view")
    rule = "@container (min-width:{0:g}px){{{2}{{min-height:{1:g}rem}}}}"
    return "".join(rule.format(width, height, held) for width, height in steps)


def _data(kind, value):
    """A script element that holds data; `<` is escaped, so that no text in it can close it."""
    text = json.dumps(value).replace("<", "\\u003c")
    return f'<script type="{kind}">{text}</script>'


def _copy_host(app, exception):
    if exception is None and app.builder.format == "html":
        target = Path(app.outdir, "_static", "live_figures.js")
        target.write_text((HERE / "live_figures.js").read_text(encoding="utf-8"), encoding="utf-8")
