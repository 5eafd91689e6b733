// The reader's guess, drawn on the empty bar of cross entropy before its share is shown, and kept beside it afterwards.
import { html } from "../lib/dom.js";

/**
 * `onshow` is called when the reader asks for the answer. Returns over, which lies over the bar; under, which lies below it;
 * touched, whether there is a guess; and draw({ asked, mark }): `mark` keeps the guess beside the truth.
 */
export function guess({ onshow }) {
  const input = html("input", {
    type: "range",
    class: "lf-guess",
    min: 0,
    max: 100,
    step: 1,
    value: 50,
    "aria-label": "Your guess: the share of the five hard positives in the cross entropy",
    oninput: () => ((part.touched = true), place()),
    onkeydown: (event) => event.key === "Enter" && show(),
  });
  const fill = html("i", { class: "lf-guess-fill" });
  const line = html("i", { class: "lf-guess-mark" });
  const label = html("span", { class: "lf-guess-label" });
  const button = html("button", { type: "button", class: "lf-show", onclick: () => show() }, "Show");
  const part = {
    over: html("div", { class: "lf-guess-over" }, fill, input, line),
    under: html("div", { class: "lf-guess-under" }, label, button),
    touched: false,
    draw,
  };
  let open = true;

  function show() {
    part.touched = true;
    onshow();
  }

  function place() {
    const value = Number(input.value);
    for (const element of [part.over, part.under]) element.style.setProperty("--guess", value / 100);
    label.textContent = open ? `the five own ${value}\u00a0%?` : `your guess: ${value}\u00a0%`;
    input.setAttribute("aria-valuetext", `the five own ${value} %`);
  }

  function draw({ asked, mark }) {
    open = asked;
    for (const element of [input, fill, button]) element.hidden = !asked;
    line.hidden = !mark;
    label.hidden = !asked && !mark;
    place();
  }

  return part;
}
