// The picture with its boxes, drawn at the size it has in the page; boxes can be pointed at, or walked through by arrow keys.
import { html, svg } from "../lib/dom.js";

/** Line styles of the classes: solid, dashed, dotted, dash-dot; a fifth class begins again. */
export const DASHES = [null, "9 5", "0.1 5", "11 4 0.1 4"];
const MARK = 9; // half the size of the mark on a false alarm or a missed object

/** What the reading says while no box is picked: a finger taps, a mouse points. */
export const idle = () =>
  globalThis.matchMedia?.("(pointer: coarse)").matches
    ? "Tap a box to read it."
    : "Point at a box to read it, or focus the picture and use the arrow keys.";

let count = 0;

/** The drawing. `pick` is told which item is pointed at (its place in `items`, or -1). Returns element and draw(). */
export function scene(pick) {
  const key = `lf-scene-${count++}`;
  const photo = svg("image", { preserveAspectRatio: "none" });
  const layer = svg("g", { role: "presentation" });
  const canvas = svg("svg", { class: "lf-canvas lf-picture", tabindex: 0 }, photo, layer);
  const element = html("div", { class: "lf-stage" }, canvas);
  let items = [];
  let active = -1;
  let fit = null;

  canvas.addEventListener("pointermove", (event) => event.pointerType !== "touch" && pick(under(event)));
  canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && pick(-1));
  canvas.addEventListener("click", (event) => pick(under(event)));
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const place =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? items.length - 1
          : event.key === "Escape"
            ? -1
            : step && active + step;
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (items.length) pick(event.key === "Escape" ? -1 : (place + items.length) % items.length);
  });

  /** The smallest item under the pointer. */
  function under(event) {
    const area = canvas.getBoundingClientRect();
    const [x, y] = [
      (event.clientX - area.left - fit.left) / fit.scale,
      (event.clientY - area.top - fit.top) / fit.scale,
    ];
    const near = 5 / fit.scale;
    let best = -1;
    items.forEach(({ box: [x1, y1, x2, y2] }, i) => {
      if (x < x1 - near || x > x2 + near || y < y1 - near || y > y2 + near) return;
      const size = (x2 - x1) * (y2 - y1);
      if (best < 0 || size < best.size) best = { i, size };
    });
    return best.i ?? -1;
  }

  /**
   * picture: {source, width, height}; shown: [{kind: "found" | "false" | "ignored" | "plain" | "missed", box, label, tag, words}];
   * truth: [{box, difficult, missed}] or []; chosen: place in `shown`, or -1.
   */
  function draw(picture, shown, truth, chosen, name) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    items = shown;
    active = chosen;
    const scale = Math.min(width / picture.width, height / picture.height);
    fit = { scale, left: (width - picture.width * scale) / 2, top: (height - picture.height * scale) / 2 };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    for (const [attribute, value] of Object.entries({
      x: fit.left,
      y: fit.top,
      width: picture.width * scale,
      height: picture.height * scale,
    })) {
      photo.setAttribute(attribute, value.toFixed(2));
    }
    if (photo.getAttribute("href") !== picture.source) photo.setAttribute("href", picture.source);
    const place = ([x1, y1, x2, y2]) => ({
      x: fit.left + x1 * scale,
      y: fit.top + y1 * scale,
      width: (x2 - x1) * scale,
      height: (y2 - y1) * scale,
    });
    const bounds = {
      left: fit.left,
      top: fit.top,
      right: fit.left + picture.width * scale,
      bottom: fit.top + picture.height * scale,
    };
    const drawn = shown.map((item, i) => option(item, place(item.box), bounds, i, shown.length)).reverse(); // the best on top
    layer.replaceChildren(
      ...truth.map(({ box, difficult }) =>
        svg(
          "g",
          { class: `lf-truth${difficult ? " lf-difficult" : ""}`, "aria-hidden": "true" },
          ...twice(place(box)),
        ),
      ),
      ...drawn.filter(({ dataset }) => dataset.place !== String(active)),
      ...drawn.filter(({ dataset }) => dataset.place === String(active)),
      ...shown
        .map((item, i) => [item, i])
        .filter(([item]) => item.tag)
        .sort(([, a], [, b]) => (a === active) - (b === active))
        .map(([item]) =>
          svg(
            "g",
            { class: `lf-named-${item.kind}`, "aria-hidden": "true" },
            tag(item.tag, place(item.box), bounds),
          ),
        ), // names lie over all lines
    );
    canvas.setAttribute("role", shown.length ? "listbox" : "img");
    canvas.setAttribute("aria-label", name);
    if (active >= 0) canvas.setAttribute("aria-activedescendant", `${key}-${active}`);
    else canvas.removeAttribute("aria-activedescendant");
    canvas.classList.toggle("lf-one", active >= 0);
  }

  /** One box with what marks it. */
  function option(item, rect, bounds, place, total) {
    const chosen = place === active;
    const dash = item.kind === "missed" ? null : DASHES[item.label % DASHES.length];
    const size = bounds.right - bounds.left < 400 ? 0.75 : 1;
    const corner = {
      x: Math.min(rect.x + rect.width, bounds.right - MARK * size),
      y: Math.max(rect.y, bounds.top + MARK * size),
      size,
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
        "aria-setsize": total,
      },
      chosen ? svg("rect", { ...rect, class: "lf-fill" }) : null,
      ...twice(rect, dash),
      item.kind === "false" ? mark(corner, "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500") : null,
      item.kind === "missed" ? mark(corner, "M0 -5V1.500M0 4.500V4.600") : null,
    );
  }

  return { element, draw };
}

/** A box as a pale line under a dark one (light and dark theme turn them round), seen on any photograph. */
function twice(rect, dash = null) {
  return [
    svg("rect", { ...rect, class: "lf-halo" }),
    svg("rect", {
      ...rect,
      class: "lf-edge",
      "stroke-dasharray": dash,
      "stroke-linecap": dash ? "round" : null,
    }),
  ];
}

/** A round mark at a corner, with strokes in it. */
export function mark({ x, y, size = 1 }, strokes) {
  return svg(
    "g",
    { class: "lf-mark", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})` },
    svg("circle", { r: MARK - 1 }),
    svg("path", { d: strokes }),
  );
}

/** A few letters at the upper left of a box, outside it where there is room. */
function tag(text, rect, bounds) {
  const width = text.length * 7 + 8;
  const x = Math.max(bounds.left, Math.min(rect.x - 1, bounds.right - width));
  const above = rect.y - 18 >= bounds.top;
  const y = above ? rect.y - 18 : Math.min(rect.y + rect.height + 1, bounds.bottom - 17);
  return svg(
    "g",
    { class: "lf-tag", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg("rect", { width, height: 17, rx: 4 }),
    svg("text", { x: width / 2, y: 8.5, dy: "0.35em", "text-anchor": "middle" }, text),
  );
}
