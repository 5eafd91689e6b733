// Which detections are right, by the rule of focal_tutorial/evaluation.py: in each class, best score first, each takes
// the object of highest IoU, at least .5, that no better one took. Numbers only, no drawing.
import { area, intersection, iou } from "../lib/boxes.js";

/** The IoU at which a detection takes an object. */
export const ENOUGH = 0.5;

/** The numbers in a stored text. */
export const numbers = (text) => (text ? text.split(" ").map(Number) : []);

/** The objects of a stored picture: {box, label, difficult}. */
export function objectsOf(picture) {
  return rows(picture.objects).map(([x1, y1, x2, y2, label, difficult]) => ({
    box: pixels(x1, y1, x2, y2),
    label,
    difficult: difficult === 1,
  }));
}

/** The detections stored for one picture in one frame, best first: {box, score (0..1), label}. */
export function detectionsOf(text) {
  return rows(text).map(([x1, y1, x2, y2, score, label]) => ({
    box: pixels(x1, y1, x2, y2),
    score: score / 1000,
    label,
  }));
}

function rows(text) {
  const all = numbers(text);
  return Array.from({ length: all.length / 6 }, (_, i) => all.slice(6 * i, 6 * i + 6));
}

const pixels = (...tenths) => tenths.map((tenth) => tenth / 10);

/** How far a detection covers an object: IoU, or for a difficult one its share of the detection. */
function overlap(detection, object) {
  if (!object.difficult) return iou(detection.box, object.box);
  return intersection(detection.box, object.box) / Math.max(area(detection.box), 1e-12);
}

/**
 * Verdicts on detections, best first. Each gets {verdict, object, overlap, nearest, nearestOverlap}: "found" took `object`
 * (an index) at IoU `overlap`; "ignored" fell on a difficult object; "false" did neither. `nearest` is the object of any
 * class with the highest overlap, or -1. A threshold afterwards takes nothing from better detections.
 */
export function match(detections, objects) {
  const free = objects.map(() => true);
  return detections.map((detection) => {
    const overlaps = objects.map((object) => overlap(detection, object));
    const own = (difficult) =>
      best(
        overlaps,
        (i) =>
          objects[i].label === detection.label &&
          objects[i].difficult === difficult &&
          (difficult || free[i]) &&
          overlaps[i] >= ENOUGH,
      );
    const nearest = best(overlaps, (i) => overlaps[i] > 0);
    const seen = { ...detection, nearest, nearestOverlap: nearest < 0 ? 0 : overlaps[nearest] };
    const taken = own(false);
    if (taken >= 0) {
      free[taken] = false;
      return { ...seen, verdict: "found", object: taken, overlap: overlaps[taken] };
    }
    const ignored = own(true);
    return {
      ...seen,
      verdict: ignored < 0 ? "false" : "ignored",
      object: ignored,
      overlap: ignored < 0 ? 0 : overlaps[ignored],
    };
  });
}

/** The last index with the highest value among those that fit (among equals the last, as the evaluation has it), or -1. */
function best(values, fits) {
  let place = -1;
  values.forEach((value, i) => {
    if (fits(i) && (place < 0 || value >= values[place])) place = i;
  });
  return place;
}

/** Does a score reach the threshold? In whole thousandths, so that .29 reaches .29. */
export function reaches(score, threshold) {
  return Math.round(score * 1000) >= Math.round(threshold * 1000);
}

/** Counts over the shown detections: found, false alarms, objects (in all and by class), mean score of the found. */
export function tally(shown, objects, classes) {
  const hits = shown.filter(({ verdict }) => verdict === "found");
  const wanted = objects.filter(({ difficult }) => !difficult);
  const among = (list, label) => list.filter((one) => one.label === label).length;
  return {
    found: hits.length,
    objects: wanted.length,
    alarms: shown.filter(({ verdict }) => verdict === "false").length,
    shown: shown.length,
    meanScore: hits.length ? hits.reduce((sum, { score }) => sum + score, 0) / hits.length : null,
    perClass: classes.map((name, label) => ({
      name,
      found: among(hits, label),
      objects: among(wanted, label),
      shown: among(shown, label),
    })),
  };
}

/** The shortest beginnings that tell the classes apart: RBC, WBC, Platelets give R, W, P. */
export function shortNames(classes) {
  return classes.map((name) => {
    let length = 1;
    while (
      length < name.length &&
      classes.some((other) => other !== name && other.startsWith(name.slice(0, length)))
    )
      length++;
    return name.slice(0, length);
  });
}
