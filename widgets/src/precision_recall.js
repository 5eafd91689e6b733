/*! Live figure of chapter 12. */
import runStyle from "./lib/run.css";
import style from "./precision_recall/style.css";
import { choice, html, plain, range, rich } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { detectionsOf, objectsOf } from "./detections/match.js";
import { cells, WAYS } from "./precision_recall/cells.js";
import { changesIn, kept, ofPicture, textOf, withChange } from "./precision_recall/changes.js";
import { picture } from "./precision_recall/picture.js";
import { plot } from "./precision_recall/plot.js";
import {
  curveAt,
  judged,
  letIn,
  mean,
  overThresholds,
  placeOf,
  ranked,
  readings,
  THRESHOLDS,
} from "./precision_recall/scores.js";
import {
  boxWords,
  everything,
  idle,
  iouFigures,
  iouWords,
  line,
  missedWords,
  share,
  thresholdWords,
} from "./precision_recall/sentences.js";

const NAMES = ["image", "label", "threshold", "iou", "readings", "changes"];
const TABS = ["photograph", "curve"];
const KEPT = 300; // results at hand

function parts({ model, state, id, figure, redraw }) {
  const [pictures, classes] = [model.get("pictures"), model.get("classes")];
  const objects = pictures.map(objectsOf);
  const found = model.get("found").map(detectionsOf);
  const limits = model.get("limits");
  const slides = sliders(limits, { threshold: [0.01, 0.05], iou: [0.05, 0.05] });
  const wanted = classes.map((_, label) =>
    objects.flat().reduce((sum, one) => sum + (one.label === label && !one.difficult ? 1 : 0), 0),
  );
  let active = null; // {place, copy} of the picked detection, or {object}
  let tab = TABS[0];
  let items = [];
  let grip = null;
  const set = (more) => state.set(more);
  const changes = () => changesIn(state.get().changes, found, pictures) ?? new Map();

  /** A value read from an address: one that the figure can show, or undefined. */
  function read(name, text) {
    if (name === "changes") return changesIn(text, found, pictures) && text;
    if (name === "readings") return WAYS.includes(text) ? text : undefined;
    if (name === "image" || name === "label")
      return wholeIn([0, (name === "image" ? pictures : classes).length - 1], text);
    return numberIn(limits[name], text);
  }

  // what is judged is kept: a drag changes one picture, the threshold none
  const known = new Map();
  function remembered(key, compute) {
    if (!known.has(key)) {
      if (known.size > KEPT) known.delete(known.keys().next().value);
      known.set(key, compute());
    }
    return known.get(key);
  }
  const rowsOf = (label, changed) =>
    ranked(
      pictures.map((_, i) => {
        const own = ofPicture(changed, i);
        return remembered(`${label}/${i}/${textOf(own)}`, () => judged(found[i], objects[i], label, own));
      }),
    );
  /** The rows of a class and its COCO AP over the ten IoUs, null where there is nothing to find. */
  function scored(label, changed) {
    return remembered(`${label}/${textOf(changed)}`, () => {
      const rows = rowsOf(label, changed);
      return { rows, each: wanted[label] ? overThresholds(rows, wanted[label]) : null };
    });
  }
  /** The curve at an IoU, and AP in numbers; null where there is nothing to find. */
  function scoresAt(label, changed, t) {
    return remembered(`${label}/${textOf(changed)}/${t}`, () => {
      const { rows, each } = scored(label, changed);
      if (!each) return { points: [], numbers: null };
      const points = curveAt(rows, t, wanted[label]);
      return { points, numbers: { ...readings(points, wanted[label]), each, coco: mean(each) } };
    });
  }

  const view = picture({
    pick(place) {
      const item = items[place];
      active = item ? item.who : null;
      redraw();
    },
    begin(place) {
      const { place: which } = items[place].who;
      const before = changes().get(`${state.get().image}.${which}`);
      grip = { which, dx: before?.dx ?? 0, dy: before?.dy ?? 0 };
    },
    shift: (dx, dy) => move(grip.which, grip.dx + dx, grip.dy + dy),
    nudge(place, dx, dy) {
      const { place: which } = items[place].who;
      const before = changes().get(`${state.get().image}.${which}`);
      move(which, (before?.dx ?? 0) + dx, (before?.dy ?? 0) + dy);
    },
    press: (place, what) => turn(items[place].who.place, what),
  });
  function change(which, more) {
    set({ changes: textOf(withChange(changes(), state.get().image, which, more)) });
  }
  function move(which, dx, dy) {
    const { image } = state.get();
    const [x, y] = kept(found[image][which].box, dx, dy, pictures[image]);
    change(which, { dx: x, dy: y });
  }
  function turn(which, what) {
    change(which, { [what]: !changes().get(`${state.get().image}.${which}`)?.[what] });
  }
  const curve = plot((recall) => {
    const now = state.get();
    const { points } = scoresAt(now.label, changes(), placeOf(now.iou));
    if (!points.length) return;
    const away = (point) => Math.abs(point.recall - recall);
    const nearest = points.reduce((best, point) => (away(point) < away(best) - 1e-9 ? point : best));
    set({ threshold: Math.max(limits.threshold[0], nearest.row.score) });
  });
  const numbers = cells(id, (way) => set({ readings: way }));

  const photographs = choice(
    "Photograph",
    `${id}-image`,
    pictures.map((_, i) => String(i + 1)),
    (word) => ((active = null), set({ image: Number(word) - 1 })),
  );
  photographs.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "photograph"));
  const kinds = choice(
    "Class",
    `${id}-label`,
    classes,
    (word) => ((active = null), set({ label: classes.indexOf(word) })),
    [html("span", { class: "lf-word" }, "class")],
  );
  kinds.element.classList.add("lf-kinds");
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const slider = (name, title, short, ticks, onset) =>
    range({
      id: `${id}-${name}`,
      symbol: word(short),
      name: title,
      lead: html(
        "label",
        { for: `${id}-${name}`, class: "lf-label" },
        html("span", { class: "lf-word" }, title),
      ),
      limits: slides[name],
      ticks: ticks.map((at) => [at, String(at).replace(/^0/, "")]),
      onset,
    });
  const threshold = slider("threshold", "score threshold", "score", [0.25, 0.5, 0.75], (value) =>
    set({ threshold: value }),
  );
  const iou = slider("iou", "IoU threshold", "IoU", [0.5, 0.75, 0.95], (value) => set({ iou: value }));

  /** A button that keeps the focus where there is nothing for it to do. */
  function button(text, title, onclick) {
    const able = () => element.getAttribute("aria-disabled") !== "true";
    const element = html(
      "button",
      { type: "button", class: "lf-do", title, onclick: () => able() && onclick() },
      text,
    );
    return { element, able: (on) => element.setAttribute("aria-disabled", String(!on)) };
  }
  const here = (what) => () => active?.place !== undefined && what(active.place);
  const off = button(
    "Off",
    "Switch this box off, or on again (Delete)",
    here((place) => turn(place, "off")),
  );
  const twice = button(
    "Twice",
    "Count this box twice, or once again (D)",
    here((place) => turn(place, "twice")),
  );
  const back = button(
    "Put back",
    "Leave this box as the network gave it",
    here((place) => change(place, { off: false, twice: false, dx: 0, dy: 0 })),
  );
  const undo = button("Undo all", "Leave all boxes as the network gave them", () => set({ changes: "" }));
  const readout = html("p", { class: "lf-readout", "aria-hidden": "true" });
  const tabs = choice("Show", `${id}-tab`, TABS, (name) => ((tab = name), redraw()));
  tabs.element.classList.add("lf-tabs");

  /** What stands on the picture: the boxes let in, those switched off, and the objects that are missed. */
  function itemsOf(now, t, rows, changed) {
    const name = classes[now.label];
    const own = ofPicture(changed, now.image);
    const reaches = ({ score }) => Math.round(score * 1000) >= Math.round(now.threshold * 1000);
    const counted = rows.map((row, i) => ({ ...row, rank: i + 1 }));
    const shown = counted
      .filter((row) => row.picture === now.image && reaches(row))
      .map((row) => {
        const shift = own.get(row.place);
        const verdict = row.verdicts[t];
        const text = boxWords({
          kind: verdict.verdict,
          name,
          score: row.score,
          rank: row.rank,
          of: rows.length,
          verdict,
          copy: row.copy || Boolean(shift?.twice),
          shift: shift?.dx || shift?.dy ? shift : null,
          iou: THRESHOLDS[t],
        });
        return {
          kind: verdict.verdict,
          box: row.box,
          copy: row.copy,
          object: verdict.object,
          text,
          who: { place: row.place, copy: row.copy },
        };
      });
    const gone = found[now.image]
      .map((one, place) => ({ ...one, place }))
      .filter((one) => one.label === now.label && own.get(one.place)?.off)
      .map(({ box, score, place }) => ({
        kind: "off",
        box,
        copy: false,
        text: boxWords({ kind: "off", name, score }),
        who: { place, copy: false },
      }));
    const taken = new Set(shown.filter(({ kind }) => kind === "found").map(({ object }) => object));
    const missed = objects[now.image]
      .map((one, i) => ({ ...one, i }))
      .filter((one) => one.label === now.label && !one.difficult && !taken.has(one.i))
      .map(({ box, i }) => ({
        kind: "missed",
        box,
        copy: false,
        text: missedWords(name),
        who: { object: i },
      }));
    const spoken = (item) => ({ ...item, words: plain(item.text).replaceAll("\u00a0", " ") });
    return {
      items: [...shown, ...gone, ...missed].map(spoken),
      truth: objects[now.image].filter((_, i) => taken.has(i)).map(({ box }) => box),
    };
  }

  const same = (a, b) => a && a.place === b.place && a.copy === b.copy && a.object === b.object;

  function draw(now) {
    const changed = changesIn(now.changes, found, pictures) ?? new Map();
    const t = placeOf(now.iou);
    const { points, numbers: ap } = scoresAt(now.label, changed, t);
    const untouched = changed.size ? scoresAt(now.label, new Map(), t) : null;
    const shown = letIn(points, now.threshold);
    const right = shown ? points[shown - 1].right : 0;
    const point = { found: right, objects: wanted[now.label], shown, wrong: shown - right };
    const all = classes
      .map((_, label) => scored(label, changed).each)
      .filter(Boolean)
      .map(mean);

    const drawn = itemsOf(now, t, scored(now.label, changed).rows, changed);
    items = drawn.items;
    const chosen = items.findIndex((item) => same(active, item.who));
    if (chosen < 0) active = null;
    view.draw(
      pictures[now.image],
      items,
      drawn.truth,
      chosen,
      `Photograph ${now.image + 1}, ${classes[now.label]}: ${items.length} boxes, best first`,
    );
    const seen = {
      name: classes[now.label],
      threshold: now.threshold,
      iou: now.iou,
      point,
      ap: ap?.[101] ?? null,
      before: untouched?.numbers?.[101] ?? null,
      coco: ap?.coco,
      voc2007: ap?.[11],
      voc2010: ap?.area,
      all: mean(all),
      changes: changed.size,
    };
    curve.draw({
      points,
      before: untouched?.points ?? null,
      shown,
      readings: now.readings,
      words: `Precision over recall of ${classes[now.label]}. ${plain(line(seen)).replaceAll("\u00a0", " ")}`,
    });
    numbers.draw(now.readings, t, ap, untouched?.numbers ?? null);
    photographs.set(String(now.image + 1));
    kinds.set(classes[now.label]);
    threshold.set(now.threshold, share(now.threshold), thresholdWords(now.threshold, point));
    iou.set(now.iou, iouFigures(now.iou), iouWords(now.iou, seen.ap));
    tabs.set(tab);
    figure.classList.toggle("lf-at-curve", tab === TABS[1]);
    const own = changed.get(`${now.image}.${active?.place}`);
    const picked = active?.place !== undefined;
    off.able(picked);
    twice.able(picked && !own?.off);
    back.able(picked && own);
    undo.able(changed.size);
    off.element.setAttribute("aria-pressed", String(Boolean(own?.off)));
    twice.element.setAttribute("aria-pressed", String(Boolean(own?.twice)));
    readout.replaceChildren(
      ...rich(chosen < 0 ? idle(globalThis.matchMedia?.("(pointer: coarse)").matches) : items[chosen].text),
    );
    return {
      words: line(seen),
      all: everything(seen),
      data: {
        found: point.found,
        shown: point.shown,
        objects: point.objects,
        ap: ap ? ap[101] : "",
        voc07: ap ? ap[11] : "",
        voc10: ap ? ap.area : "",
        coco: ap ? ap.coco : "",
        all: seen.all,
      },
    };
  }

  figure.style.setProperty(
    "--ratio",
    Math.max(...pictures.map(({ width, height }) => height / width), 0.5).toFixed(4),
  );
  return {
    read,
    bar: [photographs.element],
    body: [
      html(
        "div",
        { class: "lf-pr" },
        tabs.element,
        html(
          "div",
          { class: "lf-left" },
          view.element,
          html(
            "div",
            { class: "lf-acts", role: "group", "aria-label": "The picked box" },
            ...[off, twice, back, undo].map(({ element }) => element),
          ),
        ),
        html("div", { class: "lf-right" }, curve.element, readout),
        numbers.element,
      ),
    ],
    controls: [threshold, iou, kinds],
    source: model.get("caption"),
    watch: view.element,
    draw,
  };
}

export default liveFigure({ name: "lf-precision", traits: NAMES, styles: [runStyle, style], parts });
