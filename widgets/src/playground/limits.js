// What the playground's settings may be.
import { numberIn, wholeIn } from "../lib/limits.js";

export const WORDS = {
  data: ["rings", "moons", "blobs", "yours"],
  loss: ["CE", "balanced", "FL", "OHEM"],
  pace: ["calm", "fast"],
};
export const MOST_MARKS = 200;

/** A value read from an address: within the figure's limits, or undefined. */
export function read(limits, name, text) {
  if (name in WORDS) return WORDS[name].includes(text) ? text : undefined;
  if (name === "marks")
    return /^([0-9a-z]{4}[pnPN])*$/.test(text) && text.length <= 5 * MOST_MARKS ? text : undefined;
  return (name === "seed" || name === "imbalance" ? wholeIn : numberIn)(limits[name], text);
}
