"""The lead figure of chapter 12: a threshold slides along the precision-recall curve; detections can be changed."""

import re
from pathlib import Path

import traitlets

from .figure import Figure
from .stored import detections as stored_detections
from .stored import picture
from .traits import OneOf, Within, index, within

MOST = 100  # COCO's evaluation counts no more of one image
WORD = re.compile(r"(\d+)\.(\d+)(?:(x)|(\+)?(?:@(-?\d+),(-?\d+))?)")


class PrecisionRecall(Figure):
    """Photographs with the boxes that a network found, the curve of precision over recall, and AP read in three ways.

    Made by `from_samples`. All that it shows is computed in the page from the stored boxes, and equals what
    `evaluation.coco_ap` says of them: boxes in tenths of a pixel and scores in thousandths, as `stored.py` keeps them.
    A detection can be switched off, counted twice or shifted.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    image      index of the photograph shown
    label      index of the class whose curve is shown
    threshold  boxes that score less are not let in; from `keep` to 1. AP does not depend on it
    iou        from which IoU on a box is right: .5, .55, ..., .95
    readings   how the curve is read: "101" (COCO), "11" (VOC 2007) or "area" (VOC 2010)
    changes    what the reader did: "0.3x 1.12+ 2.5@4,-3" switches off detection 3 of photograph 0, counts detection 12
               of photograph 1 twice, and shifts detection 5 of photograph 2 by 4 pixels to the right and 3 up.
               Detections are counted from 0, best first, over all classes

    Set once: `classes`, `pictures` and `found` (per picture), as in `Detections`; `keep`, the lowest score that is
    stored, and `caption`.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("image", "label", "threshold", "iou", "readings", "changes")

    image = traitlets.Int(0).tag(sync=True)
    label = traitlets.Int(0).tag(sync=True)
    threshold = traitlets.Float(0.5).tag(sync=True)
    iou = Within(0.5, 0.95, 0.5)
    readings = OneOf("101", "11", "area")
    changes = traitlets.Unicode("").tag(sync=True)

    pictures = traitlets.List().tag(sync=True)
    found = traitlets.List(traitlets.Unicode()).tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    keep = traitlets.Float(0.05).tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)

    @classmethod
    def from_samples(
        cls, samples, detections, classes=None, *, keep=0.05, most=MOST, caption="", jpeg_quality=80, **state
    ):
        """A figure of `samples` and of what was found in them.

        samples       a `data.Dataset`, or objects as `Detections.from_samples` takes them
        detections    of each sample `{"boxes": [D, 4], "scores": [D], "labels": [D]}`, as `RetinaNet.detect` gives it
        classes       the name of each label; None: those of the dataset
        keep, most    what scores less than `keep`, or is not among the best `most` of its image, is not stored
        caption       a line below the figure: the source of the images
        jpeg_quality  1 to 95, of the stored images (or WebP of that quality, where it is smaller)
        state         `image`, `label`, `threshold`, `iou`, `readings`, `changes` at the start

        Takes tensors and arrays alike. Raises ValueError, which names the image, for input that does not fit.
        """
        classes = list(getattr(samples, "classes", ())) if classes is None else [str(name) for name in classes]
        samples = [samples[index] for index in range(len(samples))]
        if not samples or not classes:
            raise ValueError("PrecisionRecall needs at least one sample and one class name")
        if len(detections) != len(samples):
            raise ValueError(f"detections for {len(detections)} images, but there are {len(samples)} samples")
        if not 0 <= keep < 1 or not 1 <= most <= MOST:
            raise ValueError(f"keep lies in [0, 1) and most between 1 and {MOST}, not {keep} and {most}")
        return cls(
            pictures=[picture(sample, place, len(classes), jpeg_quality) for place, sample in enumerate(samples)],
            found=[
                stored_detections(one, f"image {place}", len(classes), keep, most)
                for place, one in enumerate(detections)
            ],
            classes=classes,
            keep=float(keep),
            caption=caption,
            **{"threshold": max(0.5, float(keep)), **state},
        )

    @traitlets.validate("image")
    def _check_image(self, proposal):
        return index("image", proposal["value"], len(self.pictures))

    @traitlets.validate("label")
    def _check_label(self, proposal):
        return index("label", proposal["value"], len(self.classes))

    @traitlets.validate("threshold")
    def _check_threshold(self, proposal):
        return within("threshold", proposal["value"], *self._ranges()["threshold"], " (lower scores are not stored)")

    @traitlets.validate("changes")
    def _check_changes(self, proposal):
        seen = set()
        for word in proposal["value"].split():
            found = WORD.fullmatch(word)
            if not found or not any(found.groups()[2:]):
                raise traitlets.TraitError(
                    f'changes is words such as "0.3x", "1.12+" and "2.5@4,-3", separated by spaces, not {word!r}'
                )
            image, place = int(found[1]), int(found[2])
            count = len(self.found[image].split()) // 6 if image < len(self.found) else 0
            if place >= count:
                raise traitlets.TraitError(f"changes: photograph {image} has {count} detections, and {word!r} is none")
            if (image, place) in seen:
                raise traitlets.TraitError(f"changes names detection {image}.{place} twice")
            seen.add((image, place))
        return proposal["value"]

    def _ranges(self):
        return {"threshold": (self.keep, 1)}

    def _holds(self):
        return f"{len(self.pictures)} images, {len(self.classes)} classes"
