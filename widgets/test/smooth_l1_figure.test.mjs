import assert from "node:assert/strict";
import test from "node:test";
import { pieces, readings } from "../src/smooth_l1/curves.js";
import { betaText, betaWords, errorWords, sentence } from "../src/smooth_l1/sentences.js";

const state = { beta: 1 / 9, d: 0.3, bug: false };

test("the sentence says value, slope and the side of the knee", () => {
  assert.match(
    sentence(state),
    /At β\u00a0=\u00a01\/9, an error of d\u00a0=\u00a00.3 costs \*\*0.2444\*\*.*slope of \*\*1\*\*.*beyond the knee/,
  );
  assert.match(sentence({ ...state, d: -0.05 }), /costs \*\*0.0113\*\*.*\*\*−0.45\*\*.*below the knee/);
  assert.match(sentence({ ...state, beta: 0 }), /plain L1/);
});

test("the bug is told with its two jumps, and a loss below zero is called so", () => {
  assert.match(
    sentence({ ...state, bug: true }),
    /jumps from 0.0062 to −0.3889, and the slope from 0.1111 to 1. \*\*A loss below zero\*\*/,
  );
  assert.doesNotMatch(sentence({ ...state, d: 0.05, bug: true }), /below zero/);
  assert.match(sentence({ ...state, beta: 1, bug: true }), /not seen/);
  assert.match(sentence({ ...state, beta: 0, bug: true }), /starts at −0.5/);
});

test("controls speak", () => {
  assert.equal(betaText(1 / 9), "1/9");
  assert.equal(betaText(0.111), "0.111");
  assert.equal(betaWords({ beta: 0 }), "beta 0: plain L1, no knee");
  assert.equal(errorWords(state), "error 0.300: costs 0.2444, slope 1");
});

test("the pieces of the curve end on both sides of the knee, so that a jump is drawn as one", () => {
  assert.equal(pieces(0).length, 2);
  const [left, middle, right] = pieces(0.25);
  assert.ok(left.at(-1) === -0.25 && middle[0] > -0.25 && middle[0] < -0.2499999 && right[0] === 0.25);
  assert.equal(readings({ beta: 0.25, d: 0.25, bug: false }).inside, false);
});
