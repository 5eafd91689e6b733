// What every worker does in a training step: the gradient of some images, each by itself, so that their sum does not depend
// on who computed which.
import { Criterion, needsPositives } from "./criterion.js";
import { Matching } from "./matching.js";
import { example, source } from "./source.js";

/** What follows an image's gradient in a message: its part of the loss, and counts. */
export const SUMS = ["classification", "box", "easyLoss", "slopes", "easySlopes", "positives"];

export class Learner {
  /** network: a `Network` with gradients of the weights; recipe, data: see `train`. */
  constructor(network, recipe, data) {
    Object.assign(this, { network, recipe, graph: network.graph });
    this.source = source(data);
    this.matching = new Matching(network.grid, network.config);
    this.criterion = new Criterion(network, this.matching);
    this.ready = new Map(); // images drawn ahead of their step, by position
    this.stride = this.graph.count + SUMS.length;
  }

  example(position) {
    const image = this.ready.get(position) ?? example(this.source, this.recipe, position);
    this.ready.delete(position);
    return image;
  }

  /** Draw images that the next step will ask for. */
  prefetch(positions) {
    for (const position of positions) this.ready.set(position, this.example(position));
  }

  /** The positive anchors of a whole batch, where the loss must know them beforehand; otherwise 0. */
  positives(positions) {
    if (!needsPositives(this.network.config)) return 0;
    this.prefetch(positions);
    return positions.reduce((sum, position) => sum + this.matching.match(this.ready.get(position).boxes), 0);
  }

  /** The gradient of the image at a position, into graph.gradient; returns the SUMS. batch: {images, positives}. */
  learn(position, batch) {
    const { network, graph, matching, criterion } = this;
    const { pixels, boxes, labels } = this.example(position);
    graph.turnTo("weights"); // another task may have looked at something in between
    graph.kernels.zero(graph.gradient, graph.count);
    network.see(pixels);
    graph.forward();
    const positives = matching.match(boxes);
    const sums = criterion.apply(boxes, labels, { own: positives, ...batch });
    graph.backward();
    return { ...sums, positives };
  }

  /** The same for several images, into `out`: `stride` numbers for each, the gradient and the SUMS. */
  async learnAll(positions, batch, out, breathe) {
    const { graph } = this;
    graph.use("weights");
    for (const [i, position] of positions.entries()) {
      const sums = this.learn(position, batch);
      const part = out.subarray(i * this.stride, (i + 1) * this.stride);
      part.set(graph.numbers(graph.gradient, graph.count));
      SUMS.forEach((name, j) => (part[graph.count + j] = sums[name]));
      if (breathe) await breathe();
    }
    this.ready.clear();
  }
}
