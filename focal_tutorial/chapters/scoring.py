"""Chapter 12: average precision in plain Python, to be read aloud.

`evaluation.coco_ap` computes the same faster, for all classes, thresholds and sizes at
once; tests hold both, and pycocotools, equal.
"""

from ..evaluation import IOU_THRESHOLDS, RECALLS  # .5, .55, ..., .95 and 0, .01, ..., 1


def overlap(box, thing, crowd=False):
    """IoU of two boxes; with a crowd region, the share of the box that lies in it."""
    width = min(box[2], thing[2]) - max(box[0], thing[0])
    height = min(box[3], thing[3]) - max(box[1], thing[1])
    shared = max(0, width) * max(0, height)
    area, other = ((x2 - x1) * (y2 - y1) for x1, y1, x2, y2 in (box, thing))
    return shared / (area if crowd else area + other - shared) if shared else 0.0


def verdicts(boxes, objects, crowd, iou):
    """What becomes of the detections of one image, best first.

    True: takes an object. False: a false alarm. None: in a crowd, not counted.
    """
    free, result = set(range(len(objects))), []
    for box in boxes:
        fits = {m: overlap(box, objects[m], crowd[m]) for m in free}
        fits = {m: value for m, value in fits.items() if value >= iou}
        # An object where there is one, else a crowd region:
        choice = [m for m in fits if not crowd[m]] or list(fits)
        if not choice:
            result.append(False)
            continue
        best = max(choice, key=lambda m: (fits[m], m))  # among equals the last
        result.append(None if crowd[best] else True)
        if not crowd[best]:
            free.remove(best)  # nobody can take it again; a crowd has room for all
    return result


def curve(detections, targets, label, iou=0.5, limit=100):
    """Recall and precision after each detection of one class that counts, best first.

    detections, targets   of each image, as `evaluation.coco_ap` takes them
    limit                 how many of one image are looked at, the best ones
    """
    ranked, objects = [], 0
    for found, wanted in zip(detections, targets, strict=True):
        found, wanted = (_rows(found, "scores"), _rows(wanted, "ignore"))
        mine = [(score, box) for box, kind, score in found if kind == label]
        mine.sort(key=lambda pair: -pair[0])  # equal scores stay in their order
        mine = mine[:limit]
        its = [(box, bool(ignored)) for box, kind, ignored in wanted if kind == label]
        boxes, crowd = [box for box, _ in its], [ignored for _, ignored in its]
        objects += crowd.count(False)
        seen = verdicts([box for _, box in mine], boxes, crowd, iou)
        ranked += [(score, one) for (score, _), one in zip(mine, seen)]
    ranked.sort(key=lambda pair: -pair[0])  # all images in one list
    recall, precision, right, counted = [], [], 0, 0
    for _, verdict in ranked:
        if verdict is not None:
            right, counted = right + verdict, counted + 1
            recall.append(right / objects if objects else float("nan"))
            precision.append(right / counted)
    return recall, precision, objects


def read_at(places, recall, precision):
    """The mean over the recalls `places` of the best precision there or further right."""
    best = [
        max((p for r, p in zip(recall, precision) if r >= place), default=0.0)
        for place in places
    ]
    return sum(best) / len(places)


def coco(recall, precision):
    """COCO reads the curve at 101 recalls."""
    return read_at(RECALLS.tolist(), recall, precision)


def voc2007(recall, precision):
    """PASCAL VOC up to 2009 reads it at eleven."""
    return read_at([0.1 * step for step in range(11)], recall, precision)


def voc2010(recall, precision):
    """PASCAL VOC from 2010 on: the whole area under the curve of best precisions."""
    steps = zip([0.0, *recall], recall, range(len(recall)))
    return sum((after - before) * max(precision[k:]) for before, after, k in steps)


def average_precision(detections, targets, label, iou=0.5, *, limit=100, reading=coco):
    """AP of one class at one IoU threshold; NaN where there is no object to find."""
    recall, precision, objects = curve(detections, targets, label, iou, limit)
    return reading(recall, precision) if objects else float("nan")


def coco_average(detections, targets, labels):
    """COCO AP: the mean over ten IoU thresholds and over the classes that have objects."""
    table = [
        average_precision(detections, targets, label, iou)
        for label in labels
        for iou in IOU_THRESHOLDS.tolist()
    ]
    known = [value for value in table if value == value]  # NaN differs from itself
    return sum(known) / len(known) if known else float("nan")


def _rows(image, more):
    """Box, label and a third thing of each row, as plain numbers; `ignore` may be absent."""
    boxes, labels = (_plain(image[name]) for name in ("boxes", "labels"))
    third = _plain(image[more]) if more in image else [False] * len(labels)
    return list(zip(boxes, labels, third, strict=True))


def _plain(values):
    return values.tolist() if hasattr(values, "tolist") else list(values)
