// The figure of chapter 6 in words.
import { fixed, slopeWords } from "../lib/words.js";
import { PATHS } from "./paths.js";
import { readings } from "./readings.js";

const DISTANCE = {
  "corners, L2": "L2 distance of the corners",
  "centre-size, L1": "L1 distance in centre and size",
};
const bold = (name, value) => `**${name}\u00a0${fixed(value, 3)}**`;

/** Before the reader has guessed. */
export const QUESTION = "A and B share nothing, so IoU is 0. And **GIoU is ?**";

/** What is seen, in one line. */
export function short(state) {
  const seen = readings(state);
  const [overlap, generalised] = [fixed(seen.iou, 3), fixed(seen.giou, 3)];
  if (state.slide !== "free") {
    const { distance, pairs } = PATHS[state.slide];
    const pair = pairs.find(({ angle }) => Math.abs(angle - state.angle) < 0.05);
    const paper = pair ? ` The paper prints ${pair.iou} and ${pair.giou}.` : "";
    return `At the same distance all around, ${distance}: **IoU\u00a0${overlap}, GIoU\u00a0${generalised}**.${paper}`;
  }
  const percent = Math.round((100 * (seen.hull - seen.together)) / seen.hull);
  if (seen.hull - seen.together < 1e-9)
    return `Nothing of C is empty: **GIoU\u00a0=\u00a0IoU\u00a0=\u00a0${overlap}**.`;
  if (seen.shared > 0)
    return `IoU\u00a0${overlap}, and ${percent} percent of C is empty: **GIoU\u00a0${generalised}**.`;
  if (!state.gradient)
    return `They share nothing: IoU\u00a00. But ${percent} percent of C is empty: **GIoU\u00a0${generalised}**.`;
  return `IoU has no slope here. GIoU has: ${pull(seen)}.`;
}

/** The same in full. */
export function sentence(state) {
  const seen = readings(state);
  const both = `${bold("IoU", seen.iou)}, ${bold("GIoU", seen.giou)}`;
  if (state.slide !== "free") return `${onPathWords(state, both)}`;
  const empty = `${Math.round((100 * (seen.hull - seen.together)) / seen.hull)} percent of the box around both is empty`;
  if (seen.hull - seen.together < 1e-9)
    return `${both}: nothing of the box around both is empty, so the two are equal.`;
  if (seen.shared > 0)
    return `${both}: ${empty}, and that much is taken off.${state.gradient ? " The arrows say where each edge of B should go." : ""}`;
  if (!state.gradient)
    return `${both}: the boxes share nothing, ${empty}, and GIoU says so. Bring B nearer and it grows.`;
  return `${both}. IoU has no slope here, GIoU has: ${pull(seen)}. All four, per pixel: ${slopeWords(seen.slopes)}.`;
}

/** What the slopes do to boxes that lie apart. */
function pull({ a, b, slopes: [x1, y1, x2, y2] }) {
  const ways = [];
  if (b[0] >= a[2] || b[2] <= a[0])
    ways.push([x1 + x2 < 0 ? "to the left" : "to the right", x2 - x1, "wider", "narrower"]);
  if (b[1] >= a[3] || b[3] <= a[1]) ways.push([y1 + y2 < 0 ? "up" : "down", y2 - y1, "higher", "lower"]);
  const moves = ways.map(([way]) => way).join(" and ");
  const sizes = ways.map(([, growth, more, less]) => (growth > 0 ? more : less)).join(" and ");
  return `as a whole it pulls B ${moves}, and it makes B ${sizes}`;
}

function onPathWords(state, both) {
  const { distance, pairs } = PATHS[state.slide];
  const place = pairs.findIndex(({ angle }) => Math.abs(angle - state.angle) < 0.05);
  const held = `${DISTANCE[state.slide]} ${distance}, here and everywhere on this ${state.slide === "corners, L2" ? "circle" : "diamond"}`;
  const paper =
    place < 0 ? "" : ` The paper prints ${pairs[place].iou} and ${pairs[place].giou} for this pair.`;
  return `${held}. ${both}.${paper}`;
}

/** What the slider and the guide say to a screen reader. */
export function placeWords(state) {
  const seen = readings(state);
  const where =
    state.slide === "free"
      ? `left edge of B at ${state.b[0]}`
      : `${fixed(state.angle, 1)} degrees around the path`;
  return `${where}: IoU ${fixed(seen.iou, 3)}, GIoU ${fixed(seen.giou, 3)}`;
}
