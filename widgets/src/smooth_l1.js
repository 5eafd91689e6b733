/*! Second live figure of chapter 7. Height by width of its container, in rem: 0 58, 560 53.2 */
import tokens from "./lib/figure.css";
import style from "./smooth_l1/style.css";
import { dragNumber, html, plain, range, rich } from "./lib/dom.js";
import { bind } from "./lib/state.js";
import { linkButton, screenButton } from "./lib/tools.js";
import { fixed } from "./lib/words.js";
import { LIMITS, readings } from "./smooth_l1/curves.js";
import { drawing } from "./smooth_l1/drawing.js";
import { betaText, betaWords, caption, errorWords, sentence } from "./smooth_l1/sentences.js";

const NAMES = ["beta", "d", "bug"];

/** A value read from an address: within the figure's limits, or undefined. */
function read(name, text) {
  if (name === "bug") return { true: true, false: false }[text];
  const value = text.trim() === "" ? NaN : Number(text);
  return value >= LIMITS[name].min && value <= LIMITS[name].max ? value : undefined;
}

/** The formula with its two cases; the one that holds at d is lit, and beta can be dragged in it. */
function formula(set) {
  const grip = () => dragNumber({ name: "beta", limits: LIMITS.beta, perPixel: 0.004, onset: (beta) => set({ beta }) });
  const letter = (text) => html("span", { class: "lf-symbol" }, text);
  const [condition, square, line] = [grip(), grip(), grip()];
  const [squareBug, lineBug] = [html("span", {}, letter("d"), "² / 2"), html("span", {}, "|", letter("d"), "| − 1/2")];
  const squareRight = html("span", {}, letter("d"), "² / (2 · ", square.element, ")");
  const lineRight = html("span", {}, "|", letter("d"), "| − ", line.element, " / 2");
  const near = html("span", {}, html("span", {}, squareRight, squareBug), html("span", {}, "if |", letter("d"), "| < ", condition.element));
  const far = html("span", {}, html("span", {}, lineRight, lineBug), html("span", {}, "from there"));
  const element = html("div", { class: "lf-formula", role: "group", "aria-label": "Formula; beta in it can be dragged" },
    letter("L"), "=", html("span", { class: "lf-cases" }, near, far));
  const draw = (state) => {
    const { inside } = readings(state);
    near.classList.toggle("lf-now", inside);
    far.classList.toggle("lf-now", !inside);
    for (const [part, shown] of [[squareRight, !state.bug], [lineRight, !state.bug], [squareBug, state.bug], [lineBug, state.bug]]) part.hidden = !shown;
    for (const one of [condition, square, line]) one.set(state.beta, betaText(state.beta), betaWords(state));
  };
  return { element, draw };
}

function render({ model, el, page }) {
  const key = `lf-${Math.random().toString(36).slice(2)}`;
  const state = bind({ model, names: NAMES, read, draw, page });
  const math = formula(state.set);
  const plot = drawing(state.set);
  const slider = (trait, letter, name, ticks) => range({ id: `${key}-${trait}`, symbol: [html("span", { class: "lf-symbol" }, letter)], name,
    limits: LIMITS[trait], ticks, onset: (value) => state.set({ [trait]: value }) });
  const beta = slider("beta", "β", "beta, the knee", [[0, "0"], [1 / 9, "1/9"], [0.5, ".5"], [1, "1"]]);
  const error = slider("d", "d", "error of the prediction", [[-1, "−1"], [0, "0"], [1, "1"]]);
  const bug = html("input", { type: "checkbox", onchange: () => state.set({ bug: bug.checked }) });
  const spoken = html("p", { class: "lf-sr", role: "status" });
  const said = html("p", { class: "lf-sentence", "aria-hidden": "true" });
  const note = html("figcaption", { class: "lf-caption" });
  const tools = html("div", { class: "lf-tools" }, page ? linkButton(state) : null, document.fullscreenEnabled ? screenButton(() => figure) : null);
  const figure = html("figure", { class: "lf lf-smooth" }, html("style", {}, tokens, style),
    html("div", { class: "lf-bar" }, math.element, tools), plot.element,
    html("div", { class: "lf-controls" }, beta.element, error.element,
      html("label", { class: "lf-label lf-check" }, bug, html("span", {}, "with a bug that real code had"))),
    said, spoken, note);

  let speaking = 0;
  function draw(now) {
    const seen = readings(now);
    math.draw(now);
    plot.draw(now);
    beta.set(now.beta, betaText(now.beta), betaWords(now));
    error.set(now.d, fixed(now.d, 3), errorWords(now));
    bug.checked = now.bug;
    const words = sentence(now);
    said.replaceChildren(...rich(words));
    note.textContent = caption(now);
    clearTimeout(speaking);
    speaking = setTimeout(() => (spoken.textContent = plain(words)), 500);
    Object.assign(figure.dataset, { value: seen.value, slope: seen.slope });
  }

  el.replaceChildren(figure);
  const resized = new ResizeObserver(state.request);
  resized.observe(plot.element);
  draw(state.get());
  return () => {
    resized.disconnect();
    clearTimeout(speaking);
    state.release();
  };
}

export default { render };
