// Boxes as [x1, y1, x2, y2] in pixels, half open. Mirrors focal_tutorial/boxes.py and is held to vectors that it wrote
// (widgets/golden/boxes.json, 1e-6).

/** dw and dh are cut here: a box grows at most 62.5 times over its anchor. */
export const LARGEST_LOG_SCALE = Math.log(1000 / 16);

/** Area in square pixels; 0 for a box with x2 < x1 or y2 < y1. */
export function area([x1, y1, x2, y2]) {
  return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}

/** The box that two boxes share; inverted where they lie apart. */
export function meet(a, b) {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** The smallest box around both. */
export function hull(a, b) {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Area that two boxes share. */
export function intersection(a, b) {
  return area(meet(a, b));
}

/** Area that two boxes cover together. */
export function union(a, b) {
  return area(a) + area(b) - intersection(a, b);
}

const ratio = (part, whole) => part / Math.max(whole, 1e-12);

/** Intersection over union, 0..1; 0 for empty boxes. */
export function iou(a, b) {
  return ratio(intersection(a, b), union(a, b));
}

/** Generalised IoU, -1..1: IoU - (hull - union) / hull (Rezatofighi et al. 2019). */
export function giou(a, b) {
  const around = area(hull(a, b));
  return iou(a, b) - ratio(around - union(a, b), around);
}

/** Slopes of a box's area in its four numbers; 0 where it is empty. */
function areaSlopes([x1, y1, x2, y2]) {
  const [width, height] = [Math.max(0, x2 - x1), Math.max(0, y2 - y1)];
  return [width ? -height : 0, height ? -width : 0, width ? height : 0, height ? width : 0];
}

/** The slopes of intersection, union and hull in the four numbers of b. Where two edges coincide b gets half, as in torch. */
function slopes(a, b) {
  const ahead = (i) => (b[i] > a[i] ? 1 : b[i] < a[i] ? 0 : 0.5); // how far b's edge, not a's, decides a maximum
  const shared = areaSlopes(meet(a, b)).map((slope, i) => slope * (i < 2 ? ahead(i) : 1 - ahead(i)));
  const around = areaSlopes(hull(a, b)).map((slope, i) => slope * (i < 2 ? 1 - ahead(i) : ahead(i)));
  const own = areaSlopes(b);
  return { shared, around, together: own.map((slope, i) => slope - shared[i]) };
}

const quotientSlope = (part, whole, dPart, dWhole) => (dPart * whole - part * dWhole) / (whole * whole);

/** The slopes of iou(a, b) in the four numbers of b, per pixel; all 0 where the boxes lie apart. */
export function iouGradient(a, b) {
  const { shared, together } = slopes(a, b);
  return shared.map((slope, i) => quotientSlope(intersection(a, b), union(a, b), slope, together[i]));
}

/** The slopes of giou(a, b) in the four numbers of b, per pixel. */
export function giouGradient(a, b) {
  const { together, around } = slopes(a, b);
  return iouGradient(a, b).map(
    (slope, i) => slope + quotientSlope(union(a, b), area(hull(a, b)), together[i], around[i]),
  );
}

/** A box as centre and size. */
export const centred = ([x1, y1, x2, y2]) => ({
  x: (x1 + x2) / 2,
  y: (y1 + y2) / 2,
  width: x2 - x1,
  height: y2 - y1,
});

/** The regression targets [dx, dy, dw, dh] that turn an anchor into a box. */
export function encode(box, anchor) {
  const [b, a] = [centred(box), centred(anchor)];
  return [
    (b.x - a.x) / a.width,
    (b.y - a.y) / a.height,
    Math.log(b.width / a.width),
    Math.log(b.height / a.height),
  ];
}

/** The box that deltas [dx, dy, dw, dh] make of an anchor; dw and dh are cut at `limit`, Infinity for no cut. */
export function decode([dx, dy, dw, dh], anchor, limit = LARGEST_LOG_SCALE) {
  const a = centred(anchor);
  const x = a.x + dx * a.width;
  const y = a.y + dy * a.height;
  const width = a.width * Math.exp(Math.min(dw, limit));
  const height = a.height * Math.exp(Math.min(dh, limit));
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}
