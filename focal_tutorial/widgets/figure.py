"""What every live figure is: an anywidget that knows its names, shows its state and tells its view the ranges."""

import difflib

import anywidget
import traitlets

from .traits import Ranged


class Figure(anywidget.AnyWidget):
    """The base of the live figures.

    A figure lists in `names` the traits that the reader moves, in the order in which its repr shows them.

    limits   {name: [low, high]} of its numbers in a range, for the view: the ranges are written here alone
    """

    names = ()

    limits = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(self, **state):
        for name in state:
            if not self.has_trait(name) and name != "model_id":  # which ipywidgets takes, though it is no trait
                close = difflib.get_close_matches(name, self.trait_names(), 1)
                advice = f"did you mean {close[0]!r}?" if close else f"it has {', '.join(self.names)}"
                raise traitlets.TraitError(f"{type(self).__name__} has no {name!r}; {advice}")
        super().__init__(**state)

    @traitlets.default("limits")
    def _limits(self):
        fixed = {name: (trait.low, trait.high) for name, trait in self.traits().items() if isinstance(trait, Ranged)}
        return {name: list(bounds) for name, bounds in (fixed | self._ranges()).items()}

    def _ranges(self):
        """{name: (low, high)} of numbers whose range depends on what the figure holds."""
        return {}

    def _holds(self):
        """What the figure was made of, for its repr: "3 images, 2 classes"; "" for one that needs nothing."""
        return ""

    def __repr__(self):
        state = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.names)
        holds = self._holds()
        return f"{type(self).__name__}({holds}{'; ' if holds else ''}{state})"
