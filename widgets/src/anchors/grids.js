// The anchors of a state, worked out once: which there are, what each is called, and how the scene is enlarged for them.
import { anchorGrid, RATIOS, SCALES } from "../lib/anchors.js";
import { numbers } from "../detections/match.js";

/** base: side of the smallest square, in strides; zoom: pixels that the network sees for one of the scene. */
export const GRIDS = {
  slim: { base: 2, zoom: 1 },
  base4: { base: 4, zoom: 1 },
  paper: { base: 4, zoom: 2.5 },
};
export const SHAPES = ["1:2", "1:1", "2:1"];
export const SIZES = ["×1", "×1.26", "×1.59"];
/** How the anchors are made, as the reader chooses it: the words, and a few letters for a chip. */
export const BUGS = {
  none: ["middle, height to width", "usual"],
  ratio: ["ratio inverted", "inverted"],
  corner: ["at the corner", "corner"],
};
export const NAMES = ["image", "grid", "scale", "ratio", "bug"];

const known = new Map();

/**
 * The anchors of a state on a scene {width, height}: what lib/anchors.js gives, with zoom, the network's width and height, and
 * `kinds`: for each anchor of a cell its place among the nine.
 */
export function gridOf(scene, { grid, scale, ratio, bug }) {
  const key = [scene.width, scene.height, grid, scale, ratio, bug].join();
  if (!known.has(key)) {
    const { base, zoom } = GRIDS[grid];
    const sizes = scale === "all" ? [0, 1, 2] : [Number(scale)];
    const shapes = ratio === "all" ? [0, 1, 2] : [SHAPES.indexOf(ratio)];
    const [height, width] = [scene.height * zoom, scene.width * zoom];
    known.set(key, {
      ...anchorGrid(height, width, {
        base,
        scales: sizes.map((k) => SCALES[k]),
        ratios: shapes.map((k) => (bug === "ratio" ? 1 / RATIOS[k] : RATIOS[k])),
        centres: bug === "corner" ? "corner" : "half",
      }),
      key,
      zoom,
      width,
      height,
      kinds: shapes.flatMap((shape) => sizes.map((size) => 3 * shape + size)),
    });
  }
  return known.get(key);
}

/** The scene of a figure: the stored pictures are drawn finer. */
export const sceneOf = (picture, detail) => ({
  width: picture.width / detail,
  height: picture.height / detail,
});

/** The labelled objects of a picture: {box (in the scene's pixels), label}. */
export function objectsOf(picture, detail) {
  const all = numbers(picture.objects);
  return Array.from({ length: all.length / 6 }, (_, i) => ({
    box: all.slice(6 * i, 6 * i + 4).map((tenth) => tenth / 10 / detail),
    label: all[6 * i + 4],
  }));
}

/** A box of the scene in the network's pixels, and back. */
export const enlarged = (box, zoom) => box.map((value) => value * zoom);

/** A value read from an address, for the traits that both figures have; undefined: refused. */
export function readShared(name, text, pictures) {
  if (name === "image") return /^\d+$/.test(text) && Number(text) < pictures ? Number(text) : undefined;
  const allowed = {
    grid: Object.keys(GRIDS),
    scale: ["all", "0", "1", "2"],
    ratio: ["all", ...SHAPES],
    bug: Object.keys(BUGS),
  };
  return allowed[name]?.includes(text) ? text : undefined;
}

/** The level that holds the anchor of an index, and the anchor's place among the nine of its cell. */
export function named(grid, index) {
  const level = grid.levels.find(({ start, count }) => index >= start && index < start + count);
  return { level: level.level, kind: grid.kinds[(index - level.start) % grid.perCell] };
}
