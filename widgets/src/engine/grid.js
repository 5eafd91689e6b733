// The anchors of an image, in float32 as the package has them, so that ties between anchors are the same.

/**
 * The anchors of levels [{level, H, W}] under the package's Anchors: {edges: Float32Array [4 N] x1, y1, x2, y2, count: N,
 * perCell, levels: [{level, stride, H, W, first, reachX, reachY}]}. first: number of the level's first anchor; reach: half
 * of its largest width and height, beyond which no anchor of a cell extends; shift: where in a cell its anchors are centred.
 */
export function grid({ base, scales, ratios, centres }, levels) {
  const perCell = scales.length * ratios.length;
  const shift = centres === "half" ? 0.5 : 0;
  let count = 0;
  const parts = levels.map(({ level, H, W }) => {
    const stride = 2 ** level;
    const halves = ratios.flatMap((ratio) =>
      scales.map((scale) => {
        const size = base * stride * scale;
        return [Math.fround(size / Math.sqrt(ratio) / 2), Math.fround((size * Math.sqrt(ratio)) / 2)];
      }),
    );
    const [reachX, reachY] = [0, 1].map((side) => Math.max(...halves.map((half) => half[side])));
    const first = count;
    count += H * W * perCell;
    return { level, stride, H, W, first, halves, reachX, reachY };
  });
  const edges = new Float32Array(4 * count);
  let at = 0;
  for (const { stride, H, W, halves } of parts) {
    for (let row = 0; row < H; row++) {
      for (let column = 0; column < W; column++) {
        const [x, y] = [(column + shift) * stride, (row + shift) * stride];
        for (const [across, down] of halves) {
          edges[at++] = x - across;
          edges[at++] = y - down;
          edges[at++] = x + across;
          edges[at++] = y + down;
        }
      }
    }
  }
  return { edges, count, perCell, shift, levels: parts };
}
