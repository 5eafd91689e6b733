/*! Live figure of chapter 4. */
import style from "./playground/style.css";
import { choice, html, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { sliders } from "./lib/limits.js";
import { fixed, number } from "./lib/words.js";
import { trainingPoints } from "./playground/datasets.js";
import { EXPERIMENTS } from "./playground/experiments.js";
import { MOST_MARKS, WORDS, read } from "./playground/limits.js";
import { decisionMap } from "./playground/map.js";
import { trainingSession } from "./playground/session.js";
import { views } from "./playground/views.js";
import {
  alphaWords,
  gammaWords,
  imbalanceWords,
  percent,
  priorWords,
  rateWords,
  sentence,
} from "./playground/sentences.js";
import { helper } from "./playground/worker.js";

const NAMES = ["data", "loss", "gamma", "alpha", "prior", "imbalance", "rate", "seed", "marks", "pace"];
const STOPS = {
  imbalance: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  prior: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
  rate: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
};
const BEST_ALPHA = { balanced: 0.75, FL: 0.25 }; // tables 1a and 1b
const COUNT = 5000;
const WRITE_EVERY = 250; // milliseconds between texts while it trains: nobody reads faster

function parts({ model, state, id, figure }) {
  const limits = model.get("limits");
  const slides = sliders(limits, { gamma: [0.1, 0.5], alpha: [0.01, 0.05] });
  const settings = () => ({ ...state.get(), count: COUNT });
  const session = trainingSession({
    settings,
    set: state.set,
    request: state.request,
    ask: (message) => training.ask(message),
  });
  const training = helper(session.received);
  const set = (changes) => {
    session.alone();
    state.set(changes);
  };

  // The parts of the figure.
  const changeMarks = (marks) => {
    session.halt();
    set({ data: "yours", marks });
  };
  const map = decisionMap({
    pen: () => ({ positives: "pP", negatives: "nN" })[drawing.sign][drawing.spray ? 1 : 0],
    add: (mark) => state.get().marks.length < 5 * MOST_MARKS && changeMarks(state.get().marks + mark),
    undo: () => changeMarks(state.get().marks.slice(0, -5)),
  });
  const drawing = { sign: "positives", spray: false };
  const sign = choice("Draw", `${id}-sign`, ["positives", "negatives"], (word) => (drawing.sign = word));
  sign.set("positives");
  const spray = html("input", { type: "checkbox", onchange: () => (drawing.spray = spray.checked) });
  const plots = views();
  const button = (text, label, onclick) =>
    html("button", { type: "button", class: "lf-do", title: label, onclick }, text);
  const go = button("Run", "Run until paused", session.toggle);
  go.classList.add("lf-go");
  const experiments = EXPERIMENTS.map((one, i) =>
    html(
      "button",
      {
        type: "button",
        class: "lf-do lf-guided",
        "aria-describedby": `${id}-about-${i}`,
        onclick: () => session.experiment(one),
      },
      html("strong", {}, `${i + 1}. ${one.name}`),
      html("span", { class: "lf-about", id: `${id}-about-${i}` }, one.about),
    ),
  );
  const symbol = (text, letter) => [html("span", { class: letter ? "lf-symbol" : "lf-word" }, text)];
  const slider = (trait, text, letter, name, ticks) =>
    range({
      id: `${id}-${trait}`,
      symbol: symbol(text, letter),
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
      ticks: ticks.map(([value, words]) => [values.indexOf(value), words]),
      onset: (i) => set({ [trait]: values[i] }),
    });
  };
  const nearest = (trait, value) =>
    STOPS[trait].reduce(
      (best, one, i, all) =>
        Math.abs(Math.log(one / value)) < Math.abs(Math.log(all[best] / value)) ? i : best,
      0,
    );
  const controls = {
    imbalance: stops("imbalance", "1 to", false, "negatives for each positive", [
      [1, "1"],
      [10, "10"],
      [100, "100"],
      [1000, "1000"],
    ]),
    prior: stops("prior", "π", true, "pi, the prior", [
      [0.001, ".001"],
      [0.01, ".01"],
      [0.1, ".1"],
      [0.5, "none"],
    ]),
    gamma: slider("gamma", "γ", true, "gamma, the focusing parameter", [
      [0, "0"],
      [0.5, "½"],
      [1, "1"],
      [2, "2"],
      [5, "5"],
    ]),
    alpha: slider("alpha", "α", true, "alpha, the weight of positives", [
      [0.25, "¼"],
      [0.5, "½"],
      [0.75, "¾"],
    ]),
    rate: stops("rate", "rate", false, "learning rate", [
      [0.001, ".001"],
      [0.01, ".01"],
      [0.1, ".1"],
      [1, "1"],
    ]),
  };
  const seed = html("input", {
    type: "number",
    id: `${id}-seed`,
    min: limits.seed[0],
    max: limits.seed[1],
    step: 1,
    inputmode: "numeric",
    onchange: () => {
      const value = read(limits, "seed", seed.value);
      if (value === undefined) seed.value = state.get().seed;
      else set({ seed: value });
    },
  });
  const data = choice("Points", `${id}-data`, WORDS.data, (word) => set({ data: word }));
  const loss = choice("Loss", `${id}-loss`, WORDS.loss, (word) =>
    set({ loss: word, ...(word in BEST_ALPHA ? { alpha: BEST_ALPHA[word] } : {}) }),
  );
  const pace = choice("Pace", `${id}-pace`, WORDS.pace, (word) => state.set({ pace: word }));
  const figures = Object.fromEntries(
    ["step", "loss", "recall", "false alarms", "balanced acc.", "ranking"].map((name) => [
      name,
      html("dd", {}, "–"),
    ]),
  );
  const readout = html(
    "dl",
    { class: "lf-figures" },
    ...Object.entries(figures).map(([name, value]) => html("div", {}, html("dt", {}, name), value)),
  );

  let painted = null; // the report that the map shows
  let writtenAt = 0;
  let controlled = "";
  function draw(now) {
    const seen = session.turn(inSight);
    const { report, running } = seen;
    const key = JSON.stringify([now, running]);
    if (key !== controlled) control(now, running);
    controlled = key;
    if (seen.lacking) {
      const { points, positives } = trainingPoints(settings());
      map.drawPoints(points, positives);
      map.clear();
      painted = null;
    } else if (report && report !== painted) {
      if (report.step === 0 || !painted) map.drawPoints(report.points, report.positives);
      map.drawAnswer(report.map);
      painted = report;
    }
    plots.draw({ ...seen, gamma: now.loss === "FL" ? now.gamma : null });
    const data = { running, helper: training.kind, reported: report?.step ?? "" };
    if (running && Date.now() - writtenAt <= WRITE_EVERY && report?.step) return { data };
    writtenAt = Date.now();
    write(report);
    return {
      words: sentence({ ...seen, settings: now }),
      running,
      data: { ...data, ...(running ? {} : numbers(report)) },
    };
  }

  function control(now, running) {
    data.set(now.data);
    loss.set(now.loss);
    pace.set(now.pace);
    const [focal, weighed] = [now.loss === "FL", now.loss in BEST_ALPHA];
    const own = now.data === "yours";
    controls.imbalance.input.disabled = own;
    controls.imbalance.set(
      nearest("imbalance", now.imbalance),
      own ? "yours" : `1:${now.imbalance}`,
      imbalanceWords(now.imbalance),
    );
    controls.prior.set(
      nearest("prior", now.prior),
      now.prior === 0.5 ? "none" : String(now.prior).replace(/^0/, ""),
      priorWords(now.prior),
    );
    controls.gamma.input.disabled = !focal;
    controls.gamma.set(now.gamma, focal ? fixed(now.gamma, 1) : "in FL", gammaWords(now.gamma, focal));
    controls.alpha.input.disabled = !weighed;
    controls.alpha.set(now.alpha, weighed ? fixed(now.alpha, 2) : "off", alphaWords(now.alpha, weighed));
    controls.rate.set(nearest("rate", now.rate), String(now.rate).replace(/^0/, ""), rateWords(now.rate));
    if (document.activeElement !== seed) seed.value = now.seed;
    go.textContent = running ? "Pause" : "Run";
    go.title = running ? "Pause" : "Run until paused";
  }

  function write(report) {
    const scored = report?.scores;
    figures.step.textContent = report ? report.step.toLocaleString("en-US") : "–";
    figures.loss.textContent = report ? number(report.now[0]) : "–";
    figures.recall.textContent = scored ? percent(scored.recall) : "–";
    figures["false alarms"].textContent = scored ? percent(scored.false_alarms) : "–";
    figures["balanced acc."].textContent = scored ? scored.balanced_accuracy.toFixed(3) : "–";
    figures.ranking.textContent = scored ? scored.ranking.toFixed(3) : "–";
  }

  // Out of sight nothing trains; a new theme or size redraws the dots.
  let near = true;
  let inSight = true;
  const look = () => {
    inSight = near && !document.hidden;
    state.request();
  };
  const sight = new IntersectionObserver(([entry]) => {
    near = entry.isIntersecting;
    look();
  });
  const recolour = () => {
    map.again();
    if (painted) map.drawAnswer(painted.map);
  };
  const resized = () => {
    recolour();
    state.request();
  };
  const themed = new MutationObserver(recolour);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  sight.observe(figure);
  document.addEventListener("visibilitychange", look);
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "theme"] });
  dark.addEventListener("change", recolour);

  return {
    read: (name, text) => read(limits, name, text),
    bar: [data.element, loss.element],
    body: [
      html(
        "div",
        { class: "lf-transport" },
        go,
        button("1 step", "Train one step", () => session.train(1)),
        button("100 steps", "Train a hundred steps", () => session.train(100)),
        button("Reset", "Back to the first weights", session.reset),
        pace.element,
      ),
      html(
        "div",
        { class: "lf-experiments", role: "group", "aria-label": "Guided experiments" },
        ...experiments,
      ),
      html(
        "div",
        { class: "lf-look" },
        html(
          "div",
          { class: "lf-left" },
          map.element,
          html(
            "div",
            { class: "lf-pens" },
            sign.element,
            html("label", { class: "lf-label lf-check" }, spray, html("span", {}, "spray")),
            html(
              "div",
              { class: "lf-pair" },
              button("Undo", "Take the last mark back", () => changeMarks(state.get().marks.slice(0, -5))),
              button("Clear", "Remove your marks", () => changeMarks("")),
            ),
          ),
        ),
        html("div", { class: "lf-right" }, readout, plots.loss, plots.shares),
      ),
      html("div", { class: "lf-below" }, plots.histogram, plots.positives, plots.negatives),
      plots.key,
      html(
        "div",
        { class: "lf-controls" },
        ...Object.values(controls).map((one) => one.element),
        html(
          "div",
          { class: "lf-range lf-seed" },
          html("label", { class: "lf-label", for: `${id}-seed` }, html("span", { class: "lf-word" }, "seed")),
          seed,
        ),
      ),
    ],
    caption:
      "A network of 193 weights trains on 5,000 points in your browser. Discs are positives, squares negatives; the solid line is p = .5, the dashed one p = .1. Recall, false alarms and accuracy are those of fresh points. A negative is easy when its p_t is above .9. The dashed earlier run stays for comparison.",
    watch: map.surface,
    resized,
    draw,
    release() {
      sight.disconnect();
      themed.disconnect();
      document.removeEventListener("visibilitychange", look);
      dark.removeEventListener("change", recolour);
      training.close();
    },
  };
}

/** The numbers of a run that stands still, as data. */
function numbers(report) {
  if (!report) return {};
  const { step, now, weights, scores } = report;
  return {
    step,
    loss: now[0],
    lossShare: now[1],
    gradientShare: now[2],
    weights: Array.from(weights).join(" "),
    ranking: scores.ranking,
    balancedAccuracy: scores.balanced_accuracy,
  };
}

export default liveFigure({ name: "lf-playground", traits: NAMES, styles: [style], parts });
