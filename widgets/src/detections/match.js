// Detections and objects as a figure's Python stores them, read; which of them are right: lib/match.js.
export { ENOUGH, match, reaches, tally } from "../lib/match.js";

/** The numbers in a stored text. */
export const numbers = (text) => (text ? text.split(" ").map(Number) : []);

/** The objects of a stored picture: {box, label, difficult}. */
export function objectsOf(picture) {
  return rows(picture.objects).map(([x1, y1, x2, y2, label, difficult]) => ({
    box: pixels(x1, y1, x2, y2),
    label,
    difficult: difficult === 1,
  }));
}

/** The detections stored for one picture in one frame, best first: {box, score (0..1), label}. */
export function detectionsOf(text) {
  return rows(text).map(([x1, y1, x2, y2, score, label]) => ({
    box: pixels(x1, y1, x2, y2),
    score: score / 1000,
    label,
  }));
}

function rows(text) {
  const all = numbers(text);
  return Array.from({ length: all.length / 6 }, (_, i) => all.slice(6 * i, 6 * i + 6));
}

const pixels = (...tenths) => tenths.map((tenth) => tenth / 10);

/** The shortest beginnings that tell the classes apart: RBC, WBC, Platelets give R, W, P. */
export function shortNames(classes) {
  return classes.map((name) => {
    let length = 1;
    while (
      length < name.length &&
      classes.some((other) => other !== name && other.startsWith(name.slice(0, length)))
    )
      length++;
    return name.slice(0, length);
  });
}
