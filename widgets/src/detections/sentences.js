// What the figure shows, in words.
import { probability } from "../lib/words.js";
import { ENOUGH } from "./match.js";

const count = (number, one, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const figures = (label) => (typeof label === "number" ? label.toLocaleString("en-US") : label);

/** "Training step 400", "trained on 205 photographs" where a network is called by a number, or its own words. */
export function frameWords(frameName, label) {
  if (typeof label === "number") return `${frameName} ${figures(label)}`;
  return /^\d+$/.test(label) ? `trained on ${label} ${frameName}` : label;
}

/** A score as it is stored, in thousandths. */
export const scoreFigures = (score) => score.toFixed(3);

/** A step as it stands on a slider. */
export const frameFigures = figures;

/** In one line: what is seen. */
export function line({ frameName, label, threshold, truth, tally }) {
  const where =
    typeof label === "number"
      ? `Step ${figures(label)}`
      : `${capital(frameWords(frameName, label))}, threshold ${probability(threshold)}`;
  if (!truth)
    return `${where}: **${count(tally.shown, "box", "boxes")}**. Are they right? Switch the truth on.`;
  const alarms = `**${count(tally.alarms, "false alarm").replace(/^0 /, "no ")}**`;
  if (!tally.objects) return `${where}: there is nothing to find; ${alarms}.`;
  const each = tally.perClass
    .filter(({ objects }) => objects)
    .map(({ name, found, objects }) => `${name}\u00a0${found}\u00a0of\u00a0${objects}`)
    .join(", ");
  return `${where}: found **${tally.found} of ${tally.objects}**, ${alarms}. ${each}.`;
}

/** The whole of it, in a few sentences. `most` is given when better boxes filled the store. */
export function sentence({ frameName, label, note, threshold, truth, tally, most }) {
  const where = `${capital(frameWords(frameName, label))}, threshold\u00a0${probability(threshold)}`;
  const after = [
    most ? ` Only the best ${most} boxes are stored.` : "",
    note ? ` ${capital(note)}.` : "",
  ].join("");
  if (!truth) {
    const each = tally.perClass.map(({ name, shown }) => `${shown}\u00a0${name}`).join(", ");
    return `${where}: **${count(tally.shown, "box", "boxes")}** (${each}). Are they right? Switch the truth on.${after}`;
  }
  const alarms = `**${count(tally.alarms, "false alarm").replace(/^0 /, "no ")}**`;
  if (!tally.objects) return `${where}: there is nothing to find; ${alarms}.${after}`;
  const each = tally.perClass
    .filter(({ objects }) => objects)
    .map(({ name, found, objects }) => `${name}\u00a0${found}\u00a0of\u00a0${objects}`)
    .join(", ");
  const mean =
    tally.meanScore === null
      ? ""
      : `. Mean\u00a0score\u00a0${probability(Math.round(tally.meanScore * 100) / 100)}`;
  return `${where}: found **${tally.found} of ${tally.objects}**, ${alarms}. By class: ${each}${mean}.${after}`;
}

/** What one detection is, for the line under the picture and for a screen reader. */
export function detectionWords(detection, objects, classes, truth) {
  const what = `**${classes[detection.label]}**, score\u00a0${scoreFigures(detection.score)}`;
  return truth ? `${what}. ${reason(detection, objects, classes)}` : `${what}.`;
}

/** Why a detection is right, wrong or not counted. */
export function reason({ verdict, overlap, nearest, nearestOverlap, label }, objects, classes) {
  if (verdict === "found") return `Found: IoU\u00a0${probability(hundredths(overlap))} with its object.`;
  if (verdict === "ignored") return "Lies on an object marked as difficult: not counted.";
  if (nearest < 0) return "False alarm: on background.";
  const other = objects[nearest];
  const iou = `IoU\u00a0${probability(hundredths(nearestOverlap))}`;
  if (other.difficult || nearestOverlap < ENOUGH) return `False alarm: its best ${iou} is below ${ENOUGH}.`;
  if (other.label !== label) return `False alarm: it lies on a ${classes[other.label]} (${iou}).`;
  return `False alarm: a better box has taken its object (${iou}).`;
}

const hundredths = (value) => Math.floor(value * 100 + 1e-9) / 100; // so that .499 does not read as .50

/** What a missed object is; `later` is the score of the stored box that would take it at a lower threshold, or null. */
export function missedWords(object, classes, later) {
  const when =
    later === null ? "no stored box fits it" : `a box with score\u00a0${scoreFigures(later)} would find it`;
  return `**${classes[object.label]}**, missed: ${when}.`;
}

/** What the threshold control says to a screen reader. */
export function thresholdWords(threshold, { found, objects, alarms, shown }, truth) {
  const seen = truth
    ? `${found} of ${objects} found, ${count(alarms, "false alarm")}`
    : count(shown, "box", "boxes");
  return `score threshold ${probability(threshold)}: ${seen}`;
}
