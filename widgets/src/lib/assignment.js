// Which object each anchor answers for. Mirrors focal_tutorial/assignment.py and is held to vectors that it wrote
// (widgets/golden/anchors.json). Typed arrays, because a figure asks again in every frame for 57,600 anchors.

export const BACKGROUND = -1;
export const IGNORE = -2;

/**
 * How well anchors (Float64Array, four numbers each) are covered by objects [[x1, y1, x2, y2]]:
 * {best, owner, restored}, one entry for each anchor: its highest IoU, the object that has it (the first among equals, -1
 * where nothing is shared), and 1 where the anchor is the best, or ties for the best, of some object.
 */
export function survey(anchors, objects) {
  const count = anchors.length / 4;
  const [best, owner, restored] = [
    new Float64Array(count),
    new Int32Array(count).fill(-1),
    new Uint8Array(count),
  ];
  const overlap = new Float64Array(count);
  objects.forEach(([x1, y1, x2, y2], index) => {
    const own = Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
    let highest = 0;
    for (let i = 0, at = 0; i < count; i++, at += 4) {
      const [left, top, right, bottom] = [anchors[at], anchors[at + 1], anchors[at + 2], anchors[at + 3]];
      const width = Math.min(x2, right) - Math.max(x1, left);
      const height = Math.min(y2, bottom) - Math.max(y1, top);
      const shared = width > 0 && height > 0 ? width * height : 0;
      const iou = shared && shared / Math.max(own + (right - left) * (bottom - top) - shared, 1e-12);
      overlap[i] = iou;
      if (iou > highest) highest = iou;
      if (iou > best[i]) {
        best[i] = iou;
        owner[i] = index;
      }
    }
    if (highest > 0) for (let i = 0; i < count; i++) if (overlap[i] === highest) restored[i] = 1;
  });
  return { best, owner, restored };
}

/** The survey of two lists of objects from the surveys of each, `first` being of the first `length` objects. */
export function merged(first, second, length) {
  const best = first.best.slice();
  const owner = first.owner.slice();
  const restored = first.restored.slice();
  for (let i = 0; i < best.length; i++) {
    restored[i] |= second.restored[i];
    if (second.best[i] > best[i]) {
      best[i] = second.best[i];
      owner[i] = second.owner[i] + length;
    }
  }
  return { best, owner, restored };
}

/** The object of each anchor, BACKGROUND or IGNORE, as Int32Array. */
export function labelled(
  { best, owner, restored },
  { foreground = 0.5, background = 0.4, low_quality = true } = {},
) {
  const labels = new Int32Array(best.length);
  for (let i = 0; i < labels.length; i++) {
    if (best[i] >= foreground || (low_quality && restored[i])) labels[i] = owner[i];
    else labels[i] = best[i] < background ? BACKGROUND : IGNORE;
  }
  return labels;
}

/** `labelled` for objects that were not surveyed before. */
export function assign(anchors, objects, options) {
  return labelled(survey(anchors, objects), options);
}
