// What stands in the second figure: who answers for the object, level by level and over IoU. Numbers only.
import { IGNORE, labelled, merged, survey } from "../lib/assignment.js";
import { enlarged } from "../anchors/grids.js";

/** Bars of the histogram over IoU, from 0 to 1. */
export const BINS = 40;

/** Objects to start from: each shows one thing, with this book's anchors, the paper's thresholds and the low-quality rule. */
export const EXAMPLES = {
  thin: { words: "best IoU .3", box: [70, 90, 170, 101] },
  between: { words: "between two levels", box: [104, 80, 134, 110] },
  tiny: { words: "tiny", box: [100, 84, 106, 90] },
};

const others = { key: "", seen: null }; // the other objects stand still while one is dragged: one survey is kept

/** The survey of the object (index 0) and, if asked, of the other labelled objects (1, 2, ... in their order). */
export function surveyOf(grid, { box, others: too, which, image }, objects) {
  const own = survey(grid.anchors, [enlarged(box, grid.zoom)]);
  const rest = too ? objects.filter((_, i) => i !== which) : [];
  if (!rest.length) return { ...own, own, rest };
  const key = [grid.key, image, which].join("/");
  if (others.key !== key) Object.assign(others, { key, seen: survey(grid.anchors, rest.map((one) => enlarged(one.box, grid.zoom))) });
  return { ...merged(own, others.seen, 1), own, rest };
}

/** From the survey: labels, one row of counts per level, their sums, the histogram and the object's best anchors. */
export function counted(grid, seen, options) {
  const labels = labelled(seen, options);
  const { foreground } = options;
  const bars = Object.fromEntries(["background", "ignored", "positive", "restored"].map((kind) => [kind, new Int32Array(BINS)]));
  let untouched = 0;
  const empty = () => ({ own: 0, restored: 0, others: 0, ignored: 0, background: 0, best: 0 });
  const total = empty();
  let highest = 0;
  const rows = grid.levels.map(({ level, start, count }) => {
    const row = { level, ...empty() };
    for (let i = start; i < start + count; i++) {
      const [label, best] = [labels[i], seen.best[i]];
      const rescued = label >= 0 && best < foreground;
      if (label === 0) row.own++;
      else if (label > 0) row.others++;
      else if (label === IGNORE) row.ignored++;
      else row.background++;
      if (label === 0 && rescued) row.restored++;
      if (seen.own.best[i] > row.best) row.best = seen.own.best[i];
      if (best === 0) untouched++;
      else bars[rescued ? "restored" : label >= 0 ? "positive" : label === IGNORE ? "ignored" : "background"][Math.min(BINS - 1, Math.floor(best * BINS + 1e-9))]++;
    }
    for (const key of ["own", "restored", "others", "ignored", "background"]) total[key] += row[key];
    highest = Math.max(highest, row.best);
    return row;
  });
  total.best = highest;
  const winners = [];
  if (highest > 0) seen.own.best.forEach((value, i) => value === highest && winners.push(i));
  return { labels, rows, total, bars, untouched, winners };
}
