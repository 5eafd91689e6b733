"""Boxes that read well in Jupyter and Colab too.

A quotation that starts with one of the words in `KINDS`, in bold and with a full stop, is a box::

    > **Predict.** At gamma 2, how much less does an example with p_t = 0.9 count?
    >
    > <details><summary>Answer</summary>
    >
    > A hundred times less.
    >
    > </details>

Jupyter shows a quotation with a triangle to unfold; the book shows the box.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

KINDS = {
    "Predict": "predict",
    "Try": "try",
    "Often said": "said",
    "Did you know": "know",
    "Exercise": "exercise",
}


class Boxes(SphinxTransform):
    """Replace each such quotation by an admonition with its own class."""

    default_priority = 200

    def apply(self, **kwargs) -> None:
        """Find the quotations and rebuild them."""
        for quote in list(self.document.findall(nodes.block_quote)):
            first = quote.children[0] if quote.children else None
            if not isinstance(first, nodes.paragraph):
                continue
            strong = next((child for child in first.children if child.astext()), None)  # an empty text may come first
            kind = strong.astext().rstrip(".?!:") if isinstance(strong, nodes.strong) else None
            if kind in KINDS:
                self.rebuild(quote, first, strong, kind)

    def rebuild(self, quote: nodes.block_quote, first: nodes.paragraph, strong: nodes.strong, kind: str) -> None:
        """Turn `quote` into a box of `kind`, its bold word into the title."""
        del first[: first.index(strong) + 1]
        if first.children and isinstance(first.children[0], nodes.Text):
            first.replace(first.children[0], nodes.Text(first.children[0].astext().lstrip()))
        title = nodes.title("", strong.astext().rstrip("."))
        body = quote.children if first.astext().strip() else quote.children[1:]
        box = nodes.admonition("", title, *body, classes=["box", f"box-{KINDS[kind]}"])
        quote.replace_self(box)


def setup(app: Sphinx) -> dict:
    app.add_transform(Boxes)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
