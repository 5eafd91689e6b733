// What figures that train say: scores, losses and runs in few letters, and what is found in words.

/** An AP from 0 to 1 with two decimals: .88, 1.00. */
export const apText = (value) => value.toFixed(2).replace(/^0/, "");

/** A number of the reader as a book prints it: ½ for .5, without a zero before the point. */
export const short = (value) => (value === 0.5 ? "½" : String(value).replace(/^0\./, "."));

/** A loss in a few letters, from a Config: "FL γ 2 α .25", "CE", "balanced CE α .75", "OHEM 128". */
export function lossName({ gamma, alpha, hard_examples: hard, hard_ratio: ratio }) {
  if (ratio) return `OHEM 1:${ratio}`;
  if (hard) return `OHEM ${hard}`;
  const weighed = alpha === null ? "" : ` α\u00a0${String(alpha).replace(/^0/, "")}`;
  if (gamma) return `FL γ\u00a0${short(gamma)}${weighed}`;
  return `${weighed && "balanced "}CE${weighed}`;
}

/** "3 red cells, 1 white cell and 1 platelet", of found boxes [{ label }]; "nothing" where there is none. `classes`: plural names. */
export function countWords(found, classes) {
  const counts = classes.map((name, i) => [found.filter(({ label }) => label === i).length, name]);
  const parts = counts
    .filter(([count]) => count)
    .map(([count, name]) => `${count} ${count === 1 ? name.replace(/s$/, "") : name}`);
  return parts.length < 2 ? parts[0] || "nothing" : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** On a phone, before the first run. */
export const BATTERY = "On a phone one worker trains, and it takes some battery.";

/** What the main button says. `again`: its words after a run, where another would differ. */
export function buttonWords(state, again = "Train again") {
  return { idle: "Train it", training: "Pause", paused: "Go on" }[state] ?? again;
}
