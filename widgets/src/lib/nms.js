// Non-maximum suppression, round by round. Mirrors focal_tutorial/boxes.py and is held to vectors that it wrote
// (widgets/golden/nms.json).
import { iou } from "./boxes.js";

/**
 * The rounds of greedy NMS. Each round keeps the best box that is left and drops those that overlap it too much:
 * {best, touched: [{index, iou, before, after}]}, `after` 0 for a dropped box.
 *
 * boxes: [[x1, y1, x2, y2]]; scores: numbers; labels: class of each box, or null to let boxes of any class remove each other.
 */
export function hardRounds(boxes, scores, threshold, labels = null) {
  let rest = order(scores);
  const rounds = [];
  while (rest.length) {
    const [best, ...others] = rest;
    const overlaps = others.map((index) => overlap(boxes, labels, best, index));
    const touched = others.flatMap((index, i) =>
      overlaps[i] > threshold ? [{ index, iou: overlaps[i], before: scores[index], after: 0 }] : [],
    );
    rest = others.filter((_, i) => !(overlaps[i] > threshold));
    rounds.push({ best, score: scores[best], touched });
  }
  return rounds;
}

/**
 * The rounds of soft-NMS: neighbours of the best box lose score, and leave when they sink below `floor`; the best is chosen
 * anew in each round. decay(iou) is the factor. Rounds as above, with every box whose score changed.
 */
export function softRounds(boxes, scores, decay, floor, labels = null) {
  const now = [...scores];
  let rest = now.map((_, index) => index).filter((index) => now[index] >= floor);
  const rounds = [];
  while (rest.length) {
    const best = rest.reduce((first, index) => (now[index] > now[first] ? index : first));
    const touched = [];
    rest = rest.filter((index) => {
      if (index === best) return false;
      const shared = overlap(boxes, labels, best, index);
      const before = now[index];
      now[index] *= decay(shared);
      if (now[index] !== before) touched.push({ index, iou: shared, before, after: now[index] });
      return now[index] >= floor;
    });
    rounds.push({ best, score: now[best], touched });
  }
  return rounds;
}

/** The factors of soft-NMS (Bodla et al. 2017). */
export const linear = (threshold) => (shared) => (shared >= threshold ? 1 - shared : 1);
export const gaussian = (sigma) => (shared) => Math.exp(-(shared ** 2) / sigma);

/** The rounds of a method: "hard", "linear" or "gaussian". */
export function roundsOf({ boxes, scores, labels }, { method, iou_threshold, sigma, floor }) {
  if (method === "hard") return hardRounds(boxes, scores, iou_threshold, labels);
  return softRounds(
    boxes,
    scores,
    method === "linear" ? linear(iou_threshold) : gaussian(sigma),
    floor,
    labels,
  );
}

/** Indices best first; equal scores keep their order. */
export function order(scores) {
  return scores.map((_, index) => index).sort((a, b) => scores[b] - scores[a]);
}

/** IoU of two boxes; 0 for boxes of different classes, where classes are given. */
function overlap(boxes, labels, a, b) {
  return labels && labels[a] !== labels[b] ? 0 : iou(boxes[a], boxes[b]);
}
