/*! Live figure of chapter 3. */
import style from "./focal_loss/style.css";
import { choice, html, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { fixed, probability } from "./lib/words.js";
import { readings } from "./focal_loss/curves.js";
import { drawing } from "./focal_loss/drawing.js";
import { formula } from "./focal_loss/formula.js";
import {
  alphaWords,
  betaWords,
  gammaWords,
  probabilityWords,
  question,
  sentence,
  source,
} from "./focal_loss/sentences.js";

const NAMES = ["gamma", "alpha", "p_t", "view", "axis", "form", "beta"];
const STEPS = { gamma: [0.01, 0.1], alpha: [0.01, 0.05], p_t: [0.001, 0.01], beta: [0.01, 0.1] };
const WORDS = { view: ["loss", "gradient"], axis: ["linear", "log"], form: ["FL", "FL*"] };
const SMALLEST_STAR_GAMMA = 0.1; // FL* divides by gamma

function parts({ model, state, id }) {
  const limits = model.get("limits");
  const slides = sliders(limits, STEPS);
  let alphaWhenOn = model.get("alpha") ?? 0.25;

  /** A value read from an address: within the figure's limits, or undefined. */
  function read(name, text) {
    if (name in WORDS) return WORDS[name].includes(text) ? text : undefined;
    if (name === "alpha" && text === "null") return null;
    return numberIn(limits[name], text);
  }

  /** Every change by hand comes through here; FL* keeps gamma off zero. */
  function set(changes) {
    const next = { ...state.get(), ...changes };
    if (next.form === "FL*" && next.gamma < SMALLEST_STAR_GAMMA)
      changes = { ...changes, gamma: SMALLEST_STAR_GAMMA };
    state.set(changes);
  }

  const math = formula(slides, set);
  const plot = drawing(slides.p_t, set);
  const pick = (name, label, short) =>
    choice(label, `${id}-${name}`, WORDS[name], (word) => set({ [name]: word }), [short]);
  const view = pick("view", "What is drawn", "view");
  const axis = pick("axis", "Vertical axis", "axis");
  const form = pick("form", "Form of the loss", "form");
  const symbol = (letter, below) => [
    html("span", { class: "lf-symbol" }, letter, below ? html("sub", {}, below) : null),
  ];
  const slider = (trait, letters, name, ticks, lead) =>
    range({
      id: `${id}-${trait}`,
      symbol: symbol(...letters),
      name,
      limits: slides[trait],
      ticks,
      lead,
      onset: (value) => set({ [trait]: value }),
    });
  const weighed = html("input", {
    type: "checkbox",
    id: `${id}-weighed`,
    onchange: () => set({ alpha: weighed.checked ? alphaWhenOn : null }),
  });
  const gamma = slider("gamma", ["γ"], "gamma, the focusing parameter", [
    [0, "0"],
    [0.5, "½"],
    [1, "1"],
    [2, "2"],
    [5, "5"],
  ]);
  const p_t = slider("p_t", ["p", "t"], "probability of the true class", [
    [0.1, ".1"],
    [0.5, ".5"],
    [0.9, ".9"],
  ]);
  const alpha = slider(
    "alpha",
    ["α"],
    "alpha, the weight of objects",
    [
      [0.25, "¼"],
      [0.5, "½"],
      [0.75, "¾"],
    ],
    html(
      "label",
      { class: "lf-label lf-check" },
      weighed,
      html("span", {}, html("span", { class: "lf-sr" }, "weigh classes by "), ...symbol("α")),
    ),
  );
  const beta = slider("beta", ["β"], "beta, the shift of FL star", [
    [0, "0"],
    [1, "1"],
  ]);

  function draw(now, { asked }) {
    const seen = readings(now);
    math.draw(now);
    plot.draw(now, asked);
    view.set(now.view);
    axis.set(now.axis);
    form.set(now.form);
    gamma.set(now.gamma, fixed(now.gamma, 2), asked ? `gamma ${now.gamma}` : gammaWords(now));
    p_t.set(
      now.p_t,
      probability(now.p_t),
      asked ? `probability ${probability(now.p_t)}` : probabilityWords(now),
    );
    weighed.checked = now.alpha !== null;
    alphaWhenOn = now.alpha ?? alphaWhenOn;
    alpha.input.disabled = now.alpha === null;
    alpha.set(alphaWhenOn, now.alpha === null ? "off" : fixed(now.alpha, 2), alphaWords(now));
    form.wanted = now.form === "FL*";
    beta.input.disabled = now.form !== "FL*";
    beta.set(now.beta, now.form === "FL*" ? fixed(now.beta, 2) : "in FL*", betaWords(now));
    return {
      words: asked ? question(now) : sentence(now),
      data: {
        x: seen.x,
        reference: seen.reference,
        value: seen.value,
        ratio: seen.ratio,
        background: seen.background ?? "",
      },
    };
  }

  return {
    read,
    bar: [math.element],
    body: [plot.element],
    controls: [gamma, p_t, alpha],
    switches: [view, axis],
    more: [form, beta],
    source,
    watch: plot.element,
    draw,
  };
}

export default liveFigure({ name: "lf-focal", traits: NAMES, styles: [style], parts });
