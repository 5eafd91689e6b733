/*! Second live figure of chapter 7. */
import style from "./smooth_l1/style.css";
import { dragNumber, html, range, toggle } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { fixed } from "./lib/words.js";
import { readings } from "./smooth_l1/curves.js";
import { drawing } from "./smooth_l1/drawing.js";
import { betaText, betaWords, errorWords, sentence, source } from "./smooth_l1/sentences.js";

const NAMES = ["beta", "d", "bug"];
const STEPS = { d: [0.005, 0.05], beta: [0.001, 0.01] };

/** The formula with its two cases; the one that holds at d is lit, and beta can be dragged in it, within `limits`. */
function formula(limits, set) {
  const grip = () => dragNumber({ name: "beta", limits, perPixel: 0.004, onset: (beta) => set({ beta }) });
  const letter = (text) => html("span", { class: "lf-symbol" }, text);
  const [condition, square, line] = [grip(), grip(), grip()];
  const [squareBug, lineBug] = [
    html("span", {}, letter("d"), "² / 2"),
    html("span", {}, "|", letter("d"), "| − 1/2"),
  ];
  const squareRight = html("span", {}, letter("d"), "² / (2 · ", square.element, ")");
  const lineRight = html("span", {}, "|", letter("d"), "| − ", line.element, " / 2");
  const near = html(
    "span",
    {},
    html("span", {}, squareRight, squareBug),
    html("span", {}, "if |", letter("d"), "| < ", condition.element),
  );
  const far = html("span", {}, html("span", {}, lineRight, lineBug), html("span", {}, "from there"));
  const element = html(
    "div",
    { class: "lf-formula", role: "group", "aria-label": "Formula; beta in it can be dragged" },
    letter("L"),
    "=",
    html("span", { class: "lf-cases" }, near, far),
  );
  const draw = (state) => {
    const { inside } = readings(state);
    near.classList.toggle("lf-now", inside);
    far.classList.toggle("lf-now", !inside);
    for (const [part, shown] of [
      [squareRight, !state.bug],
      [lineRight, !state.bug],
      [squareBug, state.bug],
      [lineBug, state.bug],
    ])
      part.hidden = !shown;
    for (const one of [condition, square, line]) one.set(state.beta, betaText(state.beta), betaWords(state));
  };
  return { element, draw };
}

function parts({ model, state, id }) {
  const limits = model.get("limits");
  const slides = sliders(limits, STEPS);

  /** A value read from an address: within the figure's limits, or undefined. */
  function read(name, text) {
    if (name === "bug") return { true: true, false: false }[text];
    return numberIn(limits[name], text);
  }

  const math = formula(slides.beta, state.set);
  const plot = drawing(slides.d, state.set);
  const slider = (trait, letter, name, ticks) =>
    range({
      id: `${id}-${trait}`,
      symbol: [html("span", { class: "lf-symbol" }, letter)],
      name,
      limits: slides[trait],
      ticks,
      onset: (value) => state.set({ [trait]: value }),
    });
  const beta = slider("beta", "β", "beta, the knee", [
    [0, "0"],
    [1 / 9, "1/9"],
    [0.5, ".5"],
    [1, "1"],
  ]);
  const error = slider("d", "d", "error of the prediction", [
    [-1, "−1"],
    [0, "0"],
    [1, "1"],
  ]);
  const bug = toggle({
    id: `${id}-bug`,
    label: "with a bug that real code had",
    symbol: ["bug"],
    onset: (on) => state.set({ bug: on }),
  });

  function draw(now) {
    const seen = readings(now);
    math.draw(now);
    plot.draw(now);
    beta.set(now.beta, betaText(now.beta), betaWords(now));
    error.set(now.d, fixed(now.d, 3), errorWords(now));
    bug.set(now.bug);
    bug.wanted = now.bug;
    return { words: sentence(now), data: { value: seen.value, slope: seen.slope } };
  }

  return {
    read,
    bar: [math.element],
    body: [plot.element],
    controls: [error, beta],
    more: [bug],
    source,
    watch: plot.element,
    draw,
  };
}

export default liveFigure({ name: "lf-smooth", traits: NAMES, styles: [style], parts });
