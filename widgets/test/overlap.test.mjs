// The figures of chapters 5 and 6 as numbers and words: paths of equal distance, the misread box, sentences.
import assert from "node:assert/strict";
import test from "node:test";
import { giou, iou } from "../src/lib/boxes.js";
import { alongShift } from "../src/lib/shift.js";
import { amount, slopeWords } from "../src/lib/words.js";
import { angleTo, distances, onPath, PATHS } from "../src/giou/paths.js";
import { readings as generalised } from "../src/giou/readings.js";
import { sentence as generalisedSentence } from "../src/giou/sentences.js";
import { curve, misreadBox, readings, role } from "../src/iou/readings.js";
import { sentence, shiftWords } from "../src/iou/sentences.js";

const START = { a: [50, 30, 130, 90], b: [90, 40, 170, 110], gradient: false, misread: false };
const APART = { ...START, b: [150, 50, 210, 100] };

test("all twelve values that Figure 1 of the GIoU paper prints come out of the reconstruction", () => {
  let compared = 0;
  for (const [name, { truth, pairs }] of Object.entries(PATHS)) {
    for (const pair of pairs) {
      const box = onPath(name, pair.angle);
      assert.equal(iou(truth, box).toFixed(2), pair.iou.toFixed(2));
      assert.equal(giou(truth, box).toFixed(2), pair.giou.toFixed(2));
      compared += 2;
    }
  }
  assert.equal(compared, 12);
});

test("every box on a path lies at its one distance, in its own representation only", () => {
  for (let angle = 0; angle <= 360; angle += 7.5) {
    assert.ok(
      Math.abs(distances(PATHS["corners, L2"].truth, onPath("corners, L2", angle)).corners - 8.41) < 1e-9,
    );
    assert.ok(
      Math.abs(distances(PATHS["centre-size, L1"].truth, onPath("centre-size, L1", angle)).size - 9.07) <
        1e-9,
    );
  }
  const sizes = [0, 60, 120].map(
    (angle) => distances(PATHS["corners, L2"].truth, onPath("corners, L2", angle)).size,
  );
  assert.ok(Math.max(...sizes) - Math.min(...sizes) > 1, "the other distance is not held");
});

test("the angle of a point is where its box lies", () => {
  for (const name of Object.keys(PATHS)) {
    for (const angle of [10, 95, 200, 300]) {
      const [, , x2, y2] = onPath(name, angle);
      assert.ok(Math.abs(angleTo(name, x2, y2) - angle) < 1e-9);
    }
  }
});

test("the curve along a shift passes through the state, and is 0 beyond the object", () => {
  const points = alongShift(START, iou);
  assert.ok(Math.abs(points.find(([left]) => left === 90)[1] - iou(START.a, START.b)) < 1e-12);
  assert.deepEqual(
    points
      .filter(([left]) => left >= 130)
      .map(([, value]) => value)
      .filter(Boolean),
    [],
  );
  assert.deepEqual(
    points.map(([left]) => left),
    points.map(([left]) => left).sort((p, q) => p - q),
  );
});

test("a box misread has another area, or none", () => {
  assert.deepEqual(misreadBox([10, 20, 50, 60]), [10, 20, 40, 40]);
  const seen = readings({ ...START, misread: true });
  assert.deepEqual([seen.areaB, seen.value, seen.slopes], [0, 0, null]);
  assert.match(
    sentence({ ...START, misread: true }),
    /right edge lies left of its left edge: the box is empty.*IoU\u00a00\.000\*\*, and the truth is 0\.238/,
  );
  const other = { ...START, b: [10, 20, 90, 90], misread: true };
  assert.equal(curve(other).find(([left]) => left === 10)[1], readings(other).value);
  assert.match(sentence(other), /It is another box at another place/);
});

test("IoU names the part that assignment gives, at its exact borders", () => {
  assert.deepEqual([0, 0.3999, 0.4, 0.4999, 0.5, 1].map(role), [
    "background",
    "background",
    "ignored",
    "ignored",
    "object",
    "object",
  ]);
});

test("sentences tell what is shared, and what the slopes say", () => {
  assert.match(
    sentence(START),
    /share 2,000 of the 8,400 square pixels that they cover together: \*\*IoU\u00a00\.238\*\*\. As an anchor for object A, B counts as background/,
  );
  assert.match(
    sentence({ ...START, gradient: true }),
    /its left edge, one pixel to the left, adds about 0\.0054/,
  );
  assert.match(sentence({ ...APART, gradient: true }), /All four slopes are 0/);
  assert.match(sentence({ ...START, b: START.a }), /answers for the object/);
  assert.equal(shiftWords(START), "left edge of B at 90: IoU 0.238");
});

test("GIoU's sentences: apart, around another, on a path, at a pair of the paper", () => {
  const free = { ...APART, slide: "free", angle: 0 };
  assert.match(
    generalisedSentence(free),
    /GIoU\u00a0−0\.304\*\*: the boxes share nothing, 30 percent of the box around both is empty/,
  );
  assert.match(
    generalisedSentence({ ...free, gradient: true }),
    /as a whole it pulls B to the left, and it makes B wider/,
  );
  assert.match(
    generalisedSentence({ ...free, b: [70, 40, 110, 70] }),
    /nothing of the box around both is empty, so the two are equal/,
  );
  const on = { ...free, slide: "corners, L2", angle: 279.3 };
  assert.match(
    generalisedSentence(on),
    /L2 distance of the corners 8\.41, here and everywhere on this circle\..*The paper prints 0\.26 and 0\.23/,
  );
  assert.doesNotMatch(generalisedSentence({ ...on, angle: 200 }), /prints/);
  assert.deepEqual(generalised(on).a, PATHS["corners, L2"].truth);
});

test("amounts and slopes are short, with true minus signs and no negative zero", () => {
  assert.deepEqual([4800, 196.23, -0.01, -3].map(amount), ["4,800", "196.2", "0", "−3"]);
  assert.equal(
    slopeWords([-0.00539, 0, 1e-9, 0.002]),
    "x₁\u00a0−0.0054, y₁\u00a00, x₂\u00a00, y₂\u00a0+0.0020",
  );
});
