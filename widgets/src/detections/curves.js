// A recorded run over its steps: the losses on a logarithmic axis, and AP50 by class. The lines reach as far as the reader
// has come; a cursor stands at the step that is shown, and is dragged to another.
import { choice, html, svg } from "../lib/dom.js";
import { path, scale } from "../lib/plot.js";
import { number } from "../lib/words.js";
import { numbers } from "./match.js";

const STYLES = [null, "7 4", "2 4", "9 3 2 3"];
const TABS = ["AP50", "loss"];

/** The plots. `onset` takes the place of a frame, `redraw()` is called when another plot is chosen. Returns element and draw(frame). */
export function trainingPlots({ id, frames, curves, measured, onset, redraw }) {
  const last = frames[frames.length - 1];
  const loss = plot({
    title: "loss",
    lines: curves.map(({ name, stretch, y }) => ({
      name,
      points: numbers(y).map((value, i) => [(i + 0.5) * stretch, value]),
    })),
    log: true,
    last,
    frames,
    onset,
  });
  const score = plot({
    title: "AP50",
    lines: measured.map(({ name, y }) => ({
      name,
      points: numbers(y).map((value, i) => [frames[i], value]),
    })),
    last,
    frames,
    onset,
  });
  const plots = [score, loss].filter(({ empty }) => !empty);
  let tab = TABS[0];
  const tabs = choice("Plot", `${id}-plot`, TABS, (word) => ((tab = word), redraw()));
  tabs.element.classList.add("lf-tabs");
  const element = html("div", { class: "lf-plots" }, ...plots.map((one) => one.element));
  if (plots.length > 1) element.prepend(tabs.element);
  let reached = 0;

  function draw(frame) {
    reached = Math.max(reached, frame);
    tabs.set(tab);
    for (const one of plots) one.element.classList.toggle("lf-behind", plots.length > 1 && one.title !== tab);
    for (const one of plots) one.draw(frames[frame], frames[reached]);
  }
  return { element, draw };
}

/** One plot. lines: [{name, points: [[step, value]]}] over the steps 0 to `last`. */
function plot({ title, lines, log = false, last, frames, onset }) {
  const ground = svg("g");
  const drawn = svg("g");
  const cursor = svg("g", { class: "lf-cursor" });
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": describe(title, lines) },
    ground,
    drawn,
    cursor,
  );
  const place = html("div", { class: "lf-curves" }, canvas);
  const element = html("div", { class: "lf-panel" }, key(title, lines), place);
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value));
  const [low, high] = log
    ? [Math.min(...values.filter((value) => value > 0)) / 1.15, Math.max(...values) * 1.15]
    : [0, 1];
  let box = null;
  let held = false;

  const report = (event) => {
    const at = box.x.invert(event.clientX - canvas.getBoundingClientRect().left);
    onset(
      frames.reduce((best, step, i) => (Math.abs(step - at) < Math.abs(frames[best] - at) ? i : best), 0),
    );
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
    const area = { left: 40, right: width - 14, top: 8, bottom: height - 24 };
    box = {
      width,
      height,
      ...area,
      x: scale(0, last, area.left, area.right),
      y: scale(low, high, area.bottom, area.top, log),
    };
    const levels = log
      ? [...Array(9).keys()]
          .flatMap((i) => [1, 2, 5].map((digit) => digit * 10 ** (i - 5)))
          .filter((level) => level > low && level < high)
      : [0, 0.5, 1];
    const shown = thinned(levels, (level) => box.y(level), 22);
    const marks = thinned(frames, (step) => box.x(step), 46);
    ground.replaceChildren(
      ...shown.flatMap((level) => [
        svg("line", { class: "lf-grid", x1: area.left, x2: area.right, y1: box.y(level), y2: box.y(level) }),
        svg(
          "text",
          { x: area.left - 6, y: box.y(level), dy: "0.35em", "text-anchor": "end" },
          number(level).replace(/^0\./, "."),
        ),
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
      svg("line", { class: "lf-axis", x1: area.left, x2: area.right, y1: area.bottom, y2: area.bottom }),
    );
  }

  function draw(step, reached) {
    const { clientWidth: width, clientHeight: height } = place;
    if (!width || !height) return;
    if (!box || box.width !== width || box.height !== height) drawGround(width, height);
    drawn.replaceChildren(
      ...lines.map(({ points }, i) =>
        svg("path", {
          class: `lf-line lf-${title}-${i}`,
          "stroke-dasharray": STYLES[i % STYLES.length],
          d: path(
            points
              .filter(([at]) => at <= reached)
              .map(([at, value]) => [box.x(at), box.y(Math.max(value, low))]),
          ),
        }),
      ),
    );
    const x = box.x(step);
    cursor.replaceChildren(
      svg("line", { x1: x, x2: x, y1: box.top - 4, y2: box.bottom }),
      svg("circle", { cx: x, cy: box.bottom, r: 7 }),
    );
  }

  return { element, draw, title, empty: !lines.length };
}

/** The title and the names of the lines, over the plot. */
function key(title, lines) {
  return html(
    "p",
    { class: "lf-heading" },
    `${title}: `,
    ...lines.map(({ name }, i) =>
      html(
        "span",
        { class: "lf-key-line" },
        svg(
          "svg",
          { width: 22, height: 10, "aria-hidden": "true" },
          svg("path", {
            class: `lf-line lf-${title}-${i}`,
            d: "M0 5H22",
            "stroke-dasharray": STYLES[i % STYLES.length],
          }),
        ),
        name,
      ),
    ),
  );
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

function describe(title, lines) {
  const ends = lines.map(({ name, points }) => {
    const [first, last] = [points[0][1], points[points.length - 1][1]];
    return `${name} ${first > last ? "falls" : first < last ? "rises" : "stays"} from ${number(first)} to ${number(last)}`;
  });
  return `${title} over the steps of the training${title === "loss" ? ", on a logarithmic axis" : ""}: ${ends.join("; ")}.`;
}
