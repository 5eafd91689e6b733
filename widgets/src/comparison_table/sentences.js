// What the table says, in words.
import { differences } from "./order.js";

const signed = (value, digits) => (Math.abs(value) < 1e-9 ? "0" : `${value > 0 ? "+" : "−"}${Math.abs(value).toFixed(digits)}`);

/** A value as the paper prints it: milliseconds whole, AP with one decimal. */
export const figures = (value, column) => (column === "ms" ? String(value) : value.toFixed(1));

/** A difference with its sign, in the same digits. */
export const gap = (value, column) => signed(value, column === "ms" ? 0 : 1);

const called = ({ name, detail }) => (detail ? `${name} (${detail.split(",")[0]})` : name);
const SIZES = { small: "small objects", medium: "medium objects", large: "large objects" };

/** The sentence: how the first row in the order shown, other than the chosen one, differs from the chosen one. */
export function sentence({ rows, columns, lower }, places, state) {
  const top = places.find((place) => place !== state.row);
  const [against, other] = [rows[state.row], rows[top]];
  const d = differences(rows, state.row)[top];
  const sizes = columns.map((column, i) => ({ column, gap: d[i] })).filter(({ column }) => column in SIZES).sort((a, b) => b.gap - a.gap);
  const most = sizes[0].gap === sizes.at(-1).gap ? "" : ` It differs most to its advantage on ${SIZES[sizes[0].column]} (${gap(sizes[0].gap, "AP")}), least on ${SIZES[sizes.at(-1).column]} (${gap(sizes.at(-1).gap, "AP")}).`;
  const order = state.sort ? `Sorted by ${state.sort}, ${state.descending ? "largest" : "smallest"} first.` : "In the paper’s order.";
  const time = columns.indexOf("ms");
  const ms = time < 0 ? "" : ` and **${gap(d[time], "ms")}\u00a0ms**`;
  return `${order} Of the others **${called(other)}** stands on top: against ${called(against)} it has **${gap(d[columns.indexOf("AP")], "AP")}\u00a0AP**${ms}.${most}${lower.length ? " In ms less is better." : ""}`;
}
