// From what the network gives to what the figure tells of it: which anchor a detection came from, and who suppressed whom.
import { assign, IGNORE } from "../lib/assignment.js";
import { sigmoid } from "../lib/losses.js";

/** The level that an anchor lies on, its cell and its place in the cell: {level, stride, row, column, place}. */
export function placeOf(anchor, { levels, perCell }) {
  const { level, stride, W, first } = levels.findLast(({ first }) => anchor >= first);
  const cell = Math.floor((anchor - first) / perCell);
  return { level, stride, row: Math.floor(cell / W), column: cell % W, place: (anchor - first) % perCell };
}

/** All that an output says of one anchor, and where that lies: {anchor, level, .., box, logits, scores, deltas}. */
export function ofAnchor(output, anchor, grid, classes) {
  const logits = Array.from(output.logits.subarray(anchor * classes, (anchor + 1) * classes));
  return {
    anchor,
    ...placeOf(anchor, grid),
    box: Array.from(grid.edges.subarray(4 * anchor, 4 * anchor + 4)),
    logits,
    scores: logits.map(sigmoid),
    deltas: Array.from(output.deltas.subarray(4 * anchor, 4 * anchor + 4)),
  };
}

/**
 * What the labelled objects say of an anchor and a class: {truth, pt}. truth: "positive", "negative" (it answers for an
 * object of another class, or for none), "ignored", or null where nobody has labelled the picture; pt is null then, and for
 * an ignored anchor.
 */
export function judged(anchor, label, score, grid, objects, rule) {
  if (!objects) return { truth: null, pt: null, owner: -1 };
  const owner = owners(grid, objects, rule)[anchor];
  if (owner === IGNORE) return { truth: "ignored", pt: null, owner: -1 };
  const positive = owner >= 0 && objects[owner].label === label;
  return { truth: positive ? "positive" : "negative", pt: positive ? score : 1 - score, owner };
}

const known = new WeakMap(); // objects -> the owner of each anchor: the same list is asked of again and again
function owners(grid, objects, rule) {
  if (known.get(objects)?.grid !== grid)
    known.set(objects, {
      grid,
      labels: assign(
        grid.edges,
        objects.map(({ box }) => box),
        rule,
      ),
    });
  return known.get(objects).labels;
}

/**
 * The best score of each cell of a level: {rows, columns, values}. label: a class, or -1 for the best of all.
 */
export function heatMap(output, grid, classes, level, label) {
  const { first, H: rows, W: columns } = grid.levels.find((one) => one.level === level);
  const values = new Float32Array(rows * columns);
  const which = label < 0 ? [...Array(classes).keys()] : [label];
  for (let cell = 0; cell < values.length; cell++) {
    let best = -Infinity;
    for (let place = 0; place < grid.perCell; place++) {
      const anchor = first + cell * grid.perCell + place;
      for (const one of which) best = Math.max(best, output.logits[anchor * classes + one]);
    }
    values[cell] = sigmoid(best);
  }
  return { rows, columns, values };
}

/** The size of a gradient at each pixel, summed over its colours, as parts of the largest: Float32Array [H * W]. */
export function sizes(gradient) {
  const result = new Float32Array(gradient.length / 3);
  let most = 0;
  for (let i = 0; i < result.length; i++) {
    result[i] = Math.abs(gradient[3 * i]) + Math.abs(gradient[3 * i + 1]) + Math.abs(gradient[3 * i + 2]);
    most = Math.max(most, result[i]);
  }
  return most ? result.map((value) => value / most) : result;
}

/** The share of a map [H * W] that lies inside a box. */
export function shareInside(map, [x1, y1, x2, y2], width) {
  let [inside, all] = [0, 0];
  map.forEach((value, i) => {
    const [x, y] = [(i % width) + 0.5, Math.floor(i / width) + 0.5];
    all += value;
    if (x >= x1 && x < x2 && y >= y1 && y < y2) inside += value;
  });
  return all ? inside / all : 0;
}
