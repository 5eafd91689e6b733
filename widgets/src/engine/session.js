// A training run as its leader lives it: it takes orders (`run`, `pause`, `weights`, `terms`) and reports what happens.
import { Leader } from "./leader.js";
import { find, score, terms } from "./measuring.js";
import { heldOut } from "./source.js";

/** Milliseconds after which rows are reported although no frame is due. */
const LATEST = 200;

export class Session {
  /** leader: a `Leader`; options: {held, shown, every, evaluateAt, data}; send: where messages go; breathe: see `Leader`. */
  constructor(leader, { held, shown, every, evaluateAt, data }, send, breathe) {
    Object.assign(this, { leader, every, evaluateAt, send, breathe });
    this.images = heldOut(held, data);
    this.shown = typeof shown === "object" ? heldOut(shown, data) : this.images.slice(0, shown);
    this.state = "idle";
    this.rows = [];
    this.seconds = 0; // of training, without the pauses
  }

  /** Train until a step, unless stopped before; what was asked for last counts. */
  async run(until) {
    this.until = Math.min(until, this.leader.recipe.steps);
    if (this.state === "training" || this.state === "done" || this.state === "diverged") return;
    this.state = "training";
    let begin = performance.now();
    let reported = begin;
    while (this.state === "training" && this.leader.step < this.until) {
      const row = await this.leader.advance();
      this.rows.push(row);
      if (row.diverged) this.state = "diverged";
      else if (row.step === this.leader.recipe.steps) this.state = "done";
      else if (row.step === this.until) this.state = "paused";
      const now = performance.now();
      this.seconds += (now - begin) / 1000;
      begin = now;
      const frame = row.step % this.every === 0 || this.state !== "training";
      if (frame || this.evaluateAt.includes(row.step) || now - reported > LATEST) {
        await this.report(frame);
        reported = performance.now();
      }
      await this.breathe();
    }
    if (this.state === "paused" && this.rows.length) await this.report(true);
  }

  pause() {
    if (this.state === "training") this.state = "paused";
  }

  /** Send the rows since the last report, with a frame and scores where they are due. */
  async report(frame) {
    const { leader, state, seconds } = this;
    const { network, step } = leader;
    const message = { report: true, rows: this.rows, seconds, state };
    this.rows = [];
    if (state === "diverged")
      message.reason = `After step ${step} the loss or its gradient is too large to be a number.`;
    else {
      if (frame) message.frame = { step, found: await find(network, this.shown, this.breathe) };
      if (this.evaluateAt.includes(step)) {
        message.scores = { step, ...(await score(network, this.images, this.breathe, state === "done")) };
      }
    }
    this.send(message);
  }

  terms() {
    return terms(this.leader.network, this.images, this.breathe);
  }

  /** AP on other images than the held-out ones. */
  score(pictures) {
    return score(this.leader.network, heldOut(pictures), this.breathe, true);
  }
}

/** Let the program around us live for a moment; {breathe, close}. */
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

/** Make a session out of the first message that a leader gets. */
export function lead(network, { recipe, data, ports, inPage, ...options }, send, breathe) {
  const leader = new Leader(network, recipe, data, ports, inPage ? breathe : null);
  return new Session(leader, { data, ...options }, send, breathe);
}
