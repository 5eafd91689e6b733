"""The live figure of chapter 8: non-maximum suppression round by round, on boxes that a network found."""

from pathlib import Path

import traitlets

from .figure import Figure
from .stored import detections, picture
from .traits import OneOf, WholeWithin, Within, within

LAST = 1000
"""A step beyond every round: the result. The figure stores it for the end, whatever the number of rounds."""


class NMS(Figure):
    """Greedy NMS and soft-NMS on stored candidates: what each round keeps, drops or lowers.

    Made by `from_samples`. The page draws it from its stored state, without a kernel, and computes the rounds
    itself, as `boxes.nms`, `boxes.batched_nms` and `boxes.soft_nms` do.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    image          index of the image shown
    step           0: all candidates; k: round k; beyond the last round: the result (`LAST`)
    method         "hard" (NMS), "linear" or "gaussian" (soft-NMS)
    iou_threshold  of NMS and linear soft-NMS, 0 to 1 (the paper's detector: .5)
    sigma          of Gaussian soft-NMS, .05 to 2
    per_class      boxes remove only boxes of their own class
    floor          candidates that score less take no part; soft-NMS drops what sinks below it; from `keep` to 1

    Set once: `pictures` (name, data URI, width, height, objects), `candidates` (per picture), `classes`,
    `keep`, `caption`. Boxes are stored as `widgets.stored` says: x1 y1 x2 y2 in tenths of a pixel, score in
    thousandths, label; best first.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("image", "step", "method", "iou_threshold", "sigma", "per_class", "floor")

    image = traitlets.Int(0).tag(sync=True)
    step = WholeWithin(0, LAST, 0)
    method = OneOf("hard", "linear", "gaussian")
    iou_threshold = Within(0, 1, 0.5)
    sigma = Within(0.05, 2, 0.5)
    per_class = traitlets.Bool(True).tag(sync=True)
    floor = traitlets.Float(0.5).tag(sync=True)

    pictures = traitlets.List().tag(sync=True)
    candidates = traitlets.List(traitlets.Unicode()).tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    keep = traitlets.Float(0.3).tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)

    @classmethod
    def from_samples(cls, samples, candidates, *, classes, keep=0.3, most=300, caption="", jpeg_quality=80, **state):
        """A figure of `samples` and of all boxes that a network proposed for them, before any NMS.

        samples       objects with `image` uint8 [3, H, W], `boxes` [M, 4] (xyxy, pixels), `labels` [M], `name`
        candidates    for each sample `{"boxes": [D, 4], "scores": [D], "labels": [D]}`, in its pixels
        keep, most    what scores less than `keep`, or is not among the best `most`, is not stored
        state         the traits in sync, at the start

        Raises ValueError, which names the image, for input that does not fit.
        """
        if not samples or len(samples) != len(candidates):
            raise ValueError(
                f"NMS needs samples and candidates for each: {len(samples)} and {len(candidates)} were given"
            )
        classes = [str(name) for name in classes]
        return cls(
            pictures=[picture(sample, index, len(classes), jpeg_quality) for index, sample in enumerate(samples)],
            candidates=[
                detections(one, f"image {index}", len(classes), keep, most) for index, one in enumerate(candidates)
            ],
            classes=classes,
            keep=float(keep),
            caption=caption,
            **{"floor": max(0.5, float(keep)), **state},
        )

    @traitlets.validate("image")
    def _check_image(self, proposal):
        return within("image", proposal["value"], 0, max(0, len(self.pictures) - 1))

    @traitlets.validate("floor")
    def _check_floor(self, proposal):
        return within("floor", proposal["value"], *self._ranges()["floor"], hint=" (lower scores are not stored)")

    def _ranges(self):
        return {"floor": (self.keep, 1)}

    def _holds(self):
        return f"{len(self.pictures)} images, {len(self.classes)} classes"
