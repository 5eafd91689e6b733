// Boxes as [x1, y1, x2, y2] in pixels, half open. Mirrors focal_tutorial/boxes.py and is held to vectors that it wrote
// (widgets/golden/boxes.json, 1e-6).

const LARGEST_LOG_SCALE = Math.log(1000 / 16); // a box grows at most 62.5 times over its anchor

/** Area in square pixels; 0 for a box with x2 < x1 or y2 < y1. */
export function area([x1, y1, x2, y2]) {
  return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}

/** Area that two boxes share. */
export function intersection(a, b) {
  return Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
}

const ratio = (part, whole) => part / Math.max(whole, 1e-12);

/** Intersection over union, 0..1; 0 for empty boxes. */
export function iou(a, b) {
  const shared = intersection(a, b);
  return ratio(shared, area(a) + area(b) - shared);
}

/** Generalised IoU, -1..1: IoU - (hull - union) / hull (Rezatofighi et al. 2019). */
export function giou(a, b) {
  const shared = intersection(a, b);
  const union = area(a) + area(b) - shared;
  const hull = area([Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
  return ratio(shared, union) - ratio(hull - union, hull);
}

const centred = ([x1, y1, x2, y2]) => ({ x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: x2 - x1, height: y2 - y1 });

/** The regression targets [dx, dy, dw, dh] that turn an anchor into a box. */
export function encode(box, anchor) {
  const [b, a] = [centred(box), centred(anchor)];
  return [(b.x - a.x) / a.width, (b.y - a.y) / a.height, Math.log(b.width / a.width), Math.log(b.height / a.height)];
}

/** The box that deltas [dx, dy, dw, dh] make of an anchor; dw and dh are cut at log(1000 / 16). */
export function decode([dx, dy, dw, dh], anchor) {
  const a = centred(anchor);
  const x = a.x + dx * a.width;
  const y = a.y + dy * a.height;
  const width = a.width * Math.exp(Math.min(dw, LARGEST_LOG_SCALE));
  const height = a.height * Math.exp(Math.min(dh, LARGEST_LOG_SCALE));
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}
