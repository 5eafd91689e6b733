import assert from "node:assert/strict";
import test from "node:test";
import { train } from "../src/engine/index.js";
import { program } from "../src/engine/program.js";
import { source } from "../src/engine/source.js";
import { recipe, mini, slim } from "./engine_configs.mjs";
import { InProcess } from "./engine_workers.mjs";

const drawn = { kind: "drawn", seed: 3, scenes: "dense", width: 64, height: 48 };

/** Train to the end (or as `play` says) and return {run, reports, rows, weights}. */
async function trained({ play = (run) => run.start(), listen = () => {}, ...options }) {
  const reports = [];
  let ended;
  const end = new Promise((resolve) => (ended = resolve));
  const run = train({
    config: mini(),
    recipe: recipe({ steps: 6 }),
    data: drawn,
    held: 3,
    shown: 2,
    every: 2,
    onreport(report) {
      reports.push(report);
      listen(report);
      if (["done", "diverged"].includes(report.state)) ended();
    },
    ...options,
  });
  await play(run, reports);
  await end;
  const weights = await run.weights();
  const terms = await run.terms();
  await run.close();
  return { run, reports, rows: reports.flatMap(({ rows }) => rows), weights, terms };
}

function withWorkers(play) {
  return async () => {
    globalThis.Worker = InProcess;
    try {
      await play();
    } finally {
      delete globalThis.Worker;
    }
  };
}

test(
  "the weights are the same bit for bit with one, two, three and four workers, and in the page",
  withWorkers(async () => {
    const ohem = mini({ gamma: 0, alpha: null, hard_examples: 64 });
    for (const config of [mini(), ohem]) {
      const all = [];
      for (const workers of [1, 2, 3, 4]) {
        const { run, weights, rows } = await trained({ config, workers });
        assert.equal(run.kind, "workers");
        assert.equal(run.workers, workers);
        all.push({ weights, rows });
      }
      delete globalThis.Worker;
      const { run, weights, rows } = await trained({ config, workers: 2 });
      globalThis.Worker = InProcess;
      assert.equal(run.kind, "page");
      all.push({ weights, rows });
      for (const one of all.slice(1)) assert.deepEqual(one, all[0]);
    }
  }),
);

test("a page that may have no worker trains by itself, and says so in one sentence", async () => {
  const { run, reports } = await trained({});
  assert.equal(run.kind, "page");
  assert.equal(run.workers, 1);
  assert.equal(
    run.note,
    "This page may not start workers, so the network works in the page itself, more slowly.",
  );
  assert.equal(reports.at(-1).state, "done");
});

test("reports hold every step once, frames where they are due, and scores at the steps asked for", async () => {
  const { reports, rows } = await trained({ evaluateAt: [4, 6] });
  assert.deepEqual(
    rows.map(({ step }) => step),
    [1, 2, 3, 4, 5, 6],
  );
  const frames = reports.filter(({ frame }) => frame).map(({ frame }) => frame);
  assert.deepEqual(
    frames.map(({ step }) => step),
    [2, 4, 6],
  );
  assert.equal(frames[0].found.length, 2);
  const scores = reports.filter(({ scores }) => scores).map(({ scores }) => scores);
  assert.deepEqual(
    scores.map(({ step }) => step),
    [4, 6],
  );
  assert.equal(scores[0].classes.length, 3);
  for (const row of rows) {
    assert.ok(row.positives > 0 && row.norm > 0 && row.rate > 0 && row.classification > 0 && row.box > 0);
    for (const share of [row.easyLoss, row.easyGradient]) assert.ok(share >= 0 && share <= 1);
  }
});

test("with the prior every negative is easy at the start: with focal loss they own next to nothing", async () => {
  const { rows: focal } = await trained({ recipe: recipe({ steps: 1 }) });
  const { rows: plain } = await trained({
    recipe: recipe({ steps: 1 }),
    config: mini({ gamma: 0, alpha: null }),
  });
  assert.ok(
    focal[0].easyLoss < 0.001 && plain[0].easyLoss > 0.1,
    `${focal[0].easyLoss} ${plain[0].easyLoss}`,
  );
});

test("steps, pauses and going on lead to the same weights as one stretch", async () => {
  const whole = await trained({});
  const states = [];
  const pieces = await trained({
    async play(run, reports) {
      await run.step(1);
      states.push(reports.at(-1).state);
      await run.step(2);
      const going = run.resume();
      run.pause();
      await going;
      await run.resume();
    },
  });
  assert.deepEqual(states, ["paused"]);
  assert.deepEqual(pieces.weights, whole.weights);
  assert.deepEqual(pieces.rows, whole.rows);
});

test("a run goes on from given weights", async () => {
  const { weights } = await trained({});
  const { rows } = await trained({ start: { weights }, recipe: recipe({ steps: 1 }) });
  const { rows: fresh } = await trained({ recipe: recipe({ steps: 1 }) });
  assert.ok(rows[0].classification < fresh[0].classification);
});

test("training makes the loss smaller", async () => {
  const { rows } = await trained({ recipe: recipe({ steps: 30 }) });
  const mean = (part) => part.reduce((sum, row) => sum + row.classification, 0) / part.length;
  assert.ok(mean(rows.slice(-5)) < 0.6 * mean(rows.slice(0, 5)));
});

test("without the prior plain SGD diverges, and the run says after which step", async () => {
  const { reports, run } = await trained({
    config: mini({ prior: 0.5, gamma: 0, alpha: null, head_norm: null }),
    recipe: recipe({
      steps: 40,
      optimizer: "sgd",
      learning_rate: 0.02,
      clip: null,
      weight_decay: 1e-4,
      warmup: 0,
    }),
  });
  assert.equal(run.state, "diverged");
  assert.match(
    reports.at(-1).reason,
    /^After step \d+ the loss or its gradient is too large to be a number\.$/,
  );
});

test("terms are probabilities of what is true, positives and at most 100,000 negatives", async () => {
  const { terms } = await trained({ held: 5 });
  const { positives, negatives, count } = terms;
  assert.ok(positives.length > 50 && negatives.length <= 100_000 && count >= negatives.length);
  for (const p of [...positives, ...negatives]) assert.ok(p >= 0 && p <= 1);
});

test("pictures train as scenes do, in their order and with flips that hang on the position alone", async () => {
  const { scene } = await import("../src/engine/scenes.js");
  const scenes = Array.from({ length: 24 }, (_, i) => scene(i, { ...drawn }));
  const data = {
    kind: "pictures",
    width: 64,
    height: 48,
    pixels: Uint8Array.from(scenes.flatMap(({ pixels }) => [...pixels])),
    boxes: scenes.map(({ boxes }) => boxes),
    labels: scenes.map(({ labels }) => labels),
  };
  const [pictures, fromSeed] = [await trained({ data, held: data }), await trained({ held: data })];
  assert.deepEqual(pictures.weights, fromSeed.weights);
  const flips = recipe({ steps: 6, horizontal_flip: 0.5, vertical_flip: 0.5 });
  const turned = await trained({ data, held: data, recipe: flips });
  assert.notDeepEqual(turned.weights, pictures.weights);
});

test("a run shows other pictures than those that it is measured on, and at its end is measured on others", async () => {
  const scenes = source({ ...drawn, seed: 5 });
  const images = [0, 1, 2, 3].map((index) => scenes.at(index));
  const pictures = (some) => ({
    kind: "pictures",
    width: 64,
    height: 48,
    pixels: Uint8Array.from(some.flatMap(({ pixels }) => [...pixels])),
    boxes: some.map(({ boxes }) => boxes),
    labels: some.map(({ labels }) => labels),
  });
  const held = pictures(images);
  const shown = pictures([images[3], images[1]]);
  const run = (options) => trained({ held, evaluateAt: [6], ...options });
  const [all, two] = [await run({ shown: 4 }), await run({ shown })];
  const found = [all, two].map(({ reports }) => reports.findLast(({ frame }) => frame).frame.found);
  assert.deepEqual(found[1], [found[0][3], found[0][1]]);

  let scored;
  const { reports } = await run({
    play: async (begun) => {
      await begun.start();
      scored = await begun.score(held);
    },
  });
  const { step, ...last } = reports.findLast(({ scores }) => scores).scores;
  assert.equal(step, 6);
  assert.deepEqual(scored, last);
});

test("what the page cannot run is refused by name", () => {
  const wrong =
    (config, changes = {}) =>
    () =>
      train({ config, recipe: recipe(changes), data: drawn });
  assert.throws(wrong(mini(), { zoom: 0.2 }), {
    message: "Recipe.zoom is 0.2: the page trains without zoom",
  });
  assert.throws(wrong(mini(), { shuffle: true }), { message: /^Recipe.shuffle is true: / });
  assert.throws(wrong(mini(), { precision: "amp" }), { message: /^Recipe.precision is "amp": / });
  assert.throws(wrong(slim({ backbone_norm: "batch" })), { message: /^Config.backbone_norm is "batch": / });
  assert.throws(wrong(mini({ backbone: "resnet50" })), { message: /^Config.backbone is "resnet50": / });
  assert.throws(wrong(mini({ pyramid_channels: 20 })), { message: /^Config.pyramid_channels is 20: / });
  const rounded = { ...mini().anchors, rounding: "integer" };
  assert.throws(wrong(mini({ anchors: rounded })), { message: /^Config.anchors.rounding is "integer": / });
});

test("initial weights follow the package's rules", () => {
  const { initialize } = program();
  const config = mini({ num_classes: 5 });
  const tensors = initialize(config, 11);
  assert.equal(Object.keys(tensors).length, 52);
  const deviation = (name) =>
    Math.sqrt(tensors[name].reduce((sum, v) => sum + v * v, 0) / tensors[name].length);
  const near = (found, wanted) => assert.ok(Math.abs(found / wanted - 1) < 0.05, `${found}, not ${wanted}`);
  near(deviation("backbone.stages.2.residual.3.weight"), Math.sqrt(2 / (48 * 9)));
  near(deviation("pyramid.output.P3.weight"), Math.sqrt(1 / (24 * 9)));
  near(deviation("class_head.final.weight"), 0.01);
  assert.ok(tensors["class_head.final.bias"].every((v) => v === Math.fround(-Math.log(99))));
  assert.ok(tensors["backbone.stem.1.weight"].every((v) => v === 1));
  assert.notDeepEqual(initialize(config, 12), tensors);
});

test("where a worker stops, the page goes on from what was saved: the same weights and rows, one sentence", async () => {
  const whole = await trained({ recipe: recipe({ steps: 8 }) });
  for (const which of [0, 1]) {
    const crew = [];
    globalThis.Worker = class extends InProcess {
      constructor() {
        super();
        crew.push(this);
      }
    };
    let stopped = false;
    const stop = (report) => {
      if (stopped || !report.frame) return;
      stopped = true;
      crew[which].onerror({ message: "out of memory" });
    };
    const { run, weights, rows } = await trained({
      recipe: recipe({ steps: 8 }),
      workers: 2,
      every: 3,
      listen: stop,
    });
    delete globalThis.Worker;
    assert.ok(stopped);
    assert.equal(run.kind, "page");
    assert.equal(run.note, "A worker stopped, so the network works in the page itself, more slowly.");
    assert.deepEqual(weights, whole.weights);
    assert.deepEqual(rows, whole.rows);
  }
});

test("an order that no one can carry out is answered with its error", async () => {
  const run = train({
    config: mini(),
    recipe: recipe({ steps: 2 }),
    data: drawn,
    start: { weights: {} },
  });
  await assert.rejects(run.start(), {
    message: /^weights: backbone\.stem\.0\.weight has no numbers, not 1200$/,
  });
});
