/*! First live figure of chapter 1. */
import style from "./speed_accuracy/style.css";
import { choice, html, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { fitted } from "./lib/fitted.js";
import { drawing } from "./speed_accuracy/drawing.js";
import { hull, steps } from "./speed_accuracy/envelope.js";
import { keyList } from "./speed_accuracy/key.js";
import { budgetSentence, budgetWords, caption, counted, sentence } from "./speed_accuracy/sentences.js";

const NAMES = ["chosen", "budget", "axis", "envelope", "mixed"];
const WORDS = { axis: ["linear", "log"], envelope: ["steps", "hull", "off"] };

function parts({ model, state, id, sentence: chosen }) {
  const limits = model.get("limits");
  const slides = sliders(limits, { budget: [1, 5] });
  const stored = {
    points: model.get("points"),
    elsewhere: model.get("elsewhere"),
    floor: model.get("floor"),
  };
  let over = null;

  /** A value read from an address: one that the figure can show, or undefined. */
  function read(name, text) {
    if (name in WORDS) return WORDS[name].includes(text) ? text : undefined;
    if (name === "mixed") return { true: true, false: false }[text];
    if (name === "chosen")
      return [...stored.points, ...stored.elsewhere].some(({ key }) => key === text) ? text : undefined;
    return numberIn(limits[name], text);
  }

  const plot = drawing(stored, slides.budget, set, (key) => {
    if (key === over) return;
    over = key;
    state.request();
  });
  function set(changes) {
    over = null;
    state.set(changes);
  }
  const budget = range({
    id: `${id}-budget`,
    symbol: [html("span", { class: "lf-word" }, "time budget")],
    name: "",
    limits: slides.budget,
    ticks: [
      [50, "50"],
      [100, "100"],
      [150, "150"],
      [200, "200"],
    ],
    onset: (value) => set({ budget: value }),
  });
  const axis = choice("Time axis", `${id}-axis`, WORDS.axis, (word) => set({ axis: word }));
  const envelope = choice("Upper envelope", `${id}-envelope`, WORDS.envelope, (word) =>
    set({ envelope: word }),
  );
  const mixed = html("input", {
    type: "checkbox",
    onchange: () =>
      set({ mixed: mixed.checked, ...(mixed.checked ? {} : { chosen: known(state.get().chosen) }) }),
  });
  const known = (key) => (stored.points.some((point) => point.key === key) ? key : stored.points[0].key);
  const bought = fitted({ class: "lf-sentence lf-budget", "aria-hidden": "true" });

  function draw(now) {
    const all = counted(stored, now.mixed);
    const every = [...stored.points, ...(now.mixed ? stored.elsewhere : [])];
    const point = every.find(({ key }) => key === (over ?? now.chosen)) ?? every[0];
    plot.draw(now, point.key)?.words(budgetWords(now.budget, all));
    budget.set(now.budget, `${now.budget} ms`, budgetWords(now.budget, all));
    axis.set(now.axis);
    envelope.set(now.envelope);
    mixed.checked = now.mixed;
    const words = [sentence(point, all, stored.floor), budgetSentence(now.budget, all, every)];
    bought.set(words[1]);
    const keys = (points) => points.map(({ key }) => key).join();
    return {
      words: words[0],
      all: words.join(" "),
      quiet: over !== null,
      data: { steps: keys(steps(all)), hull: keys(hull(all)), shown: point.key, ap: point.ap, ms: point.ms },
    };
  }

  return {
    read,
    bar: [keyList()],
    body: [
      plot.element,
      html(
        "div",
        { class: "lf-controls" },
        budget.element,
        html(
          "div",
          { class: "lf-switches" },
          html(
            "div",
            { class: "lf-switch" },
            html("span", { class: "lf-word" }, "envelope"),
            envelope.element,
          ),
          html("div", { class: "lf-switch" }, html("span", { class: "lf-word" }, "time"), axis.element),
          html(
            "label",
            { class: "lf-label lf-check" },
            mixed,
            html("span", {}, "mix in numbers from elsewhere"),
          ),
        ),
      ),
      chosen,
      bought.element,
    ],
    caption,
    captions: WORDS.envelope.flatMap((envelope) =>
      [false, true].map((mixed) => caption({ envelope, mixed })),
    ),
    watch: plot.element,
    draw,
    release: bought.release,
  };
}

export default liveFigure({ name: "lf-speed", traits: NAMES, styles: [style], parts });
