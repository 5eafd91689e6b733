// What the reader sets, as the package's own Config and Recipe: JSON of their fields, which engine and Python read alike.

/** The words of the settings that are chosen from a few. */
export const WORDS = {
  loss: ["CE", "balanced", "focal", "OHEM", "OHEM 1:3"],
  scenes: ["dense", "rare", "hard"],
  optimizer: ["AdamW", "SGD"],
  divide: ["positives", "anchors"],
  heads: ["GroupNorm", "plain"],
};

/** The settings of a run: what a table of runs compares. */
export const SETTINGS = [
  "scenes",
  "start",
  "loss",
  "gamma",
  "alpha",
  "prior",
  "rate",
  "optimizer",
  "divide",
  "size",
  "heads",
  "steps",
  "seed",
];

const HARD = 128; // examples of an image that OHEM keeps: the best of table 1d

/** Which of gamma and alpha a loss has. */
export const has = (loss) => ({ gamma: loss === "focal", alpha: loss === "focal" || loss === "balanced" });

/** The loss in the fields of Config. */
export function lossFields({ loss, gamma, alpha, divide }) {
  const own = has(loss);
  return {
    gamma: own.gamma ? gamma : 0,
    alpha: own.alpha ? alpha : null,
    hard_examples: loss.startsWith("OHEM") ? HARD : null,
    hard_ratio: loss === "OHEM 1:3" ? 3 : null,
    normalize_by: divide === "anchors" ? "anchors" : "batch",
  };
}

/**
 * Config and Recipe of a run. `plan` is what the package sends: networks, {name: {config, call}}, where `call` is how Python
 * makes the config; recipe, the fields that the reader does not move; sgd, the fields that differ with that optimizer.
 * `classes`: how many the scenes have.
 */
export function configured(settings, plan, classes) {
  const { config } = plan.networks[settings.size];
  return {
    config: {
      ...config,
      num_classes: classes,
      prior: settings.prior,
      head_norm: settings.heads === "plain" ? null : "group",
      ...lossFields(settings),
    },
    recipe: {
      ...plan.recipe,
      ...(settings.optimizer === "SGD" ? plan.sgd : {}),
      steps: settings.steps,
      learning_rate: settings.rate,
      optimizer: settings.optimizer.toLowerCase(),
      seed: settings.seed,
    },
  };
}

/** The settings in which a run differs from another, without what its loss does not use. */
export function changes(settings, before) {
  if (!before) return [];
  const [own, old] = [has(settings.loss), has(before.loss)];
  return SETTINGS.filter((name) => {
    if (!(name in own)) return settings[name] !== before[name];
    return own[name] && (!old[name] || settings[name] !== before[name]);
  });
}

/**
 * What goes wrong, as switches: the settings that break a run, and those that mend it. AdamW's steps hide both faults, and
 * a GroupNorm in the heads the first; the paper's heads have none.
 */
export const BREAKS = {
  "no prior": {
    on: ({ prior, optimizer, heads }) => prior === 0.5 && optimizer === "SGD" && heads === "plain",
    broken: { prior: 0.5, optimizer: "SGD", rate: 0.02, heads: "plain" },
    mended: { prior: 0.01 },
  },
  "divide by all anchors": {
    on: ({ divide, optimizer }) => divide === "anchors" && optimizer === "SGD",
    broken: { divide: "anchors", optimizer: "SGD", rate: 0.01 },
    mended: { divide: "positives" },
  },
};
