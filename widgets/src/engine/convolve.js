// One convolution as one kernel call, by the shorter of two ways.

/** So many blocks of 2 x 2 places go through Winograd's convolution together: their numbers stay in the cache. */
const BLOCKS = 32;

/**
 * The kernel call of one convolution. target: {at, row, place, H, W, channels}; source: {at, row, place, rows, offsets,
 * length}; weights: {key, address()}; distances count numbers. Windows of 3 x 3 without a stride are taken by Winograd's way.
 */
export function convolve(graph, target, source, weights, { bias = null, accumulate = 0 } = {}) {
  const { kernels } = graph;
  const { H, W, channels } = target;
  const C = source.length / source.rows;
  const shift = () => (bias ? graph.value(bias) : 0);
  const dense = source.length === 3 * source.place && target.place === channels;
  if (source.rows === 3 && dense && H % 2 === 0 && W % 2 === 0) {
    const transformed = graph.derived(`${weights.key}, Winograd`, 16 * C * channels, (address) =>
      kernels.winogradWeights(address, weights.address(), C, channels),
    );
    const blocks = Math.max(BLOCKS, W / 2);
    const work = graph.shared(16 * blocks * (C + channels));
    const to = [target.at, target.row, H, W];
    const from = [source.at, source.row, C];
    const end = [channels, accumulate, graph.nought];
    return () => kernels.winograd(...to, ...from, transformed, shift(), ...end, work(), BLOCKS);
  }
  const to = [target.at, target.row, target.place, H, W];
  const from = [source.at, source.row, source.place, source.rows, source.offsets, source.length];
  return () => kernels.convolution(...to, ...from, weights.address(), shift(), channels, accumulate);
}
