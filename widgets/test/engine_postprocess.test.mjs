import assert from "node:assert/strict";
import test from "node:test";
import { grid } from "../src/engine/grid.js";
import { candidates, decode, detections, suppress } from "../src/engine/postprocess.js";
import { rate, refuseRecipe } from "../src/engine/optimizer.js";
import { anchorGrid } from "../src/lib/anchors.js";
import { mini, recipe } from "./engine_configs.mjs";

const config = mini({ num_classes: 2 });
const levels = [
  { level: 2, H: 4, W: 6 },
  { level: 3, H: 2, W: 3 },
];
const place = grid(config.anchors, levels);
const size = { width: 24, height: 16 };

function outputs(pairs) {
  const logits = new Float32Array(place.count * 2).fill(-9);
  const deltas = new Float32Array(place.count * 4);
  for (const [anchor, label, logit, moves = [0, 0, 0, 0]] of pairs) {
    logits[2 * anchor + label] = logit;
    deltas.set(moves, 4 * anchor);
  }
  return { logits, deltas };
}

test("anchors are those of the figures, rounded to float32", () => {
  const { anchors } = anchorGrid(64, 96, { base: 2 });
  const sizes = [3, 4, 5, 6, 7].map((level) => {
    return { level, H: Math.ceil(64 / 2 ** level), W: Math.ceil(96 / 2 ** level) };
  });
  const { edges } = grid(config.anchors, sizes);
  assert.equal(edges.length, anchors.length);
  edges.forEach((edge, i) => assert.ok(Math.abs(edge - anchors[i]) < 5e-5));
});

test("an anchor without deltas decodes to itself, and a delta of dw cannot overflow", () => {
  const anchor = Array.from(place.edges.subarray(40, 44));
  decode(new Float32Array(place.count * 4), place.edges, 40).forEach((edge, i) => {
    assert.ok(Math.abs(edge - anchor[i]) < 1e-6);
  });
  const wild = new Float32Array(place.count * 4).fill(0);
  wild[42] = 1000;
  const [x1, , x2] = decode(wild, place.edges, 40);
  assert.ok(Math.abs((x2 - x1) / (anchor[2] - anchor[0]) - 62.5) < 1e-3);
});

test("candidates are above the threshold, at most top_k a level, best first, and cut to the image", () => {
  const edge = place.levels[1].first;
  const found = candidates(
    outputs([
      [0, 0, 1],
      [0, 1, 2],
      [9, 0, 3],
      [edge + 1, 1, 2.5, [-1, 0, 0, 0]],
      [12, 0, Math.log(0.05 / 0.95) - 1e-3],
    ]),
    place,
    size,
    { ...config, top_k: 2 },
  );
  assert.deepEqual(
    found.map(({ anchor, label, level }) => [anchor, label, level]),
    [
      [9, 0, 2],
      [edge + 1, 1, 3],
      [0, 1, 2],
    ],
  );
  for (const { box } of found) assert.ok(box[0] >= 0 && box[1] >= 0 && box[2] <= 24 && box[3] <= 16);
  const all = candidates(outputs([[12, 0, Math.log(0.05 / 0.95) + 1e-3]]), place, size, config);
  assert.equal(all.length, 1);
});

test("suppression says by whom: within a class, by the best that overlaps, never by one that is gone", () => {
  const one = (box, label = 0) => ({ box, label });
  const found = [
    one([0, 0, 10, 10]),
    one([4, 0, 14, 10]),
    one([8, 0, 18, 10]),
    one([0, 0, 10, 10], 1),
    one([5, 5, 5, 9]),
  ];
  const fate = suppress(found, { nms_threshold: 0.4 });
  assert.deepEqual(
    fate.map(({ by }) => by),
    [-1, 0, -1, -1, -2],
  );
  assert.ok(Math.abs(fate[1].iou - 60 / 140) < 1e-12);
  assert.equal(suppress(found, { nms_threshold: 0.4, keep_empty: true })[4].by, -1);
});

test("detections are what nothing suppressed, at most max_detections", () => {
  const some = outputs([
    [0, 0, 3],
    [1, 0, 2],
    [100, 1, 1],
  ]);
  assert.equal(detections(some, place, size, { ...config, max_detections: 1 }).length, 1);
  const best = detections(some, place, size, config)[0];
  assert.equal(best.anchor, 0);
  assert.equal(best.score, Math.fround(1 / (1 + Math.exp(-3))));
});

test("the rate rises, falls with a cosine or by steps, and a recipe of the page passes", () => {
  const cosine = recipe({ steps: 100, learning_rate: 1, warmup: 0.1 });
  assert.equal(rate(cosine, 0), 0.1);
  assert.equal(rate(cosine, 10), 1);
  assert.ok(Math.abs(rate(cosine, 99) - 0.01) < 1e-12);
  assert.ok(rate(cosine, 50) < rate(cosine, 40));
  const steps = recipe({ steps: 100, learning_rate: 1, warmup: 0, milestones: [10, 20] });
  assert.deepEqual(
    [9, 10, 20].map((step) => Math.round(rate(steps, step) * 1000) / 1000),
    [1, 0.1, 0.01],
  );
  assert.doesNotThrow(() => refuseRecipe(recipe()));
});
