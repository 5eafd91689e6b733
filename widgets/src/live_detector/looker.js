// What a figure asks of its network: the answer for a picture, the same with a patch, a gradient, a sweep of the patch.
// Each answer is kept until the question changes.
import { grid as gridOfLevels } from "../engine/grid.js";
import { candidates, suppress } from "../engine/postprocess.js";
import { newest } from "./bench.js";
import { covered } from "./letterbox.js";
import { sizes } from "./results.js";

/** The patch is swept over so many places. */
export const SWEEP = { columns: 16, rows: 12 };

/** The anchors of a network for its input, made once. */
export function gridOf({ config, input }) {
  const levels = config.anchors.levels.map((level) => {
    const [H, W] = [input.height, input.width].map((side) => Math.ceil(side / 2 ** level));
    return { level, H, W };
  });
  return gridOfLevels(config.anchors, levels);
}

/** The colour that the network takes for nothing: the mean of its pixels, as bytes. */
export const greyOf = ({ mean }) => mean.map((part) => Math.round(255 * part));

/** redraw() is called when an answer is there. Returns ask(question) and answers(question). */
export function looker(redraw) {
  const known = new Map(); // of each kind of answer the last one: {key, value}
  let failure = "";
  let grid = null;
  let gridFor = null;
  let thinned = null;
  let asked = ""; // what is worked on: drawing it again must not begin it anew

  const jobs = newest(
    async (question) => {
      for (const [kind, { key, run }] of wanted(question)) {
        if (fresh(kind, key)) continue;
        if (jobs.waiting()) return;
        const value = await run((part) => tell(kind, key, part));
        if (value !== undefined) tell(kind, key, value);
      }
    },
    () => (asked = ""),
    (error) => {
      [asked, failure] = ["", error.message];
      redraw();
    },
  );

  /** Whether the answer is there, and whole. */
  const fresh = (kind, key) => known.get(kind)?.key === key && !(known.get(kind).value.done < 1);

  function tell(kind, key, value) {
    known.set(kind, { key, value });
    failure = "";
    redraw();
  }

  /** What a question needs, in order: the picture itself, the patch on it, then what takes longer. */
  function wanted({ entry, picture, patch, evidence, target }) {
    const { detector, config, input } = entry;
    const base = `${entry.name}/${picture.key}`;
    const grey = greyOf(config);
    const list = [["base", { key: base, run: () => detector.run(picture.pixels) }]];
    if (patch)
      list.push([
        "covered",
        {
          key: `${base}/${patch}`,
          run: () => detector.run(covered(picture.pixels, patch, grey, input.width)),
        },
      ]);
    if (target && evidence === "gradient")
      list.push([
        "gradient",
        {
          key: `${base}/${target.anchor}/${target.label}`,
          run: async () => sizes(await detector.gradient(picture.pixels, target)),
        },
      ]);
    if (target && patch && evidence === "sweep")
      list.push([
        "sweep",
        {
          key: `${base}/${target.anchor}/${target.label}/${sideOf(patch)}`,
          run: (part) => sweep(entry, picture, target, patch, part),
        },
      ]);
    return list;
  }

  /** The logit of the target with the patch at each place of a grid: {rows, columns, logits, done}; undefined when a newer question came. */
  async function sweep({ detector, config, input }, picture, { anchor, label }, patch, part) {
    const { columns, rows } = SWEEP;
    const [wide, high] = sideOf(patch);
    const classes = config.num_classes;
    const logits = new Float32Array(rows * columns);
    for (let place = 0; place < logits.length; place++) {
      const x = ((place % columns) + 0.5) * (input.width / columns) - wide / 2;
      const y = (Math.floor(place / columns) + 0.5) * (input.height / rows) - high / 2;
      const box = [
        Math.max(0, x),
        Math.max(0, y),
        Math.min(input.width, x + wide),
        Math.min(input.height, y + high),
      ];
      const output = await detector.run(covered(picture.pixels, box, greyOf(config), input.width));
      logits[place] = output.logits[anchor * classes + label];
      if (jobs.waiting()) return undefined;
      if (place % columns === columns - 1 && place < logits.length - 1)
        part({ rows, columns, logits, done: (place + 1) / logits.length });
    }
    return { rows, columns, logits, done: 1 };
  }

  /** The detections of an output at an IoU of NMS: {all, fate, kept}; fate says who suppressed each, kept are places in all. */
  function thin(output, entry, overlap) {
    if (thinned?.output === output && thinned.overlap === overlap) return thinned;
    const { config, input } = entry;
    const all = thinned?.output === output ? thinned.all : candidates(output, grid, input, config);
    const fate = suppress(all, { ...config, nms_threshold: overlap });
    const kept = [...all.keys()].filter((place) => fate[place].by === -1);
    thinned = { output, overlap, all, fate, kept };
    return thinned;
  }

  function ask(question) {
    const parts = wanted(question);
    const key = parts.map(([kind, { key }]) => `${kind} ${key}`).join();
    if (key === asked || parts.every(([kind, { key }]) => fresh(kind, key))) return;
    asked = key;
    jobs.ask(question);
  }

  /** What is known by now: {base, covered, gradient, sweep} as far as they belong to this question, grid, found, failure. */
  function answers(question, overlap) {
    if (gridFor !== question.entry) [grid, gridFor] = [gridOf(question.entry), question.entry];
    const have = Object.fromEntries(
      wanted(question).map(([kind, { key }]) => [
        kind,
        known.get(kind)?.key === key ? known.get(kind).value : null,
      ]),
    );
    const { key = "", value } = known.get("base") ?? {};
    const output = key.startsWith(`${question.entry.name}/`) ? value : null; // of the picture before, until the new one's
    const pending = wanted(question).some(([kind, { key: asked }]) => !fresh(kind, asked));
    return {
      ...have,
      pending,
      grid,
      failure,
      output,
      found: output ? thin(output, question.entry, overlap) : null,
    };
  }
  return { ask, answers };
}

const sideOf = ([x1, y1, x2, y2]) => [x2 - x1, y2 - y1];
