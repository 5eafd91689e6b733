// The figure of chapter 5 in words.
import { amount, fixed, slopeWords } from "../lib/words.js";
import { readings, role } from "./readings.js";

const NAMES = ["left", "top", "right", "bottom"];
const ROLES = {
  object: "answers for the object (IoU of .5 or more)",
  ignored: "is ignored (IoU from .4 to .5)",
  background: "counts as background (IoU below .4)",
};
const SHORT_ROLES = { object: "answers for the object", ignored: "is ignored", background: "is background" };

/** Before the reader has guessed. */
export const QUESTION = "Of the area that A and B cover together, they share **?**";

const iouOf = (value) => `**IoU\u00a0${fixed(value, 3)}**`;
const isFlat = ({ slopes }) => slopes.every((slope) => Math.abs(slope) < 1e-12);
const steepest = ({ slopes }) =>
  slopes.reduce((best, slope, i) => (Math.abs(slope) > Math.abs(slopes[best]) + 1e-12 ? i : best), 0);

/** What is seen, in one line. */
export function short(state) {
  const seen = readings(state);
  if (state.misread) {
    const what = seen.areaB === 0 ? "is empty" : "is the dashed box";
    return `Read as two corners, B ${what}: ${iouOf(seen.value)}, and in truth ${fixed(seen.right, 3)}. No error is raised.`;
  }
  if (seen.shared === 0)
    return state.gradient
      ? "The boxes share nothing. **All four slopes are 0**: there is nothing to follow."
      : `The boxes share nothing: **IoU\u00a00**, however far apart they are.`;
  if (!state.gradient)
    return `They share ${amount(seen.shared)} of ${amount(seen.together)}: ${iouOf(seen.value)}. As an anchor, B ${SHORT_ROLES[role(seen.value)]}.`;
  if (isFlat(seen)) return `${iouOf(seen.value)}: no edge can do better.`;
  const strongest = steepest(seen);
  return `${iouOf(seen.value)}. Each arrow moves an edge for more of it; the ${NAMES[strongest]} edge gains most, ${fixed(Math.abs(seen.slopes[strongest]), 4)} a pixel.`;
}

/** The same in full. */
export function sentence(state) {
  const seen = readings(state);
  const iou = `IoU\u00a0${fixed(seen.value, 3)}`;
  if (state.misread) {
    const [x1, , x2] = seen.seen;
    const what =
      seen.areaB === 0
        ? `Its ${x2 <= x1 ? "right edge lies left of its left edge" : "bottom lies above its top"}: the box is empty.`
        : `It is another box at another place, of ${amount(seen.areaB)} square pixels.`;
    return `B's x, y, width, height are taken for two corners. ${what} The code says **${iou}**, and the truth is ${fixed(seen.right, 3)}. No error is raised.`;
  }
  if (seen.shared === 0) {
    const flat = state.gradient
      ? " **All four slopes are 0**: no small move of any edge changes that, so there is nothing to follow."
      : "";
    return `The boxes share nothing: **${iou}**, however far apart they are.${flat}`;
  }
  const roles = `As an anchor for object A, B ${ROLES[role(seen.value)]}.`;
  if (!state.gradient)
    return `The boxes share ${amount(seen.shared)} of the ${amount(seen.together)} square pixels that they cover together: **${iou}**. ${roles}`;
  if (isFlat(seen)) return `**${iou}**: no edge can do better.`;
  const strongest = steepest(seen);
  const way = ["left", "up", "right", "down"][(strongest % 2 ? 1 : 0) + (seen.slopes[strongest] > 0 ? 2 : 0)];
  return (
    `**${iou}**. The arrows say where each edge of B should go. The strongest: its ${NAMES[strongest]} edge, ` +
    `one pixel to the ${way}`.replace("to the up", "up").replace("to the down", "down") +
    `, adds about ${fixed(Math.abs(seen.slopes[strongest]), 4)}. All four, per pixel: ${slopeWords(seen.slopes)}.`
  );
}

/** What the slider and the guide say to a screen reader. */
export function shiftWords(state) {
  return `left edge of B at ${amount(state.b[0])}: IoU ${fixed(readings(state).value, 3)}`;
}
