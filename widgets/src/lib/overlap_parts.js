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

/**
 * A control (lib/dock.js) of ready examples. `symbol`, `name`: of the whole; `examples`: {word: what onpick takes}.
 * set(word) marks the one that stands in the figure, or none; `other` is then its value in the dock.
 */
export function presets({ symbol, name, examples, onpick, other = "yours" }) {
  const buttons = new Map(
    Object.entries(examples).map(([word, example]) => [
      word,
      html("button", { type: "button", class: "lf-preset", onclick: () => onpick(example) }, word),
    ]),
  );
  const element = html(
    "div",
    { class: "lf-presets", role: "group", "aria-label": name },
    html("span", { class: "lf-presets-name", "aria-hidden": "true" }, name),
    ...buttons.values(),
  );
  const control = { element, symbol, name, text: "" };
  return Object.assign(control, {
    set(seen) {
      control.text = buttons.has(seen) ? seen : other;
      for (const [word, button] of buttons) button.setAttribute("aria-pressed", String(word === seen));
    },
  });
}

/** The word of the example whose boxes a state holds, if any. */
export const exampleOf = (examples, { a, b }) =>
  Object.keys(examples).find(
    (word) => String(examples[word].a) === String(a) && String(examples[word].b) === String(b),
  );
