/*! First live figure of chapter 7. */
import editorStyle from "./lib/box_editor.css";
import style from "./box_regression/style.css";
import { readBox } from "./lib/box_editor.js";
import { choice, html, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn } from "./lib/limits.js";
import { terms } from "./box_regression/formula.js";
import { LIMITS, readings, scaled, SCENE, TERMS } from "./box_regression/readings.js";
import { scene } from "./box_regression/scene.js";
import { caption, code, deltaWords, sentence } from "./box_regression/sentences.js";

const NAMES = ["anchor", "object", "deltas", "view", "term", "clamp"];
const VIEWS = ["encode", "decode"];
const SPOKEN = {
  x: "x, how far to the right",
  y: "y, how far down",
  w: "w, how much wider",
  h: "h, how much higher",
};
const SIZES = [
  [Math.log(1 / 4), "¼×"],
  [0, "1×"],
  [Math.log(8), "8×"],
  [Math.log(1000 / 16), "62.5×"],
];
const SHIFTS = [
  [-1, "−1"],
  [0, "0"],
  [1, "1"],
];

function parts({ model, state, id }) {
  const limits = model.get("limits");
  const wildest = limits.deltas[1];

  /** A value read from an address, or undefined. */
  function read(name, text) {
    if (name === "anchor" || name === "object") return readBox(text, SCENE);
    if (name === "view") return VIEWS.includes(text) ? text : undefined;
    if (name === "term") return TERMS.includes(text) ? text : undefined;
    if (name === "clamp") return { true: true, false: false }[text];
    const deltas = text.split(",").map((part) => numberIn(limits.deltas, part));
    return deltas.length === 4 && !deltas.includes(undefined) ? deltas : undefined;
  }

  const views = choice("What the figure does", `${id}-view`, VIEWS, (view) => state.set({ view }));
  const formula = html("div", {
    class: "lf-formula",
    role: "group",
    "aria-label": "Formula of the coordinate that is lit",
  });
  const plot = scene(state.set);

  const rows = TERMS.map((term) => {
    const input = html("input", {
      type: "radio",
      name: `${id}-term`,
      value: term,
      "aria-label": `target t ${SPOKEN[term]}`,
      onchange: () => state.set({ term }),
    });
    const text = html("span");
    return { term, input, text, element: html("label", { class: "lf-row" }, input, text) };
  });
  const sliders = TERMS.map((term, index) => {
    const slider = range({
      id: `${id}-d${term}`,
      symbol: [html("span", { class: "lf-symbol" }, "d", html("sub", {}, term))],
      name: `delta ${SPOKEN[term]}`,
      limits: LIMITS[term],
      ticks: index < 2 ? SHIFTS : SIZES,
      onset: (value) =>
        state.set({ term, deltas: state.get().deltas.map((delta, i) => (i === index ? value : delta)) }),
    });
    slider.input.addEventListener("focus", () => state.get().term !== term && state.set({ term }));
    return { term, slider };
  });
  const action = (words, onclick) => html("button", { type: "button", class: "lf-action", onclick }, words);
  const both = (factor) => () => {
    const { anchor, object } = state.get();
    const found = scaled([anchor, object], factor);
    if (found) state.set({ anchor: found[0], object: found[1] });
  };
  const halve = action("both ½×", both(0.5));
  const double = action("both 2×", both(2));
  const encoding = [
    action("object = anchor", () => state.set({ object: [...state.get().anchor] })),
    halve,
    double,
  ];
  const clamp = html("input", { type: "checkbox", onchange: () => state.set({ clamp: clamp.checked }) });
  const decoding = [
    action("the targets", () => state.set({ deltas: readings(state.get()).targets })),
    action("all 0", () => state.set({ deltas: [0, 0, 0, 0] })),
    action("gone wild", () => state.set({ deltas: [0.5, 0.25, wildest, wildest], term: "w" })),
    html("label", { class: "lf-label lf-check" }, clamp, html("span", {}, "clamp")),
  ];

  const choose = html(
    "fieldset",
    {},
    html("legend", { class: "lf-sr" }, "Which target is shown"),
    ...rows.map((row) => row.element),
  );
  const encodeRows = html("div", { class: "lf-rows" }, choose);
  const decodeRows = html("div", { class: "lf-rows" }, ...sliders.map(({ slider }) => slider.element));

  function draw(now) {
    const seen = readings(now);
    const encode = now.view === "encode";
    views.set(now.view);
    formula.replaceChildren(...terms(now, now.term).map((parts) => html("span", {}, ...parts)));
    plot.draw(now);
    encodeRows.hidden = !encode;
    decodeRows.hidden = encode;
    for (const part of encoding) part.hidden = !encode;
    for (const part of decoding) part.hidden = encode;
    halve.setAttribute("aria-disabled", !scaled([now.anchor, now.object], 0.5)); // not disabled: a button keeps the focus when it can go no further
    double.setAttribute("aria-disabled", !scaled([now.anchor, now.object], 2));
    for (const { term, input, text } of rows) {
      input.checked = term === now.term;
      text.replaceChildren(
        html("span", { class: "lf-symbol lf-c-target" }, "t", html("sub", {}, term)),
        ...terms({ ...now, view: "encode" }, term)[1],
      );
    }
    sliders.forEach(({ term, slider }, i) =>
      slider.set(now.deltas[i], code(now.deltas[i]), deltaWords(term, now)),
    );
    clamp.checked = now.clamp;
    return {
      words: sentence(now),
      data: { targets: seen.targets.join(), box: seen.box.join(), overlap: seen.overlap, fit: seen.fit },
    };
  }

  return {
    read,
    bar: [formula, views.element],
    body: [
      plot.element,
      html(
        "div",
        { class: "lf-controls" },
        encodeRows,
        decodeRows,
        html("div", { class: "lf-extras", "data-hold": "extras" }, ...encoding, ...decoding),
      ),
    ],
    caption,
    captions: VIEWS.map((view) => caption({ view })),
    watch: plot.element,
    draw,
  };
}

export default liveFigure({ name: "lf-regression", traits: NAMES, styles: [editorStyle, style], parts });
