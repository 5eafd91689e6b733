// What the build wraps around every view: in a notebook, keys meant for a figure are no commands for its cells.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { hosted } from "../src/lib/host.js";

/** Whether a notebook around the figure hears a key that was pressed in it. */
function heard(key, modifiers = {}) {
  const el = new EventTarget();
  hosted({ render: () => {} }).render({ el });
  let stopped = false;
  el.dispatchEvent(Object.assign(new Event("keydown"), { key, ...modifiers, stopPropagation: () => (stopped = true) }));
  return !stopped;
}

test("keys that move a figure's controls, and letters, stay in the figure", () => {
  for (const key of ["x", "a", "b", "d", "0", " ", "Enter", "ArrowUp", "ArrowDown", "Home", "PageDown", "Backspace"]) {
    assert.equal(heard(key), false, key);
    assert.equal(heard(key, { shiftKey: key !== "Enter" }), false, `Shift+${key}`);
  }
});

test("what runs the cell, saves the notebook or leaves the figure reaches the notebook", () => {
  assert.ok(heard("Enter", { shiftKey: true }));
  for (const modifier of ["ctrlKey", "altKey", "metaKey"]) assert.ok(heard("s", { [modifier]: true }), modifier);
  for (const key of ["Escape", "Tab", "F5", "Shift"]) assert.ok(heard(key), key);
});

test("a view drawn twice into one element listens once, and gives back what the view gives", () => {
  const calls = [];
  const el = { addEventListener: (kind, listener) => calls.push(listener) };
  const view = hosted({ render: () => "release" });
  assert.equal(view.render({ el }), "release");
  view.render({ el });
  assert.equal(new Set(calls).size, 1);
});

test("every built view is wrapped", async () => {
  const folder = new URL("../../focal_tutorial/widgets/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  assert.ok(names.length > 10);
  for (const name of names) assert.match(await readFile(new URL(name, folder), "utf8"), /= hosted\(\w+\);\nexport \{/, name);
});
