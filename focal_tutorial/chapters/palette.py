"""All chapters: the colours of matplotlib's pictures, one for one symbol, as in the live figures."""

from . import paper

INK = "#747c88"
"""Axes and words: contrast 4.1 on the light page and on the dark one."""

ACCENT = "#b5519f"
"""gamma = 2 and "yours": predictions, the reader's own curve."""

GAMMA_COLOURS = dict(zip(paper.GAMMAS, ("#2387c4", "#e0691f", "#bd8a14", ACCENT, "#1f9474"), strict=True))
POSITIVE, NEGATIVE, IGNORED, ANCHOR = "#1f9474", "#e0691f", "#7c8794", "#2387c4"
CLASS_STYLES = ("solid", (0, (5, 2)), (0, (1, 1.2)))
"""How a box's class is drawn, by label: solid, dashed, dotted (then again from the start)."""
