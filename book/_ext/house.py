"""The theme, made light: no request leaves the site, and a page stays under 600 kB.

Jupyter Book's theme brings an icon script of 540 kB (gzip) and its fonts, a launcher that asks a
server elsewhere, and all of MathJax. This extension leaves them out. The icons are drawn in
`book/_static/icons.css` instead, and `book/_templates` holds the page header.
"""

from __future__ import annotations

import base64
import json
import re
import shutil
import sys
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString
from jinja2 import DictLoader
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools import wheel  # noqa: E402 (needs the repository's root on the path)
from tools.repository import branch, read_address  # noqa: E402

# The parts of MathJax that a page with mathematics loads; `mathjax3_config` in _config.yml names the same.
MATHJAX = (
    "startup.js",
    "core.js",
    "input/tex-base.js",
    "input/tex/extensions/ams.js",
    "output/chtml.js",
    "output/chtml/fonts/tex.js",
    "a11y/assistive-mml.js",
)
MATHJAX_FONTS = "output/chtml/fonts/woff-v2"

# Extensions that Jupyter Book loads and this book does not use; each would add scripts to every page.
UNUSED = {"sphinx_thebe", "sphinx_comments", "sphinx_togglebutton", "sphinx_design.extension"}
UNUSED_FILES = {"sphinx-thebe.css", "togglebutton.css", "togglebutton.js"}

WEBPACK = "static/webpack-macros.html"
# Only the page of results searches: the others need neither the index of all words nor what reads it.
SEARCH = re.compile(r'\s*<script src="[^"]*(?:searchtools|language_data|searchindex)\.js[^"]*"></script>')
# The letters of an icon font that is not shipped: 1,900 rules; book/_static/icons.css draws the icons that there are.
ICON_RULES = re.compile(r'(?:\.fa-[\w-]+:before,?)+\{content:"[^"]*"\}')
# Safari asks for such a font even where no letter uses it.
ICON_FONT = re.compile(r"@font-face\{[^}]*/fontawesome/[^}]*\}")


ROOM = Path(__file__).with_name("room.json")  # written by `make room`
PAPER = Path(__file__).with_name("paper.js")
FORMULAS = json.loads(ROOM.read_text(encoding="utf-8"))["formulas"]
FONTS = Path(__file__).resolve().parents[1] / "_fonts"
FACES = (  # family, style, weights, file: made by tools/fonts.py
    ("Book Sans", "normal", "400 700", "book-sans"),
    ("Book Sans", "italic", "400", "book-sans-italic"),
    ("Book Mono", "normal", "400", "book-mono"),
    ("Book Symbols", "italic", "400", "book-symbols"),
)

# What must stand before the first paint, so that nothing moves or changes colour after it. The theme writes the
# reader's colours only when its last script runs. The fonts are in a style sheet, and a browser decodes them when the
# first letter needs them: they are asked for at once, and the page is shown when they are there (at most half a second
# later). Formulas are set after the page is shown: until then each one's measured room is held (`make room`).
EARLY = """\
(() => {
  const page = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (page.dataset.theme === "auto") page.dataset.theme = dark ? "dark" : "light";
  const shown = () => page.classList.remove("unset"), set = () => page.classList.remove("typesetting");
  page.classList.add("unset", "typesetting");
  Promise.all(FACES.map((face) => document.fonts.load(face))).then(shown, shown);
  setTimeout(shown, 500);
  addEventListener("load", () => (window.MathJax?.startup?.promise ?? Promise.resolve()).then(set, set));
})();"""


def silence_unused(app: Sphinx, config) -> None:
    """Disconnect the extensions in `UNUSED` and the copying of all 24 MB of MathJax."""
    unused = UNUSED | {"sphinx-mathjax-offline"}
    for listeners in app.events.listeners.values():
        listeners[:] = [each for each in listeners if each.handler.__module__ not in unused]
    for files in (app.registry.css_files, app.registry.js_files):
        files[:] = [each for each in files if each[0] not in UNUSED_FILES]
    config.mathjax_path = "mathjax/startup.js"


def drop_icon_script(app: Sphinx) -> None:
    """Serve the theme's list of scripts without `fontawesome.js`."""
    if not hasattr(app.builder, "templates"):
        return  # a builder without pages
    source, _, _ = app.builder.templates.get_source(app.builder.templates.environment, WEBPACK)
    slim, dropped = re.subn(r"^.*fontawesome.*$\n?", "", source, flags=re.MULTILINE)
    if not dropped:
        raise ExtensionError(f"{WEBPACK} of the theme no longer names fontawesome.js: look at what draws its icons now")
    app.builder.templates.loaders.insert(0, DictLoader({WEBPACK: slim}))


def page_context(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    """What the page header needs: where this page can be opened, and the files it offers."""
    address = read_address(ROOT)
    context["is_notebook"] = context.get("page_source_suffix") == ".ipynb"
    context["wheel"] = wheel.name(ROOT)
    context["notebook_file"] = Path(pagename).name + ".ipynb"
    context["colab"] = context["binder"] = None
    if address and context["is_notebook"]:
        path = f"{pagename}.ipynb"
        context["colab"] = f"https://colab.research.google.com/github/{address}/blob/{branch(ROOT)}/{path}"
        context["binder"] = f"https://mybinder.org/v2/gh/{address}/{branch(ROOT)}?urlpath=lab/tree/{path}"
    body = context.get("body", "")
    if 'class="math' not in body:
        context["script_files"][:] = [
            each for each in context["script_files"] if "mathjax" not in str(getattr(each, "filename", each))
        ]
    context["body"] = accessible(body)


def accessible(body: str) -> str:
    """The page's HTML with the faults mended that a keyboard or a screen reader meets.

    Boxes that scroll sideways (code, outputs, wide tables, displayed formulas, pictures on a phone) can be
    focused; a table and a picture stand in such a box; roles that ARIA 1.3 withdrew, or whose parts are missing, are
    gone. A mark tells where a table ends.
    """
    soup = BeautifulSoup(body, "html.parser")
    for pre in soup.select("div.highlight > pre, div.output > pre, div.math"):
        pre["tabindex"] = "0"
    for table in soup.select("table"):
        box = table.find_parent(class_=["pst-scrollable-table-container", "table-scroll"])
        if box is None:
            box = table.wrap(soup.new_tag("div", attrs={"class": "table-scroll"}))
        box["tabindex"] = "0"
        # The widths of columns depend on every row: the style shows a table when this mark behind it has come in.
        box["class"] = [*box["class"], "to-its-end"]
        box.append(soup.new_tag("span", attrs={"class": "end", "hidden": ""}))
    for picture in soup.select("div.cell_output img"):
        picture.wrap(soup.new_tag("div", attrs={"class": "picture-scroll", "tabindex": "0"}))
    for link in soup.select("a.headerlink"):
        link["aria-label"] = "Link to this heading"
    for math in soup.select("span.math"):
        keep_together(soup, math)
    for text in soup.find_all(string=re.compile(r"\d [%×]")):
        if text.find_parent(["pre", "code", "script", "style"]) is None:
            text.replace_with(re.sub(r"(?<=\d) (?=[%×])", "\u00a0", text))  # 90 % breaks nowhere
    for math in soup.select(".math.notranslate"):
        if box := FORMULAS.get(math.get_text()):
            math["style"] = "".join(f"--{name}:{part:g}em;" for name, part in zip("whd", box))
    for entry in soup.select('[role="doc-biblioentry"], .citation-list[role="list"]'):
        del entry["role"]
    return str(soup)


def keep_together(soup: BeautifulSoup, math) -> None:
    """Hold a formula in a line and the punctuation that touches it on one line."""
    before, after = math.previous_sibling, math.next_sibling
    opening = re.search(r"[(\[“‘]+$", before) if isinstance(before, NavigableString) else None
    closing = re.match(r"[)\].,;:!?’”]+", after) if isinstance(after, NavigableString) else None
    if not (opening or closing):
        return
    together = math.wrap(soup.new_tag("span", attrs={"class": "together"}))
    if opening:
        before.replace_with(before[: opening.start()])
        together.insert(0, opening[0])
    if closing:
        after.replace_with(after[closing.end() :])
        together.append(closing[0])


def depend_on_looks(app: Sphinx, doctree) -> None:
    """Every page is built again when the room of formulas and figures was measured again, or a style changed.

    Without it a build in which no page is out of date leaves old style sheets in place.
    """
    for file in (ROOM, *sorted((FONTS.parent / "_static").iterdir())):
        app.env.note_dependency(str(file))


def finish(app: Sphinx, error: Exception | None) -> None:
    """Copy the mathematics, write the wheel, and remove what no page loads."""
    if error is not None or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    source = Path(sys.modules["sphinx-mathjax-offline"].__file__).parent / "static" / "mathjax"
    for name in MATHJAX:
        copy(source / name, static / "mathjax" / name)
    for font in (source / MATHJAX_FONTS).iterdir():
        copy(font, static / "mathjax" / MATHJAX_FONTS / font.name)
    wheel.write(ROOT, static)
    (static / "fonts.css").write_text(faces(), encoding="utf-8")
    (static / PAPER.name).write_text(PAPER.read_text(encoding="utf-8"), encoding="utf-8")
    copy(FONTS / "OFL.txt", static / "fonts" / "OFL.txt")
    for unused in ("scripts/fontawesome.js", "scripts/fontawesome.js.LICENSE.txt"):
        (static / unused).unlink(missing_ok=True)
    shutil.rmtree(static / "vendor" / "fontawesome", ignore_errors=True)
    for sheet in (static / "styles").glob("*.css"):
        sheet.write_text(ICON_RULES.sub("", ICON_FONT.sub("", sheet.read_text(encoding="utf-8"))), encoding="utf-8")
    for page in Path(app.outdir).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if page.name != "search.html" and SEARCH.search(text):
            page.write_text(SEARCH.sub("", text), encoding="utf-8")
    for source_map in static.rglob("*.map"):
        source_map.unlink()


def faces() -> str:
    """The book's fonts as a style sheet that holds them.

    Inside the sheet they are there at the first paint, so that no line is ever set in other metrics and moved; and a
    page opened from disk has them too, where Firefox refuses a file from another folder. That costs a third more bytes
    before compression and next to none after it.
    """
    rules = ["/* Book Sans, Book Mono, Book Symbols: subsets of Adobe's Source families, see fonts/OFL.txt */"]
    for family, style, weight, name in FACES:
        data = base64.b64encode((FONTS / f"{name}.woff2").read_bytes()).decode()
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weight}; font-display: block; '
            f'src: url("data:font/woff2;base64,{data}") format("woff2"); }}'
        )
    return "\n".join(rules) + "\n"


def copy(source: Path, target: Path) -> None:
    """Copy a file unless the same one is there already."""
    if target.exists() and target.stat().st_size == source.stat().st_size:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def setup(app: Sphinx) -> dict:
    app.add_css_file("fonts.css", priority=100)
    wanted = [f"{'italic ' if style == 'italic' else ''}1em '{family}'" for family, style, _, _ in FACES]
    app.add_js_file(PAPER.name, loading_method="defer")
    app.add_js_file(None, body=EARLY.replace("FACES", str(wanted)), priority=100)
    app.connect("config-inited", silence_unused, priority=900)
    app.connect("builder-inited", drop_icon_script)
    app.connect("html-page-context", page_context, priority=850)  # before live_figures adds its scripts
    app.connect("doctree-read", depend_on_looks)
    app.connect("build-finished", finish)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
