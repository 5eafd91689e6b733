// The formula in the figure's bar, whose coloured numbers are dragged.
import { dragNumber, html } from "../lib/dom.js";
import { fixed } from "../lib/words.js";
import { alphaWords, betaWords, gammaWords } from "./sentences.js";

const symbol = (letter, below, above) =>
  html(
    "span",
    { class: "lf-symbol" },
    letter,
    below ? html("sub", {}, below) : null,
    above ? html("sup", {}, above) : null,
  );

/** The formula of the current form; `limits` by trait, `set` takes changes. Returns its element and draw(state). */
export function formula(limits, set) {
  const grip = (trait, name, perPixel) =>
    dragNumber({ name, limits: limits[trait], perPixel, onset: (value) => set({ [trait]: value }) });
  const gammas = [grip("gamma", "gamma", 0.02), grip("gamma", "gamma", 0.02), grip("gamma", "gamma", 0.02)];
  const alphas = [grip("alpha", "alpha", 0.005), grip("alpha", "alpha", 0.005)];
  const beta = grip("beta", "beta", 0.02);
  const weights = alphas.map((alpha) => html("span", { class: "lf-weight" }, alpha.element));

  const plain = html(
    "span",
    {},
    symbol("FL"),
    "(",
    symbol("p", "t"),
    ") = −",
    weights[0],
    "(1 − ",
    symbol("p", "t"),
    ")",
    html("sup", {}, gammas[0].element),
    " log(",
    symbol("p", "t"),
    ")",
  );
  const star = html(
    "span",
    {},
    symbol("FL*"),
    " = −",
    weights[1],
    "log σ(",
    gammas[1].element,
    " ",
    symbol("x", "t"),
    " + ",
    beta.element,
    ") / ",
    gammas[2].element,
  );
  const element = html(
    "div",
    { class: "lf-formula", role: "group", "aria-label": "Formula; its coloured numbers can be dragged" },
    plain,
    star,
  );

  const draw = (state) => {
    plain.hidden = state.form !== "FL";
    star.hidden = state.form === "FL";
    for (const gamma of gammas) gamma.set(state.gamma, fixed(state.gamma, 2), gammaWords(state));
    for (const weight of weights) weight.hidden = state.alpha === null;
    if (state.alpha !== null)
      for (const alpha of alphas) alpha.set(state.alpha, fixed(state.alpha, 2), alphaWords(state));
    beta.set(state.beta, fixed(state.beta, 2), betaWords(state));
  };
  return { element, draw };
}
