// The bins as a table, filled only while it is open.
import { html } from "../lib/dom.js";
import { edge, share } from "./sentences.js";

const HEADS = ["scores", "boxes", "right", "mean score", "share", "F1 from here"];

/** A folded table. Returns element and set(bins, decisions). */
export function binTable() {
  let rows = [];
  const body = html("tbody");
  const element = html(
    "details",
    { class: "lf-table", ontoggle: fill },
    html("summary", {}, "The bins as a table"),
    html(
      "div",
      { class: "lf-scroll", tabindex: 0, role: "region", "aria-label": "The bins as a table" },
      html(
        "table",
        {},
        html("thead", {}, html("tr", {}, ...HEADS.map((name) => html("th", { scope: "col" }, name)))),
        body,
      ),
    ),
  );
  function fill() {
    if (element.open)
      body.replaceChildren(...rows.map((row) => html("tr", {}, ...row.map((text) => html("td", {}, text)))));
  }
  function set(bins, decisions) {
    rows = bins.map(({ low, high, count, right, score, share: part }, i) => [
      `${edge(low)} to ${edge(high)}`,
      count.toLocaleString("en-US"),
      right.toLocaleString("en-US"),
      score === null ? "none" : score.toFixed(3).replace(/^0/, ""),
      part === null ? "none" : share(part),
      share(decisions[i].f1),
    ]);
    fill();
  }
  return { element, set };
}
