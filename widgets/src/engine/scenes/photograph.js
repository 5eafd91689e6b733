// From optical density to the picture that a camera takes: uneven light, and noise in grey and colour.
import { mix } from "../../lib/random.js";
import { Numbers, transmitted } from "./numbers.js";

const LIGHT = [201, 203, 200];
const GOLDEN = 0x9e3779b9;

/** The light of a smear and the noise of its picture (grey levels), from the scene's seed. */
export function exposure(key) {
  const numbers = new Numbers(key, 2);
  const grain = numbers.between(1, 3);
  const slope = [numbers.bell(0, 0.02), numbers.bell(0, 0.02)];
  return { grain, slope, light: LIGHT.map((level) => numbers.bell(level, 3)), noise: numbers.bits() };
}

/**
 * Pixels with `channels` values each, red, green, blue and, of four, opacity.
 * density: [height * width * 3]; noise of pixel i (of any picture) is number i of the scene's.
 */
export function exposed(density, { grain, slope, light, noise }, width, height, channels) {
  const pixels = new Uint8ClampedArray(width * height * channels);
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row++) {
    const down = slope[1] * ((2 * row + 1) / height - 1);
    for (let column = 0; column < width; column++) {
      const shade = 1 + slope[0] * ((2 * column + 1) / width - 1) + down;
      const bits = mix((noise + Math.imul(row * width + column, GOLDEN)) | 0);
      const bytes = [bits & 255, (bits >>> 8) & 255, (bits >>> 16) & 255, bits >>> 24];
      const grey = (bytes[0] + bytes[1] + bytes[2] + bytes[3] - 510) / 148; // of unit spread
      for (let c = 0; c < 3; c++) {
        const coloured = (bytes[c] - 127.5) / 255;
        pixels[to + c] = light[c] * shade * transmitted(density[from + c]) + grain * (grey + coloured);
      }
      if (channels === 4) pixels[to + 3] = 255;
      from += 3;
      to += channels;
    }
  }
  return pixels;
}
