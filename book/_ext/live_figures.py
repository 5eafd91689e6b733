"""Sphinx extension: live figures in the static page, with no kernel and nothing from another site.

MyST-NB writes a notebook's widget state and, where a widget was displayed, a view tag. On every page that has one,
this extension

- gives each view a place that holds its height and says what will stand there,
- replaces the view code stored in the notebook by the package's current file, once per page,
- loads `live_figures.js`, the host, in the place of html-manager and RequireJS,
- writes each file that a figure may ask for (the `assets` of its class) as a script into `_static/assets/`: a page that
  is opened from a folder may load a script, but may not fetch a file. It is loaded when the figure asks for it.

A notebook that was stored before it was run has no figures at all; the build stops there, at the first such cell.

The file of a widget is found by its name: `focal_tutorial.widgets.focal_loss.FocalLoss` ships
`focal_tutorial/widgets/focal_loss.js`. Nothing of the package is imported, so that the book builds where torch and
anywidget are absent.
"""

import ast
import base64
import hashlib
import html
import json
import os
import re
from pathlib import Path

from sphinx.errors import ExtensionError

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1]
STATE = "application/vnd.jupyter.widget-state+json"
VIEW = re.compile(r'<script type="application/vnd\.jupyter\.widget-view\+json">(.*?)</script>', re.DOTALL)
WIDGET = re.compile(r'"_anywidget_id": "([\w.]+)"')
ROOM = HERE / "room.json"  # written by `make room`
ASSETS = ("focal_tutorial/widgets/assets", "focal_tutorial/weights")  # as in focal_tutorial/widgets/figure.py


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


def asset_files(widget):
    """{name: path} of the files that a widget's view may ask for: `assets` in its class, a tuple of their names.

    ExtensionError when the package does not hold one of them.
    """
    *_, name = widget.split(".")
    source = module_file(widget).with_suffix(".py")
    names = ()
    for part in ast.parse(source.read_text(encoding="utf-8")).body:
        if isinstance(part, ast.ClassDef) and part.name == name:
            for line in part.body:
                if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "assets":
                    names = ast.literal_eval(line.value)
    found = {
        name: [PACKAGE / folder / name for folder in ASSETS if (PACKAGE / folder / name).is_file()] for name in names
    }
    for name, paths in found.items():
        if not paths:
            raise ExtensionError(f"{widget}: its asset {name} is neither in {' nor in '.join(ASSETS)}")
    return {name: paths[0] for name, paths in found.items()}


def _write_assets(files, folder):
    """Write each file as a script that hands its bytes to the host; {name: {"script": its name, "bytes": count}}.

    Pages may be written by several processes at once: a script appears whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for name, path in files.items():
        content = path.read_bytes()
        text = f"liveFigureAssets[{json.dumps(name)}] = {json.dumps(base64.b64encode(content).decode())};\n"
        partial = folder / f"{name}.{os.getpid()}.partial"
        partial.write_text(text, encoding="utf-8")
        partial.replace(folder / f"{name}.js")
        edition = hashlib.sha256(content).hexdigest()[:8]  # a browser keeps no older one
        written[name] = {"script": f"{name}.js?v={edition}", "bytes": len(content)}
    return written


def _depend_on_views(app, doctree):
    """A page is built again when the view of one of its figures has changed, or a file that it asks for."""
    source = Path(app.env.doc2path(app.env.docname)).read_text(encoding="utf-8")
    for widget in set(WIDGET.findall(source)):
        view = module_file(widget)
        for path in (view, view.with_suffix(".py"), *asset_files(widget).values()):
            app.env.note_dependency(str(path))


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
    modules, files = {}, {}
    for model in models.values():
        state = model["state"]
        if "_anywidget_id" in state:
            modules.setdefault(state["_anywidget_id"], module_file(state["_anywidget_id"]).read_text(encoding="utf-8"))
            files |= asset_files(state["_anywidget_id"])
            state.pop("_esm", None)
    assets = _write_assets(files, Path(app.outdir, "_static", "assets")) if files else {}

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
    data = {"modules": modules, "assets": assets}
    context["figure_data"] = _data(STATE, document) + "".join(
        _data(f"application/vnd.live-figures.{kind}+json", value) for kind, value in data.items()
    )
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
