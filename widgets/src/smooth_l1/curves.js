// What the figure draws and reads: numbers only.
import { forgotten, forgottenSlope, smoothL1, smoothL1Slope } from "../lib/smooth_l1.js";

/** The knees in use, with the codes that use them. */
export const CODES = [
  { beta: 1, text: "1: Fast R-CNN", short: "1", name: "code-1" },
  { beta: 1 / 9, text: "1/9: this book", short: "1/9", name: "code-9" },
  { beta: 0, text: "0: torchvision", short: "0", name: "code-0" },
];

export const EDGE = 1.25; // of the axis of d

/** Value and slope as functions of d. */
export function yours({ beta, bug }) {
  return bug
    ? { value: (d) => forgotten(d, beta), slope: (d) => forgottenSlope(d, beta) }
    : { value: (d) => smoothL1(d, beta), slope: (d) => smoothL1Slope(d, beta) };
}

/** The samples of d, in pieces that end at the knee, so that a jump there is seen as a jump. */
export function pieces(beta) {
  const between = (from, to) => Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60);
  const inner = beta * (1 - 1e-9);
  const far = Math.max(beta, 1e-9); // beta 0: the slope of L1 is 0 at 0 itself
  return [between(-EDGE, -far), ...(beta > 0 ? [between(-inner, inner)] : []), between(far, EDGE)];
}

/** What is read at d, and what happens at the knee: value and slope just below it and at it. */
export function readings({ beta, d, bug }) {
  const { value, slope } = yours({ beta, bug });
  const below = beta * (1 - 1e-12);
  return {
    value: value(d),
    slope: slope(d),
    inside: Math.abs(d) < beta,
    knee: {
      below: value(below),
      at: value(beta),
      slopeBelow: beta > 0 ? slope(below) : -1,
      slopeAt: beta > 0 ? slope(beta) : 1,
    },
  };
}
