// Which sentences of a text stand in a box of few lines.
import assert from "node:assert/strict";
import { test } from "node:test";
import { howMany, sentencesOf } from "../src/lib/fitted.js";

test("a text is cut between its sentences, and nowhere in a number or a strong word", () => {
  assert.deepEqual(
    sentencesOf(
      "At p_t\u00a0=\u00a0.9 it counts **100 times less**. Why? **Bug:** 1.5 against .5. It stays.",
    ),
    ["At p_t\u00a0=\u00a0.9 it counts **100 times less**.", "Why?", "**Bug:** 1.5 against .5.", "It stays."],
  );
  assert.deepEqual(sentencesOf("**No anchor answers for it.** All are background."), [
    "**No anchor answers for it.**",
    "All are background.",
  ]);
  assert.deepEqual(sentencesOf("One."), ["One."]);
  assert.deepEqual(sentencesOf("It counts **? times less**. NMS leaves ? of them."), [
    "It counts **? times less**.",
    "NMS leaves ? of them.",
  ]);
});

test("as many sentences stand there as end inside the box", () => {
  assert.equal(howMany([24, 48, 72], 48), 2);
  assert.equal(howMany([24, 48, 72], 72), 3);
  assert.equal(howMany([48, 72, 72], 50), 1);
});

test("the first stands there even where it is too long, and one that fits behind one that does not is left out with it", () => {
  assert.equal(howMany([96, 120], 48), 1);
  assert.equal(howMany([24, 72, 72], 48), 1);
});
