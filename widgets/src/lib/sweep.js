// A plot of curves over one number, with a guide at the reader's value that is dragged or moved by the arrow keys.
import { follow, html, nudged, place, snapped, svg } from "./dom.js";
import { path, placeLabels, scale } from "./plot.js";

const LINE = 17; // height of a line of text

/**
 * name: of the whole plot, for screen readers; guide: of its guide; onset(value) takes what the reader chose.
 * Returns element and draw(view), with view:
 *   area     {left, right} in pixels, so that a drawing above may share the axis
 *   x, y     {limits: {min, max, fine, coarse}, ticks: [[value, text]], title}; y without fine and coarse
 *   curves   [{kind, text, short, points: [[x, y]], at}]: at is the height of the curve's dot on the guide
 *   marks    [{x, y, kind, text}]: small rings to compare with
 *   zones    [{from, to, kind, text}]: bands of y
 *   value, chip, words   where the guide stands, what the text on it says, and what a screen reader hears
 */
export function sweepPlot({ name, guide, onset }) {
  const ground = svg("g", { "aria-hidden": "true" });
  const line = svg("line", { class: "lf-guide" });
  const dots = svg("g", { "aria-hidden": "true" });
  const text = svg("text", { "text-anchor": "middle", dy: "0.35em" });
  const pill = svg("rect", { class: "lf-pill", rx: 11, y: -11, height: 22 });
  const handle = svg(
    "g",
    { class: "lf-handle", role: "slider", tabindex: 0, "aria-label": guide },
    pill,
    text,
  );
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "group", "aria-label": name },
    ground,
    line,
    dots,
    handle,
  );
  const element = html("div", { class: "lf-sweep" }, canvas);
  let drawn = "";
  let x = null;
  let view = null;

  follow(
    canvas,
    (clientX) => x && onset(snapped(x.invert(clientX - canvas.getBoundingClientRect().left), view.x.limits)),
  );
  handle.addEventListener("keydown", (event) => {
    const value = view && nudged(view.value, event, view.x.limits);
    if (value === null) return;
    event.preventDefault();
    view = { ...view, value }; // a second key may come before the next drawing
    onset(value);
  });

  function draw(now) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    view = now;
    const area = { left: now.area.left, right: now.area.right, top: 12, bottom: height - 46 };
    const { limits } = now.x;
    x = scale(limits.min, limits.max, area.left, area.right);
    const y = scale(now.y.limits.min, now.y.limits.max, area.bottom, area.top);
    const curves = now.curves.map((curve) => ({
      ...curve,
      pixels: curve.points.map(([u, v]) => [x(u), y(v)]),
    }));
    const key = JSON.stringify([
      width,
      height,
      now.area,
      now.x,
      now.y,
      curves.map(({ pixels, text }) => [text, path(pixels)]),
    ]);
    if (key !== drawn) {
      canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
      Object.assign(canvas.dataset, {
        area: [area.left, area.top, area.right, area.bottom].join(),
        x: [limits.min, limits.max].join(),
        y: [now.y.limits.min, now.y.limits.max].join(),
      });
      ground.replaceChildren(
        ...scenery(now, area, x, y),
        ...curves.map(({ kind, pixels }) =>
          svg("path", { class: `lf-line lf-line-${kind}`, d: path(pixels) }),
        ),
      );
      nameCurves(
        curves,
        (now.marks ?? []).map((mark) => [x(mark.x), y(mark.y)]),
        area,
        width < 480,
      );
    }
    drawn = key;

    const at = x(now.value);
    place(line, { x1: at, x2: at, y1: area.top, y2: area.bottom });
    dots.replaceChildren(
      ...(now.marks ?? [])
        .flatMap((mark) => [
          svg("circle", { class: `lf-mark lf-mark-${mark.kind}`, r: 5, cx: x(mark.x), cy: y(mark.y) }),
          mark.text
            ? svg(
                "text",
                {
                  class: "lf-mark-name",
                  x: x(mark.x),
                  y: area.top + 2,
                  "text-anchor": "middle",
                  dy: "0.35em",
                },
                mark.text,
              )
            : null,
        ])
        .filter(Boolean),
      ...curves.map(({ kind, at: level }) =>
        svg("circle", { class: `lf-dot lf-dot-${kind}`, r: 6, cx: at, cy: y(level) }),
      ),
    );
    const half = now.chip.length * 4 + 12;
    const middle = Math.min(Math.max(at, area.left + half - 12), area.right - half + 12);
    handle.setAttribute("transform", `translate(${middle.toFixed(2)} ${area.bottom + 14})`);
    place(pill, { x: -half, width: 2 * half });
    text.textContent = now.chip;
    place(handle, {
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max,
      "aria-valuenow": now.value,
      "aria-valuetext": now.words,
    });
    for (const tick of ground.querySelectorAll(".lf-under")) {
      tick.setAttribute(
        "visibility",
        Math.abs(tick.getAttribute("x") - middle) < half + 4 + tick.textContent.length * 4
          ? "hidden"
          : "visible",
      );
    }
  }

  /** A label on each curve, clear of the others and of the rings; the curve is interrupted under it. */
  function nameCurves(curves, rings, area, narrow) {
    const labels = curves
      .filter(({ text }) => text)
      .map(({ kind, text, short, pixels }) => ({
        pixels,
        group: svg(
          "g",
          { class: `lf-name lf-name-${kind}` },
          svg("rect", { rx: 4 }),
          svg("text", { dy: "0.35em", "text-anchor": "middle" }, narrow ? (short ?? text) : text),
        ),
      }));
    ground.append(...labels.map(({ group }) => group));
    const sized = labels.map((label) => ({
      ...label,
      width: label.group.querySelector("text").getBBox().width + 6,
    }));
    const names = [...ground.querySelectorAll(".lf-zone-name")].map((zone) => {
      const { x: left, y: top, width, height } = zone.getBBox();
      return { left, top, right: left + width, bottom: top + height };
    });
    const taken = [
      ...names,
      ...rings.map(([u, v]) => ({ left: u - 8, top: v - 8, right: u + 8, bottom: v + 8 })),
    ];
    placeLabels(sized, area, LINE, taken).forEach((spot, i) => {
      const { group, width } = sized[i];
      if (!spot) return group.remove();
      group.setAttribute("transform", `translate(${spot.map((part) => part.toFixed(1)).join(" ")})`);
      place(group.querySelector("rect"), { x: -width / 2, y: -LINE / 2, width, height: LINE });
    });
  }

  return { element, draw };
}

/** Bands, grid, ticks and titles. */
function scenery(now, area, x, y) {
  const { left, right, top, bottom } = area;
  const bands = (now.zones ?? []).flatMap(({ from, to, kind, text }) => [
    svg("rect", {
      class: `lf-zone lf-zone-${kind}`,
      x: left,
      y: y(to),
      width: right - left,
      height: y(from) - y(to),
    }),
    svg(
      "text",
      { class: "lf-zone-name", x: right - 6, y: (y(from) + y(to)) / 2, dy: "0.35em", "text-anchor": "end" },
      text,
    ),
  ]);
  return [
    ...bands,
    ...now.y.ticks.flatMap(([value, text]) => [
      svg("line", { class: "lf-grid", x1: left, x2: right, y1: y(value), y2: y(value) }),
      svg("text", { x: left - 8, y: y(value), dy: "0.35em", "text-anchor": "end" }, text),
    ]),
    ...now.x.ticks.flatMap(([value, text]) => [
      svg("line", { class: "lf-grid", x1: x(value), x2: x(value), y1: bottom, y2: bottom + 4 }),
      svg(
        "text",
        { class: "lf-under", x: x(value), y: bottom + 14, dy: "0.35em", "text-anchor": "middle" },
        text,
      ),
    ]),
    svg(
      "text",
      { class: "lf-title", x: (left + right) / 2, y: bottom + 38, "text-anchor": "middle" },
      now.x.title,
    ),
    ...(now.y.title
      ? [
          svg(
            "text",
            {
              class: "lf-title",
              "text-anchor": "middle",
              transform: `translate(12 ${(top + bottom) / 2}) rotate(-90)`,
            },
            now.y.title,
          ),
        ]
      : []),
  ];
}
