// The learner of the welcome page: what it shows of a stored run, and what it says of each state.
import assert from "node:assert/strict";
import { test } from "node:test";
import { smoothed } from "../src/learner/losses.js";
import { sceneName, sentence, told } from "../src/learner/sentences.js";
import { storedRun } from "../src/learner/stored.js";

const GIVEN = {
  config: { gamma: 2, alpha: 0.25, score_threshold: 0.05 },
  recipe: { steps: 300, batch: 4, seed: 0 },
};
const CLASSES = ["red cells", "white cells", "platelets"];
const STORED = {
  steps: 300,
  AP50: 0.884,
  classes: [0.9, 0.85, 0.91],
  found: ["10 20 30 40 900 2", ""],
  step: "2 7",
  classification: "1.2 0.9",
  box: "0.7 0.6",
};
const score = (AP50, classes = [0.9, 0.8, 0.7], step = 300) => ({
  step,
  AP50,
  classes: classes.map((value) => ({ AP50: value })),
});
const rows = (count) => Array.from({ length: count }, (_, step) => ({ step, classification: 1, box: 0.5 }));
const run = (more) => ({
  ...GIVEN,
  state: "training",
  rows: [],
  frames: [],
  scores: [],
  seconds: 0,
  ...more,
});
const seen = (more) => ({
  before: null,
  stored: null,
  classes: CLASSES,
  steps: 300,
  held: 40,
  batch: 4,
  threshold: 0.05,
  shown: 0.5,
  phone: false,
  refused: "",
  found: [10, 2, 3],
  objects: [55, 4, 6],
  ...more,
});

test("a stored run looks like one of the session, and none is none", () => {
  assert.equal(storedRun({}, GIVEN), null);
  const one = storedRun(STORED, GIVEN);
  assert.deepEqual([one.state, one.config.gamma, one.frames[0].step], ["stored", 2, 300]);
  assert.deepEqual(one.rows[1], { step: 7, classification: 0.9, box: 0.6 });
  assert.deepEqual(one.frames[0].found, [[{ box: [1, 2, 3, 4], score: 0.9, label: 2 }], []]);
  assert.deepEqual(one.scores[0].classes[2], { AP50: 0.91 });
});

test("a drawn loss is the mean of the last rows, within the plot", () => {
  const jumpy = [1, 3, 5, 7].map((box, step) => ({ step, box }));
  assert.deepEqual(smoothed(jumpy, "box", 2), [
    [0, 1],
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
  assert.deepEqual(
    smoothed(
      [
        { step: 0, box: 1e9 },
        { step: 1, box: -2e9 },
      ],
      "box",
      1,
    ).map(([, value]) => value),
    [10, 0.01],
  );
});

test("before the press it says what is stored, and on a phone what it costs", () => {
  const stored = storedRun(STORED, GIVEN);
  assert.equal(
    sentence(seen({ run: stored })),
    "A stored run of **300 steps**. Press the button, and your browser learns the same.",
  );
  assert.match(sentence(seen({ run: stored, phone: true })), /takes some battery\.$/);
  assert.doesNotMatch(sentence(seen({ run: run({ state: "idle" }) })), /stored/);
});

test("while it trains it says what is found, and what is not", () => {
  const training = (more, others = {}) =>
    sentence(seen({ run: run({ rows: rows(70), frames: [{ step: 70 }], ...more }), ...others }));
  assert.match(training({ frames: [] }), /every score is near \.01\.$/);
  assert.equal(
    training({}, { found: [0, 0, 0] }),
    "Step 70: it finds **0 of 65 cells**. No score reaches .50 yet.",
  );
  assert.equal(
    training({}, { found: [12, 0, 0] }),
    "Step 70: it finds **12 of 65 cells**. None of the white cells and platelets yet.",
  );
  assert.equal(
    training({ scores: [score(0.6, [0.72, 0.56, 0.49])] }),
    "Step 70: it finds **15 of 65 cells**. It does worst on platelets: AP50 .49.",
  );
  assert.match(training({ state: "paused" }), /^Paused at step 70: it finds/);
});

test("at the end it compares with the run before, whatever its loss, by AP50", () => {
  const done = run({ state: "done", rows: rows(300), seconds: 7.02, scores: [score(0.82)] });
  const before = run({ config: { ...GIVEN.config, gamma: 0.5 }, scores: [score(0.88)] });
  assert.equal(
    sentence(seen({ run: done, before })),
    "**AP50 .82** after 300 steps and 7.0 s, with γ\u00a0=\u00a02. The run before (γ\u00a0=\u00a0½, the marks) reached .88.",
  );
  const stored = storedRun(STORED, GIVEN);
  assert.match(
    sentence(seen({ run: done, before: stored })),
    /The stored run \(γ\u00a0=\u00a02, the marks\) reached \.88\./,
  );
  assert.match(
    sentence(seen({ run: done, stored: run({ scores: [score(0.82)] }) })),
    /The stored run had the same\./,
  );
  assert.match(sentence(seen({ run: done, stored: run({ scores: [score(0.8)] }) })), /Move γ to 0 or 5/);
});

test("a run that diverged and one that is refused say why", () => {
  const lost = run({ state: "diverged", rows: rows(9), reason: "the loss is not a number" });
  assert.match(sentence(seen({ run: lost })), /^After \*\*9 steps\*\* the loss is not a number/);
  assert.equal(
    sentence(seen({ run: run({}), refused: "Recipe.zoom is 0.2: the page trains without zoom" })),
    "It cannot train this: Recipe.zoom is 0.2: the page trains without zoom.",
  );
});

test("the whole of it names scores by class, their threshold, the loss, the scenes and the seed", () => {
  const done = run({
    state: "done",
    rows: rows(300),
    frames: [{ step: 300 }],
    scores: [score(0.8)],
    note: "It trains in the page: workers are forbidden here.",
  });
  const words = told(seen({ run: done }));
  for (const part of [
    "10 of 55 red cells, 2 of 4 white cells, 3 of 6 platelets",
    "On 40 scenes that it never saw, AP50 is **.80**: red cells .90, white cells .80, platelets .70, with all scores from .05 on",
    "focal loss with γ\u00a0=\u00a02 and α = .25",
    "4 new scenes",
    "seed 0",
    "workers are forbidden",
  ])
    assert.ok(words.includes(part), `${part} in ${words}`);
  const training = told(seen({ run: { ...done, state: "training" } }));
  assert.ok(
    training.includes("measured at step 300") && !training.includes("seed"),
    "short: it is read aloud",
  );
  assert.match(
    told(seen({ run: run({ state: "idle", config: { gamma: 0, alpha: 0.75 } }) })),
    /balanced cross entropy/,
  );
});

test("a scene's picture has what is found in it as its name", () => {
  assert.equal(
    sceneName(1, [{ label: 0 }, { label: 2 }], CLASSES),
    "Scene 2: 1 red cell and 1 platelet found",
  );
});
