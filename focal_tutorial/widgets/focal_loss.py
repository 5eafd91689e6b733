"""The live figure of chapter 3: focal loss, its slope and its other form FL*, moved by hand."""

from pathlib import Path

import anywidget
import traitlets

from focal_tutorial.widgets.checks import one_of, within


class FocalLoss(anywidget.AnyWidget):
    """Figure 1 of the paper with a curve of your own: FL(p_t) = -alpha_t (1 - p_t)^gamma log(p_t).

    Under a kernel every trait is in sync with the figure both ways, and links with ipywidgets.
    A value out of range raises `traitlets.TraitError` with a sentence that says what is allowed.

    gamma: focusing parameter, 0 to 10 (section 3.2); 0 is cross entropy. FL* divides by it, so there it is above 0.
    alpha: weight of objects, 0 to 1; background weighs 1 - alpha (section 3.1). None: unweighted, as in Figure 1.
    p_t: probability given to the true class, where the guide stands, above 0 and below 1.
    view: "loss" or "gradient" (the size of the slope in x_t = y x, appendix B).
    axis: "linear" or "log", the vertical axis.
    form: "FL", or "FL*" = -log(sigmoid(gamma x_t + beta)) / gamma (appendix A).
    beta: shift of FL*, -5 to 5.
    """

    _esm = Path(__file__).with_suffix(".js")

    gamma = traitlets.Float(2.0).tag(sync=True)
    alpha = traitlets.Float(None, allow_none=True).tag(sync=True)
    p_t = traitlets.Float(0.9).tag(sync=True)
    view = traitlets.Unicode("loss").tag(sync=True)
    axis = traitlets.Unicode("linear").tag(sync=True)
    form = traitlets.Unicode("FL").tag(sync=True)
    beta = traitlets.Float(1.0).tag(sync=True)

    @traitlets.validate("gamma")
    def _check_gamma(self, proposal):
        gamma = within(proposal, 0, 10)
        if gamma == 0 and self.form == "FL*":
            raise traitlets.TraitError("FL* divides by gamma: choose gamma above 0, or form 'FL'")
        return gamma

    @traitlets.validate("alpha")
    def _check_alpha(self, proposal):
        if proposal["value"] is None:
            return None
        return within(proposal, 0, 1, hint="; None leaves the loss unweighted")

    @traitlets.validate("p_t")
    def _check_p_t(self, proposal):
        value = proposal["value"]
        if not 0 < value < 1:
            raise traitlets.TraitError(f"p_t is a probability above 0 and below 1, not {value}")
        return value

    @traitlets.validate("beta")
    def _check_beta(self, proposal):
        return within(proposal, -5, 5)

    @traitlets.validate("view")
    def _check_view(self, proposal):
        return one_of(proposal, "loss", "gradient")

    @traitlets.validate("axis")
    def _check_axis(self, proposal):
        return one_of(proposal, "linear", "log")

    @traitlets.validate("form")
    def _check_form(self, proposal):
        form = one_of(proposal, "FL", "FL*")
        if form == "FL*" and self.gamma == 0:
            raise traitlets.TraitError("FL* divides by gamma: choose gamma above 0 first")
        return form

    def __repr__(self):
        names = ("gamma", "alpha", "p_t", "view", "axis", "form", "beta")
        return f"FocalLoss({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"
