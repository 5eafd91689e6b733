// The figure in which a smear is painted: stamps, thresholds, and what the network finds.
import { choice, html } from "../lib/dom.js";
import { classKey, verdictKey } from "../detections/keys.js";
import { shortNames } from "../detections/match.js";
import { common } from "./common.js";
import { figures } from "./figures.js";
import { foundWords } from "./sentences.js";
import { stampLayer } from "./stamp_layer.js";
import { KINDS, MOST, freePlace, readStamps, shifted, without, writeStamps } from "./stamps.js";

const TOOLS = { look: null, red: "r", white: "w", platelet: "p", debris: "d" };

export function paint(context) {
  const { state, id } = context;
  const base = common(context);
  const { stored, view, set } = base;
  const short = shortNames(stored.classes);
  let tool = "look";
  let held = -1; // the stamp that has, or had, the focus

  const now = () => readStamps(state.get().stamps) ?? [];
  const change = (stamps, more = {}) =>
    set({ picture: "drawn", chosen: -1, stamps: writeStamps(stamps), ...more });
  const add = (x, y) => {
    const stamps = now();
    const kind = TOOLS[tool];
    if (kind && stamps.length < MOST) change([...stamps, { x, y, kind }]);
  };
  const remove = (index) => {
    change(without(now(), index));
    held = Math.min(index, now().length - 1);
    requestAnimationFrame(() => layer.focus(held));
  };
  const layer = stampLayer({
    canvas: view.over,
    place: add,
    move: (index, dx, dy) => change(shifted(now(), index, dx, dy)),
    remove,
    choose: (index) => (held = index),
  });

  const button = (words, title, onclick) =>
    html("button", { type: "button", class: "lf-do", title, onclick }, words);
  const tools = choice("Stamp", `${id}-tool`, Object.keys(TOOLS), (word) => {
    tool = word;
    context.redraw();
  });
  const place = button("Place one", "Place a stamp of this kind where there is room", () => {
    const { x, y } = freePlace(now());
    if (!TOOLS[tool]) tool = "red";
    add(x, y);
    const last = now().length - 1;
    requestAnimationFrame(() => requestAnimationFrame(() => layer.focus(last)));
  });
  const drop = button("Delete", "Delete the stamp that was touched last", () => {
    const count = now().length;
    if (count) remove(held >= 0 && held < count ? held : count - 1);
  });
  const clear = button("Clear", "An empty field", () => change([], { scene: 0 }));
  const stamps = {
    element: html(
      "div",
      { class: "lf-tools-of-stamps" },
      tools.element,
      html("div", { class: "lf-own-buttons" }, place, drop, clear),
    ),
    symbol: ["pen"],
    name: "Stamps",
    text: "",
  };
  const help = html("p", { class: "lf-readout", "aria-hidden": "true" });

  function draw(given, { asked }) {
    const seen = base.known(given);
    const { picture, input, shown, counts, chosen } = seen;
    const drawn = given.picture === "drawn";
    view.draw({
      picture,
      input,
      map: null,
      shown: asked ? [] : shown,
      truth: asked ? [] : truthOf(seen),
      chosen: given.chosen < shown.length ? given.chosen : -1,
      name: `${picture?.name ?? "picture"}: ${shown.length} boxes, best first`,
    });
    layer.draw(drawn ? now() : [], view.scales(input), input, drawn && tool !== "look");
    base.showControls(given, seen);
    tools.set(tool);
    stamps.text = tool;
    stamps.element.classList.toggle("lf-looking", tool === "look");
    help.replaceChildren(helpWords({ tool, drawn, chosen, classes: stored.classes }));
    const hidden = asked && picture?.objects ? picture.objects.length : null;
    const about = {
      threshold: given.threshold,
      shown,
      classes: stored.classes,
      tally: counts,
      asked: hidden,
    };
    return {
      words: hidden === null && seen.waiting ? seen.waiting : foundWords(about),
      data: { ...base.data(given, seen), stamps: now().length },
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
        html("div", { class: "lf-keys" }, classKey(stored.classes, short), verdictKey()),
        help,
      ),
    ],
    controls: [stamps, base.threshold, base.overlap],
    more: [base.pickers.scene, base.pickers.photos, base.pickers.network, base.pickers.files],
    source: stored.caption,
    watch: view.element,
    answers: () => true,
    draw,
    release: base.release,
  };
}

/** The labelled objects that no box has found are drawn thin. */
function truthOf({ picture, shown }) {
  if (!picture?.objects) return [];
  const taken = new Set(shown.filter(({ verdict }) => verdict === "found").map(({ object }) => object));
  return picture.objects.filter((_, i) => !taken.has(i));
}

/** What can be done with the picture now. */
function helpWords({ tool, drawn, chosen, classes }) {
  if (chosen) return `${classes[chosen.label]}, score ${figures(chosen.score)}.`;
  if (tool !== "look")
    return drawn
      ? `A click stamps ${KINDS[TOOLS[tool]] === "debris" ? "debris" : `a ${KINDS[TOOLS[tool]]}`}. Drag a stamp, or use arrow keys and Delete.`
      : "The first stamp begins a drawn smear.";
  return "Point at a box to read it. Choose a stamp to paint.";
}
