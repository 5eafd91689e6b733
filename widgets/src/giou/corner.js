// The corner of B that slides along the path of equal distance.
import { nudged, place, snapped, svg } from "../lib/dom.js";
import { path } from "../lib/plot.js";
import { angleTo, onPath, PATHS } from "./paths.js";

const REACH = 26; // beyond the path, in pixels of the drawing

/** canvas: the svg that it listens on. Returns element and draw(slide, angle, scales, words); slide "free": at rest. */
export function pathCorner(canvas, limits, onset) {
  const line = svg("path", { class: "lf-path" });
  const marks = svg("g", { class: "lf-pairs", "aria-hidden": "true" });
  const handle = svg(
    "g",
    {
      class: "lf-corner",
      role: "slider",
      tabindex: 0,
      "aria-label": "corner of B on the path of equal distance",
      "aria-valuemin": limits.min,
      "aria-valuemax": limits.max,
    },
    svg("circle", { class: "lf-ring", r: 14 }),
    svg("circle", { class: "lf-knob", r: 9 }),
  );
  const element = svg("g", { class: "lf-box lf-box-yours lf-on-path" }, line, marks, handle);
  let now = null;
  let held = null;

  const at = ({ clientX, clientY }) => {
    const area = canvas.getBoundingClientRect();
    return [clientX - area.left, clientY - area.top];
  };
  const reached = (event) => {
    if (!now) return false;
    const [, , x2, y2] = PATHS[now.slide].truth;
    const [x, y] = at(event);
    const radius = Math.max(...now.pixels.map(([u, v]) => Math.hypot(u - now.x(x2), v - now.y(y2))));
    return Math.hypot(x - now.x(x2), y - now.y(y2)) < radius + REACH;
  };
  const report = (event) => {
    const [x, y] = at(event);
    onset(snapped(angleTo(now.slide, now.x.invert(x), now.y.invert(y)), limits));
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button || held !== null || !reached(event)) return;
    canvas.setPointerCapture(event.pointerId);
    held = event.pointerId;
    handle.focus({ preventScroll: true });
    report(event);
  });
  canvas.addEventListener("mousedown", (event) => held !== null && event.preventDefault());
  canvas.addEventListener(
    "touchstart",
    (event) => reached(event.changedTouches[0]) && event.preventDefault(),
    {
      passive: false,
    },
  );
  canvas.addEventListener("pointermove", (event) => {
    if (now) canvas.style.cursor = reached(event) ? "grab" : "";
    if (event.pointerId === held && now) report(event);
  });
  for (const end of ["pointerup", "pointercancel"])
    canvas.addEventListener(end, (event) => event.pointerId === held && (held = null));
  handle.addEventListener("keydown", (event) => {
    const angle = now && nudged(now.angle, event, limits);
    if (angle === null) return;
    event.preventDefault();
    now.angle = angle; // a second key may come before the next drawing
    onset(angle);
  });

  function draw(slide, angle, { x, y }, words) {
    element.setAttribute("visibility", slide === "free" ? "hidden" : "visible");
    now = null;
    if (slide === "free") return;
    const corner = (degrees) => {
      const [, , x2, y2] = onPath(slide, degrees);
      return [x(x2), y(y2)];
    };
    const pixels = Array.from({ length: 181 }, (_, i) => corner(2 * i));
    now = { slide, angle, x, y, pixels };
    line.setAttribute("d", `${path(pixels)}Z`);
    marks.replaceChildren(
      ...PATHS[slide].pairs.flatMap((pair, i) => {
        const [u, v] = corner(pair.angle);
        const [, , x2, y2] = PATHS[slide].truth;
        const away = Math.hypot(u - x(x2), v - y(y2)) || 1;
        const out = 20 / away;
        return [
          svg("circle", { cx: u, cy: v, r: 4 }),
          svg(
            "text",
            { x: u + (u - x(x2)) * out, y: v + (v - y(y2)) * out, dy: "0.35em", "text-anchor": "middle" },
            String(i + 1),
          ),
        ];
      }),
    );
    handle.setAttribute(
      "transform",
      `translate(${corner(angle)
        .map((pixel) => pixel.toFixed(2))
        .join(" ")})`,
    );
    place(handle, { "aria-valuenow": angle, "aria-valuetext": words });
  }

  return { element, draw };
}
