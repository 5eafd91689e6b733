// What the figure shows, in words.
import { fixed, number } from "../lib/words.js";
import { readings } from "./curves.js";

/** beta as a reader knows it: 1/9 is written as a fraction. */
export function betaText(beta) {
  return Math.abs(beta - 1 / 9) < 1e-9 ? "1/9" : number(beta);
}

/** Numbers of the size that this figure has: at most four decimals. */
const small = (value) => String(Number(value.toFixed(4))).replace("-", "−");

/** The sentence under the figure. */
export function sentence(state) {
  const { beta, d, bug } = state;
  const { value, slope, inside, knee } = readings(state);
  const where = `At β\u00a0=\u00a0${betaText(beta)}, an error of d\u00a0=\u00a0${small(d)} costs **${small(value)}** and pulls with a slope of **${small(slope)}**.`;
  if (bug) {
    if (beta === 1)
      return `${where} At β\u00a0=\u00a01 the bug is not seen: the formula was made for this knee.`;
    const jump =
      beta > 0
        ? `the loss jumps from ${small(knee.below)} to ${small(knee.at)}, and the slope from ${small(knee.slopeBelow)} to ${small(knee.slopeAt)}`
        : `the loss starts at ${small(knee.at)}`;
    return `${where} At the knee ${jump}${value < 0 ? ". **A loss below zero**" : ""}.`;
  }
  if (beta === 0)
    return `${where} This is plain L1: it pulls with 1 however small the error is, and at 0 the slope jumps from −1 to 1.`;
  if (inside) return `${where} It lies below the knee: the smaller the error, the weaker the pull.`;
  return `${where} It lies beyond the knee: a larger error pulls no harder.`;
}

/** What the controls say to a screen reader. */
export function betaWords({ beta }) {
  return beta === 0
    ? "beta 0: plain L1, no knee"
    : `beta ${betaText(beta)}: below this error the loss is a parabola`;
}

export function errorWords(state) {
  const { value, slope } = readings(state);
  return `error ${fixed(state.d, 3)}: costs ${small(value)}, slope ${small(slope)}`;
}

/** What the curves are. */
export const source = "Thick: yours. Thin: the knees of three codes.";
