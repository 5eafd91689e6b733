// Stored maps: bytes to numbers, numbers to colours, points of the image to cells.

const STEPS = 255;
// Dark to bright for what is never negative; blue, pale, orange around 0 for what has a sign.
const BRIGHT = [
  [18, 16, 48],
  [80, 30, 112],
  [158, 42, 99],
  [221, 81, 58],
  [252, 165, 10],
  [252, 255, 164],
];
const SIGNED = [
  [0, 82, 140],
  [86, 160, 211],
  [244, 242, 238],
  [240, 152, 92],
  [170, 62, 0],
];

/** Bytes of a base64 text. */
export function bytes(text) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/** Pixels of the image from one cell of a map to the next: 8 for C3, L3, S3 and P3. */
export const strideOf = (name) => 2 ** Number(name[1]);

/** The number that a byte stands for. */
export const value = (byte, [low, high]) => low + (byte / STEPS) * (high - low);

/** Row and column of the cell of a map that covers the point (x, y) of the image. */
export function cellAt(name, { rows, columns }, x, y) {
  const stride = strideOf(name);
  return [Math.min(rows - 1, Math.floor(y / stride)), Math.min(columns - 1, Math.floor(x / stride))];
}

/** The middle of a cell, kept inside the image: the point that stands for it. */
export function middle(name, row, column, [height, width]) {
  const stride = strideOf(name);
  const within = (index, length) =>
    Math.min((index * stride + Math.min(length, (index + 1) * stride)) / 2, length);
  return { x: within(column, width), y: within(row, height) };
}

/** The cell of the coarser map that nearest upsampling copies to (row, column). */
export function above(row, column, fine, coarse) {
  return [Math.floor((row * coarse.rows) / fine.rows), Math.floor((column * coarse.columns) / fine.columns)];
}

/** What a cell can see: x1, y1, x2, y2 in pixels of the image. */
export function field({ fields: [rows, columns] }, row, column) {
  const numbers = (text, at) =>
    text
      .split(" ")
      .slice(2 * at, 2 * at + 2)
      .map(Number);
  const [[y1, y2], [x1, x2]] = [numbers(rows, row), numbers(columns, column)];
  return [x1, y1, x2, y2];
}

/** The ends of the colour scale: around 0 for a channel of the pyramid, which has a sign; else the range itself. */
export function ends(name, view, [low, high]) {
  const reach = Math.max(-low, high);
  return name[0] === "C" || view === "all" || view === "score" ? [low, high] : [-reach, reach];
}

/** Red, green, blue of a value on a scale: with a sign around 0, else from its lower end. */
export function colour(number, [low, high]) {
  return between(low < 0 ? SIGNED : BRIGHT, high > low ? (number - low) / (high - low) : 0);
}

function between(stops, part) {
  const at = Math.min(1, Math.max(0, part)) * (stops.length - 1);
  const first = Math.min(stops.length - 2, Math.floor(at));
  return stops[first].map((one, i) => Math.round(one + (stops[first + 1][i] - one) * (at - first)));
}

/** Draw a view of a map into a canvas, one pixel for each cell. */
export function paint(canvas, name, { rows, columns, views }, view, image) {
  const { cells, range } = views[view];
  const scale = ends(name, view, range);
  Object.assign(canvas, { width: columns, height: rows });
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(columns, rows);
  bytes(cells[image]).forEach((byte, i) =>
    pixels.data.set([...colour(value(byte, range), scale), 255], 4 * i),
  );
  context.putImageData(pixels, 0, 0);
}

/** What can be shown of a state: a network without sums shows its lateral, and only P3 to P7 have scores. */
export function shown(now, networks) {
  const { maps } = networks[now.network];
  const name = now.map in maps ? now.map : `L${now.map[1]}`;
  return { name, view: now.view in maps[name].views ? now.view : "all" };
}

/** Value and cell of a map at a point: {row, column, value, range}. */
export function reading(map, name, view, image, x, y) {
  const [row, column] = cellAt(name, map, x, y);
  const { cells, range } = map.views[view];
  return { row, column, range, value: value(bytes(cells[image])[row * map.columns + column], range) };
}
