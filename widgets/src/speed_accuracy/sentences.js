// What the figure shows, in words.
import { bestWithin, fastestReaching, hull, steps } from "./envelope.js";

const ap = (value) => value.toFixed(1);
const times = (ratio) => ratio.toFixed(2).replace(/0$/, "");

/** The points that count for the envelope: those of the figure above the low-accuracy regime, and those from elsewhere if mixed in. */
export function counted({ points, elsewhere, floor }, mixed) {
  return [...points, ...(mixed ? elsewhere : [])].filter((point) => point.ap >= floor);
}

/** How one detector compares with the envelope of the others. */
export function comparison(point, all, floor) {
  if (point.ap < floor)
    return `It lies off the plot, in the low-accuracy regime (AP below ${floor}) that the paper leaves out of its envelope.`;
  if (steps(all).includes(point)) {
    const onLine = hull(all).includes(point)
      ? ""
      : " But the straight line between its two neighbours passes above it.";
    return `It lies on the envelope: no other is as fast and as good.${onLine}`;
  }
  const better = bestWithin(all, point.ms);
  const faster = fastestReaching(all, point.ap);
  const gain = better.ap > point.ap ? `${ap(better.ap - point.ap)}\u00a0AP better` : "as good";
  const ratio = faster.ms < point.ms ? `${times(point.ms / faster.ms)} times as fast` : "as fast";
  if (better === faster) return `It lies below the envelope: ${better.name} is ${gain} and ${ratio}.`;
  return `It lies below the envelope: in its time ${better.name} is ${gain}, and ${faster.name}, which is at least as good, is ${ratio}.`;
}

/** The sentence under the figure, about the detector in view. */
export function sentence(point, all, floor) {
  const note = point.note ? ` ${point.note}` : "";
  return `${point.name}: **${ap(point.ap)}\u00a0AP** in **${point.ms}\u00a0ms** an image. ${comparison(point, all, floor)}${note}`;
}

/** What a screen reader hears of a point. */
export function pointWords(point, all, floor) {
  const place =
    point.ap < floor ? "off the plot" : steps(all).includes(point) ? "on the envelope" : "below the envelope";
  return `${point.name}, ${ap(point.ap)} AP, ${point.ms} milliseconds, ${place}`;
}

/** What a time budget buys. */
export function budgetSentence(budget, all, points) {
  const best = bestWithin(all, budget);
  if (best)
    return `Within **${budget}\u00a0ms** the best is **${best.name}**: ${ap(best.ap)}\u00a0AP in ${best.ms}\u00a0ms.`;
  const low = bestWithin(points, budget);
  return `Within **${budget}\u00a0ms** ${low ? `there is only ${low.name}, with ${ap(low.ap)}\u00a0AP` : "no detector here answers"}.`;
}

/** What the budget's range says to a screen reader. */
export function budgetWords(budget, all) {
  const best = bestWithin(all, budget);
  return `${budget} milliseconds: ${best ? `best is ${best.name}, ${ap(best.ap)} AP` : "no detector above the low-accuracy regime"}`;
}

/** What is wrong with the numbers from elsewhere. */
export const FOREIGN = "Crosses: timed on another card, scored on other images. They do not belong here.";
