// The plot: AP over milliseconds, a marker with its name for each detector, the envelope, and the time budget.
import { follow, html, nudged, place, snapped, svg } from "../lib/dom.js";
import { path, scale } from "../lib/plot.js";
import { hull, steps } from "./envelope.js";
import { counted, pointWords } from "./sentences.js";

const X = [45, 215];
const Y = [26, 39.5];
const TICKS = { linear: [50, 100, 150, 200], log: [50, 75, 100, 150, 200] };
const NEAR = 40; // pixels from a point that still count as on it
export const MARKERS = {
  circle: "M6.500 0A6.500 6.500 0 1 1 -6.500 0A6.500 6.500 0 1 1 6.500 0Z",
  diamond: "M0 -8L8 0L0 8L-8 0Z",
  square: "M-6 -6H6V6H-6Z",
  triangle: "M0 -7.500L7.500 6H-7.500Z",
  cross: "M-6 -6L6 6M6 -6L-6 6",
};
export const SHAPES = {
  "RetinaNet-50": "circle",
  "RetinaNet-101": "diamond",
  "two stages": "square",
  "one stage": "triangle",
  elsewhere: "cross",
};

/** Where a name stands beside its point: [dx, dy, anchor], on a wide drawing and, where that differs, on a narrow one. */
const NAMES = {
  A: [[12, 0, "start"]],
  B: [
    [12, 0, "start"],
    [0, -17, "middle"],
  ],
  C: [[12, 0, "start"]],
  D: [[12, 0, "start"]],
  E: [[12, 0, "start"]],
  F: [
    [12, 0, "start"],
    [0, 19, "middle"],
  ],
  G: [
    [12, 4, "start"],
    [2, -15, "middle"],
  ],
  "50-400": [
    [-11, 0, "end"],
    [-10, -4, "end"],
  ],
  "50-500": [[-9, -10, "end"]],
  "50-600": [[8, 15, "start"]],
  "50-700": [[8, 15, "start"]],
  "50-800": [[8, 17, "start"]],
  "101-400": [[10, 12, "start"]],
  "101-500": [[-9, -12, "end"]],
  "101-600": [[-9, -12, "end"]],
  "101-700": [[-9, -12, "end"]],
  "101-800": [[8, -18, "end"]],
  "50-800 elsewhere": [
    [-12, 0, "end"],
    [-10, -14, "middle"],
  ],
  "101-800 elsewhere": [
    [-12, 0, "end"],
    [0, -16, "middle"],
  ],
};

/** The drawing; `set` takes changes, `look` what the mouse is over. `stored` holds points, elsewhere and floor. */
export function drawing(stored, limits, set, look) {
  const key = `lf-${Math.random().toString(36).slice(2)}`;
  const ground = svg("g", { "aria-hidden": "true" });
  const beyond = svg("rect", { class: "lf-beyond" });
  const lines = svg("g", { "aria-hidden": "true" });
  const top = svg("path", { class: "lf-envelope" });
  const limit = svg("line", { class: "lf-limit" });
  const marks = svg("g", {
    class: "lf-marks",
    role: "listbox",
    tabindex: 0,
    "aria-label": "Detectors, from fast to slow",
  });
  const said = svg("text", { "text-anchor": "middle", dy: "0.35em" });
  const handle = svg(
    "g",
    {
      class: "lf-handle",
      role: "slider",
      tabindex: 0,
      "aria-label": "time budget, the line in the drawing",
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max,
    },
    svg("rect", { class: "lf-hit", x: -42, y: -22, width: 84, height: 44 }),
    svg("rect", { class: "lf-pill", rx: 11, x: -42, width: 84, y: -11, height: 22 }),
    said,
  );
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "group", "aria-label": "AP over milliseconds for an image" },
    ground,
    beyond,
    lines,
    top,
    limit,
    marks,
    handle,
  );
  const element = html("div", { class: "lf-drawing" }, canvas);
  let box = null;
  let shown = [];
  let current = null;

  const at = (point) =>
    point.ap < stored.floor ? [box.left + 15, box.bottom - 15] : [box.x(point.ms), box.y(point.ap)];

  /** The point nearest to the mouse or finger, if one is near. */
  function nearest(event) {
    const { left, top: above } = canvas.getBoundingClientRect();
    const far = (point) =>
      Math.hypot(at(point)[0] - (event.clientX - left), at(point)[1] - (event.clientY - above));
    const best = shown.reduce((a, b) => (far(b) < far(a) ? b : a));
    return far(best) <= NEAR ? best : null;
  }
  canvas.addEventListener(
    "pointermove",
    (event) =>
      box &&
      event.pointerType === "mouse" &&
      look(handle.contains(event.target) ? null : (nearest(event)?.key ?? null)),
  );
  canvas.addEventListener("pointerleave", () => look(null));
  canvas.addEventListener("click", (event) => {
    const point = box && !handle.contains(event.target) && nearest(event);
    if (point) set({ chosen: point.key });
  });
  marks.addEventListener("keydown", (event) => {
    const order = [...shown].sort(
      event.key === "ArrowUp" || event.key === "ArrowDown"
        ? (a, b) => a.ap - b.ap || b.ms - a.ms
        : (a, b) => a.ms - b.ms || a.ap - b.ap,
    );
    const here = order.findIndex(({ key: name }) => name === current.chosen);
    const next = {
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      ArrowLeft: here - 1,
      ArrowDown: here - 1,
      Home: 0,
      End: order.length - 1,
    }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    look(null);
    current = { ...current, chosen: order[Math.max(0, Math.min(order.length - 1, next))].key }; // a second key may come before the next drawing
    set({ chosen: current.chosen });
  });
  follow(handle, (clientX) =>
    set({ budget: snapped(box.x.invert(clientX - canvas.getBoundingClientRect().left), limits) }),
  );
  handle.addEventListener("keydown", (event) => {
    const value = nudged(current.budget, event, limits);
    if (value === null) return;
    event.preventDefault();
    current = { ...current, budget: value };
    set({ budget: value });
  });

  function drawGround(state, width, height) {
    const narrow = width < 520;
    const [left, right, above, bottom] = [narrow ? 44 : 60, width - 14, 14, height - 62];
    box = {
      left,
      right,
      top: above,
      bottom,
      narrow,
      x: scale(...X, left, right, state.axis === "log"),
      y: scale(...Y, bottom, above),
    };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    Object.assign(canvas.dataset, {
      area: [left, above, right, bottom].join(),
      x: X.join(),
      y: Y.join(),
      log: state.axis === "log",
    });
    const levels = [28, 30, 32, 34, 36, 38].flatMap((level) => [
      svg("line", { class: "lf-grid", x1: left, x2: right, y1: box.y(level), y2: box.y(level) }),
      svg("text", { x: left - 8, y: box.y(level), dy: "0.35em", "text-anchor": "end" }, level),
    ]);
    box.ticks = TICKS[state.axis].map((ms) =>
      svg("text", { x: box.x(ms), y: bottom + 18, dy: "0.35em", "text-anchor": "middle" }, ms),
    );
    ground.replaceChildren(
      ...levels,
      ...box.ticks,
      svg("line", { class: "lf-axis", x1: left, x2: right, y1: bottom, y2: bottom }),
      ...TICKS[state.axis].map((ms) =>
        svg("line", { class: "lf-axis", x1: box.x(ms), x2: box.x(ms), y1: bottom, y2: bottom + 5 }),
      ),
      svg(
        "text",
        { x: (left + right) / 2, y: height - 12, "text-anchor": "middle" },
        narrow ? "ms for an image" : "milliseconds for an image",
      ),
      svg(
        "text",
        {
          "text-anchor": "middle",
          transform: `translate(${narrow ? 12 : 18} ${(above + bottom) / 2}) rotate(-90)`,
        },
        "COCO AP",
      ),
    );
    lines.replaceChildren(
      ...["RetinaNet-50", "RetinaNet-101"].map((family) =>
        svg("path", {
          class: `lf-line lf-${family}`,
          d: path(stored.points.filter((point) => point.family === family).map(at)),
        }),
      ),
    );
  }

  function mark(point, all, chosen, i) {
    const [x, y] = at(point);
    const [dx, dy, anchor] = NAMES[point.key][box.narrow ? NAMES[point.key].length - 1 : 0];
    const picked = point.key === chosen;
    const [cx, cy] = [x.toFixed(2), y.toFixed(2)];
    return svg(
      "g",
      {
        id: `${key}-${i}`,
        class: `lf-mark lf-${point.family.replace(" ", "-")}${picked ? " lf-chosen" : ""}`,
        role: "option",
        "data-key": point.key,
        "data-at": `${cx},${cy}`,
        "aria-selected": String(picked),
        "aria-label": pointWords(point, all, stored.floor),
      },
      picked ? svg("circle", { class: "lf-ring", cx, cy, r: 13 }) : null,
      svg("path", {
        class: "lf-marker",
        d: MARKERS[SHAPES[point.family]],
        transform: `translate(${cx} ${cy})`,
      }),
      point.ap < stored.floor
        ? svg("path", { class: "lf-away", d: `M${x - 6} ${y + 8}l-7 5m0 -5v5h5` })
        : null,
      svg(
        "text",
        { x: x + dx, y: y + dy, dy: "0.35em", "text-anchor": anchor },
        box.narrow ? point.brief : point.label,
      ),
    );
  }

  function draw(state, active) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    current = state;
    const drawn = [width, height, state.axis].join();
    if (drawn !== element.dataset.drawn) drawGround(state, width, height);
    element.dataset.drawn = drawn;
    const all = counted(stored, state.mixed);
    shown = [...stored.points, ...(state.mixed ? stored.elsewhere : [])].sort(
      (a, b) => a.ms - b.ms || a.ap - b.ap,
    );
    marks.replaceChildren(...shown.map((point, i) => mark(point, all, active, i)));
    const here = shown.findIndex(({ key: name }) => name === state.chosen);
    if (here >= 0) marks.setAttribute("aria-activedescendant", `${key}-${here}`);

    top.setAttribute(
      "d",
      state.envelope === "off"
        ? ""
        : path(state.envelope === "hull" ? hull(all).map(at) : staircase(steps(all).map(at), box.right)),
    );
    const edge = Math.max(box.left, Math.min(box.right, box.x(state.budget)));
    place(limit, { x1: edge, x2: edge, y1: box.top, y2: box.bottom });
    place(beyond, { x: edge, y: box.top, width: box.right - edge, height: box.bottom - box.top });
    const middle = Math.min(Math.max(edge, box.left + 28), box.right - 28);
    handle.setAttribute("transform", `translate(${middle.toFixed(2)} ${box.bottom + 18})`);
    said.textContent = `≤ ${state.budget} ms`;
    for (const tick of box.ticks)
      tick.setAttribute("visibility", Math.abs(tick.getAttribute("x") - middle) < 58 ? "hidden" : "visible");
    return { words: (text) => place(handle, { "aria-valuenow": state.budget, "aria-valuetext": text }) };
  }

  return { element, draw };
}

/** The pixels of a curve that holds each point's height until the next one. */
function staircase(pixels, right) {
  const corners = pixels.flatMap(([x, y], i) =>
    i
      ? [
          [x, pixels[i - 1][1]],
          [x, y],
        ]
      : [[x, y]],
  );
  return corners.length ? [...corners, [right, corners.at(-1)[1]]] : [];
}
