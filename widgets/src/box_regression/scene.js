// The scene: anchor and object to drag, the decoded box, and the lengths that the lit formula speaks of.
import { boxEditor } from "../lib/box_editor.js";
import { html, place, svg } from "../lib/dom.js";
import { scale } from "../lib/plot.js";
import { axisOf, readings, SCENE } from "./readings.js";
import { amount } from "./sentences.js";

const MARGIN = 8;
const FAR = 1e5; // pixels beyond which nothing is drawn

/** The scene, on a photograph if `picture` is its address; `set` takes changes. Returns its element and draw(state, asked). */
export function scene(picture, set) {
  const clip = `lf-clip-${Math.random().toString(36).slice(2)}`;
  const frame = svg("rect");
  const ground = svg("rect", { class: "lf-ground" });
  const photo = picture
    ? svg("image", { href: picture, preserveAspectRatio: "none", "clip-path": `url(#${clip})` })
    : null;
  const found = svg("rect", { class: "lf-found", "clip-path": `url(#${clip})` });
  const lengths = svg("g", { class: "lf-lengths", "aria-hidden": "true", "clip-path": `url(#${clip})` });
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "group", "aria-label": "Anchor and object, to be moved and resized" },
    svg("defs", {}, svg("clipPath", { id: clip }, frame)),
    ground,
    ...(photo ? [photo] : []),
    found,
  );
  const editor = boxEditor({
    canvas,
    boxes: [
      { name: "anchor", kind: "anchor" },
      { name: "object", kind: "truth", tag: "end" },
    ],
    limits: SCENE,
    onset: (index, box) => set({ [["anchor", "object"][index]]: box }),
  });
  canvas.append(editor.element, lengths);
  const element = html("div", { class: picture ? "lf-drawing lf-on-photo" : "lf-drawing" }, canvas);

  function draw(state) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const unit = Math.min((width - 2 * MARGIN) / SCENE.width, (height - 2 * MARGIN) / SCENE.height);
    const [left, top] = [(width - unit * SCENE.width) / 2, (height - unit * SCENE.height) / 2];
    const x = near(scale(0, SCENE.width, left, left + unit * SCENE.width));
    const y = near(scale(0, SCENE.height, top, top + unit * SCENE.height));
    canvas.dataset.area = [left, top, unit].join();
    for (const part of [frame, ground])
      place(part, { x: left, y: top, width: unit * SCENE.width, height: unit * SCENE.height });
    if (photo)
      place(photo, {
        x: left,
        y: top,
        width: unit * SCENE.width * state.zoom,
        height: unit * SCENE.height * state.zoom,
      });
    const seen = readings(state);
    const [x1, y1, x2, y2] = seen.box.map((value, i) => (i % 2 ? y : x)(value));
    place(found, {
      x: x1,
      y: y1,
      width: x2 - x1,
      height: y2 - y1,
      visibility: state.view === "decode" ? "visible" : "hidden",
    });
    editor.draw([state.anchor, state.object], x, y);
    lengths.replaceChildren(...lit(state, seen, x, y));
  }

  return { element, draw };
}

/** A scale whose pixels are kept within what SVG draws: a wild box is 10^45 pixels wide. */
function near(scaling) {
  return Object.assign((value) => Math.max(-FAR, Math.min(FAR, scaling(value))), { invert: scaling.invert });
}

/** The lengths of the lit term: [from, to] on the screen, each with its name. */
function lit({ view, term }, seen, x, y) {
  const { centre, size, letter } = axisOf(term);
  const across = centre === "x";
  const other = view === "encode" ? seen.object : seen.found;
  const color = view === "encode" ? "object" : "yours";
  const parts = [];
  const half = (box) => box[size] / 2;
  const bar = (box, kind, name) => {
    // the anchor's at its bottom or left, the other's at its top or right
    const side = kind === "anchor" ? 1 : -1;
    const at = across
      ? y(box.y + (side * box.height) / 2) - 9 * side
      : x(box.x - (side * box.width) / 2) + 9 * side;
    const ends = across
      ? [x(box.x - half(box)), x(box.x + half(box))]
      : [y(box.y - half(box)), y(box.y + half(box))];
    parts.push(measure(across, ends, at, side, kind, [name[0], name[1], ` = ${amount(box[size])}`]));
  };
  bar(seen.anchor, "anchor", [letter, "a"]);
  if (term !== centre) bar(other, color, [letter]);
  else {
    const [ax, ay, bx, by] = [x(seen.anchor.x), y(seen.anchor.y), x(other.x), y(other.y)];
    const [kx, ky] = across ? [bx, ay] : [ax, by]; // where the arrow ends: level with the other centre
    parts.push(svg("line", { class: "lf-level", x1: kx, y1: ky, x2: bx, y2: by }));
    parts.push(arrow(ax, ay, kx, ky));
    parts.push(
      svg("circle", { class: "lf-c-anchor lf-centre", cx: ax, cy: ay, r: 4 }),
      svg("circle", { class: `lf-c-${color} lf-centre`, cx: bx, cy: by, r: 4 }),
    );
    const text = amount(other[centre] - seen.anchor[centre]);
    parts.push(
      across
        ? caption("shift", (ax + kx) / 2, ay - 9, "middle", [text])
        : caption("shift", ax + 9, (ay + ky) / 2, "start", [text]),
    );
  }
  return parts;
}

/** A dimension line with its name; `at` is its place across, `side` 1 or -1 where the name stands. */
function measure(across, [from, to], at, side, kind, words) {
  const d = across
    ? `M${from} ${at - 5}v10M${from} ${at}H${to}M${to} ${at - 5}v10`
    : `M${at - 5} ${from}h10M${at} ${from}V${to}M${at - 5} ${to}h10`;
  const middle = (from + to) / 2;
  const text = across
    ? caption(kind, middle, side > 0 ? at - 8 : at + 18, "middle", words)
    : caption(kind, at + 8 * side, middle, side > 0 ? "start" : "end", words);
  return svg("g", {}, svg("path", { class: `lf-measure lf-c-${kind}`, d }), text);
}

function arrow(x1, y1, x2, y2) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 1) return svg("g");
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const head = Math.min(9, length);
  const wing = (side) =>
    `${x2 - head * ux + side * 0.55 * head * uy} ${y2 - head * uy - side * 0.55 * head * ux}`;
  return svg("path", { class: "lf-arrow", d: `M${x1} ${y1}L${x2} ${y2}M${wing(1)}L${x2} ${y2}L${wing(-1)}` });
}

function caption(kind, x, y, anchor, words) {
  const [letter, below, rest] = words;
  return svg(
    "text",
    {
      class: `lf-length lf-c-${kind}`,
      x,
      y,
      "text-anchor": anchor,
      dy: anchor === "middle" ? null : "0.35em",
    },
    ...(rest === undefined && below === undefined
      ? [letter]
      : [
          svg("tspan", { class: "lf-symbol" }, letter),
          below ? svg("tspan", { class: "lf-symbol lf-below", dy: 4 }, below) : null,
          svg("tspan", { dy: below ? -4 : 0 }, rest),
        ]),
  );
}
