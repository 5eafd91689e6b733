// The player of chapter 8's rounds: by hand, by itself, and at both ends.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { player } from "../src/nms/player.js";

const [begin, end] = [globalThis.setInterval, globalThis.clearInterval];
let tick;
let step;
let playing;
const LAST = 1000;

beforeEach(() => {
  globalThis.setInterval = (call) => ((tick = call), 1);
  globalThis.clearInterval = () => (tick = null);
  [tick, step, playing] = [null, 0, false];
});
afterEach(() => ([globalThis.setInterval, globalThis.clearInterval] = [begin, end]));

function played(rounds) {
  const one = player({
    last: LAST,
    stored: () => step,
    store: (next) => (step = next),
    shown: (now) => (playing = now),
  });
  one.rounds(rounds);
  return one;
}

test("by hand a step stays between the start and the result", () => {
  const rounds = played(3);
  rounds.by(-1);
  assert.equal(step, 0);
  rounds.to(2);
  assert.equal(rounds.here(), 2);
  rounds.to(4);
  assert.equal(step, LAST);
  assert.equal(rounds.here(), 4);
  rounds.by(-1);
  assert.equal(rounds.here(), 3);
});

test("the result stays the result when there are more rounds", () => {
  const rounds = played(3);
  rounds.to(4);
  rounds.rounds(7);
  assert.equal(rounds.here(), 8);
});

test("it plays to the result and stops there; play then begins anew", () => {
  const rounds = played(3);
  rounds.toggle();
  assert.deepEqual([playing, rounds.here()], [true, 1]);
  const seen = [];
  while (tick) {
    tick();
    seen.push(rounds.here());
  }
  assert.deepEqual(seen, [2, 3, 4]);
  assert.equal(playing, false);
  rounds.toggle();
  assert.deepEqual([playing, rounds.here()], [true, 1]);
});

test("a press of the button, or a step by hand, stops what plays", () => {
  for (const press of [(rounds) => rounds.toggle(), (rounds) => rounds.by(1), (rounds) => rounds.to(0)]) {
    const rounds = played(3);
    rounds.toggle();
    press(rounds);
    assert.deepEqual([playing, tick], [false, null]);
  }
});
