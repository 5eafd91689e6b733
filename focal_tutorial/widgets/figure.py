"""What every live figure is: an anywidget that knows its names, shows its state and tells its view the ranges."""

import difflib
from pathlib import Path

import anywidget
import traitlets

from .traits import Ranged

ASSETS = (Path(__file__).parent / "assets", Path(__file__).parents[1] / "weights")


def asset(name):
    """The path of a file that comes with the package and that a view asks for when a reader wants it.

    `name` lies in one of `ASSETS`; FileNotFoundError when it lies in none.
    """
    for folder in ASSETS:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"the package has no file {name}: it lies neither in {' nor in '.join(map(str, ASSETS))}")


class Figure(anywidget.AnyWidget):
    """The base of the live figures.

    A figure lists in `names` the traits that the reader moves, in the order in which its repr shows them, and in
    `assets` the files that its view may ask for (lib/assets.js): a tuple of plain strings, which the book's build reads
    without running it. In the page such a file is a script of its own; under a kernel this class sends its bytes.

    limits   {name: [low, high]} of its numbers in a range, for the view: the ranges are written here alone
    """

    names = ()
    assets = ()

    limits = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(self, **state):
        for name in state:
            if not self.has_trait(name) and name != "model_id":  # which ipywidgets takes, though it is no trait
                close = difflib.get_close_matches(name, self.trait_names(), 1)
                advice = f"did you mean {close[0]!r}?" if close else f"it has {', '.join(self.names)}"
                raise traitlets.TraitError(f"{type(self).__name__} has no {name!r}; {advice}")
        super().__init__(**state)
        self.on_msg(self._send_asset)

    def _send_asset(self, _, content, buffers):
        """Answer the view's {"asset": name} with the file's bytes, or with what is wrong in words."""
        if not isinstance(content, dict) or "asset" not in content:
            return
        name = content["asset"]
        try:
            if name not in self.assets:
                raise FileNotFoundError(f"{type(self).__name__} has no file {name}")
            self.send({"asset": name}, [asset(name).read_bytes()])
        except OSError as error:
            self.send({"asset": name, "error": str(error)})

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
