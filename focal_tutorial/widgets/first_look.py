"""The lead figure of chapter 1: one photograph on its way to boxes, step by step."""

from pathlib import Path

import numpy as np
import traitlets

from .figure import Figure
from .stored import array, checked_boxes, numbers, picture
from .traits import OneOf, WholeWithin, within

STEPS = ("photograph", "anchors", "scores", "NMS", "boxes")


class FirstLook(Figure):
    """What a detector does with one photograph: anchors, their scores, non-maximum suppression, boxes.

    Made by `from_answers`. The page draws it from its stored state, without a kernel: the package has computed the
    scores and the boxes; the page lays the anchors as `anchors.grid_anchors` does and removes duplicates as
    `boxes.batched_nms` does, at an IoU of .5.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    step       the step that is shown, one of `STEPS`
    threshold  answers that score less are left out, from `keep` to .95
    level      of the grid shown at the step "anchors", 3 (fine) to 7 (coarse)
    point      [x, y] in the network's pixels: the cell of that grid that holds it shows its anchors
    labels     show the labelled objects over the boxes, and which boxes are right

    Set once: `picture` (name, data URI, width, height, objects as `widgets.stored` says), `answers` (each an anchor's
    place, x1 y1 x2 y2 of its box in tenths of the network's pixels, score in thousandths, label; best first), `size`
    ([height, width] of the network's image), `base`, `classes`, `keep`, `caption`.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("step", "threshold", "level", "point", "labels")

    step = OneOf(*STEPS)
    threshold = traitlets.Float(0.5).tag(sync=True)
    level = WholeWithin(3, 7, 4)
    point = traitlets.List([128.0, 96.0]).tag(sync=True)
    labels = traitlets.Bool(False).tag(sync=True)

    picture = traitlets.Dict().tag(sync=True)
    answers = traitlets.Unicode("").tag(sync=True)
    size = traitlets.List([192, 256]).tag(sync=True)
    base = traitlets.Float(2.0).tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    keep = traitlets.Float(0.2).tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)

    @classmethod
    def from_answers(
        cls, sample, scores, boxes, *, size, classes, base=2.0, keep=0.2, caption="", jpeg_quality=72, **state
    ):
        """A figure of `sample` and of what a network answers for each of its anchors.

        sample     `image` uint8 [3, H, W], `boxes` [M, 4] (xyxy, pixels), `labels` [M], `name`; perhaps finer than
                   what the network sees
        scores     [N, K], of each anchor and class, 0 to 1
        boxes      [N, 4], what each anchor becomes, in the network's pixels
        size       (height, width) of the image that the network sees
        base       side of the anchor of scale 1, in strides
        keep       answers that score less are not stored
        state      the traits in sync, at the start

        Raises ValueError for input that does not fit.
        """
        classes = [str(name) for name in classes]
        scores = array(scores, float)
        if scores.ndim != 2 or scores.shape[1] != len(classes):
            raise ValueError(f"scores are [anchors, {len(classes)} classes], not {list(scores.shape)}")
        if not ((scores >= 0) & (scores <= 1)).all():
            raise ValueError("scores lie between 0 and 1")
        places, labels = np.nonzero(scores >= keep)
        boxes, _ = checked_boxes("answers", len(classes), boxes, np.zeros(len(scores), int))
        chosen = scores[places, labels]
        order = np.argsort(-chosen, kind="stable")
        rows = np.column_stack(
            [places, np.rint(boxes[places] * 10), np.rint(chosen * 1000), labels],
        )[order]
        return cls(
            picture=picture(sample, 0, len(classes), jpeg_quality),
            answers=numbers(rows),
            size=[int(side) for side in size],
            base=float(base),
            classes=classes,
            keep=float(keep),
            caption=caption,
            **{"threshold": max(0.5, float(keep)), **state},
        )

    @traitlets.validate("threshold")
    def _check_threshold(self, proposal):
        hint = " (lower scores are not stored)"
        return within("threshold", proposal["value"], *self._ranges()["threshold"], hint)

    @traitlets.validate("point")
    def _check_point(self, proposal):
        height, width = self.size
        value = proposal["value"]
        if len(value) != 2 or not (0 <= value[0] <= width and 0 <= value[1] <= height):
            raise traitlets.TraitError(f"point is [x, y] inside the image, 0 to {width} by 0 to {height}, not {value}")
        return [float(number) for number in value]

    def _ranges(self):
        return {"threshold": (self.keep, 0.95)}

    def _holds(self):
        return f"{len(self.answers.split()) // 7} answers, {len(self.classes)} classes"
