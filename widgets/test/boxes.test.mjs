import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import {
  area,
  decode,
  encode,
  giou,
  giouGradient,
  hull,
  intersection,
  iou,
  iouGradient,
  meet,
  union,
} from "../src/lib/boxes.js";

const golden = JSON.parse(await readFile(new URL("../golden/boxes.json", import.meta.url), "utf8"));

function close(actual, expected, what) {
  const [a, b] = [[actual].flat(), [expected].flat()];
  assert.equal(a.length, b.length, what);
  a.forEach((value, i) =>
    assert.ok(
      Math.abs(value - b[i]) <= 1e-6 * Math.max(1, Math.abs(b[i])),
      `${what}: ${value} is not ${b[i]}`,
    ),
  );
}

test("IoU and GIoU equal the package's", () => {
  assert.ok(golden.overlap.length >= 8);
  for (const { a, b, ...expected } of golden.overlap) {
    close(iou(a, b), expected.iou, `iou of ${a} and ${b}`);
    close(iou(b, a), expected.iou, `iou of ${b} and ${a}`);
    close(giou(a, b), expected.giou, `giou of ${a} and ${b}`);
  }
});

test("the slopes of IoU and GIoU equal the package's, by autograd, also where edges coincide", () => {
  const proper = golden.overlap.filter(({ a }) => area(a) > 0);
  assert.ok(proper.length >= 10);
  for (const { a, b, ...expected } of proper) {
    close(iouGradient(a, b), expected.iou_slopes, `slopes of iou of ${a} and ${b}`);
    close(giouGradient(a, b), expected.giou_slopes, `slopes of giou of ${a} and ${b}`);
  }
});

test("boxes apart have no slope of IoU, and one of GIoU", () => {
  assert.deepEqual(iouGradient([0, 0, 10, 10], [30, 40, 50, 60]).map(Math.abs), [0, 0, 0, 0]);
  assert.ok(
    giouGradient([0, 0, 10, 10], [30, 40, 50, 60])[0] < 0,
    "GIoU grows when the left edge comes nearer",
  );
});

test("the shared box, the hull and the union of a hand example", () => {
  const [a, b] = [
    [0, 0, 10, 10],
    [5, 5, 15, 15],
  ];
  assert.deepEqual(meet(a, b), [5, 5, 10, 10]);
  assert.deepEqual(hull(a, b), [0, 0, 15, 15]);
  assert.equal(union(a, b), 175);
});

test("encoding equals the package's, and decoding takes it back", () => {
  assert.ok(golden.encode.length >= 4);
  for (const { box, anchor, deltas } of golden.encode) {
    close(encode(box, anchor), deltas, `encode ${box}`);
    close(decode(deltas, anchor), box, `decode ${deltas}`);
  }
});

test("decoding equals the package's, also where the size is cut", () => {
  assert.ok(golden.decode.some(({ deltas }) => deltas[2] > 10));
  for (const { deltas, anchor, box } of golden.decode) close(decode(deltas, anchor), box, `decode ${deltas}`);
});

test("boxes are half open: neighbours share nothing, and an inverted box is empty", () => {
  assert.equal(intersection([0, 0, 10, 10], [10, 0, 20, 10]), 0);
  assert.equal(iou([0, 0, 10, 10], [10, 0, 20, 10]), 0);
  assert.equal(area([5, 5, 3, 9]), 0);
  assert.equal(iou([4, 4, 4, 4], [4, 4, 4, 4]), 0);
});
