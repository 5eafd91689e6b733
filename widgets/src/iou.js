/*! Live figure of chapter 5. */
import boxStyle from "./lib/box_editor.css";
import overlapStyle from "./lib/overlap.css";
import style from "./iou/style.css";
import { boxEditor, moved, readBox } from "./lib/box_editor.js";
import { html, range, toggle } from "./lib/dom.js";
import { areaRow, exampleOf, fraction, presets } from "./lib/overlap_parts.js";
import { overlapScene } from "./lib/overlap_scene.js";
import { LIMITS, SHIFT } from "./lib/shift.js";
import { liveFigure } from "./lib/figure.js";
import { sweepPlot } from "./lib/sweep.js";
import { amount, fixed } from "./lib/words.js";
import { curve, readings } from "./iou/readings.js";
import { QUESTION, sentence, shiftWords, short } from "./iou/sentences.js";

const NAMES = ["a", "b", "gradient", "misread"];
/** Boxes to start from. A is a labelled cell; B the network's answer, the nearest anchor, A moved, and the cell next to it. */
const OBJECT = [168, 57, 291, 168];
const EXAMPLES = {
  detection: { a: OBJECT, b: [172, 54, 295, 161] },
  anchor: { a: OBJECT, b: [156.5, 36.5, 283.5, 163.5] },
  "half off": { a: OBJECT, b: [229.5, 57, 352.5, 168] },
  apart: { a: OBJECT, b: [350, 93, 446, 201] },
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
  const starts = presets({
    symbol: ["B"],
    name: "Examples of B",
    examples: EXAMPLES,
    onpick: (example) => state.set(example),
  });
  const gradient = toggle({
    id: `${id}-gradient`,
    label: "show the gradient",
    symbol: ["slope"],
    onset: (on) => state.set({ gradient: on }),
  });
  const misread = toggle({
    id: `${id}-misread`,
    label: "misread B: x, y, w, h as corners",
    symbol: ["misread"],
    onset: (on) => state.set({ misread: on }),
  });

  const formula = html("div", { class: "lf-formula", role: "math" });
  const areas = html("ul", { class: "lf-areas" });

  function draw(now, { asked }) {
    const seen = readings(now);
    const number = asked ? "?" : fixed(seen.value, 3);
    const [shared, together] = asked ? ["?", "?"] : [seen.shared, seen.together].map(amount);
    formula.replaceChildren(
      html("span", { class: "lf-symbol" }, "IoU"),
      "=",
      fraction("A ∩ B", "A ∪ B"),
      ...(asked ? [] : ["=", fraction(shared, together)]),
      "=",
      html("span", { class: "lf-c-yours" }, number),
    );
    formula.setAttribute(
      "aria-label",
      asked
        ? "IoU is intersection over union: how much?"
        : `IoU is intersection over union: ${shared} over ${together} is ${number}`,
    );
    const sides = seen.sides.map(amount).join(" × ");
    const sum = `${amount(seen.areaA)} + ${amount(seen.areaB)} − ${shared}`;
    areas.replaceChildren(
      areaRow("shared", "shared", `A ∩ B${asked ? ": what both cover" : ` = ${sides} = ${shared}`}`),
      areaRow(
        "together",
        "together",
        `A ∪ B${asked ? ": what they cover together" : ` = ${sum} = ${together}`}`,
      ),
    );
    const place = scene.draw({
      frame: [0, 0, LIMITS.width, LIMITS.height],
      step: 40,
      photo: true,
      a: now.a,
      b: now.b,
      sharedText: asked ? "" : shared,
      ghost: now.misread ? seen.seen : null,
      slopes: now.gradient ? seen.slopes : null,
    });
    if (place) {
      areas.style.paddingLeft = `${Math.round(place.left)}px`;
      editor.draw(
        [now.a, now.b],
        place.x,
        place.y,
        asked ? ["A", "B"] : [`A ${amount(seen.areaA)}`, now.misread ? "B" : `B ${amount(seen.areaB)}`],
      );
      sweep.draw({
        area: place,
        zones: ZONES,
        value: now.b[0],
        chip: `x₁ = ${amount(now.b[0])}`,
        words: asked ? `left edge of B at ${amount(now.b[0])}` : shiftWords(now),
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
        curves: asked ? [] : [{ kind: "iou", text: "IoU", points: curve(now), at: seen.value }],
      });
    }
    starts.set(exampleOf(EXAMPLES, now));
    shift.set(now.b[0], amount(now.b[0]), asked ? `at ${amount(now.b[0])}` : shiftWords(now));
    gradient.set(now.gradient);
    misread.set(now.misread);
    gradient.wanted = now.gradient;
    misread.wanted = now.misread;
    return {
      ...(asked ? { words: QUESTION } : { words: short(now), all: sentence(now) }),
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
    bar: [formula],
    body: [scene.element, areas, sweep.element],
    controls: [starts, shift],
    more: [gradient, misread],
    source: model.get("picture") ? "Photograph: BCCD, MIT licence, © 2017 shenggan." : "",
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
