// As much of a page as the frame of a figure needs under node: elements, frames, timers and observers, moved on by hand.

class FakeElement {
  constructor(tagName) {
    Object.assign(this, { tagName, attributes: new Map(), childNodes: [], dataset: {}, parent: null });
    this.style = { setProperty() {} };
  }
  get children() {
    return this.childNodes.filter((child) => child instanceof FakeElement);
  }
  get textContent() {
    return this.childNodes.map((child) => (typeof child === "string" ? child : child.textContent)).join("");
  }
  set textContent(text) {
    this.childNodes = [text];
  }
  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  get firstElementChild() {
    return this.children[0] ?? null;
  }
  get lastElementChild() {
    return this.children.at(-1) ?? null;
  }
  get classList() {
    const names = () => new Set((this.getAttribute("class") ?? "").split(" ").filter(Boolean));
    const toggle = (name, on) => {
      const all = names();
      if (on) all.add(name);
      else all.delete(name);
      this.setAttribute("class", [...all].join(" "));
    };
    return { add: (name) => toggle(name, true), toggle, contains: (name) => names().has(name) };
  }
  querySelector() {
    return null;
  }
  insertBefore(node, before) {
    if (node.parent) node.parent.childNodes = node.parent.childNodes.filter((child) => child !== node);
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parent = this;
  }
  append(...nodes) {
    for (const node of nodes) if (node instanceof FakeElement) node.parent = this;
    this.childNodes.push(...nodes);
  }
  replaceChildren(...nodes) {
    this.childNodes = nodes;
  }
  contains(other) {
    return this === other || this.children.some((child) => child.contains(other));
  }
  addEventListener() {}
}

/** A page in place of the globals, until leave(). */
export function page() {
  const names = [
    "document",
    "location",
    "history",
    "addEventListener",
    "removeEventListener",
    "requestAnimationFrame",
    "cancelAnimationFrame",
    "setTimeout",
    "clearTimeout",
    "ResizeObserver",
  ];
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
  const frames = new Map();
  const timers = new Map();
  const watched = new Set();
  const queue = (calls) => (call) => {
    const key = Math.max(0, ...calls.keys()) + 1;
    calls.set(key, call);
    return key;
  };
  const run = (calls) => () => {
    const due = [...calls.values()];
    calls.clear();
    due.forEach((call) => call());
  };
  class Observer {
    observe(element) {
      watched.add([this, element]);
    }
    disconnect() {
      for (const pair of watched) if (pair[0] === this) watched.delete(pair);
    }
  }
  const make = (tag) => new FakeElement(tag);
  Object.assign(globalThis, {
    document: { createElement: make, createElementNS: (_, tag) => make(tag), fullscreenEnabled: false },
    location: { href: "https://book.example/page.html", hash: "" },
    history: { state: null, replaceState() {} },
    addEventListener() {},
    removeEventListener() {},
    requestAnimationFrame: queue(frames),
    cancelAnimationFrame: (key) => frames.delete(key),
    setTimeout: queue(timers),
    clearTimeout: (key) => timers.delete(key),
    ResizeObserver: Observer,
  });

  /** A model such as the page's host gives. */
  function model(state) {
    const listeners = new Map();
    return {
      get: (name) => state[name],
      set(name, value) {
        if (state[name] === value) return;
        state[name] = value;
        listeners.get(name)?.forEach((listener) => listener());
      },
      on: (event, listener) =>
        listeners.set(event.slice(7), [...(listeners.get(event.slice(7)) ?? []), listener]),
      off: (event, listener) =>
        listeners.set(
          event.slice(7),
          (listeners.get(event.slice(7)) ?? []).filter((one) => one !== listener),
        ),
      heard: () => [...listeners.values()].flat().length,
      save_changes() {},
    };
  }
  const leave = () =>
    before.forEach(([name, was]) =>
      was ? Object.defineProperty(globalThis, name, was) : delete globalThis[name],
    );
  return { model, frame: run(frames), rest: run(timers), observed: () => watched.size, leave };
}
