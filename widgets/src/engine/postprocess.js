// From logits and deltas to detections. Mirrors focal_tutorial/postprocess.py: what is more confident than the threshold,
// the best of each level, decoded and cut to the image; then non-maximum suppression within each class.
import { iou, LARGEST_LOG_SCALE } from "../lib/boxes.js";

/**
 * The pairs of anchor and class above `score_threshold`, at most `top_k` a level, best first:
 * [{box: [x1, y1, x2, y2], score, label, anchor, level}].
 *
 * logits [N * K], deltas [N * 4]: of a network with the anchors of `grid`; width, height: of the image, in pixels.
 */
export function candidates({ logits, deltas }, grid, { width, height }, config) {
  const { num_classes: K, score_threshold, top_k } = config;
  const threshold = Math.fround(score_threshold);
  const least = Math.log(threshold / (1 - threshold)) - 1e-3; // so that most logits need no exponential
  const found = grid.levels.flatMap(({ level, first, H, W }) => {
    const pairs = [];
    for (let i = first * K; i < (first + H * W * grid.perCell) * K; i++) {
      if (logits[i] < least) continue;
      const score = Math.fround(1 / (1 + Math.exp(-logits[i])));
      if (score > threshold) pairs.push({ score, anchor: Math.floor(i / K), label: i % K, level });
    }
    return pairs.sort((a, b) => b.score - a.score).slice(0, top_k);
  });
  for (const one of found) one.box = cut(decode(deltas, grid.edges, 4 * one.anchor), width, height);
  return found.sort((a, b) => b.score - a.score);
}

/** The box that the deltas at `at` make of the anchor at `at`. */
export function decode(deltas, edges, at) {
  const centred = [0, 1].map((side) => {
    const size = edges[at + 2 + side] - edges[at + side];
    const centre = edges[at + side] + size / 2 + deltas[at + side] * size;
    const half = (size * Math.exp(Math.min(deltas[at + 2 + side], LARGEST_LOG_SCALE))) / 2;
    return [centre - half, centre + half];
  });
  return [centred[0][0], centred[1][0], centred[0][1], centred[1][1]];
}

function cut([x1, y1, x2, y2], width, height) {
  const within = (value, most) => Math.min(most, Math.max(0, value));
  return [within(x1, width), within(y1, height), within(x2, width), within(y2, height)];
}

/**
 * Greedy non-maximum suppression of candidates, best first: for each {by, iou}, the place of the kept candidate of the same
 * class that removed it, -1 where it was kept itself, and their overlap. Boxes without area are removed by nobody: by -2.
 */
export function suppress(found, { nms_threshold, keep_empty = false }) {
  const kept = [];
  return found.map(({ box, label }, place) => {
    if (!keep_empty && !(box[2] > box[0] && box[3] > box[1])) return { by: -2, iou: 0 };
    for (const other of kept) {
      const rival = found[other];
      if (rival.label !== label || rival.box[0] >= box[2] || box[0] >= rival.box[2]) continue;
      const overlap = iou(rival.box, box);
      if (overlap > nms_threshold) return { by: other, iou: overlap };
    }
    kept.push(place);
    return { by: -1, iou: 0 };
  });
}

/** The detections of one image, best first, at most `max_detections`: candidates that nothing suppressed. */
export function detections(outputs, grid, size, config) {
  const found = candidates(outputs, grid, size, config);
  const fate = suppress(found, config);
  return found.filter((_, i) => fate[i].by === -1).slice(0, config.max_detections ?? undefined);
}
