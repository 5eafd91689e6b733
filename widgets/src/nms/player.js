// The rounds of NMS, one by one or by themselves. Step 0 is before the first round, one beyond the last is the result.

const PAUSE = 1200; // milliseconds that a round stays while it plays

/**
 * stored(): the step that the state has; store(step) changes it; `last` is the largest that it may be; shown(playing) is
 * told when it starts and stops.
 */
export function player({ last, stored, store, shown }) {
  let total = 0;
  let timer = 0;

  /** The step as the present rounds have it. */
  const here = () => Math.min(stored(), total + 1);
  /** Beyond the last round the step is `last`, so that the result stays when a threshold makes more rounds. */
  const go = (step) => store(step > total ? last : Math.max(0, step));

  function stop() {
    clearInterval(timer);
    timer = 0;
    shown(false);
  }
  function tick() {
    if (here() < total) return go(here() + 1);
    go(total + 1);
    stop();
  }
  function toggle() {
    if (timer) return stop();
    if (here() > total) go(0);
    timer = setInterval(tick, PAUSE);
    shown(true);
    go(here() + 1);
  }
  /** To a step by hand: what plays stops. */
  function to(step) {
    stop();
    go(step);
  }
  return { here, stop, toggle, to, by: (steps) => to(here() + steps), rounds: (count) => (total = count) };
}
