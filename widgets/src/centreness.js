/*! Live figure of chapter 17: points instead of anchors, and how central they are. */
import groundStyle from "./lib/smear.css";
import style from "./centreness/style.css";
import { pointDrawing } from "./centreness/drawing.js";
import { middle } from "./centreness/fcos.js";
import { heldTable, worth } from "./centreness/parts.js";
import { readings } from "./centreness/readings.js";
import { inFull, letter, pointWords, sentence, two } from "./centreness/sentences.js";
import { html, range, toggle } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { fraction } from "./lib/overlap_parts.js";
import { smear } from "./lib/smear.js";
import { amount } from "./lib/words.js";

const NAMES = ["point", "width", "score", "sampling", "heat"];

function parts({ model, state, id }) {
  const [scene, classes, objects, labels] = ["scene", "classes", "objects", "labels"].map((name) =>
    model.get(name),
  );
  const { width, height } = scene;
  const given = { classes, objects, labels, width, height };
  const limits = model.get("limits");
  const slides = sliders(limits, { width: [8, 64], score: [0.01, 0.05] });
  const set = (changes) => state.set(changes);

  /** A value read from an address, or undefined. */
  function read(name, text) {
    if (name === "point") {
      const [x, y, ...more] = text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
      return !more.length && x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : undefined;
    }
    if (name === "sampling" || name === "heat") return { true: true, false: false }[text];
    return (name === "width" ? wholeIn : numberIn)(limits[name], text);
  }

  const ground = smear("A smear with boxes, and a point that can be moved", scene);
  const drawing = pointDrawing({
    ground,
    letters: objects.map((_, i) => letter(i)),
    limits: { width, height, fine: 0.5, coarse: 2 },
    onmove: (point) => set({ point }),
  });
  const table = heldTable(given);
  const bars = worth();
  const formula = html("div", { class: "lf-formula", role: "math" });
  const size = range({
    id: `${id}-width`,
    symbol: ["image"],
    name: "width of the network's image in pixels",
    limits: slides.width,
    ticks: [192, 640, 1600].map((at) => [at, amount(at)]),
    onset: (value) => set({ width: value }),
  });
  const score = range({
    id: `${id}-score`,
    symbol: ["score"],
    name: "of the class at the point",
    limits: slides.score,
    ticks: [
      [0, "0"],
      [0.5, ".5"],
      [1, "1"],
    ],
    onset: (value) => set({ score: value }),
  });
  const flag = (name, label, symbol) =>
    toggle({ id: `${id}-${name}`, label, symbol: [symbol], onset: (on) => set({ [name]: on }) });
  const sampling = flag("sampling", "centre sampling", "centre");
  const heat = flag("heat", "centre-ness as heat", "heat");

  function draw(now, { asked }) {
    const seen = readings(given, now);
    const { own, looked } = seen;
    const inner =
      now.sampling && looked
        ? middle(seen.boxes[looked.object], looked.level).map((value) => value / seen.unit)
        : null;
    drawing({
      scales: ground.draw(),
      objects,
      point: now.point,
      looked,
      middle: inner,
      heat: now.heat && !asked,
      words: pointWords(given, seen, now, asked),
    });
    table.draw(seen.held, own, asked);
    bars.draw({ score: now.score, product: seen.product, own, asked });
    writeFormula(looked, asked);
    size.set(
      now.width,
      amount(now.width),
      `${now.width} pixels: ${Number(seen.unit.toFixed(1))} for each of the scene`,
    );
    score.set(now.score, two(now.score), `score ${two(now.score)}`);
    sampling.set(now.sampling);
    heat.set(now.heat);
    return {
      ...(asked
        ? { words: sentence(given, seen, now, true) }
        : { words: sentence(given, seen, now), all: inFull(given, seen, now) }),
      data: {
        held: seen.held.map(({ object, level, role }) => `${object} ${level} ${role}`),
        sides: looked?.sides ?? "",
        centreness: looked?.centreness ?? "",
        product: seen.product,
      },
    };
  }

  function writeFormula(looked, asked) {
    const [l, t, r, b] = (looked?.sides ?? []).map(Math.round);
    const parts = looked
      ? [fraction(Math.min(l, r), Math.max(l, r)), "·", fraction(Math.min(t, b), Math.max(t, b))]
      : [fraction("min(l, r)", "max(l, r)"), "·", fraction("min(t, b)", "max(t, b)")];
    const value = looked ? (asked ? "?" : two(looked.centreness)) : "";
    formula.replaceChildren(
      "centre-ness =",
      html("span", { class: "lf-root" }, "√("),
      ...parts,
      html("span", { class: "lf-root" }, ")"),
      ...(looked ? ["=", html("b", {}, value)] : []),
    );
    formula.setAttribute(
      "aria-label",
      looked
        ? `centre-ness is the root of ${Math.min(l, r)} over ${Math.max(l, r)} times ${Math.min(t, b)} over ${Math.max(t, b)}: ${asked ? "how much?" : value}`
        : "centre-ness is the root of the smaller of l and r over the larger, times the smaller of t and b over the larger",
    );
  }

  return {
    read,
    bar: [formula],
    body: [ground.element, table.element, bars.element],
    controls: [size, score, sampling, heat],
    source: "A drawn smear. Sides in pixels of the image that the network sees.",
    watch: ground.element,
    draw,
  };
}

export default liveFigure({
  name: "lf-centreness",
  traits: NAMES,
  styles: [groundStyle, style],
  parts,
});
