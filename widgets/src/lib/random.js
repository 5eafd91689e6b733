// Numbers that look random and are the same in every language: 32-bit integers are exact here and in numpy.
// Mirrors uniform() and normals() of focal_tutorial/numbers.py, which documents them.

/** lowbias32 (Chris Wellons): every bit of the input changes half of the output's bits. */
export function mix(x) {
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Number i of a stream, in (0, 1): a counter stepped by the golden ratio, and mixed. */
export function uniform(seed, stream, i) {
  const start = mix((seed + Math.imul(stream, 0x9e3779b9)) | 0);
  return (mix((start + Math.imul(i, 0x9e3779b9)) | 0) + 0.5) / 4294967296;
}

/** Two standard normal numbers from two uniform ones (Box and Muller). */
export function normals(u, v) {
  const radius = Math.sqrt(-2 * Math.log(u));
  return [radius * Math.cos(2 * Math.PI * v), radius * Math.sin(2 * Math.PI * v)];
}
