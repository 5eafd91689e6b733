// The training engine of the pages under node, for scripts/record_photographs.py: one run from a folder, its scores as JSON.
//
//     node scripts/record_photographs.mjs FOLDER
//
// FOLDER holds job.json ({ config, names, run: { recipe, data, start, measured, keep, watch } }), the photographs of each split as
// raw bytes (train.bin, ...) with their boxes and labels (train.json, ...), and perhaps weights to start from.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { train } from "../widgets/src/engine/index.js";

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name));
const { config, names, run: asked } = JSON.parse(read("job.json"));

/** A split in the form of the engine's data. */
function pictures(split) {
  const { width, height, boxes, labels } = JSON.parse(read(`${split}.json`));
  return {
    kind: "pictures",
    width,
    height,
    pixels: new Uint8Array(read(`${split}.bin`)),
    boxes: boxes.map((each) => Float32Array.from(each)),
    labels: labels.map((each) => Uint8Array.from(each)),
  };
}

/** Weights one after another in a file, as numbers of four bytes, in the order of `names`: [[name, how many]]. */
function weights(file) {
  const all = new Float32Array(new Uint8Array(read(file)).buffer);
  let at = 0;
  return Object.fromEntries(names.map(([name, count]) => [name, all.slice(at, (at += count))]));
}

/** Some pictures, by their places. */
function picked({ pixels, boxes, labels, ...size }, places) {
  const bytes = 3 * size.width * size.height;
  const part = (place) => pixels.subarray(place * bytes, (place + 1) * bytes);
  const those = (values) => places.map((place) => values[place]);
  return {
    ...size,
    pixels: new Uint8Array(Buffer.concat(places.map(part))),
    boxes: those(boxes),
    labels: those(labels),
  };
}

/** Train as `recipe` says, and measure at the end; `watch`: { steps, shown }, what is found on the way, and AP on val. */
async function answer({ recipe, data, start, measured, keep, watch }) {
  const began = process.cpuUsage();
  let ended = () => {};
  const rows = [];
  const frames = new Map();
  const scored = new Map();
  const run = train({
    config,
    recipe,
    data: typeof data === "string" ? pictures(data) : data,
    held: watch ? pictures("val") : 1,
    shown: watch ? picked(pictures("test"), watch.shown) : 0,
    every: watch ? 10 : recipe.steps,
    evaluateAt: watch?.steps ?? [],
    ...(start && { start: { weights: weights(start) } }),
    onreport(report) {
      rows.push(...report.rows);
      if (report.frame) frames.set(report.frame.step, report.frame.found);
      if (report.scores) scored.set(report.scores.step, report.scores);
      ended(report.state, report.reason);
    },
  });
  if (measured.at !== "start") {
    await new Promise((resolve, reject) => {
      ended = (state, reason) => {
        if (state === "done") resolve();
        if (state === "diverged") reject(new Error(reason));
      };
      run.start().catch(reject);
    });
  }
  const { user, system } = process.cpuUsage(began);
  if (keep) {
    const tensors = await run.weights();
    writeFileSync(join(folder, keep), Buffer.concat(names.map(([name]) => Buffer.from(tensors[name].buffer))));
  }
  const scores = {};
  for (const split of measured.splits) scores[split] = await run.score(pictures(split));
  const seen = (watch?.steps ?? []).map((step) => ({
    step,
    found: frames.get(step),
    scores: scored.get(step),
  }));
  return { scores, cpu_seconds: (user + system) / 1e6, ...(watch && { rows, frames: seen }) };
}

process.stdout.write(JSON.stringify(await answer(asked)), () => process.exit(0));
