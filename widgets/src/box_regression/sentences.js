// What the figure shows, in words.
import { fixed, number } from "../lib/words.js";
import { axisOf, growth, readings, TERMS } from "./readings.js";

const WIDE = { w: "wide", h: "high" };

/** Pixels and factors: at most two decimals, thousands with a comma, and powers of ten where it is enormous. */
export function amount(value) {
  if (Math.abs(value) >= 1e6) return number(value);
  return Number(value.toFixed(2)).toLocaleString("en-US").replace("-", "−");
}

/** A target or delta with three decimals at most. */
export const code = (value) => String(Number(value.toFixed(3)) + 0).replace("-", "−");

const pixels = (value) => `${amount(value)}\u00a0px`;

/** Before the reader has guessed. */
export function question(state) {
  return sentence(state).replace(/(\*\*t_.\u00a0=\u00a0)[^*]*\*\*.*$/, "$1?**");
}

/** What is seen. */
export function sentence(state) {
  return state.view === "encode" ? encoded(state) : decoded(state);
}

function encoded({ term, ...state }) {
  const { targets, anchor, object, overlap } = readings(state);
  const value = targets[TERMS.indexOf(term)];
  const { centre, size } = axisOf(term);
  const fit = `IoU of anchor and object: ${fixed(overlap, 2)}.`;
  if (targets.every((target) => Math.abs(target) < 5e-7))
    return `The object is the anchor: **all four targets are 0**. ${fit}`;
  if (term === "x" || term === "y") {
    const shift = object[centre] - anchor[centre];
    const side = centre === "x" ? (shift < 0 ? "left of" : "right of") : shift < 0 ? "above" : "below";
    const where = shift === 0 ? "level with" : `${pixels(Math.abs(shift))} ${side}`;
    return `The object’s centre lies ${where} the anchor’s, which is ${pixels(anchor[size])} ${centre === "x" ? "wide" : "high"}: **t_${term}\u00a0=\u00a0${code(value)}**. ${fit}`;
  }
  if (object[size] === anchor[size])
    return `The object is as ${WIDE[term]} as the anchor, and log 1 is 0: **t_${term}\u00a0=\u00a00**. ${fit}`;
  return `The object is ${amount(object[size] / anchor[size])} times as ${WIDE[term]} as the anchor, and the logarithm of that is **t_${term}\u00a0=\u00a0${code(value)}**. ${fit}`;
}

function decoded({ term, ...state }) {
  const { anchor, fit } = readings(state);
  const d = state.deltas[TERMS.indexOf(term)];
  const { centre, size } = axisOf(term);
  const wild = ["w", "h"].filter((one) => growth(state.deltas[TERMS.indexOf(one)], state.clamp).infinite);
  const last = wild.length ? "There is no box left to compare." : `IoU with the object: ${fixed(fit, 2)}.`;
  const says = `d_${term}\u00a0=\u00a0${code(d)}`;
  if (term === "x" || term === "y") {
    const side = centre === "x" ? (d < 0 ? "left" : "right") : d < 0 ? "up" : "down";
    return `${says} moves the centre by ${amount(Math.abs(d))} anchor ${centre === "x" ? "widths" : "heights"}: **${pixels(Math.abs(d) * anchor[size])} ${side}**. ${last}`;
  }
  const { cut, factor, infinite } = growth(d, state.clamp);
  if (infinite)
    return `${says} without the clamp: exp(${code(d)}) = ${number(factor)} does not fit into float32. The box is **infinitely ${WIDE[term]}**. ${last}`;
  if (cut)
    return `${says} is cut at log(1000/16) = 4.135: **62.5 times** as ${WIDE[term]} as the anchor, ${pixels(factor * anchor[size])}. Without the clamp it would be ${amount(Math.exp(d))} times. ${last}`;
  return `${says} makes the box exp(${code(d)}) = **${amount(factor)} times** as ${WIDE[term]} as the anchor: ${pixels(factor * anchor[size])}. ${last}`;
}

/** What a slider says to a screen reader. */
export function deltaWords(term, { deltas, clamp }) {
  const d = deltas[TERMS.indexOf(term)];
  if (term === "x" || term === "y")
    return `d ${term} ${code(d)}: moves by ${amount(Math.abs(d))} anchor ${term === "x" ? "widths" : "heights"}`;
  const { cut, factor, infinite } = growth(d, clamp);
  return `d ${term} ${code(d)}: ${infinite ? "infinitely" : `${amount(factor)} times as`} ${WIDE[term]}${cut ? ", cut by the clamp" : ""}`;
}
