// The stacked bars: a row for each way to train, with its share of the loss or of the gradient, and whom it leaves out.
import { html } from "../lib/dom.js";
import { fractions } from "../lib/shares.js";
import { NOTE, cellWords, leftOut, percent, sum, wayNames } from "./sentences.js";
import { WAYS } from "./states.js";

/** One stacked bar with the numbers of both groups at its ends. `ask`, if given, is the guess drawn on it. */
function owner(ask) {
  const parts = ["hard", "easy"].map((name) => html("i", { class: `lf-part lf-${name}` }));
  const ends = ["hard", "easy"].map((name) => html("span", { class: `lf-end lf-${name}` }));
  const words = html("span", { class: "lf-sr" });
  const stack = html("div", { class: "lf-stack", "aria-hidden": "true" }, ...parts);
  const unknown = html("span", { class: "lf-unknown", "aria-hidden": "true" }, "?");
  const element = html(
    "div",
    { class: "lf-owner", role: "cell" },
    words,
    html("div", { class: "lf-place" }, stack, ask ? ask.over : unknown),
    html("div", { class: "lf-ends", "aria-hidden": "true" }, ...ends),
    ask?.under ?? null,
  );
  const set = (measure, sums, asked) => {
    const shares = fractions(sums);
    element.classList.toggle("lf-asked", asked);
    unknown.hidden = !asked;
    words.textContent = asked
      ? `${measure}: not shown yet`
      : `${measure}: ${cellWords(sums)}`.replaceAll("\u00a0", " ");
    parts.forEach((part, i) => {
      part.hidden = asked || shares[i] === 0;
      part.style.flexGrow = shares[i];
    });
    ends[0].replaceChildren(html("b", {}, percent(shares[0])), html("span", {}, ` ${sum(sums[0])}`));
    ends[1].replaceChildren(html("span", {}, `${sum(sums[1])} `), html("b", {}, percent(shares[1])));
  };
  return { element, set };
}

/** The table of the ways to train: its element and set(state, shares, asked). `onmore` asks for more ways, or for two. */
export function table({ ask, onmore }) {
  const rows = WAYS.map((method) => {
    const name = html("div", { class: "lf-way-name", role: "rowheader" });
    const bar = owner(method === "CE" ? ask : null);
    const out = html("div", { class: "lf-left-out", role: "cell" });
    return {
      method,
      name,
      bar,
      out,
      element: html("div", { class: "lf-way", role: "row" }, name, out, bar.element),
    };
  });
  const owns = html("div", { role: "columnheader" });
  const heads = html(
    "div",
    { class: "lf-sr", role: "row" },
    html("div", { role: "columnheader" }, "trained with"),
    html("div", { role: "columnheader" }, "left out"),
    owns,
  );
  const legend = html(
    "p",
    { class: "lf-legend", "aria-hidden": "true" },
    ...["hard positives (missed objects)", "easy negatives (sure background)"].map((words) =>
      html("span", {}, html("i", { class: `lf-part lf-${words.slice(0, 4)}` }), words),
    ),
  );
  const more = html("button", { type: "button", class: "lf-more-ways", onclick: onmore });
  const note = html("p", { class: "lf-note" }, NOTE);
  const element = html(
    "div",
    { class: "lf-ways" },
    legend,
    html(
      "div",
      { role: "table", "aria-label": "Who owns the sum under each way to train" },
      heads,
      ...rows.map((row) => row.element),
    ),
    note,
    more,
  );
  const set = (state, found, asked) => {
    const names = wayNames(state);
    const all = state.ways === "all";
    element.classList.toggle("lf-all", all);
    note.hidden = !all;
    owns.textContent = `who owns the ${state.view}`;
    more.textContent = all ? "two ways only" : "three more ways";
    more.setAttribute("aria-expanded", String(all));
    for (const { method, name, bar, out, element: row } of rows) {
      const [title, about] = names[method];
      const sums = found[method];
      row.hidden = !all && !["CE", "FL"].includes(method);
      name.replaceChildren(html("b", {}, title), html("span", {}, about));
      bar.set(state.view, sums[state.view], asked);
      out.replaceChildren("left out: ", html("b", {}, leftOut(sums, state)));
      const { loss, gradient, taught } = sums;
      Object.assign(row.dataset, { method, loss, gradient, taught });
    }
  };
  return { element, set };
}
