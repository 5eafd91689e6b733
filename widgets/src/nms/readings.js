// What stands in the figure at a step: which boxes wait, are kept, are dropped, and with which score. Numbers only.
import { match, reaches, tally } from "../detections/match.js";
import { roundsOf } from "../lib/nms.js";

/** A step beyond every round: the result. */

/** The candidates that reach the floor. They are stored best first, so that these are the first ones. */
export function eligible(candidates, floor) {
  return candidates.filter(({ score }) => reaches(score, floor));
}

/** All rounds of a state. */
export function allRounds(candidates, state) {
  const boxes = candidates.map(({ box }) => box);
  const scores = candidates.map(({ score }) => score);
  const labels = state.per_class ? candidates.map(({ label }) => label) : null;
  return roundsOf({ boxes, scores, labels }, state);
}

/**
 * The state of every box at `step`: {kind, score, round, iou, by}.
 * kind: "waiting", "best" (kept in this round), "kept" (before), "now" (dropped in this round), "faded" (lost score in this
 * round), "gone" (dropped before). round: that of its last change, from 1; by: the box that changed it, at IoU iou.
 */
export function at(candidates, rounds, step, floor) {
  const boxes = candidates.map(({ score }) => ({ kind: "waiting", score, round: 0, iou: 0, by: -1 }));
  rounds.slice(0, step).forEach(({ best, touched }, i) => {
    const current = i + 1 === step;
    Object.assign(boxes[best], { kind: current ? "best" : "kept", round: i + 1 });
    for (const { index, iou, after } of touched) {
      const dropped = after < floor;
      Object.assign(boxes[index], {
        kind: dropped ? (current ? "now" : "gone") : current ? "faded" : "waiting",
        score: after,
        round: i + 1,
        iou,
        by: best,
      });
    }
  });
  return boxes;
}

/** How well the kept boxes, best first, find the labelled objects: the evaluation's counts at IoU .5. */
export function result(candidates, rounds, objects, classes) {
  const kept = rounds.map(({ best, score }) => ({ ...candidates[best], score }));
  return tally(match(kept, objects), objects, classes);
}

/** The final score of every box, 0 for one that was dropped. */
export function finalScores(candidates, rounds) {
  const scores = candidates.map(() => 0);
  for (const { best, score } of rounds) scores[best] = score;
  return scores;
}
