// The reader's own runs: kept for this browser where it allows that, and to be taken away as a file.

const STORE = "focal-loss-live/ablations/";

/** A short name of what the runs were made of: runs of another recipe are other runs. */
export function fingerprint(plan) {
  const { network, recipe, losses, rates, held } = plan;
  const text = JSON.stringify({ network, recipe, losses, rates, held });
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) >>> 0;
  return sum.toString(36);
}

/** storage: a browser's localStorage, or what behaves like it; it may refuse. Returns read(), write(runs). */
export function keeper(plan, storage) {
  const key = STORE + fingerprint(plan);
  return {
    read() {
      try {
        const runs = JSON.parse(storage().getItem(key) ?? "[]");
        return Array.isArray(runs)
          ? runs.filter(({ loss, scenes }) => loss in plan.losses && scenes in plan.kinds)
          : [];
      } catch {
        return []; // storage is switched off: runs live as long as the page
      }
    },
    write(runs) {
      try {
        if (runs.length) storage().setItem(key, JSON.stringify(runs));
        else storage().removeItem(key);
      } catch {
        // as above
      }
    },
  };
}

/** The file that a reader takes away: settings, scores and what they were measured with. */
export function file(runs, plan, browser) {
  const { network, recipe, losses, rates, held, version } = plan;
  return JSON.stringify(
    {
      what: "losses on drawn scenes, trained in a reader's page",
      versions: { focal_tutorial: version, browser },
      settings: { network, recipe, losses, rates, held_out: held },
      scores: runs,
    },
    null,
    1,
  );
}
