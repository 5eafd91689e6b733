import assert from "node:assert/strict";
import test from "node:test";
import { fromHalf, toHalf } from "../src/engine/half.js";
import { program } from "../src/engine/program.js";
import { readSafetensors, writeSafetensors } from "../src/engine/safetensors.js";
import { mini, slim } from "./engine_configs.mjs";

const { initialize } = program();

test("every float16 is read and written back, and what lies between goes to the nearest, ties to the even one", () => {
  for (let bits = 0; bits < 65536; bits++) {
    const value = fromHalf(bits);
    if (!Number.isNaN(value)) assert.equal(toHalf(value), bits);
  }
  assert.ok(Number.isNaN(fromHalf(toHalf(NaN))));
  const ulp = 2 ** -10;
  assert.equal(fromHalf(toHalf(1 + 0.49 * ulp)), 1);
  assert.equal(fromHalf(toHalf(1 + 0.5 * ulp)), 1);
  assert.equal(fromHalf(toHalf(1 + 1.5 * ulp)), 1 + 2 * ulp);
  assert.equal(fromHalf(toHalf(2047.9)), 2048); // over the edge of two exponents
  assert.equal(toHalf(65519), toHalf(65504));
  assert.equal(toHalf(65520), 0x7c00);
});

for (const config of [mini(), slim({ backbone_norm: "batch" })]) {
  test(`a network survives its file, to the bit in float32 and to 2^-11 in float16: ${config.backbone}`, () => {
    const tensors = initialize(config, 3);
    const card = { data: "drawn", note: "μ" };
    const whole = readSafetensors(writeSafetensors(tensors, { config, card }, "F32"));
    assert.deepEqual(whole, { tensors, config, card });
    const half = readSafetensors(writeSafetensors(tensors, { config, card }));
    assert.deepEqual(Object.keys(half.tensors).sort(), Object.keys(tensors).sort());
    for (const [name, values] of Object.entries(tensors)) {
      values.forEach((value, i) => {
        assert.ok(Math.abs(half.tensors[name][i] - value) <= Math.abs(value) * 2 ** -11 + 2 ** -25);
      });
    }
  });
}

test("names and fields of older files are today's", () => {
  const config = slim({ backbone_norm: "batch" });
  const text = (bytes) => new TextDecoder("latin1").decode(bytes);
  const today = writeSafetensors(initialize(config, 0), { config });
  let file = text(today);
  for (const [now, before] of [
    ["lateral.C3", "lateral.0"],
    ["output.P4", "output.1"],
  ]) {
    file = file.replaceAll(`pyramid.${now}.weight"`, `pyramid.${before}.weight" `); // as long as before
  }
  file = file.replace('\\"hard_ratio\\":null,', " ".repeat(20));
  const { tensors, config: read } = readSafetensors(Uint8Array.from(file, (letter) => letter.charCodeAt(0)));
  assert.equal(tensors["pyramid.lateral.C3.weight"].length, 64 * 32);
  assert.equal(tensors["pyramid.output.P4.weight"].length, 64 * 64 * 9);
  assert.equal(read.hard_ratio, null);
});

test("what is no network of the book is refused in words", () => {
  const config = mini();
  const good = writeSafetensors(initialize(config, 0), { config });
  const refused = (bytes, message) => assert.throws(() => readSafetensors(bytes), { message });
  refused(new Uint8Array(4), /^This file is not in the safetensors format\.$/);
  refused(new Uint8Array(100).fill(255), /^This file is not in the safetensors format\.$/);
  refused(good.slice(0, -2), /^This file is not whole: its end is missing\.$/);
  const foreign = new TextEncoder().encode('{"__metadata__":{}} ');
  const bytes = new Uint8Array(8 + foreign.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(foreign.length), true);
  bytes.set(foreign, 8);
  refused(bytes, /^This file does not hold a network of this book/);
  const tensors = { ...initialize(config, 0), "box_head.final.bias": new Float32Array(36).fill(1e5) };
  assert.throws(() => writeSafetensors(tensors, { config }), {
    message: "box_head.final.bias has a number that float16 cannot hold: 100000",
  });
});
