// The runs of a laboratory: what was found, what may be compared, and whether a guess was right. Numbers only, no drawing.
// A run is a record of the session (training/session.js): choices, config, rows, frames, scores, state.
import { match } from "../detections/match.js";
import { entryAt } from "../training/session.js";
import { changes } from "./recipe.js";

/** One run may differ by so much from another with another seed (runs/laboratory.json): less is no difference. */
export const SPREAD = 0.05;

/** The score from which a box is drawn and counted. */
export const SHOWN = 0.4;

/** The step that a run has reached: 0 before its first row. */
export const reached = (run) => run?.rows.at(-1)?.step ?? 0;

/** Whether a run has come to its end, good or bad. */
export const ended = (run) => run?.state === "done" || run?.state === "diverged";

/** AP50 of a class by its name, or of "all", from an entry of scores; null where it is not known. */
export function scoreOf(run, scores, watched) {
  if (!scores) return null;
  const value = watched === "all" ? scores.AP50 : scores.classes[run.choices.classes.indexOf(watched)]?.AP50;
  return Number.isFinite(value) ? value : null;
}

/** The last score of a run; one that diverged finds nothing. */
export function endScore(run, watched) {
  return run.state === "diverged" ? 0 : scoreOf(run, run.scores.at(-1), watched);
}

/** "right" or "wrong"; "" while the run goes on, or where there is no guess or nothing to compare. */
export function verdict(run, before) {
  const { guess, watched } = run.choices;
  if (!guess || !before || !ended(run)) return "";
  const [now, then] = [endScore(run, watched), endScore(before, watched)];
  if (now === null || then === null) return "";
  const word = Math.abs(now - then) <= SPREAD + 1e-9 ? "stay" : now < then ? "fall" : "rise";
  return word === guess ? "right" : "wrong";
}

/** Whether the losses of two runs are the same sums, so that their curves may lie over each other. */
export const comparable = (run, other) => Boolean(run && other) && run.lossKey === other.lossKey;

/** In which settings a run differs from the one before it. */
export const changed = (run, before) => changes(run.choices, before?.choices);

/** Cells found, false alarms and objects over the pictures of a frame. pictures: [{ boxes: [4 M], labels: [M] }]. */
export function tally(found, pictures) {
  const sum = { found: 0, alarms: 0, objects: 0 };
  pictures.forEach(({ boxes, labels }, i) => {
    const objects = Array.from(labels, (label, m) => ({
      box: Array.from(boxes.slice(4 * m, 4 * m + 4)),
      label,
      difficult: false,
    }));
    const verdicts = match(shown(found?.[i] ?? []), objects);
    sum.objects += objects.length;
    sum.found += verdicts.filter(({ verdict }) => verdict === "found").length;
    sum.alarms += verdicts.filter(({ verdict }) => verdict === "false").length;
  });
  return sum;
}

/** The boxes that are drawn, best first. */
export function shown(found) {
  return found.filter(({ score }) => score >= SHOWN).sort((a, b) => b.score - a.score);
}

/** What a run was at a step: its row, its newest frame and its newest scores, each null before there is one. */
export function momentOf(run, step) {
  return {
    row: entryAt(run.rows, step),
    frame: entryAt(run.frames, step),
    scores: entryAt(run.scores, step),
  };
}

/** The steps at which there is something to look back at: those of the frames. */
export const moments = (run) => [...new Set([0, ...run.frames.map(({ step }) => step)])];

/** Values over the steps without the noise of single batches; `past`: how much of the mean stays. */
export function smoothed(values, past = 0.75) {
  let mean = null;
  return values.map(
    (value) => (mean = Number.isFinite(mean ?? NaN) ? past * mean + (1 - past) * value : value),
  );
}
