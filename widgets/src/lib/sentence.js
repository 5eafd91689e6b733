// What a figure says of its state: in a sentence under the drawing, and to a screen reader once the reader rests.
import { html, plain, rich } from "./dom.js";

const REST = 500; // milliseconds without a change, after which the state is spoken
const SPEAK_EVERY = 5000; // the same while the figure runs by itself

/** element: what is seen; spoken: its twin for a screen reader. */
export function saying() {
  const element = html("p", { class: "lf-sentence", "aria-hidden": "true" });
  const spoken = html("p", { class: "lf-sr", role: "status" });
  let shown = "";
  let speaking = 0;
  let spokenAt = 0;

  /** Say `words`, of which `all` is the whole where it is more; `quiet`: not aloud yet; `running`: aloud from time to time. */
  function say({ words, all = words, quiet = false, running = false }) {
    if (words !== shown) element.replaceChildren(...rich(words));
    shown = words;
    const aloud = plain(all).replaceAll("\u00a0", " ");
    clearTimeout(speaking);
    if (quiet || aloud === spoken.textContent) return;
    speaking = setTimeout(() => {
      spoken.textContent = aloud;
      spokenAt = Date.now();
    }, running ? Math.max(0, spokenAt + SPEAK_EVERY - Date.now()) : REST);
  }
  return { element, spoken, say, release: () => clearTimeout(speaking) };
}
