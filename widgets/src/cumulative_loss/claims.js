// The paper's claims on its Figure 4, beside the same of our network.
import { html } from "../lib/dom.js";
import { hardest, PARTS } from "./parts.js";
import { percent } from "./sentences.js";

/** What the paper says in short, and what we find for it. */
export const CLAIMS = [
  {
    what: "positives, γ 0: the hardest 20 %",
    paper: "about half of the loss",
    ours: (terms) => percent(hardest(terms.positives, 0, PARTS.positives)),
  },
  {
    what: "positives, with γ",
    paper: "a minor effect",
    ours: (terms) => `${percent(hardest(terms.positives, 2, PARTS.positives))} at γ 2`,
  },
  {
    what: "negatives, γ 0: the hardest 20 %",
    paper: "much as the positives",
    ours: (terms) => percent(hardest(terms.negatives, 0, PARTS.positives)),
  },
  {
    what: "negatives, γ 2",
    paper: "most of the loss from a small fraction",
    ours: (terms) => `${percent(hardest(terms.negatives, 2, PARTS.negatives))} from 1 %`,
  },
];

/** The table: its element and set(terms, asked). */
export function claims() {
  const cells = CLAIMS.map(() => html("td", {}));
  const element = html(
    "table",
    { class: "lf-claims" },
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        html("th", { scope: "col" }, html("span", { class: "lf-sr" }, "claim")),
        html("th", { scope: "col" }, "the paper, in short"),
        html("th", { scope: "col" }, "this network"),
      ),
    ),
    html(
      "tbody",
      {},
      ...CLAIMS.map(({ what, paper }, i) =>
        html("tr", {}, html("th", { scope: "row" }, what), html("td", {}, paper), cells[i]),
      ),
    ),
  );
  const set = (terms, asked) =>
    CLAIMS.forEach(({ ours }, i) => (cells[i].textContent = asked ? "?" : ours(terms)));
  return { element, set };
}
