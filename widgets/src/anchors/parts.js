// Parts that the two figures of chapter 9 share: the picture in its frame, and the switches of which anchors there are.
import { choice, html, place, svg } from "../lib/dom.js";
import { scale } from "../lib/plot.js";
import { BUGS, SHAPES, SIZES } from "./grids.js";

const MARGIN = 0.045; // of the scene's width, around it: anchors reach beyond the image

/** The picture, and on it a group `layer` behind and one `front`. name: of the drawing. draw() returns the scales, or null. */
export function stage(name, { width, height }) {
  const photo = svg("image", { preserveAspectRatio: "none" });
  const frame = svg("rect", { class: "lf-rim" });
  const layer = svg("g");
  const front = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas lf-picture", role: "group", "aria-label": name },
    svg("g", { "aria-hidden": "true" }, photo, frame, layer),
    front,
  );
  const ratio = (height + 2 * MARGIN * width) / (width * (1 + 2 * MARGIN));
  const element = html("div", { class: "lf-stage", style: `--ratio:${ratio.toFixed(4)}` }, canvas);

  function draw(picture) {
    const { clientWidth, clientHeight } = element;
    if (!clientWidth || !clientHeight) return null;
    const unit = Math.min(
      clientWidth / (width * (1 + 2 * MARGIN)),
      clientHeight / (height + 2 * MARGIN * width),
    );
    const [left, top] = [(clientWidth - unit * width) / 2, (clientHeight - unit * height) / 2];
    canvas.setAttribute("viewBox", `0 0 ${clientWidth} ${clientHeight}`);
    for (const part of [photo, frame])
      place(part, { x: left, y: top, width: unit * width, height: unit * height });
    if (photo.getAttribute("href") !== picture.source) photo.setAttribute("href", picture.source);
    return { x: scale(0, width, left, left + unit * width), y: scale(0, height, top, top + unit * height) };
  }
  return { element, canvas, layer, front, draw };
}

const tenth = (value) => Math.round(value * 10) / 10; // quicker than toFixed, for a thousand boxes in a frame

/** The d of rectangles, in pixels of the drawing. */
export const outline = (boxes, x, y) =>
  boxes
    .map(
      ([x1, y1, x2, y2]) =>
        `M${tenth(x(x1))} ${tenth(y(y1))}H${tenth(x(x2))}V${tenth(y(y2))}H${tenth(x(x1))}Z`,
    )
    .join("");

/** A path twice: a halo of the paper's colour below its line, seen on any picture; or without the halo. */
export function haloed(kind, halo = true) {
  const lines = [...(halo ? [svg("path", { class: "lf-halo" })] : []), svg("path", { class: "lf-edge" })];
  return {
    element: svg("g", { class: `lf-${kind}` }, ...lines),
    set: (d) => lines.forEach((line) => line.setAttribute("d", d)),
  };
}

/** A choice with a word before it. */
export function led(word, label, name, words, onpick) {
  const control = choice(label, name, words, onpick, [word]);
  control.element = html(
    "div",
    { class: "lf-led" },
    html("span", { class: "lf-lead", "aria-hidden": "true" }, word),
    control.element,
  );
  return control;
}

/** A native select with its word. options: {value: [text, a few letters of it]}. */
export function select(word, id, options, onpick) {
  const input = html(
    "select",
    { id, class: "lf-select", onchange: () => onpick(input.value) },
    ...Object.entries(options).map(([value, [text]]) => html("option", { value }, text)),
  );
  const element = html("div", { class: "lf-led" }, html("label", { for: id, class: "lf-lead" }, word), input);
  const control = { element, symbol: [word], name: word, text: "" };
  return Object.assign(control, {
    set(value) {
      input.value = value;
      control.text = options[value][1];
    },
  });
}

/** The switches of which anchors there are: shapes, sizes, set of anchors, how they are made. Returns controls and draw(state). */
export function gridControls(id, { width, height }, set) {
  const size = (zoom) => `${width * zoom} × ${height * zoom}`;
  const grid = select(
    "anchors",
    `${id}-grid`,
    {
      slim: [`this book's, ${size(1)}`, "book's"],
      base4: [`paper's sizes, ${size(1)}`, "paper's"],
      paper: [`paper's sizes, ${size(2.5)}`, "large"],
    },
    (value) => set({ grid: value }),
  );
  const bug = select("made", `${id}-bug`, BUGS, (value) => set({ bug: value }));
  const ratio = led("shape", "Shape, height to width", `${id}-ratio`, ["all", ...SHAPES], (word) =>
    set({ ratio: word }),
  );
  const sizes = ["all", ...SIZES];
  const scales = led("size", "Size in the level", `${id}-scale`, sizes, (word) =>
    set({ scale: ["all", "0", "1", "2"][sizes.indexOf(word)] }),
  );
  const draw = (now) => {
    grid.set(now.grid);
    grid.wanted = now.grid !== "slim";
    bug.set(now.bug);
    bug.wanted = now.bug !== "none";
    ratio.set(now.ratio);
    ratio.wanted = now.ratio !== "all";
    scales.set(now.scale === "all" ? "all" : SIZES[Number(now.scale)]);
    scales.wanted = now.scale !== "all";
  };
  return { controls: [grid, ratio, scales, bug], draw };
}

/** The pictures by number; none where there is one. */
export function imageChoice(id, pictures, onpick) {
  const control = led(
    "image",
    "Image",
    `${id}-image`,
    pictures.map((_, i) => String(i + 1)),
    (word) => onpick(Number(word) - 1),
  );
  const draw = ({ image }) => {
    control.set(String(image + 1));
    control.wanted = image > 0;
  };
  return { controls: pictures.length > 1 ? [control] : [], draw };
}
