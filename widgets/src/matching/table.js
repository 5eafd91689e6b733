// The costs as a grid: a row for each object, a column for each query, and marks on the pairs.
import { html } from "../lib/dom.js";
import { letter, two } from "./sentences.js";

/** names: of the objects; count: of the queries. Returns element and draw({cost, shown, best, query}): pairs shown, and the best ones or null. */
export function costTable(names, count) {
  const heads = Array.from({ length: count }, (_, query) => html("th", { scope: "col" }, String(query + 1)));
  const grid = (make) => names.map(() => Array.from({ length: count }, make));
  const [costs, says] = [grid(() => html("span")), grid(() => html("span", { class: "lf-sr" }))];
  const cells = costs.map((row, i) => row.map((told, q) => html("td", {}, told, says[i][q])));
  const rows = cells.map((row, i) =>
    html(
      "tr",
      {},
      html("th", { scope: "row", title: names[i] }, html("span", { class: "lf-plate-letter" }, letter(i))),
      ...row,
    ),
  );
  const element = html(
    "div",
    { class: "lf-costs" },
    html(
      "table",
      {},
      html("caption", { class: "lf-sr" }, "What each pair of an object and a query costs"),
      html(
        "thead",
        {},
        html(
          "tr",
          {},
          html(
            "td",
            {},
            html("span", { class: "lf-sr" }, "object, query"),
            html("span", { class: "lf-corner-word", "aria-hidden": "true" }, "query"),
          ),
          ...heads,
        ),
      ),
      html("tbody", {}, ...rows),
    ),
  );

  function draw({ cost, shown, best, query }) {
    const all = cost.flat();
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const has = (pairs, q, i) => pairs?.some(([one, object]) => one === q && object === i) ?? false;
    heads.forEach((head, q) => head.classList.toggle("lf-looked", q === query));
    cells.forEach((row, i) =>
      row.forEach((cell, q) => {
        const [taken, better] = [has(shown, q, i), has(best, q, i)];
        costs[i][q].textContent = two(cost[q][i]);
        says[i][q].textContent = taken ? ", matched" : better ? ", in the best matching" : "";
        cell.style.setProperty(
          "--cheap",
          high > low ? (((high - cost[q][i]) / (high - low)) ** 3).toFixed(3) : 0,
        );
        cell.className = [taken && "lf-taken", better && !taken && "lf-better", q === query && "lf-looked"]
          .filter(Boolean)
          .join(" ");
      }),
    );
  }
  return { element, draw };
}
