// The losses over the steps of the training, on a logarithmic axis, with a cursor at the step that is shown.
import { html, svg } from "../lib/dom.js";
import { path, scale } from "../lib/plot.js";
import { number } from "../lib/words.js";

const STYLES = [null, "7 4", "2 4"];

/** The plot. curves: [{name, stretch, y}]; steps: of the frames; `set` takes the place of a frame. */
export function curvePlot(curves, steps, set) {
  const ground = svg("g");
  const cursor = svg("g", { class: "lf-cursor" });
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": describe(curves) },
    ground,
    cursor,
  );
  const element = html("div", { class: "lf-curves" }, canvas);
  let box = null;
  let held = false;

  const report = (event) => {
    const at = box.x.invert(event.clientX - canvas.getBoundingClientRect().left);
    set(steps.reduce((best, step, i) => (Math.abs(step - at) < Math.abs(steps[best] - at) ? i : best), 0));
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button || !box) return;
    canvas.setPointerCapture(event.pointerId);
    held = true;
    if (event.pointerType !== "touch") report(event);
  });
  canvas.addEventListener("pointermove", (event) => held && report(event));
  canvas.addEventListener("pointerup", (event) => {
    if (held) report(event);
    held = false;
  });
  canvas.addEventListener("pointercancel", () => (held = false));

  function drawGround(width, height) {
    const last = Math.max(...steps, ...curves.map(({ stretch, y }) => stretch * y.length));
    const values = curves.flatMap(({ y }) => y).filter((y) => y > 0);
    const [low, high] = [Math.min(...values) / 1.15, Math.max(...values) * 1.15];
    const area = { left: 52, right: width - 16, top: 24, bottom: height - 26 };
    box = {
      width,
      height,
      ...area,
      x: scale(0, last, area.left, area.right),
      y: scale(low, high, area.bottom, area.top, true),
    };
    const levels = [...Array(9).keys()]
      .flatMap((i) => [1, 2, 5].map((digit) => digit * 10 ** (i - 5)))
      .filter((level) => level > low && level < high);
    const shown = thinned(levels, (level) => box.y(level), 22);
    const marks = thinned(steps, (step) => box.x(step), 46);
    ground.replaceChildren(
      ...shown.flatMap((level) => [
        svg("line", { class: "lf-grid", x1: area.left, x2: area.right, y1: box.y(level), y2: box.y(level) }),
        svg("text", { x: area.left - 8, y: box.y(level), dy: "0.35em", "text-anchor": "end" }, number(level)),
      ]),
      ...marks.map((step) =>
        svg(
          "text",
          {
            x: Math.min(box.x(step), width - 22),
            y: area.bottom + 15,
            dy: "0.35em",
            "text-anchor": "middle",
          },
          step.toLocaleString("en-US"),
        ),
      ),
      ...steps.map((step) =>
        svg("line", {
          class: "lf-notch",
          x1: box.x(step),
          x2: box.x(step),
          y1: area.bottom - 4,
          y2: area.bottom + 4,
        }),
      ),
      svg("line", { class: "lf-axis", x1: area.left, x2: area.right, y1: area.bottom, y2: area.bottom }),
      ...curves.map(({ stretch, y }, i) =>
        svg("path", {
          class: `lf-line lf-line-${i}`,
          "stroke-dasharray": STYLES[i % STYLES.length],
          d: path(y.map((value, k) => [box.x((k + 0.5) * stretch), box.y(Math.max(value, low))])),
        }),
      ),
      ...key(curves, area),
    );
  }

  function draw(frame) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    if (!box || box.width !== width || box.height !== height) drawGround(width, height);
    const x = box.x(steps[frame]);
    cursor.replaceChildren(
      svg("line", { x1: x, x2: x, y1: box.top - 4, y2: box.bottom }),
      svg("circle", { cx: x, cy: box.bottom, r: 7 }),
    );
  }

  return { element, draw };
}

/** The names of the curves, in a row above them. */
function key(curves, area) {
  const widths = curves.map(({ name }) => 44 + name.length * 7.2);
  let x = Math.max(4, Math.min(area.left, area.right - widths.reduce((sum, width) => sum + width, 0)));
  return curves.flatMap(({ name }, i) => {
    const at = x;
    x += widths[i];
    return [
      svg("line", {
        class: `lf-line lf-line-${i}`,
        x1: at,
        x2: at + 24,
        y1: 10,
        y2: 10,
        "stroke-dasharray": STYLES[i % STYLES.length],
      }),
      svg("text", { x: at + 30, y: 10, dy: "0.35em" }, name),
    ];
  });
}

/** Values whose places lie at least `gap` pixels apart, from the last one down. */
function thinned(values, place, gap) {
  let last = null;
  return values.reduceRight((kept, value) => {
    if (last !== null && Math.abs(place(value) - last) < gap) return kept;
    last = place(value);
    return [value, ...kept];
  }, []);
}

function describe(curves) {
  const ends = curves.map(({ name, y }) =>
    `${name} falls from ${number(y[0])} to ${number(y[y.length - 1])}`.replace(
      "falls",
      y[0] > y[y.length - 1] ? "falls" : "goes",
    ),
  );
  return `Loss over the steps of the training, on a logarithmic axis: ${ends.join("; ")}.`;
}
