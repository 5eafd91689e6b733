// What the figure shows, in words.

/** A score, with as many digits as an edge of a bin has: .3, .05, .005. */
export const edge = (value) => String(value).replace(/^0\./, ".");
/** A share with two digits: .84; 1 and 0 as they are. */
export const share = (value) => (value === 1 ? "1" : value === 0 ? "0" : value.toFixed(2).replace(/^0/, ""));
const mean = (value) => value.toFixed(value < 0.095 ? 3 : 2).replace(/^0/, "");
const percent = (value) =>
  `${value > 0 && value < 0.01 ? (100 * value).toFixed(1) : Math.round(100 * value)}\u00a0%`;
const boxes = (number) => `${number.toLocaleString("en-US")} ${number === 1 ? "box" : "boxes"}`;

/** The scores of a bin: ".3 to .4". */
const range = ({ low, high }) => `${edge(low)}\u00a0to\u00a0${edge(high)}`;

/** One bin. */
function binWords(bin) {
  if (!bin.count) return `no box has a score of ${range(bin)}`;
  return (
    `boxes scored ${range(bin)} are right in **${percent(bin.share)}** ` +
    `(${bin.right.toLocaleString("en-US")}\u00a0of\u00a0${bin.count.toLocaleString("en-US")}); their mean score is ${mean(bin.score)}`
  );
}

/** A threshold at the bin's lower edge. */
function decisionWords(bin, { count, precision, recall, f1 }) {
  if (!count) return `From ${edge(bin.low)} on no box is left.`;
  return (
    `From ${edge(bin.low)} on: precision\u00a0${share(precision)}, recall\u00a0${share(recall)}, ` +
    `F1\u00a0**${share(f1)}**.`
  );
}

const bestWords = ({ threshold, F1 }) =>
  `Best threshold for this class: **${edge(threshold)}** (F1\u00a0${share(F1)}).`;

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** In short. seen: {network, name, bin, decision, best, error, least}. */
export const line = ({ network, name, bin, decision, best }) =>
  `${capital(network)}, ${name}: ${binWords(bin)}. ${decisionWords(bin, decision)} ${bestWords(best)}`;

/** All of it. */
export function everything(seen) {
  const { decision, objects, pictures, error, least } = seen;
  const all = `${boxes(decision.count)} from there on, ${objects.toLocaleString("en-US")} objects in ${pictures} pictures.`;
  const gap =
    error === null
      ? `No box scores ${edge(least)} or more.`
      : `Expected calibration error of the boxes from ${edge(least)} on: **${share(error)}**, the mean distance between score and share of right boxes.`;
  return `${line(seen)} ${all} ${gap} The best threshold was chosen on other pictures.`;
}

/** What the slider says to a screen reader. */
export function binSpoken(bin, decision) {
  const text = `threshold ${edge(bin.low)}: ${binWords(bin)}. ${decisionWords(bin, decision)}`;
  return text.replaceAll("**", "").replaceAll("\u00a0", " ");
}
