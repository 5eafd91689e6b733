// Online hard example mining: which anchors of an image count in the classification loss. Mirrors `losses.ohem_mask`.
import { IGNORE } from "./matching.js";

/** Mark in `counts` the anchors that count, by their losses; returns how many they are. See Config.hard_examples. */
export function counted(losses, owner, { hard_examples: keep, hard_ratio: ratio }, counts) {
  counts.fill(0);
  const positive = (anchor) => owner[anchor] >= 0;
  const negative = (anchor) => owner[anchor] < 0;
  if (!ratio) return hardest(losses, owner, () => true, keep, counts);
  let positives = 0;
  for (let i = 0; i < owner.length; i++) if (owner[i] >= 0) positives++;
  const wanted = Math.min(positives, Math.floor(keep / (1 + ratio)));
  return (
    hardest(losses, owner, positive, wanted, counts) +
    hardest(losses, owner, negative, Math.max(1, wanted) * ratio, counts)
  );
}

/** Mark the `count` candidates of the largest losses; the earlier goes first among equals. */
function hardest(losses, owner, candidate, count, counts) {
  const places = [];
  for (let i = 0; i < losses.length; i++) if (owner[i] !== IGNORE && candidate(i)) places.push(i);
  places.sort((a, b) => losses[b] - losses[a] || a - b);
  for (const place of places.slice(0, count)) counts[place] = 1;
  return Math.min(count, places.length);
}
