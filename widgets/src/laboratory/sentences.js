// What the laboratory shows, in words.
import { apText, short } from "../training/words.js";
import { has } from "./recipe.js";
import { comparable, ended, reached } from "./records.js";

/** A share in per cent: two digits below ten. */
export function percent(share) {
  if (share > 0 && share < 0.0005) return "under .1\u00a0%";
  const value = 100 * share;
  return `${value < 9.95 ? Number(value.toPrecision(2)) : Math.round(value)}\u00a0%`;
}

const count = (number, one, more = `${one}s`) => `${number || "no"} ${number === 1 ? one : more}`;

/** What a run is called in a sentence. */
export const nameOf = (run) => (run.number ? `run\u00a0${run.number}` : "the stored run");

/** A loss as the table has it: "focal", "cross entropy", "balanced", "OHEM 1:3". */
export const lossWord = ({ loss, divide }) =>
  `${{ CE: "cross entropy", balanced: "balanced CE" }[loss] ?? loss}${divide === "anchors" ? " ÷ all" : ""}`;

/** What a network learned from: "dense", "photographs", "after drawings". */
export const scenesWord = ({ scenes, start }) => (start === "drawings" ? "after drawings" : scenes);

/** A run in a line, for a phone: "focal, γ 2, α .25, π .01, hard". */
export function runWords(choices) {
  const own = has(choices.loss);
  const parts = [
    lossWord(choices),
    own.gamma && `γ\u00a0${short(choices.gamma)}`,
    own.alpha && `α\u00a0${short(choices.alpha)}`,
    `π\u00a0${short(choices.prior)}`,
    choices.optimizer === "SGD" && `SGD\u00a0${short(choices.rate)}`,
    choices.heads === "plain" && "plain\u00a0heads",
    scenesWord(choices),
  ];
  return parts.filter(Boolean).join(", ");
}

/**
 * The sentence over the drawing. seen: { run, step, tally, row, other, otherRow, asked, refused, waits, status, final }; status: of
 * the source, in place of the rest; final: what the network at the end was measured on.
 */
export function sentence({ run, step, tally, row, other, otherRow, asked, refused, waits, status, final }) {
  if (status) return status;
  if (refused) return `This recipe is refused: ${refused}.`;
  if (!run) return "Press Train it: a network with random weights begins to learn.";
  if (run.state === "diverged" && step >= reached(run))
    return `Step ${reached(run)}: **the run has diverged**. ${run.reason || "The loss is no longer a number."}`;
  const where = `Step ${step}${run.number ? "" : " of the stored run"}`;
  if (!step)
    return `${where}: ${asked ? `${tally.objects} cells to find, and no box yet` : `found **0 of ${tally.objects} cells**`}. ${run.number ? "" : "Look back through it, or press Train it."}`;
  const found = `found **${tally.found} of ${tally.objects} cells**, ${count(tally.alarms, "false alarm")}`;
  if (run.final && step >= reached(run))
    return `${where}: ${found}. On the ${final} AP50 is **${apText(run.final.AP50)}**.`;
  const share = row ? `Easy negatives own **${percent(row.easyLoss)}** of the class loss` : "";
  const past =
    row && otherRow && !comparable(run, other)
      ? `, in ${nameOf(other)} they owned ${percent(otherRow.easyLoss)}`
      : "";
  const rest = waits ? " It waits until you see the page." : "";
  return `${where}: ${found}. ${share ? `${share}${past}.` : ""}${rest}`;
}

/** The whole of it. scores: the newest AP; classes: by name. */
export function told(seen) {
  const { run, scores, asked, unseen = "scenes that it has never seen" } = seen;
  const first = sentence(seen);
  if (seen.status || !run || !scores || asked) return first;
  const each = run.choices.classes
    .map(
      (name, i) =>
        `${name} ${Number.isFinite(scores.classes[i].AP50) ? apText(scores.classes[i].AP50) : "none"}`,
    )
    .join(", ");
  const held = ended(run) ? "At the end" : `At step ${scores.step}`;
  return `${first} ${held} AP50 is **${apText(scores.AP50)}** on ${unseen} (${each}), and AP ${apText(scores.AP)}.${lenientWords(run, scores)}`;
}

/** What becomes of AP50 when the scores that are too low to be shown count as well: that is calibration, not ranking. */
function lenientWords(run, { lenient }) {
  if (!lenient) return "";
  const each = run.choices.classes
    .map((name, i) => `${name} ${apText(lenient.classes[i].AP50 ?? 0)}`)
    .join(", ");
  return ` With all scores from .005 on, in place of .05, AP50 is ${apText(lenient.AP50)} (${each}).`;
}

/** The note on a plot of losses that are not laid over each other. */
export const otherLoss = (other) => (other ? `${nameOf(other)}: another loss` : "");

/** What the main button says after a run: which single setting differs. */
export function againWords(changed, choices) {
  const ofLoss = changed.every((name) => ["loss", "gamma", "alpha"].includes(name));
  const [only, ...others] = ofLoss && changed.includes("loss") ? ["loss"] : changed;
  if (!only || others.length) return "Train again";
  const words = {
    gamma: () => `Train with γ = ${short(choices.gamma)}`,
    alpha: () => `Train with α = ${short(choices.alpha)}`,
    prior: () => `Train with π = ${short(choices.prior)}`,
    rate: () => `Train at ${short(choices.rate)}`,
    seed: () => `Train seed ${choices.seed}`,
    steps: () => `Train ${choices.steps} steps`,
    scenes: () => `Train on ${choices.scenes}`,
    start: () => (choices.start === "drawings" ? "Train, after drawings" : "Train from random weights"),
    loss: () => `Train with ${choices.loss}`,
  };
  return words[only]?.() ?? "Train again";
}
