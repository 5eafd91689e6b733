// What is to be run: which runs, in which order, each as the engine takes it, and how long they take.

const BEFORE = 10; // seconds of one run, before any was measured
const TELLS = 0.05; // of a run, after which its pace is known
const SCORING = 0.2; // of a run's time: what follows its last step

/** The runs that are missing, seed by seed over all rows, so that there is something to compare early: [{ scenes, loss, seed }]. */
export function missing({ scenes, rows, seeds }, has) {
  const jobs = [];
  for (let seed = 0; seed < seeds; seed++)
    for (const loss of rows) if (!has(scenes, loss, seed)) jobs.push({ scenes, loss, seed });
  return jobs;
}

/** What the engine's train() takes for a run. `plan`: what the package sends, see focal_tutorial/widgets/ablations.py. */
export function order({ scenes, loss, seed }, plan) {
  const kind = plan.kinds[scenes];
  const recipe = {
    ...plan.recipe,
    learning_rate: plan.rates[scenes]?.[loss] ?? plan.recipe.learning_rate,
    seed,
  };
  return {
    config: { ...plan.network, num_classes: kind.classes.length, ...plan.losses[loss] },
    recipe,
    seed,
    data: { kind: "drawn", seed, scenes: kind.scenes, width: 128, height: 96 },
    held: plan.held,
    shown: 0,
    every: recipe.steps,
    evaluateAt: [recipe.steps],
    workers: 1,
  };
}

/** How far a run is, from 0 to 1, scoring included. */
export const part = (step, steps) => (1 - SCORING) * Math.min(1, step / steps);

/** Seconds that one run takes: the mean of those that ended; before, what those in hand tell; before that, a guess. */
export function each(ended, hand) {
  const told = hand.filter((one) => one.part > TELLS).map((one) => one.spent / one.part);
  const known = [ended, told, [BEFORE]].find((list) => list.length);
  return known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** Seconds until all is done, `parts`: how far the runs in hand are, `waiting`: how many have not begun. */
export function left({ parts, waiting, seconds, workers }) {
  const rest = parts.map((one) => seconds * (1 - one));
  for (let i = 0; i < waiting; i++) {
    // the next run goes to the worker that is free first
    if (rest.length < workers) rest.push(seconds);
    else {
      const first = rest.indexOf(Math.min(...rest));
      rest[first] += seconds;
    }
  }
  return Math.max(0, ...rest);
}

/** Seconds in words that do not pretend to be exact: "about 50 s", "about 3 min". */
export function about(seconds) {
  if (seconds >= 100) return `about ${Math.round(seconds / 60)}\u00a0min`;
  return `about ${Math.max(1, seconds < 10 ? Math.round(seconds) : 5 * Math.round(seconds / 5))}\u00a0s`;
}
