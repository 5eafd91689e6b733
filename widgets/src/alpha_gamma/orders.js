// The points that the paper and we have measured, in the paper's order, with the place of each in both.
import { html } from "../lib/dom.js";
import { mean, parsed } from "./points.js";
import { short, told } from "./sentences.js";

/** The table: its element and set(chosen, asked). */
export function orders(shared, onchoose) {
  const rows = shared.map(({ key, one, other }) => {
    const { gamma, alpha } = parsed(key);
    const button = html(
      "button",
      { type: "button", class: "lf-point", onclick: () => onchoose(key) },
      `γ\u00a0${short(gamma)}, α\u00a0${short(alpha)}`,
    );
    const ranks = [one, other].map(() => html("b", {}));
    const scores = [one, other].map(() => html("span", {}));
    const cells = ranks.map((rank, i) => html("td", {}, rank, scores[i]));
    const tell = (asked) =>
      [one, other].forEach((point, i) => {
        const AP = told(mean(point), i ? "ours" : "the paper's");
        ranks[i].textContent = asked ? "?" : `${point.rank}.`;
        scores[i].textContent = asked ? "" : ` ${AP}`;
      });
    return { key, button, tell, element: html("tr", {}, html("th", { scope: "row" }, button), ...cells) };
  });
  const element = html(
    "table",
    { class: "lf-orders" },
    html(
      "thead",
      {},
      html("tr", {}, ...["in both", "the paper", "ours"].map((text) => html("th", { scope: "col" }, text))),
    ),
    html("tbody", {}, ...rows.map((row) => row.element)),
  );
  const set = (chosen, asked) => {
    for (const row of rows) {
      row.tell(asked);
      row.element.classList.toggle("lf-picked", row.key === chosen);
      row.button.setAttribute("aria-pressed", String(row.key === chosen));
    }
  };
  return { element, set };
}
