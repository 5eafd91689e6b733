// Things in a drawing that a reader moves whole: by mouse, pen and finger, and by the arrow keys.
import { svg } from "./dom.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Make an element of a drawing one that the arrow keys move: onby(dx, dy) is asked in pixels of the scene, `coarse` a press and
 * with Shift `fine`. Screen readers hear a slider with the name; say aria-valuenow, aria-valuemax and aria-valuetext in each drawing.
 */
export function mover({ name, description, fine, coarse, onby, onfocus }, ...children) {
  return svg(
    "g",
    {
      class: "lf-mover",
      tabindex: 0,
      role: "slider",
      "aria-label": name,
      "aria-roledescription": description,
      "aria-valuemin": 0,
      onfocus,
      onkeydown: (event) => {
        const arrow = ARROWS[event.key];
        if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const step = event.shiftKey ? fine : coarse;
        onby(arrow[0] * step, arrow[1] * step);
      },
    },
    ...children,
  );
}

/**
 * Listen to pointers on `canvas`. under(x, y, kind) says what lies at a point of the drawing, null for nothing (a finger there
 * scrolls the page); onhold(it) is told when it is taken, and onmove(it, dx, dy, start) when it is dragged: (dx, dy) in pixels of
 * the drawing since it was taken, `start` what onhold gave back.
 */
export function dragging(canvas, { under, onhold, onmove, cursor = "grab" }) {
  let held = null;
  const at = ({ clientX, clientY }) => {
    const area = canvas.getBoundingClientRect();
    return [clientX - area.left, clientY - area.top];
  };
  canvas.addEventListener("pointerdown", (event) => {
    const it = event.button || held ? null : under(...at(event), event.pointerType);
    if (it === null) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      it,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      start: onhold(it, ...at(event)),
    };
  });
  canvas.addEventListener("mousedown", (event) => held && event.preventDefault()); // the focus stays where it was put
  canvas.addEventListener(
    "touchstart",
    (event) => {
      if (under(...at(event.changedTouches[0]), "touch") !== null) event.preventDefault(); // this finger moves a thing, not the page
    },
    { passive: false },
  );
  canvas.addEventListener("pointermove", (event) => {
    if (held?.pointer === event.pointerId)
      onmove(held.it, event.clientX - held.x, event.clientY - held.y, held.start);
    else canvas.style.cursor = !held && under(...at(event), event.pointerType) !== null ? cursor : "";
  });
  const release = (event) => held?.pointer === event.pointerId && (held = null);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
}
