// Workers made of the program's own text, or, where the page may have none, the program in the page itself.
import { program } from "./program.js";

/** How long a worker may take to come up, in milliseconds. */
const PATIENCE = 10_000;

const NOTES = {
  forbidden: "This page may not start workers, so the network works in the page itself, more slowly.",
  lost: "A worker stopped, so the network works in the page itself, more slowly.",
};

/** A worker that is ready for its first message. Rejects where there can be none. */
function worker() {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([`(${program})().work(self)`], { type: "text/javascript" }));
    const it = new Worker(url);
    const timer = setTimeout(() => give(new Error("no answer")), PATIENCE);
    const give = (error) => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
      it.onmessage = it.onerror = null;
      if (!error) return resolve(it);
      it.terminate();
      return reject(error);
    };
    it.onmessage = () => give(null);
    it.onerror = (event) => {
      event.preventDefault?.();
      give(new Error(event.message));
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

/**
 * Start a task with so many workers: `setup` is the leader's first message, of which followers get what they need.
 * hear(message): what the leader sends by itself; fell(note): called when the page takes over.
 * Promises {call(order, rest): Promise of the answer, stop()}.
 */
export async function hire({ setup, workers, hear, fell }) {
  const task = setup.task ?? "lead";
  let scope;
  let stop;
  try {
    const crew = await Promise.all(Array.from({ length: workers }, worker));
    stop = () => crew.forEach((one) => one.terminate());
    const [leader, ...followers] = crew;
    const channels = followers.map(() => new MessageChannel());
    const { config, recipe, data } = setup;
    await Promise.all(
      followers.map((one, i) =>
        begin(one, { task: "follow", config, recipe, data, port: channels[i].port2 }, [channels[i].port2]),
      ),
    );
    const ports = channels.map(({ port1 }) => port1);
    scope = await begin(leader, { ...setup, task, ports }, ports);
  } catch {
    stop?.();
    fell(NOTES.forbidden);
    ({ scope, stop } = await inPage({ ...setup, task }));
  }
  return { ...calling(scope, hear), stop };
}

/** The program in the page, behind a port. */
async function inPage(setup) {
  const { port1, port2 } = new MessageChannel();
  program().work(port2);
  const scope = await begin(port1, { ...setup, ports: [], inPage: true });
  const stop = () => {
    port1.postMessage({ order: "close" });
    port1.onmessage = null;
    port1.close();
  };
  return { scope, stop };
}

/** Orders to a scope, and their answers. */
function calling(scope, hear) {
  const waiting = new Map();
  let last = 0;
  scope.onmessage = ({ data }) => {
    const asked = waiting.get(data.id);
    if (!asked) return hear(data);
    waiting.delete(data.id);
    return data.failed ? asked.reject(new Error(data.failed)) : asked.resolve(data.answer);
  };
  const call = (order, rest) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      scope.postMessage({ order, id: last, ...rest });
    });
  return { call };
}
