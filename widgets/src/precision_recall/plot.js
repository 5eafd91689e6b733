// The curve: precision over recall after each box, the falling line above it, where it is read, and the point of the threshold.
import { follow, html, svg } from "../lib/dom.js";
import { path, scale } from "../lib/plot.js";
import { ELEVEN, readAt } from "./scores.js";

const HUNDRED = Array.from({ length: 101 }, (_, i) => i * 0.01);

/** The plot. `onpoint` takes a recall that is pressed or dragged to. Returns element and draw(). */
export function plot(onpoint) {
  const ground = svg("g");
  const live = svg("g");
  const canvas = svg("svg", { class: "lf-canvas", role: "img" }, ground, live);
  const element = html("div", { class: "lf-plot" }, canvas);
  let box = null;

  follow(canvas, (clientX) => box && onpoint(box.x.invert(clientX - canvas.getBoundingClientRect().left)));

  function drawGround(width, height) {
    const area = { left: 40, right: width - 14, top: 12, bottom: height - 43 };
    box = {
      width,
      height,
      ...area,
      x: scale(0, 1, area.left, area.right),
      y: scale(0, 1, area.bottom, area.top),
    };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const ticks = [0, 0.5, 1];
    const text = (value) => String(value).replace(/^0\./, ".");
    ground.replaceChildren(
      ...ticks.flatMap((value) => [
        svg("line", {
          class: "lf-grid",
          x1: area.left,
          x2: area.right,
          y1: box.y(value),
          y2: box.y(value),
        }),
        svg("text", { x: area.left - 7, y: box.y(value), dy: "0.35em", "text-anchor": "end" }, text(value)),
        svg(
          "text",
          { x: box.x(value), y: area.bottom + 14, dy: "0.35em", "text-anchor": "middle" },
          text(value),
        ),
      ]),
      svg(
        "text",
        {
          class: "lf-axis-name",
          "text-anchor": "middle",
          transform: `translate(14 ${(area.top + area.bottom) / 2}) rotate(-90)`,
        },
        "precision",
      ),
      svg(
        "text",
        {
          class: "lf-axis-name",
          x: (area.left + area.right) / 2,
          y: height - 6,
          "text-anchor": "middle",
        },
        "recall",
      ),
    );
  }

  /** The falling line as a staircase of pixels, from recall 0 to the last that is reached. */
  function stairs(points) {
    if (!points.length) return [];
    const corners = [[box.x(0), box.y(points[0].falling)]];
    let before = points[0];
    for (const point of points) {
      if (point.falling < before.falling)
        corners.push(
          [box.x(before.recall), box.y(before.falling)],
          [box.x(before.recall), box.y(point.falling)],
        );
      before = point;
    }
    corners.push([box.x(before.recall), box.y(before.falling)]);
    return corners;
  }

  /**
   * points: of the curve; before: of the curve as it was stored, or null where nothing was changed; shown: how many points are
   * let in; readings: "101", "11" or "area"; words: of the whole, for a screen reader.
   */
  function draw({ points, before, shown, readings, words }) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    if (box?.width !== width || box?.height !== height) drawGround(width, height);
    canvas.setAttribute("aria-label", words);
    const { x, y } = box;
    const pixels = points.map((point) => [x(point.recall), y(point.precision)]);
    const falling = stairs(points);
    const at = shown ? pixels[shown - 1] : null;
    const under =
      readings === "area" && falling.length
        ? `${path([[x(0), y(0)], ...falling, [falling.at(-1)[0], y(0)]])}Z`
        : null;
    const marks =
      readings === "area"
        ? []
        : (readings === "11" ? ELEVEN : HUNDRED).map((recall) => [x(recall), y(readAt(points, recall))]);
    live.replaceChildren(
      ...[
        under && svg("path", { class: "lf-under", d: under }),
        before && svg("path", { class: "lf-was", d: path(stairs(before)) }),
        svg("path", { class: "lf-later", d: path(pixels.slice(Math.max(0, shown - 1))) }),
        svg("path", { class: "lf-steps", d: path(pixels.slice(0, shown)) }),
        svg("path", { class: "lf-falling", d: path(falling) }),
        svg("path", {
          class: `lf-reading lf-reading-${readings}`,
          d: marks.map(([mx, my]) => `M${mx.toFixed(1)} ${my.toFixed(1)}h0`).join(""),
        }),
        ...points
          .map(({ hit }, i) => [hit, pixels[i]])
          .slice(0, shown)
          .filter(([hit]) => !hit)
          .map(([, [px, py]]) =>
            svg("path", {
              class: "lf-cross",
              d: `M${(px - 3.5).toFixed(1)} ${(py - 3.5).toFixed(1)}l7 7m0 -7l-7 7`,
            }),
          ),
        at && svg("path", { class: "lf-guide", d: `M${at[0]} ${box.bottom}V${at[1]}H${box.left}` }),
        at && svg("circle", { class: "lf-point", cx: at[0], cy: at[1], r: 7 }),
      ].filter(Boolean),
    );
  }
  return { element, draw };
}
