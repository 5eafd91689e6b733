/*! Live figure of chapter 17: which query answers for which object. */
import groundStyle from "./lib/smear.css";
import style from "./matching/style.css";
import { readBox } from "./lib/box_editor.js";
import { choice, html, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { smear } from "./lib/smear.js";
import { matchingDrawing } from "./matching/queries.js";
import { readings } from "./matching/readings.js";
import {
  amountOf,
  arithmetic,
  inFull,
  letter,
  objectName,
  queryWords,
  question,
  saying,
  sentence,
} from "./matching/sentences.js";
import { costTable } from "./matching/table.js";

const WEIGHTS = ["class_weight", "l1_weight", "giou_weight"];
const NAMES = ["method", ...WEIGHTS, "query", "queries"];
const METHODS = { hungarian: "Hungarian", greedy: "greedy", overlap: "IoU ≥ .5" };
const LEAST = 1; // pixels of the scene: no smaller box

function parts({ model, state, id }) {
  const [scene, classes, objects, labels, probabilities] = [
    "scene",
    "classes",
    "objects",
    "labels",
    "probabilities",
  ].map((name) => model.get(name));
  const { width, height } = scene;
  const given = { classes, objects, labels, probabilities, width, height };
  const count = probabilities.length;
  const room = { width, height, least: LEAST, fine: 0.5, coarse: 2 };
  const limits = model.get("limits");
  const slides = sliders(limits, {
    class_weight: [0.1, 0.5],
    l1_weight: [0.1, 0.5],
    giou_weight: [0.1, 0.5],
  });
  const set = (changes) => state.set(changes);

  /** A value read from an address, or undefined. */
  function read(name, text) {
    if (name === "method") return Object.hasOwn(METHODS, text) ? text : undefined;
    if (name === "queries") return readBoxes(text, count, room);
    return (name === "query" ? wholeIn : numberIn)(limits[name], text);
  }

  const ground = smear(
    "A smear with labelled objects, and the boxes of the queries, each of which can be moved",
    scene,
  );
  const drawing = matchingDrawing({
    ground,
    letters: objects.map((_, i) => letter(i)),
    count,
    limits: room,
    onmove: (query, box) =>
      set({
        query: query + 1,
        queries: state.get().queries.map((old, i) => (i === query ? box : old)),
      }),
    onpick: (query) => query + 1 !== state.get().query && set({ query: query + 1 }),
  });
  const table = costTable(
    objects.map((_, i) => objectName(given, i)),
    count,
  );
  const pair = html("p", { class: "lf-pair" });
  const formula = html("div", { class: "lf-formula", role: "math" });

  const method = choice("Who answers for which object", `${id}-method`, Object.values(METHODS), (word) =>
    set({ method: Object.keys(METHODS).find((key) => METHODS[key] === word) }),
  );
  method.symbol = []; // its word says enough
  const slider = (name, symbol, words, ticks) =>
    range({
      id: `${id}-${name}`,
      symbol: [symbol],
      name: words,
      limits: slides[name],
      ticks: ticks.map((at) => [at, String(at)]),
      onset: (value) => set({ [name]: value }),
    });
  const weights = {
    class_weight: slider("class_weight", "class", "weight of the probability", [0, 1, 3, 5]),
    l1_weight: slider("l1_weight", "L1", "weight of the distance of the boxes", [0, 5, 10]),
    giou_weight: slider("giou_weight", "GIoU", "weight of the overlap of the boxes", [0, 2, 5]),
  };

  function draw(now, { asked }) {
    const seen = readings(given, now);
    const way = asked ? "greedy" : now.method;
    const pairs = seen.pairs[way];
    const query = now.query - 1;
    const bold = (name) => html("b", {}, amountOf(now[name]));
    formula.replaceChildren(
      "cost = −",
      bold("class_weight"),
      html("span", {}, html("span", { class: "lf-symbol" }, "p"), "(class) +"),
      bold("l1_weight"),
      "L1 −",
      bold("giou_weight"),
      "GIoU",
    );
    formula.setAttribute(
      "aria-label",
      `cost is minus ${now.class_weight} times the probability of the class, plus ${now.l1_weight} times L1, minus ${now.giou_weight} times GIoU`,
    );
    const words = now.queries.map((box, i) => queryWords(given, seen, pairs, i, box));
    drawing({ scales: ground.draw(), objects, boxes: now.queries, pairs, query, words });
    table.draw({
      cost: seen.cost,
      shown: pairs,
      best: asked || way === "hungarian" ? null : seen.pairs.hungarian,
      query,
    });
    const own = pairs.find(([one]) => one === query);
    const cheapest = seen.cost[query].indexOf(Math.min(...seen.cost[query]));
    const object = own ? own[1] : cheapest;
    const [sum, value] = arithmetic(seen, query, object);
    pair.replaceChildren(
      html(
        "span",
        { class: "lf-pair-name" },
        `query\u00a0${now.query} says ${saying(given, probabilities[query])}.`,
      ),
      html("span", {}, `For ${objectName(given, object)}: ${sum} = `, html("b", {}, value)),
    );

    method.set(METHODS[way]);
    for (const name of WEIGHTS)
      weights[name].set(now[name], amountOf(now[name]), `${amountOf(now[name])} times`);
    return {
      ...(asked
        ? { words: question(given, seen) }
        : { words: sentence(given, seen, way), all: inFull(given, seen, way) }),
      data: {
        cost: seen.cost.map((row) => row.join(" ")),
        pairs: pairs.map((one) => one.join(" ")),
        hungarian: seen.totals.hungarian,
        greedy: seen.totals.greedy,
      },
    };
  }

  return {
    read,
    bar: [formula],
    body: [ground.element, table.element, pair],
    controls: [method, ...WEIGHTS.map((name) => weights[name])],
    source: "A drawn smear. Boxes and probabilities of the queries: ours, to be moved.",
    answers: (changes) => !(Object.keys(changes).length === 1 && "query" in changes), // a look at a query gives nothing away
    watch: ground.element,
    draw,
  };
}

/** Boxes read from text as numbers parted by commas, as many as there are queries; undefined where one does not fit. */
function readBoxes(text, count, room) {
  const numbers = text.split(",");
  if (numbers.length !== 4 * count) return undefined;
  const boxes = Array.from({ length: count }, (_, i) =>
    readBox(numbers.slice(4 * i, 4 * i + 4).join(), room),
  );
  return boxes.every(Boolean) ? boxes : undefined;
}

export default liveFigure({
  name: "lf-matching",
  traits: NAMES,
  styles: [groundStyle, style],
  parts,
});
