// What the figure shows, in words.
import { breakEven, fractions, shares } from "../lib/shares.js";
import { compared, number, times } from "../lib/words.js";
import { settings } from "./states.js";

/** A count with thousands marked. */
export const count = (value) => value.toLocaleString("en-US");

/** A count in a few letters, for a chip of the dock: 5, 950, 6.5k, 100k. */
export const compact = (value) =>
  value < 1000 ? String(value) : `${Number((value / 1000).toPrecision(3))}k`;

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

/** How many times less one example counts under focal loss than under cross entropy: its loss, or its gradient. */
function shrunk(state, which, measure) {
  const one = shares(settings({ ...state, hard: 1, easy: 1 }));
  return one.CE[measure][which] / one.FL[measure][which];
}

/** From which number on the easy ones own half of the loss. */
function half(value) {
  if (!Number.isFinite(value)) return "never";
  const first = Math.max(1, Math.ceil(value - 1e-9));
  return `from **${first < 1e7 ? count(first) : times(value)}** on`;
}

/** Where the bars come from, in the foot of the figure. */
export const SOURCE = "Each bar is one sum; the mark is one half.";

/** Why 1 : 3 looks good on these groups, and what it leaves out. */
export const NOTE =
  "1\u00a0:\u00a03 looks good here because all negatives are alike: any few of them will do. " +
  "In a photograph it leaves out hard negatives, too, and with a small batch even objects.";

/** What is asked before the first answer. */
export function question(state) {
  const one = shares(settings({ ...state, hard: 1, easy: 1 })).CE.loss;
  const [hard, easy] = one.map((loss) =>
    loss < 1 ? short(loss.toFixed(3)) : String(Number(loss.toFixed(1))),
  );
  return (
    `${count(state.hard)} missed objects cost ${hard} each, ${count(state.easy)} places of sure background ${easy} each. ` +
    `**What part of the sum do the ${["", "one", "two", "three", "four", "five"][state.hard] ?? count(state.hard)} own?** Drag the mark.`
  );
}

/** What is said above the bars; where one line has no room for both sentences, the first. */
export function sentence(state) {
  const found = shares(settings(state));
  const { view } = state;
  const [ce, fl] = ["CE", "FL"].map((way) => `**${percent(fractions(found[way][view])[0])}**`);
  const many = state.hard === 1 ? "hard\u00a0one owns" : "hard\u00a0ones own";
  const first =
    view === "loss"
      ? `The ${count(state.hard)}\u00a0${many} ${ce} of the cross entropy and ${fl} of the focal loss.`
      : `Of the gradient, the ${count(state.hard)}\u00a0${many} ${ce} under cross entropy and ${fl} under focal loss.`;
  if (state.easy_p_t <= 0.5)
    return `${first} At p_t\u00a0=\u00a0${short(state.easy_p_t)} the others are not easy.`;
  if (state.hard_p_t > state.easy_p_t) return `${first} Here the hard ones are the easier ones.`;
  const less = compared(shrunk(state, 1, view));
  return `${first} Each easy one ${view === "loss" ? "counts" : "pulls"} **${less ?? "as much"}**.`;
}

/** All that can be said, for the fold and for a screen reader. */
export function everything(state) {
  const found = shares(settings(state));
  const [ceLoss, flLoss] = ["CE", "FL"].map((way) => percent(fractions(found[way].loss)[0]));
  const [ceGradient, flGradient] = ["CE", "FL"].map((way) => percent(fractions(found[way].gradient)[0]));
  const own = state.hard === 1 ? "owns" : "own";
  const first =
    `The ${group("hard", state.hard)} ${own} **${ceLoss}** of the cross entropy (CE) and **${flLoss}** of the focal loss. ` +
    `In the gradient: ${ceGradient} and ${flGradient} (${constants(state)}).`;
  const less = ["hard", "easy"].map((_, i) => compared(shrunk(state, i, "loss")));
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
  return first + second + truth + even + (state.ways === "all" ? ` ${NOTE}` : "");
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
  return `gamma ${number(state.gamma)}: each easy one counts ${compared(shrunk(state, 1, "loss")) ?? "as much as under cross entropy"}`;
}
export const alphaWords = ({ alpha }) =>
  `alpha ${number(alpha)}: objects weigh ${number(alpha)}, background ${number(Number((1 - alpha).toFixed(2)))}`;
