// Two plots over the score: how often boxes of a score are right, and what a threshold there gives.
import { follow, html, svg } from "../lib/dom.js";
import { path, scale } from "../lib/plot.js";

export const FEW = 20; // below so many boxes a share says little: its dot is hollow
const LINES = ["precision", "recall", "f1"];
const NAMES = { precision: "precision", recall: "recall", f1: "F1" };

/** A plot from 0 to 1 both ways. `onscore` takes a score that is pressed or dragged to. Returns element, live (a group), fit(). */
function square(name, down, onscore) {
  const ground = svg("g");
  const live = svg("g");
  const canvas = svg("svg", { class: "lf-canvas", role: "img" }, ground, live);
  const place = html("div", { class: "lf-plot" }, canvas);
  let box = null;
  follow(canvas, (clientX) => box && onscore(box.x.invert(clientX - canvas.getBoundingClientRect().left)));

  /** The scales for the size that the plot has; null where it has none. */
  function fit(words) {
    const { clientWidth: width, clientHeight: height } = place;
    if (!width || !height) return null;
    canvas.setAttribute("aria-label", words);
    if (box?.width === width && box?.height === height) return box;
    const area = { left: 42, right: width - 14, top: 10, bottom: height - 42 };
    box = {
      width,
      height,
      ...area,
      x: scale(0, 1, area.left, area.right),
      y: scale(0, 1, area.bottom, area.top),
    };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const text = (value) => String(value).replace(/^0\./, ".");
    ground.replaceChildren(
      ...[0, 0.25, 0.5, 0.75, 1].map((value) =>
        svg("line", {
          class: "lf-grid",
          x1: area.left,
          x2: area.right,
          y1: box.y(value),
          y2: box.y(value),
        }),
      ),
      ...[0, 0.5, 1].flatMap((value) => [
        svg("text", { x: area.left - 7, y: box.y(value), dy: "0.35em", "text-anchor": "end" }, text(value)),
        svg(
          "text",
          { x: box.x(value), y: area.bottom + 14, dy: "0.35em", "text-anchor": "middle" },
          text(value),
        ),
      ]),
      svg("text", { x: (area.left + area.right) / 2, y: height - 6, "text-anchor": "middle" }, name),
      svg(
        "text",
        {
          "text-anchor": "middle",
          transform: `translate(14 ${(area.top + area.bottom) / 2}) rotate(-90)`,
        },
        down,
      ),
    );
    return box;
  }
  return { element: place, live, fit };
}

/** The two plots and their key. Returns element and draw(). */
export function drawing(onscore) {
  const shares = square("score", "share of right boxes", onscore);
  const gains = square("threshold", "", onscore);
  const key = html(
    "ul",
    { class: "lf-key", "aria-hidden": "true" },
    ...LINES.map((name) =>
      html(
        "li",
        {},
        svg(
          "svg",
          { width: 28, height: 12 },
          svg("path", { class: `lf-line lf-line-${name}`, d: "M1 6H27" }),
        ),
        NAMES[name],
      ),
    ),
  );
  const heading = (text) => html("p", { class: "lf-head" }, text);
  const element = html(
    "div",
    { class: "lf-two" },
    html("div", {}, heading("Does a score come true?"), shares.element),
    html("div", {}, html("div", { class: "lf-head" }, key), gains.element),
  );

  /** bins, decisions: as in bins.js; chosen: a place among them; best: {threshold, F1}; words: for a screen reader. */
  function draw({ bins, decisions, chosen, best, words }) {
    const [first, second] = [shares.fit(words.shares), gains.fit(words.gains)];
    if (first) drawShares(first, bins, chosen);
    if (second) drawGains(second, bins, decisions, chosen, best);
  }

  function drawShares({ x, y, top, bottom }, bins, chosen) {
    const { low, high } = bins[chosen];
    const known = bins.map((bin, i) => ({ ...bin, i })).filter(({ count }) => count);
    shares.live.replaceChildren(
      ...[
        svg("rect", {
          class: "lf-band",
          x: x(low),
          width: Math.max(3, x(high) - x(low)),
          y: top,
          height: bottom - top,
        }),
        ...known.map(({ low, high, share, i }) =>
          svg("rect", {
            class: i === chosen ? "lf-column lf-here" : "lf-column",
            x: x(low) + 0.5,
            width: Math.max(1, x(high) - x(low) - 1),
            y: y(share),
            height: bottom - y(share),
          }),
        ),
        svg("path", { class: "lf-diagonal", d: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}` }),
        svg("path", {
          class: "lf-line lf-line-f1",
          d: path(known.map(({ score, share }) => [x(score), y(share)])),
        }),
        ...known.map(({ score, share, count, i }) =>
          svg("circle", {
            class: ["lf-dot", count < FEW && "lf-few", i === chosen && "lf-here"].filter(Boolean).join(" "),
            cx: x(score),
            cy: y(share),
            r: i === chosen ? 6.5 : 4,
          }),
        ),
      ].filter(Boolean),
    );
  }

  function drawGains({ x, y, top, bottom }, bins, decisions, chosen, best) {
    const at = x(bins[chosen].low);
    const ends = best.threshold > 0.5 ? ["end", -9] : ["start", 9];
    gains.live.replaceChildren(
      svg("path", { class: "lf-guide", d: `M${at} ${top}V${bottom}` }),
      ...LINES.map((name) =>
        svg("path", {
          class: `lf-line lf-line-${name}`,
          d: path(
            bins
              .map(({ low }, i) => [low, decisions[i][name]])
              .filter(([, value]) => value !== null)
              .map(([low, value]) => [x(low), y(value)]),
          ),
        }),
      ),
      ...LINES.filter((name) => decisions[chosen][name] !== null).map((name) =>
        svg("circle", { class: `lf-dot lf-dot-${name}`, cx: at, cy: y(decisions[chosen][name]), r: 4.5 }),
      ),
      svg("path", {
        class: "lf-best",
        d: `M${x(best.threshold).toFixed(1)} ${bottom - 9}l6 9h-12z`,
      }),
      svg(
        "text",
        { class: "lf-best-name", x: x(best.threshold) + ends[1], y: bottom - 5, "text-anchor": ends[0] },
        `best ${String(best.threshold).replace(/^0\./, ".")}`,
      ),
    );
  }
  return { element, draw, watch: shares.element };
}
