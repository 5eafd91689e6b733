// Who owns the negatives' loss when labels are missing: numbers only. The labels that are left decide again which anchors are
// background, by the rule of lib/assignment.js. Held to vectors that the package wrote (widgets/golden/unlabelled.json).
import { levelAnchors, RATIOS, SCALES } from "../lib/anchors.js";
import { assign, BACKGROUND } from "../lib/assignment.js";
import { crossEntropy, focal } from "../lib/losses.js";
import { hardRounds } from "../lib/nms.js";

/** So many of the hardest negatives are drawn, and of those that share more than APART only the hardest. */
export const [HARDEST, APART] = [8, 0.3];

/** All anchors of the network's levels, four numbers each. */
export function allAnchors([height, width], { base, levels, scales = SCALES, ratios = RATIOS }) {
  const parts = levels.map((level) => {
    const stride = 2 ** level;
    const sizes = scales.map((scale) => base * stride * scale);
    return levelAnchors(Math.ceil(height / stride), Math.ceil(width / stride), stride, sizes, ratios);
  });
  const anchors = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    anchors.set(part, at);
    at += part.length;
  }
  return anchors;
}

/** How many of `count` labels are gone: the share, rounded half up. */
export const goneOf = (share, count) => Math.floor(share * count + 0.5);

/**
 * For a stored scene a function of the share of labels that are removed. It gives
 * - labelled, gone: the boxes of both;
 * - shares: {CE, FL, OHEM}: the part of the negatives' loss that lies on anchors which all labels would have kept out of the
 *   background; of OHEM, of those among its hardest anchors. mined, negatives: how many of these lie there, and are background;
 * - hardest: [{anchor, box, loss, missed}], the largest cross entropy first and none near a harder one, `missed` where it lies there.
 */
export function reckoner({ scene: { size, anchors: grid }, mined: keep, objects, near, far }) {
  const every = allAnchors(size, grid);
  const boxOf = (anchor) => Array.from(every.subarray(4 * anchor, 4 * anchor + 4));
  const own = new Float64Array(near.anchors.flatMap(boxOf));
  const K = near.logits.length / near.anchors.length;

  /** Loss of a near anchor, whose class `truth` is, or -1 for background. */
  function loss(i, truth, gamma) {
    let sum = 0;
    for (let k = 0; k < K; k++) {
      const x = (near.logits[K * i + k] / 100) * (k === truth ? 1 : -1);
      sum += gamma ? focal(x, gamma) : crossEntropy(x);
    }
    return sum;
  }

  /** The hardest, none of which shares more than APART with a harder one. */
  function apart(entries) {
    const boxes = entries.map(({ anchor }) => boxOf(anchor));
    const rounds = hardRounds(
      boxes,
      entries.map((one) => one.loss),
      APART,
    );
    return rounds.slice(0, HARDEST).map(({ best }) => ({ ...entries[best], box: boxes[best] }));
  }

  return (share) => {
    const gone = new Set(objects.order.slice(0, goneOf(share, objects.boxes.length)));
    const left = objects.boxes.map((_, i) => i).filter((i) => !gone.has(i));
    const owner = assign(
      own,
      left.map((i) => objects.boxes[i]),
    );
    const entries = []; // all that counts: near anchors that are not ignored, and the hardest far ones
    const sums = { 0: [far.sums[0], 0], 2: [far.sums[2], 0] }; // of all negatives, and of those on missed cells
    owner.forEach((object, i) => {
      const negative = object === BACKGROUND;
      if (!negative && object < 0) return;
      const truth = negative ? -1 : objects.labels[left[object]];
      const anchor = near.anchors[i];
      entries.push({ anchor, loss: loss(i, truth, 0), negative, missed: negative });
      if (!negative) return;
      for (const gamma of [0, 2]) for (const k of [0, 1]) sums[gamma][k] += loss(i, truth, gamma);
    });
    far.anchors.forEach((anchor, i) =>
      entries.push({ anchor, loss: far.losses[i], negative: true, missed: false }),
    );
    entries.sort((a, b) => b.loss - a.loss || a.anchor - b.anchor);
    const kept = entries.slice(0, keep).filter(({ negative }) => negative);
    const total = (some) => some.reduce((sum, one) => sum + one.loss, 0);
    const missed = kept.filter((one) => one.missed);
    return {
      labelled: left.map((i) => objects.boxes[i]),
      gone: [...gone].map((i) => objects.boxes[i]),
      shares: {
        CE: sums[0][1] / sums[0][0],
        FL: sums[2][1] / sums[2][0],
        OHEM: kept.length ? total(missed) / total(kept) : 0,
      },
      mined: missed.length,
      negatives: kept.length,
      keep,
      hardest: apart(entries.filter(({ negative }) => negative)),
    };
  };
}
