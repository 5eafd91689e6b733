// Networks as files: safetensors, in the package's form (focal_tutorial/weights), so that what a page writes loads in Python.
// Eight bytes hold the length of a JSON header, {name: {dtype, shape, data_offsets}, __metadata__}; then come the numbers.
import { buffers, parameters } from "./architecture.js";
import { fromHalf, toHalf } from "./half.js";

const FORMAT = "focal_tutorial.weights/1";

/** Fields of Config that younger versions have added, with the values under which all is as before. */
const ADDED = { backbone_norm: "batch", backbone_groups: 8, hard_examples: null, hard_ratio: null };

/** Layers of the pyramid were numbered once: "lateral.0." is today's "lateral.C3.". */
const renamed = (name) =>
  name.replace(/^pyramid\.(lateral|output)\.(\d)\./, (_, part, number) => {
    return `pyramid.${part}.${part === "lateral" ? "C" : "P"}${Number(number) + 3}.`;
  });

const READERS = {
  F16: (view, at) => fromHalf(view.getUint16(at, true)),
  F32: (view, at) => view.getFloat32(at, true),
  I64: (view, at) => Number(view.getBigInt64(at, true)),
};
const BYTES = { F16: 2, F32: 4, I64: 8 };

/**
 * Bytes of a file -> {tensors: {name: Float32Array}, config, card}: config and card as the package's `weights.save` wrote
 * them. Throws an Error that says what is wrong with a file that is none of the package's.
 */
export function readSafetensors(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, start } = headerOf(view);
  const { __metadata__: metadata = {}, ...entries } = header;
  if (metadata.format !== FORMAT) {
    throw new Error(
      "This file does not hold a network of this book: it was not written by focal_tutorial.weights.save.",
    );
  }
  const tensors = {};
  for (const [name, { dtype, data_offsets: offsets }] of Object.entries(entries)) {
    const [first, end] = offsets.map((offset) => start + offset);
    if (!READERS[dtype])
      throw new Error(`${name} has numbers of kind ${dtype}; known: ${Object.keys(BYTES).join(", ")}`);
    if (end > view.byteLength) throw new Error("This file is not whole: its end is missing.");
    const size = BYTES[dtype];
    tensors[renamed(name)] = Float32Array.from({ length: (end - first) / size }, (_, i) =>
      READERS[dtype](view, first + size * i),
    );
  }
  const config = { ...ADDED, ...JSON.parse(metadata.config) };
  return { tensors, config, card: JSON.parse(metadata.card) };
}

function headerOf(view) {
  const unreadable = new Error("This file is not in the safetensors format.");
  if (view.byteLength < 8) throw unreadable;
  const length = Number(view.getBigUint64(0, true));
  if (length > view.byteLength - 8) throw unreadable;
  try {
    const text = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + 8, length));
    return { header: JSON.parse(text), start: 8 + length };
  } catch {
    throw unreadable;
  }
}

/**
 * The bytes of a file that the package's `weights.load` reads. tensors: {name: Float32Array}, all of `state_dict()`;
 * metadata: {config: the Config as JSON, card: how the network was trained}; dtype: "F16" (half as large) or "F32".
 * Throws a RangeError for numbers that float16 cannot hold.
 */
export function writeSafetensors(tensors, { config, card = {} }, dtype = "F16") {
  const entries = [...parameters(config), ...buffers(config)].map(({ name, shape }) => {
    const whole = name.endsWith("num_batches_tracked");
    return { name, shape, dtype: whole ? "I64" : dtype, values: tensors[name] };
  });
  entries.sort((a, b) => BYTES[b.dtype] - BYTES[a.dtype]); // numbers of eight bytes first: all stay aligned
  const header = {
    __metadata__: { format: FORMAT, config: JSON.stringify(config), card: JSON.stringify(card) },
  };
  let end = 0;
  for (const { name, shape, dtype, values } of entries) {
    const begin = end;
    end += BYTES[dtype] * values.length;
    header[name] = { dtype, shape, data_offsets: [begin, end] };
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = (text.length + 7) & ~7; // the header is filled up with spaces
  const bytes = new Uint8Array(8 + padded + end).fill(32, 8, 8 + padded);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(padded), true);
  bytes.set(text, 8);
  for (const { name, dtype, values } of entries) {
    const first = 8 + padded + header[name].data_offsets[0];
    values.forEach((value, i) => WRITERS[dtype](view, first + BYTES[dtype] * i, value, name));
  }
  return bytes;
}

const WRITERS = {
  F16(view, at, value, name) {
    const half = toHalf(value);
    if ((half & 0x7c00) === 0x7c00)
      throw new RangeError(`${name} has a number that float16 cannot hold: ${value}`);
    view.setUint16(at, half, true);
  },
  F32: (view, at, value) => view.setFloat32(at, value, true),
  I64: (view, at, value) => view.setBigInt64(at, BigInt(value), true),
};
