// The drawing of the matching: objects with their letters, queries that can be moved, and a line for each pair.
import { moved } from "../lib/box_editor.js";
import { area } from "../lib/boxes.js";
import { place, svg } from "../lib/dom.js";
import { dragging, mover } from "../lib/moving.js";

const REACH = { touch: 12, mouse: 5, pen: 5 }; // beyond a box, in pixels of the drawing
const BADGE = 10; // half the width of a letter's or number's badge

/** The query under a point: the smallest box that has it, its reach added; null for none. `boxes` in pixels of the drawing. */
export function queryAt(x, y, boxes, reach) {
  let best = null;
  boxes.forEach((box, query) => {
    const [x1, y1, x2, y2] = box;
    if (x < x1 - reach || x > x2 + reach || y < y1 - reach || y > y2 + reach) return;
    if (best === null || area(box) < area(boxes[best])) best = query;
  });
  return best;
}

/**
 * ground: what smear() made; letters, names: of the objects; count: of the queries; limits {width, height, fine, coarse} of the
 * scene. onmove(query, box) and onpick(query) are told what the reader does. Returns draw(view), view: {x, y: scales; objects,
 * boxes; pairs; query: the one that is looked at; words: what a screen reader hears of each query}.
 */
export function matchingDrawing({ ground, letters, count, limits, onmove, onpick }) {
  let boxes = [];
  let scales = null;
  const report = (query, box) => {
    boxes = boxes.map((old, i) => (i === query ? box : old)); // a second key may come before the next frame
    onmove(query, box);
  };
  const strings = svg("path", { class: "lf-strings" });
  const halo = svg("path", { class: "lf-strings lf-strings-halo" });
  const truths = letters.map((letter) => {
    const edge = svg("rect", { class: "lf-truth" });
    const plate = svg("rect", { class: "lf-plate", width: 2 * BADGE, height: 2 * BADGE, rx: 3 });
    const text = svg("text", { class: "lf-letter", "text-anchor": "middle", dy: "0.35em" }, letter);
    return { edge, plate, text };
  });
  ground.layer.append(
    ...truths.flatMap(({ edge }) => {
      const under = svg("rect", { class: "lf-truth lf-truth-halo" });
      edge.under = under;
      return [under, edge];
    }),
    halo,
    strings,
    ...truths.flatMap(({ plate, text }) => [plate, text]),
  );
  const movers = Array.from({ length: count }, (_, query) => {
    const under = svg("rect", { class: "lf-query-halo" });
    const edge = svg("rect", { class: "lf-query-edge" });
    const ring = svg("rect", { class: "lf-ring", rx: 4 });
    const disc = svg("circle", { class: "lf-disc", r: BADGE });
    const text = svg(
      "text",
      { class: "lf-number-text", "text-anchor": "middle", dy: "0.35em" },
      String(query + 1),
    );
    const element = mover(
      {
        name: `query ${query + 1}`,
        description: "movable box",
        ...limits,
        onby: (dx, dy) => report(query, moved(boxes[query], dx, dy, limits)),
        onfocus: () => onpick(query),
      },
      ring,
      under,
      edge,
      disc,
      text,
    );
    return { element, under, edge, ring, disc, text };
  });
  ground.front.append(...movers.map(({ element }) => element));

  const inDrawing = (box) => [scales.x(box[0]), scales.y(box[1]), scales.x(box[2]), scales.y(box[3])];
  dragging(ground.canvas, {
    under: (x, y, kind) => scales && queryAt(x, y, boxes.map(inDrawing), REACH[kind] ?? REACH.mouse),
    onhold: (query) => {
      movers[query].element.focus({ preventScroll: true });
      onpick(query);
      return boxes[query];
    },
    onmove: (query, dx, dy, start) => report(query, moved(start, dx / scales.unit, dy / scales.unit, limits)),
  });

  const fit = (target, [x1, y1, x2, y2], more = 0) =>
    place(target, {
      x: x1 - more,
      y: y1 - more,
      width: x2 - x1 + 2 * more,
      height: y2 - y1 + 2 * more,
    });

  return function draw(view) {
    scales = view.scales;
    boxes = view.boxes;
    if (!scales) return;
    const [low, high] = [scales.y(0) + BADGE + 1, scales.y(limits.height) - BADGE - 1];
    const inside = (y) => Math.min(high, Math.max(low, y));
    // an object's letter hangs at its lower left corner, a query's number at its upper right: they seldom meet
    const knots = view.objects.map((object, i) => {
      const box = inDrawing(object);
      const { edge, plate, text } = truths[i];
      fit(edge, box);
      fit(edge.under, box);
      const at = [Math.max(scales.x(0) + BADGE + 1, box[0] - 4), inside(box[3] + 4)];
      place(plate, { x: at[0] - BADGE, y: at[1] - BADGE });
      place(text, { x: at[0], y: at[1] });
      return at;
    });
    const paired = new Map(view.pairs);
    const ends = view.boxes.map((one, query) => {
      const box = inDrawing(one);
      const { element, under, edge, ring, disc, text } = movers[query];
      const at = [Math.min(scales.x(limits.width) - BADGE - 1, box[2] + 2), inside(box[1] - 2)];
      fit(edge, box);
      fit(under, box);
      fit(ring, box, 5);
      place(disc, { cx: at[0], cy: at[1] });
      place(text, { x: at[0], y: at[1] });
      element.classList.toggle("lf-paired", paired.has(query));
      element.classList.toggle("lf-looked", query === view.query);
      place(element, {
        "aria-valuenow": one[0],
        "aria-valuemax": limits.width,
        "aria-valuetext": view.words[query],
      });
      return at;
    });
    const d = view.pairs
      .map(([query, i]) => `M${knots[i].map(short).join(" ")}L${ends[query].map(short).join(" ")}`)
      .join("");
    for (const line of [halo, strings]) line.setAttribute("d", d);
  };
}

const short = (value) => value.toFixed(1);
