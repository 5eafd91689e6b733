// The pictures of a laboratory with what is found in them, and under them the way back through the run.
import { html } from "../lib/dom.js";
import { picture } from "../training/pictures.js";
import { countWords } from "../training/words.js";

const COUNT = 6;

/** `view`: [width, height] of the boxes; onlook(step): look at this step. */
export function pictureGrid({ id, view: [width, height], onlook }) {
  const pictures = Array.from({ length: COUNT }, () => picture({ width, height, paint: () => null }));
  const grid = html("div", { class: "lf-pictures" }, ...pictures.map((one) => one.element));
  const input = html("input", {
    type: "range",
    id: `${id}-look`,
    min: 0,
    max: 1,
    step: 1,
    oninput: () => onlook(Number(input.value)),
  });
  const where = html("span", { class: "lf-value", "aria-hidden": "true" });
  const back = html(
    "div",
    { class: "lf-back" },
    html("label", { for: `${id}-look` }, "look back"),
    html("div", { class: "lf-track" }, input),
    where,
  );
  const element = html("div", { class: "lf-look" }, grid, back);
  let shown = null;

  /** `list`: the source's pictures; found: boxes of each, in pixels of the view; step of `last`, the last to look at. */
  function draw({ list, found, classes, step, last }) {
    pictures.forEach((one, i) => {
      if (shown !== list) one.change(list[i].paint);
      one.fit();
      one.draw(
        found[i] ?? [],
        `${list[i].name ?? `Scene ${i + 1}`}: ${countWords(found[i] ?? [], classes)} found`,
      );
    });
    shown = list;
    input.max = Math.max(1, last);
    input.disabled = last === 0;
    input.value = step;
    input.style.setProperty("--part", last ? step / last : 0);
    input.setAttribute("aria-valuetext", `step ${step} of ${last}`);
    const text = `step ${step}`;
    if (where.textContent !== text) where.textContent = text;
  }
  return { element, grid, draw };
}
