// What the machine of the reader is, as far as a page may know it.

const MOST_WORKERS = 4; // as many as a batch has images

/**
 * { phone, workers }: a phone has a finger and a small screen, and trains with one worker, for the sake of its battery.
 * `screen`: { width, height } in CSS pixels; `cores`: as the browser tells them.
 */
export function device({ coarse, screen, cores }) {
  const phone = coarse && Math.min(screen.width, screen.height) < 640;
  return { phone, workers: phone ? 1 : Math.max(1, Math.min(MOST_WORKERS, cores || 2)) };
}

/** The same, of this machine. */
export function deviceHere() {
  return device({
    coarse: Boolean(globalThis.matchMedia?.("(pointer: coarse)").matches),
    screen: globalThis.screen ?? { width: 1280, height: 800 },
    cores: globalThis.navigator?.hardwareConcurrency,
  });
}
