// A training run as its leader lives it: it takes orders (`run`, `pause`, `weights`, `terms`) and reports what happens.
import { Leader } from "./leader.js";
import { find, score, terms } from "./measuring.js";
import { heldOut } from "./source.js";

/** Milliseconds after which rows are reported although no frame is due. */
const LATEST = 200;

export class Session {
  /** leader: a `Leader`; options: {held, shown, every, evaluateAt, data}; send: where messages go; breathe: see `breathing`. */
  constructor(leader, { held, shown, every, evaluateAt, data }, send, breathe) {
    Object.assign(this, { leader, every, evaluateAt, send, breathe });
    this.images = heldOut(held, data);
    const others = heldOut(shown, data);
    this.shown = () => (typeof shown === "object" ? others() : this.images(shown));
    this.state = "idle"; // then "training", "paused", "done" or "diverged"
    this.rows = [];
    this.seconds = 0; // of training, without the pauses
    this.training = null; // the promise of what is going on
  }

  /** Train until a step, unless paused before; what was asked for last counts. Resolves when training stops. */
  run(until) {
    if (this.state === "done" || this.state === "diverged") return this.training;
    this.until = Math.min(until, this.leader.recipe.steps);
    this.state = "training";
    this.training ??= this.train().finally(() => (this.training = null));
    return this.training;
  }

  pause() {
    if (this.state === "training") this.state = "paused";
  }

  async train() {
    while (this.state === "training") {
      await this.stretch(); // until it stops; it may have been told to go on while it reported that
    }
  }

  /** Step after step, with a report whenever one is due, and one at the end. */
  async stretch() {
    const { leader } = this;
    let [begin, reported] = [performance.now(), performance.now()];
    while (this.state === "training" && leader.step < this.until) {
      const row = await leader.advance();
      this.rows.push(row);
      if (row.diverged) this.state = "diverged";
      else if (row.step === leader.recipe.steps) this.state = "done";
      const now = performance.now();
      this.seconds += (now - begin) / 1000;
      begin = now;
      const frame = row.step % this.every === 0;
      if (
        this.state === "training" &&
        (frame || this.evaluateAt.includes(row.step) || now - reported > LATEST)
      ) {
        await this.report(frame);
        reported = performance.now();
      }
      await this.breathe();
    }
    this.pause();
    await this.report(true);
  }

  /** Send the rows since the last report, with a frame and scores where they are due. */
  async report(frame) {
    const { leader, state, seconds, rows } = this;
    const { network, step } = leader;
    const message = { report: true, rows, seconds, state };
    this.rows = [];
    if (state === "diverged")
      message.reason = `After step ${step} the loss or its gradient is too large to be a number.`;
    else {
      if (frame) message.frame = { step, found: await find(network, this.shown(), this.breathe) };
      if (rows.length && this.evaluateAt.includes(step)) {
        message.scores = { step, ...(await score(network, this.images(), this.breathe, state === "done")) };
      }
      if (frame) this.send({ saved: leader.save() });
    }
    this.send(message);
  }

  terms() {
    return terms(this.leader.network, this.images(), this.breathe);
  }

  /** AP on other images than the held-out ones. */
  score(pictures) {
    return score(this.leader.network, heldOut(pictures)(), this.breathe, true);
  }
}

/** Let the program around us live for a moment: {breathe, close}. */
export function breathing() {
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => waiting.shift()();
  const breathe = () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(0);
    });
  return { breathe, close: () => port1.close() };
}

/** The session that the first message to a leader describes. */
export function lead(network, { recipe, data, ports, inPage, saved, ...options }, send, breathe) {
  const leader = new Leader(network, recipe, data, ports, inPage ? breathe : null);
  if (saved) leader.restore(saved);
  return new Session(leader, { data, ...options }, send, breathe);
}
