import assert from "node:assert/strict";
import test from "node:test";
import { allRounds, at, eligible, finalScores, result } from "../src/nms/readings.js";
import {
  boxWords,
  cut,
  fate,
  floorWords,
  question,
  roundFigures,
  roundWords,
  sentence,
  sigmaWords,
} from "../src/nms/sentences.js";

const CLASSES = ["RBC", "Platelets"];
const row = (x, score, label = 0) => ({ box: [x, 0, x + 10, 10], score, label });
const candidates = [row(0, 0.9), row(1, 0.8), row(0, 0.7, 1), row(50, 0.6)];
const state = { method: "hard", iou_threshold: 0.5, sigma: 0.5, per_class: true, floor: 0.5 };
const objects = [
  { box: [0, 0, 10, 10], label: 0, difficult: false },
  { box: [0, 0, 10, 10], label: 1, difficult: false },
];
const say = (step, changes = {}, words = sentence) => {
  const now = { ...state, ...changes };
  const rounds = allRounds(candidates, now);
  const stand = at(candidates, rounds, step, now.floor);
  const counts = result(candidates, rounds, objects, CLASSES);
  return words({ state: now, step, candidates, rounds, stand, counts, classes: CLASSES }).replaceAll(
    "\u00a0",
    " ",
  );
};

test("boxes wait, are kept, are dropped in this round and are gone", () => {
  const rounds = allRounds(candidates, state);
  const kinds = (step) => at(candidates, rounds, step, state.floor).map(({ kind }) => kind);
  assert.deepEqual(kinds(0), ["waiting", "waiting", "waiting", "waiting"]);
  assert.deepEqual(kinds(1), ["best", "now", "waiting", "waiting"]);
  assert.deepEqual(kinds(2), ["kept", "gone", "best", "waiting"]);
  assert.deepEqual(kinds(4), ["kept", "gone", "kept", "kept"]);
  assert.deepEqual(finalScores(candidates, rounds), [0.9, 0, 0.7, 0.6]);
});

test("soft-NMS lowers scores, and drops what sinks below the floor", () => {
  const now = { ...state, method: "gaussian", floor: 0.1 };
  const rounds = allRounds(candidates, now);
  const [, second] = at(candidates, rounds, 1, now.floor);
  assert.equal(second.kind, "faded");
  assert.ok(Math.abs(second.score - 0.8 * Math.exp(-((9 / 11) ** 2) / 0.5)) < 1e-12);
  assert.equal(at(candidates, allRounds(candidates, { ...now, floor: 0.3 }), 1, 0.3)[1].kind, "now");
});

test("the sentence names what is kept, what it removes, and another class", () => {
  assert.equal(
    say(0),
    "**4 boxes** score 0.50 or more, for 2 labelled objects. NMS leaves **3**. Press Next round to watch. By class: 3 RBC, 1 Platelets.",
  );
  assert.match(say(0, { method: "linear" }), / Linear soft-NMS leaves \*\*3\*\*\. /);
  assert.equal(
    say(1),
    "Round 1 of 3: the best box left is **RBC, 0.90**. It is kept and removes **1 box** (IoU 0.81). 2 still wait.",
  );
  assert.equal(
    say(1, { per_class: false }),
    "Round 1 of 2: the best box left is **RBC, 0.90**. It is kept and removes **2 boxes** (IoU 0.81 to 1.00), **1 of another class**. 1 still wait.",
  );
  assert.match(say(3), /removes \*\*no box\*\*: none overlaps it by more than 0.50. None waits any more.$/);
  assert.match(
    say(1, { method: "linear" }),
    /lowers \*\*1 score\*\*; 1 of them sinks below 0.50 and leaves\./,
  );
});

test("before the guess the sentence does not say how many are left", () => {
  const words = say(0, {}, question);
  assert.equal(words, "**4 boxes** score 0.50 or more, for 2 labelled objects. NMS leaves **?**");
});

test("the result counts objects found and false alarms by the rule of the evaluation", () => {
  assert.equal(
    say(4),
    "NMS: **3 left** of 4. They find **2 of 2** objects, with **1 false alarm**. By class: RBC 1 of 1, Platelets 1 of 1.",
  );
  assert.match(say(3, { per_class: false }), /\*\*2 left\*\* of 4. They find \*\*1 of 2\*\*/);
});

test("only boxes that reach the floor take part", () => {
  assert.equal(eligible(candidates, 0.7).length, 3);
  assert.equal(eligible(candidates, 0.71).length, 2);
  assert.equal(floorWords(0.9, 1), "score floor 0.90: 1 box");
});

test("an IoU below a threshold never reads as the threshold", () => {
  assert.equal(cut(0.4999), "0.49");
  assert.equal(cut(0.29), "0.29");
  assert.equal(fate({ kind: "now", iou: 0.4999, by: 3 }), "out by 4 (.49)");
  const words = boxWords(candidates[1], { kind: "gone", score: 0, round: 1, iou: 9 / 11, by: 0 }, 1, CLASSES);
  assert.equal(
    words.replaceAll("\u00a0", " "),
    "Box 2, **RBC**, score 0.800: removed in round 1: IoU 0.81 with box 1.",
  );
});

test("controls speak in words", () => {
  assert.deepEqual(
    [0, 2, 4].map((step) => roundFigures(step, 3)),
    ["start", "2/3", "result"],
  );
  assert.deepEqual(
    [0, 2, 4].map((step) => roundWords(step, 3)),
    ["all candidates, before the first round", "round 2 of 3", "result after 3 rounds"],
  );
  assert.equal(sigmaWords(0.5), "sigma 0.50: IoU one half leaves 61 percent of a score");
});
