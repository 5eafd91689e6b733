// A neural network as two lists of kernel calls, one forward and one backward, both made once (`layers.js` fills them).
// Maps are [H, W, C] with a border of zeros, C a multiple of 8; one image at a time; nothing is allocated in a step.

/** Compile the kernels and give them a memory of their own: {kernels, memory}. */
export async function instantiate(bytes) {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory, abort() {} } });
  return { kernels: instance.exports, memory };
}

export class Graph {
  /** gradients: "none" (detection), "weights" (training) or "pixels" (of a score with respect to the image). */
  constructor({ kernels, memory }, gradients = "weights") {
    Object.assign(this, { kernels, memory, gradients });
    this.top = 1024; // the next free byte
    this.border = gradients === "pixels" ? 2 : 1; // the gradient of a 7x7 window reaches two places out
    this.layers = []; // functions that make the backward calls of each layer
    this.forwardCalls = [];
    this.backwardCalls = [];
    this.preparations = []; // calls that follow every change of the weights
    this.made = new Map(); // what they make
    this.most = 0; // numbers of the memory that layers share
    this.parameters = new Map();
    this.decayed = this.undecayed = 0; // how many weights there are with and without weight decay
    this.work = this.allocate(3 * 4096);
    this.nought = this.table([0]);
  }

  /** The address of `count` new float32 zeros. */
  allocate(count) {
    const address = this.top;
    this.top = (address + 4 * count + 63) & ~63;
    const missing = this.top - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / 65536));
    return address;
  }

  /** The address of some whole numbers (int32). */
  table(values) {
    const address = this.allocate(values.length);
    new Int32Array(this.memory.buffer, address, values.length).set(values);
    return address;
  }

  /** The numbers at an address. Ask again after anything was allocated. */
  numbers(address, count) {
    return new Float32Array(this.memory.buffer, address, count);
  }

  /**
   * A map of zeros: `at` and `gradient` are the addresses of its values and of their gradient, `inner` and `gradientInner`
   * those of its first place inside the border; `row` and `gradientRow` count numbers from row to row.
   */
  map(H, W, C, { pad = this.border, gradientChannels = C } = {}) {
    const row = (W + 2 * pad) * C;
    const size = (H + 2 * pad) * row;
    const at = this.allocate(size);
    const map = { H, W, C, pad, row, size, at, inner: at + 4 * pad * (row + C) };
    if (this.gradients === "none") return map;
    const gradientRow = (W + 2 * pad) * gradientChannels;
    const gradientSize = (H + 2 * pad) * gradientRow;
    const gradient = this.allocate(gradientSize);
    const gradientInner = gradient + 4 * pad * (gradientRow + gradientChannels);
    return { ...map, gradient, gradientRow, gradientSize, gradientInner, gradientChannels, written: false };
  }

  /** The parameters called `name`, made once: a head uses its own on every level. `offset` counts within their kind. */
  parameter(name, size, decay, layout = {}) {
    if (!this.parameters.has(name)) {
      const kind = decay ? "decayed" : "undecayed";
      this.parameters.set(name, { name, size, decay, offset: this[kind], ...layout });
      this[kind] += size;
    }
    return this.parameters.get(name);
  }

  /** The address of `count` numbers that `make(address)` derives from the weights whenever they change; made once a key. */
  derived(key, count, make) {
    if (!this.made.has(key)) {
      const address = this.allocate(count);
      this.made.set(key, address);
      this.preparations.push(() => make(address));
    }
    return this.made.get(key);
  }

  /** Memory for one call, which all layers share: a function that gives its address. */
  shared(count) {
    this.most = Math.max(this.most, count);
    return () => this.common;
  }

  /** The address of a parameter's values, and of its gradient. */
  value(parameter) {
    return this.using + 4 * parameter.offset;
  }
  slope(parameter) {
    return this.gradient + 4 * parameter.offset;
  }

  /** Add a layer: its forward call, and a function that makes its backward calls once all layers are known. */
  layer(forward, backward) {
    this.forwardCalls.push(forward);
    this.layers.push(backward);
  }

  /**
   * When all layers are there: give the parameters their place in one vector, those with weight decay first, make `vectors`
   * of that length (addresses, by name), and put the backward calls in order, from the last layer to the first.
   */
  finish(vectors) {
    for (const parameter of this.parameters.values()) if (!parameter.decay) parameter.offset += this.decayed;
    this.count = this.decayed + this.undecayed;
    for (const name of vectors) this[name] = this.allocate(this.count);
    this.using = this.weights;
    if (this.gradients !== "none") {
      for (const backward of this.layers.reverse()) this.backwardCalls.push(...backward());
    }
    this.common = this.allocate(this.most);
  }

  /** Compute with one of the vectors from now on. To be called again after its numbers have changed. */
  use(vector) {
    this.using = this[vector];
    for (const call of this.preparations) call();
  }

  /** Compute with one of the vectors, whose numbers are those of the last time. */
  turnTo(vector) {
    if (this.using !== this[vector]) this.use(vector);
  }

  forward() {
    for (const call of this.forwardCalls) call();
  }
  backward() {
    for (const call of this.backwardCalls) call();
  }
}
