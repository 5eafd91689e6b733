"""The way of the data, drawn from one line of text.

A chapter says where it stands in a paragraph that reads well anywhere::

    Where we are: image → backbone → pyramid → heads → **loss** → detections

In the book that paragraph becomes a small map: each stop whose chapter exists is a link, and the bold one is lit.
"""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.transforms.post_transforms import SphinxPostTransform

START = "Where we are:"

# Each stop, and the chapters about it. The link goes to the first of them that exists; none, no link.
STOPS = {
    "image": ["01-two-stages-or-one", "02-a-hundred-thousand-negatives"],
    "backbone": ["10-feature-pyramid", "11-retinanet"],
    "pyramid": ["10-feature-pyramid"],
    "heads": ["11-retinanet", "09-anchors"],
    "loss": ["03-focal-loss"],
    "detections": ["08-nms", "12-scoring-detectors", "14-photographs"],
}


class Street(SphinxPostTransform):
    """Replace each `Where we are:` paragraph by a `<nav>`."""

    default_priority = 700
    formats = ("html",)

    def run(self, **kwargs) -> None:
        """Find the paragraphs and draw the maps."""
        for paragraph in list(self.document.findall(nodes.paragraph)):
            text = paragraph.astext()
            if text.startswith(START):
                names = [stop.strip() for stop in text.removeprefix(START).split("→")]
                bold = [strong.astext().strip() for strong in paragraph.findall(nodes.strong)]
                if len(bold) != 1 or (unknown := {*names, *bold} - set(STOPS)):
                    raise ExtensionError(
                        f"{self.env.docname}: in {text!r} "
                        + ("one stop is bold, no more" if len(bold) != 1 else f"unknown stops: {sorted(unknown)}")
                    )
                paragraph.replace_self(nodes.raw("", self.draw(names, bold[0]), format="html"))

    def draw(self, names: list[str], current: str) -> str:
        """The map as HTML; `current` is lit."""
        stops = "".join(f"<li>{self.stop(name, name == current)}</li>" for name in names)
        now = f'<span class="street-now" aria-hidden="true">{escape(current)}</span>'
        return f'<nav class="street" aria-label="The way of the data">{now}<ol>{stops}</ol></nav>'

    def stop(self, name: str, lit: bool) -> str:
        """One stop: a link where a chapter exists and is not this page."""
        label = f"<span class='street-name'>{escape(name)}</span>"
        here = self.env.docname
        folder = here.rpartition("/")[0] + "/"
        target = next((folder + each for each in STOPS[name] if folder + each in self.env.found_docs), None)
        attributes = ' aria-current="step"' if lit else ""
        if target is None or target == here:
            return f"<span{attributes}>{label}</span>"
        title = escape(self.env.titles[target].astext(), quote=True)
        return f'<a href="{self.app.builder.get_relative_uri(here, target)}" title="{title}"{attributes}>{label}</a>'


def setup(app: Sphinx) -> dict:
    app.add_post_transform(Street)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
