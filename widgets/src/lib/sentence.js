// What a figure says of its state: in a few lines under the drawing, in a fold as a whole, and to a screen reader once the
// reader rests.
import { html, plain, rich } from "./dom.js";
import { fitted } from "./fitted.js";

const REST = 500; // milliseconds without a change, after which the state is spoken
const SPEAK_EVERY = 5000; // the same while the figure runs by itself

/** element: what is seen at once; more: the fold with all of it; spoken: its twin for a screen reader. */
export function saying() {
  const { element, set, release } = fitted({ class: "lf-sentence", "aria-hidden": "true" });
  const whole = html("p", { class: "lf-words" });
  const more = html("details", { class: "lf-more" }, html("summary", {}, "In more words"), whole);
  const spoken = html("p", { class: "lf-sr", role: "status" });
  let told = "";
  let speaking = 0;
  let spokenAt = 0;

  /** Say `words`, of which `all` is the whole where it is more; `quiet`: not aloud yet; `running`: aloud from time to time. */
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told) whole.replaceChildren(...rich(all));
    told = all;
    const aloud = plain(all).replaceAll("\u00a0", " ");
    clearTimeout(speaking);
    if (quiet || aloud === spoken.textContent) return;
    speaking = setTimeout(
      () => {
        spoken.textContent = aloud;
        spokenAt = Date.now();
      },
      running ? Math.max(0, spokenAt + SPEAK_EVERY - Date.now()) : REST,
    );
  }
  return { element, more, spoken, say, release: () => (clearTimeout(speaking), release()) };
}
