// Where the images of a run come from: drawn scenes without end, or pictures that were handed over.
import { uniform } from "../lib/random.js";
import { HELD_OUT, scene } from "./scenes.js";

/** Streams of the draws that decide the two flips of the image at a position; the package's make_batch has the same. */
const [ACROSS, DOWN] = [2000, 2001];

/** {width, height} of a run's images. */
export function sizeOf(data) {
  if (data.kind === "pictures") return { width: data.width, height: data.height };
  return { width: data.width ?? 128, height: data.height ?? 96 };
}

/**
 * The images of data: at(index) gives {pixels: bytes [H * W * 3], boxes: Float32Array [4 M], labels: Uint8Array [M]}.
 * data: {kind: "drawn", seed, scenes, width, height}, or {kind: "pictures", width, height, pixels: Uint8Array of all
 * pictures one after another, boxes: [Float32Array], labels: [Uint8Array]}, which come again from the first to the last.
 */
export function source(data) {
  const { width, height } = sizeOf(data);
  if (data.kind === "drawn") {
    return {
      width,
      height,
      at: (index) => scene(index, { seed: data.seed, width, height, scenes: data.scenes }),
    };
  }
  const bytes = 3 * width * height;
  const at = (index) => {
    const place = index % data.boxes.length;
    const pixels = data.pixels.subarray(place * bytes, (place + 1) * bytes);
    return { pixels, boxes: data.boxes[place], labels: data.labels[place] };
  };
  return { width, height, at };
}

/**
 * The held-out images, drawn when they are first asked for: a function that gives the first `count`, or all. held: how many
 * of the scenes that no run trains on, or pictures in the form of data.
 */
export function heldOut(held, data) {
  const given = typeof held === "object";
  const { at } = source(given ? held : { ...data, seed: HELD_OUT });
  const most = given ? held.boxes.length : held;
  const images = [];
  return (count = most) => {
    while (images.length < Math.min(count, most)) images.push(at(images.length));
    return images.slice(0, count);
  };
}

/** The image at a position of a run without shuffling, flipped as the recipe says. */
export function example({ at, width, height }, recipe, position) {
  let image = at(position);
  if (uniform(recipe.seed, ACROSS, position) < recipe.horizontal_flip)
    image = flipped(image, width, height, true);
  if (uniform(recipe.seed, DOWN, position) < recipe.vertical_flip)
    image = flipped(image, width, height, false);
  return image;
}

/** An image mirrored left and right (across), or top and bottom. */
export function flipped({ pixels, boxes, labels }, width, height, across) {
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 3 * ((across ? y : height - 1 - y) * width + (across ? width - 1 - x : x));
      for (let c = 0, to = 3 * (y * width + x); c < 3; c++) result[to + c] = pixels[from + c];
    }
  }
  const [side, low] = across ? [width, 0] : [height, 1];
  const turned = Float32Array.from(boxes);
  for (let at = low; at < turned.length; at += 4)
    [turned[at], turned[at + 2]] = [side - boxes[at + 2], side - boxes[at]];
  return { pixels: result, boxes: turned, labels };
}
