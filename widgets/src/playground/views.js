// The plots: loss and shares over the steps, p_t of both classes, and Figure 4's two panels. One is chosen; where there is
// room the loss stands beside it always.
import { choice, html, rich } from "../lib/dom.js";
import { constants } from "./trainer.js";
import { lossAxis, panel, stepAxis, thinned } from "../lib/panel.js";

const { fractions: FRACTIONS } = constants();
const NAMES = { 0: "0", 0.5: "½", 1: "1", 2: "2" };
const QUARTERS = [
  [0, "0"],
  [0.25, ""],
  [0.5, "½"],
  [0.75, ""],
  [1, "1"],
];

const styleOf = (gamma) => (gamma in NAMES ? `lf-gamma-${String(gamma).replace(".", "")}` : "lf-gamma-own");

export const TABS = ["loss", "easy share", "p_t", "Figure 4"];

/** `id`: of the figure, for its radio buttons; `redraw()`: called when another plot is chosen. */
export function views(id, redraw) {
  let tab = TABS[0];
  const tabs = choice("Plot", `${id}-plot`, TABS, (word) => ((tab = word), redraw()));
  tabs.element.classList.add("lf-tabs");
  tabs.element.children[1 + TABS.indexOf("p_t")].lastElementChild.replaceChildren(...rich("p_t"));
  const words = (text) => html("span", {}, ...rich(text));
  const loss = panel("loss", words("loss"));
  const shares = panel(
    "shares",
    html(
      "span",
      {},
      "easy negatives own: ",
      html("span", { class: "lf-solid" }, "loss"),
      ", ",
      html("span", { class: "lf-dashed" }, "gradient"),
    ),
  );
  const histogram = panel(
    "histogram",
    html(
      "span",
      {},
      ...rich("p_t: "),
      html("span", { class: "lf-up" }, "positives ▲"),
      " ",
      html("span", { class: "lf-down" }, "negatives ▼"),
    ),
  );
  const positives = panel("positives", words("loss of positives"));
  const negatives = panel("negatives", words("loss of negatives"));
  const past = html("span", { class: "lf-past" });
  loss.element.querySelector(".lf-heading").append(past);
  const figure4 = html("div", { class: "lf-figure-4" }, positives.element, negatives.element);
  const chosen = [loss.element, shares.element, histogram.element, figure4];
  const key = html("p", { class: "lf-gammas" });
  let keyed = "";

  /** report: the newest or null; history: of this run; before: {label, history, comparable} or null; wide: whether there is room for two; gamma: the reader's, or null. */
  function draw({ report, history, before, gamma, wide }) {
    const shown = wide && tab === "loss" ? "easy share" : tab; // the loss stands there anyway
    tabs.set(shown);
    tabs.element.children[1].hidden = wide;
    chosen.forEach((one, i) => (one.hidden = TABS[i] !== shown && !(wide && i === 0)));
    key.hidden = shown !== "Figure 4";
    const now = report ? [...history, report.now] : [];
    const old = before?.comparable ? before.history : []; // two loss functions are never laid over each other
    const axis = stepAxis(Math.max(now.length - 1, old.length));
    const series = (rows, k) => thinned(rows.map((row) => row[k]));
    past.textContent = before
      ? ` · ${before.comparable ? "dashed" : "run before, another loss"}: ${before.label}`
      : "";
    const losses = (rows) => rows.map((row) => row[0]);
    loss.draw({
      ...axis,
      ...lossAxis([...losses(now), ...losses(old)]),
      lines: [
        { name: "lf-old", points: series(old, 0) },
        { name: "lf-new", points: series(now, 0) },
      ],
    });
    shares.draw({
      ...axis,
      y: [0, 1],
      yTicks: [
        [0, "0"],
        [0.5, "50 %"],
        [1, "100 %"],
      ],
      lines: [
        { name: "lf-share", points: series(now, 1) },
        { name: "lf-share lf-share-gradient", points: series(now, 2) },
      ],
    });
    const bars = (report?.histogram ?? []).flatMap((bins, k) =>
      Array.from(bins, (part, i) => ({
        name: k ? "lf-bar-negative" : "lf-bar-positive",
        x: i / bins.length,
        width: 1 / bins.length,
        from: 0,
        to: k ? -part : part,
      })),
    );
    histogram.draw({
      x: [0, 1],
      y: [-1, 1],
      xTicks: [
        [0, "0"],
        [0.5, "½"],
        [1, "1"],
      ],
      yTicks: [
        [-1, "all"],
        [0, "0"],
        [1, "all"],
      ],
      bars,
    });
    const gammas = report?.gammas ?? [];
    [positives, negatives].forEach((plot, k) =>
      plot.draw({
        x: [0, 1],
        y: [0, 1],
        xTicks: [
          [0, "0"],
          [0.5, "½"],
          [1, "1"],
        ],
        yTicks: QUARTERS,
        lines: gammas.map((one, i) => ({
          name: `${styleOf(one)}${one === gamma ? " lf-thick" : ""}`,
          points: report.curves[k][i].map((share, j) => [FRACTIONS[j], share]),
        })),
      }),
    );
    if (keyed !== `${gammas} ${gamma}`) {
      keyed = `${gammas} ${gamma}`;
      key.replaceChildren(
        "The easiest fraction of examples, and its part of the loss: ",
        ...gammas.map((one) =>
          html(
            "span",
            { class: `lf-key-gamma ${styleOf(one)}` },
            `γ = ${NAMES[one] ?? one}${one === gamma ? " (yours)" : ""}`,
          ),
        ),
      );
    }
  }
  const element = html(
    "div",
    { class: "lf-plots" },
    loss.element,
    html("div", { class: "lf-chosen-plot" }, tabs.element, shares.element, histogram.element, figure4, key),
  );
  return { draw, element };
}
