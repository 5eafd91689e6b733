// A recorded run, played from frame to frame: Play, one step, and back to the beginning.
import { html, iconButton } from "../lib/dom.js";

const PAUSE = 700; // milliseconds that a frame stays while it plays

/** here(): the frame that is shown; store(frame) shows another; `last` is the last. Returns element, draw(frame), running(), toggle(), to(frame), stop(). */
export function replay({ last, here, store }) {
  let timer = 0;
  let begun = false; // a run that the page stores at its end was never played
  const button = (text, label, onclick) =>
    html("button", { type: "button", class: "lf-do", title: label, onclick }, text);
  const play = button("Play", "Play the recorded run", toggle);
  play.classList.add("lf-go");
  const step = button("Step", "To the next recorded step", () => to(here() + 1));
  const again = iconButton("again", "Back to the first step", () => to(0));
  again.classList.add("lf-do");
  const element = html("div", { class: "lf-actions" }, play, step, again);

  function stop() {
    clearInterval(timer);
    timer = 0;
  }
  function to(frame) {
    stop();
    store(Math.min(last, Math.max(0, frame)));
  }
  function tick() {
    if (document.hidden) return;
    const next = here() + 1;
    if (next >= last) stop();
    store(Math.min(last, next));
  }
  function toggle() {
    if (timer) return to(here());
    begun = true;
    const begin = here() >= last;
    timer = setInterval(tick, PAUSE);
    if (begin) store(0);
    else tick();
  }
  function draw(frame) {
    play.textContent = timer
      ? "Pause"
      : frame >= last
        ? begun
          ? "Play again"
          : "Play"
        : frame
          ? "Go on"
          : "Play";
    step.setAttribute("aria-disabled", String(frame >= last)); // not disabled: a button keeps the focus
    again.setAttribute("aria-disabled", String(frame === 0));
  }
  return { element, draw, toggle, to, running: () => timer !== 0, stop };
}
