import assert from "node:assert/strict";
import test from "node:test";
import {
  GROUPS,
  STAGES,
  keyOf,
  mapOf,
  networkOf,
  rangeOf,
  totals,
  touched,
  valueAt,
} from "../src/stages/records.js";
import { ABOUT, boxWords, dimensions, figure, sentence, shapesWords } from "../src/stages/sentences.js";

const FINE = { stage: "scores", network: "trained", no_prior: false, softmax: false, across_classes: false };
const say = (stage, record, changes = {}, more = {}) =>
  sentence(stage, { ...FINE, ...changes }, record, {
    classes: ["RBC", "WBC", "Platelets"],
    counts: {},
    untouched: null,
    ...more,
  }).replaceAll("\u00a0", " ");

test("every stop of the street is explained, once", () => {
  assert.equal(STAGES.length, 22);
  assert.equal(new Set(STAGES).size, 22);
  assert.deepEqual(Object.keys(ABOUT).sort(), [...STAGES].sort());
  assert.deepEqual(GROUPS[0][1][0], ["image", "image"]);
});

test("a record's key names what the stage depends on, and no more", () => {
  assert.equal(keyOf("image", { ...FINE, network: "untrained", softmax: true }), "image");
  assert.equal(keyOf("P4", { ...FINE, network: "untrained", no_prior: true }), "P4 untrained");
  assert.equal(
    keyOf("logits", { ...FINE, network: "untrained", no_prior: true, softmax: true }),
    "logits no_prior",
  );
  assert.equal(keyOf("decode", { ...FINE, softmax: true, across_classes: true }), "decode trained softmax");
  assert.equal(keyOf("nms", { ...FINE, across_classes: true }), "nms trained sigmoid across");
});

test("the prior is missing only before training", () => {
  assert.equal(networkOf({ ...FINE, no_prior: true }), "trained");
  assert.equal(networkOf({ ...FINE, network: "untrained", no_prior: true }), "no_prior");
});

test("a bug touches the stops after it and no other", () => {
  const changed = (changes) => STAGES.filter((stage) => touched(stage, { ...FINE, ...changes }));
  assert.deepEqual(changed({}), []);
  assert.deepEqual(changed({ across_classes: true }), ["nms", "detections"]);
  assert.deepEqual(changed({ softmax: true }), ["scores", "top_k", "decode", "nms", "detections"]);
  assert.deepEqual(changed({ no_prior: true }), []);
  assert.deepEqual(changed({ no_prior: true, network: "untrained" }), [
    "logits",
    "scores",
    "top_k",
    "decode",
    "nms",
    "detections",
    "focal_loss",
  ]);
});

test("bytes become values between low and high, row by row", () => {
  const map = mapOf({
    row: "RBC",
    column: "P6",
    size: [2, 3],
    low: -1,
    high: 4.1,
    data: btoa(String.fromCharCode(0, 51, 102, 153, 204, 255)),
  });
  assert.deepEqual([map.rows, map.columns], [2, 3]);
  [-1, 0.02, 1.04, 2.06, 3.08, 4.1].forEach((value, i) =>
    assert.ok(Math.abs(valueAt(map, Math.floor(i / 3), i % 3) - value) < 1e-12),
  );
  assert.deepEqual(rangeOf(map), [-1, 4.1]);
  const part = mapOf({
    row: "",
    column: "",
    size: [1, 2],
    low: 0,
    high: 1,
    data: btoa(String.fromCharCode(51, 204)),
  });
  assert.ok(Math.abs(rangeOf(part)[0] - 0.2) < 1e-12 && Math.abs(rangeOf(part)[1] - 0.8) < 1e-12);
});

test("parameters add up", () =>
  assert.deepEqual(totals({ C3: [1, 10], P3: [2, 20], logits: [4, 40] }), [7, 70]));

test("numbers and shapes read well", () => {
  assert.deepEqual([0.1424, -7.314, 32.2004, 478.6, -0.00001].map(figure), [
    "0.142",
    "−7.31",
    "32.2",
    "479",
    "0.000",
  ]);
  assert.equal(shapesWords([[1, 64, 24, 32]]).replaceAll("\u00a0", " "), "1 × 64 × 24 × 32");
  assert.equal(
    shapesWords([
      [1, 64, 24, 32],
      [1, 64, 2, 2],
    ]).replaceAll("\u00a0", " "),
    "2 maps, 1 × 64 × 24 × 32 to 1 × 64 × 2 × 2",
  );
  assert.equal(shapesWords([[9216, 3]]).replaceAll("\u00a0", " "), "9,216 × 3");
  for (const stage of STAGES) assert.ok(dimensions(stage).length > 5);
});

test("the sentence about the scores says what a softmax does", () => {
  const record = { count: 30, low: 0, high: 0.9, mean: 0.1, above: [3, 2, 1] };
  assert.equal(
    say("scores", record),
    "**6** of 30 scores lie above .05 (20 %). The scores of an anchor need not sum to 1; on background all are small.",
  );
  assert.match(
    say("scores", record, { softmax: true }),
    /\*\*Softmax\*\* makes the 3 scores of an anchor sum to 1: .* at least 1\/3\.$/,
  );
  assert.match(say("scores", record, { network: "untrained", no_prior: true }), /\*\*No prior\*\*/);
});

test("the sentence about the loss divides by the positives", () => {
  const record = { loss: 32.2, positives: 112, share: 0.9907 };
  assert.equal(
    say("focal_loss", record, { network: "untrained", no_prior: true }),
    "Sum over the anchors / 112 positives = **32.2**; 99 % of it comes from the background. **Without the prior** the background owns nearly all of the first step.",
  );
});

test("nothing above the threshold is told as such, all the way", () => {
  const none = [0, 0, 0, 0, 0];
  assert.match(say("top_k", { above: none, kept: none, pairs: 30, count: 0 }), /\*\*nothing\*\* goes on/);
  assert.equal(say("decode", { count: 0 }), "There is nothing to decode.");
  assert.equal(say("nms", { candidates: 0, count: 0 }), "There is nothing to suppress.");
  assert.equal(say("detections", { count: 0 }), "No detections: every score is below .05.");
});

test("NMS across classes is compared with NMS per class", () => {
  assert.equal(
    say("nms", { candidates: 1604, count: 162 }, { across_classes: true }, { untouched: { count: 167 } }),
    "Of 1,604 boxes **162 are kept**, **across classes**: any better box removes a box. Per class **167** would be left.",
  );
});

test("a box says what it is: a level, or a class with its score", () => {
  const words = (stage, one) => boxWords(stage, one, 2, ["RBC", "WBC"]).replaceAll("\u00a0", " ");
  assert.equal(words("anchors", { label: 4, score: 1 }), "An anchor of **P7**.");
  assert.equal(
    words("assignment", { label: 1, score: 0.499 }),
    "A positive anchor of **P4**: IoU 0.49 with its object.",
  );
  assert.equal(words("nms", { label: 1, score: 0.5, kept: false }), "Box 3, **WBC**, score 0.500: removed.");
  assert.equal(
    words("detections", { label: 0, score: 0.9, verdict: "false" }),
    "Box 3, **RBC**, score 0.900: a false alarm.",
  );
});
