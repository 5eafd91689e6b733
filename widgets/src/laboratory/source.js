// Where a laboratory's pictures come from: scenes drawn from a seed. Another source has the same parts (see `source` below).
import { HELD_OUT, SCENES, scene, sharp } from "../engine/scenes.js";

export const HELD = 60; // scenes that the AP is over
export const PICTURES = 6; // of them, those that are drawn
const WORDS = { RBC: "red", WBC: "white", Platelets: "platelets" };
const VIEW = [128, 96]; // pixels in which boxes of the drawing are given, whatever the network sees

/**
 * A source of drawn scenes. `plan`: what the package sends, see recipe.js. A source is
 * - choices: what the reader chooses from, for the control "scenes";
 * - ready(): a promise of everything that has to be loaded before a run;
 * - classes(settings): their names; view: [width, height] of the boxes that pictures() and shown() give;
 * - pictures(settings): [{ paint(across), boxes, labels }], those that are drawn;
 * - shown(found, settings): the engine's boxes of a picture in pixels of the view;
 * - options(settings): data, held and shown of the engine's train();
 * - python(settings): { train, held, classes } as Python writes them.
 */
export function drawnScenes(plan) {
  const kept = new Map();
  const labelled = ({ scenes }) => SCENES[scenes].labelled;

  function pictures({ scenes }) {
    if (!kept.has(scenes))
      kept.set(
        scenes,
        Array.from({ length: PICTURES }, (_, i) => {
          const field = scene(i, { seed: HELD_OUT, width: VIEW[0], height: VIEW[1], scenes });
          const paint = (across) => sharp(field, across);
          return { paint, boxes: field.boxes, labels: field.labels };
        }),
      );
    return kept.get(scenes);
  }

  function shown(found, { size }) {
    const scale = VIEW[0] / plan.networks[size].size[0];
    return found.map((one) => ({ ...one, box: Array.from(one.box, (value) => value * scale) }));
  }

  return {
    choices: Object.keys(SCENES),
    ready: async () => {},
    view: VIEW,
    classes: (settings) => labelled(settings).map((name) => WORDS[name]),
    pictures,
    shown,
    options: ({ scenes, seed, size }) => {
      const [width, height] = plan.networks[size].size;
      return { data: { kind: "drawn", seed, scenes, width, height }, held: HELD, shown: PICTURES };
    },
    python: ({ scenes, seed, size, steps }) => {
      const [width, height] = plan.networks[size].size;
      const ways = `size=(${height}, ${width}), scenes="${scenes}"`;
      return {
        classes: labelled({ scenes }).length,
        train: `data.drawn(${steps * plan.recipe.batch}, seed=${seed}, ${ways})`,
        held: `data.drawn(${HELD}, seed=data.HELD_OUT, ${ways})`,
      };
    },
  };
}
