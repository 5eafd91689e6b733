/*! First live figure of chapter 7. */
import editorStyle from "./lib/box_editor.css";
import style from "./box_regression/style.css";
import { readBox } from "./lib/box_editor.js";
import { choice, html, range, toggle } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn } from "./lib/limits.js";
import { terms } from "./box_regression/formula.js";
import { LIMITS, readings, scaled, SCENE, TERMS } from "./box_regression/readings.js";
import { scene } from "./box_regression/scene.js";
import { code, deltaWords, question, sentence } from "./box_regression/sentences.js";

const NAMES = ["anchor", "object", "deltas", "view", "term", "clamp", "zoom"];
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
    if (name === "zoom") return numberIn(limits.zoom, text);
    const deltas = text.split(",").map((part) => numberIn(limits.deltas, part));
    return deltas.length === 4 && !deltas.includes(undefined) ? deltas : undefined;
  }

  const views = choice("What the figure does", `${id}-view`, VIEWS, (view) => state.set({ view }), ["view"]);
  const formula = html("div", {
    class: "lf-formula",
    role: "group",
    "aria-label": "Formula of the coordinate that is lit",
  });
  const plot = scene(model.get("picture"), state.set);

  const rows = TERMS.map((term) => {
    const input = html("input", {
      type: "radio",
      name: `${id}-term`,
      value: term,
      "aria-label": `target t ${SPOKEN[term]}`,
      onchange: () => state.set({ term }),
    });
    const [sum, value] = ["lf-row-sum", "lf-row-value"].map((name) => html("span", { class: name }));
    const letter = html("span", { class: "lf-symbol lf-c-target" }, "t", html("sub", {}, term));
    return {
      term,
      input,
      sum,
      value,
      element: html("label", { class: "lf-row" }, input, letter, sum, value),
    };
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
  const targets = {
    element: html(
      "fieldset",
      { class: "lf-rows" },
      html("legend", { class: "lf-sr" }, "Which target is shown"),
      ...rows.map((row) => row.element),
    ),
    symbol: ["target"],
    name: "Which target is shown",
  };
  const action = (words, onclick) => html("button", { type: "button", class: "lf-action", onclick }, words);
  const actions = (name, ...buttons) => ({
    element: html("div", { class: "lf-actions", role: "group", "aria-label": name }, ...buttons),
    symbol: ["examples"],
    name,
    text: "",
  });
  const all = (factor) => () => {
    const { anchor, object, zoom } = state.get();
    const found = zoom * factor <= 1 && scaled([anchor, object], factor);
    if (found) state.set({ anchor: found[0], object: found[1], zoom: zoom * factor });
  };
  const halve = action("all ½×", all(0.5));
  const double = action("all 2×", all(2));
  const encoding = actions(
    "Ready examples",
    action("object = anchor", () => state.set({ object: [...state.get().anchor] })),
    halve,
    double,
  );
  const decoding = actions(
    "Ready deltas",
    action("the targets", () => state.set({ deltas: readings(state.get()).targets })),
    action("all 0", () => state.set({ deltas: [0, 0, 0, 0] })),
    action("gone wild", () => state.set({ deltas: [0.5, 0.25, wildest, wildest], term: "w" })),
  );
  const clamp = toggle({
    id: `${id}-clamp`,
    label: "clamp",
    name: "clamp d w and d h",
    onset: (on) => state.set({ clamp: on }),
  });

  function draw(now, { asked: open }) {
    const seen = readings(now);
    const encode = now.view === "encode";
    const asked = open && encode; // the question is about encoding
    views.set(now.view);
    formula.replaceChildren(
      ...terms(now, now.term).map((parts, i) => html("span", {}, ...(asked && i ? [" = ?"] : parts))),
    );
    plot.draw(now);
    for (const { element } of [targets, encoding]) element.hidden = !encode;
    for (const { element } of [decoding, clamp, ...sliders.map(({ slider }) => slider)])
      element.hidden = encode;
    const can = (factor) => now.zoom * factor <= 1 && Boolean(scaled([now.anchor, now.object], factor));
    halve.setAttribute("aria-disabled", !can(0.5)); // not disabled: a button keeps the focus when it can go no further
    double.setAttribute("aria-disabled", !can(2));
    rows.forEach(({ term, input, sum, value }, i) => {
      input.checked = term === now.term;
      const [, numbers] = terms({ ...now, view: "encode" }, term);
      sum.replaceChildren(...(asked ? [] : numbers.slice(0, -2)), " = ");
      value.textContent = asked ? "?" : code(seen.targets[i]);
    });
    targets.text = now.term;
    sliders.forEach(({ term, slider }, i) =>
      slider.set(now.deltas[i], code(now.deltas[i]), deltaWords(term, now)),
    );
    clamp.set(now.clamp);
    return {
      words: asked ? question(now) : sentence(now),
      data: { targets: seen.targets.join(), box: seen.box.join(), overlap: seen.overlap, fit: seen.fit },
    };
  }

  return {
    read,
    bar: [formula],
    body: [plot.element],
    controls: [targets, encoding, ...sliders.map(({ slider }) => slider), decoding],
    switches: [clamp, views],
    source: model.get("picture") ? "Photograph: BCCD, MIT licence, © 2017 shenggan." : "",
    watch: plot.element,
    draw,
  };
}

export default liveFigure({ name: "lf-regression", traits: NAMES, styles: [editorStyle, style], parts });
