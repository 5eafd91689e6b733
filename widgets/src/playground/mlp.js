// The network 2 -> 16 -> 8 -> 1 with tanh, forwards and backwards, in flat typed arrays; mirrors focal_tutorial/playground.py.
// The weights lie in one array: W1 [16, 2], b1 [16], W2 [8, 16], b2 [8], W3 [8], b3: 193 numbers.
import { normals, uniform } from "../lib/random.js";

/** Where each part begins. */
export function layout() {
  return { b1: 32, w2: 48, b2: 176, w3: 184, b3: 192, size: 193 };
}

/** The first weights: normal numbers in order, by 1 / sqrt(inputs); .01 in the last layer, whose bias is that of the prior. */
export function firstWeights(seed, prior) {
  const { b1, w2, b2, w3, b3, size } = layout();
  const weights = new Float64Array(size);
  let i = 0;
  for (const [from, to, spread] of [
    [0, b1, 1 / Math.sqrt(2)],
    [w2, b2, 1 / Math.sqrt(16)],
    [w3, b3, 0.01],
  ]) {
    for (let at = from; at < to; at++, i++)
      weights[at] = spread * normals(uniform(seed, 0, 2 * i), uniform(seed, 0, 2 * i + 1))[0];
  }
  weights[b3] = -Math.log((1 - prior) / prior);
  return weights;
}

/** The logits x of `count` points; h1 [count, 16] and h2 [count, 8] receive the hidden layers, which backward() needs. */
export function forward(weights, points, count, h1, h2, x) {
  const { b1, w2, b2, w3, b3 } = layout();
  for (let n = 0; n < count; n++) {
    const [a, b, one, two] = [points[2 * n], points[2 * n + 1], 16 * n, 8 * n];
    for (let j = 0; j < 16; j++)
      h1[one + j] = Math.tanh(weights[2 * j] * a + weights[2 * j + 1] * b + weights[b1 + j]);
    let out = weights[b3];
    for (let k = 0; k < 8; k++) {
      let sum = weights[b2 + k];
      for (let j = 0; j < 16; j++) sum += weights[w2 + 16 * k + j] * h1[one + j];
      h2[two + k] = Math.tanh(sum);
      out += weights[w3 + k] * h2[two + k];
    }
    x[n] = out;
  }
}

/** The gradient of the loss in each weight, from its slope in each logit. */
export function backward(weights, points, count, h1, h2, slope, gradient) {
  const { b1, w2, b2, w3, b3 } = layout();
  const d2 = new Float64Array(8);
  gradient.fill(0);
  for (let n = 0; n < count; n++) {
    const s = slope[n];
    if (s === 0) continue;
    const [one, two] = [16 * n, 8 * n];
    for (let k = 0; k < 8; k++) {
      const h = h2[two + k];
      d2[k] = s * weights[w3 + k] * (1 - h * h);
      gradient[w3 + k] += s * h;
      gradient[b2 + k] += d2[k];
    }
    gradient[b3] += s;
    const [a, b] = [points[2 * n], points[2 * n + 1]];
    for (let j = 0; j < 16; j++) {
      const h = h1[one + j];
      let sum = 0; // a number by itself: a third faster than one in an array
      for (let k = 0; k < 8; k++) {
        const at = w2 + 16 * k + j;
        gradient[at] += d2[k] * h;
        sum += d2[k] * weights[at];
      }
      const d = sum * (1 - h * h);
      gradient[2 * j] += d * a;
      gradient[2 * j + 1] += d * b;
      gradient[b1 + j] += d;
    }
  }
}
