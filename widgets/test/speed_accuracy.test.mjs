// The envelope against the package's golden vectors, and what the two figures of chapter 1 say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { bestWithin, fastestReaching, hull, steps } from "../src/speed_accuracy/envelope.js";
import {
  budgetSentence,
  budgetWords,
  FOREIGN,
  comparison,
  counted,
  pointWords,
  sentence,
} from "../src/speed_accuracy/sentences.js";
import { clicked, differences, order } from "../src/comparison_table/order.js";
import { gap, sentence as tableSentence } from "../src/comparison_table/sentences.js";

const { scenes } = JSON.parse(readFileSync(new URL("../golden/envelopes.json", import.meta.url)));

test("steps, hull and the two look-ups are the package's, ties included", () => {
  assert.ok(scenes.length >= 4);
  for (const scene of scenes) {
    const points = scene.points.map(([ms, ap], index) => ({ ms, ap, index }));
    const indices = (some) => some.map(({ index }) => index);
    assert.deepEqual(indices(steps(points)), scene.steps);
    assert.deepEqual(indices(hull(points)), scene.hull);
    for (const { milliseconds, index } of scene.best_within)
      assert.equal(bestWithin(points, milliseconds)?.index ?? null, index);
    for (const { ap, index } of scene.fastest_reaching)
      assert.equal(fastestReaching(points, ap)?.index ?? null, index);
  }
});

const named = (name, ap, ms, note = "") => ({ key: name, name, ap, ms, note });
const [low, quick, slow, good, bad] = [
  named("low", 21.6, 25),
  named("quick", 30, 60),
  named("slow", 31, 120, "A note."),
  named("good", 36, 122),
  named("bad", 29, 130),
];
const stored = { points: [low, quick, slow, good, bad], elsewhere: [named("other", 38, 100)], floor: 25 };
const all = counted(stored, false);

test("a sentence says how a detector stands to the envelope", () => {
  assert.deepEqual(all, [quick, slow, good, bad]);
  assert.match(
    sentence(quick, all, 25),
    /quick: \*\*30.0\u00a0AP\*\* in \*\*60\u00a0ms\*\* an image\. It lies on the envelope: no other is as fast and as good\.$/,
  );
  assert.match(
    sentence(slow, all, 25),
    /But the straight line between its two neighbours passes above it\. A note\.$/,
  );
  assert.match(
    comparison(bad, all, 25),
    /in its time good is 7.0\u00a0AP better, and quick, which is at least as good, is 2.17 times as fast/,
  );
  assert.match(
    comparison(named("near", 35, 125), all, 25),
    /below the envelope: good is 1.0\u00a0AP better and 1.02 times as fast/,
  );
  assert.match(comparison(low, all, 25), /off the plot, in the low-accuracy regime \(AP below 25\)/);
  assert.equal(pointWords(bad, all, 25), "bad, 29.0 AP, 130 milliseconds, below the envelope");
});

test("a budget buys the best within it, or what little there is", () => {
  assert.match(
    budgetSentence(121, all, stored.points),
    /Within \*\*121\u00a0ms\*\* the best is \*\*slow\*\*: 31.0\u00a0AP in 120\u00a0ms/,
  );
  assert.match(budgetSentence(30, all, stored.points), /there is only low, with 21.6\u00a0AP/);
  assert.match(budgetSentence(20, all, stored.points), /no detector here answers/);
  assert.equal(budgetWords(60, all), "60 milliseconds: best is quick, 30.0 AP");
  assert.equal(budgetWords(30, all), "30 milliseconds: no detector above the low-accuracy regime");
});

test("numbers from elsewhere count only when they are mixed in, and a sentence says so", () => {
  assert.equal(bestWithin(counted(stored, true), 110).name, "other");
  assert.match(FOREIGN, /another card, scored on other images/);
});

const table = {
  columns: ["AP", "small", "medium", "large", "ms"],
  lower: ["ms"],
  rows: [
    { name: "a", detail: "x", values: [30, 1, 2, 3, 50] },
    { name: "b", detail: "", values: [36.1, 4, 2, 2.5, 90] },
    { name: "c", detail: "", values: [30, 5, 5, 5, 40] },
  ],
};

test("rows sort by a column, equal ones in the paper's order, and a heading runs through three states", () => {
  assert.deepEqual(order(table.rows, table.columns, { sort: "AP", descending: true }), [1, 0, 2]);
  assert.deepEqual(order(table.rows, table.columns, { sort: "AP", descending: false }), [0, 2, 1]);
  assert.deepEqual(order(table.rows, table.columns, { sort: "", descending: true }), [0, 1, 2]);
  const first = clicked("ms", { sort: "AP", descending: true }, table.lower);
  assert.deepEqual(first, { sort: "ms", descending: false }, "of times the smallest comes first");
  assert.deepEqual(clicked("ms", first, table.lower), { sort: "ms", descending: true });
  assert.deepEqual(clicked("ms", { sort: "ms", descending: true }, table.lower), {
    sort: "",
    descending: true,
  });
});

test("differences are exact to the printed digit, and the sentence names the row on top", () => {
  assert.deepEqual(differences(table.rows, 0)[1], [6.1, 3, 0, -0.5, 40]);
  assert.equal(gap(-0.5, "AP"), "−0.5");
  assert.equal(gap(0, "AP"), "0");
  assert.equal(gap(40, "ms"), "+40");
  assert.match(
    tableSentence(table, [0, 1, 2], { sort: "", descending: true, row: 0 }),
    /^Against a the best is b, with \*\*\+6.1\u00a0AP\*\* and \*\*\+40\u00a0ms\*\*. By the size of objects: small \+3.0, medium 0, large −0.5. The best has the highest AP.* In ms less is better/,
  );
  assert.match(
    tableSentence(table, [2, 0, 1], { sort: "ms", descending: false, row: 2 }),
    /^Against c the first is a, with .* Sorted by ms, smallest first\. /,
  );
  const twins = {
    ...table,
    rows: table.rows.map((row) => ({ ...row, name: row.name.replace("b", "a"), detail: row.detail || "y" })),
  };
  assert.match(
    tableSentence(twins, [0, 1, 2], { sort: "", row: 0 }),
    /^Against a \(x\) the best is a \(y\), with/,
    "what has the name of another row is told with its detail",
  );
});
