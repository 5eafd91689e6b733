// Maps as small pictures: each cell of a map is a square of colour, and every map covers the whole image.
import { html, rich } from "../lib/dom.js";
import { rangeOf, valueAt } from "./records.js";
import { figure } from "./sentences.js";

const RAMP = [
  [0, 0, 4],
  [81, 18, 124],
  [183, 55, 121],
  [252, 137, 97],
  [252, 253, 191],
]; // dark to bright, in even steps of lightness
export const RAMP_CSS = `linear-gradient(90deg, ${RAMP.map((colour) => `rgb(${colour})`).join(", ")})`;

function colour(part) {
  const at = Math.min(RAMP.length - 2, Math.floor(part * (RAMP.length - 1)));
  const rest = part * (RAMP.length - 1) - at;
  return RAMP[at].map((value, i) => Math.round(value + (RAMP[at + 1][i] - value) * rest));
}
const COLOURS = Array.from({ length: 256 }, (_, i) => colour(i / 255));

/** A canvas of one map. */
function paint(map) {
  const canvas = html("canvas", {
    width: map.columns,
    height: map.rows,
    class: "lf-map",
    role: "img",
    "aria-label": words(map),
  });
  const context = canvas.getContext("2d");
  const image = context.createImageData(map.columns, map.rows);
  map.bytes.forEach((byte, i) => image.data.set([...COLOURS[byte], 255], 4 * i));
  context.putImageData(image, 0, 0);
  return canvas;
}

/** A map in words: "P3, RBC: 24 by 32 cells, -9.1 to 2.3". */
export function words(map) {
  const [least, most] = rangeOf(map);
  return `${nameOf(map)}: ${map.rows} by ${map.columns} cells, ${figure(least)} to ${figure(most)}`;
}
const nameOf = ({ row, column }) => [column, row].filter(Boolean).join(", ");

/** The maps in rows; report(words) is told which cell is pointed at, or null. */
export function mapGrid(report) {
  const element = html("div", { class: "lf-maps" });

  function draw(maps) {
    const table = maps[0].column !== "";
    const point = (map) => (event) => {
      const area = event.currentTarget.getBoundingClientRect();
      const inside = (at, from, size, cells) =>
        Math.min(cells - 1, Math.max(0, Math.floor(((at - from) / size) * cells)));
      const [row, column] = [
        inside(event.clientY, area.top, area.height, map.rows),
        inside(event.clientX, area.left, area.width, map.columns),
      ];
      report(
        `${nameOf(map)}, row ${row + 1} of ${map.rows}, column ${column + 1} of ${map.columns}: **${figure(valueAt(map, row, column))}**.`,
      );
    };
    const cells = maps.map((map) => {
      const canvas = paint(map);
      for (const name of ["pointermove", "pointerdown"]) canvas.addEventListener(name, point(map));
      canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && report(null));
      return canvas;
    });
    const scale = ({ low, high }) => html("span", { class: "lf-scale" }, `${figure(low)} to ${figure(high)}`);
    if (!table) {
      element.style.setProperty("--columns", 3);
      element.replaceChildren(
        ...maps.map((map, i) =>
          html(
            "div",
            { class: "lf-one-map" },
            cells[i],
            html("span", { class: "lf-map-name" }, map.row),
            scale(map),
          ),
        ),
      );
      return;
    }
    // One column for each row of the record: its finest level large, the coarser ones below it.
    const levels = maps.filter(({ row }) => row === maps[0].row).length;
    const level = (i) =>
      html("div", { class: "lf-level" }, html("span", { class: "lf-map-name" }, maps[i].column), cells[i]);
    const starts = maps.flatMap((_, i) => (i % levels ? [] : [i]));
    element.style.setProperty("--columns", starts.length);
    element.replaceChildren(
      ...starts.map((start) =>
        html(
          "div",
          { class: "lf-stack" },
          html(
            "div",
            { class: "lf-stack-name" },
            html("b", {}, ...rich(maps[start].row)),
            scale(maps[start]),
          ),
          level(start),
          html(
            "div",
            { class: `lf-coarse${starts.length < 3 ? " lf-abreast" : ""}` },
            ...Array.from({ length: levels - 1 }, (_, i) => level(start + 1 + i)),
          ),
        ),
      ),
    );
  }
  return { element, draw };
}
