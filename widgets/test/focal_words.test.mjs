// What the focal loss figure says: numbers and sentences.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axes, paperCurves, readings, steeper } from "../src/focal_loss/curves.js";
import { alphaWords, gammaWords, note, question, sentence, where } from "../src/focal_loss/sentences.js";
import { plain } from "../src/lib/dom.js";
import { compared, fixed, number, powerOfTen, probability, times } from "../src/lib/words.js";

const START = { gamma: 2, alpha: null, p_t: 0.9, view: "loss", axis: "linear", form: "FL", beta: 1 };
const said = (changes) => sentence({ ...START, ...changes }).replace(/\u00a0/g, " ");

test("numbers are short, and never in the computer's e-notation", () => {
  assert.equal(number(0.105360516), "0.105");
  assert.equal(number(0.001053605), "0.00105");
  assert.equal(number(3.3e-5), "3.3\u00a0×\u00a010⁻⁵");
  assert.equal(number(0), "0");
  assert.equal(number(-1.5), "−1.5");
  assert.equal(powerOfTen(-6), "10⁻⁶");
  assert.equal(fixed(-0.001, 2), "0.00");
  assert.equal(fixed(-2, 2), "−2.00");
  assert.equal(probability(0.9), "0.90");
  assert.equal(probability(0.968), "0.968");
  assert.equal(probability(1 - 10 ** -1.5), "0.96838");
});

test("times: 4, 34.5, 977, 1,000, 1.2 × 10⁶", () => {
  assert.deepEqual([4, 34.52, 976.6, 1000.2, 1.23e6].map(times), [
    "4",
    "34.5",
    "977",
    "1,000",
    "1.2\u00a0×\u00a010⁶",
  ]);
  assert.equal(compared(100), "100 times less");
  assert.equal(compared(1.0034), "a little less"); // never "1 times less"
  assert.equal(compared(1 / 1.004), "a little more");
  assert.equal(compared(1 / 1.225), "1.23 times more");
  assert.equal(compared(1.0001), null);
});

test("the paper's factors: 100 at p_t .9, 1,000 at .96838, 4 at .5", () => {
  assert.match(
    said({}),
    /p_t = 0\.90 counts \*\*100 times less\*\* than under CE\. Focal loss is 0\.00105, cross entropy \(CE\) 0\.105\.$/,
  );
  assert.match(said({ p_t: 1 - 10 ** -1.5 }), /\*\*1,000 times less\*\*/);
  assert.match(said({ p_t: 0.5 }), /\*\*4 times less\*\*/);
});

test("gamma 0 is said to be cross entropy itself", () => {
  assert.match(said({ gamma: 0 }), /focal loss \*\*is cross entropy\*\*/);
});

test("the gradient's sentence gives crossover and largest ratio", () => {
  assert.match(
    said({ view: "gradient", p_t: 0.1 }),
    /pulls \*\*1\.22 times more\*\*.* It pulls harder for p_t < 0\.298, at most 1\.225 times\./,
  );
  assert.doesNotMatch(said({ view: "gradient", gamma: 0 }), /harder/);
});

test("alpha weighs objects and background, and both are said", () => {
  assert.match(
    said({ alpha: 0.25 }),
    /an object with p_t = 0\.90 counts \*\*400 times less\*\* .*Background counts 133 times less\..* 7\.9 × 10⁻⁴ for background/,
  );
  assert.equal(alphaWords({ alpha: 0.25 }), "alpha 0.25: objects weigh 0.25, background 0.75");
});

test("FL* is compared with cross entropy and with focal loss of the same gamma", () => {
  assert.match(
    said({ form: "FL*" }),
    /\*\*46\.5 times less\*\*.*FL\* is 0\.00227, .*Focal loss of this γ counts 100 times less\.$/,
  );
});

test("every state has words: no undefined, NaN or e-notation in any of them", () => {
  for (const view of ["loss", "gradient"])
    for (const form of ["FL", "FL*"])
      for (const alpha of [null, 0, 0.25, 0.96, 1])
        for (const gamma of [0.1, 0.5, 2, 5, 10])
          for (const p_t of [0.005, 0.5, 0.995]) {
            const state = { ...START, view, form, alpha, gamma, p_t };
            for (const words of [
              sentence(state),
              question(state),
              note(readings(state)),
              gammaWords(state),
            ]) {
              assert.doesNotMatch(words, /undefined|NaN|null|\de[-+]?\d/, JSON.stringify(state));
            }
          }
});

test("a screen reader hears words, not markup", () => {
  assert.equal(plain("**x_t** and p_t"), "x t and p t");
  assert.match(gammaWords(START), /^gamma 2: an example at p t 0\.90 counts 100 times less$/);
});

test("a region with two ends is written with both", () => {
  const region = steeper({ ...START, view: "gradient", alpha: 0.96 });
  assert.match(where(region), /^0\.0\d\d\u00a0<\u00a0p_t\u00a0<\u00a00\.2\d\d$/);
});

test("Figure 1 stands over p_t from 0 to 1 and loss from 0 to 5, with the five gammas in the paper's order", () => {
  assert.deepEqual(axes(START), { over: "p_t", x: [0, 1], y: [0, 5], log: false });
  assert.deepEqual(
    paperCurves(START).map(({ text }) => text),
    ["γ = 0", "γ = 0.5", "γ = 1", "γ = 2", "γ = 5"],
  );
});

test("slopes and FL* stand over x_t from -5 to 5, as in Figures 5 and 6", () => {
  for (const state of [
    { ...START, view: "gradient" },
    { ...START, form: "FL*" },
  ]) {
    assert.equal(axes(state).over, "x_t");
    assert.deepEqual(axes(state).x, [-5, 5]);
  }
  assert.deepEqual(
    paperCurves({ ...START, form: "FL*" }).map(({ text }) => text),
    ["CE", "FL γ = 2", "γ = 2, β = 1", "γ = 4, β = 0"],
  );
});

test("with a weight of 0 an object counts infinitely less", () => {
  assert.equal(readings({ ...START, alpha: 0 }).ratio, Infinity);
  assert.match(
    said({ alpha: 0 }),
    /counts \*\*infinitely less\*\* than under CE\. .*Focal loss is 0 for the object/,
  );
});
