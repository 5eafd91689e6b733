// Shares of loss and gradient equal the package's: every state in golden/shares.json, to 1e-6 of their size.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { METHODS, breakEven, fractions, kept, shares } from "../src/lib/shares.js";

const golden = JSON.parse(readFileSync(new URL("../golden/shares.json", import.meta.url), "utf8"));

function close(found, expected, what) {
  assert.ok(
    Math.abs(found - expected) <= 1e-6 * Math.max(1e-9, Math.abs(expected)),
    `${what}: ${found}, not ${expected}`,
  );
}

const flat = ({ hard, easy, ...rest }) => ({
  hard: hard[0],
  hard_p_t: hard[1],
  easy: easy[0],
  easy_p_t: easy[1],
  ...rest,
});

test("every method's counts, losses and gradients equal the package's", () => {
  assert.ok(golden.states.length >= 8);
  for (const state of golden.states) {
    const found = shares(flat(state));
    assert.deepEqual(Object.keys(found), Object.keys(state.shares));
    for (const method of METHODS) {
      assert.deepEqual(
        found[method].taught,
        state.shares[method].taught,
        `${method} of ${JSON.stringify(state.hard)}`,
      );
      for (const part of ["loss", "gradient"]) {
        state.shares[method][part].forEach((expected, i) =>
          close(found[method][part][i], expected, `${part} of ${method}, group ${i}`),
        );
      }
    }
  }
});

test("the number of easy examples at which they own half equals the package's", () => {
  for (const state of golden.states) {
    for (const method of ["CE", "FL"]) {
      const found = breakEven(flat(state), method);
      if (state.break_even[method] === null) assert.ok(!Number.isFinite(found));
      else close(found, state.break_even[method], `break-even of ${method}`);
    }
  }
});

test("fractions sum to one, or are all nothing", () => {
  for (const state of golden.states)
    for (const { loss, gradient } of Object.values(shares(flat(state))))
      for (const parts of [loss, gradient]) {
        const sum = fractions(parts)[0] + fractions(parts)[1];
        assert.ok(Math.abs(sum - 1) < 1e-12 || parts[0] + parts[1] === 0);
      }
  assert.deepEqual(fractions([0, 0]), [0, 0]);
});

test("what each method keeps, by hand", () => {
  assert.deepEqual(kept("OHEM", [5, 10000], [5, 0.05], 128), [5, 123]);
  assert.deepEqual(kept("OHEM", [200, 700], [0.1, 0.5], 512), [0, 512]);
  assert.deepEqual(kept("OHEM", [200, 300], [0.1, 0.5], 512), [200, 300]);
  assert.deepEqual(kept("1:3", [5, 10000], [5, 0.05], 128), [5, 15]);
  assert.deepEqual(kept("1:3", [100, 10000], [5, 0.05], 128), [32, 96]);
  assert.deepEqual(kept("1:3", [5, 4], [5, 0.05], 128), [5, 4]);
  assert.deepEqual(kept("FL", [5, 4], [5, 0.05], 128), [5, 4]);
});
