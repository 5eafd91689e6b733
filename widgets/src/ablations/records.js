// The runs of the table: what is stored, what the reader's own gave, and what follows from both. Numbers only, no drawing.
import { mean, paired } from "../lib/student.js";

export const THRESHOLDS = ["0.05", "0.005"]; // as a stored run names them
export const MEASURES = ["AP", "AP50", "white cells", "platelets"];
const CLASS = { "white cells": "white", platelets: "platelets" };
const ROUNDED = { AP: 0.5e-4, AP50: 0.5e-3 }; // by so much a stored score may differ from the one that was measured

/**
 * The stored runs of one kind of scenes and one loss, from their text (focal_tutorial/widgets/ablations.py): [{ seed,
 * diverged, "at 0.05": { AP, AP50, classes: [AP50] }, "at 0.005": … }]. `count`: of classes.
 */
export function unpacked(text, count) {
  if (!text) return [];
  return text.split("; ").map((one) => {
    const [seed, ...numbers] = one.split(" ").map(Number);
    const run = { seed, diverged: !numbers.length };
    THRESHOLDS.forEach((name, i) => {
      const [AP, AP50, ...classes] = numbers
        .slice(i * (count + 2), (i + 1) * (count + 2))
        .map((value) => value / 10_000);
      if (!run.diverged) run[`at ${name}`] = { AP, AP50, classes };
    });
    return run;
  });
}

/** What is kept of a run that has ended, from the scores that the engine gave at its end; null: it diverged. */
export function measured(job, scores, seconds) {
  const kept = ({ AP, AP50, classes }) => ({ AP, AP50, classes: classes.map((one) => one.AP50) });
  const both = scores && { "at 0.05": kept(scores), "at 0.005": kept(scores.lenient) };
  return { ...job, seconds, diverged: !scores, ...both };
}

/** A run's score: AP, AP50, or the AP50 of a class; 0 for one that diverged, null where it is not known. */
export function scoreOf(run, { threshold, measure }, classes) {
  if (run.diverged) return 0;
  const scores = run[`at ${threshold}`];
  const value =
    measure in CLASS
      ? scores.classes[classes.indexOf(CLASS[measure])]
      : scores[measure === "AP" ? "AP" : "AP50"];
  return Number.isFinite(value) ? value : null;
}

/** The largest difference between a run and the stored one of the same seed; 0 where both give the same stored digits. */
export function apart(run, stored) {
  if (run.diverged || stored.diverged) return run.diverged === stored.diverged ? 0 : 1;
  let most = 0;
  for (const name of THRESHOLDS.map((threshold) => `at ${threshold}`)) {
    const [one, other] = [run[name], stored[name]];
    const pairs = [
      [one.AP, other.AP, ROUNDED.AP],
      [one.AP50, other.AP50, ROUNDED.AP50],
      ...one.classes.map((value, i) => [value, other.classes[i], ROUNDED.AP50]),
    ];
    for (const [a, b, within] of pairs) {
      if (!Number.isFinite(a) && !(b > 0)) continue; // a class without an object has no score
      const off = Math.abs(a - b);
      if (!(off <= within + 1e-9)) most = Math.max(most, Number.isFinite(off) ? off : 1);
    }
  }
  return most;
}

/** Scores with their seeds, those that are known: [[seed, score]]. */
function known(list, setting, classes) {
  return list.map((run) => [run.seed, scoreOf(run, setting, classes)]).filter(([, value]) => value !== null);
}

/** The paired difference of two lists of [seed, score], over the seeds that both have. */
function difference(one, other) {
  const against = new Map(other);
  const both = one.filter(([seed]) => against.has(seed)).slice(0, 20);
  return paired(
    both.map(([, value]) => value),
    both.map(([seed]) => against.get(seed)),
  );
}

/**
 * The table: for each loss { name, stored, own }, each of them { scores: [[seed, score]], mean, against: the paired difference
 * to the row `now.against`, null for that row itself }.
 * runs: { stored: {loss: runs}, own: {loss: runs} } of one kind of scenes; now: { threshold, measure, against }.
 */
export function table(losses, runs, now, classes) {
  const scored = (side, name) => known(runs[side][name] ?? [], now, classes);
  const part = (side, name) => {
    const scores = scored(side, name);
    return {
      scores,
      mean: scores.length ? mean(scores.map(([, value]) => value)) : null,
      against: name === now.against ? null : difference(scores, scored(side, now.against)),
    };
  };
  return losses.map((name) => ({ name, stored: part("stored", name), own: part("own", name) }));
}

/** Whose numbers the sentence tells: the reader's once a row has two pairs of them, else the stored ones. */
export const basis = (rows) => (rows.some(({ own }) => own.against?.pairs > 1) ? "own" : "stored");

/** The rows whose numbers are told, the largest mean difference first, and without the row they are compared with. */
export function ranked(rows, side) {
  return rows
    .filter((row) => row[side].against?.pairs > 1)
    .sort((a, b) => b[side].against.mean - a[side].against.mean);
}
