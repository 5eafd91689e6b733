// Several runs at once, each with a worker of its own. They pause together, and while nobody can see the page.
import { each, left, order, part } from "./work.js";

/**
 * - train: the engine's train() (engine/index.js), or one that keeps its contract;
 * - plan: what runs are made of (work.js);
 * - workers: how many at once; one alone where the engine has to work in the page itself;
 * - ended(job, scores, seconds): told once of each run: the scores at its end, or null when it diverged;
 * - request(): have the figure drawn.
 *
 * begin(jobs); toggle(jobs): begin, pause, or go on; stop(): what is not done is given up.
 */
export function crew({
  train,
  plan,
  workers,
  ended,
  request,
  page = globalThis.document,
  now = () => performance.now() / 1000,
}) {
  const steps = plan.recipe?.steps ?? 0;
  let queue = [];
  let live = []; // { job, engine, step, spent: seconds before `since`, since: null while it rests }
  const times = []; // seconds of the runs that ended
  let total = 0; // of what was last begun
  let wanted = "idle"; // "training" or "paused" while there is something to do
  let note = "";
  let refused = "";

  const hidden = () => Boolean(page?.hidden);
  const resting = () => wanted === "paused" || hidden();
  const most = () => (note ? 1 : workers);

  function begin(jobs) {
    stop();
    [refused, queue, total] = ["", [...jobs], jobs.length];
    wanted = jobs.length ? "training" : "idle";
    fill();
    request();
  }

  /** Give every free worker a run. */
  function fill() {
    while (wanted === "training" && !hidden() && queue.length && live.length < most()) start(queue.shift());
    if (!queue.length && !live.length) wanted = "idle";
  }

  function start(job) {
    const one = { job, step: 0, spent: 0, since: now() };
    const { onreport, ...rest } = { ...order(job, plan), onreport: (report) => received(one, report) };
    try {
      one.engine = train({ ...rest, onreport });
    } catch (error) {
      refuse(error);
      return;
    }
    live.push(one);
    heed(one, one.engine.start());
  }

  async function heed(one, answer) {
    try {
      await answer;
    } catch (error) {
      if (live.includes(one)) refuse(error);
    }
  }

  function refuse({ message }) {
    stop();
    refused = message;
    request();
  }

  function received(one, { rows = [], scores, state }) {
    if (!live.includes(one)) return;
    one.step = rows.at(-1)?.step ?? one.step;
    if (one.engine.kind === "page") note = one.engine.note; // workers are forbidden here, or one was lost
    if (state === "done" || state === "diverged") {
      live = live.filter((other) => other !== one);
      close(one);
      const seconds = spent(one);
      if (state === "done") times.push(seconds);
      ended(one.job, state === "done" ? scores : null, seconds);
      fill();
    }
    request();
  }

  const spent = (one) => one.spent + (one.since === null ? 0 : now() - one.since);

  /** Bring all that is in hand to rest, or to work, as the reader and the page want it. */
  function settle() {
    for (const one of live) {
      const rests = one.since === null;
      if (resting() === rests) continue;
      if (resting()) {
        [one.spent, one.since] = [spent(one), null];
        one.engine.pause();
      } else {
        one.since = now();
        heed(one, one.engine.resume());
      }
    }
    fill();
    request();
  }

  function toggle(jobs) {
    if (wanted === "idle") return begin(jobs);
    wanted = wanted === "training" ? "paused" : "training";
    return settle();
  }

  /** The end of a run's engine, which may be broken already. */
  const close = ({ engine }) => engine.close().catch(() => {});

  function stop() {
    live.forEach(close);
    [queue, live, wanted] = [[], [], "idle"];
    request();
  }

  page?.addEventListener("visibilitychange", settle);

  return {
    begin,
    toggle,
    stop,
    state: () => (wanted === "training" && hidden() ? "waits" : wanted),
    refused: () => refused,
    note: () => note,
    total: () => total,
    done: () => total - queue.length - live.length,
    /** How far a run in hand is, from 0 to 1; null for one that is not. */
    part({ scenes, loss, seed }) {
      const one = live.find(({ job }) => job.scenes === scenes && job.loss === loss && job.seed === seed);
      return one ? part(one.step, steps) : null;
    },
    live: () => live.map(({ job, step }) => ({ ...job, step })),
    /** Seconds that are left of what was begun; or that so many runs would take. */
    left(jobs = null) {
      const hand = live.map((one) => ({ spent: spent(one), part: part(one.step, steps) }));
      const parts = jobs === null ? hand.map((one) => one.part) : [];
      return left({ parts, waiting: jobs ?? queue.length, seconds: each(times, hand), workers: most() });
    },
    release() {
      page?.removeEventListener("visibilitychange", settle);
      live.forEach(close);
      [queue, live] = [[], []];
    },
  };
}
