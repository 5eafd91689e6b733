// The figure of the matching in words.
import { fixed } from "../lib/words.js";
import { pays } from "./readings.js";

const LETTERS = "ABCDEFGH";

export const letter = (i) => LETTERS[i];

/** Two decimals without a leading zero: −1.64, .38. */
export const two = (value) => fixed(value, 2).replace(/^(−?)0\./, "$1.");

/** "red cell B". */
export const objectName = ({ classes, labels }, i) => `${classes[labels[i]]}\u00a0${letter(i)}`;

const list = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
const letters = (indexes) => list(indexes.map(letter));

/** Before the reader has guessed: greedy is shown, and the best matching kept back. */
export function question(given, seen) {
  const [query, i] = seen.first ?? seen.pairs.greedy[0];
  return `Greedy takes query\u00a0${query + 1} for ${objectName(given, i)} and pays ${two(seen.totals.greedy)} in all. The best matching: **?**`;
}

/** What is seen, in one or two short sentences. */
export function sentence(given, seen, method) {
  const { totals } = seen;
  const more = two(totals.greedy - totals.hungarian);
  const [query, i] = seen.first ?? [];
  if (method === "overlap") return overlapWords(given, seen);
  if (!pays(seen))
    return `${method === "greedy" ? "Greedy" : "Hungarian"}: total **${two(totals[method])}**. Here both ways pay the same.`;
  const why = `it takes query\u00a0${query + 1} for ${objectName(given, i)} first`;
  return method === "greedy"
    ? `Greedy: total **${two(totals.greedy)}**, ${more} more than the best, because ${why}.`
    : `Hungarian: total **${two(totals.hungarian)}**. Greedy pays ${more} more, because ${why}.`;
}

function overlapWords(given, { doubles, missed, share, pairs }) {
  const parts = [
    ...doubles.map((i) => `**${letter(i)} has ${share[i]}**`),
    ...(missed.length ? [`**${letters(missed)} ${missed.length > 1 ? "have" : "has"} none**`] : []),
  ];
  if (!parts.length)
    return `Each query decides by itself: **${pairs.overlap.length} pairs**, one for each object.`;
  return `Each query decides by itself: ${list(parts)}.${doubles.length ? " Doubles are what NMS is for." : ""}`;
}

/** The same in full: every object with its queries, and the queries that are left. */
export function inFull(given, seen, method) {
  const pairs = seen.pairs[method];
  const mine = given.objects.map((_, i) => pairs.filter(([, object]) => object === i));
  const says = mine.map((own, i) => {
    const name = objectName(given, i);
    if (!own.length) return `${name}: no query`;
    const numbers = list(own.map(([query]) => String(query + 1)));
    const costs = list(own.map(([query]) => two(seen.cost[query][i])));
    return `${name}: ${own.length > 1 ? "queries" : "query"}\u00a0${numbers}, cost ${costs}`;
  });
  const taken = new Set(pairs.map(([query]) => query));
  const left = seen.cost.flatMap((_, query) => (taken.has(query) ? [] : [String(query + 1)]));
  const rest = left.length
    ? ` ${left.length > 1 ? "Queries" : "Query"}\u00a0${list(left)} should say “no object”.`
    : "";
  return `${sentence(given, seen, method)} ${says.join("; ")}.${rest}`;
}

/** What the query says by itself: its likeliest class. */
export function saying({ classes }, probabilities) {
  const names = [...classes, "no object"];
  const best = probabilities.indexOf(Math.max(...probabilities));
  return `${names[best]} ${two(probabilities[best])}`;
}

/** What a screen reader hears of a query. */
export function queryWords(given, seen, pairs, query, box) {
  const own = pairs.filter(([one]) => one === query).map(([, i]) => objectName(given, i));
  const [x1, y1, x2, y2] = box;
  const answers = own.length ? `answers for ${own[0]}` : "no object";
  return `x ${x1} to ${x2}, y ${y1} to ${y2}; says ${saying(given, given.probabilities[query])}; ${answers}`.replaceAll(
    "\u00a0",
    " ",
  );
}

/** The arithmetic of one pair, [words, value]. */
export function arithmetic({ terms, weights, cost }, query, i) {
  const part = (name) => terms[name][query][i];
  const signed = (value) => (value < 0 ? `(${two(value)})` : two(value));
  return [
    `−${amountOf(weights.class)}\u00a0×\u00a0${two(-part("class"))} + ${amountOf(weights.l1)}\u00a0×\u00a0${two(part("l1"))} − ${amountOf(weights.giou)}\u00a0×\u00a0${signed(-part("giou"))}`,
    two(cost[query][i]),
  ];
}

/** A weight: 1, 0.5, 10. */
export const amountOf = (value) => String(Number(value.toFixed(1))).replace(/^0\./, ".");
