// What the figure says.
import { hardest, PARTS } from "./parts.js";

/** A share in percent as a reader wants it: 0.4 %, 56 %, 99.8 %, never a rounded 100. */
export function percent(share) {
  const value = 100 * share;
  if (value > 99.95 && value < 100) return "over\u00a099.9\u00a0%";
  const text = value < 1 || value > 99 ? String(Number(value.toFixed(1))) : String(Math.round(value));
  return `${text}\u00a0%`;
}

const count = (number) => number.toLocaleString("en-US");
const gammaText = (gamma) => `γ\u00a0=\u00a0${gamma}`;

/** The line over the plots. */
export function sentence({ gamma }, found) {
  return (
    `At ${gammaText(gamma)} the hardest 1\u00a0% of the negatives own **${percent(found.negatives.hardest)}** of their loss,` +
    ` the hardest 20\u00a0% of the positives **${percent(found.positives.hardest)}** of theirs.`
  );
}

/** The same before it is answered. */
export function question(terms) {
  return (
    `With cross entropy the hardest 1\u00a0% of the negatives own ${percent(hardest(terms.negatives, 0, PARTS.negatives))} of` +
    " their loss. **And with γ\u00a0=\u00a02?**"
  );
}

/** All of it. */
export function everything(now, terms, found) {
  const before = (name) => percent(hardest(terms[name], 0, PARTS[name]));
  const trained =
    now.network === "FL" ? "the focal loss, γ\u00a0=\u00a02" : "cross entropy, α\u00a0=\u00a0.75";
  const change =
    now.gamma === 0
      ? ""
      : ` At γ\u00a0=\u00a00, which is cross entropy, these shares are ${before("negatives")} and ${before("positives")}.`;
  const note =
    now.network === "CE"
      ? " This network has made its easy negatives so sure that few are left to own anything, at any γ: whose loss is drawn and" +
        " which loss has trained the network are two things."
      : "";
  return `The network was trained with ${trained}. ${sentence(now, found)}${change}${note}`;
}

/** What the slider says to a screen reader. */
export function gammaWords({ gamma }, found) {
  return (
    `gamma ${gamma}: the hardest 1 percent of negatives own ${percent(found.negatives.hardest)},` +
    ` the hardest 20 percent of positives ${percent(found.positives.hardest)}`
  ).replaceAll("\u00a0", " ");
}

/** Where the curves are from. */
export function shareWords(terms) {
  return `Ours: ${count(terms.positives.count)} positives and ${count(terms.negatives.count)} negatives of held-out drawn scenes. No α.`;
}
