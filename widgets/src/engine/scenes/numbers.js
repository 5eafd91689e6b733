// The arithmetic of the drawn scenes. It uses + - * / and square roots alone, which every machine rounds alike, so that a
// scene is the same to the last bit in every browser and in numpy (focal_tutorial/data/drawn_cells.py).
import { mix } from "../../lib/random.js";

const GOLDEN = 0x9e3779b9;
const WHOLE = 4294967296;

/** The numbers of one stream of a seed, one after the other: those of uniform() in lib/random.js. */
export class Numbers {
  constructor(seed, stream) {
    this.start = mix((seed + Math.imul(stream, GOLDEN)) | 0);
    this.count = 0;
  }

  /** 32 random bits, 0 to 2^32 - 1. */
  bits() {
    return mix((this.start + Math.imul(this.count++, GOLDEN)) | 0);
  }

  /** Evenly between 0 and 1, never one of them. */
  next() {
    return (this.bits() + 0.5) / WHOLE;
  }

  between(low, high) {
    return low + (high - low) * this.next();
  }

  /** A bell around `mean`, at most three `spread` wide to either side: the sum of three even numbers. */
  bell(mean, spread) {
    const sum = this.next() + this.next() + this.next();
    return mean + spread * (2 * sum - 3);
  }
}

/** Cosine and sine of `t` whole turns, to nine digits. */
export function turned(t) {
  const quarter = Math.floor(4 * t + 0.5);
  const x = (t - quarter / 4) * 6.283185307179586;
  const z = x * x;
  const sine = x * (1 - (z / 6) * (1 - (z / 20) * (1 - (z / 42) * (1 - z / 72))));
  const cosine = 1 - (z / 2) * (1 - (z / 12) * (1 - (z / 30) * (1 - (z / 56) * (1 - z / 90))));
  const which = quarter & 3;
  if (which === 0) return [cosine, sine];
  if (which === 1) return [-sine, cosine];
  return which === 2 ? [-cosine, -sine] : [sine, -cosine];
}

/** About exp(-z) for z >= 0, and 0 from 8 on. */
export function falling(z) {
  if (z >= 8) return 0;
  const one = 1 - z / 8;
  const four = one * one * (one * one);
  return four * four;
}

/** exp(-d) within .004 for densities between -1 and 4. */
export function transmitted(d) {
  const one = (16 - d) / (16 + d);
  const four = one * one * (one * one);
  return four * four;
}

/** 0 far outside an edge, 1/2 on it, 1 far inside; the rise takes about 2 `soft` of `distance`. */
export function edge(distance, soft) {
  const t = Math.min(1, Math.max(0, distance / (2 * soft) + 0.5));
  return t * t * (3 - 2 * t);
}

const knot = (seed, x, y) => mix((seed + Math.imul(x, GOLDEN) + Math.imul(y, 0x85ebca6b)) | 0);

/** A smooth random field between -1 and 1 with bumps of about one unit: random knots, and smooth ways between them. */
export function mottle(seed, x, y) {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const s = x - left;
  const t = y - top;
  const across = s * s * (3 - 2 * s);
  const down = t * t * (3 - 2 * t);
  const a = knot(seed, left, top);
  const b = knot(seed, left + 1, top);
  const c = knot(seed, left, top + 1);
  const d = knot(seed, left + 1, top + 1);
  const upper = a + (b - a) * across;
  const lower = c + (d - c) * across;
  return ((upper + (lower - upper) * down + 0.5) / WHOLE) * 2 - 1;
}

/** Between two colours, at `share` of the way, all times `strength`. */
export const blend = (from, to, share, strength) => from.map((v, i) => (v + (to[i] - v) * share) * strength);
