// The drawn scenes: the same boxes and pixels as in Python, to the last bit; sharp pictures; scenes of given cells.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { covers, HELD_OUT, optionsOf, outline, painted, scene, SCENES, sharp } from "../src/engine/scenes.js";
import { falling, Numbers, transmitted, turned } from "../src/engine/scenes/numbers.js";
import { iou } from "../src/lib/boxes.js";
import { uniform } from "../src/lib/random.js";

const golden = JSON.parse(await readFile(new URL("../golden/scenes.json", import.meta.url), "utf8"));
const digest = (pixels) => createHash("sha256").update(pixels).digest("hex").slice(0, 16);
const boxesOf = ({ boxes }) =>
  Array.from({ length: boxes.length / 4 }, (_, i) => [...boxes.slice(4 * i, 4 * i + 4)]);

for (const { scenes, size, seed, drawn } of golden.sets) {
  const name = typeof scenes === "string" ? scenes : "own options";
  test(`boxes and pixels are those of numpy, to the last bit: ${name}, seed ${seed}, ${size.join(" x ")}`, () => {
    for (const { number, boxes, labels, pixels } of drawn) {
      const [height, width] = size;
      const own = scene(number, { seed, width, height, scenes });
      assert.equal(own.pixels.length, height * width * 3);
      assert.deepEqual([...own.labels], labels);
      assert.deepEqual([...own.boxes], [...Float32Array.from(boxes)]);
      assert.equal(digest(own.pixels), pixels);
    }
  });
}

test("a stream's numbers are those of uniform()", () => {
  const numbers = new Numbers(7, 3);
  for (let i = 0; i < 50; i++) assert.equal(numbers.next(), uniform(7, 3, i));
});

test("the arithmetic without exp, cos and sin stays close to them", () => {
  for (let t = -2; t < 2; t += 0.013) {
    const [cos, sin] = turned(t);
    assert.ok(Math.abs(cos - Math.cos(2 * Math.PI * t)) < 3e-8);
    assert.ok(Math.abs(sin - Math.sin(2 * Math.PI * t)) < 3e-8);
  }
  for (let d = -1; d <= 4; d += 0.1) assert.ok(Math.abs(transmitted(d) - Math.exp(-d)) < 0.004, `${d}`);
  for (let z = 0; z < 12; z += 0.1) assert.ok(Math.abs(falling(z) - Math.exp(-z)) < 0.04);
});

test("no two boxes overlap by more than IoU .4, and all lie in the picture", () => {
  for (let i = 0; i < 60; i++) {
    const boxes = boxesOf(scene(i, { seed: 4 }));
    boxes.forEach((box, at) => {
      assert.ok(box[0] >= 0 && box[1] >= 0 && box[2] <= 128 && box[3] <= 96);
      assert.ok(box[2] - box[0] > 2 && box[3] - box[1] > 2);
      for (const other of boxes.slice(at + 1)) assert.ok(iou(box, other) <= 0.4 + 1e-6);
    });
  }
});

test("sharp draws the same cells at another width", () => {
  const small = scene(3, { seed: HELD_OUT });
  const before = structuredClone(small);
  const large = sharp(small, 440);
  assert.deepEqual(small, before);
  assert.deepEqual([large.width, large.height, large.data.length], [440, 330, 440 * 330 * 4]);
  assert.equal(large.data[3], 255);
  const grey = (pixels, at) => (pixels[at] + pixels[at + 1] + pixels[at + 2]) / 3;
  let apart = 0;
  for (let y = 0; y < 96; y++)
    for (let x = 0; x < 128; x++) {
      const at = 4 * (Math.floor((y + 0.5) * 3.4375) * 440 + Math.floor((x + 0.5) * 3.4375));
      apart += Math.abs(grey(large.data, at) - grey(small.pixels, 3 * (y * 128 + x)));
    }
  assert.ok(apart / (128 * 96) < 6, `${apart / (128 * 96)} grey levels apart in the mean`);
});

test("given cells are painted, with the boxes of those that show", () => {
  const stamps = [
    { label: 0, x: 30, y: 40, size: 20, seed: 1 },
    { label: 1, x: 80, y: 50, size: 40, seed: 2 },
    { label: 2, x: 20, y: 80, size: 8, seed: 3 },
    { label: 3, x: 60, y: 10, size: 8, seed: 4 },
    { label: 0, x: -9, y: 40, size: 20, seed: 5 },
  ];
  const own = painted(stamps, { seed: 9 });
  assert.deepEqual([...own.labels], [0, 1, 2]);
  boxesOf(own).forEach(([x1, y1, x2, y2], i) => {
    assert.ok(x1 < stamps[i].x && stamps[i].x < x2 && y1 < stamps[i].y && stamps[i].y < y2);
    assert.ok(Math.abs(Math.sqrt((x2 - x1) * (y2 - y1)) / stamps[i].size - 1) < 0.35);
  });
  const empty = painted([], { seed: 9 });
  assert.equal(empty.boxes.length, 0);
  const at = 3 * (50 * 128 + 80); // in the white cell
  assert.ok(own.pixels[at + 1] < empty.pixels[at + 1] - 30);
  assert.deepEqual(own.pixels.slice(0, 30), empty.pixels.slice(0, 30)); // nothing lies in the corner
  assert.deepEqual(painted(own.cells, { seed: 9 }).pixels, own.pixels);
});

test("a point lies in a cell where it lies inside its outline", () => {
  for (const cell of scene(0, { seed: 1, scenes: "hard" }).cells) {
    for (const [x, y] of outline(cell)) {
      const towards = (share) => [cell.x + share * (x - cell.x), cell.y + share * (y - cell.y)];
      assert.ok(covers(cell, ...towards(0.97)));
      assert.ok(!covers(cell, ...towards(1.03)));
    }
  }
});

test("what is wrong is named", () => {
  assert.throws(() => scene(0, { seed: 0, scenes: "easy" }), /dense, rare, hard, not "easy"/);
  assert.throws(() => optionsOf({ reds: 3 }), /no option reds/);
  assert.throws(() => optionsOf({ labelled: ["dust"] }), /RBC, WBC, Platelets, got dust/);
  assert.throws(() => scene(0, { seed: 0, width: 16 }), /32 x 32/);
  assert.deepEqual(optionsOf({ debris: 2 }), { ...SCENES.dense, debris: 2 });
});
