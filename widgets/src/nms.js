/*! Live figure of chapter 8. */
import sceneStyle from "./detections/style.css";
import style from "./nms/style.css";
import { choice, html, iconButton, plain, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { probability } from "./lib/words.js";
import { classKey } from "./detections/keys.js";
import { detectionsOf, objectsOf, shortNames } from "./detections/match.js";
import { idle, scene } from "./detections/scene.js";
import { formula } from "./nms/formula.js";
import { allRounds, at, eligible, finalScores, result } from "./nms/readings.js";
import { player } from "./nms/player.js";
import {
  boxWords,
  floorWords,
  question,
  roundFigures,
  roundWords,
  sentence,
  sigmaWords,
  thresholdWords,
  two,
} from "./nms/sentences.js";
import { stateKey } from "./nms/key.js";
import { boxTable } from "./nms/table.js";

const NAMES = ["image", "step", "method", "iou_threshold", "sigma", "per_class", "floor"];
const METHODS = { hard: "NMS", linear: "linear", gaussian: "Gaussian" };

function parts({ model, state, id, figure, redraw }) {
  const [pictures, stored, classes, keep] = ["pictures", "candidates", "classes", "keep"].map((name) =>
    model.get(name),
  );
  const short = shortNames(classes);
  const all = stored.map(detectionsOf);
  const objects = pictures.map(objectsOf);
  const limits = model.get("limits");
  const slides = sliders(limits, {
    iou_threshold: [0.01, 0.05],
    sigma: [0.01, 0.05],
    floor: [0.01, 0.05],
    step: [1, 1],
  });
  let active = -1;
  let before = "";
  const set = (changes) => {
    played.stop();
    state.set(changes);
  };

  /** A value read from an address: within the figure's limits, or undefined. */
  function read(name, text) {
    if (name === "per_class") return { true: true, false: false }[text];
    if (name === "method") return text in METHODS ? text : undefined;
    if (name === "image") return wholeIn([0, pictures.length - 1], text);
    return (name === "step" ? wholeIn : numberIn)(limits[name], text);
  }

  const played = player({
    last: limits.step[1],
    stored: () => state.get().step,
    store: (step) => state.set({ step }),
    shown: (playing) => play.show(...(playing ? ["pause", "Pause"] : ["play", "Play"])),
  });
  const back = iconButton("back", "Back one round", () => played.by(-1));
  const play = iconButton("play", "Play", played.toggle);
  const next = html(
    "button",
    { type: "button", class: "lf-next", onclick: () => played.by(1) },
    "Next round",
  );
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const slider = (trait, short, name, ticks, onset = (value) => set({ [trait]: value })) =>
    range({ id: `${id}-${trait}`, symbol: word(short), name, limits: slides[trait], ticks, onset });
  const rounds = slider("step", "round", "of NMS", [], played.to);
  rounds.element = html(
    "div",
    { class: "lf-rounds" },
    html("div", { class: "lf-buttons", role: "group", "aria-label": "Rounds" }, back, play, next),
    rounds.element,
  );
  const threshold = slider("iou_threshold", "IoU above", "threshold of NMS", [
    [0.3, ".3"],
    [0.5, ".5"],
    [0.7, ".7"],
  ]);
  const sigma = slider("sigma", "sigma", "of the Gaussian", [
    [0.5, ".5"],
    [1, "1"],
    [2, "2"],
  ]);
  const floor = slider(
    "floor",
    "score from",
    "floor of the scores",
    [0.3, 0.5, 0.7].filter((value) => value >= keep).map((value) => [value, String(value).slice(1)]),
  );
  const math = formula(slides, set);
  const pickOne = (trait, label, short, words, value) =>
    choice(label, `${id}-${trait}`, words, (name) => set({ [trait]: value(name) }), [short]);
  const method = pickOne("method", "Method", "method", Object.values(METHODS), (name) =>
    Object.keys(METHODS).find((key) => METHODS[key] === name),
  );
  const scope = pickOne(
    "per_class",
    "Which boxes a box may remove",
    "classes",
    ["per class", "across classes"],
    (name) => name === "per class",
  );
  const images = pickOne(
    "image",
    "Image",
    "image",
    pictures.map((_, i) => String(i + 1)),
    (name) => Number(name) - 1,
  );
  images.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "image"));
  const start = model.get("floor");

  function pick(place) {
    if (place === active) return;
    active = place;
    redraw();
  }
  let shownPlaces = [];
  const view = scene((i) => pick(i < 0 ? -1 : shownPlaces[i]));
  const table = boxTable(pick);

  function draw(now, { asked }) {
    const candidates = eligible(all[now.image], now.floor);
    const found = allRounds(candidates, now);
    const total = found.length;
    played.rounds(total);
    slides.step.max = total + 1;
    rounds.input.max = total + 1;
    const step = played.here();
    const stand = at(candidates, found, step, now.floor);
    const key = [now.image, step, now.method, now.iou_threshold, now.sigma, now.per_class, now.floor].join();
    if (key !== before) active = -1;
    before = key;

    const words = (text) => plain(text).replaceAll("\u00a0", " ");
    const shown = candidates
      .map((one, i) => ({
        ...one,
        place: i,
        kind: stand[i].kind,
        text: boxWords(one, stand[i], i, classes),
        tag:
          i === active || stand[i].kind === "best"
            ? `${short[one.label]} ${two(stand[i].score || one.score).replace(/^0/, "")}`
            : null,
      }))
      .filter(({ kind, place }) => kind !== "gone" || place === active)
      .sort((a, b) => rank(a.kind) - rank(b.kind))
      .map((one) => ({ ...one, words: words(one.text) }));
    shownPlaces = shown.map(({ place }) => place);
    const name = `${pictures[now.image].name}: ${shown.length} boxes, ${roundWords(step, total)}`;
    view.draw(pictures[now.image], shown, [], shownPlaces.indexOf(active), name);
    table.set(candidates, stand, classes, key, () =>
      Object.keys(METHODS).map((one) =>
        finalScores(candidates, allRounds(candidates, { ...now, method: one })),
      ),
    );
    table.mark(active);
    math.draw(now);
    method.set(METHODS[now.method]);
    method.wanted = now.method !== "hard";
    scope.set(now.per_class ? "per class" : "across classes");
    scope.text = now.per_class ? "each" : "all"; // for its chip
    scope.wanted = !now.per_class;
    images.set(String(now.image + 1));
    images.wanted = now.image > 0;
    rounds.set(step, roundFigures(step, total), roundWords(step, total));
    back.setAttribute("aria-disabled", step === 0); // not disabled: a button keeps the focus when it can go no further
    next.setAttribute("aria-disabled", step > total);
    threshold.element.hidden = now.method === "gaussian"; // one place for the constant of the method
    sigma.element.hidden = now.method !== "gaussian";
    threshold.set(now.iou_threshold, probability(now.iou_threshold), thresholdWords(now.iou_threshold));
    sigma.set(now.sigma, probability(now.sigma), sigmaWords(now.sigma));
    floor.set(now.floor, probability(now.floor), floorWords(now.floor, candidates.length));
    floor.wanted = now.floor !== start;
    const counts = result(candidates, found, objects[now.image], classes);
    const about = { state: now, step, candidates, rounds: found, stand, counts, classes };
    const line = asked && step === 0 ? question(about) : sentence(about);
    return {
      words: active < 0 ? line : boxWords(candidates[active], stand[active], active, classes),
      all: line,
      data: {
        step,
        rounds: total,
        candidates: candidates.length,
        kept: found.map(({ best }) => best),
        scores: found.map(({ score }) => score),
        touched:
          step >= 1 && step <= total
            ? found[step - 1].touched.map(({ index, iou, after }) => [index, iou, after].join(" ")).join()
            : "",
        found: counts.found,
        alarms: counts.alarms,
      },
    };
  }

  figure.style.setProperty(
    "--ratio",
    Math.max(...pictures.map(({ width, height }) => height / width)).toFixed(4),
  );
  return {
    read,
    bar: [math.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html(
          "div",
          { class: "lf-legend" },
          stateKey(),
          classKey(classes, short),
          html("p", { class: "lf-hint" }, idle()),
        ),
      ),
    ],
    controls: [rounds, threshold, sigma],
    more: [floor, method, scope, ...(pictures.length > 1 ? [images] : [])],
    foot: [table.element],
    source: model.get("caption"),
    watch: view.element,
    draw,
    release: played.stop,
  };
}

/** Boxes in the order of the drawing, the first on top: what this round touches, then what is kept, then what waits. */
const rank = (kind) => ["now", "faded", "best", "kept", "waiting", "gone"].indexOf(kind);

export default liveFigure({
  name: "lf-detections lf-nms",
  traits: NAMES,
  styles: [sceneStyle, style],
  parts,
});
