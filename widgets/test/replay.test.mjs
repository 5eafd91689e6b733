// The recorded run of chapter 13, played from frame to frame.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { replay } from "../src/detections/replay.js";
import { page } from "./fake_page.mjs";

const [begin, end] = [globalThis.setInterval, globalThis.clearInterval];
const LAST = 3;
let here;
let tick;
let frame;
let run;

beforeEach(() => {
  here = page();
  tick = null;
  globalThis.setInterval = (call) => ((tick = call), 1);
  globalThis.clearInterval = () => (tick = null);
  frame = 0;
  run = replay({ last: LAST, here: () => frame, store: (next) => (frame = next) });
});
afterEach(() => {
  here.leave();
  [globalThis.setInterval, globalThis.clearInterval] = [begin, end];
});

const play = () => run.toggle();
const says = () => (run.draw(frame), run.element.children[0].textContent);

test("it plays from the first frame to the last and stops there; then it begins again", () => {
  assert.equal(says(), "Play");
  play();
  assert.deepEqual([frame, run.running(), says()], [1, true, "Pause"]);
  tick();
  tick();
  assert.deepEqual([frame, run.running(), says()], [LAST, false, "Play again"]);
  play();
  assert.deepEqual([frame, run.running()], [0, true]);
});

test("a pause stays where it is, and goes on from there", () => {
  play();
  play();
  assert.deepEqual([frame, run.running(), says()], [1, false, "Go on"]);
  play();
  assert.equal(frame, 2);
});

test("a step by hand stops it and stays within the run", () => {
  play();
  run.to(frame + 1);
  assert.deepEqual([frame, run.running()], [2, false]);
  run.to(99);
  assert.equal(frame, LAST);
  run.to(-1);
  assert.equal(frame, 0);
});
