// The plane: a column for each gamma, a row for each alpha, a disc where somebody has measured.
import { html, svg } from "../lib/dom.js";
import { goodness, mean } from "./points.js";
import { short, told } from "./sentences.js";

const NEAR = 34; // pixels from a point that still count as on it

/** `all`: the points of both sets, for the axes; `onchoose(key)`. Returns element and draw(state, points, words, asked). */
export function plane(all, onchoose) {
  const id = `lf-${Math.random().toString(36).slice(2)}`;
  const gammas = [...new Set(all.map(({ gamma }) => gamma))].sort((a, b) => a - b);
  const alphas = [...new Set(all.map(({ alpha }) => alpha))].sort((a, b) => a - b);
  const ground = svg("g", { "aria-hidden": "true" });
  const marks = svg("g", {
    class: "lf-marks",
    role: "listbox",
    tabindex: 0,
    "aria-label": "Measured points of the plane",
  });
  const canvas = svg(
    "svg",
    {
      class: "lf-canvas",
      role: "group",
      "aria-label": "AP over gamma, from left to right, and alpha, from below",
    },
    ground,
    marks,
  );
  const element = html("div", { class: "lf-drawing lf-plane" }, canvas);
  let at = null;
  let shown = [];
  let current = null;

  canvas.addEventListener("click", (event) => {
    if (!at || !shown.length) return;
    const { left, top } = canvas.getBoundingClientRect();
    const far = (point) =>
      Math.hypot(at(point)[0] - (event.clientX - left), at(point)[1] - (event.clientY - top));
    const best = shown.reduce((a, b) => (far(b) < far(a) ? b : a));
    if (far(best) <= NEAR) onchoose(best.key);
  });
  marks.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepped(event.key, shown, current);
    if (next === undefined) return;
    event.preventDefault();
    current = next; // a second key may come before the next drawing
    onchoose(next);
  });

  function drawGround(width, height) {
    const [left, right, top, bottom] = [50, width - 10, 8, height - 44];
    const x = (gamma) => left + ((right - left) * (gammas.indexOf(gamma) + 0.5)) / gammas.length;
    const y = (alpha) => bottom - ((bottom - top) * (alphas.indexOf(alpha) + 0.5)) / alphas.length;
    at = ({ gamma, alpha }) => [x(gamma), y(alpha)];
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    ground.replaceChildren(
      ...gammas.map((gamma) =>
        svg("line", { class: "lf-grid", x1: x(gamma), x2: x(gamma), y1: top, y2: bottom }),
      ),
      ...alphas.map((alpha) =>
        svg("line", { class: "lf-grid", x1: left, x2: right, y1: y(alpha), y2: y(alpha) }),
      ),
      ...gammas.map((gamma) =>
        svg("text", { x: x(gamma), y: bottom + 12, dy: "0.35em", "text-anchor": "middle" }, short(gamma)),
      ),
      ...alphas.map((alpha) =>
        svg("text", { x: left - 6, y: y(alpha), dy: "0.35em", "text-anchor": "end" }, short(alpha)),
      ),
      svg(
        "text",
        { x: (left + right) / 2, y: height - 10, "text-anchor": "middle" },
        "γ, how much it focuses",
      ),
      svg(
        "text",
        { "text-anchor": "middle", transform: `translate(12 ${(top + bottom) / 2}) rotate(-90)` },
        "α, weight of objects",
      ),
    );
  }

  function draw({ shown: set, chosen }, points, words, asked) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    drawGround(width, height);
    [shown, current] = [points, chosen];
    const room = Math.min((width - 60) / gammas.length, (height - 52) / alphas.length) / 2;
    marks.replaceChildren(
      ...points.map((point, i) => {
        const [x, y] = at(point);
        const good = goodness(point, points);
        const picked = point.key === chosen;
        return svg(
          "g",
          {
            id: `${id}-${i}`,
            class: `lf-mark${picked ? " lf-chosen" : ""}${point.rank === 1 && !asked ? " lf-best" : ""}`,
            role: "option",
            "data-key": point.key,
            "aria-selected": String(picked),
            "aria-label": words(point),
          },
          svg("circle", {
            class: "lf-disc",
            cx: x.toFixed(1),
            cy: y.toFixed(1),
            r: (asked ? 0.6 * room : room * (0.35 + 0.6 * good)).toFixed(1),
            style: `--good:${asked ? 0.2 : (0.08 + 0.36 * good).toFixed(2)}`,
          }),
          picked
            ? svg("circle", { class: "lf-ring", cx: x.toFixed(1), cy: y.toFixed(1), r: room.toFixed(1) })
            : null,
          svg(
            "text",
            { x: x.toFixed(1), y: y.toFixed(1), dy: "0.35em", "text-anchor": "middle" },
            asked ? "?" : told(mean(point), set),
          ),
        );
      }),
    );
    const index = points.findIndex(({ key }) => key === chosen);
    if (index >= 0) marks.setAttribute("aria-activedescendant", `${id}-${index}`);
    else marks.removeAttribute("aria-activedescendant");
  }
  return { element, draw };
}

/** The key of the point to which an arrow key leads, undefined for other keys and where there is none. */
export function stepped(key, points, chosen) {
  const order = [...points].sort((a, b) => a.gamma - b.gamma || a.alpha - b.alpha);
  if (key === "Home") return order[0].key;
  if (key === "End") return order.at(-1).key;
  const here = order.find((point) => point.key === chosen) ?? order[0];
  const across = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const up = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (up) {
    const column = order.filter(({ gamma }) => gamma === here.gamma);
    return column[column.indexOf(here) + up]?.key;
  }
  if (!across) return undefined;
  const columns = [...new Set(order.map(({ gamma }) => gamma))];
  const gamma = columns[columns.indexOf(here.gamma) + across];
  const near = order.filter((point) => point.gamma === gamma);
  if (!near.length) return undefined;
  const far = (point) => Math.abs(point.alpha - here.alpha);
  return near.reduce((a, b) => (far(b) < far(a) ? b : a)).key;
}
