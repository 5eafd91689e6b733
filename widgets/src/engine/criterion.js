// The loss of one image and its gradient. Mirrors focal_tutorial/criterion.py: focal loss on every anchor's classes, smooth
// L1 on the boxes of the positives, each divided as the Config says.
import { IGNORE } from "./matching.js";
import { counted } from "./mining.js";

/** A background anchor is easy where p_t of all its classes is above .9: where every logit is below this. */
const EASY = Math.log(0.1 / 0.9);

/** p^gamma, without a power where there is a shorter way. */
function power(gamma) {
  if (gamma === 0) return () => 1;
  if (gamma === 0.5) return Math.sqrt;
  if (gamma === 1) return (p) => p;
  if (gamma === 2) return (p) => p * p;
  return (p) => Math.pow(p, gamma);
}

/** log(1 - p) of p = e / (1 + e), that is -log(1 + e), for e < .05: five terms of the series are exact to 3e-9. */
function smallLog(e) {
  return -e * (1 - e * (0.5 - e * (1 / 3 - e * (0.25 - e * 0.2))));
}

/**
 * How a batch's loss is divided, where the batch has to be known first: whether the number of its positive anchors must be
 * known before any image's gradient is computed. It is not where everything is divided by that number at the very end.
 */
export const needsPositives = ({ normalize_by, hard_examples }) =>
  normalize_by === "anchors" || (hard_examples !== null && normalize_by === "batch");

/** What the gradient of a whole batch, summed over its images, is divided by at the end. */
export function divisor(config, images, positives) {
  const atTheEnd = config.normalize_by === "batch" && config.hard_examples === null;
  return atTheEnd ? Math.max(1, positives) : images;
}

/** What the two losses of one image are divided by before that. */
function divisors({ normalize_by, hard_examples }, { own, kept, anchors, images, positives }) {
  if (normalize_by === "batch" && hard_examples === null) return { classes: 1, boxes: 1 };
  const boxes = normalize_by === "image" ? Math.max(1, own) : Math.max(1, positives) / images;
  if (hard_examples !== null) return { classes: Math.max(1, kept), boxes };
  return { classes: normalize_by === "anchors" ? anchors : boxes, boxes };
}

export class Criterion {
  /** network: a `Network`; matching: its `Matching`. */
  constructor(network, matching) {
    const { config, grid } = network;
    Object.assign(this, { network, matching, config, grid, power: power(config.gamma) });
    this.losses = new Float64Array(grid.count); // of each anchor
    this.counts = new Uint8Array(grid.count).fill(1); // whether it counts
  }

  /**
   * After `graph.forward()` and `matching.match(boxes)`: writes the gradient into the maps of the heads, and returns the
   * image's part of {classification, box, easyLoss, slopes, easySlopes}. easy: of background anchors with p_t > .9;
   * slopes: |gradient| on the logits. own: the image's positive anchors; images, positives: in the whole batch.
   */
  apply(boxes, labels, { own, images, positives }) {
    const { network, grid, config } = this;
    const sums = { classification: 0, box: 0, easyLoss: 0, slopes: 0, easySlopes: 0 };
    network.levels.forEach((level, i) => this.classify(level, grid.levels[i].first, labels));
    const kept =
      config.hard_examples === null ? 0 : counted(this.losses, this.matching.owner, config, this.counts);
    const by = divisors(config, { own, kept, anchors: grid.count, images, positives });
    network.levels.forEach((level, i) => {
      this.divide(level, grid.levels[i].first, by.classes, sums);
      this.locate(level, grid.levels[i].first, boxes, by.boxes, sums);
    });
    return sums;
  }

  /** The focal loss -alpha_t (1 - p_t)^gamma log p_t of every anchor of one level, and its slope in each logit. */
  classify({ logits, H, W }, first, labels) {
    const { config, grid, losses, power } = this;
    const { memory } = this.network;
    const { owner } = this.matching;
    const { num_classes: K, gamma } = config;
    const [positive, negative] = config.alpha === null ? [1, 1] : [config.alpha, 1 - config.alpha];
    const toSlope = (logits.gradientInner - logits.inner) / 4;
    for (let y = 0, anchor = first; y < H; y++) {
      for (let x = 0; x < W; x++) {
        let at = logits.inner / 4 + y * logits.row + x * logits.C;
        for (let a = 0; a < grid.perCell; a++, anchor++) {
          const object = owner[anchor];
          const truth = object >= 0 ? labels[object] : -1;
          let loss = 0;
          for (let k = 0; k < K; k++, at++) {
            if (object === IGNORE) {
              memory[at + toSlope] = 0;
              continue;
            }
            const z = memory[at];
            const e = Math.exp(-Math.abs(z));
            const p = z >= 0 ? 1 / (1 + e) : e / (1 + e);
            if (k === truth) {
              const log = Math.min(z, 0) - Math.log1p(e); // log p
              const factor = positive * power(1 - p);
              loss -= factor * log;
              memory[at + toSlope] = factor * (gamma * p * log + p - 1);
            } else {
              const log = z < -3 ? smallLog(e) : -Math.max(z, 0) - Math.log1p(e); // log(1 - p)
              const factor = negative * power(p);
              loss -= factor * log;
              memory[at + toSlope] = factor * (p - gamma * (1 - p) * log);
            }
          }
          losses[anchor] = loss;
        }
      }
    }
  }

  /** Divide the classes' losses and slopes of one level, drop the anchors that do not count, and add up. */
  divide({ logits, H, W }, first, by, sums) {
    const { config, grid, losses, counts } = this;
    const { memory } = this.network;
    const { owner } = this.matching;
    const K = config.num_classes;
    const toSlope = (logits.gradientInner - logits.inner) / 4;
    for (let y = 0, anchor = first; y < H; y++) {
      for (let x = 0; x < W; x++) {
        let at = logits.inner / 4 + y * logits.row + x * logits.C;
        for (let a = 0; a < grid.perCell; a++, anchor++) {
          const share = counts[anchor] / by;
          let easy = owner[anchor] < 0;
          let slopes = 0;
          for (let k = 0; k < K; k++, at++) {
            if (share !== 1) memory[at + toSlope] *= share;
            slopes += Math.abs(memory[at + toSlope]);
            if (memory[at] >= EASY) easy = false;
          }
          sums.classification += losses[anchor] * share;
          sums.slopes += slopes;
          if (easy) {
            sums.easyLoss += losses[anchor] * share;
            sums.easySlopes += slopes;
          }
        }
      }
    }
  }

  /** Smooth L1 over the four deltas of each positive anchor of one level, and its slopes. */
  locate({ deltas, H, W }, first, boxes, by, sums) {
    const { grid, config } = this;
    const { memory } = this.network;
    const { owner } = this.matching;
    const { beta } = config;
    const toSlope = (deltas.gradientInner - deltas.inner) / 4;
    memory.fill(0, deltas.gradient / 4, deltas.gradient / 4 + deltas.gradientSize);
    const end = first + H * W * grid.perCell;
    for (let anchor = first; anchor < end; anchor++) {
      if (owner[anchor] < 0) continue;
      const cell = Math.floor((anchor - first) / grid.perCell);
      const [x, y, a] = [cell % W, Math.floor(cell / W), (anchor - first) % grid.perCell];
      const at = deltas.inner / 4 + y * deltas.row + x * deltas.C + 4 * a;
      encode(boxes, 4 * owner[anchor], grid.edges, 4 * anchor).forEach((target, j) => {
        const error = memory[at + j] - target;
        const size = Math.abs(error);
        const loss = size < beta ? (0.5 * error * error) / beta : size - beta / 2;
        sums.box += loss / by;
        memory[at + j + toSlope] = (size < beta ? error / beta : Math.sign(error)) / by;
      });
    }
  }
}

/** The deltas that turn an anchor into a box; both lie in arrays of edges, at b and at a. */
export function encode(boxes, b, edges, a) {
  const [width, height] = [edges[a + 2] - edges[a], edges[a + 3] - edges[a + 1]];
  return [
    (boxes[b] + boxes[b + 2] - edges[a] - edges[a + 2]) / 2 / width,
    (boxes[b + 1] + boxes[b + 3] - edges[a + 1] - edges[a + 3]) / 2 / height,
    Math.log((boxes[b + 2] - boxes[b]) / width),
    Math.log((boxes[b + 3] - boxes[b + 1]) / height),
  ];
}
