// Two boxes with what they share, what they cover together and, if asked, the smallest box around both; on a photograph
// where there is one.
import { html, place, svg } from "./dom.js";
import { hull, meet } from "./boxes.js";
import { scale } from "./plot.js";

const LEFT = 38; // room for the tick labels of a plot below, which shares the axis
const RIGHT = 16;
const EDGE = 4;
const LONGEST_ARROW = 54;
const PIXELS_PER_SLOPE = 5000; // a slope of .01 per pixel is an arrow of 50 pixels

/** name: of the drawing; picture: the address of a photograph of the scene, or "". Returns element, canvas, front (a group for handles) and draw(view). */
export function overlapScene(name, picture = "") {
  const hatch = `lf-hatch-${Math.random().toString(36).slice(2)}`;
  const frame = svg("rect", { class: "lf-scene-frame" });
  const photo = picture ? svg("image", { href: picture, preserveAspectRatio: "none" }) : null;
  const grid = svg("path", { class: "lf-grid" });
  const around = svg("rect", { class: "lf-hull" });
  const together = svg("path", { class: "lf-together" });
  const shared = svg("rect", { class: "lf-shared" });
  const lines = svg("rect", { fill: `url(#${hatch})` });
  const ghost = svg("rect", { class: "lf-ghost" });
  const sharedText = svg("text", { class: "lf-shared-text", "text-anchor": "middle", dy: "0.35em" });
  const outlines = [svg("rect", { class: "lf-edge" }), svg("rect", { class: "lf-edge" })];
  const still = svg(
    "g",
    {},
    svg("g", { class: "lf-box lf-box-truth" }, outlines[0]),
    svg("g", { class: "lf-box lf-box-yours" }, outlines[1]),
  );
  const arrows = svg("g", { class: "lf-arrows" });
  const front = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas lf-scene-canvas", role: "group", "aria-label": name },
    svg(
      "defs",
      {},
      svg(
        "pattern",
        { id: hatch, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        svg("path", { class: "lf-hatch", d: "M0 0V7" }),
      ),
    ),
    svg(
      "g",
      { "aria-hidden": "true" },
      frame,
      photo,
      grid,
      around,
      together,
      shared,
      lines,
      ghost,
      sharedText,
      still,
      arrows,
    ),
    front,
  );
  const element = html("div", { class: "lf-scene" }, canvas);

  /**
   * view: {frame: [x1, y1, x2, y2] of the scene; step: of the grid; photo: whether the photograph is seen, in place of the grid;
   * a, b: boxes; sharedText: in the shared part;
   * hull: drawn or not; still: outlines without an editor, and the frame grows to fill the drawing; ghost: a third box that replaces b in the areas, or null;
   * slopes: four numbers, or null}. Returns {x, y, left, right}: the scales, and the pixels where the scene begins and ends.
   */
  function draw(view) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return null;
    const [[x1, y1, x2, y2], unit] = fitted(view, width - LEFT - RIGHT, height - 2 * EDGE);
    const left = LEFT + (width - LEFT - RIGHT - unit * (x2 - x1)) / 2;
    const top = (height - unit * (y2 - y1)) / 2;
    const right = left + unit * (x2 - x1);
    const x = scale(x1, x2, left, right);
    const y = scale(y1, y2, top, top + unit * (y2 - y1));
    const fit = (target, box) =>
      place(target, {
        x: x(box[0]),
        y: y(box[1]),
        width: Math.max(0, x(box[2]) - x(box[0])),
        height: Math.max(0, y(box[3]) - y(box[1])),
      });
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    fit(frame, [x1, y1, x2, y2]);
    const seen = Boolean(photo && view.photo);
    element.classList.toggle("lf-on-photo", seen);
    if (photo) {
      fit(photo, [x1, y1, x2, y2]);
      photo.setAttribute("visibility", seen ? "visible" : "hidden");
    }
    grid.setAttribute("visibility", seen ? "hidden" : "visible");
    grid.setAttribute(
      "d",
      [
        ...steps(x1, x2, view.step).map((at) => `M${x(at).toFixed(1)} ${y(y1)}V${y(y2).toFixed(1)}`),
        ...steps(y1, y2, view.step).map((at) => `M${x(x1)} ${y(at).toFixed(1)}H${x(x2).toFixed(1)}`),
      ].join(""),
    );

    const counted = view.ghost ?? view.b;
    const common = meet(view.a, counted);
    const empty = common[2] <= common[0] || common[3] <= common[1];
    together.setAttribute("d", [view.a, counted].map((box) => outline(box, x, y)).join("")); // both run one way: one filled union
    for (const part of [shared, lines]) fit(part, empty ? [x1, y1, x1, y1] : common);
    around.setAttribute("visibility", view.hull ? "visible" : "hidden");
    fit(around, hull(view.a, view.b));
    const room =
      !empty &&
      x(common[2]) - x(common[0]) > view.sharedText.length * 8 + 12 &&
      y(common[3]) - y(common[1]) > 34;
    sharedText.textContent = room ? view.sharedText : "";
    place(sharedText, { x: x((common[0] + common[2]) / 2), y: y((common[1] + common[3]) / 2) });

    ghost.setAttribute("visibility", view.ghost ? "visible" : "hidden");
    if (view.ghost) {
      const [gx1, gy1, gx2, gy2] = view.ghost;
      fit(ghost, [Math.min(gx1, gx2), Math.min(gy1, gy2), Math.max(gx1, gx2), Math.max(gy1, gy2)]);
    }
    still.setAttribute("visibility", view.still ? "visible" : "hidden");
    [view.a, view.b].forEach((box, i) => fit(outlines[i], box));
    arrows.replaceChildren(...(view.slopes ? pointers(view.slopes, view.b, x, y) : []));
    return { x, y, left, right };
  }

  return { element, canvas, front, draw };
}

/** The frame of a view and the pixels of one unit in it. */
function fitted({ frame: [x1, y1, x2, y2], still }, width, height) {
  const unit = Math.min(width / (x2 - x1), height / (y2 - y1));
  const [across, down] = still ? [(width / unit - (x2 - x1)) / 2, (height / unit - (y2 - y1)) / 2] : [0, 0];
  return [[x1 - across, y1 - down, x2 + across, y2 + down], unit];
}

/** A box as a closed path; nothing where it has no area. */
function outline([x1, y1, x2, y2], x, y) {
  return x2 <= x1 || y2 <= y1 ? "" : `M${x(x1)} ${y(y1)}H${x(x2)}V${y(y2)}H${x(x1)}Z`;
}

function steps(from, to, step) {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
}

/** For each edge of the box an arrow the way in which it must move for more overlap; none where the slope is 0. */
function pointers(slopes, [x1, y1, x2, y2], x, y) {
  const middle = [(x1 + x2) / 2, (y1 + y2) / 2];
  return [
    [x1, middle[1]],
    [middle[0], y1],
    [x2, middle[1]],
    [middle[0], y2],
  ].flatMap(([u, v], i) => {
    const length = Math.min(LONGEST_ARROW, Math.abs(slopes[i]) * PIXELS_PER_SLOPE);
    if (length < 1) return [];
    const turn = (i % 2 ? 90 : 0) + (slopes[i] < 0 ? 180 : 0);
    const head = Math.min(9, 4 + length / 4);
    const d = `M0 0H${(length + 2).toFixed(1)}M${(length + head).toFixed(1)} 0l${-head} ${-head * 0.6}v${(head * 1.2).toFixed(2)}z`;
    return [
      svg("path", {
        class: "lf-arrow",
        "data-edge": i,
        d,
        transform: `translate(${x(u).toFixed(1)} ${y(v).toFixed(1)}) rotate(${turn})`,
      }),
    ];
  });
}
