/*! Live figure of chapter 4. */
import style from "./playground/style.css";
import runStyle from "./lib/run.css";
import { choice, html, iconButton, range } from "./lib/dom.js";
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
  stateWords,
  told,
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
const STILL = 10; // steps between drawings for a reader who has asked for less motion
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
  /** A press on a button that changes no setting: it answers the question, too. */
  const press = (act) => () => (state.set({}), act());

  // The map and its pen.
  const changeMarks = (marks) => {
    session.halt();
    set({ data: "yours", marks });
  };
  const drawing = { sign: "positives", spray: false };
  const undo = () => changeMarks(state.get().marks.slice(0, -5));
  const map = decisionMap({
    pen: () => ({ positives: "pP", negatives: "nN" })[drawing.sign][drawing.spray ? 1 : 0],
    add: (mark) => state.get().marks.length < 5 * MOST_MARKS && changeMarks(state.get().marks + mark),
    undo,
  });
  const button = (text, label, onclick) =>
    html("button", { type: "button", class: "lf-do", title: label, onclick }, text);
  const sign = choice("Draw", `${id}-sign`, ["positives", "negatives"], (word) => (drawing.sign = word));
  sign.set("positives");
  const spray = html("input", { type: "checkbox", onchange: () => (drawing.spray = spray.checked) });
  const pens = {
    element: html(
      "div",
      { class: "lf-pens" },
      sign.element,
      html("label", { class: "lf-label lf-check" }, spray, html("span", {}, "spray")),
      button("Undo", "Take the last mark back", undo),
      button("Clear", "Remove your marks", () => changeMarks("")),
    ),
    symbol: ["pen"],
    name: "Pen",
    text: "",
  };

  // What makes it run.
  const go = button("Run", "Run until paused", press(session.toggle));
  go.classList.add("lf-go");
  const again = iconButton("again", "Reset: back to the first weights", press(session.reset));
  again.classList.add("lf-do");
  const actions = html(
    "div",
    { class: "lf-actions" },
    go,
    button(
      "1 step",
      "Train one step",
      press(() => session.train(1)),
    ),
    button(
      "100",
      "Train a hundred steps",
      press(() => session.train(100)),
    ),
    again,
  );
  const guided = {
    element: html(
      "div",
      { class: "lf-experiments", role: "group", "aria-label": "Guided experiments" },
      ...EXPERIMENTS.map((one, i) =>
        button(`${i + 1}. ${one.name}`, one.about, () => session.experiment(one)),
      ),
    ),
    symbol: ["guided"],
    name: "Guided experiments",
    text: "",
  };

  // The settings.
  const plots = views(id, state.request);
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
  const imbalance = stops("imbalance", "1 to", false, "negatives for each positive", [
    [1, "1"],
    [10, "10"],
    [100, "100"],
    [1000, "1000"],
  ]);
  const prior = stops("prior", "π", true, "pi, the prior", [
    [0.001, ".001"],
    [0.01, ".01"],
    [0.1, ".1"],
    [0.5, "none"],
  ]);
  const gamma = slider("gamma", "γ", true, "gamma, the focusing parameter", [
    [0, "0"],
    [0.5, "½"],
    [1, "1"],
    [2, "2"],
    [5, "5"],
  ]);
  const alpha = slider("alpha", "α", true, "alpha, the weight of positives", [
    [0.25, "¼"],
    [0.5, "½"],
    [0.75, "¾"],
  ]);
  const rate = stops("rate", "rate", false, "learning rate", [
    [0.001, ".001"],
    [0.01, ".01"],
    [0.1, ".1"],
    [1, "1"],
  ]);
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
  const seeds = {
    element: html(
      "div",
      { class: "lf-seed" },
      html("label", { class: "lf-label", for: `${id}-seed` }, html("span", { class: "lf-word" }, "seed")),
      seed,
    ),
    symbol: ["seed"],
    name: "Seed of points and first weights",
    text: "",
  };
  const data = choice("Points", `${id}-data`, WORDS.data, (word) => set({ data: word }), ["data"]);
  const loss = choice(
    "Loss",
    `${id}-loss`,
    WORDS.loss,
    (word) => set({ loss: word, ...(word in BEST_ALPHA ? { alpha: BEST_ALPHA[word] } : {}) }),
    ["loss"],
  );
  const pace = choice("Pace", `${id}-pace`, WORDS.pace, (word) => state.set({ pace: word }), ["pace"]);

  // The numbers beside the map, each over that of the run before.
  const numbersShown = readout();
  const place = html("span", { class: "lf-state" });

  let painted = null; // the report that the map shows
  let writtenAt = 0;
  let controlled = "";
  let first = 0; // the loss before the first step
  function draw(now, { asked }) {
    const seen = session.turn(inSight);
    const { report, history, running } = seen;
    const key = JSON.stringify([now, running, Boolean(report?.step)]);
    if (key !== controlled) control(now, running, report);
    controlled = key;
    const shown = { running, helper: training.kind, reported: report?.step ?? "" };
    if (still.matches && running && report?.step && painted && report.step - painted.step < STILL)
      return { data: shown };
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
    const wide = figure.clientWidth >= 560;
    plots.draw({ ...seen, gamma: now.loss === "FL" ? now.gamma : null, wide });
    if (running && Date.now() - writtenAt <= WRITE_EVERY && report?.step) return { data: shown };
    writtenAt = Date.now();
    first = history[0]?.[0] ?? report?.now[0] ?? 0;
    numbersShown.set(report, seen.before, asked);
    const all = { ...seen, settings: now, first, asked };
    return {
      words: sentence(all),
      all: told(all),
      running,
      data: { ...shown, ...(running ? {} : numbers(report)) },
    };
  }

  function control(now, running, report) {
    data.set(now.data);
    loss.set(now.loss);
    pace.set(now.pace);
    pens.wanted = now.data === "yours";
    const [focal, weighed] = [now.loss === "FL", now.loss in BEST_ALPHA];
    const own = now.data === "yours";
    const short = (value) => String(value).replace(/^0\./, ".");
    imbalance.input.disabled = own;
    imbalance.set(
      nearest("imbalance", now.imbalance),
      own ? "yours" : String(now.imbalance),
      imbalanceWords(now.imbalance),
    );
    prior.set(
      nearest("prior", now.prior),
      now.prior === 0.5 ? "none" : short(now.prior),
      priorWords(now.prior),
    );
    gamma.input.disabled = !focal;
    gamma.set(now.gamma, focal ? fixed(now.gamma, 1) : "off", gammaWords(now.gamma, focal));
    alpha.input.disabled = !weighed;
    alpha.set(now.alpha, weighed ? fixed(now.alpha, 2) : "off", alphaWords(now.alpha, weighed));
    rate.set(nearest("rate", now.rate), short(now.rate), rateWords(now.rate));
    if (document.activeElement !== seed) seed.value = now.seed;
    seeds.text = String(now.seed);
    place.textContent = stateWords(now);
    go.textContent = running ? "Pause" : report?.step ? "Go on" : "Run";
    go.title = running ? "Pause" : "Run until paused";
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
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  sight.observe(figure);
  document.addEventListener("visibilitychange", look);
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "theme"] });
  dark.addEventListener("change", recolour);

  return {
    read: (name, text) => read(limits, name, text),
    bar: [place],
    body: [html("div", { class: "lf-look" }, map.element, numbersShown.element), plots.element],
    controls: [loss, gamma, alpha, prior, imbalance],
    more: [rate, seeds, data, pens, guided, pace],
    actions,
    source: "193 weights, trained in your browser.",
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

/** The numbers of a run, and in grey those of the run before. */
function readout() {
  const names = ["step", "loss", "positives found", "false alarms", "ranking", "easy share"];
  const values = names.map(() => html("dd", {}, "–"));
  const element = html(
    "dl",
    { class: "lf-figures" },
    ...names.map((name, i) => html("div", {}, html("dt", {}, name), values[i])),
  );
  function set(report, before, asked) {
    const scored = report?.scores;
    const past = before?.scores;
    const pair = (show, key) => [scored ? show(scored[key]) : "–", past ? `before ${show(past[key])}` : ""];
    const rank = (value) => value.toFixed(3).replace(/^0/, "");
    [
      [report ? report.step.toLocaleString("en-US") : "–"],
      [report ? number(report.now[0]) : "–"],
      pair(percent, "recall"),
      pair(percent, "false_alarms"),
      pair(rank, "ranking"),
      [asked ? "?" : report ? percent(report.now[2]) : "–"],
    ].forEach(([text, was], i) =>
      values[i].replaceChildren(text, was ? html("span", { class: "lf-was" }, was) : ""),
    );
  }
  return { element, set };
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

export default liveFigure({ name: "lf-playground", traits: NAMES, styles: [runStyle, style], parts });
