// The numbers of one stage: shape, range, parameters here and in the paper's network; and the maps as a table.
import { html } from "../lib/dom.js";
import { rangeOf, totals } from "./records.js";
import { dimensions, figure, shapesWords } from "./sentences.js";

const whole = (value) => value.toLocaleString("en-US");

/** The list of facts. Returns element and draw(stage, record, asked): while `asked` it keeps the parameters to itself. */
export function facts(parameters, paperShapes) {
  const all = totals(parameters);
  const list = html("dl");
  const element = html("div", { class: "lf-facts" }, list);

  const bar = (share) =>
    html("span", { class: "lf-share", "aria-hidden": "true", style: `--share:${share.toFixed(4)}` });
  const entry = (name, ...content) => html("div", {}, html("dt", {}, name), html("dd", {}, ...content));
  const held = (count, total) =>
    count
      ? [
          whole(count),
          html(
            "span",
            { class: "lf-soft" },
            ` of ${whole(total)}, ${((100 * count) / total).toFixed(1)}\u00a0%`,
          ),
          bar(count / total),
        ]
      : ["none"];

  function draw(stage, record, asked) {
    const [here, paper] = parameters[stage] ?? [0, 0];
    const marks = stage === "assignment"; // whole numbers, of which a mean says nothing
    const number = marks ? (value) => whole(value).replace("-", "\u2212") : figure;
    list.replaceChildren(
      entry("shape", shapesWords(record.shapes), html("span", { class: "lf-soft" }, ` ${dimensions(stage)}`)),
      entry(
        "range",
        record.low === undefined || !record.count
          ? "none"
          : `${number(record.low)} to ${number(record.high)}`,
        html(
          "span",
          { class: "lf-soft" },
          record.mean === undefined || marks ? "" : `, mean\u00a0${figure(record.mean)}`,
        ),
      ),
      ...(here || paper
        ? [
            entry("parameters here", ...(asked ? ["?"] : held(here, all[0]))),
            entry("parameters, paper", ...(asked ? ["?"] : held(paper, all[1]))),
          ]
        : [entry("parameters", "none")]),
      ...(stage in paperShapes ? [entry("shape, paper", paperShapes[stage])] : []),
    );
  }
  return { element, draw };
}

/** A folded table of the maps that are drawn; filled only while it is open. */
export function mapTable() {
  let maps = [];
  const words = "The maps as a table";
  const body = html("tbody");
  const element = html(
    "details",
    { class: "lf-table", ontoggle: fill },
    html("summary", {}, words),
    html(
      "div",
      { class: "lf-scroll", tabindex: 0, role: "region", "aria-label": words },
      html(
        "table",
        {},
        html(
          "thead",
          {},
          html(
            "tr",
            {},
            ...["level", "what", "cells", "lowest", "highest"].map((name) =>
              html("th", { scope: "col" }, name),
            ),
          ),
        ),
        body,
      ),
    ),
  );
  function fill() {
    if (!element.open) return;
    body.replaceChildren(
      ...(maps.length ? maps : [null]).map((map) => {
        const cells = map
          ? [map.column || "this map", map.row, `${map.rows} × ${map.columns}`, ...rangeOf(map).map(figure)]
          : ["none", "this stage is drawn as boxes", "", "", ""];
        return html("tr", {}, ...cells.map((text) => html("td", {}, text)));
      }),
    );
  }
  return { element, set: (next) => ((maps = next), fill()) };
}
