/*! Live figure of chapters 13 and 14. */
import style from "./detections/style.css";
import { choice, html, plain, range, rich } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { probability } from "./lib/words.js";
import { curvePlot } from "./detections/curves.js";
import { detectionsOf, match, numbers, objectsOf, reaches, shortNames, tally } from "./detections/match.js";
import { classKey, verdictKey } from "./detections/keys.js";
import { idle, scene } from "./detections/scene.js";
import {
  detectionWords,
  frameFigures,
  frameWords,
  missedWords,
  reason,
  scoreFigures,
  sentence,
  thresholdWords,
} from "./detections/sentences.js";
import { boxTable } from "./detections/table.js";

const NAMES = ["image", "frame", "threshold", "show_truth"];

function parts({ model, state, id, figure, tools, redraw }) {
  const stored = Object.fromEntries(
    [
      "pictures",
      "found",
      "classes",
      "frames",
      "notes",
      "frame_name",
      "curves",
      "caption",
      "keep",
      "most",
    ].map((name) => [name, model.get(name)]),
  );
  const { pictures, classes, frames } = stored;
  const stepwise = typeof frames[0] === "number";
  const short = shortNames(classes);
  const limits = model.get("limits");
  const slides = sliders(limits, { threshold: [0.01, 0.05] });
  const objects = pictures.map(objectsOf);
  const known = new Map();
  let active = -1;
  let before = "";
  const set = (changes) => state.set(changes);

  /** A value read from an address: within the figure's limits, or undefined. */
  function read(name, text) {
    if (name === "show_truth") return { true: true, false: false }[text];
    if (name === "threshold") return numberIn(limits.threshold, text);
    return wholeIn([0, (name === "image" ? pictures : frames).length - 1], text);
  }

  /** The verdicts on all stored detections of a picture in a frame, worked out once. */
  function verdicts({ frame, image }) {
    const key = `${frame}/${image}`;
    if (!known.has(key)) known.set(key, match(detectionsOf(stored.found[frame][image]), objects[image]));
    return known.get(key);
  }

  const view = scene((place) => {
    if (place === active) return;
    active = place;
    redraw();
  });
  const truth = html("input", { type: "checkbox", onchange: () => set({ show_truth: truth.checked }) });
  const thumbs = thumbnails(pictures, `${id}-image`, (image) => set({ image }));
  const threshold = range({
    id: `${id}-threshold`,
    symbol: [html("span", { class: "lf-word" }, "score threshold")],
    name: "",
    limits: slides.threshold,
    ticks: [0.25, 0.5, 0.75].filter((at) => at > stored.keep).map((at) => [at, String(at).slice(1)]),
    onset: (value) => set({ threshold: value }),
  });
  const frameControl = stepwise ? stepSlider() : networkSwitch();
  const plot =
    stepwise && stored.curves.length
      ? curvePlot(
          stored.curves.map((curve) => ({ ...curve, y: numbers(curve.y) })),
          frames,
          (frame) => set({ frame }),
        )
      : null;
  const readout = html("p", { class: "lf-readout", "aria-hidden": "true" });
  const verdictsKey = verdictKey();
  const table = boxTable();

  function stepSlider() {
    const last = frames.length - 1;
    const every = Math.ceil(last / 5) || 1;
    const ticks = frames
      .map((label, i) => [i, frameFigures(label)])
      .filter(([i]) => (last - i) % every === 0);
    const slider = range({
      id: `${id}-frame`,
      symbol: [html("span", { class: "lf-word" }, stored.frame_name)],
      name: "",
      ticks,
      limits: { min: 0, max: last, fine: 1, coarse: 1 },
      onset: (frame) => set({ frame }),
    });
    return {
      element: slider.element,
      set: (frame) =>
        slider.set(frame, frameFigures(frames[frame]), frameWords(stored.frame_name, frames[frame])),
    };
  }

  function networkSwitch() {
    const buttons = choice(stored.frame_name, `${id}-frame`, frames, (word) =>
      set({ frame: frames.indexOf(word) }),
    );
    return {
      element: html("div", { class: "lf-networks" }, buttons.element),
      set: (frame) => buttons.set(frames[frame]),
    };
  }

  function draw(now) {
    const all = verdicts(now);
    const own = objects[now.image];
    const detections = all.filter(({ score }) => reaches(score, now.threshold));
    const taken = new Set(
      detections.filter(({ verdict }) => verdict === "found").map(({ object }) => object),
    );
    const missed = now.show_truth
      ? own.map((object, i) => ({ object, i })).filter(({ object, i }) => !object.difficult && !taken.has(i))
      : [];
    const place = [now.image, now.frame, now.threshold, now.show_truth].join();
    if (place !== before) active = -1;
    before = place;

    const words = (text) => plain(text).replaceAll("\u00a0", " ");
    const shown = [
      ...detections.map((one, i) => {
        const text = detectionWords(one, own, classes, now.show_truth);
        const tag =
          one.label > 0 || i === active
            ? `${short[one.label]} ${one.score.toFixed(2).replace(/^0/, "")}`
            : null;
        return { ...one, kind: now.show_truth ? one.verdict : "plain", tag, text, words: words(text) };
      }),
      ...missed.map(({ object, i }) => {
        const text = missedWords(
          object,
          classes,
          all.find((one) => one.verdict === "found" && one.object === i)?.score ?? null,
        );
        return { ...object, kind: "missed", tag: null, text, words: words(text) };
      }),
    ];
    const counts = tally(detections, own, classes);
    const name = `${pictures[now.image].name}: ${detections.length} boxes${now.show_truth ? ` and ${missed.length} missed objects` : ""}, best first`;
    view.draw(
      pictures[now.image],
      shown,
      now.show_truth ? own.filter((object, i) => object.difficult || taken.has(i)) : [],
      active,
      name,
    );
    truth.checked = now.show_truth;
    thumbs.set(now.image);
    frameControl.set(now.frame);
    threshold.set(
      now.threshold,
      probability(now.threshold),
      thresholdWords(now.threshold, counts, now.show_truth),
    );
    plot?.draw(now.frame);
    verdictsKey.classList.toggle("lf-absent", !now.show_truth);
    readout.replaceChildren(...rich(active < 0 ? idle() : shown[active].text));
    const line = sentence({
      frameName: stored.frame_name,
      label: frames[now.frame],
      note: stored.notes[now.frame],
      threshold: now.threshold,
      truth: now.show_truth,
      tally: counts,
      most: detections.length === stored.most ? stored.most : null,
    });
    table.set(
      shown.map((one) => [
        classes[one.label],
        one.score === undefined ? "none" : scoreFigures(one.score),
        one.kind === "missed" ? "Missed." : now.show_truth ? reason(one, own, classes) : "not shown",
      ]),
    );
    return {
      words: line,
      data: { found: counts.found, alarms: counts.alarms, objects: counts.objects, shown: counts.shown },
    };
  }

  figure.style.setProperty("--ratio", ratioOf(pictures));
  tools.prepend(html("label", { class: "lf-label lf-check" }, truth, html("span", {}, "truth")));
  return {
    read,
    bar: [classKey(classes, short)],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html("div", { class: "lf-side" }, thumbs.element, verdictsKey, readout),
      ),
      plot?.element,
      html("div", { class: "lf-controls" }, frameControl.element, threshold.element),
    ],
    foot: [table.element],
    caption: stored.caption,
    watch: view.element,
    draw,
  };
}

/** The largest height over width of the pictures, so that the drawing keeps its height. */
function ratioOf(pictures) {
  return Math.min(1.25, Math.max(...pictures.map(({ width, height }) => height / width))).toFixed(4);
}

/** What a small picture says instead of itself. */
const altOf = (picture) => `${picture.name}: ${objectsOf(picture).length} labelled objects`;

/** Small pictures to choose from: native radio buttons. */
function thumbnails(pictures, name, onpick) {
  const inputs = pictures.map((_, i) =>
    html("input", { type: "radio", name, value: i, onchange: () => onpick(i) }),
  );
  const labels = pictures.map((picture, i) =>
    html(
      "label",
      { title: picture.name },
      inputs[i],
      html("img", { src: picture.source, alt: altOf(picture) }),
    ),
  );
  const columns = pictures.length <= 4 ? 2 : 3;
  const element = html(
    "fieldset",
    { class: "lf-thumbs", style: `--columns:${columns};--count:${pictures.length}` },
    html("legend", { class: "lf-sr" }, "Image"),
    ...labels,
  );
  return { element, set: (i) => (inputs[i].checked = true) };
}

export default liveFigure({ name: "lf-detections", traits: NAMES, styles: [style], parts });
