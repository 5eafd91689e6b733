// The weights of a network before its first step, from a seed: the same numbers in Python (`initialize`).
import { normals, uniform } from "../lib/random.js";
import { buffers, parameters } from "./architecture.js";

/** Stream of tensor number 0; each tensor has its own. */
const FIRST_STREAM = 1000;

const product = (shape) => shape.reduce((a, b) => a * b, 1);

/**
 * The weights with which training starts: {name: Float32Array}, torch's layout and names, all of `state_dict()`.
 *
 * As the package does it: the backbone normal with variance 2 / fan-out, the pyramid uniform with variance 1 / fan-in, the
 * heads N(0, .01^2), norms 1 and 0, and the class bias such that every score starts at `config.prior`.
 */
export function initialize(config, seed) {
  const tensors = {};
  parameters(config).forEach(({ name, shape, start }, number) => {
    tensors[name] = RULES[start](product(shape), shape, seed, FIRST_STREAM + number, config);
  });
  for (const { name, shape } of buffers(config)) {
    tensors[name] = new Float32Array(product(shape)).fill(name.endsWith("running_var") ? 1 : 0);
  }
  return tensors;
}

const RULES = {
  backbone: (size, [outputs, , k], seed, stream) =>
    normal(size, Math.sqrt(2 / (outputs * k * k)), seed, stream),
  pyramid: (size, [, inputs, k], seed, stream) => {
    const bound = Math.sqrt(3 / (inputs * k * k));
    return Float32Array.from({ length: size }, (_, j) => bound * (2 * uniform(seed, stream, j) - 1));
  },
  head: (size, _, seed, stream) => normal(size, 0.01, seed, stream),
  one: (size) => new Float32Array(size).fill(1),
  zero: (size) => new Float32Array(size),
  prior: (size, _, seed, stream, { prior }) => new Float32Array(size).fill(-Math.log((1 - prior) / prior)),
};

function normal(size, deviation, seed, stream) {
  return Float32Array.from({ length: size }, (_, j) => {
    return deviation * normals(uniform(seed, stream, 2 * j), uniform(seed, stream, 2 * j + 1))[0];
  });
}
