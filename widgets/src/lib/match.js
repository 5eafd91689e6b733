// Which detections are right, by the rule of focal_tutorial/evaluation.py: in each class, best score first, each takes
// the object of highest IoU, at least .5 or what is asked for, that no better one took. Numbers only, no drawing.
import { area, intersection, iou } from "./boxes.js";

/** The IoU at which a detection takes an object, where nothing else is asked for. */
export const ENOUGH = 0.5;

/** How far a detection covers an object: IoU, or for a difficult one its share of the detection. */
function overlap(detection, object) {
  if (!object.difficult) return iou(detection.box, object.box);
  return intersection(detection.box, object.box) / Math.max(area(detection.box), 1e-12);
}

/**
 * Verdicts on detections, best first. Each gets {verdict, object, overlap, nearest, nearestOverlap}: "found" took `object`
 * (an index) at IoU `overlap`; "ignored" fell on a difficult object; "false" did neither. `nearest` is the object of any
 * class with the highest overlap, or -1. A threshold afterwards takes nothing from better detections. `enough`: the IoU.
 */
export function match(detections, objects, enough = ENOUGH) {
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
          overlaps[i] >= enough,
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

/**
 * Counts over several scenes: of detections [[{box, score, label}]] that reach the threshold, against the objects of each
 * scene {boxes: [4 M], labels: [M]}. `classes`: names. Returns {found, objects, missed, alarms, perClass: [{name, found,
 * objects, missed, alarms}]}: "it finds `found` of `objects` cells", and `alarms` boxes that fit none.
 */
export function tallyScenes(detections, scenes, classes, threshold) {
  const perClass = classes.map((name) => ({ name, found: 0, objects: 0, missed: 0, alarms: 0 }));
  scenes.forEach((scene, i) => {
    const shown = detections[i].filter(({ score }) => reaches(score, threshold));
    const best = shown.sort((a, b) => b.score - a.score);
    for (const { label } of objectsIn(scene)) perClass[label].objects++;
    for (const { label, verdict } of match(best, objectsIn(scene)))
      perClass[label][verdict === "found" ? "found" : "alarms"]++;
  });
  for (const one of perClass) one.missed = one.objects - one.found;
  const sum = (key) => perClass.reduce((all, one) => all + one[key], 0);
  return {
    found: sum("found"),
    objects: sum("objects"),
    missed: sum("missed"),
    alarms: sum("alarms"),
    perClass,
  };
}

/** The objects of a scene {boxes: [4 M], labels: [M]} as match() takes them: {box, label, difficult}. */
export const objectsIn = ({ boxes, labels }) =>
  Array.from(labels, (label, i) => ({
    box: Array.from(boxes.slice(4 * i, 4 * i + 4)),
    label,
    difficult: false,
  }));
