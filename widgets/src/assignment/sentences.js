// What the second figure says.
import { named } from "../anchors/grids.js";
import { bugWords, count, cut, kindWords, whole } from "../anchors/words.js";
import { probability } from "../lib/words.js";

const short = (value) =>
  probability(value)
    .replace(/^0(?=\.)/, "")
    .replace(/0$/, "");

/** The name of the object that is moved. */
export const objectName = ({ which }, objects, classes) =>
  which < 0 ? "Your object" : `This ${classes[objects[which].label]}`;

/** The sentence under the figure. The counts by level stand in the table. */
export function sentence({ state, grid, reading, objects, classes }) {
  const { total, winners } = reading;
  const name = objectName(state, objects, classes);
  const where = winners.length ? named(grid, winners[0]) : null;
  const best = where
    ? `best IoU **${cut(total.best)}** (P${where.level}, ${kindWords(where.kind)})`
    : "no anchor that touches it";
  const below = total.best < state.foreground;
  let start;
  if (total.own && !below) {
    start = `**${count(total.own, "anchor")}** ${total.own === 1 ? "answers" : "answer"} for it.`;
  } else if (total.own) {
    const tie =
      winners.length > 1
        ? `its best **${whole(winners.length)} anchors, which tie**`
        : "its **one best anchor**";
    start = `Below ${short(state.foreground)}, but the low-quality rule gives it ${tie}.`;
  } else if (below && !state.low_quality) {
    start = `**No anchor answers for it.** ${total.best >= state.background ? "Its best anchors are ignored: nobody learns that it is there." : "All are background: the network is taught that nothing is there."}`;
  } else {
    start = "**No anchor answers for it:** its best anchors overlap another object more.";
  }
  const positive = total.own + total.others;
  const whose = state.others ? `With all ${reading.objects} objects, positive` : "Positive";
  const ratio = positive
    ? ` ${whose} to background: **1 to ${whole(Math.round(total.background / positive))}**.`
    : "";
  return `${name}: ${best}. ${start}${ratio}${bugWords(state)}`;
}

/** What the controls say to a screen reader. */
export const foregroundWords = (value) =>
  `${probability(value)}: an anchor of at least this IoU answers for its object`;
export const backgroundWords = (value) => `${probability(value)}: an anchor of less is background`;
