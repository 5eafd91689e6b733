// FCOS: which point answers for which box, on which level, and how central it is (focal_tutorial/chapters/matching.py).
import { area } from "../lib/boxes.js";

/** Section 3.2: how far the farthest side of a point may be on P3 to P7, in pixels: above the first, at most the second. */
export const RANGES = [
  [0, 64],
  [64, 128],
  [128, 256],
  [256, 512],
  [512, Infinity],
];
const FIRST = 3; // the level of the first range
/** With centre sampling a point lies at most so many strides of its level from the middle of the box. */
export const RADIUS = 1.5;

/** l, t, r, b: how far a point is from the sides of a box; negative beyond that side. */
export const sides = ([x, y], [x1, y1, x2, y2]) => [x - x1, y - y1, x2 - x, y2 - y];

/** Centre-ness of a point with these sides: 1 in the middle of the box, 0 on its border and outside. */
export function centreness([l, t, r, b]) {
  const ratio = (p, q) => Math.max(0, Math.min(p, q)) / Math.max(p, q, 1e-12);
  return Math.sqrt(ratio(l, r) * ratio(t, b));
}

/** The level, 3 to 7, whose range has this farthest side. */
export const levelOf = (farthest) =>
  FIRST + RANGES.findIndex(([low, high]) => farthest > low && farthest <= high);

export const strideOf = (level) => 2 ** level;

/** The part of a box in which centre sampling takes points on a level. */
export function middle([x1, y1, x2, y2], level) {
  const reach = RADIUS * strideOf(level);
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return [Math.max(x1, x - reach), Math.max(y1, y - reach), Math.min(x2, x + reach), Math.min(y2, y + reach)];
}

const within = ([x, y], [x1, y1, x2, y2]) => x > x1 && y > y1 && x < x2 && y < y2;

/**
 * The boxes that hold a point, each {object, sides, farthest, level, centreness, area, role}; all lengths in pixels of the image
 * that the network sees. role: "takes": the point answers for it on its level; "larger": a smaller box of the same level takes the
 * point; "off": centre sampling finds it too far from the middle. Smallest box first.
 */
export function candidates(point, boxes, sampling) {
  const found = boxes.flatMap((box, object) => {
    if (!within(point, box)) return [];
    const four = sides(point, box);
    const farthest = Math.max(...four);
    const level = levelOf(farthest);
    const off = sampling && !within(point, middle(box, level));
    return [{ object, sides: four, farthest, level, centreness: centreness(four), area: area(box), off }];
  });
  found.sort((one, other) => one.area - other.area);
  const taken = new Set();
  return found.map(({ off, ...one }) => {
    const role = off ? "off" : taken.has(one.level) ? "larger" : "takes";
    if (role === "takes") taken.add(one.level);
    return { ...one, role };
  });
}
