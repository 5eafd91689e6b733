// What the figure shows, in words.
import { fixed } from "../lib/words.js";

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const ORDER = ["all", "A", "B", "C"];

/** A value with as many decimals as its range deserves. */
export const figures = (value, [low, high]) => fixed(value, Math.max(-low, high) >= 20 ? 1 : 2);

/** What a view shows of a map: "channel 12 of 64". */
export function viewWords(view, { channels: [count, ...chosen] }) {
  if (view === "score") return "best score of the heads";
  return view === "all"
    ? `root mean square of ${count} channels`
    : `channel ${chosen[ORDER.indexOf(view) - 1] + 1} of ${count}`;
}

/** What a map is. */
export function mapWords(name, down) {
  const level = Number(name[1]);
  if (name[0] === "C") return `**C${level}**: the backbone's map, after a ReLU: never negative.`;
  if (name[0] === "L")
    return `**1 × 1** of C${level}: the lateral.${down && level === 5 ? " The way down begins here." : ""}`;
  if (name[0] === "S")
    return `**Sum** at level ${level}: lateral plus the level above, copied to 2\u00a0×\u00a02.`;
  if (level === 6) return "**P6**: 3 × 3 with stride 2 on C5. No lateral, no sum.";
  if (level === 7) return "**P7**: ReLU, then 3 × 3 with stride 2 on P6.";
  return `**P${level}**: 3 × 3 on the ${down && level < 5 ? "sum" : "lateral"} of its level.`;
}

/** How a map is made, as a short formula. */
export function formulaWords(name, down) {
  const level = Number(name[1]);
  if (name[0] === "C") return `C${level} = ResNet`;
  if (name[0] === "L") return `L${level} = 1×1(C${level})`;
  if (name[0] === "S") return `S${level} = L${level} + 2×${level === 4 ? "L5" : "S4"}`;
  if (level > 5) return level === 6 ? "P6 = 3×3(C5)" : "P7 = 3×3(ReLU P6)";
  return `P${level} = 3×3(${down && level < 5 ? "S" : "L"}${level})`;
}

/** The line that reads out a cell. `other`: {name, value} of the other network, or null; `parts`: {lateral, above} or null. */
export function cellWords({ view, entry, row, column, value, range, other, parts }) {
  const where = `Row\u00a0${row + 1} of\u00a0${entry.rows}, column\u00a0${column + 1} of\u00a0${entry.columns}`;
  const span =
    view === "score" ? "" : `, range ${figures(range[0], range)} to\u00a0${figures(range[1], range)}`;
  const sum = parts
    ? ` Lateral about\u00a0${figures(parts.lateral, range)}, from above about\u00a0${figures(parts.above, range)}.`
    : "";
  const against = other
    ? ` ${other.name[0].toUpperCase()}${other.name.slice(1)}: ${figures(other.value, other.range)}.`
    : "";
  return `${where}: **${figures(value, range)}** (${viewWords(view, entry)}${span}).${sum}${against}`;
}

/** What a view's number is, before the number. */
export const valueWords = (view, entry) =>
  view === "score" ? "best score" : view === "all" ? "activity" : viewWords(view, entry);

/** The sentence about a cell: its value, and what it can see. */
export function sentence({ name, value, what, stride, field: seen, other, size: [height, width], network }) {
  const [x1, y1, x2, y2] = seen;
  const all =
    x2 - x1 === width && y2 - y1 === height
      ? "It sees the whole image."
      : `The image has ${width}\u00a0×\u00a0${height}.`;
  const against = other
    ? ` ${capital(network)}: ${span(seen)}. ${capital(other.name)}: ${span(other.field)}.`
    : "";
  const title =
    name[0] === "L" ? `the lateral of C${name[1]}` : name[0] === "S" ? `the sum at level ${name[1]}` : name;
  return `**${capital(title)}** at this cell: ${what}\u00a0**${value}**. It stands for ${stride}\u00a0×\u00a0${stride} pixels (solid) and sees **${span(seen)}** (dashed).${against} ${all}`;
}

const span = ([x1, y1, x2, y2]) => `${x2 - x1}\u00a0×\u00a0${y2 - y1}`;

/** What the strength control says to a screen reader. */
export const strengthWords = (strength) =>
  strength === 0
    ? "the photograph alone"
    : strength === 1
      ? "the map alone"
      : `the map at ${Math.round(100 * strength)} per cent over the photograph`;
