// What a reader did with single detections, as a text that fits into an address: "0.3x 1.12+ 2.5@4,-3". A word is picture and
// place of a detection, then x (off), + (twice) and @dx,dy (shifted by whole pixels).

const WORD = /^(\d+)\.(\d+)(?:(x)|(\+)?(?:@(-?\d+),(-?\d+))?)$/;

/**
 * The changes of a text, a Map from "picture.place" to {picture, place, off, twice, dx, dy}; undefined where the text is none,
 * or names a detection that is not there. boxes: of each picture its detections; size: of each {width, height}.
 */
export function changesIn(text, boxes, size) {
  const all = new Map();
  for (const word of text.split(" ").filter(Boolean)) {
    const found = WORD.exec(word);
    if (!found) return undefined;
    const [picture, place] = [Number(found[1]), Number(found[2])];
    const change = {
      picture,
      place,
      off: Boolean(found[3]),
      twice: Boolean(found[4]),
      dx: Number(found[5] ?? 0),
      dy: Number(found[6] ?? 0),
    };
    const box = boxes[picture]?.[place]?.box;
    if (!box || isNone(change) || all.has(`${picture}.${place}`)) return undefined;
    const [dx, dy] = kept(box, change.dx, change.dy, size[picture]);
    if (dx !== change.dx || dy !== change.dy) return undefined;
    all.set(`${picture}.${place}`, change);
  }
  return all;
}

/** The text of some changes. */
export const textOf = (changes) =>
  [...changes.values()]
    .filter((change) => !isNone(change))
    .sort((a, b) => a.picture - b.picture || a.place - b.place)
    .map(({ picture, place, off, twice, dx, dy }) => {
      if (off) return `${picture}.${place}x`;
      return `${picture}.${place}${twice ? "+" : ""}${dx || dy ? `@${dx},${dy}` : ""}`;
    })
    .join(" ");

/** Changes of one picture, by the detection's place. */
export const ofPicture = (changes, picture) =>
  new Map(
    [...changes.values()].filter((change) => change.picture === picture).map((one) => [one.place, one]),
  );

/** The changes with one detection's changed further. */
export function withChange(changes, picture, place, more) {
  const key = `${picture}.${place}`;
  const before = changes.get(key) ?? { picture, place, off: false, twice: false, dx: 0, dy: 0 };
  return new Map(changes).set(key, { ...before, ...more });
}

/** How far a box may go of (dx, dy), in whole pixels, so that it stays in its picture. */
export function kept([x1, y1, x2, y2], dx, dy, { width, height }) {
  const within = (by, low, high) =>
    Math.min(Math.max(0, Math.floor(high)), Math.max(Math.min(0, Math.ceil(low)), Math.round(by))) + 0;
  return [within(dx, -x1, width - x2), within(dy, -y1, height - y2)];
}

const isNone = ({ off, twice, dx, dy }) => !off && !twice && !dx && !dy;
