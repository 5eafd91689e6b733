import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { forgotten, forgottenSlope, smoothL1, smoothL1Slope } from "../src/lib/smooth_l1.js";

const { smooth_l1: golden } = JSON.parse(
  await readFile(new URL("../golden/losses.json", import.meta.url), "utf8"),
);
const near = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

test("smooth L1 and its slope equal the package's, beta 0 and the knee included", () => {
  assert.ok(golden.some(({ beta }) => beta === 0) && golden.some(({ d, beta }) => d === beta));
  for (const { d, beta, loss, slope } of golden) {
    assert.ok(near(smoothL1(d, beta), loss), `value at ${d}, beta ${beta}`);
    assert.ok(near(smoothL1Slope(d, beta), slope), `slope at ${d}, beta ${beta}`);
  }
});

test("value and slope join at the knee, on both sides", () => {
  for (const beta of [0.02, 1 / 9, 0.5, 1, 2]) {
    for (const knee of [-beta, beta]) {
      for (const f of [smoothL1, smoothL1Slope]) {
        assert.ok(
          Math.abs(f(knee * (1 - 1e-9), beta) - f(knee * (1 + 1e-9), beta)) < 1e-7,
          `${f.name} at ${knee}`,
        );
      }
    }
  }
});

test("the bug is right at beta 1; elsewhere value and slope jump, and below .5 it goes under zero", () => {
  for (const d of [-3, -0.4, 0, 0.2, 1, 1.5]) {
    assert.equal(forgotten(d, 1), smoothL1(d, 1));
    assert.equal(forgottenSlope(d, 1), smoothL1Slope(d, 1));
  }
  const beta = 1 / 9;
  assert.ok(near(forgotten(beta, beta), beta - 0.5) && forgotten(beta, beta) < -0.38);
  assert.ok(near(forgotten(beta - 1e-12, beta), (beta * beta) / 2));
  assert.ok(near(forgottenSlope(beta - 1e-12, beta), beta) && forgottenSlope(beta, beta) === 1);
});
