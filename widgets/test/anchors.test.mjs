import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { anchorAt, anchorGrid, levelAnchors } from "../src/lib/anchors.js";
import { assign, BACKGROUND, IGNORE, labelled, merged, survey } from "../src/lib/assignment.js";
import { iou } from "../src/lib/boxes.js";

const golden = JSON.parse(await readFile(new URL("../golden/anchors.json", import.meta.url), "utf8"));

function close(actual, expected, what) {
  assert.equal(actual.length, expected.length, what);
  expected.forEach((value, i) =>
    assert.ok(Math.abs(actual[i] - value) <= 1e-6, `${what}, ${i}: ${actual[i]} is not ${value}`),
  );
}

test("anchors of a level equal the package's", () => {
  const plain = golden.levels.filter(({ rounding }) => rounding === "none");
  assert.ok(plain.length >= 2);
  for (const { height, width, stride, sizes, ratios, centres, anchors } of plain)
    close(
      levelAnchors(height, width, stride, sizes, ratios, centres),
      anchors.flat(),
      `${height} by ${width}`,
    );
});

test("an image has as many anchors as the package counts, level by level", () => {
  for (const { height, width, per_level, total } of golden.counts) {
    const { anchors, levels, perCell } = anchorGrid(height, width);
    assert.equal(perCell, 9);
    assert.deepEqual(
      levels.map(({ count }) => count),
      per_level,
    );
    assert.equal(anchors.length / 4, total);
    assert.deepEqual(
      levels.map(({ start }) => start),
      per_level.map((_, i) => per_level.slice(0, i).reduce((a, b) => a + b, 0)),
    );
  }
});

test("the assignment equals the package's, with and without low-quality matches", () => {
  for (const { anchors: stored, boxes, low_quality, assigned } of golden.assignment) {
    const anchors = levelAnchors(3, 4, 16, [16, 32], [0.5, 1, 2]); // not the stored ones, whose twelve digits break ties
    close(anchors, stored.flat(), "anchors");
    assert.deepEqual([...assign(anchors, boxes, { low_quality })], assigned);
  }
});

test("so it does on whole images, with other thresholds, ties, and each bug", () => {
  assert.ok(golden.scenes.length >= 4);
  for (const { height, width, base, ratios, centres, boxes, best, cases } of golden.scenes) {
    const { anchors } = anchorGrid(height, width, { base, ratios, centres });
    const seen = survey(anchors, boxes);
    const parts = merged(survey(anchors, boxes.slice(0, 2)), survey(anchors, boxes.slice(2)), 2);
    close(seen.best, best, "best IoU");
    for (const { assigned, ...options } of cases) {
      assert.deepEqual([...labelled(seen, options)], assigned, JSON.stringify(options));
      assert.deepEqual([...labelled(parts, options)], assigned, "merged");
    }
  }
});

test("the IoU in the loop is that of lib/boxes.js to the last bit", () => {
  const { anchors } = anchorGrid(96, 128, { base: 2 });
  const box = [13, 20.5, 61, 47];
  survey(anchors, [box]).best.forEach((value, i) => assert.equal(value, iou(box, anchorAt(anchors, i))));
});

test("the edges of the ranges: .4 is ignored, just below it is background, .5 is an object", () => {
  const anchors = Float64Array.from(
    [0.39, 0.3999, 0.4, 0.4999, 0.5, 1].flatMap((height) => [0, 0, 1, height]),
  );
  assert.deepEqual([...assign(anchors, [[0, 0, 1, 1]])], [BACKGROUND, BACKGROUND, IGNORE, IGNORE, 0, 0]);
});

test("ties: the first of equal objects owns; all equal best anchors are restored; one that touches nothing is not", () => {
  assert.deepEqual(
    [
      ...assign(Float64Array.of(0, 0, 10, 10), [
        [0, 0, 10, 8],
        [0, 2, 10, 10],
      ]),
    ],
    [0],
  );
  const anchors = Float64Array.of(0, 0, 10, 10, 8, 0, 18, 10, 30, 0, 40, 10);
  assert.deepEqual([...assign(anchors, [[8, 4, 10, 6]])], [0, 0, BACKGROUND]);
  assert.deepEqual([...assign(anchors, [[50, 50, 60, 60]])], [BACKGROUND, BACKGROUND, BACKGROUND]);
  assert.deepEqual([...assign(anchors, [])], [BACKGROUND, BACKGROUND, BACKGROUND]);
});

test("a restored anchor answers for its own best object, which may be another", () => {
  const anchors = Float64Array.of(0, 0, 10, 10, 2, 0, 12, 10);
  assert.deepEqual(
    [
      ...assign(anchors, [
        [2, 0, 12, 10],
        [0, 0, 2, 2],
      ]),
    ],
    [0, 0],
  );
});

test("one frame is enough for one object among 57,600 anchors", () => {
  const { anchors } = anchorGrid(480, 640);
  const others = survey(
    anchors,
    Array.from({ length: 20 }, (_, i) => [30 * i, 100, 30 * i + 60, 170]),
  );
  const times = Array.from({ length: 30 }, (_, i) => {
    const start = performance.now();
    labelled(merged(survey(anchors, [[100 + i, 100, 180 + i, 170]]), others, 1));
    return performance.now() - start;
  }).sort((a, b) => a - b);
  assert.ok(times[5] < 16, `${times[5].toFixed(1)} ms`);
});
