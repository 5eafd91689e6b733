// The layers of a convolutional network, forward and backward. Each function takes a map, adds to the graph's two lists of
// kernel calls, and returns the map that it makes. Run in reverse order, the backward calls are the chain rule: each finds
// the gradient of its output complete, and adds its share to the gradient of its input (`written`: not the first to do so).

import { convolve } from "./convolve.js";

export const upToEight = (n) => (n + 7) & ~7;
const range = (n) => Array.from({ length: n }, (_, i) => i);

/** Note that a gradient is written to; 1 if others have written there before, so that this share must be added. */
function arrive(map) {
  const before = map.written ? 1 : 0;
  map.written = true;
  return before;
}

/**
 * Convolution with the weights `name`.weight and, with `bias`, `name`.bias: a new map [H / stride, W / stride, outputs],
 * sizes rounded up. A window is `size` rows that lie in memory one after another: no window is copied.
 */
export function convolution(graph, x, name, outputs, size, { stride = 1, bias = true } = {}) {
  const { kernels } = graph;
  const O = upToEight(outputs);
  const out = graph.map(Math.ceil(x.H / stride), Math.ceil(x.W / stride), O);
  const layout = { outputs, inputs: x.C, kernel: size };
  const w = graph.parameter(`${name}.weight`, size * size * x.C * O, true, layout);
  const b = bias && graph.parameter(`${name}.bias`, O, false, { columns: outputs });
  const corner = x.pad - (size >> 1); // where the first window starts in the map
  const target = { at: out.inner, row: out.row, place: O, H: out.H, W: out.W, channels: O };
  const source = {
    at: x.at + 4 * corner * (x.row + x.C),
    row: stride * x.row,
    place: stride * x.C,
    rows: size,
    offsets: graph.table(range(size).map((row) => row * x.row)),
    length: size * x.C,
  };
  const weights = { key: w.name, address: () => graph.value(w) };
  graph.layer(convolve(graph, target, source, weights, { bias: b }), () => {
    const calls = [];
    if (graph.gradients === "weights") {
      const { at, row, place, rows, offsets, length } = source;
      const block = Math.max(1, Math.ceil(64 / out.W)); // rows whose gradient stays in the cache
      const form = [
        at,
        row,
        place,
        rows,
        offsets,
        length,
        out.gradientInner,
        out.row,
        out.H,
        out.W,
        O,
        block,
      ];
      calls.push(() => kernels.convolutionWeights(graph.slope(w), b ? graph.slope(b) : 0, ...form));
    }
    if (x !== graph.image || graph.gradients === "pixels")
      calls.push(...inputGradient(graph, x, out, w, stride));
    return calls;
  });
  return out;
}

/**
 * The gradient of a convolution's input: a convolution of the output's gradient with the weights turned around. Input row
 * stride y + phase meets output row y + (phase + half - t) / stride through kernel row t, where that is whole: stride 1
 * makes one convolution, stride 2 makes four small ones.
 */
function inputGradient(graph, x, out, w, stride) {
  const { kernels } = graph;
  const half = w.kernel >> 1;
  const accumulate = arrive(x);
  const phases = range(stride).map((phase) => {
    const taps = range(w.kernel).filter((t) => (phase + half - t) % stride === 0);
    taps.reverse(); // output rows from first to last
    return { phase, taps, first: (phase + half - taps[0]) / stride };
  });
  const unseen = phases.some(({ taps }) => !taps.length); // 1x1, stride 2: three places of four
  const calls = unseen && !accumulate ? [() => kernels.zero(x.gradient, x.gradientSize)] : [];
  for (const down of phases) {
    for (const across of phases) {
      if (!down.taps.length || !across.taps.length) continue;
      const channels = x.gradientChannels;
      const target = {
        at: x.gradientInner + 4 * (down.phase * x.gradientRow + across.phase * channels),
        row: stride * x.gradientRow,
        place: stride * channels,
        H: Math.ceil((x.H - down.phase) / stride),
        W: Math.ceil((x.W - across.phase) / stride),
        channels,
      };
      const source = {
        at: out.gradientInner + 4 * (down.first * out.row + across.first * out.C),
        row: out.row,
        place: out.C,
        rows: down.taps.length,
        offsets: graph.table(range(down.taps.length).map((row) => row * out.row)),
        length: across.taps.length * out.C,
      };
      const taps = down.taps.flatMap((r) => across.taps.map((c) => r * w.kernel + c));
      calls.push(convolve(graph, target, source, exchanged(graph, w, taps), { accumulate }));
    }
  }
  return calls;
}

/** Weights with inputs and outputs exchanged, only the kernel elements `taps`: {key, address()}. */
function exchanged(graph, w, taps) {
  const O = upToEight(w.outputs);
  const order = graph.table(taps);
  const key = `${w.name}, exchanged ${taps}`;
  const address = graph.derived(key, taps.length * O * upToEight(w.inputs), (address) =>
    graph.kernels.exchange(address, graph.value(w), taps.length, order, w.kernel ** 2, w.inputs, O),
  );
  return { key, address: () => address };
}

/** GroupNorm in `groups` groups, plus the map `other` if one is given, then ReLU if asked for: a new map. */
export function groupNorm(graph, x, name, groups, { relu = false, other = null } = {}) {
  const { kernels } = graph;
  const { H, W, C } = x;
  const out = graph.map(H, W, C);
  const [mean, inverse] = [graph.allocate(C), graph.allocate(C)];
  const scale = graph.parameter(`${name}.weight`, C, false);
  const shift = graph.parameter(`${name}.bias`, C, false);
  const form = [H, W, x.row, C, C / groups];
  graph.layer(
    () => {
      const maps = [out.inner, x.inner, other ? other.inner : 0];
      const state = [graph.value(scale), graph.value(shift), mean, inverse];
      kernels.groupNorm(...maps, ...state, ...form, relu ? 1 : 0, graph.work);
    },
    () => [
      ...(relu ? [() => kernels.reluBack(out.gradient, out.gradient, out.at, out.size, 0)] : []),
      ...(other ? [passOn(graph, out, other)] : []),
      () => {
        const state = [graph.value(scale), mean, inverse, graph.slope(scale), graph.slope(shift)];
        kernels.groupNormBack(x.gradientInner, out.gradientInner, x.inner, ...state, ...form, graph.work);
      },
    ],
  );
  return out;
}

/** x + other, in place of x. */
export function add(graph, x, other) {
  graph.layer(
    () => graph.kernels.add(x.at, other.at, x.size, 1),
    () => [passOn(graph, x, other)],
  );
  return x;
}

/** The backward call of a sum: the gradient goes on to `other` as it is. */
function passOn(graph, from, other) {
  const accumulate = arrive(other);
  return () => graph.kernels.add(other.gradient, from.gradient, from.size, accumulate);
}

/** max(0, x), in place of x. */
export function relu(graph, x) {
  graph.layer(
    () => graph.kernels.relu(x.at, x.at, x.size),
    () => [() => graph.kernels.reluBack(x.gradient, x.gradient, x.at, x.size, 0)],
  );
  return x;
}

/** max(0, x) as a new map, for an x that others need as it is. */
export function reluCopy(graph, x) {
  const out = graph.map(x.H, x.W, x.C);
  graph.layer(
    () => graph.kernels.relu(out.at, x.at, x.size),
    () => {
      const accumulate = arrive(x);
      return [() => graph.kernels.reluBack(x.gradient, out.gradient, out.at, x.size, accumulate)];
    },
  );
  return out;
}

/** The largest of 3 x 3 at every second place of a map without negative numbers: a new map of half the size. */
export function maxPool(graph, x) {
  const { kernels } = graph;
  const out = graph.map(Math.ceil(x.H / 2), Math.ceil(x.W / 2), x.C);
  const form = [out.H, out.W, x.C];
  graph.layer(
    () => kernels.maxPool(out.inner, out.row, x.inner, x.row, ...form),
    () => {
      arrive(x);
      return [
        () => kernels.zero(x.gradient, x.gradientSize),
        () =>
          kernels.maxPoolBack(
            x.gradientInner,
            x.inner,
            x.row,
            out.inner,
            out.gradientInner,
            out.row,
            ...form,
          ),
      ];
    },
  );
  return out;
}

/** fine + coarse at twice its size (each place repeated), in place of fine. */
export function upsampleAdd(graph, fine, coarse) {
  const { kernels } = graph;
  const form = [fine.H, fine.W, fine.C];
  graph.layer(
    () => kernels.upsampleAdd(fine.inner, fine.row, coarse.inner, coarse.row, ...form),
    () => {
      const accumulate = arrive(coarse);
      const [to, from] = [coarse.gradientInner, fine.gradientInner];
      return [() => kernels.upsampleAddBack(to, coarse.row, from, fine.row, ...form, accumulate)];
    },
  );
  return fine;
}
