// The losses of the book as functions of x_t = y x, the logit times the sign of the class (+1 object, -1 background).
// They mirror focal_tutorial/losses.py and are checked against vectors that it wrote (widgets/golden, 1e-6).
// Everything goes through log-sigmoids, so that values and slopes stay finite for any logit and any gamma >= 0.

/** log(sigmoid(x)), finite for any finite x. */
export function logSigmoid(x) {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}

/** Probability 1 / (1 + exp(-x)). */
export function sigmoid(x) {
  return Math.exp(logSigmoid(x));
}

/** The x_t whose sigmoid is p, for 0 < p < 1. */
export function logit(p) {
  return Math.log(p) - Math.log1p(-p);
}

/** Cross entropy, -log(p_t) (section 3). */
export function crossEntropy(x) {
  return -logSigmoid(x);
}

/** Slope of cross entropy in x_t: p_t - 1 (appendix B). */
export function crossEntropyGradient(x) {
  return -sigmoid(-x);
}

/** Focal loss, -weight (1 - p_t)^gamma log(p_t) (section 3.2); weight is alpha_t, 1 when unweighted. */
export function focal(x, gamma, weight = 1) {
  return -weight * Math.exp(gamma * logSigmoid(-x)) * logSigmoid(x);
}

/** Slope of focal loss in x_t: weight (1 - p_t)^gamma (gamma p_t log(p_t) + p_t - 1) (appendix B). */
export function focalGradient(x, gamma, weight = 1) {
  return weight * Math.exp(gamma * logSigmoid(-x)) * (gamma * sigmoid(x) * logSigmoid(x) - sigmoid(-x));
}

/** FL*, -weight log(sigmoid(gamma x_t + beta)) / gamma, for gamma > 0 (appendix A). */
export function focalStar(x, gamma, beta, weight = 1) {
  return (-weight * logSigmoid(gamma * x + beta)) / gamma;
}

/** Slope of FL* in x_t: weight (p*_t - 1), where p*_t = sigmoid(gamma x_t + beta) (appendix B). */
export function focalStarGradient(x, gamma, beta, weight = 1) {
  return -weight * sigmoid(-(gamma * x + beta));
}

/**
 * Where a loss pulls harder than cross entropy: the interval [from, to] of x_t inside [low, high] on which
 * |slope| exceeds that of cross entropy, or null. `steps` samples bracket its ends, bisection sharpens them.
 */
export function steeperThanCrossEntropy(slope, low, high, steps = 320) {
  const excess = (x) => slope(x) / crossEntropyGradient(x) - 1;
  const steeper = (x) => excess(x) > 1e-7;
  const end = (inside, outside) => {
    for (let i = 0; i < 60; i++) {
      const middle = (inside + outside) / 2;
      if (steeper(middle)) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  const at = (i) => low + ((high - low) * i) / steps;
  let first = 0;
  while (first <= steps && !steeper(at(first))) first++;
  if (first > steps) return null;
  let last = first;
  while (last < steps && steeper(at(last + 1))) last++;
  return [
    first === 0 ? low : end(at(first), at(first - 1)),
    last === steps ? high : end(at(last), at(last + 1)),
  ];
}
