/*! Live figure of chapters 13 and 14. */
import sceneStyle from "./detections/style.css";
import style from "./detections/found.css";
import runStyle from "./lib/run.css";
import { choice, html, plain, range, rich, toggle } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { probability } from "./lib/words.js";
import { trainingPlots } from "./detections/curves.js";
import { replay } from "./detections/replay.js";
import { detectionsOf, match, objectsOf, reaches, shortNames, tally } from "./detections/match.js";
import { classKey, verdictKey } from "./detections/keys.js";
import { idle, scene } from "./detections/scene.js";
import {
  detectionWords,
  frameFigures,
  frameWords,
  line,
  missedWords,
  reason,
  scoreFigures,
  sentence,
  thresholdWords,
} from "./detections/sentences.js";
import { boxTable } from "./detections/table.js";

const NAMES = ["image", "frame", "threshold", "show_truth"];

function parts({ model, state, id, figure, redraw }) {
  const stored = Object.fromEntries(
    [
      "pictures",
      "found",
      "classes",
      "frames",
      "notes",
      "frame_name",
      "curves",
      "measured",
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
  const truth = toggle({
    id: `${id}-truth`,
    label: "truth",
    name: "truth",
    onset: (on) => set({ show_truth: on }),
  });
  const menu = pictureMenu(pictures, (image) => set({ image }));
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const threshold = range({
    id: `${id}-threshold`,
    symbol: word(stepwise ? "threshold" : "score"),
    name: "score threshold",
    lead: html(
      "label",
      { for: `${id}-threshold`, class: "lf-label" },
      html("span", { class: "lf-word" }, "score threshold"),
    ),
    limits: slides.threshold,
    ticks: [0.25, 0.5, 0.75].filter((at) => at > stored.keep).map((at) => [at, String(at).slice(1)]),
    onset: (value) => set({ threshold: value }),
  });
  const run = stepwise
    ? replay({
        last: frames.length - 1,
        here: () => state.get().frame,
        store: (frame) => set({ frame }),
      })
    : null;
  const frameControl = stepwise ? stepSlider() : networkSwitch();
  const plots = stepwise ? runPlots() : null;
  const readout = html("p", { class: "lf-readout", "aria-hidden": "true" });
  const verdictsKey = verdictKey();
  const table = boxTable();

  function runPlots() {
    const onset = (frame) => (run.stop(), set({ frame }));
    return trainingPlots({ id, frames, curves: stored.curves, measured: stored.measured, onset, redraw });
  }

  function stepSlider() {
    const last = frames.length - 1;
    const every = Math.ceil(last / 4) || 1;
    const ticks = frames
      .map((label, i) => [i, frameFigures(label)])
      .filter(([i]) => (last - i) % every === 0);
    const slider = range({
      id: `${id}-frame`,
      symbol: word("step"),
      name: `look back to a ${stored.frame_name}`,
      lead: html(
        "label",
        { for: `${id}-frame`, class: "lf-label" },
        html("span", { class: "lf-word" }, "step"),
      ),
      ticks,
      limits: { min: 0, max: last, fine: 1, coarse: 1 },
      onset: (frame) => (run.stop(), set({ frame })),
    });
    return {
      control: slider,
      set: (frame) =>
        slider.set(frame, frameFigures(frames[frame]), frameWords(stored.frame_name, frames[frame])),
    };
  }

  function networkSwitch() {
    const buttons = choice(
      stored.frame_name,
      `${id}-frame`,
      frames,
      (word) => set({ frame: frames.indexOf(word) }),
      word(stored.frame_name),
    );
    buttons.element.classList.add("lf-networks");
    return {
      control: buttons,
      set: (frame) => {
        buttons.set(frames[frame]);
        buttons.text = frames[frame].length < 6 ? frames[frame] : String(frame + 1); // what a chip has room for
      },
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
    truth.set(now.show_truth);
    menu.set(now.image);
    frameControl.set(now.frame);
    threshold.set(
      now.threshold,
      probability(now.threshold),
      thresholdWords(now.threshold, counts, now.show_truth),
    );
    run?.draw(now.frame);
    plots?.draw(now.frame);
    verdictsKey.classList.toggle("lf-absent", !now.show_truth);
    readout.replaceChildren(...rich(active < 0 ? idle() : shown[active].text));
    const seen = {
      frameName: stored.frame_name,
      label: frames[now.frame],
      note: stored.notes[now.frame],
      threshold: now.threshold,
      truth: now.show_truth,
      tally: counts,
      most: detections.length === stored.most ? stored.most : null,
    };
    table.set(
      shown.map((one) => [
        classes[one.label],
        one.score === undefined ? "none" : scoreFigures(one.score),
        one.kind === "missed" ? "Missed." : now.show_truth ? reason(one, own, classes) : "not shown",
      ]),
    );
    return {
      words: line(seen),
      all: sentence(seen),
      running: run?.running() ?? false,
      data: { found: counts.found, alarms: counts.alarms, objects: counts.objects, shown: counts.shown },
    };
  }

  figure.style.setProperty("--ratio", ratioOf(pictures));
  return {
    read,
    bar: [menu.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html("div", { class: "lf-keys" }, classKey(classes, short), verdictsKey),
        readout,
      ),
    ],
    controls: stepwise ? [frameControl.control, threshold] : [threshold, frameControl.control],
    switches: [truth],
    actions: run?.element,
    below: plots ? [plots.element] : [],
    foot: [table.element],
    source: stored.caption,
    watch: view.element,
    draw,
    release: () => run?.stop(),
  };
}

/** The largest height over width of the pictures, so that the drawing keeps its height. */
function ratioOf(pictures) {
  return Math.min(1.25, Math.max(...pictures.map(({ width, height }) => height / width))).toFixed(4);
}

/** One menu of all pictures, a native select; nothing to choose where there is one picture. */
function pictureMenu(pictures, onpick) {
  const select = html(
    "select",
    { "aria-label": "Picture", onchange: () => onpick(Number(select.value)) },
    ...pictures.map(({ name }, i) => html("option", { value: i }, name)),
  );
  const element =
    pictures.length > 1
      ? html("div", { class: "lf-menu" }, select)
      : html("span", { class: "lf-menu" }, pictures[0].name);
  return { element, set: (i) => (select.value = i) };
}

export default liveFigure({
  name: "lf-detections lf-found-in",
  traits: NAMES,
  styles: [sceneStyle, runStyle, style],
  parts,
});
