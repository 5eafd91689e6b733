// float16 as whole numbers of 16 bits: sign, 5 bits of exponent, 10 of mantissa.

/** The number that 16 bits stand for. */
export function fromHalf(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  if (exponent === 31) return mantissa ? NaN : sign * Infinity;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  return sign * (1024 + mantissa) * 2 ** (exponent - 25);
}

/** The 16 bits nearest to a number; ties go to the even mantissa, as in torch. */
export function toHalf(value) {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  if (size === 0) return sign;
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const ulp = 2 ** (exponent - 10);
  const steps = roundEven(size / ulp); // 1024 to 2048, or fewer below the normal numbers
  return sign | Math.min(0x7c00, steps + ((exponent + 14) << 10));
}

function roundEven(x) {
  const low = Math.floor(x);
  const rest = x - low;
  return rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low;
}
