// What the page shows before anybody presses: a run that was stored, in the form of the runs of a session.
import { detectionsOf, numbers } from "../detections/match.js";
import { lossKey } from "../training/settings.js";

/**
 * A stored run (widgets/learner.py) as a record of training/session.js: { state: "stored", config, recipe, rows, frames, scores },
 * or null where none was given. Its rows are means over equal stretches, each at the middle of its stretch.
 */
export function storedRun(stored, given) {
  if (!stored?.steps) return null;
  const [steps, classification, box] = ["step", "classification", "box"].map((name) => numbers(stored[name]));
  return {
    state: "stored",
    number: 0,
    steps: stored.steps,
    ...given,
    lossKey: lossKey(given.config),
    rows: steps.map((step, i) => ({ step, classification: classification[i], box: box[i] })),
    frames: [{ step: stored.steps, found: stored.found.map(detectionsOf) }],
    scores: [{ step: stored.steps, AP50: stored.AP50, classes: stored.classes.map((AP50) => ({ AP50 })) }],
  };
}
