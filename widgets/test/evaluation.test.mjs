// COCO's average precision in the page is the package's on the same detections (widgets/golden_evaluation.py).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { averagePrecision } from "../src/engine/evaluation.js";

const golden = JSON.parse(await readFile(new URL("../golden/evaluation.json", import.meta.url), "utf8"));
const close = (value, expected, about) => {
  if (expected === null) assert.equal(value, null, about);
  else assert.ok(Math.abs(value - expected) <= 1e-9, `${about}: ${value} is not ${expected}`);
};
const detections = ({ boxes, scores, labels }) =>
  scores.map((score, i) => ({ box: boxes.slice(4 * i, 4 * i + 4), score, label: labels[i] }));

for (const { name, classes, images, found, scores, per_class: perClass } of golden.sets) {
  test(`AP of all, and of each class, to 1e-9: ${name}`, () => {
    const own = averagePrecision(found.map(detections), images, classes);
    for (const [key, value] of Object.entries(scores)) close(own[key], value, key);
    assert.equal(own.classes.length, classes);
    perClass.forEach(({ AP, AP50 }, label) => {
      close(own.classes[label].AP, AP, `class ${label}`);
      close(own.classes[label].AP50, AP50, `class ${label} at .5`);
    });
  });
}

test("typed arrays give the same, and nothing that was given is changed", () => {
  const { classes, images, found, scores } = golden.sets[1];
  const given = found.map(detections);
  const before = structuredClone(given);
  const typed = images.map(({ boxes, labels }) => ({
    boxes: Float64Array.from(boxes),
    labels: Uint8Array.from(labels),
  }));
  close(averagePrecision(given, typed, classes).AP, scores.AP, "AP");
  assert.deepEqual(given, before);
});
