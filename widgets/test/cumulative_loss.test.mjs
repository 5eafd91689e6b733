// Figure 4 from histograms equals the package's, and what the figure says of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { CLAIMS } from "../src/cumulative_loss/claims.js";
import { bins, curves, hardest, owned, thinCurves } from "../src/cumulative_loss/parts.js";
import { everything, gammaWords, percent, question, sentence } from "../src/cumulative_loss/sentences.js";
import { fractionAxis, GAMMAS } from "../src/laboratory/terms.js";
import { cumulativeLosses } from "../src/playground/trainer.js";

const { histograms, fractions, width } = JSON.parse(
  readFileSync(new URL("../golden/cumulative.json", import.meta.url)),
);
const plain = (text) => text.replaceAll("\u00a0", " ").replaceAll("**", "");
const [small, positives, negatives] = histograms.map((one) => bins(one, width));
const terms = { positives, negatives };

test("every curve is the package's", () => {
  assert.equal(histograms.length, 5);
  for (const stored of histograms) {
    const side = bins(stored, width);
    for (const { gamma, owned: expected } of stored.curves) {
      const [found] = owned(side, [gamma], fractions);
      found.forEach((value, i) =>
        assert.ok(Math.abs(value - expected[i]) <= 1e-6, `γ ${gamma} at ${fractions[i]}: ${value}`),
      );
    }
  }
});

test("a logit that stands for several examples is as good as the examples one by one", () => {
  assert.deepEqual([...small.many], [2, 1, 4]);
  assert.equal(small.count, 7);
  const singly = Float64Array.from([...small.x_t].flatMap((x, i) => Array(small.many[i]).fill(x)));
  const some = [0, 1 / 7, 0.3, 0.5, 6 / 7, 0.99, 1];
  for (const gamma of [0, 2]) {
    const [one] = cumulativeLosses(singly, [gamma], some);
    const [other] = owned(small, [gamma], some);
    one.forEach((value, i) => assert.ok(Math.abs(value - other[i]) < 1e-12));
  }
});

test("the figure's curves run from nothing to all, and the hardest own more with gamma", () => {
  const found = curves(terms, 2);
  for (const name of ["positives", "negatives"]) {
    const { curve } = found[name];
    assert.equal(curve.length, fractionAxis().length);
    assert.ok(curve[0] === 0 && Math.abs(curve.at(-1) - 1) < 1e-12);
    assert.ok(curve.every((value, i) => !i || value >= curve[i - 1]));
    const parts = [...GAMMAS, 5].map((gamma) => hardest(terms[name], gamma, 0.05));
    assert.ok(parts.every((value, i) => !i || value > parts[i - 1]));
    assert.equal(thinCurves(terms)[name].length, GAMMAS.length);
  }
});

test("the sentence tells both shares, the question one, and the slider says them aloud", () => {
  const found = { positives: { hardest: 0.564 }, negatives: { hardest: 0.9351 } };
  const now = { gamma: 2, network: "FL" };
  assert.equal(
    plain(sentence(now, found)),
    "At γ = 2 the hardest 1 % of the negatives own 94 % of their loss, the hardest 20 % of the positives 56 % of theirs.",
  );
  assert.match(plain(question(terms)), /^With cross entropy the hardest 1 % of the negatives own \d+ %/);
  assert.match(plain(everything(now, terms, found)), /trained with the focal loss.*At γ = 0, which is/);
  assert.match(
    plain(everything({ gamma: 0, network: "CE" }, terms, found)),
    /^The network was trained with cross entropy, α = \.75\. At γ = 0 .*easy negatives so sure/,
  );
  assert.doesNotMatch(everything({ gamma: 0, network: "FL" }, terms, found), /which is cross entropy/);
  assert.equal(
    gammaWords(now, found),
    "gamma 2: the hardest 1 percent of negatives own 94 %, the hardest 20 percent of positives 56 %",
  );
});

test("a share that is not all is never told as 100 %", () => {
  assert.deepEqual(
    [0.004, 0.0312, 0.5, 0.995, 0.9998, 1].map((share) => plain(percent(share))),
    ["0.4 %", "3 %", "50 %", "99.5 %", "over 99.9 %", "100 %"],
  );
});

test("each claim has what the paper says and a number of ours", () => {
  for (const { what, paper, ours } of CLAIMS) {
    assert.ok(what && paper);
    assert.match(plain(ours(terms)), /\d %/);
  }
});
