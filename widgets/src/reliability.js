/*! Second live figure of chapter 12. */
import style from "./reliability/style.css";
import { choice, html, plain, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { wholeIn } from "./lib/limits.js";
import { binAt, binsOf, calibrationError, decisions } from "./reliability/bins.js";
import { drawing } from "./reliability/drawing.js";
import { binSpoken, edge, everything, line } from "./reliability/sentences.js";
import { binTable } from "./reliability/table.js";

const NAMES = ["network", "label", "bin"];
const LEAST = 0.05; // from which score on detectors give their boxes, and the calibration error counts them

function parts({ model, state, id }) {
  const [networks, lows] = [model.get("networks"), model.get("low")];
  const known = networks.map(({ classes }) =>
    classes.map((one) => {
      const bins = binsOf(lows, one);
      return { ...one, bins, decisions: decisions(bins, one.objects), error: calibrationError(bins, LEAST) };
    }),
  );
  const most = Math.max(...networks.map(({ classes }) => classes.length));
  const placeOf = (name) =>
    Math.max(
      0,
      networks.findIndex((one) => one.name === name),
    );

  /** A value read from an address: one that the figure can show, or undefined. */
  function read(name, text) {
    if (name === "network") return networks.some((one) => one.name === text) ? text : undefined;
    return wholeIn([0, (name === "bin" ? lows.length : most) - 1], text);
  }

  const view = drawing((score) => state.set({ bin: binAt(lows, Math.min(1, Math.max(lows[0], score))) }));
  const menu = html(
    "select",
    { "aria-label": "Network", onchange: () => state.set({ network: menu.value }) },
    ...networks.map(({ name, label }) => html("option", { value: name }, label)),
  );
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const kinds = networks.map(({ classes }, i) => {
    const names = classes.map(({ name }) => name);
    return choice(
      "Class",
      `${id}-label-${i}`,
      names,
      (name) => state.set({ label: names.indexOf(name) }),
      word("class"),
    );
  });
  for (const { element } of kinds) element.classList.add("lf-kinds");
  const slider = range({
    id: `${id}-bin`,
    symbol: word("score"),
    name: "score, where a decision threshold stands",
    lead: html(
      "label",
      { for: `${id}-bin`, class: "lf-label" },
      html("span", { class: "lf-word" }, "threshold"),
    ),
    limits: { min: 0, max: lows.length - 1, fine: 1, coarse: 1 },
    ticks: lows.map((low, i) => [i, edge(low)]).filter((_, i) => i % 3 === 0),
    onset: (bin) => state.set({ bin }),
  });
  const table = binTable();

  function draw(now) {
    const which = placeOf(now.network);
    const label = Math.min(now.label, known[which].length - 1);
    const mine = known[which][label];
    const [bin, decision] = [mine.bins[now.bin], mine.decisions[now.bin]];
    const seen = {
      network: networks[which].label,
      pictures: networks[which].pictures,
      name: mine.name,
      objects: mine.objects,
      bin,
      decision,
      best: mine.best,
      error: mine.error,
      least: LEAST,
    };
    const spoken = plain(line(seen)).replaceAll("\u00a0", " ");
    view.draw({
      bins: mine.bins,
      decisions: mine.decisions,
      chosen: now.bin,
      best: mine.best,
      words: {
        shares: `How often boxes of a score are right, ${mine.bins.length} bins. ${spoken}`,
        gains: `Precision, recall and F1 over the decision threshold. ${spoken}`,
      },
    });
    menu.value = networks[which].name;
    kinds.forEach((one, i) => {
      one.element.hidden = i !== which;
      one.set(networks[i].classes[Math.min(now.label, networks[i].classes.length - 1)].name);
    });
    slider.set(now.bin, edge(bin.low), binSpoken(bin, decision));
    table.set(mine.bins, mine.decisions);
    return {
      words: line(seen),
      all: everything(seen),
      data: {
        count: bin.count,
        right: bin.right,
        precision: decision.precision ?? "",
        recall: decision.recall,
        f1: decision.f1,
        error: mine.error ?? "",
      },
    };
  }

  return {
    read,
    bar: [html("div", { class: "lf-menu" }, menu)],
    body: [view.element],
    controls: [slider, ...kinds],
    foot: [table.element],
    source: "Dot: mean score and share of a bin; hollow where it holds fewer than 20 boxes",
    watch: view.watch,
    draw,
  };
}

export default liveFigure({ name: "lf-reliability", traits: NAMES, styles: [style], parts });
