// The drawing of centre-ness: boxes, the heat over one of them, and a point that can be moved, with an arrow to each side.
import { html, place, snapped, svg } from "../lib/dom.js";
import { dragging, mover } from "../lib/moving.js";
import { centreness, sides } from "./fcos.js";
import { SIDES } from "./sentences.js";

const FINE = 64; // pixels across of the heat, which the browser smooths
const HEAT = [142, 47, 122]; // the accent of a light page: a smear is light in the dark, too
const MOST = 190; // how opaque the middle is, of 255
const TOUCH = 34; // how near a finger must come, in pixels of the drawing
const HEAD = 8;
const LETTER = 8; // width of a letter, at most

/** How opaque the heat is at each of FINE x FINE places of a box; `middle`: nothing outside it, where it is a box. */
export function heat(box, middle) {
  const [x1, y1, x2, y2] = box;
  return Uint8ClampedArray.from({ length: FINE * FINE }, (_, i) => {
    const x = x1 + (((i % FINE) + 0.5) / FINE) * (x2 - x1);
    const y = y1 + ((Math.floor(i / FINE) + 0.5) / FINE) * (y2 - y1);
    if (middle && (x <= middle[0] || x >= middle[2] || y <= middle[1] || y >= middle[3])) return 0;
    return MOST * centreness(sides([x, y], box));
  });
}

/**
 * ground: what smear() made; letters: of the objects; limits {width, height, fine, coarse} of the scene; onmove(point).
 * Returns draw(view), view: {scales; objects; point; looked: {object, sides} or null, in pixels of the network; middle: a box of the
 * scene or null; heat: on or off; words}.
 */
export function pointDrawing({ ground, letters, limits, onmove }) {
  const { width, height, fine } = limits;
  let point = [0, 0];
  let scales = null;
  let painted = "";
  const report = (x, y) => {
    point = [snapped(x, { min: 0, max: width, fine }), snapped(y, { min: 0, max: height, fine })]; // a second key may come before the next frame
    onmove(point);
  };
  const glow = html("canvas", { class: "lf-glow", width: FINE, height: FINE, "aria-hidden": "true" });
  ground.element.insertBefore(glow, ground.canvas);

  const boxes = letters.map((letter) => {
    const under = svg("rect", { class: "lf-truth lf-truth-halo" });
    const edge = svg("rect", { class: "lf-truth" });
    const text = svg("text", { class: "lf-letter", "text-anchor": "middle", dy: "0.35em" }, letter);
    const plate = svg("rect", { class: "lf-plate", width: 20, height: 20, rx: 3 });
    return { under, edge, plate, text };
  });
  const region = svg("rect", { class: "lf-region" });
  const arrows = SIDES.map(() => {
    const under = svg("path", { class: "lf-side lf-side-halo" });
    const line = svg("path", { class: "lf-side" });
    const text = svg("text", { class: "lf-side-text" });
    return { under, line, text };
  });
  ground.layer.append(
    ...boxes.flatMap(({ under, edge }) => [under, edge]),
    region,
    ...boxes.flatMap(({ plate, text }) => [plate, text]),
    ...arrows.map(({ under }) => under),
    ...arrows.map(({ line }) => line),
    ...arrows.map(({ text }) => text),
  );
  const knob = mover(
    {
      name: "point",
      description: "movable point",
      ...limits,
      onby: (dx, dy) => report(point[0] + dx, point[1] + dy),
    },
    svg("circle", { class: "lf-ring", r: 15 }),
    svg("circle", { class: "lf-point", r: 9 }),
    svg("path", { class: "lf-cross", d: "M-4 0H4M0-4V4" }),
  );
  ground.front.append(knob);

  const near = (x, y) => Math.hypot(x - scales.x(point[0]), y - scales.y(point[1])) <= TOUCH;
  dragging(ground.canvas, {
    under: (x, y, kind) => (scales && (kind !== "touch" || near(x, y)) ? 0 : null),
    onhold: (_, x, y) => {
      knob.focus({ preventScroll: true });
      if (!near(x, y)) report(scales.x.invert(x), scales.y.invert(y));
      return point;
    },
    onmove: (_, dx, dy, start) => report(start[0] + dx / scales.unit, start[1] + dy / scales.unit),
  });
  ground.canvas.addEventListener("click", (event) => {
    if (event.pointerType !== "touch" || !scales) return; // a finger that taps; a mouse has moved the point already
    const area = ground.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - area.left, event.clientY - area.top];
    if (!near(x, y)) report(scales.x.invert(x), scales.y.invert(y));
  });

  function paint(view) {
    const box = view.heat && view.looked ? view.objects[view.looked.object] : null;
    glow.hidden = !box;
    if (!box) return;
    const { x, y, unit } = scales;
    Object.assign(glow.style, {
      left: `${x(box[0])}px`,
      top: `${y(box[1])}px`,
      width: `${unit * (box[2] - box[0])}px`,
      height: `${unit * (box[3] - box[1])}px`,
    });
    const key = `${box};${view.middle}`;
    if (key === painted) return;
    painted = key;
    const image = new ImageData(FINE, FINE);
    heat(box, view.middle).forEach((opaque, i) => image.data.set([...HEAT, opaque], 4 * i));
    glow.getContext("2d").putImageData(image, 0, 0);
  }

  return function draw(view) {
    ({ scales, point } = view);
    if (!scales) return;
    const { x, y } = scales;
    const fit = (target, [x1, y1, x2, y2]) =>
      place(target, { x: x(x1), y: y(y1), width: x(x2) - x(x1), height: y(y2) - y(y1) });
    paint(view);
    view.objects.forEach((box, i) => {
      const { under, edge, plate, text } = boxes[i];
      for (const one of [under, edge]) fit(one, box);
      edge.classList.toggle("lf-own", i === view.looked?.object);
      const at = [Math.max(x(0) + 11, x(box[0]) - 3), Math.min(y(height) - 11, y(box[3]) + 3)];
      place(plate, { x: at[0] - 10, y: at[1] - 10 });
      place(text, { x: at[0], y: at[1] });
    });
    region.setAttribute("visibility", view.middle ? "visible" : "hidden");
    if (view.middle) fit(region, view.middle);

    const [u, v] = [x(point[0]), y(point[1])];
    knob.setAttribute("transform", `translate(${u.toFixed(1)} ${v.toFixed(1)})`);
    place(knob, { "aria-valuenow": point[0], "aria-valuemax": width, "aria-valuetext": view.words });
    const four = view.looked?.sides;
    const farthest = four && four.indexOf(Math.max(...four));
    const box = four && view.objects[view.looked.object];
    arrows.forEach(({ under, line, text }, i) => {
      for (const part of [under, line, text]) part.setAttribute("visibility", four ? "visible" : "hidden");
      if (!four) return;
      const across = i % 2 === 0;
      const end = across ? [x(box[i]), v] : [u, y(box[i])];
      const sign = i < 2 ? -1 : 1;
      const head = across
        ? `M${end[0] - sign * HEAD} ${v - HEAD / 2}L${end[0]} ${v}L${end[0] - sign * HEAD} ${v + HEAD / 2}`
        : `M${u - HEAD / 2} ${end[1] - sign * HEAD}L${u} ${end[1]}L${u + HEAD / 2} ${end[1] - sign * HEAD}`;
      for (const part of [under, line]) part.setAttribute("d", `M${u} ${v}L${end[0]} ${end[1]}${head}`);
      line.classList.toggle("lf-farthest", i === farthest);
      text.classList.toggle("lf-farthest", i === farthest);
      const words = `${SIDES[i]} ${Math.round(four[i])}`;
      text.textContent = words;
      const long = LETTER * words.length;
      // beside the arrow's middle; where that is too near the point, beyond its end
      const short = Math.abs(across ? end[0] - u : end[1] - v) < (across ? long + 24 : 36);
      if (across)
        place(text, {
          x: clamp(
            short ? end[0] + sign * (long / 2 + 4) : (u + sign * 10 + end[0]) / 2,
            x(0) + long / 2,
            x(width) - long / 2,
          ),
          y: short ? v + 4 : v - 7,
          "text-anchor": "middle",
        });
      else
        place(text, {
          x: clamp(u + 8, x(0), x(width) - long),
          y: clamp(
            short ? end[1] + (sign > 0 ? 16 : -6) : (v + sign * 10 + end[1]) / 2 + 5,
            y(0) + 14,
            y(height) - 4,
          ),
          "text-anchor": "start",
        });
    });
  };
}

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
