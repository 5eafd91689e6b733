/*! Live figure of chapter 5. */
import boxStyle from "./lib/box_editor.css";
import overlapStyle from "./lib/overlap.css";
import style from "./iou/style.css";
import { boxEditor, moved, readBox } from "./lib/box_editor.js";
import { html, range } from "./lib/dom.js";
import { areaRow, fraction } from "./lib/overlap_parts.js";
import { overlapScene } from "./lib/overlap_scene.js";
import { LIMITS, SHIFT } from "./lib/shift.js";
import { liveFigure } from "./lib/figure.js";
import { sweepPlot } from "./lib/sweep.js";
import { amount, fixed, slopeWords } from "./lib/words.js";
import { curve, readings } from "./iou/readings.js";
import { sentence, shiftWords } from "./iou/sentences.js";

const NAMES = ["a", "b", "gradient", "misread"];
/** Boxes B to start from; A is always the labelled cell. */
const OBJECT = [168, 57, 291, 168];
const SCENES = {
  detection: [172, 54, 295, 161],
  anchor: [156.5, 36.5, 283.5, 163.5],
  "half off": [229.5, 57, 352.5, 168],
  apart: [350, 93, 446, 201],
};
const ZONES = [
  { from: 0.5, to: 1, kind: "object", text: "object" },
  { from: 0.4, to: 0.5, kind: "ignored", text: "ignored" },
  { from: 0, to: 0.4, kind: "background", text: "background" },
];

/** A value read from an address, or undefined. */
function read(name, text) {
  return name === "a" || name === "b" ? readBox(text, LIMITS) : { true: true, false: false }[text];
}

function parts({ model, state, id }) {
  const slide = (left) => {
    const { b } = state.get();
    state.set({ b: moved(b, left - b[0], 0, LIMITS) });
  };

  const scene = overlapScene(
    "Boxes A and B in an image of 480 by 240 pixels; each can be moved, and resized at its corners",
    model.get("picture"),
  );
  const editor = boxEditor({
    canvas: scene.canvas,
    limits: LIMITS,
    boxes: [
      { name: "A", kind: "truth" },
      { name: "B", kind: "yours", tag: "end" },
    ],
    onset: (index, box) => state.set({ [NAMES[index]]: box }),
  });
  scene.front.append(editor.element);
  const sweep = sweepPlot({
    name: "IoU while B slides sideways",
    guide: "left edge of B, the guide under the plot",
    onset: slide,
  });
  const shift = range({
    id: `${id}-shift`,
    symbol: ["slide B"],
    name: "sideways: its left edge in pixels",
    limits: SHIFT,
    ticks: [
      [0, "0"],
      [120, "120"],
      [240, "240"],
      [360, "360"],
      [480, "480"],
    ],
    onset: slide,
  });
  const check = (trait, words) => {
    const input = html("input", { type: "checkbox", onchange: () => state.set({ [trait]: input.checked }) });
    return { input, element: html("label", { class: "lf-label lf-check" }, input, html("span", {}, words)) };
  };
  const gradient = check("gradient", "show the gradient");
  const misread = check("misread", "misread B: x, y, w, h as corners");

  const presets = html(
    "div",
    { class: "lf-presets", role: "group", "aria-label": "Ready examples" },
    ...Object.entries(SCENES).map(([name, b]) =>
      html(
        "button",
        { type: "button", class: "lf-preset", onclick: () => state.set({ a: OBJECT, b }) },
        name,
      ),
    ),
  );

  const formula = html("div", { class: "lf-formula", role: "math" });
  const areas = html("ul", { class: "lf-areas", "data-hold": "areas" });

  function draw(now) {
    const seen = readings(now);
    const number = fixed(seen.value, 3);
    formula.replaceChildren(
      html("span", { class: "lf-symbol" }, "IoU"),
      "=",
      fraction("A ∩ B", "A ∪ B"),
      "=",
      fraction(amount(seen.shared), amount(seen.together)),
      "=",
      html("span", { class: "lf-c-yours" }, number),
    );
    formula.setAttribute(
      "aria-label",
      `IoU is intersection over union: ${amount(seen.shared)} over ${amount(seen.together)} is ${number}`,
    );
    areas.replaceChildren(
      areaRow("shared", "shared", `A ∩ B = ${seen.sides.map(amount).join(" × ")} = ${amount(seen.shared)}`),
      areaRow(
        "together",
        "together",
        `A ∪ B = ${amount(seen.areaA)} + ${amount(seen.areaB)} − ${amount(seen.shared)} = ${amount(seen.together)}`,
      ),
      ...(now.misread
        ? [
            areaRow(
              "ghost",
              "ghost",
              seen.areaB ? `B as it is read: ${amount(seen.areaB)}` : "B as it is read: empty",
            ),
          ]
        : []),
      ...(now.gradient
        ? [
            areaRow(
              "arrow",
              "yours",
              seen.slopes
                ? `slope of IoU per pixel: ${slopeWords(seen.slopes)}`
                : "no slope while B is misread",
            ),
          ]
        : []),
    );
    const place = scene.draw({
      frame: [0, 0, LIMITS.width, LIMITS.height],
      step: 40,
      photo: true,
      a: now.a,
      b: now.b,
      sharedText: amount(seen.shared),
      ghost: now.misread ? seen.seen : null,
      slopes: now.gradient ? seen.slopes : null,
    });
    if (place) {
      editor.draw([now.a, now.b], place.x, place.y, [
        `A ${amount(seen.areaA)}`,
        now.misread ? "B" : `B ${amount(seen.areaB)}`,
      ]);
      sweep.draw({
        area: place,
        zones: ZONES,
        value: now.b[0],
        chip: `x₁ = ${amount(now.b[0])}`,
        words: shiftWords(now),
        x: {
          limits: SHIFT,
          ticks: [0, 80, 160, 240, 320, 400, 480].map((at) => [at, String(at)]),
          title: "left edge of B, in pixels",
        },
        y: {
          limits: { min: 0, max: 1 },
          ticks: [
            [0, "0"],
            [0.5, "0.5"],
            [1, "1"],
          ],
        },
        curves: [{ kind: "iou", text: "IoU", points: curve(now), at: seen.value }],
      });
    }
    shift.set(now.b[0], amount(now.b[0]), shiftWords(now));
    gradient.input.checked = now.gradient;
    misread.input.checked = now.misread;
    return {
      words: sentence(now),
      data: {
        a: now.a,
        b: now.b,
        shared: seen.shared,
        together: seen.together,
        iou: seen.value,
        slopes: seen.slopes ?? "",
      },
    };
  }

  return {
    read,
    bar: [formula, presets],
    body: [
      html("div", { class: "lf-plate" }, scene.element, areas, sweep.element),
      html(
        "div",
        { class: "lf-controls" },
        shift.element,
        html("div", { class: "lf-checks" }, gradient.element, misread.element),
      ),
    ],
    caption:
      "A is the object, B the other box: an anchor, or a prediction. Below, IoU over the left edge of B while B slides sideways, " +
      "with the three ranges by which RetinaNet assigns anchors.",
    watch: scene.element,
    draw,
  };
}

export default liveFigure({
  name: "lf-overlap lf-iou",
  traits: NAMES,
  styles: [boxStyle, overlapStyle, style],
  parts,
});
