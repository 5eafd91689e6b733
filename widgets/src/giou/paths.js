// Boxes at one distance from another: both panels of Figure 1 of the GIoU paper. The paper prints norms, IoU and GIoU but
// no coordinates: these are reconstructions, found by a search, and many others exist.

/**
 * truth: the fixed box; distance: in the panel's norm; pairs: where the paper's three pairs lie (angle in degrees, clockwise
 * from the right) with the values it prints; frame and step of the drawing.
 */
export const PATHS = {
  "corners, L2": {
    truth: [0, 0, 32, 11.25],
    distance: 8.41,
    frame: [-2, -1.5, 44, 21.5],
    step: 4,
    pairs: [
      { angle: 279.3, iou: 0.26, giou: 0.23 },
      { angle: 322.5, iou: 0.49, giou: 0.41 },
      { angle: 18, iou: 0.65, giou: 0.65 },
    ],
  },
  "centre-size, L1": {
    truth: [-5.5, -12.5, 5.5, 12.5],
    distance: 9.07,
    frame: [-20, -19.5, 20, 19.5],
    step: 4,
    pairs: [
      { angle: 172.2, iou: 0.27, giou: 0.24 },
      { angle: 38.2, iou: 0.59, giou: 0.59 },
      { angle: 106.6, iou: 0.66, giou: 0.62 },
    ],
  },
};

export const TURN = 360; // degrees

/**
 * The box at `angle` on a path. "corners, L2": the top left corners coincide and the other corner lies on a circle.
 * "centre-size, L1": the centres coincide and width and height differ by a point of the diamond |dw| + |dh| = distance.
 */
export function onPath(name, angle) {
  const {
    truth: [x1, y1, x2, y2],
    distance,
  } = PATHS[name];
  const [across, down] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  if (name === "corners, L2") return [x1, y1, x2 + distance * across, y2 + distance * down];
  const unit = distance / (Math.abs(across) + Math.abs(down));
  const [dw, dh] = [unit * across, unit * down];
  return [x1 - dw / 2, y1 - dh / 2, x2 + dw / 2, y2 + dh / 2];
}

const inCentreAndSize = ([x1, y1, x2, y2]) => [(x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1];

/** The two distances of the paper's figure: L2 of the corners' four numbers, L1 of centre, width and height. */
export function distances(a, b) {
  const [p, q] = [inCentreAndSize(a), inCentreAndSize(b)];
  return {
    corners: Math.hypot(...a.map((value, i) => value - b[i])),
    size: p.reduce((sum, value, i) => sum + Math.abs(value - q[i]), 0),
  };
}

/** The angle at which the point (x, y) of the drawing lies from the truth's bottom right corner, in [0, 360). */
export function angleTo(name, x, y) {
  const [, , x2, y2] = PATHS[name].truth;
  return ((Math.atan2(y - y2, x - x2) * 180) / Math.PI + 360) % 360;
}
