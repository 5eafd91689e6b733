// What the learner says: in one line what is seen, and the whole of it for who asks.
import { apText, BATTERY, countWords, short } from "../training/words.js";

const gammaOf = (run) => `γ\u00a0=\u00a0${short(run.config.gamma)}`;
const last = (run) => run.scores.at(-1);

/**
 * One line. seen: { run, before, stored, classes, steps, found: [how many of each class], objects: [how many there are],
 * shown: the score from which a box is drawn, phone, refused }.
 */
export function sentence(seen) {
  const { run, phone, refused } = seen;
  if (refused) return `It cannot train this: ${refused}.`;
  if (run.state === "stored" || run.state === "idle") {
    const battery = phone ? ` ${BATTERY}` : "";
    return run.state === "stored"
      ? `A stored run of **${seen.steps} steps**. Press the button, and your browser learns the same.${battery}`
      : `Press the button: in **${seen.steps} steps** your browser learns to find the cells.${battery}`;
  }
  if (run.state === "done") return ending(seen);
  if (run.state === "diverged")
    return `After **${run.rows.length} steps** ${run.reason || "the loss is no number any more"}: this run has diverged.`;
  const step = run.rows.length;
  if (!run.frames.length) return "It starts from weights that know nothing: every score is near .01.";
  const opening = run.state === "paused" ? `Paused at step ${step}` : `Step ${step}`;
  return `${opening}: it finds **${total(seen.found)} of ${total(seen.objects)} cells**. ${tail(seen)}`;
}

/** What is not found yet. */
function tail({ run, found, objects, classes, shown }) {
  if (!total(found)) return `No score reaches ${apText(shown)} yet.`;
  const none = classes.filter((_, i) => objects[i] && !found[i]);
  if (none.length) return `None of the ${none.join(" and ")} yet.`;
  const score = last(run);
  if (!score) return "All classes are among them.";
  const values = score.classes.map(({ AP50 }) => AP50);
  const least = Math.min(...values);
  return `It does worst on ${classes[values.indexOf(least)]}: AP50 ${apText(least)}.`;
}

/** After a run: what it reached, and the run before it. */
function ending({ run, before, stored }) {
  const score = `**AP50 ${apText(last(run).AP50)}** after ${run.rows.length} steps and ${run.seconds.toFixed(1)} s, with ${gammaOf(run)}.`;
  if (before)
    return `${score} The ${runName(before)} (${gammaOf(before)}, the marks) reached ${apText(last(before).AP50)}.`;
  if (stored && last(stored).AP50 === last(run).AP50)
    return `${score} The stored run had the same. Move γ, and train again.`;
  return `${score} Move γ to 0 or 5, and train again.`;
}

/** All of it. */
export function told(seen) {
  const { run, classes, found, objects, batch, held, threshold, shown } = seen;
  const parts = classes.map((name, i) => `${found[i]} of ${objects[i]} ${name}`);
  const score = last(run);
  const scores = score
    ? ` On ${held} scenes that it never saw, AP50 is **${apText(score.AP50)}**${run.state === "training" ? `, measured at step ${score.step}` : ""}: ${classes.map((name, i) => `${name} ${apText(score.classes[i].AP50)}`).join(", ")}, with all scores from ${short(threshold)} on.`
    : "";
  const now = `${sentence(seen)} In the four scenes, boxes that score ${apText(shown)} or more find ${parts.join(", ")}.${scores}`;
  if (run.state === "training") return now; // it is read aloud while it trains: what stays the same waits
  const gamma = run.config.gamma;
  return (
    `${now} The loss is ${gamma ? "the focal loss" : "balanced cross entropy"} with ${gammaOf(run)} and α = ${short(run.config.alpha)}, the α that the paper found best for this γ. ` +
    `Each step learns from ${batch} new scenes, drawn by a program; the curves are means of eight steps. ` +
    `A run and its scenes follow from seed ${run.recipe.seed}: on every machine it gives the same weights.${run.note ? ` ${run.note}` : ""}`
  );
}

/** What a run to compare with is called. */
export const runName = ({ state }) => (state === "stored" ? "stored run" : "run before");

/** The name of a scene's picture. */
export const sceneName = (i, found, classes) => `Scene ${i + 1}: ${countWords(found, classes)} found`;

const total = (counts) => counts.reduce((sum, count) => sum + count, 0);
