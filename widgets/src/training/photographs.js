// The photographs that come with the book, BCCD at 128 x 96: a sheet of all of them and their boxes, as
// focal_tutorial/data/packed.py writes and reads them. Loaded when a reader asks, and decoded by the browser.

export const PICTURE = "bccd-128x96.webp";
export const FACTS = "bccd-128x96.json";
const MOST_OFF = 3; // of 255: by how much the mean colour of the sheet may differ from the stored one

/** How many bytes a reader loads for them, or undefined under a kernel. `files`: { load, bytes } of lib/assets.js. */
export function photographBytes(files) {
  const sizes = [PICTURE, FACTS].map(files.bytes);
  return sizes.includes(undefined) ? undefined : sizes[0] + sizes[1];
}

/**
 * Load and decode them: { train, val, test }, each as the engine takes it, with the names of the photographs:
 * { kind: "pictures", width, height, pixels: Uint8Array [N * height * width * 3], boxes: [Float32Array [4M]],
 * labels: [Uint8Array [M]], classes, names }. Rejects in words.
 */
export async function openPhotographs(files, decode = decodeSheet) {
  const [picture, text] = await Promise.all([PICTURE, FACTS].map(files.load));
  const facts = JSON.parse(new TextDecoder().decode(text));
  const sheet = await decode(picture);
  try {
    return unpack(sheet, facts);
  } finally {
    sheet.close?.();
  }
}

/**
 * The splits, from the sheet ({ width, rows(top, height) -> RGBA bytes }) and the facts in the second file. Each has its pixels
 * in memory of its own: a worker that is sent one gets no more than that.
 */
export function unpack(sheet, facts) {
  const [height, width] = facts.size;
  const bytes = height * width * 3;
  const pixels = new Uint8Array(facts.photographs.length * bytes);
  const sums = [0, 0, 0];
  for (let first = 0; first < facts.photographs.length; first += facts.columns) {
    const strip = sheet.rows((first / facts.columns) * height, height);
    const count = Math.min(facts.columns, facts.photographs.length - first);
    for (let column = 0; column < count; column += 1) {
      const to = pixels.subarray((first + column) * bytes, (first + column + 1) * bytes);
      cut(strip, sheet.width, { left: column * width, width, height }, to, sums);
    }
  }
  checkColours(sums, pixels.length / 3, facts.mean);

  const splits = {};
  let start = 0;
  for (const [name, count] of Object.entries(facts.splits)) {
    const rows = facts.photographs.slice(start, start + count);
    splits[name] = {
      kind: "pictures",
      width,
      height,
      pixels: pixels.slice(start * bytes, (start + count) * bytes),
      boxes: rows.map(([, , boxes]) => scaled(boxes, facts)),
      labels: rows.map(([, labels]) => Uint8Array.from(labels, Number)),
      classes: facts.classes,
      names: rows.map(([number]) => `BloodImage_${String(number).padStart(5, "0")}`),
    };
    start += count;
  }
  return splits;
}

/** One photograph out of a strip of RGBA pixels, as RGB into `to`; its colours are added to `sums`. */
function cut(strip, stripWidth, { left, width, height }, to, sums) {
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    let from = (y * stripWidth + left) * 4;
    for (let x = 0; x < width; x += 1, from += 4) {
      for (let channel = 0; channel < 3; channel += 1) {
        const value = strip[from + channel];
        to[at++] = value;
        sums[channel] += value;
      }
    }
  }
}

function checkColours(sums, count, mean) {
  const off = Math.max(...mean.map((value, channel) => Math.abs(sums[channel] / count - value)));
  if (off > MOST_OFF) {
    throw new Error(
      "this browser gives a page other colours than those of the picture, as some do against tracking; " +
        "the network cannot learn from these",
    );
  }
}

/** Boxes in pixels of the small photograph, in single precision as Python scales them. */
function scaled(boxes, { size, whole }) {
  const scale = [size[1] / whole[1], size[0] / whole[0]].map(Math.fround);
  return Float32Array.from(boxes, (value, place) => value * scale[place % 2]);
}

/** The sheet in a browser: its width, and its rows as RGBA bytes. */
async function decodeSheet(bytes) {
  const blob = new Blob([bytes], { type: "image/webp" });
  const picture = await createImageBitmap(blob, { colorSpaceConversion: "none" }).catch(() => {
    throw new Error("this browser cannot decode the photographs, which are a WebP picture");
  });
  const { width } = picture;
  return {
    width,
    close: () => picture.close(),
    rows(top, height) {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d", { willReadFrequently: true });
      context.drawImage(picture, 0, top, width, height, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    },
  };
}
