"""The ways through the book: chapter numbers wherever a page is named, and the short path.

The number of a chapter is that of its file. The short path is for a reader with forty minutes: the figure and the first
paragraphs of each of its pages, in this order; a quiet line before the first section leads to the next.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

# The question, the loss and its playground; then what a detector does with it: thinning out, anchors, the pyramid; then
# a training run, photographs, and the network in the page. Boxes (5 to 7) and the assembled network (11) can wait.
SHORT = ("index", "01", "02", "03", "04", "08", "09", "10", "13", "14", "16")

CHAPTER = re.compile(r"(?:^|/)(\d\d)-[^/]*$")
LINK = re.compile(r'(<a class="[^"]*reference internal[^"]*" href="([^"]*)">)(?!<span)')


def chapter_number(docname: str) -> int | None:
    """3 for book/03-focal-loss, None for a page that is no chapter."""
    found = CHAPTER.search(docname)
    return int(found[1]) if found else None


def numbered(title: str, number: int | None) -> str:
    """A title as HTML, its chapter's number before it."""
    return title if number is None else f'<span class="chapter-number">{number}</span> {title}'


def number_links(html: str, here: str) -> str:
    """The sidebar's list of pages with the numbers of chapters; `here` is the page that it stands on."""

    def number(match: re.Match) -> str:
        page = here if match[2] in ("", "#") else match[2].removesuffix(".html")
        return match[1] + numbered("", chapter_number(page))

    return LINK.sub(number, html)


def short_path(app: Sphinx, docname: str) -> str:
    """The line that leads to the next page of the short path; empty on a page that is not on it."""
    folder, _, name = docname.rpartition("/")
    key = name if name == "index" else name[:2]
    if folder != "book" or key not in SHORT:
        return ""
    place = SHORT.index(key)
    where = f"{place} of {len(SHORT) - 1}" if place else "forty minutes, ten chapters"
    if place == len(SHORT) - 1:
        return f'<p class="short-path">The short path ends here. <span>{where}</span></p>'
    found = sorted(page for page in app.env.found_docs if Path(page).name.startswith(f"{SHORT[place + 1]}-"))
    if len(found) != 1:
        raise ExtensionError(f"the short path leads to chapter {SHORT[place + 1]}, which is {found or 'not there'}")
    title = escape(app.env.titles[found[0]].astext())
    link = (
        f'<a href="{app.builder.get_relative_uri(docname, found[0])}">{numbered(title, chapter_number(found[0]))}</a>'
    )
    return f'<p class="short-path">Next on the short path: {link} <span>{where}</span></p>'


def number_page(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    """Give a page its number in its title, in the sidebar, and in the links to the pages before and after it."""
    if (number := chapter_number(pagename)) is not None:
        context["title"] = f"{number} {context['title']}"
    for side in ("prev", "next"):
        if context.get(side) and (number := chapter_number(context[side]["link"].removesuffix(".html"))) is not None:
            context[side] = {**context[side], "title": numbered(context[side]["title"], number)}
    if make := context.get("generate_toctree_html"):
        context["generate_toctree_html"] = lambda *args, **options: number_links(str(make(*args, **options)), pagename)


def setup(app: Sphinx) -> dict:
    app.connect("html-page-context", number_page, priority=950)  # the theme has made its functions by then
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
