// The networks of a page, shared by all its figures of this kind: each is read once, and its detector is kept. Of the
// pictures that a figure asks about while one is on its way, only the newest is looked at.

/** Pixels of the input, by backbone: what the package trains each on. */
const INPUTS = { mini: { width: 128, height: 96 }, other: { width: 256, height: 192 } };

/** The input of a network, {width, height}: what its card says, or what is usual for its backbone. */
export function inputOf({ config, card }) {
  if (Array.isArray(card?.size)) return { width: card.size[1], height: card.size[0] };
  return INPUTS[config.backbone] ?? INPUTS.other;
}

/**
 * The bench. `read(bytes)` takes a file of weights apart into {config, card, weights}; `make({config, weights, width, height, onfall})`
 * makes a detector of them (engine/index.js). Both throw an Error that says in one sentence what cannot be done, and why.
 */
export function benchOf({ read, make }) {
  const entries = new Map();
  const listeners = new Set();
  const tell = () => listeners.forEach((listener) => listener());

  /** The network called `name`: {state: "loading" | "ready" | "failed", config, card, input, detector, note}; `bytes()` gives its file. */
  function network(name, bytes) {
    if (!entries.has(name)) {
      const entry = { name, state: "loading", note: "" };
      entries.set(name, entry);
      open(entry, bytes);
    }
    return entries.get(name);
  }

  async function open(entry, bytes) {
    try {
      Object.assign(entry, read(await bytes()));
      entry.input = inputOf(entry);
      entry.detector = make({
        config: entry.config,
        weights: entry.weights,
        ...entry.input,
        onfall: (note) => ((entry.note = note), tell()),
      });
      entry.state = "ready";
    } catch (error) {
      entry.state = "failed";
      entry.note = error.message;
    }
    tell();
    return entry;
  }

  /** Put a file that the reader has chosen under `name`; a file that cannot run leaves what was there, and throws. */
  async function put(name, bytes) {
    const entry = await open({ name, state: "loading", note: "" }, () => bytes);
    if (entry.state === "failed") throw new Error(entry.note);
    entries.get(name)?.detector?.close();
    entries.set(name, entry);
    tell();
    return entry;
  }

  return {
    network,
    put,
    has: (name) => entries.get(name)?.state === "ready",
    listen: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
  };
}

/**
 * One question at a time, the newest next: ask(question) starts work(question) when the one before has ended, and leaves
 * out what was asked in between. onanswer(question, answer) and onerror(error) are told; waiting(): whether a
 * newer question stands behind the one that is worked on.
 */
export function newest(work, onanswer, onerror) {
  let running = false;
  let next = null;
  async function go() {
    running = true;
    while (next) {
      const question = next;
      next = null;
      try {
        onanswer(question, await work(question));
      } catch (error) {
        onerror(error);
      }
    }
    running = false;
  }
  return {
    ask(question) {
      next = question;
      if (!running) go();
    },
    waiting: () => next !== null,
  };
}
