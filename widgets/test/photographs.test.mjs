// The photographs that come with the book: cut out of their sheet, with boxes at their size.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openPhotographs, photographBytes, unpack } from "../src/training/photographs.js";

const stored = JSON.parse(
  await readFile(new URL("../../focal_tutorial/widgets/assets/bccd-128x96.json", import.meta.url), "utf8"),
);

/** A sheet whose pixel at (x, y) is [x, y, x + y] modulo 251, and opaque. */
const pattern = (width) => ({
  width,
  rows: (top, height) =>
    Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => {
      const [x, y] = [(at >> 2) % width, top + Math.floor((at >> 2) / width)];
      return [x % 251, y % 251, (x + y) % 251, 255][at % 4];
    }),
});

const facts = {
  classes: ["RBC", "WBC"],
  size: [3, 4],
  whole: [15, 20],
  columns: 2,
  splits: { train: 3, test: 2 },
  mean: [3.2, 3.8, 7], // of the five photographs in the pattern: nothing beside them counts
  photographs: [
    [1, "01", [0, 0, 20, 15, 3, 4, 7, 9]],
    [3, "", []],
    [4, "1", [1, 2, 3, 4]],
    [12, "0", [5, 5, 10, 10]],
    [407, "0", [5, 5, 10, 10]],
  ],
};

test("each photograph is its part of the sheet, RGB", () => {
  const { train, test: held } = unpack(pattern(8), facts);
  assert.deepEqual(train.names, ["BloodImage_00001", "BloodImage_00003", "BloodImage_00004"]);
  assert.deepEqual(held.names, ["BloodImage_00012", "BloodImage_00407"]);
  assert.equal(train.pixels.length, 3 * 3 * 4 * 3);
  const at = (split, place, x, y) => [...split.pixels.subarray((place * 12 + y * 4 + x) * 3).subarray(0, 3)];
  assert.deepEqual(at(train, 0, 0, 0), [0, 0, 0]);
  assert.deepEqual(at(train, 1, 1, 2), [5, 2, 7]);
  assert.deepEqual(at(train, 2, 3, 1), [3, 4, 7]);
  assert.deepEqual(at(held, 1, 0, 2), [0, 8, 8]);
});

test("boxes come to the size of the small photograph, labels are numbers", () => {
  const { train } = unpack(pattern(8), facts);
  const expected = [0, 0, 4, 3, 0.6, 0.8, 1.4, 1.8];
  assert.equal(train.boxes[0].length, expected.length);
  train.boxes[0].forEach((value, place) => assert.ok(Math.abs(value - expected[place]) < 1e-6));
  assert.deepEqual([...train.labels[0]], [0, 1]);
  assert.equal(train.boxes[1].length + train.labels[1].length, 0);
  assert.deepEqual(train.classes, ["RBC", "WBC"]);
});

test("a browser that disturbs colours is refused in words", () => {
  const white = { width: 8, rows: (top, height) => new Uint8ClampedArray(8 * height * 4).fill(255) };
  assert.throws(() => unpack(white, facts), /other colours than those of the picture/);
});

test("both files are asked for together, and their sizes are known before", async () => {
  const asked = [];
  const content = { "bccd-128x96.json": new TextEncoder().encode(JSON.stringify(facts)) };
  const load = async (name) => (asked.push(name), content[name] ?? new Uint8Array([1, 2]));
  const splits = await openPhotographs({ load }, async (bytes) => {
    assert.deepEqual([...bytes], [1, 2]);
    return pattern(8);
  });
  assert.deepEqual(Object.keys(splits), ["train", "test"]);
  assert.deepEqual(asked.sort(), ["bccd-128x96.json", "bccd-128x96.webp"]);
  assert.equal(photographBytes({ bytes: (name) => name.length }), 32);
  assert.equal(photographBytes({ bytes: () => undefined }), undefined);
});

test("what is stored is the book's split, with every box inside its photograph", () => {
  assert.deepEqual(stored.splits, { train: 205, val: 87, test: 72 });
  const empty = pattern(14 * 128);
  const { train, val, test: held } = unpack(empty, { ...stored, mean: stored.mean.map(() => NaN) });
  const boxes = [train, val, held].flatMap((split) => split.boxes.flatMap((each) => [...each]));
  assert.equal(boxes.length, 4 * 4886);
  for (let at = 0; at < boxes.length; at += 4) {
    const [x1, y1, x2, y2] = boxes.slice(at, at + 4);
    assert.ok(0 <= x1 && x1 < x2 && x2 <= 128 && 0 <= y1 && y1 < y2 && y2 <= 96);
  }
});
