// The laboratory without a page: settings as Config and Recipe, what may be compared, what is said, and the cell of Python.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { described, fileName } from "../src/laboratory/outlets.js";
import { call, cell, different, literal } from "../src/laboratory/python.js";
import { BREAKS, changes, configured, lossFields } from "../src/laboratory/recipe.js";
import {
  changed,
  comparable,
  endScore,
  moments,
  momentOf,
  reached,
  scoreOf,
  shown,
  smoothed,
  tally,
  verdict,
} from "../src/laboratory/records.js";
import { againWords, percent, runWords, sentence, told } from "../src/laboratory/sentences.js";
import { drawnScenes } from "../src/laboratory/source.js";
import { storedRun } from "../src/laboratory/stored.js";
import { rowOf } from "../src/laboratory/table.js";
import { GAMMAS, hardestPart, pictured } from "../src/laboratory/terms.js";
import { lossKey } from "../src/training/settings.js";

const { plan, cases } = JSON.parse(
  await readFile(new URL("../golden/laboratory.json", import.meta.url), "utf8"),
);
const START = cases[0].settings;
const CLASSES = { dense: 3, rare: 2, hard: 2 };

/** A run as the session keeps it. */
function run(choices = {}, more = {}) {
  const all = {
    ...START,
    guess: "",
    watched: "platelets",
    classes: ["red", "white", "platelets"],
    ...choices,
  };
  const { config, recipe } = configured(all, plan, all.classes.length);
  const key = lossKey(config);
  return {
    number: 1,
    choices: all,
    config,
    recipe,
    lossKey: key,
    state: "done",
    reason: "",
    rows: [
      { step: 1, easyLoss: 0.2 },
      { step: 300, easyLoss: 0.034 },
    ],
    frames: [{ step: 10, found: [] }],
    scores: [
      { step: 300, AP: 0.5, AP50: 0.85, classes: [0.9, 0.95, 0.7].map((AP50) => ({ AP: 0.4, AP50 })) },
    ],
    ...more,
  };
}
const ending = (platelets, more = {}) =>
  run(more, {
    scores: [{ step: 300, AP: 0.5, AP50: 0.8, classes: [0.9, 0.9, platelets].map((AP50) => ({ AP50 })) }],
  });

test("settings become the package's own Config and Recipe, field by field", () => {
  for (const { settings, config, recipe } of cases)
    assert.deepEqual(configured(settings, plan, CLASSES[settings.scenes]), { config, recipe });
});

test("the scenes have the classes that the package's have", () => {
  const source = drawnScenes(plan);
  for (const [scenes, count] of Object.entries(CLASSES)) {
    assert.equal(source.classes({ scenes }).length, count);
    assert.equal(source.python({ ...START, scenes }).classes, count);
  }
});

test("the pictures are the first held-out scenes, and boxes of a larger network are shown where they lie", () => {
  const source = drawnScenes(plan);
  const list = source.pictures(START);
  assert.equal(list, source.pictures({ ...START, seed: 5 }), "drawn once");
  assert.equal(list.length, 6);
  const [{ boxes, labels, paint }] = list;
  assert.equal(boxes.length, 4 * labels.length);
  const ground = paint(64);
  assert.deepEqual([ground.width, ground.height, ground.data.length], [64, 48, 4 * 64 * 48]);
  const found = [{ box: [2, 4, 6, 8], label: 0, score: 1 }];
  assert.deepEqual(source.shown(found, { size: "mini" })[0].box, [2, 4, 6, 8]);
  assert.deepEqual(source.shown(found, { size: "book" })[0].box, [1, 2, 3, 4]);
});

test("what a loss does not use is no change, and is no other loss", () => {
  const other = { ...START, loss: "CE", gamma: 5 };
  assert.deepEqual(changes({ ...other, gamma: 1 }, other), []);
  assert.deepEqual(changes({ ...START, prior: 0.5 }, START), ["prior"]);
  assert.deepEqual(changes(START, other), ["loss", "gamma", "alpha"]);
  assert.deepEqual(changes(START, null), []);
  assert.equal(comparable(run({ loss: "CE", gamma: 5 }), run({ loss: "CE" })), true);
  assert.equal(comparable(run({ gamma: 1 }), run()), false);
  assert.equal(comparable(run({ divide: "anchors" }), run()), false);
  assert.equal(comparable(run(), null), false);
  assert.deepEqual(lossFields({ ...START, loss: "OHEM", divide: "positives" }), {
    gamma: 0,
    alpha: null,
    hard_examples: 128,
    hard_ratio: null,
    normalize_by: "batch",
  });
});

test("a fault is switched on, seen, and mended", () => {
  for (const { on, broken, mended } of Object.values(BREAKS)) {
    assert.equal(on(START), false);
    assert.equal(on({ ...START, ...broken }), true);
    assert.equal(on({ ...START, ...broken, ...mended }), false);
    assert.equal(broken.optimizer, "SGD");
  }
});

test("a guess is right within the spread of seeds, and waits for the end", () => {
  const before = ending(0.7);
  const guessed = (guess, platelets) => verdict(ending(platelets, { guess }), before);
  assert.equal(guessed("rise", 0.76), "right");
  assert.equal(guessed("rise", 0.75), "wrong");
  assert.equal(guessed("stay", 0.75), "right");
  assert.equal(guessed("stay", 0.65), "right");
  assert.equal(guessed("fall", 0.6), "right");
  assert.equal(guessed("", 0.6), "");
  assert.equal(verdict(ending(0.6, { guess: "fall" }), null), "");
  assert.equal(verdict({ ...ending(0.6, { guess: "fall" }), state: "training" }, before), "");
  const broken = { ...ending(0.6, { guess: "fall" }), state: "diverged", scores: [] };
  assert.equal(verdict(broken, before), "right");
  assert.equal(verdict(ending(0.6, { guess: "fall", watched: "debris" }), before), "");
});

test("scores are found by class, and a class without an object has none", () => {
  const one = run();
  assert.equal(scoreOf(one, one.scores[0], "all"), 0.85);
  assert.equal(scoreOf(one, one.scores[0], "platelets"), 0.7);
  assert.equal(scoreOf(one, null, "all"), null);
  assert.equal(scoreOf(one, { AP50: 1, classes: [{ AP50: NaN }, {}, {}] }, "red"), null);
  assert.equal(endScore({ ...one, state: "diverged" }, "all"), 0);
});

test("what is found is counted as the evaluation counts it, from the score on that is drawn", () => {
  const pictures = [
    { boxes: Float32Array.from([0, 0, 10, 10, 20, 20, 30, 30]), labels: Uint8Array.from([0, 1]) },
  ];
  const box = [0, 0, 10, 10];
  const found = [
    [
      { box, score: 0.5, label: 0 },
      { box, score: 0.9, label: 0 },
      { box: [20, 20, 30, 30], score: 0.39, label: 1 },
      { box: [20, 20, 30, 30], score: 0.8, label: 0 },
    ],
  ];
  assert.deepEqual(tally(found, pictures), { found: 1, alarms: 2, objects: 2 });
  assert.deepEqual(tally(undefined, pictures), { found: 0, alarms: 0, objects: 2 });
  assert.deepEqual(
    shown(found[0]).map(({ score }) => score),
    [0.9, 0.8, 0.5],
  );
});

test("a moment has the newest of each kind that is not after it", () => {
  const one = run();
  assert.deepEqual(momentOf(one, 9), { row: one.rows[0], frame: null, scores: null });
  assert.deepEqual(momentOf(one, 300), { row: one.rows[1], frame: one.frames[0], scores: one.scores[0] });
  assert.deepEqual(moments(one), [0, 10]);
  assert.equal(reached(one), 300);
  assert.equal(reached({ rows: [] }), 0);
  assert.equal(reached(null), 0);
});

test("smoothing begins at the first value and passes over what is no number", () => {
  assert.deepEqual(smoothed([1, 2], 0.5), [1, 1.5]);
  assert.deepEqual(smoothed([NaN, 2], 0.5), [NaN, 2]);
  assert.deepEqual(smoothed([]), []);
});

test("p_t: histograms sum to one, and a larger gamma leaves the hardest a larger part", () => {
  const positives = Float32Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200);
  const negatives = Float32Array.from({ length: 1000 }, (_, i) => 1 - ((i + 0.5) / 1000) ** 8);
  const { histogram, curves, hardest } = pictured({ positives, negatives });
  for (const bins of histogram) assert.ok(Math.abs(bins.reduce((a, b) => a + b) - 1) < 1e-9);
  for (const one of curves.flat()) {
    assert.equal(one[0], 0);
    assert.ok(Math.abs(one.at(-1) - 1) < 1e-9);
  }
  for (const parts of hardest) {
    assert.equal(parts.length, GAMMAS.length);
    parts.slice(1).forEach((part, i) => assert.ok(part > parts[i]));
  }
  const [half] = hardestPart([0.5, 0.5, 0.5, 0.5], 0.5);
  assert.ok(Math.abs(half - 0.5) < 1e-9);
  assert.ok(
    pictured({ positives: [0, 1], negatives: [1] })
      .curves.flat(2)
      .every(Number.isFinite),
  );
});

test("the sentence says the step, what is found, and who owns the loss", () => {
  const one = run();
  const other = run({ gamma: 1 }, { number: 1 });
  const seen = {
    run: { ...one, number: 2 },
    step: 300,
    tally: { found: 64, objects: 86, alarms: 1 },
    row: one.rows[1],
    other,
    otherRow: { easyLoss: 0.17 },
    scores: one.scores[0],
  };
  const words = (more) => sentence({ ...seen, ...more }).replaceAll("\u00a0", " ");
  assert.equal(
    words({}),
    "Step 300: found **64 of 86 cells**, 1 false alarm. Easy negatives own **3.4 %** of the class loss, in run 1 they owned 17 %.",
  );
  assert.match(words({ other: run() }), /3\.4 %\*\* of the class loss\.$/);
  assert.match(words({ step: 0, asked: true }), /^Step 0: 86 cells to find, and no box yet\./);
  assert.match(words({ run: { ...one, number: 0 } }), /^Step 300 of the stored run/);
  assert.match(words({ run: null }), /Press Train it|press Train it/i);
  assert.match(words({ refused: "Recipe.zoom is 0.2" }), /refused: Recipe.zoom is 0.2/);
  assert.match(words({ run: { ...one, state: "diverged", reason: "" } }), /diverged/);
  assert.match(words({ waits: true }), /waits until you see/);
  assert.match(told(seen), /AP50 is \*\*\.85\*\* .*\(red \.90, white \.95, platelets \.70\), and AP \.50\./);
  assert.doesNotMatch(told({ ...seen, asked: true }), /AP50/);
});

test("shares, runs and the button in few words", () => {
  assert.deepEqual(
    [0, 0.0001, 0.034, 0.0999, 0.5, 1].map((share) => percent(share).replace("\u00a0", " ")),
    ["0 %", "under .1 %", "3.4 %", "10 %", "50 %", "100 %"],
  );
  const plain = (settings) => runWords(settings).replaceAll("\u00a0", " ");
  assert.equal(plain(START), "focal, γ 2, α .25, π .01, dense");
  assert.equal(
    plain({ ...START, loss: "CE", prior: 0.5, optimizer: "SGD", rate: 0.01, divide: "anchors" }),
    "cross entropy ÷ all, π ½, SGD .01, dense",
  );
  assert.equal(againWords(["gamma"], { gamma: 0.5 }), "Train with γ = ½");
  assert.equal(againWords(["gamma", "seed"], {}), "Train again");
  assert.equal(againWords([], {}), "Train again");
  assert.equal(againWords(["loss", "gamma", "alpha"], { loss: "focal" }), "Train with focal");
  assert.equal(againWords(["divide"], {}), "Train again");
});

test("a row of the table underlines what changed", () => {
  const before = run({}, { number: 1 });
  const row = rowOf(run({ prior: 0.5, guess: "rise" }, { number: 2 }), before, "platelets");
  assert.deepEqual(
    row.settings.filter(([, moved]) => moved).map(([text]) => text),
    ["½"],
  );
  assert.deepEqual(row.texts, [".85", ".50", ".70"]);
  assert.equal(row.guess, "platelets rise ✗");
  const lenient = { AP50: 0.9, classes: [0.9, 0.95, 0.8].map((AP50) => ({ AP50 })) };
  const both = { ...before, scores: [{ ...before.scores[0], lenient }] };
  assert.equal(rowOf(both, null, "platelets").texts[2], ".70 (.80)");
  assert.match(
    told({ run: both, step: 300, tally: {}, scores: both.scores[0] }),
    /from \.005 on, in place of \.05, AP50 is \.90 \(red \.90, white \.95, platelets \.80\)\.$/,
  );
  const broken = rowOf({ ...before, state: "diverged", scores: [] }, null, "platelets");
  assert.equal(broken.state, "diverged at 300");
  assert.deepEqual(broken.texts, [".00", "–", ".00"]);
  const sgd = rowOf(run({ optimizer: "SGD", rate: 0.01 }), before, "all").settings.filter(
    ([, moved]) => moved,
  );
  assert.deepEqual(sgd, [[".01 SGD", true]]);
  assert.deepEqual(changed(before, null), []);
});

test("values and calls as Python writes them", () => {
  assert.deepEqual([null, true, false, 0.25, "sgd", [3], [3, 4]].map(literal), [
    "None",
    "True",
    "False",
    "0.25",
    '"sgd"',
    "(3,)",
    "(3, 4)",
  ]);
  assert.equal(literal({ base: 2, levels: [3, 4] }), "Anchors(base=2, levels=(3, 4))");
  assert.equal(call("f", ["1"], { a: null }), "f(1, a=None)");
  assert.match(call("f", [], { text: "x".repeat(90) }), /^f\(\n {4}text="x+",\n\)$/);
  assert.deepEqual(different({ a: [1], b: 2 }, { a: [1], b: 3 }), { b: 2 });
});

test("the cell names only what differs from the package's defaults", () => {
  const source = drawnScenes(plan);
  const text = (settings) => cell(settings, plan, source.python(settings));
  assert.match(text(START), /config = mini\(3\)\n/);
  assert.match(text(START), /recipe = training\.Recipe\.in_page\(\)\n/);
  assert.match(text({ ...START, steps: 20, rate: 0.01 }), /in_page\(steps=20, learning_rate=0\.01\)/);
  assert.doesNotMatch(text(START), /Anchors/);
  assert.match(text({ ...START, loss: "CE" }), /mini\(3, gamma=0, alpha=None\)/);
  const book = text({ ...START, size: "book" });
  assert.match(book, /import Anchors/);
  assert.match(book, /slim\(3, backbone_norm="group", anchors=Anchors\(base=2.0, levels=\(3, 4, 5\)\)\)/);
  const yours = {
    ...plan,
    networks: {
      yours: { ...plan.networks.book, call: { name: "Config", arguments: [], imports: ["Anchors"] } },
    },
  };
  assert.match(
    cell({ ...START, size: "yours" }, yours, source.python(START)),
    /Config\(\n {4}num_classes=3,\n {4}backbone="slim"/,
  );
});

test("the stored run is a run like any other, with the number 0", () => {
  const source = drawnScenes(plan);
  const recording = {
    settings: START,
    rows: { step: [1, 2], classification: [1, 0.5], box: [0.7, 0.6], easyLoss: [0.1, 0.1] },
    frames: [{ step: 2, found: ["10 20 30 40 900 2", ""] }],
    scores: [{ step: 2, AP: 0.1, AP50: 0.2, classes: [] }],
  };
  const stored = storedRun(recording, plan, source);
  assert.equal(stored.number, 0);
  assert.deepEqual(stored.rows[1], { step: 2, classification: 0.5, box: 0.6, easyLoss: 0.1 });
  assert.deepEqual(stored.frames[0].found[0], [{ box: [1, 2, 3, 4], score: 0.9, label: 2 }]);
  assert.equal(stored.lossKey, run().lossKey);
  assert.equal(storedRun({}, plan, source), null);
});

test("a file of weights carries the network's Config and says how it was trained", () => {
  const { config, card } = described(run());
  assert.deepEqual(config, run().config);
  assert.equal(card.what, "trained in a page: focal, γ 2, α .25, π .01, dense");
  assert.equal(card.AP50, 0.85);
  assert.equal(
    fileName({ loss: "OHEM 1:3", scenes: "hard", seed: 3 }),
    "page-ohem-1-3-hard-seed3.safetensors",
  );
});
