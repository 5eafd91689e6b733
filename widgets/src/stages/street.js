// The street: every stage is a stop, and the stops are native radio buttons, so that the arrow keys go along the street.
import { html } from "../lib/dom.js";
import { GROUPS, STAGES, touched } from "./records.js";

const LANES = [
  ["features", 0, 3],
  ["heads", 3, 5],
  ["ends", 5, 7],
]; // up to the pyramid; two heads beside each other; two ways out
const NAMES = Object.fromEntries(GROUPS.flatMap(([, stages]) => stages));

/**
 * The stops, as a control of the dock (lib/dock.js). pick(stage) is told which one is chosen; draw(state). Two buttons go one
 * stop back and one on: the dock shows them at both ends of the street, which scrolls between them.
 */
export function street(id, pick) {
  const inputs = new Map();
  let now = STAGES[0];
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
  const lanes = html(
    "div",
    { class: "lf-lanes" },
    ...LANES.map(([lane, from, to]) =>
      html("div", { class: `lf-lane lf-${lane}` }, ...groups.slice(from, to)),
    ),
  );
  const nudge = (by, sign, words) =>
    html(
      "button",
      {
        type: "button",
        class: "lf-nudge",
        tabindex: -1, // keys have the stops themselves
        "aria-label": words,
        onclick: () => pick(STAGES[(STAGES.indexOf(now) + by + STAGES.length) % STAGES.length]),
      },
      sign,
    );
  const element = html(
    "fieldset",
    { class: "lf-way" },
    html("legend", { class: "lf-sr" }, "Stages, in the order of the data"),
    nudge(-1, "←", "one stop back"),
    lanes,
    nudge(1, "→", "one stop on"),
  );
  const control = { element, symbol: ["stop"], name: "Stage", text: "" };

  function draw(state) {
    const moved = now !== state.stage;
    now = state.stage;
    control.text = NAMES[now];
    for (const [stage, input] of inputs) {
      input.checked = stage === now;
      input.parentElement.classList.toggle("lf-touched", touched(stage, state));
    }
    if (!moved && lanes.scrollLeft) return;
    const [stop, seen] = [inputs.get(now).parentElement, lanes].map((one) => one.getBoundingClientRect());
    lanes.scrollLeft += stop.left + stop.width / 2 - seen.left - seen.width / 2;
  }
  return Object.assign(control, { draw });
}
