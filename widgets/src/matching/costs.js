// What it costs to let a query answer for an object: DETR's three terms (focal_tutorial/chapters/matching.py).
import { centred, giou } from "../lib/boxes.js";

/**
 * {class, l1, giou}, each [query][object]: the probability of the object's class with a minus, the distance of the boxes in
 * centre and size as parts of the picture, GIoU with a minus.
 */
export function costTerms({ probabilities, boxes, labels, objects, width, height }) {
  const parts = (box) => {
    const one = centred(box);
    return [one.x / width, one.y / height, one.width / width, one.height / height];
  };
  const truth = objects.map(parts);
  const every = (term) => boxes.map((box, query) => objects.map((object, i) => term(box, object, query, i)));
  return {
    class: every((box, object, query, i) => -probabilities[query][labels[i]]),
    l1: every((box, object, query, i) =>
      parts(box).reduce((sum, part, k) => sum + Math.abs(part - truth[i][k]), 0),
    ),
    giou: every((box, object) => -giou(box, object)),
  };
}

/** The weighted sum of the terms, [query][object]; lower is better. */
export function costMatrix(terms, weights) {
  return terms.class.map((row, query) =>
    row.map(
      (_, i) =>
        weights.class * terms.class[query][i] +
        weights.l1 * terms.l1[query][i] +
        weights.giou * terms.giou[query][i],
    ),
  );
}
