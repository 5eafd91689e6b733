// What the figure of chapter 5 shows for a state: numbers only, no drawing.
import { area, intersection, iou, iouGradient, meet, union } from "../lib/boxes.js";
import { alongShift } from "../lib/shift.js";

/** The box that code sees which takes b's x, y, width, height for two corners. */
export function misreadBox([x1, y1, x2, y2]) {
  return [x1, y1, x2 - x1, y2 - y1];
}

/** The name that RetinaNet's assignment gives an anchor of this IoU (section 4 of the paper). */
export function role(value) {
  return value >= 0.5 ? "object" : value >= 0.4 ? "ignored" : "background";
}

/** Areas and IoU of a with b, or with what b is misread for; the slopes in b's four numbers; the curve along a shift of b. */
export function readings({ a, b, misread }) {
  const seen = misread ? misreadBox(b) : b;
  const [shared, together] = [intersection(a, seen), union(a, seen)];
  const common = meet(a, seen);
  return {
    seen,
    shared,
    together,
    areaA: area(a),
    areaB: area(seen),
    value: iou(a, seen),
    right: iou(a, b),
    sides: [Math.max(0, common[2] - common[0]), Math.max(0, common[3] - common[1])],
    slopes: misread ? null : iouGradient(a, b),
  };
}

/** The curve under the scene: [left edge of b, IoU as the code computes it]. */
export function curve(state) {
  return alongShift(state, (a, b) => iou(a, state.misread ? misreadBox(b) : b));
}
