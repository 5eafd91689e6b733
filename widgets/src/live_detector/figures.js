// Numbers as this figure writes them.
import { fixed } from "../lib/words.js";

/** A score: three decimals, and a thousandth at least. */
export const figures = (score) => (score > 0 && score < 0.001 ? "<\u00a00.001" : score.toFixed(3));

/** A logit or a delta, with its sign. */
export const signed = (value, decimals = 2) => `${value > 0 ? "+" : ""}${fixed(value, decimals)}`;
