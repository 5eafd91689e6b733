// The way of one detection, backwards: five steps from the place in the pyramid to the box that is left.
import { html, rich } from "../lib/dom.js";
import { probability } from "../lib/words.js";
import { figures, signed } from "./figures.js";
import { cornerWords } from "./sentences.js";

const TITLES = ["Place", "Anchor", "Class head", "Box head", "NMS"];

/** What is told of an anchor's truth. */
export function truthWords({ truth, pt, owner }, classes, objects) {
  if (truth === null) return "No label, so no p_t: nobody says what is right here.";
  if (truth === "ignored") return "Ignored in training: its IoU with an object is .4 to .5. No p_t.";
  const why =
    truth === "positive"
      ? "It answers for an object of this class"
      : owner >= 0
        ? `It answers for a ${classes[objects[owner].label]}, so here it should say no`
        : "It answers for no object, so here it should say no";
  return `${why}: p_t = **${figures(pt)}**.`;
}

/** The texts of the five steps. `origin`: results.ofAnchor() and results.judged() of the chosen one; `gone`: [{score, iou}] that it suppressed. */
export function stepWords({ chosen, origin, gone, classes, objects, overlap, columns, rows, perCell }) {
  const { level, stride, row, column, place, box, logits, deltas } = origin;
  const [wide, high] = [box[2] - box[0], box[3] - box[1]];
  const best = gone[0];
  return [
    `**P${level}**, stride ${stride}: row ${row + 1} of ${rows}, column ${column + 1} of ${columns}.`,
    `Number ${place + 1} of ${perCell} in this cell: **${wide.toFixed(0)}\u00a0×\u00a0${high.toFixed(0)}** pixels at (${((box[0] + box[2]) / 2).toFixed(0)}, ${((box[1] + box[3]) / 2).toFixed(0)}).`,
    `Logits ${logits.map((value, i) => `${classes[i]}\u00a0${signed(value)}`).join(", ")}. The sigmoid of the ${["first", "second", "third"][chosen.label] ?? `${chosen.label + 1}th`} is **${figures(chosen.score)}**. ${truthWords(origin, classes, objects)}`,
    `Deltas ${deltas.map((value) => signed(value)).join(", ")} move and stretch the anchor to the box (${cornerWords(chosen.box)}).`,
    best
      ? `Suppressed **${gone.length}** of its class, each with an IoU above ${probability(overlap)}: the best had ${figures(best.score)}, IoU\u00a0${probability(Math.floor(best.iou * 100) / 100)}.`
      : `Suppressed **none**: no other box of its class overlaps it by more than ${probability(overlap)}.`,
  ];
}

/** element; set(texts), or set(null) while nothing is chosen. */
export function steps() {
  const texts = TITLES.map(() => html("p", {}));
  const element = html(
    "ol",
    { class: "lf-steps", "data-hold": "steps" },
    ...TITLES.map((title, i) => html("li", {}, html("strong", {}, title), texts[i])),
  );
  let shown = "";
  function set(words) {
    const key = words ? words.join("|") : "";
    if (key === shown) return;
    shown = key;
    texts.forEach((text, i) => text.replaceChildren(...(words ? rich(words[i]) : ["–"])));
  }
  return { element, set };
}
