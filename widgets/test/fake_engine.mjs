// The engine's contract without its arithmetic: a run that trains when a test says so.

/** train() as a session takes it, which throws `refuse`, or rejects with `broken` once it starts; and the runs that it has made, newest last: each with `asked`, `calls` and report(). */
export function fakeEngine({ refuse = "", broken = "" } = {}) {
  const made = [];
  function train(asked) {
    if (refuse) throw new Error(refuse);
    const calls = [];
    let step = 0;
    const note = (name) => async (value) => {
      calls.push(value === undefined ? name : `${name} ${value}`);
      if (broken) throw new Error(broken);
    };
    const run = {
      asked,
      calls,
      kind: "workers",
      workers: asked.workers,
      note: "",
      start: note("start"),
      pause: note("pause"),
      resume: note("resume"),
      step: note("step"),
      close: note("close"),
      weights: async () => ({ "head.weight": new Float32Array([asked.recipe.seed]) }),
      terms: async () => ({ positives: new Float32Array([0.5]) }),
      /** Report so many steps more, and what else the engine says with them. */
      report(count, more = {}) {
        const rows = Array.from({ length: count }, () => ({ step: step++, classification: 1, box: 0.5 }));
        asked.onreport({ rows, seconds: step / 10, state: "training", ...more });
      },
    };
    made.push(run);
    return run;
  }
  return { train, made, newest: () => made.at(-1) };
}

/** A document that can be hidden and seen. */
export function fakeDocument() {
  const listeners = new Set();
  return {
    hidden: false,
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
    show(seen) {
      this.hidden = !seen;
      listeners.forEach((listener) => listener());
    },
    heard: () => listeners.size,
  };
}
