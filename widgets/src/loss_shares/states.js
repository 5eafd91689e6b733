// The state of the figure: its limits, the populations it offers, and what is read from the address.

export const NAMES = ["hard", "hard_p_t", "easy", "easy_p_t", "gamma", "alpha", "weigh_focal", "keep"];
export const KEEPS = [128, 256, 512];
export const MOST = 100000;

/** Populations to start from; gamma, alpha and the batch stay as the reader set them. */
export const POPULATIONS = [
  { name: "honest toy", hard: 5, hard_p_t: 0.0067, easy: 10000, easy_p_t: 0.95 },
  { name: "usual slide", hard: 5, hard_p_t: 0.0067, easy: 50, easy_p_t: 0.368 },
  { name: "1 : 1000", hard: 100, hard_p_t: 0.3, easy: 100000, easy_p_t: 0.99 },
];

const RANGES = {
  hard: [1, MOST],
  easy: [1, MOST],
  hard_p_t: [0.0005, 0.9995],
  easy_p_t: [0.0005, 0.9995],
  gamma: [0, 5],
  alpha: [0, 1],
};

/** Whether a state is this population. */
export const isPopulation = (population, state) =>
  ["hard", "hard_p_t", "easy", "easy_p_t"].every((name) => population[name] === state[name]);

/** A value read from an address: within the figure's limits, or undefined. */
export function read(name, text) {
  if (name === "weigh_focal") return { true: true, false: false }[text];
  const value = text.trim() === "" ? NaN : Number(text);
  if (name === "keep") return KEEPS.includes(value) ? value : undefined;
  const [low, high] = RANGES[name];
  if (!(value >= low && value <= high)) return undefined;
  return (name === "hard" || name === "easy") && !Number.isInteger(value) ? undefined : value;
}

/** What lib/shares.js computes with. */
export const settings = (state) => ({ ...state, focal_alpha: state.weigh_focal ? state.alpha : null });

/** A number of examples as a reader would choose it: two digits, then zeros. */
export function rounded(count) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count) + 1e-9) - 1);
  return Math.min(MOST, Math.max(1, Math.round(count / unit) * unit));
}

/** The next number up or down: by its last digit where `fine`, else about ten steps to each factor of ten. */
export function stepped(count, up, fine) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(up ? count : count - 0.5) + 1e-9) - 1);
  const near = up ? count + unit : count - unit;
  if (fine) return Math.min(MOST, Math.max(1, rounded(near)));
  const far = rounded(count * 10 ** (up ? 0.1 : -0.1));
  return Math.min(MOST, Math.max(1, up ? Math.max(near, far) : Math.min(near, far)));
}

/** A probability with three digits of its distance to the nearer of 0 and 1: .0067, .368, .95, .9985. */
export function neat(p) {
  const small = Number(Math.min(p, 1 - p).toPrecision(3));
  return Number((p < 0.5 ? small : 1 - small).toFixed(6));
}
