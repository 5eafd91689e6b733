// The photographs as a laboratory's source: loaded once and on demand, said in words, handed to the engine and to Python.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { photographs, pick, START_WEIGHTS } from "../src/laboratory/photographs.js";
import { cell } from "../src/laboratory/python.js";
import { configured } from "../src/laboratory/recipe.js";
import { runWords, sentence, told } from "../src/laboratory/sentences.js";
import { rowOf } from "../src/laboratory/table.js";

const golden = JSON.parse(await readFile(new URL("../golden/laboratory.json", import.meta.url), "utf8"));
const asset = (name) => readFile(new URL(`../../focal_tutorial/widgets/assets/${name}`, import.meta.url));
const SETTINGS = { ...golden.cases[0].settings, scenes: "photographs", start: "random", steps: 300 };
const WARM = { ...SETTINGS, start: "drawings" };
const KEPT = ["b", "a"].map((name) => ({ name, width: 8, height: 6, objects: "0 0 40 60 1 0" }));

const split = (names) => ({
  kind: "pictures",
  width: 2,
  height: 1,
  names,
  classes: ["RBC", "WBC", "Platelets"],
  pixels: Uint8Array.from({ length: 6 * names.length }, (_, i) => i),
  boxes: names.map((_, i) => Float32Array.of(0, 0, i + 1, 1)),
  labels: names.map((_, i) => Uint8Array.of(i)),
});
const opened = { train: split(["x", "y"]), val: split(["v"]), test: split(["a", "c", "b"]) };

/** A source whose files are there, or fail the first `failing` times; what was asked for, and how often it was drawn. */
function made({ failing = 0, sizes = { [START_WEIGHTS]: 200_000 }, kernel = false } = {}) {
  const asked = [];
  let left = failing;
  const files = {
    bytes: (name) => (kernel ? undefined : (sizes[name] ?? 1000)),
    load: async (name) => (asked.push(name), new Uint8Array(await asset(name))),
  };
  const open = async () => {
    asked.push("photographs");
    if (left-- > 0) throw new Error("the file could not be loaded");
    return opened;
  };
  const source = photographs({ kept: KEPT, files, request() {}, open, decode: async () => ({}) });
  return { source, asked };
}

test("nothing is loaded before a run asks, then each file once", async () => {
  const { source, asked } = made();
  assert.deepEqual([asked.length, source.has(SETTINGS)], [0, false]);
  assert.ok(await source.ready(SETTINGS));
  assert.ok(await source.ready(SETTINGS));
  assert.deepEqual(asked, ["photographs"]);
  assert.deepEqual([source.has(SETTINGS), source.has(WARM)], [true, false]);
  assert.ok(await source.ready(WARM));
  assert.ok(await source.ready(WARM));
  assert.deepEqual(asked, ["photographs", START_WEIGHTS]);
});

test("what a press will load is said before it, and how long it takes", async () => {
  const { source } = made();
  const words = (settings) => source.status(settings, true).replaceAll("\u00a0", " ");
  assert.equal(
    words(SETTINGS),
    "Train it loads **2 kB** and learns from 205 photographs, 300 steps in about **10 seconds**.",
  );
  assert.match(words({ ...WARM, steps: 1000 }), /loads \*\*202 kB\*\* .* 1000 steps in about \*\*30 seconds/);
  assert.equal(source.status(SETTINGS, false), "");
  const under = made({ kernel: true }).source.status(SETTINGS, true);
  assert.ok(under.startsWith("Train it learns from 205 photographs"));
  await source.ready(SETTINGS);
  assert.equal(source.status(SETTINGS, true), "");
});

test("while they are on their way a second press changes nothing, and what fails is said and may be tried again", async () => {
  const { source, asked } = made({ failing: 1 });
  const first = source.ready(SETTINGS);
  assert.equal(source.status(SETTINGS, false), "The photographs are on their way.");
  assert.equal(await source.ready(SETTINGS), false);
  assert.equal(await first, false);
  assert.match(source.status(SETTINGS, false), /could not be had: the file could not be loaded. Press again/);
  assert.ok(await source.ready(SETTINGS));
  assert.equal(source.status(SETTINGS, false), "");
  assert.equal(asked.length, 2);
});

test("the engine learns from train, is watched on val and shows the test photographs that are drawn", async () => {
  const { source } = made();
  await source.ready(WARM);
  const { data, held, shown, start } = source.options(WARM);
  assert.equal(data, opened.train);
  assert.equal(held, opened.val);
  assert.deepEqual(shown.names, ["b", "a"]);
  assert.deepEqual([...shown.pixels], [12, 13, 14, 15, 16, 17, 0, 1, 2, 3, 4, 5]);
  assert.deepEqual(
    shown.boxes.map((box) => box[2]),
    [3, 1],
  );
  assert.equal(source.finalPictures(), opened.test);
  assert.deepEqual(source.options(SETTINGS).start, {});
  const { config } = configured(SETTINGS, golden.plan, 3);
  assert.equal(start.weights["backbone.stem.0.weight"].length, 16 * 3 * 25);
  assert.ok(Object.values(start.weights).every((values) => values.every(Number.isFinite)));
  assert.equal(config.backbone, "mini");
});

test("the pictures have their names, and objects in the pixels of the view", async () => {
  const { source } = made();
  const [{ name, boxes, labels }] = source.pictures();
  assert.deepEqual([name, [...boxes], [...labels]], ["b", [0, 0, 64, 96], [1]]);
});

test("a photograph that is not in the split is none of those picked", () => {
  assert.deepEqual(pick(opened.test, ["c"]).names, ["c"]);
  assert.deepEqual([...pick(opened.test, ["c"]).labels[0]], [1]);
});

test("table, sentences and Python tell where a run began", () => {
  const run = (choices) => {
    const all = { ...choices, guess: "", watched: "all", classes: ["red", "white", "platelets"] };
    const scores = [{ step: 300, AP: 0.3, AP50: 0.61, classes: [0.7, 0.8, 0.4].map((AP50) => ({ AP50 })) }];
    return {
      ...configured(all, golden.plan, 3),
      number: 1,
      choices: all,
      state: "done",
      rows: [{ step: 300 }],
      scores,
    };
  };
  const [cold, warm] = [run(SETTINGS), run(WARM)];
  assert.deepEqual(rowOf(warm, cold, "all").settings[6], ["after drawings", true]);
  assert.deepEqual(rowOf(cold, null, "all").settings[6], ["photographs", false]);
  assert.match(runWords(warm.choices), /after drawings$/);

  const seen = {
    run: warm,
    step: 300,
    tally: { found: 3, objects: 5, alarms: 0 },
    row: cold.rows[0],
    scores: warm.scores[0],
  };
  warm.final = { AP50: 0.7758 };
  const words = sentence({ ...seen, final: "72 test photographs" });
  assert.match(
    words,
    /found \*\*3 of 5 cells\*\*, no false alarms. On the 72 test photographs AP50 is \*\*.78\*\*./,
  );
  assert.doesNotMatch(sentence({ ...seen, step: 100, final: "72 test photographs" }), /72 test/);
  assert.match(
    told({ ...seen, unseen: "the 87 validation photographs" }),
    /on the 87 validation photographs \(red .70/,
  );
  assert.equal(sentence({ ...seen, status: "They are on their way." }), "They are on their way.");
  assert.equal(told({ ...seen, status: "They are on their way." }), "They are on their way.");

  const { source } = made();
  const python = (settings) => cell(settings, golden.plan, source.python(settings));
  assert.match(python(SETTINGS), /scenes = data.small_bccd\("train"\)/);
  assert.match(python(SETTINGS), /training.score\(model, data.small_bccd\("test"\)\)/);
  assert.match(python(WARM), /weights.load\(asset\("mini-drawn.safetensors"\)\).state_dict\(\)/);
  assert.doesNotMatch(python(SETTINGS), /asset/);
});
