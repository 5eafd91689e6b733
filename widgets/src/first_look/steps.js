// The steps as one choice: native radio buttons, each with what its step leaves, and a button to the next.
import { html } from "../lib/dom.js";
import { STEPS } from "./sentences.js";

/** `onpick(step)`; set(step, figures) shows where the figure stands. */
export function stepList(name, onpick) {
  const inputs = new Map();
  const counts = new Map();
  const rows = STEPS.map((step) => {
    const input = html("input", { type: "radio", name, value: step, onchange: () => onpick(step) });
    const count = html("span", { class: "lf-count" });
    inputs.set(step, input);
    counts.set(step, count);
    return html("label", {}, input, html("span", { class: "lf-step" }, html("span", {}, step), count));
  });
  const go = html("button", { type: "button", class: "lf-go" });
  go.onclick = () => onpick(go.value);
  const element = html(
    "div",
    { class: "lf-steps" },
    html("fieldset", {}, html("legend", { class: "lf-sr" }, "Step"), ...rows),
    go,
  );
  const control = { element, symbol: ["step"], name: "Step", text: "" };
  function set(step, figures) {
    control.text = step;
    const next = STEPS[STEPS.indexOf(step) + 1];
    inputs.get(step).checked = true;
    for (const [one, count] of counts) count.textContent = figures[one];
    go.value = next ?? STEPS[0];
    go.textContent = next ? `Next: ${next}` : "Start again";
  }
  return Object.assign(control, { set });
}
