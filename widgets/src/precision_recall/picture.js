// One picture with the boxes that are let in. A box is picked by a press or by arrow keys, and shifted by a drag or by Shift
// and arrow keys. A finger drags only the box that it has picked before, so that the page scrolls under it.
import { html, svg } from "../lib/dom.js";
import { mark } from "../detections/scene.js";

const CROSS = "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500";
const EXCLAMATION = "M0 -5V1.500M0 4.500V4.600";
const MARKS = { false: CROSS, missed: EXCLAMATION };
const RADIUS = 9; // of a mark
const APART = 4; // a copy lies so far beside its box, in pixels of the drawing
const START = 4; // a press that moves less is no drag
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

let count = 0;

/**
 * The drawing. pick(place) is told the item's place in `items`, or -1; shift(place, dx, dy) how far a drag has brought it since
 * it began, in pixels of the picture, and begin(place) that it begins; nudge(place, dx, dy) a step by keys; press(place, key)
 * "off" or "twice". Returns element and draw().
 */
export function picture({ pick, begin, shift, nudge, press }) {
  const key = `lf-picture-${count++}`;
  const photo = svg("image", { preserveAspectRatio: "none" });
  const layer = svg("g", { role: "presentation" });
  const canvas = svg("svg", { class: "lf-canvas lf-picture", tabindex: 0 }, photo, layer);
  const element = html("div", { class: "lf-stage" }, canvas);
  let items = [];
  let active = -1;
  let fit = null;
  let held = null;

  /** The items under a point of the screen: detections before missed objects, the smallest first. */
  function under({ clientX, clientY }) {
    const area = canvas.getBoundingClientRect();
    const [x, y] = [(clientX - area.left - fit.left) / fit.scale, (clientY - area.top - fit.top) / fit.scale];
    const near = 4 / fit.scale;
    const size = ({ kind, box: [x1, y1, x2, y2] }) => (kind === "missed" ? 1e9 : 0) + (x2 - x1) * (y2 - y1);
    return items
      .map((_, i) => i)
      .filter((i) => {
        const [x1, y1, x2, y2] = items[i].box;
        return x >= x1 - near && x <= x2 + near && y >= y1 - near && y <= y2 + near;
      })
      .sort((a, b) => size(items[a]) - size(items[b]));
  }
  const movable = (place) => place >= 0 && ["found", "false", "ignored"].includes(items[place].kind);

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button || !fit || held) return;
    const all = under(event);
    const place = all.includes(active) ? active : (all[0] ?? -1);
    held = { id: event.pointerId, x: event.clientX, y: event.clientY, all, place, dragging: false };
    held.drags = movable(place) && (event.pointerType !== "touch" || place === active);
    if (held.drags) canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener(
    "touchstart",
    (event) => {
      const own = fit && under(event.changedTouches[0]).includes(active);
      if (own && movable(active)) event.preventDefault(); // this finger shifts a box, not the page
    },
    { passive: false },
  );
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held?.id || !held.drags) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.dragging && Math.hypot(dx, dy) < START) return;
    if (!held.dragging) {
      held.dragging = true;
      if (held.place !== active) pick(held.place);
      begin(held.place);
    }
    shift(dx / fit.scale, dy / fit.scale);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (event.pointerId !== held?.id) return;
    const { all, dragging } = held;
    if (!dragging && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 10)
      pick(all.length ? all[(all.indexOf(active) + 1) % all.length] : -1); // again: the next of those that lie there
    held = null;
  });
  canvas.addEventListener("pointercancel", () => (held = null));
  canvas.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !items.length) return;
    const done = () => event.preventDefault();
    const arrow = ARROWS[event.key];
    if (arrow && event.shiftKey) {
      done();
      if (movable(active)) nudge(active, ...arrow);
    } else if (arrow) {
      done();
      const step = arrow[0] + arrow[1];
      pick(active < 0 ? (step > 0 ? 0 : items.length - 1) : (active + step + items.length) % items.length);
    } else if (event.key === "Home" || event.key === "End") {
      done();
      pick(event.key === "Home" ? 0 : items.length - 1);
    } else if (event.key === "Escape") {
      done();
      pick(-1);
    } else if (active >= 0 && items[active].kind !== "missed") {
      const what = { Delete: "off", Backspace: "off", d: "twice", D: "twice" }[event.key];
      if (!what) return;
      done();
      press(active, what);
    }
  });

  /**
   * seen: {source, width, height}; shown: [{kind: "found" | "false" | "ignored" | "off" | "missed", box, copy, tag, words}];
   * truth: boxes of objects that were found; chosen: place in `shown`, or -1.
   */
  function draw(seen, shown, truth, chosen, name) {
    const { clientWidth: width, clientHeight: height } = element;
    [items, active] = [shown, chosen];
    if (!width || !height) return;
    const unit = Math.min(width / seen.width, height / seen.height);
    fit = { scale: unit, left: (width - seen.width * unit) / 2, top: (height - seen.height * unit) / 2 };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const edges = {
      left: fit.left,
      top: fit.top,
      right: fit.left + seen.width * unit,
      bottom: fit.top + seen.height * unit,
    };
    const whole = { x: edges.left, y: edges.top, width: seen.width * unit, height: seen.height * unit };
    for (const [attribute, value] of Object.entries(whole)) photo.setAttribute(attribute, value.toFixed(2));
    if (photo.getAttribute("href") !== seen.source) photo.setAttribute("href", seen.source);
    const place = ([x1, y1, x2, y2], by = 0) => ({
      x: fit.left + x1 * unit + by,
      y: fit.top + y1 * unit + by,
      width: (x2 - x1) * unit,
      height: (y2 - y1) * unit,
    });
    const drawn = shown.map((item, i) => option(item, place(item.box, item.copy ? APART : 0), edges, i));
    const picked = drawn.filter((_, i) => i === active);
    layer.replaceChildren(
      ...truth.map((box) => svg("g", { class: "lf-truth", "aria-hidden": "true" }, ...twice(place(box)))),
      ...drawn.filter((_, i) => i !== active).reverse(), // the best on top
      ...picked,
    );
    canvas.setAttribute("role", shown.length ? "listbox" : "img");
    canvas.setAttribute("aria-label", name);
    if (active >= 0) canvas.setAttribute("aria-activedescendant", `${key}-${active}`);
    else canvas.removeAttribute("aria-activedescendant");
    canvas.classList.toggle("lf-one", active >= 0);
  }

  function option(item, rect, edges, place) {
    const chosen = place === active;
    const small = edges.right - edges.left < 400 ? 0.75 : 1;
    const corner = {
      x: Math.min(rect.x + rect.width, edges.right - RADIUS * small),
      y: Math.max(rect.y, edges.top + RADIUS * small),
      size: small,
    };
    return svg(
      "g",
      {
        class: `lf-item lf-${item.kind}${chosen ? " lf-chosen" : ""}`,
        id: `${key}-${place}`,
        "data-place": place,
        role: "option",
        "aria-selected": String(chosen),
        "aria-label": item.words,
        "aria-posinset": place + 1,
        "aria-setsize": items.length,
      },
      chosen ? svg("rect", { ...rect, class: "lf-fill" }) : null,
      ...twice(rect),
      MARKS[item.kind] ? mark(corner, MARKS[item.kind]) : null,
    );
  }
  return { element, draw };
}

/** A box as a pale line under a dark one (the themes turn them round), seen on any photograph. */
const twice = (rect) => [
  svg("rect", { ...rect, class: "lf-halo" }),
  svg("rect", { ...rect, class: "lf-edge" }),
];
