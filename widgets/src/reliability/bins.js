// Scores beside how often they come true: bins of scores, each with how many boxes fall in it and how many of them are right.
// Numbers only, no drawing.

const numbers = (text) => text.split(" ").map((part) => (part === "-" ? null : Number(part)));

/** The bins of a class as the figure's Python stores them: [{low, high, count, right, score, share}]; null: nothing in it. */
export function binsOf(lows, { count, right, score }) {
  const [counts, rights, scores] = [count, right, score].map(numbers);
  return lows.map((low, i) => ({
    low,
    high: lows[i + 1] ?? 1,
    count: counts[i],
    right: rights[i],
    score: scores[i],
    share: counts[i] ? rights[i] / counts[i] : null,
  }));
}

/**
 * What a decision threshold at the lower edge of each bin gives: {count, right, precision, recall, f1}. precision: null where no
 * box is left. `objects`: how many there are to find.
 */
export function decisions(bins, objects) {
  let [count, right] = [0, 0];
  return bins
    .toReversed()
    .map((bin) => {
      count += bin.count;
      right += bin.right;
      return {
        count,
        right,
        precision: count ? right / count : null,
        recall: right / objects,
        f1: (2 * right) / (count + objects),
      };
    })
    .toReversed();
}

/** Expected calibration error of the boxes that score at least `least`: the mean gap between score and share, by boxes; or null. */
export function calibrationError(bins, least) {
  const some = bins.filter(({ low, count }) => low >= least && count);
  const all = some.reduce((sum, { count }) => sum + count, 0);
  if (!all) return null;
  return some.reduce((sum, { count, share, score }) => sum + count * Math.abs(share - score), 0) / all;
}

/** The bin that a score falls in. */
export const binAt = (lows, score) =>
  Math.max(
    0,
    lows.findLastIndex((low) => low <= score),
  );
