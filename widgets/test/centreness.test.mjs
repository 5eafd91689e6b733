// Chapter 17: which point answers for which box, and centre-ness, as the package computes them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { heat } from "../src/centreness/drawing.js";
import { candidates, centreness, levelOf, middle, sides, strideOf } from "../src/centreness/fcos.js";
import { most } from "../src/centreness/parts.js";
import { readings } from "../src/centreness/readings.js";
import { inFull, pointWords, sentence } from "../src/centreness/sentences.js";

const golden = JSON.parse(await readFile(new URL("../golden/matching.json", import.meta.url), "utf8"));
const [given] = golden.points;
const START = { point: [76, 55], width: 640, score: 0.9, sampling: false };

test("the object of every point on every level, and its centre-ness, are the package's", () => {
  let taken = 0;
  for (const { width, levels, centreness: worth } of given.cases) {
    given.points.forEach((point, i) => {
      const { held, boxes, unit } = readings(given, { ...START, point, width });
      const own = [3, 4, 5, 6, 7].map(
        (level) => held.find((one) => one.level === level && one.role === "takes")?.object ?? -1,
      );
      assert.deepEqual(own, levels[i], `${width}: ${point}`);
      taken += own.filter((object) => object >= 0).length;
      const scaled = point.map((value) => value * unit);
      boxes.forEach((box, object) =>
        assert.ok(
          Math.abs(centreness(sides(scaled, box)) - worth[i][object]) < 1e-6,
          `${point} in ${object}`,
        ),
      );
    });
  }
  assert.ok(taken > 300, `${taken} points answer for something`);
});

test("centre-ness is 1 in the middle, 0 on the border and outside", () => {
  assert.equal(centreness([5, 5, 5, 5]), 1);
  assert.equal(centreness([0, 5, 10, 5]), 0);
  assert.equal(centreness([-3, 5, 13, 5]), 0);
  assert.ok(Math.abs(centreness([1, 2, 4, 2]) - 0.5) < 1e-12);
});

test("a level has the sides above its lower bound, up to its upper one", () => {
  assert.deepEqual([1, 64, 64.1, 128, 256, 512, 513].map(levelOf), [3, 3, 4, 4, 5, 6, 7]);
  assert.deepEqual([3, 7].map(strideOf), [8, 128]);
});

test("of two boxes on one level the smaller takes the point; on two levels both do", () => {
  const boxes = [
    [0, 0, 200, 200],
    [20, 20, 180, 180],
  ];
  const roles = (point) =>
    candidates(point, boxes, false).map(({ object, level, role }) => [object, level, role]);
  assert.deepEqual(roles([100, 100]), [
    [1, 4, "takes"],
    [0, 4, "larger"],
  ]);
  assert.deepEqual(roles([60, 60]), [
    [1, 4, "takes"],
    [0, 5, "takes"],
  ]);
  assert.deepEqual(roles([10, 60]), [[0, 5, "takes"]]);
});

test("centre sampling leaves out what is more than a stride and a half from the middle, and then the larger box may take it", () => {
  assert.deepEqual(middle([0, 0, 200, 200], 4), [76, 76, 124, 124]);
  assert.deepEqual(middle([0, 0, 20, 20], 4), [0, 0, 20, 20], "never beyond the box");
  const boxes = [
    [0, 0, 200, 200],
    [95, 95, 215, 205],
  ];
  assert.deepEqual(
    candidates([105, 105], boxes, true).map(({ object, role }) => [object, role]),
    [
      [1, "off"],
      [0, "takes"],
    ],
  );
});

test("the heat is strongest in the middle, and nothing outside the part that is sampled", () => {
  const whole = heat([0, 0, 64, 64], null);
  assert.ok(whole[32 * 64 + 32] > 180 && whole[0] < 10);
  const part = heat([0, 0, 64, 64], [16, 16, 48, 48]);
  assert.equal(part[8 * 64 + 32], 0);
  assert.equal(part[32 * 64 + 32], whole[32 * 64 + 32]);
});

test("there are as many rows as boxes can hold one point", () => {
  assert.equal(most(given.objects), 2);
  assert.equal(most([]), 0);
  assert.equal(
    most([
      [0, 0, 10, 10],
      [5, 5, 15, 15],
      [8, 0, 9, 9],
    ]),
    3,
  );
});

test("sentences: two boxes on a level, two levels, no box, too far off, and the question", () => {
  const said = (changes) => {
    const state = { ...START, ...changes };
    return sentence(given, readings(given, state), state);
  };
  assert.equal(
    said({}),
    "P5 has 2 boxes here: the smaller, red cell\u00a0B, takes the point. Centre-ness **.32**: a score of .90 counts **.29**.",
  );
  assert.match(
    said({ width: 960 }),
    /^P5 takes it for red cell\u00a0B, P6 for white cell\u00a0A\. Centre-ness \*\*\.32\*\*/,
  );
  assert.equal(said({ point: [5, 5] }), "No box holds this point: **background** on every level.");
  assert.match(
    said({ point: [25, 25], sampling: true }),
    /more than 1\.5 strides of P5 from its centre: \*\*background\*\*/,
  );
  assert.match(
    said({ point: [152, 38] }),
    /takes the point for red cell\u00a0D\. Centre-ness \*\*(1\.00|\.99)\*\*/,
  );
  const seen = readings(given, START);
  const question = sentence(given, seen, START, true);
  assert.match(question, /A score of \.90 counts \*\*\?\*\*$/);
  assert.doesNotMatch(question, /\.29|\.32/);
  assert.match(
    inFull(given, seen, START),
    /the farthest, 189, belongs to P5: a smaller box takes the point\.$/,
  );
  assert.equal(pointWords(given, seen, START, false), "x 76, y 55: P5, red cell B, centre-ness .32");
  assert.equal(pointWords(given, seen, START, true), "x 76, y 55: P5, red cell B");
});
