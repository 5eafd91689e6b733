// Stamps that the reader places, moves and deletes in a drawing: by mouse, pen and finger, and by keyboard.
import { place as attribute, svg } from "../lib/dom.js";
import { KINDS } from "./stamps.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 0.02; // of an arrow key, as a part of the field; with Shift a quarter of it
const REACH = 16; // of a finger or a mouse, in pixels of the drawing

/**
 * canvas: the <svg> that it listens on. place(x, y), move(index, dx, dy) and remove(index) are told what the reader does, in
 * parts of the field. draw(stamps, {x, y}, input, on): stamps as stamps.js reads them; on: whether they can be moved.
 */
export function stampLayer({ canvas, place, move, remove, choose }) {
  const group = svg("g", { class: "lf-stamps" });
  canvas.append(group);
  let stamps = [];
  let scales = null;
  let field = null;
  let held = null;
  let dragged = false;
  let active = false;

  const at = (event) => {
    const area = canvas.getBoundingClientRect();
    return [
      scales.x.invert(event.clientX - area.left) / field.width,
      scales.y.invert(event.clientY - area.top) / field.height,
    ];
  };

  /** The stamp nearest to a point of the screen, within reach; -1 for none. */
  function under(event) {
    const area = canvas.getBoundingClientRect();
    let best = { index: -1, away: REACH };
    stamps.forEach(({ x, y }, index) => {
      const away = Math.hypot(
        scales.x(x * field.width) - event.clientX + area.left,
        scales.y(y * field.height) - event.clientY + area.top,
      );
      if (away <= best.away) best = { index, away };
    });
    return best.index;
  }

  canvas.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (event.button || !active || held) return;
    const index = under(event);
    if (index < 0) return;
    canvas.setPointerCapture(event.pointerId);
    held = { index, pointer: event.pointerId, from: at(event) };
    group.children[index].focus({ preventScroll: true });
  });
  canvas.addEventListener("mousedown", (event) => held && event.preventDefault()); // the focus stays where it was put
  canvas.addEventListener(
    "touchstart",
    (event) => {
      if (active && under(event.changedTouches[0]) >= 0) event.preventDefault(); // this finger moves a stamp, not the page
    },
    { passive: false },
  );
  canvas.addEventListener("pointermove", (event) => {
    if (held?.pointer !== event.pointerId) return;
    const [x, y] = at(event);
    move(held.index, x - held.from[0], y - held.from[1]);
    held.from = [x, y];
    dragged = true;
  });
  const release = (event) => {
    if (held?.pointer === event.pointerId) held = null;
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("click", (event) => {
    if (!active || dragged || under(event) >= 0) return;
    const [x, y] = at(event);
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) place(x, y);
  });

  function made(index) {
    return svg(
      "g",
      {
        class: "lf-stamp",
        tabindex: 0,
        role: "slider",
        "aria-roledescription": "stamp",
        "aria-valuemin": 0,
        "aria-valuemax": 100,
        onfocus: () => choose(index),
        onkeydown: (event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const arrow = ARROWS[event.key];
          const gone = event.key === "Delete" || event.key === "Backspace";
          if (!arrow && !gone) return;
          event.preventDefault();
          if (gone) return remove(index);
          const step = event.shiftKey ? STEP / 4 : STEP;
          move(index, arrow[0] * step, (arrow[1] * step * field.width) / field.height);
        },
      },
      svg("circle", { class: "lf-reach", r: REACH }),
      svg("circle", { class: "lf-ring", r: REACH }),
      svg("circle", { class: "lf-dot", r: 5 }),
    );
  }

  function draw(now, view, input, on) {
    [stamps, scales, field, active] = [now, view, input, on];
    canvas.classList.toggle("lf-stamping", on);
    group.setAttribute("visibility", on ? "visible" : "hidden");
    while (group.children.length > stamps.length) group.lastElementChild.remove();
    while (group.children.length < stamps.length) group.append(made(group.children.length));
    stamps.forEach(({ x, y, kind }, i) => {
      const [right, down] = [Math.round(100 * x), Math.round(100 * y)];
      attribute(group.children[i], {
        transform: `translate(${scales.x(x * field.width).toFixed(1)} ${scales.y(y * field.height).toFixed(1)})`,
        "aria-label": `${KINDS[kind]}, stamp ${i + 1} of ${stamps.length}`,
        "aria-valuenow": right,
        "aria-valuetext": `${right} per cent from the left, ${down} from the top`,
      });
    });
  }

  /** Put the focus on a stamp, after the next drawing. */
  const focus = (index) =>
    group.children[Math.min(index, group.children.length - 1)]?.focus({ preventScroll: true });
  return { draw, focus };
}
