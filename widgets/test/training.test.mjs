// A figure that trains: its session beside a fake engine, a run's settings, its pictures and its words.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { device } from "../src/training/device.js";
import { scene, sharp } from "../src/engine/scenes.js";
import { imageData, outlines } from "../src/training/pictures.js";
import { entryAt, trainingSession } from "../src/training/session.js";
import { bestAlpha, lossKey, runSettings } from "../src/training/settings.js";
import { apText, buttonWords, countWords, lossName } from "../src/training/words.js";
import { fakeDocument, fakeEngine } from "./fake_engine.mjs";

const GIVEN = {
  config: {
    num_classes: 3,
    gamma: 2,
    alpha: 0.25,
    prior: 0.01,
    normalize_by: "batch",
    beta: 0.1,
    hard_examples: null,
    hard_ratio: null,
  },
  recipe: { steps: 300, batch: 4, learning_rate: 3e-3, optimizer: "adamw", seed: 0 },
};
const FOUND = [[{ box: [1, 2, 3, 4], score: 0.9, label: 0 }]];
const SCORES = { AP: 0.5, AP50: 0.88, classes: [] };
let engine;
let page;
let drawn;
let ended;
let session;

function start(more = {}) {
  engine = fakeEngine(more);
  page = fakeDocument();
  [drawn, ended] = [0, []];
  session = trainingSession({
    train: engine.train,
    given: GIVEN,
    options: (choices, { recipe }) => ({ held: 40, shown: 4, every: 10, evaluateAt: [recipe.steps] }),
    request: () => drawn++,
    onend: ({ number }) => ended.push(number),
    page,
    device: { phone: false, workers: 2 },
  });
}
beforeEach(() => start());

test("nothing runs before the reader begins, and then with the reader's choices in Python's settings", () => {
  assert.deepEqual([session.current(), engine.made.length], [null, 0]);
  session.begin({ gamma: 5, seed: 3, steps: 100 });
  const { asked, calls } = engine.newest();
  assert.deepEqual(calls, ["start"]);
  assert.deepEqual(
    [asked.config.gamma, asked.config.alpha, asked.recipe.seed, asked.seed, asked.recipe.learning_rate],
    [5, 0.25, 3, 3, 3e-3],
  );
  assert.deepEqual([asked.workers, asked.held, asked.evaluateAt], [2, 40, [100]]);
  assert.deepEqual([GIVEN.config.gamma, GIVEN.recipe.seed], [2, 0], "what Python gave is not changed");
});

test("the button begins, pauses and goes on; a report on its way changes nothing", () => {
  session.toggle({});
  engine.newest().report(10);
  assert.deepEqual([session.current().state, session.current().rows.length], ["training", 10]);
  session.toggle({});
  engine.newest().report(1);
  assert.deepEqual([session.current().state, session.current().rows.length], ["paused", 11]);
  session.toggle({});
  engine.newest().report(0, { state: "paused" });
  assert.equal(session.current().state, "training", "the engine told late of its pause");
  engine.newest().report(1);
  assert.equal(session.current().state, "training");
  assert.deepEqual(engine.newest().calls, ["start", "pause", "resume"]);
  assert.ok(drawn >= 6);
});

test("in a hidden tab nothing trains, and it goes on when it is seen", () => {
  session.begin({});
  engine.newest().report(5);
  page.show(false);
  assert.deepEqual([session.current().state, session.running(), session.waits()], ["paused", true, true]);
  engine.newest().report(1);
  assert.equal(session.current().state, "paused");
  page.show(true);
  assert.deepEqual([session.current().state, session.waits()], ["training", false]);
  assert.deepEqual(engine.newest().calls, ["start", "pause", "resume"]);
});

test("what the reader has paused stays so when the tab is seen again, also when it was pressed by a script meanwhile", () => {
  session.begin({});
  session.pause();
  page.show(false);
  page.show(true);
  assert.equal(session.current().state, "paused");
  session.resume();
  page.show(false);
  session.toggle();
  page.show(true);
  assert.deepEqual([session.current().state, session.running()], ["paused", false]);
});

test("a run that begins in a hidden tab starts when it is seen", () => {
  page.show(false);
  session.begin({});
  assert.deepEqual([engine.newest().calls, session.current().state], [[], "paused"]);
  page.show(true);
  assert.deepEqual([engine.newest().calls, session.current().state], [["start"], "training"]);
});

test("rows, frames and scores are kept to look back to", () => {
  session.begin({});
  engine.newest().report(10, { frame: { step: 10, found: FOUND } });
  engine.newest().report(10, { frame: { step: 20, found: [[]], scores: { step: 20, ...SCORES } } });
  engine.newest().report(0, { frame: { step: 20, found: FOUND } });
  engine.newest().report(280, { scores: SCORES, state: "done" });
  const run = session.current();
  assert.deepEqual([run.rows.length, run.state, run.seconds], [300, "done", 30]);
  assert.deepEqual(
    run.scores.map(({ step }) => step),
    [20, 300],
  );
  assert.deepEqual(
    run.frames.map(({ found }) => found[0].length),
    [1, 1],
    "one look at a step, the newest",
  );
  assert.deepEqual(
    [5, 10, 19, 300].map((step) => entryAt(run.frames, step)?.step),
    [undefined, 10, 10, 20],
  );
});

test("a run that diverges says why, and the button begins another", () => {
  session.begin({});
  engine.newest().report(4, { state: "diverged", reason: "the loss is not a number" });
  assert.deepEqual(
    [session.current().state, session.current().reason],
    ["diverged", "the loss is not a number"],
  );
  session.toggle({ prior: 0.01 });
  assert.deepEqual([session.current().number, session.current().state], [2, "training"]);
  assert.deepEqual(ended, [1], "told once");
  assert.equal(session.before(), null, "a run without a score is none to compare with");
});

test("runs are kept with what was chosen for them; one that never trained is not", () => {
  session.begin({ seed: 1 });
  engine.newest().report(10, { scores: SCORES, state: "done" });
  session.prepare({ gamma: 5 });
  session.begin({ loss: "CE" });
  engine.newest().report(10);
  assert.deepEqual(
    session.runs().map(({ number, choices }) => [number, choices]),
    [
      [1, { seed: 1 }],
      [2, { loss: "CE" }],
    ],
  );
  assert.equal(session.before().number, 1);
  assert.notEqual(session.before().lossKey, session.current().lossKey);
  assert.ok(engine.made[0].calls.includes("close"), "one run at a time has workers");
});

test("a report of a run that was given up is not heard", () => {
  session.begin({});
  const late = engine.newest();
  session.begin({ seed: 1 });
  late.report(10);
  assert.equal(session.current().rows.length, 0);
});

test("steps are taken one at a time, of a run that rests or of a new one", () => {
  session.step(1, { seed: 7 });
  engine.newest().report(1, { state: "paused" });
  session.step(10);
  assert.deepEqual(engine.newest().calls, ["step 1", "step 10"]);
  assert.equal(session.runs().length, 1);
  session.resume();
  session.step(1);
  assert.deepEqual(engine.newest().calls, ["step 1", "step 10", "resume"], "not while it trains");
});

test("what the engine refuses is told and is no run", () => {
  start({ refuse: "Recipe.zoom is 0.2: the page trains without zoom" });
  session.begin({});
  assert.deepEqual(
    [session.refused(), session.current(), session.runs().length],
    ["Recipe.zoom is 0.2: the page trains without zoom", null, 0],
  );
  session.begin({ loss: "hinge" });
  assert.equal(session.refused(), "no loss is named hinge");
});

test("an engine that finds too late that it cannot start is told of", async () => {
  start({ broken: "no memory for this network" });
  session.begin({});
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([session.refused(), session.current().state], ["no memory for this network", "idle"]);
});

test("the end closes the engine and hears the page no more", async () => {
  session.begin({ seed: 4 });
  assert.equal((await session.weights())["head.weight"][0], 4);
  assert.equal((await session.terms()).positives.length, 1);
  session.release();
  assert.deepEqual([engine.newest().calls.at(-1), page.heard()], ["close", 0]);
});

test("losses in the words of Config", () => {
  const of = (choices) => {
    const { gamma, alpha, hard_examples, hard_ratio } = runSettings(GIVEN, choices).config;
    return [gamma, alpha, hard_examples, hard_ratio];
  };
  assert.deepEqual(of({}), [2, 0.25, null, null]);
  assert.deepEqual(of({ loss: "CE", gamma: 2, alpha: 0.25 }).slice(0, 2), [0, null]);
  assert.deepEqual(of({ loss: "balanced CE", gamma: 2, alpha: 0.75 }).slice(0, 2), [0, 0.75]);
  assert.throws(() => runSettings(GIVEN, { learning_rat: 1 }), /neither Config nor Recipe has learning_rat/);
  assert.equal(lossName(runSettings(GIVEN, { loss: "OHEM" }).config), "OHEM 128");
  assert.equal(lossName(runSettings(GIVEN, { loss: "OHEM 1:3" }).config), "OHEM 1:3");
  assert.deepEqual(of({ loss: "OHEM 1:3" }), [0, null, 128, 3]); // a Config with hard_ratio alone is refused
  assert.equal(lossName(runSettings(GIVEN, {}).config), "FL γ\u00a02 α\u00a0.25");
  assert.equal(
    lossName(runSettings(GIVEN, { loss: "balanced CE", alpha: 0.75 }).config),
    "balanced CE α\u00a0.75",
  );
});

test("only runs of one loss can be laid over each other", () => {
  const key = (choices) => lossKey(runSettings(GIVEN, choices).config);
  assert.equal(key({}), key({ seed: 5, learning_rate: 0.01, prior: 0.5 }));
  for (const other of [{ gamma: 1 }, { alpha: 0.5 }, { loss: "CE" }, { normalize_by: "anchors" }])
    assert.notEqual(key({}), key(other));
});

test("alpha goes with gamma as in the paper's table 1b", () => {
  assert.deepEqual([0, 0.1, 0.2, 0.5, 1, 2, 5].map(bestAlpha), [0.75, 0.75, 0.75, 0.5, 0.25, 0.25, 0.25]);
});

test("a phone trains with one worker, a machine with at most four", () => {
  const small = { width: 390, height: 844 };
  assert.deepEqual(device({ coarse: true, screen: small, cores: 8 }), { phone: true, workers: 1 });
  assert.deepEqual(device({ coarse: false, screen: small, cores: 8 }), { phone: false, workers: 4 });
  const tablet = { width: 820, height: 1180 };
  assert.deepEqual(device({ coarse: true, screen: tablet, cores: undefined }), { phone: false, workers: 2 });
});

test("boxes are one path", () => {
  assert.equal(outlines(FOUND[0]), "M1 2H3V4H1Z");
  assert.equal(outlines([]), "");
});

test("pixels of three or four channels become a picture, as scenes and photographs have them", () => {
  globalThis.ImageData ??= class {
    constructor(width, height) {
      Object.assign(this, { width, height, data: new Uint8ClampedArray(4 * width * height) });
    }
  };
  const three = { data: Uint8ClampedArray.of(1, 2, 3, 4, 5, 6), width: 2, height: 1 };
  assert.deepEqual([...imageData(three).data], [1, 2, 3, 255, 4, 5, 6, 255]);
  const large = sharp(scene(0, { seed: 1 }), 160);
  assert.deepEqual(imageData(large).data, large.data);
});

test("scores, counts and buttons in words", () => {
  assert.deepEqual([0.884, 0, 1].map(apText), [".88", ".00", "1.00"]);
  const classes = ["red cells", "white cells", "platelets"];
  const found = [0, 0, 0, 2].map((label) => ({ label }));
  assert.equal(countWords(found, classes), "3 red cells and 1 platelet");
  assert.equal(countWords([{ label: 1 }, ...found], classes), "3 red cells, 1 white cell and 1 platelet");
  assert.equal(countWords([], classes), "nothing");
  assert.deepEqual(
    ["idle", "training", "paused", "done"].map((state) => buttonWords(state, "Train with γ = 0")),
    ["Train it", "Pause", "Go on", "Train with γ = 0"],
  );
});
