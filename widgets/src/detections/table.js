// The boxes that are shown, as a table; filled only while it is open.
import { html } from "../lib/dom.js";

/** A folded table. set(rows) takes [class, score, verdict] of each box. */
export function boxTable() {
  let rows = [];
  const body = html("tbody");
  const element = html(
    "details",
    { class: "lf-table", ontoggle: fill },
    html("summary", {}, "The boxes as a table"),
    html(
      "div",
      { class: "lf-scroll", tabindex: 0, role: "region", "aria-label": "The boxes as a table" },
      html(
        "table",
        {},
        html(
          "thead",
          {},
          html("tr", {}, ...["class", "score", "verdict"].map((name) => html("th", { scope: "col" }, name))),
        ),
        body,
      ),
    ),
  );
  function fill() {
    if (element.open)
      body.replaceChildren(...rows.map((row) => html("tr", {}, ...row.map((text) => html("td", {}, text)))));
  }
  return { element, set: (next) => ((rows = next), fill()) };
}
