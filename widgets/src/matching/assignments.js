// Who answers for which object, given what each pair costs: one to one at the least total, one to one by the cheapest pair
// first, and many to one by overlap. Mirrors focal_tutorial/chapters/matching.py and is held to numbers that it wrote
// (widgets/golden/matching.json); the least total is scipy's.
import { iou } from "../lib/boxes.js";

/**
 * The one-to-one matching of least total cost, by the Hungarian algorithm in O(n²m): cost[query][object] with Q rows and M
 * columns; pairs [query, object], as many as the smaller of the two, sorted by object.
 *
 * Rows are taken in one after another. Each new row looks for the shortest way, in reduced costs, to a column that is still
 * free, along columns that are taken already; the potentials u and v keep every reduced cost at 0 or above.
 */
export function hungarian(cost) {
  const [queries, objects] = [cost.length, cost[0]?.length ?? 0];
  if (!queries || !objects) return [];
  const across = objects <= queries; // rows of the search: the fewer ones
  const [n, m] = across ? [objects, queries] : [queries, objects];
  const at = across ? (row, column) => cost[column][row] : (row, column) => cost[row][column];
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const owner = new Int32Array(m + 1); // the row of each column, counted from 1; 0: free
  const before = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) {
    owner[0] = row;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Infinity);
    const seen = new Uint8Array(m + 1);
    do {
      seen[column] = 1;
      const own = owner[column];
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (seen[j]) continue;
        const reduced = at(own - 1, j - 1) - u[own] - v[j];
        if (reduced < least[j]) [least[j], before[j]] = [reduced, column];
        if (least[j] < step) [step, next] = [least[j], j];
      }
      for (let j = 0; j <= m; j++) {
        if (seen[j]) {
          u[owner[j]] += step;
          v[j] -= step;
        } else least[j] -= step;
      }
      column = next;
    } while (owner[column]);
    while (column) {
      owner[column] = owner[before[column]];
      column = before[column];
    }
  }
  const pairs = [];
  for (let j = 1; j <= m; j++)
    if (owner[j]) pairs.push(across ? [j - 1, owner[j] - 1] : [owner[j] - 1, j - 1]);
  return sorted(pairs);
}

/** One to one, the cheapest pair that is left first; of equal costs the first query's, then the first object's. Pairs in the order taken. */
export function greedy(cost) {
  const pairs = [];
  const [queries, objects] = [new Set(cost.keys()), new Set(cost[0]?.keys())];
  while (queries.size && objects.size) {
    let best = null;
    for (const query of queries)
      for (const object of objects)
        if (best === null || cost[query][object] < cost[best[0]][best[1]]) best = [query, object];
    pairs.push(best);
    queries.delete(best[0]);
    objects.delete(best[1]);
  }
  return pairs;
}

/** As anchors are matched: each box answers for the object that it overlaps most, from `threshold` on. An object may have many, or none. */
export function manyToOne(boxes, objects, threshold = 0.5) {
  const pairs = boxes.flatMap((box, query) => {
    const overlaps = objects.map((object) => iou(box, object));
    const best = overlaps.indexOf(Math.max(...overlaps));
    return overlaps[best] >= threshold ? [[query, best]] : [];
  });
  return sorted(pairs);
}

/** The sum of the costs of a matching's pairs. */
export const total = (cost, pairs) => pairs.reduce((sum, [query, object]) => sum + cost[query][object], 0);

/** Pairs by object, then by query. */
export const sorted = (pairs) => [...pairs].sort(([q, i], [p, j]) => i - j || q - p);
