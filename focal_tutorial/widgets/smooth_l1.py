"""The second live figure of chapter 7: smooth L1 and its slope, with the knee and the error moved by hand."""

from pathlib import Path

import traitlets

from .figure import Figure
from .traits import Within


class SmoothL1(Figure):
    """Smooth L1 of an error d: d^2 / (2 beta) where |d| < beta, |d| - beta / 2 from there; below it the slope.

    In sync with the figure both ways under a kernel; a value out of range raises `traitlets.TraitError` in words.

    beta: the knee, 0 to 1. 1 in Fast R-CNN, 1/9 in this book (Detectron: .11), 0 (plain L1) in torchvision's RetinaNet.
    d: the error of one coordinate, prediction minus target, in units of the encoding, -1.2 to 1.2.
    bug: draw what a real code drew: the formula of beta 1, d^2 / 2 and |d| - 1/2, joined at another beta.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("beta", "d", "bug")

    beta = Within(0, 1, 1 / 9)
    d = Within(-1.2, 1.2, 0.3)
    bug = traitlets.Bool(False).tag(sync=True)

    def __repr__(self):
        return f"SmoothL1(beta={self.beta:.4g}, d={self.d!r}, bug={self.bug!r})"
