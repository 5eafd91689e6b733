// Train networks as the page does, in node: one JSON line in, {config, recipe, scenes, width, height, held, terms, watch}, one
// JSON line out for each. `watch`: steps at which is told what is found in the first six held-out scenes, and the scores.
// scripts/measure_laboratory.py starts it.
import readline from "node:readline";
import { averagePrecision } from "../widgets/src/engine/evaluation.js";
import { Leader } from "../widgets/src/engine/leader.js";
import { find, score, terms } from "../widgets/src/engine/measuring.js";
import { program } from "../widgets/src/engine/program.js";
import { heldOut } from "../widgets/src/engine/source.js";
import { hardestPart } from "../widgets/src/laboratory/terms.js";

const engine = program();
const SHOWN = 6; // pictures of the laboratory

async function run({ config, recipe, scenes, width, height, held, terms: wanted, watch = [] }) {
  const data = { kind: "drawn", seed: recipe.seed, scenes, width, height };
  const network = new engine.Network(await engine.instantiate(engine.bytes()), config, {
    width,
    height,
    gradients: "weights",
  });
  const tensors = engine.initialize(config, recipe.seed);
  network.load(tensors);
  network.load(tensors, "averaged");
  const leader = new Leader(network, recipe, data, []);
  const images = heldOut(held, data)();
  const [rows, frames] = [[], []];
  while (leader.step < recipe.steps && !rows.at(-1)?.diverged) {
    if (watch.includes(leader.step)) frames.push(await moment(network, images, leader.step));
    rows.push(await leader.advance());
  }
  if (watch.includes(leader.step)) frames.push(await moment(network, images, leader.step));
  const ended = { steps: leader.step, diverged: rows.at(-1).diverged, rows, frames };
  if (ended.diverged || !held) return ended;
  ended.scores = await score(network, images, null, true);
  if (wanted) {
    const { positives, negatives } = await terms(network, images);
    ended.hardest = { positives: hardestPart(positives, 0.2), negatives: hardestPart(negatives, 0.01) };
  }
  return ended;
}

/** What a network finds at a step of its training. */
async function moment(network, images, step) {
  const found = await find(network, images);
  const plain = found.slice(0, SHOWN).map((list) => list.map((one) => ({ ...one, box: Array.from(one.box) })));
  return { step, found: plain, scores: averagePrecision(found, images, network.config.num_classes) };
}

for await (const line of readline.createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await run(JSON.parse(line))));
