// Which cells lie where, found by trying: a cell that would not fit is put elsewhere or left out.
import { iou } from "../../lib/boxes.js";
import { clipped, DEBRIS, PLATELET, RBC, shaped, shows, WBC } from "./cells.js";
import { Numbers, turned } from "./numbers.js";

/** Lengths below are pixels of a picture of this height. */
const HEIGHT = 192;
const ATTEMPTS = 12;
const MOST_OVERLAP = 0.4; // IoU of two boxes, well below the threshold of non-maximum suppression

/**
 * The cells of a random scene: white cells first, red cells around them, alone or stuck to each other, then platelets
 * and debris. `key` is the scene's own seed; `options` hold how many of each there are on average.
 */
export function layout(key, width, height, options) {
  const numbers = new Numbers(key, 0);
  const unit = height / HEIGHT;
  const room = (width * height) / (256 * HEIGHT * unit * unit); // 1 for pictures of 4 : 3
  const cells = [];

  const count = (mean) => {
    const wanted = Math.max(0, mean) * room;
    const sure = Math.floor(wanted);
    return sure + (numbers.next() < wanted - sure ? 1 : 0);
  };
  const fill = (label, number, propose) => {
    for (let i = 0; i < number; i++) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const { x, y, radius } = propose();
        if (place(cells, { label, x, y, size: 2 * radius, seed: numbers.bits() }, width, height)) break;
      }
    }
  };
  const anywhere = (radius, beyond) => ({
    radius,
    x: numbers.between(-beyond * radius, width + beyond * radius),
    y: numbers.between(-beyond * radius, height + beyond * radius),
  });

  fill(WBC, count(options.white), () => {
    const large = numbers.next() >= 0.22;
    return anywhere(unit * (large ? numbers.between(35, 46) : numbers.between(24, 32)), 0.1);
  });

  const usual = unit * numbers.between(19, 22.5);
  const clumping = numbers.between(0.1, 0.6);
  const firstRed = cells.length;
  fill(RBC, count(numbers.bell(options.red, 0.26 * options.red)), () => {
    const radius = usual * numbers.bell(1, 0.06);
    const together = numbers.next() < clumping;
    const reds = cells.length - firstRed;
    if (!together || reds === 0) return anywhere(radius, 0.3);
    const neighbour = cells[firstRed + Math.floor(reds * numbers.next())];
    const [cos, sin] = turned(numbers.next());
    const gap = numbers.between(0.65, 1.05) * (radius + neighbour.size / 2);
    return { radius, x: neighbour.x + gap * cos, y: neighbour.y + gap * sin };
  });

  fill(PLATELET, count(options.platelets * numbers.between(0.3, 1.7)), () =>
    anywhere(unit * numbers.between(5.8, 9.8), 0),
  );
  fill(DEBRIS, count(options.debris * numbers.between(0.5, 1.5)), () =>
    anywhere(unit * numbers.between(4.5, 10.5), 0),
  );
  return cells;
}

/** Add a cell if there is room for it: true where there was. */
function place(cells, proposal, width, height) {
  const { label, x, y, size } = proposal;
  for (const other of cells) {
    const apart = label === WBC || other.label === WBC ? 0.9 : label === other.label ? 0.5 : 0.35;
    const least = (apart * (size + other.size)) / 2;
    const dx = x - other.x;
    const dy = y - other.y;
    if (dx * dx + dy * dy < least * least) return false;
  }
  const cell = shaped(proposal);
  if (!shows(cell, width, height)) return false;
  const box = clipped(cell.whole, width, height);
  if (cells.some((other) => iou(box, clipped(other.whole, width, height)) > MOST_OVERLAP)) return false;
  cells.push(cell);
  return true;
}
