// Everything that runs in a worker, as one function that needs nothing from outside. The build turns this module into such a
// function (widgets/build.mjs), so that a worker can be made of its text, and a page that may have no worker can call it.
import { architecture, grouped } from "./architecture.js";
import { folded } from "./folding.js";
import { Graph, instantiate } from "./graph.js";
import { initialize } from "./initialize.js";
import { PLAIN, RELAXED } from "./kernel_bytes.js";
import { follow } from "./leader.js";
import { Network } from "./network.js";
import { refuseRecipe } from "./optimizer.js";
import { breathing, lead } from "./session.js";
import { sizeOf } from "./source.js";

/** The engine: {work, refuse, Network, ...}. */
export function program() {
  return {
    work,
    refuseTraining,
    refuseDetection: architecture,
    bytes,
    Graph,
    Network,
    folded,
    instantiate,
    initialize,
  };
}

/** The compiled kernels: "plain", or "relaxed" where this machine has them. */
function bytes(kind = "plain") {
  const decode = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (kind === "plain") return decode(PLAIN);
  const relaxed = decode(RELAXED);
  return WebAssembly.validate(relaxed) ? relaxed : decode(PLAIN);
}

/** Throws an Error that names the first field of a Config or a Recipe with which the page cannot train. */
function refuseTraining(config, recipe) {
  architecture(config);
  if (!grouped(config)) {
    throw new Error('Config.backbone_norm is "batch": the page trains with "group" only, an image at a time');
  }
  refuseRecipe(recipe);
}

/** Do what the first message asks for: lead a training run, follow in one, or detect. scope: a worker, or a MessagePort. */
function work(scope) {
  const tasks = { lead: leading, follow: following, detect: detecting };
  scope.onmessage = async ({ data }) => {
    try {
      await tasks[data.task](scope, data);
      scope.postMessage({ started: true });
    } catch (error) {
      scope.postMessage({ failed: `${error.message ?? error}` });
    }
  };
  scope.postMessage({ ready: true });
}

async function network({ config, kernels }, size, gradients) {
  return new Network(await instantiate(bytes(kernels)), config, { ...size, gradients });
}

async function following(scope, { port, recipe, data, ...setup }) {
  const fail = (error) => scope.postMessage({ failed: `${error.message ?? error}` });
  follow(await network(setup, sizeOf(data)), recipe, data, port, fail);
}

async function leading(scope, { seed, weights, ...setup }) {
  const { config, data } = setup;
  const net = await network(setup, sizeOf(data));
  const tensors = weights ?? initialize(config, seed);
  net.load(tensors);
  net.load(tensors, "averaged");
  const { breathe, close } = breathing();
  const session = lead(net, setup, (message) => scope.postMessage(message), breathe);
  const orders = {
    run: ({ until }) => session.run(until),
    pause: () => session.pause(),
    weights: () => net.tensors("averaged"),
    terms: () => session.terms(),
    score: ({ pictures }) => session.score(pictures),
    close() {
      session.pause();
      for (const port of setup.ports) port.close();
      close();
    },
  };
  answering(scope, orders);
}

async function detecting(scope, { config, weights, kernels, width, height }) {
  const tensors = folded(config, weights);
  const prepare = async (gradients) => {
    const net = await network({ config, kernels }, { width, height }, gradients);
    net.load(tensors);
    return net;
  };
  const detector = await prepare("none");
  let explainer = null; // made when first asked for: it needs the way back
  answering(scope, {
    run({ pixels }) {
      const begin = performance.now();
      detector.see(pixels);
      detector.graph.forward();
      return { ...detector.outputs(), ms: performance.now() - begin };
    },
    async gradient({ pixels, anchor, label }) {
      explainer ??= await prepare("pixels");
      return explainer.explain(pixels, anchor, label);
    },
  });
}

/** From now on answer messages {order, id, ...} by name with {id, answer}, or {id, failed}. */
function answering(scope, orders) {
  scope.onmessage = async ({ data: { order, id, ...rest } }) => {
    try {
      scope.postMessage({ id, answer: await orders[order](rest) });
    } catch (error) {
      scope.postMessage({ id, failed: `${error.message ?? error}` });
    }
  };
}
