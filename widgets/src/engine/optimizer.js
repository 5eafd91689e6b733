// From the gradient of a batch to new weights. Mirrors focal_tutorial/training/loop.py and recipe.py.
import { refuse } from "./architecture.js";

/** Throws an Error that names the first field of a Recipe with which the page cannot train. */
export function refuseRecipe(recipe) {
  const off = (name, what) => [name, [!recipe[name], `the page trains without ${what}`]];
  const rules = Object.fromEntries([
    ["optimizer", [["adamw", "sgd"].includes(recipe.optimizer), "the page knows adamw and sgd"]],
    ["precision", [recipe.precision === "float32", "the page computes in float32"]],
    off("shuffle", "shuffling"),
    off("brightness", "changes of brightness"),
    off("contrast", "changes of contrast"),
    off("zoom", "zoom"),
  ]);
  refuse("Recipe", recipe, rules);
}

/** The learning rate of a step; 0 is the first. */
export function rate(recipe, step) {
  const { learning_rate, warmup, steps, milestones, final_fraction } = recipe;
  const rising = warmup * steps;
  if (step + 1 < rising) return (learning_rate * (step + 1)) / rising;
  if (milestones.length) return learning_rate * 0.1 ** milestones.filter((mark) => step >= mark).length;
  const done = (step - rising) / Math.max(1, steps - 1 - rising);
  const cosine = 0.5 * (1 + Math.cos(Math.PI * Math.min(1, Math.max(0, done))));
  return learning_rate * (final_fraction + (1 - final_fraction) * cosine);
}

const [BETA1, BETA2] = [0.9, 0.999];

/**
 * One step with the gradient in `graph.total`, a sum that is to be divided by `divisor`: clip, AdamW or SGD, moving average.
 * Returns {norm, rate}: the gradient's norm before it was clipped. Changes nothing where the norm is no number.
 */
export function update(graph, recipe, step, divisor) {
  const { kernels, weights, total, first, second, averaged, count, decayed } = graph;
  const norm = Math.sqrt(kernels.squares(total, count)) / divisor;
  const now = rate(recipe, step);
  if (!Number.isFinite(norm)) return { norm, rate: now };
  const clip = recipe.clip === null ? 1 : Math.min(1, recipe.clip / (norm + 1e-6));
  const factor = clip / divisor;
  const parts = [
    [0, decayed, recipe.weight_decay],
    [4 * decayed, count - decayed, 0],
  ];
  for (const [from, n, decay] of parts) {
    if (recipe.optimizer === "sgd") {
      kernels.sgd(weights + from, total + from, first + from, n, factor, now, decay, recipe.momentum);
    } else {
      const corrections = [1 - BETA1 ** (step + 1), 1 - BETA2 ** (step + 1)];
      const moments = [first + from, second + from];
      kernels.adamw(
        weights + from,
        total + from,
        ...moments,
        n,
        factor,
        now,
        decay,
        BETA1,
        BETA2,
        ...corrections,
      );
    }
  }
  if (recipe.ema === null) kernels.add(averaged, weights, count, 0);
  else kernels.average(averaged, weights, count, 1 - Math.min(recipe.ema, (1 + step) / (10 + step)));
  return { norm, rate: now };
}
