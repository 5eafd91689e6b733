// A session at the playground: runs of a network, each beside the run before it, and the guided experiments.
import { short } from "./sentences.js";

export const LONGEST = 10_000; // steps of a run
const RESTART = ["data", "loss", "prior", "imbalance", "seed", "marks"]; // after these a run begins again
const PACE = { calm: { steps: 1, milliseconds: 1000 }, fast: { steps: 40, milliseconds: 7 } };

/** Whether these settings ask for points of one's own, and one of the two kinds has not been drawn. */
export function lacking({ data, marks }) {
  return data === "yours" && !(/[pP]/.test(marks) && /[nN]/.test(marks));
}

/** The loss function as words. Losses of two functions are different sums: neither is better for being smaller. */
function lossOf({ loss, gamma, alpha }) {
  return [loss, loss === "FL" ? gamma : "", loss === "FL" || loss === "balanced" ? alpha : ""].join();
}

/**
 * settings(): those of the figure; set(changes): change them; request(): have the figure drawn, which takes a turn();
 * ask(message): send to the helper, whose answer comes back by received().
 */
export function trainingSession({ settings, set, request, ask }) {
  let report = null; // the newest from the helper
  let history = []; // [loss, share of the loss, share of the gradient] before each step
  let before = null; // {label, history, loss, scores} of the run before; in turn() also whether its losses are comparable
  let results = []; // of the runs of an experiment
  let queue = []; // runs of an experiment that are still to come
  let guided = false;
  let remaining = 0; // steps still to train
  let endless = false; // whether they run until they are paused
  let run = 0;
  let busy = false;
  let restart = true;
  let known = ""; // the settings that the helper knows
  let began = null; // the settings that the run goes by

  /** What the reader does by hand ends an experiment. */
  const alone = () => ([queue, results, guided] = [[], [], false]);

  /** Train so many steps; pressed again while they run, so many more. */
  function train(steps) {
    alone();
    const left = endless ? 0 : remaining;
    endless = steps === LONGEST;
    if (!steps || report?.finite === false) remaining = 0;
    else remaining = Math.min(left + steps, Math.max(0, LONGEST - (report?.step ?? 0)));
    request();
  }
  const running = () => remaining > 0;
  const toggle = () => train(running() ? 0 : LONGEST);

  function reset() {
    alone();
    [remaining, restart] = [0, true];
    request();
  }

  function begin({ steps, settings: wanted }) {
    set(wanted);
    [restart, endless] = [true, false];
    remaining = steps;
  }
  function experiment({ runs }) {
    [results, queue, guided] = [[], runs.slice(1), true];
    begin(runs[0]);
  }

  /** One turn of the drawing: what there is to draw. The helper trains on while the page draws it. */
  function turn(inSight) {
    const missing = lacking(settings());
    if (missing) [report, remaining, restart] = [null, 0, true];
    const seen = { report, history, before, results, running: running(), lacking: missing };
    if (before) seen.before = { ...before, comparable: before.loss === lossOf(settings()) };
    if (!busy && inSight && !missing) pump();
    return seen;
  }

  /** One message at a time: the next goes out when the answer to the last is about to be drawn. */
  function pump() {
    const wanted = settings();
    const key = JSON.stringify({ ...wanted, pace: "" });
    if (
      began &&
      RESTART.some((name) => wanted[name] !== began[name] && (name !== "marks" || wanted.data === "yours"))
    )
      restart = true;
    if (!restart && !remaining && key === known) return;
    if (restart) {
      if (history.length >= 10 && began)
        before = { label: short(began), history, loss: lossOf(began), scores: report?.scores ?? null };
      [history, report] = [[], null];
      run++;
    }
    began = wanted;
    const { steps, milliseconds } = PACE[wanted.pace];
    busy = true;
    known = key;
    ask({ run, settings: wanted, restart, steps: restart ? 0 : Math.min(steps, remaining), milliseconds });
    restart = false;
  }

  function received(answer) {
    busy = false;
    if (answer.run === run) {
      report = { ...answer, points: answer.points ?? report?.points };
      history.push(...answer.rows);
      remaining = report.finite
        ? Math.max(0, Math.min(remaining - answer.rows.length, LONGEST - report.step))
        : 0;
      if (!remaining && report.step && guided) finish();
    }
    request();
  }

  /** A run of an experiment has ended: note it, and begin the next. */
  function finish() {
    results.push({ loss: report.now[0], ranking: report.scores.ranking });
    const next = queue.shift();
    if (next) begin(next);
  }

  return { train, toggle, reset, experiment, alone, halt: () => (remaining = 0), turn, received };
}
