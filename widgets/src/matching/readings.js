// What the figure of the matching shows for a state: numbers only, no drawing.
import { greedy, hungarian, manyToOne, sorted, total } from "./assignments.js";
import { costMatrix, costTerms } from "./costs.js";

/** IoU from which on a box answers for an object, when each box decides for itself (the paper's anchors, section 4). */
export const OVERLAP = 0.5;

/**
 * given: {classes, objects, labels, probabilities, width, height}; state: {queries, class_weight, l1_weight, giou_weight}.
 * Returns terms, cost, the pairs of the three ways and the totals of the two that are one to one; `first`, the first pair that
 * greedy takes and the best matching has not, or null; `doubles` and `missed`: objects with more than one box, and with none, by overlap.
 */
export function readings(given, state) {
  const terms = costTerms({ ...given, boxes: state.queries });
  const weights = { class: state.class_weight, l1: state.l1_weight, giou: state.giou_weight };
  const cost = costMatrix(terms, weights);
  const best = hungarian(cost);
  const taken = greedy(cost);
  const overlap = manyToOne(state.queries, given.objects, OVERLAP);
  const has = new Map(best);
  const share = given.objects.map((_, i) => overlap.filter(([, object]) => object === i).length);
  return {
    terms,
    weights,
    cost,
    pairs: { hungarian: best, greedy: sorted(taken), overlap },
    totals: { hungarian: total(cost, best), greedy: total(cost, taken) },
    first: taken.find(([query, object]) => has.get(query) !== object) ?? null,
    doubles: indexes(share, (count) => count > 1),
    missed: indexes(share, (count) => count === 0),
    share,
  };
}

const indexes = (list, wanted) => [...list.keys()].filter((i) => wanted(list[i]));

/** Whether greedy pays more than the best matching: sums of the same costs differ in their last digits. */
export const pays = ({ totals }) => totals.greedy - totals.hungarian > 1e-9;
