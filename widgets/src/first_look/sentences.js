// What the figure says, in words.
import { probability } from "../lib/words.js";

export const STEPS = ["photograph", "anchors", "scores", "NMS", "boxes"];

const thousands = (value) => value.toLocaleString("en-US");
const several = (count, one, more = `${one}s`) => `${thousands(count)}\u00a0${count === 1 ? one : more}`;

/** "red cells 91, platelets 19": the classes that have any. */
export function each(counts, classes) {
  const some = counts.map((count, i) =>
    count ? `${classes[i].toLowerCase()}\u00a0${thousands(count)}` : null,
  );
  return some.filter(Boolean).join(", ");
}

/**
 * The sentence of a step. total: anchors of all grids, perCell: of one cell; counts: of the classes, at this step; stand: what
 * standing() gives; objects: how many are labelled; asked: a question about the scores is open.
 */
export function sentence({
  step,
  total,
  perCell,
  counts,
  classes,
  stand,
  threshold,
  labels,
  objects,
  asked,
}) {
  const { above, anchors, kept, found } = stand;
  const least = `**${probability(threshold)}** or more`;
  if (step === "photograph")
    return `Blood under a microscope: **${objects}** cells are labelled. The task: a box around each, and its name.`;
  if (step === "anchors")
    return `Each grid cell has **${perCell}\u00a0anchors**, boxes of fixed size and shape. Five grids have **${thousands(total)}**. Move the grid cell.`;
  if (step === "scores" && asked) return `**?** of ${thousands(total)} anchors score ${least}.`;
  if (!above.length) return `Nothing scores ${least}. Lower the threshold.`;
  if (step === "scores")
    return `**${thousands(anchors)}** of ${thousands(total)} anchors ${anchors === 1 ? "scores" : "score"} ${least}: ${each(counts, classes)}.`;
  if (step === "NMS")
    return `Each anchor has moved onto what it sees. Of **${several(above.length, "box", "boxes")}** NMS keeps the best in each heap: **${kept.length}**.`;
  if (!labels)
    return `What is left: **${several(kept.length, "box", "boxes")}** (${each(counts, classes)}). Are they right? Show the labels.`;
  return `Found: **${found} of ${objects}** labelled cells. Missed: ${objects - found}. False alarms, boxes on no labelled cell: **${kept.length - found}**.`;
}

/** What a screen reader hears of the drawing. */
export function drawingWords({ step, name, total, counts, classes, stand }) {
  const parts = {
    photograph: "nothing drawn on it",
    anchors: `the cells of one grid, one cell with its anchors, of ${thousands(total)} in all`,
    scores: `the anchors above the threshold: ${each(counts, classes) || "none"}`,
    NMS: `${stand.above.length} boxes, ${stand.kept.length} of them kept`,
    boxes: `boxes: ${each(counts, classes) || "none"}`,
  };
  return `${name}, ${parts[step]}`;
}

/** What the threshold says to a screen reader. */
export const thresholdWords = (threshold, { above, kept }) =>
  `score threshold ${probability(threshold)}: ${several(above.length, "answer")}, ${kept.length} after NMS`;

/** The cell in words. */
export const cellWords = ({ row, column, rows, columns }) =>
  `row ${row + 1} of ${rows}, column ${column + 1} of ${columns}`;

/** What each step leaves, in figures, for the list of steps. */
export function stepFigures({ size, total, stand, threshold, asked }) {
  const [height, width] = size;
  const hidden = { scores: "?", NMS: "?", boxes: "?" };
  return {
    photograph: `${width}\u00a0×\u00a0${height}`,
    anchors: thousands(total),
    scores: `${thousands(stand.anchors)} from ${probability(threshold)}`,
    NMS: `${stand.above.length} → ${stand.kept.length}`,
    boxes: String(stand.kept.length),
    ...(asked ? hidden : {}),
  };
}
