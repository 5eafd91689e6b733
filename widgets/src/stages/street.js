// The street: every stage is a stop, and the stops are native radio buttons, so that the arrow keys go along the street.
import { html } from "../lib/dom.js";
import { GROUPS, touched } from "./records.js";

const LANES = [
  ["features", 0, 3],
  ["heads", 3, 5],
  ["ends", 5, 7],
]; // up to the pyramid; two heads beside each other; two ways out

/** The stops. pick(stage) is told which one is chosen. Returns element and draw(state). */
export function street(id, pick) {
  const inputs = new Map();
  const groups = GROUPS.map(([group, stages]) => {
    const stops = stages.map(([stage, name]) => {
      const input = html("input", {
        type: "radio",
        name: `${id}-stage`,
        value: stage,
        "aria-label": `${name}, ${group}`,
        onchange: () => pick(stage),
      });
      inputs.set(stage, input);
      return html("label", { class: "lf-stop" }, input, html("span", {}, name));
    });
    return html(
      "div",
      { class: "lf-group" },
      html("span", { class: "lf-group-name", "aria-hidden": "true" }, group),
      html("div", { class: "lf-stops" }, ...stops),
    );
  });
  const element = html(
    "fieldset",
    { class: "lf-way" },
    html("legend", { class: "lf-sr" }, "Stages, in the order of the data"),
    ...LANES.map(([lane, from, to]) =>
      html("div", { class: `lf-lane lf-${lane}` }, ...groups.slice(from, to)),
    ),
  );

  function draw(state) {
    for (const [stage, input] of inputs) {
      input.checked = stage === state.stage;
      input.parentElement.classList.toggle("lf-touched", touched(stage, state));
    }
  }
  return { element, draw };
}
