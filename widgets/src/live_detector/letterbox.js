// A picture of any form in the network's input: scaled as a whole, never stretched, with bars where it does not fill it.

/** Where a picture of width by height lies in a frame: {scale, left, top, width, height}, in the frame's pixels. */
export function letterboxed(width, height, frame) {
  const scale = Math.min(frame.width / width, frame.height / height);
  const [wide, high] = [width * scale, height * scale];
  return {
    scale,
    left: (frame.width - wide) / 2,
    top: (frame.height - high) / 2,
    width: wide,
    height: high,
  };
}

/** A box [x1, y1, x2, y2] of the frame in the picture's own pixels, cut at its border. */
export function toPicture([x1, y1, x2, y2], { scale, left, top, width, height }) {
  const x = (value) => Math.min(width, Math.max(0, value - left)) / scale || 0;
  const y = (value) => Math.min(height, Math.max(0, value - top)) / scale || 0;
  return [x(x1), y(y1), x(x2), y(y2)];
}

/** RGBA bytes of a canvas as the RGB bytes that the network takes: Uint8Array [H * W * 3]. */
export function rgb(rgba) {
  const result = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    result[to] = rgba[from];
    result[to + 1] = rgba[from + 1];
    result[to + 2] = rgba[from + 2];
  }
  return result;
}

/** RGB bytes [H * W * 3] with a patch [x1, y1, x2, y2] of whole pixels in one colour; the given bytes stay as they are. */
export function covered(pixels, [x1, y1, x2, y2], colour, width) {
  const result = pixels.slice();
  for (let y = Math.round(y1); y < Math.round(y2); y++)
    for (let x = Math.round(x1); x < Math.round(x2); x++) result.set(colour, 3 * (y * width + x));
  return result;
}
