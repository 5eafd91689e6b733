// The measured points and their order: numbers only.

/** AP of a point: the mean over its seeds; a printed number is one. */
export const mean = ({ values }) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Points {key, gamma, alpha, values} with their rank, 1 for the best; equal ones share a rank. */
export function ranked(points) {
  const all = points.map(mean);
  return points.map((point, i) => ({
    ...point,
    rank: 1 + all.filter((other) => other > all[i] + 1e-9).length,
  }));
}

/** The points that both sets have, best of the first set first, each with its rank among them in both: [{key, one, other}]. */
export function common(one, other) {
  const both = one.filter(({ key }) => other.some((point) => point.key === key));
  const own = ranked(both);
  const theirs = ranked(other.filter(({ key }) => both.some((point) => point.key === key)));
  return own
    .map((point) => ({ key: point.key, one: point, other: theirs.find(({ key }) => key === point.key) }))
    .sort((a, b) => a.one.rank - b.one.rank || a.one.gamma - b.one.gamma);
}

/** How near the best a point is, 0 for the worst of its set and 1 for the best. */
export function goodness(point, points) {
  const all = points.map(mean);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return high > low ? (mean(point) - low) / (high - low) : 1;
}

export const [EASY, HARD] = [0.95, 0.1];

/** The factor before -log p_t of an easy negative (p_t .95) and of a hard positive (p_t .1). */
export function weights({ gamma, alpha }) {
  return { easy: (1 - alpha) * (1 - EASY) ** gamma, hard: alpha * (1 - HARD) ** gamma };
}

/** A key "gamma alpha" as numbers. */
export function parsed(key) {
  const [gamma, alpha] = key.split(" ").map(Number);
  return { gamma, alpha };
}
