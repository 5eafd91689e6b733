// The photographs of chapter 14 as a laboratory's source (see source.js): loaded when the reader trains, not before. A run is
// watched on the validation photographs; the test photographs give one score, of the network at the end.
import { objectsOf } from "../detections/match.js";
import { readSafetensors } from "../engine/safetensors.js";
import { openPhotographs, photographBytes } from "../training/photographs.js";

export const STARTS = ["random", "drawings"];
export const START_WEIGHTS = "mini-drawn.safetensors";
const CLASSES = ["red", "white", "platelets"];
const VIEW = [128, 96];
const STEP = 0.03; // seconds, of one worker that shares its processor with nobody: runs/photographs.json

/**
 * A source of photographs. `kept`: the pictures that are drawn, as Python stores them: test photographs, finer than what the
 * network sees; `files`: { load, bytes } of lib/assets.js; `request`: have the figure drawn.
 */
export function photographs({ kept, files, request, open = openPhotographs, decode = decoded }) {
  let splits = null;
  let learned = null; // the weights of a network that has learned from drawn scenes
  let loading = false;
  let failed = "";
  let list = kept.map((one) => still(one, null));
  Promise.all(kept.map(async (one) => still(one, await decode(one))))
    .then((ready) => (list = ready), console.error)
    .then(request);

  const warm = ({ start }) => start === STARTS[1];
  const has = (settings) => Boolean(splits && (learned || !warm(settings)));

  /** How much is still to be loaded for a run, in bytes; undefined under a kernel. */
  function bytes(settings) {
    const sizes = [
      splits ? 0 : photographBytes(files),
      warm(settings) && !learned ? files.bytes(START_WEIGHTS) : 0,
    ];
    return sizes.includes(undefined) ? undefined : sizes[0] + sizes[1];
  }

  /** Load what this run needs; false where that is under way, or cannot be had. */
  async function ready(settings) {
    if (has(settings)) return true;
    if (loading) return false;
    [loading, failed] = [true, ""];
    request();
    try {
      const weights = warm(settings) && !learned ? files.load(START_WEIGHTS) : null;
      const both = await Promise.all([splits ?? open(files), weights]);
      splits = both[0];
      if (weights) learned = readSafetensors(both[1]).tensors;
    } catch (error) {
      failed = error.message;
    }
    loading = false;
    request();
    return has(settings);
  }

  /** What the sentence says in place of its own: of the loading, and, where `fresh`, of what a first press will do. */
  function status(settings, fresh) {
    if (loading) return "The photographs are on their way.";
    if (failed) return `The photographs could not be had: ${failed}. Press again to try once more.`;
    if (has(settings) || !fresh) return "";
    const size = bytes(settings);
    const load = size ? `loads **${Math.round(size / 1000)}\u00a0kB** and ` : "";
    return `Train it ${load}learns from 205 photographs, ${settings.steps} steps in about **${seconds(settings.steps)}**.`;
  }

  return {
    choices: ["photographs"],
    starts: STARTS,
    held: "87 validation photographs",
    unseen: "the 87 validation photographs",
    final: "72 test photographs",
    note: "The network sees 128 × 96 pixels. Photographs: BCCD, MIT licence. Nothing leaves this machine.",
    credit: " Photographs: BCCD, MIT licence.",
    view: VIEW,
    has,
    ready,
    status,
    classes: () => CLASSES,
    pictures: () => list,
    shown: (found) => found,
    options: (settings) => ({
      data: splits.train,
      held: splits.val,
      shown: pick(
        splits.test,
        kept.map(({ name }) => name),
      ),
      start: warm(settings) ? { weights: learned } : {},
    }),
    /** What the network is measured on once, at the end of its run. */
    finalPictures: () => splits.test,
    python: (settings) => ({
      classes: CLASSES.length,
      train: 'data.small_bccd("train")',
      held: 'data.small_bccd("test")',
      start: warm(settings) ? START_WEIGHTS : "",
    }),
  };
}

/** So many steps in words, with one worker: "10 seconds". */
const seconds = (steps) => `${Math.max(5, 5 * Math.round((STEP * steps) / 5))}\u00a0seconds`;

/** Those photographs of a split that have these names, in their order. */
export function pick(split, names) {
  const bytes = split.width * split.height * 3;
  const places = names.map((name) => split.names.indexOf(name));
  const pixels = new Uint8Array(places.length * bytes);
  places.forEach((place, i) =>
    pixels.set(split.pixels.subarray(place * bytes, (place + 1) * bytes), i * bytes),
  );
  const those = (values) => places.map((place) => values[place]);
  return { ...split, names, pixels, boxes: those(split.boxes), labels: those(split.labels) };
}

/** A picture of the grid: its objects in pixels of the view, and how it is painted: as nothing until it is decoded. */
function still(one, image) {
  const scale = VIEW[0] / one.width;
  const objects = objectsOf(one);
  return {
    name: one.name,
    boxes: Float32Array.from(objects.flatMap(({ box }) => box.map((value) => value * scale))),
    labels: Uint8Array.from(objects, ({ label }) => label),
    paint: (across) =>
      image ? painted(image, across) : { data: new Uint8ClampedArray(4), width: 1, height: 1 },
  };
}

async function decoded({ source }) {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}

/** An image as a canvas shows it, at most as wide as it is. */
function painted(image, across) {
  const width = Math.min(across, image.naturalWidth);
  const height = Math.round((width * image.naturalHeight) / image.naturalWidth);
  const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
