// The arithmetic of the training engine, in AssemblyScript: widgets/build.mjs compiles it twice to WebAssembly SIMD,
// "plain" (the same bits on every machine) and "relaxed" (multiply and add in one instruction where the machine has it).
//
// A map is float32 [H + 2 pad, W + 2 pad, C], channels last, C a multiple of 8, with a border of zeros: what a
// convolution sees in a window are `runs` contiguous rows of `length` numbers, and no window is copied anywhere.
// Weights are panels of eight outputs, [OC / 8][kernel row][kernel column][IC][8].
// Addresses are bytes; strides and lengths count float32.
// @ts-nocheck

// @ts-ignore: decorator
@inline function fma(sum: v128, a: v128, b: v128): v128 {
  return isDefined(RELAXED) ? f32x4.relaxed_madd(a, b, sum) : f32x4.add(sum, f32x4.mul(a, b));
}

/**
 * out[y, x, :] = bias + sum over the window of input * weights, for H rows of W places and OC outputs; added to what is
 * there where `accumulate` is set. Four places and eight outputs are held in registers.
 *
 * outRow, outPlace: from one row, one place of `out` to the next; inRow, inPlace: how far the window moves for them.
 * offsets: int32 [runs], where in the window each run of `length` numbers starts. bias: 0 for none.
 */
export function convolution(
  out: usize, outRow: i32, outPlace: i32, H: i32, W: i32,
  input: usize, inRow: i32, inPlace: i32, runs: i32, offsets: usize, length: i32,
  weights: usize, bias: usize, OC: i32, accumulate: i32,
): void {
  const panel = <usize>(runs * length * 32), step = <usize>(inPlace * 4), stride = <usize>(outPlace * 4);
  for (let y = 0; y < H; y++) {
    let w = weights;
    for (let oc = 0; oc < OC; oc += 8) {
      let b0 = f32x4.splat(0), b1 = b0;
      if (bias) {
        b0 = v128.load(bias + oc * 4);
        b1 = v128.load(bias + oc * 4, 16);
      }
      let o = out + <usize>oc * 4, window = input, x = 0;
      for (; x + 4 <= W; x += 4) {
        let c00 = b0, c01 = b1, c10 = b0, c11 = b1, c20 = b0, c21 = b1, c30 = b0, c31 = b1;
        let q = w;
        for (let run = 0; run < runs; run++) {
          let p0 = window + <usize>(load<i32>(offsets + run * 4) * 4), p1 = p0 + step, p2 = p1 + step, p3 = p2 + step;
          const end = q + <usize>length * 32;
          while (q != end) {
            const w0 = v128.load(q), w1 = v128.load(q, 16);
            let t = v128.load32_splat(p0);
            c00 = fma(c00, t, w0); c01 = fma(c01, t, w1);
            t = v128.load32_splat(p1);
            c10 = fma(c10, t, w0); c11 = fma(c11, t, w1);
            t = v128.load32_splat(p2);
            c20 = fma(c20, t, w0); c21 = fma(c21, t, w1);
            t = v128.load32_splat(p3);
            c30 = fma(c30, t, w0); c31 = fma(c31, t, w1);
            p0 += 4; p1 += 4; p2 += 4; p3 += 4; q += 32;
          }
        }
        if (accumulate) {
          const o1 = o + stride, o2 = o1 + stride, o3 = o2 + stride;
          c00 = f32x4.add(c00, v128.load(o)); c01 = f32x4.add(c01, v128.load(o, 16));
          c10 = f32x4.add(c10, v128.load(o1)); c11 = f32x4.add(c11, v128.load(o1, 16));
          c20 = f32x4.add(c20, v128.load(o2)); c21 = f32x4.add(c21, v128.load(o2, 16));
          c30 = f32x4.add(c30, v128.load(o3)); c31 = f32x4.add(c31, v128.load(o3, 16));
        }
        v128.store(o, c00); v128.store(o, c01, 16); o += stride;
        v128.store(o, c10); v128.store(o, c11, 16); o += stride;
        v128.store(o, c20); v128.store(o, c21, 16); o += stride;
        v128.store(o, c30); v128.store(o, c31, 16); o += stride;
        window += 4 * step;
      }
      for (; x < W; x++) { // the last one to three places of a row
        let c0 = b0, c1 = b1, q = w;
        for (let run = 0; run < runs; run++) {
          let p = window + <usize>(load<i32>(offsets + run * 4) * 4);
          for (let k = 0; k < length; k++) {
            const t = v128.load32_splat(p);
            c0 = fma(c0, t, v128.load(q)); c1 = fma(c1, t, v128.load(q, 16));
            p += 4; q += 32;
          }
        }
        if (accumulate) {
          c0 = f32x4.add(c0, v128.load(o)); c1 = f32x4.add(c1, v128.load(o, 16));
        }
        v128.store(o, c0); v128.store(o, c1, 16);
        o += stride; window += step;
      }
      w += panel;
    }
    out += <usize>outRow * 4; input += <usize>inRow * 4;
  }
}

/**
 * The gradients of a convolution's weights and bias, added to `dw` and `db` (0: no bias). Arguments as in `convolution`;
 * gradient [H, W, OC] with `gradientRow` numbers from row to row. Four inputs and eight outputs are held in registers
 * over `block` rows, which stay in the cache meanwhile.
 */
export function convolutionWeights(
  dw: usize, db: usize, input: usize, inRow: i32, inPlace: i32, runs: i32, offsets: usize, length: i32,
  gradient: usize, gradientRow: i32, H: i32, W: i32, OC: i32, block: i32,
): void {
  const K = runs * length, step = <usize>(inPlace * 4), pixel = <usize>(OC * 4);
  for (let first = 0; first < H; first += block) {
    const rows = min(block, H - first);
    const source = input + <usize>(first * inRow * 4), target = gradient + <usize>(first * gradientRow * 4);
    for (let oc = 0; oc < OC; oc += 8) {
      let d = dw + <usize>(oc * K * 4);
      for (let run = 0; run < runs; run++) for (let k = 0; k < length; k += 4) {
        let c00 = v128.load(d), c01 = v128.load(d, 16), c10 = v128.load(d, 32), c11 = v128.load(d, 48);
        let c20 = v128.load(d, 64), c21 = v128.load(d, 80), c30 = v128.load(d, 96), c31 = v128.load(d, 112);
        let pRow = source + <usize>((load<i32>(offsets + run * 4) + k) * 4), qRow = target + <usize>(oc * 4);
        for (let y = 0; y < rows; y++) {
          let p = pRow, q = qRow;
          const end = q + <usize>W * pixel;
          while (q != end) {
            const g0 = v128.load(q), g1 = v128.load(q, 16);
            let t = v128.load32_splat(p);
            c00 = fma(c00, t, g0); c01 = fma(c01, t, g1);
            t = v128.load32_splat(p, 4);
            c10 = fma(c10, t, g0); c11 = fma(c11, t, g1);
            t = v128.load32_splat(p, 8);
            c20 = fma(c20, t, g0); c21 = fma(c21, t, g1);
            t = v128.load32_splat(p, 12);
            c30 = fma(c30, t, g0); c31 = fma(c31, t, g1);
            p += step; q += pixel;
          }
          pRow += <usize>inRow * 4; qRow += <usize>gradientRow * 4;
        }
        v128.store(d, c00); v128.store(d, c01, 16); v128.store(d, c10, 32); v128.store(d, c11, 48);
        v128.store(d, c20, 64); v128.store(d, c21, 80); v128.store(d, c30, 96); v128.store(d, c31, 112);
        d += 128;
      }
      if (db) {
        const place = db + <usize>(oc * 4);
        let b0 = v128.load(place), b1 = v128.load(place, 16);
        for (let y = 0; y < rows; y++) {
          let q = target + <usize>((y * gradientRow + oc) * 4);
          for (let x = 0; x < W; x++) {
            b0 = f32x4.add(b0, v128.load(q)); b1 = f32x4.add(b1, v128.load(q, 16));
            q += pixel;
          }
        }
        v128.store(place, b0); v128.store(place, b1, 16);
      }
    }
  }
}

/**
 * Weights with inputs and outputs exchanged, for the gradient of a convolution's input, which is itself a convolution.
 * taps: int32 [count], the kernel elements (of `elements`) to take, in their new order.
 */
export function exchange(
  out: usize, weights: usize, count: i32, taps: usize, elements: i32, IC: i32, OC: i32,
): void {
  for (let ic = 0; ic < IC; ic++) for (let t = 0; t < count; t++) {
    let o = out + <usize>(((ic >> 3) * count * OC * 8 + t * OC * 8 + (ic & 7)) * 4);
    let w = weights + <usize>((load<i32>(taps + t * 4) * IC + ic) * 32);
    for (let oc = 0; oc < OC; oc += 8) {
      for (let j: usize = 0; j < 32; j += 4) {
        store<f32>(o, load<f32>(w + j));
        o += 32;
      }
      w += <usize>(elements * IC * 32);
    }
  }
}

/**
 * GroupNorm of a map [H, W, C] in groups of `per` channels, then plus `other` (a map; 0: none), then ReLU if asked for.
 * The mean and 1 / deviation of each channel's group are kept for the way back. work: 2 C numbers.
 */
export function groupNorm(
  out: usize, x: usize, other: usize, scale: usize, shift: usize, mean: usize, inverse: usize,
  H: i32, W: i32, row: i32, C: i32, per: i32, relu: i32, work: usize,
): void {
  const C4 = <usize>(C * 4), row4 = <usize>(row * 4), a = work, b = work + C4, zero = f32x4.splat(0);
  for (let c: usize = 0; c < C4; c += 16) { // sums of each channel: of the values, of their squares
    let sum = zero, squares = zero;
    for (let y = 0; y < H; y++) {
      let p = x + <usize>y * row4 + c, s = zero, ss = zero;
      for (let i = 0; i < W; i++) {
        const v = v128.load(p);
        s = f32x4.add(s, v);
        ss = f32x4.add(ss, f32x4.mul(v, v));
        p += C4;
      }
      sum = f32x4.add(sum, s);
      squares = f32x4.add(squares, ss);
    }
    v128.store(a + c, sum);
    v128.store(b + c, squares);
  }
  const share: f32 = 1.0 / <f32>(H * W * per);
  for (let g = 0; g < C; g += per) { // out = a x + b
    let sum: f32 = 0, squares: f32 = 0;
    for (let c = g; c < g + per; c++) {
      sum += load<f32>(a + c * 4);
      squares += load<f32>(b + c * 4);
    }
    const m = sum * share, i: f32 = 1.0 / sqrt<f32>(max<f32>(squares * share - m * m, 0) + 1e-5);
    for (let c = g * 4; c < (g + per) * 4; c += 4) {
      const k = i * load<f32>(scale + c);
      store<f32>(mean + c, m);
      store<f32>(inverse + c, i);
      store<f32>(a + c, k);
      store<f32>(b + c, load<f32>(shift + c) - m * k);
    }
  }
  for (let y = 0; y < H; y++) {
    let p = x + <usize>y * row4, r = other + <usize>y * row4, o = out + <usize>y * row4;
    for (let i = 0; i < W; i++) for (let c: usize = 0; c < C4; c += 16) {
      let v = f32x4.add(f32x4.mul(v128.load(p), v128.load(a + c)), v128.load(b + c));
      if (other) {
        v = f32x4.add(v, v128.load(r));
        r += 16;
      }
      if (relu) v = f32x4.pmax(zero, v);
      v128.store(o, v);
      p += 16; o += 16;
    }
  }
}

/**
 * The way back through GroupNorm: dx from dy (both [H, W, C]); the gradients of scale and shift are added to theirs.
 * dx = inverse (scale dy - mean(scale dy) - x^ mean(scale dy x^)), x^ the normalised input. work: 3 C numbers.
 */
export function groupNormBack(
  dx: usize, dy: usize, x: usize, scale: usize, mean: usize, inverse: usize, dscale: usize, dshift: usize,
  H: i32, W: i32, row: i32, C: i32, per: i32, work: usize,
): void {
  const C4 = <usize>(C * 4), row4 = <usize>(row * 4), a = work, b = work + C4, d = b + C4, zero = f32x4.splat(0);
  for (let c: usize = 0; c < C4; c += 16) { // sums of each channel: of dy, of dy x^
    let sum = zero, products = zero;
    const m = v128.load(mean + c);
    for (let y = 0; y < H; y++) {
      let p = x + <usize>y * row4 + c, q = dy + <usize>y * row4 + c;
      for (let i = 0; i < W; i++) {
        const g = v128.load(q);
        sum = f32x4.add(sum, g);
        products = f32x4.add(products, f32x4.mul(g, f32x4.sub(v128.load(p), m)));
        p += C4; q += C4;
      }
    }
    products = f32x4.mul(products, v128.load(inverse + c));
    v128.store(a + c, sum);
    v128.store(b + c, products);
    v128.store(dshift + c, f32x4.add(v128.load(dshift + c), sum));
    v128.store(dscale + c, f32x4.add(v128.load(dscale + c), products));
  }
  const share: f32 = 1.0 / <f32>(H * W * per);
  for (let g = 0; g < C; g += per) { // dx = a dy + b x + d
    let sum: f32 = 0, products: f32 = 0;
    for (let c = g * 4; c < (g + per) * 4; c += 4) {
      sum += load<f32>(a + c) * load<f32>(scale + c);
      products += load<f32>(b + c) * load<f32>(scale + c);
    }
    for (let c = g * 4; c < (g + per) * 4; c += 4) {
      const i = load<f32>(inverse + c), k = -i * i * products * share;
      store<f32>(a + c, i * load<f32>(scale + c));
      store<f32>(b + c, k);
      store<f32>(d + c, -i * sum * share - k * load<f32>(mean + c));
    }
  }
  for (let y = 0; y < H; y++) {
    let p = x + <usize>y * row4, q = dy + <usize>y * row4, o = dx + <usize>y * row4;
    for (let i = 0; i < W; i++) for (let c: usize = 0; c < C4; c += 16) {
      const t = f32x4.add(f32x4.mul(v128.load(q), v128.load(a + c)), f32x4.mul(v128.load(p), v128.load(b + c)));
      v128.store(o, f32x4.add(t, v128.load(d + c)));
      p += 16; q += 16; o += 16;
    }
  }
}

/** out = max(0, x), for n numbers. */
export function relu(out: usize, x: usize, n: i32): void {
  const zero = f32x4.splat(0);
  for (const end = out + <usize>n * 4; out != end; out += 16, x += 16) v128.store(out, f32x4.pmax(zero, v128.load(x)));
}

/** dx (+)= gradient where y is above 0, for n numbers. */
export function reluBack(dx: usize, gradient: usize, y: usize, n: i32, accumulate: i32): void {
  const zero = f32x4.splat(0);
  for (const end = dx + <usize>n * 4; dx != end; dx += 16, gradient += 16, y += 16) {
    const v = v128.and(v128.load(gradient), f32x4.gt(v128.load(y), zero));
    v128.store(dx, accumulate ? f32x4.add(v128.load(dx), v) : v);
  }
}

/** out = out + x, or x alone, for n numbers. */
export function add(out: usize, x: usize, n: i32, accumulate: i32): void {
  for (const end = out + <usize>n * 4; out != end; out += 16, x += 16) {
    v128.store(out, accumulate ? f32x4.add(v128.load(out), v128.load(x)) : v128.load(x));
  }
}

export function zero(x: usize, n: i32): void {
  memory.fill(x, 0, <usize>n * 4);
}

/** fine += coarse, each number of which meets 2 x 2 of `fine` [H, W, C] (fewer at an odd end). */
export function upsampleAdd(fine: usize, fineRow: i32, coarse: usize, coarseRow: i32, H: i32, W: i32, C: i32): void {
  const C4 = <usize>(C * 4);
  for (let y = 0; y < H; y++) for (let x = 0; x < W; x++) {
    const p = fine + <usize>(y * fineRow * 4) + <usize>x * C4;
    const q = coarse + <usize>((y >> 1) * coarseRow * 4) + <usize>(x >> 1) * C4;
    for (let c: usize = 0; c < C4; c += 16) v128.store(p + c, f32x4.add(v128.load(p + c), v128.load(q + c)));
  }
}

/** The way back: coarse gradient (+)= the sums of 2 x 2 of the fine one. H and W are those of `fine`. */
export function upsampleAddBack(
  coarse: usize, coarseRow: i32, fine: usize, fineRow: i32, H: i32, W: i32, C: i32, accumulate: i32,
): void {
  const C4 = <usize>(C * 4);
  for (let y = 0; y < H; y += 2) for (let x = 0; x < W; x += 2) {
    const p = coarse + <usize>((y >> 1) * coarseRow * 4) + <usize>(x >> 1) * C4;
    const q = fine + <usize>(y * fineRow * 4) + <usize>x * C4;
    const right = x + 1 < W ? C4 : 0, below = y + 1 < H ? <usize>(fineRow * 4) : 0;
    for (let c: usize = 0; c < C4; c += 16) {
      let v = v128.load(q + c);
      if (right) v = f32x4.add(v, v128.load(q + right + c));
      if (below) v = f32x4.add(v, v128.load(q + below + c));
      if (right && below) v = f32x4.add(v, v128.load(q + right + below + c));
      if (accumulate) v = f32x4.add(v, v128.load(p + c));
      v128.store(p + c, v);
    }
  }
}

/** The largest of 3 x 3, every second place; values are 0 or more, so that the border of zeros changes nothing. */
export function maxPool(out: usize, outRow: i32, x: usize, inRow: i32, H: i32, W: i32, C: i32): void {
  for (let y = 0; y < H; y++) for (let i = 0; i < W; i++) for (let c = 0; c < C; c += 4) {
    const p = x + <usize>(((2 * y - 1) * inRow + (2 * i - 1) * C + c) * 4);
    let v = v128.load(p);
    for (let r = 0; r < 3; r++) for (let s = 0; s < 3; s++) {
      v = f32x4.pmax(v, v128.load(p + <usize>((r * inRow + s * C) * 4)));
    }
    v128.store(out + <usize>((y * outRow + i * C + c) * 4), v);
  }
}

/** The way back: each gradient is added to the first of the largest in its window. `dx` must be zero before. */
export function maxPoolBack(
  dx: usize, x: usize, inRow: i32, out: usize, dy: usize, outRow: i32, H: i32, W: i32, C: i32,
): void {
  for (let y = 0; y < H; y++) for (let i = 0; i < W; i++) for (let c = 0; c < C; c++) {
    const corner = (2 * y - 1) * inRow + (2 * i - 1) * C + c, place = <usize>((y * outRow + i * C + c) * 4);
    const largest = load<f32>(out + place);
    if (largest > 0) for (let k = 0; k < 9; k++) {
      const at = <usize>((corner + k / 3 * inRow + k % 3 * C) * 4);
      if (load<f32>(x + at) == largest) {
        store<f32>(dx + at, load<f32>(dx + at) + load<f32>(dy + place));
        break;
      }
    }
  }
}

/** The sum of n squares, added up in float64: a sum of a million in float32 is wrong in the fourth digit. */
export function squares(x: usize, n: i32): f64 {
  let sum = f64x2.splat(0);
  for (const end = x + <usize>n * 4; x != end; x += 8) {
    const v = f64x2.promote_low_f32x4(v128.load64_zero(x));
    sum = f64x2.add(sum, f64x2.mul(v, v));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** One step of AdamW (Loshchilov and Hutter, 1711.05101) on n weights. The gradient is multiplied by `factor` first. */
export function adamw(
  weights: usize, gradient: usize, first: usize, second: usize, n: i32,
  factor: f32, rate: f32, decay: f32, beta1: f32, beta2: f32, correction1: f32, correction2: f32,
): void {
  const scale = f32x4.splat(factor), b1 = f32x4.splat(1 - beta1), b2 = f32x4.splat(1 - beta2);
  const step = f32x4.splat(rate / correction1), c2 = f32x4.splat(1 / correction2);
  const keep = f32x4.splat(1 - rate * decay), tiny = f32x4.splat(1e-8);
  for (const end = <usize>n * 4; n > 0; n -= 4) {
    const i = end - <usize>n * 4, g = f32x4.mul(v128.load(gradient + i), scale);
    let m = v128.load(first + i), v = v128.load(second + i), w = v128.load(weights + i);
    m = f32x4.add(m, f32x4.mul(b1, f32x4.sub(g, m)));
    v = f32x4.add(v, f32x4.mul(b2, f32x4.sub(f32x4.mul(g, g), v)));
    w = f32x4.mul(w, keep);
    w = f32x4.sub(w, f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.sqrt(f32x4.mul(v, c2)), tiny)));
    v128.store(first + i, m);
    v128.store(second + i, v);
    v128.store(weights + i, w);
  }
}

/** One step of SGD with momentum on n weights, as torch computes it: v = momentum v + (g + decay w), w -= rate v. */
export function sgd(
  weights: usize, gradient: usize, velocity: usize, n: i32, factor: f32, rate: f32, decay: f32, momentum: f32,
): void {
  const scale = f32x4.splat(factor), k = f32x4.splat(rate), d = f32x4.splat(decay), m = f32x4.splat(momentum);
  for (const end = <usize>n * 4; n > 0; n -= 4) {
    const i = end - <usize>n * 4, w = v128.load(weights + i);
    const g = f32x4.add(f32x4.mul(v128.load(gradient + i), scale), f32x4.mul(d, w));
    const v = f32x4.add(f32x4.mul(v128.load(velocity + i), m), g);
    v128.store(velocity + i, v);
    v128.store(weights + i, f32x4.sub(w, f32x4.mul(k, v)));
  }
}

/** The moving average of n weights: average += share (weights - average). */
export function average(mean: usize, weights: usize, n: i32, share: f32): void {
  const s = f32x4.splat(share);
  for (const end = mean + <usize>n * 4; mean != end; mean += 16, weights += 16) {
    const m = v128.load(mean);
    v128.store(mean, f32x4.add(m, f32x4.mul(s, f32x4.sub(v128.load(weights), m))));
  }
}

// Winograd's convolution (Lavin and Gray, 1509.09308): 2 x 2 outputs of a 3 x 3 window from 16 products instead of 36. The
// 4 x 4 inputs under them are transformed, then the products are sixteen matrix multiplications, [places, C] by [C, OC].

/** Weights [OC / 8][3][3][C][8] transformed, into sixteen of [OC / 8][C][8]. */
export function winogradWeights(out: usize, weights: usize, C: i32, OC: i32): void {
  const row = <usize>(C * 32), one = row * 3, matrix = <usize>(C * OC * 4), half = f32x4.splat(0.5);
  for (let oc = 0; oc < OC; oc += 8) for (let c: usize = 0; c < row; c += 16) {
    const w = weights + <usize>(oc >> 3) * 9 * row + c, o = out + <usize>(oc >> 3) * row + c;
    for (let i = 0; i < 4; i++) { // one row of G w, then that row times G transposed
      let a = v128.load(w), b = v128.load(w + row), d = v128.load(w + 2 * row);
      if (i == 3) {
        a = v128.load(w + 2 * one); b = v128.load(w + 2 * one + row); d = v128.load(w + 2 * one + 2 * row);
      } else if (i) {
        a = mixed(w, one, i, half); b = mixed(w + row, one, i, half); d = mixed(w + 2 * row, one, i, half);
      }
      const to = o + <usize>(4 * i) * matrix, sum = f32x4.add(a, d);
      v128.store(to, a);
      v128.store(to + matrix, f32x4.mul(half, f32x4.add(sum, b)));
      v128.store(to + 2 * matrix, f32x4.mul(half, f32x4.sub(sum, b)));
      v128.store(to + 3 * matrix, d);
    }
  }
}

/** Half of first plus second plus third row of a kernel's column; for i = 2, minus the second. */
// @ts-ignore: decorator
@inline function mixed(w: usize, row: usize, i: i32, half: v128): v128 {
  const ends = f32x4.add(v128.load(w), v128.load(w + 2 * row)), middle = v128.load(w + row);
  return f32x4.mul(half, i == 1 ? f32x4.add(ends, middle) : f32x4.sub(ends, middle));
}

/** The 4 x 4 inputs under rows x columns blocks of 2 x 2 outputs, transformed, into sixteen of [rows * columns, C]. */
function winogradInput(out: usize, input: usize, inRow: usize, C4: usize, rows: i32, columns: i32): void {
  const matrix = <usize>(rows * columns) * C4;
  for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++) {
    const corner = input + <usize>(2 * y) * inRow + <usize>(2 * x) * C4;
    for (let c: usize = 0; c < C4; c += 16) {
      let o = out + c;
      for (let i = 0; i < 4; i++) { // rows 0 - 2, 1 + 2, 2 - 1, 1 - 3 of the block; then its columns in the same way
        const first = corner + c + (i == 0 ? 0 : i == 2 ? 2 * inRow : inRow);
        const second = corner + c + (i == 3 ? 3 * inRow : i == 2 ? inRow : 2 * inRow);
        const a = meet(first, second, i), b = meet(first + C4, second + C4, i);
        const d = meet(first + 2 * C4, second + 2 * C4, i), e = meet(first + 3 * C4, second + 3 * C4, i);
        v128.store(o, f32x4.sub(a, d));
        v128.store(o + matrix, f32x4.add(b, d));
        v128.store(o + 2 * matrix, f32x4.sub(d, b));
        v128.store(o + 3 * matrix, f32x4.sub(b, e));
        o += 4 * matrix;
      }
    }
    out += C4;
  }
}

// @ts-ignore: decorator
@inline function meet(a: usize, b: usize, i: i32): v128 {
  return i == 1 ? f32x4.add(v128.load(a), v128.load(b)) : f32x4.sub(v128.load(a), v128.load(b));
}

/** Sixteen of [rows * columns, OC] back into 2 x 2 outputs each, plus the bias (0: none). */
function winogradOutput(
  out: usize, outRow: usize, products: usize, bias: usize, OC4: usize, rows: i32, columns: i32, accumulate: i32,
): void {
  const matrix = <usize>(rows * columns) * OC4;
  for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++) {
    const corner = out + <usize>(2 * y) * outRow + <usize>(2 * x) * OC4;
    for (let c: usize = 0; c < OC4; c += 16) {
      const shift = bias ? v128.load(bias + c) : f32x4.splat(0);
      let a0 = shift, a1 = shift, b0 = shift, b1 = shift; // two rows of two outputs
      for (let j = 0; j < 4; j++) { // column j of the products: rows 0 + 1 + 2 and 1 - 2 - 3
        const p = products + c + <usize>j * matrix;
        const m1 = v128.load(p + 4 * matrix), m2 = v128.load(p + 8 * matrix);
        const top = f32x4.add(f32x4.add(v128.load(p), m1), m2);
        const bottom = f32x4.sub(f32x4.sub(m1, m2), v128.load(p + 12 * matrix));
        if (j < 3) {
          a0 = f32x4.add(a0, top); b0 = f32x4.add(b0, bottom);
        }
        if (j == 1) {
          a1 = f32x4.add(a1, top); b1 = f32x4.add(b1, bottom);
        } else if (j > 1) {
          a1 = f32x4.sub(a1, top); b1 = f32x4.sub(b1, bottom);
        }
      }
      const o = corner + c;
      if (accumulate) {
        a0 = f32x4.add(a0, v128.load(o)); a1 = f32x4.add(a1, v128.load(o + OC4));
        b0 = f32x4.add(b0, v128.load(o + outRow)); b1 = f32x4.add(b1, v128.load(o + outRow + OC4));
      }
      v128.store(o, a0); v128.store(o + OC4, a1);
      v128.store(o + outRow, b0); v128.store(o + outRow + OC4, b1);
    }
    products += OC4;
  }
}

/**
 * `convolution` with a 3 x 3 window and stride 1, for even H and W. input: where the first window starts; weights: of
 * `winogradWeights`; nought: the address of an int32 0; work: 16 (C + OC) H W / 4 numbers, or those of `most` blocks.
 */
export function winograd(
  out: usize, outRow: i32, H: i32, W: i32, input: usize, inRow: i32, C: i32,
  weights: usize, bias: usize, OC: i32, accumulate: i32, nought: usize, work: usize, most: i32,
): void {
  const columns = W >> 1, strip = max(1, most / columns), C4 = <usize>(C * 4), OC4 = <usize>(OC * 4);
  const inRow4 = <usize>(inRow * 4), outRow4 = <usize>(outRow * 4);
  for (let first = 0; first < H >> 1; first += strip) {
    const rows = min(strip, (H >> 1) - first), places = rows * columns, products = work + <usize>(16 * places) * C4;
    winogradInput(work, input + <usize>(2 * first) * inRow4, inRow4, C4, rows, columns);
    for (let i = 0; i < 16; i++) {
      const o = products + <usize>(i * places) * OC4, x = work + <usize>(i * places) * C4;
      convolution(o, 0, OC, 1, places, x, 0, C, 1, nought, C, weights + <usize>(i * C) * OC4, 0, OC, 0);
    }
    winogradOutput(out + <usize>(2 * first) * outRow4, outRow4, products, bias, OC4, rows, columns, accumulate);
  }
}
