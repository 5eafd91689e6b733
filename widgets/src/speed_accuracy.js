/*! First live figure of chapter 1. */
import style from "./speed_accuracy/style.css";
import { choice, html, range, toggle } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { drawing } from "./speed_accuracy/drawing.js";
import { hull, steps } from "./speed_accuracy/envelope.js";
import { keyList } from "./speed_accuracy/key.js";
import { budgetSentence, budgetWords, counted, FOREIGN, sentence } from "./speed_accuracy/sentences.js";

const NAMES = ["chosen", "budget", "axis", "envelope", "mixed"];
const WORDS = { axis: ["linear", "log"], envelope: ["steps", "hull", "off"] };

function parts({ model, state, id }) {
  const limits = model.get("limits");
  const slides = sliders(limits, { budget: [1, 5] });
  const stored = {
    points: model.get("points"),
    elsewhere: model.get("elsewhere"),
    floor: model.get("floor"),
  };
  let over = null;
  let before = null; // the state that was drawn last
  let first = "chosen"; // what the sentence begins with: what was moved last

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
  const axis = choice("Time axis", `${id}-axis`, WORDS.axis, (word) => set({ axis: word }), ["time"]);
  const envelope = choice(
    "Upper envelope",
    `${id}-envelope`,
    WORDS.envelope,
    (word) => set({ envelope: word }),
    ["envelope"],
  );
  const known = (key) => (stored.points.some((point) => point.key === key) ? key : stored.points[0].key);
  const mixed = toggle({
    id: `${id}-mixed`,
    label: "mix in numbers from elsewhere",
    symbol: ["mixed"],
    onset: (on) => set({ mixed: on, ...(on ? {} : { chosen: known(state.get().chosen) }) }),
  });

  function draw(now) {
    const all = counted(stored, now.mixed);
    const every = [...stored.points, ...(now.mixed ? stored.elsewhere : [])];
    const point = every.find(({ key }) => key === (over ?? now.chosen)) ?? every[0];
    plot.draw(now, point.key)?.words(budgetWords(now.budget, all));
    budget.set(now.budget, `${now.budget} ms`, budgetWords(now.budget, all));
    axis.set(now.axis);
    envelope.set(now.envelope);
    mixed.set(now.mixed);
    const moved = before && ["budget", "mixed", "chosen"].find((name) => now[name] !== before[name]);
    first = over ? "chosen" : (moved ?? first);
    before = now;
    const said = {
      chosen: sentence(point, all, stored.floor),
      budget: budgetSentence(now.budget, all, every),
      mixed: now.mixed ? FOREIGN : "",
    };
    const words = [said[first], ...Object.values(said).filter((text) => text !== said[first])].filter(
      Boolean,
    );
    const keys = (points) => points.map(({ key }) => key).join();
    return {
      words: words.join(" "),
      quiet: over !== null,
      data: { steps: keys(steps(all)), hull: keys(hull(all)), shown: point.key, ap: point.ap, ms: point.ms },
    };
  }

  return {
    read,
    bar: [keyList()],
    body: [plot.element],
    controls: [budget, envelope, axis, mixed],
    source: "Quoted: Figure 2 and Table 1e of the paper, COCO test-dev. Thick: the upper envelope.",
    watch: plot.element,
    draw,
  };
}

export default liveFigure({ name: "lf-speed", traits: NAMES, styles: [style], parts });
