// The score: AP50 in large letters, and a bar for each class, with the run before as a mark on it.
import { html } from "../lib/dom.js";
import { apText } from "../training/words.js";
import { classLine } from "../training/pictures.js";

/** `heading`: what the score is measured on; `classes`: names. Returns element and draw(score, before), either of them { AP50, classes } or null. */
export function scoreBoard(heading, classes) {
  const large = html("div", { class: "lf-ap" });
  const rows = classes.map((name, i) => {
    const [bar, mark, value] = [html("i"), html("u"), html("b")];
    const row = html(
      "div",
      {},
      classLine(i),
      html("span", {}, name),
      html("em", {}, html("span", {}, bar), mark),
      value,
    );
    return { row, bar, mark, value };
  });
  const bars = html("div", { class: "lf-bars" }, ...rows.map(({ row }) => row));
  const board = html("div", { class: "lf-two", role: "img" }, large, bars);
  const element = html("div", { class: "lf-score" }, html("p", { class: "lf-heading" }, heading), board);

  function draw(score, before) {
    large.textContent = score ? apText(score.AP50) : "–";
    rows.forEach(({ bar, mark, value }, i) => {
      const [now, was] = [score?.classes[i].AP50, before?.classes[i].AP50];
      bar.style.width = `${100 * (now ?? 0)}%`;
      mark.hidden = was === undefined;
      mark.style.left = `${100 * (was ?? 0)}%`;
      value.textContent = now === undefined ? "–" : apText(now);
    });
    const each = classes.map((name, i) => `${name} ${apText(score?.classes[i].AP50 ?? 0)}`).join(", ");
    board.setAttribute(
      "aria-label",
      score ? `AP50 ${apText(score.AP50)}: ${each}` : "AP50: not measured yet",
    );
  }
  return { element, draw };
}
