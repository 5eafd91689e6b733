// Pictures with boxes: a scene drawn sharp for the screen, or a photograph, and over it what the network finds.
import { html, svg } from "../lib/dom.js";

const MOST_PIXELS = 720; // across: a sharp scene is drawn pixel by pixel
const CLASSES = 3; // line styles: solid, dashed, dotted; a fourth class begins again

/**
 * One picture of `width` by `height` pixels, as the network sees it. paint(pixels) gives its ground, `pixels` across:
 * { data: Uint8ClampedArray, width, height }, three or four channels; it is asked again when the picture changes its size.
 * Returns element; fit(): call it in each drawing; draw(found, name): boxes [{ box: xyxy, label }] and what they are in words.
 */
export function picture({ width, height, paint }) {
  const canvas = html("canvas", { "aria-hidden": "true" });
  const layers = Array.from({ length: CLASSES }, (_, i) => [
    svg("path", { class: `lf-halo lf-class-${i}` }),
    svg("path", { class: `lf-box lf-class-${i}` }),
  ]);
  const over = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img" },
    ...layers.map(([halo]) => halo),
    ...layers.map(([, box]) => box),
  );
  const element = html("div", { class: "lf-scene" }, canvas, over);
  let painted = 0;

  function fit() {
    const across = Math.min(
      MOST_PIXELS,
      Math.round(element.clientWidth * (globalThis.devicePixelRatio || 1)),
    );
    if (!across || across === painted) return;
    painted = across;
    const ground = paint(across);
    Object.assign(canvas, { width: ground.width, height: ground.height });
    canvas.getContext("2d").putImageData(imageData(ground), 0, 0);
  }

  function draw(found, name) {
    layers.forEach((pair, i) => {
      const d = outlines(found.filter(({ label }) => label % CLASSES === i));
      for (const path of pair) if (path.getAttribute("d") !== d) path.setAttribute("d", d);
    });
    if (over.getAttribute("aria-label") !== name) over.setAttribute("aria-label", name);
  }

  /** Have the ground painted again: it shows another picture now. */
  const change = (other) => ([paint, painted] = [other, 0]);
  return { element, fit, draw, change };
}

/** The d of a path along boxes [{ box: [x1, y1, x2, y2] }]. */
export function outlines(found) {
  const short = (value) => Number(value.toFixed(2));
  return found
    .map(({ box: [x1, y1, x2, y2] }) => `M${short(x1)} ${short(y1)}H${short(x2)}V${short(y2)}H${short(x1)}Z`)
    .join("");
}

/** Pixels of three or four channels as a canvas takes them. */
export function imageData({ data, width, height }) {
  const image = new ImageData(width, height);
  if (data.length === image.data.length) image.data.set(data);
  else
    for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
      image.data.set(data.subarray(from, from + 3), to);
      image.data[to + 3] = 255;
    }
  return image;
}

/** A piece of the line of class number i. */
export function classLine(i) {
  return svg(
    "svg",
    { viewBox: "0 0 28 12", width: 28, height: 12, "aria-hidden": "true", class: "lf-class-line" },
    svg("path", { class: `lf-box lf-class-${i % CLASSES}`, d: "M2 6H26" }),
  );
}

/** The key to the line styles of the classes. */
export function classKey(classes) {
  return html(
    "span",
    { class: "lf-classes" },
    ...classes.map((name, i) => html("span", {}, classLine(i), name)),
  );
}
