// The session of a figure that trains: one run after another, each built from what Python gave and what the reader chose.
// It keeps what the engine reports, pauses while nobody can see the page, and remembers the runs before.
import { deviceHere } from "./device.js";
import { lossKey, runSettings } from "./settings.js";

/**
 * One session.
 * - train: the engine's train() (engine/index.js), or one that keeps its contract;
 * - given: { config, recipe }, as Python's dataclasses.asdict gives them; or settings(choices), the { config, recipe } of a run;
 * - options(choices, settings): the rest of what train() takes for this run: { data, held, shown, every, evaluateAt, start };
 * - request(): have the figure drawn; it then reads current(), runs() and before();
 * - onend(run): told once of each run that is done or has diverged.
 *
 * A run is { number, choices, config, recipe, lossKey, state, reason, rows, frames, scores, seconds, kind, workers, note }:
 * state "idle" | "training" | "paused" | "done" | "diverged"; rows one a step; frames [{ step, found }] and scores
 * [{ step, AP, AP50, classes }] where they were asked for. A figure may keep more with a run (a guess).
 */
export function trainingSession({
  train,
  given,
  settings: settingsOf = (choices) => runSettings(given, choices),
  options,
  request,
  onend = () => {},
  page = globalThis.document,
  device = deviceHere(),
}) {
  const all = [];
  let run = null; // the newest, a record of `all`
  let engine = null; // its run in the engine
  let hidden = Boolean(page?.hidden);
  let held = false; // whether it rests only because the page is hidden
  let wanted = "paused"; // "training", "steps" or "paused": what the engine was last asked for
  let refused = "";

  /** Make a new run, which has not begun; the one before stays in runs(). A run that the engine refuses is none: refused() says why. */
  function prepare(choices = {}) {
    engine?.close();
    [engine, held, refused] = [null, false, ""];
    if (run && !run.rows.length) all.pop();
    run = null;
    const record = {
      number: (all.at(-1)?.number ?? 0) + 1,
      choices: { ...choices },
      state: "idle",
      reason: "",
      rows: [],
      frames: [],
      scores: [],
      seconds: 0,
    };
    try {
      const settings = settingsOf(choices);
      Object.assign(record, settings, { lossKey: lossKey(settings.config) });
      const asked = { workers: device.workers, ...options(choices, settings) };
      const onreport = (report) => record === run && received(report);
      engine = train({ ...settings, seed: settings.recipe.seed, ...asked, onreport });
    } catch (error) {
      refused = error.message;
      request();
      return null;
    }
    run = record;
    all.push(run);
    describe();
    request();
    return run;
  }

  /** Begin a new run with these choices. */
  function begin(choices) {
    if (!prepare(choices)) return;
    go("start");
  }

  /** start or resume; in a hidden page only once it is seen. */
  function go(how) {
    run.state = "training";
    if (hidden) {
      [held, run.state] = [how, "paused"];
    } else {
      [held, wanted] = [false, "training"];
      heed(engine[how]());
      describe();
    }
    request();
  }

  /** The engine may find later that it cannot do it at all. */
  async function heed(answer) {
    const mine = run;
    try {
      await answer;
    } catch (error) {
      if (mine !== run) return;
      [refused, run.state] = [error.message, "idle"];
      request();
    }
  }

  function pause() {
    if (run?.state === "training") engine.pause();
    wanted = "paused";
    if (run && running()) run.state = "paused";
    held = false;
    request();
  }

  function resume() {
    if (run?.state === "paused" && !held) go("resume");
  }

  /** What the main button does: begin, pause, or go on. */
  function toggle(choices) {
    if (running()) pause();
    else if (run?.state === "paused") resume();
    else begin(choices);
  }

  /** Train so many steps of a run that rests, or of a new one. */
  function step(count, choices) {
    if (running() || hidden) return;
    if (run?.state !== "paused" && run?.state !== "idle" && !prepare(choices)) return;
    if (!run) return;
    wanted = "steps";
    heed(engine.step(count));
    describe();
  }

  function received({ rows = [], frame, scores, seconds, state, reason }) {
    run.rows.push(...rows);
    const measured = scores ?? frame?.scores;
    if (frame && run.frames.at(-1)?.step === frame.step) run.frames.pop(); // looked at once more, at a pause
    if (frame) run.frames.push(frame);
    if (measured) run.scores.push({ step: run.rows.length, ...measured });
    if (seconds !== undefined) run.seconds = seconds;
    // what was on its way when the reader pressed Pause does not wake the run, nor put it to sleep after Go on
    const late = state === { training: "paused", paused: "training" }[wanted];
    if (state && !late) run.state = state;
    if (reason) run.reason = reason;
    describe();
    if (state === "done" || state === "diverged") onend(run);
    request();
  }

  /** Who computes, and why not the workers: known once the engine has begun, and it may change. */
  function describe() {
    Object.assign(run, { kind: engine.kind, workers: engine.workers, note: engine.note ?? "" });
  }

  /** Nothing trains in a tab that nobody sees. */
  function seen() {
    hidden = page.hidden;
    if (hidden && run?.state === "training") {
      engine.pause();
      [held, wanted, run.state] = ["resume", "paused", "paused"];
    } else if (!hidden && held) {
      go(held);
      return;
    }
    request();
  }
  page?.addEventListener("visibilitychange", seen);

  const running = () => run?.state === "training" || Boolean(held);

  return {
    prepare,
    begin,
    toggle,
    pause,
    resume,
    step,
    running,
    current: () => run,
    runs: () => all,
    /** The newest run before this one that was measured at least once. */
    before: () => all.findLast((one) => one !== run && one.scores.length) ?? null,
    refused: () => refused,
    /** Whether the run waits for the page to be seen. */
    waits: () => Boolean(held),
    device,
    weights: () => engine.weights(),
    terms: () => engine.terms(),
    /** AP on other pictures, of a run that has come to its end. */
    score: (pictures) => engine.score(pictures),
    release() {
      page?.removeEventListener("visibilitychange", seen);
      engine?.close();
      engine = null;
    },
  };
}

/** The newest of the steps' entries ({ step }, in their order) at or before `step`; null before the first. */
export function entryAt(entries, step) {
  return entries.findLast((one) => one.step <= step) ?? null;
}
