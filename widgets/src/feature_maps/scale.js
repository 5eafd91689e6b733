// The colours of a map and the numbers that they stand for: beside the drawing where it is wide, below it elsewhere.
import { html } from "../lib/dom.js";
import { colour } from "./maps.js";
import { figures } from "./sentences.js";

const STOPS = 17;

/** element; draw([from, to], value): the scale, and a mark at the value, or none for null. */
export function scale() {
  const low = html("span");
  const high = html("span");
  const marker = html("i");
  const bar = html("div", {}, marker);
  const element = html("div", { class: "lf-scale", "aria-hidden": "true" }, low, bar, high);

  function draw([from, to], value) {
    marker.hidden = value === null;
    marker.style.setProperty("--at", (value - from) / (to - from || 1));
    const stops = Array.from({ length: STOPS }, (_, i) => from + (i / (STOPS - 1)) * (to - from));
    bar.style.setProperty("--ramp", stops.map((one) => `rgb(${colour(one, [from, to])})`).join(", "));
    low.textContent = figures(from, [from, to]);
    high.textContent = figures(to, [from, to]);
  }
  return { element, draw };
}
