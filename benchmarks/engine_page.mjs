// The page's side of benchmarks/engine.py: what is timed, in the page's own clock. Python tells when, so that it can take
// turns with torch and onnxruntime.
import { detector, train } from "../widgets/src/engine/index.js";
import { Learner } from "../widgets/src/engine/learner.js";
import { program } from "../widgets/src/engine/program.js";

const { bytes, initialize, instantiate, Network } = program();
const raw = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** What Python sent, with bytes and floats where it had arrays. */
const pictures = ({ pixels, boxes, labels, ...rest }) => ({
  ...rest,
  pixels: raw(pixels),
  boxes: boxes.map((text) => new Float32Array(raw(text).buffer)),
  labels: labels.map(raw),
});

/** Milliseconds that one call takes, the mean of `count`. */
async function milliseconds(count, call) {
  const begin = performance.now();
  for (let i = 0; i < count; i++) await call();
  return (performance.now() - begin) / count;
}

const things = {}; // what has been opened, by name

globalThis.bench = {
  /** A training run with so many workers. */
  openRun(name, { config, recipe, data, workers }) {
    const run = train({ config, recipe, data: pictures(data), held: 0, shown: 0, every: 1e9, workers, onreport() {} });
    things[name] = (count) => run.step(count);
    return run.workers;
  },

  /** Milliseconds of a step of an opened run. */
  async steps(name, count) {
    const begin = performance.now();
    await things[name](count);
    return (performance.now() - begin) / count;
  },

  /** One network in the page itself, to time its parts: {forward, backward}. */
  async openParts(name, { config, recipe, data, kernels }) {
    const images = pictures(data);
    const network = new Network(await instantiate(bytes(kernels)), config, images);
    network.load(initialize(config, 0));
    const learner = new Learner(network, recipe, images);
    learner.learn(0, { images: 1, positives: 1 });
    things[name] = network.graph;
  },

  /** Milliseconds of an image: {forward, backward}. */
  async parts(name, count) {
    const graph = things[name];
    const forward = await milliseconds(count, () => graph.forward());
    const backward = await milliseconds(count, () => graph.backward());
    return { forward, backward };
  },

  /** The page's detector, and onnxruntime-web's session of the same network if there is one. */
  async openDetection(name, { config, data, onnx }) {
    const { width, height, pixels } = pictures(data);
    const weights = initialize(config, 0);
    const ours = detector({ config, weights, width, height, onfall: (note) => console.error(note) });
    things[name] = async () => (await ours.run(pixels)).ms;
    if (!onnx) return;
    const address = new URL("/ort/ort.wasm.min.mjs", location.href).href; // a variable: not to be bundled
    const ort = await import(address);
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = "/ort/";
    const session = await ort.InferenceSession.create(raw(onnx), { executionProviders: ["wasm"] });
    const plane = width * height;
    things[`${name}, onnxruntime-web`] = async () => {
      const begin = performance.now();
      const planes = new Float32Array(3 * plane);
      for (let i = 0; i < plane; i++)
        for (let c = 0; c < 3; c++) planes[c * plane + i] = pixels[3 * i + c] / 255;
      await session.run({ images: new ort.Tensor("float32", planes, [1, 3, height, width]) });
      return performance.now() - begin;
    };
  },

  /** Milliseconds from bytes to logits and deltas, the mean of `count` frames. */
  async frames(name, count) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += await things[name]();
    return sum / count;
  },
};
