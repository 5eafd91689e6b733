// Moving and resizing of boxes, as pure functions: they stay in the scene, keep a least size, and the nearest thing is taken.
import assert from "node:assert/strict";
import test from "node:test";
import { moved, readBox, resized, taken } from "../src/lib/box_editor.js";

const LIMITS = { width: 240, height: 120, least: 8, fine: 1, coarse: 5 };

test("a box moves as a whole and stops at the borders of the scene", () => {
  assert.deepEqual(moved([10, 20, 50, 40], 5, -7, LIMITS), [15, 13, 55, 33]);
  assert.deepEqual(moved([10, 20, 50, 40], -100, 300, LIMITS), [0, 100, 40, 120]);
});

test("a box between whole pixels keeps its size and gathers no binary dust", () => {
  assert.deepEqual(moved([0.1, 0, 0.3 + 8, 10], 0.9, 0, LIMITS), [1, 0, 9.2, 10]);
});

test("each corner resizes its own two sides, not below the least size nor beyond the scene", () => {
  const box = [10, 20, 50, 40];
  assert.deepEqual(resized(box, 0, 5, 10, LIMITS), [5, 10, 50, 40]);
  assert.deepEqual(resized(box, 1, 60, 10, LIMITS), [10, 10, 60, 40]);
  assert.deepEqual(resized(box, 2, 5, 50, LIMITS), [5, 20, 50, 50]);
  assert.deepEqual(resized(box, 3, 60, 50, LIMITS), [10, 20, 60, 50]);
  assert.deepEqual(resized(box, 0, 49, 39, LIMITS), [42, 32, 50, 40]);
  assert.deepEqual(resized(box, 3, 999, -999, LIMITS), [10, 20, 240, 28]);
});

test("a pointer takes a near corner first, then the smallest box under it, else nothing", () => {
  const boxes = [
    [0, 0, 200, 200],
    [50, 50, 110, 110],
  ];
  assert.deepEqual(taken(112, 108, boxes, 12), { index: 1, corner: 3 });
  assert.deepEqual(taken(80, 80, boxes, 12), { index: 1, corner: null });
  assert.deepEqual(taken(150, 30, boxes, 12), { index: 0, corner: null });
  assert.equal(taken(250, 250, boxes, 12), null);
});

test("a finger's reach leaves the middle of a small box free for moving it", () => {
  assert.deepEqual(taken(10, 10, [[0, 0, 20, 20]], 22), { index: 0, corner: null });
  assert.deepEqual(taken(20, 1, [[0, 0, 20, 20]], 22), { index: 0, corner: 1 });
});

test("a box in an address is taken if it fits the scene", () => {
  assert.deepEqual(readBox("1,2,30.5,40", LIMITS), [1, 2, 30.5, 40]);
  for (const text of [
    "1,2,3",
    "",
    "1,2,,40",
    "a,b,c,d",
    "-1,2,30,40",
    "1,2,300,40",
    "30,2,20,40",
    "1,2,3,40",
  ]) {
    assert.equal(readBox(text, LIMITS), undefined, text);
  }
});
