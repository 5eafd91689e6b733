"""The live figure of chapters 13 and 14: what a network finds, through its training and through the score threshold."""

import math
from pathlib import Path

import numpy as np
import traitlets

from .figure import Figure
from .stored import array, detections, picture
from .traits import index, within

POINTS = 160  # of a stored curve: more than the drawing has room for
MOST = 100  # COCO's evaluation counts no more of one image


class Detections(Figure):
    """Images with the boxes a network found, in several frames: steps of a training, or networks to compare.

    Made by `from_samples`. The page draws it from its stored state, without a kernel. A box counts as found when
    it takes an object of its class at an IoU of at least .5, best score first, one object once: the rule of
    `evaluation.coco_ap`. An object marked as difficult is neither found nor missed.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    image       index of the image shown
    frame       index of the frame shown
    threshold   boxes that score less are hidden; from `keep` to 1
    show_truth  show the labelled objects too, and which boxes are right

    Set once: `classes`, `frames` (labels), `notes`, `frame_name`, `curves`, `measured`, `caption`, `keep`, `most`,
    `pictures` (name, data URI, width, height, objects) and `found` (per frame, per picture). Boxes are stored one
    after another in a text of whole numbers: an object is x1 y1 x2 y2 in tenths of a pixel, label, 1 if difficult else
    0; a detection is x1 y1 x2 y2 in tenths of a pixel, score in thousandths, label; best first.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("image", "frame", "threshold", "show_truth")

    image = traitlets.Int(0).tag(sync=True)
    frame = traitlets.Int(0).tag(sync=True)
    threshold = traitlets.Float(0.5).tag(sync=True)
    show_truth = traitlets.Bool(True).tag(sync=True)

    pictures = traitlets.List().tag(sync=True)
    found = traitlets.List().tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    frames = traitlets.List().tag(sync=True)
    notes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    frame_name = traitlets.Unicode("training step").tag(sync=True)
    curves = traitlets.List().tag(sync=True)
    measured = traitlets.List().tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)
    keep = traitlets.Float(0.05).tag(sync=True)
    most = traitlets.Int(60).tag(sync=True)

    @classmethod
    def from_samples(
        cls,
        samples,
        frames,
        *,
        classes=None,
        frame_name="training step",
        curves=None,
        measured=None,
        caption="",
        jpeg_quality=80,
        keep=0.05,
        most=60,
        **state,
    ):
        """A figure of `samples` and of what was found in them in each frame.

        samples       a `data.Dataset`, or objects with `image` uint8 [3, H, W], `boxes` [M, 4] (xyxy, pixels),
                      `labels` [M] and, where they have them, `name` and `difficult` bool [M]
        frames        `(label, detections)` or `(label, detections, note)` each. Labels are all numbers (steps: the
                      figure has a slider) or all words (networks: a switch). `detections` holds, for each sample,
                      `{"boxes": [D, 4], "scores": [D], "labels": [D]}`, as `training.detect_all` returns them.
                      `note` is a phrase shown with the frame, such as its AP on many more images
        classes       the name of each label; None: those of the dataset
        frame_name    what a frame is called: "training step", "network"
        curves        `{name: values}`, one value for each step from 0 (the two losses), drawn with a cursor at the
                      frame; stored as means of neighbouring steps. Needs numbers as labels
        measured      `{name: values}`, one AP50 from 0 to 1 for each frame, of all classes and of each, drawn as a
                      second plot. Needs numbers as labels
        caption       a line below the figure
        jpeg_quality  1 to 95, of the stored images (or WebP of that quality, where it is smaller)
        keep, most    what scores less than `keep`, or is not among the best `most` of its image, is not stored
        state         `image`, `frame`, `threshold`, `show_truth` at the start; the last frame unless given

        Takes tensors and arrays alike. Raises ValueError, which names the frame and image, for input that does not fit.
        """
        classes = list(getattr(samples, "classes", ())) if classes is None else [str(name) for name in classes]
        samples = [samples[index] for index in range(len(samples))]
        frames = [(*frame, "")[:3] for frame in frames]
        labels = [_label(frame[0]) for frame in frames]
        if not samples or not frames or not classes:
            raise ValueError("Detections needs at least one sample, one frame and one class name")
        if len({isinstance(label, str) for label in labels}) > 1:
            raise ValueError(f"frame labels are all numbers or all words, not both: {labels}")
        if labels != sorted(set(labels)) and not isinstance(labels[0], str):
            raise ValueError(f"steps must increase from frame to frame: {labels}")
        if (curves or measured) and isinstance(labels[0], str):
            raise ValueError("curves stand over steps: give them only with numbers as frame labels")
        if not 0 <= keep < 1 or not 1 <= most <= MOST:
            raise ValueError(f"keep lies in [0, 1) and most between 1 and {MOST}, not {keep} and {most}")
        for label, found, _ in frames:
            if len(found) != len(samples):
                raise ValueError(
                    f"frame {label!r}: detections for {len(found)} images, but there are {len(samples)} samples"
                )
        return cls(
            pictures=[picture(sample, index, len(classes), jpeg_quality) for index, sample in enumerate(samples)],
            found=[
                [
                    detections(one, f"frame {label!r}, image {index}", len(classes), keep, most)
                    for index, one in enumerate(found)
                ]
                for label, found, _ in frames
            ],
            classes=classes,
            frames=labels,
            notes=[str(note) for _, _, note in frames],
            frame_name=frame_name,
            curves=[_curve(name, values) for name, values in (curves or {}).items()],
            measured=[_measured(name, values, len(frames)) for name, values in (measured or {}).items()],
            caption=caption,
            keep=float(keep),
            most=most,
            **{"frame": len(frames) - 1, "threshold": max(0.5, float(keep)), **state},
        )

    @traitlets.validate("image")
    def _check_image(self, proposal):
        return index("image", proposal["value"], len(self.pictures))

    @traitlets.validate("frame")
    def _check_frame(self, proposal):
        return index("frame", proposal["value"], len(self.frames))

    @traitlets.validate("threshold")
    def _check_threshold(self, proposal):
        hint = " (lower scores are not stored)"
        return within("threshold", proposal["value"], *self._ranges()["threshold"], hint)

    def _ranges(self):
        return {"threshold": (self.keep, 1)}

    def _holds(self):
        return f"{len(self.pictures)} images, {len(self.frames)} frames, {len(self.classes)} classes"


def _label(label):
    """A step as a plain number, a network as words."""
    if isinstance(label, str):
        return label
    value = float(label)
    return int(value) if value.is_integer() else value


def _curve(name, values):
    """A curve as means over stretches of equal length: `{"name", "stretch", "y"}`.

    Value i lies at step (i + 1/2) stretch.
    """
    values = array(values, float).reshape(-1)
    if not len(values) or not np.isfinite(values).all():
        raise ValueError(f"curve {name!r} needs one finite value for each step")
    stretch = math.ceil(len(values) / POINTS)
    means = (values[start : start + stretch].mean() for start in range(0, len(values), stretch))
    return {"name": str(name), "stretch": stretch, "y": " ".join(f"{mean:.4g}" for mean in means)}


def _measured(name, values, count):
    """The AP50 of a class at each frame: `{"name", "y"}`."""
    values = array(values, float).reshape(-1)
    if len(values) != count or not ((values >= 0) & (values <= 1)).all():
        raise ValueError(f"measured {name!r} needs one value from 0 to 1 for each of the {count} frames")
    return {"name": str(name), "y": " ".join(f"{value:.3g}" for value in values)}
