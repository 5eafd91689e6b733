// What the figure shows, in words: the sentence under it, and what its controls tell a screen reader.
import { focal, sigmoid } from "../lib/losses.js";
import { compared, fixed, number, probability } from "../lib/words.js";
import { FAR, readings, steeper } from "./curves.js";

const at = ({ p_t }) => `p_t\u00a0=\u00a0${probability(p_t)}`;

/** "At γ = 2, α = 0.25", each part unbreakable. */
function setting({ gamma, alpha, form, beta }) {
  const parts = [`γ = ${number(gamma)}`];
  if (form === "FL*") parts.push(`β = ${number(beta)}`);
  if (alpha !== null) parts.push(`α = ${number(alpha)}`);
  return `At ${parts.map((part) => part.replace(/ /g, "\u00a0")).join(", ")}`;
}

/** "**100 times less** than under CE". */
function against(ratio) {
  const words = compared(ratio);
  return words ? `**${words}** than under CE` : "**as much** as under CE";
}

/** The sentences on the state, with p_t and **strong words** marked for rich() and plain(). The first has the ratio, the next the numbers. */
export function sentence(state) {
  const seen = readings(state);
  return state.view === "loss" ? lossSentence(state, seen) : gradientSentence(state, seen);
}

/** The same before the reader has guessed. */
export function question(state) {
  const does = state.view === "loss" ? "counts" : "pulls";
  return `${setting(state)}, an example with ${at(state)} ${does} **? times less** than under cross entropy.`;
}

const loss = ({ form }) => (form === "FL*" ? "FL*" : "Focal loss");

function lossSentence(state, { x, reference, value, background, ratio, backgroundRatio }) {
  if (state.alpha !== null) {
    return (
      `${setting(state)}, an object with ${at(state)} counts ${against(ratio)}. Background counts ${compared(backgroundRatio) ?? "as much"}. ` +
      `${loss(state)} is ${number(value)} for the object, ${number(background)} for background; cross entropy (CE) is ${number(reference)}.`
    );
  }
  const first = `${setting(state)}, an example with ${at(state)} counts ${against(ratio)}. ${loss(state)} is ${number(value)}, cross entropy (CE) ${number(reference)}.`;
  if (state.form === "FL*") {
    return `${first} Focal loss of this γ counts ${compared(reference / focal(x, state.gamma)) ?? "as much"}.`;
  }
  if (state.gamma === 0) {
    return `${setting(state)} focal loss **is cross entropy**. An example with ${at(state)} counts ${number(value)}, and nothing is scaled down.`;
  }
  return first;
}

function gradientSentence(state, { reference, value, ratio }) {
  const who = state.alpha === null ? "an example" : "an object";
  const first = `${setting(state)}, ${who} with ${at(state)} pulls ${against(ratio)}. The slope is ${number(value)}, that of cross entropy (CE) ${number(reference)}.`;
  const region = steeper(state);
  if (!region) return first;
  return `${first} It pulls harder for ${where(region)}, at most ${fixed(region.largest, 3)} times.`;
}

/** The p_t of a region of x_t: "p_t < 0.298". */
export function where({ from, to }) {
  const below = `p_t\u00a0<\u00a0${sigmoid(to).toFixed(3)}`;
  return from <= FAR ? below : `${sigmoid(from).toFixed(3)}\u00a0<\u00a0${below}`;
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
  return alpha === null
    ? "unweighted"
    : `alpha ${number(alpha)}: objects weigh ${number(alpha)}, background ${number(1 - alpha)}`;
}

/** What the beta control says. */
export function betaWords({ beta }) {
  return `beta ${number(beta)}: shift of the logit in FL star`;
}

/** Where the figure is from. */
export const source = "Figures 1, 5 and 6 of the paper. Thick: yours.";
