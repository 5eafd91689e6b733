// Whether a reader is at work in this page: a network of more than a megabyte is not fetched for a page that is only open.

const SIGNS = ["pointermove", "pointerdown", "wheel", "touchstart", "keydown", "focusin"];
let here = false;
const waiting = new Set();

function come() {
  here = true;
  for (const sign of SIGNS) removeEventListener(sign, come, { capture: true });
  waiting.forEach((call) => call());
  waiting.clear();
}

// From the start: the sign may come before anybody asks for it.
for (const sign of SIGNS) globalThis.addEventListener?.(sign, come, { capture: true, passive: true });

/** Call once somebody moves a pointer, touches, scrolls or presses a key, or at once if that was before; returns how to stop. */
function whenReaderComes(call) {
  if (here) call();
  else {
    if (!waiting.size)
      for (const sign of SIGNS) addEventListener(sign, come, { capture: true, passive: true });
    waiting.add(call);
  }
  return () => waiting.delete(call);
}

/** Call once when `figure` is in sight of a reader who is there; returns how to stop. */
export function whenLookedAt(figure, call) {
  let stop = () => {};
  const sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      stop = whenReaderComes(call);
    },
    { rootMargin: "100px" },
  );
  sight.observe(figure);
  return () => {
    sight.disconnect();
    stop();
  };
}
