// The stacked bars: a row for each method, with its share of the loss, of the gradient, and who gets none.
import { html } from "../lib/dom.js";
import { METHODS, fractions } from "../lib/shares.js";
import { cellWords, leftOut, percent, sum, wayNames } from "./sentences.js";

/** One stacked bar with the numbers of both groups at its ends. */
function owner(measure) {
  const parts = ["hard", "easy"].map((name) => html("i", { class: `lf-part lf-${name}` }));
  const ends = ["hard", "easy"].map((name) => html("span", { class: `lf-end lf-${name}` }));
  const words = html("span", { class: "lf-sr" });
  const element = html(
    "div",
    { class: "lf-owner", role: "cell" },
    words,
    html("span", { class: "lf-measure", "aria-hidden": "true" }, measure),
    html("div", { class: "lf-stack", "aria-hidden": "true" }, ...parts),
    html("div", { class: "lf-ends", "aria-hidden": "true" }, ...ends),
  );
  const set = (sums) => {
    const shares = fractions(sums);
    words.textContent = `${measure}: ${cellWords(sums)}`.replaceAll("\u00a0", " ");
    parts.forEach((part, i) => {
      part.hidden = shares[i] === 0;
      part.style.flexGrow = shares[i];
    });
    ends[0].replaceChildren(html("b", {}, percent(shares[0])), html("span", {}, ` ${sum(sums[0])}`));
    ends[1].replaceChildren(html("span", {}, `${sum(sums[1])} `), html("b", {}, percent(shares[1])));
  };
  return { element, set };
}

/** The table of the five methods: its element and set(state, shares). */
export function table() {
  const rows = METHODS.map((method) => {
    const name = html("div", { class: "lf-way-name", role: "rowheader" });
    const [loss, gradient] = [owner("loss"), owner("gradient")];
    const out = html("div", { class: "lf-left-out", role: "cell" });
    return {
      method,
      name,
      loss,
      gradient,
      out,
      element: html("div", { class: "lf-way", role: "row" }, name, loss.element, gradient.element, out),
    };
  });
  const heads = ["trained with", "who owns the loss", "who owns the gradient", "no gradient"];
  const element = html(
    "div",
    { class: "lf-ways", role: "table", "aria-label": "Who owns loss and gradient under each method" },
    html(
      "div",
      { class: "lf-way lf-heads", role: "row" },
      ...heads.map((text) => html("div", { role: "columnheader" }, text)),
    ),
    ...rows.map((row) => row.element),
  );
  const set = (state, found) => {
    const names = wayNames(state);
    for (const { method, name, loss, gradient, out, element: row } of rows) {
      const [title, about] = names[method];
      name.replaceChildren(html("b", {}, title), html("span", {}, about));
      loss.set(found[method].loss);
      gradient.set(found[method].gradient);
      out.replaceChildren(
        html("span", { class: "lf-measure" }, "no gradient: "),
        html("b", {}, leftOut(found[method], state)),
      );
      Object.assign(row.dataset, {
        method,
        loss: found[method].loss,
        gradient: found[method].gradient,
        taught: found[method].taught,
      });
    }
  };
  return { element, set };
}
