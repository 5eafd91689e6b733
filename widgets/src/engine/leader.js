// One training step over all workers. The leader holds the weights, shares each batch with its followers, adds their
// gradients in the order of the images, and takes the step: the same weights, bit for bit, for any number of workers.
import { divisor } from "./criterion.js";
import { Learner, SUMS } from "./learner.js";
import { update } from "./optimizer.js";

/** From here on a gradient's norm counts as divergence, although it is still a number. */
const DIVERGED = 1e12;

/** The vectors that pass from step to step. */
const STATE = ["weights", "averaged", "first", "second"];

const range = (n) => Array.from({ length: n }, (_, i) => i);

export class Leader {
  /** ports: one MessagePort for each follower; breathe: awaited after each image, so that a page stays alive. */
  constructor(network, recipe, data, ports, breathe = null) {
    this.learner = new Learner(network, recipe, data);
    Object.assign(this, { network, recipe, ports, breathe, graph: network.graph, step: 0 });
    this.workers = ports.length + 1;
    const most = Math.ceil(recipe.batch / this.workers) * this.learner.stride;
    this.buffers = range(this.workers).map(() => new Float32Array(most));
  }

  /** The positions of a step's images that worker number `rank` takes. */
  positions(step, rank) {
    const { batch } = this.recipe;
    return range(batch)
      .filter((image) => image % this.workers === rank)
      .map((image) => step * batch + image);
  }

  /** All that the next step depends on, {step, vectors}: to go on from it elsewhere. */
  save() {
    const { graph, step } = this;
    return { step, vectors: STATE.map((name) => graph.numbers(graph[name], graph.count).slice()) };
  }

  restore({ step, vectors }) {
    const { graph } = this;
    STATE.forEach((name, i) => graph.numbers(graph[name], graph.count).set(vectors[i]));
    this.step = step;
  }

  /** One step; returns its row {step, classification, box, rate, norm, positives, easyLoss, easyGradient, diverged}. */
  async advance() {
    const { learner, graph, recipe, step, ports } = this;
    const images = recipe.batch;
    const all = range(images).map((image) => step * images + image);
    const batch = { images, positives: learner.positives(all) };
    const replies = ports.map((port, i) => this.ask(port, i + 1, batch));
    await learner.learnAll(this.positions(step, 0), batch, this.buffers[0], this.breathe);
    if (step + 1 < recipe.steps) learner.prefetch(this.positions(step + 1, 0));
    await Promise.all(replies);
    const sums = this.collect();
    const by = divisor(this.network.config, images, sums.positives);
    const { norm, rate } = update(graph, recipe, step, by);
    this.step++;
    const [classification, box] = [sums.classification / by, sums.box / by];
    const diverged = !Number.isFinite(classification + box + norm) || norm > DIVERGED;
    return {
      step: this.step,
      classification,
      box,
      rate,
      norm,
      positives: sums.positives,
      easyLoss: sums.easyLoss / sums.classification || 0,
      easyGradient: sums.easySlopes / sums.slopes || 0,
      diverged,
    };
  }

  /** Send a follower the weights and its images; its gradients come back in the same memory, which is handed over. */
  ask(port, rank, batch) {
    const { graph, step } = this;
    const buffer = this.buffers[rank];
    buffer.set(graph.numbers(graph.weights, graph.count));
    const positions = this.positions(step, rank);
    const next = step + 1 < this.recipe.steps ? this.positions(step + 1, rank) : [];
    return new Promise((resolve) => {
      port.onmessage = ({ data }) => {
        this.buffers[rank] = data;
        resolve();
      };
      port.postMessage({ buffer, positions, next, batch }, [buffer.buffer]);
    });
  }

  /** Add the gradients of the batch into graph.total, and the SUMS, in the order of the images. */
  collect() {
    const { graph, learner, workers, buffers } = this;
    const { count, kernels, gradient, total } = graph;
    const sums = Object.fromEntries(SUMS.map((name) => [name, 0]));
    for (let image = 0; image < this.recipe.batch; image++) {
      const start = Math.floor(image / workers) * learner.stride;
      const part = buffers[image % workers].subarray(start, start + learner.stride);
      graph.numbers(gradient, count).set(part.subarray(0, count));
      kernels.add(total, gradient, count, image ? 1 : 0);
      SUMS.forEach((name, i) => (sums[name] += part[count + i]));
    }
    return sums;
  }
}

/** The life of a follower: weights in, gradients out, and the next step's images drawn while the leader adds up.
 * fail(error): told what goes wrong. */
export function follow(network, recipe, data, port, fail) {
  const learner = new Learner(network, recipe, data);
  const { graph } = network;
  port.onmessage = async ({ data: { buffer, positions, next, batch } }) => {
    graph.numbers(graph.weights, graph.count).set(buffer.subarray(0, graph.count));
    try {
      await learner.learnAll(positions, batch, buffer);
      port.postMessage(buffer, [buffer.buffer]);
      learner.prefetch(next);
    } catch (error) {
      fail(error);
    }
  };
}
