"""The second live figure of chapter 9: an object to move, and the anchors that answer for it."""

from pathlib import Path

import numpy as np
import traitlets

from .anchors import LEVELS, Field
from .traits import Four, OneOf, Within, inside, within

LEAST = 4  # pixels of the scene: no smaller object


class AnchorAssignment(Field):
    """An object that can be moved and resized, and what each anchor of the picture is told about it.

    The page does it with `assignment.assign`'s rule on all anchors, in each frame. Beside what `anchors.Field` holds,
    in sync both ways:

    box          x1, y1, x2, y2 of the object, in the scene's pixels
    which        the labelled object of the picture that it stands for, or -1: an object of your own
    others       the other labelled objects take part too
    foreground   an anchor of at least this IoU answers for its object (the paper: .5); never below `background`
    background   an anchor of less is background (the paper: .4); between the two it is ignored
    low_quality  an object's best anchor answers, however small its IoU
    shown        "all", or the level whose anchors are drawn: "3" to "7"
    """

    _esm = Path(__file__).with_suffix(".js")

    box = Four("x1, y1, x2, y2", [100.0, 70.0, 150.0, 120.0])
    which = traitlets.Int(-1).tag(sync=True)
    others = traitlets.Bool(False).tag(sync=True)
    foreground = Within(0.02, 1, 0.5)
    background = Within(0, 1, 0.4)
    low_quality = traitlets.Bool(True).tag(sync=True)
    shown = OneOf("all", *map(str, LEVELS))

    names = (
        "image",
        "box",
        "which",
        "others",
        "foreground",
        "background",
        "low_quality",
        "shown",
        "grid",
        "scale",
        "ratio",
        "bug",
    )

    @classmethod
    def from_samples(cls, samples, *, detail=2, image=0, which=-1, **options):
        """As `anchors.Field.from_samples`; with `which` the box starts on that labelled object of `image`.

        Raises ValueError, which names the image, for input that does not fit, and for an object that it has not.
        """
        if which >= 0 and image < len(samples):
            boxes = samples[image].boxes
            if which >= len(boxes):
                raise ValueError(f"image {image} has {len(boxes)} objects; there is none of index {which}")
            options.setdefault("box", (np.rint(np.asarray(boxes[which], dtype=float) * 10) / 10 / detail).tolist())
        return super().from_samples(samples, detail=detail, image=image, which=which, **options)

    @traitlets.validate("box")
    def _check_box(self, proposal):
        return inside("box", proposal["value"], *self.scene, LEAST)

    @traitlets.validate("which")
    def _check_which(self, proposal):
        most = max((len(one["objects"].split()) // 6 for one in self.pictures), default=0)
        return within("which", proposal["value"], -1, most - 1)

    @traitlets.validate("foreground")
    def _check_foreground(self, proposal):
        return within("foreground", proposal["value"], self.background, 1, hint=f" (background is {self.background:g})")

    @traitlets.validate("background")
    def _check_background(self, proposal):
        return within("background", proposal["value"], 0, self.foreground, hint=" (foreground)")
