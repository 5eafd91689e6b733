import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { gaussian, hardRounds, linear, order, roundsOf, softRounds } from "../src/lib/nms.js";

const golden = JSON.parse(await readFile(new URL("../golden/nms.json", import.meta.url), "utf8"));

test("greedy NMS keeps what the package keeps, with ties, exact thresholds, per class and across", () => {
  let compared = 0;
  for (const { boxes, scores, labels, nms } of golden.scenes) {
    for (const { iou_threshold, per_class, kept } of nms) {
      const rounds = hardRounds(boxes, scores, iou_threshold, per_class ? labels : null);
      assert.deepEqual(
        rounds.map(({ best }) => best),
        kept,
        `threshold ${iou_threshold}, per class ${per_class}`,
      );
      const gone = rounds.flatMap(({ touched }) => touched.map(({ index }) => index));
      assert.deepEqual(
        [...kept, ...gone].sort((a, b) => a - b),
        boxes.map((_, i) => i),
        "each box is kept or dropped, once",
      );
      compared += 1;
    }
  }
  assert.equal(compared, 20);
});

test("soft-NMS gives every box the package's score to 1e-6, linear and Gaussian, with ties", () => {
  let compared = 0;
  for (const { boxes, scores, labels, soft_nms } of golden.scenes) {
    for (const { method, iou_threshold, sigma, score_threshold, per_class, scores: expected } of soft_nms) {
      const decay = method === "linear" ? linear(iou_threshold) : gaussian(sigma);
      const final = boxes.map(() => 0);
      for (const { best, score } of softRounds(
        boxes,
        scores,
        decay,
        score_threshold,
        per_class ? labels : null,
      ))
        final[best] = score;
      final.forEach((score, i) =>
        assert.ok(
          Math.abs(score - expected[i]) < 1e-6,
          `${method}, box ${i}: ${score} is not ${expected[i]}`,
        ),
      );
      compared += final.filter((score) => score > 0).length;
    }
  }
  assert.ok(compared > 100);
});

test("two classes at the same place both survive, and do not where classes are not looked at", () => {
  const [boxes, scores] = [
    [
      [0, 0, 10, 10],
      [0, 0, 10, 10],
    ],
    [0.8, 0.9],
  ];
  assert.deepEqual(
    hardRounds(boxes, scores, 0.5, [0, 1]).map(({ best }) => best),
    [1, 0],
  );
  assert.deepEqual(
    hardRounds(boxes, scores, 0.5).map(({ best }) => best),
    [1],
  );
});

test("a dropped box drops nobody, and a box exactly at the threshold stays", () => {
  const row = (...shifts) => shifts.map((x) => [x, 0, x + 10, 10]);
  assert.deepEqual(
    hardRounds(row(0, 3, 6), [0.9, 0.8, 0.7], 0.5).map(({ best }) => best),
    [0, 2],
  );
  assert.deepEqual(
    hardRounds(
      [
        [0, 0, 10, 10],
        [0, 0, 10, 5],
      ],
      [0.9, 0.8],
      0.5,
    ).map(({ best }) => best),
    [0, 1],
  );
  assert.deepEqual(order([0.5, 0.9, 0.5]), [1, 0, 2]);
});

test("the methods of a figure are those functions", () => {
  const { boxes, scores, labels } = golden.scenes[1];
  const constants = { iou_threshold: 0.4, sigma: 0.3, floor: 0.1 };
  assert.deepEqual(
    roundsOf({ boxes, scores, labels }, { method: "hard", ...constants }),
    hardRounds(boxes, scores, 0.4, labels),
  );
  assert.deepEqual(
    roundsOf({ boxes, scores, labels }, { method: "linear", ...constants }),
    softRounds(boxes, scores, linear(0.4), 0.1, labels),
  );
  assert.deepEqual(
    roundsOf({ boxes, scores, labels: null }, { method: "gaussian", ...constants }),
    softRounds(boxes, scores, gaussian(0.3), 0.1),
  );
});
