// What the figure of chapter 2 says, and how its controls step.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { plain } from "../src/lib/dom.js";
import { shares } from "../src/lib/shares.js";
import {
  cellWords,
  compact,
  everything,
  gammaWords,
  leftOut,
  numberWords,
  percent,
  probabilityWords,
  question,
  sentence,
  short,
  sum,
  wayNames,
} from "../src/loss_shares/sentences.js";
import {
  NAMES,
  POPULATIONS,
  isPopulation,
  neat,
  read,
  rounded,
  settings,
  stepped,
} from "../src/loss_shares/states.js";

const golden = JSON.parse(await readFile(new URL("../golden/limits.json", import.meta.url), "utf8"));
const LIMITS = golden.LossShares;
const [, MOST] = LIMITS.hard;
const START = {
  hard: 5,
  hard_p_t: 0.0067,
  easy: 10000,
  easy_p_t: 0.95,
  gamma: 2,
  alpha: 0.75,
  weigh_focal: false,
  keep: 128,
  view: "loss",
  ways: "two",
};
const said = (changes) => everything({ ...START, ...changes }).replace(/\u00a0/g, " ");
const inOneLine = (changes) => sentence({ ...START, ...changes }).replace(/\u00a0/g, " ");

test("before the answer the question is asked, with what one example costs, and no share is told", () => {
  const asked = question(START).replace(/\u00a0/g, " ");
  assert.equal(
    asked,
    "5 missed objects cost 5 each, 10,000 places of sure background .051 each. **What part of the sum do the five own?** Drag the mark.",
  );
});

test("what is said tells the shares of what the bars show, of the loss or of the gradient", () => {
  assert.equal(
    inOneLine({}),
    "The 5 hard ones own **4.7 %** of the cross entropy and **95.1 %** of the focal loss. Each easy one counts **400 times less**.",
  );
  assert.equal(
    inOneLine({ view: "gradient" }),
    "Of the gradient, the 5 hard ones own **1.0 %** under cross entropy and **58.7 %** under focal loss. Each easy one pulls **136 times less**.",
  );
  assert.match(inOneLine({ easy: 50, easy_p_t: 0.368 }), /\. At p_t = \.368 the others are not easy\.$/);
  assert.match(inOneLine({ hard_p_t: 0.97 }), /\. Here the hard ones are the easier ones\.$/);
  assert.match(inOneLine({ hard: 1, gamma: 0 }), /^The 1 hard one owns .* counts \*\*as much\*\*\.$/);
});

test("the honest toy is told with the book's numbers", () => {
  assert.match(
    said({}),
    /The 5 hard positives own \*\*4\.7 %\*\* of the cross entropy \(CE\) and \*\*95\.1 %\*\* of the focal loss\. In the gradient: 1\.0 % and 58\.7 % \(γ = 2\)\./,
  );
  assert.match(said({}), /Each easy one counts \*\*400 times less\*\*, each hard one 1\.01 times less\./);
  assert.match(
    said({}),
    /half of the loss from \*\*488\*\* on under CE, from \*\*192,571\*\* on under focal loss\.$/,
  );
});

test("with all five ways the fold says why 1 : 3 looks good and whom it leaves out", () => {
  assert.match(
    said({ ways: "all" }),
    /1 : 3 looks good here because all negatives are alike.*even objects\.$/,
  );
  assert.doesNotMatch(said({}), /1 : 3/);
});

test("the usual slide is told to be misclassified, and a hard one that is easier is told so", () => {
  assert.match(
    said({ easy: 50, easy_p_t: 0.368 }),
    /At p_t = \.368 the easy ones are misclassified, not easy\./,
  );
  assert.doesNotMatch(said({}), /misclassified|easier/);
  assert.match(said({ hard_p_t: 0.97 }), /Here the hard ones are the easier ones\./);
});

test("alpha is named where it weighs focal loss; with alpha 1 background counts infinitely less and never owns half", () => {
  assert.match(said({ weigh_focal: true, alpha: 0.25 }), /\(γ = 2, α = 0\.25\)/);
  assert.match(
    said({ weigh_focal: true, alpha: 1 }),
    /Each easy one counts \*\*infinitely less\*\*.*CE, never under focal loss\.$/,
  );
  assert.match(said({ gamma: 0 }), /Each easy one counts \*\*as much\*\*/);
});

test("who gets no gradient is counted", () => {
  const found = (changes) => [shares(settings({ ...START, ...changes })), { ...START, ...changes }];
  const [honest, state] = found({});
  assert.deepEqual(
    ["CE", "balanced CE", "FL", "OHEM", "1:3"].map((way) =>
      leftOut(honest[way], state).replace(/\u00a0/g, " "),
    ),
    ["none", "none", "none", "9,877 easy", "9,985 easy"],
  );
  const [many, large] = found({ hard: 100, hard_p_t: 0.3, easy: 100000, easy_p_t: 0.99 });
  assert.equal(leftOut(many["1:3"], large).replace(/\u00a0/g, " "), "68 hard, 99,904 easy");
});

test("numbers read well at both ends", () => {
  assert.deepEqual(
    [0, 1, 0.5, 0.00004, 0.99999].map((x) => percent(x).replace(/[\u00a0\u2060]/g, "")),
    ["0%", "100%", "50.0%", "<0.1%", ">99.9%"],
  );
  assert.deepEqual(
    [25.03, 512.9, 1.2823, 0.75, 999.7, 105034, 0, 1e-5].map((x) => sum(x).replace(/[\u00a0\u2060]/g, "")),
    ["25.0", "513", "1.28", "0.750", "1,000", "105,034", "0", "<0.001"],
  );
  assert.deepEqual([5, 950, 6500, 12345, MOST].map(compact), ["5", "950", "6.5k", "12.3k", "100k"]);
  assert.equal(short(0.0067), ".0067");
  assert.equal(cellWords([25.03, 512.93]).replace(/\u00a0/g, " "), "hard 25.0, 4.7 %; easy 513, 95.3 %");
});

test("every state has words: no undefined, NaN or e-notation in any of them", () => {
  for (const hard of [1, MOST])
    for (const hard_p_t of [0.0005, 0.9995])
      for (const easy of [1, MOST])
        for (const easy_p_t of [0.0005, 0.9995])
          for (const gamma of [0, 5])
            for (const alpha of [0, 0.33, 1])
              for (const weigh_focal of [true, false]) {
                const state = { ...START, hard, hard_p_t, easy, easy_p_t, gamma, alpha, weigh_focal };
                const found = shares(settings(state));
                const all = [
                  ...["loss", "gradient"].map((view) => plain(sentence({ ...state, view }))),
                  plain(everything(state)),
                  plain(question(state)),
                  gammaWords(state),
                  ...["hard", "easy"].flatMap((which) => [
                    numberWords(which, state),
                    probabilityWords(which, state),
                  ]),
                  ...Object.values(wayNames(state)).flat(),
                  ...Object.values(found).flatMap((one) => [
                    leftOut(one, state),
                    cellWords(one.loss),
                    cellWords(one.gradient),
                  ]),
                ];
                for (const words of all)
                  assert.doesNotMatch(words, /undefined|NaN|Infinity|null|\de[-+]?\d/, JSON.stringify(state));
              }
});

test("arrow keys go from 1 to 100,000 and back, and never stick", () => {
  for (const fine of [false, true]) {
    const up = [1];
    while (up.at(-1) < MOST) up.push(stepped(up.at(-1), true, fine, LIMITS.hard));
    assert.ok(up.every((value, i) => Number.isInteger(value) && (!i || value > up[i - 1])));
    const down = [MOST];
    while (down.at(-1) > 1) down.push(stepped(down.at(-1), false, fine, LIMITS.hard));
    assert.ok(down.every((value, i) => Number.isInteger(value) && (!i || value < down[i - 1])));
    assert.ok(fine ? up.length > 300 : up.length < 60);
  }
  assert.equal(stepped(MOST, true, false, LIMITS.hard), MOST);
  assert.equal(stepped(1, false, true, LIMITS.hard), 1);
  assert.equal(stepped(10000, true, true, LIMITS.hard), 11000);
  assert.equal(stepped(100, false, true, LIMITS.hard), 99);
});

test("what is dragged becomes a number that one would choose", () => {
  assert.deepEqual(
    [1.2, 9772.4, 488, 99999].map((count) => rounded(count, LIMITS.hard)),
    [1, 9800, 490, 100000],
  );
  assert.deepEqual([0.0066931, 0.95012, 0.5, 0.998533].map(neat), [0.00669, 0.9501, 0.5, 0.99853]);
});

test("the address is read within the limits, and anything else is refused", () => {
  assert.deepEqual(
    NAMES.map((name) => read(LIMITS, name, String(START[name]))),
    NAMES.map((name) => START[name]),
  );
  for (const [name, text] of [
    ["hard", "0"],
    ["hard", "2.5"],
    ["easy", "1e9"],
    ["hard_p_t", "0"],
    ["easy_p_t", "1"],
    ["gamma", "-1"],
    ["alpha", "x"],
    ["keep", "100"],
    ["weigh_focal", "maybe"],
    ["gamma", " "],
    ["view", "both"],
    ["ways", "three"],
  ]) {
    assert.equal(read(LIMITS, name, text), undefined, `${name}=${text}`);
  }
});

test("the populations are states that the figure can have, the first one is the start", () => {
  for (const population of POPULATIONS)
    for (const name of ["hard", "hard_p_t", "easy", "easy_p_t"])
      assert.equal(read(LIMITS, name, String(population[name])), population[name]);
  assert.deepEqual(
    POPULATIONS.map((population) => isPopulation(population, START)),
    [true, false, false],
  );
});
