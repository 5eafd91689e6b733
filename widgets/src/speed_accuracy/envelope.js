// The upper envelope of points {ms, ap}, as focal_tutorial/envelope.py has it; the tests hold both to the same numbers.

/** Whether one is at least as fast and as accurate as the other, and better in one of the two. */
const beats = (one, other) =>
  one.ms <= other.ms && one.ap >= other.ap && (one.ms < other.ms || one.ap > other.ap);

const byTime = (a, b) => a.ms - b.ms || a.ap - b.ap;

/** The points that no other point beats, fastest first. */
export function steps(points) {
  return points.filter((point) => !points.some((other) => beats(other, point))).sort(byTime);
}

/** The points on the upper convex hull from the fastest to the most accurate, fastest first. */
export function hull(points) {
  const kept = [];
  for (const point of steps(points)) {
    while (kept.length > 1 && below(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

const below = (left, middle, right) =>
  (middle.ap - left.ap) * (right.ms - left.ms) <= (right.ap - left.ap) * (middle.ms - left.ms);

/** The most accurate point that takes at most this long, the faster one of two equals; or null. */
export function bestWithin(points, milliseconds) {
  return points.filter(({ ms }) => ms <= milliseconds).sort((a, b) => b.ap - a.ap || a.ms - b.ms)[0] ?? null;
}

/** The fastest point with at least this AP, the more accurate one of two equals; or null. */
export function fastestReaching(points, ap) {
  return points.filter((point) => point.ap >= ap).sort((a, b) => a.ms - b.ms || b.ap - a.ap)[0] ?? null;
}
