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

/** The sentence of the cell before the reader has guessed. */
export const cellQuestion = ({ grid, level }) =>
  `This cell of **P${level.level}** has ${count(grid.perCell, "anchor")}. **?** of them answer for the object on it.`;

/** The sentence of the cell. told: labels of the shown anchors of the cell. */
export function cellSentence({ grid, level, row, column, centre, told, state }) {
  const { stride, rows, columns, count: all } = level;
  const total = grid.anchors.length / 4;
  const of = (kind) => told.filter((label) => toldKind(label) === kind).length;
  const [positive, ignored, background] = ["positive", "ignored", "background"].map(of);
  const rest = [ignored && `${ignored} ignored`, background && `${background} background`].filter(Boolean);
  const one = grid.perCell === 1;
  const answer = positive
    ? `**${positive}** of ${one ? "1 anchor" : `its ${grid.perCell} anchors`} ${positive === 1 ? "answers" : "answer"} for an object`
    : `**none** of its ${count(grid.perCell, "anchor")} answers for an object`;
  return (
    `**P${level.level}**, stride ${stride}: at this cell ${answer}${rest.length ? `; ${rest.join(", ")}` : ""}.${bugWords(state)} ` +
    `P${level.level} has ${rows}\u00a0×\u00a0${columns} cells with ${whole(all)} of the image's ${whole(total)} anchors. ` +
    `Row\u00a0${row + 1}, column\u00a0${column + 1}: centre\u00a0(${centre.map(length).join(",\u00a0")}).`
  );
}

/** What another way to make the anchors does here. */
export function bugWords({ bug, ratio }) {
  if (bug === "corner") return " **Centred on the cell's corner**, not on its middle.";
  if (bug !== "ratio") return "";
  if (ratio === "all") return " **Ratio inverted:** the same boxes, other names.";
  return ratio === "1:1"
    ? " **Ratio inverted:** a square does not mind."
    : ` **Ratio inverted:** ${ratio} ${ratio === "2:1" ? "lies flat" : "stands upright"}.`;
}

/** The cell for a screen reader. */
export const cellWords = ({ level, row, column, centre }) =>
  `P${level.level}, row ${row + 1} of ${level.rows}, column ${column + 1} of ${level.columns}, centre ${length(centre[0])}, ${length(centre[1])}`;
