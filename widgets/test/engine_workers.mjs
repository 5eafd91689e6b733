// Workers for node: each is the program itself behind a port, as in a page that may have none. Messages are copied and
// handed over as between threads.
import { program } from "../src/engine/program.js";

export class InProcess {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = (event) => this.onmessage?.(event);
    program().work(port2);
  }

  postMessage(message, transfer) {
    this.port.postMessage(message, transfer);
  }

  terminate() {
    this.port.postMessage({ order: "close" });
    setTimeout(() => this.port.close(), 50);
  }
}
