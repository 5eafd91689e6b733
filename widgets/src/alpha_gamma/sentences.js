// What the figure says.
import { times } from "../lib/words.js";
import { EASY, HARD, mean, parsed, weights } from "./points.js";

/** A number below 1 without its zero: .25, .999; 2 and 0 as they are. */
export const short = (value) => String(value).replace(/^0\./, ".");

/** An AP as its set tells it: the paper's in percent, ours as a fraction. */
export const told = (value, shown) => (shown === "ours" ? short(value.toFixed(3)) : value.toFixed(1));

const place = ({ gamma, alpha }) => `γ\u00a0${short(gamma)}, α\u00a0${short(alpha)}`;
const ordinal = (rank) => (rank === 1 ? "the best" : `number ${rank}`);

/** What is known of a point in one set. */
function known(point, points, shown) {
  const AP = `**${told(mean(point), shown)}**`;
  if (shown !== "ours")
    return `the paper’s AP is ${AP} (Table ${point.table}), ${ordinal(point.rank)} of ${points.length}`;
  const ends = [Math.min(...point.values), Math.max(...point.values)].map((value) => told(value, shown));
  const spread =
    point.values.length > 1 ? ` (${ends.join(" to ")}, ${point.values.length} seeds)` : " (one seed)";
  return `ours is ${AP}${spread}, ${ordinal(point.rank)} of ${points.length}`;
}

/** What a hard positive weighs against an easy negative. */
function balance(point) {
  const { easy, hard } = weights(point);
  if (hard >= easy)
    return `A hard positive weighs **${times(hard / easy)}** times as much as an easy negative.`;
  return `A hard positive weighs ${times(easy / hard)} times **less** than an easy negative.`;
}

/** The line over the plane. */
export function sentence({ shown, chosen }, points) {
  const point = points.find(({ key }) => key === chosen);
  const where = parsed(chosen);
  const whose = shown === "ours" ? "we did not train there" : "the paper prints no AP there";
  return `At ${place(where)} ${point ? known(point, points, shown) : whose}. ${balance(where)}`;
}

/** The same before the question is answered. */
export const question = (points) =>
  `${points.length} pairs of γ and α, one network and data. **Where is AP highest?** Choose a point.`;

/** All of it, with the other set. */
export function everything(now, sets) {
  const other = now.shown === "ours" ? "the paper's" : "ours";
  const point = sets[other].find(({ key }) => key === now.chosen);
  const { easy, hard } = weights(parsed(now.chosen));
  const also = point
    ? ` There ${known(point, sets[other], other)}. The two APs are of different pictures: compare orders, never values.`
    : "";
  return (
    `${sentence(now, sets[now.shown])}${also} The factor before the logarithm is ${weight(easy)} for a negative with` +
    ` p_t = ${short(EASY)} and ${weight(hard)} for a positive with p_t = ${short(HARD)}.`
  );
}

const weight = (value) => short(Number(value.toPrecision(2)));

/** A point for a screen reader. */
export function pointWords(point, shown) {
  return `gamma ${point.gamma}, alpha ${point.alpha}: AP ${told(mean(point), shown)}, ${ordinal(point.rank)}`;
}

/** Where the numbers are from. */
export function source(ours) {
  const most = Math.max(...ours.map(({ values }) => values.length));
  return `Quoted: Tables 1a and 1b, COCO minival. Ours: hard drawn scenes, AP with scores from .005, ${most === 1 ? "one seed" : `up to ${most} seeds`}.`;
}
