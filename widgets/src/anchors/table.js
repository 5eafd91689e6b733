// The nine anchors of a cell as a table, and what the lines on the picture mean.
import { html, svg } from "../lib/dom.js";
import { SHAPES, SIZES } from "./grids.js";
import { cut, toldKind, toldWords } from "./words.js";

/** Three shapes by three sizes. pick(kind) is told which of the nine is pointed at, -1 for none. Returns element and draw(). */
export function nineTable(pick) {
  const cells = Array.from({ length: 9 }, (_, kind) =>
    html(
      "td",
      { "data-kind": kind },
      html("span", { class: "lf-length" }),
      html("span", { class: "lf-iou" }),
      html("span", { class: "lf-told" }),
    ),
  );
  const at = (event) => Number(event.target.closest("td")?.dataset.kind ?? -1);
  const head = (scope, text) => html("th", { scope }, text);
  const table = html(
    "table",
    {},
    html("caption", { class: "lf-sr" }, "The anchors of this cell: width by height in pixels, IoU, target"),
    html("thead", {}, html("tr", {}, html("td", {}, "h : w"), ...SIZES.map((size) => head("col", size)))),
    html(
      "tbody",
      {
        onpointerover: (event) => event.pointerType !== "touch" && pick(at(event)),
        onpointerleave: (event) => event.pointerType !== "touch" && pick(-1),
        onclick: (event) => pick(at(event)),
      },
      ...SHAPES.map((shape, i) => html("tr", {}, head("row", shape), ...cells.slice(3 * i, 3 * i + 3))),
    ),
  );
  const element = html("div", { class: "lf-nine" }, table);

  /** anchors: [{kind, box, iou, label}]; names: of the objects, by index; active: the kind pointed at; asked: the answer is not shown. */
  function draw(anchors, names, active, asked) {
    cells.forEach((cell, kind) => {
      const one = anchors.find((anchor) => anchor.kind === kind);
      const known = one && !asked;
      const [size, iou, told] = cell.children;
      const classes = [one ? "" : "lf-off", kind === active ? "lf-chosen" : ""].filter(Boolean);
      if (known) classes.push(`lf-told-${toldKind(one.label)}`);
      cell.className = classes.join(" ");
      size.textContent = one
        ? `${Math.round(one.box[2] - one.box[0])}\u00a0×\u00a0${Math.round(one.box[3] - one.box[1])}`
        : "–";
      iou.textContent = known ? cut(one.iou).replace(/^0/, "") : one ? "?" : "";
      told.textContent = known ? toldWords(one.label, names) : "";
    });
  }
  return { element, draw };
}

/** The key of lines. entries: [[kind, words]]. */
export function lineKey(entries) {
  return html(
    "ul",
    { class: "lf-tolds", "aria-label": "What the lines mean" },
    ...entries.map(([kind, words]) =>
      html(
        "li",
        {},
        svg(
          "svg",
          { width: 26, height: 18, "aria-hidden": "true", class: `lf-${kind}` },
          svg("rect", { class: "lf-edge", x: 2, y: 2, width: 22, height: 14 }),
        ),
        words,
      ),
    ),
  );
}
