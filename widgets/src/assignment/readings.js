// What stands in the second figure: who answers for the object, level by level and over IoU. Numbers only.
import { IGNORE, labelled, merged, survey } from "../lib/assignment.js";
import { enlarged } from "../anchors/grids.js";

/** Bars of the histogram over IoU, from 0 to 1. */
export const BINS = 40;

/** Objects to start from: each shows one thing, with this book's anchors, the paper's thresholds and the low-quality rule. */
export const EXAMPLES = {
  thin: { words: "best IoU .3", box: [70, 90, 180, 102] },
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
  if (others.key !== key)
    Object.assign(others, {
      key,
      seen: survey(
        grid.anchors,
        rest.map((one) => enlarged(one.box, grid.zoom)),
      ),
    });
  return { ...merged(own, others.seen, 1), own, rest };
}

const KINDS = ["background", "ignored", "positive", "restored"];
const [LOW, BAND, HIGH, RESCUED] = [0, 1, 2, 3]; // their places

/** From the survey: labels, one row of counts per level, their sums, the histogram and the object's best anchors. */
export function counted(grid, seen, options) {
  const { best, own } = seen;
  const { foreground } = options;
  const labels = labelled(seen, options);
  const bars = KINDS.map(() => new Int32Array(BINS));
  const total = { own: 0, restored: 0, others: 0, ignored: 0, background: 0, best: 0 };
  let untouched = 0;
  const rows = grid.levels.map(({ level, start, count }) => {
    let [mine, rescued, others, ignored, highest] = [0, 0, 0, 0, 0];
    for (let i = start; i < start + count; i++) {
      const value = best[i];
      const label = labels[i];
      if (value === 0) {
        untouched++;
        if (label === IGNORE) ignored++; // where nothing is background
        continue;
      }
      let kind = HIGH;
      if (label === IGNORE) kind = BAND;
      else if (label < 0) kind = LOW;
      else if (value < foreground) kind = RESCUED;
      if (label === 0) mine++;
      else if (label > 0) others++;
      else if (kind === BAND) ignored++;
      if (label === 0 && kind === RESCUED) rescued++;
      if (own.best[i] > highest) highest = own.best[i];
      bars[kind][Math.min(BINS - 1, Math.floor(value * BINS + 1e-9))]++;
    }
    const row = {
      own: mine,
      restored: rescued,
      others,
      ignored,
      background: count - mine - others - ignored,
      best: highest,
    };
    for (const key of ["own", "restored", "others", "ignored", "background"]) total[key] += row[key];
    total.best = Math.max(total.best, highest);
    return { level, ...row };
  });
  const winners = [];
  if (total.best > 0) own.best.forEach((value, i) => value === total.best && winners.push(i));
  return {
    labels,
    rows,
    total,
    bars: Object.fromEntries(KINDS.map((kind, i) => [kind, bars[i]])),
    untouched,
    winners,
  };
}
