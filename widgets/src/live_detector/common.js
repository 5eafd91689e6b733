// What the figures of this kind share: the network, the picture, the answer, the drawing of boxes, and the usual controls.
import { plain } from "../lib/dom.js";
import { assets } from "../lib/assets.js";
import { numberIn, sliders, wholeIn } from "../lib/limits.js";
import { readBox } from "../lib/box_editor.js";
import { match, shortNames, tally } from "../detections/match.js";
import { board } from "./board.js";
import { bench } from "./networks.js";
import { choosing } from "./pickers.js";
import { inputs, onYours } from "./inputs.js";
import { looker } from "./looker.js";
import { whenLookedAt } from "./reader.js";
import { ofAnchor, judged } from "./results.js";
import { boxWords, overlapWords, thresholdWords, waitingWords } from "./sentences.js";
import { readStamps } from "./stamps.js";
import { shortFigure, thresholds } from "./choices.js";

/** The traits that the reader moves; each figure uses some. */
export const NAMES = [
  "picture",
  "scene",
  "stamps",
  "network",
  "threshold",
  "overlap",
  "level",
  "label",
  "chosen",
  "patch",
  "evidence",
];
export const EVIDENCE = ["none", "gradient", "sweep"];
export const LEVELS = ["none", "P2", "P3", "P4", "P5", "P6", "P7"];

/** The pixels in which the patch is given, whatever the network's input is. */
export const FIELD = { width: 256, height: 192 };

/** The parts that every mode builds on. */
export function common({ model, state, id, figure, redraw, page }) {
  const stored = Object.fromEntries(
    ["pictures", "networks", "classes", "caption", "scenes"].map((name) => [name, model.get(name)]),
  );
  const limits = model.get("limits");
  const slides = sliders(limits, { threshold: [0.01, 0.05], overlap: [0.05, 0.05] });
  const set = (changes) => state.set(changes);
  const short = shortNames(stored.classes);
  const see = inputs(stored, redraw);
  const lookers = new Map(); // one for each network: its answers outlive a change of network
  const lookerOf = (name) => {
    if (!lookers.has(name)) lookers.set(name, looker(redraw));
    return lookers.get(name);
  };
  const view = board((place) => {
    if (place !== state.get().chosen) set({ chosen: place });
  });
  const { threshold, overlap } = thresholds(id, slides, set);
  const pickers = choosing({ id, stored, set, state, figure, redraw });
  const files = assets({ model, page });
  let wanted = !page; // under a kernel the file has no long way to come
  const look = () => {
    wanted = true;
    redraw();
  };
  const stops = [bench.listen(redraw), onYours(redraw), wanted ? () => {} : whenLookedAt(figure, look)];

  /** A value read from an address: within the figure's limits, or undefined. */
  function read(name, text) {
    if (name === "picture")
      return text === "drawn" || wholeIn([0, stored.pictures.length - 1], text) !== undefined
        ? text
        : undefined;
    if (name === "stamps") return readStamps(text) ? text : undefined;
    if (name === "network") return stored.networks.some((one) => one.name === text) ? text : undefined;
    if (name === "level") return LEVELS.includes(text) ? text : undefined;
    if (name === "evidence") return EVIDENCE.includes(text) ? text : undefined;
    if (name === "patch") return readBox(text, { ...FIELD, least: 8 });
    if (name === "label") return wholeIn([-1, stored.classes.length - 1], text);
    if (name === "chosen" || name === "scene") return wholeIn(limits[name], text);
    return numberIn(limits[name], text);
  }

  /**
   * All that is known of a state: {entry, picture, input, answers, shown, kept, counts, chosen, origin, waiting}. shown: the
   * boxes from the threshold on, best first, as the drawing wants them.
   */
  function known(now, { patch = null, evidence = "none", network = now.network } = {}) {
    const entry =
      wanted || bench.has(network)
        ? bench.network(network, () => files.load(`${network}.safetensors`))
        : { name: network, state: "idle", note: "" };
    const input = entry.input ?? { width: 256, height: 192 };
    const picture = see.look(now, input);
    const result = {
      entry,
      input,
      picture,
      shown: [],
      counts: null,
      chosen: null,
      origin: null,
      answers: null,
    };
    if (entry.state !== "ready" || !picture) return { ...result, waiting: waitingWords({ entry, picture }) };

    const ask = lookerOf(network);
    const bare = { entry, picture, patch: null, evidence: "none", target: null };
    const found = ask.answers(bare, now.overlap).found;
    const boxes = found
      ? found.kept
          .map((at) => ({ ...found.all[at], at }))
          .filter(({ score }) => score >= now.threshold)
          .slice(0, entry.config.max_detections)
      : [];
    const chosen = boxes[now.chosen] ?? null;
    const target = chosen && { anchor: chosen.anchor, label: chosen.label };
    const question = { entry, picture, patch: chosen ? patch : null, evidence, target };
    ask.ask(question);
    const answers = ask.answers(question, now.overlap);
    if (!found || !answers.output)
      return { ...result, answers, waiting: waitingWords({ entry, picture, failure: answers.failure }) };

    const verdicts = picture.objects ? match(boxes, picture.objects) : null;
    const words = (text) => plain(text).replaceAll("\u00a0", " ");
    const shown = (verdicts ?? boxes).map((one, i) => ({
      ...one,
      kind: one.verdict ?? "plain",
      tag:
        one.label > 0 || i === now.chosen
          ? `${short[one.label] ?? one.label} ${shortFigure(two(one.score))}`
          : null,
      words: words(boxWords(one, stored.classes)),
    }));
    const counts = verdicts && tally(verdicts, picture.objects, stored.classes);
    const origin = chosen && {
      ...ofAnchor(answers.output, chosen.anchor, answers.grid, entry.config.num_classes),
      ...judged(chosen.anchor, chosen.label, chosen.score, answers.grid, picture.objects, entry.config),
    };
    return { ...result, answers, found, shown, counts, chosen, origin, waiting: "" };
  }

  /** Show the usual controls' values. */
  function showControls(now, { found, shown }) {
    threshold.set(now.threshold, shortFigure(now.threshold), thresholdWords(now.threshold, shown.length));
    overlap.set(
      now.overlap,
      shortFigure(now.overlap),
      overlapWords(now.overlap, found?.kept.length ?? 0, found?.all.length ?? 0),
    );
    pickers.set(now);
  }

  /** The numbers shown, for tests and for readers' scripts. */
  function data(now, { entry, picture, answers, found, shown, counts, chosen }) {
    const state = entry.state !== "ready" ? entry.state : answers && !answers.pending ? "done" : "looking";
    return {
      state,
      picture: picture?.key ?? "",
      network: entry.name,
      candidates: found?.all.length ?? "",
      kept: found?.kept.length ?? "",
      shown: shown.length,
      found: counts?.found ?? "",
      alarms: counts?.alarms ?? "",
      objects: counts?.objects ?? "",
      boxes: shown
        .map(({ box, score, label }) =>
          [...box.map((one) => one.toFixed(3)), score.toFixed(6), label].join(" "),
        )
        .join(),
      anchor: chosen?.anchor ?? "",
      note: answers?.failure || entry.note,
    };
  }

  return {
    stored,
    limits,
    set,
    read,
    view,
    known,
    data,
    showControls,
    threshold,
    overlap,
    pickers,
    release: () => stops.forEach((stop) => stop()),
  };
}

const two = (score) => Math.floor(100 * score) / 100;
