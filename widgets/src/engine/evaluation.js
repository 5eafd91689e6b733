// COCO's average precision, as focal_tutorial/evaluation.py explains and computes it; equal to it on the same detections.
import { iou } from "../lib/boxes.js";

// As numpy's linspace has them, to the last bit: what lies exactly at a threshold falls on the same side.
export const THRESHOLDS = Array.from({ length: 10 }, (_, i) =>
  i === 9 ? 0.95 : 0.5 + i * ((0.95 - 0.5) / 9),
);
const RECALLS = Array.from({ length: 101 }, (_, i) => i * 0.01);
export const MOST = 100; // detections of one class in one image

/**
 * Average precision of the detections of some images.
 * found: of each image [{box: xyxy, score, label}], in any order; truths: of each image {boxes: [4 M], labels: [M]};
 * count: number of classes. Returns {AP, AP50, AP75, classes: [{AP, AP50}]}, fractions. A class without objects is left
 * out of the means, and it and a mean over nothing are null.
 */
export function averagePrecision(found, truths, count) {
  const each = Array.from({ length: count }, (_, label) => ofClass(found, truths, label));
  const seen = each.filter((aps) => aps !== null);
  return {
    AP: mean(seen.map(mean)),
    AP50: mean(seen.map((aps) => aps[0])),
    AP75: mean(seen.map((aps) => aps[5])),
    classes: each.map((aps) => (aps ? { AP: mean(aps), AP50: aps[0] } : { AP: null, AP50: null })),
  };
}

const mean = (values) =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

const byScore = (a, b) => b.score - a.score; // sort() is stable: among equal scores the first stays first

/** AP of one class at each threshold, or null where no image has an object of it. */
function ofClass(found, truths, label) {
  let objects = 0;
  const all = []; // {score, hits: [at each threshold]}
  found.forEach((list, image) => {
    const { boxes, labels } = truths[image];
    const own = [];
    labels.forEach((one, i) => {
      if (one === label) own.push(boxes.slice(4 * i, 4 * i + 4));
    });
    objects += own.length;
    const best = list
      .filter((one) => one.label === label)
      .sort(byScore)
      .slice(0, MOST);
    const overlaps = best.map(({ box }) => own.map((object) => iou(box, object)));
    const hits = THRESHOLDS.map((threshold) => taken(overlaps, own.length, threshold));
    best.forEach(({ score }, d) => all.push({ score, hits: hits.map((row) => row[d]) }));
  });
  if (!objects) return null;
  all.sort(byScore);
  return THRESHOLDS.map((_, t) =>
    precisionOver(
      all.map(({ hits }) => hits[t]),
      objects,
    ),
  );
}

/** Which detections of an image, best first, take an object: each the free one of highest overlap, of equals the last. */
function taken(overlaps, objects, threshold) {
  const free = new Array(objects).fill(true);
  return overlaps.map((row) => {
    let [highest, place] = [threshold, -1];
    row.forEach((overlap, i) => {
      if (free[i] && overlap >= highest) [highest, place] = [overlap, i];
    });
    if (place >= 0) free[place] = false;
    return place >= 0;
  });
}

/** The mean at the recalls of the best precision at this or any higher recall. hits: of all detections, best first. */
export function precisionOver(hits, objects, recalls = RECALLS) {
  let right = 0;
  const recall = [];
  const precision = hits.map((hit, i) => {
    right += hit ? 1 : 0;
    recall.push(right / objects);
    return right / (i + 1);
  });
  for (let i = precision.length - 2; i >= 0; i--) precision[i] = Math.max(precision[i], precision[i + 1]);
  let sum = 0;
  let at = 0;
  for (const wanted of recalls) {
    while (at < recall.length && recall[at] < wanted) at++;
    sum += precision[at] ?? 0;
  }
  return sum / recalls.length;
}
