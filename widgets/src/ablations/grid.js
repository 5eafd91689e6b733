// The table itself: a row for each loss, its runs as cells and dots, its mean, and its difference to the chosen row as a bar.
import { html, place, svg } from "../lib/dom.js";
import { separated } from "../lib/student.js";
import { interval, signed, three } from "./sentences.js";

const HEIGHT = 30; // of a row's drawing, in pixels
const EDGE = 8; // beside a drawing's ends
const STEPS = [0.02, 0.05, 0.1, 0.2, 0.5]; // between the ticks of an axis

/** A nice axis around values, and with `zero` around 0: { low, high, ticks: [[value, text]] }. */
export function axisOf(values, { zero = false } = {}) {
  const known = values.filter(Number.isFinite);
  if (!known.length) known.push(0, zero ? 0.05 : 1);
  if (zero) known.push(0);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const step = STEPS.find((one) => (most - least) / one <= 5) ?? STEPS.at(-1);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const ticks = [];
  for (let i = first; i <= last; i++) {
    const at = Number((i * step).toFixed(4));
    ticks.push([at, at === 0 ? "0" : (zero ? signed(at) : three(at)).slice(0, -1)]);
  }
  return { low: ticks[0][0], high: ticks.at(-1)[0], ticks };
}

/** A drawing that is as wide as its cell; draw(axis, marks): [{ tag, name, ...attributes of x in the axis' numbers }]. */
function strip() {
  const ground = svg("path", { class: "lf-rule" });
  const live = svg("g");
  const element = svg(
    "svg",
    { class: "lf-strip", height: HEIGHT, width: "100%", "aria-hidden": "true" },
    ground,
    live,
  );
  function draw(axis, marks) {
    const width = element.clientWidth;
    if (!width) return;
    const x = (value) => EDGE + ((value - axis.low) / (axis.high - axis.low)) * (width - 2 * EDGE);
    element.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    ground.setAttribute("d", axis.ticks.map(([at]) => `M${x(at).toFixed(1)} 0V${HEIGHT}`).join(""));
    const shapes = marks.map((mark) => mark(x, [EDGE / 2, width - EDGE / 2]));
    while (live.children.length > shapes.length) live.lastChild.remove();
    shapes.forEach(([tag, attributes], i) => {
      let shape = live.children[i];
      if (shape?.tagName !== tag) {
        const fresh = svg(tag);
        if (shape) shape.replaceWith(fresh);
        else live.append(fresh);
        shape = fresh;
      }
      place(shape, attributes);
    });
  }
  return { element, draw };
}

const dot = (value, name, y, r) => (x) => ["circle", { class: name, cx: x(value).toFixed(1), cy: y, r }];
const line =
  (value, name, [top, bottom]) =>
  (x) => ["path", { class: name, d: `M${x(value).toFixed(1)} ${top}V${bottom}` }];

/** An interval with its middle; where it goes on beyond the drawing it ends in an arrow. */
const span =
  ({ mean, half }, name, y) =>
  (x, [least, most]) => {
    const [from, to] = [Math.max(least, x(mean - half)), Math.min(most, x(mean + half))];
    const left =
      x(mean - half) < least
        ? `M${least + 5} ${y - 4}L${least} ${y}L${least + 5} ${y + 4}`
        : `M${from} ${y - 4}V${y + 4}`;
    const right =
      x(mean + half) > most
        ? `M${most - 5} ${y - 4}L${most} ${y}L${most - 5} ${y + 4}`
        : `M${to} ${y - 4}V${y + 4}`;
    return ["path", { class: name, d: `M${from} ${y}H${to}${left}${right}` }];
  };

/**
 * names: of the losses, in the table's order. onagainst(name): the reader wants to compare with this row; onrow(name, on):
 * this row is to be run, or not.
 * draw({ rows, axis, differences: the other axis, now, seeds: of each row [{ seed, part, state }], asked }).
 */
export function grid({ id, names, onagainst, onrow }) {
  const scale = (name) => html("div", { class: `lf-scale lf-scale-${name}`, "aria-hidden": "true" });
  const scales = { scores: scale("scores"), differences: scale("differences") };
  const title = { scores: html("span"), differences: html("span") };
  const head = (text, name, ...more) => html("th", { scope: "col", class: name }, text, ...more);
  const lines = names.map((name, i) => rowOf(name, i));
  const table = html(
    "table",
    {},
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        head("run", "lf-c-run"),
        head("compare with", "lf-c-name"),
        head("your seeds", "lf-c-seeds"),
        head(title.scores, "lf-c-scores", scales.scores),
        head("mean", "lf-c-mean"),
        head(title.differences, "lf-c-apart", scales.differences),
        head("difference, 95\u00a0%", "lf-c-words"),
        head("ahead", "lf-c-ahead"),
      ),
    ),
    html("tbody", {}, ...lines.map((one) => one.element)),
  );
  const element = html(
    "div",
    { class: "lf-table", tabindex: 0, role: "region", "aria-label": "The losses and their runs" },
    table,
  );

  function rowOf(name, i) {
    const check = html("input", {
      type: "checkbox",
      "aria-label": `run ${name} here`,
      onchange: () => onrow(name, check.checked),
    });
    const radio = html("input", {
      type: "radio",
      name: `${id}-against`,
      value: name,
      "aria-label": `compare with ${name}`,
      onchange: () => onagainst(name),
    });
    const cells = html("span", { class: "lf-seeds" });
    const [scores, apart] = [strip(), strip()];
    const [mean, told, ahead] = [
      html("td", { class: "lf-c-mean" }),
      html("td", { class: "lf-c-words" }),
      html("td", { class: "lf-c-ahead" }),
    ];
    const seedsCell = html("td", { class: "lf-c-seeds" }, cells);
    const row = html(
      "tr",
      {},
      html("td", { class: "lf-c-run" }, html("label", { class: "lf-tick" }, check)),
      html(
        "th",
        { scope: "row", class: "lf-c-name" },
        html("label", {}, radio, html("span", {}, name.replaceAll(" ", "\u00a0"))),
      ),
      seedsCell,
      html("td", { class: "lf-c-scores" }, scores.element),
      mean,
      html("td", { class: "lf-c-apart" }, apart.element),
      told,
      ahead,
    );
    return { name, place: i, check, radio, cells, seedsCell, scores, apart, mean, told, ahead, element: row };
  }

  const write = (where, text) => where.textContent === text || (where.textContent = text);

  /** The reader's runs of a row: a cell for each seed, which fills, and says whether it gives the stored scores. */
  function drawSeeds(cells, list) {
    while (cells.children.length > list.length) cells.lastChild.remove();
    while (cells.children.length < list.length) cells.append(html("i", {}));
    list.forEach(({ part, state }, i) => {
      const cell = cells.children[i];
      cell.style.setProperty("--part", part);
      cell.className = `lf-seed-${state}`;
      write(cell, { same: "✓", differs: "≠", alone: "•", diverged: "✗" }[state] ?? "");
    });
    const done = list.filter(({ state }) => state !== "empty" && state !== "training").length;
    cells.setAttribute("role", "img");
    cells.setAttribute("aria-label", `${done} of ${list.length} run here`);
  }

  function drawScale(where, axis, strip) {
    const width = strip.element.clientWidth;
    if (!width) return;
    const key = `${width};${JSON.stringify(axis)}`;
    if (where.dataset.key === key) return;
    where.dataset.key = key;
    const inner = width - 2 * EDGE;
    const room = Math.max(1, Math.ceil((axis.ticks.length * 38) / inner));
    const zero = Math.max(
      0,
      axis.ticks.findIndex(([at]) => at === 0),
    );
    const shown = axis.ticks.filter((_, i) => (i - zero) % room === 0);
    where.replaceChildren(
      ...shown.map(([at, text]) =>
        html(
          "span",
          { style: `left:${(EDGE + ((at - axis.low) / (axis.high - axis.low)) * inner).toFixed(1)}px` },
          text,
        ),
      ),
    );
  }

  function draw({ rows, axis, differences, now, seeds, asked, side }) {
    write(
      title.scores,
      now.measure === "AP" || now.measure === "AP50" ? now.measure : `AP50, ${now.measure}`,
    );
    write(title.differences, `minus ${now.against.replaceAll(" ", "\u00a0")}`);
    drawScale(scales.scores, axis, lines[0].scores);
    drawScale(scales.differences, differences, lines[0].apart);
    const [above, below] = side === "own" ? [HEIGHT / 2 - 6, HEIGHT / 2 + 6] : [HEIGHT / 2, HEIGHT / 2];
    rows.forEach(({ stored, own }, i) => {
      const parts = lines[i];
      const reference = parts.name === now.against;
      parts.check.checked = now.rows.includes(parts.name);
      parts.radio.checked = reference;
      parts.element.classList.toggle("lf-chosen", reference);
      drawSeeds(parts.cells, seeds[i]);
      const dots = asked
        ? []
        : [
            ...stored.scores.map(([, value]) => dot(value, "lf-stored-dot", above, 3.5)),
            ...(stored.mean === null ? [] : [line(stored.mean, "lf-stored-mean", [above - 8, above + 8])]),
            ...own.scores.map(([, value]) => dot(value, "lf-own-dot", below, 4)),
            ...(own.mean === null ? [] : [line(own.mean, "lf-own-mean", [below - 8, below + 8])]),
          ];
      parts.scores.draw(axis, dots);
      const spans = [];
      for (const [one, name, y] of [
        [stored.against, "stored", above],
        [own.against, "own", below],
      ])
        if (one && !asked) {
          if (one.pairs > 1) spans.push(span(one, `lf-${name}-span`, y));
          spans.push(dot(one.mean, `lf-${name}-dot`, y, name === "own" ? 4 : 3.5));
        }
      parts.apart.draw(differences, [line(0, "lf-zero", [0, HEIGHT]), ...spans]);
      const told = side === "own" && own.scores.length ? own : stored;
      const mine = told === own && own.scores.length > 0;
      const one = told.against;
      write(parts.mean, asked ? "?" : told.mean === null ? "–" : three(told.mean));
      write(
        parts.told,
        reference
          ? "compared with"
          : asked
            ? "?"
            : !one
              ? "–"
              : one.pairs > 1
                ? `${signed(one.mean)} ${interval(one)}`
                : `${signed(one.mean)}, one run`,
      );
      write(parts.ahead, reference ? "" : asked ? "?" : one ? `${one.ahead} of ${one.pairs}` : "–");
      for (const cell of [parts.mean, parts.told, parts.ahead]) cell.classList.toggle("lf-mine", mine);
      const word = asked ? "" : separated(one);
      parts.told.classList.toggle("lf-apart", Boolean(word));
      Object.assign(parts.element.dataset, {
        loss: parts.name,
        side: mine ? "own" : "stored",
        mean: asked ? "" : (told.mean ?? ""),
        apart: asked ? "" : (one?.mean ?? ""),
        half: asked || !one || one.pairs < 2 ? "" : one.half,
        ahead: asked ? "" : (one?.ahead ?? ""),
        pairs: asked ? "" : (one?.pairs ?? ""),
        own: own.scores.length,
      });
    });
  }
  return { element, draw };
}
