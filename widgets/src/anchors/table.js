// The nine anchors of a cell as a table, and what the lines on the picture mean.
import { html, svg } from "../lib/dom.js";
import { SHAPES, SIZES } from "./grids.js";
import { cut, length, toldKind, toldWords } from "./words.js";

/** pick(kind) is told which of the nine is pointed at, -1 for none. Returns element and draw(). */
export function nineTable(pick) {
  const rows = Array.from({ length: 9 }, (_, kind) =>
    html(
      "tr",
      { "data-kind": kind },
      ...[SHAPES[Math.floor(kind / 3)], SIZES[kind % 3], "", "", ""].map((text) => html("td", {}, text)),
    ),
  );
  const at = (event) => Number(event.target.closest("tr[data-kind]")?.dataset.kind ?? -1);
  const body = html(
    "tbody",
    {
      onpointerover: (event) => event.pointerType !== "touch" && pick(at(event)),
      onpointerleave: (event) => event.pointerType !== "touch" && pick(-1),
      onclick: (event) => pick(at(event)),
    },
    ...rows,
  );
  const element = html(
    "table",
    { class: "lf-nine" },
    html("caption", { class: "lf-sr" }, "The anchors of this cell"),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        ...["shape", "size", "w × h, px", "IoU", "target"].map((name) => html("th", { scope: "col" }, name)),
      ),
    ),
    body,
  );

  /** anchors: [{kind, box, iou, label}]; names: of the objects, by index; active: the kind pointed at; asked: the answer is not shown. */
  function draw(anchors, names, active, asked) {
    rows.forEach((row, kind) => {
      const one = anchors.find((anchor) => anchor.kind === kind);
      const [, , size, iou, told] = row.cells;
      row.className = `${one ? "" : "lf-off"}${kind === active ? " lf-chosen" : ""}`;
      size.textContent = one
        ? `${length(one.box[2] - one.box[0])} × ${length(one.box[3] - one.box[1])}`
        : "–";
      const known = one && !asked;
      iou.textContent = known ? cut(one.iou) : one ? "?" : "–";
      told.textContent = known ? toldWords(one.label, names) : one ? "?" : "–";
      told.className = known ? `lf-told-${toldKind(one.label)}` : "";
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
