// The stored run that stands in a laboratory before its first own: the same record that the session keeps of a run.
import { detectionsOf } from "../detections/match.js";
import { lossKey } from "../training/settings.js";
import { configured } from "./recipe.js";

/**
 * recording: { settings, seconds, rows: {step, classification, ...: [one each step]}, frames: [{step, found: [text]}],
 * scores: [{step, AP, AP50, classes}] }, or null. Returns a run with the number 0, or null.
 */
export function storedRun(recording, plan, source) {
  if (!(recording?.settings?.size in plan.networks)) return null;
  const { settings, rows, frames, scores, seconds = 0 } = recording;
  const classes = source.classes(settings);
  const { config, recipe } = configured(settings, plan, classes.length);
  const names = Object.keys(rows);
  return {
    number: 0,
    choices: { ...settings, classes, guess: "" },
    config,
    recipe,
    lossKey: lossKey(config),
    state: "done",
    reason: "",
    rows: rows.step.map((_, i) => Object.fromEntries(names.map((name) => [name, rows[name][i]]))),
    frames: frames.map(({ step, found }) => ({ step, found: found.map(detectionsOf) })),
    scores,
    seconds,
  };
}
