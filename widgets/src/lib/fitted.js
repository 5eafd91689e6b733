// A text in a box of a fixed number of lines: as many whole sentences of it as fit, so that nothing below ever moves.
import { html, rich } from "./dom.js";

/** The sentences of a text, for texts as the figures write them; **strong words** stay whole, and a "?" that stands for a number ends none. */
export function sentencesOf(text) {
  return text.replace(/((?:[.!]|(?<![\s*])\?)(?:\*\*)?) (?=\S)/g, "$1\n").split("\n");
}

/** How many sentences fit: `bottoms` are their lower edges below the top of the text, `room` is the box's height. At least one. */
export function howMany(bottoms, room) {
  const over = bottoms.findIndex((bottom) => bottom > room);
  return over < 0 ? bottoms.length : Math.max(1, over);
}

/** element: a paragraph whose min-height is its number of lines, by CSS; set(text) shows what fits in it. */
export function fitted(attributes) {
  const element = html("p", attributes);
  let shown = "";

  function fit() {
    const parts = [...element.children];
    for (const part of parts) part.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts.map((part) => [...part.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return; // behind a closed fold nothing has a place; it is observed when it opens
    const [{ top }] = areas[0];
    const count = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight),
    );
    parts.forEach((part, i) => (part.hidden = i >= count));
  }

  function set(text) {
    if (text === shown) return;
    shown = text;
    element.replaceChildren(
      ...sentencesOf(text).map((sentence, i) => html("span", {}, i ? " " : null, ...rich(sentence))),
    );
    fit();
  }

  const observer = new ResizeObserver(fit);
  observer.observe(element);
  document.fonts?.ready.then(fit);
  return { element, set, release: () => observer.disconnect() };
}
