// The drawing: axes and the paper's curves, drawn once per size and view; the reader's curve and the guide, every frame.
import { follow, html, nudged, place, snapped, svg } from "../lib/dom.js";
import { logit, sigmoid } from "../lib/losses.js";
import { path, placeLabels, points, scale } from "../lib/plot.js";
import { powerOfTen, probability } from "../lib/words.js";
import { axes, paperCurves, readings, steeper, yours } from "./curves.js";
import { note, probabilityWords, where } from "./sentences.js";

// The x_t at which curves are sampled: dense where p_t is near 0 and 1, and far out to the left, where a small alpha still reaches the top.
const SAMPLES = [
  -400,
  -200,
  -100,
  -60,
  -40,
  -30,
  -24,
  -20,
  -16,
  -14,
  ...Array.from({ length: 481 }, (_, i) => -12 + (24 * i) / 480),
];
const LINE = 18; // height of a line of text in the drawing

/** The drawing of the figure. `limits` are those of p_t, `set` takes changes. Returns its element and draw(state, asked). */
export function drawing(limits, set) {
  const ground = svg("g");
  const live = svg("g");
  const clip = `lf-clip-${Math.random().toString(36).slice(2)}`;
  const frame = svg("rect");
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "group", "aria-label": "Curves of the loss with a guide at p t" },
    svg("defs", {}, svg("clipPath", { id: clip }, frame)),
    ground,
    live,
  );
  const element = html("div", { class: "lf-drawing" }, canvas);

  const region = svg("path", { class: "lf-region", "clip-path": `url(#${clip})` });
  const thick = svg("path", { class: "lf-yours", "clip-path": `url(#${clip})` });
  const thickBackground = svg("path", { class: "lf-yours lf-background", "clip-path": `url(#${clip})` });
  const labels = svg("g", { class: "lf-labels" });
  const regionNote = svg("g", { class: "lf-region-note" });
  const line = svg("line", { class: "lf-guide" });
  const span = svg("line", { class: "lf-span" });
  const ring = svg("circle", { r: 5, class: "lf-dot lf-dot-ce" });
  const dotBackground = svg("circle", { r: 5, class: "lf-dot lf-dot-background" });
  const dot = svg("circle", { r: 6.5, class: "lf-dot lf-dot-yours" });
  const chip = svg(
    "g",
    { class: "lf-chip" },
    svg("rect", { rx: 6, height: 24, y: -12 }),
    svg("text", { "text-anchor": "middle", dy: "0.35em" }),
  );
  const handle = svg(
    "g",
    {
      class: "lf-handle",
      role: "slider",
      tabindex: 0,
      "aria-label": "p t, the guide in the drawing",
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max,
    },
    svg("rect", { class: "lf-hit", x: -30, y: -22, width: 60, height: 44 }),
    svg("rect", { class: "lf-pill", rx: 11, y: -11, height: 22 }),
    svg("text", { "text-anchor": "middle", dy: "0.35em" }),
  );
  live.append(
    region,
    thickBackground,
    thick,
    labels,
    regionNote,
    line,
    span,
    ring,
    dotBackground,
    dot,
    chip,
    handle,
  );

  let box = null; // the plot in pixels, with its scales
  let drawn = ""; // what the ground was drawn for
  let current = null;

  const toProbability = (clientX) => {
    const at = box.x.invert(clientX - canvas.getBoundingClientRect().left);
    return snapped(box.over === "p_t" ? at : sigmoid(at), limits);
  };
  follow(canvas, (clientX) => set({ p_t: toProbability(clientX) }));
  handle.addEventListener("keydown", (event) => {
    const value = nudged(current.p_t, event, limits);
    if (value === null) return;
    event.preventDefault();
    current = { ...current, p_t: value }; // a second key may come before the next drawing
    set({ p_t: value });
  });

  const sample = (curve) =>
    points(SAMPLES, (x) => [box.over === "p_t" ? sigmoid(x) : x, curve(x)], box.x, box.y);

  function drawGround(state, width, height) {
    box = layout(state, width, height);
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    Object.assign(canvas.dataset, {
      x: box.x.domain,
      y: box.y.domain,
      over: box.over,
      log: box.log,
      area: [box.left, box.top, box.right, box.bottom].join(),
    });
    for (const [name, value] of Object.entries({
      x: box.left,
      y: box.top - 2,
      width: box.right - box.left,
      height: box.bottom - box.top + 4,
    })) {
      frame.setAttribute(name, value);
    }
    const curves = paperCurves(state).map((curve) => ({ ...curve, pixels: sample(curve.curve) }));
    ground.replaceChildren(
      ...scenery(state, box),
      svg(
        "g",
        { "clip-path": `url(#${clip})` },
        ...curves.map(({ name, pixels }) => svg("path", { class: `lf-curve lf-${name}`, d: path(pixels) })),
      ),
    );
    nameCurves(curves);
  }

  /** A label on each curve, where it is farthest from the others; the curve is interrupted under it. */
  function nameCurves(curves) {
    const texts = curves.map(({ name, text, short }) =>
      svg(
        "g",
        { class: `lf-${name}` },
        svg("rect", { rx: 4 }),
        svg("text", { dy: "0.35em", "text-anchor": "middle" }, box.narrow ? short : text),
      ),
    );
    labels.replaceChildren(...texts);
    const widths = texts.map((group) => group.querySelector("text").getBBox().width + 6);
    const places = placeLabels(
      curves.map(({ pixels }, i) => ({ pixels, width: widths[i] })),
      box,
      LINE,
    );
    texts.forEach((group, i) => {
      if (!places[i]) return group.remove();
      group.setAttribute("transform", `translate(${places[i].map((at) => at.toFixed(1)).join(" ")})`);
      place(group.querySelector("rect"), {
        x: -widths[i] / 2,
        y: -LINE / 2 + 1,
        width: widths[i],
        height: LINE - 2,
      });
    });
  }

  function draw(state, asked) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    current = state;
    const key = [width, height, state.view, state.axis, state.form].join();
    if (key !== drawn) drawGround(state, width, height);
    drawn = key;
    const seen = readings(state);

    thick.setAttribute("d", path(sample(yours(state, state.alpha ?? 1))));
    thickBackground.setAttribute(
      "d",
      state.alpha === null ? "" : path(sample(yours(state, 1 - state.alpha))),
    );
    drawRegion(state);

    const at = Math.min(box.right, Math.max(box.left, box.x(box.over === "p_t" ? state.p_t : seen.x)));
    const level = (value) => Math.min(box.bottom, Math.max(box.top, box.y(value)));
    place(line, { x1: at, x2: at, y1: box.top, y2: box.bottom });
    place(span, { x1: at, x2: at, y1: level(seen.reference), y2: level(seen.value) });
    place(ring, { cx: at, cy: level(seen.reference) });
    place(dot, { cx: at, cy: level(seen.value) });
    place(dotBackground, {
      cx: at,
      cy: level(seen.background ?? 0),
      visibility: seen.background === null ? "hidden" : "visible",
    });

    const words = asked ? "? × less" : note(seen);
    const half = words.length * 4 + 9;
    label(
      chip,
      words,
      half,
      Math.min(box.right - half, Math.max(box.left + half, at)),
      chipLevel(level(seen.reference), level(seen.value)),
    );
    label(handle, probability(state.p_t), 28, Math.min(box.right - 14, at), box.bottom + 13);
    handle.setAttribute("aria-valuenow", state.p_t);
    handle.setAttribute(
      "aria-valuetext",
      asked ? `probability ${probability(state.p_t)}` : probabilityWords(state),
    );
    for (const tick of box.ticks)
      tick.setAttribute(
        "visibility",
        Math.abs(tick.getAttribute("x") - at) < 33 + tick.textContent.length * 3.5 ? "hidden" : "visible",
      );
  }

  /** The note stands at the top on a linear axis, and between the two dots, or under them, on a logarithmic one. */
  function chipLevel(reference, value) {
    if (!box.log) return box.top + 16;
    const [upper, lower] = [Math.min(reference, value), Math.max(reference, value)];
    if (lower - upper > 60) return (upper + lower) / 2;
    return lower + 40 < box.bottom ? lower + 28 : upper - 28;
  }

  function drawRegion(state) {
    const found = steeper(state);
    region.setAttribute("visibility", found ? "visible" : "hidden");
    regionNote.setAttribute("visibility", found ? "visible" : "hidden");
    if (!found) return;
    const from = Math.max(found.from, box.x.domain[0]);
    const xs = Array.from({ length: 81 }, (_, i) => from + ((found.to - from) * i) / 80);
    const curve = yours(state, state.alpha ?? 1);
    const reference = yours({ form: "FL", view: "gradient", gamma: 0 });
    const upper = points(xs, (x) => [x, curve(x)], box.x, box.y);
    const lower = points(xs, (x) => [x, reference(x)], box.x, box.y);
    region.setAttribute("d", `${path([...upper, ...lower.reverse()])}Z`);
    const edge = box.x(found.to);
    const top = box.y(reference(found.to));
    regionNote.replaceChildren(
      svg("line", { x1: edge, x2: edge, y1: top, y2: box.bottom }),
      svg("text", { x: box.left + 10, y: box.bottom - 34 }, box.narrow ? "steeper" : "steeper than cross"),
      svg(
        "text",
        { x: box.left + 10, y: box.bottom - 14 },
        ...subscripted(`${box.narrow ? "" : "entropy for "}${where(found)}`),
      ),
    );
  }

  return { element, draw };
}

/** The plot's box and scales for a width and height. */
function layout(state, width, height) {
  const { over, x, y, log } = axes(state);
  const area = {
    left: width < 480 ? 58 : 66,
    right: width - 16,
    top: 40,
    bottom: height - (over === "p_t" ? 56 : 74),
  };
  const across = Object.assign(scale(...x, area.left, area.right), { domain: x });
  const up = Object.assign(scale(...y, area.bottom, area.top, log), { domain: y });
  return { ...area, over, log, x: across, y: up, narrow: width < 480, ticks: [] };
}

/** Axes, grid, the bracket over well-classified examples. Fills box.ticks with the labels that the handle may cover. */
function scenery(state, box) {
  const { left, right, top, bottom, x, y } = box;
  const half = x(box.over === "p_t" ? 0.5 : 0);
  const parts = [
    svg("rect", { class: "lf-well", x: half, y: top, width: right - half, height: bottom - top }),
  ];
  const levels = box.log
    ? [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10]
    : state.view === "loss"
      ? [0, 1, 2, 3, 4, 5]
      : [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];
  for (const level of levels) {
    parts.push(svg("line", { class: "lf-grid", x1: left, x2: right, y1: y(level), y2: y(level) }));
    const text = box.log && level < 0.01 ? powerOfTen(Math.round(Math.log10(level))) : String(level);
    parts.push(
      svg("text", { class: "lf-tick", x: left - 8, y: y(level), dy: "0.35em", "text-anchor": "end" }, text),
    );
  }
  const under = (at, text, row) =>
    svg(
      "text",
      { class: "lf-tick", x: at, y: bottom + 13 + 18 * row, dy: "0.35em", "text-anchor": "middle" },
      text,
    );
  const below =
    box.over === "p_t"
      ? [0, 0.2, 0.4, 0.6, 0.8, 1]
      : box.narrow
        ? [0.01, 0.1, 0.5, 0.9, 0.99]
        : [0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99];
  box.ticks = below.map((p) => under(x(box.over === "p_t" ? p : logit(p)), String(p), 0));
  parts.push(...box.ticks);
  if (box.over === "x_t") {
    for (let logits = -5; logits <= 5; logits++) {
      parts.push(svg("line", { class: "lf-grid", x1: x(logits), x2: x(logits), y1: bottom, y2: bottom + 4 }));
      if (!box.narrow || logits % 2) parts.push(under(x(logits), String(logits).replace("-", "−"), 1));
    }
  }
  const title =
    box.over === "p_t"
      ? "probability of ground truth class p_t"
      : box.narrow
        ? "p_t, and below it the logit x_t"
        : "probability of ground truth class p_t, and below it the logit x_t";
  const upward = state.view === "loss" ? "loss" : "size of the slope";
  parts.push(
    svg(
      "text",
      {
        class: "lf-title",
        x: (left + right) / 2,
        y: bottom + (box.over === "p_t" ? 42 : 60),
        "text-anchor": "middle",
      },
      ...subscripted(title),
    ),
  );
  parts.push(
    svg(
      "text",
      {
        class: "lf-title",
        "text-anchor": "middle",
        transform: `translate(${box.narrow ? 14 : 20} ${(top + bottom) / 2}) rotate(-90)`,
      },
      upward,
    ),
  );
  parts.push(svg("path", { class: "lf-bracket", d: `M${half + 1} ${top - 4}v-7H${right - 1}v7` }));
  const centre = box.narrow
    ? { x: right, "text-anchor": "end" }
    : { x: (half + right) / 2, "text-anchor": "middle" };
  parts.push(svg("text", { class: "lf-title", y: top - 18, ...centre }, "well-classified examples"));
  return parts;
}

/** Text with p_t and x_t set as symbols with a subscript. */
function subscripted(text) {
  return text
    .split(/([px]_t)/)
    .flatMap((part) =>
      /^[px]_t$/.test(part)
        ? [
            svg("tspan", { class: "lf-symbol" }, part[0]),
            svg("tspan", { class: "lf-symbol lf-below", dy: 4 }, "t"),
            svg("tspan", { dy: -4 }, "\u200b"),
          ]
        : [part],
    );
}

/** A boxed text of half width `half` centred at (x, y). */
function label(group, words, half, x, y) {
  group.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
  const rect = group.querySelector("rect:not(.lf-hit)");
  place(rect, { x: -half, width: 2 * half });
  group.querySelector("text").textContent = words;
}
