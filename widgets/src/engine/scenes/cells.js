// Where a cell lies and what its outline is: an ellipse with waves on it, which its seed decides.
import { Numbers, turned } from "./numbers.js";

/** The kinds of things in a smear. Debris is about as large as platelets, and never labelled. */
export const RBC = 0;
export const WBC = 1;
export const PLATELET = 2;
export const DEBRIS = 3;
/** The names of the kinds that can be labelled. */
export const NAMES = ["RBC", "WBC", "Platelets"];

/** Specks, fibres, pieces of red cells and hollow rings: the kinds of debris. */
export const SPECK = 0;
export const FIBRE = 1;
export const PIECE = 2;
export const RING = 3;

const POINTS = Array.from({ length: 60 }, (_, i) => turned(i / 60));
const WAVES = [0.045, 0.05, 0.06, 0.06]; // by kind: how uneven an outline is

/** How far the axes of the ellipse differ. */
function stretched(label, debris, numbers) {
  const u = numbers.next();
  if (label === RBC) return 1 + 0.5 * u * u * u;
  if (label === WBC) return 1 + 0.15 * u;
  return debris === FIBRE ? 1.5 + 1.1 * u : 1 + 0.35 * u;
}

/**
 * A cell from what is chosen about it: its `label` (RBC, WBC, PLATELET, DEBRIS), its centre `x`, `y` and its `size` (the
 * diameter of the circle of the same area), in pixels of the scene, and the `seed` of everything else. It gains its
 * semi-axes `a` and `b`, the `waves` of its outline, and `whole`, the box around it (x1, y1, x2, y2), not clipped.
 */
export function shaped({ label, x, y, size, seed }) {
  const numbers = new Numbers(seed, 0);
  const debris = label === DEBRIS ? Math.floor(4 * numbers.next()) : -1;
  const axes = Math.sqrt(stretched(label, debris, numbers));
  const [cos, sin] = turned(numbers.next() / 2);
  const cell = { label, x, y, size, seed, debris, a: (size / 2) * axes, b: size / 2 / axes, cos, sin };
  const height = debris === SPECK ? 0.12 : WAVES[label];
  cell.waves = [1, 2, 3].flatMap((k) => {
    const high = numbers.bell(0, height / k);
    const [c, s] = turned(numbers.next());
    return [high * c, -high * s];
  });
  cell.whole = around(cell);
  return cell;
}

/** The outline's radius, as a multiple of the ellipse, in the direction of a cosine and a sine: two to four waves a turn. */
export function reach(waves, c, s) {
  const c2 = c * c - s * s;
  const s2 = 2 * c * s;
  const c3 = c2 * c - s2 * s;
  const s3 = s2 * c + c2 * s;
  const c4 = c2 * c2 - s2 * s2;
  const s4 = 2 * c2 * s2;
  return 1 + waves[0] * c2 + waves[1] * s2 + waves[2] * c3 + waves[3] * s3 + waves[4] * c4 + waves[5] * s4;
}

/** Sixty points [x, y] of a cell's outline, in pixels of the scene. */
export function outline(cell) {
  return POINTS.map(([c, s]) => {
    const far = reach(cell.waves, c, s);
    const u = cell.a * far * c;
    const v = cell.b * far * s;
    return [cell.x + u * cell.cos - v * cell.sin, cell.y + u * cell.sin + v * cell.cos];
  });
}

function around(cell) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline(cell)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Does the point lie in the cell? */
export function covers(cell, x, y) {
  const dx = x - cell.x;
  const dy = y - cell.y;
  const u = (dx * cell.cos + dy * cell.sin) / cell.a;
  const v = (dy * cell.cos - dx * cell.sin) / cell.b;
  const far = Math.sqrt(u * u + v * v);
  return far === 0 || far <= reach(cell.waves, u / far, v / far);
}

/** The part of a cell's box that lies in the picture. */
export const clipped = ([x1, y1, x2, y2], width, height) => [
  Math.max(0, x1),
  Math.max(0, y1),
  Math.min(width, x2),
  Math.min(height, y2),
];

/** Does the picture show at least about a third of the cell's width and height? Less is not labelled. */
export function shows(cell, width, height) {
  const [x1, y1, x2, y2] = clipped(cell.whole, width, height);
  return Math.min(x2 - x1, y2 - y1) >= 0.33 * cell.size;
}
