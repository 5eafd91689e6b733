// What the table says, in words.
import { separated } from "../lib/student.js";
import { basis, ranked } from "./records.js";

const NOTHING = 0.0005; // an AP50 that is printed as .000
const unbroken = (text) => text.replaceAll(" ", "\u00a0");

/** A score or a difference with three decimals: .041, −.012, 1.000. */
export const three = (value) =>
  (Math.abs(value) < NOTHING ? 0 : value)
    .toFixed(3)
    .replace("-", "−")
    .replace(/^(−?)0/, "$1");

/** The same with its sign. */
export const signed = (value) => (value >= NOTHING ? `+${three(value)}` : three(value));

/** "[.028, .054]" */
export const interval = ({ mean, half }) => `[${three(mean - half)}, ${three(mean + half)}]`;

/** "1 : 1,062" */
export const ratio = (negatives) => `1\u00a0:\u00a0${Math.round(negatives).toLocaleString("en-US")}`;

const threshold = (value) => String(value).replace(/^0/, "");

const capital = (text) => `${text[0].toUpperCase()}${text.slice(1)}`;

/** Which scenes, which scores: how every sentence begins. */
export function place({ scenes, threshold: at, measure }) {
  const smears = scenes.includes(" ") ? `Smears with ${scenes}` : `${capital(scenes)} smears`;
  const what = { AP: "", AP50: ", AP50" }[measure] ?? `, AP50 of ${measure}`;
  return `${smears}, scores from ${threshold(at)}${what}`;
}

/** How one row stands to the one that it is compared with. */
function standing(row, side, against) {
  const { mean, half, ahead, pairs } = row[side].against;
  const count = side === "own" ? `${ahead} of your ${pairs}\u00a0runs` : `${ahead} of ${pairs}\u00a0runs`;
  const [name, other] = [unbroken(row.name), unbroken(against)];
  const word = separated(row[side].against);
  if (word === "ahead")
    return `**${name}** is ahead of ${other} in **${count}**, by ${three(mean)} ${interval({ mean, half })}`;
  if (word === "behind")
    return `**${name}** is behind ${other} by ${three(-mean)} ${interval({ mean: -mean, half })}, ahead in ${count}`;
  return `**${name}** and ${other} are **not separated**: ${signed(mean)} ${interval({ mean, half })}, ahead in ${count}`;
}

/** The losses that find no platelet in any run, at the threshold that is shown; given the rows for the measure "platelets". */
export function blind(platelets, side) {
  return platelets
    .filter((row) => row[side].scores.length && row[side].scores.every(([, value]) => value < NOTHING))
    .map(({ name }) => unbroken(name));
}

const listed = (names) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/**
 * The sentence over the table. seen: { now, rows, platelets: the rows by platelets alone, asked, work: { state, done, total,
 * left, live }, refused, negatives }.
 */
export function sentence(seen) {
  const { now, rows, platelets, asked, work, refused } = seen;
  if (refused) return `This run is refused: ${refused}.`;
  if (!rows.length) return "No run is stored here.";
  if (asked)
    return `One anchor in ${Math.round(seen.negatives + 1).toLocaleString("en-US")} is positive. ${rows.length} losses, the same seeds: which comes out ahead?`;
  if (work.state === "training" && basis(rows) === "stored") return progress(work);
  const rest = { paused: "Paused", waits: "It waits until you look at the page" }[work.state];
  if (rest) return `**${rest}**: ${work.done} of ${work.total} runs done. ${compared(seen)}`;
  const side = basis(rows);
  const none = blind(platelets, side);
  const lack = none.length
    ? ` From ${threshold(now.threshold)} on, ${listed(none)} find${none.length > 1 ? "" : "s"} no platelet.`
    : "";
  return `${compared(seen)}${lack}`;
}

/** Where the reader's runs stand. */
function progress({ done, total, live }) {
  const [first] = live;
  const what = first ? `: ${unbroken(first.loss)}, seed\u00a0${first.seed}, step\u00a0${first.step}` : "";
  return `**Run ${Math.min(total, done + 1)} of ${total}**${what}.`;
}

/** The best row beside the one that it is compared with. */
function compared({ now, rows }) {
  const side = basis(rows);
  const [best] = ranked(rows, side);
  if (!best) return `${place(now)}: no two runs of the same seeds to compare with ${unbroken(now.against)}.`;
  return `${place(now)}: ${standing(best, side, now.against)}.`;
}

/** All of it: every row, and what the intervals mean. */
export function told(seen) {
  const { now, rows, platelets, work, asked } = seen;
  if (asked || !rows.length) return sentence(seen);
  const side = basis(rows);
  const each = ranked(rows, side).map((row) => `${standing(row, side, now.against)}.`);
  const none = blind(platelets, side);
  return [
    work.state === "training" ? progress(work) : "",
    `${place(now)}; ${ratio(seen.negatives)} positive to negative anchors.`,
    ...each,
    none.length ? `No platelet is found by ${listed(none)} in scores from ${threshold(now.threshold)}.` : "",
    "An interval is of 95\u00a0%, from the differences between runs of the same seed; one in twenty such intervals misses by chance.",
  ]
    .filter(Boolean)
    .join(" ");
}

/** How the reader's runs stand to the stored ones of the same seeds. off: [{ loss, seed, apart }] of those that have a stored twin. */
export function sameness(off, alone = 0) {
  const differ = off.filter((one) => one.apart > 0);
  if (!off.length) return alone ? `${count(alone)}, of seeds that are not stored.` : "";
  if (!differ.length)
    return off.length === 1
      ? "Your run gives the stored scores, to the last stored digit."
      : `Your ${off.length} runs give the stored scores, to the last stored digit.`;
  const most = Math.max(...differ.map((one) => one.apart));
  const by = `by up to ${most < 0.001 ? "less than .001" : three(most)}`;
  if (off.length === 1) return `Your run differs from the stored one, ${by}.`;
  return `${differ.length} of your ${off.length} runs differ${differ.length === 1 ? "s" : ""} from the stored, ${by}.`;
}

const count = (number) => `${number} run${number === 1 ? "" : "s"}`;
