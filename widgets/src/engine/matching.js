// Which object each anchor answers for. Mirrors focal_tutorial/assignment.py, in float32 as there, so that ties are the same;
// but only anchors that can reach an object are looked at.

export const BACKGROUND = -1;
export const IGNORE = -2;

/** The assignment of one image; it keeps its arrays from image to image. */
export class Matching {
  /** grid: of `grid`; config: foreground, background, low_quality. */
  constructor(grid, config) {
    Object.assign(this, { grid, config });
    const { edges, count } = grid;
    this.areas = new Float32Array(count);
    for (let i = 0, at = 0; i < count; i++, at += 4) {
      const width = Math.fround(edges[at + 2] - edges[at]);
      this.areas[i] = width * Math.fround(edges[at + 3] - edges[at + 1]);
    }
    this.best = new Float32Array(count);
    this.restored = new Uint8Array(count);
    this.owner = new Int32Array(count); // the result: object number, BACKGROUND or IGNORE
  }

  /** Match the anchors to boxes (Float32Array [4 M], xyxy): fills `owner`, returns the number of positive anchors. */
  match(boxes) {
    const { best, restored, owner } = this;
    best.fill(0);
    restored.fill(0);
    owner.fill(BACKGROUND);
    for (let object = 0; object < boxes.length / 4; object++) this.survey(boxes, object);
    const foreground = Math.fround(this.config.foreground);
    const background = Math.fround(this.config.background);
    let positives = 0;
    for (let i = 0; i < owner.length; i++) {
      if (best[i] >= foreground || restored[i]) positives++;
      else owner[i] = best[i] < background ? BACKGROUND : IGNORE;
    }
    return positives;
  }

  /** The overlaps of one object with the anchors around it: keeps each anchor's best, and marks the object's own best. */
  survey(boxes, object) {
    const { grid, areas, best, owner, restored } = this;
    const { edges, perCell, shift } = grid;
    const round = Math.fround;
    const [x1, y1, x2, y2] = boxes.subarray(4 * object, 4 * object + 4).map(round);
    const area = round(round(x2 - x1) * round(y2 - y1));
    let highest = 0;
    let tied = [];
    for (const { stride, H, W, first, reachX, reachY } of grid.levels) {
      const top = Math.max(0, Math.floor((y1 - reachY) / stride - shift));
      const bottom = Math.min(H, Math.ceil((y2 + reachY) / stride - shift) + 1);
      const left = Math.max(0, Math.floor((x1 - reachX) / stride - shift));
      const right = Math.min(W, Math.ceil((x2 + reachX) / stride - shift) + 1);
      for (let row = top; row < bottom; row++) {
        const end = first + (row * W + right) * perCell;
        for (let i = first + (row * W + left) * perCell; i < end; i++) {
          const at = 4 * i;
          const width = round(Math.min(x2, edges[at + 2]) - Math.max(x1, edges[at]));
          if (width <= 0) continue;
          const height = round(Math.min(y2, edges[at + 3]) - Math.max(y1, edges[at + 1]));
          if (height <= 0) continue;
          const shared = round(width * height);
          const iou = round(shared / round(round(areas[i] + area) - shared));
          if (iou > best[i]) {
            best[i] = iou;
            owner[i] = object;
          }
          if (iou > highest) {
            highest = iou;
            tied = [i];
          } else if (iou === highest) tied.push(i);
        }
      }
    }
    if (this.config.low_quality && highest < this.config.foreground) for (const i of tied) restored[i] = 1;
  }
}
