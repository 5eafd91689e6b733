// Chapter 17: who answers for which object. Costs and matchings are the package's and scipy's.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { greedy, hungarian, manyToOne, sorted, total } from "../src/matching/assignments.js";
import { costMatrix, costTerms } from "../src/matching/costs.js";
import { queryAt } from "../src/matching/queries.js";
import { pays, readings } from "../src/matching/readings.js";
import { arithmetic, inFull, question, queryWords, sentence, two } from "../src/matching/sentences.js";

const golden = JSON.parse(await readFile(new URL("../golden/matching.json", import.meta.url), "utf8"));
const [scene] = golden.scene;
const START = { queries: scene.queries, class_weight: 1, l1_weight: 5, giou_weight: 2 };
const close = (a, b, what) =>
  assert.ok(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)), `${what}: ${a}, ${b}`);

test("the cost of every pair is the package's, at every set of weights", () => {
  assert.ok(scene.cases.length >= 6);
  for (const { weights, cost, ...totals } of scene.cases) {
    const [ofClass, l1, giou] = weights;
    const terms = costTerms({ ...scene, boxes: scene.queries });
    const own = costMatrix(terms, { class: ofClass, l1, giou });
    cost.forEach((row, query) =>
      row.forEach((value, i) => close(own[query][i], value, `${weights}: ${query}, ${i}`)),
    );
    close(total(own, hungarian(own)), totals.hungarian, "Hungarian");
    close(total(own, greedy(own)), totals.greedy, "greedy");
  }
});

test("the Hungarian algorithm pays what scipy pays on hundreds of matrices, tied and oblong ones too", () => {
  assert.ok(golden.assignments.length >= 400);
  let oblong = 0;
  let better = 0;
  for (const { cost, hungarian: least, greedy: pairs } of golden.assignments) {
    const found = hungarian(cost);
    assert.equal(found.length, Math.min(cost.length, cost[0].length));
    for (const side of [0, 1])
      assert.equal(new Set(found.map((pair) => pair[side])).size, found.length, "one to one");
    close(total(cost, found), least, JSON.stringify(cost));
    assert.deepEqual(sorted(greedy(cost)), pairs);
    oblong += cost.length !== cost[0].length;
    better += total(cost, pairs) - least > 1e-9;
  }
  assert.ok(oblong > 200 && better > 50, `${oblong} oblong, greedy pays more in ${better}`);
});

test("nothing to match is no pair", () => {
  assert.deepEqual(hungarian([]), []);
  assert.deepEqual(hungarian([[], []]), []);
  assert.deepEqual(greedy([]), []);
  assert.deepEqual(manyToOne([], scene.objects), []);
});

test("by overlap each box answers for itself, as the package says", () => {
  assert.deepEqual(manyToOne(scene.queries, scene.objects), scene.many_to_one);
  assert.deepEqual(manyToOne([[0, 0, 10, 10]], [[0, 0, 10, 20]]), [[0, 0]], "from .5 on, .5 included");
  assert.deepEqual(manyToOne([[0, 0, 10, 10]], [[0, 0, 10, 21]]), []);
});

test("the figure starts where greedy pays more, one object has no box by overlap, and two have two", () => {
  const seen = readings(scene, START);
  assert.ok(pays(seen));
  assert.deepEqual(seen.first, [0, 1], "query 1 for B");
  assert.deepEqual([seen.doubles, seen.missed], [[0, 1], [2]]);
  assert.deepEqual(seen.pairs.hungarian, [
    [2, 0],
    [1, 1],
    [0, 2],
    [4, 3],
    [5, 4],
  ]);
  const words = sentence(scene, seen, "hungarian");
  assert.equal(
    words,
    `Hungarian: total **${two(seen.totals.hungarian)}**. Greedy pays ${two(seen.totals.greedy - seen.totals.hungarian)} more, because it takes query\u00a01 for red cell\u00a0B first.`,
  );
  assert.match(sentence(scene, seen, "greedy"), /more than the best, because it takes query\u00a01/);
  assert.equal(
    sentence(scene, seen, "overlap"),
    "Each query decides by itself: **A has 2**, **B has 2** and **C has none**. Doubles are what NMS is for.",
  );
  assert.match(
    question(scene, seen),
    /^Greedy takes query\u00a01 for red cell\u00a0B and pays .* The best matching: \*\*\?\*\*$/,
  );
  assert.doesNotMatch(question(scene, seen), new RegExp(two(seen.totals.hungarian)));
});

test("where both ways agree the sentence says so, and a query on every object leaves none out", () => {
  const queries = [...scene.objects, ...scene.queries.slice(5)];
  const probabilities = queries.map((_, query) =>
    [0, 1, 2, 3].map((k) => (k === (scene.labels[query] ?? 3) ? 0.97 : 0.01)),
  );
  const given = { ...scene, probabilities };
  const seen = readings(given, { ...START, queries: [...scene.objects, ...Array(3).fill([0, 0, 9, 9])] });
  assert.ok(!pays(seen));
  assert.match(sentence(given, seen, "hungarian"), /Here both ways pay the same/);
  assert.match(sentence(given, seen, "overlap"), /\*\*5 pairs\*\*, one for each object/);
  assert.match(inFull(given, seen, "hungarian"), /Queries\u00a06, 7 and 8 should say “no object”\.$/);
});

test("a query is told with what it says, where it is, and what it answers for", () => {
  const seen = readings(scene, START);
  assert.equal(
    queryWords(scene, seen, seen.pairs.hungarian, 0, scene.queries[0]),
    "x 74 to 116, y 23 to 61; says red cell .90; answers for red cell C",
  );
  assert.match(
    queryWords(scene, seen, seen.pairs.hungarian, 6, scene.queries[6]),
    /says no object \.85; no object$/,
  );
  const [sum, value] = arithmetic(seen, 0, 2);
  assert.match(sum, /^−1\u00a0×\u00a0\.90 \+ 5\u00a0×\u00a0\.\d\d − 2\u00a0×\u00a0\.\d\d$/);
  assert.equal(value, two(seen.cost[0][2]));
  assert.match(
    arithmetic(seen, 0, 3)[0],
    /− 2\u00a0×\u00a0\(−\.\d\d\)$/,
    "a negative GIoU stands in brackets",
  );
});

test("a pointer takes the smallest box under it, a finger also from beside it", () => {
  const boxes = [
    [0, 0, 100, 100],
    [40, 40, 60, 60],
  ];
  assert.equal(queryAt(50, 50, boxes, 5), 1);
  assert.equal(queryAt(10, 10, boxes, 5), 0);
  assert.equal(queryAt(108, 50, boxes, 12), 0);
  assert.equal(queryAt(108, 50, boxes, 5), null);
});
