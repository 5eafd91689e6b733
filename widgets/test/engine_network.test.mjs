import assert from "node:assert/strict";
import test from "node:test";
import { Criterion } from "../src/engine/criterion.js";
import { Matching } from "../src/engine/matching.js";
import { program } from "../src/engine/program.js";
import { scene } from "../src/engine/scenes.js";
import { anchors, mini, slim } from "./engine_configs.mjs";

const engine = program();

async function prepared(config, { width, height, kind = "plain", gradients = "weights" }) {
  const instance = await engine.instantiate(engine.bytes(kind));
  const network = new engine.Network(instance, config, { width, height, gradients });
  network.load(engine.folded(config, engine.initialize(config, 1)));
  return network;
}

/** The loss of one scene as a function of the weights, and the network's gradient at its start. */
async function lossOf(config, form) {
  const network = await prepared(config, form);
  const { graph, grid } = network;
  const matching = new Matching(grid, config);
  const criterion = new Criterion(network, matching);
  const { pixels, boxes, labels } = scene(3, { seed: 1, ...form });
  const classes = labels.map((_, i) => (i * 5) % config.num_classes);
  network.see(pixels);
  const own = matching.match(boxes);
  const loss = () => {
    graph.use("weights");
    graph.forward();
    const { classification, box } = criterion.apply(boxes, classes, { own, images: 1, positives: own });
    return classification + box;
  };
  loss();
  graph.backward();
  return { loss, graph, own, network };
}

/** The loss's slope along the gradient, by differences, over the gradient's length: 1 where both agree. */
function slope({ loss, graph }, step = 1e-4) {
  const gradient = graph.numbers(graph.gradient, graph.count).slice();
  const weights = graph.numbers(graph.weights, graph.count);
  const start = weights.slice();
  const length = Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0));
  const at = (distance) => {
    for (let i = 0; i < start.length; i++) weights[i] = start[i] + (distance * gradient[i]) / length;
    return loss();
  };
  return (at(step) - at(-step)) / (2 * step * length);
}

const small = { width: 128, height: 96 };
const NETWORKS = {
  "mini, focal": [mini(), small],
  "mini, relaxed kernels": [mini(), { ...small, kind: "relaxed" }],
  "mini, cross-entropy": [mini({ gamma: 0, alpha: null }), small],
  "mini, balanced": [mini({ gamma: 0, alpha: 0.75 }), small],
  "mini, gamma 0.5 and no prior": [mini({ gamma: 0.5, prior: 0.5 }), small],
  "mini, gamma 5": [mini({ gamma: 5 }), small],
  "mini, gamma 1.3": [mini({ gamma: 1.3 }), small],
  "mini, OHEM": [mini({ gamma: 0, alpha: null, hard_examples: 128 }), small],
  "mini, OHEM 1:3": [mini({ gamma: 0, alpha: null, hard_examples: 128, hard_ratio: 3 }), small],
  "mini, all anchors": [mini({ normalize_by: "anchors" }), small],
  "mini, by image": [mini({ normalize_by: "image" }), small],
  "mini, 8 classes, 112 x 80": [mini({ num_classes: 8 }), { width: 112, height: 80 }],
  "mini, wide": [mini(), { width: 400, height: 64 }],
  "mini, odd sizes": [mini({ num_classes: 5 }), { width: 101, height: 75 }],
  "mini, levels 3 and 4, no norm in the heads": [
    mini({ anchors: anchors([3, 4]), head_norm: null, num_classes: 1 }),
    small,
  ],
  "mini, no way down": [mini({ top_down: false }), small],
  "slim, three levels": [slim(), { width: 256, height: 192 }],
  "slim, 7 classes, odd sizes": [slim({ num_classes: 7 }), { width: 201, height: 143 }],
  "slim, five levels": [slim({ anchors: anchors([3, 4, 5, 6, 7]) }), { width: 256, height: 192 }],
  "slim, P6 from P5": [slim({ anchors: anchors([4, 5, 6]), p6_from: "P5" }), { width: 192, height: 128 }],
};

for (const [name, [config, form]] of Object.entries(NETWORKS)) {
  test(`numerical slopes agree with the gradient within .5 %: ${name}`, async () => {
    const subject = await lossOf(config, form);
    assert.ok(subject.own > 10, `${subject.own} positives`);
    const found = slope(subject);
    assert.ok(Math.abs(found - 1) < 0.005, `${found}`);
  });
}

test("the border of a map stays zero on the way forward and back, also at odd sizes", async () => {
  const maps = [];
  const { map } = engine.Graph.prototype;
  engine.Graph.prototype.map = function (...form) {
    maps.push(map.apply(this, form));
    return maps.at(-1);
  };
  const { graph } = await lossOf(mini(), { width: 101, height: 75 });
  engine.Graph.prototype.map = map;
  const memory = new Float32Array(graph.memory.buffer);
  const outside = ({ H, W, C, pad, row }, at) => {
    let count = 0;
    for (let y = 0; y < H + 2 * pad; y++) {
      for (let x = 0; x < W + 2 * pad; x++) {
        const inside = y >= pad && y < H + pad && x >= pad && x < W + pad;
        for (let c = 0; c < C && !inside; c++) if (memory[at / 4 + y * row + x * C + c]) count++;
      }
    }
    return count;
  };
  assert.ok(maps.length > 30);
  for (const one of maps) {
    assert.equal(outside(one, one.at), 0);
    if (one !== graph.image) assert.equal(outside(one, one.gradient), 0);
  }
});

for (const config of [mini(), slim({ backbone_norm: "batch" })]) {
  test(`the gradient with respect to the pixels is the slope of a logit: ${config.backbone}`, async () => {
    const network = await prepared(config, { ...small, gradients: "pixels" });
    const { pixels } = scene(2, { seed: 4, ...small });
    const anchor = Math.floor(network.grid.count / 2);
    const slopes = network.explain(pixels, anchor, 2);
    const picture = Float32Array.from(pixels); // so that a pixel may be between two bytes
    const strongest = slopes.reduce(
      (best, value, i) => (Math.abs(value) > Math.abs(slopes[best]) ? i : best),
      0,
    );
    const logit = (change) => {
      picture[strongest] = pixels[strongest] + 255 * change;
      network.see(picture);
      network.graph.forward();
      return network.outputs().logits[anchor * 3 + 2];
    };
    const measured = (logit(1e-3) - logit(-1e-3)) / 2e-3;
    assert.ok(Math.abs(measured / slopes[strongest] - 1) < 0.02, `${measured} and ${slopes[strongest]}`);
  });
}

test("tensors survive the way into the kernels' layout and back", async () => {
  const config = mini({ num_classes: 5 });
  const network = await prepared(config, small);
  const tensors = engine.initialize(config, 7);
  network.load(tensors);
  assert.deepEqual(network.tensors(), tensors);
  assert.throws(() => network.load({ ...tensors, "box_head.final.bias": new Float32Array(3) }), {
    message: "weights: box_head.final.bias has 3 numbers, not 36",
  });
});
