// The image with a map over it, the cell that is read, and what that cell can see.
import { html, svg } from "../lib/dom.js";
import { paint, strideOf } from "./maps.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The drawing. `point(x, y, fixed)` is told a point of the image in its pixels: passing over, or taken; point(null) when the
 * pointer leaves. `step(dx, dy)` is told by how many cells an arrow key moves. Returns element and draw().
 */
export function stage([height, width], point, step) {
  const photo = html("img", { alt: "", draggable: "false" });
  const map = html("canvas", { "aria-hidden": "true" });
  const box = (name) => [svg("rect", { class: `lf-halo ${name}-halo` }), svg("rect", { class: name })];
  const [seenHalo, seen, cellHalo, cell] = [...box("lf-seen"), ...box("lf-cell")];
  const canvas = svg(
    "svg",
    {
      class: "lf-canvas",
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: "none",
      tabindex: 0,
      role: "application",
    },
    seenHalo,
    seen,
    cellHalo,
    cell,
  );
  const element = html(
    "div",
    { class: "lf-stage", style: `--ratio:${(height / width).toFixed(4)}` },
    photo,
    map,
    canvas,
  );

  const place = (event) => {
    const area = canvas.getBoundingClientRect();
    const inside = (part, length) => Math.min(length - 0.01, Math.max(0, part * length));
    return [
      inside((event.clientX - area.left) / area.width, width),
      inside((event.clientY - area.top) / area.height, height),
    ];
  };
  canvas.addEventListener(
    "pointermove",
    (event) => event.pointerType !== "touch" && point(...place(event), false),
  );
  canvas.addEventListener("pointerleave", () => point(null));
  canvas.addEventListener("click", (event) => point(...place(event), true));
  canvas.addEventListener("keydown", (event) => {
    const move = ARROWS[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(...move);
  });

  let before = "";
  let painted = null;
  function draw({
    picture,
    image,
    name,
    view,
    entry,
    strength,
    asked,
    row,
    column,
    field: [x1, y1, x2, y2],
    words,
  }) {
    if (photo.getAttribute("src") !== picture.source) photo.src = picture.source;
    photo.style.filter = `grayscale(${asked ? 0 : strength})`;
    const key = [image, name, view].join();
    const stride = strideOf(name);
    if (before !== key || painted !== entry) paint(map, name, entry, view, image);
    [before, painted] = [key, entry];
    Object.assign(map.style, {
      opacity: asked ? 0 : strength,
      width: `${(100 * entry.columns * stride) / width}%`,
      height: `${(100 * entry.rows * stride) / height}%`,
    });
    const rect = (element, left, top, right, bottom) =>
      Object.entries({ x: left, y: top, width: right - left, height: bottom - top }).forEach(
        ([attribute, number]) => element.setAttribute(attribute, number),
      );
    for (const one of [cell, cellHalo])
      rect(
        one,
        column * stride,
        row * stride,
        Math.min(width, (column + 1) * stride),
        Math.min(height, (row + 1) * stride),
      );
    for (const one of [seen, seenHalo]) rect(one, x1 + 0.75, y1 + 0.75, x2 - 0.75, y2 - 0.75);
    canvas.setAttribute("aria-label", words);
  }

  return { element, draw };
}
