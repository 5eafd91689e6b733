// The drawing: the loss above, its slope below, on one axis of errors.
import { follow, html, nudged, place, snapped, svg } from "../lib/dom.js";
import { path, placeLabels, points, scale } from "../lib/plot.js";
import { CODES, EDGE, pieces, readings, yours } from "./curves.js";
import { errorWords } from "./sentences.js";

const LINE = 18; // height of a line of text
const BELOW = 56; // room for the axis and its title
const PARTS = ["value", "slope"];

/** The drawing; `limits` are those of d, `set` takes changes. Returns its element and draw(state). */
export function drawing(limits, set) {
  const ground = svg("g");
  const labels = svg("g", { class: "lf-labels" });
  const canvas = svg(
    "svg",
    {
      class: "lf-canvas",
      role: "group",
      "aria-label": "Smooth L1 and its slope, with a guide at the error d",
    },
    ground,
  );
  const element = html("div", { class: "lf-drawing" }, canvas);
  const knees = [-1, 1].map(() => svg("line", { class: "lf-knee" }));
  const kneeName = svg("text", { class: "lf-knee-name", "text-anchor": "middle" }, "β");
  const thick = Object.fromEntries(
    PARTS.map((part) => [part, svg("path", { class: `lf-yours lf-yours-${part}` })]),
  );
  const dots = Object.fromEntries(PARTS.map((part) => [part, svg("circle", { class: "lf-dot", r: 6.5 })]));
  const guide = svg("line", { class: "lf-guide" });
  const said = svg("text", { "text-anchor": "middle", dy: "0.35em" });
  const handle = svg(
    "g",
    {
      class: "lf-handle",
      role: "slider",
      tabindex: 0,
      "aria-label": "d, the guide in the drawing",
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max,
    },
    svg("rect", { class: "lf-hit", x: -30, y: -22, width: 60, height: 44 }),
    svg("rect", { class: "lf-pill", rx: 11, x: -30, width: 60, y: -11, height: 22 }),
    said,
  );
  canvas.append(
    ...knees,
    kneeName,
    ...PARTS.map((part) => thick[part]),
    labels,
    guide,
    ...PARTS.map((part) => dots[part]),
    handle,
  );

  let box = null;
  let drawn = "";
  let current = null;

  follow(canvas, (clientX) =>
    set({ d: snapped(box.x.invert(clientX - canvas.getBoundingClientRect().left), limits) }),
  );
  handle.addEventListener("keydown", (event) => {
    const value = nudged(current.d, event, limits);
    if (value === null) return;
    event.preventDefault();
    current = { ...current, d: value }; // a second key may come before the next drawing
    set({ d: value });
  });

  const lines = (beta, part, curve) =>
    pieces(beta).map((samples) => points(samples, (d) => [d, curve(d)], box.x, box[part]));
  const joined = (all) => all.map(path).join("");

  function drawGround(state, width, height) {
    const [left, right] = [width < 480 ? 46 : 60, width - 16];
    const middle = Math.round((height - BELOW) * 0.58);
    const low = state.bug ? -0.5 : 0;
    box = {
      left,
      right,
      narrow: width < 480,
      x: scale(-EDGE, EDGE, left, right),
      value: scale(low, EDGE, middle - 14, 14),
      slope: scale(-1.25, 1.25, height - BELOW, middle + 14),
      low,
      top: 14,
      middle,
      bottom: height - BELOW,
    };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    Object.assign(canvas.dataset, {
      area: [left, right].join(),
      value: [low, EDGE, middle - 14, 14].join(),
      slope: [-1.25, 1.25, height - BELOW, middle + 14].join(),
    });
    const parts = [];
    for (const [part, levels] of [
      ["value", [-0.5, 0, 0.5, 1].filter((level) => level >= low)],
      ["slope", [-1, 0, 1]],
    ]) {
      for (const level of levels) {
        const y = box[part](level);
        parts.push(svg("line", { class: level ? "lf-grid" : "lf-zero", x1: left, x2: right, y1: y, y2: y }));
        parts.push(
          svg(
            "text",
            { x: left - 8, y, dy: "0.35em", "text-anchor": "end" },
            String(level).replace("-", "−"),
          ),
        );
      }
      const centre = (box[part](levels[0]) + box[part](levels.at(-1))) / 2;
      parts.push(
        svg(
          "text",
          { "text-anchor": "middle", transform: `translate(${box.narrow ? 14 : 18} ${centre}) rotate(-90)` },
          part === "value" ? "loss" : "slope",
        ),
      );
    }
    box.ticks = [-1, -0.5, 0, 0.5, 1].map((d) =>
      svg(
        "text",
        { x: box.x(d), y: box.bottom + 13, dy: "0.35em", "text-anchor": "middle" },
        String(d).replace("-", "−"),
      ),
    );
    parts.push(...box.ticks);
    parts.push(
      svg(
        "text",
        { x: (left + right) / 2, y: height - 12, "text-anchor": "middle" },
        box.narrow ? "error d" : "error d = prediction − target",
      ),
    );
    for (const part of PARTS) {
      for (const { beta, name } of CODES) {
        parts.push(
          svg("path", { class: `lf-curve lf-${name}`, d: joined(lines(beta, part, yours({ beta })[part])) }),
        );
      }
    }
    ground.replaceChildren(...parts);
    nameCurves();
  }

  function nameCurves() {
    const texts = CODES.map(({ text, short }) =>
      svg(
        "g",
        {},
        svg("rect", { rx: 4 }),
        svg("text", { dy: "0.35em", "text-anchor": "middle" }, `β = ${box.narrow ? short : text}`),
      ),
    );
    labels.replaceChildren(...texts);
    const widths = texts.map((group) => group.querySelector("text").getBBox().width + 6);
    const curves = CODES.map(({ beta }, i) => ({
      width: widths[i],
      pixels: lines(beta, "value", yours({ beta }).value).flat(),
    }));
    const places = placeLabels(
      curves,
      { left: box.left, right: box.right, top: box.top, bottom: box.middle - 14 },
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

  function draw(state) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    current = state;
    const key = [width, height, state.bug].join();
    if (key !== drawn) drawGround(state, width, height);
    drawn = key;
    const seen = readings(state);
    const at = box.x(state.d);
    const curves = yours(state);
    for (const part of PARTS) {
      thick[part].setAttribute("d", joined(lines(state.beta, part, curves[part])));
      place(dots[part], { cx: at, cy: box[part](seen[part]) });
    }
    knees.forEach((line, i) => {
      const x = box.x((2 * i - 1) * state.beta);
      place(line, { x1: x, x2: x, y1: box.top, y2: box.bottom });
    });
    place(kneeName, { x: box.x(state.beta) + 9, y: box.middle + 5 });
    place(guide, { x1: at, x2: at, y1: box.top, y2: box.bottom });
    handle.setAttribute("transform", `translate(${at.toFixed(2)} ${box.bottom + 13})`);
    said.textContent = state.d.toFixed(3).replace("-", "−");
    handle.setAttribute("aria-valuenow", state.d);
    handle.setAttribute("aria-valuetext", errorWords(state));
    for (const tick of box.ticks)
      tick.setAttribute("visibility", Math.abs(tick.getAttribute("x") - at) < 44 ? "hidden" : "visible");
  }

  return { element, draw };
}
