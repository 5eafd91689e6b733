// The state of the figure: the populations it offers, and what is read from the address.
import { numberIn, wholeIn } from "../lib/limits.js";

export const NAMES = [
  "hard",
  "hard_p_t",
  "easy",
  "easy_p_t",
  "gamma",
  "alpha",
  "weigh_focal",
  "keep",
  "view",
  "ways",
];
export const KEEPS = [128, 256, 512];
/** Whose shares the bars show. */
export const VIEWS = ["loss", "gradient"];
/** The ways to train in the order of their rows: the first two stand there always. */
export const WAYS = ["CE", "FL", "balanced CE", "OHEM", "1:3"];

/** Populations to start from; gamma, alpha and the batch stay as the reader set them. */
export const POPULATIONS = [
  {
    name: "5 : 10,000",
    words: "5 hard positives, 10,000 easy negatives",
    hard: 5,
    hard_p_t: 0.0067,
    easy: 10000,
    easy_p_t: 0.95,
  },
  {
    name: "5 : 50",
    words: "5 hard positives, 50 negatives of loss 1",
    hard: 5,
    hard_p_t: 0.0067,
    easy: 50,
    easy_p_t: 0.368,
  },
  {
    name: "100 : 100,000",
    words: "100 positives, 100,000 easy negatives",
    hard: 100,
    hard_p_t: 0.3,
    easy: 100000,
    easy_p_t: 0.99,
  },
];

/** Whether a state is this population. */
export const isPopulation = (population, state) =>
  ["hard", "hard_p_t", "easy", "easy_p_t"].every((name) => population[name] === state[name]);

/** A value read from an address: within the figure's limits, or undefined. */
export function read(limits, name, text) {
  if (name === "weigh_focal") return { true: true, false: false }[text];
  if (name === "view") return VIEWS.find((word) => word === text);
  if (name === "ways") return ["two", "all"].find((word) => word === text);
  if (name === "keep") return KEEPS.find((size) => size === Number(text));
  return (name === "hard" || name === "easy" ? wholeIn : numberIn)(limits[name], text);
}

/** What lib/shares.js computes with. */
export const settings = (state) => ({ ...state, focal_alpha: state.weigh_focal ? state.alpha : null });

/** A number of examples, `least` to `most`, as a reader would choose it: two digits, then zeros. */
export function rounded(count, [least, most]) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count) + 1e-9) - 1);
  return Math.min(most, Math.max(least, Math.round(count / unit) * unit));
}

/** The next number up or down: by its last digit where `fine`, else about ten steps to each factor of ten. */
export function stepped(count, up, fine, [least, most]) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(up ? count : count - 0.5) + 1e-9) - 1);
  const near = up ? count + unit : count - unit;
  if (fine) return rounded(near, [least, most]);
  const far = rounded(count * 10 ** (up ? 0.1 : -0.1), [least, most]);
  return Math.min(most, Math.max(least, up ? Math.max(near, far) : Math.min(near, far)));
}

/** A probability with three digits of its distance to the nearer of 0 and 1: .0067, .368, .95, .9985. */
export function neat(p) {
  const small = Number(Math.min(p, 1 - p).toPrecision(3));
  return Number((p < 0.5 ? small : 1 - small).toFixed(6));
}
