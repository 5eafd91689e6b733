/*! Live figure of chapter 10. */
import style from "./feature_maps/style.css";
import { choice, html, plain, range } from "./lib/dom.js";
import { liveFigure } from "./lib/figure.js";
import { numberIn, sliders, wholeIn } from "./lib/limits.js";
import { above, ends, field, middle, reading, shown, strideOf } from "./feature_maps/maps.js";
import { scale } from "./feature_maps/scale.js";
import {
  cellWords,
  figures,
  formulaWords,
  mapWords,
  sentence,
  strengthWords,
  valueWords,
} from "./feature_maps/sentences.js";
import { stage } from "./feature_maps/stage.js";
import { street } from "./feature_maps/street.js";

const NAMES = ["image", "network", "map", "view", "strength", "x", "y"];
const VIEWS = { all: "all", A: "A", B: "B", C: "C", score: "scores" };
const MAPS = /^([CL][345]|S[345]|P[3-7])$/;

function parts({ model, state, id }) {
  const [pictures, networks, size, caption] = ["pictures", "networks", "size", "caption"].map((name) =>
    model.get(name),
  );
  const limits = model.get("limits");
  const slides = sliders(limits, { strength: [0.05, 0.1] });
  let hover = null;
  const set = (changes) => state.set(changes);

  /** A value read from an address: within the figure's limits, or undefined. */
  function read(name, text) {
    if (name === "map") return MAPS.test(text) ? text : undefined;
    if (name === "view") return text in VIEWS ? text : undefined;
    if (name === "image" || name === "network")
      return wholeIn([0, (name === "image" ? pictures : networks).length - 1], text);
    return numberIn(limits[name], text);
  }

  const view = stage(
    size,
    (x, y, fixed) => {
      hover = x === null || fixed ? null : { x, y };
      if (fixed) set({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
      else state.request();
    },
    (dx, dy) => {
      const now = state.get();
      const { name } = shown(now, networks);
      const { rows, columns } = networks[now.network].maps[name];
      const stride = strideOf(name);
      const [row, column] = [
        Math.min(rows - 1, Math.floor(now.y / stride)) + dy,
        Math.min(columns - 1, Math.floor(now.x / stride)) + dx,
      ];
      hover = null;
      if (row >= 0 && row < rows && column >= 0 && column < columns) set(middle(name, row, column, size));
    },
  );
  const maps = street(`${id}-map`, (map) => {
    const now = state.get();
    set({ map, view: now.view === "score" && map[0] !== "P" ? "all" : now.view });
  });
  const images = choice(
    "Image",
    `${id}-image`,
    pictures.map((_, i) => String(i + 1)),
    (word) => set({ image: Number(word) - 1 }),
    ["image"],
  );
  const which = choice(
    "Network",
    `${id}-network`,
    networks.map(({ name }) => name),
    (word) => set({ network: networks.findIndex(({ name }) => name === word) }),
    ["down"],
  );
  const views = choice(
    "What of the map",
    `${id}-view`,
    Object.values(VIEWS),
    (word) => {
      const chosen = Object.keys(VIEWS).find((key) => VIEWS[key] === word);
      const { map } = state.get();
      set({ view: chosen, map: chosen === "score" ? `P${map[1]}` : map }); // only the pyramid's levels have scores
    },
    [],
  );
  for (const [control, word] of [
    [images, "image"],
    [views, "show"],
  ])
    control.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, word));
  const strength = range({
    id: `${id}-strength`,
    symbol: [html("span", { class: "lf-word" }, "strength")],
    name: "of the map over the photograph",
    limits: slides.strength,
    ticks: [
      [0, "photo"],
      [1, "map"],
    ],
    onset: (value) => set({ strength: value }),
  });
  const ruler = scale();
  const made = html("span", { class: "lf-formula lf-made", "aria-hidden": "true" }); // on a phone the bar has room for it

  function draw(now, { asked }) {
    const { x, y } = hover ?? now;
    const { name, view: part } = shown(now, networks);
    const network = networks[now.network];
    const entry = network.maps[name];
    const cell = reading(entry, name, part, now.image, x, y);
    const seen = field(entry, cell.row, cell.column);
    const other = rival(now, name, part, x, y);
    const parts = addends(network.maps, name, part, now.image, cell);

    const line = cellWords({ view: part, entry, ...cell, other: other?.comparable ? other : null, parts });
    const summary = sentence({
      name,
      value: asked ? "?" : figures(cell.value, cell.range),
      what: valueWords(part, entry),
      stride: strideOf(name),
      field: seen,
      other: other && String(other.field) !== String(seen) ? other : null,
      size,
      network: network.name,
    });
    const words = (text) => plain(text).replaceAll("\u00a0", " ");
    view.draw({
      picture: pictures[now.image],
      image: now.image,
      name,
      view: part,
      entry,
      strength: now.strength,
      asked,
      row: cell.row,
      column: cell.column,
      field: seen,
      words: `${pictures[now.image].name}, map ${name}. Arrow keys move from cell to cell. ${asked ? "" : words(line)}`,
    });
    maps.set(now, networks, size, asked);
    images.set(String(now.image + 1));
    which.set(network.name);
    which.text = now.network ? "without" : "with"; // in the dock
    views.set(VIEWS[part]);
    strength.set(now.strength, now.strength.toFixed(2), strengthWords(now.strength));
    made.textContent = formulaWords(name, "S3" in network.maps);
    ruler.draw(ends(name, part, cell.range), asked ? null : cell.value);
    return {
      words: summary,
      all: asked ? summary : `${mapWords(name, "S3" in network.maps)} ${line} ${summary}`,
      quiet: hover !== null,
      data: {
        map: name,
        view: part,
        row: cell.row,
        column: cell.column,
        value: cell.value,
        range: cell.range,
        field: seen,
        other: other?.value ?? "",
        otherField: other?.field ?? "",
        lateral: parts?.lateral ?? "",
        above: parts?.above ?? "",
      },
    };
  }

  /** The same place in the other network, or null. Single channels of two networks have nothing to do with each other. */
  function rival(now, name, part, x, y) {
    const next = networks[(now.network + 1) % networks.length];
    if (networks.length < 2) return null;
    const own = shown({ ...now, map: name, network: (now.network + 1) % networks.length }, networks);
    const entry = next.maps[own.name];
    if (!(part in entry.views)) return null;
    const cell = reading(entry, own.name, part, now.image, x, y);
    return {
      name: next.name,
      ...cell,
      field: field(entry, cell.row, cell.column),
      comparable: part === "all" || part === "score",
    };
  }

  /** For one channel of a sum: the lateral, and what nearest upsampling copies from the level above. */
  function addends(all, name, part, image, { row, column }) {
    if (name[0] !== "S" || part === "all") return null;
    const level = Number(name[1]);
    const coarse = `S${level + 1}` in all ? `S${level + 1}` : `L${level + 1}`;
    const point = (map, at) => middle(map, ...at, size);
    const take = (map, { x, y }) => reading(all[map], map, part, image, x, y).value;
    return {
      lateral: take(`L${level}`, point(`L${level}`, [row, column])),
      above: take(coarse, point(coarse, above(row, column, all[name], all[coarse]))),
    };
  }

  return {
    read,
    bar: [made],
    body: [html("div", { class: "lf-look" }, view.element, ruler.element)],
    controls: [maps],
    switches: [views, ...(networks.length > 1 ? [which] : [])],
    more: [images, strength],
    source: caption,
    watch: view.element,
    draw,
  };
}

export default liveFigure({ name: "lf-maps", traits: NAMES, styles: [style], parts });
