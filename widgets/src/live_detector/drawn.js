// A drawn smear: the cells of a numbered scene, and the stamps of the reader among them.
import { DEBRIS, PLATELET, RBC, WBC } from "../engine/scenes/cells.js";
import { optionsOf, painted, scene as sceneOf, sharp } from "../engine/scenes.js";
import { html } from "../lib/dom.js";

/** The width and height for which sizes of cells are given: those of the photographs that the network was trained on. */
const FIELD = { width: 256, height: 192 };
/** Stamps by their letter: the kind, and a usual diameter in pixels of the field. */
const STAMPS = {
  r: { label: RBC, size: 41 },
  w: { label: WBC, size: 74 },
  p: { label: PLATELET, size: 16 },
  d: { label: DEBRIS, size: 16 },
};
/** The scenes of the figure are of one seed, and the stain of an empty field is that of scene 0. */
const SEED = 16;

/** The cells of scene number `number` (0: none) and of stamps, in pixels of the field: {cells, seed}. */
export function cellsOf(number, stamps, scenes) {
  const ground = number ? sceneOf(number, { seed: SEED, ...FIELD, scenes }) : null;
  const cells = (ground?.cells ?? []).map(({ label, x, y, size, seed }) => ({ label, x, y, size, seed }));
  stamps.forEach(({ x, y, kind }, i) =>
    cells.push({ ...STAMPS[kind], x: x * FIELD.width, y: y * FIELD.height, seed: 1000 + i }),
  );
  return { cells, seed: ground?.seed ?? SEED };
}

/**
 * The smear in the input and as it is looked at: {pixels, boxes, labels, sharp}. pixels: RGB bytes [H * W * 3]; boxes
 * [[x1, y1, x2, y2]] in the input's pixels; sharp: a canvas of the size `shown`.
 */
export function smear({ scenes, scene, stamps, input, shown }) {
  const { cells, seed } = cellsOf(scene, stamps, scenes);
  const scale = input.width / FIELD.width;
  const scaled = cells.map((cell) => ({
    ...cell,
    x: cell.x * scale,
    y: cell.y * scale,
    size: cell.size * scale,
  }));
  const drawn = painted(scaled, { seed, ...input, labelled: optionsOf(scenes).labelled });
  const { data, width, height } = sharp(drawn, shown.width);
  const canvas = html("canvas", { width, height });
  canvas.getContext("2d").putImageData(new ImageData(data, width, height), 0, 0);
  return {
    pixels: new Uint8Array(drawn.pixels),
    boxes: Array.from({ length: drawn.labels.length }, (_, i) =>
      Array.from(drawn.boxes.slice(4 * i, 4 * i + 4)),
    ),
    labels: Array.from(drawn.labels),
    sharp: canvas,
  };
}
