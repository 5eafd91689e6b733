/*! Live figure of chapter 9: an object and the anchors that answer for it. */
import editorStyle from "./lib/box_editor.css";
import style from "./anchors/style.css";
import own from "./assignment/style.css";
import { html, range, toggle } from "./lib/dom.js";
import { anchorAt, LEVELS } from "./lib/anchors.js";
import { boxEditor, readBox } from "./lib/box_editor.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { probability } from "./lib/words.js";
import { gridOf, NAMES, objectsOf, readShared, sceneOf } from "./anchors/grids.js";
import { gridControls, haloed, imageChoice, led, outline, stage } from "./anchors/parts.js";
import { lineKey } from "./anchors/table.js";
import { cut, whole } from "./anchors/words.js";
import { histogram } from "./assignment/histogram.js";
import { counted, EXAMPLES, surveyOf } from "./assignment/readings.js";
import { backgroundWords, foregroundWords, objectName, sentence } from "./assignment/sentences.js";

const LAYERS = ["ignored", "elsewhere", "positive", "restored"]; // in the order of drawing

function parts({ model, state, id }) {
  const [pictures, detail, classes] = ["pictures", "detail", "classes"].map((name) => model.get(name));
  const scene = sceneOf(pictures[0], detail);
  const objects = pictures.map((picture) => objectsOf(picture, detail));
  const room = { ...scene, least: 4, fine: 1, coarse: 5 };
  const limits = model.get("limits");
  const slides = sliders(limits, { foreground: [0.01, 0.05], background: [0.01, 0.05] });
  const set = (changes) => state.set(changes);

  /** A value read from an address, or undefined. */
  function read(name, text) {
    if (name === "box") return readBox(text, room);
    if (name === "others" || name === "low_quality") return { true: true, false: false }[text];
    if (name === "which")
      return /^-?\d+$/.test(text) &&
        Number(text) >= -1 &&
        Number(text) < Math.max(...objects.map(({ length }) => length))
        ? Number(text)
        : undefined;
    if (name === "shown") return ["all", ...LEVELS.map(String)].includes(text) ? text : undefined;
    if (name in limits) return numberIn(limits[name], text);
    return readShared(name, text, pictures.length);
  }

  /** The labelled object of an index, as the state that puts the box on it. */
  const onto = (image, which) => ({
    image,
    which,
    box: objects[image][which].box.map((value) => Math.round(value * 10) / 10),
  });
  function next() {
    const { image, which } = state.get();
    if (objects[image].length) set(onto(image, (which + 1) % objects[image].length));
  }
  const paper = {
    foreground: 0.5,
    background: 0.4,
    low_quality: true,
    others: false,
    shown: "all",
    grid: "slim",
    scale: "all",
    ratio: "all",
    bug: "none",
  };
  const example = (words, onclick) => html("button", { type: "button", class: "lf-example", onclick }, words);
  const examples = html(
    "div",
    { class: "lf-examples", role: "group", "aria-label": "Objects to start from" },
    example("next label", next),
    ...Object.entries(EXAMPLES).map(([name, { words, box }]) => {
      const button = example(words, () => set({ ...paper, which: -1, box }));
      button.dataset.example = name;
      return button;
    }),
  );

  const view = stage("The image, an object to move, and the anchors that answer for it", scene);
  const truth = haloed("truth");
  const lines = Object.fromEntries(LAYERS.map((kind) => [kind, haloed(kind, kind !== "elsewhere")]));
  view.layer.append(truth.element, ...LAYERS.map((kind) => lines[kind].element));
  const editor = boxEditor({
    canvas: view.canvas,
    boxes: [{ name: "object", kind: "truth" }],
    limits: room,
    onset: (_, box) => set({ box }),
  });
  view.front.append(editor.element);

  const levelRows = [...LEVELS, "all"].map((level) =>
    html(
      "tr",
      { class: level === "all" ? "lf-sum" : null },
      ...[level === "all" ? "all" : `P${level}`, "", "", "", "", ""].map((text) => html("td", {}, text)),
    ),
  );
  const table = html(
    "table",
    {},
    html("caption", { class: "lf-sr" }, "Anchors by level and by what they are told"),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        ...["level", "for it", "other", "ignored", "backgr.", "best"].map((name) =>
          html("th", { scope: "col" }, name),
        ),
      ),
    ),
    html("tbody", {}, ...levelRows),
  );
  const bars = histogram();
  const flag = (name, label, short) =>
    toggle({
      id: `${id}-${name}`,
      label,
      symbol: [short],
      onset: (on) => set({ [name]: on }),
    });
  const flags = {
    low_quality: flag("low_quality", "low-quality matches", "low quality"),
    others: flag("others", "the image's other objects, too", "others"),
  };
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const foreground = range({
    id: `${id}-foreground`,
    symbol: word("object ≥"),
    name: "this IoU",
    limits: slides.foreground,
    ticks: [
      [0.3, ".3"],
      [0.5, ".5"],
      [0.7, ".7"],
    ],
    onset: (value) => set({ foreground: value, background: Math.min(value, state.get().background) }),
  });
  const background = range({
    id: `${id}-background`,
    symbol: word("backgr. <"),
    name: "this IoU",
    limits: slides.background,
    ticks: [
      [0.2, ".2"],
      [0.4, ".4"],
      [0.6, ".6"],
    ],
    onset: (value) => set({ background: value, foreground: Math.max(value, state.get().foreground) }),
  });
  const shown = led(
    "level",
    "Level whose anchors are drawn",
    `${id}-shown`,
    ["all", ...LEVELS.map((level) => `P${level}`)],
    (text) => set({ shown: text.replace("P", "") }),
  );
  const images = imageChoice(id, pictures, (image) =>
    set(objects[image].length ? onto(image, 0) : { image, which: -1 }),
  );
  const controls = gridControls(id, scene, set);

  function draw(kept) {
    const start = performance.now();
    const own = objects[kept.image];
    const now = {
      ...kept,
      which: Math.min(kept.which, own.length - 1),
      foreground: Math.max(kept.foreground, kept.background),
    };
    const grid = gridOf(scene, now);
    const seen = surveyOf(grid, now, own);
    const reading = { ...counted(grid, seen, now), objects: seen.rest.length + 1 };
    const { labels, rows, total, bars: counts, untouched, winners } = reading;

    const scales = view.draw(pictures[now.image]);
    if (scales) {
      const boxes = { ignored: [], elsewhere: [], positive: [], restored: [] };
      for (const { level, start: first, count } of grid.levels) {
        if (now.shown !== "all" && now.shown !== String(level)) continue;
        for (let i = first; i < first + count; i++) {
          if (labels[i] === -1 || (labels[i] === -2 && seen.owner[i] !== 0)) continue; // of the ignored those that lie on this object
          boxes[
            labels[i] === -2
              ? "ignored"
              : labels[i] > 0
                ? "elsewhere"
                : seen.best[i] < now.foreground
                  ? "restored"
                  : "positive"
          ].push(anchorAt(grid.anchors, i));
        }
      }
      for (const kind of LAYERS)
        lines[kind].set(
          outline(
            boxes[kind],
            (value) => scales.x(value / grid.zoom),
            (value) => scales.y(value / grid.zoom),
          ),
        );
      truth.set(
        outline(
          own.filter((_, i) => i !== now.which).map(({ box }) => box),
          scales.x,
          scales.y,
        ),
      );
      editor.draw([now.box], scales.x, scales.y, [now.which < 0 ? "object" : classes[own[now.which].label]]);
    }
    [...rows, total].forEach((row, i) => {
      const values = [
        whole(row.own),
        now.others ? whole(row.others) : "–",
        whole(row.ignored),
        whole(row.background),
        row.best ? cut(row.best) : "–",
      ];
      values.forEach((text, k) => (levelRows[i].cells[k + 1].textContent = text));
      levelRows[i].classList.toggle(
        "lf-dim",
        i < 5 && now.shown !== "all" && now.shown !== String(row.level),
      );
    });
    bars.draw(counts, untouched, now);
    foreground.set(now.foreground, probability(now.foreground), foregroundWords(now.foreground));
    background.set(now.background, probability(now.background), backgroundWords(now.background));
    for (const name of Object.keys(flags)) flags[name].set(now[name]);
    foreground.wanted = now.foreground !== 0.5;
    background.wanted = now.background !== 0.4;
    shown.set(now.shown === "all" ? "all" : `P${now.shown}`);
    shown.wanted = now.shown !== "all";
    images.draw(now);
    controls.draw(now);
    const line = sentence({ state: now, grid, reading, objects: own, classes });
    const column = (key) => rows.map((row) => row[key]).join();
    return {
      words: line,
      data: {
        own: column("own"),
        restored: column("restored"),
        others: column("others"),
        ignored: column("ignored"),
        background: column("background"),
        best: total.best,
        ties: winners.length,
        untouched,
        bars: ["background", "ignored", "positive", "restored"].map((kind) => counts[kind].join(" ")),
        name: objectName(now, own, classes),
        milliseconds: (performance.now() - start).toFixed(2),
      },
    };
  }

  return {
    read,
    bar: [examples],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        lineKey([
          ["positive", "answers for it"],
          ["restored", "by the low-quality rule"],
          ["ignored", "ignored"],
          ["elsewhere", "answers for another"],
          ["truth", "label"],
        ]),
      ),
    ],
    controls: [flags.low_quality, flags.others],
    more: [shown, foreground, background, ...controls.controls, ...images.controls],
    below: [
      html(
        "details",
        { class: "lf-counts", ontoggle: state.request },
        html("summary", {}, "Count them, by level and by IoU"),
        html("div", { class: "lf-side" }, table, bars.element),
      ),
    ],
    source: model.get("caption"),
    watch: view.element,
    draw,
  };
}

export default liveFigure({
  name: "lf-anchors lf-assignment",
  traits: ["box", "which", "others", "foreground", "background", "low_quality", "shown", ...NAMES],
  styles: [editorStyle, style, own],
  parts,
});
