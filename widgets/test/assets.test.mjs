// The bytes of a file that a view asks for: from the host in the page, from the class in Python under a kernel.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assets } from "../src/lib/assets.js";

/** A model whose kernel answers each message with `answer(content)`: [content, buffers], or nothing. */
function modelWith(answer) {
  const listeners = new Set();
  const tell = (...message) => [...listeners].forEach((listener) => listener(...message));
  return {
    tell,
    heard: () => listeners.size,
    on: (event, listener) => event === "msg:custom" && listeners.add(listener),
    off: (event, listener) => event === "msg:custom" && listeners.delete(listener),
    send: (content) => queueMicrotask(() => answer(content) && tell(...answer(content))),
  };
}

test("in the page the host is asked", async () => {
  const page = { asset: async (name) => new TextEncoder().encode(name), assetBytes: () => 12 };
  const { load, bytes } = assets({ model: null, page });
  assert.equal(new TextDecoder().decode(await load("cells.webp")), "cells.webp");
  assert.equal(bytes("cells.webp"), 12);
});

test("under a kernel the class is asked, and the bytes are the part that its view of a buffer shows", async () => {
  const sent = new Uint8Array([9, 9, 1, 2, 3, 9]).buffer;
  const buffers = { view: new DataView(sent, 2, 3), whole: new Uint8Array([1, 2, 3]).buffer };
  for (const buffer of Object.values(buffers)) {
    const model = modelWith(({ asset }) => [{ asset }, [buffer]]);
    const { load, bytes } = assets({ model });
    assert.deepEqual([...(await load("cells.webp"))], [1, 2, 3]);
    assert.equal(bytes("cells.webp"), undefined);
    assert.equal(model.heard(), 0);
  }
});

test("answers to other questions are not taken for this one", async () => {
  const model = modelWith(() => null);
  const asked = assets({ model }).load("b");
  model.tell("no object");
  model.tell({ history: [] }, []);
  model.tell({ asset: "a" }, [new ArrayBuffer(1)]);
  model.tell({ asset: "b" }, [new ArrayBuffer(2)]);
  assert.equal((await asked).length, 2);
});

test("what the kernel refuses, and what it never answers, is said", async () => {
  const refused = modelWith(({ asset }) => [{ asset, error: `Overlap has no file ${asset}` }, []]);
  await assert.rejects(assets({ model: refused }).load("b"), /^Error: Overlap has no file b$/);
  const silent = modelWith(() => null);
  const asked = assets({ model: silent, patience: 5 }).load("b");
  await assert.rejects(asked, /the kernel has not sent b: is it busy/);
  assert.equal(silent.heard(), 0);
});
