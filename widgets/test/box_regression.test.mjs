import assert from "node:assert/strict";
import test from "node:test";
import { LARGEST_LOG_SCALE, decode, encode } from "../src/lib/boxes.js";
import { growth, readings, scaled } from "../src/box_regression/readings.js";
import { amount, code, deltaWords, question, sentence } from "../src/box_regression/sentences.js";

const state = {
  anchor: [70, 50, 150, 130],
  object: [90, 60, 250, 140],
  deltas: [0.5, 0.25, 0.3, -0.2],
  view: "encode",
  term: "x",
  clamp: true,
};
const wild = { ...state, view: "decode", term: "w", deltas: [0, 0, 100, 100] };

test("the hand example: three quarters of a width, an eighth of a height, log 2, and 0", () => {
  assert.deepEqual(readings(state).targets, [0.75, 0.125, Math.LN2, 0]);
});

test("decoding with and without the clamp", () => {
  const clamped = readings(wild).box;
  assert.ok(Math.abs(clamped[2] - clamped[0] - 80 * 62.5) < 1e-6);
  const box = decode([0, 0, 5, 0], state.anchor, Infinity);
  assert.ok(Math.abs(box[2] - box[0] - 80 * Math.exp(5)) < 1e-6);
  const back = decode(encode(state.object, state.anchor), state.anchor);
  back.forEach((value, i) => assert.ok(Math.abs(value - state.object[i]) < 1e-9));
});

test("a delta grows, is cut, or overflows float32 from 88.8 on", () => {
  assert.deepEqual(growth(0, true), { cut: false, factor: 1, infinite: false });
  assert.deepEqual(
    [growth(5, true).cut, growth(5, false).cut, growth(LARGEST_LOG_SCALE, true).cut],
    [true, false, false],
  );
  assert.deepEqual(
    [growth(88.7, false).infinite, growth(88.8, false).infinite, growth(88.8, true).infinite],
    [false, true, false],
  );
});

test("the same scene at half the scale has the same targets; what does not fit is refused", () => {
  const [anchor, object] = scaled([state.anchor, state.object], 0.5);
  assert.deepEqual(readings({ ...state, anchor, object }).targets, readings(state).targets);
  assert.equal(scaled([state.anchor, [90, 60, 250, 160]], 2), null);
  assert.equal(scaled([[0, 0, 70, 80]], 0.5), null); // 35 px: no room for words
  assert.deepEqual(scaled([[0, 0, 10, 20]], 2), [[0, 0, 20, 40]]);
});

test("sentences", () => {
  assert.match(
    sentence(state),
    /60\u00a0px right of the anchor’s, which is 80\u00a0px wide: \*\*t_x\u00a0=\u00a00.75\*\*. IoU of anchor and object: 0.28/,
  );
  assert.match(sentence({ ...state, term: "y" }), /10\u00a0px below .* 80\u00a0px high: \*\*t_y/);
  assert.match(sentence({ ...state, term: "w" }), /2 times as wide.*t_w\u00a0=\u00a00.693/);
  assert.match(sentence({ ...state, term: "h" }), /as high as the anchor, and log 1 is 0/);
  assert.match(sentence({ ...state, object: state.anchor }), /all four targets are 0.*1.00/);
  const decoding = { ...state, view: "decode" };
  assert.match(
    sentence(decoding),
    /moves the centre by 0.5 anchor widths: \*\*40\u00a0px right\*\*. IoU with the object: 0.52/,
  );
  assert.match(
    sentence({ ...decoding, term: "h" }),
    /exp\(−0.2\) = \*\*0.82 times\*\* as high.*65.5\u00a0px/,
  );
  assert.match(
    sentence(wild),
    /cut at log\(1000\/16\) = 4.135: \*\*62.5 times\*\*.*5,000\u00a0px.*2.69\u00a0×\u00a010⁴³ times/,
  );
  assert.match(
    sentence({ ...wild, clamp: false }),
    /does not fit into float32. The box is \*\*infinitely wide\*\*. There is no box left/,
  );
  assert.match(sentence({ ...wild, clamp: false, term: "x" }), /There is no box left/);
});

test("before the guess the sentence keeps the answer to itself", () => {
  assert.equal(
    question(state),
    "The object’s centre lies 60\u00a0px right of the anchor’s, which is 80\u00a0px wide: **t_x\u00a0=\u00a0?**",
  );
  assert.match(question({ ...state, term: "w" }), /the logarithm of that is \*\*t_w\u00a0=\u00a0\?\*\*$/);
});

test("numbers and spoken words", () => {
  assert.deepEqual(
    [amount(1234.567), amount(-0.5), amount(1e43), code(-0.6931), code(-0.0001)],
    ["1,234.57", "−0.5", "1\u00a0×\u00a010⁴³", "−0.693", "0"],
  );
  assert.equal(deltaWords("x", state), "d x 0.5: moves by 0.5 anchor widths");
  assert.equal(deltaWords("w", wild), "d w 100: 62.5 times as wide, cut by the clamp");
  assert.equal(deltaWords("h", { ...wild, clamp: false }), "d h 100: infinitely high");
});
