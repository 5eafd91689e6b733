// What the package computed, found by stage and case, and turned from bytes into numbers.

/** The stages in the order of the data: [group, [[stage, name]]]. */
export const GROUPS = [
  ["input", [["image", "image"]]],
  [
    "backbone",
    [
      ["C3", "C3"],
      ["C4", "C4"],
      ["C5", "C5"],
    ],
  ],
  [
    "pyramid",
    [
      ["P3", "P3"],
      ["P4", "P4"],
      ["P5", "P5"],
      ["P6", "P6"],
      ["P7", "P7"],
    ],
  ],
  [
    "class head",
    [
      ["class_tower", "tower"],
      ["logits", "logits"],
    ],
  ],
  [
    "box head",
    [
      ["box_tower", "tower"],
      ["deltas", "deltas"],
    ],
  ],
  [
    "to the detections",
    [
      ["scores", "scores"],
      ["top_k", "top k"],
      ["decode", "decode"],
      ["nms", "NMS"],
      ["detections", "detections"],
    ],
  ],
  [
    "to the loss",
    [
      ["anchors", "anchors"],
      ["assignment", "assignment"],
      ["focal_loss", "focal loss"],
      ["smooth_l1", "smooth L1"],
    ],
  ],
];
export const STAGES = GROUPS.flatMap(([, stages]) => stages.map(([stage]) => stage));
const FROM_LOGITS = ["logits", "focal_loss"];
const FROM_SCORES = ["scores", "top_k", "decode"];
const FROM_NMS = ["nms", "detections"];
const ALWAYS = ["image", "anchors", "assignment"];

/** The network that runs: "trained", "untrained", or "no_prior". */
export const networkOf = ({ network, no_prior }) =>
  network === "trained" ? "trained" : no_prior ? "no_prior" : "untrained";

/** The name under which a stage's record is stored: it holds what the stage depends on, and no more. */
export function keyOf(stage, state) {
  const network = networkOf(state);
  const act = state.softmax ? "softmax" : "sigmoid";
  if (ALWAYS.includes(stage)) return stage;
  if (FROM_LOGITS.includes(stage)) return `${stage} ${network}`;
  if (FROM_SCORES.includes(stage)) return `${stage} ${network} ${act}`;
  if (FROM_NMS.includes(stage))
    return `${stage} ${network} ${act} ${state.across_classes ? "across" : "within"}`;
  return `${stage} ${network === "trained" ? "trained" : "untrained"}`;
}

/** Whether one of the bugs that are on changes what this stage hands on. */
export function touched(stage, state) {
  return (
    keyOf(stage, state) !== keyOf(stage, { ...state, no_prior: false, softmax: false, across_classes: false })
  );
}

/** A stored map: {row, column, rows, columns, low, high, bytes}. */
export function mapOf({ row, column, size: [rows, columns], low, high, data }) {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  return { row, column, rows, columns, low, high, bytes };
}

/** The value of a cell, to half of a 255th of the map's range. */
export const valueAt = ({ columns, low, high, bytes }, row, column) =>
  low + ((high - low) * bytes[row * columns + column]) / 255;

/** The range of one map among those that share its scale. */
export function rangeOf({ low, high, bytes }) {
  const [least, most] = [Math.min(...bytes), Math.max(...bytes)];
  return [low + ((high - low) * least) / 255, low + ((high - low) * most) / 255];
}

/** The sum over all stages: [here, in the paper's network]. */
export function totals(parameters) {
  return Object.values(parameters).reduce(([a, b], [here, paper]) => [a + here, b + paper], [0, 0]);
}
