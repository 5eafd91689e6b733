// The figure of centre-ness in words.
import { fixed } from "../lib/words.js";
import { RADIUS, strideOf } from "./fcos.js";

const LETTERS = "ABCDEFGH";
export const SIDES = ["l", "t", "r", "b"];

export const letter = (i) => LETTERS[i];
/** Two decimals without a leading zero: .47, 1.00. */
export const two = (value) => fixed(value, 2).replace(/^0\./, ".");
/** "red cell B". */
export const objectName = ({ classes, labels }, i) => `${classes[labels[i]]}\u00a0${letter(i)}`;

const level = (one) => `P${one.level}`;
const list = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** What is seen, short; `asked`: centre-ness is still to be guessed. */
export function sentence(given, seen, state, asked = false) {
  const { own, held } = seen;
  if (!held.length) return "No box holds this point: **background** on every level.";
  if (!own) {
    const [one] = held;
    return `The point lies in ${objectName(given, one.object)}, but more than ${RADIUS} strides of ${level(one)} from its centre: **background**.`;
  }
  const more = asked
    ? `A score of ${two(state.score)} counts **?**`
    : `Centre-ness **${two(own.centreness)}**: a score of ${two(state.score)} counts **${two(seen.product)}**.`;
  return `${takes(given, seen)} ${more}`;
}

/** Who takes the point, and why. */
function takes(given, { own, held }) {
  const rivals = held.filter(({ role, level }) => role === "larger" && level === own.level);
  if (rivals.length)
    return `${level(own)} has ${rivals.length + 1} boxes here: the smaller, ${objectName(given, own.object)}, takes the point.`;
  const others = held.filter((one) => one !== own && one.role === "takes");
  if (others.length)
    return `${level(own)} takes it for ${objectName(given, own.object)}, ${list(others.map((one) => `${level(one)} for ${objectName(given, one.object)}`))}.`;
  return `${level(own)} takes the point for ${objectName(given, own.object)}.`;
}

/** The same in full. */
export function inFull(given, seen, state) {
  const each = seen.held.map((one) => {
    const four = one.sides.map((side, i) => `${SIDES[i]}\u00a0${Math.round(side)}`).join(", ");
    return `In ${objectName(given, one.object)} it has ${four}; the farthest, ${Math.round(one.farthest)}, belongs to ${level(one)}: ${roleWords(one)}.`;
  });
  return [sentence(given, seen, state), ...each].join(" ");
}

/** What becomes of a box that holds the point. */
export function roleWords({ role, level }) {
  if (role === "takes") return "the point answers for it";
  if (role === "larger") return "a smaller box takes the point";
  return `more than ${RADIUS * strideOf(level)} pixels from its centre, left out`;
}

/** What a screen reader hears of the point. */
export function pointWords(given, seen, { point: [x, y] }, asked) {
  const place = `x ${x}, y ${y}`;
  const { own } = seen;
  if (!own) return `${place}: background`;
  const worth = asked ? "" : `, centre-ness ${two(own.centreness)}`;
  return `${place}: ${level(own)}, ${objectName(given, own.object)}${worth}`.replaceAll("\u00a0", " ");
}
