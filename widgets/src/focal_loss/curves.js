// Which curves the figure shows for a state, and what can be read from them at p_t: numbers only, no drawing.
import * as losses from "../lib/losses.js";

/** The five gammas of Figure 1, in the paper's order. */
export const PAPER_GAMMAS = [0, 0.5, 1, 2, 5];

/** The settings of FL* in Figures 5 and 6: [gamma, beta]. */
export const PAPER_STARS = [
  [2, 1],
  [4, 0],
];

/** The reader's curve as a function of x_t: the loss, or the size of its slope. */
export function yours({ form, view, gamma, beta }, weight = 1) {
  if (form === "FL*") {
    return view === "loss"
      ? (x) => losses.focalStar(x, gamma, beta, weight)
      : (x) => -losses.focalStarGradient(x, gamma, beta, weight);
  }
  return view === "loss"
    ? (x) => losses.focal(x, gamma, weight)
    : (x) => -losses.focalGradient(x, gamma, weight);
}

/** Cross entropy in the same view. */
export function crossEntropy({ view }) {
  return view === "loss" ? losses.crossEntropy : (x) => -losses.crossEntropyGradient(x);
}

/** The thin curves: the five gammas of Figure 1, or the four curves of Figures 5 and 6. */
export function paperCurves({ form, view }) {
  if (form === "FL") {
    return PAPER_GAMMAS.map((gamma) => ({
      name: `gamma-${String(gamma).replace(".", "")}`,
      text: `γ = ${gamma}`,
      short: String(gamma),
      curve: yours({ form, view, gamma }),
    }));
  }
  return [
    { name: "gamma-0", text: "CE", short: "CE", curve: crossEntropy({ view }) },
    { name: "gamma-2", text: "FL γ = 2", short: "FL 2", curve: yours({ form: "FL", view, gamma: 2 }) },
    ...PAPER_STARS.map(([gamma, beta]) => ({
      name: `star-${gamma}`,
      text: `γ = ${gamma}, β = ${beta}`,
      short: `${gamma}, ${beta}`,
      curve: yours({ form: "FL*", view, gamma, beta }),
    })),
  ];
}

/** The axes: Figure 1 stands over p_t; slopes, and FL* as in Figures 5 and 6, stand over x_t. */
export function axes({ form, view, axis }) {
  const over = form === "FL" && view === "loss" ? "p_t" : "x_t";
  const x = over === "p_t" ? [0, 1] : [-5, 5];
  const y = axis === "log" ? [1e-6, 10] : view === "loss" ? [0, 5] : [0, 1.5];
  return { over, x, y, log: axis === "log" };
}

/** The x_t beyond which no end of a region is sought. */
export const FAR = -8;

/** What is seen at p_t: cross entropy, yours (for an object when alpha weighs), background, and the ratios to cross entropy. */
export function readings(state) {
  const x = losses.logit(state.p_t);
  const reference = crossEntropy(state)(x);
  const value = yours(state, state.alpha ?? 1)(x);
  const background = state.alpha === null ? null : yours(state, 1 - state.alpha)(x);
  return {
    x,
    reference,
    value,
    background,
    ratio: reference / value,
    backgroundRatio: background === null ? null : reference / background,
  };
}

/** In the gradient view, the x_t between which your curve lies above cross entropy, and the largest ratio there; or null. */
export function steeper(state) {
  if (state.view !== "gradient") return null;
  const slope = yours(state, state.alpha ?? 1);
  const reference = crossEntropy(state);
  const interval = losses.steeperThanCrossEntropy((x) => -slope(x), FAR, -FAR);
  if (!interval) return null;
  const [from, to] = interval;
  let largest = 0;
  for (let i = 0; i <= 800; i++) {
    const x = from + ((to - from) * i) / 800;
    largest = Math.max(largest, slope(x) / reference(x));
  }
  return { from, to, largest };
}
