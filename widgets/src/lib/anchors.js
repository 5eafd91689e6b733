// Anchors: where they lie and how large they are. Mirrors focal_tutorial/anchors.py and is held to vectors that it wrote
// (widgets/golden/anchors.json). Anchors stand one after another in a Float64Array: x1, y1, x2, y2 each, in pixels.

/** 2^0, 2^(1/3), 2^(2/3), written out: the last digit of a power differs between machines. */
export const SCALES = [1, 1.2599210498948732, 1.5874010519681994];
/** Height / width. */
export const RATIOS = [0.5, 1, 2];
export const LEVELS = [3, 4, 5, 6, 7];

/**
 * The anchors of one level: cells row by row, in each cell the ratios in turn, each with all its sizes.
 * sizes: square roots of the areas; centres: "half", the middle of the cell, or "corner", its corner.
 */
export function levelAnchors(rows, columns, stride, sizes, ratios, centres = "half") {
  const halves = ratios.flatMap((ratio) =>
    sizes.map((size) => [size / Math.sqrt(ratio) / 2, (size * Math.sqrt(ratio)) / 2]),
  );
  const shift = centres === "half" ? 0.5 : 0;
  const result = new Float64Array(rows * columns * halves.length * 4);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const y = (row + shift) * stride;
    for (let column = 0; column < columns; column++) {
      const x = (column + shift) * stride;
      for (const [across, down] of halves) {
        result[at++] = x - across;
        result[at++] = y - down;
        result[at++] = x + across;
        result[at++] = y + down;
      }
    }
  }
  return result;
}

/**
 * All anchors of an image of `height` by `width` pixels: {anchors, perCell, levels: [{level, stride, rows, columns, start, count}]},
 * with `start` and `count` in anchors. base: side of the anchor of scale 1, in strides (the paper's 4 gives 32 to 512 pixels).
 */
export function anchorGrid(
  height,
  width,
  { base = 4, scales = SCALES, ratios = RATIOS, centres = "half" } = {},
) {
  const perCell = scales.length * ratios.length;
  let start = 0;
  const levels = LEVELS.map((level) => {
    const stride = 2 ** level;
    const [rows, columns] = [Math.ceil(height / stride), Math.ceil(width / stride)];
    const count = rows * columns * perCell;
    start += count;
    return { level, stride, rows, columns, start: start - count, count };
  });
  const anchors = new Float64Array(4 * start);
  for (const { stride, rows, columns, start: first } of levels) {
    anchors.set(
      levelAnchors(
        rows,
        columns,
        stride,
        scales.map((scale) => base * stride * scale),
        ratios,
        centres,
      ),
      4 * first,
    );
  }
  return { anchors, perCell, levels };
}

/** One anchor as a box. */
export const anchorAt = (anchors, index) => Array.from(anchors.subarray(4 * index, 4 * index + 4));
