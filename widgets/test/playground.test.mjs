// The playground's training, held to whole runs that the package computed (widgets/golden_playground.py).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import vm from "node:vm";
import { focal, focalGradient } from "../src/lib/losses.js";
import { normals, uniform } from "../src/lib/random.js";
import { contour } from "../src/playground/contour.js";
import { drawn, freshPoints, readMarks, trainingPoints } from "../src/playground/datasets.js";
import { EXPERIMENTS } from "../src/playground/experiments.js";
import { markAt } from "../src/playground/map.js";
import { lossAxis, stepAxis, thinned } from "../src/lib/panel.js";
import { percent, sentence, short, stateWords, told } from "../src/playground/sentences.js";
import {
  constants,
  createResponder,
  createTrainer,
  cumulativeLosses,
  pointLosses,
  scores,
} from "../src/playground/trainer.js";
import { helper, workerSource } from "../src/playground/worker.js";
import { read } from "../src/playground/limits.js";

const golden = JSON.parse(await readFile(new URL("../golden/playground.json", import.meta.url), "utf8"));
const limits = JSON.parse(await readFile(new URL("../golden/limits.json", import.meta.url), "utf8"));
const LIMITS = limits.Playground;
const near = (value, expected, about, allowed = 1e-8) =>
  assert.ok(Math.abs(value - expected) <= allowed, `${about}: ${value} is not ${expected}`);

test("random numbers are those of the package, to the last bit", () => {
  for (const { seed, stream, numbers } of golden.uniform)
    numbers.forEach((number, i) => near(uniform(seed, stream, i), number, `${seed} ${stream} ${i}`, 1e-12));
  for (const { u, v, pair } of golden.normals)
    pair.forEach((z, i) => near(normals(u, v)[i], z, `${u} ${v}`, 1e-11));
});

for (const run of golden.runs) {
  const { settings } = run;
  const name = `${settings.data} ${settings.loss} gamma ${settings.gamma} alpha ${settings.alpha} prior ${settings.prior} seed ${settings.seed}`;
  test(`after 100 steps losses and weights are those of torch to 1e-8: ${name}`, () => {
    const trainer = createTrainer(settings);
    for (let i = 0; i < 100; i++) trainer.step();
    const report = trainer.report();
    for (const { step, loss, loss_share, gradient_share } of run.noted) {
      [loss, loss_share, gradient_share].forEach((value, k) =>
        near(report.rows[step][k], value, `step ${step}, ${k}`),
      );
    }
    near(report.now[0], run.loss, "loss");
    assert.equal(report.weights.length, 193);
    if (settings.loss !== "OHEM")
      run.weights.forEach((weight, i) => near(report.weights[i], weight, `weight ${i}`)); // ties may fall either way
    for (const [score, value] of Object.entries(run.scores)) near(report.scores[score], value, score);
    assert.equal(report.step, 100);
  });
}

test("Figure 4's curves are the package's", () => {
  const { settings, cumulative } = golden.runs[6];
  const trainer = createTrainer(settings);
  for (let i = 0; i < 100; i++) trainer.step();
  const { curves, gammas } = trainer.report();
  const { fractions } = constants();
  const two = gammas.indexOf(2);
  golden.fractions.forEach((fraction, i) => {
    const at = fractions.indexOf(fraction);
    assert.notEqual(at, -1, `${fraction} is drawn`);
    for (const k of [0, 1]) near(curves[k][two][at], cumulative[k][i], `class ${k} at ${fraction}`);
  });
});

test("Figure 4 by hand: the easier of two examples owns its part of the loss", () => {
  const [hard, easy] = [-1, 2].map((x) => Math.log1p(Math.exp(-x)));
  const [curve] = cumulativeLosses(Float64Array.from([-1, 2]), [0], [0, 0.25, 0.5, 1]);
  [0, easy / 2 / (hard + easy), easy / (hard + easy), 1].forEach((value, i) =>
    near(curve[i], value, `point ${i}`, 1e-12),
  );
});

test("losses and slopes of points are those of lib/losses.js, at any logit", () => {
  const x = Float64Array.from([-700, -40, -3, -0.2, 0, 0.2, 3, 40, 700]);
  for (const positives of [0, x.length]) {
    for (const gamma of [0, 0.5, 2, 5]) {
      const [loss, slope] = [new Float64Array(x.length), new Float64Array(x.length)];
      pointLosses({ loss: "FL", gamma, alpha: 0.25 }, x, positives || 1, loss, slope);
      x.forEach((value, n) => {
        const sign = n < positives ? 1 : -1;
        const weight = (sign > 0 ? 0.25 : 0.75) / (positives || 1);
        if (n === 0 && !positives) return; // counts as the positive that there must be
        const scale = 1 / weight;
        near(loss[n] * scale, focal(sign * value, gamma), `loss at ${value}`, 1e-10);
        near(slope[n] * scale, sign * focalGradient(sign * value, gamma), `slope at ${value}`, 1e-10);
      });
    }
  }
});

test("OHEM keeps exactly 128 points, the hardest, and earlier ones among equals", () => {
  const x = Float64Array.from({ length: 300 }, (_, n) => (n < 100 ? -1 : 1)); // two losses only: 100 hard negatives among them
  const [loss, slope] = [new Float64Array(300), new Float64Array(300)];
  pointLosses({ loss: "OHEM" }, x, 2, loss, slope); // positives 0 and 1 are hard, negatives 2 to 99 easy, the rest hard
  const kept = [...loss.keys()].filter((n) => loss[n] > 0);
  assert.equal(kept.length, 128);
  assert.deepEqual(kept.slice(0, 3), [0, 1, 100]);
  assert.equal(kept.at(-1), 225);
  assert.ok(kept.every((n) => slope[n] !== 0));
});

test("the ranking counts pairs, and ties by half", () => {
  const found = scores(Float64Array.from([2, 0.5, -3, 1, 0.5, -3]), 3);
  near(found.ranking, (3 + 1.5 + 0.5) / 9, "ranking", 1e-12);
  near(found.recall, 2 / 3, "recall", 1e-12);
  near(found.false_alarms, 2 / 3, "false alarms", 1e-12);
});

test("a change of the loss while it trains is felt at once, and reports alone change nothing", () => {
  const settings = { ...golden.runs[0].settings };
  const one = createTrainer(settings);
  one.step();
  const before = one.report();
  one.change({ ...settings, loss: "FL" });
  assert.notEqual(one.report().now[0], before.now[0]);
  one.change(settings);
  assert.deepEqual(one.report().now, before.now);
  assert.deepEqual(one.report().weights, before.weights);
});

test("imbalance and counts: 1:1000 leaves five positives among 5,000", () => {
  const points = (imbalance) => trainingPoints({ data: "rings", seed: 0, imbalance, count: 5000 }).positives;
  assert.deepEqual([1, 10, 100, 1000].map(points), [2500, 455, 50, 5]);
  assert.deepEqual(
    [freshPoints({ data: "moons", seed: 0 }).positives, freshPoints({ data: "moons", seed: 0 }).count],
    [500, 2500],
  );
});

test("marks go there and back, and a spray has 25 points", () => {
  const [mark] = readMarks(markAt(0.25, -1.6, "p"));
  near(mark.x, 0.25, "x", 1e-12);
  near(mark.y, -1.6, "y", 1e-12);
  assert.deepEqual([mark.positive, mark.spray], [true, false]);
  assert.equal(readMarks(markAt(9, -9, "N"))[0].x, 1280 / 400 - 1.6);
  assert.equal(drawn(markAt(0, 0, "P") + markAt(1, 1, "n"), true, 3).length, 50);
  assert.deepEqual(drawn(markAt(0, 0, "P") + markAt(1, 1, "n"), false, 3), [1, 1]);
});

test("the text of the worker is whole: it trains by itself, without any module", () => {
  const answers = [];
  const scope = vm.createContext({ performance, postMessage: (answer) => answers.push(answer) });
  vm.runInContext(workerSource(), scope);
  const { settings, loss } = golden.runs[6];
  vm.runInContext("globalThis.tell = (message) => onmessage({ data: message })", scope);
  scope.tell({ run: 1, settings, restart: true, steps: 0, milliseconds: 1 });
  scope.tell({ run: 1, settings, restart: false, steps: 100, milliseconds: Infinity });
  assert.equal(answers[0].step, 0);
  assert.equal(answers[0].points.length, 2 * settings.count);
  assert.deepEqual([answers[1].step, answers[1].rows.length, answers[1].points], [100, 100, null]);
  near(answers[1].now[0], loss, "loss");
  scope.tell({
    run: 1,
    settings: { ...settings, data: "yours", marks: "k3k3Pa0a0N", loss: "OHEM" },
    restart: true,
    steps: 3,
    milliseconds: Infinity,
  });
  assert.equal(answers[2].step, 3);
});

test("where workers are refused the same runs happen in the page, a slice at a time", async () => {
  const { settings, loss } = golden.runs[6];
  for (const Refused of [
    undefined,
    class {
      constructor() {
        throw new Error("refused");
      }
    },
  ]) {
    globalThis.Worker = Refused;
    await new Promise((done) => {
      const training = helper((report) => {
        assert.equal(training.kind, "page");
        if (report.step < 100)
          return training.ask({
            run: 1,
            settings,
            restart: false,
            steps: 100 - report.step,
            milliseconds: 12,
          });
        near(report.now[0], loss, "loss");
        training.close();
        done();
      });
      training.ask({ run: 1, settings, restart: true, steps: 1, milliseconds: 12 });
    });
  }
});

test("a worker that fails before its first answer is replaced, and no question is lost", async () => {
  let failing;
  globalThis.Worker = class {
    constructor() {
      failing = this;
    }
    postMessage() {
      setTimeout(() => this.onerror({ preventDefault() {} }));
    }
    terminate() {}
  };
  const answer = await new Promise((done) => {
    const training = helper(done);
    training.ask({ run: 7, settings: golden.runs[6].settings, restart: true, steps: 1, milliseconds: 12 });
  });
  assert.ok(failing);
  assert.deepEqual([answer.run, answer.step], [7, 1]);
});

test("time is kept: a message stops after its milliseconds, with at least one step", () => {
  const respond = createResponder();
  const settings = { ...golden.runs[6].settings };
  assert.equal(respond({ run: 1, settings, restart: true, steps: 50, milliseconds: 0 }).step, 1);
  assert.equal(respond({ run: 1, settings, restart: false, steps: 0, milliseconds: 0 }).step, 1);
});

test("the line of p = one half crosses where the numbers do", () => {
  const values = [0, 1, 0, 1];
  assert.deepEqual(contour(values, 2, 0.25, 100), [
    [
      [25, 0],
      [25, 100],
    ],
  ]);
  assert.deepEqual(contour([0, 0, 0, 0], 2, 0.5, 10), []);
});

test("axes hold what is drawn", () => {
  assert.equal(stepAxis(0).x[1], 100);
  assert.equal(stepAxis(101).x[1], 200);
  assert.equal(stepAxis(900).x[1], 1000);
  const { y } = lossAxis([693, 0.02, NaN, 0]);
  assert.ok(y[0] <= 0.02 && y[1] >= 693);
  const few = thinned(Array.from({ length: 5001 }, (_, i) => i));
  assert.ok(few.length <= 302);
  assert.deepEqual(few.at(-1), [5000, 5000]);
});

test("what stands in an address is checked", () => {
  assert.equal(read(LIMITS, "imbalance", "1000"), 1000);
  for (const [name, text] of [
    ["imbalance", "1001"],
    ["imbalance", "2.5"],
    ["data", "stars"],
    ["marks", "k3k3x"],
    ["marks", "k3k3"],
    ["seed", "-1"],
    ["rate", ""],
    ["prior", "0"],
  ]) {
    assert.equal(read(LIMITS, name, text), undefined, `${name} ${text}`);
  }
  assert.equal(read(LIMITS, "marks", "k3k3Pa0a0N"), "k3k3Pa0a0N");
});

test("every experiment asks for values that the figure knows", () => {
  for (const { runs } of EXPERIMENTS) {
    for (const { steps, settings } of runs) {
      assert.ok(steps >= 100);
      for (const [name, value] of Object.entries(settings))
        assert.equal(read(LIMITS, name, String(value)), value, name);
    }
  }
});

test("sentences", () => {
  assert.equal(percent(0), "0 %");
  assert.equal(percent(2e-14), "under 0.01 %");
  assert.equal(percent(0.0005), "0.05 %");
  assert.equal(percent(0.746), "75 %");
  assert.equal(short({ loss: "FL", gamma: 0.5, alpha: 0.25, prior: 0.5 }), "FL γ .5 α .25, no prior");
  const report = {
    step: 3,
    now: [2, 0.5, 0.25],
    scores: { recall: 1, false_alarms: 0 },
    positives: 5,
    count: 5000,
    finite: true,
  };
  const settings = { data: "rings", loss: "CE", prior: 0.01 };
  const seen = { report, settings, first: 14.6, running: false, results: [] };
  assert.match(
    told(seen),
    /After \*\*3 steps\*\* of CE, π .01 the loss is \*\*2\*\*.*own \*\*50 %\*\* of the loss and \*\*25 %\*\*/,
  );
  assert.equal(
    sentence(seen),
    "After **3 steps** it finds **100 %** of fresh positives. Easy negatives own **25 %** of the gradient.",
  );
  const start = { ...seen, report: { ...report, step: 0 } };
  assert.match(sentence(start), /each at p = .01. Easy negatives own \*\*25 %\*\*/);
  for (const words of [sentence, told])
    assert.doesNotMatch(words({ ...start, asked: true }), /25 %/, "what is asked is not told");
  assert.match(
    sentence({ ...seen, report: { ...report, step: 50, now: [20, 0, 0] } }),
    /this run breaks down/,
  );
  const results = [0.25, 0.945].map((ranking) => ({ loss: 1, ranking }));
  assert.match(sentence({ ...seen, results }), /0.250 in the first run, \*\*0.945\*\*/);
  for (const words of [sentence, told]) {
    assert.match(words({ ...seen, report: { ...report, finite: false } }), /broken down/);
    assert.match(words({ lacking: true }), /Draw at least one positive/);
  }
  assert.equal(stateWords({ data: "rings", rate: 0.1, seed: 0 }), "rings, rate .1, seed 0");
});
