"""Images, objects and detections as the state of a live figure stores them: checked, and short in a notebook's file.

Boxes stand one after another in a text of whole numbers: an object is x1 y1 x2 y2 in tenths of a pixel, label, 1 if
difficult else 0; a detection is x1 y1 x2 y2 in tenths of a pixel, score in thousandths, label.
"""

import numpy as np

from ..chapters.encoding import data_uri


def array(values, dtype):
    """Tensors of any device, arrays and lists as an array."""
    return np.asarray(values.detach().cpu() if hasattr(values, "detach") else values).astype(dtype)


def picture(sample, index, count, quality):
    """A sample as the state stores it: name, source (data URI), width, height, objects.

    sample     `image` uint8 [3, H, W], `boxes` [M, 4] (xyxy, pixels), `labels` [M]; perhaps `name`,
               `difficult`
    index      its place, which names it where it has no name
    count      how many classes there are
    quality    of the JPEG or WebP, 1 to 95

    Raises ValueError, which names the image, for input that does not fit.
    """
    image = array(sample.image, np.uint8)
    name = getattr(sample, "name", "") or f"image {index + 1}"
    difficult = getattr(sample, "difficult", None)
    difficult = np.zeros(len(sample.labels), int) if difficult is None else array(difficult, int)
    if image.ndim != 3 or image.shape[0] != 3:
        raise ValueError(f"{name}: an image is uint8 [3, H, W], not {list(image.shape)}")
    boxes, labels = checked_boxes(name, count, sample.boxes, sample.labels, difficult)
    rows = np.column_stack([np.rint(boxes * 10), labels, difficult])
    return {
        "name": name,
        "source": data_uri(image, quality),
        "width": image.shape[2],
        "height": image.shape[1],
        "objects": numbers(rows),
    }


def detections(found, where, count, keep, most):
    """The detections of one image as a text of whole numbers, best first.

    found         `{"boxes": [D, 4], "scores": [D], "labels": [D]}`, in the image's pixels
    where         opens the message of an error: which frame or image
    count         how many classes there are
    keep, most    what scores less than `keep`, or is not among the best `most`, is left out

    Raises ValueError for input that does not fit.
    """
    scores = array(found["scores"], float).reshape(-1)
    boxes, labels = checked_boxes(where, count, found["boxes"], found["labels"], scores)
    if not ((scores >= 0) & (scores <= 1)).all():
        raise ValueError(f"{where}: scores lie between 0 and 1")
    order = np.argsort(-scores, kind="stable")
    order = order[scores[order] >= keep][:most]
    rows = np.column_stack([np.rint(boxes[order] * 10), np.rint(scores[order] * 1000), labels[order]])
    return numbers(rows)


def checked_boxes(where, count, boxes, labels, *others):
    """Boxes [N, 4] and labels [N] as arrays; ValueError unless they are sound and each of `others` is [N] too."""
    boxes, labels = array(boxes, float).reshape(-1, 4), array(labels, int).reshape(-1)
    if any(len(other) != len(boxes) for other in (labels, *others)):
        raise ValueError(
            f"{where}: {len(boxes)} boxes do not go with {[len(other) for other in (labels, *others)]} labels and"
            " scores"
        )
    if not np.isfinite(boxes).all():
        raise ValueError(f"{where}: box {int((~np.isfinite(boxes).all(1)).argmax())} is not finite")
    if len(labels) and not 0 <= labels.min() <= labels.max() < count:
        raise ValueError(
            f"{where}: labels run from 0 to {count - 1} for {count} classes, not {labels.min()} to {labels.max()}"
        )
    return boxes, labels


def numbers(rows):
    """Whole numbers with spaces between them: one line in a stored notebook, where a list would take one per number."""
    return " ".join(map(str, rows.astype(int).ravel().tolist()))
