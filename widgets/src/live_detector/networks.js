// The networks of this page: the engine behind them, and how a file becomes one.
import { detector } from "../engine/index.js";
import { readSafetensors } from "../engine/safetensors.js";
import { benchOf } from "./bench.js";

/** The name of the network that the reader has loaded. */
export const YOURS = "yours";

/** A file of weights taken apart: {config, card, weights}; an Error says what it is not. */
export function read(bytes) {
  const { tensors, config, card } = readSafetensors(bytes);
  return { config, card, weights: tensors };
}

/** One bench for all figures of the page. */
export const bench = benchOf({ read, make: detector });
