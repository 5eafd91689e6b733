// Who owns the loss: how it, and its gradient, divide between hard objects and easy background, each group alike.
// It mirrors focal_tutorial/shares.py and is checked against vectors that it wrote (widgets/golden/shares.json, 1e-6).
import { crossEntropy, crossEntropyGradient, focal, focalGradient, logit } from "./losses.js";

/** The five ways to train, in the order of the package. */
export const METHODS = ["CE", "balanced CE", "FL", "OHEM", "1:3"];

/** How many hard objects and easy background examples of these losses a method trains on (losses.ohem_mask). */
export function kept(method, numbers, losses, keep) {
  const [hard, easy] = numbers;
  if (method === "OHEM") {
    // the largest losses of either class; equal ones: the earlier, which is the hard group, first
    if (losses[0] >= losses[1]) return [Math.min(hard, keep), Math.min(easy, Math.max(0, keep - hard))];
    return [Math.min(hard, Math.max(0, keep - easy)), Math.min(easy, keep)];
  }
  if (method === "1:3") {
    // a quarter of the batch at most are objects, and three background examples go with each
    const objects = Math.min(hard, Math.floor(keep / 4));
    return [objects, Math.min(easy, 3 * Math.max(1, objects))];
  }
  return [hard, easy];
}

/**
 * For each method {kept, taught, loss, gradient}, each [hard, easy]: the examples that it picks, those of them that get a
 * gradient, the sums of their losses and of the sizes of their slopes. state: {hard, hard_p_t, easy, easy_p_t, gamma, alpha,
 * focal_alpha, keep}; focal_alpha null leaves focal loss unweighted.
 */
export function shares(state) {
  const numbers = [state.hard, state.easy];
  const x = [logit(state.hard_p_t), logit(state.easy_p_t)];
  const weights = (alpha) => (alpha === null ? [1, 1] : [alpha, 1 - alpha]);
  return Object.fromEntries(
    METHODS.map((method) => {
      const weight =
        method === "FL"
          ? weights(state.focal_alpha)
          : method === "balanced CE"
            ? weights(state.alpha)
            : [1, 1];
      const each = x.map((x_t, i) =>
        method === "FL" ? focal(x_t, state.gamma, weight[i]) : weight[i] * crossEntropy(x_t),
      );
      const slope = x.map(
        (x_t, i) =>
          -(method === "FL"
            ? focalGradient(x_t, state.gamma, weight[i])
            : weight[i] * crossEntropyGradient(x_t)),
      );
      const picked = kept(method, numbers, each, state.keep);
      return [
        method,
        {
          kept: picked,
          taught: picked.map((count, i) => (slope[i] === 0 ? 0 : count)),
          loss: picked.map((count, i) => count * each[i] + 0), // + 0: minus nothing is nothing
          gradient: picked.map((count, i) => count * slope[i] + 0),
        },
      ];
    }),
  );
}

/** Parts of a sum as fractions of it; all 0 where the sum is 0. */
export function fractions(parts) {
  const total = parts[0] + parts[1];
  return parts.map((part) => (total ? part / total : 0));
}

/** How many easy examples have together the loss of the hard group, under CE or FL: a number, not rounded. */
export function breakEven(state, method) {
  const one = shares({ ...state, hard: 1, easy: 1 })[method].loss;
  return (state.hard * one[0]) / one[1];
}
