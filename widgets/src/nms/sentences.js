// What the figure shows, in words.
import { probability } from "../lib/words.js";

const count = (number, one, more) => `${number}\u00a0${number === 1 ? one : more}`;
const boxes = (number) => count(number, "box", "boxes");
/** A score, or an IoU, with two decimals; IoU is cut, so that .499 does not read as .50. */
export const two = (value) => value.toFixed(2);
export const cut = (value) => (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);

/** "12 RBC, 1 WBC". */
function each(perClass) {
  return perClass
    .filter(([, number]) => number)
    .map(([name, number]) => `${number}\u00a0${name}`)
    .join(", ");
}

/** The candidates by class. */
export function byClass(candidates, classes) {
  return classes.map((name, label) => [name, candidates.filter((one) => one.label === label).length]);
}

const upper = (text) => text[0].toUpperCase() + text.slice(1);
const METHODS = { hard: "NMS", linear: "linear soft-NMS", gaussian: "Gaussian soft-NMS" };
const many = ({ state, candidates, counts }) =>
  `**${boxes(candidates.length)}** ${candidates.length === 1 ? "scores" : "score"} ${probability(state.floor)} or more, for ${counts.objects} labelled objects.`;

/** Before the reader has guessed. */
export const question = (about) => `${many(about)} NMS leaves **?**`;

/** What is seen, in as many sentences as there is room for. */
export function sentence(about) {
  const { state, step, candidates, rounds, stand, counts, classes } = about;
  if (!candidates.length) return `No box scores ${probability(state.floor)} or more. Lower the score floor.`;
  if (step === 0) {
    return (
      `${many(about)} ${upper(METHODS[state.method])} leaves **${rounds.length}**. Press Next round to watch. ` +
      `By class: ${each(byClass(candidates, classes))}.`
    );
  }
  if (step > rounds.length) return resultWords({ state, candidates, rounds, counts });
  const { best, score, touched } = rounds[step - 1];
  const start = `Round ${step} of ${rounds.length}: the best box left is **${classes[candidates[best].label]}, ${two(score)}**.`;
  const waiting = stand.filter(({ kind }) => kind === "waiting" || kind === "faded").length;
  const after = ` ${waiting ? `${waiting}\u00a0still wait.` : "None waits any more."}`;
  const gone = touched.filter(({ after: now }) => now < state.floor);
  const other = touched.filter(({ index }) => candidates[index].label !== candidates[best].label);
  const foreign = other.length ? `, **${other.length} of another class**` : "";
  if (state.method !== "hard") {
    const how = touched.length
      ? `lowers **${count(touched.length, "score", "scores")}**${foreign}; ${gone.length || "none"} of them ${gone.length > 1 ? "sink" : "sinks"} below ${probability(state.floor)} and ${gone.length > 1 ? "leave" : "leaves"}`
      : "lowers **no score**";
    return `${start} It is kept and ${how}.${after}`;
  }
  if (!touched.length)
    return `${start} It is kept and removes **no box**: none overlaps it by more than ${probability(state.iou_threshold)}.${after}`;
  const overlaps = touched.map(({ iou }) => iou);
  const [low, high] = [Math.min(...overlaps), Math.max(...overlaps)].map(cut);
  const range = low === high ? `IoU ${low}` : `IoU ${low} to ${high}`;
  return `${start} It is kept and removes **${boxes(touched.length)}** (${range})${foreign}.${after}`;
}

function resultWords({ state, candidates, rounds, counts }) {
  const alarms = counts.alarms ? count(counts.alarms, "false alarm", "false alarms") : "no false alarm";
  const each = counts.perClass
    .filter(({ objects }) => objects)
    .map(({ name, found, objects }) => `${name}\u00a0${found}\u00a0of\u00a0${objects}`)
    .join(", ");
  return (
    `${upper(METHODS[state.method])}: **${rounds.length} left** of ${candidates.length}. They find **${counts.found} of ${counts.objects}** objects, with **${alarms}**. ` +
    `By class: ${each}.`
  );
}

/** What has happened to a box, in the list; IoU in brackets. */
export function fate({ kind, round, iou, by }) {
  const cause = `by ${by + 1} (${cut(iou).replace(/^0/, "")})`;
  return {
    waiting: round ? `lowered by ${by + 1}` : "waits",
    best: "kept now",
    kept: "kept",
    now: `out ${cause}`,
    gone: `out ${cause}`,
    faded: `lowered ${cause}`,
  }[kind];
}

/** The same in full. */
function history({ kind, round, iou, by }) {
  const cause = `IoU\u00a0${cut(iou)} with box ${by + 1}`;
  return {
    waiting: round ? `waits; last lowered in round ${round}: ${cause}` : "waits",
    best: "kept in this round",
    kept: `kept in round ${round}`,
    now: `removed in this round: ${cause}`,
    gone: `removed in round ${round}: ${cause}`,
    faded: `score lowered in this round: ${cause}`,
  }[kind];
}

/** A box in full, for the line under the picture and for a screen reader. */
export function boxWords(candidate, stand, place, classes) {
  const lowered =
    Math.abs(stand.score - candidate.score) > 1e-9 && stand.score > 0 ? `, now\u00a0${two(stand.score)}` : "";
  return `Box ${place + 1}, **${classes[candidate.label]}**, score\u00a0${candidate.score.toFixed(3)}${lowered}: ${history(stand)}.`;
}

/** What the controls say to a screen reader. */
export const roundWords = (step, total) =>
  step === 0
    ? "all candidates, before the first round"
    : step > total
      ? `result after ${total} rounds`
      : `round ${step} of ${total}`;
export const roundFigures = (step, total) =>
  step === 0 ? "start" : step > total ? "result" : `${step}/${total}`;
export const thresholdWords = (value) => `IoU threshold ${probability(value)}`;
export const sigmaWords = (value) =>
  `sigma ${probability(value)}: IoU one half leaves ${Math.round(100 * Math.exp(-0.25 / value))} percent of a score`;
export const floorWords = (value, shown) =>
  `score floor ${probability(value)}: ${shown} ${shown === 1 ? "box" : "boxes"}`;
