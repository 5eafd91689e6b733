// Small plots over the steps of a run: axes drawn when they change, lines and bars every frame.
import { follow, html, place, svg } from "./dom.js";
import { path, scale } from "./plot.js";

const [LEFT, RIGHT, TOP, BOTTOM] = [46, 12, 8, 22];

/**
 * A plot with a heading. draw(spec): {x, y: [low, high], log, xTicks, yTicks: [[value, text]], lines: [{name, points}],
 * bars: [{name, x, width, from, to}], cursor: a place on the x axis or null}. `onpoint` takes the place that is pressed or
 * dragged to.
 */
export function panel(name, heading, { onpoint = null } = {}) {
  const ground = svg("g");
  const live = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": heading.textContent },
    ground,
    live,
  );
  const plot = html("div", { class: "lf-plot" }, canvas);
  const element = html(
    "div",
    { class: `lf-panel lf-panel-${name}` },
    html("p", { class: "lf-heading" }, heading),
    plot,
  );
  let drawn = "";
  let toX = null;
  if (onpoint) follow(canvas, (at) => toX && onpoint(toX.invert(at - canvas.getBoundingClientRect().left)));

  function draw({ x, y, log = false, xTicks, yTicks, lines = [], bars = [], cursor = null }) {
    const { clientWidth: width, clientHeight: height } = plot;
    if (!width || !height) return;
    toX = scale(x[0], x[1], LEFT, width - RIGHT);
    const toY = scale(y[0], y[1], height - BOTTOM, TOP, log);
    const key = [width, height, x, y, xTicks, yTicks].join(";");
    if (key !== drawn) {
      canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
      ground.replaceChildren(
        svg("path", {
          class: "lf-grid",
          d: yTicks.map(([at]) => `M${LEFT} ${toY(at).toFixed(1)}H${width - RIGHT}`).join(""),
        }),
        ...yTicks
          .filter(([, text]) => text)
          .map(([at, text]) =>
            svg("text", { x: LEFT - 6, y: toY(at), dy: "0.35em", "text-anchor": "end" }, text),
          ),
        ...xTicks.map(([at, text]) =>
          svg(
            "text",
            {
              x: toX(at),
              y: height - 6,
              "text-anchor": at === x[1] ? "end" : at === x[0] ? "start" : "middle",
            },
            text,
          ),
        ),
      );
      drawn = key;
    }
    const upright = cursor === null ? [] : y.map((end) => [cursor, end]);
    const wanted = [
      ...bars.map((bar) => ["rect", bar]),
      ...[...lines, { name: "lf-cursor", points: upright }].map((line) => ["path", line]),
    ];
    while (live.children.length > wanted.length) live.lastChild.remove();
    wanted.forEach(([tag, part], i) => {
      let shape = live.children[i];
      if (shape?.tagName !== tag) {
        const fresh = svg(tag);
        if (shape) shape.replaceWith(fresh);
        else live.append(fresh);
        shape = fresh;
      }
      if (shape.dataset.name !== part.name) {
        shape.dataset.name = part.name;
        shape.setAttribute("class", part.name);
      }
      if (tag === "path") {
        shape.setAttribute(
          "d",
          path(
            part.points
              .filter(([, v]) => Number.isFinite(v))
              .map(([u, v]) => [toX(u), Math.max(-50, Math.min(height + 50, toY(v)))]),
          ),
        );
      } else {
        const [top, bottom] = [toY(Math.max(part.from, part.to)), toY(Math.min(part.from, part.to))];
        place(shape, {
          x: toX(part.x).toFixed(1),
          width: Math.max(0, toX(part.x + part.width) - toX(part.x) - 1).toFixed(1),
          y: top.toFixed(1),
          height: Math.max(0, bottom - top).toFixed(1),
        });
      }
    });
  }
  return { element, draw };
}

/** At most about 300 points of a long series over its steps; the last is always among them. */
export function thinned(values) {
  const [every, last] = [Math.max(1, Math.ceil(values.length / 300)), values.length - 1];
  const points = [];
  for (let step = 0; step < last; step += every) points.push([step, values[step]]);
  return last < 0 ? points : [...points, [last, values[last]]];
}

/** The end of the axis of steps, and its ticks: 100, 200, 500, 1,000 ... */
export function stepAxis(steps) {
  let end = 100;
  for (let i = 0; end < steps; i++) end *= [2, 2.5, 2][i % 3];
  return {
    x: [0, end],
    xTicks: [
      [0, "0"],
      [end / 2, (end / 2).toLocaleString("en-US")],
      [end, `${end.toLocaleString("en-US")} steps`],
    ],
  };
}

/** The axis of losses: whole powers of ten around all positive values, at least two of them apart. */
export function lossAxis(values) {
  const known = values.filter((value) => value > 0 && Number.isFinite(value));
  const [least, largest] = known.length ? [Math.min(...known), Math.max(...known)] : [0.1, 10];
  let [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(largest))];
  low = Math.max(low, high - 8);
  if (high - low < 2) high = low + 2;
  const every = Math.ceil((high - low) / 4);
  const ticks = [];
  for (let power = low; power <= high; power += every)
    ticks.push([
      10 ** power,
      power < -3 || power > 3
        ? `1e${power}`
        : (10 ** power).toLocaleString("en-US", { maximumFractionDigits: 3 }),
    ]);
  return { y: [10 ** low, 10 ** high], yTicks: ticks, log: true };
}
