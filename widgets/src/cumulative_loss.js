/*! Live figure of chapter 15: Figure 4 of the paper. */
import style from "./cumulative_loss/style.css";
import { choice, html, range, rich } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { panel } from "./lib/panel.js";
import run from "./lib/run.css";
import { claims } from "./cumulative_loss/claims.js";
import { curves, PARTS, sides, thinCurves } from "./cumulative_loss/parts.js";
import {
  everything,
  gammaWords,
  percent,
  question,
  sentence,
  shareWords,
} from "./cumulative_loss/sentences.js";
import { fractionAxis, gammaClass, GAMMA_NAMES, GAMMAS } from "./laboratory/terms.js";

const NETWORKS = ["FL", "CE"];

/** A plot of one side with the hardest part's share of the loss below it. */
function side(name, heading) {
  const plot = panel(name, heading);
  const share = html("b", {});
  const reading = html("p", { class: "lf-reading" }, `the hardest ${percent(PARTS[name])} own `, share);
  return { name, plot, share, element: html("div", {}, plot.element, reading) };
}

function parts({ model, state, id }) {
  const limits = model.get("limits");
  const stored = model.get("terms");
  const known = Object.fromEntries(NETWORKS.map((name) => [name, sides(stored[name], model.get("width"))]));
  const thin = Object.fromEntries(NETWORKS.map((name) => [name, thinCurves(known[name])]));

  /** A value read from an address: one that the figure can show, or undefined. */
  function read(name, text) {
    if (name === "network") return NETWORKS.find((word) => word === text);
    return numberIn(limits.gamma, text);
  }

  const key = html(
    "p",
    { class: "lf-gamma-keys" },
    ...GAMMAS.map((gamma, i) =>
      html("span", { class: `lf-key-gamma ${gammaClass(gamma)}` }, `γ ${GAMMA_NAMES[i]}`),
    ),
    html("span", { class: "lf-key-yours" }, "yours"),
  );
  const both = [
    side("positives", html("span", {}, "the easiest positives’ part of their loss")),
    side("negatives", html("span", {}, "the easiest negatives’ part of theirs")),
  ];
  const table = claims();
  const gamma = range({
    id: `${id}-gamma`,
    symbol: [html("span", { class: "lf-symbol" }, "γ")],
    name: "gamma",
    limits: sliders(limits, { gamma: [0.05, 0.25] }).gamma,
    ticks: [0, 1, 2, 3, 4, 5].map((value) => [value, String(value)]),
    onset: (value) => state.set({ gamma: value }),
  });
  const network = choice(
    "The network was trained with",
    `${id}-network`,
    NETWORKS,
    (word) => state.set({ network: word }),
    ["network"],
  );
  const lead = html("span", { class: "lf-lead", "aria-hidden": "true" }, "trained with");
  network.element.prepend(lead);
  network.element.prepend(network.element.querySelector("legend")); // a legend comes first

  function draw(now, { asked }) {
    const terms = known[now.network];
    const found = curves(terms, now.gamma);
    both.forEach(({ name, plot, share }) => {
      const points = (values) => values.map((value, i) => [fractionAxis()[i], value]);
      const lines = thin[now.network][name].map((values, i) => ({
        name: gammaClass(GAMMAS[i]),
        points: points(values),
      }));
      plot.draw({
        x: [0, 1],
        xTicks: [
          [0, "0"],
          [0.5, "½"],
          [1, "all"],
        ],
        y: [0, 1],
        yTicks: [
          [0, "0"],
          [0.5, "½"],
          [1, "1"],
        ],
        lines: asked
          ? lines.slice(0, 1)
          : [...lines, { name: "lf-yours", points: points(found[name].curve) }],
        cursor: 1 - PARTS[name],
      });
      share.textContent = asked ? "?" : percent(found[name].hardest);
    });
    table.set(terms, asked);
    gamma.set(now.gamma, String(now.gamma), gammaWords(now, found));
    network.set(now.network);
    return {
      words: asked ? question(terms) : sentence(now, found),
      all: asked ? question(terms) : everything(now, terms, found),
      data: {
        positives: found.positives.hardest,
        negatives: found.negatives.hardest,
        counts: [terms.positives.count, terms.negatives.count].join(),
      },
    };
  }

  const plots = html("div", { class: "lf-both" }, ...both.map((one) => one.element));
  return {
    read,
    bar: [html("p", { class: "lf-title" }, ...rich("Who owns the loss: **the hardest few**")), key],
    body: [plots],
    controls: [gamma, network],
    below: [table.element],
    source: shareWords(known.FL),
    watch: plots,
    draw,
  };
}

export default liveFigure({
  name: "lf-cumulative",
  traits: ["network", "gamma"],
  styles: [run, style],
  parts,
});
