// The lead figure of chapter 1: what it counts, and what it says at each step.
import assert from "node:assert/strict";
import test from "node:test";
import { answersOf, gridsOf, perClass, removedBy, standing } from "../src/first_look/answers.js";
import {
  cellWords,
  drawingWords,
  each,
  sentence,
  stepFigures,
  thresholdWords,
} from "../src/first_look/sentences.js";

const CLASSES = ["Red cells", "Platelets"];
const grids = gridsOf([192, 256], 2);
// place, box in tenths, score in thousandths, label: best first
const rows = [
  [700, 0, 0, 400, 400, 900, 0],
  [701, 10, 0, 410, 400, 800, 0],
  [701, 10, 0, 410, 400, 600, 1],
  [9000, 1000, 0, 1400, 400, 500, 0],
  [9001, 1000, 0, 1400, 400, 300, 0],
];
const answers = answersOf(rows.flat().join(" "), grids);
const by = removedBy(answers);
const objects = [
  { box: [0, 0, 40, 40], label: 0, difficult: false },
  { box: [200, 100, 240, 140], label: 1, difficult: false },
];
const stand = (threshold) => standing(answers, by, objects, threshold);
const flat = (text) => text.replaceAll("\u00a0", " ");
const say = (changes) => {
  const now = { step: "boxes", threshold: 0.5, labels: false, asked: false, ...changes };
  const standing = stand(now.threshold);
  const counts = perClass(now.step === "scores" ? standing.above : standing.kept, CLASSES);
  return flat(
    sentence({ ...now, total: 9216, perCell: 9, counts, classes: CLASSES, stand: standing, objects: 2 }),
  );
};

test("an answer keeps its anchor, which lies where the grid has it, and its own box", () => {
  assert.equal(grids.anchors.length, 4 * 9216);
  assert.equal(answers.length, 5);
  assert.deepEqual(answers[0].box, [0, 0, 40, 40]);
  assert.equal(answers[0].score, 0.9);
  // anchor 700: cell 77 of the finest grid of 32 columns, the eighth of its nine: twice as high as wide
  const [x1, y1, x2, y2] = answers[0].anchor;
  assert.deepEqual([(x1 + x2) / 2, (y1 + y2) / 2], [13.5 * 8, 2.5 * 8]);
  assert.ok(Math.abs((y2 - y1) / (x2 - x1) - 2) < 1e-9);
});

test("only boxes of the same class remove each other, and the best one stays", () => {
  assert.deepEqual(by, [-1, 0, -1, -1, 3]);
});

test("at a threshold anchors are counted once, and boxes that stay are held against the labels", () => {
  const half = stand(0.5);
  assert.deepEqual([half.above.length, half.anchors, half.kept.length, half.found], [4, 3, 3, 1]);
  assert.deepEqual(half.missed, [objects[1]]);
  assert.equal(stand(0.3).kept.length, 3); // the fifth is a duplicate
  assert.equal(stand(0.91).above.length, 0);
});

test("each step says what is seen", () => {
  assert.match(say({ step: "photograph" }), /\*\*2\*\* cells are labelled/);
  assert.match(say({ step: "anchors" }), /\*\*9 anchors\*\*.*\*\*9,216\*\*/);
  assert.equal(
    say({ step: "scores" }),
    "**3** of 9,216 anchors score **0.50** or more: red cells 3, platelets 1.",
  );
  assert.match(say({ step: "scores", threshold: 0.9 }), /^\*\*1\*\* of 9,216 anchors scores \*\*0.90\*\*/);
  assert.match(say({ step: "NMS" }), /Of \*\*4 boxes\*\* NMS keeps the best in each heap: \*\*3\*\*/);
  assert.match(say({}), /\*\*3 boxes\*\* \(red cells 2, platelets 1\)\. Are they right/);
  assert.match(say({ labels: true }), /\*\*1 of 2\*\* labelled cells\. Missed: 1\..*\*\*2\*\*\.$/);
  for (const step of ["scores", "NMS", "boxes"])
    assert.match(say({ step, threshold: 0.95 }), /^Nothing scores \*\*0.95\*\* or more/);
});

test("what an open question asks for is not shown", () => {
  assert.equal(say({ step: "scores", asked: true }), "**?** of 9,216 anchors score **0.50** or more.");
  const figures = (asked) =>
    stepFigures({ size: [192, 256], total: 9216, stand: stand(0.5), threshold: 0.5, asked });
  assert.deepEqual(Object.values(figures(true)).map(flat), ["256 × 192", "9,216", "?", "?", "?"]);
  assert.deepEqual(Object.values(figures(false)).map(flat), [
    "256 × 192",
    "9,216",
    "3 from 0.50",
    "4 → 3",
    "3",
  ]);
});

test("a screen reader hears the drawing, the threshold and the cell", () => {
  const words = (step) =>
    drawingWords({ step, name: "scene", total: 9216, counts: [2, 1], classes: CLASSES, stand: stand(0.5) });
  assert.equal(words("NMS"), "scene, 4 boxes, 3 of them kept");
  assert.equal(flat(words("boxes")), "scene, boxes: red cells 2, platelets 1");
  assert.equal(flat(thresholdWords(0.5, stand(0.5))), "score threshold 0.50: 4 answers, 3 after NMS");
  assert.equal(cellWords({ row: 0, column: 4, rows: 6, columns: 8 }), "row 1 of 6, column 5 of 8");
  assert.equal(each([0, 0], CLASSES), "");
});
