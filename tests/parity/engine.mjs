// The page's training engine under node, for test_engine_parity.py: reads jobs as JSON from the standard input and writes
// their answers as JSON. Arrays travel as base64 of their bytes.
import { program } from "../../widgets/src/engine/program.js";
import { divisor } from "../../widgets/src/engine/criterion.js";
import { averagePrecision } from "../../widgets/src/engine/evaluation.js";
import { folded } from "../../widgets/src/engine/folding.js";
import { initialize } from "../../widgets/src/engine/initialize.js";
import { Leader } from "../../widgets/src/engine/leader.js";
import { Matching } from "../../widgets/src/engine/matching.js";
import { detections } from "../../widgets/src/engine/postprocess.js";
import { readSafetensors, writeSafetensors } from "../../widgets/src/engine/safetensors.js";
import { sizeOf } from "../../widgets/src/engine/source.js";
import { cell } from "../../widgets/src/laboratory/python.js";
import { configured } from "../../widgets/src/laboratory/recipe.js";
import { drawnScenes } from "../../widgets/src/laboratory/source.js";

const { bytes, instantiate, Network } = program();

const raw = (text) => Uint8Array.from(Buffer.from(text, "base64"));
const floats = (text) => new Float32Array(raw(text).buffer);
const packed = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");
const each = (tensors, change) => Object.fromEntries(Object.entries(tensors).map(([k, v]) => [k, change(v)]));

/** The kernels that were asked for, and no others. */
function compiled(kernels) {
  const found = bytes(kernels);
  if (kernels === "relaxed" && packed(found) === packed(bytes("plain"))) throw new Error("no relaxed SIMD");
  return instantiate(found);
}

/** Pictures from Python as the engine takes them. */
const pictures = ({ kind, width, height, pixels, boxes, labels, ...rest }) =>
  kind === "drawn"
    ? { kind, width, height, ...rest }
    : { kind, width, height, pixels: raw(pixels), boxes: boxes.map(floats), labels: labels.map(raw) };

/** A leader without followers. */
async function leader({ config, recipe, data, tensors, seed, kernels }) {
  const images = pictures(data);
  const network = new Network(await compiled(kernels), config, sizeOf(images));
  const weights = tensors ? each(tensors, floats) : initialize(config, seed);
  network.load(weights);
  network.load(weights, "averaged");
  return new Leader(network, recipe, images, []);
}

const JOBS = {
  initialize: ({ config, seed }) => each(initialize(config, seed), packed),

  /** The gradient of one batch, and its losses. */
  async gradient(job) {
    const one = await leader(job);
    const row = await one.advance();
    const by = divisor(job.config, job.recipe.batch, row.positives);
    const sums = one.network.tensors("total");
    return { row, gradient: each(sums, (values) => packed(values.map((value) => value / by))) };
  },

  /** The rows of some steps, and the averaged weights after them. */
  async train(job) {
    const one = await leader(job);
    const rows = [];
    for (let step = 0; step < job.recipe.steps; step++) rows.push(await one.advance());
    return { rows, averaged: each(one.network.tensors("averaged"), packed) };
  },

  /** Logits, deltas and detections of a stored network on pictures. */
  async detect({ file, data, kernels }) {
    const { config, tensors } = readSafetensors(raw(file));
    const { width, height, pixels, boxes } = pictures(data);
    const network = new Network(await compiled(kernels), config, { width, height, gradients: "none" });
    network.load(folded(config, tensors));
    const size = 3 * width * height;
    return boxes.map((_, i) => {
      network.see(pixels.subarray(i * size, (i + 1) * size));
      network.graph.forward();
      const { logits, deltas } = network.outputs();
      const found = detections({ logits, deltas }, network.grid, network, config);
      return { logits: packed(logits), deltas: packed(deltas), found };
    });
  },

  /** Which object each anchor answers for, for pictures of several boxes. */
  async match({ config, width, height, boxes, kernels }) {
    const { grid } = new Network(await compiled(kernels), config, { width, height, gradients: "none" });
    const matching = new Matching(grid, config);
    return boxes.map((one) => {
      const positives = matching.match(floats(one));
      return { positives, owner: packed(matching.owner) };
    });
  },

  score: ({ found, truths, classes }) =>
    averagePrecision(
      found,
      truths.map(({ boxes, labels }) => ({ boxes: Float32Array.from(boxes.flat()), labels })),
      classes,
    ),

  /** What the laboratory hands to the engine for some settings, and the cell that "copy as Python" writes. */
  copy({ settings, plan }) {
    const source = drawnScenes(plan);
    const { classes } = source.python(settings);
    const text = cell(settings, plan, source.python(settings));
    return { ...configured(settings, plan, classes), data: source.options(settings).data, text };
  },

  /** A file of the page's with these weights. */
  write: ({ config, card, tensors, dtype }) =>
    packed(writeSafetensors(each(tensors, floats), { config, card }, dtype)),
};

let text = "";
for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
const answers = [];
for (const { job, ...rest } of JSON.parse(text)) answers.push(await JOBS[job](rest));
process.stdout.write(JSON.stringify(answers));
