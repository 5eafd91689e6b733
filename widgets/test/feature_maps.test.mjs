import assert from "node:assert/strict";
import test from "node:test";
import {
  above,
  bytes,
  cellAt,
  colour,
  ends,
  field,
  middle,
  reading,
  shown,
  strideOf,
  value,
} from "../src/feature_maps/maps.js";
import {
  cellWords,
  figures,
  formulaWords,
  mapWords,
  sentence,
  strengthWords,
  valueWords,
  viewWords,
} from "../src/feature_maps/sentences.js";

const text = (...numbers) => Buffer.from(numbers).toString("base64");
const plain = (words) => words.replaceAll("\u00a0", " ");
const entry = {
  rows: 2,
  columns: 3,
  channels: [64, 41, 7, 0],
  fields: ["0 10 4 16", "0 20 5 24 9 24"],
  views: {
    all: { range: [0, 5.1], cells: [text(0, 51, 102, 153, 204, 255)] },
    A: { range: [-1, 3], cells: [text(0, 255, 128, 64, 1, 2)] },
  },
};

test("a byte stands for its place in the range, exactly at both ends", () => {
  assert.deepEqual([...bytes(text(0, 7, 255))], [0, 7, 255]);
  assert.equal(value(0, [-1, 3]), -1);
  assert.equal(value(255, [-1, 3]), 3);
  assert.ok(Math.abs(value(51, [0, 5.1]) - 1.02) < 1e-12);
});

test("a point of the image lies in the cell that covers it; the last cell takes what lies beyond", () => {
  assert.deepEqual([strideOf("C3"), strideOf("L4"), strideOf("P7")], [8, 16, 128]);
  assert.deepEqual(cellAt("P3", entry, 0, 0), [0, 0]);
  assert.deepEqual(cellAt("P3", entry, 7.99, 8), [1, 0]);
  assert.deepEqual(cellAt("P3", entry, 24, 16), [1, 2]);
  assert.deepEqual(middle("P3", 1, 2, [16, 24]), { x: 20, y: 12 });
  assert.deepEqual(middle("P3", 1, 2, [12, 22]), { x: 19, y: 10 }); // a cell cut by the border
});

test("a reading is the cell's value, row by row", () => {
  assert.deepEqual(reading(entry, "P3", "all", 0, 17, 9), { row: 1, column: 2, range: [0, 5.1], value: 5.1 });
  assert.ok(Math.abs(reading(entry, "P3", "A", 0, 1, 9).value - (-1 + (64 / 255) * 4)) < 1e-12);
});

test("fields and nearest upsampling as torch has them", () => {
  assert.deepEqual(field(entry, 1, 2), [9, 4, 24, 16]);
  const fine = { rows: 7, columns: 9 };
  const coarse = { rows: 4, columns: 5 };
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6].map((row) => above(row, 0, fine, coarse)[0]),
    [0, 0, 1, 1, 2, 2, 3],
  );
  assert.deepEqual(
    [0, 4, 8].map((column) => above(0, column, fine, coarse)[1]),
    [0, 2, 4],
  );
});

test("colours have 0 in the middle for a channel of the pyramid, and begin at 0 for all else", () => {
  assert.deepEqual(ends("P3", "A", [-1, 3]), [-3, 3]);
  assert.deepEqual(ends("P6", "B", [0, 3]), [-3, 3]);
  assert.deepEqual(ends("C3", "A", [0, 3]), [0, 3]);
  assert.deepEqual(ends("P3", "all", [0, 3]), [0, 3]);
  assert.deepEqual(colour(0, [-3, 3]), [244, 242, 238]);
  assert.deepEqual(colour(-3, [-3, 3]), [0, 82, 140]);
  assert.deepEqual(colour(9, [0, 3]), [252, 255, 164]);
  assert.deepEqual(colour(0, [0, 0]), [18, 16, 48]);
});

test("a network without sums shows its lateral, and maps without scores show all channels", () => {
  const network = {
    maps: { L3: entry, P3: { ...entry, views: { ...entry.views, score: entry.views.all } } },
  };
  const now = { network: 0, map: "S3", view: "A" };
  assert.deepEqual(shown(now, [network]), { name: "L3", view: "A" });
  assert.deepEqual(shown({ ...now, view: "score" }, [network]), { name: "L3", view: "all" });
  assert.deepEqual(shown({ ...now, map: "P3", view: "score" }, [network]), { name: "P3", view: "score" });
});

test("the words name the channel, the range, the sum and the other network", () => {
  assert.equal(viewWords("B", entry), "channel 8 of 64");
  assert.equal(viewWords("all", entry), "root mean square of 64 channels");
  const line = cellWords({
    view: "A",
    entry,
    row: 1,
    column: 2,
    value: 0.831,
    range: [-1, 3],
    other: null,
    parts: { lateral: 0.3, above: 0.53 },
  });
  assert.equal(
    plain(line),
    "Row 2 of 2, column 3 of 3: **0.83** (channel 42 of 64, range −1.00 to 3.00). Lateral about 0.30, from above about 0.53.",
  );
  const score = cellWords({
    view: "score",
    entry,
    row: 0,
    column: 0,
    value: 0.9,
    range: [0, 1],
    other: { name: "without it", value: 0.25, range: [0, 1] },
    parts: null,
  });
  assert.equal(
    plain(score),
    "Row 1 of 2, column 1 of 3: **0.90** (best score of the heads). Without it: 0.25.",
  );
  assert.equal(figures(-23.456, [-30, 4]), "−23.5");
  assert.match(mapWords("P4", true), /3 × 3 on the sum/);
  assert.match(mapWords("P4", false), /3 × 3 on the lateral/);
  assert.match(mapWords("P5", true), /3 × 3 on the lateral/); // the topmost level has nothing above
  assert.match(mapWords("P6", true), /stride 2 on C5/);
});

test("the sentence says what a cell stands for and sees", () => {
  const base = {
    name: "P3",
    value: "0.85",
    what: "best score",
    stride: 8,
    field: [0, 0, 194, 162],
    other: { name: "without it", field: [71, 39, 138, 106] },
    size: [192, 256],
    network: "with the way down",
  };
  assert.equal(
    plain(sentence(base)),
    "**P3** at this cell: best score **0.85**. It stands for 8 × 8 pixels (solid) and sees **194 × 162** (dashed). With the way down: 194 × 162. Without it: 67 × 67. The image has 256 × 192.",
  );
  assert.match(
    plain(sentence({ ...base, name: "L5", field: [0, 0, 256, 192], other: null })),
    /^\*\*The lateral of C5\*\* .* \*\*256 × 192\*\* \(dashed\)\. It sees the whole image\.$/,
  );
  assert.deepEqual(
    ["score", "all", "B"].map((view) => valueWords(view, entry)),
    ["best score", "activity", "channel 8 of 64"],
  );
  assert.deepEqual([0, 0.35, 1].map(strengthWords), [
    "the photograph alone",
    "the map at 35 per cent over the photograph",
    "the map alone",
  ]);
});

test("a map is made of the one before it; without the way down the lateral takes the sum's place", () => {
  assert.deepEqual(
    ["C4", "L3", "S4", "S3", "P5", "P4", "P6", "P7"].map((name) => formulaWords(name, true)),
    [
      "C4 = ResNet",
      "L3 = 1×1(C3)",
      "S4 = L4 + 2×L5",
      "S3 = L3 + 2×S4",
      "P5 = 3×3(L5)",
      "P4 = 3×3(S4)",
      "P6 = 3×3(C5)",
      "P7 = 3×3(ReLU P6)",
    ],
  );
  assert.equal(formulaWords("P4", false), "P4 = 3×3(L4)");
});
