// What the playground's settings may be.

export const WORDS = {
  data: ["rings", "moons", "blobs", "yours"],
  loss: ["CE", "balanced", "FL", "OHEM"],
  pace: ["calm", "fast"],
};
export const MOST_MARKS = 200;
const LIMITS = {
  gamma: [0, 5],
  alpha: [0, 1],
  prior: [0.001, 0.5],
  imbalance: [1, 1000],
  rate: [0.001, 1],
  seed: [0, 9999],
};

/** A value read from an address: within the figure's limits, or undefined. */
export function read(name, text) {
  if (name in WORDS) return WORDS[name].includes(text) ? text : undefined;
  if (name === "marks")
    return /^([0-9a-z]{4}[pnPN])*$/.test(text) && text.length <= 5 * MOST_MARKS ? text : undefined;
  const value = text.trim() === "" ? NaN : Number(text);
  const whole = name === "seed" || name === "imbalance";
  return value >= LIMITS[name][0] && value <= LIMITS[name][1] && (!whole || Number.isInteger(value))
    ? value
    : undefined;
}
