import assert from "node:assert/strict";
import test from "node:test";
import { enlarged, gridOf, named, objectsOf, readShared } from "../src/anchors/grids.js";
import { cellQuestion, cellSentence, cut, kindWords, length } from "../src/anchors/words.js";
import { BINS, counted, EXAMPLES, surveyOf } from "../src/assignment/readings.js";
import { sentence } from "../src/assignment/sentences.js";

const scene = { width: 256, height: 192 };
const shared = { grid: "slim", scale: "all", ratio: "all", bug: "none" };
const paper = {
  ...shared,
  image: 0,
  which: -1,
  others: false,
  foreground: 0.5,
  background: 0.4,
  low_quality: true,
};
const sum = (values) => [...values].reduce((a, b) => a + b, 0);
const CLASSES = ["RBC", "WBC"];

function shown(changes, objects = []) {
  const state = { ...paper, ...changes };
  const grid = gridOf(scene, state);
  const seen = surveyOf(grid, state, objects);
  const reading = { ...counted(grid, seen, state), objects: seen.rest.length + 1 };
  return {
    grid,
    reading,
    text: sentence({ state, grid, reading, objects, classes: CLASSES }).replaceAll("\u00a0", " "),
  };
}

test("the three sets of anchors: how many, how large, and what one anchor is called", () => {
  const sizes = { slim: [9216, 16], base4: [9216, 32], paper: [57600, 32] };
  for (const [grid, [count, side]] of Object.entries(sizes)) {
    const { anchors, zoom } = gridOf(scene, { ...shared, grid });
    assert.equal(anchors.length / 4, count);
    assert.equal(
      Math.round(anchors[14] - anchors[12]),
      side,
      "the fourth anchor of a cell is the smallest square",
    );
    assert.deepEqual(enlarged([2, 4], zoom), grid === "paper" ? [5, 10] : [2, 4]);
  }
  const grid = gridOf(scene, { ...shared, ratio: "2:1" });
  assert.deepEqual([grid.perCell, grid.kinds], [3, [6, 7, 8]]);
  assert.deepEqual(named(grid, 768 * 3 + 1), { level: 4, kind: 7 });
  assert.equal(kindWords(7), "2:1, ×1.26");
  assert.equal(gridOf(scene, { ...shared, ratio: "2:1" }), grid, "worked out once");
});

test("the inverted ratio lays tall anchors flat, and leaves the set of all nine as it is", () => {
  const [tall, flat] = ["none", "ratio"].map(
    (bug) => gridOf(scene, { ...shared, ratio: "2:1", bug }).anchors,
  );
  assert.ok(tall[3] - tall[1] > tall[2] - tall[0] && flat[3] - flat[1] < flat[2] - flat[0]);
  const sorted = (bug) =>
    [...gridOf(scene, { ...shared, bug }).anchors.subarray(0, 36)].map((value) => value.toFixed(6)).sort();
  assert.deepEqual(sorted("ratio"), sorted("none"));
});

test("the examples show what they promise", () => {
  const { reading: thin } = shown({ box: EXAMPLES.thin.box });
  assert.ok(
    Math.abs(thin.total.best - 0.3) < 0.005 && thin.total.own === thin.total.restored && thin.total.own === 6,
  );
  assert.equal(shown({ box: EXAMPLES.thin.box, low_quality: false }).reading.total.own, 0);
  assert.deepEqual(
    shown({ box: EXAMPLES.between.box }).reading.rows.map(({ own }) => own > 0),
    [true, true, false, false, false],
  );
  const { reading: tiny } = shown({ box: EXAMPLES.tiny.box });
  assert.ok(tiny.total.best < 0.2 && tiny.winners.length === 4 && tiny.total.own === 4);
});

test("every anchor is counted once, in the table and in the histogram", () => {
  const objects = [
    { box: [20, 20, 70, 66], label: 0 },
    { box: [60, 30, 120, 90], label: 1 },
  ];
  for (const changes of [
    {},
    { others: true },
    { others: true, which: 1 },
    { background: 0 },
    { foreground: 1, background: 1 },
  ]) {
    const { grid, reading } = shown({ box: [70, 40, 110, 85], ...changes }, objects);
    const { total, rows, bars, untouched } = reading;
    const count = grid.anchors.length / 4;
    assert.equal(total.own + total.others + total.ignored + total.background, count);
    assert.equal(sum(rows.map((row) => row.own + row.others + row.ignored + row.background)), count);
    assert.equal(untouched + sum(Object.values(bars).flatMap((bar) => [...bar])), count);
    assert.equal(bars.background.length, BINS);
  }
});

test("the sentence says who answers, how it came, and the balance", () => {
  const cell = shown({ box: [12, 67, 56, 106] });
  assert.equal(
    cell.text,
    "Your object: best IoU **0.70** (P4, 1:1, ×1.26). **9 anchors** answer for it. Positive to background: **1 to 1,022**.",
  );
  assert.match(
    shown({ box: EXAMPLES.thin.box }).text,
    /Below \.5, but the low-quality rule gives it its best \*\*6 anchors, which tie\*\*\. /,
  );
  assert.match(
    shown({ box: EXAMPLES.thin.box, low_quality: false }).text,
    /\*\*No anchor answers for it\.\*\* All are background/,
  );
  assert.match(
    shown({ box: EXAMPLES.thin.box, low_quality: false, background: 0.2 }).text,
    /Its best anchors are ignored/,
  );
  const hidden = shown({ box: [60, 20, 64, 24], others: true }, [{ box: [44, 4, 76, 36], label: 0 }]);
  assert.match(hidden.text, /overlap another object more/);
  assert.match(hidden.text, /With all 2 objects, positive to background/);
  assert.match(
    shown({ box: [12, 67, 56, 106], which: 0 }, [{ box: [12, 67, 56, 106], label: 1 }]).text,
    /^This WBC:/,
  );
  assert.match(shown({ box: [12, 67, 56, 106], bug: "ratio" }).text, /the same boxes, other names\.$/);
});

test("the cell's sentence counts its level and its targets", () => {
  const grid = gridOf(scene, shared);
  const line = cellSentence({
    grid,
    level: grid.levels[1],
    row: 5,
    column: 2,
    centre: [40, 88],
    told: [0, 0, -2, -1, -1, -1, -1, -1, -1],
    state: shared,
  });
  assert.equal(
    line.replaceAll("\u00a0", " "),
    "**P4**, stride 16: at this cell **2** of its 9 anchors answer for an object; 1 ignored, 6 background. P4 has 12 × 16 cells with 1,728 of the image's 9,216 anchors. Row 6, column 3: centre (40, 88).",
  );
  assert.equal(
    cellQuestion({ grid, level: grid.levels[1] }).replaceAll("\u00a0", " "),
    "This cell of **P4** has 9 anchors. **?** of them answer for the object on it.",
  );
  assert.equal(cut(0.4999), "0.49");
  assert.equal(cut(0.5), "0.50");
  assert.deepEqual([length(45.25), length(1149.4)], ["45.3", "1149"]);
});

test("stored objects are read in pixels of the scene, and nonsense in an address is refused", () => {
  assert.deepEqual(objectsOf({ objects: "200 301 1000 900 1 0" }, 2), [
    { box: [10, 15.05, 50, 45], label: 1 },
  ]);
  for (const [name, text] of [
    ["grid", "big"],
    ["bug", "all"],
    ["scale", "3"],
    ["ratio", "1:3"],
    ["image", "3"],
    ["image", "-1"],
    ["image", ""],
  ])
    assert.equal(readShared(name, text, 3), undefined);
  assert.equal(readShared("image", "2", 3), 2);
  assert.equal(readShared("ratio", "2:1", 3), "2:1");
});
