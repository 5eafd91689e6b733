// The two losses of a run, and of the run before where both are the same function.
import { html } from "../lib/dom.js";
import { panel } from "../lib/panel.js";
import { runName } from "./sentences.js";

const OVER = 8; // steps of which the mean is drawn: one step has four scenes, and its loss jumps
const [LOW, HIGH] = [0.01, 10];
const TICKS = [
  [0.01, ".01"],
  [0.1, ".1"],
  [1, "1"],
  [10, "10"],
];

/** Means of the last few rows at each row: [[step, value]] of a loss, "classification" or "box". */
export function smoothed(rows, name, over = OVER) {
  let sum = 0;
  return rows.map((row, i) => {
    sum += row[name] - (i >= over ? rows[i - over][name] : 0);
    return [row.step, Math.min(HIGH, Math.max(LOW, sum / Math.min(over, i + 1)))];
  });
}

/** The plot. draw(run, before, steps): a run's rows and those of the run before, or null, over so many steps. */
export function lossPlot() {
  const aside = html("p", { class: "lf-aside" });
  const heading = html(
    "span",
    {},
    "loss: ",
    html("b", { class: "lf-which-class" }, "which class"),
    " and ",
    html("b", { class: "lf-which-box" }, "which box"),
  );
  const plot = panel("loss", heading);
  plot.element.append(aside);

  function draw(run, before, steps) {
    const same = before?.lossKey === run.lossKey;
    const words = !before
      ? ""
      : same
        ? `dotted: the ${runName(before)}`
        : `the ${runName(before)} had another loss`;
    if (aside.textContent !== words) aside.textContent = words;
    const lines = (one, suffix) =>
      ["classification", "box"].map((name) => ({
        name: `lf-${name === "box" ? "box-line" : name}${suffix}`,
        points: one.state === "stored" ? smoothed(one.rows, name, 1) : smoothed(one.rows, name),
      }));
    plot.draw({
      x: [0, steps],
      y: [LOW, HIGH],
      log: true,
      xTicks: [
        [0, "0"],
        [steps / 2, (steps / 2).toLocaleString("en-US")],
        [steps, `${steps.toLocaleString("en-US")} steps`],
      ],
      yTicks: TICKS,
      lines: [...(before && same ? lines(before, " lf-past-line") : []), ...lines(run, "")],
    });
  }
  return { element: plot.element, draw };
}
