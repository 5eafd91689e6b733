/*! Live figure of the welcome page. */
import pictureStyle from "./training/pictures.css";
import runStyle from "./lib/run.css";
import style from "./learner/style.css";
import { match } from "./detections/match.js";
import { train } from "./engine/index.js";
import { HELD_OUT, scene, sharp } from "./engine/scenes.js";
import { lossPlot } from "./learner/losses.js";
import { scoreBoard } from "./learner/score.js";
import { sceneName, sentence, told } from "./learner/sentences.js";
import { storedRun } from "./learner/stored.js";
import { html, range, svg } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { picture } from "./training/pictures.js";
import { trainingSession } from "./training/session.js";
import { bestAlpha, lossKey, runSettings } from "./training/settings.js";
import { buttonWords, short } from "./training/words.js";

const NAMES = ["gamma", "seed"];
const SCENES = 4; // that are shown
const SHOWN = 0.5; // the score from which a box is drawn
const EVERY = 8; // steps between two looks at the scenes
const REDRAWN = 10; // times in a run, for a reader who has asked for less motion
const MEASURED = 6; // times in a run, on the held-out scenes
const ICONS = { go: "M8 5l11 7-11 7z", pause: "M7 5h3.500v14H7zM13.500 5H17v14h-3.500z" };

function parts({ model, state, id, figure }) {
  const given = { config: model.get("config"), recipe: model.get("recipe") };
  const [classes, held] = [model.get("classes"), model.get("held")];
  if (!classes.length) return empty();
  const { config, recipe } = given;
  const { steps } = recipe;
  const limits = model.get("limits");
  const stored = storedRun(model.get("stored"), given);
  const blank = { state: "idle", ...given, lossKey: lossKey(config), rows: [], frames: [], scores: [] };
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const [height, width] = model.get("size");

  const session = trainingSession({
    train,
    given,
    options: () => ({
      data: { kind: "drawn", seed: state.get().seed, scenes: "dense" },
      held,
      shown: SCENES,
      every: still.matches ? Math.ceil(steps / REDRAWN) : EVERY,
      evaluateAt: Array.from({ length: MEASURED }, (_, i) => Math.round(((i + 1) * steps) / MEASURED)),
    }),
    request: state.request,
    onend: (run) => figure.dispatchEvent(new CustomEvent("training:ended", { bubbles: true, detail: run })),
  });
  const choices = () => {
    const { gamma, seed } = state.get();
    return { gamma, alpha: bestAlpha(gamma), seed };
  };
  const same = (one, other) => one.lossKey === other.lossKey && one.recipe.seed === other.recipe.seed;
  /** Whether the button begins a new run beside one that is paused: the reader has chosen another gamma. */
  const another = () => {
    const run = session.current();
    if (run?.state !== "paused" || session.running()) return false;
    const { config, recipe } = runSettings(given, choices());
    return !same(run, { lossKey: lossKey(config), recipe });
  };

  // The scenes, and how far the run is.
  const scenes = Array.from({ length: SCENES }, (_, i) => scene(i, { seed: HELD_OUT, width, height }));
  const pictures = scenes.map((one) => picture({ width, height, paint: (across) => sharp(one, across) }));
  const objects = scenes.map(objectsOf);
  const progress = html("i");
  const strip = html("div", { class: "lf-strip" }, ...pictures.map((one) => one.element));
  const line = html("div", { class: "lf-progress", "aria-hidden": "true" }, progress);

  // What makes it run.
  const icon = svg("path");
  const label = html("span");
  const press = () => {
    if (another()) session.begin(choices());
    else session.toggle(choices());
  };
  const go = html(
    "button",
    { type: "button", class: "lf-do lf-go lf-learn", onclick: press },
    svg("svg", { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true" }, icon),
    label,
  );
  const gamma = range({
    id: `${id}-gamma`,
    symbol: [html("span", { class: "lf-symbol" }, "γ")],
    name: "gamma, the focusing parameter of the next run",
    limits: sliders(limits, { gamma: [0.5, 0.5] }).gamma,
    ticks: [
      [0, "0"],
      [1, "1"],
      [2, "2"],
      [5, "5"],
    ],
    onset: (value) => state.set({ gamma: value }),
  });
  const control = { ...gamma, element: html("div", { class: "lf-start" }, go, gamma.element) };

  const plot = lossPlot();
  const board = scoreBoard(`AP50 on ${held} scenes it never saw`, classes);

  let drawn = null; // the frame that the scenes show
  function draw(now) {
    const own = session.current();
    const run = own ?? stored ?? blank;
    const [frame, score] = [run.frames.at(-1), run.scores.at(-1)];
    const step = own?.rows.length ?? 0;
    const data = {
      step,
      ap50: score?.AP50 ?? "",
      state: own?.state ?? "idle",
      kind: own?.kind ?? "",
      workers: own?.workers ?? "",
    };
    controls(now);
    for (const one of pictures) one.fit();
    if (still.matches && run.state === "training" && frame && frame === drawn) return { data };
    drawn = frame;

    const found = scenes.map((_, i) => (frame?.found[i] ?? []).filter(({ score: sure }) => sure >= SHOWN));
    pictures.forEach((one, i) => one.draw(found[i], sceneName(i, found[i], classes)));
    const before = session.before() ?? (own && stored && !same(own, stored) ? stored : null);
    progress.style.width = `${(100 * step) / steps}%`;
    plot.draw(run, before, steps);
    board.draw(score, before?.scores.at(-1));
    const seen = {
      run,
      before,
      stored,
      classes,
      steps,
      held,
      batch: recipe.batch,
      threshold: config.score_threshold,
      shown: SHOWN,
      phone: session.device.phone,
      refused: session.refused(),
      ...counts(found),
    };
    return { data, words: sentence(seen), all: told(seen), running: run.state === "training" };
  }

  /** How many objects of each class there are, and how many the drawn boxes find. */
  function counts(found) {
    const taken = found.map((list, i) =>
      match(list, objects[i]).filter(({ verdict }) => verdict === "found"),
    );
    const count = (lists) => classes.map((_, k) => lists.flat().filter((one) => one.label === k).length);
    return { found: count(taken), objects: count(objects) };
  }

  function controls(now) {
    gamma.set(now.gamma, short(now.gamma), `gamma ${now.gamma}`);
    control.text = gamma.text;
    const next = `Train with γ\u00a0=\u00a0${short(now.gamma)}`;
    const running = session.running();
    const words = running
      ? "Pause"
      : another()
        ? next
        : buttonWords(session.current()?.state ?? "idle", next);
    if (label.textContent !== words) label.textContent = words;
    const shape = running ? ICONS.pause : ICONS.go;
    if (icon.getAttribute("d") !== shape) icon.setAttribute("d", shape);
  }

  return {
    read: (name, text) => (name === "seed" ? wholeIn : numberIn)(limits[name], text),
    bar: [],
    body: [strip, line],
    controls: [control],
    below: [plot.element, board.element],
    source: "The network sees 128 × 96 pixels; the scenes are drawn sharp. Nothing leaves your machine.",
    watch: strip,
    draw,
    release: session.release,
  };
}

/** A scene's objects as match() takes them. */
function objectsOf({ boxes, labels }) {
  return Array.from(labels, (label, i) => ({ label, box: boxes.slice(4 * i, 4 * i + 4), difficult: false }));
}

/** The figure before it was given a network. */
function empty() {
  const words = "There is no network here yet: make this figure with Learner.of(config, recipe).";
  return {
    read: () => undefined,
    bar: [],
    body: [],
    draw: () => ({ data: {}, words }),
  };
}

export default liveFigure({
  name: "lf-learner",
  traits: NAMES,
  styles: [pictureStyle, runStyle, style],
  parts,
});
