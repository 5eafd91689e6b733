// What the second figure says.
import { named } from "../anchors/grids.js";
import { bugWords, count, cut, kindWords, whole } from "../anchors/words.js";
import { probability } from "../lib/words.js";

const short = (value) => probability(value).replace(/^0(?=\.)/, "").replace(/0$/, "");

/** "P3 8, P4 7". */
const byLevel = (rows, key) => rows.filter((row) => row[key]).map((row) => `P${row.level}\u00a0${row[key]}`).join(", ");

/** The name of the object that is moved. */
export const objectName = ({ which }, objects, classes) => (which < 0 ? "Your object" : `This ${classes[objects[which].label]}`);

/** The sentence under the figure. */
export function sentence({ state, grid, reading, objects, classes }) {
  const { rows, total, winners } = reading;
  const name = objectName(state, objects, classes);
  const where = winners.length ? named(grid, winners[0]) : null;
  const best = where ? `best IoU **${cut(total.best)}** (P${where.level}, ${kindWords(where.kind)})` : "no anchor that touches it";
  const below = total.best < state.foreground;
  let start;
  if (total.own && !below) {
    start = `**${count(total.own, "anchor")}** ${total.own === 1 ? "answers" : "answer"} for it (${byLevel(rows, "own")}).`;
  } else if (total.own) {
    const tie = winners.length > 1 ? `its best **${whole(winners.length)} anchors, which tie**` : "its **one best anchor**";
    start = `That is below ${short(state.foreground)}. The low-quality rule gives it ${tie} all the same (${byLevel(rows, "own")}).`;
  } else if (below && !state.low_quality) {
    start = `**No anchor answers for it.** ${total.best >= state.background ? "Its best anchors are ignored: nobody learns that it is there." : "All its anchors are background: the network is taught that nothing is there."}`;
  } else {
    start = "**No anchor answers for it:** its best anchors overlap another object more.";
  }
  const positive = total.own + total.others;
  const ratio = positive ? `: **1 to ${whole(Math.round(total.background / positive))}**` : "";
  const all = state.others ? `All ${reading.objects} objects together: ${count(positive, "positive anchor")}, ` : "";
  return `${name}: ${best}. ${start} ${all}${whole(total.ignored)}\u00a0ignored, ${whole(total.background)}\u00a0background${ratio}.${bugWords(state)}`;
}

/** What the controls say to a screen reader. */
export const foregroundWords = (value) => `${probability(value)}: an anchor of at least this IoU answers for its object`;
export const backgroundWords = (value) => `${probability(value)}: an anchor of less is background`;
