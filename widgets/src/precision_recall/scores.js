// Precision, recall and AP of detections as the reader has left them. Which are right says lib/match.js; AP over 101 recalls
// is the engine's. Numbers only, no drawing.
import { MOST, THRESHOLDS, precisionOver } from "../engine/evaluation.js";
import { match } from "../lib/match.js";

export { THRESHOLDS };

/** The recalls at which VOC 2007 reads the curve. */
export const ELEVEN = Array.from({ length: 11 }, (_, i) => i * 0.1);

/** The place in THRESHOLDS of an IoU. */
export const placeOf = (iou) => Math.min(9, Math.max(0, Math.round((iou - 0.5) / 0.05)));

/**
 * Detections of a class in one picture, best first, judged at each of the ten IoU thresholds: [{place, copy, score, box, label,
 * verdicts: [{verdict, object, overlap, nearest, nearestOverlap}]}]. `changed`: Map from a detection's place to what the
 * reader did with it (changes.js).
 */
export function judged(detections, objects, label, changed = new Map()) {
  const rows = [];
  detections.forEach((one, place) => {
    if (one.label !== label) return;
    const { off = false, twice = false, dx = 0, dy = 0 } = changed.get(place) ?? {};
    if (off) return;
    const [x1, y1, x2, y2] = one.box;
    const box = dx || dy ? [x1 + dx, y1 + dy, x2 + dx, y2 + dy] : one.box;
    rows.push({ ...one, box, place, copy: false });
    if (twice) rows.push({ ...one, box, place, copy: true });
  });
  const best = rows.sort((a, b) => b.score - a.score).slice(0, MOST);
  const verdicts = THRESHOLDS.map((enough) => match(best, objects, enough));
  return best.map((row, i) => ({ ...row, verdicts: verdicts.map((all) => all[i]) }));
}

/** The rows of all pictures in one order: best first, and among equals the picture that stands first. */
export const ranked = (pictures) =>
  pictures
    .flatMap((rows, picture) => rows.map((row) => ({ ...row, picture })))
    .sort((a, b) => b.score - a.score);

/**
 * The curve at threshold t (a place in THRESHOLDS): after each row that counts {row, hit, right, precision, recall, falling}.
 * falling: the best precision here or further on. `objects`: how many there are to find, at least 1.
 */
export function curveAt(rows, t, objects) {
  let right = 0;
  const points = rows
    .filter(({ verdicts }) => verdicts[t].verdict !== "ignored")
    .map((row, i) => {
      const hit = row.verdicts[t].verdict === "found";
      right += hit ? 1 : 0;
      const precision = right / (i + 1);
      return { row, hit, right, precision, recall: right / objects, falling: precision };
    });
  for (let i = points.length - 2; i >= 0; i--)
    points[i].falling = Math.max(points[i].falling, points[i + 1].falling);
  return points;
}

/** The falling precision at a recall: that of the first point which reaches it, or 0. */
export const readAt = (points, recall) => points.find((point) => point.recall >= recall)?.falling ?? 0;

/** AP of a curve in three ways: "101" recalls (COCO), "11" recalls (VOC 2007), and the "area" under it (VOC 2010 on). */
export function readings(points, objects) {
  const hits = points.map(({ hit }) => hit);
  return {
    101: precisionOver(hits, objects),
    11: precisionOver(hits, objects, ELEVEN),
    area: points.reduce(
      (sum, { recall, falling }, i) => sum + (recall - (i ? points[i - 1].recall : 0)) * falling,
      0,
    ),
  };
}

/** COCO's AP at each of the ten thresholds. */
export const overThresholds = (rows, objects) =>
  THRESHOLDS.map((_, t) =>
    precisionOver(
      curveAt(rows, t, objects).map(({ hit }) => hit),
      objects,
    ),
  );

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many points of a curve score at least the threshold, in whole thousandths as scores are stored. */
export const letIn = (points, threshold) =>
  points.filter(({ row }) => Math.round(row.score * 1000) >= Math.round(threshold * 1000)).length;
