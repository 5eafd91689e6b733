// The figure in which a detection is walked back: from the box to the cell of the pyramid that it came from.
import { choice, html, svg } from "../lib/dom.js";
import { classKey } from "../detections/keys.js";
import { shortNames } from "../detections/match.js";
import { rectOf } from "./board.js";
import { common } from "./common.js";
import { heatMap } from "./results.js";
import { mapWords, walkWords } from "./sentences.js";
import { stepWords, steps } from "./steps.js";
import { menu } from "./choices.js";

/** So many of the suppressed boxes are drawn, the best: more would be a carpet. */
const DRAWN = 16;

export function walk(context) {
  const { id } = context;
  const base = common(context);
  const { stored, view, set } = base;
  const short = shortNames(stored.classes);
  const told = steps();
  const label = menu({
    id: `${id}-label`,
    label: "scores of",
    symbol: "class",
    entries: [["-1", "any class"], ...stored.classes.map((name, i) => [String(i), name])],
    onpick: (value) => set({ label: Number(value) }),
  });
  let levels = null; // "none" alone until the network's are known
  const levelPlace = {
    element: html("div", { class: "lf-levels" }),
    symbol: ["map"],
    name: "Map of scores",
    text: "",
  };

  function levelSwitch(numbers) {
    const names = ["none", ...numbers.map((level) => `P${level}`)];
    if (levels?.names.join() === names.join()) return;
    const control = choice("Map of scores", `${id}-level`, names, (word) => set({ level: word }), ["map"]);
    control.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "map"));
    levelPlace.element.replaceChildren(control.element);
    levels = { names, control };
  }
  levelSwitch([]);

  function draw(now) {
    const seen = base.known(now);
    const { entry, picture, input, shown, found, answers, chosen, origin } = seen;
    if (entry.state === "ready") levelSwitch(entry.config.anchors.levels);
    const level = levels.names.includes(now.level) ? now.level : "none";
    levels.control.set(level);
    levelPlace.text = level;
    label.set(String(now.label));
    label.text = now.label < 0 ? "any" : short[now.label];
    label.element.hidden = level === "none";
    const map =
      found && level !== "none"
        ? heatMap(answers.output, answers.grid, stored.classes.length, Number(level[1]), now.label)
        : null;
    const gone = chosen ? goneBy(found, chosen) : [];
    view.draw({
      picture,
      input,
      map: map && { key: `${picture.key} ${entry.name} ${level} ${now.label}`, ...map },
      shown,
      truth: [],
      chosen: chosen ? now.chosen : -1,
      name: `${picture?.name ?? "picture"}: ${shown.length} boxes, best first. Arrow keys go from box to box.`,
      marks: (scales) => (chosen ? marksOf({ origin, gone }, scales) : []),
    });
    base.showControls(now, seen);
    const at = origin && answers.grid.levels.find((one) => one.level === origin.level);
    told.set(
      chosen &&
        stepWords({
          chosen,
          origin,
          gone,
          classes: stored.classes,
          objects: picture.objects,
          overlap: now.overlap,
          rows: at.H,
          columns: at.W,
          perCell: answers.grid.perCell,
        }),
    );
    const line = walkWords({ chosen, origin, gone: gone.length, classes: stored.classes });
    const words = map
      ? `${mapWords({ level: Number(level[1]), label: now.label, values: map.values, classes: stored.classes })} ${chosen ? line : ""}`
      : line;
    return {
      words: seen.waiting || words.trim(),
      data: {
        ...base.data(now, seen),
        level: origin ? `P${origin.level}` : "",
        cell: origin ? `${origin.row} ${origin.column} ${origin.place}` : "",
        logits: origin ? origin.logits.map((value) => value.toFixed(5)).join(" ") : "",
        deltas: origin ? origin.deltas.map((value) => value.toFixed(5)).join(" ") : "",
        pt: origin?.pt ?? "",
        gone: gone.length,
        hottest: map ? Math.max(...map.values).toFixed(6) : "",
      },
    };
  }

  return {
    read: base.read,
    bar: [base.pickers.kind.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html("div", { class: "lf-keys" }, classKey(stored.classes, short)),
      ),
    ],
    controls: [levelPlace, label, base.threshold],
    more: [base.overlap, base.pickers.photos, base.pickers.scene, base.pickers.network],
    below: [told.element],
    source: stored.caption,
    watch: view.element,
    draw,
    release: base.release,
  };
}

/** What a detection suppressed, best first: [{box, score, iou}]. */
function goneBy({ all, fate }, chosen) {
  return all.map((one, i) => ({ ...one, ...fate[i] })).filter(({ by }) => by === chosen.at);
}

/** The cell, the anchor, and the boxes that were suppressed. */
function marksOf({ origin, gone }, scales) {
  const { stride, row, column, box } = origin;
  const cell = [column * stride, row * stride, (column + 1) * stride, (row + 1) * stride];
  return [
    ...gone.slice(0, DRAWN).map((one) => svg("rect", { class: "lf-suppressed", ...rectOf(one.box, scales) })),
    svg("rect", { class: "lf-anchor-halo", ...rectOf(box, scales) }),
    svg("rect", { class: "lf-anchor", ...rectOf(box, scales) }),
    svg("rect", { class: "lf-cell", ...rectOf(cell, scales) }),
  ];
}
