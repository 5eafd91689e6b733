/*! Live figure of chapter 4. Height by width of its container, in rem: 0 150.5, 232 148.5, 262 147.1, 292 144, 310 141.5, 320 139.1, 346 138, 352 136.9, 358 136, 361 133.7, 410 132.2, 485 128.5, 492 125.2, 530 122.1, 562 85.6, 580 84.3, 610 81.9, 640 80.5 */
import tokens from "./lib/figure.css";
import style from "./playground/style.css";
import { choice, html, plain, range, rich } from "./lib/dom.js";
import { bind } from "./lib/state.js";
import { linkButton, screenButton } from "./lib/tools.js";
import { fixed, number } from "./lib/words.js";
import { trainingPoints } from "./playground/datasets.js";
import { EXPERIMENTS } from "./playground/experiments.js";
import { MOST_MARKS, WORDS, read } from "./playground/limits.js";
import { decisionMap } from "./playground/map.js";
import { views } from "./playground/views.js";
import { alphaWords, gammaWords, imbalanceWords, percent, priorWords, rateWords, sentence, short } from "./playground/sentences.js";
import { helper } from "./playground/worker.js";

const NAMES = ["data", "loss", "gamma", "alpha", "prior", "imbalance", "rate", "seed", "marks", "pace"];
const STOPS = {
  imbalance: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  prior: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
  rate: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
};
const BEST_ALPHA = { balanced: 0.75, FL: 0.25 }; // tables 1a and 1b
const RESTART = ["data", "prior", "imbalance", "seed", "marks"];
const COUNT = 5000;
const LONGEST = 10_000; // steps
const PACE = { calm: { steps: 1, milliseconds: 1000 }, fast: { steps: 40, milliseconds: 7 } };
const SPEAK_EVERY = 5000; // milliseconds, while it trains
const WRITE_EVERY = 250; // the same for text: nobody reads faster

function render({ model, el, page }) {
  const id = `lf-${Math.random().toString(36).slice(2)}`;
  const state = bind({ model, names: NAMES, read, draw, page });
  const training = helper(received);

  let report = null; // the newest from the helper
  let painted = null;
  let history = []; // [loss, share of the loss, share of the gradient] before each step
  let before = null; // {label, history} of the run before
  let results = []; // of the runs of an experiment
  let queue = []; // runs of an experiment that are still to come
  let guided = false;
  let remaining = 0; // steps still to train
  let run = 0;
  let busy = false;
  let restart = true;
  let shown = ""; // the settings that the helper knows
  let inSight = true;
  const began = { settings: null };

  const settings = () => ({ ...state.get(), count: COUNT });
  const alone = () => ([queue, results, guided] = [[], [], false]); // no experiment goes on
  const set = (changes) => {
    alone();
    state.set(changes);
  };

  // What the reader does.
  const runSteps = (steps) => {
    alone();
    if (!steps || report?.finite === false) remaining = 0;
    else remaining = Math.min(steps, Math.max(0, LONGEST - (report?.step ?? 0)));
    state.request();
  };
  const reset = () => {
    alone();
    [remaining, restart] = [0, true];
    state.request();
  };
  const begin = ({ steps, settings: wanted }) => {
    state.set(wanted);
    restart = true;
    remaining = steps;
  };
  const experiment = ({ runs }) => {
    [results, queue, guided] = [[], runs.slice(1), true];
    begin(runs[0]);
  };

  // The parts of the figure.
  const changeMarks = (marks) => {
    remaining = 0;
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
  const button = (text, label, onclick) => html("button", { type: "button", class: "lf-do", title: label, onclick }, text);
  const go = button("Run", "Run until paused", () => runSteps(remaining ? 0 : LONGEST));
  go.classList.add("lf-go");
  const experiments = EXPERIMENTS.map((one, i) => html("button", { type: "button", class: "lf-do lf-guided", "aria-describedby": `${id}-about-${i}`, onclick: () => experiment(one) },
    html("strong", {}, `${i + 1}. ${one.name}`), html("span", { class: "lf-about", id: `${id}-about-${i}` }, one.about)));
  const symbol = (text, letter) => [html("span", { class: letter ? "lf-symbol" : "lf-word" }, text)];
  const slider = (trait, text, letter, name, ticks, limits) => range({ id: `${id}-${trait}`, symbol: symbol(text, letter), name, ticks, limits, onset: (value) => set({ [trait]: value }) });
  const stops = (trait, text, letter, name, ticks) => {
    const values = STOPS[trait];
    return range({ id: `${id}-${trait}`, symbol: symbol(text, letter), name, limits: { min: 0, max: values.length - 1, fine: 1, coarse: 1 },
      ticks: ticks.map(([value, words]) => [values.indexOf(value), words]), onset: (i) => set({ [trait]: values[i] }) });
  };
  const nearest = (trait, value) => STOPS[trait].reduce((best, one, i, all) => (Math.abs(Math.log(one / value)) < Math.abs(Math.log(all[best] / value)) ? i : best), 0);
  const controls = {
    imbalance: stops("imbalance", "1 to", false, "negatives for each positive", [[1, "1"], [10, "10"], [100, "100"], [1000, "1000"]]),
    prior: stops("prior", "π", true, "pi, the prior", [[0.001, ".001"], [0.01, ".01"], [0.1, ".1"], [0.5, "none"]]),
    gamma: slider("gamma", "γ", true, "gamma, the focusing parameter", [[0, "0"], [0.5, "½"], [1, "1"], [2, "2"], [5, "5"]], { min: 0, max: 5, fine: 0.1, coarse: 0.5 }),
    alpha: slider("alpha", "α", true, "alpha, the weight of positives", [[0.25, "¼"], [0.5, "½"], [0.75, "¾"]], { min: 0, max: 1, fine: 0.01, coarse: 0.05 }),
    rate: stops("rate", "rate", false, "learning rate", [[0.001, ".001"], [0.01, ".01"], [0.1, ".1"], [1, "1"]]),
  };
  const seed = html("input", { type: "number", id: `${id}-seed`, min: 0, max: 9999, step: 1, inputmode: "numeric", onchange: () => {
    const value = read("seed", seed.value);
    if (value === undefined) seed.value = state.get().seed;
    else set({ seed: value });
  } });
  const data = choice("Points", `${id}-data`, WORDS.data, (word) => set({ data: word }));
  const loss = choice("Loss", `${id}-loss`, WORDS.loss, (word) => set({ loss: word, ...(word in BEST_ALPHA ? { alpha: BEST_ALPHA[word] } : {}) }));
  const pace = choice("Pace", `${id}-pace`, WORDS.pace, (word) => state.set({ pace: word }));
  const figures = Object.fromEntries(["step", "loss", "recall", "false alarms", "balanced acc.", "ranking"].map((name) => [name, html("dd", {}, "–")]));
  const readout = html("dl", { class: "lf-figures" }, ...Object.entries(figures).map(([name, value]) => html("div", {}, html("dt", {}, name), value)));
  const said = html("p", { class: "lf-sentence", "aria-hidden": "true" });
  const spoken = html("p", { class: "lf-sr", role: "status" });
  const tools = html("div", { class: "lf-tools" }, page ? linkButton(state) : null, document.fullscreenEnabled ? screenButton(() => figure) : null);
  const figure = html("figure", { class: "lf lf-playground" }, html("style", {}, tokens, style),
    html("div", { class: "lf-bar" }, data.element, loss.element, tools),
    html("div", { class: "lf-transport" }, go, button("1 step", "Train one step", () => runSteps(1)), button("100 steps", "Train a hundred steps", () => runSteps(100)),
      button("Reset", "Back to the first weights", reset), pace.element),
    html("div", { class: "lf-experiments", role: "group", "aria-label": "Guided experiments" }, ...experiments),
    html("div", { class: "lf-look" },
      html("div", { class: "lf-left" }, map.element,
        html("div", { class: "lf-pens" }, sign.element, html("label", { class: "lf-label lf-check" }, spray, html("span", {}, "spray")),
          html("div", { class: "lf-pair" }, button("Undo", "Take the last mark back", () => changeMarks(state.get().marks.slice(0, -5))), button("Clear", "Remove your marks", () => changeMarks(""))))),
      html("div", { class: "lf-right" }, readout, plots.loss, plots.shares)),
    html("div", { class: "lf-below" }, plots.histogram, plots.positives, plots.negatives), plots.key,
    html("div", { class: "lf-controls" }, ...Object.values(controls).map((one) => one.element),
      html("div", { class: "lf-range lf-seed" }, html("label", { class: "lf-label", for: `${id}-seed` }, html("span", { class: "lf-word" }, "seed")), seed)),
    said, spoken,
    html("figcaption", { class: "lf-caption" }, ...rich("A network of 193 weights trains on 5,000 points in your browser. Discs are positives, squares negatives; the solid line is p = .5, the dashed one p = .1. Recall, false alarms and accuracy are those of fresh points. A negative is easy when its p_t is above .9. The dashed earlier run stays for comparison.")));

  /** One message at a time: the next goes out when the answer to the last is about to be drawn. */
  function pump() {
    if (busy || !inSight || lacking()) return;
    const wanted = settings();
    const key = JSON.stringify({ ...wanted, pace: "" });
    const started = began.settings;
    if (started && RESTART.some((name) => wanted[name] !== started[name] && (name !== "marks" || wanted.data === "yours"))) restart = true;
    if (!restart && !remaining && key === shown) return;
    if (restart) {
      if (history.length >= 10 && started) before = { label: short(started), history };
      [history, report, painted] = [[], null, null];
      run++;
      began.settings = wanted;
    } else {
      began.settings = { ...wanted };
    }
    const { steps, milliseconds } = PACE[wanted.pace];
    busy = true;
    shown = key;
    training.ask({ run, settings: wanted, restart, steps: restart ? 0 : Math.min(steps, remaining), milliseconds });
    restart = false;
  }

  function received(answer) {
    busy = false;
    if (answer.run === run) {
      report = { ...answer, points: answer.points ?? report?.points };
      history.push(...answer.rows);
      remaining = report.finite ? Math.max(0, Math.min(remaining - answer.rows.length, LONGEST - report.step)) : 0;
      if (!remaining && report.step && guided) finish();
    }
    state.request();
  }

  /** A run of an experiment has ended: note it, and begin the next. */
  function finish() {
    results.push({ loss: report.now[0], ranking: report.scores.ranking });
    const next = queue.shift();
    if (next) begin(next);
  }

  const lacking = () => {
    const now = state.get();
    return now.data === "yours" && !(/[pP]/.test(now.marks) && /[nN]/.test(now.marks));
  };

  let speaking = 0;
  let spokenAt = 0;
  let writtenAt = 0;
  let controlled = "";
  function draw(now) {
    if (lacking()) [report, painted, remaining, restart] = [null, null, 0, true];
    const running = remaining > 0;
    const drawn = { report, history, before };
    pump(); // the helper trains on while the page draws
    const key = JSON.stringify([now, running]);
    if (key !== controlled) control(now, running);
    controlled = key;
    if (lacking()) {
      const { points, positives } = trainingPoints(settings());
      map.drawPoints(points, positives);
      map.clear();
    } else if (drawn.report && drawn.report !== painted) {
      if (drawn.report.step === 0 || !painted) map.drawPoints(drawn.report.points, drawn.report.positives);
      map.drawAnswer(drawn.report.map);
      painted = drawn.report;
    }
    plots.draw({ ...drawn, gamma: now.loss === "FL" ? now.gamma : null });
    if (!running || Date.now() - writtenAt > WRITE_EVERY || !drawn.report?.step) say(now, running, drawn.report);
    Object.assign(figure.dataset, { running, helper: training.kind, reported: drawn.report?.step ?? "" });
  }

  function control(now, running) {
    data.set(now.data);
    loss.set(now.loss);
    pace.set(now.pace);
    const [focal, weighed] = [now.loss === "FL", now.loss in BEST_ALPHA];
    const own = now.data === "yours";
    controls.imbalance.input.disabled = own;
    controls.imbalance.set(nearest("imbalance", now.imbalance), own ? "yours" : `1:${now.imbalance}`, imbalanceWords(now.imbalance));
    controls.prior.set(nearest("prior", now.prior), now.prior === 0.5 ? "none" : String(now.prior).replace(/^0/, ""), priorWords(now.prior));
    controls.gamma.input.disabled = !focal;
    controls.gamma.set(now.gamma, focal ? fixed(now.gamma, 1) : "in FL", gammaWords(now.gamma, focal));
    controls.alpha.input.disabled = !weighed;
    controls.alpha.set(now.alpha, weighed ? fixed(now.alpha, 2) : "off", alphaWords(now.alpha, weighed));
    controls.rate.set(nearest("rate", now.rate), String(now.rate).replace(/^0/, ""), rateWords(now.rate));
    if (document.activeElement !== seed) seed.value = now.seed;
    go.textContent = running ? "Pause" : "Run";
    go.title = running ? "Pause" : "Run until paused";
  }

  function say(now, running, report) {
    const scored = report?.scores;
    writtenAt = Date.now();
    figures.step.textContent = report ? report.step.toLocaleString("en-US") : "–";
    figures.loss.textContent = report ? number(report.now[0]) : "–";
    figures.recall.textContent = scored ? percent(scored.recall) : "–";
    figures["false alarms"].textContent = scored ? percent(scored.false_alarms) : "–";
    figures["balanced acc."].textContent = scored ? scored.balanced_accuracy.toFixed(3) : "–";
    figures.ranking.textContent = scored ? scored.ranking.toFixed(3) : "–";
    const words = sentence({ report, settings: now, running, results, lacking: lacking() });
    said.replaceChildren(...rich(words));
    clearTimeout(speaking);
    const wait = running ? Math.max(0, spokenAt + SPEAK_EVERY - Date.now()) : 500;
    speaking = setTimeout(() => ([spoken.textContent, spokenAt] = [plain(words).replaceAll("\u00a0", " "), Date.now()]), wait);
    if (report && !running) {
      Object.assign(figure.dataset, { step: report.step, loss: report.now[0], lossShare: report.now[1], gradientShare: report.now[2],
        weights: Array.from(report.weights).join(" "), ranking: scored.ranking, balancedAccuracy: scored.balanced_accuracy });
    }
  }

  // Out of sight nothing trains; a new theme or size redraws the dots.
  const seen = { near: true };
  const look = () => {
    inSight = seen.near && !document.hidden;
    state.request();
  };
  const sight = new IntersectionObserver(([entry]) => {
    seen.near = entry.isIntersecting;
    look();
  });
  const recolour = () => {
    map.again();
    if (report) map.drawAnswer(report.map);
  };
  const resized = new ResizeObserver(() => {
    recolour();
    state.request();
  });
  const themed = new MutationObserver(recolour);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  el.replaceChildren(figure);
  sight.observe(figure);
  document.addEventListener("visibilitychange", look);
  resized.observe(map.surface);
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "theme"] });
  dark.addEventListener("change", recolour);
  draw(state.get());
  return () => {
    sight.disconnect();
    resized.disconnect();
    themed.disconnect();
    document.removeEventListener("visibilitychange", look);
    dark.removeEventListener("change", recolour);
    clearTimeout(speaking);
    training.close();
    state.release();
  };
}

export default { render };
