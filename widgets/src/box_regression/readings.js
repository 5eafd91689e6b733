// What the figure shows as numbers: targets, the decoded box, and how wild a delta is.
import { LARGEST_LOG_SCALE, centred, decode, encode, iou } from "../lib/boxes.js";

export const SCENE = { width: 480, height: 300, least: 16, fine: 1, coarse: 5 };
export const TERMS = ["x", "y", "w", "h"];
/** How far the sliders of the deltas go; the box goes wild beyond them, as far as the package lets a delta. */
export const LIMITS = {
  x: { min: -2, max: 2, fine: 0.01, coarse: 0.05 },
  y: { min: -2, max: 2, fine: 0.01, coarse: 0.05 },
  w: { min: -3, max: 8, fine: 0.01, coarse: 0.1 },
  h: { min: -3, max: 8, fine: 0.01, coarse: 0.1 },
};

/** Along x and w the width counts, along y and h the height. */
export const axisOf = (term) =>
  term === "x" || term === "w"
    ? { centre: "x", size: "width", letter: "w" }
    : { centre: "y", size: "height", letter: "h" };

/** Everything that is shown: targets [4], box (decoded), overlaps, centres and sizes of all three boxes. */
export function readings({ anchor, object, deltas, clamp }) {
  const box = decode(deltas, anchor, clamp ? LARGEST_LOG_SCALE : Infinity);
  return {
    targets: encode(object, anchor),
    box,
    overlap: iou(object, anchor),
    fit: iou(box, object),
    anchor: centred(anchor),
    object: centred(object),
    found: centred(box),
  };
}

/** What becomes of a log scale d: the factor of the size, whether the clamp cut it, whether float32 holds exp(d). */
export function growth(d, clamp) {
  const cut = clamp && d > LARGEST_LOG_SCALE;
  const factor = Math.exp(cut ? LARGEST_LOG_SCALE : d);
  return { cut, factor, infinite: !Number.isFinite(Math.fround(factor)) };
}

const READABLE = 40; // halving ends here: smaller sides leave no room for the words in the drawing

/** Both boxes scaled about the upper left corner of the scene, or null where they do not fit or become too small. */
export function scaled(boxes, factor) {
  const least = factor < 1 ? READABLE : SCENE.least;
  const result = boxes.map((box) => box.map((number) => number * factor));
  const fits = result.every(
    ([x1, y1, x2, y2]) => x2 <= SCENE.width && y2 <= SCENE.height && x2 - x1 >= least && y2 - y1 >= least,
  );
  return fits ? result : null;
}
