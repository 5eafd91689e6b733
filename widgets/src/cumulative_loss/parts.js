// Figure 4 from histograms of logits: numbers only. Mirrors focal_tutorial/chapters/cumulative.py and is held to vectors that
// it wrote (widgets/golden/cumulative.json).
import { fractionAxis, GAMMAS } from "../laboratory/terms.js";
import { cumulativeLosses } from "../playground/trainer.js";

/** The hardest share of each side that the figure tells of: the paper's 20 % of the positives, and 1 % of the negatives. */
export const PARTS = { positives: 0.2, negatives: 0.01 };
const NAMES = Object.keys(PARTS);

/** A stored histogram {first, counts} with bins of `width`: the logits of bins that hold something, and how many they hold. */
export function bins({ first, counts }, width) {
  const places = counts.flatMap((many, i) => (many ? [i] : []));
  return {
    x_t: Float64Array.from(places, (i) => (first + i + 0.5) * width),
    many: Float64Array.from(places, (i) => counts[i]),
    count: counts.reduce((sum, many) => sum + many, 0),
  };
}

/** The bins of both sides of a network. */
export const sides = (stored, width) =>
  Object.fromEntries(NAMES.map((name) => [name, bins(stored[name], width)]));

/** The part of the loss that the easiest fractions own, one list for each gamma. */
export const owned = ({ x_t, many }, gammas, fractions) => cumulativeLosses(x_t, gammas, fractions, many);

/** The part that the hardest share owns. */
export const hardest = (side, gamma, share) => 1 - owned(side, [gamma], [1 - share])[0][0];

/** The curves of the paper's gammas, for each side. */
export const thinCurves = (both) =>
  Object.fromEntries(NAMES.map((name) => [name, owned(both[name], GAMMAS, fractionAxis())]));

/** For each side: its curve at one gamma, and what its hardest own. */
export function curves(both, gamma) {
  return Object.fromEntries(
    NAMES.map((name) => [
      name,
      {
        curve: owned(both[name], [gamma], fractionAxis())[0],
        hardest: hardest(both[name], gamma, PARTS[name]),
      },
    ]),
  );
}
