/*! Lead figure of chapter 1. */
import sceneStyle from "./detections/style.css";
import style from "./first_look/style.css";
import { choice, html, range, toggle } from "./lib/dom.js";
import { anchorAt } from "./lib/anchors.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { probability } from "./lib/words.js";
import { classKey } from "./detections/keys.js";
import { objectsOf, shortNames } from "./detections/match.js";
import { answersOf, gridsOf, perClass, removedBy, standing } from "./first_look/answers.js";
import { cellHandle, drawing, lineKey } from "./first_look/drawing.js";
import {
  cellWords,
  drawingWords,
  sentence,
  stepFigures,
  STEPS,
  thresholdWords,
} from "./first_look/sentences.js";
import { stepList } from "./first_look/steps.js";

const NAMES = ["step", "threshold", "level", "point", "labels"];

function parts({ model, state, id, figure }) {
  const [picture, classes, size, base] = ["picture", "classes", "size", "base"].map((name) =>
    model.get(name),
  );
  const [height, width] = size;
  const grids = gridsOf(size, base);
  const total = grids.anchors.length / 4;
  const answers = answersOf(model.get("answers"), grids);
  const by = removedBy(answers);
  const detail = picture.width / width;
  const objects = objectsOf(picture).map((one) => ({ ...one, box: one.box.map((side) => side / detail) }));
  const short = shortNames(classes);
  const limits = model.get("limits");
  const slides = sliders(limits, { threshold: [0.01, 0.05] });
  const set = (changes) => state.set(changes);
  let hover = null; // a point under the mouse, which is shown but not kept
  let scales = null;

  /** A value read from an address: one that the figure can show, or undefined. */
  function read(name, text) {
    if (name === "step") return STEPS.includes(text) ? text : undefined;
    if (name === "labels") return { true: true, false: false }[text];
    if (name === "level")
      return grids.levels.map(({ level }) => level).find((level) => String(level) === text);
    if (name === "threshold") return numberIn(limits.threshold, text);
    const [x, y, ...more] = text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
    return !more.length && x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : undefined;
  }

  /** The cell of a level that holds a point. */
  function cellAt(level, [x, y]) {
    const grid = grids.levels.find((one) => one.level === level);
    const index = (value, cells) => Math.min(cells - 1, Math.floor(value / grid.stride));
    const [row, column] = [index(y, grid.rows), index(x, grid.columns)];
    return { ...grid, row, column, first: grid.start + (row * grid.columns + column) * grids.perCell };
  }

  const handle = cellHandle((event) => {
    const now = state.get();
    const { row, column, rows, columns, stride } = cellAt(now.level, now.point);
    const by = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [0, -column],
      End: [0, columns - 1 - column],
    }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    hover = null;
    const middle = (index, cells, most) =>
      Math.min(most, (Math.min(cells - 1, Math.max(0, index)) + 0.5) * stride);
    set({ point: [middle(column + by[1], columns, width), middle(row + by[0], rows, height)] });
  });
  const view = drawing({ width, height }, classes, handle.element);

  /** The point of the image under a pointer, or null outside it. */
  function pointAt(event) {
    const area = view.canvas.getBoundingClientRect();
    const [x, y] = scales
      ? [scales.x.invert(event.clientX - area.left), scales.y.invert(event.clientY - area.top)]
      : [-1, -1];
    return x >= 0 && y >= 0 && x < width && y < height
      ? [x, y].map((value) => Math.round(value * 10) / 10)
      : null;
  }
  view.canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || state.get().step !== "anchors") return;
    hover = pointAt(event);
    state.request();
  });
  view.canvas.addEventListener("pointerleave", () => {
    hover = null;
    state.request();
  });
  view.canvas.addEventListener("click", (event) => {
    const point = state.get().step === "anchors" && pointAt(event);
    if (point) set({ point });
  });

  const steps = stepList(`${id}-step`, (step) => set({ step }));
  const threshold = range({
    id: `${id}-threshold`,
    symbol: [html("span", { class: "lf-word" }, "threshold")],
    name: "of the score",
    limits: slides.threshold,
    ticks: [
      [0.25, ".25"],
      [0.5, ".5"],
      [0.75, ".75"],
    ],
    onset: (value) => set({ threshold: value }),
  });
  const names = grids.levels.map(({ columns, rows }) => `${columns}×${rows}`);
  const grid = choice(
    "Grid, in cells",
    `${id}-level`,
    names,
    (word) => set({ level: grids.levels[names.indexOf(word)].level }),
    ["grid"],
  );
  const labels = toggle({
    id: `${id}-labels`,
    label: "show the labels",
    symbol: ["labels"],
    onset: (on) => set({ labels: on }),
  });
  const line = lineKey();

  function draw(now, { asked }) {
    const { step } = now;
    const stand = standing(answers, by, objects, now.threshold);
    const cell = cellAt(now.level, hover ?? now.point);
    const nine = Array.from({ length: grids.perCell }, (_, i) => anchorAt(grids.anchors, cell.first + i));
    const judged = step === "boxes" && now.labels;
    const kept = stand.kept;
    const shown = {
      photograph: [],
      anchors: [],
      scores: stand.above.map(({ anchor, label }) => ({ box: anchor, label })),
      NMS: kept,
      boxes: kept,
    }[step];
    const counts = perClass(step === "scores" ? stand.above : kept, classes);
    const words = { step, total, counts, classes, stand, objects: objects.length };
    scales = view.draw({
      picture,
      name: drawingWords({ ...words, name: picture.name }),
      cells: step === "anchors" ? cell : null,
      anchors: step === "anchors" ? nine : [],
      faint: step === "NMS" ? stand.above.filter((one) => !one.kept).map(({ box }) => box) : [],
      shown,
      thick: step === "NMS" || step === "boxes",
      tags:
        step === "boxes" && !judged
          ? kept.map(({ box, score, label }) => ({
              box,
              text: `${short[label]} ${probability(Math.round(score * 100) / 100).replace(/^0/, "")}`,
            }))
          : [],
      truth: judged ? objects.map(({ box }) => box) : [],
      wrong: judged ? kept.filter(({ verdict }) => verdict === "false").map(({ box }) => box) : [],
      missed: judged ? stand.missed.map(({ box }) => box) : [],
    });
    handle.element.toggleAttribute("hidden", step !== "anchors");
    handle.element.style.display = step === "anchors" ? "" : "none";
    if (scales) handle.set(cell, cellWords(cell), scales);
    line.dataset.step = judged ? "labels" : step;
    steps.set(step, stepFigures({ size, total, stand, threshold: now.threshold, asked }));
    threshold.set(now.threshold, probability(now.threshold), thresholdWords(now.threshold, stand));
    grid.set(names[grids.levels.findIndex((one) => one.level === now.level)]);
    labels.set(now.labels);
    threshold.element.hidden = step === "photograph" || step === "anchors"; // what moves nothing here
    grid.element.hidden = step !== "anchors";
    labels.element.hidden = step !== "boxes";
    return {
      words: sentence({
        ...words,
        asked,
        perCell: grids.perCell,
        threshold: now.threshold,
        labels: now.labels,
      }),
      data: {
        step,
        total,
        row: cell.row,
        column: cell.column,
        nine: nine.map((box) => box.join(" ")),
        above: stand.above.map(({ place }) => place),
        kept: kept.map(({ place }) => place),
        found: stand.found,
        missed: stand.missed.length,
      },
    };
  }

  figure.style.setProperty("--ratio", (height / width).toFixed(4));
  return {
    read,
    bar: [html("div", { class: "lf-lines" }, classKey(classes, short), line)],
    body: [view.element],
    controls: [steps],
    switches: [threshold, grid, labels],
    source: model.get("caption"),
    watch: view.element,
    answers: ({ step, level, point }) => !(level || point || step === "photograph" || step === "anchors"),
    draw,
  };
}

export default liveFigure({
  name: "lf-detections lf-first",
  traits: NAMES,
  styles: [sceneStyle, style],
  parts,
});
