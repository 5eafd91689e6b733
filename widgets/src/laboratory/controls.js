// What the reader sets before a run: the recipe, the scenes, the faults, and a guess at what comes of it.
import { choice, html, range, toggle } from "../lib/dom.js";
import { sliders } from "../lib/limits.js";
import { short } from "../training/words.js";
import { BREAKS, has, WORDS } from "./recipe.js";

const STOPS = {
  prior: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
  rate: [0.0003, 0.0005, 0.001, 0.0015, 0.002, 0.003, 0.005, 0.006, 0.01, 0.02, 0.05],
  steps: [10, 20, 50, 100, 150, 200, 300, 400, 600, 1000],
};
const BEST_ALPHA = { balanced: 0.75, focal: 0.25 }; // tables 1a and 1b of the paper
const RATES = { AdamW: 0.003, SGD: 0.01 };

/** `set(changes)` changes settings; `guess(word)` is told the guess; `source` names what there is to choose from. */
export function laboratoryControls({ id, limits, sizes, source, set, guess }) {
  const slides = sliders(limits, { gamma: [0.1, 0.5], alpha: [0.01, 0.05] });
  const symbol = (text, letter) => [html("span", { class: letter ? "lf-symbol" : "lf-word" }, text)];
  const slider = (trait, text, name, ticks) =>
    range({
      id: `${id}-${trait}`,
      symbol: symbol(text, true),
      name,
      ticks,
      limits: slides[trait],
      onset: (value) => set({ [trait]: value }),
    });
  const stops = (trait, text, letter, name, ticks) => {
    const values = STOPS[trait];
    return range({
      id: `${id}-${trait}`,
      symbol: symbol(text, letter),
      name,
      limits: { min: 0, max: values.length - 1, fine: 1, coarse: 1 },
      ticks: ticks.map((value) => [values.indexOf(value), short(value)]),
      onset: (i) => set({ [trait]: values[i] }),
    });
  };
  const words = (label, name, list, trait, change = (word) => ({ [trait]: word })) => {
    const control = choice(label, `${id}-${trait}`, list, (word) => set(change(word)), []); // its value names it in a dock
    return named(name, control);
  };

  const loss = choice(
    "Loss",
    `${id}-loss`,
    WORDS.loss,
    (word) => set({ loss: word, ...(word in BEST_ALPHA ? { alpha: BEST_ALPHA[word] } : {}) }),
    [],
  );
  loss.element.classList.add("lf-five");
  const gamma = slider("gamma", "γ", "gamma, the focusing parameter", [
    [0, "0"],
    [0.5, "½"],
    [1, "1"],
    [2, "2"],
    [5, "5"],
  ]);
  const alpha = slider("alpha", "α", "alpha, the weight of positives", [
    [0.25, "¼"],
    [0.5, "½"],
    [0.75, "¾"],
  ]);
  const prior = stops("prior", "π", true, "pi, the prior", [0.001, 0.01, 0.1, 0.5]);
  const rate = stops("rate", "rate", false, "learning rate", [0.001, 0.003, 0.01]);
  const steps = stops("steps", "steps", false, "steps of the run", [10, 100, 300, 1000]);
  const scenes = words("Scenes", "scenes", source.choices, "scenes");
  const start = source.starts ? words("Start", "start", source.starts, "start") : null;
  const optimizer = words("Optimizer", "optimizer", WORDS.optimizer, "optimizer", (word) => ({
    optimizer: word,
    rate: RATES[word],
  }));
  const size = words("Network", "network", sizes, "size");
  const heads = words("Heads", "heads", WORDS.heads, "heads");
  const guessed = guesses(`${id}-guess`, guess);
  const faults = Object.entries(BREAKS).map(([name, fault], i) =>
    toggle({
      id: `${id}-fault-${i}`,
      label: name,
      symbol: [["no π", "÷ all"][i]],
      onset: (on) => set(on ? fault.broken : fault.mended),
    }),
  );
  const seed = html("input", {
    type: "number",
    id: `${id}-seed`,
    min: limits.seed[0],
    max: limits.seed[1],
    step: 1,
    inputmode: "numeric",
    onchange: () => {
      const value = Number(seed.value);
      const [low, high] = limits.seed;
      if (Number.isInteger(value) && value >= low && value <= high) set({ seed: value });
      else seed.value = seeds.text;
    },
  });
  const seeds = {
    element: html(
      "div",
      { class: "lf-seed" },
      html("label", { class: "lf-label", for: `${id}-seed` }, html("span", { class: "lf-word" }, "seed")),
      seed,
    ),
    symbol: ["seed"],
    name: "Seed of first weights and scenes",
    text: "",
  };

  /** now: the settings; watched: the class of the guess; guess: the word chosen, or "". */
  function draw(now, { watched, guess: word }) {
    const own = has(now.loss);
    loss.set(now.loss);
    scenes.set(now.scenes);
    start?.set(now.start);
    optimizer.set(now.optimizer);
    size.set(now.size);
    heads.set(now.heads);
    gamma.input.disabled = !own.gamma;
    gamma.set(now.gamma, own.gamma ? short(now.gamma) : "off", `gamma ${now.gamma}`);
    alpha.input.disabled = !own.alpha;
    alpha.set(now.alpha, own.alpha ? short(now.alpha) : "off", `positives weigh ${now.alpha}`);
    prior.set(
      nearest("prior", now.prior),
      short(now.prior),
      now.prior === 0.5 ? "no prior" : `π ${now.prior}`,
    );
    rate.set(nearest("rate", now.rate), short(now.rate), `learning rate ${now.rate}`);
    steps.set(nearest("steps", now.steps), String(now.steps), `${now.steps} steps`);
    Object.values(BREAKS).forEach(({ on }, i) => faults[i].set(on(now)));
    if (document.activeElement !== seed) seed.value = now.seed;
    seeds.text = String(now.seed);
    guessed.draw(watched, word);
  }

  return {
    controls: [
      loss,
      gamma,
      alpha,
      prior,
      ...(source.choices.length > 1 ? [scenes] : []),
      ...(start ? [start] : []),
      guessed,
    ],
    more: [rate, steps, optimizer, ...(sizes.length > 1 ? [size] : []), heads, seeds, ...faults],
    draw,
  };
}

/** The place among a setting's stops that is nearest to a value. */
export function nearest(trait, value) {
  const far = (one) => Math.abs(Math.log(one / value));
  return STOPS[trait].reduce((best, one, i, all) => (far(one) < far(all[best]) ? i : best), 0);
}

/** A choice with its name before it. */
function named(name, control) {
  const element = html(
    "div",
    { class: "lf-named" },
    html("span", { class: "lf-word", "aria-hidden": "true" }, name),
    control.element,
  );
  return Object.assign(control, { element });
}

/** What the reader thinks of the next run: the AP50 of the watched class will fall, stay or rise. */
function guesses(name, onpick) {
  const what = html("span", { class: "lf-word" });
  const control = choice("Your guess", name, ["fall", "stay", "rise"], onpick);
  const inputs = control.element.querySelectorAll("input");
  control.element = html("div", { class: "lf-named lf-guess" }, what, control.element);
  control.symbol = ["guess"];
  control.draw = (watched, word) => {
    const text = `${watched === "all" ? "AP50" : watched} will`;
    if (what.textContent !== text) what.textContent = text;
    for (const input of inputs) input.checked = input.value === word;
    control.text = word || "–";
  };
  return control;
}
