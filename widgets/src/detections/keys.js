// What the lines and marks mean.
import { html, svg } from "../lib/dom.js";
import { DASHES, mark } from "./scene.js";

/** The classes by line style. */
export function classKey(classes, short) {
  return html(
    "ul",
    { class: "lf-key lf-classes", "aria-label": "Classes by line style" },
    ...classes.map((name, label) => {
      const dash = DASHES[label % DASHES.length];
      const letters =
        label && short[label] !== name ? html("span", { class: "lf-soft" }, ` ${short[label]}`) : null;
      return html(
        "li",
        {},
        svg(
          "svg",
          { width: 29, height: 16, "aria-hidden": "true" },
          svg("path", {
            class: "lf-edge",
            d: "M2 8H27",
            "stroke-dasharray": dash,
            "stroke-linecap": dash ? "round" : null,
          }),
        ),
        html("span", {}, name, letters),
      );
    }),
  );
}

/** The verdicts by mark. */
export function verdictKey() {
  const box = { x: 3, y: 6, width: 26, height: 18 };
  const entry = (kind, words, strokes) =>
    html(
      "li",
      {},
      svg(
        "svg",
        { width: 40, height: 28, "aria-hidden": "true", class: `lf-item lf-${kind}` },
        svg("rect", { ...box, class: "lf-halo" }),
        svg("rect", { ...box, class: "lf-edge" }),
        strokes ? mark({ x: 29, y: 9 }, strokes) : null,
      ),
      words,
    );
  return html(
    "ul",
    { class: "lf-key lf-verdicts", "aria-label": "What the marks mean" },
    entry("found", "found"),
    entry("false", "false alarm", "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500"),
    entry("missed", "missed", "M0 -5V1.500M0 4.500V4.600"),
  );
}
