"""The live figure of chapters 13 and 14: what a network finds, through its training and through the score threshold."""

import base64
import io
import math
from pathlib import Path

import anywidget
import numpy as np
import traitlets
from PIL import Image

POINTS = 160  # of a stored curve: more than the drawing has room for


class Detections(anywidget.AnyWidget):
    """Images with the boxes a network found, in several frames: steps of a training, or networks to compare.

    Make one with :meth:`from_samples`. The page draws from the stored state alone, so it needs no kernel. A detection
    counts as found when it takes an object of its class at an IoU of at least .5, best score first, one object once:
    the rule of `evaluation.coco_ap`; an object marked as difficult is neither found nor missed.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    image: index of the image shown.
    frame: index of the frame shown.
    threshold: boxes with a lower score are hidden, from ``keep`` to 1.
    show_truth: also show the labelled objects, and which boxes are right.

    Stored when the figure is made: ``pictures`` (name, data URI, size in pixels, objects), ``found`` (per frame and
    picture), ``frames`` (their labels), ``notes``, ``classes``, ``curves``, ``frame_name``, ``keep``, ``most``,
    ``caption``. Boxes lie one after another in flat lists of whole numbers: an object is x1, y1, x2, y2 in tenths of
    a pixel, label, 1 if difficult; a detection x1, y1, x2, y2, score in thousandths, label, best first.
    """

    _esm = Path(__file__).with_suffix(".js")

    image = traitlets.Int(0).tag(sync=True)
    frame = traitlets.Int(0).tag(sync=True)
    threshold = traitlets.Float(0.5).tag(sync=True)
    show_truth = traitlets.Bool(True).tag(sync=True)

    pictures = traitlets.List().tag(sync=True)
    found = traitlets.List().tag(sync=True)
    frames = traitlets.List().tag(sync=True)
    notes = traitlets.List().tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    curves = traitlets.List().tag(sync=True)
    frame_name = traitlets.Unicode("training step").tag(sync=True)
    keep = traitlets.Float(0.05).tag(sync=True)
    most = traitlets.Int(60).tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)

    @classmethod
    def from_samples(
        cls, samples, frames, *, classes=None, frame_name="training step", curves=None, caption="",
        keep=0.05, most=60, jpeg_quality=80, **state,
    ):  # fmt: skip
        """A figure of ``samples`` with the detections of each frame.

        samples       `data.Sample`s, or a `data.Dataset`; anything with ``image`` uint8 [3, H, W], ``boxes`` [M, 4]
                      (xyxy, pixels), ``labels`` [M] and, where given, ``name`` and ``difficult`` [M]
        frames        a list of ``(label, detections)`` or ``(label, detections, note)``. A label is a number (a training
                      step: the figure has a slider) or words (a network: the figure has a switch). ``detections``: per
                      sample ``{"boxes": [D, 4], "scores": [D], "labels": [D]}``, as `training.detect_all` gives them.
                      ``note``: a few words for this frame, such as its AP on all held-out images
        classes       the name of each label; by default those of the dataset
        frame_name    what a frame is, in words: "training step", "network"
        curves        ``{name: values}`` with one value for every step from 0 (the two losses); drawn below, with a
                      cursor at the frame. Each stored point is the mean of neighbouring steps. Needs numbers as labels
        caption       one line below the figure
        keep, most    boxes with a lower score, and all but the best ``most`` of an image, are not stored
        jpeg_quality  of the stored pictures, 1 to 95 (WebP of that quality where it is smaller)
        state         ``image``, ``frame``, ``threshold``, ``show_truth`` to begin with; the last frame unless given

        Tensors and arrays are taken alike. Raises ValueError, naming frame and image, when numbers do not fit together.
        """
        samples, frames = list(samples), [_frame(one) for one in frames] if classes is not None else None or list(frames)
        raise NotImplementedError
