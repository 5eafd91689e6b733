"""Questions with choices or a number, answered in the page, with a word on every wrong answer.

A quotation that opens with **Question.** (or **Predict.**), lists the choices with numbers, and folds as many
explanations into `<details>` in the same order, one of them opening with **Right.**::

    > **Question.** At gamma 2 and p_t = 0.9, how many times smaller does the loss become?
    >
    > 1. 10 times
    > 2. 100 times
    >
    > <details><summary>Answers</summary>
    >
    > 1. That is the factor for gamma 1.
    > 2. **Right.** (1 - 0.9) squared is 1/100.
    >
    > </details>

A question for a number has no choices. Its fold opens with the value and how far off an answer may be; the list after
it explains the wrong values that are to be expected, and all others::

    > <details><summary>Answer</summary>
    >
    > **Right: 0.968 ± 0.001.** There the factor is 1/1000.
    >
    > - *0.999*: that is the answer for gamma 1.
    > - *Otherwise*: solve (1 - p_t) squared = 1/1000.
    >
    > </details>

Jupyter and Colab show text that reads well, and so does the page without JavaScript; with it, `quiz.js` turns each
question into a form. The files are loaded by the pages that have a question, and by no other.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.transforms import SphinxTransform

HERE = Path(__file__).parent
FILES = ("quiz.js", "quiz.css")
VALUE = re.compile(r"Right: *(-?[\d.]*\d) *± *([\d.]*\d)\.?")


class quiz(nodes.General, nodes.Element):
    """A question; its attributes say which answer is right."""


class Questions(SphinxTransform):
    """Replace each quotation that is a question by a `quiz` node."""

    default_priority = 190  # before boxes.py, which takes every **Predict.**

    def apply(self, **kwargs) -> None:
        """Find the quotations and rebuild them."""
        for quote in list(self.document.findall(nodes.block_quote)):
            kind = opens_with(quote, nodes.strong)
            if kind == "Question." or (kind == "Predict." and self.marked_right(quote)):
                self.rebuild(quote, *opening_words(quote))

    def marked_right(self, quote: nodes.block_quote) -> bool:
        """Whether a fold of this quotation says which answer is right."""
        return any(each.astext().startswith("Right") for each in quote.findall(nodes.strong))

    def rebuild(self, quote: nodes.block_quote, first: nodes.paragraph, strong: nodes.strong) -> None:
        """Check that the question is whole and put a `quiz` node in the place of `quote`."""
        where = f"{self.env.docname}: the question {first.astext()[:70]!r}"
        opening = [number for number, node in enumerate(quote.children) if is_raw(node, "<details")]
        closing = [number for number, node in enumerate(quote.children) if is_raw(node, "</details")]
        if len(opening) != 1 or len(closing) != 1 or closing[0] < opening[0]:
            raise ExtensionError(f"{where} needs one <details> ... </details>, each on a line of its own")
        inside = quote.children[opening[0] + 1 : closing[0]]
        choices = [node for node in quote.children[: opening[0]] if isinstance(node, nodes.enumerated_list)]
        attributes = self.choice(where, choices[0], inside) if choices else self.number(where, inside)
        mark = hashlib.sha256(first.astext().encode()).hexdigest()[:8]  # moves with the question, not with the page
        del first[: first.index(strong) + 1]
        if first.children and isinstance(first.children[0], nodes.Text):
            first.replace(first.children[0], nodes.Text(first.children[0].astext().lstrip()))
        title = nodes.paragraph("", strong.astext().rstrip("."), classes=["admonition-title"])
        quote.replace_self(quiz("", title, *quote.children, key=f"{self.env.docname}/{mark}", **attributes))

    def choice(self, where: str, choices: nodes.enumerated_list, inside: list[nodes.Node]) -> dict:
        """The attributes of a question with choices: which is right, counted from 0."""
        lists = [node for node in inside if isinstance(node, nodes.enumerated_list)]
        if len(lists) != 1 or len(lists[0]) != len(choices) or len(choices) < 2:
            raise ExtensionError(f"{where} needs two choices or more and one numbered explanation for each")
        right = [number for number, item in enumerate(lists[0].children) if opens_with(item, nodes.strong) == "Right."]
        if len(right) != 1:
            raise ExtensionError(f"{where} needs exactly one explanation that opens with **Right.**, not {len(right)}")
        return {"right": right[0]}

    def number(self, where: str, inside: list[nodes.Node]) -> dict:
        """The attributes of a question for a number: value, tolerance, and the wrong values that are explained."""
        found = VALUE.fullmatch(opens_with(quiz("", *(node.deepcopy() for node in inside)), nodes.strong))
        lists = [node for node in inside if isinstance(node, nodes.bullet_list)]
        if not found or len(lists) != 1:
            raise ExtensionError(f"{where} needs choices, or **Right: VALUE ± TOLERANCE.** and a list of wrong values")
        expected = [opens_with(item, nodes.emphasis) for item in lists[0].children]
        if expected[-1] != "Otherwise" or not all(re.fullmatch(r"-?[\d.]+", value) for value in expected[:-1]):
            raise ExtensionError(f"{where}: each wrong value opens with *VALUE*:, the last item with *Otherwise*:")
        return {"value": found[1], "tolerance": found[2], "wrong": " ".join(expected[:-1])}


def is_raw(node: nodes.Node, start: str) -> bool:
    """Whether a node is raw HTML that begins like this."""
    return isinstance(node, nodes.raw) and node.astext().lstrip().startswith(start)


def opening_words(node: nodes.Element) -> tuple[nodes.Node | None, nodes.Node | None]:
    """A node's first paragraph and what that begins with, the empty texts of the parser aside."""
    first = node.children[0] if node.children else None
    if not isinstance(first, nodes.paragraph):
        return None, None
    return first, next((each for each in first.children if each.astext()), None)


def opens_with(node: nodes.Element, kind: type[nodes.Element]) -> str:
    """The text of the bold or slanted words that open a node's first paragraph, or nothing."""
    _, words = opening_words(node)
    return words.astext() if isinstance(words, kind) else ""


def visit_quiz(self, node: quiz) -> None:
    names = [name for name in ("key", "right", "value", "tolerance", "wrong") if name in node]
    data = {f"data-{name}": str(node[name]) for name in names}
    self.body.append(self.starttag(node, "div", CLASS="admonition box box-predict quiz", **data))


def depart_quiz(self, node: quiz) -> None:
    self.body.append("</div>\n")


def load(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    """Load the script and the style where a page has a question."""
    if doctree is not None and any(doctree.findall(quiz)):
        app.add_css_file("quiz.css")
        app.add_js_file("quiz.js", loading_method="defer")


def copy(app: Sphinx, error: Exception | None) -> None:
    """Put the files beside the book's others."""
    if error is None and app.builder.format == "html":
        for name in FILES:
            shutil.copyfile(HERE / name, Path(app.outdir) / "_static" / name)


def setup(app: Sphinx) -> dict:
    text = (lambda self, node: None, lambda self, node: None)
    app.add_node(quiz, html=(visit_quiz, depart_quiz), latex=text, text=text, man=text, texinfo=text)
    app.add_transform(Questions)
    app.connect("html-page-context", load)
    app.connect("build-finished", copy)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
