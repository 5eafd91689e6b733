// The training engine as a page sees it: `train` and `detector`. Both work in workers, or in the page where it may have none.
import { hire } from "./hiring.js";
import { program } from "./program.js";

/** How many workers train: as many as there are processors, but no more than four, and no more than images in a batch. */
function crew(wanted, batch) {
  const most = wanted ?? Math.min(4, globalThis.navigator?.hardwareConcurrency ?? 1);
  return Math.max(1, Math.min(most, batch));
}

/**
 * A training run. Nothing happens before `start` or `step`.
 *
 * config, recipe: the package's Config and Recipe as JSON; data: see `source`; held: how many held-out scenes AP is measured
 * on, or pictures in the form of data; shown: how many of them, or which other pictures, are reported as found in each frame;
 * every: steps between frames; evaluateAt: steps at which AP is measured; seed: of the initial weights (the recipe's);
 * start: {weights}, from which to go on instead; workers: how many. onreport(report): see `Session.report`.
 *
 * Returns {start, pause, resume, step(n), close, weights, terms, score, kind, workers, note, state}. start, resume and step
 * promise the moment at which training stops, and reject where it cannot be; score(pictures) promises {AP, AP50, classes} on
 * other pictures. Throws where the page cannot train this network or with this recipe, naming the field.
 */
export function train({
  config,
  recipe,
  data,
  held = 40,
  shown = 4,
  every = 10,
  evaluateAt = [],
  onreport,
  ...more
}) {
  program().refuseTraining(config, recipe);
  const { seed = recipe.seed, start = {}, workers } = more;
  const setup = {
    task: "lead",
    config,
    recipe,
    data,
    held,
    shown,
    every,
    evaluateAt,
    seed,
    weights: start.weights,
  };
  const run = { kind: "workers", workers: crew(workers, recipe.batch), note: "", state: "idle" };
  let step = 0; // of the newest row
  let hands = null; // promise of {call, stop}, once hired
  let closed = false;

  const hear = ({ report, rows, ...rest }) => {
    if (!report || closed) return;
    const fresh = rows.filter((row) => row.step > step); // after a worker was lost some come twice
    step = fresh.at(-1)?.step ?? step;
    run.state = rest.state;
    onreport?.({ rows: fresh, ...rest });
  };
  const fell = (note) => Object.assign(run, { kind: "page", workers: 1, note });
  const call = async (order, rest) => {
    hands ??= hire({ setup, workers: run.workers, hear, fell });
    return (await hands).call(order, rest);
  };

  return Object.assign(run, {
    start: () => call("run", { until: recipe.steps }),
    resume: () => call("run", { until: recipe.steps }),
    step: (steps = 1) => call("run", { until: step + steps }),
    pause: () => hands && call("pause"),
    weights: () => call("weights"),
    terms: () => call("terms"),
    score: (pictures) => call("score", { pictures }),
    async close() {
      closed = true;
      (await hands?.catch(() => null))?.stop();
    },
  });
}

/**
 * A network that looks at pictures of one size. config: the package's Config as JSON; weights: {name: Float32Array}, all of
 * `state_dict()`; onfall(note): called with a sentence where it works in the page, because a worker is not to be had.
 *
 * Returns {run, gradient, close}: run(pixels) promises {logits: [N * K], deltas: [N * 4], ms}; gradient(pixels, {anchor,
 * label}) the slopes [H * W * 3] of that logit, for pixels in 0..1. Pixels are bytes [H * W * 3].
 */
export function detector({ config, weights, width, height, onfall }) {
  program().refuseDetection(config);
  const setup = { task: "detect", config, weights, width, height, kernels: "relaxed" };
  const hands = hire({ setup, workers: 1, hear() {}, fell: (note) => onfall?.(note) });
  const call = async (order, rest) => (await hands).call(order, rest);
  return {
    run: (pixels) => call("run", { pixels }),
    gradient: (pixels, { anchor, label }) => call("gradient", { pixels, anchor, label }),
    close: async () => (await hands.catch(() => null))?.stop(),
  };
}
