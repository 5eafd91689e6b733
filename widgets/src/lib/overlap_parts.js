// Small parts of the figures of chapters 5 and 6.
import { html } from "./dom.js";

/** A written fraction; `top` and `bottom` name the colours of the two parts. */
export function fraction(above, below, top = "shared", bottom = "together") {
  return html(
    "span",
    { class: "lf-fraction" },
    html("span", { class: `lf-c-${top}` }, above),
    html("span", { class: `lf-c-${bottom}` }, below),
  );
}

/** A line of the key: what a filled part is, and how large. */
export function areaRow(swatch, colour, words) {
  return html(
    "li",
    {},
    html("span", { class: `lf-swatch lf-swatch-${swatch}`, "aria-hidden": "true" }),
    html("span", { class: `lf-c-${colour}` }, words),
  );
}
