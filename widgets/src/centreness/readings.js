// What the figure of centre-ness shows for a state: numbers only, no drawing.
import { candidates } from "./fcos.js";

/**
 * given: {objects, width} in pixels of the scene; state: {point, width, score, sampling}. Returns unit, pixels of the network in one of
 * the scene; boxes, the objects in pixels of the network; held, the boxes that hold the point; own, the smallest that it answers for, or
 * null; looked, the box whose sides are drawn: own, else the smallest that holds the point, or null; product, score times centre-ness.
 */
export function readings(given, state) {
  const unit = state.width / given.width;
  const enlarged = (numbers) => numbers.map((value) => value * unit);
  const boxes = given.objects.map(enlarged);
  const held = candidates(enlarged(state.point), boxes, state.sampling);
  const own = held.find(({ role }) => role === "takes") ?? null;
  return {
    unit,
    boxes,
    held,
    own,
    looked: own ?? held[0] ?? null,
    product: own ? state.score * own.centreness : 0,
  };
}
