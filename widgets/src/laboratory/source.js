// Where a laboratory's pictures come from: scenes drawn from a seed. Another source has the same parts (see `source` below).
import { HELD_OUT, SCENES, scene, sharp } from "../engine/scenes.js";

export const HELD = 60; // scenes that the AP is over
export const PICTURES = 6; // of them, those that are drawn
const WORDS = { RBC: "red", WBC: "white", Platelets: "platelets" };
const VIEW = [128, 96]; // pixels in which boxes of the drawing are given, whatever the network sees

/**
 * A source of drawn scenes. `plan`: what the package sends, see recipe.js. A source is
 * - choices: what the reader chooses from, for the control "scenes";
 * - starts: what a network may begin with, for the control "start"; absent where it is random weights alone;
 * - has(settings): whether a run could begin at once; ready(settings): a promise of whether it can, after loading what it needs;
 * - status(settings, fresh): what there is to say of that, or ""; fresh: nothing has been trained or looked at yet;
 * - held, unseen: what the AP is over, in short and in a sentence; note: where the pictures come from, on a phone credit;
 * - final: on what the network at the end is measured once more, in words, and finalPictures(); absent where it is not;
 * - classes(settings): their names; view: [width, height] of the boxes that pictures() and shown() give;
 * - pictures(settings): [{ paint(across), boxes, labels }], those that are drawn, perhaps with a name;
 * - shown(found, settings): the engine's boxes of a picture in pixels of the view;
 * - options(settings): data, held, shown and perhaps start of the engine's train();
 * - python(settings): { train, held, classes } as Python writes them; start: a file of weights to begin with, or "".
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
    has: () => true,
    ready: async () => true,
    status: () => "",
    held: `${HELD} held-out scenes`,
    note: "A network sees 128 × 96 pixels; the scenes are drawn sharp from the same seed.",
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
