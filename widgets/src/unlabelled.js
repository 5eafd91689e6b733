/*! Live figure of chapter 15: what the hardest negatives are when labels are missing. */
import style from "./unlabelled/style.css";
import { scene, sharp } from "./engine/scenes.js";
import { html, range, rich, svg } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders } from "./lib/limits.js";
import { outlines, picture } from "./training/pictures.js";
import pictureStyle from "./training/pictures.css";
import { bars } from "./unlabelled/bars.js";
import { reckoner } from "./unlabelled/reckoning.js";
import { everything, question, removedWords, sentence } from "./unlabelled/sentences.js";

function parts({ model, state, id }) {
  const limits = model.get("limits");
  const stored = model.get("stored");
  const { number, seed, scenes, size } = stored.scene;
  const [height, width] = size;
  const reckon = reckoner(stored);
  const read = (name, text) => numberIn(limits[name], text);

  const field = scene(number, { seed, scenes, width, height });
  const view = picture({ width, height, paint: (across) => sharp(field, across) });
  const layers = Object.fromEntries(
    ["gone", "hard"].map((name) => [
      name,
      ["lf-halo", `lf-box lf-${name}`].map((className) => svg("path", { class: className })),
    ]),
  );
  view.element.append(
    svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" },
      ...Object.values(layers).flat(),
    ),
  );
  const line = (className) =>
    svg(
      "svg",
      { viewBox: "0 0 28 12", width: 28, height: 12, "aria-hidden": "true" },
      svg("path", { class: `lf-box ${className}`, d: "M2 6H26" }),
    );
  const key = html(
    "p",
    { class: "lf-unlabelled-key" },
    html("span", {}, line("lf-labelled"), "labelled"),
    html("span", {}, line("lf-gone"), "not labelled"),
    html("span", {}, line("lf-hard"), "hardest negatives"),
  );
  const shares = bars();
  const removed = range({
    id: `${id}-removed`,
    symbol: [html("span", { class: "lf-word" }, "removed")],
    name: "labels",
    limits: sliders(limits, { removed: [0.05, 0.1] }).removed,
    ticks: [0, 0.4, 0.8].map((value) => [value, `${Math.round(100 * value)} %`]),
    onset: (value) => state.set({ removed: value }),
  });

  function draw(now, { asked }) {
    const found = reckon(now.removed);
    view.fit();
    view.draw(
      found.labelled.map((box) => ({ box, label: 0 })),
      `A drawn smear: ${found.labelled.length} cells labelled, ${found.gone.length} not`,
    );
    for (const [name, boxes] of [
      ["gone", found.gone],
      ["hard", asked ? [] : found.hardest.map(({ box }) => box)],
    ]) {
      const d = outlines(boxes.map((box) => ({ box })));
      for (const path of layers[name]) path.setAttribute("d", d);
    }
    shares.set(found, asked);
    removed.set(now.removed, `${Math.round(100 * now.removed)}\u00a0%`, removedWords(found));
    return {
      words: asked ? question(found) : sentence(found),
      all: asked ? question(found) : everything(found),
      data: {
        gone: found.gone.length,
        ce: found.shares.CE,
        fl: found.shares.FL,
        ohem: found.shares.OHEM,
        mined: found.mined,
        hardest: found.hardest.map(({ anchor }) => anchor).join(),
      },
    };
  }

  return {
    read,
    bar: [html("p", { class: "lf-title" }, ...rich("A cell that nobody labelled is **a hard negative**"))],
    body: [
      html(
        "div",
        { class: "lf-smear" },
        html("div", { class: "lf-smear-picture" }, view.element, key),
        shares.element,
      ),
    ],
    controls: [removed],
    source: "Ours: one held-out drawn scene; the network has learned with all labels.",
    watch: view.element,
    draw,
  };
}

export default liveFigure({
  name: "lf-unlabelled",
  traits: ["removed"],
  styles: [pictureStyle, style],
  parts,
});
