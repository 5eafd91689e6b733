// The map: what the network answers everywhere, its points, and a pen to draw points by mouse, finger or keys.
import { html, svg } from "../lib/dom.js";
import { path, scale } from "../lib/plot.js";
import { readMarks } from "./datasets.js";
import { contour } from "./contour.js";

const EDGE = 1.6; // the map shows -1.6 to 1.6 both ways
const LEVELS = [0.5, 0.1];
const APART = 12; // pixels between marks of one stroke

/** A place as a mark: two base-36 digits each for x and y, and the kind. */
export function markAt(x, y, kind) {
  const digits = (value) =>
    Math.round((Math.min(EDGE, Math.max(-EDGE, value)) + EDGE) * 400)
      .toString(36)
      .padStart(2, "0");
  return digits(x) + digits(y) + kind;
}

/** The map. `pen()` gives the kind of mark, `add(mark)` takes a new one, `undo()` removes the last. */
export function decisionMap({ pen, add, undo }) {
  const ground = html("canvas", { "aria-hidden": "true" });
  const dots = html("canvas", { "aria-hidden": "true" });
  const lines = LEVELS.map((_, i) => svg("path", { class: `lf-contour lf-contour-${i}` }));
  const cross = svg("path", { class: "lf-cross", d: "M-9 0H9M0 -9V9" });
  const over = svg("svg", { class: "lf-over", "aria-hidden": "true" }, ...lines, cross);
  const surface = html(
    "div",
    {
      class: "lf-surface",
      tabindex: 0,
      role: "application",
      "aria-roledescription": "map",
      "aria-label":
        "Map of the points. Arrow keys move a pen, Space draws a mark, Delete takes the last mark back.",
    },
    ground,
    dots,
    over,
  );
  const element = html("div", { class: "lf-map" }, surface);
  const small = document.createElement("canvas");
  const at = { x: 0, y: 0 };
  let size = 0;
  let last = null; // {points, positives}
  let shades = null; // of the two answers, in this theme
  let image = null;

  const toPlane = (event) => {
    const box = surface.getBoundingClientRect();
    return [
      (((event.clientX - box.left) / box.width) * 2 - 1) * EDGE,
      (1 - ((event.clientY - box.top) / box.height) * 2) * EDGE,
    ];
  };
  const put = (x, y) => {
    [at.x, at.y] = [x, y];
    add(markAt(x, y, pen()));
  };

  let stroke = null;
  surface.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    surface.setPointerCapture(event.pointerId);
    stroke = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      drawn: event.pointerType !== "touch",
    };
    if (stroke.drawn) put(...toPlane(event));
  });
  surface.addEventListener("pointermove", (event) => {
    if (
      event.pointerId !== stroke?.id ||
      Math.hypot(event.clientX - stroke.x, event.clientY - stroke.y) < APART
    )
      return;
    Object.assign(stroke, { x: event.clientX, y: event.clientY, drawn: true });
    put(...toPlane(event));
  });
  surface.addEventListener("pointerup", (event) => {
    if (event.pointerId === stroke?.id && !stroke.drawn) put(...toPlane(event)); // a tap
    stroke = null;
  });
  surface.addEventListener("pointercancel", () => (stroke = null)); // the page scrolls under the finger
  surface.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 0.02 : 0.1;
    const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[
      event.key
    ];
    if (move)
      [at.x, at.y] = [at.x + move[0], at.y + move[1]].map((value) =>
        Math.min(EDGE, Math.max(-EDGE, Math.round(value * 1000) / 1000)),
      );
    else if (event.key === " " || event.key === "Enter") put(at.x, at.y);
    else if (event.key === "Delete" || event.key === "Backspace") undo();
    else return;
    event.preventDefault();
    placeCross();
  });

  const placeCross = () =>
    cross.setAttribute(
      "transform",
      `translate(${((at.x / EDGE + 1) * size) / 2} ${((1 - at.y / EDGE) * size) / 2})`,
    );
  const colour = (name) => getComputedStyle(element).getPropertyValue(name).trim();

  /** New size, new points or new theme: the dots are drawn again. Positives are discs, negatives small squares. */
  function drawPoints(points, positives) {
    last = { points, positives };
    size = surface.clientWidth;
    if (!size) return;
    shades = { positive: rgb(colour("--positive")), negative: rgb(colour("--negative")) };
    const ratio = Math.min(2, devicePixelRatio || 1);
    for (const canvas of [ground, dots])
      if (canvas.width !== Math.round(size * ratio)) canvas.width = canvas.height = Math.round(size * ratio);
    over.setAttribute("viewBox", `0 0 ${size} ${size}`);
    placeCross();
    const pencil = dots.getContext("2d");
    pencil.setTransform(ratio, 0, 0, ratio, 0, 0);
    pencil.clearRect(0, 0, size, size);
    const toX = scale(-EDGE, EDGE, 0, size);
    const toY = scale(-EDGE, EDGE, size, 0);
    const count = points.length / 2;
    pencil.fillStyle = colour("--negative");
    const side = count - positives > 500 ? 2 : 4;
    pencil.globalAlpha = count - positives > 500 ? 0.55 : 0.9;
    for (let n = positives; n < count; n++)
      pencil.fillRect(toX(points[2 * n]) - side / 2, toY(points[2 * n + 1]) - side / 2, side, side);
    pencil.globalAlpha = positives > 500 ? 0.7 : 1;
    pencil.fillStyle = colour("--positive");
    pencil.strokeStyle = colour("--paper");
    pencil.lineWidth = 1.5;
    const radius = positives > 500 ? 1.6 : positives > 60 ? 3 : 5;
    for (let n = 0; n < positives; n++) {
      pencil.beginPath();
      pencil.arc(toX(points[2 * n]), toY(points[2 * n + 1]), radius, 0, 7);
      pencil.fill();
      if (positives <= 500) pencil.stroke();
    }
  }

  /** What the network answers: p on a square grid of values, row by row from the top. */
  function drawAnswer(values) {
    if (!size) return;
    const cells = Math.sqrt(values.length);
    const pencil = small.getContext("2d");
    if (image?.width !== cells) {
      small.width = small.height = cells;
      image = pencil.createImageData(cells, cells);
    }
    for (let i = 0; i < values.length; i++) {
      const p = values[i];
      [image.data[4 * i], image.data[4 * i + 1], image.data[4 * i + 2]] =
        p > 0.5 ? shades.positive : shades.negative;
      image.data[4 * i + 3] = Math.abs(p - 0.5) * (p > 0.5 ? 300 : 110);
    }
    pencil.putImageData(image, 0, 0);
    const target = ground.getContext("2d");
    const width = ground.width;
    const cell = width / (cells - 1);
    target.clearRect(0, 0, width, width);
    target.imageSmoothingEnabled = true;
    target.drawImage(small, -cell / 2, -cell / 2, width + cell, width + cell);
    LEVELS.forEach((level, i) =>
      lines[i].setAttribute(
        "d",
        contour(values, cells, level, size / (cells - 1))
          .map((part) => path(part))
          .join(""),
      ),
    );
  }

  function clear() {
    ground.getContext("2d").clearRect(0, 0, ground.width, ground.width);
    lines.forEach((line) => line.setAttribute("d", ""));
  }

  return {
    element,
    surface,
    drawPoints,
    drawAnswer,
    clear,
    again: () => last && drawPoints(last.points, last.positives),
    marks: (text) => readMarks(text).length,
  };
}

/** The three numbers of a colour written as #rgb or #rrggbb; grey for what forced colours give. */
function rgb(text) {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (!digits) return [128, 128, 128];
  return digits.length === 3
    ? [...digits].map((d) => parseInt(d + d, 16))
    : [0, 2, 4].map((i) => parseInt(digits.slice(i, i + 2), 16));
}
