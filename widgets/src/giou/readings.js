// What the figure of chapter 6 shows for a state: numbers only, no drawing.
import { area, giou, giouGradient, hull, intersection, iou, union } from "../lib/boxes.js";
import { alongShift } from "../lib/shift.js";
import { distances, onPath, PATHS, TURN } from "./paths.js";

/** The two boxes of a state: moved freely, or b on a path at one distance. */
export function pairOf({ slide, angle, a, b }) {
  return slide === "free" ? { a, b } : { a: PATHS[slide].truth, b: onPath(slide, angle) };
}

/** Areas, IoU, GIoU, its slopes in b's four numbers, and the two distances of the paper's figure. */
export function readings(state) {
  const { a, b } = pairOf(state);
  const around = hull(a, b);
  return {
    a,
    b,
    shared: intersection(a, b),
    together: union(a, b),
    around,
    hull: area(around),
    iou: iou(a, b),
    giou: giou(a, b),
    slopes: giouGradient(a, b),
    distance: distances(a, b),
  };
}

/** The curve of `value` (iou or giou) along the shift of b, or around the path. */
export function curve(state, value) {
  if (state.slide === "free") return alongShift(state, value);
  return Array.from({ length: 361 }, (_, i) => (TURN * i) / 360).map((angle) => [
    angle,
    value(PATHS[state.slide].truth, onPath(state.slide, angle)),
  ]);
}
