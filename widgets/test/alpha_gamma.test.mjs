// The plane of gamma and alpha: ranks, weights, keys, and what the figure says.
import assert from "node:assert/strict";
import test from "node:test";
import { focal, logit } from "../src/lib/losses.js";
import { common, EASY, goodness, HARD, mean, parsed, ranked, weights } from "../src/alpha_gamma/points.js";
import { stepped } from "../src/alpha_gamma/plane.js";
import { everything, pointWords, question, sentence, source, told } from "../src/alpha_gamma/sentences.js";

const at = (gamma, alpha, values, table = "") => ({ key: `${gamma} ${alpha}`, gamma, alpha, values, table });
const paper = ranked([
  at(0, 0.5, [30], "1a"),
  at(0, 0.75, [31], "1a"),
  at(0, 0.999, [25], "1a"),
  at(2, 0.25, [34], "1b"),
  at(0.5, 0.5, [32], "1b"),
]);
const ours = ranked([at(0, 0.75, [0.38, 0.36]), at(2, 0.25, [0.4, 0.42]), at(2, 0.75, [0.41])]);
const plain = (text) => text.replaceAll("\u00a0", " ").replaceAll("**", "");

test("ranks count from the best, and equal points share one", () => {
  assert.deepEqual(
    paper.map(({ rank }) => rank),
    [4, 3, 5, 1, 2],
  );
  assert.deepEqual(
    ours.map(({ rank }) => rank),
    [3, 1, 1],
  );
  assert.ok(Math.abs(mean(ours[0]) - 0.37) < 1e-12);
  assert.deepEqual([goodness(paper[3], paper), goodness(paper[2], paper)], [1, 0]);
});

test("what both have measured is ranked among itself, in the paper's order", () => {
  assert.deepEqual(
    common(paper, ours).map(({ key, one, other }) => [key, one.rank, other.rank]),
    [
      ["2 0.25", 1, 1],
      ["0 0.75", 2, 2],
    ],
  );
});

test("a weight is the loss over cross entropy", () => {
  for (const point of [...paper, ...ours]) {
    const { easy, hard } = weights(point);
    const [x, y] = [logit(EASY), logit(HARD)];
    assert.ok(Math.abs(easy - focal(x, point.gamma, 1 - point.alpha) / -Math.log(EASY)) < 1e-9);
    assert.ok(Math.abs(hard - focal(y, point.gamma, point.alpha) / -Math.log(HARD)) < 1e-9);
  }
  assert.deepEqual(parsed("2 0.25"), { gamma: 2, alpha: 0.25 });
});

test("arrows go along a column and to the nearest point of the next one", () => {
  assert.equal(stepped("ArrowUp", paper, "0 0.75"), "0 0.999");
  assert.equal(stepped("ArrowDown", paper, "0 0.5"), undefined);
  assert.equal(stepped("ArrowRight", paper, "0 0.999"), "0.5 0.5");
  assert.equal(stepped("ArrowRight", paper, "2 0.25"), undefined);
  assert.equal(stepped("ArrowLeft", paper, "0.5 0.5"), "0 0.5");
  assert.deepEqual(
    [stepped("Home", paper, ""), stepped("End", paper, ""), stepped("a", paper, "")],
    ["0 0.5", "2 0.25", undefined],
  );
});

test("a sentence names the place, the AP in its own scale, and the balance of weights", () => {
  assert.equal(
    plain(sentence({ shown: "the paper's", chosen: "2 0.25" }, paper)),
    "At γ 2, α .25 the paper’s AP is 34.0 (Table 1b), the best of 5. A hard positive weighs 108 times as much as an easy negative.",
  );
  assert.match(
    plain(sentence({ shown: "ours", chosen: "0 0.75" }, ours)),
    /^At γ 0, α \.75 ours is \.370 \(\.360 to \.380, 2 seeds\), number 3 of 3\. A hard positive weighs 3 times/,
  );
  assert.match(plain(sentence({ shown: "ours", chosen: "2 0.75" }, ours)), /\.410 \(one seed\)/);
  assert.match(
    plain(sentence({ shown: "ours", chosen: "0 0.5" }, ours)),
    /^At γ 0, α \.5 we did not train there/,
  );
  assert.match(
    plain(sentence({ shown: "the paper's", chosen: "2 0.75" }, paper)),
    /the paper prints no AP there/,
  );
  const light = ranked([at(0, 0.1, [0])]);
  assert.match(
    plain(sentence({ shown: "the paper's", chosen: "0 0.1" }, light)),
    /9 times less than an easy/,
  );
});

test("the fold tells the other set too and forbids to compare values", () => {
  const sets = { "the paper's": paper, ours };
  assert.match(
    plain(everything({ shown: "the paper's", chosen: "2 0.25" }, sets)),
    /There ours is \.410 .*compare orders, never values\. The factor .* is \.0019 for a negative with p_t = \.95 and \.2 for/,
  );
  assert.doesNotMatch(everything({ shown: "ours", chosen: "2 0.75" }, sets), /There the paper/);
  assert.match(plain(question(paper)), /^5 pairs of γ and α/);
  assert.equal(pointWords(paper[3], "the paper's"), "gamma 2, alpha 0.25: AP 34.0, the best");
  assert.equal(told(0.4186, "ours"), ".419");
  assert.match(source(ours), /up to 2 seeds/);
});
