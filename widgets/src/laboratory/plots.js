// Two rows of three plots: what the run went through, and p_t with Figure 4 of the network that came of it. On a phone one at
// a time, under tabs. A cursor stands at the step that is looked at.
import { choice, html, rich } from "../lib/dom.js";
import { lossAxis, panel, thinned } from "../lib/panel.js";
import { classKey } from "../training/pictures.js";
import { fractionAxis, gammaClass, GAMMAS, GAMMA_NAMES } from "./terms.js";
import { comparable, reached, scoreOf, smoothed } from "./records.js";
import { otherLoss } from "./sentences.js";

export const TABS = ["AP50", "loss", "easy share", "p_t", "Figure 4"];
export const ROWS = ["the run", "p_t, Figure 4"];
const ORDER = ["loss", "easy share", "AP50", "p_t", "Figure 4", "Figure 4"];

/** `onset(step)`: look at this step; `onwatch(name)`: choose a class; `redraw()`: another plot was chosen. */
export function laboratoryPlots({ id, onset, onwatch, redraw }) {
  let tab = TABS[0];
  const pick = (word) => ((tab = word), redraw());
  const tabs = choice("Plot", `${id}-tab`, TABS, pick);
  const rows = choice("Plots", `${id}-plots`, ROWS, (word) => pick(word === ROWS[0] ? "AP50" : "p_t"));
  tabs.element.classList.add("lf-tabs");
  rows.element.classList.add("lf-plot-rows");
  for (const [control, words] of [
    [tabs, TABS],
    [rows, ROWS],
  ])
    words.forEach((word, i) =>
      control.element.children[i + 1].lastElementChild.replaceChildren(...rich(word)),
    );

  const words = (...parts) => html("span", {}, ...parts);
  const named = (className, text) => html("span", { class: className }, text);
  const note = named("lf-past", "");
  const loss = panel(
    "loss",
    words("loss: ", named("lf-key-class", "class"), ", ", named("lf-key-box", "box"), note),
    { onpoint: onset },
  );
  const share = panel(
    "share",
    words("easy negatives own: ", named("lf-solid", "loss"), ", ", named("lf-dashed", "gradient")),
    { onpoint: onset },
  );
  const menu = html("span", { class: "lf-watch" });
  const AP50 = panel("score", words("AP50: ", menu), { onpoint: onset });
  const histogram = panel(
    "histogram",
    words(...rich("p_t: "), named("lf-up", "positives ▲"), " ", named("lf-down", "negatives ▼")),
  );
  const gammas = GAMMAS.map((gamma, i) => named(`lf-key-gamma ${gammaClass(gamma)}`, `γ ${GAMMA_NAMES[i]}`));
  const positives = panel("positives", words("easiest positives' part of the loss"));
  const negatives = panel("negatives", words("negatives': ", ...gammas));
  const panels = [loss, share, AP50, histogram, positives, negatives];
  const trios = [panels.slice(0, 3), panels.slice(3)].map((three) =>
    html("div", { class: "lf-trio" }, ...three.map((one) => one.element)),
  );
  const empty = html(
    "p",
    { class: "lf-no-terms" },
    "Of the network that you train: it has to come to its end first.",
  );
  trios[1].append(empty);
  const lines = html("span", { class: "lf-lines" });
  const head = html("div", { class: "lf-plots-head" }, lines, rows.element);
  const element = html("div", { class: "lf-plots" }, head, tabs.element, ...trios);
  let menuOf = "";

  function chooseFrom(classes, watched) {
    if (menuOf !== classes.join()) {
      menuOf = classes.join();
      lines.replaceChildren(classKey(classes));
      menu.replaceChildren(
        ...["all", ...classes].map((name) =>
          html("button", { type: "button", class: "lf-pick-class", onclick: () => onwatch(name) }, name),
        ),
      );
    }
    for (const button of menu.children)
      button.setAttribute("aria-pressed", String(button.textContent === watched));
  }

  /** run: shown, or null; other: dotted, or null; step: the cursor's, or null; until: how far the run is drawn. */
  function draw({ run, other, step, until, watched, classes, terms, asked }) {
    tabs.set(tab);
    rows.set(["p_t", "Figure 4"].includes(tab) ? ROWS[1] : ROWS[0]);
    trios.forEach((trio, i) => trio.classList.toggle("lf-off", rows.text !== ROWS[i]));
    panels.forEach((one, i) => one.element.classList.toggle("lf-behind", ORDER[i] !== tab));
    empty.hidden = Boolean(terms);
    chooseFrom(classes, watched);

    const end = Math.max(1, run?.recipe.steps ?? 0, reached(other));
    const axis = {
      x: [0, end],
      xTicks: [0, end / 2, end].map((at) => [at, String(Math.round(at))]),
      cursor: step,
    };
    const seen = (run?.rows ?? []).filter((row) => row.step <= until);
    const past = other?.rows ?? [];
    const curve = (list, key) => {
      const values = smoothed(list.map((row) => row[key]));
      return thinned(values).map(([i, value]) => [list[i].step, value]);
    };
    const same = comparable(run, other);
    note.textContent = other && !same ? ` · ${otherLoss(other)}` : "";
    const losses = [
      ...(same
        ? [
            { name: "lf-old", points: curve(past, "classification") },
            { name: "lf-old", points: curve(past, "box") },
          ]
        : []),
      { name: "lf-class", points: curve(seen, "classification") },
      { name: "lf-box-loss", points: curve(seen, "box") },
    ];
    const values = losses.flatMap(({ points }) => points.map(([, value]) => value));
    loss.draw({ ...axis, ...lossAxis(values), lines: losses });
    const shares = [
      { name: "lf-old", points: curve(past, "easyLoss") },
      { name: "lf-share", points: curve(seen, "easyLoss") },
      { name: "lf-share lf-share-gradient", points: curve(seen, "easyGradient") },
    ];
    const high = shares.some(({ points }) => points.some(([, value]) => value > 0.5)) ? 1 : 0.5;
    share.draw({ ...axis, ...quarters(high), lines: shares });
    const scored = (one, last) =>
      (one?.scores ?? [])
        .filter((entry) => entry.step <= last)
        .map((entry) => [entry.step, scoreOf(one, entry, watched)])
        .filter(([, value]) => value !== null);
    AP50.draw({
      ...axis,
      ...quarters(1),
      lines: asked
        ? []
        : [
            { name: "lf-old", points: scored(other, Infinity) },
            { name: "lf-new", points: scored(run, until) },
          ],
    });
    drawTerms(terms);
  }

  function drawTerms(terms) {
    const bars = (terms?.histogram ?? []).flatMap((bins, k) =>
      bins.map((part, i) => ({
        name: k ? "lf-bar-negative" : "lf-bar-positive",
        x: i / bins.length,
        width: 1 / bins.length,
        from: 0,
        to: k ? -part : part,
      })),
    );
    const thirds = [0, 0.5, 1].map((at) => [at, ["0", "½", "1"][2 * at]]);
    histogram.draw({
      x: [0, 1],
      xTicks: thirds,
      y: [-1, 1],
      yTicks: [
        [-1, "all"],
        [0, "0"],
        [1, "all"],
      ],
      bars,
    });
    [positives, negatives].forEach((plot, k) =>
      plot.draw({
        x: [0, 1],
        xTicks: thirds,
        ...quarters(1),
        lines: (terms?.curves[k] ?? []).map((shares, i) => ({
          name: gammaClass(GAMMAS[i]),
          points: shares.map((value, j) => [fractionAxis()[j], value]),
        })),
      }),
    );
  }
  return { element, draw };
}

/** An axis of shares up to `high`, with three lines. */
const quarters = (high) => ({
  y: [0, high],
  yTicks: [0, high / 2, high].map((at) => [at, { 0: "0", 0.25: "¼", 0.5: "½", 1: "1" }[at]]),
});
