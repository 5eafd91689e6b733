/*! Live figure of chapter 2. */
import style from "./loss_shares/style.css";
import { choice, html, range } from "./lib/dom.js";
import { logit, sigmoid } from "./lib/losses.js";
import { shares } from "./lib/shares.js";
import { liveFigure } from "./lib/figure.js";
import { sliders } from "./lib/limits.js";
import { fixed } from "./lib/words.js";
import {
  alphaWords,
  count,
  gammaWords,
  numberWords,
  probabilityWords,
  sentence,
  short,
} from "./loss_shares/sentences.js";
import {
  KEEPS,
  NAMES,
  POPULATIONS,
  isPopulation,
  neat,
  read,
  rounded,
  settings,
  stepped,
} from "./loss_shares/states.js";
import { table } from "./loss_shares/table.js";

const TENS = ["1", "10", "100", "1k", "10k"].map((text, power) => [power, text]);
const CHANCES = [0.01, 0.1, 0.5, 0.9, 0.99].map((p) => [logit(p), short(p)]);

/** A slider over the powers of ten of a number. */
const powers = ([low, high]) => ({ min: Math.log10(low), max: Math.log10(high), fine: 0.01, coarse: 0.1 });
/** A slider over the logits of a probability. */
const logits = ([low, high]) => ({
  min: tenths(logit(low)),
  max: tenths(logit(high)),
  fine: 0.01,
  coarse: 0.2,
});
const tenths = (x) => Math.trunc(10 * x) / 10;

function parts({ model, state, id }) {
  const limits = model.get("limits");
  const slides = sliders(limits, { gamma: [0.01, 0.1], alpha: [0.01, 0.05] });

  const symbol = (letter, below) => [
    html("span", { class: "lf-symbol" }, letter, below ? html("sub", {}, below) : null),
  ];

  /** A range over powers of ten; arrow keys go through whole numbers, which no step of the power would hit. */
  function numberRange(which, words) {
    const part = range({
      id: `${id}-${which}`,
      symbol: [html("span", { class: "lf-word" }, "number")],
      name: `of ${words}`,
      limits: powers(limits[which]),
      ticks: TENS,
      onset: (power) => state.set({ [which]: rounded(10 ** power, limits[which]) }),
    });
    part.element.addEventListener(
      "keydown",
      (event) => {
        const up = ["ArrowRight", "ArrowUp"].includes(event.key);
        if (
          (!up && !["ArrowLeft", "ArrowDown"].includes(event.key)) ||
          event.altKey ||
          event.ctrlKey ||
          event.metaKey
        )
          return;
        event.preventDefault();
        event.stopPropagation();
        state.set({ [which]: stepped(state.get()[which], up, event.shiftKey, limits[which]) });
      },
      true,
    );
    return part;
  }
  const chanceRange = (which, words) => {
    const name = `${which}_p_t`;
    const [low, high] = limits[name];
    return range({
      id: `${id}-${which}-p`,
      symbol: symbol("p", "t"),
      name: `of ${words}`,
      limits: logits(limits[name]),
      ticks: CHANCES,
      onset: (x) => state.set({ [name]: Math.min(high, Math.max(low, neat(sigmoid(x)))) }),
    });
  };
  const groups = [
    ["hard", "hard positives", "objects"],
    ["easy", "easy negatives", "background"],
  ].map(([which, words, about]) => {
    const [size, chance] = [numberRange(which, words), chanceRange(which, words)];
    const element = html(
      "fieldset",
      { class: `lf-group lf-${which}` },
      html(
        "legend",
        {},
        html("i", { class: `lf-part lf-${which}`, "aria-hidden": "true" }),
        html("b", {}, words),
        ` (${about})`,
      ),
      size.element,
      chance.element,
    );
    return { which, size, chance, element };
  });

  const populations = POPULATIONS.map(({ name, ...population }) => ({
    population,
    button: html(
      "button",
      { type: "button", class: "lf-preset", onclick: () => state.set(population) },
      name,
    ),
  }));
  const gamma = range({
    id: `${id}-gamma`,
    symbol: symbol("γ"),
    name: "gamma, of focal loss",
    limits: slides.gamma,
    ticks: [
      [0, "0"],
      [0.5, "½"],
      [1, "1"],
      [2, "2"],
      [5, "5"],
    ],
    onset: (value) => state.set({ gamma: value }),
  });
  const alpha = range({
    id: `${id}-alpha`,
    symbol: symbol("α"),
    name: "alpha, the weight of objects",
    limits: slides.alpha,
    ticks: [
      [0.25, "¼"],
      [0.5, "½"],
      [0.75, "¾"],
    ],
    onset: (value) => state.set({ alpha: value }),
  });
  const weighed = html("input", {
    type: "checkbox",
    onchange: () => state.set({ weigh_focal: weighed.checked }),
  });
  const keep = choice("Batch of OHEM and of 1 : 3", `${id}-keep`, KEEPS.map(String), (text) =>
    state.set({ keep: Number(text) }),
  );
  keep.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "batch"));

  const ways = table();

  function draw(now) {
    const found = shares(settings(now));
    ways.set(now, found);
    for (const { which, size, chance } of groups) {
      size.set(Math.log10(now[which]), count(now[which]), numberWords(which, now));
      chance.set(logit(now[`${which}_p_t`]), short(now[`${which}_p_t`]), probabilityWords(which, now));
    }
    for (const { population, button } of populations)
      button.setAttribute("aria-pressed", isPopulation(population, now));
    gamma.set(now.gamma, fixed(now.gamma, 2), gammaWords(now));
    alpha.set(now.alpha, fixed(now.alpha, 2), alphaWords(now));
    weighed.checked = now.weigh_focal;
    keep.set(String(now.keep));
    return { words: sentence(now) };
  }

  return {
    read: (name, text) => read(limits, name, text),
    bar: [
      html(
        "div",
        { class: "lf-presets", role: "group", "aria-label": "Start from" },
        ...populations.map(({ button }) => button),
      ),
    ],
    body: [
      ways.element,
      html(
        "div",
        { class: "lf-controls" },
        ...groups.map(({ element }) => element),
        gamma.element,
        alpha.element,
        keep.element,
        html(
          "label",
          { class: "lf-label lf-check" },
          weighed,
          html("span", {}, ...symbol("α"), " weighs focal loss, too"),
        ),
      ),
    ],
    caption:
      "Each bar is one sum. Left and solid: what the hard positives own of it. Right and hatched: the easy negatives. " +
      "The mark shows one half. Gradient: the sizes of the slopes in the logit, summed.",
    draw,
  };
}

export default liveFigure({ name: "lf-shares", traits: NAMES, styles: [style], parts });
