// What the figures of chapter 9 say.
import { BACKGROUND, IGNORE } from "../lib/assignment.js";
import { SHAPES, SIZES } from "./grids.js";

export const whole = (value) => value.toLocaleString("en-US");
export const count = (number, one, more = `${one}s`) => `${whole(number)}\u00a0${number === 1 ? one : more}`;
/** IoU with two decimals, cut, so that .499 does not read as .50; .4 and .5 stay themselves. */
export const cut = (value) => (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
/** A length in pixels: one decimal at most, none from 100 on. */
export const length = (value) =>
  String((Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value)) + 0);

/** The name of an anchor among the nine: "1:2, ×1.26". */
export const kindWords = (kind) => `${SHAPES[Math.floor(kind / 3)]}, ${SIZES[kind % 3]}`;
/** What an anchor is told. */
export const toldWords = (label, names) =>
  label === BACKGROUND ? "background" : label === IGNORE ? "ignored" : names[label];
export const toldKind = (label) =>
  label === BACKGROUND ? "background" : label === IGNORE ? "ignored" : "positive";

/** The sentence of the cell. told: labels of the shown anchors of the cell. */
export function cellSentence({ grid, level, row, column, centre, told, state }) {
  const { stride, rows, columns, count: all } = level;
  const total = grid.anchors.length / 4;
  const of = (kind) => told.filter((label) => toldKind(label) === kind).length;
  const answer = [
    of("positive") && `**${of("positive")}** for an object`,
    of("ignored") && `${of("ignored")} ignored`,
    of("background") && `${of("background")} background`,
  ]
    .filter(Boolean)
    .join(", ");
  return (
    `**P${level.level}**, stride ${stride}: ${rows}\u00a0×\u00a0${columns} cells with ${grid.perCell}\u00a0${grid.perCell === 1 ? "anchor" : "anchors"} each, ` +
    `${whole(all)} of the image's ${whole(total)}. Row\u00a0${row + 1}, column\u00a0${column + 1}: centre\u00a0(${centre.map(length).join(",\u00a0")}). ` +
    `Its ${grid.perCell === 1 ? "anchor" : "anchors"}: ${answer}.${bugWords(state)}`
  );
}

/** What a bug does here. */
export function bugWords({ bug, ratio }) {
  if (bug === "corner") return " **Bug:** centred on the corner.";
  if (bug !== "ratio") return "";
  if (ratio === "all") return " **Bug:** the same boxes, other names.";
  return ratio === "1:1"
    ? " **Bug:** a square does not mind."
    : ` **Bug:** ${ratio} ${ratio === "2:1" ? "lies flat" : "stands upright"}.`;
}

/** The cell for a screen reader. */
export const cellWords = ({ level, row, column, centre }) =>
  `P${level.level}, row ${row + 1} of ${level.rows}, column ${column + 1} of ${level.columns}, centre ${length(centre[0])}, ${length(centre[1])}`;
