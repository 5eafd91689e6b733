/*! Live figure of chapter 2. */
import style from "./loss_shares/style.css";
import { choice, html, range, toggle } from "./lib/dom.js";
import { logit, sigmoid } from "./lib/losses.js";
import { shares } from "./lib/shares.js";
import { liveFigure } from "./lib/figure.js";
import { sliders } from "./lib/limits.js";
import { fixed } from "./lib/words.js";
import { guess } from "./loss_shares/guess.js";
import {
  SOURCE,
  alphaWords,
  compact,
  count,
  everything,
  gammaWords,
  numberWords,
  probabilityWords,
  question,
  sentence,
  short,
} from "./loss_shares/sentences.js";
import {
  KEEPS,
  NAMES,
  POPULATIONS,
  VIEWS,
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

const symbol = (letter, below) =>
  html("span", { class: "lf-symbol" }, letter, below ? html("sub", {}, below) : null);
const swatch = (which) => html("i", { class: `lf-part lf-${which}`, "aria-hidden": "true" });

function parts({ model, state, id, redraw }) {
  const limits = model.get("limits");
  const slides = sliders(limits, { gamma: [0.01, 0.1], alpha: [0.01, 0.05] });
  const opening = state.get();
  let asked = isPopulation(POPULATIONS[0], opening) && opening.ways === "two" && opening.view === "loss";

  /** A range over powers of ten; keys and the dock's buttons go through whole numbers, which no step of the power would hit. */
  function numberRange(which, words) {
    const part = range({
      id: `${id}-${which}`,
      symbol: [swatch(which), html("span", { class: "lf-word" }, which)],
      name: `number of ${words}`,
      limits: powers(limits[which]),
      ticks: TENS,
      onset: (power) => state.set({ [which]: rounded(10 ** power, limits[which]) }),
    });
    const step = (event, up, fine) => {
      event.preventDefault();
      event.stopPropagation();
      state.set({ [which]: stepped(state.get()[which], up, fine, limits[which]) });
    };
    part.element.addEventListener(
      "keydown",
      (event) => {
        const up = ["ArrowRight", "ArrowUp"].includes(event.key);
        if (!up && !["ArrowLeft", "ArrowDown"].includes(event.key)) return;
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        step(event, up, event.shiftKey);
      },
      true,
    );
    const buttons = [...part.element.children].filter((one) => one.matches?.(".lf-nudge"));
    part.element.addEventListener(
      "click",
      (event) => buttons.includes(event.target) && step(event, event.target === buttons[1], false),
      true,
    );
    return part;
  }

  const chanceRange = (which, words) => {
    const name = `${which}_p_t`;
    const [low, high] = limits[name];
    return range({
      id: `${id}-${which}-p`,
      symbol: [swatch(which), symbol("p", "t")],
      name: `of ${words}`,
      limits: logits(limits[name]),
      ticks: CHANCES,
      onset: (x) => state.set({ [name]: Math.min(high, Math.max(low, neat(sigmoid(x)))) }),
    });
  };

  const groups = [
    ["hard", "hard positives"],
    ["easy", "easy negatives"],
  ].map(([which, words]) => {
    const [size, chance] = [numberRange(which, words), chanceRange(which, words)];
    for (const { element } of [size, chance]) element.classList.add(`lf-${which}`);
    return { which, size, chance };
  });

  const populations = POPULATIONS.map(({ name, words, ...population }) => ({
    population,
    button: html(
      "button",
      {
        type: "button",
        class: "lf-preset",
        "aria-label": words,
        title: words,
        onclick: () => state.set(population),
      },
      name,
    ),
  }));
  const gamma = range({
    id: `${id}-gamma`,
    symbol: [symbol("γ")],
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
    symbol: [symbol("α")],
    name: "alpha, the weight of positives",
    limits: slides.alpha,
    ticks: [
      [0.25, "¼"],
      [0.5, "½"],
      [0.75, "¾"],
    ],
    onset: (value) => state.set({ alpha: value }),
  });
  const weighed = toggle({
    id: `${id}-weighed`,
    label: "α weighs focal loss, too",
    symbol: ["α on FL"],
    onset: (on) => state.set({ weigh_focal: on }),
  });
  const keep = choice(
    "Batch of OHEM and of 1 : 3",
    `${id}-keep`,
    KEEPS.map(String),
    (text) => state.set({ keep: Number(text) }),
    ["batch"],
  );
  keep.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "batch"));
  const view = choice("Who owns", `${id}-view`, VIEWS, (word) => state.set({ view: word }), ["bars"]);

  const ask = guess({
    onshow() {
      asked = false;
      redraw();
      gamma.input.focus({ preventScroll: true });
    },
  });
  const ways = table({
    ask,
    onmore: () => state.set({ ways: state.get().ways === "all" ? "two" : "all" }),
  });

  function draw(now) {
    asked &&= NAMES.every((name) => now[name] === opening[name]); // any move answers
    const found = shares(settings(now));
    const mark = !asked && ask.touched && isPopulation(POPULATIONS[0], now) && now.view === "loss";
    ask.draw({ asked, mark });
    ways.set(now, found, asked);
    const all = now.ways === "all";
    for (const { which, size, chance } of groups) {
      size.set(Math.log10(now[which]), count(now[which]), numberWords(which, now));
      size.text = compact(now[which]);
      chance.set(logit(now[`${which}_p_t`]), short(now[`${which}_p_t`]), probabilityWords(which, now));
    }
    for (const { population, button } of populations)
      button.setAttribute("aria-pressed", isPopulation(population, now));
    gamma.set(now.gamma, fixed(now.gamma, 2), asked ? `gamma ${now.gamma}` : gammaWords(now));
    alpha.set(now.alpha, fixed(now.alpha, 2), alphaWords(now));
    weighed.set(now.weigh_focal);
    keep.set(String(now.keep));
    view.set(now.view);
    for (const { element } of [alpha, weighed, keep]) element.hidden = !all;
    return asked ? { words: question(now) } : { words: sentence(now), all: everything(now) };
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
    body: [ways.element],
    controls: [gamma, ...groups.flatMap(({ size, chance }) => [size, chance]), alpha, weighed, keep],
    switches: [view],
    source: SOURCE,
    draw,
  };
}

export default liveFigure({ name: "lf-shares", traits: NAMES, styles: [style], parts });
