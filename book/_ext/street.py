"""The way of the data, drawn from one line of text.

A chapter says where it stands in a paragraph that reads well anywhere::

    Where we are: image → backbone → pyramid → heads → **loss** → detections

In the book that paragraph becomes a small map: each stop whose chapter exists is a link, and the bold one is lit.
With no stop in bold it becomes the large map of the welcome page, with a line on each stop.
"""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.transforms.post_transforms import SphinxPostTransform

START = "Where we are:"

# Each stop: what it hands on, and the chapters about it. The link goes to the first of them that exists; none, no link.
STOPS = {
    "image": ("H × W pixels, 3 colours", ["01-two-stages-or-one", "02-a-hundred-thousand-negatives"]),
    "backbone": ("C3, C4, C5: ever coarser, ever more meaning", ["10-feature-pyramid", "11-retinanet"]),
    "pyramid": ("P3 to P7: every scale, the same depth", ["10-feature-pyramid"]),
    "heads": ("for each anchor: class logits and box offsets", ["11-retinanet", "09-anchors"]),
    "loss": ("which anchor answers for what, and how much it counts", ["03-focal-loss"]),
    "detections": ("threshold, top k, decode, NMS", ["08-nms", "12-scoring-detectors", "14-photographs"]),
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
                if len(bold) > 1 or (unknown := set(names) - set(STOPS)):
                    raise ExtensionError(
                        f"{self.env.docname}: in {text!r} "
                        + ("more than one stop is bold" if len(bold) > 1 else f"unknown stops: {sorted(unknown)}")
                    )
                paragraph.replace_self(nodes.raw("", self.draw(names, bold[0] if bold else None), format="html"))

    def draw(self, names: list[str], current: str | None) -> str:
        """The map as HTML; `current` is lit, or `None` asks for the large map."""
        stops = "".join(f"<li>{self.stop(name, name == current, large=current is None)}</li>" for name in names)
        size = "street" if current else "street street-large"
        now = f'<span class="street-now" aria-hidden="true">{escape(current)}</span>' if current else ""
        return f'<nav class="{size}" aria-label="The way of the data">{now}<ol>{stops}</ol></nav>'

    def stop(self, name: str, lit: bool, large: bool) -> str:
        """One stop: a link where a chapter exists and is not this page."""
        about, chapters = STOPS[name]
        label = f"<span class='street-name'>{escape(name)}</span>"
        label += f"<span class='street-about'>{escape(about)}</span>" if large else ""
        here = self.env.docname
        folder = here.rpartition("/")[0] + "/"
        target = next((folder + each for each in chapters if folder + each in self.env.found_docs), None)
        attributes = ' aria-current="step"' if lit else ""
        if target is None or target == here:
            return f"<span{attributes}>{label}</span>"
        title = escape(self.env.titles[target].astext(), quote=True)
        return f'<a href="{self.app.builder.get_relative_uri(here, target)}" title="{title}"{attributes}>{label}</a>'


def setup(app: Sphinx) -> dict:
    app.add_post_transform(Street)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
