/*! Second live figure of chapter 1. */
import style from "./comparison_table/style.css";
import { choice, html, svg } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { clicked, differences, order } from "./comparison_table/order.js";
import { figures, gap, sentence } from "./comparison_table/sentences.js";

const NAMES = ["sort", "descending", "row", "view"];

function parts({ model, state, id, figure }) {
  const stored = Object.fromEntries(
    ["title", "columns", "rows", "lower", "fixed"].map((name) => [name, model.get(name)]),
  );
  const { columns, rows, lower, fixed } = stored;
  const best = columns.map((column, i) =>
    (lower.includes(column) ? Math.min : Math.max)(...rows.map(({ values }) => values[i])),
  );

  /** A value read from an address: one that the table can show, or undefined. */
  function read(name, text) {
    if (name === "sort") return ["", ...columns].includes(text) ? text : undefined;
    if (name === "descending") return { true: true, false: false }[text];
    if (name === "view") return ["values", "differences"].includes(text) ? text : undefined;
    const value = text.trim() === "" ? NaN : Number(text);
    return Number.isInteger(value) && value >= 0 && value < rows.length ? value : undefined;
  }

  const arrows = () =>
    svg(
      "svg",
      { width: 12, height: 18, viewBox: "0 0 12 18", "aria-hidden": "true" },
      svg("path", { class: "lf-up", d: "M6 1l5 6H1z" }),
      svg("path", { class: "lf-down", d: "M6 17l5-6H1z" }),
    );
  const heads = columns.map((column) =>
    html(
      "th",
      { scope: "col" },
      html(
        "button",
        { type: "button", class: "lf-sort", onclick: () => state.set(clicked(column, state.get(), lower)) },
        column,
        arrows(),
      ),
    ),
  );
  const lines = rows.map(({ name, detail }, place) => {
    const choose = () => state.set({ row: place, view: "differences" });
    const input = html("input", {
      type: "radio",
      name: `${id}-row`,
      value: place,
      onchange: choose,
      onclick: choose,
    }); // a click on the chosen row counts, too
    const cells = columns.map(() => html("td"));
    const element = html(
      "tr",
      {},
      html(
        "th",
        { scope: "row" },
        html(
          "label",
          {},
          input,
          html("span", {}, name, detail ? html("span", { class: "lf-detail" }, detail) : null),
        ),
      ),
      ...cells,
    );
    return { element, input, cells };
  });
  const body = html("tbody", {}, ...lines.map(({ element }) => element));
  const view = choice("Numbers shown", `${id}-view`, ["values", "differences"], (word) =>
    state.set({ view: word }),
  );
  const edge = html("div", { class: "lf-edge", "aria-hidden": "true" }); // says that the table goes on to the right
  const scroll = html(
    "div",
    { class: "lf-scroll", tabindex: 0, role: "region", "aria-label": stored.title, onscroll: shade },
    html(
      "table",
      {},
      html(
        "thead",
        {},
        html("tr", {}, html("th", { scope: "col" }, html("span", {}, "compare with")), ...heads),
      ),
      body,
    ),
  );
  function shade() {
    edge.hidden = scroll.scrollLeft + scroll.clientWidth >= scroll.scrollWidth - 2;
  }

  function draw(now) {
    const places = order(rows, columns, now);
    const shown = now.view === "differences" ? differences(rows, now.row) : rows.map(({ values }) => values);
    columns.forEach((column, i) =>
      heads[i].setAttribute(
        "aria-sort",
        now.sort !== column ? "none" : now.descending ? "descending" : "ascending",
      ),
    );
    if (places.join() !== figure.dataset.order) {
      // rows that stay keep the focus, and a press that is under way
      const held = document.activeElement;
      body.append(...places.map((place) => lines[place].element));
      if (body.contains(held)) held.focus();
    }
    lines.forEach(({ element, input, cells }, place) => {
      input.checked = place === now.row;
      element.classList.toggle("lf-chosen", place === now.row);
      cells.forEach((cell, i) => {
        const value = shown[place][i];
        const different = now.view === "differences" && place !== now.row && !fixed.includes(columns[i]);
        const good = lower.includes(columns[i]) ? -value : value;
        cell.textContent = different ? gap(value, columns[i]) : figures(rows[place].values[i], columns[i]);
        cell.className =
          `${rows[place].values[i] === best[i] && !fixed.includes(columns[i]) ? "lf-best" : ""} ${different && value ? (good > 0 ? "lf-more" : "lf-less") : ""}`.trim();
      });
    });
    view.set(now.view);
    return {
      words: sentence(stored, places, now),
      data: { order: places.join(), shown: shown.flat().join() },
    };
  }

  return {
    read,
    bar: [html("span", { class: "lf-title" }, stored.title), view.element],
    body: [html("div", { class: "lf-wrap" }, scroll, edge)],
    controls: [], // the table is its own: a heading sorts, a row compares
    source: "Quoted from the paper; the differences are computed here.",
    watch: scroll,
    resized: shade,
    draw,
  };
}

export default liveFigure({ name: "lf-compare", traits: NAMES, styles: [style], parts });
