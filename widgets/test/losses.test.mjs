// The losses of the views equal the package's: every vector in golden/losses.json, loss and slope, to 1e-6.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as losses from "../src/lib/losses.js";

const golden = JSON.parse(readFileSync(new URL("../golden/losses.json", import.meta.url), "utf8"));

/** Equal to 1e-6, absolutely for small values and relatively for large ones, and never NaN or infinite. */
function close(found, expected, what) {
  assert.ok(Number.isFinite(found), `${what} is ${found}`);
  assert.ok(
    Math.abs(found - expected) <= 1e-6 * Math.max(1, Math.abs(expected)),
    `${what}: ${found}, not ${expected}`,
  );
}

test("cross entropy and its slope equal the package's", () => {
  assert.ok(golden.cross_entropy.length > 20);
  for (const { x_t, loss, gradient } of golden.cross_entropy) {
    close(losses.crossEntropy(x_t), loss, `cross entropy at ${x_t}`);
    close(losses.crossEntropyGradient(x_t), gradient, `its slope at ${x_t}`);
  }
});

test("focal loss and its slope equal the package's, for logits to 10,000 and every gamma", () => {
  assert.ok(golden.focal.length > 200);
  for (const { x_t, gamma, alpha_t, loss, gradient } of golden.focal) {
    close(losses.focal(x_t, gamma, alpha_t), loss, `FL(gamma ${gamma}, alpha ${alpha_t}) at ${x_t}`);
    close(
      losses.focalGradient(x_t, gamma, alpha_t),
      gradient,
      `slope of FL(gamma ${gamma}, alpha ${alpha_t}) at ${x_t}`,
    );
  }
});

test("FL* and its slope equal the package's", () => {
  assert.ok(golden.focal_star.length > 100);
  for (const { x_t, gamma, beta, loss, gradient } of golden.focal_star) {
    close(losses.focalStar(x_t, gamma, beta), loss, `FL*(gamma ${gamma}, beta ${beta}) at ${x_t}`);
    close(
      losses.focalStarGradient(x_t, gamma, beta),
      gradient,
      `slope of FL*(gamma ${gamma}, beta ${beta}) at ${x_t}`,
    );
  }
});

test("a slope is the slope of its loss", () => {
  const h = 1e-5;
  for (const x of [-6, -2.79, -0.5, 0, 1.3, 4]) {
    for (const [loss, slope] of [
      [losses.crossEntropy, losses.crossEntropyGradient],
      [(u) => losses.focal(u, 0.5, 0.25), (u) => losses.focalGradient(u, 0.5, 0.25)],
      [(u) => losses.focalStar(u, 4, -1), (u) => losses.focalStarGradient(u, 4, -1)],
    ]) {
      close(slope(x), (loss(x + h) - loss(x - h)) / (2 * h), `slope at ${x}`);
    }
  }
});

test("logit and sigmoid undo each other", () => {
  for (const p of [1e-6, 0.005, 0.3, 0.5, 0.96838, 0.999999])
    close(losses.sigmoid(losses.logit(p)), p, `p ${p}`);
});

test("focal loss pulls harder than cross entropy below the crossovers of facts: .421, .368, .298, .197", () => {
  for (const [gamma, crossover] of [
    [0.5, 0.421],
    [1, 0.368],
    [2, 0.298],
    [5, 0.197],
  ]) {
    const [from, to] = losses.steeperThanCrossEntropy((x) => losses.focalGradient(x, gamma), -8, 8);
    assert.equal(from, -8);
    assert.equal(losses.sigmoid(to).toFixed(3), crossover.toFixed(3));
  }
});

test("at gamma 0, and when weighed by a quarter, focal loss nowhere pulls harder", () => {
  assert.equal(
    losses.steeperThanCrossEntropy((x) => losses.focalGradient(x, 0), -8, 8),
    null,
  );
  assert.equal(
    losses.steeperThanCrossEntropy((x) => losses.focalGradient(x, 2, 0.25), -8, 8),
    null,
  );
});

test("weighed by .96 it pulls harder on an interval with two ends, and equally at both", () => {
  const [from, to] = losses.steeperThanCrossEntropy((x) => losses.focalGradient(x, 2, 0.96), -8, 8);
  assert.ok(from > -8 && from < -2.79 && to > -2.79 && to < 0);
  for (const x of [from, to])
    close(losses.focalGradient(x, 2, 0.96), losses.crossEntropyGradient(x), `end ${x}`);
});
