// Paired comparisons: the mean of differences, and its 95 % interval by Student's t. Mirrors focal_tutorial/chapters/runs.py.

/** By the number of pairs, from 2 to 20: half the width of a 95 % interval of their mean, in standard errors. */
const STUDENT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093,
];

/** Half the width of the 95 % interval of a mean of so many differences, in standard errors; Infinity for one alone. */
export function student(pairs) {
  if (!(pairs >= 1 && pairs <= 20)) throw new RangeError(`there are 1 to 20 pairs, not ${pairs}`);
  return pairs === 1 ? Infinity : STUDENT[pairs - 2];
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Two lists of scores that belong together pairwise, as those of one seed do: { mean: of the differences one - other, half:
 * half the width of its 95 % interval, ahead: in how many pairs `one` is larger, pairs }. null where there is no pair.
 */
export function paired(one, other) {
  const apart = one.map((value, i) => value - other[i]);
  if (!apart.length) return null;
  const middle = mean(apart);
  const spread = Math.sqrt(
    apart.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, apart.length - 1),
  );
  const half = apart.length === 1 ? Infinity : (student(apart.length) * spread) / Math.sqrt(apart.length);
  return { mean: middle, half, ahead: apart.filter((value) => value > 0).length, pairs: apart.length };
}

/** "ahead" or "behind" where the interval of paired() leaves 0 out; else "". */
export function separated(difference) {
  if (!difference || !(Math.abs(difference.mean) > difference.half)) return "";
  return difference.mean > 0 ? "ahead" : "behind";
}
