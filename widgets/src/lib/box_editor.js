// Boxes that a reader moves and resizes in a drawing: by mouse, pen and finger, and by keyboard.
//
//   const editor = boxEditor({
//     canvas,                                                          // the <svg class="lf-canvas"> that it listens on
//     boxes: [{ name: "anchor", kind: "anchor" }, { name: "object", kind: "truth", tag: "end" }],
//     limits: { width: 240, height: 120, least: 8, fine: 1, coarse: 5 },   // of the scene, in its pixels
//     onset: (index, box) => set({ [NAMES[index]]: box }),             // box: [x1, y1, x2, y2]
//   });
//   canvas.append(editor.element);
//   editor.draw([a, b], x, y);    // every frame; x, y: scales of lib/plot.js from the scene to the drawing
//   editor.draw([a, b], x, y, ["A 4,800", "B 5,600"]);   // with other words beside the boxes than their names
//   editor.draw(null);            // nothing to edit: hidden and out of reach
//
// Each box is one focusable element, moved by the arrow keys (5 pixels, with Shift 1), and so are its top left and
// bottom right corners, which resize it; the other two corners serve the pointer only. A pointer takes the nearest corner
// within a finger's width, else the smallest box under it. A finger beside all boxes scrolls the page. The kinds "truth",
// "anchor" and "yours" are styled in lib/box_editor.css, which the figure must put into its <style>.
import { place, snapped, svg } from "./dom.js";

const CORNERS = [
  ["top left", 0, 1],
  ["top right", 2, 1],
  ["bottom left", 0, 3],
  ["bottom right", 2, 3],
];
const BY_KEYS = [0, 3]; // these two corners reach every size
const REACH = { touch: 22, mouse: 12, pen: 12 }; // how near a pointer must come to a corner, in pixels of the drawing
const LETTER = 8; // how wide a letter of a label is, in pixels of the drawing, at most
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The box moved by (dx, dy), kept whole inside the scene. */
export function moved([x1, y1, x2, y2], dx, dy, { width, height, fine }) {
  const x = snapped(x1 + dx, { min: 0, max: width - (x2 - x1), fine });
  const y = snapped(y1 + dy, { min: 0, max: height - (y2 - y1), fine });
  return [x, y, tidy(x + x2 - x1), tidy(y + y2 - y1)];
}

/** The box with one corner (its place in CORNERS) at (x, y), inside the scene and at least `least` wide and high. */
export function resized(box, corner, x, y, { width, height, least, fine }) {
  const [, across, down] = CORNERS[corner];
  const result = [...box];
  result[across] = snapped(
    x,
    across ? { min: box[0] + least, max: width, fine } : { min: 0, max: box[2] - least, fine },
  );
  result[down] = snapped(
    y,
    down === 3 ? { min: box[1] + least, max: height, fine } : { min: 0, max: box[3] - least, fine },
  );
  return result;
}

/** What a pointer at (x, y) takes: {index, corner} (corner null: the box itself), or null. `corners` [[x, y] * 4] per box, drawn. */
export function taken(x, y, boxes, reach) {
  let best = null;
  boxes.forEach(([x1, y1, x2, y2], index) =>
    CORNERS.forEach(([, across, down], corner) => {
      const away = Math.hypot(x - [x1, 0, x2][across], y - (down === 1 ? y1 : y2));
      const near = Math.min(reach, Math.max(6, Math.min(x2 - x1, y2 - y1) / 3)); // a small box can still be moved
      if (away <= near && (!best || away <= best.away)) best = { index, corner, away };
    }),
  );
  if (best) return { index: best.index, corner: best.corner };
  boxes.forEach(([x1, y1, x2, y2], index) => {
    const size = (x2 - x1) * (y2 - y1);
    if (x >= x1 && x <= x2 && y >= y1 && y <= y2 && (!best || size <= best.size))
      best = { index, corner: null, size };
  });
  return best && { index: best.index, corner: null };
}

/** A box read from text as "x1,y1,x2,y2", for addresses; undefined if it is none or does not fit the scene. */
export function readBox(text, { width, height, least }) {
  const box = text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
  const [x1, y1, x2, y2] = box;
  return box.length === 4 &&
    x1 >= 0 &&
    y1 >= 0 &&
    x2 <= width &&
    y2 <= height &&
    x2 - x1 >= least &&
    y2 - y1 >= least
    ? box
    : undefined;
}

const tidy = (value) => Number(value.toFixed(6)); // free of binary dust

/** What a screen reader hears of a box. */
const spoken = ([x1, y1, x2, y2]) =>
  `x ${x1} to ${x2}, y ${y1} to ${y2}, ${tidy(x2 - x1)} by ${tidy(y2 - y1)}`;

/** See the top of this file. Returns element and draw(boxes, x, y, tags). */
export function boxEditor({ canvas, boxes: kinds, limits, onset: report }) {
  let boxes = [];
  let scales = null;
  let held = null;
  const onset = (index, box) => {
    boxes = boxes.map((old, i) => (i === index ? box : old)); // a second key may come before the next frame
    report(index, box);
  };

  const control = (name, description, onmove) => ({
    tabindex: 0,
    role: "slider",
    "aria-label": name,
    "aria-roledescription": description,
    "aria-valuemin": 0,
    onkeydown: (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const step = event.shiftKey ? limits.fine : limits.coarse;
      onmove(arrow[0] * step, arrow[1] * step);
    },
  });
  const parts = kinds.map(({ name, kind, tag }, index) => {
    const edge = svg("rect", { class: "lf-edge" });
    const ring = svg("rect", { class: "lf-ring", rx: 4 });
    const body = svg(
      "g",
      {
        class: "lf-body",
        ...control(name, "movable box", (dx, dy) => onset(index, moved(boxes[index], dx, dy, limits))),
      },
      ring,
      edge,
    );
    const corners = CORNERS.map(([where, across, down], corner) =>
      svg(
        "g",
        {
          class: "lf-corner",
          ...(BY_KEYS.includes(corner)
            ? control(`${name}, ${where} corner`, "corner to resize by", (dx, dy) => {
                const box = boxes[index];
                onset(index, resized(box, corner, box[across] + dx, box[down] + dy, limits));
              })
            : { "aria-hidden": "true" }),
        },
        svg("circle", { class: "lf-ring", r: 11 }),
        svg("rect", { class: "lf-grip", x: -5, y: -5, width: 10, height: 10, rx: 2 }),
      ),
    );
    const label = svg("text", { class: "lf-tag", "aria-hidden": "true" }, name);
    return {
      element: svg("g", { class: `lf-box lf-box-${kind}` }, body, ...corners, label),
      body,
      edge,
      ring,
      corners,
      label,
      atEnd: tag === "end",
    };
  });
  const element = svg("g", { class: "lf-editor" }, ...parts.map((part) => part.element));

  const drawn = () =>
    boxes.map(([x1, y1, x2, y2]) => [scales.x(x1), scales.y(y1), scales.x(x2), scales.y(y2)]);
  const under = (at, kind) => {
    const area = canvas.getBoundingClientRect();
    return (
      scales && taken(at.clientX - area.left, at.clientY - area.top, drawn(), REACH[kind] ?? REACH.mouse)
    );
  };
  const cursor = (found) =>
    !found ? "" : found.corner === null ? "move" : found.corner % 3 ? "nesw-resize" : "nwse-resize";

  canvas.addEventListener("pointerdown", (event) => {
    const found = !event.button && !held && under(event, event.pointerType);
    if (!found) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      ...found,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      box: boxes[found.index],
    };
    const part = parts[found.index];
    (BY_KEYS.includes(found.corner) ? part.corners[found.corner] : part.body).focus({ preventScroll: true });
  });
  canvas.addEventListener("mousedown", (event) => held && event.preventDefault()); // the focus stays where it was put
  canvas.addEventListener(
    "touchstart",
    (event) => {
      if (under(event.changedTouches[0], "touch")) event.preventDefault(); // this finger moves a box, not the page
    },
    { passive: false },
  );
  canvas.addEventListener("pointermove", (event) => {
    if (held?.pointer !== event.pointerId) {
      canvas.style.cursor = cursor(!held && under(event, event.pointerType));
      return;
    }
    const dx = scales.x.invert(event.clientX) - scales.x.invert(held.x);
    const dy = scales.y.invert(event.clientY) - scales.y.invert(held.y);
    if (held.corner === null) return onset(held.index, moved(held.box, dx, dy, limits));
    const [, across, down] = CORNERS[held.corner];
    onset(held.index, resized(held.box, held.corner, held.box[across] + dx, held.box[down] + dy, limits));
  });
  const release = (event) => held?.pointer === event.pointerId && (held = null);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);

  function draw(now, x, y, tags = kinds.map(({ name }) => name)) {
    element.setAttribute("visibility", now ? "visible" : "hidden");
    scales = now && { x, y };
    if (!now) return;
    boxes = now;
    drawn().forEach(([x1, y1, x2, y2], index) => {
      const part = parts[index];
      place(part.edge, { x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
      place(part.ring, { x: x1 - 4, y: y1 - 4, width: x2 - x1 + 8, height: y2 - y1 + 8 });
      part.corners.forEach((corner, i) =>
        corner.setAttribute(
          "transform",
          `translate(${[x1, 0, x2][CORNERS[i][1]]} ${CORNERS[i][2] === 1 ? y1 : y2})`,
        ),
      );
      const [top, bottom] = [y(0), y(limits.height)];
      const long = LETTER * tags[index].length; // a label stays in the scene
      place(
        part.label,
        part.atEnd
          ? {
              x: Math.max(x2 - 10, x(0) + long),
              y: y2 + 18 > bottom ? y2 - 10 : y2 + 18,
              "text-anchor": "end",
            }
          : {
              x: Math.min(x1 + 10, x(limits.width) - long),
              y: y1 - 8 < top + 10 ? y1 + 20 : y1 - 8,
              "text-anchor": "start",
            },
      );
      part.label.textContent = tags[index];
      const box = boxes[index];
      for (const control of [part.body, ...BY_KEYS.map((corner) => part.corners[corner])]) {
        place(control, {
          "aria-valuenow": box[0],
          "aria-valuemax": limits.width,
          "aria-valuetext": spoken(box),
        });
      }
      part.corners[3].setAttribute("aria-valuenow", box[2]);
    });
  }

  return { element, draw };
}
