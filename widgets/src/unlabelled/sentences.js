// What the figure says.
import { percent } from "../cumulative_loss/sentences.js";
import { HARDEST } from "./reckoning.js";

const cells = (count) => (count === 1 ? "1 cell" : `${count} cells`);
const all = ({ gone, labelled }) => gone.length + labelled.length;

/** The line over the picture. */
export function sentence(found) {
  if (!found.gone.length)
    return `All ${all(found)} cells are labelled. The hardest negatives lie beside cells, or on nothing much. **Remove some labels.**`;
  return (
    `${found.gone.length} of ${all(found)} labels are gone. These cells own **${percent(found.shares.CE)}** of the negatives’` +
    ` cross entropy and **${percent(found.shares.FL)}** of their focal loss.`
  );
}

/** The same before the question is answered. */
export const question = (found) =>
  `${found.gone.length} of ${all(found)} cells have lost their label, and the network finds them all the same. **What does the loss make of that?**`;

/** All of it. */
export function everything(found) {
  if (!found.gone.length) return sentence(found);
  const there = found.hardest.filter(({ missed }) => missed).length;
  return (
    `${sentence(found)} Of the ${found.keep} anchors that OHEM keeps, ${found.negatives} are negatives, and` +
    ` **${found.mined}** of these lie on cells that nobody labelled: ${percent(found.shares.OHEM)} of the loss of its` +
    ` negatives. So do ${there} of the ${HARDEST} hardest that are drawn, of which none lies near a harder one. To a loss that looks for what is hard, a` +
    " missing label is the best example of all, and what it teaches is wrong. A negative counts as lying on such a cell" +
    " where its label would have kept it out of the background."
  );
}

/** What the slider says to a screen reader. */
export function removedWords(found) {
  return (
    `${cells(found.gone.length)} of ${all(found)} not labelled: they own ${percent(found.shares.CE)} of the cross entropy of` +
    ` negatives, ${percent(found.shares.FL)} of their focal loss`
  ).replaceAll("\u00a0", " ");
}
