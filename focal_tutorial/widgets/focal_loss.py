"""The live figure of chapter 3: focal loss, its slope and its other form FL*, moved by hand."""

from pathlib import Path

import traitlets

from .figure import Figure
from .traits import OneOf, Within


class FocalLoss(Figure):
    """Figure 1 of the paper with a curve of your own: FL(p_t) = -alpha_t (1 - p_t)^gamma log(p_t).

    Under a kernel every trait is in sync with the figure both ways, and links with ipywidgets.
    A value out of range raises `traitlets.TraitError` with a sentence that says what is allowed.

    gamma: focusing parameter, 0 to 5 (section 3.2); 0 is cross entropy. FL* divides by it, so there it is above 0.
    alpha: weight of objects, 0 to 1; background weighs 1 - alpha (section 3.1). None: unweighted, as in Figure 1.
    p_t: probability given to the true class, where the guide stands, .005 to .995.
    view: "loss" or "gradient" (the size of the slope in x_t = y x, appendix B).
    axis: "linear" or "log", the vertical axis.
    form: "FL", or "FL*" = -log(sigmoid(gamma x_t + beta)) / gamma (appendix A).
    beta: shift of FL*, -2 to 4.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("gamma", "alpha", "p_t", "view", "axis", "form", "beta")

    gamma = Within(0, 5, 2.0)
    alpha = Within(0, 1, None, hint="; None leaves the loss unweighted", allow_none=True)
    p_t = Within(0.005, 0.995, 0.9)
    view = OneOf("loss", "gradient")
    axis = OneOf("linear", "log")
    form = OneOf("FL", "FL*")
    beta = Within(-2, 4, 1.0)

    @traitlets.validate("gamma", "form")
    def _check_star(self, proposal):
        proposed = {"gamma": self.gamma, "form": self.form, proposal["trait"].name: proposal["value"]}
        if proposed == {"gamma": 0, "form": "FL*"}:
            raise traitlets.TraitError("FL* divides by gamma: choose gamma above 0, or form 'FL'")
        return proposal["value"]
