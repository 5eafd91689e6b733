// The playground's session: what goes to the helper, what its answers change, and how an experiment goes on.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { LONGEST, lacking, trainingSession } from "../src/playground/session.js";

const SETTINGS = {
  data: "disc",
  loss: "CE",
  gamma: 2,
  alpha: 0.25,
  prior: 0.01,
  imbalance: 10,
  rate: 0.1,
  seed: 1,
  marks: "",
  pace: "fast",
};
let settings;
let asked;
let session;

beforeEach(() => {
  settings = { ...SETTINGS };
  asked = [];
  session = trainingSession({
    settings: () => ({ ...settings }),
    set: (changes) => Object.assign(settings, changes),
    request: () => {},
    ask: (message) => asked.push(message),
  });
});

/** Answer the newest message as the helper would. */
function answer({ finite = true } = {}) {
  const { run, steps } = asked.at(-1);
  step = asked.at(-1).restart ? 0 : step + steps;
  session.received({
    run,
    step,
    finite,
    rows: Array(steps).fill([0.5, 0.1, 0.1]),
    now: [0.5, 0.1, 0.1],
    scores: { ranking: 0.75 },
    points: [],
    weights: [],
  });
}
let step = 0;

/** Take turns until nothing is asked any more. */
function rest(most = 1000) {
  for (let turn = 0, count = -1; turn < most && asked.length !== count; turn++) {
    count = asked.length;
    session.turn(true);
    if (asked.length > count) answer();
  }
}

test("the first turn asks for the first weights, and then for nothing", () => {
  rest();
  assert.deepEqual(
    asked.map(({ run, restart, steps }) => [run, restart, steps]),
    [[1, true, 0]],
  );
});

test("one message at a time, and none out of sight", () => {
  session.turn(false);
  assert.equal(asked.length, 0);
  session.turn(true);
  session.turn(true);
  assert.equal(asked.length, 1);
});

test("a hundred steps go out in portions of the pace", () => {
  rest();
  session.train(100);
  rest();
  assert.deepEqual(
    asked.slice(1).map(({ steps }) => steps),
    [40, 40, 20],
  );
  settings.pace = "calm";
  session.train(1);
  assert.equal(session.turn(true).running, true);
  assert.equal(asked.at(-1).steps, 1);
});

test("a hundred steps asked for twice are two hundred; after Run they are a hundred", () => {
  rest();
  session.train(100);
  session.turn(true);
  answer(); // 40 of them
  session.train(100);
  rest();
  assert.equal(step, 200);
  session.toggle();
  session.turn(true);
  answer();
  session.train(100);
  rest();
  assert.equal(step, 340);
});

test("a run ends after its longest, and when the loss is no number", () => {
  rest();
  session.toggle();
  rest();
  assert.deepEqual([step, session.turn(true).running], [LONGEST, false]);
  session.reset();
  session.train(100);
  session.turn(true);
  answer();
  session.turn(true);
  answer({ finite: false });
  assert.equal(session.turn(true).running, false);
  session.train(100);
  assert.equal(session.turn(true).running, false, "what has blown up does not go on");
});

test("gamma changes the loss of a run that goes on; the points begin a new one beside it", () => {
  rest();
  session.train(100);
  rest();
  settings.gamma = 5;
  rest();
  assert.deepEqual([asked.at(-1).restart, asked.at(-1).run], [false, 1]);
  settings.imbalance = 100;
  rest();
  assert.deepEqual([asked.at(-1).restart, asked.at(-1).run], [true, 2]);
  const seen = session.turn(true);
  assert.deepEqual([seen.before.history.length, seen.history.length], [100, 0]);
});

test("another loss function begins a new run, whose losses are not compared with those of the run before", () => {
  rest();
  session.train(100);
  rest();
  settings.prior = 0.5;
  rest();
  assert.equal(session.turn(true).before.comparable, true);
  session.train(100);
  rest();
  settings.loss = "FL";
  rest();
  assert.deepEqual([asked.at(-1).restart, asked.at(-1).run], [true, 3]);
  const { before } = session.turn(true);
  assert.deepEqual([before.comparable, before.history.length, before.scores.ranking], [false, 100, 0.75]);
  settings.loss = "CE";
  rest();
  assert.equal(session.turn(true).before.comparable, true, "a run of ten steps or less is forgotten");
});

test("the answer to a run that was given up is not shown", () => {
  rest();
  session.train(100);
  session.turn(true);
  const late = asked.at(-1);
  answer();
  session.reset();
  session.turn(true);
  session.received({
    run: late.run,
    step: 40,
    finite: true,
    rows: [[0.5, 0.1, 0.1]],
    now: [],
    scores: {},
    points: [],
    weights: [],
  });
  assert.equal(session.turn(true).report, null);
});

test("an experiment trains its runs in turn and keeps what they reached; a press ends it", () => {
  const runs = [
    { steps: 100, settings: { loss: "CE" } },
    { steps: 100, settings: { loss: "FL" } },
  ];
  rest();
  session.experiment({ runs });
  rest();
  assert.deepEqual(session.turn(true).results, [
    { loss: 0.5, ranking: 0.75 },
    { loss: 0.5, ranking: 0.75 },
  ]);
  assert.equal(settings.loss, "FL");
  session.experiment({ runs });
  session.turn(true);
  answer();
  session.train(1);
  rest();
  assert.deepEqual([session.turn(true).results, settings.loss], [[], "CE"]);
});

test("points of one's own need both kinds before anything trains", () => {
  assert.equal(lacking({ data: "yours", marks: "pAABB" }), true);
  assert.equal(lacking({ data: "yours", marks: "pAABBnCCDD" }), false);
  assert.equal(lacking({ data: "disc", marks: "" }), false);
  settings.data = "yours";
  session.train(100);
  const seen = session.turn(true);
  assert.deepEqual([seen.lacking, seen.running, asked.length], [true, false, 0]);
});
