// Scales, paths and labels of a drawing, in pixels; nothing here knows which figure it serves.

/** A scale from [low, high] to [from, to] pixels; on a log scale values at or below 0 land far outside. */
export function scale(low, high, from, to, log = false) {
  const place = log ? (value) => Math.log10(Math.max(value, 1e-300)) : (value) => value;
  const [start, end] = [place(low), place(high)];
  const toPixel = (value) => from + ((place(value) - start) / (end - start)) * (to - from);
  toPixel.invert = (pixel) => {
    const at = start + ((pixel - from) / (to - from)) * (end - start);
    return log ? 10 ** at : at;
  };
  return toPixel;
}

/** [pixel x, pixel y] of a curve at each sample; pixels are kept within what SVG draws well. */
export function points(samples, curve, x, y) {
  return samples.map((sample) => {
    const [u, v] = curve(sample);
    return [x(u), Math.max(-1e4, Math.min(1e4, y(v)))];
  });
}

/** The d of a path through pixels. */
export function path(pixels) {
  return pixels.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}

/**
 * Where labels sit on their own curves, clear of the other curves, of each other and of `taken` boxes.
 * curves: [{pixels, width}]; area: {left, top, right, bottom}; height: of a line of text.
 * Returns for each curve the centre [x, y] of its label.
 */
export function placeLabels(curves, area, height, taken = []) {
  const boxes = [...taken];
  return curves.map(({ pixels, width }, own) => {
    let best = null;
    for (const [x, y] of along(pixels, 3)) {
      const box = {
        left: x - width / 2 - 2,
        right: x + width / 2 + 2,
        top: y - height / 2,
        bottom: y + height / 2,
      };
      if (box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom)
        continue;
      let cost = 0;
      for (const other of boxes)
        cost += overlap(box, other) ? 100 : Math.max(0, 12 - distance(box, other)) / 2;
      curves.forEach((curve, i) => {
        if (i !== own)
          for (const point of (curve.dense ??= along(curve.pixels, 3))) if (inside(box, point)) cost += 1;
      });
      if (!best || cost < best.cost) best = { cost, x, y, box };
    }
    if (!best) return null;
    boxes.push(best.box);
    return [best.x, best.y];
  });
}

/** Points every `gap` pixels along a line. */
function along(pixels, gap) {
  const result = [];
  for (let i = 1; i < pixels.length; i++) {
    const [[x0, y0], [x1, y1]] = [pixels[i - 1], pixels[i]];
    const count = Math.min(400, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / gap));
    for (let k = 0; k < count; k++) result.push([x0 + ((x1 - x0) * k) / count, y0 + ((y1 - y0) * k) / count]);
  }
  return result;
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const distance = (a, b) =>
  Math.hypot(
    Math.max(0, b.left - a.right, a.left - b.right),
    Math.max(0, b.top - a.bottom, a.top - b.bottom),
  );
const inside = (box, [x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom;
