// How many anchors have which IoU: bars on a logarithmic axis, coloured by what the anchors are told, and the two thresholds.
import { html, place, svg } from "../lib/dom.js";
import { scale } from "../lib/plot.js";
import { BINS } from "./readings.js";
import { whole } from "../anchors/words.js";

const [LEFT, RIGHT, TOP, BOTTOM] = [52, 14, 26, 40];
const FLOOR = 0.6; // where a bar begins, so that a single anchor is seen
const KINDS = ["background", "ignored", "positive", "restored"];

/** Returns element and draw(bars, untouched, thresholds). */
export function histogram() {
  const ground = svg("g");
  const bars = Object.fromEntries(KINDS.map((kind) => [kind, svg("path", { class: `lf-bar-${kind}` })]));
  const thresholds = ["background", "foreground"].map(() => [
    svg("line", { class: "lf-threshold" }),
    svg("text", { class: "lf-threshold-name" }),
  ]);
  const note = svg("text", { class: "lf-note" });
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": "Histogram of the anchors over their best IoU" },
    ground,
    ...KINDS.map((kind) => bars[kind]),
    ...thresholds.flat(),
    note,
  );
  const element = html("div", { class: "lf-histogram" }, canvas);
  let drawn = "";

  function draw(counts, untouched, { foreground, background }) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    const x = scale(0, 1, LEFT, width - RIGHT);
    const y = scale(FLOOR, 1e4, height - BOTTOM, TOP, true);
    const base = height - BOTTOM;
    if (drawn !== `${width} ${height}`) {
      drawn = `${width} ${height}`;
      canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
      ground.replaceChildren(
        ...[1, 10, 100, 1000, 10000].flatMap((value) => [
          svg("line", { class: "lf-grid", x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value) }),
          svg("text", { x: LEFT - 6, y: y(value), dy: "0.35em", "text-anchor": "end" }, whole(value)),
        ]),
        ...[0, 0.2, 0.4, 0.6, 0.8, 1].map((value) =>
          svg(
            "text",
            { x: x(value), y: base + 15, dy: "0.35em", "text-anchor": "middle" },
            String(value).replace(/^0(?=.)/, ""),
          ),
        ),
        svg("line", { class: "lf-axis", x1: LEFT, x2: width - RIGHT, y1: base, y2: base }),
        svg(
          "text",
          { x: (LEFT + width - RIGHT) / 2, y: base + 34, "text-anchor": "middle" },
          "best IoU of an anchor",
        ),
      );
    }
    const span = {
      background: [0, background],
      ignored: [background, foreground],
      positive: [foreground, 1],
      restored: [0, 1],
    };
    for (const kind of KINDS) {
      const [low, high] = span[kind];
      bars[kind].setAttribute(
        "d",
        [...counts[kind]]
          .map((count, bin) => {
            if (!count) return "";
            const [from, to] = [
              x(Math.max(low, bin / BINS)) + 0.5,
              x(Math.min(high, (bin + 1) / BINS)) - 0.5,
            ];
            const [start, end] = to - from < 1.5 ? [from - 1, from + 1.5] : [from, to]; // a threshold may leave almost nothing of a bin
            return `M${start.toFixed(1)} ${base}V${y(count).toFixed(1)}H${end.toFixed(1)}V${base}Z`;
          })
          .join(""),
      );
    }
    [background, foreground].forEach((value, i) => {
      const [line, text] = thresholds[i];
      place(line, { x1: x(value), x2: x(value), y1: TOP - 6, y2: base });
      text.textContent = value.toFixed(2).replace(/^0/, "").replace(/0$/, "");
      place(text, {
        x: x(value) + (i ? 3 : -3),
        y: TOP - 12,
        dy: "0.35em",
        "text-anchor": i ? "start" : "end",
      });
    });
    note.textContent = `${whole(untouched)} touch no object`;
    place(note, { x: width - RIGHT, y: TOP + 10, "text-anchor": "end" });
  }
  return { element, draw };
}
