// Missing labels: shares, mined anchors and hardest negatives are the package's, and what the figure says of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { allAnchors, goneOf, reckoner } from "../src/unlabelled/reckoning.js";
import { everything, question, removedWords, sentence } from "../src/unlabelled/sentences.js";

const { stored, states } = JSON.parse(readFileSync(new URL("../golden/unlabelled.json", import.meta.url)));
const reckon = reckoner(stored);
const plain = (text) => text.replaceAll("\u00a0", " ").replaceAll("**", "");

test("every state has the package's shares and hardest negatives", () => {
  assert.ok(states.length >= 5);
  for (const { removed, gone, shares, mined, negatives, hardest } of states) {
    const found = reckon(removed);
    assert.equal(found.gone.length, gone);
    for (const name of ["CE", "FL", "OHEM"])
      assert.ok(Math.abs(found.shares[name] - shares[name]) <= 1e-6, `${name} at ${removed}`);
    assert.deepEqual([found.mined, found.negatives], [mined, negatives]);
    assert.deepEqual(
      found.hardest.map(({ anchor }) => anchor),
      hardest,
    );
  }
});

test("with all labels nothing lies on a missed cell, and the more are gone the more they own", () => {
  const none = reckon(0);
  assert.deepEqual(Object.values(none.shares), [0, 0, 0]);
  assert.equal(none.gone.length, 0);
  const owned = [0.1, 0.3, 0.6, 0.8].map((share) => reckon(share).shares);
  for (const name of ["CE", "FL"]) assert.ok(owned.every((one, i) => !i || one[name] > owned[i - 1][name]));
});

test("all anchors of the network are there, and a number of labels is rounded half up", () => {
  assert.equal(
    allAnchors(stored.scene.size, stored.scene.anchors).length / 4,
    9 * (32 * 24 + 16 * 12 + 8 * 6),
  );
  assert.equal(stored.near.anchors.length + stored.far.count, 9072);
  assert.deepEqual([goneOf(0.5, 5), goneOf(0, 17), goneOf(0.8, 17)], [3, 0, 14]);
});

test("the words tell the shares and what OHEM keeps", () => {
  const found = reckon(0.4);
  assert.match(
    plain(sentence(found)),
    /^7 of 17 labels are gone\. These cells own \d+ % of the negatives’ cross entropy and [\d.]+ % of their focal loss\.$/,
  );
  assert.match(
    plain(everything(found)),
    new RegExp(`the 128 anchors .* and ${found.mined} of these lie on cells`),
  );
  assert.match(plain(question(found)), /^7 of 17 cells have lost their label/);
  assert.match(removedWords(found), /^7 cells of 17 not labelled: they own/);
  assert.match(sentence(reckon(0)), /^All 17 cells are labelled\./);
  assert.equal(everything(reckon(0)), sentence(reckon(0)));
});
