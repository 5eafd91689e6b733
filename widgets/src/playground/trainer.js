// One training run: its steps, and what the views show of it. Nothing here knows a page; it runs in a worker or in node.
import { logSigmoid, sigmoid } from "../lib/losses.js";
import { freshPoints, trainingPoints } from "./datasets.js";
import { backward, firstWeights, forward, layout } from "./mlp.js";

/** What is fixed, as in focal_tutorial/playground.py; a function, so that its text reaches the worker. */
export function constants() {
  return {
    momentum: 0.9,
    keep: 128,
    easy: 0.9,
    cells: 41,
    edge: 1.6,
    bins: 20,
    gammas: [0, 0.5, 1, 2],
    fractions: [...Array.from({ length: 100 }, (_, i) => i / 100), 0.9925, 0.995, 0.9975, 0.999, 1],
  };
}

/**
 * The loss of each point and its slope in the logit x, divided by the number of positives; OHEM leaves points out.
 * The formulas of lib/losses.js with their logarithms shared: this runs for every point of every step.
 */
export function pointLosses({ loss: kind, gamma, alpha }, x, positives, loss, slope) {
  const count = x.length;
  for (let n = 0; n < count; n++) {
    const sign = n < positives ? 1 : -1;
    const weight = (kind === "CE" || kind === "OHEM" ? 1 : sign > 0 ? alpha : 1 - alpha) / positives;
    const log = logSigmoid(sign * x[n]); // log p_t
    const rest = log - sign * x[n]; // log(1 - p_t)
    const factor = kind === "FL" ? weight * Math.exp(gamma * rest) : weight;
    loss[n] = -factor * log;
    slope[n] = sign * factor * ((kind === "FL" ? gamma * Math.exp(log) * log : 0) - Math.exp(rest));
  }
  if (kind !== "OHEM" || count <= constants().keep) return;
  const { keep } = constants();
  const least = loss.slice().sort()[count - keep];
  let ties = keep;
  for (let n = 0; n < count; n++) if (loss[n] > least) ties--;
  for (let n = 0; n < count; n++) {
    if (loss[n] > least || (loss[n] === least && ties-- > 0)) continue;
    loss[n] = 0;
    slope[n] = 0;
  }
}

/**
 * Figure 4 for each gamma: the part of the total loss that the easiest fractions own, for logits x_t of the truth sorted
 * from hard to easy. counts: how many examples each logit stands for, one without it.
 */
export function cumulativeLosses(sorted, gammas, fractions, counts = null) {
  const length = sorted.length;
  const seen = new Float64Array(length + 1); // how many examples the easiest i logits are
  const sums = gammas.map(() => new Float64Array(length + 1));
  for (let i = 1; i <= length; i++) {
    const x_t = sorted[length - i];
    const many = counts ? counts[length - i] : 1;
    const log = logSigmoid(x_t);
    seen[i] = seen[i - 1] + many;
    for (let g = 0; g < gammas.length; g++)
      sums[g][i] = sums[g][i - 1] - many * log * (gammas[g] ? Math.exp(gammas[g] * (log - x_t)) : 1);
  }
  const places = fractions.map((fraction) => {
    const at = fraction * seen[length];
    let [low, end] = [0, length];
    while (low < end) {
      const middle = (low + end + 1) >> 1;
      if (seen[middle] <= at) low = middle;
      else end = middle - 1;
    }
    return { low, part: low < length ? (at - seen[low]) / (seen[low + 1] - seen[low]) : 0 };
  });
  return sums.map((sum) =>
    places.map(
      ({ low, part }) => (sum[low] + part * (sum[Math.min(length, low + 1)] - sum[low])) / (sum[length] || 1),
    ),
  );
}

/** Recall, false alarms and balanced accuracy at p = .5, and the chance that a positive outranks a negative. */
export function scores(x, positives) {
  const [positive, negative] = [x.slice(0, positives).sort(), x.slice(positives).sort()];
  let [below, ties, before] = [0, 0, 0];
  let equal = 0;
  for (const value of positive) {
    while (before < negative.length && negative[before] < value) before++;
    equal = Math.max(equal, before);
    while (equal < negative.length && negative[equal] === value) equal++;
    below += before;
    ties += equal - before;
  }
  let [hits, alarms] = [0, 0];
  for (const value of positive) if (value > 0) hits++;
  for (const value of negative) if (value > 0) alarms++;
  const recall = hits / positive.length;
  const false_alarms = alarms / negative.length;
  return {
    recall,
    false_alarms,
    balanced_accuracy: (recall + 1 - false_alarms) / 2,
    ranking: (below + ties / 2) / (positive.length * negative.length),
  };
}

/** A run: start it with settings, change(settings) while it goes, step(), and report() for the views. */
export function createTrainer(settings) {
  const fixed = constants();
  const { points, positives, count } = trainingPoints(settings);
  const fresh = freshPoints(settings);
  const [h1, h2] = [new Float64Array(16 * count), new Float64Array(8 * count)];
  const most = Math.max(fresh.count, fixed.cells ** 2);
  const [other1, other2] = [new Float64Array(16 * most), new Float64Array(8 * most)]; // for all but the points
  const [x, loss, slope] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const weights = firstWeights(settings.seed, settings.prior);
  const [velocity, gradient] = [new Float64Array(layout().size), new Float64Array(layout().size)];
  const grid = new Float64Array(2 * fixed.cells ** 2);
  for (let i = 0; i < fixed.cells ** 2; i++) {
    grid[2 * i] = fixed.edge * ((2 * (i % fixed.cells)) / (fixed.cells - 1) - 1);
    grid[2 * i + 1] = fixed.edge * (1 - (2 * Math.floor(i / fixed.cells)) / (fixed.cells - 1));
  }
  let current = settings;
  let steps = 0;
  let history = [];
  let seen = null; // what measure() gave for the weights and settings as they stand

  const sum = (values) => values.reduce((total, value) => total + value, 0);

  /** [loss, share of the loss, share of the gradient] that easy negatives own, for the logits as they stand. */
  function measure() {
    const limit = Math.log(fixed.easy) - Math.log1p(-fixed.easy);
    let [total, easy, pull, easyPull] = [0, 0, 0, 0];
    for (let n = 0; n < count; n++) {
      const size = Math.abs(slope[n]);
      total += loss[n];
      pull += size;
      if (n >= positives && -x[n] > limit) {
        easy += loss[n];
        easyPull += size;
      }
    }
    return [total, total ? easy / total : 0, pull ? easyPull / pull : 0];
  }

  function look() {
    if (seen) return seen;
    forward(weights, points, count, h1, h2, x);
    pointLosses(current, x, positives, loss, slope);
    return (seen = measure());
  }

  function change(next) {
    if (["loss", "gamma", "alpha"].some((name) => next[name] !== current[name])) seen = null;
    current = next;
  }

  function step() {
    history.push(look());
    backward(weights, points, count, h1, h2, slope, gradient);
    for (let i = 0; i < weights.length; i++) {
      velocity[i] = fixed.momentum * velocity[i] + gradient[i];
      weights[i] -= current.rate * velocity[i];
    }
    steps++;
    seen = null;
  }

  /** What the views draw now; `rows` are the steps since the last report, before each of their updates. */
  function report() {
    const now = look();
    const truth = [x.slice(0, positives), x.slice(positives).map((value) => -value)]; // x_t of each class
    const histogram = truth.map((logits) => {
      const bins = new Float64Array(fixed.bins);
      for (const value of logits)
        bins[Math.min(fixed.bins - 1, Math.floor(fixed.bins * sigmoid(value)))] += 1 / logits.length;
      return bins;
    });
    const gammas =
      fixed.gammas.includes(current.gamma) || current.loss !== "FL"
        ? fixed.gammas
        : [...fixed.gammas, current.gamma];
    const curves = truth.map((logits) => cumulativeLosses(logits.slice().sort(), gammas, fixed.fractions));
    const map = new Float64Array(grid.length / 2);
    forward(weights, grid, map.length, other1, other2, map);
    const unseen = new Float64Array(fresh.count);
    forward(weights, fresh.points, fresh.count, other1, other2, unseen);
    const rows = history;
    history = [];
    return {
      step: steps,
      now,
      rows,
      finite: Number.isFinite(sum(weights)),
      weights: weights.slice(),
      histogram,
      gammas,
      curves,
      map: Float32Array.from(map, sigmoid),
      scores: scores(unseen, fresh.positives),
      positives,
      count,
    };
  }

  return { step, report, points, change };
}

/**
 * Answers the messages of a page: {settings, restart, steps, milliseconds} trains so many steps, but no longer than that,
 * and gives a report; with `restart` the points come along.
 */
export function createResponder() {
  let trainer = null;
  return ({ run, settings, restart, steps, milliseconds }) => {
    const began = performance.now();
    if (restart) trainer = createTrainer(settings);
    trainer.change(settings);
    for (let done = 0; done < steps && (done === 0 || performance.now() - began < milliseconds); done++)
      trainer.step();
    const report = { run, ...trainer.report(), points: restart ? trainer.points : null };
    return { ...report, milliseconds: performance.now() - began };
  };
}

/** Every function that a run needs, for the text of the worker. */
export function parts() {
  return [
    logSigmoid,
    sigmoid,
    constants,
    pointLosses,
    cumulativeLosses,
    scores,
    createTrainer,
    createResponder,
  ];
}
