// What the table says, in words.
import { differences } from "./order.js";

const signed = (value, digits) =>
  Math.abs(value) < 1e-9 ? "0" : `${value > 0 ? "+" : "−"}${Math.abs(value).toFixed(digits)}`;

const WHOLE = ["ms", "stages"];

/** A value as the paper prints it: milliseconds whole, AP with one decimal. */
export const figures = (value, column) => (WHOLE.includes(column) ? String(value) : value.toFixed(1));

/** A difference with its sign, in the same digits. */
export const gap = (value, column) => signed(value, column === "ms" ? 0 : 1);

const SIZES = ["small", "medium", "large"];

/** The sentence: how the row on top of the others (sorted), or the one with the highest AP, differs from the chosen one. */
export function sentence({ rows, columns, lower }, places, state) {
  const ap = columns.indexOf("AP");
  const others = places.filter((place) => place !== state.row);
  const top = state.sort
    ? others[0]
    : others.reduce((a, b) => (rows[b].values[ap] > rows[a].values[ap] ? b : a));
  const [against, other] = [rows[state.row], rows[top]];
  const d = differences(rows, state.row)[top];
  const called = ({ name, detail }) =>
    rows.filter((row) => row.name === name).length > 1 ? `${name} (${detail})` : name;
  const order = state.sort
    ? `Sorted by ${state.sort}, ${state.descending ? "largest" : "smallest"} first.`
    : "The best has the highest AP; the rows stand as in the paper.";
  const time = columns.indexOf("ms");
  const ms = time < 0 ? "" : ` and **${gap(d[time], "ms")}\u00a0ms**`;
  const sizes = SIZES.map((size) => `${size} ${gap(d[columns.indexOf(size)], "AP")}`).join(", ");
  return (
    `Against ${called(against)} the ${state.sort ? "first" : "best"} is ${called(other)}, with **${gap(d[ap], "AP")}\u00a0AP**${ms}. By the size of objects: ${sizes}. ` +
    `${order}${lower.length ? " In ms less is better." : ""}`
  );
}
