// A run's Config and Recipe: those that Python gave, with what the reader chose in their place.

/** What a loss is in the words of Config; gamma and alpha are the reader's where they are not fixed here. */
const LOSSES = {
  FL: {},
  CE: { gamma: 0, alpha: null },
  "balanced CE": { gamma: 0 },
  OHEM: { gamma: 0, alpha: null, hard_examples: 128 },
  "OHEM 1:3": { gamma: 0, alpha: null, hard_examples: 128, hard_ratio: 3 },
};
const OF_LOSS = ["gamma", "alpha", "hard_examples", "hard_ratio", "normalize_by", "beta"];

/**
 * { config, recipe } of a run. `choices`: { loss: one of LOSSES, and fields of Config or Recipe by their names }; what is
 * undefined stays as given. Raises for a name that neither has.
 */
export function runSettings(given, choices) {
  const [config, recipe] = [{ ...given.config }, { ...given.recipe }];
  const { loss, ...fields } = choices;
  if (loss !== undefined && !(loss in LOSSES)) throw new Error(`no loss is named ${loss}`);
  const chosen = { ...fields, ...(loss && { hard_examples: null, hard_ratio: null, ...LOSSES[loss] }) };
  for (const [name, value] of Object.entries(chosen)) {
    if (value === undefined) continue;
    const place = [config, recipe].find((one) => name in one);
    if (place) place[name] = value;
    else if (value !== null) throw new Error(`neither Config nor Recipe has ${name}`);
  }
  return { config, recipe };
}

/** The loss function as a text. Losses of two functions are different sums: neither is better for being smaller. */
export const lossKey = (config) => JSON.stringify(OF_LOSS.map((name) => config[name] ?? null));

/** The alpha that the paper found best for a gamma (table 1b). */
export const bestAlpha = (gamma) => (gamma < 0.35 ? 0.75 : gamma < 0.75 ? 0.5 : 0.25);
