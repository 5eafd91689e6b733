// What the figure shows, in words: the sentence under it, and what its controls tell a screen reader.
import { sigmoid } from "../lib/losses.js";
import { compared, fixed, number, probability } from "../lib/words.js";
import { readings, steeper } from "./curves.js";

const setting = ({ gamma, alpha, form, beta }) =>
  [`γ = ${number(gamma)}`, form === "FL*" ? `β = ${fixed(beta, 2)}` : null, alpha === null ? null : `α = ${number(alpha)}`]
    .filter(Boolean).map((part) => part.replace(/ /g, "\u00a0")).join(", ");

const at = ({ p_t }) => `p_t\u00a0=\u00a0${probability(p_t)}`;

/** One sentence on the state, with p_t and **strong words** marked for rich() and plain(). */
export function sentence(state) {
  const seen = readings(state);
  return state.view === "loss" ? lossSentence(state, seen) : gradientSentence(state, seen);
}

function lossSentence(state, { reference, value, background, ratio, backgroundRatio }) {
  const pair = `(${number(value)} against ${number(reference)})`;
  if (state.alpha !== null) {
    const object = compared(ratio) ?? "as much";
    const other = compared(backgroundRatio) ?? "as much";
    return `At ${setting(state)}, with ${at(state)} an object counts **${object}** than under cross entropy (${number(value)}), `
      .replace("as much** than", "as much** as") + `a background example ${other} (${number(background)}).`.replace("as much than", "as much as");
  }
  if (state.form === "FL" && state.gamma === 0) {
    return `At ${setting(state)} focal loss **is cross entropy**: an example with ${at(state)} counts ${number(value)}, and nothing is scaled down.`;
  }
  const words = compared(ratio);
  const counts = words ? `counts **${words}** than under cross entropy` : "counts **as much** as under cross entropy";
  return `At ${setting(state)}, an example with ${at(state)} ${counts} ${pair}.`;
}

function gradientSentence(state, { reference, value, ratio }) {
  const words = compared(ratio);
  const who = state.alpha === null ? "an example" : "an object";
  const pulls = words ? `pulls **${words}** than under cross entropy` : "pulls **as much** as under cross entropy";
  const first = `At ${setting(state)}, ${who} with ${at(state)} ${pulls} (${number(value)} against ${number(reference)}).`;
  const region = steeper(state);
  if (!region) return first;
  const where = region.from <= -8
    ? `Below p_t\u00a0=\u00a0${sigmoid(region.to).toFixed(3)}`
    : `Between p_t\u00a0=\u00a0${sigmoid(region.from).toFixed(3)} and ${sigmoid(region.to).toFixed(3)}`;
  return `${first} ${where} it pulls harder than cross entropy, at most ${number(region.largest)} times.`;
}

/** The short note at the guide: "100× less". */
export function note({ ratio }) {
  return (compared(ratio) ?? "as much as CE").replace(" times ", "× ");
}

/** What the gamma control says to a screen reader. */
export function gammaWords(state) {
  const words = compared(readings(state).ratio) ?? "as much";
  return `gamma ${number(state.gamma)}: an example at p t ${probability(state.p_t)} ${state.view === "loss" ? "counts" : "pulls"} ${words}`;
}

/** What the p_t control says. */
export function probabilityWords(state) {
  const words = compared(readings(state).ratio) ?? "as much";
  return `probability ${probability(state.p_t)} of the true class: ${state.view === "loss" ? "counts" : "pulls"} ${words}`;
}

/** What the alpha control says. */
export function alphaWords({ alpha }) {
  return alpha === null ? "unweighted" : `alpha ${number(alpha)}: objects weigh ${number(alpha)}, background ${number(1 - alpha)}`;
}

/** What the beta control says. */
export function betaWords({ beta }) {
  return `beta ${number(beta)}: shift of the logit in FL star`;
}

/** The caption: what the curves are. */
export function caption({ form, view, alpha }) {
  const weights = alpha === null ? "" : " Solid: objects, weighed by α; dashed: background, by 1 − α.";
  if (form === "FL*") {
    return `Figure ${view === "loss" ? 5 : 6} of Lin et al. (2017), alive: FL* does nearly what focal loss does. Thin: the paper’s curves; thick: yours.${weights}`;
  }
  const thin = "Thin: the paper’s five γ; thick: yours.";
  return view === "loss"
    ? `Figure 1 of Lin et al. (2017), alive. ${thin}${weights}`
    : `The pull of one example: the size of the slope of its loss in x_t (the paper’s Figure 6). ${thin}${weights}`;
}
