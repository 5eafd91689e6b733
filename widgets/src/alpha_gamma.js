/*! Live figure of chapter 15: Tables 1a and 1b of the paper and the same plane of ours. */
import style from "./alpha_gamma/style.css";
import { choice, html, rich } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { orders } from "./alpha_gamma/orders.js";
import { plane } from "./alpha_gamma/plane.js";
import { common, mean, ranked } from "./alpha_gamma/points.js";
import { everything, pointWords, question, sentence, source } from "./alpha_gamma/sentences.js";

const SETS = ["the paper's", "ours"];

function parts({ model, state, id }) {
  const sets = { "the paper's": ranked(model.get("paper")), ours: ranked(model.get("ours")) };
  const keys = new Set(Object.values(sets).flatMap((points) => points.map(({ key }) => key)));
  const shared = common(sets["the paper's"], sets.ours);

  /** A value read from an address: one that the figure can show, or undefined. */
  function read(name, text) {
    if (name === "shown") return SETS.find((word) => word === text);
    return keys.has(text) ? text : undefined;
  }

  const drawing = plane(Object.values(sets).flat(), (chosen) => state.set({ chosen }));
  const table = orders(shared, (chosen) => state.set({ chosen }));
  const shown = choice("Whose AP", `${id}-shown`, SETS, (word) => state.set({ shown: word }), ["AP"]);

  function draw(now, { asked }) {
    const points = sets[now.shown];
    drawing.draw(
      now,
      points,
      (point) => (asked ? `${point.key}: not shown yet` : pointWords(point, now.shown)),
      asked,
    );
    table.set(now.chosen, asked);
    shown.set(now.shown);
    const point = points.find(({ key }) => key === now.chosen);
    return {
      words: asked ? question(points) : sentence(now, points),
      all: asked ? question(points) : everything(now, sets),
      data: {
        point: now.chosen,
        ap: point ? mean(point) : "",
        rank: point?.rank ?? "",
        points: points.length,
      },
    };
  }

  return {
    read,
    bar: [html("p", { class: "lf-title" }, ...rich("AP over **γ** and **α**")), shown.element],
    body: [html("div", { class: "lf-plane-and-orders" }, drawing.element, table.element)],
    source: source(sets.ours),
    watch: drawing.element,
    draw,
  };
}

export default liveFigure({ name: "lf-alpha-gamma", traits: ["shown", "chosen"], styles: [style], parts });
