// The points of the playground; mirrors focal_tutorial/playground.py. Plain functions without anything outside them
// but each other and lib/random.js: their text is sent to a worker (worker.js).
import { normals, uniform } from "../lib/random.js";

/** Write `count` points of one class into `points` from index `from` on. */
export function cloud(data, positive, seed, stream, count, points, from) {
  for (let i = 0; i < count; i++) {
    const place = uniform(seed, stream, 3 * i);
    const [z, w] = normals(uniform(seed, stream, 3 * i + 1), uniform(seed, stream, 3 * i + 2));
    let x, y;
    if (data === "rings") {
      const radius = (positive ? 0.45 : 1) + 0.15 * z;
      x = radius * Math.cos(2 * Math.PI * place);
      y = radius * Math.sin(2 * Math.PI * place);
    } else if (data === "moons") {
      const side = positive ? 1 : -1;
      x = side * (0.8 * Math.cos(Math.PI * place) - 0.4) + 0.15 * z;
      y = side * (0.8 * Math.sin(Math.PI * place) - 0.25) + 0.15 * w;
    } else {
      x = (positive ? 0.5 : -0.3) + (positive ? 0.2 : 0.45) * z;
      y = (positive ? 0.5 : -0.3) + (positive ? 0.2 : 0.45) * w;
    }
    points[2 * (from + i)] = x;
    points[2 * (from + i) + 1] = y;
  }
}

/**
 * The reader's own points. A mark is five signs: x and y with two base-36 digits each, in steps of 1/400 from -1.6,
 * and p or n for one positive or negative, P or N for a spray of 25 around the place.
 */
export function readMarks(marks) {
  const found = [];
  for (let i = 0; i + 5 <= marks.length; i += 5) {
    const [x, y] = [marks.slice(i, i + 2), marks.slice(i + 2, i + 4)].map(
      (text) => parseInt(text, 36) / 400 - 1.6,
    );
    found.push({ x, y, positive: "pP".includes(marks[i + 4]), spray: "PN".includes(marks[i + 4]) });
  }
  return found;
}

/** The points of one class among the marks, as a flat array. */
export function drawn(marks, positive, seed) {
  const points = [];
  readMarks(marks).forEach((mark, m) => {
    if (mark.positive !== positive) return;
    if (!mark.spray) points.push(mark.x, mark.y);
    for (let i = 0; mark.spray && i < 25; i++) {
      const [z, w] = normals(uniform(seed, 16 + m, 2 * i), uniform(seed, 16 + m, 2 * i + 1));
      points.push(mark.x + 0.1 * z, mark.y + 0.1 * w);
    }
  });
  return points;
}

/** The points of a run, positives first: {points [x, y, x, y, ...], positives, count}. */
export function trainingPoints({ data, marks, seed, imbalance, count }) {
  if (data === "yours") {
    const positive = drawn(marks, true, seed);
    const points = Float64Array.from([...positive, ...drawn(marks, false, seed)]);
    return { points, positives: positive.length / 2, count: points.length / 2 };
  }
  const positives = Math.max(1, Math.floor(count / (1 + imbalance) + 0.5));
  const points = new Float64Array(2 * count);
  cloud(data, true, seed, 1, positives, points, 0);
  cloud(data, false, seed, 2, count - positives, points, positives);
  return { points, positives, count };
}

/** Points that no run has seen: 500 positives and 2,000 negatives. The reader's own points are scored themselves. */
export function freshPoints(settings) {
  if (settings.data === "yours") return trainingPoints(settings);
  const points = new Float64Array(5000);
  cloud(settings.data, true, settings.seed, 3, 500, points, 0);
  cloud(settings.data, false, settings.seed, 4, 2000, points, 500);
  return { points, positives: 500, count: 2500 };
}
