// Precision, recall and AP of the figure of chapter 12 are the package's, whatever a reader does with single boxes
// (widgets/golden_evaluation.py); and what it says.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { detectionsOf, objectsOf } from "../src/detections/match.js";
import { changesIn, kept, ofPicture, textOf, withChange } from "../src/precision_recall/changes.js";
import {
  curveAt,
  judged,
  letIn,
  overThresholds,
  placeOf,
  ranked,
  readAt,
  readings,
  THRESHOLDS,
} from "../src/precision_recall/scores.js";
import { boxWords, everything, line, moved, thresholdWords } from "../src/precision_recall/sentences.js";

const golden = JSON.parse(
  await readFile(new URL("../golden/precision_recall.json", import.meta.url), "utf8"),
);
const SIZE = { width: 256, height: 192 };
const close = (value, expected, about) =>
  assert.ok(Math.abs(value - expected) <= 1e-9, `${about}: ${value} is not ${expected}`);
const scenes = golden.scenes.map(({ objects, found, states }) => ({
  objects: objects.map((numbers) => objectsOf({ objects: numbers.join(" ") })),
  found: found.map((numbers) => detectionsOf(numbers.join(" "))),
  states,
}));

test("AP at every IoU, VOC's readings and the counts at a threshold are the package's after every change", () => {
  let changed = 0;
  for (const { objects, found, states } of scenes) {
    for (const { text, classes } of states) {
      const changes = changesIn(text, found, [SIZE, SIZE, SIZE]);
      changed += changes.size;
      classes.forEach(({ objects: wanted, each, read }, label) => {
        const rows = ranked(found.map((list, i) => judged(list, objects[i], label, ofPicture(changes, i))));
        overThresholds(rows, wanted).forEach((ap, t) =>
          close(ap, each[t], `${text}: class ${label} at ${t}`),
        );
        for (const { t, counts, ...ways } of read) {
          const points = curveAt(rows, t, wanted);
          const own = readings(points, wanted);
          close(own[101], each[t], "101 recalls");
          close(own[11], ways[11], "VOC 2007");
          close(own.area, ways.area, "VOC 2010");
          [0.05, 0.3, 0.65].forEach((threshold, i) => {
            const shown = letIn(points, threshold);
            assert.deepEqual([shown, shown && points[shown - 1].right], counts[i], `at ${threshold}`);
          });
        }
      });
    }
  }
  assert.ok(changed > 30);
});

test("what is off counts no more, a copy is false, and each AP moves as it should", () => {
  const objects = [0, 20].map((x) => ({ box: [x, 0, x + 10, 10], label: 0, difficult: false }));
  const found = [
    { box: [50, 0, 60, 10], score: 0.9, label: 0 },
    { box: [0, 0, 10, 10], score: 0.8, label: 0 },
    { box: [20, 0, 30, 10], score: 0.7, label: 0 },
  ];
  const ap = (text) => {
    const changes = ofPicture(changesIn(text, [found], [SIZE]), 0);
    return readings(curveAt(judged(found, objects, 0, changes), 0, 2), 2);
  };
  close(ap("").area, 2 / 3, "a false box first");
  close(ap("0.0x").area, 1, "without it");
  close(ap("0.1+").area, 1 / 2, "and a copy");
  close(ap("0.0@-50,0").area, 2 / 4 + 2 / 6, "shifted onto the first object: its own box is false then");
  close(ap("0.0x 0.2x").area, 1 / 2, "an object that nothing finds");
  close(ap("0.0x 0.2x")[11], 6 / 11, "eleven readings");
  close(ap("0.0x 0.2x")[101], 51 / 101, "a hundred and one");
});

test("the curve is read where a recall is first reached, at the best precision from there on", () => {
  const verdict = (kind) => ({ score: 0.5, verdicts: [{ verdict: kind }] });
  const points = curveAt(["found", "false", "ignored", "found", "false"].map(verdict), 0, 4);
  assert.deepEqual(
    points.map(({ hit }) => hit),
    [true, false, true, false],
  );
  close(readAt(points, 0), 1, "at 0");
  close(readAt(points, 0.25), 1, "at .25");
  close(readAt(points, 0.3), 2 / 3, "behind the false box");
  close(readAt(points, 0.6), 0, "not reached");
});

test("an IoU has its place among the ten", () => {
  THRESHOLDS.forEach((iou, t) => assert.equal(placeOf(iou), t));
  assert.deepEqual([placeOf(0.5), placeOf(0.72), placeOf(0.95)], [0, 4, 9]);
});

test("changes come back from their text, and what does not fit is refused", () => {
  const boxes = [[{ box: [10, 10, 20, 20] }, { box: [0, 0, 5, 5] }]];
  const there = (text) => changesIn(text, boxes, [SIZE]);
  for (const text of ["", "0.0x", "0.0+", "0.0@3,-4", "0.0+@0,1 0.1x"])
    assert.equal(textOf(there(text)), text);
  for (const text of ["0.2x", "1.0x", "0.0", "0.0@3", "0.0x 0.0+", "0.1@-1,0", "0.0@0,173", "0.0x+", "zero"])
    assert.equal(there(text), undefined, text);
  const off = withChange(there("0.0+@3,-4"), 0, 0, { off: true });
  assert.equal(textOf(off), "0.0x");
  assert.equal(textOf(withChange(off, 0, 0, { off: false, twice: false, dx: 0, dy: 0 })), "");
});

test("a shifted box stays in its picture, in whole pixels", () => {
  assert.deepEqual(kept([10.5, 10, 20, 20], -40, 500, SIZE), [-10, 172]);
  assert.deepEqual(kept([10, 10, 20, 20], 3.4, -2.6, SIZE), [3, -3]);
  assert.deepEqual(kept([0, 0, 256, 192], 9, -9, SIZE), [0, 0]);
});

const seen = {
  name: "RBC",
  threshold: 0.5,
  iou: 0.5,
  point: { found: 12, objects: 17, shown: 13, wrong: 1 },
  ap: 0.8421,
  before: null,
  coco: 0.5,
  voc2007: 0.83,
  voc2010: 0.85,
  all: 0.6,
  changes: 0,
};
const text = (words) => words.replaceAll("\u00a0", " ");

test("the sentence gives recall, precision and AP, and how far the reader has moved it", () => {
  assert.equal(
    text(line(seen)),
    "Threshold .50: recall **.71** (12 of 17 found), precision **.92** (1 of 13 boxes false). AP **.842** at IoU .50.",
  );
  assert.match(
    text(line({ ...seen, before: 0.8 })),
    /AP \*\*\.842\*\* at IoU \.50, \*\*\+\.042\*\* by your changes\.$/,
  );
  const none = { found: 0, objects: 17, shown: 0, wrong: 0 };
  assert.match(text(line({ ...seen, point: none })), /recall \*\*0\*\* \(0 of 17 found\); no box is left/);
  assert.match(line({ ...seen, point: { ...none, objects: 0 }, ap: null }), /hold no \*\*RBC\*\*/);
  assert.match(
    text(everything({ ...seen, changes: 2 })),
    /eleven readings give \.830 and VOC 2010's area \.850.*ten IoUs, \.50 to \.95, is \*\*\.500\*\*.*changed 2 detections\.$/,
  );
  assert.equal(thresholdWords(0.5, seen.point), "score threshold .50: 12 of 17 found, 1 of 13 boxes false");
  assert.deepEqual([moved(0.5, 0.5002), moved(0.4, 0.5), moved(1, 0)], ["±0", "−.100", "+1.000"]);
});

test("a box says why it counts as it does", () => {
  const box = { kind: "false", name: "RBC", score: 0.5, rank: 3, of: 9, copy: false, shift: null, iou: 0.5 };
  const say = (more, verdict) => text(boxWords({ ...box, ...more, verdict }));
  const miss = { verdict: "false", overlap: 0 };
  assert.equal(
    say({}, { ...miss, nearestOverlap: 0 }),
    "**RBC**, score .500, box 3 of 9: false, on background.",
  );
  assert.match(say({}, { ...miss, nearestOverlap: 0.4999 }), /best IoU \.49 is below \.50\.$/);
  assert.match(
    say({ copy: true }, { ...miss, nearestOverlap: 0.8 }),
    /counted twice: false: its object \(IoU \.80\)/,
  );
  assert.match(
    say({ kind: "found", shift: { dx: 4, dy: -3 } }, { verdict: "found", overlap: 0.82 }),
    /shifted 4 px right and 3 px up: right, IoU \.82/,
  );
  assert.match(say({ kind: "off" }), /switched off/);
});
