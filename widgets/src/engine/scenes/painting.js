// How the cells are drawn. A stained cell absorbs light, so everything is painted as optical density per colour channel:
// 0 is clear, and the picture is light * exp(-density). Edges fall off over a pixel or two by a smooth function of the
// distance to the outline, which needs no supersampling.
import { DEBRIS, FIBRE, PIECE, PLATELET, RBC, reach, RING, SPECK, WBC } from "./cells.js";
import { blend, edge, falling, mottle, Numbers, turned } from "./numbers.js";

const BROWN = [0.12, 0.3, 0.32];
const PINK = [0.1, 0.29, 0.21];
const NUCLEUS = [
  [0.45, 0.8, -0.07],
  [0.75, 0.98, 0.03],
];
const CYTOPLASM = [
  [0.06, 0.24, -0.02],
  [0.14, 0.34, 0.12],
];
const PURPLE = [
  [0.36, 0.38, 0],
  [0.24, 0.3, -0.05],
];
const DUST = [0.42, 0.38, 0.22];

const square = (v) => v * v;

/** What the cells of one smear have in common, from the scene's seed: stain, pallor and how soft edges are (pixels). */
export function stain(key, unit) {
  const numbers = new Numbers(key, 1);
  return {
    soft: unit * numbers.between(0.7, 1.3),
    pink: numbers.next(),
    strength: numbers.between(0.85, 1.15),
    pale: numbers.between(0.5, 0.97),
    unit,
  };
}

/**
 * Optical density [height * width * 3] of a picture whose pixels are `scale` times finer than the scene's: red cells lie
 * lowest, then white cells, platelets and debris.
 */
export function densityOf(cells, look, width, height, scale) {
  const field = { density: new Float64Array(width * height * 3), width, height, scale };
  for (const label of [RBC, WBC, PLATELET, DEBRIS]) {
    for (const cell of cells) if (cell.label === label) PAINTERS[label](field, cell, look);
  }
  return field.density;
}

/**
 * Calls ink(at, place) for every pixel within `beyond` of a cell's box, both in pixels of the scene: `at` is the pixel's
 * index in the density, `place` is {r, u, v, dx, dy}: 0 at the centre and 1 on the outline; the position in units of
 * the semi-axes; the same in pixels, not turned.
 */
function patch({ width, height, scale }, cell, beyond, ink) {
  const [x1, y1, x2, y2] = cell.whole;
  const left = Math.max(0, Math.floor((x1 - beyond) * scale));
  const right = Math.min(width, Math.ceil((x2 + beyond) * scale));
  const top = Math.max(0, Math.floor((y1 - beyond) * scale));
  const bottom = Math.min(height, Math.ceil((y2 + beyond) * scale));
  const place = { r: 0, u: 0, v: 0, dx: 0, dy: 0 };
  for (let row = top; row < bottom; row++) {
    place.dy = (row + 0.5) / scale - cell.y;
    for (let column = left; column < right; column++) {
      place.dx = (column + 0.5) / scale - cell.x;
      place.u = (place.dx * cell.cos + place.dy * cell.sin) / cell.a;
      place.v = (place.dy * cell.cos - place.dx * cell.sin) / cell.b;
      const far = Math.sqrt(place.u * place.u + place.v * place.v);
      place.r = far > 1e-6 ? far / reach(cell.waves, place.u / far, place.v / far) : 0;
      ink(3 * (row * width + column), place);
    }
  }
}

/** A disc, thinner in the middle. Where it overlaps another, density grows by less than the sum: cells yield. */
function redCell(field, cell, { soft, pink, strength, pale }) {
  const numbers = new Numbers(cell.seed, 1);
  const radius = cell.size / 2;
  const paler = numbers.next();
  const colour = blend(BROWN, PINK, pink, strength * (1 - 0.4 * paler * paler * paler));
  const pallor = Math.min(1, Math.max(0, numbers.bell(pale, 0.18)));
  const wide = numbers.between(0.42, 0.75);
  const askew = numbers.next() < 0.12; // folded or lying askew: the pale part is a slit near the edge
  const narrow = wide * (askew ? numbers.between(0.3, 0.5) : numbers.between(0.6, 1));
  const shift = [numbers.bell(0, askew ? 0.25 : 0.1), numbers.bell(0, askew ? 0.25 : 0.1)];
  const halo = numbers.between(0.05, 0.2);
  const { density } = field;
  patch(field, cell, 0.35 * radius + 2 * soft, (at, { r, u, v }) => {
    const inside = edge((1 - r) * radius, soft);
    const middle = square((u - shift[0]) / wide) + square((v - shift[1]) / narrow);
    const rim = 0.12 * falling(square((r - 0.9) / 0.09));
    const around = halo * falling(square((r - 1.1) / 0.06)); // light bent around the edge
    const thick = (1 - pallor * falling(middle * middle) + rim) * inside - around * (1 - inside);
    if (thick === 0) return;
    for (let c = 0; c < 3; c++) {
      const old = density[at + c];
      const own = colour[c] * thick;
      density[at + c] = Math.max(old, own) + 0.3 * Math.min(old, own);
    }
  });
}

/** The lobes of a nucleus, [x, y, radius] in units of the cell: one in small cells, a bent band, or two to five. */
function lobesOf(numbers, small) {
  if (small) return [[numbers.bell(0, 0.05), numbers.bell(0, 0.05), numbers.between(0.74, 0.86)]];
  const band = numbers.next() < 0.25;
  const count = band ? 6 : 2 + Math.floor(4 * numbers.next());
  let angle = numbers.next();
  return Array.from({ length: count }, () => {
    const [cos, sin] = turned(angle);
    const far = band ? 0.38 : numbers.between(0.36, 0.52);
    angle += band ? 0.07 : numbers.between(0.15, 0.22);
    return [far * cos, far * sin, numbers.between(0.23, 0.36)];
  });
}

/** How deep a point lies in the union of lobes that flow into each other, in units of the cell. */
function depthIn(lobes, u, v) {
  let depth = -9;
  for (const [x, y, radius] of lobes) {
    const own = radius - Math.sqrt(square(u - x) + square(v - y));
    const near = Math.max(0, 1 - Math.abs(depth - own) / 0.12);
    depth = Math.max(depth, own) + 0.03 * near * near;
  }
  return depth;
}

/** A pale granular body and a dark nucleus. What lies under it is hidden. */
function whiteCell(field, cell, { soft, unit }) {
  const numbers = new Numbers(cell.seed, 1);
  const radius = cell.size / 2;
  const share = numbers.next();
  const nucleus = blend(...NUCLEUS, share * share, numbers.between(0.75, 1.1));
  const pinker = numbers.next();
  const body = blend(...CYTOPLASM, pinker * pinker, numbers.between(0.6, 1.2));
  const grain = numbers.between(0.1, 0.3);
  const lobes = lobesOf(numbers, radius < 33 * unit);
  const { density } = field;
  patch(field, cell, 3 * soft, (at, { r, u, v, dx, dy }) => {
    const rim = edge((1 - r) * radius, 2.2 * soft);
    if (rim === 0) return;
    const fine = mottle(cell.seed, dx / (1.8 * unit), dy / (1.8 * unit));
    const coarse = mottle(cell.seed, dx / (7 * unit), dy / (7 * unit));
    const depth = depthIn(lobes, u, v) + 0.04 * coarse;
    const core = edge(depth * radius, 1.2 * soft) * rim;
    const thick = (0.8 + 0.2 * r + 1.5 * grain * fine + 0.2 * coarse) * rim * (1 - core);
    const chromatin = (0.88 + 0.22 * coarse + 0.12 * fine + 0.15 * falling(square(depth / 0.07))) * core;
    for (let c = 0; c < 3; c++) {
      density[at + c] = density[at + c] * (1 - 0.9 * rim) + body[c] * thick + nucleus[c] * chromatin;
    }
  });
}

/** A small granular clot, darker in the middle, on top of whatever lies there. */
function platelet(field, cell, { soft, unit }) {
  const numbers = new Numbers(cell.seed, 1);
  const colour = blend(...PURPLE, numbers.next(), numbers.between(0.7, 1.2));
  const wide = numbers.between(0.45, 0.8);
  stipple(field, cell, colour, 1.5 * soft, unit, (r) => 0.7 + 0.4 * falling(square(r / wide)));
}

/** What is about as large as a platelet and none: a speck, a fibre, a piece of a red cell, a hollow ring of stain. */
function debris(field, cell, { soft, unit, pink }) {
  const numbers = new Numbers(cell.seed, 1);
  const purple = blend(...PURPLE, numbers.next(), numbers.between(0.7, 1.2));
  const wide = numbers.between(0.45, 0.8);
  const share = numbers.next();
  if (cell.debris === SPECK) {
    const colour = blend(purple, DUST, 0.2 + 0.4 * share, 1);
    stipple(field, cell, colour, 0.6 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === FIBRE) {
    stipple(field, cell, purple, 1.4 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === PIECE) {
    const colour = blend(BROWN, PINK, pink, 0.8 + 0.4 * share);
    stipple(field, cell, colour, 1.4 * soft, unit, () => 0.95);
  } else if (cell.debris === RING) {
    stipple(field, cell, purple, 1.5 * soft, unit, (r) => 1.05 - 0.95 * falling(square(r / wide)));
  }
}

/** Adds a granular spot: `thickness` of r, edges `soft` pixels wide. */
function stipple({ density, ...field }, cell, colour, soft, unit, thickness) {
  patch(field, cell, 2 * soft, (at, { r, dx, dy }) => {
    const inside = edge(((1 - r) * cell.size) / 2, soft);
    if (inside === 0) return;
    const thick = (thickness(r) + 0.16 * mottle(cell.seed, dx / (2 * unit), dy / (2 * unit))) * inside;
    for (let c = 0; c < 3; c++) density[at + c] += colour[c] * thick;
  });
}

const PAINTERS = { [RBC]: redCell, [WBC]: whiteCell, [PLATELET]: platelet, [DEBRIS]: debris };
