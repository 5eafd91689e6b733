// What the figure shows, in words.
import { fixed, probability } from "../lib/words.js";
import { figures } from "./figures.js";

const count = (number, one, more = `${one}s`) => `${number}\u00a0${number === 1 ? one : more}`;
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** What is said while nothing can be seen yet: state of the network, and of the picture. */
export function waitingWords({ entry, picture, failure }) {
  if (entry.state === "failed") return `**${entry.name} cannot run here.** ${capital(entry.note)}.`;
  if (failure) return `**The network stopped.** ${capital(failure)}.`;
  if (entry.state === "idle")
    return "The network, a file of its own, comes as soon as you move in this page.";
  if (entry.state === "loading") return "The network is on its way to this page, once for all its figures.";
  return picture ? "The network looks at the picture." : "The picture is on its way.";
}

/** What is found: tally as detections/match.js counts it, or null where nobody has labelled the picture. asked: how many objects there are, where the answer is to be guessed first. */
export function foundWords({ threshold, shown, classes, tally, asked = null }) {
  const where = `Score from ${probability(threshold)}`;
  if (asked !== null) return `${where}: it finds **?** of ${count(asked, "object")}.`;
  if (!tally) {
    const each = classes.map(
      (name, label) => `${name}\u00a0${shown.filter((one) => one.label === label).length}`,
    );
    return `${where}: **${count(shown.length, "box", "boxes")}**, ${each.join(", ")}. Nobody has labelled this picture.`;
  }
  const alarms = tally.alarms ? `**${count(tally.alarms, "false alarm")}**` : "no false alarm";
  if (!tally.objects) return `${where}: there is nothing to find; **${alarms.replaceAll("**", "")}**.`;
  const each = tally.perClass
    .filter(({ objects }) => objects)
    .map(({ name, found, objects }) => `${name}\u00a0${found}\u00a0of\u00a0${objects}`);
  return `${where}: it finds **${tally.found} of ${tally.objects}**, ${alarms}. ${each.join(", ")}.`;
}

/** One box in a few words. */
export const boxWords = ({ label, score }, classes) => `**${classes[label]}**, score\u00a0${figures(score)}`;

/** Where a detection comes from, in one line. */
export function walkWords({ chosen, origin, gone, classes }) {
  if (!chosen) return "Choose a box: click it, or use the arrow keys. Then read where it came from.";
  const { level, row, column } = origin;
  return `${boxWords(chosen, classes)}: from **P${level}**, row ${row + 1}, column ${column + 1}. It suppressed **${count(gone, "other box", "other boxes")}**.`;
}

/** What the map of scores shows. */
export function mapWords({ level, label, values, classes }) {
  const best = Math.max(...values);
  const what = label < 0 ? "any class" : classes[label];
  return `**P${level}**, ${what}: the best score of each cell, at most ${figures(best)}.`;
}

/** What the patch does to a score. */
export function patchWords({ chosen, before, after, threshold, classes, asked }) {
  if (!chosen) return "Choose a box: click it, or use the arrow keys. Then cover parts of the picture.";
  const start = `**${classes[chosen.label]}**: ${figures(before)} without the patch`;
  if (asked || after === null) return `${start}, **?** with it.`;
  const verdict =
    before >= threshold && after < threshold
      ? ` At ${probability(threshold)} the box is lost.`
      : after > before + 0.02
        ? " Covering something raised it."
        : "";
  return `${start}, **${figures(after)}** with it.${verdict}`;
}

/** What a map of evidence shows, and what it does not. */
export function evidenceWords({ evidence, done, inside }) {
  if (evidence === "gradient")
    return inside === null
      ? "The gradient is on its way."
      : `**${Math.round(100 * inside)}\u00a0%** of the gradient lies in the box. It says where a tiny change moves this score, not what the network "looked at".`;
  if (done === null || done < 1)
    return `The patch goes over the picture: ${Math.round(100 * (done ?? 0))}\u00a0%.`;
  return "Bright: a patch there lowers the score. It shows what grey does to this network, not what a cell means to it.";
}

/** What two networks find on the same picture. rows: [{name, tally, shown}]. */
export function pairWords({ threshold, rows }) {
  const each = rows.map(({ name, tally, shown }) =>
    tally
      ? `${name} **${tally.found} of ${tally.objects}**, ${count(tally.alarms, "false alarm")}`
      : `${name} **${count(shown, "box", "boxes")}**`,
  );
  return `Score from ${probability(threshold)}: ${each.join("; ")}.`;
}

/** What the threshold says to a screen reader. */
export const thresholdWords = (threshold, shown) =>
  `score from ${probability(threshold)}: ${count(shown, "box", "boxes")}`;

/** What the IoU of NMS says to a screen reader. */
export const overlapWords = (overlap, kept, all) =>
  `NMS at an IoU of ${probability(overlap)} leaves ${kept} of ${count(all, "candidate")}`;

/** Four numbers of a box. */
export const cornerWords = (box) => box.map((value) => fixed(value, 1)).join(", ");
