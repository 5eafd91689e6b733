import assert from "node:assert/strict";
import test from "node:test";
import { grid as gridOf } from "../src/engine/grid.js";
import { benchOf, inputOf, newest } from "../src/live_detector/bench.js";
import { covered, letterboxed, rgb, toPicture } from "../src/live_detector/letterbox.js";
import { heatMap, judged, ofAnchor, placeOf, shareInside, sizes } from "../src/live_detector/results.js";
import { foundWords, patchWords, waitingWords, walkWords } from "../src/live_detector/sentences.js";
import { freePlace, readStamps, shifted, without, writeStamps } from "../src/live_detector/stamps.js";
import { stepWords, truthWords } from "../src/live_detector/steps.js";

const CLASSES = ["RBC", "WBC", "Platelets"];
const plain = (text) => text.replaceAll("\u00a0", " ").replaceAll("**", "");
const settled = () => new Promise((done) => setTimeout(done, 0));

test("a picture lies in the input as a whole, and a box finds its way back", () => {
  const fit = letterboxed(300, 600, { width: 256, height: 192 });
  assert.deepEqual([fit.scale, fit.left, fit.top, fit.width], [0.32, 80, 0, 96]);
  assert.deepEqual(toPicture([80, 0, 176, 192], fit), [0, 0, 300, 600]);
  assert.deepEqual(toPicture([0, -5, 256, 96], fit), [0, 0, 300, 300]); // what lies on the bars is cut off
  const same = letterboxed(640, 480, { width: 256, height: 192 });
  assert.deepEqual([same.scale, same.left, same.top], [0.4, 0, 0]);
});

test("a canvas's bytes lose their opacity, and a patch covers whole pixels of a copy", () => {
  const pixels = rgb(Uint8ClampedArray.from([1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255]));
  assert.deepEqual([...pixels], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const result = covered(pixels, [0.6, 0, 2, 1], [99, 98, 97], 2);
  assert.deepEqual([...result], [1, 2, 3, 99, 98, 97, 7, 8, 9, 10, 11, 12]);
  assert.equal(pixels[3], 4);
});

test("stamps travel through a text, and a text that is none is refused", () => {
  const stamps = [
    { x: 0, y: 1, kind: "r" },
    { x: 0.5, y: 0.25, kind: "w" },
  ];
  const text = writeStamps(stamps);
  assert.equal(text.length, 10);
  readStamps(text).forEach((stamp, i) => {
    assert.equal(stamp.kind, stamps[i].kind);
    for (const side of ["x", "y"]) assert.ok(Math.abs(stamp[side] - stamps[i][side]) < 1 / 1295);
  });
  assert.deepEqual(readStamps(""), []);
  for (const bad of ["0000", "0000x", "0000R", "0".repeat(4) + "r ", "0000r".repeat(61)])
    assert.equal(readStamps(bad), undefined, bad);
});

test("a stamp stays in the field, and a new one takes an empty place", () => {
  const stamps = [{ x: 0.5, y: 0.5, kind: "r" }];
  assert.deepEqual(shifted(stamps, 0, 2, -2), [{ x: 1, y: 0, kind: "r" }]);
  assert.deepEqual(without(stamps, 0), []);
  assert.deepEqual(freePlace([]), { x: 0.5, y: 0.5 });
  const next = freePlace(stamps);
  assert.ok(Math.hypot((next.x - 0.5) * 4, (next.y - 0.5) * 3) > 1);
});

const ANCHORS = { base: 2, scales: [1, 1.5], ratios: [1], centres: "half" };
const grid = gridOf(ANCHORS, [
  { level: 3, H: 2, W: 3 },
  { level: 4, H: 1, W: 2 },
]);

/** Logits of -6 but for some, {pair: logit}. */
function output(some) {
  const logits = new Float32Array(grid.count * 3).fill(-6);
  for (const [pair, value] of Object.entries(some)) logits[pair] = value;
  return { logits, deltas: Float32Array.from({ length: grid.count * 4 }, (_, i) => i / 100) };
}

test("an anchor knows its level, its cell and its place there", () => {
  assert.deepEqual(placeOf(0, grid), { level: 3, stride: 8, row: 0, column: 0, place: 0 });
  assert.deepEqual(placeOf(9, grid), { level: 3, stride: 8, row: 1, column: 1, place: 1 });
  assert.deepEqual(placeOf(14, grid), { level: 4, stride: 16, row: 0, column: 1, place: 0 });
  const { logits, scores, deltas, box } = ofAnchor(output({ 28: 0 }), 9, grid, 3);
  assert.deepEqual(logits, [-6, 0, -6]);
  assert.equal(scores[1], 0.5);
  assert.equal(deltas.length, 4);
  assert.deepEqual([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], [12, 12]); // the middle of row 1, column 1
});

test("a map has the best score of each cell, of one class or of all", () => {
  const made = output({ 0: 2, 4: 1, [3 * 14 + 2]: 3 });
  const all = heatMap(made, grid, 3, 3, -1);
  assert.deepEqual([all.rows, all.columns], [2, 3]);
  assert.ok(Math.abs(all.values[0] - 1 / (1 + Math.exp(-2))) < 1e-6);
  assert.ok(Math.abs(heatMap(made, grid, 3, 3, 1).values[0] - 1 / (1 + Math.exp(-1))) < 1e-6);
  assert.ok(heatMap(made, grid, 3, 4, 2).values[1] > 0.95);
});

test("p_t is told where somebody has labelled the picture", () => {
  const box = Array.from(grid.edges.subarray(4 * 9, 4 * 9 + 4));
  const objects = [{ box, label: 1 }];
  assert.deepEqual(judged(9, 1, 0.8, grid, objects, {}), { truth: "positive", pt: 0.8, owner: 0 });
  const wrong = judged(9, 0, 0.8, grid, objects, {});
  assert.equal(wrong.truth, "negative");
  assert.ok(Math.abs(wrong.pt - 0.2) < 1e-12);
  assert.deepEqual(judged(9, 1, 0.8, grid, null, {}), { truth: null, pt: null, owner: -1 });
  assert.equal(judged(14, 1, 0.8, grid, objects, {}).truth, "negative");
  assert.match(
    plain(truthWords(wrong, CLASSES, objects)),
    /answers for a WBC, so here it should say no: p_t = 0\.200/,
  );
  assert.match(truthWords({ truth: null }, CLASSES, null), /^No label, so no p_t/);
});

test("a gradient becomes parts of its largest, and its share in a box is told", () => {
  const map = sizes(Float32Array.from([0, 0, 0, 1, -1, 2, 0, 2, 0, 0, 0, 0]));
  assert.deepEqual([...map], [0, 1, 0.5, 0]);
  assert.ok(Math.abs(shareInside(map, [1, 0, 2, 1], 2) - 2 / 3) < 1e-6);
  assert.deepEqual([...sizes(new Float32Array(6))], [0, 0]);
});

test("the input of a network is its card's, or what its backbone is trained on", () => {
  assert.deepEqual(inputOf({ config: { backbone: "slim" }, card: { size: [96, 160] } }), {
    width: 160,
    height: 96,
  });
  assert.deepEqual(inputOf({ config: { backbone: "mini" }, card: {} }), { width: 128, height: 96 });
  assert.deepEqual(inputOf({ config: { backbone: "slim" } }), { width: 256, height: 192 });
});

test("the bench reads a network once, and tells what cannot run", async () => {
  let reads = 0;
  const made = [];
  const bench = benchOf({
    read(bytes) {
      reads += 1;
      if (bytes === "bad") throw new Error("this is no network");
      return { config: { backbone: "mini" }, card: {}, weights: {} };
    },
    make: (setup) => (made.push(setup), { close: () => (made.at(-1).closed = true) }),
  });
  let told = 0;
  bench.listen(() => (told += 1));
  const entry = bench.network("one", async () => "good");
  assert.equal(entry.state, "loading");
  bench.network("one", async () => "good");
  await settled();
  assert.deepEqual([entry.state, reads, told], ["ready", 1, 1]);
  assert.deepEqual([made[0].width, made[0].height], [128, 96]);
  const failed = bench.network("two", async () => "bad");
  await settled();
  assert.deepEqual([failed.state, failed.note], ["failed", "this is no network"]);
  assert.match(plain(waitingWords({ entry: failed })), /^two cannot run here\. This is no network\.$/);
});

test("a file of the reader's takes the place of the one before, and a bad one leaves it", async () => {
  const bench = benchOf({
    read(bytes) {
      if (bytes === "bad") throw new Error("no");
      return { config: { backbone: "mini" } };
    },
    make: () => ({ close() {} }),
  });
  await assert.rejects(bench.put("yours", "bad"), /^Error: no$/);
  assert.equal(bench.has("yours"), false);
  const first = await bench.put("yours", "good");
  await assert.rejects(bench.put("yours", "bad"));
  assert.equal(bench.network("yours"), first);
});

test("of the questions asked meanwhile only the newest is worked on", async () => {
  const seen = [];
  const jobs = newest(
    async (question) => (await settled(), question),
    (question) => seen.push(question),
    () => {},
  );
  for (const question of [1, 2, 3]) jobs.ask(question);
  assert.equal(jobs.waiting(), true);
  await settled();
  await settled();
  await settled();
  assert.deepEqual(seen, [1, 3]);
});

test("an error ends one question and not the next", async () => {
  const [seen, errors] = [[], []];
  const jobs = newest(
    async (question) => {
      if (question === "bad") throw new Error("out of memory");
      return question;
    },
    (_, answer) => seen.push(answer),
    (error) => errors.push(error.message),
  );
  jobs.ask("bad");
  await settled();
  jobs.ask("good");
  await settled();
  assert.deepEqual([seen, errors], [["good"], ["out of memory"]]);
});

test("the sentence counts, hides what is asked, and says where nobody has labelled", () => {
  const tally = { found: 1, objects: 2, alarms: 0, perClass: [{ name: "RBC", found: 1, objects: 2 }] };
  const about = { threshold: 0.5, shown: [{ label: 0 }], classes: CLASSES, tally };
  assert.equal(plain(foundWords(about)), "Score from 0.50: it finds 1 of 2, no false alarm. RBC 1 of 2.");
  assert.match(plain(foundWords({ ...about, asked: 2 })), /it finds \? of 2 objects/);
  assert.match(
    plain(foundWords({ ...about, tally: null })),
    /1 box, RBC 1, WBC 0, Platelets 0\. Nobody has labelled/,
  );
  const nothing = { ...about, tally: { found: 0, objects: 0, alarms: 2, perClass: [] } };
  assert.equal(plain(foundWords(nothing)), "Score from 0.50: there is nothing to find; 2 false alarms.");
});

test("the walk is told step by step", () => {
  const chosen = { label: 1, score: 0.9, box: [1, 2, 3, 4] };
  const origin = { ...ofAnchor(output({ 28: 2 }), 9, grid, 3), truth: "positive", pt: 0.9, owner: 0 };
  assert.match(walkWords({ chosen: null }), /^Choose a box/);
  const line = plain(walkWords({ chosen, origin, gone: 1, classes: CLASSES }));
  assert.equal(line, "WBC, score 0.900: from P3, row 2, column 2. It suppressed 1 other box.");
  const gone = [{ score: 0.7, iou: 0.5678 }];
  const more = {
    chosen,
    origin,
    gone,
    classes: CLASSES,
    objects: [],
    overlap: 0.5,
    rows: 2,
    columns: 3,
    perCell: 2,
  };
  const told = stepWords(more).map(plain);
  assert.equal(told.length, 5);
  assert.equal(told[0], "P3, stride 8: row 2 of 2, column 2 of 3.");
  assert.match(told[1], /^Number 2 of 2 in this cell: 24 × 24 pixels at \(12, 12\)\.$/);
  assert.match(told[2], /WBC \+2\.00.*sigmoid of the second is 0\.900.*p_t = 0\.900/);
  assert.match(told[4], /Suppressed 1 of its class.*IoU above 0\.50: the best had 0\.700, IoU 0\.56\./);
  assert.match(plain(stepWords({ ...more, gone: [] })[4]), /^Suppressed none/);
});

test("the patch is told with the verdict at the threshold", () => {
  const about = {
    chosen: { label: 1 },
    before: 0.9,
    after: 0.2,
    threshold: 0.5,
    classes: CLASSES,
    asked: false,
  };
  assert.equal(
    plain(patchWords(about)),
    "WBC: 0.900 without the patch, 0.200 with it. At 0.50 the box is lost.",
  );
  assert.match(plain(patchWords({ ...about, after: 0.95 })), /Covering something raised it\.$/);
  assert.match(plain(patchWords({ ...about, after: null })), /\? with it\.$/);
  assert.match(patchWords({ ...about, chosen: null }), /^Choose a box/);
});
