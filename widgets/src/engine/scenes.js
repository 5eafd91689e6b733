// Blood smears drawn from a seed: as many labelled scenes as wanted, without a download. The same pixels as those of
// focal_tutorial/data/drawn.py, in every browser.
import { uniform } from "../lib/random.js";
import { clipped, covers, NAMES, outline, shaped, shows } from "./scenes/cells.js";
import { layout } from "./scenes/layout.js";
import { densityOf, stain } from "./scenes/painting.js";
import { exposed, exposure } from "./scenes/photograph.js";

export { covers, outline };

/** The seed of the scenes on which networks are scored. No run trains on it. */
export const HELD_OUT = 5_000_000;

const KEYS = 3000; // the stream of a seed that holds the seeds of its scenes

const MEANS = { red: 13.4, white: 1.05, platelets: 1.4, debris: 0, labelled: NAMES };

/**
 * Named sets of scenes: how many of each cell a scene holds on average, and which are labelled. Where red cells are not
 * labelled, objects are rare; few red cells and much debris make it hard to tell them from background.
 */
export const SCENES = {
  dense: MEANS,
  rare: { ...MEANS, labelled: ["WBC", "Platelets"] },
  hard: { red: 4.7, white: 0.6, platelets: 1, debris: 9, labelled: ["WBC", "Platelets"] },
};

/** The options that a name or an object of options stands for; what an object leaves out is as in "dense". */
export function optionsOf(scenes) {
  if (typeof scenes === "string") {
    if (Object.hasOwn(SCENES, scenes)) return SCENES[scenes];
    throw new RangeError(`scenes are called ${Object.keys(SCENES).join(", ")}, not "${scenes}"`);
  }
  const unknown = Object.keys(scenes).filter((name) => !Object.hasOwn(MEANS, name));
  if (unknown.length) throw new RangeError(`scenes have no option ${unknown.join(", ")}`);
  const options = { ...MEANS, ...scenes };
  if (!options.labelled.length || options.labelled.some((name) => !NAMES.includes(name)))
    throw new RangeError(
      `labelled names classes among ${NAMES.join(", ")}, got ${options.labelled.join(", ")}`,
    );
  return options;
}

/**
 * Scene number `number` of a seed.
 * scenes: a name of SCENES, or {red, white, platelets, debris: means; labelled: names of classes}.
 * Returns {pixels: Uint8ClampedArray [height * width * 3], boxes: Float32Array [4 M] (x1, y1, x2, y2), labels: Uint8Array [M]
 * (places in `labelled`), cells: everything that was drawn (see shaped() in scenes/cells.js), width, height, seed}.
 */
export function scene(number, { seed, width = 128, height = 96, scenes = "dense" }) {
  const options = optionsOf(scenes);
  must(width, height);
  const key = Math.floor(uniform(seed, KEYS, number) * 4294967296);
  return drawn(layout(key, width, height, options), { seed: key, width, height, labelled: options.labelled });
}

/**
 * The scene of given cells, each {label (0 RBC, 1 WBC, 2 platelet, 3 debris), x, y, size, seed}: pixels of the scene. `seed`
 * decides stain, light and noise. Returns what scene() returns; a cell that shows less than a third of itself has no box.
 */
export function painted(cells, { seed, width = 128, height = 96, labelled = NAMES }) {
  must(width, height);
  return drawn(cells.map(shaped), { seed, width, height, labelled });
}

/**
 * The same scene at another width, as ImageData has it: {data: RGBA [height * width * 4], width, height}. Nothing moves: a box of the
 * scene times width / scene.width fits the same cell.
 */
export function sharp({ cells, seed, width, height }, wanted) {
  const scale = wanted / width;
  const high = Math.round(height * scale);
  const look = stain(seed, height / 192);
  look.soft /= Math.sqrt(Math.max(1, scale));
  const density = densityOf(cells, look, wanted, high, scale);
  return { data: exposed(density, exposure(seed), wanted, high, 4), width: wanted, height: high };
}

function drawn(cells, { seed, width, height, labelled }) {
  const density = densityOf(cells, stain(seed, height / 192), width, height, 1);
  const place = NAMES.map((name) => labelled.indexOf(name));
  const kept = cells.filter((cell) => place[cell.label] >= 0 && shows(cell, width, height)); // debris has no place
  return {
    pixels: exposed(density, exposure(seed), width, height, 3),
    boxes: Float32Array.from(kept.flatMap(({ whole }) => clipped(whole, width, height))),
    labels: Uint8Array.from(kept, ({ label }) => place[label]),
    cells,
    seed,
    width,
    height,
  };
}

function must(width, height) {
  if (!(Math.min(width, height) >= 32))
    throw new RangeError(`a smear needs at least 32 x 32 pixels, got ${height} x ${width}`);
}
