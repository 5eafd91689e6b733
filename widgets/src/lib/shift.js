// The scene of two boxes in chapters 5 and 6, and what happens in it while the second one slides sideways.

/** The scene, in its pixels, and how boxes move in it. */
export const LIMITS = { width: 480, height: 240, least: 16, fine: 1, coarse: 5 };

/** The limits of the left edge of a box that slides. */
export const SHIFT = { min: 0, max: LIMITS.width, fine: LIMITS.fine, coarse: LIMITS.coarse };

/** [left edge of b, value(a, b)] while b slides from one side of the scene to the other; exact at every bend of the curve. */
export function alongShift({ a, b }, value) {
  const [width, last] = [b[2] - b[0], LIMITS.width - (b[2] - b[0])];
  const bends = [a[0] - width, a[0], a[2] - width, a[2], b[0]].filter((at) => at > 0 && at < last);
  const places = [...Array.from({ length: 97 }, (_, i) => (last * i) / 96), ...bends].sort((p, q) => p - q);
  return places.map((left) => [left, value(a, [left, b[1], left + width, b[3]])]);
}
