// The pictures that a network can be shown: drawn smears with the reader's stamps, stored photographs, a file of the reader's.
// Each is wanted twice: as the bytes of the network's input, and larger, to look at.
import { html } from "../lib/dom.js";
import { objectsOf } from "../detections/match.js";
import { smear } from "./drawn.js";
import { letterboxed, rgb } from "./letterbox.js";
import { readStamps } from "./stamps.js";

/** What is looked at, in pixels: sharp on most screens, and quickly drawn. */
export const SHOWN = { width: 768, height: 576 };
/** The bars beside a picture of another form, as grey as the network's zero. */
const BARS = "rgb(124, 116, 104)";

const yours = { name: "", bitmap: null, version: 0, listeners: new Set() }; // one for all figures of the page

/** Take a file as the reader's picture. Throws an Error that says what is wrong with it. */
export async function takePicture(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw new Error(`${file.name} is not a picture that this browser can open; try a JPEG or a PNG`);
  }
  Object.assign(yours, { name: file.name, bitmap, version: yours.version + 1 });
  yours.listeners.forEach((listener) => listener());
}

/** Be told of a new picture of the reader's; returns how to stop. */
export function onYours(listener) {
  yours.listeners.add(listener);
  return () => yours.listeners.delete(listener);
}

/** Whether the reader has given a picture. */
export const hasYours = () => yours.bitmap !== null;

/**
 * pictures, scenes (a name of engine/scenes.js): as the state stores them. onload() is called when a stored picture can be drawn.
 * look(now, input) gives the picture of a state for an input {width, height}: {key, name, shown (a canvas), pixels
 * (RGB bytes), objects ([{box, label}] in the input's pixels, or null), fit}, or null while it is on its way.
 */
export function inputs({ pictures, scenes }, onload) {
  const images = new Map();
  let last = null;

  /** A stored picture as an element that can be drawn, or null. */
  function image(source) {
    if (!images.has(source)) {
      const element = html("img", { alt: "" });
      images.set(source, { element, ready: false });
      element.src = source;
      element.decode().then(() => {
        images.get(source).ready = true;
        onload();
      }, onload);
    }
    const { element, ready } = images.get(source);
    return ready ? element : null;
  }

  function keyOf(now, input) {
    const own = now.picture === "own" ? yours.version : "";
    const drawn = now.picture === "drawn" ? `${now.scene} ${now.stamps}` : "";
    return [now.picture, own, drawn, input.width].join("/");
  }

  function look(now, input) {
    const key = keyOf(now, input);
    if (last?.key === key) return last;
    const made =
      now.picture === "drawn" ? drawn(now, input) : now.picture === "own" ? own(input) : stored(now, input);
    if (made) last = { key, ...made };
    return made && last;
  }

  function drawn({ scene, stamps }, input) {
    const { pixels, boxes, labels, sharp } = smear({
      scenes,
      scene,
      stamps: readStamps(stamps) ?? [],
      input,
      shown: SHOWN,
    });
    const name = scene ? `drawn smear ${scene}` : "painted smear";
    return {
      name,
      shown: sharp,
      pixels,
      objects: boxes.map((box, i) => ({ box, label: labels[i], difficult: false })),
      fit: letterboxed(input.width, input.height, input),
    };
  }

  function own(input) {
    if (!yours.bitmap) return null;
    const { bitmap, name } = yours;
    return { name, ...fitted(bitmap, bitmap, bitmap.width, bitmap.height, input), objects: null };
  }

  function stored({ picture }, input) {
    const entry = pictures[Number(picture)] ?? pictures[0];
    const exact = entry.input && entry.width === input.width ? image(entry.input) : null;
    const finer = image(entry.source);
    if (!finer || (entry.input && entry.width === input.width && !exact)) return null;
    const { fit, shown, pixels } = fitted(finer, exact ?? finer, entry.width, entry.height, input);
    const scale = fit.scale;
    const objects = objectsOf(entry).map((one) => ({
      ...one,
      box: one.box.map((value, i) => value * scale + (i % 2 ? fit.top : fit.left)),
    }));
    return { name: entry.name, fit, shown, pixels, objects };
  }

  return { look };
}

/** A picture in the input and as it is looked at; `exact` is drawn into the input, `finer` to be looked at. */
function fitted(finer, exact, width, height, input) {
  const fit = letterboxed(width, height, input);
  const small = into(exact, fit, input);
  const pixels = rgb(small.getContext("2d").getImageData(0, 0, input.width, input.height).data);
  return { fit, pixels, shown: into(finer, letterboxed(width, height, SHOWN), SHOWN) };
}

function into(source, { left, top, width, height }, frame) {
  const canvas = html("canvas", { width: frame.width, height: frame.height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = BARS;
  context.fillRect(0, 0, frame.width, frame.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, left, top, width, height);
  return canvas;
}
