// What a network in training finds on images that it has not trained on.
import { averagePrecision } from "./evaluation.js";
import { Matching } from "./matching.js";
import { detections } from "./postprocess.js";

/** At most so many negatives are handed out by `terms`. */
const MOST = 100_000;

/** With all scores from here on, AP tells how a network ranks, and no longer how bold its scores are. */
const LENIENT = 0.005;

/** What the network says of an image with its averaged weights. */
function look(network, pixels) {
  network.graph.turnTo("averaged");
  network.see(pixels);
  network.graph.forward();
  return network.outputs();
}

/** The detections of the averaged weights on some images: for each [{box, score, label}], best first; those that score above `threshold`. */
export async function find(network, images, breathe, threshold = network.config.score_threshold) {
  const config = { ...network.config, score_threshold: threshold };
  const found = [];
  for (const { pixels } of images) {
    const list = detections(look(network, pixels), network.grid, network, config);
    found.push(list.map(({ box, score, label }) => ({ box, score, label })));
    if (breathe) await breathe();
  }
  return found;
}

/** {AP, AP50, classes: [{AP, AP50}]} on some images; with `both` also `lenient`, the same with all scores from .005 on. */
export async function score(network, images, breathe, both = false) {
  const { num_classes: count, score_threshold: threshold } = network.config;
  const found = await find(network, images, breathe, both ? Math.min(LENIENT, threshold) : threshold);
  const sure = found.map((list) => list.filter((one) => one.score > Math.fround(threshold)));
  const scores = averagePrecision(sure, images, count);
  return both ? { ...scores, lenient: averagePrecision(found, images, count) } : scores;
}

/**
 * How sure the network is of what is true, p_t, on some images: {positives, negatives: Float32Array, count: of all
 * negatives}. One number for each pair of a positive anchor and its class, and for each pair of any other anchor that
 * counts, or class, that is not true; of these at most 100,000, evenly spaced.
 */
export async function terms(network, images, breathe) {
  const { grid, config } = network;
  const K = config.num_classes;
  const matching = new Matching(grid, config);
  const every = Math.ceil((images.length * grid.count * K) / MOST);
  const [positives, negatives] = [[], []];
  let count = 0;
  for (const { pixels, boxes, labels } of images) {
    const { logits } = look(network, pixels);
    matching.match(boxes);
    for (let i = 0; i < logits.length; i++) {
      const object = matching.owner[Math.floor(i / K)];
      if (object === -2) continue;
      const p = 1 / (1 + Math.exp(-logits[i]));
      if (object >= 0 && labels[object] === i % K) positives.push(p);
      else if (count++ % every === 0) negatives.push(1 - p);
    }
    if (breathe) await breathe();
  }
  return { positives: Float32Array.from(positives), negatives: Float32Array.from(negatives), count };
}
