// What the playground says in words.
import { number } from "../lib/words.js";

export const percent = (share) =>
  share > 0 && share < 5e-5
    ? "under 0.01 %"
    : `${share === 0 || share === 1 ? share * 100 : share < 0.0995 ? Number((100 * share).toPrecision(2)) : Math.round(100 * share)} %`;
const trimmed = (value) => String(value).replace(/^0\./, ".");

/** A few words for a run: "FL γ 2 α .25, π .01". */
export function short({ loss, gamma, alpha, prior }) {
  const name = {
    CE: "CE",
    balanced: `balanced CE α ${trimmed(alpha)}`,
    FL: `FL γ ${trimmed(gamma)} α ${trimmed(alpha)}`,
    OHEM: "OHEM",
  }[loss];
  return `${name}, ${prior === 0.5 ? "no prior" : `π ${trimmed(prior)}`}`;
}

export const imbalanceWords = (imbalance) =>
  `${imbalance} ${imbalance === 1 ? "negative" : "negatives"} for each positive`;
export const priorWords = (prior) =>
  prior === 0.5 ? "no prior: every point starts at p one half" : `every point starts at p ${prior}`;
export const gammaWords = (gamma, on) =>
  on
    ? `gamma ${gamma}: a point at p t 0.9 counts ${number(10 ** gamma)} times less`
    : "gamma belongs to the focal loss";
export const alphaWords = (alpha, on) =>
  on ? `positives weigh ${alpha}, negatives ${Number((1 - alpha).toFixed(2))}` : "this loss has no alpha";
export const rateWords = (rate) => `learning rate ${rate}`;

const whole = (value) => value.toLocaleString("en-US");

/** In the bar: what the dock does not show at once. */
export const stateWords = ({ data, rate, seed }) =>
  `${data === "yours" ? "your points" : data}, rate ${trimmed(rate)}, seed ${seed}`;

/** In one line: what is seen. */
export function sentence(seen) {
  const { report, settings, first, results, running, lacking, asked } = seen;
  if (lacking || !report || !report.finite) return told(seen);
  const { step, now, scores, positives, count } = report;
  if (step === 0)
    return (
      `**${whole(positives)}** positive${positives === 1 ? "" : "s"} and **${whole(count - positives)}** negative${count - positives === 1 ? "" : "s"}, ` +
      `each at p = ${trimmed(settings.prior)}. Easy negatives own **${asked ? "?" : percent(now[2])}** of the gradient.`
    );
  if (results.length > 1 && !running)
    return `Ranking of fresh points: ${results[0].ranking.toFixed(3)} in the first run, **${results[1].ranking.toFixed(3)}** in this one.`;
  if (now[0] > first && step >= 10)
    return `Step ${whole(step)}: the loss is **${number(now[0])}**, above its first ${number(first)}. It finds **${percent(scores.recall)}** of the positives: this run breaks down.`;
  const where = settings.data === "yours" ? "your" : "fresh";
  return `After **${whole(step)} step${step === 1 ? "" : "s"}** it finds **${percent(scores.recall)}** of ${where} positives. Easy negatives own **${percent(now[2])}** of the gradient.`;
}

/** The whole of it, in a few sentences. */
export function told({ report, settings, running, results, lacking, asked }) {
  if (lacking) return "Draw at least one positive and one negative on the map, then press Run.";
  if (!report) return "The points are being laid out.";
  const { step, now, scores, positives, count } = report;
  if (!report.finite)
    return `After **${whole(step)} steps** the weights are no longer numbers: this run has broken down. Lower the learning rate, or set the prior.`;
  if (step === 0) {
    return (
      `**${whole(positives)}** ${positives === 1 ? "positive" : "positives"} and **${whole(count - positives)}** ${count - positives === 1 ? "negative" : "negatives"}. ` +
      `Every point starts near p = ${settings.prior}, and the first loss is **${number(now[0])}**. ` +
      (asked ? "" : `Easy negatives own **${percent(now[2])}** of the gradient. `) +
      "Nothing moves until you press Run."
    );
  }
  const where = settings.data === "yours" ? "your points" : "fresh points";
  const found = `On ${where} the network finds **${percent(scores.recall)}** of the positives at p > .5 and calls ${percent(scores.false_alarms)} of the negatives positive.`;
  const owned = `Easy negatives own **${percent(now[1])}** of the loss and **${percent(now[2])}** of the gradient.`;
  const both =
    results.length > 1 && !running
      ? ` First run and this: loss ${results.map(({ loss }) => (Number.isFinite(loss) ? number(loss) : "broken")).join(" and ")}, ranking ${results.map(({ ranking }) => ranking.toFixed(3)).join(" and ")}.`
      : "";
  return `After **${whole(step)} ${step === 1 ? "step" : "steps"}** of ${short(settings)} the loss is **${number(now[0])}**. ${found} ${owned}${both}`;
}
