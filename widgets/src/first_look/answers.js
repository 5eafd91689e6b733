// What the figure counts: the answers of the network at a threshold, and what NMS keeps of them. Numbers only, no drawing.
import { anchorAt, anchorGrid } from "../lib/anchors.js";
import { hardRounds } from "../lib/nms.js";
import { match, numbers, reaches } from "../detections/match.js";

/** Boxes of one class that overlap more than this are duplicates; the paper's detector has the same. */
export const DUPLICATE = 0.5;

/** The stored answers, best first: {anchor (its box), box (moved), score (0..1), label}, in the network's pixels. */
export function answersOf(text, { anchors }) {
  const all = numbers(text);
  return Array.from({ length: all.length / 7 }, (_, i) => {
    const [place, ...row] = all.slice(7 * i, 7 * i + 7);
    return {
      place,
      anchor: anchorAt(anchors, place),
      box: row.slice(0, 4).map((tenth) => tenth / 10),
      score: row[4] / 1000,
      label: row[5],
    };
  });
}

/** The grids of the network's image [height, width]. */
export const gridsOf = ([height, width], base) => anchorGrid(height, width, { base });

/** For each answer the place of the answer that removes it, or -1 where it stays. The best ones do not depend on a threshold. */
export function removedBy(answers) {
  const by = answers.map(() => -1);
  const [boxes, scores, labels] = ["box", "score", "label"].map((name) => answers.map((one) => one[name]));
  for (const { best, touched } of hardRounds(boxes, scores, DUPLICATE, labels))
    for (const { index } of touched) by[index] = best;
  return by;
}

/** What stands at a threshold: the answers that reach it, those that stay after NMS, and how these do against the labels. */
export function standing(answers, by, objects, threshold) {
  const count = answers.filter(({ score }) => reaches(score, threshold)).length; // they are stored best first
  const above = answers.slice(0, count).map((one, i) => ({ ...one, kept: by[i] < 0 }));
  const kept = match(
    above.filter((one) => one.kept),
    objects,
  );
  const found = new Set(kept.filter(({ verdict }) => verdict === "found").map(({ object }) => object));
  return {
    above,
    anchors: new Set(above.map(({ place }) => place)).size,
    kept,
    found: found.size,
    missed: objects.filter((_, i) => !found.has(i)),
  };
}

/** How many of a list are of each class. */
export const perClass = (list, classes) =>
  classes.map((_, label) => list.filter((one) => one.label === label).length);
