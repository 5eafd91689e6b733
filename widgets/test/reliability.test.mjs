// Bins of scores, what a threshold gives and the calibration error are the package's (widgets/golden_reliability.py).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { binAt, binsOf, calibrationError, decisions } from "../src/reliability/bins.js";
import { binSpoken, edge, everything, line, share } from "../src/reliability/sentences.js";

const { low, sets } = JSON.parse(
  await readFile(new URL("../golden/reliability.json", import.meta.url), "utf8"),
);
const stored = (values) => values.map((value) => value ?? "-").join(" ");
const close = (value, expected, about) => {
  if (expected === null) assert.equal(value, null, about);
  else assert.ok(Math.abs(value - expected) <= 1e-9, `${about}: ${value} is not ${expected}`);
};
const read = ({ count, right, score }) =>
  binsOf(low, { count: stored(count), right: stored(right), score: stored(score) });

for (const set of sets) {
  test(`of ${set.count.reduce((a, b) => a + b, 0)} boxes, each threshold gives what the single boxes say`, () => {
    const bins = read(set);
    decisions(bins, set.objects).forEach(({ count, right, precision, recall, f1 }, i) => {
      [count, right, precision, recall, f1].forEach((value, k) =>
        close(value, set.decisions[i][k], `edge ${low[i]}, number ${k}`),
      );
    });
    close(calibrationError(bins, 0.05), set.error, "calibration error");
  });
}

test("a bin knows where it ends, and what is empty has no share", () => {
  const bins = binsOf([0.1, 0.5], { count: "4 0", right: "1 0", score: "0.3 -" });
  assert.deepEqual(bins, [
    { low: 0.1, high: 0.5, count: 4, right: 1, score: 0.3, share: 0.25 },
    { low: 0.5, high: 1, count: 0, right: 0, score: null, share: null },
  ]);
  close(calibrationError(bins, 0.05), 0.05, "a quarter is right, .3 was said");
  assert.equal(calibrationError(bins, 0.5), null);
});

test("a score falls in the bin that begins last below it", () => {
  assert.deepEqual(
    [0.001, 0.005, 0.07, 0.1, 0.29, 0.99, 1].map((score) => binAt(low, score)),
    [0, 0, 1, 2, 2, 5, 5],
  );
});

const bins = binsOf([0.05, 0.3, 0.4], { count: "10 200 0", right: "1 168 0", score: "0.07 0.349 -" });
const gains = decisions(bins, 300);
const seen = (i) => ({
  network: "focal loss",
  name: "RBC",
  objects: 300,
  pictures: 60,
  bin: bins[i],
  decision: gains[i],
  best: { threshold: 0.21, F1: 0.934 },
  error: calibrationError(bins, 0.05),
  least: 0.05,
});
const text = (words) => words.replaceAll("\u00a0", " ");

test("the sentence says how often a bin is right, and what a threshold there gives", () => {
  assert.equal(
    text(line(seen(1))),
    "Focal loss, RBC: boxes scored .3 to .4 are right in **84 %** (168 of 200); their mean score is .35. " +
      "From .3 on: precision .84, recall .56, F1 **.67**. Best threshold for this class: **.21** (F1 .93).",
  );
  assert.match(
    text(line(seen(0))),
    /scored \.05 to \.3 are right in \*\*10 %\*\* .*mean score is \.070\. From \.05 on/,
  );
  assert.match(text(line(seen(2))), /no box has a score of \.4 to 1\. From \.4 on no box is left\./);
  assert.match(
    text(everything(seen(1))),
    /200 boxes from there on, 300 objects in 60 pictures\..*from \.05 on: \*\*\.47\*\*/,
  );
  assert.match(binSpoken(bins[1], gains[1]), /^threshold \.3: boxes scored \.3 to \.4 are right in 84 %/);
  assert.deepEqual([edge(0.005), edge(1), share(1), share(0), share(0.996)], [".005", "1", "1", "0", "1.00"]);
});
