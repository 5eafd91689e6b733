// What the figure shows, in words.
import { placeOf } from "./scores.js";

/** A share with two digits, as the field writes it: .84; 1 and 0 as they are. */
export const share = (value) => (value === 1 ? "1" : value === 0 ? "0" : value.toFixed(2).replace(/^0/, ""));

/** An AP with three digits: .842. */
export const figures = (value) =>
  value === 1 ? "1" : value === 0 ? "0" : value.toFixed(3).replace(/^0/, "");

/** How far an AP has moved: +.012, −.004, or ±0. */
export function moved(now, before) {
  const by = Math.round((now - before) * 1000);
  if (!by) return "±0";
  return `${by < 0 ? "−" : "+"}${(Math.abs(by) / 1000).toFixed(3).replace(/^0/, "")}`;
}

const iouFigures = (iou) => (0.5 + placeOf(iou) * 0.05).toFixed(2).replace(/^0/, "");
const count = (number, one, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;
const boxes = (number) => count(number, "box", "boxes");

export const scoreFigures = (score) => score.toFixed(3).replace(/^0/, "");
export { iouFigures };

/** Precision and recall where the curve is read: {found, objects, shown, wrong}. */
function atPoint({ found, objects, shown, wrong }) {
  if (!shown)
    return `recall **0** (0\u00a0of\u00a0${objects} found); no box is left, so there is no precision`;
  return (
    `recall **${share(found / objects)}** (${found}\u00a0of\u00a0${objects} found), ` +
    `precision **${share(found / shown)}** (${wrong}\u00a0of\u00a0${boxes(shown)} false)`
  );
}

/** In one line: what is seen. seen: {name, threshold, iou, point, ap, before: AP without the reader's changes or null}. */
export function line({ name, threshold, iou, point, ap, before }) {
  if (!point.objects)
    return `These photographs hold no **${name}**: precision and recall have no meaning, and AP is left out.`;
  const was = before === null ? "" : `, **${moved(ap, before)}** by your changes`;
  return `Threshold ${share(threshold)}: ${atPoint(point)}. AP\u00a0**${figures(ap)}** at IoU\u00a0${iouFigures(iou)}${was}.`;
}

/** All of it. More: {coco, voc2007, voc2010, all: COCO AP of all classes, changes: how many detections were changed}. */
export function everything(seen) {
  const { name, point, coco, voc2007, voc2010, all, changes } = seen;
  const together = `Over all classes with objects here, COCO AP is ${figures(all)}.`;
  const done = changes ? ` You have changed ${count(changes, "detection")}.` : "";
  if (!point.objects) return `${line(seen)} ${together}${done}`;
  return (
    `${name}. ${line(seen)} At this IoU, VOC 2007's eleven readings give ${figures(voc2007)} and VOC 2010's area ${figures(voc2010)}. ` +
    `The mean over ten IoUs, .50 to .95, is **${figures(coco)}**: COCO's AP of this class. ${together}${done}`
  );
}

/** What a screen reader hears of the threshold. */
export function thresholdWords(threshold, { found, objects, shown, wrong }) {
  return `score threshold ${share(threshold)}: ${found} of ${objects} found, ${wrong} of ${boxes(shown)} false`;
}

export const iouWords = (iou, ap) =>
  `a box counts as right from IoU ${iouFigures(iou)}${ap === null ? "" : `: AP ${figures(ap)}`}`;

/** How far a box was shifted: "4 px right, 3 up". */
function shiftWords({ dx, dy }) {
  const parts = [
    dx && `${Math.abs(dx)}\u00a0px ${dx > 0 ? "right" : "left"}`,
    dy && `${Math.abs(dy)}\u00a0px ${dy > 0 ? "down" : "up"}`,
  ];
  return parts.filter(Boolean).join(" and ");
}

/** One detection: why it counts as it does. rank: its place among all boxes of its class, 1 for the best; of: how many. */
export function boxWords({ kind, name, score, rank, of, verdict, copy, shift, iou }) {
  const what = `**${name}**, score\u00a0${scoreFigures(score)}`;
  if (kind === "off") return `${what}: switched off. The evaluation never sees it.`;
  const where = `${what}, ${copy ? "counted twice" : `box\u00a0${rank}\u00a0of\u00a0${of}`}${shift ? `, shifted ${shiftWords(shift)}` : ""}`;
  return `${where}: ${reason(verdict, iou)}`;
}

function reason({ verdict, overlap, nearestOverlap }, iou) {
  const hundredths = (value) => (Math.floor(value * 100 + 1e-9) / 100).toFixed(2).replace(/^0/, "");
  if (verdict === "found") return `right, IoU\u00a0${hundredths(overlap)} with its object.`;
  if (verdict === "ignored") return "on an object that isn't counted.";
  if (!nearestOverlap) return "false, on background.";
  if (nearestOverlap < iou - 1e-9)
    return `false, its best IoU\u00a0${hundredths(nearestOverlap)} is below ${iouFigures(iou)}.`;
  return `false: its object (IoU\u00a0${hundredths(nearestOverlap)}) is taken by a better box, or of another class.`;
}

/** An object that no box above the threshold has taken. */
export const missedWords = (name) => `**${name}**, missed: no box above the threshold takes it.`;

/** What stands there while nothing is picked. */
export const idle = (coarse) =>
  coarse
    ? "Tap a box to pick it. Then switch it off, double it, or drag it."
    : "Click a box to pick it, drag it to shift it. Or walk by arrow keys; with Shift they shift it.";
