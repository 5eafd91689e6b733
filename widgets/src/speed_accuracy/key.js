// The key: the marker of each family with its name.
import { html, svg } from "../lib/dom.js";
import { MARKERS, SHAPES } from "./drawing.js";

/** The list of families, as a list. */
export function keyList() {
  const families = Object.keys(SHAPES).filter((family) => family !== "elsewhere");
  return html(
    "ul",
    { class: "lf-key" },
    ...families.map((family) =>
      html(
        "li",
        { class: `lf-${family.replace(" ", "-")}` },
        svg(
          "svg",
          { width: 20, height: 20, viewBox: "-10 -10 20 20", "aria-hidden": "true" },
          svg("path", { class: "lf-marker", d: MARKERS[SHAPES[family]] }),
        ),
        family,
      ),
    ),
  );
}
