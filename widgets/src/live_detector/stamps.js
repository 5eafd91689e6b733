// What the reader has painted: stamps of four kinds, kept in a short text so that a painted smear fits into an address.
// A stamp is five signs: x and y in base 36, two digits each, as parts of 1295 of the field's width and height, and its kind.

/** The kinds, by their letter. */
export const KINDS = { r: "red cell", w: "white cell", p: "platelet", d: "debris" };
/** So many stamps a smear can have. */
export const MOST = 60;

const FULL = 36 * 36 - 1;
const FORM = /^([0-9a-z]{4}[rwpd])*$/;

/** The stamps of a text: [{x, y, kind}], x and y from 0 to 1; undefined for a text that is none. */
export function readStamps(text) {
  if (!FORM.test(text) || text.length > 5 * MOST) return undefined;
  return Array.from({ length: text.length / 5 }, (_, i) => {
    const part = text.slice(5 * i, 5 * i + 5);
    const [x, y] = [part.slice(0, 2), part.slice(2, 4)].map((digits) => parseInt(digits, 36) / FULL);
    return { x, y, kind: part[4] };
  });
}

/** The text of stamps. */
export function writeStamps(stamps) {
  const digits = (part) =>
    Math.round(within(part) * FULL)
      .toString(36)
      .padStart(2, "0");
  return stamps.map(({ x, y, kind }) => digits(x) + digits(y) + kind).join("");
}

/** The stamps with number `index` moved by parts of the field, kept inside it. */
export function shifted(stamps, index, dx, dy) {
  return stamps.map((stamp, i) =>
    i === index ? { ...stamp, x: within(stamp.x + dx), y: within(stamp.y + dy) } : stamp,
  );
}

/** The stamps without number `index`. */
export const without = (stamps, index) => stamps.filter((_, i) => i !== index);

/** A place for a new stamp that lies far from the others: of a grid of places, the first of the emptiest. */
export function freePlace(stamps) {
  let best = { x: 0.5, y: 0.5, away: -1 };
  for (const y of [0.5, 0.25, 0.75])
    for (const x of [0.5, 0.25, 0.75, 0.125, 0.875, 0.375, 0.625]) {
      const away = Math.min(2, ...stamps.map((stamp) => Math.hypot((stamp.x - x) * 4, (stamp.y - y) * 3)));
      if (away > best.away + 1e-9) best = { x, y, away };
    }
  return { x: best.x, y: best.y };
}

const within = (part) => Math.min(1, Math.max(0, part));
