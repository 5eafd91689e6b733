// What the build wraps around every view: in a notebook, keys meant for a figure are no commands for its cells.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import { hosted } from "../src/lib/host.js";

let page;
let released;
let release;
let el;

beforeEach(() => {
  page = new EventTarget();
  globalThis.addEventListener = page.addEventListener.bind(page);
  globalThis.removeEventListener = page.removeEventListener.bind(page);
  released = false;
  el = Object.assign(new EventTarget(), { contains: () => true, marked: false });
  page.toggleAttribute = (name, on) => (el.marked = on); // stands for the control that has the focus
  release = hosted({ render: () => () => (released = true) }).render({ el });
});

/** Whether a notebook hears a key pressed in the figure: [one that listens before the figure, one that listens after it]. */
function heard(key, modifiers = {}) {
  let stopped = false;
  const pressed = () =>
    Object.assign(new Event("keydown"), { key, ...modifiers, stopPropagation: () => (stopped = true) });
  page.dispatchEvent(pressed());
  el.dispatchEvent(pressed());
  return [!el.marked, !stopped];
}

test("keys that move a figure's controls, and letters, stay in the figure", () => {
  for (const key of [
    "x",
    "a",
    "b",
    "d",
    "0",
    " ",
    "Enter",
    "ArrowUp",
    "ArrowDown",
    "Home",
    "PageDown",
    "Backspace",
  ]) {
    assert.deepEqual(heard(key), [false, false], key);
    assert.deepEqual(heard(key, { shiftKey: key !== "Enter" }), [false, false], `Shift+${key}`);
  }
});

test("what runs the cell, saves the notebook or leaves the figure reaches the notebook", () => {
  heard("x");
  assert.deepEqual(heard("Enter", { shiftKey: true }), [true, true]);
  for (const modifier of ["ctrlKey", "altKey", "metaKey"])
    assert.deepEqual(heard("s", { [modifier]: true }), [true, true], modifier);
  for (const key of ["Escape", "Tab", "F5", "Shift"]) assert.deepEqual(heard(key), [true, true], key);
});

test("a removed figure listens to no key and releases its view", () => {
  release();
  assert.ok(released);
  assert.deepEqual(heard("x"), [true, true]);
});

test("every built view is wrapped", async () => {
  const folder = new URL("../../focal_tutorial/widgets/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  assert.ok(names.length > 10);
  for (const name of names)
    assert.match(await readFile(new URL(name, folder), "utf8"), /= hosted\(\w+\);\nexport \{/, name);
});
