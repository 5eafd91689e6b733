// The photograph with what a step draws on it: cells and anchors, scored anchors, boxes with their duplicates, boxes.
import { html, place, svg } from "../lib/dom.js";
import { DASHES, mark } from "../detections/scene.js";
import { haloed, outline } from "../anchors/parts.js";
import { scale } from "../lib/plot.js";

const FALSE = "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500";
const MISSED = "M0 -5V1.500M0 4.500V4.600";

/** The picture at the size it has in the page, filling the width; draw() returns the scales, or null where there is no room. */
function stage({ width, height }) {
  const photo = svg("image", { preserveAspectRatio: "none" });
  const layer = svg("g");
  const front = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas lf-picture", role: "group" },
    svg("g", { "aria-hidden": "true" }, photo, layer),
    front,
  );
  const element = html("div", { class: "lf-stage", style: `--ratio:${(height / width).toFixed(4)}` }, canvas);

  function draw(picture) {
    const { clientWidth, clientHeight } = element;
    if (!clientWidth || !clientHeight) return null;
    const unit = Math.min(clientWidth / width, clientHeight / height);
    const [left, top] = [(clientWidth - unit * width) / 2, (clientHeight - unit * height) / 2];
    canvas.setAttribute("viewBox", `0 0 ${clientWidth} ${clientHeight}`);
    place(photo, { x: left, y: top, width: unit * width, height: unit * height });
    if (photo.getAttribute("href") !== picture.source) photo.setAttribute("href", picture.source);
    return { x: scale(0, width, left, left + unit * width), y: scale(0, height, top, top + unit * height) };
  }
  return { element, canvas, layer, front, draw };
}

/** The drawing of an image of `size` {width, height}; handle: the cell, an SVG group that moves it. */
export function drawing(size, classes, handle) {
  const view = stage(size);
  const cells = svg("path", { class: "lf-cells" });
  const nine = haloed("anchor");
  const faint = haloed("gone", false);
  const truth = haloed("truth");
  const lines = classes.map((_, label) => {
    const line = haloed("mine");
    const dash = DASHES[label % DASHES.length];
    line.element.lastChild.setAttribute("stroke-dasharray", dash ?? "none");
    if (dash) line.element.lastChild.setAttribute("stroke-linecap", "round");
    return line;
  });
  const marks = svg("g", { class: "lf-marks" });
  view.layer.append(
    cells,
    faint.element,
    ...lines.map(({ element }) => element),
    nine.element,
    truth.element,
    marks,
  );
  view.front.append(handle);

  /**
   * now: {step, picture, name, cells: {stride, rows, columns} or null, anchors: boxes, faint: boxes, shown: [{box, label}],
   * thick, tags: [{box, text}], truth: boxes, wrong: boxes, missed: boxes}; returns the scales, or null where there is no room.
   */
  function draw(now) {
    const scales = view.draw(now.picture);
    if (!scales) return null;
    const { x, y } = scales;
    view.canvas.setAttribute("aria-label", now.name);
    view.canvas.classList.toggle("lf-thick", now.thick);
    const d = now.cells
      ? [
          ...Array.from(
            { length: now.cells.columns - 1 },
            (_, i) => `M${x((i + 1) * now.cells.stride).toFixed(1)} ${y(0)}V${y(size.height)}`,
          ),
          ...Array.from(
            { length: now.cells.rows - 1 },
            (_, i) => `M${x(0)} ${y((i + 1) * now.cells.stride).toFixed(1)}H${x(size.width)}`,
          ),
        ].join("")
      : "";
    cells.setAttribute("d", d);
    nine.set(outline(now.anchors, x, y));
    faint.set(outline(now.faint, x, y));
    truth.set(outline(now.truth, x, y));
    lines.forEach((line, label) =>
      line.set(
        outline(
          now.shown.filter((one) => one.label === label).map(({ box }) => box),
          x,
          y,
        ),
      ),
    );
    const corner = ([x1, y1, x2]) => ({ x: (x(x1) + x(x2)) / 2, y: y(y1), size: 0.8 });
    marks.replaceChildren(
      ...now.tags.map(({ box, text }) => tag(text, x(box[0]), y(box[1]), scales, size)),
      ...now.wrong.map((box) => mark(corner(box), FALSE)),
      ...now.missed.map((box) => svg("g", { class: "lf-missed" }, mark(corner(box), MISSED))),
    );
    return scales;
  }
  return { ...view, draw };
}

/** A word at the upper left of a box, inside the picture. */
function tag(text, left, top, { x, y }, { width }) {
  const wide = text.length * 6.6 + 8;
  const at = [Math.max(x(0), Math.min(left - 1, x(width) - wide)), Math.max(y(0), top - 9)];
  return svg(
    "g",
    { class: "lf-tag", transform: `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})` },
    svg("rect", { width: wide.toFixed(1), height: 17, rx: 4 }),
    svg("text", { x: (wide / 2).toFixed(1), y: 8.5, dy: "0.35em", "text-anchor": "middle" }, text),
  );
}

/** The cell's own marks, in a group that takes the focus; set() places them. */
export function cellHandle(onkeydown) {
  const spot = svg("rect", { class: "lf-spot" });
  const ring = svg("rect", { class: "lf-ring", rx: 3 });
  const element = svg(
    "g",
    {
      class: "lf-cell",
      role: "slider",
      tabindex: 0,
      "aria-label": "Cell of the grid",
      "aria-roledescription": "cell to move",
      "aria-valuemin": 1,
      onkeydown,
    },
    spot,
    ring,
  );
  function set({ row, column, rows, columns, stride }, words, { x, y }) {
    const [left, top, side] = [x(column * stride), y(row * stride), x(stride) - x(0)];
    place(spot, { x: left, y: top, width: side, height: side });
    place(ring, { x: left - 3, y: top - 3, width: side + 6, height: side + 6 });
    place(element, {
      "aria-valuemax": rows * columns,
      "aria-valuenow": row * columns + column + 1,
      "aria-valuetext": words,
    });
  }
  return { element, set };
}

/** What the lines of a step mean. */
export function lineKey() {
  const line = (kind, words) =>
    html(
      "li",
      { class: `lf-of-${kind}` },
      svg(
        "svg",
        { width: 29, height: 16, "aria-hidden": "true", class: `lf-${kind}` },
        svg("path", { class: "lf-edge", d: "M2 8H27" }),
      ),
      html("span", {}, words),
    );
  return html(
    "ul",
    { class: "lf-key", "aria-label": "Lines" },
    line("gone", "duplicate"),
    line("truth", "label"),
  );
}
