// What the figure shows, in words.
import { breakEven, fractions, shares } from "../lib/shares.js";
import { compared, number, times } from "../lib/words.js";
import { settings } from "./states.js";

/** A count with thousands marked. */
export const count = (value) => value.toLocaleString("en-US");

/** A sum of losses: always three digits, from a thousand on whole with thousands marked; the least is called so. */
export const sum = (value) =>
  value >= 999.5
    ? count(Math.round(value))
    : value >= 0.001
      ? value.toPrecision(3)
      : value
        ? "<\u2060\u00a00.001"
        : "0";

/** A probability without the zero before its point: .0067, .95. */
export const short = (p) => String(p).replace(/^0/, "");

/** A fraction in percent, with one decimal; what is not all or nothing never reads so. */
export function percent(fraction) {
  const value = 100 * fraction;
  const text =
    value === 0 || value === 100
      ? String(value)
      : value < 0.1
        ? "<\u2060\u00a00.1"
        : value > 99.9
          ? ">\u2060\u00a099.9"
          : value.toFixed(1);
  return `${text}\u00a0%`;
}

/** "5 hard positives", "1 easy negative". */
export const group = (which, size) =>
  `${count(size)}\u00a0${which}\u00a0${which === "hard" ? "positive" : "negative"}${size === 1 ? "" : "s"}`;

/** The constants of focal loss, each in an unbreakable word. */
const constants = ({ gamma, alpha, weigh_focal }) =>
  `γ\u00a0=\u00a0${number(gamma)}${weigh_focal ? `, α\u00a0=\u00a0${number(alpha)}` : ""}`;

/** The names of the five methods with what they stand for, as the rows show them. */
export function wayNames(state) {
  const { alpha, keep } = state;
  return {
    CE: ["cross entropy", "all weigh 1"],
    "balanced CE": ["balanced CE", `α\u00a0=\u00a0${number(alpha)}`],
    FL: ["focal loss", constants(state)],
    OHEM: [`OHEM\u00a0${keep}`, "the largest losses"],
    "1:3": ["1 : 3", `${keep / 4}\u00a0objects at most`],
  };
}

/** Who gets no gradient: "none", "9,877 easy", "68 hard, 99,904 easy". */
export function leftOut({ taught }, { hard, easy }) {
  const missing = [hard - taught[0], easy - taught[1]];
  const parts = ["hard", "easy"]
    .map((name, i) => (missing[i] ? `${count(missing[i])}\u00a0${name}` : ""))
    .filter(Boolean);
  return parts.join(", ") || "none";
}

/** One cell for a screen reader. */
export function cellWords(parts) {
  const [hard, easy] = fractions(parts).map(percent);
  return `hard ${sum(parts[0])}, ${hard}; easy ${sum(parts[1])}, ${easy}`;
}

/** How many times less one example counts under focal loss than under cross entropy. */
function shrunk(state, which) {
  const one = shares(settings({ ...state, hard: 1, easy: 1 }));
  return one.CE.loss[which] / one.FL.loss[which];
}

/** From which number on the easy ones own half of the loss. */
function half(value) {
  if (!Number.isFinite(value)) return "never";
  const first = Math.max(1, Math.ceil(value - 1e-9));
  return `from **${first < 1e7 ? count(first) : times(value)}** on`;
}

/** The sentences under the figure. */
export function sentence(state) {
  const found = shares(settings(state));
  const [ceLoss, flLoss] = ["CE", "FL"].map((way) => percent(fractions(found[way].loss)[0]));
  const [ceGradient, flGradient] = ["CE", "FL"].map((way) => percent(fractions(found[way].gradient)[0]));
  const own = state.hard === 1 ? "owns" : "own";
  const first =
    `The ${group("hard", state.hard)} ${own} **${ceLoss}** of the cross entropy (CE) and **${flLoss}** of the focal loss. ` +
    `In the gradient: ${ceGradient} and ${flGradient} (${constants(state)}).`;
  const less = ["hard", "easy"].map((_, i) => compared(shrunk(state, i)));
  const second = ` Each easy one counts **${less[1] ?? "as much"}**, each hard one ${less[0] ?? "as much"}.`;
  const truth =
    state.easy_p_t <= 0.5
      ? ` At p_t\u00a0=\u00a0${short(state.easy_p_t)} the easy ones are misclassified, not easy.`
      : state.hard_p_t > state.easy_p_t
        ? " Here the hard ones are the easier ones."
        : "";
  const even =
    ` The easy ones own half of the loss ${half(breakEven(settings(state), "CE"))} under CE, ` +
    `${half(breakEven(settings(state), "FL"))} under focal loss.`;
  return first + second + truth + even;
}

/** What the controls say to a screen reader. */
export const numberWords = (which, state) => group(which, state[which]).replaceAll("\u00a0", " ");
export function probabilityWords(which, state) {
  const i = which === "hard" ? 0 : 1;
  const one = shares(settings({ ...state, hard: 1, easy: 1 }));
  return `p t ${state[`${which}_p_t`]} of each ${which} ${i ? "negative" : "positive"}: cross entropy ${sum(one.CE.loss[i])}, focal loss ${sum(one.FL.loss[i])}`.replaceAll(
    "\u00a0",
    " ",
  );
}
export function gammaWords(state) {
  return `gamma ${number(state.gamma)}: each easy one counts ${compared(shrunk(state, 1)) ?? "as much as under cross entropy"}`;
}
export const alphaWords = ({ alpha }) =>
  `alpha ${number(alpha)}: objects weigh ${number(alpha)}, background ${number(Number((1 - alpha).toFixed(2)))}`;
