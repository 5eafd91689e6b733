/*! Live figure of chapter 6. */
import boxStyle from "./lib/box_editor.css";
import overlapStyle from "./lib/overlap.css";
import style from "./giou/style.css";
import { boxEditor, moved, readBox } from "./lib/box_editor.js";
import { giou, iou } from "./lib/boxes.js";
import { choice, html, range, toggle } from "./lib/dom.js";
import { areaRow, exampleOf, fraction, presets } from "./lib/overlap_parts.js";
import { overlapScene } from "./lib/overlap_scene.js";
import { LIMITS, SHIFT } from "./lib/shift.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { sweepPlot } from "./lib/sweep.js";
import { amount, fixed } from "./lib/words.js";
import { pathCorner } from "./giou/corner.js";
import { PATHS } from "./giou/paths.js";
import { curve, readings } from "./giou/readings.js";
import { placeWords, QUESTION, sentence, short } from "./giou/sentences.js";

const NAMES = ["slide", "angle", "a", "b", "gradient"];
const SLIDES = ["free", ...Object.keys(PATHS)];
/** Boxes to start from; A is a labelled cell, B "apart" the label of another one. */
const OBJECT = [168, 57, 291, 168];
const EXAMPLES = Object.fromEntries(
  Object.entries({
    apart: [350, 93, 446, 201],
    overlap: [230, 80, 350, 180],
    inside: [200, 80, 260, 140],
    aligned: [230, 57, 340, 168],
  }).map(([word, b]) => [word, { a: OBJECT, b }]),
);
const PAIRS = Object.fromEntries(
  Object.entries(PATHS).map(([slide, { pairs }]) => [
    slide,
    Object.fromEntries(pairs.map(({ angle }, i) => [`pair ${i + 1}`, { angle }])),
  ]),
);

function parts({ model, state, id }) {
  const limits = model.get("limits");
  const { angle: turn } = sliders(limits, { angle: [0.1, 5] });

  /** A value read from an address, or undefined. */
  function read(name, text) {
    if (name === "a" || name === "b") return readBox(text, LIMITS);
    if (name === "slide") return SLIDES.includes(text) ? text : undefined;
    if (name === "gradient") return { true: true, false: false }[text];
    return numberIn(limits[name], text);
  }

  const set = (changes) => state.set(changes);
  const move = (to) => {
    const { slide, b } = state.get();
    set(slide === "free" ? { b: moved(b, to - b[0], 0, LIMITS) } : { angle: to });
  };

  const scene = overlapScene("Boxes A and B with the smallest box around both", model.get("picture"));
  const editor = boxEditor({
    canvas: scene.canvas,
    limits: LIMITS,
    boxes: [
      { name: "A", kind: "truth" },
      { name: "B", kind: "yours", tag: "end" },
    ],
    onset: (index, box) => set({ [index ? "b" : "a"]: box }),
  });
  const corner = pathCorner(scene.canvas, turn, (angle) => set({ angle }));
  scene.front.append(editor.element, corner.element);
  const sweep = sweepPlot({
    name: "IoU and GIoU while B slides",
    guide: "place of B, the guide under the plot",
    onset: move,
  });

  const slides = choice(
    "How B slides",
    `${id}-slide`,
    SLIDES,
    (slide) => set(slide === "free" ? { slide } : { slide, angle: PATHS[slide].pairs[0].angle }),
    ["path"],
  );
  const shift = range({
    id: `${id}-shift`,
    symbol: ["slide B"],
    name: "sideways: its left edge in pixels",
    limits: SHIFT,
    ticks: [0, 120, 240, 360, 480].map((at) => [at, String(at)]),
    onset: move,
  });
  const around = range({
    id: `${id}-angle`,
    symbol: ["slide B"],
    name: "around: the angle in degrees",
    limits: turn,
    ticks: [0, 90, 180, 270, 360].map((at) => [at, `${at}°`]),
    onset: move,
  });
  const starts = presets({ symbol: ["B"], name: "Examples of B", examples: EXAMPLES, onpick: set });
  const pairs = Object.fromEntries(
    Object.entries(PAIRS).map(([slide, examples]) => [
      slide,
      presets({ symbol: [], name: `The paper's pairs, ${slide}`, examples, onpick: set }),
    ]),
  );
  const gradient = toggle({
    id: `${id}-gradient`,
    label: "show the gradient",
    symbol: ["slope"],
    onset: (on) => set({ gradient: on }),
  });

  const formula = html("div", { class: "lf-formula", role: "math" });
  const areas = html("ul", { class: "lf-areas" });

  function draw(now, { asked }) {
    const seen = readings(now);
    const free = now.slide === "free";
    const words = asked ? (free ? `left edge of B at ${amount(now.b[0])}` : "") : placeWords(now);
    formula.replaceChildren(
      html("span", { class: "lf-symbol" }, "GIoU"),
      "=",
      ...(asked
        ? [html("span", { class: "lf-symbol" }, "IoU"), "−", fraction("C − A ∪ B", "C", "around", "around")]
        : [
            fraction(amount(seen.shared), amount(seen.together)),
            "−",
            fraction(
              `${amount(seen.hull)} − ${amount(seen.together)}`,
              amount(seen.hull),
              "around",
              "around",
            ),
          ]),
      "=",
      html("span", { class: "lf-c-yours" }, asked ? "?" : fixed(seen.giou, 3)),
    );
    formula.setAttribute(
      "aria-label",
      asked
        ? "GIoU is IoU minus the empty share of the box around both: how much?"
        : `GIoU is IoU minus the empty share of the box around both: ${fixed(seen.iou, 3)} minus ${fixed(seen.iou - seen.giou, 3)} is ${fixed(seen.giou, 3)}`,
    );
    const [x1, y1, x2, y2] = seen.around;
    areas.replaceChildren(
      areaRow("shared", "shared", `A ∩ B${asked ? ": what both cover" : ` = ${amount(seen.shared)}`}`),
      areaRow("together", "together", `A ∪ B${asked ? ": together" : ` = ${amount(seen.together)}`}`),
      areaRow(
        "around",
        "around",
        asked
          ? "C: the box around both"
          : `C = ${amount(x2 - x1)} × ${amount(y2 - y1)} = ${amount(seen.hull)}`,
      ),
      ...(free ? [] : [areaRow("none", "plain", `distance: ${distanceWords(now.slide, seen.distance)}`)]),
    );
    const path = PATHS[now.slide];
    const place = scene.draw({
      frame: free ? [0, 0, LIMITS.width, LIMITS.height] : path.frame,
      step: free ? 40 : path.step,
      photo: free,
      a: seen.a,
      b: seen.b,
      sharedText: "",
      hull: true,
      still: !free,
      slopes: now.gradient ? seen.slopes : null,
    });
    if (place) {
      areas.style.paddingLeft = `${Math.round(place.left)}px`;
      editor.draw(free ? [seen.a, seen.b] : null, place.x, place.y);
      corner.draw(now.slide, now.angle, place, placeWords(now));
      sweep.draw({
        area: place,
        words,
        ...(free ? overShift(now) : overAngle(now, path, turn)),
        curves: asked
          ? []
          : [
              { kind: "iou", text: "IoU", points: curve(now, iou), at: seen.iou },
              { kind: "giou", text: "GIoU", points: curve(now, giou), at: seen.giou },
            ],
      });
    }
    slides.set(now.slide);
    slides.text = now.slide.split(", ").at(-1);
    slides.wanted = !free;
    starts.element.hidden = !free;
    starts.set(exampleOf(EXAMPLES, now));
    for (const [slide, control] of Object.entries(pairs)) {
      control.element.hidden = slide !== now.slide;
      control.set(Object.keys(PAIRS[slide]).find((word) => PAIRS[slide][word].angle === now.angle));
    }
    shift.element.hidden = !free;
    around.element.hidden = free;
    shift.set(now.b[0], amount(now.b[0]), words);
    around.set(now.angle, `${fixed(now.angle, 1)}°`, words);
    gradient.set(now.gradient);
    gradient.wanted = now.gradient;
    return {
      ...(asked ? { words: QUESTION } : { words: short(now), all: sentence(now) }),
      data: {
        a: seen.a,
        b: seen.b,
        iou: seen.iou,
        giou: seen.giou,
        hull: seen.hull,
        slopes: seen.slopes,
        corners: seen.distance.corners,
        size: seen.distance.size,
      },
    };
  }

  return {
    read,
    bar: [formula],
    body: [scene.element, areas, sweep.element],
    controls: [starts, ...Object.values(pairs), shift, around],
    more: [slides, gradient],
    source: model.get("picture")
      ? "Photograph: BCCD, MIT licence, © 2017 shenggan."
      : "Figure 1 of the GIoU paper, our reconstruction.",
    watch: scene.element,
    draw,
  };
}

const overShift = ({ b }) => ({
  value: b[0],
  chip: `x₁ = ${amount(b[0])}`,
  x: {
    limits: SHIFT,
    ticks: [0, 80, 160, 240, 320, 400, 480].map((at) => [at, String(at)]),
    title: "left edge of B, in pixels",
  },
  y: {
    limits: { min: -1, max: 1 },
    ticks: [
      [-1, "−1"],
      [-0.5, "−0.5"],
      [0, "0"],
      [0.5, "0.5"],
      [1, "1"],
    ],
  },
});

const overAngle = ({ angle }, { pairs }, limits) => ({
  value: angle,
  chip: `${fixed(angle, 1)}°`,
  x: {
    limits,
    ticks: [0, 60, 120, 180, 240, 300, 360].map((at) => [at, `${at}°`]),
    title: "place on the path, clockwise from the right",
  },
  y: {
    limits: { min: 0, max: 1 },
    ticks: [
      [0, "0"],
      [0.5, "0.5"],
      [1, "1"],
    ],
  },
  marks: pairs.flatMap((pair, i) => [
    { x: pair.angle, y: pair.iou, kind: "iou", text: String(i + 1) },
    { x: pair.angle, y: pair.giou, kind: "giou" },
  ]),
});

/** Both distances, the one that is held first. */
function distanceWords(slide, { corners, size }) {
  const parts = [`corners, L2: ${fixed(corners, 2)}`, `centre\u2011size, L1: ${fixed(size, 2)}`];
  return (slide === "centre-size, L1" ? parts.reverse() : parts)
    .map((part, i) => (i === 0 && slide !== "free" ? `${part} (held)` : part))
    .join("; ");
}

export default liveFigure({
  name: "lf-overlap lf-giou",
  traits: NAMES,
  styles: [boxStyle, overlapStyle, style],
  parts,
});
