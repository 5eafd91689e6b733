// Workers made of the program's own text; where the page may have none, or loses one, the program in the page itself.
import { program } from "./program.js";

/** How long a worker may take to come up, in milliseconds. */
const PATIENCE = 10_000;

const NOTES = {
  forbidden: "This page may not start workers, so the network works in the page itself, more slowly.",
  lost: "A worker stopped, so the network works in the page itself, more slowly.",
};

/**
 * Start a task with so many workers: `setup` is the first message to the leader, of which followers get what they need.
 * hear(message): what the leader says unasked; fell(note): called with a sentence when the page takes over.
 * Promises {call(order, rest): Promise of the answer, stop()}. What was ordered when a worker stopped is ordered again.
 */
export async function hire({ setup, workers, hear, fell }) {
  const waiting = new Map(); // orders without an answer, by number
  let last = 0;
  let saved = null; // the newest state that the leader handed over
  let crew = null; // {scope, stop, inPage}

  const listen = () => {
    crew.scope.onmessage = ({ data }) => {
      if (data.saved) saved = data.saved;
      else if (!waiting.has(data.id)) hear(data);
      else if (data.failed && !crew.inPage) lost();
      else settle(data);
    };
    crew.onlost = lost;
  };
  const settle = ({ id, answer, failed }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (failed) reject(new Error(failed));
    else resolve(answer);
  };
  const takeOver = async (note) => {
    crew = await inPage({ ...setup, saved });
    fell(note);
    listen();
  };
  const stop = () => {
    crew.onlost = () => {};
    crew.stop();
  };
  const lost = async () => {
    if (crew.inPage) return;
    stop();
    crew = { ...crew, inPage: true };
    try {
      await takeOver(NOTES.lost);
      for (const { message } of [...waiting.values()]) crew.scope.postMessage(message);
    } catch (error) {
      for (const id of [...waiting.keys()]) settle({ id, failed: error.message });
    }
  };

  try {
    crew = await inWorkers(setup, workers);
    listen();
  } catch (error) {
    await takeOver(error instanceof Forbidden ? NOTES.forbidden : NOTES.lost);
  }
  return {
    call: (order, rest) =>
      new Promise((resolve, reject) => {
        const message = { order, id: ++last, ...rest };
        waiting.set(last, { resolve, reject, message });
        crew.scope.postMessage(message);
      }),
    stop,
  };
}

class Forbidden extends Error {}

/** A worker that is ready for its first message. Rejects where there can be none. */
function worker() {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([`(${program})().work(self)`], { type: "text/javascript" }));
    let it;
    let timer;
    const settle = (works, why) => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
      if (works) return resolve(it);
      it?.terminate();
      return reject(new Forbidden(why));
    };
    try {
      it = new Worker(url);
    } catch (error) {
      settle(false, error.message);
      return;
    }
    timer = setTimeout(() => settle(false, "no answer"), PATIENCE);
    it.onmessage = () => settle(true);
    it.onerror = (event) => {
      event.preventDefault?.();
      settle(false, event.message);
    };
  });
}

/** Send the first message and wait until its task has started. */
function begin(scope, message, transfer = []) {
  return new Promise((resolve, reject) => {
    scope.onmessage = ({ data }) => {
      if (data.started) resolve(scope);
      else if (data.failed) reject(new Error(data.failed));
    };
    scope.onerror = (event) => reject(new Error(event.message));
    scope.postMessage(message, transfer);
  });
}

/** The leader and its followers, each in a worker: {scope: the leader, stop, onlost: called when one of them stops}. */
async function inWorkers(setup, workers) {
  const all = await Promise.all(Array.from({ length: workers }, worker));
  const stop = () => all.forEach((one) => one.terminate());
  const crew = { stop, inPage: false, onlost() {} };
  try {
    const [leader, ...followers] = all;
    const channels = followers.map(() => new MessageChannel());
    const { config, recipe, data } = setup;
    const starts = followers.map((follower, i) => {
      const { port2: port } = channels[i];
      return begin(follower, { task: "follow", config, recipe, data, port }, [port]);
    });
    await Promise.all(starts);
    const ports = channels.map(({ port1 }) => port1);
    crew.scope = await begin(leader, { ...setup, ports }, ports);
  } catch (error) {
    stop();
    throw error;
  }
  for (const one of all) {
    one.onerror = () => crew.onlost();
    if (one !== crew.scope) one.onmessage = ({ data }) => data.failed && crew.onlost();
  }
  return crew;
}

/** The program in the page, behind a port. */
async function inPage(setup) {
  const { port1: scope, port2 } = new MessageChannel();
  program().work(port2);
  try {
    await begin(scope, { ...setup, ports: [], inPage: true });
  } catch (error) {
    scope.close();
    throw error;
  }
  const stop = () => {
    scope.postMessage({ order: "close" });
    scope.onmessage = null;
    setTimeout(() => scope.close(), 50); // when the order has arrived
  };
  return { scope, stop, inPage: true };
}
