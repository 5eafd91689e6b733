// Training beside the page: a worker made from the text of the functions themselves, so that one module file is enough
// (from disk, from a notebook). Where a browser refuses workers, the same functions run in the page, in small slices.
import { mix, normals, uniform } from "../lib/random.js";
import { cloud, drawn, freshPoints, readMarks, trainingPoints } from "./datasets.js";
import { backward, firstWeights, forward, layout } from "./mlp.js";
import { createResponder, parts } from "./trainer.js";

const SLICE = 8; // milliseconds at a time in the page itself

/** The program of the worker. */
export function workerSource() {
  const all = [
    mix,
    normals,
    uniform,
    cloud,
    drawn,
    freshPoints,
    readMarks,
    trainingPoints,
    backward,
    firstWeights,
    forward,
    layout,
    ...parts(),
  ];
  return `"use strict";\n${all.map(String).join("\n")}\nconst respond = ${createResponder.name}();\nonmessage = ({ data }) => postMessage(respond(data));\n`;
}

/** {ask(message), close(), kind}: each message is answered by one call of `onreport`, later. */
export function helper(onreport) {
  let close = () => {};
  const unanswered = [];
  const inPage = () => {
    const respond = createResponder();
    let open = true;
    close = () => (open = false);
    return (message) =>
      setTimeout(
        () => open && onreport(respond({ ...message, milliseconds: Math.min(SLICE, message.milliseconds) })),
      );
  };
  let send;
  const self = {
    kind: "worker",
    ask: (message) => (unanswered.push(message), send(message)),
    close: () => close(),
  };
  const fallBack = () => {
    self.kind = "page";
    send = inPage();
    unanswered.forEach(send);
  };
  try {
    const address = URL.createObjectURL(new Blob([workerSource()], { type: "text/javascript" }));
    const worker = new Worker(address);
    let answered = false;
    worker.onmessage = ({ data }) => {
      if (!answered) URL.revokeObjectURL(address);
      answered = true;
      unanswered.shift();
      onreport(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (!answered) fallBack();
    };
    close = () => worker.terminate();
    send = (message) => worker.postMessage(message);
  } catch {
    fallBack();
  }
  return self;
}
