import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { Leader } from "../src/engine/leader.js";
import { program } from "../src/engine/program.js";

const { seed, batches } = JSON.parse(
  await readFile(new URL("../golden/engine.json", import.meta.url), "utf8"),
);
const { bytes, instantiate, initialize, Network } = program();

const near = (found, expected, tolerance, what) =>
  assert.ok(
    Math.abs(found - expected) <= tolerance * Math.abs(expected),
    `${what}: ${found}, not ${expected}`,
  );

for (const { config, recipe, size, positives, ...expected } of batches) {
  const { backbone, gamma, alpha, hard_examples: hard, hard_ratio: ratio, normalize_by: by } = config;
  const name = JSON.stringify({ backbone, gamma, alpha, hard, ratio, by });
  test(`a batch has torch's losses, positives and norm of the gradient: ${name}`, async () => {
    const [height, width] = size;
    const network = new Network(await instantiate(bytes("plain")), config, { width, height });
    network.load(initialize(config, seed));
    const leader = new Leader(network, recipe, { kind: "drawn", scenes: "dense", seed, width, height }, []);
    const row = await leader.advance();
    assert.equal(row.positives, positives);
    near(row.classification, expected.classification, 1e-5, "classification");
    near(row.box, expected.box, 1e-5, "box");
    near(row.norm, expected.norm, 1e-5, "norm");
  });
}
