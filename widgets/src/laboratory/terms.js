// What the trained network makes of the held-out scenes: p_t of each term of the loss, as histograms and as Figure 4's curves.
import { constants, cumulativeLosses } from "../playground/trainer.js";

export const GAMMAS = [0, 0.5, 1, 2];
export const GAMMA_NAMES = ["0", "½", "1", "2"];
const BINS = 20;
const SMALLEST = 2 ** -24; // float32 knows no 1 - p below it

/** The fractions at which Figure 4 is drawn. */
export const fractionAxis = () => constants().fractions;

/** The class of a gamma's line. */
export const gammaClass = (gamma) => `lf-gamma-${String(gamma).replace(".", "")}`;

/** terms: { positives, negatives }, p_t of each. Returns { histogram: [[share of each bin]], curves: [[part of the loss]] }, positives first. */
export function pictured({ positives, negatives }) {
  const both = [positives, negatives].map((values) => Float64Array.from(values));
  return {
    histogram: both.map((values) => histogram(values)),
    curves: both.map((values) => cumulativeLosses(values.map(logit).sort(), GAMMAS, fractionAxis())),
    hardest: both.map((values, k) => hardestPart(values, k ? 0.01 : 0.2)),
  };
}

function histogram(values) {
  const bins = Array(BINS).fill(0);
  for (const p of values) bins[Math.min(BINS - 1, Math.floor(BINS * p))] += 1 / values.length;
  return bins;
}

function logit(p) {
  const q = Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
  return Math.log(q) - Math.log1p(-q);
}

/** The part of the loss that the hardest share of the terms owns, for each gamma. */
export function hardestPart(values, share) {
  const sorted = Float64Array.from(values).map(logit).sort();
  const curves = cumulativeLosses(sorted, GAMMAS, [1 - share]);
  return curves.map(([easy]) => 1 - easy);
}
