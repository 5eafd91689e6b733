// The parts that figures share: keys, rounding, scales, places of labels, and the state's way between model, address and figure.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { nudged, snapped } from "../src/lib/dom.js";
import { path, placeLabels, points, scale } from "../src/lib/plot.js";
import { bind } from "../src/lib/state.js";

const LIMITS = { min: 0, max: 5, fine: 0.01, coarse: 0.1 };

test("arrow keys move by a coarse step, with Shift by a fine one, and stop at the ends", () => {
  assert.equal(nudged(2, { key: "ArrowRight" }, LIMITS), 2.1);
  assert.equal(nudged(2, { key: "ArrowDown" }, LIMITS), 1.9);
  assert.equal(nudged(2, { key: "ArrowUp", shiftKey: true }, LIMITS), 2.01);
  assert.equal(nudged(2, { key: "PageUp" }, LIMITS), 2.5);
  assert.equal(nudged(4.95, { key: "ArrowRight" }, LIMITS), 5);
  assert.equal(nudged(2, { key: "Home" }, LIMITS), 0);
  assert.equal(nudged(2, { key: "End" }, LIMITS), 5);
});

test("other keys, and keys that belong to the browser, are left alone", () => {
  assert.equal(nudged(2, { key: "a" }, LIMITS), null);
  assert.equal(nudged(2, { key: "ArrowLeft", altKey: true }, LIMITS), null);
});

test("rounding leaves no binary dust", () => {
  assert.equal(snapped(0.1 + 0.2, LIMITS), 0.3);
  assert.equal(snapped(-3, LIMITS), 0);
});

test("a scale and its inverse undo each other, linear and logarithmic", () => {
  for (const log of [false, true]) {
    const at = scale(0.001, 10, 300, 20, log);
    assert.equal(at(0.001), 300);
    assert.equal(at(10), 20);
    assert.ok(Math.abs(at.invert(at(0.5)) - 0.5) < 1e-12);
  }
});

test("points far outside are kept within what SVG draws", () => {
  const y = scale(0, 5, 300, 20);
  assert.deepEqual(
    points([0, 1], (x) => [x, x * 1e9], scale(0, 1, 0, 10), y),
    [
      [0, 300],
      [10, -10000],
    ],
  );
  assert.equal(
    path([
      [0, 1],
      [2.345, 3],
    ]),
    "M0.00 1.00L2.35 3.00",
  );
});

test("labels lie on their own curves, inside the area, and clear of each other", () => {
  const curve = (height) => ({ pixels: Array.from({ length: 50 }, (_, i) => [i * 8, height]), width: 40 });
  const curves = [curve(50), curve(58), curve(120)];
  const area = { left: 0, top: 0, right: 400, bottom: 200 };
  const places = placeLabels(curves, area, 16);
  places.forEach(([x, y], i) => {
    assert.equal(y, curves[i].pixels[0][1]);
    assert.ok(x >= 22 && x <= 378);
  });
  assert.ok(Math.abs(places[0][0] - places[1][0]) >= 40, "labels of near curves stand side by side");
});

let frames;

beforeEach(() => {
  frames = [];
  globalThis.requestAnimationFrame = (call) => frames.push(call);
  globalThis.cancelAnimationFrame = () => {};
  globalThis.addEventListener = () => {};
  globalThis.removeEventListener = () => {};
  globalThis.location = { href: "https://book.example/page.html", hash: "" };
  globalThis.history = { state: null, replaceState: () => {} };
});

const frame = () => frames.splice(0).forEach((call) => call());

function fakeModel(state) {
  const listeners = new Map();
  return {
    saved: 0,
    get: (name) => state[name],
    set(name, value) {
      if (state[name] === value) return;
      state[name] = value;
      for (const listener of listeners.get(`change:${name}`) ?? []) listener();
    },
    on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    off: (event, listener) =>
      listeners.set(
        event,
        (listeners.get(event) ?? []).filter((one) => one !== listener),
      ),
    save_changes() {
      this.saved += 1;
    },
  };
}

const read = (name, text) => (Number.isFinite(Number(text)) ? Number(text) : undefined);

function bound({ hash = "", page } = {}) {
  globalThis.location.hash = hash;
  const model = fakeModel({ gamma: 2, p_t: 0.9 });
  const drawn = [];
  const state = bind({ model, names: ["gamma", "p_t"], page });
  state.start({ read, draw: (now) => drawn.push(now) });
  frame();
  drawn.length = 0;
  model.saved = 0;
  return { model, drawn, state };
}

test("what the kernel changes is drawn, and not sent back to it", () => {
  const { model, drawn } = bound();
  model.set("gamma", 0.5);
  frame();
  assert.deepEqual(drawn, [{ gamma: 0.5, p_t: 0.9 }]);
  assert.equal(model.saved, 0);
});

test("what the reader changes reaches the kernel, once per frame however often it moved", () => {
  const { model, drawn, state } = bound();
  for (const gamma of [2.1, 2.2, 2.3]) state.set({ gamma });
  assert.equal(model.get("gamma"), 2.3);
  frame();
  assert.equal(drawn.length, 1);
  assert.equal(model.saved, 1);
});

test("after release nothing is drawn any more", () => {
  const { model, drawn, state } = bound();
  state.release();
  model.set("gamma", 1);
  frame();
  assert.equal(drawn.length, 0);
});

test("the address names what differs from the stored state, and keeps other figures' parts", () => {
  const { state } = bound({ hash: "#other-figure.gamma=1", page: { id: "focal-loss-figure" } });
  assert.equal(state.address(), "https://book.example/page.html#other-figure.gamma=1");
  state.set({ gamma: 0.5 });
  assert.equal(
    state.address(),
    "https://book.example/page.html#other-figure.gamma=1&focal-loss-figure.gamma=0.5",
  );
  state.set({ gamma: 2 });
  assert.equal(state.address(), "https://book.example/page.html#other-figure.gamma=1");
  state.release();
});

test("a state in the address is taken, one that makes no sense is not, nor another figure's", () => {
  const hash = "#focal-loss-figure.gamma=0.5&focal-loss-figure.p_t=nonsense&focal-loss-figure-2.gamma=4";
  const { model, state } = bound({ hash, page: { id: "focal-loss-figure" } });
  assert.equal(model.get("gamma"), 0.5);
  assert.equal(model.get("p_t"), 0.9);
  state.release();
});

test("an ordinary link to a heading is no state", () => {
  const { model, state } = bound({ hash: "#focal-loss", page: { id: "focal-loss-figure" } });
  assert.equal(model.get("gamma"), 2);
  assert.equal(state.address(), "https://book.example/page.html");
  state.release();
});
